#pragma once

#include <QDateTime>

#include <chrono>

namespace tsunagu {

using TimePoint = std::chrono::steady_clock::time_point;
using Milliseconds = std::chrono::milliseconds;

/// Time, injected so that tests need no sleep. Thread-safe.
class Clock
{
public:
    Clock() = default;
    Clock(const Clock&) = delete;
    Clock& operator=(const Clock&) = delete;
    Clock(Clock&&) = delete;
    Clock& operator=(Clock&&) = delete;
    virtual ~Clock() = default;

    /// Monotonic; counts through nothing but the machine's own steady clock. For waits and round trips.
    virtual TimePoint now() const = 0;
    /// The wall clock, for reports.
    virtual QDateTime utc() const = 0;
};

/// The machine's clocks.
class SystemClock final : public Clock
{
public:
    TimePoint now() const override { return std::chrono::steady_clock::now(); }
    QDateTime utc() const override { return QDateTime::currentDateTimeUtc(); }
};

/// Milliseconds with a fraction, as they stand in `measured`: rounded to 0.1 ms, which is what user-space clocks tell.
double toMilliseconds(std::chrono::steady_clock::duration duration);

} // namespace tsunagu
