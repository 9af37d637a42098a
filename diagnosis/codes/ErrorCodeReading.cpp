#include "diagnosis/codes/ErrorCodeReading.h"

#include "diagnosis/codes/ErrorCode.h"
#include "diagnosis/codes/Nearest.h"
#include "diagnosis/codes/Notification.h"
#include "diagnosis/codes/NotificationTokens.h"
#include "diagnosis/codes/Symbol.h"
#include "diagnosis/codes/TypedText.h"

#include <QHash>

#include <algorithm>
#include <vector>

namespace tsunagu {
namespace {

constexpr qsizetype keptLength = 200;
constexpr qsizetype maximumCandidates = 5;
constexpr quint32 hresultMask = 0xFFFF0000;
constexpr quint32 win32Hresult = 0x80070000; ///< severity error, FACILITY_WIN32: a Windows code wrapped for COM
constexpr quint64 signExtension = 0xFFFFFFFF00000000;

/// How much speaks for a candidate; the smaller the better.
enum class Strength
{
    KnownAndMarked,
    KnownInPassing, ///< a known number somewhere in a text
    UnknownAndMarked,
    UnknownInPassing,
};

struct RankedCandidate
{
    CodeCandidate candidate;
    Strength strength = Strength::UnknownInPassing;
    /// The other reading of digits that are first read in hexadecimal; stays beside it though it is unknown.
    bool isAlternative = false;
};

CodeCandidate candidateOfNumber(quint32 value, CodeNotation notation)
{
    if ((value & hresultMask) == win32Hresult) {
        value &= ~hresultMask;
        notation = CodeNotation::Hresult;
    }
    const CodeEntry* const entry = findErrorCode(value);
    return {value, entry == nullptr ? QString() : entry->symbol, notation};
}

std::optional<CodeCandidate> fromHex(QStringView digits)
{
    bool read = false;
    quint64 value = digits.toULongLong(&read, 16);
    if ((value & signExtension) == signExtension && (value & 0x80000000U) != 0)
        value &= ~signExtension; // a negative 32-bit number that was printed with 64
    if (!read || value > 0xFFFFFFFFU)
        return std::nullopt;
    return candidateOfNumber(static_cast<quint32>(value), CodeNotation::Hexadecimal);
}

std::optional<CodeCandidate> fromDecimal(QStringView digits)
{
    bool read = false;
    const quint64 value = digits.toULongLong(&read, 10);
    if (!read || value > 0xFFFFFFFFU)
        return std::nullopt;
    return candidateOfNumber(static_cast<quint32>(value), CodeNotation::Decimal);
}

/// A negative number is the signed form of a 32-bit code with its top bit set; with small ones the dash is punctuation.
std::optional<CodeCandidate> fromNegative(QStringView digits)
{
    bool read = false;
    const quint64 value = digits.toULongLong(&read, 10);
    if (!read || value > 0x80000000U)
        return std::nullopt;
    if (value <= 0xFFFFU)
        return candidateOfNumber(static_cast<quint32>(value), CodeNotation::Decimal);
    return candidateOfNumber(static_cast<quint32>(0x100000000U - value), CodeNotation::Hresult);
}

/// Names without their common beginning ("IKE_AUTH_FAIL", "MM_DELAY_DROP"), as far as only one code can be meant.
QHash<QString, quint32> shortNames()
{
    QHash<QString, quint32> names;
    QStringList twice;
    for (const CodeEntry& entry : allErrorCodes()) {
        for (const QString& beginning :
             {QStringLiteral("ERROR_"), QStringLiteral("ERROR_IPSEC_"), QStringLiteral("ERROR_IPSEC_IKE_")}) {
            const QString rest = entry.symbol.mid(beginning.size());
            if (!entry.symbol.startsWith(beginning) || !rest.contains(QLatin1Char('_')))
                continue;
            const QString bare = bareSymbol(rest);
            if (names.contains(bare))
                twice.append(bare);
            names.insert(bare, entry.number);
        }
    }
    for (const QString& name : std::as_const(twice))
        names.remove(name);
    return names;
}

/// A name of Windows counts whole, or else as a notification, or else without its beginning.
std::optional<CodeCandidate> fromName(QStringView name)
{
    if (const CodeEntry* const entry = findErrorCode(name))
        return candidateOf(*entry, CodeNotation::Name);
    if (const NotificationEntry* const entry = findNotification(name))
        return candidateOf(*entry);
    static const QHash<QString, quint32> names = shortNames();
    const auto number = names.constFind(bareSymbol(name));
    const CodeEntry* const entry = number == names.cend() ? nullptr : findErrorCode(*number);
    return entry == nullptr ? std::nullopt : std::optional(candidateOf(*entry, CodeNotation::Name));
}

class Reader
{
public:
    void add(const CodeToken& token)
    {
        const bool marked = token.marked || token.alone;
        switch (token.kind) {
        case TokenKind::Notification:
        case TokenKind::Name:
            if (const auto candidate = fromName(token.text))
                keep(*candidate, true);
            else
                m_unknownNames.append(token.text);
            break;
        case TokenKind::PrefixedHex:
            keep(fromHex(token.text), true);
            break;
        case TokenKind::NegativeDigits:
            keep(fromNegative(token.text), true);
            break;
        case TokenKind::BareHex:
            // Words such as "b2b" are no codes: only a known one, or one that nothing else stands beside, counts.
            if (const auto candidate = fromHex(token.text); candidate && (candidate->isKnown() || token.alone))
                keep(*candidate, marked);
            break;
        case TokenKind::Digits:
            addDigits(token, marked);
            break;
        }
    }

