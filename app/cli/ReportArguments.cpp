#include "app/cli/ReportArguments.h"

#include "app/cli/CliText.h"
#include "app/cli/OptionReader.h"

#include <QCommandLineParser>

#include <algorithm>
#include <array>

namespace tsunagu::cli {
namespace {

using Action = ReportArguments::Action;

struct ActionRow
{
    const char* name;
    Action action;
    qsizetype files; ///< how many it takes; 0: any number but none
};

constexpr std::array actions{
    ActionRow{"show", Action::Show, 1},     ActionRow{"convert", Action::Convert, 1},
    ActionRow{"code", Action::Code, 1},     ActionRow{"compare", Action::Compare, 2},
    ActionRow{"triage", Action::Triage, 0},
};

const ActionRow* actionFrom(const QString& word)
{
    const auto* const row = std::find_if(actions.cbegin(), actions.cend(),
                                         [&word](const ActionRow& each) { return word == QLatin1String(each.name); });
    return row == actions.cend() ? nullptr : row;
}

/// What of the options of `report` an action has.
bool hasOption(Action action, QLatin1String option)
{
    switch (action) {
    case Action::Convert:
        return true;
    case Action::Show:
        return option == QLatin1String("explain");
    case Action::Triage:
        return option == QLatin1String("format") || option == QLatin1String("output");
    case Action::Code:
    case Action::Compare:
        break;
    }
    return false;
}

std::optional<QString> uselessOption(const QCommandLineParser& parser, const ActionRow& row, Language language)
{
    for (const char* const option : {"format", "output", "keep-private", "no-redact", "explain"}) {
        const bool isKnown = hasOption(row.action, QLatin1String(option));
        if (!isKnown && parser.isSet(QLatin1String(option))) {
            return tr(language, QT_TRANSLATE_NOOP("Cli", "--%1: %2 does not have this option. See tsunagu-cli --help."))
                .arg(QLatin1String(option), QStringLiteral("report ") + QLatin1String(row.name));
        }
    }
    return std::nullopt;
}

} // namespace

ParsedCommand reportFrom(const QCommandLineParser& parser, Language language)
{
    const QStringList words = parser.positionalArguments();
    const ActionRow* const row = actionFrom(words.value(1));
    if (row == nullptr)
        return tl::unexpected(tr(
            language, QT_TRANSLATE_NOOP("Cli", "report: what to do? One of show, convert, code, compare and triage.")));
    if (const auto complaint = row->files > 0 ? wordTooMany(parser, 2 + row->files, language) : std::nullopt)
        return tl::unexpected(*complaint);
    ReportArguments report;
    report.action = row->action;
    report.files = words.mid(2);
    report.files.removeAll(QString());
    if (report.files.size() < std::max<qsizetype>(row->files, 1)) {
        return tl::unexpected(row->files == 2
                                  ? tr(language, QT_TRANSLATE_NOOP("Cli", "report compare: which two files?"))
                                  : tr(language, QT_TRANSLATE_NOOP("Cli", "report: which file? Add its name.")));
    }
    if (const auto complaint = uselessOption(parser, *row, language))
        return tl::unexpected(*complaint);
    OptionReader reader(parser, language);
    report.output = parser.value(QStringLiteral("output"));
    report.explains = parser.isSet(QStringLiteral("explain"));
    const auto format = row->action == Action::Triage ? reader.textJsonOrCsv() : reader.format();
    const auto redacts = format ? reader.redacts(false) : std::nullopt;
    if (!redacts)
        return tl::unexpected(reader.complaint());
    report.format = *format;
    report.redacts = *redacts;
    return report;
}

ParsedCommand decodeFrom(const QCommandLineParser& parser, Language language)
{
    const QStringList words = parser.positionalArguments().mid(1);
    if (words.join(QString()).trimmed().isEmpty())
        return tl::unexpected(tr(language, QT_TRANSLATE_NOOP("Cli", "decode: which telephone code? Add its digits.")));
    return DecodeArguments{words.join(QLatin1Char(' '))};
}

} // namespace tsunagu::cli
