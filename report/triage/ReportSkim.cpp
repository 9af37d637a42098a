#include "report/triage/ReportSkim.h"

#include "probes/model/Ids.h"
#include "probes/model/ServerName.h"
#include "report/json/JsonEvents.h"
#include "report/redaction/AddressPrivacy.h"
#include "report/redaction/Marks.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <vector>

namespace tsunagu {
namespace {

constexpr int maximumDepth = 32;
constexpr std::size_t maximumText = 4096;

/// The places in a report that matter here.
enum class Spot : quint8
{
    Ignored,
    Root,
    Schema,
    Started,
    Verdict,
    Cause,
    Place,
    Sureness,
    Input,
    Server,
    ErrorCode,
    ErrorNumber,
    Findings,
    Finding,
    FindingId,
    Measured,
    Trace,
    Hop,
    HopFrom,
    HopTtl,
    HopNetwork,
    HopReached,
};

struct Step
{
    Spot parent;
    std::string_view key;
    Spot spot;
};

constexpr std::array steps{Step{Spot::Root, "schema", Spot::Schema},
                           Step{Spot::Root, "started", Spot::Started},
                           Step{Spot::Root, "verdict", Spot::Verdict},
                           Step{Spot::Root, "input", Spot::Input},
                           Step{Spot::Root, "findings", Spot::Findings},
                           Step{Spot::Verdict, "cause", Spot::Cause},
                           Step{Spot::Verdict, "where", Spot::Place},
                           Step{Spot::Verdict, "confidence", Spot::Sureness},
                           Step{Spot::Input, "server", Spot::Server},
                           Step{Spot::Input, "error_code", Spot::ErrorCode},
                           Step{Spot::ErrorCode, "number", Spot::ErrorNumber},
                           Step{Spot::Finding, "id", Spot::FindingId},
                           Step{Spot::Finding, "measured", Spot::Measured},
                           Step{Spot::Measured, "neutral", Spot::Trace},
                           Step{Spot::Measured, "ike500", Spot::Trace},
                           Step{Spot::Measured, "ike4500", Spot::Trace},
                           Step{Spot::Hop, "from", Spot::HopFrom},
                           Step{Spot::Hop, "ttl", Spot::HopTtl},
                           Step{Spot::Hop, "network", Spot::HopNetwork},
                           Step{Spot::Hop, "reached", Spot::HopReached}};

Spot below(Spot parent, std::string_view key)
{
    if (parent == Spot::Ignored)
        return Spot::Ignored;
    const auto step = std::find_if(steps.begin(), steps.end(),
                                   [&](const Step& each) { return each.parent == parent && each.key == key; });
    return step == steps.end() ? Spot::Ignored : step->spot;
}

/// What an item of a list at that place is.
Spot itemOf(Spot list)
{
    if (list == Spot::Findings)
        return Spot::Finding;
    return list == Spot::Trace ? Spot::Hop : Spot::Ignored;
}

bool isWord(QStringView text)
{
    constexpr qsizetype longest = 64;
    return !text.isEmpty() && text.size() <= longest && std::all_of(text.begin(), text.end(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'.' || c == u'-';
    });
}

/// The provider's part of a station's address, of a redacted one as well. Empty for any other text.
QString prefixOf(const QString& from)
{
    const QRegularExpressionMatch mark = Marks::pattern().match(from);
    if (mark.hasMatch() && mark.captured(0) == from && Marks::isGenuine(mark))
        return mark.captured(3);
    const QHostAddress address(from);
    if (address.isNull() || privacyOf(address) != AddressPrivacy::Public)
        return {};
    return providerPrefix(address);
}

struct Hop
{
    QString from;
    double ttl = std::numeric_limits<double>::infinity();
    bool isPublic = false;
    bool isServer = false;
};

class Skimmer : public JsonSink
{
public:
    bool take(const JsonEvent& event) override
    {
        switch (event.token) {
        case JsonToken::Key:
            m_next = below(m_inside.back(), event.text);
            return true;
        case JsonToken::BeginObject:
        case JsonToken::BeginArray:
            return begin(event.token);
        case JsonToken::EndObject:
        case JsonToken::EndArray:
            return end();
        default:
            return value(spotOfValue(), event);
        }
    }