    /// Something was read that is known or marked as an error: no need to look among everyday words.
    bool hasEvidence() const
    {
        return std::any_of(m_candidates.cbegin(), m_candidates.cend(),
                           [](const RankedCandidate& ranked) { return ranked.strength != Strength::UnknownInPassing; });
    }

    ErrorCodeReading finish(QStringView typed)
    {
        std::stable_sort(m_candidates.begin(), m_candidates.end(),
                         [](const RankedCandidate& a, const RankedCandidate& b) { return a.strength < b.strength; });
        ErrorCodeReading reading;
        reading.typed = typed.left(keptLength).toString();
        const bool someKnown = !m_candidates.empty() && m_candidates.front().candidate.isKnown();
        const bool someMarked = !m_candidates.empty() && m_candidates.front().strength == Strength::UnknownAndMarked;
        for (const RankedCandidate& ranked : m_candidates) {
            const bool wanted = someKnown    ? ranked.candidate.isKnown() || ranked.isAlternative
                                : someMarked ? ranked.strength == Strength::UnknownAndMarked
                                             : m_candidates.size() == 1; // of several numbers in passing none is meant
            if (wanted)
                append(reading.candidates, ranked.candidate);
        }
        reading.state = someKnown                      ? CodeReadState::Known
                        : reading.candidates.isEmpty() ? CodeReadState::Unreadable
                                                       : CodeReadState::Unknown;
        if (reading.state == CodeReadState::Unknown)
            reading.nearest = nearestNumbers(*reading.candidates.first().number); // a name is known or not read
        else if (reading.state == CodeReadState::Unreadable && !m_unknownNames.isEmpty())
            reading.nearest = nearestNames(m_unknownNames.first());
        return reading;
    }

private:
    /// "3618" may be decimal or a hexadecimal code without its 0x. What the catalogue knows comes first.
    void addDigits(const CodeToken& token, bool marked)
    {
        const std::optional<CodeCandidate> decimal = fromDecimal(token.text);
        const std::optional<CodeCandidate> hexadecimal =
            token.text.size() <= 8 ? fromHex(token.text) : std::optional<CodeCandidate>();
        const bool padded = token.text.size() == 8; // as Windows pads it, "00003618"; no decimal code is so long
        const bool hexIsKnown = hexadecimal && hexadecimal->isKnown();
        const bool decimalIsKnown = decimal && decimal->isKnown();
        if (hexIsKnown && !decimalIsKnown && (marked || padded)) {
            keep(*hexadecimal, marked);
            if (!padded)
                keep(decimal, marked, true);
        } else if (padded && !decimalIsKnown) {
            keep(hexadecimal, marked);
        } else {
            keep(decimal, marked);
        }
    }

    void keep(const std::optional<CodeCandidate>& candidate, bool marked, bool isAlternative = false)
    {
        if (!candidate)
            return;
        const Strength strength = candidate->isKnown()
                                      ? (marked ? Strength::KnownAndMarked : Strength::KnownInPassing)
                                      : (marked ? Strength::UnknownAndMarked : Strength::UnknownInPassing);
        m_candidates.push_back({*candidate, strength, isAlternative});
    }

    static void append(QList<CodeCandidate>& candidates, const CodeCandidate& candidate)
    {
        const bool isNew =
            std::none_of(candidates.cbegin(), candidates.cend(), [&candidate](const CodeCandidate& other) {
                return other.number == candidate.number && other.symbol == candidate.symbol;
            });
        if (isNew && candidates.size() < maximumCandidates)
            candidates.append(candidate);
    }

    std::vector<RankedCandidate> m_candidates;
    QStringList m_unknownNames;
};

/// Reads everything in the order in which it stands there.
Reader readTokens(QString text, bool notificationsAsWords)
{
    QList<CodeToken> tokens = takeNotifications(text, notificationsAsWords);
    tokens += codeTokens(text);
    std::stable_sort(tokens.begin(), tokens.end(),
                     [](const CodeToken& a, const CodeToken& b) { return a.start < b.start; });
    Reader reader;
    for (const CodeToken& token : std::as_const(tokens))
        reader.add(token);
    return reader;
}

} // namespace

ErrorCodeInput ErrorCodeReading::toInput() const
{
    return candidates.isEmpty() ? ErrorCodeInput{typed, std::nullopt, {}} : candidates.first().toInput(typed);
}

ErrorCodeReading readErrorCode(QStringView typed)
{
    ErrorCodeReading reading;
    reading.typed = typed.left(keptLength).toString();
    if (typed.size() > maximumErrorCodeLength) {
        reading.state = CodeReadState::TooLong;
        return reading;
    }
    const QString folded = foldTyped(typed);
    if (folded.trimmed().isEmpty())
        return reading;

    // A whole name whose underscores became blanks: "ERROR IPSEC IKE MM DELAY DROP".
    const CodeEntry* const code = findErrorCode(QStringView(folded));
    const NotificationEntry* const notification = findNotification(folded);
    if (code != nullptr || notification != nullptr) {
        reading.state = CodeReadState::Known;
        reading.candidates.append(code != nullptr ? candidateOf(*code, CodeNotation::Name)
                                                  : candidateOf(*notification));
        return reading;
    }
    const QString text = withoutByNumbers(folded);
    Reader reader = readTokens(text, false);
    if (!reader.hasEvidence())
        reader = readTokens(text, true);
    return reader.finish(typed);
}

} // namespace tsunagu
