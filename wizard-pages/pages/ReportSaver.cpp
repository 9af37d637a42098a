#include "wizard-pages/pages/ReportSaver.h"

#include "report/export/Explanation.h"
#include "report/export/HtmlExport.h"
#include "report/export/SaveFile.h"
#include "report/redaction/Redaction.h"

#include <QMetaObject>

#include <utility>

namespace tsunagu {

ReportSaver::ReportSaver(Knowledge knowledge, QObject* parent)
    : QObject(parent)
    , m_knowledge(std::move(knowledge))
{
}

ReportSaver::~ReportSaver()
{
    // The thread posts to this object: it must have ended before the object is no longer one.
    if (m_thread.joinable())
        m_thread.join();
}

void ReportSaver::start(const Job& job)
{
    // The new thread waits for the old one, so that the caller need not.
    m_thread = std::jthread([this, job, before = std::move(m_thread)]() mutable {
        if (before.joinable())
            before.join();
        work(job);
    });
}

void ReportSaver::work(const Job& job)
{
    const auto tell = [this](auto&& signal) { QMetaObject::invokeMethod(this, signal, Qt::QueuedConnection); };
    Report report{ToolInfo::current(), job.run, {}};
    if (job.redacted) {
        const auto cleaned = redacted(report, Identity::current());
        if (!cleaned) {
            const Error error{ErrorKind::InputInvalid, cleaned.error().detail};
            tell([this, error] { Q_EMIT failed(error); });
            return;
        }
        report = *cleaned;
    }
    if (job.path.isEmpty()) {
        tell([this, removed = report.redacted] { Q_EMIT previewed(removed); });
        return;
    }
    const QByteArray bytes =
        job.format == Format::Json
            ? toJsonFile(report)
            : toHtmlFile(report, explanationOf(report.run, m_knowledge, job.language), job.language);
    const Result<void> written = saveAtomically(job.path, bytes);
    if (written)
        tell([this, path = job.path] { Q_EMIT saved(path); });
    else
        tell([this, error = written.error()] { Q_EMIT failed(error); });
}

} // namespace tsunagu
