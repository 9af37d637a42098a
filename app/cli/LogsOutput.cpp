#include "app/cli/LogsOutput.h"

#include "app/cli/CliText.h"
#include "diagnosis/codes/ErrorCode.h"
#include "diagnosis/codes/LoggedError.h"
#include "report/text/ErrorText.h"
#include "report/text/LogText.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace tsunagu::cli {
namespace {

QString line(Language language, const char* label, const QString& value)
{
    return tr(language, label).arg(value) + u'\n';
}

QString nextCommands(const LogError& error, Language language)
{
    const LoggedErrorMeaning meaning = meaningOf(error);
    QString commands;
    if (!meaning.explained.isEmpty())
        commands += QStringLiteral("  tsunagu-cli explain %1\n").arg(meaning.explained);
    commands +=
        QStringLiteral("  tsunagu-cli diagnose --server %1").arg(tr(language, QT_TRANSLATE_NOOP("Cli", "SERVER")));
    if (const auto code = codeFor(error))
        commands += QStringLiteral(" --error ") + (code->number ? QString::number(*code->number) : code->symbol);
    return tr(language, QT_TRANSLATE_NOOP("Cli", "Next:")) + u'\n' + commands + u'\n';
}

QString failureText(const LogFailure& failure, Language language, const QTimeZone& zone)
{
    const QString unknown = tr(language, QT_TRANSLATE_NOOP("Cli", "the log does not say"));
    const QString when = failure.when ? logTimeText(*failure.when, zone, language) : unknown;
    const QString connection = failure.connection.isEmpty() ? unknown : failure.connection;
    const QString meaning = logErrorMeaning(failure.error, language);
    QString text = line(language, QT_TRANSLATE_NOOP("Cli", "When: %1"), when);
    text += line(language, QT_TRANSLATE_NOOP("Cli", "Connection: %1"), connection);
    text += line(language, QT_TRANSLATE_NOOP("Cli", "Error: %1"), logErrorName(failure.error, language));
    if (!meaning.isEmpty())
        text += line(language, QT_TRANSLATE_NOOP("Cli", "Meaning: %1"), meaning);
    text += line(language, QT_TRANSLATE_NOOP("Cli", "In the log: %1"),
                 QStringLiteral("%1: %2").arg(logSourceName(failure.source), failure.excerpt));
    return text;
}

QJsonObject errorJson(const LogError& error)
{
    QJsonObject object{{QStringLiteral("word"), logErrorWord(error)}};
    if (const auto* const code = std::get_if<WindowsErrorCode>(&error)) {
        object.insert(QStringLiteral("kind"), QStringLiteral("windows-code"));
        object.insert(QStringLiteral("number"), static_cast<qint64>(code->number));
        if (const CodeEntry* const entry = findErrorCode(code->number))
            object.insert(QStringLiteral("symbol"), entry->symbol);
    } else if (std::holds_alternative<IkeNotify>(error)) {
        object.insert(QStringLiteral("kind"), QStringLiteral("ike-notify"));
    } else {
        object.insert(QStringLiteral("kind"), QStringLiteral("condition"));
    }
    return object;
}

/// What the log does not tell is absent.
QJsonObject failureJson(const LogFailure& failure)
{
    QJsonObject object{{QStringLiteral("source"), logSourceWord(failure.source)},
                       {QStringLiteral("error"), errorJson(failure.error)},
                       {QStringLiteral("excerpt"), failure.excerpt}};
    if (failure.when) {
        object.insert(QStringLiteral("when"), logTimeWord(*failure.when));
        object.insert(QStringLiteral("zone_known"), failure.when->zoneKnown);
        object.insert(QStringLiteral("year_known"), failure.when->yearKnown);
    }
    if (!failure.connection.isEmpty())
        object.insert(QStringLiteral("connection"), failure.connection);
    const LoggedErrorMeaning meaning = meaningOf(failure.error);
    if (meaning.code)
        object.insert(QStringLiteral("error_code"), static_cast<qint64>(*meaning.code));
    if (!meaning.explained.isEmpty())
        object.insert(QStringLiteral("explain"), meaning.explained);
    return object;
}

} // namespace

QString logsText(const LogReading& reading, Language language, const QTimeZone& zone)
{
    const auto latest = latestFailure(reading);
    if (!latest)
        return tr(language, QT_TRANSLATE_NOOP("Cli", "The log tells of no failed VPN connection.")) + u'\n';
    return failureText(*latest, language, zone) +
           line(language, QT_TRANSLATE_NOOP("Cli", "Failed connections in this log: %1"),
                QString::number(reading.failures.size())) +
           u'\n' + nextCommands(latest->error, language);
}

QByteArray logsJson(const LogReading& reading)
{
    QJsonArray failures;
    for (const LogFailure& failure : reading.failures)
        failures.append(failureJson(failure));
    QJsonObject object{{QStringLiteral("schema"), QStringLiteral("tsunagu-logs/1")},
                       {QStringLiteral("failures"), failures}};
    if (const auto latest = latestFailure(reading))
        object.insert(QStringLiteral("latest"), failureJson(*latest));
    return QJsonDocument(object).toJson();
}

QString systemLogSentence(const Error& error, Language language)
{
    switch (error.kind) {
    case ErrorKind::NotAvailable:
        return tr(language,
                  QT_TRANSLATE_NOOP("Cli", "This computer keeps no journal that could be read. Give a log file "
                                           "instead: tsunagu-cli logs FILE"));
    case ErrorKind::PermissionDenied:
        return tr(language,
                  QT_TRANSLATE_NOOP("Cli", "You may not read this computer's journal. Ask somebody who may to "
                                           "save it with “journalctl > FILE”, and give that file: tsunagu-cli "
                                           "logs FILE"));
    default:
        return errorSentence(error, language);
    }
}

} // namespace tsunagu::cli
