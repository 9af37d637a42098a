#include "app/cli/InterruptSignals.h"

#include <array>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace tsunagu::cli {
namespace {

// A signal handler may only write(2): whoever waits watches the pipe's other end.
std::array<int, 2> pipeEnds{-1, -1};

void onSignal(int number)
{
    const auto byte = static_cast<char>(number);
    [[maybe_unused]] const ssize_t written = ::write(pipeEnds[1], &byte, 1);
}

void handleWith(void (*handler)(int))
{
    std::signal(SIGINT, handler);
    std::signal(SIGTERM, handler);
}

} // namespace

InterruptSignals::InterruptSignals()
{
    // A full pipe must not hold up the handler.
    if (::pipe2(pipeEnds.data(), O_CLOEXEC | O_NONBLOCK) == 0)
        handleWith(onSignal);
}

InterruptSignals::~InterruptSignals()
{
    handleWith(SIG_DFL);
    for (int& end : pipeEnds) {
        if (end >= 0)
            ::close(end);
        end = -1;
    }
}

int InterruptSignals::descriptor() const
{
    return pipeEnds[0];
}

void InterruptSignals::release()
{
    handleWith(SIG_DFL);
    char number = 0;
    if (pipeEnds[0] >= 0 && ::read(pipeEnds[0], &number, 1) == 1)
        std::raise(number);
}

} // namespace tsunagu::cli
