#pragma once

#include "probes/model/LogFailure.h"

#include <QObject>

#include <functional>
#include <optional>
#include <stop_token>
#include <thread>

namespace tsunagu {

/// Looks for the latest failed VPN connection in this computer's log. Called on another thread; ends soon after a stop.
/// Nothing: there is none, or the log cannot be read.
using LogFailureSource = std::function<std::optional<LogFailure>(const std::stop_token&)>;

/// Asks a source on a thread of its own, once: a slow journal never holds up the window.
class LogSearch : public QObject
{
    Q_OBJECT

public:
    explicit LogSearch(QObject* parent = nullptr);
    ~LogSearch() override;
    LogSearch(const LogSearch&) = delete;
    LogSearch& operator=(const LogSearch&) = delete;
    LogSearch(LogSearch&&) = delete;
    LogSearch& operator=(LogSearch&&) = delete;

    /// Call it once, when `found` is connected. An empty source finds nothing.
    void start(LogFailureSource source);

Q_SIGNALS:
    /// At most once, from another thread: connect it with a receiver on the thread that is to have it.
    void found(const tsunagu::LogFailure& failure);

private:
    std::jthread m_thread;
};

} // namespace tsunagu
