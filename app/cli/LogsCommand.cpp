#include "app/cli/LogsCommand.h"

#include "app/cli/Console.h"
#include "app/cli/ExitStatus.h"
#include "app/cli/LogsOutput.h"
#include "probes/vpn-config/logs/SystemLog.h"
#include "report/text/ErrorText.h"

namespace tsunagu::cli {
namespace {

constexpr std::chrono::seconds patience{10};

} // namespace

int logs(const LogsArguments& arguments, Language language, System& system, const Clock& clock)
{
    const bool isOwn = arguments.file.isEmpty();
    const auto reading = isOwn ? readSystemLog(system, clock.now() + patience, {}) : readLogFile(arguments.file);
    if (!reading) {
        writeError(isOwn ? systemLogSentence(reading.error(), language) : errorSentence(reading.error(), language));
        return isOwn ? couldNotRun : badInput;
    }
    const QByteArray output = arguments.format == Format::Json
                                  ? logsJson(*reading)
                                  : logsText(*reading, language, QTimeZone::systemTimeZone()).toUtf8();
    if (!writeOutput(output, language))
        return couldNotRun;
    return reading->failures.isEmpty() ? nothingWrong : causeFound;
}

} // namespace tsunagu::cli
