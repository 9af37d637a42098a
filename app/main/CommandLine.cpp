#include "app/main/CommandLine.h"

#include "report/explanation/KnowledgeFolder.h"
#include "report/text/Texts.h"

#include <QCommandLineParser>

#include <array>

namespace tsunagu {
namespace {

constexpr qsizetype longestShown = 40; // of what was typed

constexpr std::array helpTexts{QT_TRANSLATE_NOOP(
    "CommandLine", "Finds out why a VPN does not connect.\n"
                   "\n"
                   "Usage: tsunagu [OPTIONS]\n"
                   "\n"
                   "Options:\n"
                   "  --lang ja|en           language of the window\n"
                   "  --server HOST          name or address of the VPN server, filled in beforehand\n"
                   "  --profile-file FILE    file with the VPN settings to choose from\n"
                   "  --error CODE           error code, filled in beforehand\n"
                   "  --knowledge DIR        folder with your organisation's own explanations\n"
                   "  --practice [SCENARIO]  practise with a server on this computer\n"
                   "  --version, --help\n"
                   "\n"
                   "Scenarios: %1.\n"
                   "\n"
                   "Exit status: 0 the window was closed, 2 wrong command line, 3 could not run.\n")};

QString tr(Language language, const char* source)
{
    return Texts(language).translate("CommandLine", source);
}

/// `--practice` may stand alone, which QCommandLineParser cannot express: the value is put in where it is left out.
QStringList withPracticeValue(const QStringList& arguments, const QString& usual)
{
    QStringList complete;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        complete.append(arguments.at(i));
        const bool isAlone = i + 1 == arguments.size() || arguments.at(i + 1).startsWith(u'-');
        if (arguments.at(i) == QLatin1String("--practice") && isAlone)
            complete.append(usual);
    }
    return complete;
}

std::optional<Language> languageNamed(const QString& code)
{
    const auto language = languageFromCode(code);
    return language && languageCode(*language) == code ? language : std::nullopt;
}

/// The language has to be known before the first complaint about anything else.
Language languageOfMessages(const QStringList& arguments)
{
    const QString option = QStringLiteral("--lang");
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString& argument = arguments.at(i);
        QString code;
        if (argument == option)
            code = arguments.value(i + 1);
        else if (argument.startsWith(option + u'='))
            code = argument.sliced(option.size() + 1);
        if (const auto language = languageNamed(code))
            return *language;
    }
    return systemLanguage();
}

/// What QCommandLineParser reports in English only.
QString parseComplaint(const QCommandLineParser& parser, const QStringList& arguments, Language language)
{
    if (const QStringList unknown = parser.unknownOptionNames(); !unknown.isEmpty()) {
        return tr(language, QT_TRANSLATE_NOOP("CommandLine", "--%1: there is no such option. See tsunagu --help."))
            .arg(unknown.constFirst().left(longestShown));
    }
    for (const QString& argument : arguments) {
        // Of the options that take no value only these two exist.
        if (argument.startsWith(QLatin1String("--help=")) || argument.startsWith(QLatin1String("--version="))) {
            return tr(language, QT_TRANSLATE_NOOP("CommandLine", "%1: it takes no value. See tsunagu --help."))
                .arg(argument.section(u'=', 0, 0));
        }
    }
    return tr(language, QT_TRANSLATE_NOOP("CommandLine", "%1: its value is missing. See tsunagu --help."))
        .arg(arguments.value(arguments.size() - 1).left(longestShown));
}

QString nameIsMissing(const QString& option, Language language)
{
    return tr(language, QT_TRANSLATE_NOOP("CommandLine", "%1: its value is missing. See tsunagu --help.")).arg(option);
}

/// Takes over what was given and says what is wrong with it.
std::optional<QString> readValues(CommandLine& read, const QCommandLineParser& parser, const QStringList& scenarios,
                                  Language language)
{
    const QString lang = QStringLiteral("lang");
    const QString practice = QStringLiteral("practice");
    const QString profileFile = QStringLiteral("profile-file");
    const QString knowledge = QStringLiteral("knowledge");
    if (parser.isSet(lang)) {
        read.language = languageNamed(parser.value(lang));
        if (!read.language) {
            return tr(language, QT_TRANSLATE_NOOP("CommandLine", "--lang: “%1” is none of ja and en."))
                .arg(parser.value(lang).left(longestShown));
        }
    }
    read.practiceScenario = parser.value(practice);
    if (parser.isSet(practice) && !scenarios.contains(read.practiceScenario)) {
        return tr(language, QT_TRANSLATE_NOOP("CommandLine", "--practice: “%1” is none of %2."))
            .arg(read.practiceScenario.left(longestShown), scenarios.join(u", "));
    }
    if (parser.isSet(practice) && parser.isSet(profileFile)) {
        return tr(language, QT_TRANSLATE_NOOP("CommandLine", "--profile-file and --practice contradict each other: "
                                                             "the practice has a VPN of its own. Leave one out."));
    }
    read.profileFile = parser.value(profileFile);
    if (parser.isSet(profileFile) && read.profileFile.isEmpty())
        return nameIsMissing(QStringLiteral("--profile-file"), language);
    read.knowledgeFolder = parser.value(knowledge);
    if (parser.isSet(knowledge) && read.knowledgeFolder.isEmpty())
        return nameIsMissing(QStringLiteral("--knowledge"), language);
    if (parser.isSet(knowledge) && !isKnowledgeFolder(read.knowledgeFolder)) {
        return tr(language, QT_TRANSLATE_NOOP("CommandLine", "--knowledge: there is no folder “%1” that can be read."))
            .arg(read.knowledgeFolder);
    }
    read.server = parser.value(QStringLiteral("server"));
    read.errorCode = parser.value(QStringLiteral("error"));
    return std::nullopt;
}

} // namespace

tl::expected<CommandLine, QString> readCommandLine(const QStringList& arguments, const QStringList& scenarios)
{
    const Language language = languageOfMessages(arguments);
    const QCommandLineOption help(QStringList{QStringLiteral("h"), QStringLiteral("help")});
    const QCommandLineOption version(QStringList{QStringLiteral("v"), QStringLiteral("version")});
    QCommandLineParser parser;
    parser.addOptions({help, version});
    for (const char* const name : {"lang", "server", "profile-file", "error", "knowledge", "practice"})
        parser.addOption(QCommandLineOption(QLatin1String(name), QString(), QStringLiteral("value")));

    const QStringList complete = withPracticeValue(arguments, scenarios.value(0));
    if (!parser.parse(QStringList{QStringLiteral("tsunagu")} + complete))
        return tl::unexpected(parseComplaint(parser, complete, language));
    CommandLine read;
    if (parser.isSet(help)) {
        read.message = tr(language, helpTexts.front()).arg(scenarios.join(u", "));
        return read;
    }
    if (parser.isSet(version)) {
        read.message = QStringLiteral("tsunagu %1\n").arg(QStringLiteral(TSUNAGU_VERSION));
        return read;
    }
    if (const QStringList rest = parser.positionalArguments(); !rest.isEmpty()) {
        return tl::unexpected(
            tr(language, QT_TRANSLATE_NOOP("CommandLine", "“%1” is one word too many. See tsunagu --help."))
                .arg(rest.constFirst().left(longestShown)));
    }
    if (const auto complaint = readValues(read, parser, scenarios, language))
        return tl::unexpected(*complaint);
    return read;
}

} // namespace tsunagu