    tl::expected<SkimmedReport, ReportError> result() &&;
    const std::optional<ReportError>& fault() const { return m_fault; }

private:
    Spot spotOfValue() const
    {
        if (m_inside.empty())
            return Spot::Root;
        const Spot item = itemOf(m_inside.back());
        return item == Spot::Ignored ? m_next : item;
    }

    bool fail(ReportFault fault, const char16_t* place, const char* detail)
    {
        if (!m_fault)
            m_fault = ReportError{fault, QString::fromUtf16(place), QString::fromLatin1(detail)};
        return false;
    }

    bool begin(JsonToken token)
    {
        const Spot spot = spotOfValue();
        const bool isList = token == JsonToken::BeginArray;
        const bool wantsList = spot == Spot::Findings || spot == Spot::Trace;
        if (spot == Spot::Root && isList)
            return fail(ReportFault::NotAReport, u"", "not an object");
        switch (spot) {
        case Spot::Root:
        case Spot::Verdict:
        case Spot::Input:
        case Spot::ErrorCode:
        case Spot::Finding:
        case Spot::Measured:
        case Spot::Hop:
        case Spot::Findings:
        case Spot::Trace:
            break;
        default: // an object where a text should be; `result` misses the text
            m_inside.push_back(Spot::Ignored);
            m_next = Spot::Ignored;
            return true;
        }
        if (spot == Spot::Finding) {
            m_findingId.clear();
            m_first = {};
        }
        if (spot == Spot::Hop)
            m_hop = {};
        m_inside.push_back(isList == wantsList ? spot : Spot::Ignored);
        m_next = Spot::Ignored;
        return true;
    }

    bool end()
    {
        const Spot spot = m_inside.back();
        m_inside.pop_back();
        m_next = Spot::Ignored;
        if (spot == Spot::Hop && m_hop.isPublic && !m_hop.isServer && m_hop.ttl < m_first.ttl)
            m_first = m_hop;
        if (spot == Spot::Finding && m_findingId == ids::pathHops)
            m_report.providerPrefix = prefixOf(m_first.from);
        return true;
    }

    bool value(Spot spot, const JsonEvent& event);
    bool textValue(Spot spot, const QString& text);

