#include "app/cli/LogSetup.h"

#include <QFile>

#include <spdlog/sinks/basic_file_sink.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

namespace tsunagu::cli {

Result<std::shared_ptr<spdlog::logger>> makeLogger(const Arguments& arguments)
{
    std::vector<spdlog::sink_ptr> sinks;
    if (arguments.verbose)
        sinks.push_back(std::make_shared<spdlog::sinks::stderr_sink_mt>());
    if (!arguments.logFile.isEmpty()) {
        // spdlog throws when it cannot open a file; whether it can is asked first.
        QFile file(arguments.logFile);
        if (!file.open(QIODevice::Append))
            return tl::unexpected(
                Error{ErrorKind::WriteFailed, QStringLiteral("%1: %2").arg(arguments.logFile, file.errorString())});
        file.close();
        sinks.push_back(std::make_shared<spdlog::sinks::basic_file_sink_mt>(arguments.logFile.toStdString()));
    }
    auto logger = std::make_shared<spdlog::logger>("tsunagu", sinks.begin(), sinks.end());
    logger->set_level(spdlog::level::debug);
    return logger;
}

} // namespace tsunagu::cli
