#include "report/model/JsonReader.h"
#include "report/model/ProfileJson.h"
#include "report/model/ReportJson.h"
#include "report/model/RunEndWord.h"

#include <QJsonDocument>

#include <algorithm>
#include <limits>

namespace tsunagu {
namespace {

constexpr int maximumDepth = 32;
constexpr qsizetype maximumEntries = 1000;
constexpr qint64 maximumElapsedMs = 86'400'000;
constexpr int maximumPort = 65535;

bool isDeeperThan(const QJsonValue& value, int depth)
{
    if (!value.isObject() && !value.isArray())
        return false;
    if (depth == 0)
        return true;
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        return std::any_of(array.begin(), array.end(),
                           [depth](const QJsonValue& item) { return isDeeperThan(item, depth - 1); });
    }
    const QJsonObject object = value.toObject();
    return std::any_of(object.begin(), object.end(),
                       [depth](const QJsonValue& member) { return isDeeperThan(member, depth - 1); });
}

ToolInfo readTool(const JsonReader& tool)
{
    constexpr qsizetype maximumLength = 256;
    return {tool.text(u"name", maximumLength), tool.text(u"version", maximumLength),
            tool.text(u"platform", maximumLength)};
}

ErrorCodeInput readErrorCodeInput(const JsonReader& code)
{
    constexpr qsizetype maximumLength = 1000;
    ErrorCodeInput input;
    input.typed = code.text(u"typed", maximumLength);
    if (code.has(u"number"))
        input.number = static_cast<quint32>(code.whole(u"number", 0, std::numeric_limits<quint32>::max()));
    input.symbol = code.optionalText(u"symbol", maximumLength);
    return input;
}

Target readTarget(const JsonReader& input)
{
    Target target;
    const QString typed = input.text(u"server");
    if (const auto server = ServerName::parse(typed))
        target.server = *server;
    else
        input.fail(ReportFault::BadValue, input.placeOf(u"server"), QStringLiteral("not a server's name"));
    target.ikePort = static_cast<quint16>(input.optionalWhole(u"ike_port", 1, maximumPort, target.ikePort));
    target.nattPort = static_cast<quint16>(input.optionalWhole(u"natt_port", 1, maximumPort, target.nattPort));
    target.deadline =
        std::chrono::milliseconds(input.optionalWhole(u"deadline_ms", 0, maximumElapsedMs, target.deadline.count()));
    if (input.has(u"error_code"))
        target.errorCode = readErrorCodeInput(input.object(u"error_code"));
    if (input.has(u"profile"))
        target.profile = readProfile(input.object(u"profile"));
    return target;
}

Cause readCause(const JsonReader& cause)
{
    return {cause.word(u"id"), cause.oneOf(u"where", whereFromWord), cause.oneOf(u"confidence", confidenceFromWord),
            cause.words(u"evidence"), cause.optionalObject(u"detail")};
}

Diagnosis readDiagnosis(const JsonReader& document)
{
    Diagnosis diagnosis;
    const JsonReader verdict = document.object(u"verdict");
    diagnosis.verdict = {verdict.word(u"cause"), verdict.oneOf(u"where", whereFromWord),
                         verdict.oneOf(u"confidence", confidenceFromWord)};
    document.each(u"causes", maximumEntries,
                  [&diagnosis](const JsonReader& cause) { diagnosis.causes.append(readCause(cause)); });
    document.each(u"ruled_out", maximumEntries, [&diagnosis](const JsonReader& cause) {
        diagnosis.ruledOut.append({cause.word(u"id"), cause.words(u"evidence")});
    });
    document.each(u"reasoning", maximumEntries, [&diagnosis](const JsonReader& note) {
        diagnosis.reasoning.append({note.word(u"cause"), note.text(u"conclusion"), note.text(u"reason")});
    });
    if (document.has(u"would_settle"))
        diagnosis.wouldSettle = document.words(u"would_settle");
    return diagnosis;
}

Findings readFindings(const JsonReader& document)
{
    Findings findings;
    document.each(u"findings", maximumEntries, [&findings](const JsonReader& item) {
        Finding finding;
        finding.id = item.word(u"id");
        finding.area = item.oneOf(u"area", areaFromWord);
        finding.status = item.oneOf(u"status", statusFromWord);
        finding.elapsed = std::chrono::milliseconds(item.whole(u"elapsed_ms", 0, maximumElapsedMs));
        finding.measured = item.optionalObject(u"measured");
        finding.needs = item.optionalText(u"needs");
        if (findings.find(finding.id) != nullptr)
            item.fail(ReportFault::BadValue, item.placeOf(u"id"), QStringLiteral("the finding is there already"));
        findings.add(std::move(finding));
    });
    return findings;
}

QDateTime readStarted(const JsonReader& document)
{
    constexpr qsizetype maximumLength = 64;
    const QDateTime started = QDateTime::fromString(document.text(u"started", maximumLength), Qt::ISODateWithMs);
    if (!started.isValid())
        document.fail(ReportFault::BadValue, document.placeOf(u"started"), QStringLiteral("not a date and time"));
    return started.toUTC();
}

/// Tells whether the document is a report of ours at all, before anything of it is believed.
std::optional<ReportError> checkSchema(const QJsonObject& document)
{
    const QString schema = document.value(u"schema").toString();
    if (!schema.startsWith(u"tsunagu-report/"))
        return ReportError{ReportFault::NotAReport, QStringLiteral("/schema"), QStringLiteral("no schema of ours")};
    if (schema != reportSchema)
        return ReportError{ReportFault::UnknownSchema, QStringLiteral("/schema"), schema.left(64)};
    return std::nullopt;
}

} // namespace

