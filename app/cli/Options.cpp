#include "app/cli/Options.h"

#include "app/cli/CliText.h"

#include <QCommandLineParser>

#include <algorithm>
#include <array>

namespace tsunagu::cli {
namespace {

struct CommandName
{
    const char* name;
    Command command;
};

constexpr std::array commands{
    CommandName{"decode", Command::Decode},     CommandName{"diagnose", Command::Diagnose},
    CommandName{"explain", Command::Explain},   CommandName{"logs", Command::Logs},
    CommandName{"practice", Command::Practice}, CommandName{"profiles", Command::Profiles},
    CommandName{"report", Command::Report},
};

enum class Takes
{
    Nothing,
    Value,
    FileName ///< most often a script's variable; empty, it is taken for one that is not set
};

using Commands = unsigned;

constexpr Commands of(Command command)
{
    return 1U << static_cast<unsigned>(command);
}

constexpr Commands everyCommand = ~0U;

struct OptionRow
{
    const char* name;
    Takes takes;
    Commands commands;
};

constexpr std::array options{
    OptionRow{"lang", Takes::Value, everyCommand},
    OptionRow{"log-file", Takes::FileName, everyCommand},
    OptionRow{"quiet", Takes::Nothing, everyCommand},
    OptionRow{"verbose", Takes::Nothing, everyCommand},
    OptionRow{"server", Takes::Value, of(Command::Diagnose)},
    OptionRow{"error", Takes::Value, of(Command::Diagnose)},
    OptionRow{"format", Takes::Value,
              of(Command::Diagnose) | of(Command::Logs) | of(Command::Profiles) | of(Command::Report)},
    OptionRow{"profile", Takes::Value, of(Command::Diagnose)},
    OptionRow{"profile-file", Takes::FileName, of(Command::Diagnose) | of(Command::Profiles)},
    OptionRow{"knowledge", Takes::FileName, of(Command::Diagnose) | of(Command::Explain) | of(Command::Report)},
    OptionRow{"explain", Takes::Nothing, of(Command::Diagnose) | of(Command::Report)},
    OptionRow{"output", Takes::FileName, of(Command::Diagnose) | of(Command::Report)},
    OptionRow{"keep-private", Takes::Nothing, of(Command::Diagnose) | of(Command::Report)},
    OptionRow{"no-redact", Takes::Nothing, of(Command::Diagnose) | of(Command::Report)},
    OptionRow{"deadline", Takes::Value, of(Command::Diagnose)},
    OptionRow{"ike-port", Takes::Value, of(Command::Diagnose) | of(Command::Practice)},
    OptionRow{"natt-port", Takes::Value, of(Command::Diagnose) | of(Command::Practice)},
    OptionRow{"portal-check-url", Takes::Value, of(Command::Diagnose)},
    OptionRow{"reference-resolver", Takes::Value, of(Command::Diagnose)},
    OptionRow{"scenario", Takes::Value, of(Command::Practice)},
    OptionRow{"list", Takes::Nothing, of(Command::Practice) | of(Command::Explain)},
};

const OptionRow* rowOf(QStringView name)
{
    const auto* const row = std::find_if(options.cbegin(), options.cend(),
                                         [&](const OptionRow& each) { return name == QLatin1String(each.name); });
    return row == options.cend() ? nullptr : row;
}

/// The option whose value is the next argument.
const OptionRow* waitsForValue(const QString& argument)
{
    if (!argument.startsWith(QLatin1String("--")))
        return nullptr;
    const OptionRow* const row = rowOf(QStringView(argument).mid(2));
    return row != nullptr && row->takes != Takes::Nothing ? row : nullptr;
}

QString complaintAbout(const char* source, const QString& name, Language language)
{
    constexpr qsizetype longest = 40;
    return tr(language, source).arg(name.left(longest));
}

QString valueIsMissing(const OptionRow& row, Language language)
{
    return complaintAbout(QT_TRANSLATE_NOOP("Cli", "--%1: its value is missing. See tsunagu-cli --help."),
                          QLatin1String(row.name), language);
}

/// What QCommandLineParser reports only within a sentence of its own.
std::optional<QString> misusedValue(const QStringList& arguments, Language language)
{
    for (qsizetype index = 0; index < arguments.size(); ++index) {
        const QString& argument = arguments[index];
        if (argument == QLatin1String("--"))
            return std::nullopt;
        if (const OptionRow* const waiting = waitsForValue(argument)) {
            ++index;
            // The next option is no value; one that does begin like this is written with “=”.
            if (index == arguments.size() || arguments[index].startsWith(QLatin1String("--")))
                return valueIsMissing(*waiting, language);
            continue;
        }
        const qsizetype equals = argument.indexOf(QLatin1Char('='));
        if (!argument.startsWith(QLatin1String("--")) || equals < 0)
            continue;
        const OptionRow* const row = rowOf(QStringView(argument).mid(2, equals - 2));
        if (row != nullptr && row->takes == Takes::Nothing) {
            return complaintAbout(QT_TRANSLATE_NOOP("Cli", "--%1: it takes no value. See tsunagu-cli --help."),
                                  QLatin1String(row->name), language);
        }
    }
    return std::nullopt;
}

/// An error code can be a number below zero. It is a word and no option, so it goes behind the end of the options.
QStringList withNegativeNumbersAsWords(const QStringList& arguments)
{
    QStringList others;
    QStringList words;
    for (qsizetype index = 0; index < arguments.size(); ++index) {
        const QString& argument = arguments[index];
        if (argument == QLatin1String("--")) {
            words += arguments.mid(index + 1);
            break;
        }
        const bool isValue = index > 0 && waitsForValue(arguments[index - 1]) != nullptr;
        const bool isNumber = argument.size() > 1 && argument[0] == QLatin1Char('-') && argument[1].isDigit();
        (isNumber && !isValue ? words : others).append(argument);
    }
    return others + QStringList{QStringLiteral("--")} + words;
}

} // namespace

std::optional<Command> commandFrom(const QString& word)
{
    for (const CommandName& each : commands) {
        if (word == QLatin1String(each.name))
            return each.command;
    }
    return std::nullopt;
}

std::optional<QString> readOptions(QCommandLineParser& parser, const QStringList& arguments, Language language)
{
    for (const OptionRow& row : options) {
        const QString valueName = row.takes == Takes::Nothing ? QString() : QStringLiteral("value");
        parser.addOption(QCommandLineOption(QLatin1String(row.name), QString(), valueName));
    }
    if (auto complaint = misusedValue(arguments, language))
        return complaint;
    parser.parse(QStringList{QStringLiteral("tsunagu-cli")} + withNegativeNumbersAsWords(arguments));
    const QStringList unknown = parser.unknownOptionNames();
    if (!unknown.isEmpty()) {
        return complaintAbout(QT_TRANSLATE_NOOP("Cli", "--%1: there is no such option. See tsunagu-cli --help."),
                              unknown.front(), language);
    }
    for (const OptionRow& row : options) {
        const QLatin1String name(row.name);
        if (row.takes == Takes::FileName && parser.isSet(name) && parser.value(name).isEmpty())
            return valueIsMissing(row, language);
    }
    return std::nullopt;
}

std::optional<QString> strayOption(const QCommandLineParser& parser, Command command, Language language)
{
    const auto* const named = std::find_if(commands.cbegin(), commands.cend(),
                                           [&](const CommandName& each) { return each.command == command; });
    for (const OptionRow& row : options) {
        if ((row.commands & of(command)) == 0 && parser.isSet(QLatin1String(row.name))) {
            return tr(language, QT_TRANSLATE_NOOP("Cli", "--%1: %2 does not have this option. See tsunagu-cli --help."))
                .arg(QLatin1String(row.name), QLatin1String(named->name));
        }
    }
    return std::nullopt;
}

} // namespace tsunagu::cli
