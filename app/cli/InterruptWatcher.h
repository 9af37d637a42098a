#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <memory>

namespace tsunagu::cli {

/// Turns SIGINT and SIGTERM into a Qt signal on the main thread. One at a time.
class InterruptWatcher : public QObject
{
    Q_OBJECT

public:
    explicit InterruptWatcher(QObject* parent = nullptr);
    ~InterruptWatcher() override;

    bool isInterrupted() const { return m_isInterrupted; }

Q_SIGNALS:
    void interrupted();

private:
    std::unique_ptr<QSocketNotifier> m_notifier;
    bool m_isInterrupted = false;
};

} // namespace tsunagu::cli
