#pragma once

#include "diagnosis/session/Run.h"
#include "probes/model/Error.h"
#include "report/explanation/Knowledge.h"
#include "report/model/Report.h"
#include "report/text/Language.h"

#include <QObject>
#include <QString>

#include <thread>

namespace tsunagu {

/// Makes and writes reports on a thread of its own: a slow disk never holds up the window. One job at a time; a new
/// one waits for the last. Results arrive as signals on the saver's thread.
class ReportSaver : public QObject
{
    Q_OBJECT

public:
    enum class Format
    {
        Html,
        Json
    };

    struct Job
    {
        Run run;
        QString path; ///< empty: only tells what would be removed
        Format format = Format::Html;
        bool redacted = true;
        Language language = Language::English;
    };

    explicit ReportSaver(Knowledge knowledge, QObject* parent = nullptr);
    ~ReportSaver() override;
    ReportSaver(const ReportSaver&) = delete;
    ReportSaver& operator=(const ReportSaver&) = delete;
    ReportSaver(ReportSaver&&) = delete;
    ReportSaver& operator=(ReportSaver&&) = delete;

    void start(const Job& job);

Q_SIGNALS:
    /// For a job without a path.
    void previewed(const QList<tsunagu::RedactedKind>& removed);
    void saved(const QString& path);
    void failed(const tsunagu::Error& error);

private:
    void work(const Job& job);

    Knowledge m_knowledge;
    std::jthread m_thread;
};

} // namespace tsunagu
