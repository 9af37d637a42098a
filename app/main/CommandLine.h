#pragma once

#include "report/text/Language.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <tl/expected.hpp>

namespace tsunagu {

/// What the wizard was started with.
struct CommandLine
{
    std::optional<Language> language;
    QString server;
    QString profileFile; ///< empty: none was named
    QString errorCode;
    QString practiceScenario; ///< empty: no practice
    QString knowledgeFolder;  ///< an organisation's own texts; a folder that can be read, or empty: none was named
    QString message;          ///< help or version: to be printed instead of starting
};

/// Reads the arguments (without the program's name). `scenarios` are the names that `--practice` knows; the first
/// stands for `--practice` alone. Help and error are in the language of `--lang`, if that can be read, else the
/// system's. The error is one line that says what is wrong and where.
tl::expected<CommandLine, QString> readCommandLine(const QStringList& arguments, const QStringList& scenarios);

} // namespace tsunagu
