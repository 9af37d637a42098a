#include "app/cli/Arguments.h"

#include "app/cli/CliText.h"
#include "app/cli/OptionReader.h"
#include "app/cli/Options.h"
#include "app/cli/ReportArguments.h"
#include "diagnosis/codes/ErrorCodeReading.h"
#include "report/text/ErrorText.h"

#include <QCommandLineParser>

#include <array>

namespace tsunagu::cli {
namespace {

using Parsed = tl::expected<Arguments, QString>;

// Shown before the language is known to be anything else; collected for translation all the same.
constexpr std::array helpTexts{QT_TRANSLATE_NOOP(
    "Cli", "Finds out why a VPN does not connect.\n"
           "\n"
           "Usage: tsunagu-cli COMMAND [OPTIONS]\n"
           "\n"
           "Commands:\n"
           "  diagnose --server HOST    examine the way to the VPN server and print the diagnosis\n"
           "  explain CODE              explain an error code (0x00003618, 809, …) or a cause\n"
           "  explain --list            list the error codes and notifications that are known\n"
           "  logs [FILE]               the latest failed VPN connection in this computer's log, or in a file\n"
           "  profiles                  the VPN connections that are set up on this computer\n"
           "  practice --scenario NAME  answer on this computer like a server with that fault\n"
           "  practice --list           list the scenarios\n"
           "  report show FILE          read a report (JSON) back and print it\n"
           "  report convert FILE       write it in another form; --format and --output as for diagnose\n"
           "  report code FILE          its telephone code, and how to say it\n"
           "  report compare A B        what differs between two reports\n"
           "  report triage DIR...      what many reports say together; --format text|json|csv\n"
           "  decode CODE               what a telephone code says\n"
           "\n"
           "Options of diagnose:\n"
           "  --profile NAME            the connection that does not work; its server if --server is absent\n"
           "  --profile-file FILE       file with the connection\n"
           "  --error CODE              the error code that was shown\n"
           "  --explain                 say of each rule what it concluded and why\n"
           "  --format text|json|html   form of the result (text)\n"
           "  --output FILE             write the result to a file, without private details\n"
           "  --keep-private            leave private details out (the default for a file)\n"
           "  --no-redact               keep private details in\n"
           "  --ike-port N              UDP port of IKE (500)\n"
           "  --natt-port N             UDP port of IKE behind NAT (4500)\n"
           "  --portal-check-url URL    page to ask for, to see whether a sign-in page comes instead (http://)\n"
           "  --reference-resolver IP   name server to ask as well, to compare the answers\n"
           "  --deadline SECONDS        end by then with what was measured (30)\n"
           "\n"
           "Options of diagnose, explain and report:\n"
           "  --knowledge DIR           folder with your organisation's own explanations\n"
           "\n"
           "Options of logs and profiles:\n"
           "  --format text|json        form of the result (text)\n"
           "  --profile-file FILE       profiles: read this file instead\n"
           "\n"
           "Everywhere:\n"
           "  --lang ja|en              language\n"
           "  --quiet                   show no progress\n"
           "  --verbose                 say more on standard error\n"
           "  --log-file FILE           keep a log\n"
           "  --version, --help\n"
           "\n"
           "Exit status: 0 nothing wrong found, 1 a cause was found or the probes cannot tell, 2 wrong\n"
           "command line or input, 3 could not run, 130 interrupted.\n")};

/// The language has to be known before the first complaint about anything else.
tl::expected<Language, QString> languageOf(const QStringList& arguments)
{
    const Language fallback = systemLanguage();
    for (qsizetype index = 0; index < arguments.size(); ++index) {
        QString value;
        if (arguments[index] == QLatin1String("--lang"))
            value = arguments.value(index + 1);
        else if (arguments[index].startsWith(QLatin1String("--lang=")))
            value = arguments[index].mid(7);
        else
            continue;
        const auto language = languageFromCode(value);
        if (!language)
            return tl::unexpected(
                tr(fallback, QT_TRANSLATE_NOOP("Cli", "--lang: “%1” is none of ja and en.")).arg(value.left(40)));
        return *language;
    }
    return fallback;
}

std::optional<QString> readServer(DiagnoseArguments& diagnose, const QCommandLineParser& parser, Language language)
{
    const QString serverOption = QStringLiteral("server");
    const QString profileOption = QStringLiteral("profile");
    diagnose.hasServer = parser.isSet(serverOption);
    diagnose.profileName = parser.value(profileOption);
    diagnose.profileFile = parser.value(QStringLiteral("profile-file"));
    if (parser.isSet(profileOption) && diagnose.profileName.isEmpty())
        return tr(language, QT_TRANSLATE_NOOP("Cli", "--profile: which connection? Add its name."));
    if (diagnose.hasServer) {
        const auto server = ServerName::parse(parser.value(serverOption));
        if (!server)
            return QStringLiteral("--server: ") + serverNameErrorSentence(server.error(), language);
        diagnose.target.server = *server;
    } else if (diagnose.profileName.isEmpty() && diagnose.profileFile.isEmpty()) {
        return tr(language, QT_TRANSLATE_NOOP("Cli", "diagnose: which server? Add --server and its name."));
    }
    return std::nullopt;
}

ParsedCommand diagnoseFrom(const QCommandLineParser& parser, Language language)
{
    if (const auto complaint = wordTooMany(parser, 1, language))
        return tl::unexpected(*complaint);
    DiagnoseArguments diagnose;
    if (const auto complaint = readServer(diagnose, parser, language))
        return tl::unexpected(*complaint);
    OptionReader reader(parser, language);
    const auto ikePort = reader.port(QStringLiteral("ike-port"), diagnose.target.ikePort);
    const auto nattPort = ikePort ? reader.port(QStringLiteral("natt-port"), diagnose.target.nattPort) : std::nullopt;
    const auto deadline =
        nattPort ? reader.seconds(QStringLiteral("deadline"), diagnose.target.deadline) : std::nullopt;
    const auto format = deadline ? reader.format() : std::nullopt;
    if (!format || !reader.url(QStringLiteral("portal-check-url"), diagnose.target.portalCheckUrl) ||
        !reader.address(QStringLiteral("reference-resolver"), diagnose.target.referenceResolver))
        return tl::unexpected(reader.complaint());
    diagnose.target.ikePort = *ikePort;
    diagnose.target.nattPort = *nattPort;
    diagnose.target.deadline = *deadline;
    diagnose.format = *format;
    diagnose.output = parser.value(QStringLiteral("output"));
    diagnose.explains = parser.isSet(QStringLiteral("explain"));

    const QString errorOption = QStringLiteral("error");
    if (parser.isSet(errorOption)) {
        const ErrorCodeReading reading = readErrorCode(parser.value(errorOption));
        if (reading.candidates.isEmpty())
            return tl::unexpected(QStringLiteral("--error: ") + errorCodeSentence(reading, language));
        diagnose.target.errorCode = reading.toInput();
    }
    const auto redacts = reader.redacts(!diagnose.output.isEmpty());
    if (!redacts)
        return tl::unexpected(reader.complaint());
    diagnose.redacts = *redacts;
    return diagnose;
}

ParsedCommand explainFrom(const QCommandLineParser& parser, Language language)
{
    const QStringList words = parser.positionalArguments();
    if (parser.isSet(QStringLiteral("list"))) {
        if (const auto complaint = wordTooMany(parser, 1, language))
            return tl::unexpected(*complaint);
        return ExplainArguments{QString(), true};
    }
    if (words.size() < 2)
        return tl::unexpected(
            tr(language, QT_TRANSLATE_NOOP("Cli", "explain: which error code? For example: explain 0x00003618")));
    // An unquoted name or sentence is taken as a whole.
    return ExplainArguments{words.mid(1).join(QLatin1Char(' ')), false};
}

ParsedCommand logsFrom(const QCommandLineParser& parser, Language language)
{
    if (const auto complaint = wordTooMany(parser, 2, language))
        return tl::unexpected(*complaint);
    const QStringList words = parser.positionalArguments();
    // Most often a script's variable that is not set; it is not the wish to read this computer's log.
    if (words.size() == 2 && words[1].isEmpty())
        return tl::unexpected(tr(language, QT_TRANSLATE_NOOP("Cli", "logs: the file's name is empty.")));
    OptionReader reader(parser, language);
    const auto format = reader.textOrJson();
    if (!format)
        return tl::unexpected(reader.complaint());
    return LogsArguments{words.value(1), *format};
}

ParsedCommand profilesFrom(const QCommandLineParser& parser, Language language)
{
    if (const auto complaint = wordTooMany(parser, 1, language))
        return tl::unexpected(*complaint);
    OptionReader reader(parser, language);
    const auto format = reader.textOrJson();
    if (!format)
        return tl::unexpected(reader.complaint());
    return ProfilesArguments{parser.value(QStringLiteral("profile-file")), *format};
}

ParsedCommand practiceFrom(const QCommandLineParser& parser, Language language)
{
    if (const auto complaint = wordTooMany(parser, 1, language))
        return tl::unexpected(*complaint);
    OptionReader reader(parser, language);
    const auto ikePort = reader.port(QStringLiteral("ike-port"), 0);
    const auto nattPort = ikePort ? reader.port(QStringLiteral("natt-port"), 0) : std::nullopt;
    if (!nattPort)
        return tl::unexpected(reader.complaint());
    return PracticeArguments{parser.isSet(QStringLiteral("list")), parser.value(QStringLiteral("scenario")), *ikePort,
                             *nattPort};
}

ParsedCommand commandOf(Command command, const QCommandLineParser& parser, Language language)
{
    switch (command) {
    case Command::Diagnose:
        return diagnoseFrom(parser, language);
    case Command::Explain:
        return explainFrom(parser, language);
    case Command::Logs:
        return logsFrom(parser, language);
    case Command::Practice:
        return practiceFrom(parser, language);
    case Command::Profiles:
        return profilesFrom(parser, language);
    case Command::Report:
        return reportFrom(parser, language);
    case Command::Decode:
        return decodeFrom(parser, language);
    }
    Q_UNREACHABLE();
}

} // namespace

Parsed parseArguments(const QStringList& arguments)
{
    const auto language = languageOf(arguments);
    if (!language)
        return tl::unexpected(language.error());
    Arguments result;
    result.language = *language;
    const bool wantsHelp = arguments.isEmpty() || arguments.contains(QLatin1String("--help")) ||
                           arguments.contains(QLatin1String("-h")) || arguments.front() == QLatin1String("help");
    if (wantsHelp) {
        result.command = HelpRequest{tr(*language, helpTexts.front())};
        return result;
    }
    if (arguments.contains(QLatin1String("--version"))) {
        result.command = HelpRequest{QStringLiteral("tsunagu-cli " TSUNAGU_VERSION "\n")};
        return result;
    }

    QCommandLineParser parser;
    if (const auto complaint = readOptions(parser, arguments, *language))
        return tl::unexpected(*complaint);
    result.quiet = parser.isSet(QStringLiteral("quiet"));
    result.verbose = parser.isSet(QStringLiteral("verbose"));
    result.logFile = parser.value(QStringLiteral("log-file"));
    result.knowledgeFolder = parser.value(QStringLiteral("knowledge"));

    const QStringList words = parser.positionalArguments();
    if (words.isEmpty())
        return tl::unexpected(tr(*language, QT_TRANSLATE_NOOP("Cli", "Which command? See tsunagu-cli --help.")));
    const auto command = commandFrom(words.front());
    if (!command) {
        return tl::unexpected(tr(*language, QT_TRANSLATE_NOOP("Cli", "“%1” is no command. See tsunagu-cli --help."))
                                  .arg(words.front().left(40)));
    }
    if (const auto complaint = strayOption(parser, *command, *language))
        return tl::unexpected(*complaint);
    auto understood = commandOf(*command, parser, *language);
    if (!understood)
        return tl::unexpected(understood.error());
    result.command = std::move(*understood);
    return result;
}

} // namespace tsunagu::cli
