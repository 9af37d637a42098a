#include "diagnosis/codes/TypedText.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace tsunagu {
namespace {

constexpr auto caseless = QRegularExpression::CaseInsensitiveOption;
constexpr qsizetype markReach = 24; ///< characters between "error code" and its number

/// Letters of other scripts and signs that look like what a code is written with.
QChar lookAlike(QChar character)
{
    switch (character.unicode()) {
    case 0x00D7: // multiplication sign, from Japanese keyboards
    case 0x0445: // Cyrillic ha
    case 0x0425:
        return QLatin1Char('x');
    case 0x2010: // hyphen
    case 0x2011: // non-breaking hyphen
    case 0x2212: // minus sign
        return QLatin1Char('-');
    default:
        break;
    }
    if (const int digit = character.digitValue(); digit >= 0)
        return QChar(u'0' + digit);
    return character.isSpace() ? QChar(u' ') : character;
}

bool hasLetterOrDigit(QStringView text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isLetterOrNumber(); });
}

bool isMarkedBefore(QStringView before)
{
    static const QRegularExpression mark(
        QStringLiteral("err(?:or)?s?\\b|code|エラー|コード|番号|失敗|fail|status|result|(?<![a-z])no\\.|#"), caseless);
    QStringView near = before.last(std::min(before.size(), markReach));
    const auto digit = std::find_if(near.rbegin(), near.rend(), [](QChar c) { return c.isDigit(); });
    near = near.last(digit - near.rbegin());
    return mark.match(near.toString()).hasMatch();
}

bool isMarkedAfter(QStringView after)
{
    static const QRegularExpression mark(QStringLiteral("^[\\s\\])}」』]*番?の?\\s*(?:エラー|error)"), caseless);
    return mark.match(after.first(std::min(after.size(), markReach)).toString()).hasMatch();
}

CodeToken tokenFrom(const QRegularExpressionMatch& match)
{
    CodeToken token;
    if (match.hasCaptured(u"name"_qs)) {
        token.kind = TokenKind::Name;
        token.text = match.captured(u"name"_qs);
    } else if (match.hasCaptured(u"prefixed"_qs) || match.hasCaptured(u"suffixed"_qs)) {
        token.kind = TokenKind::PrefixedHex;
        token.text = match.captured(u"prefixed"_qs) + match.captured(u"suffixed"_qs);
        token.text.replace(QLatin1Char('o'), QLatin1Char('0'), Qt::CaseInsensitive);
    } else if (match.hasCaptured(u"digits"_qs)) {
        const bool negative = !match.captured(u"sign"_qs).isEmpty();
        token.kind = negative ? TokenKind::NegativeDigits : TokenKind::Digits;
        token.text = match.captured(u"digits"_qs);
    } else {
        token.kind = TokenKind::BareHex;
        token.text = match.captured(u"bare"_qs);
    }
    return token;
}

} // namespace

QString foldTyped(QStringView typed)
{
    QString visible;
    visible.reserve(typed.size());
    for (const QChar character : typed) {
        if (character.category() != QChar::Other_Format)
            visible.append(character);
    }
    QString folded = visible.normalized(QString::NormalizationForm_KC);
    std::transform(folded.begin(), folded.end(), folded.begin(), lookAlike);
    static const QRegularExpression grouped(
        QStringLiteral("(?<![\\d,.])(?:\\d{1,2},\\d{3}|\\d{1,3}(?:,\\d{3}){3})(?![\\d,])"));
    auto matches = grouped.globalMatch(folded);
    qsizetype removed = 0;
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        QString digits = match.captured();
        digits.remove(QLatin1Char(','));
        folded.replace(match.capturedStart() - removed, match.capturedLength(), digits);
        removed += match.capturedLength() - digits.size();
    }
    return folded;
}

QString withoutByNumbers(QString folded)
{
    static const std::array<QRegularExpression, 6> noise{{
        // a GUID
        QRegularExpression(u"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"_qs, caseless),
        // a date
        QRegularExpression(u"\\b\\d{4}[-/.年]\\d{1,2}[-/.月]\\d{1,2}(?!\\d)日?|\\b\\d{1,2}/\\d{1,2}/\\d{2,4}\\b"_qs),
        // an IPv6 or hardware address
        QRegularExpression(u"(?<![0-9a-z:])[0-9a-f]{1,4}(?::[0-9a-f]{0,4}){2,8}(?![0-9a-z])"_qs, caseless),
        // a time of day
        QRegularExpression(u"(?<!\\d)\\d{1,2}:\\d{2}(?!\\d)"_qs),
        // an IPv4 address, a version
        QRegularExpression(u"(?<![0-9a-z])\\d+(?:\\.\\d+)+(?![0-9a-z])"_qs, caseless),
        // a telephone number
        QRegularExpression(u"(?<![0-9a-z])\\d+(?:-\\d+)+(?![0-9a-z])"_qs, caseless),
    }};
    for (const QRegularExpression& pattern : noise)
        folded.replace(pattern, QStringLiteral(" "));
    return folded;
}

QList<CodeToken> codeTokens(const QString& folded)
{
    // A word ends where ASCII letters, digits and underscores end: Japanese text follows without a blank.
    static const QRegularExpression word(
        QStringLiteral("(?<![0-9a-z_&])(?:"
                       "(?:[0o]x ?|x(?=[0-9a-f]{4})|&h)(?<prefixed>[0-9a-fo]{1,16})[ul]{0,2}"
                       "|(?<suffixed>[0-9a-f]{2,8})h"
                       "|(?<sign>(?<![^\\s(\\[:=（「])-)?(?<digits>[0-9]{1,20})"
                       "|(?<bare>(?=[a-f]*[0-9])[0-9a-f]{3,8})"
                       "|(?<name>[a-z][a-z0-9]*(?:_[a-z0-9]+)+|[a-z][a-z0-9]{9,})"
                       ")(?![0-9a-z_])"),
        caseless);
    QList<CodeToken> tokens;
    const QStringView text(folded);
    auto matches = word.globalMatch(folded);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        CodeToken token = tokenFrom(match);
        token.start = match.capturedStart();
        const QStringView before = text.first(match.capturedStart());
        const QStringView after = text.sliced(match.capturedEnd());
        token.alone = !hasLetterOrDigit(before) && !hasLetterOrDigit(after);
        token.marked = isMarkedBefore(before) || isMarkedAfter(after);
        tokens.append(std::move(token));
    }
    return tokens;
}

} // namespace tsunagu
