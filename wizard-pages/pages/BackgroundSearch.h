#pragma once

#include <QMetaObject>
#include <QObject>

#include <atomic>
#include <functional>
#include <list>
#include <memory>
#include <stop_token>
#include <thread>
#include <utility>

namespace tsunagu {

/// Asks a source on a thread of its own: a slow journal or a slow disk never holds up the window. What it finds is told
/// on the thread of `receiver`. Only the search that was started last tells anything: a new one stops those before it
/// without waiting for them.
///
/// A source ends within 100 ms of a stop. The destructor waits for that, so that nothing which a source uses has to
/// outlive the search by more.
template <typename Found>
class BackgroundSearch
{
public:
    using Source = std::function<Found(const std::stop_token&)>;

    /// `receiver` is not owned and must outlive the search; it lives on the thread that uses the search.
    explicit BackgroundSearch(QObject& receiver)
        : m_receiver(receiver)
    {
    }
    ~BackgroundSearch() { stop(); } // the threads are joined as the list goes
    BackgroundSearch(const BackgroundSearch&) = delete;
    BackgroundSearch& operator=(const BackgroundSearch&) = delete;
    BackgroundSearch(BackgroundSearch&&) = delete;
    BackgroundSearch& operator=(BackgroundSearch&&) = delete;

    /// `report` is called once, unless the search is stopped or another one is started before.
    void start(Source source, std::function<void(const Found&)> report)
    {
        stop();
        m_running.remove_if([](const Running& running) { return running.hasEnded->load(); });
        Running& running = m_running.emplace_back();
        running.thread =
            std::jthread([&receiver = m_receiver, current = m_current, number = *m_current, hasEnded = running.hasEnded,
                          source = std::move(source), report = std::move(report)](const std::stop_token& stop) {
                Found found = source(stop);
                if (!stop.stop_requested()) {
                    QMetaObject::invokeMethod(
                        &receiver,
                        [current, number, report, found = std::move(found)] {
                            if (number == *current)
                                report(found);
                        },
                        Qt::QueuedConnection);
                }
                *hasEnded = true;
            });
    }

    /// Returns at once; nothing is reported any more.
    void stop()
    {
        ++*m_current;
        for (Running& running : m_running)
            running.thread.request_stop();
    }

private:
    struct Running
    {
        std::shared_ptr<std::atomic<bool>> hasEnded = std::make_shared<std::atomic<bool>>(false);
        std::jthread thread;
    };

    QObject& m_receiver;
    /// The number of the search that may report. Only read and changed on the receiver's thread, where what was found
    /// may arrive after this object is gone.
    std::shared_ptr<quint64> m_current = std::make_shared<quint64>(0);
    std::list<Running> m_running;
};

} // namespace tsunagu
