/// tsunagu_lab_hostile: someone at the server's address who hears the caller's IKE requests and answers them so as to
/// mislead. Works beside an honest daemon or in its place. IPv4 only.
/// Prints "ready" once it listens, and its counters when SIGTERM or SIGINT ends it.
/// Exit status: 0 ended by a signal, 2 bad command line, 3 the sockets could not be made.

#include "tests/lab/hostile/Arguments.h"
#include "tests/lab/hostile/Forger.h"
#include "tests/lab/hostile/Wire.h"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <iostream>
#include <sys/signalfd.h>
#include <vector>

namespace {

using namespace tsunagu::lab;
using Clock = std::chrono::steady_clock;

Descriptor openSignals()
{
    sigset_t ending;
    sigemptyset(&ending);
    sigaddset(&ending, SIGTERM);
    sigaddset(&ending, SIGINT);
    sigprocmask(SIG_BLOCK, &ending, nullptr);
    return Descriptor(signalfd(-1, &ending, SFD_CLOEXEC));
}

/// Those whom a flood is aimed at: each place that asked, the latest first.
class Aims
{
public:
    void add(const Request& request)
    {
        std::erase_if(m_requests, [&request](const Request& known) {
            return known.caller == request.caller && known.server == request.server;
        });
        m_requests.insert(m_requests.begin(), request);
        constexpr std::size_t most = 8;
        m_requests.resize(std::min(m_requests.size(), most));
    }
    bool isEmpty() const { return m_requests.empty(); }
    const Request& next() { return m_requests[m_turn++ % m_requests.size()]; }

private:
    std::vector<Request> m_requests;
    std::size_t m_turn = 0;
};

/// Answers each request until a signal comes; the number of requests.
std::uint64_t answerEach(Wire& wire, Forger& forger, int signals)
{
    constexpr std::chrono::milliseconds longest{1000};
    std::uint64_t requests = 0;
    while (wire.wait(signals, longest)) {
        while (const auto request = wire.receive()) {
            ++requests;
            wire.send(forger.answer(*request));
        }
    }
    return requests;
}

/// Floods whoever has asked, until a signal comes, and prints how fast it was.
std::uint64_t flood(Wire& wire, Forger& forger, std::uint32_t packetsPerSecond, int signals)
{
    constexpr std::chrono::milliseconds idle{5};
    constexpr std::size_t burst = 64;
    Aims aims;
    std::uint64_t requests = 0;
    Clock::time_point begin;
    while (wire.wait(signals, aims.isEmpty() ? idle : std::chrono::milliseconds{0})) {
        while (const auto request = wire.receive()) {
            ++requests;
            if (aims.isEmpty())
                begin = Clock::now();
            aims.add(*request);
        }
        if (aims.isEmpty())
            continue;
        const double due = std::chrono::duration<double>(Clock::now() - begin).count() * packetsPerSecond;
        if (static_cast<double>(wire.sentCount()) >= due)
            continue;
        std::vector<Datagram> datagrams;
        for (std::size_t i = 0; i < burst; ++i) {
            for (Datagram& datagram : forger.answer(aims.next()))
                datagrams.push_back(std::move(datagram));
        }
        wire.send(datagrams);
    }
    const double seconds = aims.isEmpty() ? 0 : std::chrono::duration<double>(Clock::now() - begin).count();
    std::cout << static_cast<std::uint64_t>(seconds > 0 ? static_cast<double>(wire.sentCount()) / seconds : 0)
              << " packets a second for " << seconds << " s\n";
    return requests;
}

} // namespace

int main(int argc, char* argv[])
{
    const auto arguments = parseHostileArguments(std::span(argv, static_cast<std::size_t>(argc)).subspan(1));
    if (!arguments) {
        std::cerr << arguments.error() << '\n' << hostileUsage() << '\n';
        return 2;
    }
    const Descriptor signals = openSignals();
    auto wire = Wire::open(arguments->interfaceName);
    if (!wire) {
        std::cerr << wire.error() << '\n';
        return 3;
    }
    if (arguments->holdsPorts) {
        if (const auto held = wire->holdPorts(); !held) {
            std::cerr << held.error() << '\n';
            return 3;
        }
    }
    std::cout << "ready" << std::endl;
    Forger forger(arguments->mode);
    const bool floods = arguments->mode == HostileMode::Flood;
    const std::uint64_t requests = floods ? flood(*wire, forger, arguments->packetsPerSecond, signals.get())
                                          : answerEach(*wire, forger, signals.get());
    std::cout << requests << " requests, " << wire->sentCount() << " packets sent" << std::endl;
    return 0;
}
