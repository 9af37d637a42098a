#pragma once

#include "app/cli/InterruptSignals.h"

#include <QObject>
#include <QSocketNotifier>

#include <memory>

namespace tsunagu::cli {

/// Turns SIGINT and SIGTERM into a Qt signal on the main thread, those included that came before it was made.
class InterruptWatcher : public QObject
{
    Q_OBJECT

public:
    /// `caught` outlives the watcher.
    explicit InterruptWatcher(const InterruptSignals& caught, QObject* parent = nullptr);

    bool isInterrupted() const { return m_isInterrupted; }

Q_SIGNALS:
    void interrupted();

private:
    std::unique_ptr<QSocketNotifier> m_notifier;
    bool m_isInterrupted = false;
};

} // namespace tsunagu::cli
