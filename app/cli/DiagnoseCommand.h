#pragma once

#include "app/cli/Arguments.h"
#include "app/cli/InterruptWatcher.h"
#include "app/cli/ProgressLine.h"
#include "diagnosis/session/Session.h"
#include "report/explanation/Knowledge.h"

#include <QObject>

#include <memory>

namespace spdlog {
class logger;
}

namespace tsunagu::cli {

/// `tsunagu-cli diagnose`: one run, then its result in the form that was asked for.
class DiagnoseCommand : public QObject
{
    Q_OBJECT

public:
    DiagnoseCommand(const Arguments& arguments, const DiagnoseArguments& diagnose, Session& session,
                    const Knowledge& knowledge, std::shared_ptr<spdlog::logger> log, const InterruptSignals& caught);

    void start();

Q_SIGNALS:
    /// The result is written; `status` is the program's exit status.
    void done(int status);

private:
    void onFinished();
    int write(const Run& run);

    Language m_language;
    DiagnoseArguments m_arguments;
    Session& m_session;
    const Knowledge& m_knowledge;
    std::shared_ptr<spdlog::logger> m_log;
    ProgressLine m_progress;
    InterruptWatcher m_interrupts;
};

} // namespace tsunagu::cli