tl::expected<Report, ReportError> parseReport(const QJsonObject& document)
{
    if (const std::optional<ReportError> wrongSchema = checkSchema(document))
        return tl::make_unexpected(*wrongSchema);
    if (isDeeperThan(document, maximumDepth))
        return tl::make_unexpected(ReportError{ReportFault::NotJson, {}, QStringLiteral("nested too deeply")});

    std::optional<ReportError> fault;
    const JsonReader reader(document, {}, &fault);
    Report report;
    report.tool = readTool(reader.object(u"tool"));
    report.run.startedUtc = readStarted(reader);
    report.run.elapsed = std::chrono::milliseconds(reader.whole(u"elapsed_ms", 0, maximumElapsedMs));
    if (reader.has(u"run"))
        report.run.end = reader.object(u"run").oneOf(u"end", runEndFromWord);
    report.run.target = readTarget(reader.object(u"input"));
    report.run.diagnosis = readDiagnosis(reader);
    report.run.findings = readFindings(reader);
    reader.each(u"redacted", maximumEntries, [&report](const JsonReader& item) {
        constexpr qint64 maximumCount = 1'000'000;
        report.redacted.append({item.word(u"kind"), static_cast<int>(item.whole(u"count", 0, maximumCount))});
    });
    if (fault)
        return tl::make_unexpected(*fault);
    return report;
}

tl::expected<Report, ReportError> parseReport(const QByteArray& bytes)
{
    if (bytes.size() > maximumReportSize) {
        return tl::make_unexpected(
            ReportError{ReportFault::TooLarge,
                        {},
                        QStringLiteral("%1 bytes, at most %2").arg(bytes.size()).arg(maximumReportSize)});
    }
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &parseError);
    if (parseError.error != QJsonParseError::NoError) {
        return tl::make_unexpected(ReportError{ReportFault::NotJson, QStringLiteral("byte %1").arg(parseError.offset),
                                               parseError.errorString()});
    }
    if (!document.isObject())
        return tl::make_unexpected(ReportError{ReportFault::NotAReport, {}, QStringLiteral("not an object")});
    return parseReport(document.object());
}

} // namespace tsunagu
