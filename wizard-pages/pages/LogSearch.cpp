#include "wizard-pages/pages/LogSearch.h"

#include <QMetaObject>

#include <utility>

namespace tsunagu {

LogSearch::LogSearch(LogFailureSource source, QObject* parent)
    : QObject(parent)
{
    if (!source)
        return;
    m_thread = std::jthread([this, source = std::move(source)](const std::stop_token& stop) {
        const std::optional<LogFailure> failure = source(stop);
        if (!failure || stop.stop_requested())
            return;
        QMetaObject::invokeMethod(
            this, [this, failure] { Q_EMIT found(*failure); }, Qt::QueuedConnection);
    });
}

LogSearch::~LogSearch()
{
    // The thread posts to this object: it must have ended before the object is no longer one.
    m_thread.request_stop();
    if (m_thread.joinable())
        m_thread.join();
}

} // namespace tsunagu
