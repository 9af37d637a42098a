#pragma once

#include "report/text/Language.h"

#include <QString>
#include <QStringList>

#include <optional>

class QCommandLineParser;

namespace tsunagu::cli {

enum class Command
{
    Decode,
    Diagnose,
    Explain,
    Logs,
    Practice,
    Profiles,
    Report
};

/// The command that a word names.
std::optional<Command> commandFrom(const QString& word);

/// Adds every option to the parser and reads the command line (without the program's name). The result is a complaint
/// in one line: an option that does not exist, one without its value, or a flag with one.
std::optional<QString> readOptions(QCommandLineParser& parser, const QStringList& arguments, Language language);

/// A complaint about the first option that was given and that the command does not have. Nobody should believe that an
/// option did something when it was ignored.
std::optional<QString> strayOption(const QCommandLineParser& parser, Command command, Language language);

} // namespace tsunagu::cli
