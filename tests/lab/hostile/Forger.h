#pragma once

#include "tests/lab/hostile/Wire.h"

#include <random>
#include <vector>

namespace tsunagu::lab {

enum class HostileMode
{
    Flood,          ///< refusals without end, each well-formed and under an SPI that is not the asked one
    WrongSource,    ///< refusals under the right SPI from another port, and from another address
    Cookies,        ///< asks for a new cookie, whatever comes
    Contradictions, ///< refuses for every reason at once
    Groups,         ///< demands another key exchange group each time
    Broken,         ///< the right SPI, and then what no parser should trust
};

/// Makes what is sent back. Knows no socket. One thread.
class Forger
{
public:
    explicit Forger(HostileMode mode)
        : m_mode(mode)
    {
    }

    /// The datagrams that answer a request; for Flood a single one, made anew each time it is asked for.
    std::vector<Datagram> answer(const Request& request);

private:
    Octets randomOctets(std::size_t size);
    std::vector<Octets> messages(const Request& request);
    std::vector<Octets> brokenMessages(const Request& request);
    Octets refusal(const Request& request);
    Octets notification(const Request& request, std::uint16_t type, const Octets& data);

    HostileMode m_mode;
    std::minstd_rand m_random{1}; ///< so that runs repeat
    std::size_t m_demands = 0;
};

} // namespace tsunagu::lab
