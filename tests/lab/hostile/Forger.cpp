#include "tests/lab/hostile/Forger.h"

#include <array>

namespace tsunagu::lab {
namespace {

// RFC 7296 §3.10.1; IKEv1's number for the first one is the same (RFC 2408 §3.14.1).
constexpr std::uint16_t noProposalChosen = 14;
constexpr std::uint16_t invalidMajorVersion = 5;
constexpr std::uint16_t invalidSyntax = 7;
constexpr std::uint16_t invalidKePayload = 17;
constexpr std::uint16_t authenticationFailed = 24;
constexpr std::uint16_t cookie = 16'390;

constexpr std::uint8_t version1 = 0x10;
constexpr std::size_t headerSize = 28;
constexpr std::size_t spiSize = 8;
constexpr std::size_t lengthOffset = 24;
// Known ones, one that was given up and one that nobody has.
constexpr std::array<std::uint16_t, 8> groups{14, 19, 31, 2, 20, 1, 21, 999};

void append(Octets& octets, std::uint64_t value, int size)
{
    for (int shift = 8 * (size - 1); shift >= 0; shift -= 8)
        octets.push_back(static_cast<std::uint8_t>(value >> shift));
}

/// The header of a reply to that request (RFC 7296 §3.1, RFC 2408 §3.1), with the length that `content` asks for.
Octets withHeader(const Request& request, std::uint8_t nextPayload, const Octets& content)
{
    const bool isVersion1 = request.version == version1;
    constexpr std::uint8_t informational = 5;
    constexpr std::uint8_t response = 0x20;
    Octets octets(request.spi.begin(), request.spi.end());
    append(octets, 0, spiSize);
    append(octets, nextPayload, 1);
    append(octets, request.version, 1);
    append(octets, isVersion1 ? informational : request.exchange, 1);
    append(octets, isVersion1 ? 0 : response, 1);
    append(octets, 0, 4);
    append(octets, headerSize + content.size(), 4);
    octets.insert(octets.end(), content.begin(), content.end());
    return octets;
}

} // namespace

Octets Forger::randomOctets(std::size_t size)
{
    Octets octets(size);
    for (std::uint8_t& octet : octets)
        octet = static_cast<std::uint8_t>(m_random());
    return octets;
}

Octets Forger::notification(const Request& request, std::uint16_t type, const Octets& data)
{
    const bool isVersion1 = request.version == version1;
    Octets payload;
    append(payload, 0, 2); // no next payload; flags
    append(payload, (isVersion1 ? 12 : 8) + data.size(), 2);
    if (isVersion1) {
        append(payload, 1, 4); // the domain of interpretation: IPsec
        append(payload, 1, 1); // protocol: ISAKMP
    } else {
        append(payload, 0, 1);
    }
    append(payload, 0, 1); // no SPI
    append(payload, type, 2);
    payload.insert(payload.end(), data.begin(), data.end());
    constexpr std::uint8_t notify1 = 11;
    constexpr std::uint8_t notify2 = 41;
    return withHeader(request, isVersion1 ? notify1 : notify2, payload);
}

Octets Forger::refusal(const Request& request)
{
    return notification(request, noProposalChosen, {});
}

std::vector<Octets> Forger::brokenMessages(const Request& request)
{
    std::vector<Octets> messages;
    const Octets whole = refusal(request);
    for (const std::size_t size : {std::size_t{0}, std::size_t{1}, spiSize, headerSize - 1, headerSize, headerSize + 3})
        messages.emplace_back(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(size));
    for (const std::uint8_t octet : {std::uint8_t{0}, std::uint8_t{0xFF}}) {
        Octets wrongLength = whole;
        std::fill_n(wrongLength.begin() + lengthOffset, 4, octet);
        messages.push_back(wrongLength);
        Octets wrongPayloadLength = whole;
        std::fill_n(wrongPayloadLength.begin() + headerSize + 2, 2, octet);
        messages.push_back(wrongPayloadLength);
    }
    Octets longSpi = whole;
    longSpi[headerSize + 5] = 0xFF; // the notification's own SPI
    messages.push_back(longSpi);
    constexpr std::size_t large = 1400; // fits into one packet
    constexpr std::uint8_t securityAssociation = 33;
    messages.push_back(withHeader(request, securityAssociation, randomOctets(large)));
    messages.push_back(withHeader(request, securityAssociation, Octets(large, 0)));
    Octets trailing = whole;
    trailing.resize(large, 0xFF);
    messages.push_back(trailing);
    return messages;
}

std::vector<Octets> Forger::messages(const Request& request)
{
    const bool isVersion1 = request.version == version1;
    constexpr std::size_t longestCookie = 64;
    switch (m_mode) {
    case HostileMode::Flood: {
        Request other = request;
        const Octets noise = randomOctets(spiSize);
        std::copy(noise.begin(), noise.end(), other.spi.begin());
        return {refusal(other)};
    }
    case HostileMode::WrongSource:
        return {refusal(request)};
    case HostileMode::Cookies:
        return isVersion1 ? std::vector<Octets>{}
                          : std::vector<Octets>{notification(request, cookie, randomOctets(longestCookie))};
    case HostileMode::Contradictions: {
        std::vector<Octets> all;
        for (const std::uint16_t type : {noProposalChosen, authenticationFailed, invalidMajorVersion, invalidSyntax})
            all.push_back(notification(request, type, {}));
        all.push_back(notification(request, invalidKePayload, {0, 31}));
        all.push_back(notification(request, cookie, randomOctets(longestCookie)));
        return all;
    }
    case HostileMode::Groups: {
        if (isVersion1)
            return {};
        Octets group;
        append(group, groups[m_demands++ % groups.size()], 2);
        return {notification(request, invalidKePayload, group)};
    }
    case HostileMode::Broken:
        return brokenMessages(request);
    }
    return {};
}

std::vector<Datagram> Forger::answer(const Request& request)
{
    constexpr std::size_t markerSize = 4;
    std::vector<Datagram> datagrams;
    for (const Octets& message : messages(request)) {
        Datagram datagram{request.server, request.caller, {}};
        if (request.usesNonEspMarker)
            datagram.content.resize(markerSize, 0);
        datagram.content.insert(datagram.content.end(), message.begin(), message.end());
        if (m_mode == HostileMode::WrongSource) {
            Datagram otherPort = datagram;
            ++otherPort.from.port;
            datagrams.push_back(otherPort);
            constexpr std::uint32_t neighbour = 1;
            datagram.from.address += neighbour;
        }
        datagrams.push_back(datagram);
    }
    return datagrams;
}

} // namespace tsunagu::lab
