#pragma once

namespace tsunagu::cli {

/// Catches SIGINT and SIGTERM from its construction on and keeps them until somebody looks. One at a time; made before
/// everything else, so that a run that was interrupted while it was set up ends like any other.
class InterruptSignals
{
public:
    InterruptSignals();
    ~InterruptSignals();
    InterruptSignals(const InterruptSignals&) = delete;
    InterruptSignals& operator=(const InterruptSignals&) = delete;

    /// Readable as soon as a signal came; each is one byte. -1: the system has no pipe left, nothing is caught.
    int descriptor() const;

    /// Leaves the signals to the system again, which ends the program. Does so for one that came before.
    void release();
};

} // namespace tsunagu::cli
