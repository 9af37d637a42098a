#include "app/cli/Arguments.h"
#include "app/cli/CliText.h"
#include "app/cli/Console.h"
#include "app/cli/DiagnoseCommand.h"
#include "app/cli/ExitStatus.h"
#include "app/cli/ExplainCommand.h"
#include "app/cli/InterruptSignals.h"
#include "app/cli/KnowledgeSetup.h"
#include "app/cli/LogSetup.h"
#include "app/cli/LogsCommand.h"
#include "app/cli/PracticeCommand.h"
#include "app/cli/ProfilesCommand.h"
#include "app/cli/ReportCommand.h"
#include "app/registry/StandardProbes.h"
#include "probes/platform/Platform.h"
#include "report/text/ErrorText.h"
#include "resources/Resources.h"
#include "translations/Translations.h"

#include <QCoreApplication>

#include <csignal>

namespace {

using namespace tsunagu;
using namespace tsunagu::cli;

int runDiagnose(const Arguments& arguments, DiagnoseArguments diagnose, const InterruptSignals& caught)
{
    const auto log = makeLogger(arguments);
    if (!log) {
        writeError(errorSentence(log.error(), arguments.language));
        return badInput;
    }
    const auto knowledge = makeKnowledge(arguments, **log);
    if (!knowledge) {
        writeError(knowledge.error());
        return badInput;
    }
    SystemPlatform system;
    Platform platform = system.platform();
    if (const auto complaint = chooseProfile(diagnose, arguments.language, platform.system, platform.clock)) {
        writeError(*complaint);
        return badInput;
    }
    Session session(platform, [&diagnose] { return probesFor(diagnose.target); });
    DiagnoseCommand command(arguments, diagnose, session, *knowledge, *log, caught);
    QObject::connect(&command, &DiagnoseCommand::done, [](int status) { QCoreApplication::exit(status); });
    command.start();
    return QCoreApplication::exec();
}

/// Runs a command that needs nothing but texts.
template <typename Function>
int withKnowledge(const Arguments& arguments, Function run)
{
    const auto log = makeLogger(arguments);
    if (!log) {
        writeError(errorSentence(log.error(), arguments.language));
        return badInput;
    }
    const auto knowledge = makeKnowledge(arguments, **log);
    if (!knowledge) {
        writeError(knowledge.error());
        return badInput;
    }
    return run(*knowledge);
}

} // namespace

int main(int argc, char* argv[])
{
    InterruptSignals caught;
    // Whoever reads the output may go away first; that is an error of writing, not a reason to be killed.
    std::signal(SIGPIPE, SIG_IGN);
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("tsunagu-cli"));
    QCoreApplication::setApplicationVersion(QStringLiteral(TSUNAGU_VERSION));
    initResources();
    initTranslations();

    const auto arguments = parseArguments(QCoreApplication::arguments().mid(1));
    if (!arguments) {
        writeError(arguments.error());
        return badInput;
    }
    if (const auto* const diagnose = std::get_if<DiagnoseArguments>(&arguments->command))
        return runDiagnose(*arguments, *diagnose, caught);
    if (const auto* const practised = std::get_if<PracticeArguments>(&arguments->command))
        return practice(*practised, arguments->language, caught);

    // The others have nothing to finish when they are interrupted, and may wait for whoever reads their output.
    caught.release();
    if (const auto* const explained = std::get_if<ExplainArguments>(&arguments->command))
        return withKnowledge(*arguments, [&](const Knowledge& knowledge) {
            return explain(*explained, arguments->language, knowledge);
        });
    if (const auto* const reported = std::get_if<ReportArguments>(&arguments->command)) {
        SystemPlatform system;
        return withKnowledge(*arguments, [&](const Knowledge& knowledge) {
            return report(*reported, arguments->language, knowledge, system.platform().system);
        });
    }
    if (const auto* const told = std::get_if<DecodeArguments>(&arguments->command))
        return decode(*told, arguments->language);
    if (const auto* const logged = std::get_if<LogsArguments>(&arguments->command)) {
        SystemPlatform system;
        const Platform platform = system.platform();
        return logs(*logged, arguments->language, platform.system, platform.clock);
    }
    if (const auto* const listed = std::get_if<ProfilesArguments>(&arguments->command)) {
        SystemPlatform system;
        const Platform platform = system.platform();
        return profiles(*listed, arguments->language, platform.system, platform.clock);
    }
    const auto& help = std::get<HelpRequest>(arguments->command);
    return writeOutput(help.text.toUtf8(), arguments->language) ? nothingWrong : couldNotRun;
}