    std::vector<Spot> m_inside;  ///< from the outermost to the innermost object or list
    Spot m_next = Spot::Ignored; ///< what the last key announced
    SkimmedReport m_report;
    QString m_schema;
    QString m_started;
    QString m_server;
    bool m_hasPlace = false;
    bool m_hasSureness = false;
    QString m_findingId;
    Hop m_hop;
    Hop m_first; ///< the finding's public station with the lowest TTL
    std::optional<ReportError> m_fault;
};

bool Skimmer::value(Spot spot, const JsonEvent& event)
{
    switch (spot) {
    case Spot::Ignored:
        return true;
    case Spot::Root:
        return fail(ReportFault::NotAReport, u"", "not an object");
    case Spot::HopReached:
        m_hop.isServer = event.token == JsonToken::True;
        return true;
    case Spot::HopTtl:
        if (event.token == JsonToken::Number)
            m_hop.ttl = event.number;
        return true;
    case Spot::ErrorNumber:
        if (event.token != JsonToken::Number)
            return fail(ReportFault::WrongType, u"/input/error_code/number", "a number is expected");
        if (!(event.number >= 0 && event.number <= std::numeric_limits<quint32>::max()) ||
            std::floor(event.number) != event.number)
            return fail(ReportFault::BadValue, u"/input/error_code/number", "a whole number of 32 bits is expected");
        m_report.errorNumber = static_cast<quint32>(event.number);
        return true;
    default:
        break;
    }
    if (event.token != JsonToken::Text || event.text.size() > maximumText)
        return true; // `result` misses it
    return textValue(spot, QString::fromUtf8(event.text.data(), static_cast<qsizetype>(event.text.size())));
}

bool Skimmer::textValue(Spot spot, const QString& text)
{
    switch (spot) {
    case Spot::Schema:
        m_schema = text;
        if (!text.startsWith(u"tsunagu-report/"))
            return fail(ReportFault::NotAReport, u"/schema", "no schema of ours");
        break;
    case Spot::Started:
        m_started = text;
        break;
    case Spot::Cause:
        m_report.cause = text;
        break;
    case Spot::Place: {
        const auto where = whereFromWord(text);
        if (!where)
            return fail(ReportFault::BadValue, u"/verdict/where", "not a word that is known here");
        m_report.where = *where;
        m_hasPlace = true;
        break;
    }
    case Spot::Sureness: {
        const auto confidence = confidenceFromWord(text);
        if (!confidence)
            return fail(ReportFault::BadValue, u"/verdict/confidence", "not a word that is known here");
        m_report.confidence = *confidence;
        m_hasSureness = true;
        break;
    }
    case Spot::Server:
        m_server = text;
        break;
    case Spot::FindingId:
        m_findingId = text;
        break;
    case Spot::HopFrom:
        m_hop.from = text;
        break;
    case Spot::HopNetwork:
        m_hop.isPublic = text == u"public";
        break;
    default:
        break;
    }
    return true;
}

tl::expected<SkimmedReport, ReportError> Skimmer::result() &&
{
    if (m_schema.isEmpty())
        fail(ReportFault::NotAReport, u"/schema", "no schema of ours");
    else if (m_schema != reportSchema)
        m_fault = ReportError{ReportFault::UnknownSchema, QStringLiteral("/schema"), m_schema.left(64)};
    else if (m_started.isEmpty())
        fail(ReportFault::KeyMissing, u"/started", "no text there");
    else if (m_report.cause.isEmpty())
        fail(ReportFault::KeyMissing, u"/verdict/cause", "no text there");
    else if (!isWord(m_report.cause))
        fail(ReportFault::BadValue, u"/verdict/cause", "not a machine word");
    else if (!m_hasPlace)
        fail(ReportFault::KeyMissing, u"/verdict/where", "no text there");
    else if (!m_hasSureness)
        fail(ReportFault::KeyMissing, u"/verdict/confidence", "no text there");
    else if (m_server.isEmpty())
        fail(ReportFault::KeyMissing, u"/input/server", "no text there");
    if (m_fault)
        return tl::make_unexpected(*m_fault);

    constexpr qsizetype longestTime = 64;
    m_report.startedUtc = QDateTime::fromString(m_started.left(longestTime), Qt::ISODateWithMs).toUTC();
    const auto server = ServerName::parse(m_server);
    if (!m_report.startedUtc.isValid())
        fail(ReportFault::BadValue, u"/started", "not a date and time");
    else if (!server)
        fail(ReportFault::BadValue, u"/input/server", "not a server's name");
    if (m_fault)
        return tl::make_unexpected(*m_fault);
    m_report.server = server->host();
    return std::move(m_report);
}

} // namespace

tl::expected<SkimmedReport, ReportError> skimReport(QByteArrayView bytes)
{
    Skimmer skimmer;
    const auto walked = walkJson(bytes, maximumDepth, skimmer);
    if (skimmer.fault())
        return tl::make_unexpected(*skimmer.fault());
    if (!walked)
        return tl::make_unexpected(ReportError{ReportFault::NotJson,
                                               QStringLiteral("byte %1").arg(walked.error().offset),
                                               QStringLiteral("no JSON, or nested too deeply")});
    return std::move(skimmer).result();
}

} // namespace tsunagu
