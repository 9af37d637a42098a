#include "app/main/CommandLine.h"

#include <QCommandLineParser>

namespace tsunagu {
namespace {

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

QString firstLine(const QString& text)
{
    return text.section(u'\n', 0, 0).trimmed();
}

} // namespace

tl::expected<CommandLine, QString> readCommandLine(const QStringList& arguments, const QStringList& scenarios)
{
    const QCommandLineOption help({QStringLiteral("h"), QStringLiteral("help")}, QStringLiteral("Shows this help."));
    const QCommandLineOption version({QStringLiteral("v"), QStringLiteral("version")},
                                     QStringLiteral("Shows the version."));
    const QCommandLineOption lang(QStringLiteral("lang"), QStringLiteral("Language of the window: ja or en."),
                                  QStringLiteral("ja|en"));
    const QCommandLineOption server(QStringLiteral("server"),
                                    QStringLiteral("Name or address of the VPN server, filled in beforehand."),
                                    QStringLiteral("host"));
    const QCommandLineOption profileFile(QStringLiteral("profile-file"),
                                         QStringLiteral("File with the VPN settings to choose from."),
                                         QStringLiteral("file"));
    const QCommandLineOption error(QStringLiteral("error"), QStringLiteral("Error code, filled in beforehand."),
                                   QStringLiteral("code"));
    const QCommandLineOption practice(
        QStringLiteral("practice"),
        QStringLiteral("Practises with a server on this computer. Scenarios: %1.").arg(scenarios.join(u", ")),
        QStringLiteral("scenario"));

    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Finds out why a VPN does not connect."));
    parser.addOptions({help, version, lang, server, profileFile, error, practice});
    const QStringList complete = withPracticeValue(arguments, scenarios.value(0));
    if (!parser.parse(QStringList{QStringLiteral("tsunagu")} + complete))
        return tl::unexpected(firstLine(parser.errorText()));
    CommandLine read;
    if (parser.isSet(help)) {
        // Without an application object Qt does not know the name yet.
        read.message = parser.helpText().replace(QStringLiteral("<executable_name>"), QStringLiteral("tsunagu"));
        return read;
    }
    if (parser.isSet(version)) {
        read.message = QStringLiteral("tsunagu %1\n").arg(QStringLiteral(TSUNAGU_VERSION));
        return read;
    }
    if (const QStringList rest = parser.positionalArguments(); !rest.isEmpty())
        return tl::unexpected(QStringLiteral("Unexpected argument '%1'.").arg(rest.constFirst()));
    if (parser.isSet(lang)) {
        const QString code = parser.value(lang);
        if (code != QLatin1String("ja") && code != QLatin1String("en"))
            return tl::unexpected(QStringLiteral("--lang knows ja and en, not '%1'.").arg(code));
        read.language = languageFromCode(code);
    }
    if (parser.isSet(practice)) {
        read.practiceScenario = parser.value(practice);
        if (!scenarios.contains(read.practiceScenario))
            return tl::unexpected(
                QStringLiteral("--practice knows %1, not '%2'.").arg(scenarios.join(u", "), read.practiceScenario));
    }
    if (parser.isSet(practice) && parser.isSet(profileFile))
        return tl::unexpected(QStringLiteral("--profile-file names a VPN; --practice has one of its own."));
    if (parser.isSet(profileFile) && parser.value(profileFile).isEmpty())
        return tl::unexpected(QStringLiteral("--profile-file needs the name of a file."));
    read.server = parser.value(server);
    read.profileFile = parser.value(profileFile);
    read.errorCode = parser.value(error);
    return read;
}

} // namespace tsunagu
