#include "report/telephone/TelephoneCode.h"

#include "report/telephone/CheckDigits.h"
#include "report/telephone/TypedDigits.h"

#include <algorithm>

namespace tsunagu::telephone {
namespace {

constexpr int currentVersion = 1;
constexpr qsizetype checkLength = 2;
constexpr int payloadLength = codeLength - checkLength - 1;

constexpr quint64 power(quint64 base, std::size_t exponent)
{
    return exponent == 0 ? 1 : base * power(base, exponent - 1);
}

constexpr quint64 portsCount = 4;
constexpr quint64 contentCount = verdictRoom * whereTable.size() * confidenceTable.size() * portsCount * errorCodeRoom *
                                 power(statusTable.size(), statedFindings);
static_assert(contentCount <= power(10, payloadLength));

template <typename Table, typename Value>
std::optional<quint64> positionIn(const Table& table, const Value& value)
{
    const auto found = std::find(table.begin(), table.end(), value);
    if (found == table.end())
        return std::nullopt;
    return static_cast<quint64>(found - table.begin());
}

std::optional<quint64> errorCodeValue(const ToldErrorCode& code)
{
    using Kind = ToldErrorCode::Kind;
    switch (code.kind) {
    case Kind::None:
        return noCodeValue;
    case Kind::Other:
        return otherCodeValue;
    case Kind::Windows: {
        quint64 value = firstRangeValue;
        for (const CodeRange& range : codeRanges) {
            if (range.holds(code.number))
                return value + code.number - range.first;
            value += range.size();
        }
        return std::nullopt;
    }
    case Kind::Notification: {
        const std::optional<quint64> position = positionIn(notificationTable(), code.notification);
        return position ? std::optional(firstNotificationValue + *position) : std::nullopt;
    }
    }
    Q_UNREACHABLE();
}

std::optional<ToldErrorCode> errorCodeFrom(quint64 value)
{
    using Kind = ToldErrorCode::Kind;
    if (value == noCodeValue)
        return ToldErrorCode{};
    if (value == otherCodeValue)
        return ToldErrorCode{Kind::Other, 0, {}};
    if (value >= firstNotificationValue) {
        const quint64 position = value - firstNotificationValue;
        if (position >= notificationTable().size())
            return std::nullopt;
        return ToldErrorCode{Kind::Notification, 0, notificationTable()[position].toString()};
    }
    quint64 offset = value - firstRangeValue;
    for (const CodeRange& range : codeRanges) {
        if (offset < range.size())
            return ToldErrorCode{Kind::Windows, range.first + static_cast<quint32>(offset), {}};
        offset -= range.size();
    }
    return std::nullopt;
}

/// Digits of different bases in one number, the first written the most significant.
class Packed
{
public:
    explicit Packed(quint64 number = 0)
        : m_number(number)
    {
    }

    void push(quint64 value, quint64 base) { m_number = m_number * base + value; }
    /// Takes out what was pushed last.
    quint64 pop(quint64 base)
    {
        const quint64 value = m_number % base;
        m_number /= base;
        return value;
    }
    quint64 number() const { return m_number; }

private:
    quint64 m_number;
};

tl::expected<TelephoneContent, TelephoneError> contentFrom(quint64 number)
{
    const auto outOfRange = tl::make_unexpected(TelephoneError{TelephoneFault::ValueOutOfRange, 0, {}});
    if (number >= contentCount)
        return outOfRange;
    Packed packed(number);
    TelephoneContent content;
    content.version = currentVersion;
    for (auto state = content.states.rbegin(); state != content.states.rend(); ++state)
        *state = statusTable.at(packed.pop(statusTable.size()));
    const std::optional<ToldErrorCode> errorCode = errorCodeFrom(packed.pop(errorCodeRoom));
    content.verdict.ports = static_cast<Ports>(packed.pop(portsCount));
    content.verdict.confidence = confidenceTable.at(packed.pop(confidenceTable.size()));
    content.verdict.where = whereTable.at(packed.pop(whereTable.size()));
    const quint64 verdict = packed.pop(verdictRoom);
    if (!errorCode || verdict >= verdictTable().size())
        return outOfRange;
    content.errorCode = *errorCode;
    content.verdict.cause = verdictTable()[verdict].toString();
    return content;
}

tl::expected<TelephoneContent, TelephoneError> contentOfDigits(const QString& code)
{
    const QStringView digits(code);
    if (checkDigits(digits.chopped(checkLength).toULongLong()) != digits.last(checkLength))
        return tl::make_unexpected(TelephoneError{TelephoneFault::CheckFailed, 0, {}});
    const int version = digits.first(1).toInt();
    if (version != currentVersion)
        return tl::make_unexpected(TelephoneError{TelephoneFault::UnknownVersion, version, {}});
    return contentFrom(digits.mid(1, payloadLength).toULongLong());
}

} // namespace

std::optional<QString> encode(const TelephoneContent& content)
{
    const std::optional<quint64> verdict = positionIn(verdictTable(), content.verdict.cause);
    const std::optional<quint64> where = positionIn(whereTable, content.verdict.where);
    const std::optional<quint64> confidence = positionIn(confidenceTable, content.verdict.confidence);
    const std::optional<quint64> errorCode = errorCodeValue(content.errorCode);
    if (content.version != currentVersion || !verdict || !where || !confidence || !errorCode)
        return std::nullopt;
    Packed packed;
    packed.push(*verdict, verdictRoom);
    packed.push(*where, whereTable.size());
    packed.push(*confidence, confidenceTable.size());
    packed.push(static_cast<quint64>(content.verdict.ports), portsCount);
    packed.push(*errorCode, errorCodeRoom);
    for (const Status status : content.states) {
        const std::optional<quint64> state = positionIn(statusTable, status);
        if (!state)
            return std::nullopt;
        packed.push(*state, statusTable.size());
    }
    const quint64 number = currentVersion * power(10, payloadLength) + packed.number();
    return QString::number(number) + checkDigits(number);
}

tl::expected<TelephoneContent, TelephoneError> decode(QStringView typed)
{
    const auto codes = codesIn(typed);
    if (!codes)
        return tl::make_unexpected(codes.error());
    auto content = contentOfDigits(codes->first());
    for (qsizetype i = 1; !content && i < codes->size(); ++i) {
        if (auto other = contentOfDigits(codes->at(i)))
            content = std::move(other);
    }
    return content;
}

QString grouped(QStringView code)
{
    QString result;
    qsizetype digits = 0;
    for (const QChar character : code) {
        if (character < u'0' || character > u'9')
            continue;
        if (digits > 0 && digits % groupLength == 0)
            result += u' ';
        result += character;
        ++digits;
    }
    return result;
}

} // namespace tsunagu::telephone
