#include "app/cli/DiagnoseCommand.h"

#include "app/cli/CliText.h"
#include "app/cli/Console.h"
#include "app/cli/ExitStatus.h"
#include "probes/model/Ids.h"
#include "report/export/HtmlExport.h"
#include "report/export/SaveFile.h"
#include "report/export/TextExport.h"
#include "report/redaction/Redaction.h"
#include "report/text/ErrorText.h"
#include "report/text/FindingText.h"

#include <spdlog/spdlog.h>

namespace tsunagu::cli {

DiagnoseCommand::DiagnoseCommand(const Arguments& arguments, const DiagnoseArguments& diagnose, Session& session,
                                 const Knowledge& knowledge, std::shared_ptr<spdlog::logger> log,
                                 const InterruptSignals& caught)
    : m_language(arguments.language)
    , m_arguments(diagnose)
    , m_session(session)
    , m_knowledge(knowledge)
    , m_log(std::move(log))
    , m_progress(arguments.language, arguments.quiet)
    , m_interrupts(caught)
{
}

void DiagnoseCommand::start()
{
    connect(&m_session, &Session::probeStarted, this, [this](const QString& id) { m_progress.started(id); });
    connect(&m_session, &Session::findingAdded, this, [this](const Finding& finding) {
        m_log->info("{}", findingTechnical(finding).toStdString());
        m_progress.finished(finding);
    });
    connect(&m_session, &Session::progressChanged, this, [this](double fraction) { m_progress.progressed(fraction); });
    connect(&m_session, &Session::finished, this, &DiagnoseCommand::onFinished);
    connect(&m_interrupts, &InterruptWatcher::interrupted, &m_session, &Session::cancel);
    m_log->info("diagnose {}", m_arguments.target.server.host().toStdString());
    m_session.start(m_arguments.target);
}

void DiagnoseCommand::onFinished()
{
    m_progress.end();
    const Run& run = *m_session.run();
    for (const RuleNote& note : run.diagnosis.reasoning) {
        m_log->info("rule {}: {}: {}", note.cause.toStdString(), note.conclusion.toStdString(),
                    note.reason.toStdString());
    }
    if (run.end != RunEnd::Complete)
        writeError(runEndSentence(run.end, m_language));
    int status = write(run);
    if (status == nothingWrong && run.diagnosis.verdict.cause != ids::none)
        status = causeFound;
    Q_EMIT done(m_interrupts.isInterrupted() ? interrupted : status);
}

int DiagnoseCommand::write(const Run& run)
{
    Report report{ToolInfo::current(), run, {}};
    if (m_arguments.redacts) {
        auto kept = redacted(report, Identity::current());
        if (!kept) {
            writeError(reportErrorSentence(kept.error(), m_language));
            return couldNotRun;
        }
        report = std::move(*kept);
    }
    QByteArray bytes;
    if (m_arguments.format == Format::Json) {
        bytes = toJsonFile(report);
    } else {
        const Explanation explanation = explanationOf(report.run, m_knowledge, m_language);
        for (const QString& warning : explanation.warnings)
            m_log->warn("{}", warning.toStdString());
        TextOptions options;
        options.reasoning = m_arguments.explains;
        if (m_arguments.output.isEmpty()) {
            options.colour = wantsColour();
            options.width = terminalWidth();
        }
        bytes = m_arguments.format == Format::Html ? toHtmlFile(report, explanation, m_language)
                                                   : toText(report, explanation, m_language, options).toUtf8();
    }
    if (m_arguments.output.isEmpty())
        return writeOutput(bytes, m_language) ? nothingWrong : couldNotRun;
    const auto saved = saveAtomically(m_arguments.output, bytes);
    if (saved)
        return nothingWrong;
    // What was measured is not lost: it goes to standard output instead.
    writeError(errorSentence(saved.error(), m_language));
    writeOutput(bytes, m_language);
    return badInput;
}

} // namespace tsunagu::cli
