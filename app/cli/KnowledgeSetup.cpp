#include "app/cli/KnowledgeSetup.h"

#include "app/cli/CliText.h"
#include "report/explanation/KnowledgeFolder.h"

#include <QCoreApplication>

#include <spdlog/spdlog.h>

namespace tsunagu::cli {

tl::expected<Knowledge, QString> makeKnowledge(const Arguments& arguments, spdlog::logger& log)
{
    const QString& named = arguments.knowledgeFolder;
    if (!named.isEmpty() && !isKnowledgeFolder(named)) {
        return tl::unexpected(
            tr(arguments.language, QT_TRANSLATE_NOOP("Cli", "--knowledge: there is no folder “%1” that can be read."))
                .arg(named));
    }
    const QStringList folders = knowledgeFolders(named, QCoreApplication::applicationDirPath());
    if (!log.sinks().empty()) {
        for (const QString& folder : folders) {
            for (const QString& warning : knowledgeWarnings(folder))
                log.warn("{}", warning.toStdString());
        }
    }
    return Knowledge::embedded(folders);
}

} // namespace tsunagu::cli
