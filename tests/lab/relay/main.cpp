/// tsunagu_lab_relay: a link between two network namespaces with a delay and loss, for kernels without netem.
/// Prints "ready" once both TUN interfaces exist, and its counters when SIGTERM or SIGINT ends it.
/// Exit status: 0 ended by a signal, 2 bad command line, 3 the interfaces could not be made.

#include "tests/lab/relay/Options.h"
#include "tests/lab/relay/Relay.h"
#include "tests/lab/relay/Tun.h"

#include <csignal>
#include <iostream>
#include <sys/signalfd.h>

namespace {

tsunagu::lab::FileDescriptor openSignals()
{
    sigset_t ending;
    sigemptyset(&ending);
    sigaddset(&ending, SIGTERM);
    sigaddset(&ending, SIGINT);
    sigprocmask(SIG_BLOCK, &ending, nullptr);
    return tsunagu::lab::FileDescriptor(signalfd(-1, &ending, SFD_CLOEXEC));
}

} // namespace

int main(int argc, char* argv[])
{
    using namespace tsunagu::lab;

    const auto options = parseOptions(std::span(argv, static_cast<std::size_t>(argc)).subspan(1));
    if (!options) {
        std::cerr << options.error() << '\n' << usage() << '\n';
        return 2;
    }
    const auto signals = openSignals();
    const auto left = openTun(options->left);
    const auto right = openTun(options->right);
    if (!signals.isOpen() || !left || !right) {
        std::cerr << (left ? (right ? "signalfd failed" : right.error()) : left.error()) << '\n';
        return 3;
    }
    std::cout << "ready" << std::endl;
    std::cout << relayUntilSignal(*left, *right, signals, options->quality) << std::endl;
    return 0;
}
