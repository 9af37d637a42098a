#include "app/cli/PracticeCommand.h"

#include "app/cli/CliText.h"
#include "app/cli/Console.h"
#include "app/cli/ExitStatus.h"
#include "app/cli/InterruptWatcher.h"
#include "app/practice/Practice.h"
#include "report/text/ErrorText.h"

#include <QCoreApplication>

namespace tsunagu::cli {

int practice(const PracticeArguments& arguments, Language language, const InterruptSignals& caught)
{
    const QStringList scenarios = PracticeResponder::scenarios();
    if (arguments.lists) {
        QString text;
        for (const QString& name : scenarios)
            text += QStringLiteral("%1  %2\n").arg(name, -20).arg(PracticeResponder::description(name, language));
        return writeOutput(text.toUtf8(), language) ? nothingWrong : couldNotRun;
    }
    if (!scenarios.contains(arguments.scenario)) {
        writeError(tr(language, QT_TRANSLATE_NOOP("Cli", "--scenario: choose one of %1."))
                       .arg(scenarios.join(QStringLiteral(", "))));
        return badInput;
    }
    PracticeResponder responder;
    const auto ports = responder.start(arguments.scenario, {arguments.ikePort, arguments.nattPort});
    if (!ports) {
        writeError(errorSentence(ports.error(), language));
        return couldNotRun;
    }
    InterruptWatcher interrupts(caught);
    QObject::connect(&interrupts, &InterruptWatcher::interrupted, QCoreApplication::instance(),
                     &QCoreApplication::quit);
    // One line that scripts read; it also says that the ports are open.
    const QString listening =
        QStringLiteral("listening 127.0.0.1 ike-port=%1 natt-port=%2\n").arg(ports->ikePort).arg(ports->nattPort);
    if (!writeOutput(listening.toUtf8(), language))
        return couldNotRun;
    writeError(
        tr(language, QT_TRANSLATE_NOOP("Cli", "Practice server “%1” is running. Examine it with:\n"
                                              "  tsunagu-cli diagnose --server 127.0.0.1 --ike-port %2 --natt-port %3\n"
                                              "Ctrl+C ends it."))
            .arg(arguments.scenario)
            .arg(ports->ikePort)
            .arg(ports->nattPort));
    QCoreApplication::exec();
    return nothingWrong;
}

} // namespace tsunagu::cli
