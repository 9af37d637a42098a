#include "diagnosis/handshake/Forecast.h"
#include "report/model/ProfileJson.h"
#include "report/model/ReportJson.h"
#include "report/model/RunEndWord.h"
#include "report/telephone/TelephoneCode.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>

namespace tsunagu {
namespace {

/// As a person would type it, so that `ServerName::parse` reads the same again.
QString typedServer(const ServerName& server)
{
    if (!server.port())
        return server.display();
    const bool ipv6 = server.literal() && server.literal()->protocol() == QAbstractSocket::IPv6Protocol;
    const QString host = ipv6 ? u'[' + server.display() + u']' : server.display();
    return host + u':' + QString::number(*server.port());
}

QJsonObject inputObject(const Target& target)
{
    QJsonObject input{{QStringLiteral("server"), typedServer(target.server)},
                      {QStringLiteral("ike_port"), target.ikePort},
                      {QStringLiteral("natt_port"), target.nattPort},
                      {QStringLiteral("deadline_ms"), static_cast<qint64>(target.deadline.count())}};
    if (target.errorCode) {
        QJsonObject code{{QStringLiteral("typed"), target.errorCode->typed}};
        if (target.errorCode->number)
            code.insert(QStringLiteral("number"), static_cast<qint64>(*target.errorCode->number));
        if (!target.errorCode->symbol.isEmpty())
            code.insert(QStringLiteral("symbol"), target.errorCode->symbol);
        input.insert(QStringLiteral("error_code"), code);
    }
    if (target.profile)
        input.insert(QStringLiteral("profile"), toJson(*target.profile));
    return input;
}

QJsonObject verdictObject(const Verdict& verdict)
{
    return {{QStringLiteral("cause"), verdict.cause},
            {QStringLiteral("where"), whereWord(verdict.where)},
            {QStringLiteral("confidence"), confidenceWord(verdict.confidence)}};
}

/// The area that a cause belongs to, in the vocabulary of findings; an unknown cause counts to the network.
Area areaOfCause(const QString& id)
{
    const QString family = id.section(u'.', 0, 0);
    if (family == u"firewall")
        return Area::Firewall;
    if (family == u"isp")
        return Area::Isp;
    if (family == u"vpn" || family == u"certificate" || family == u"computer")
        return Area::VpnConfig;
    return Area::Network;
}

QString startedText(const QDateTime& started)
{
    const QDateTime utc = started.toUTC();
    return utc.toString(utc.time().msec() == 0 ? Qt::ISODate : Qt::ISODateWithMs);
}

QJsonObject causeObject(const Cause& cause)
{
    QJsonObject object{{QStringLiteral("id"), cause.id},
                       {QStringLiteral("area"), areaWord(areaOfCause(cause.id))},
                       {QStringLiteral("where"), whereWord(cause.where)},
                       {QStringLiteral("confidence"), confidenceWord(cause.confidence)},
                       {QStringLiteral("evidence"), QJsonArray::fromStringList(cause.evidence)}};
    if (!cause.detail.isEmpty())
        object.insert(QStringLiteral("detail"), cause.detail);
    return object;
}

QJsonObject ruledOutObject(const RuledOut& cause)
{
    return {{QStringLiteral("id"), cause.id}, {QStringLiteral("evidence"), QJsonArray::fromStringList(cause.evidence)}};
}

QJsonObject noteObject(const RuleNote& note)
{
    return {{QStringLiteral("cause"), note.cause},
            {QStringLiteral("conclusion"), note.conclusion},
            {QStringLiteral("reason"), note.reason}};
}

double rounded(double ratio)
{
    constexpr double steps = 10'000;
    return std::round(ratio * steps) / steps;
}

QJsonObject handshakeObject(const HandshakeForecast& forecast)
{
    QJsonObject object{{QStringLiteral("client"), forecast.client},
                       {QStringLiteral("ike_version"), forecast.ikeVersion},
                       {QStringLiteral("round_trips"), forecast.roundTrips},
                       {QStringLiteral("connects_ratio"), rounded(forecast.probability)},
                       {QStringLiteral("connects_low_ratio"), rounded(forecast.low)},
                       {QStringLiteral("connects_high_ratio"), rounded(forecast.high)},
                       {QStringLiteral("gives_up_after_ms"), static_cast<qint64>(forecast.givesUpAfter.count())}};
    if (forecast.typical)
        object.insert(QStringLiteral("typical_ms"), static_cast<qint64>(forecast.typical->count()));
    return object;
}

QJsonObject findingObject(const Finding& finding)
{
    QJsonObject object{{QStringLiteral("id"), finding.id},
                       {QStringLiteral("area"), areaWord(finding.area)},
                       {QStringLiteral("status"), statusWord(finding.status)},
                       {QStringLiteral("elapsed_ms"), static_cast<qint64>(finding.elapsed.count())},
                       {QStringLiteral("measured"), finding.measured}};
    if (!finding.needs.isEmpty())
        object.insert(QStringLiteral("needs"), finding.needs);
    return object;
}

QJsonObject redactedObject(const RedactedKind& redacted)
{
    return {{QStringLiteral("kind"), redacted.kind}, {QStringLiteral("count"), redacted.count}};
}

template <typename List, typename Function>
QJsonArray arrayOf(const List& list, Function toObject)
{
    QJsonArray array;
    for (const auto& item : list)
        array.append(toObject(item));
    return array;
}

} // namespace

QJsonObject toJson(const Report& report)
{
    const Run& run = report.run;
    QJsonObject document{
        {QStringLiteral("schema"), reportSchema.toString()},
        {QStringLiteral("tool"), QJsonObject{{QStringLiteral("name"), report.tool.name},
                                             {QStringLiteral("version"), report.tool.version},
                                             {QStringLiteral("platform"), report.tool.platform}}},
        {QStringLiteral("started"), startedText(run.startedUtc)},
        {QStringLiteral("elapsed_ms"), static_cast<qint64>(run.elapsed.count())},
        {QStringLiteral("run"), QJsonObject{{QStringLiteral("end"), runEndWord(run.end)}}},
        {QStringLiteral("input"), inputObject(run.target)},
        {QStringLiteral("verdict"), verdictObject(run.diagnosis.verdict)},
        {QStringLiteral("causes"), arrayOf(run.diagnosis.causes, causeObject)},
        {QStringLiteral("ruled_out"), arrayOf(run.diagnosis.ruledOut, ruledOutObject)},
        {QStringLiteral("reasoning"), arrayOf(run.diagnosis.reasoning, noteObject)},
        {QStringLiteral("would_settle"), QJsonArray::fromStringList(run.diagnosis.wouldSettle)},
        {QStringLiteral("handshakes"), arrayOf(forecastHandshakes(run.findings, run.target), handshakeObject)},
        {QStringLiteral("findings"), arrayOf(run.findings.all(), findingObject)},
        {QStringLiteral("redacted"), arrayOf(report.redacted, redactedObject)}};
    if (const auto code = telephone::encode(run))
        document.insert(QStringLiteral("telephone_code"), *code);
    return document;
}

QByteArray serialize(const QJsonObject& document)
{
    return QJsonDocument(document).toJson(QJsonDocument::Indented);
}

QByteArray serialize(const Report& report)
{
    return serialize(toJson(report));
}

} // namespace tsunagu
