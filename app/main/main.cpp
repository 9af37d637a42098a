#include "app/main/CommandLine.h"
#include "app/main/Preferences.h"
#include "app/practice/Practice.h"
#include "app/registry/StandardProbes.h"
#include "probes/platform/Platform.h"
#include "probes/vpn-config/logs/SystemLog.h"
#include "probes/vpn-config/profiles/ProfileFinder.h"
#include "report/explanation/KnowledgeFolder.h"
#include "report/text/ErrorText.h"
#include "wizard-pages/wizard/WizardWindow.h"

#include <QApplication>
#include <QDir>

#include <cstdio>

namespace {

using namespace tsunagu;

enum ExitStatus
{
    success = 0,
    badInput = 2,
    couldNotRun = 3,
};

void print(std::FILE* stream, const QString& text)
{
    std::fputs(text.toLocal8Bit().constData(), stream);
}

Language languageOf(const CommandLine& commandLine)
{
    if (commandLine.language)
        return *commandLine.language;
    if (const auto remembered = Preferences::language())
        return *remembered;
    return systemLanguage();
}

/// Turns the options to the practice server, if there is to be one.
Result<void> startPractice(PracticeResponder& responder, WizardOptions& options)
{
    if (options.practiceScenario.isEmpty())
        return {};
    const Result<PracticePorts> ports = responder.start(options.practiceScenario);
    if (!ports)
        return tl::unexpected(ports.error());
    options.ikePort = ports->ikePort;
    options.nattPort = ports->nattPort;
    options.server = QStringLiteral("127.0.0.1");
    return {};
}

constexpr std::chrono::seconds patience{10}; // for programs that wait for a service

LogSummary logSummary(const Platform& platform, const std::stop_token& stop)
{
    const auto reading = readSystemLog(platform.system, platform.clock.now() + patience, stop);
    return reading ? summaryOf(*reading, platform.clock.utc()) : LogSummary();
}

/// `platform` must outlive what asks the sources.
VpnChoice::Sources profileSources(const Platform& platform)
{
    return {[&platform](const std::stop_token& stop) {
                return profiles::findProfiles(platform.system, profiles::knownPlaces(QDir::homePath()),
                                              platform.clock.now() + patience, stop);
            },
            [&platform](const QString& path, const std::stop_token& /*stop*/) {
                return profiles::searchFile(platform.system, path);
            }};
}

/// The explanations, under an organisation's own ones. What cannot be used of those is told on standard error.
Knowledge knowledgeFor(const CommandLine& commandLine)
{
    const QStringList folders = knowledgeFolders(commandLine.knowledgeFolder, QApplication::applicationDirPath());
    for (const QString& folder : folders) {
        for (const QString& warning : knowledgeWarnings(folder))
            print(stderr, QStringLiteral("tsunagu: warning: %1\n").arg(warning));
    }
    return Knowledge::embedded(folders);
}

int runWizard(WizardOptions options, const Knowledge& knowledge)
{
    SystemPlatform system;
    Platform platform = system.platform();
    if (options.practiceScenario.isEmpty()) {
        options.logSource = [&platform](const std::stop_token& stop) { return logSummary(platform, stop); };
        options.profileSources = profileSources(platform);
    }
    Session session(platform, standardProbes);
    WizardWindow window(session, knowledge, options);
    if (const auto size = Preferences::windowSize())
        window.resize(*size);
    QObject::connect(&window, &WizardWindow::languageChosen, &window, &Preferences::setLanguage);
    window.show();
    const int status = QApplication::exec();
    Preferences::setWindowSize(window.size());
    return status;
}

} // namespace

int main(int argc, char* argv[])
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    // Before the application is made: a wrong command line is told even where there is no display.
    const auto commandLine = readCommandLine(arguments, PracticeResponder::scenarios());
    if (!commandLine) {
        print(stderr, QStringLiteral("tsunagu: %1\n").arg(commandLine.error()));
        return badInput;
    }
    if (!commandLine->message.isEmpty()) {
        print(stdout, commandLine->message);
        return success;
    }

    int qtArgumentCount = 1; // Qt's own options are not part of the command line; its environment variables work
    const QApplication application(qtArgumentCount, argv);
    QApplication::setApplicationName(QStringLiteral("tsunagu"));
    QApplication::setOrganizationName(QStringLiteral("tsunagu"));
    QApplication::setApplicationVersion(QStringLiteral(TSUNAGU_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("tsunagu"));

    WizardOptions options;
    options.language = languageOf(*commandLine);
    options.server = commandLine->server;
    options.errorCode = commandLine->errorCode;
    options.profileFile = commandLine->profileFile;
    options.practiceScenario = commandLine->practiceScenario;
    PracticeResponder responder;
    if (const Result<void> started = startPractice(responder, options); !started) {
        print(stderr, QStringLiteral("tsunagu: %1\n").arg(errorSentence(started.error(), options.language)));
        return couldNotRun;
    }
    return runWizard(options, knowledgeFor(*commandLine));
}
