#include "wizard-pages/pages/LogSearch.h"

#include <utility>

namespace tsunagu {

LogSearch::LogSearch(QObject* parent)
    : QObject(parent)
{
}

LogSearch::~LogSearch()
{
    // The thread emits this object's signal: it must have ended before the object is no longer one.
    m_thread.request_stop();
    if (m_thread.joinable())
        m_thread.join();
}

void LogSearch::start(LogFailureSource source)
{
    if (!source)
        return;
    m_thread = std::jthread([this, source = std::move(source)](const std::stop_token& stop) {
        const std::optional<LogFailure> failure = source(stop);
        if (failure && !stop.stop_requested())
            Q_EMIT found(*failure);
    });
}

} // namespace tsunagu
