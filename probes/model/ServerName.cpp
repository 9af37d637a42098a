#include "probes/model/ServerName.h"

#include <QUrl>

#include <algorithm>

namespace tsunagu {
namespace {

constexpr qsizetype maximumNameLength = 253; // RFC 1035 §2.3.4, without the root's dot
constexpr qsizetype maximumLabelLength = 63;
constexpr qsizetype maximumTypedLength = 4096;
constexpr qsizetype offendingLength = 40;

/// The wrong part as it can be shown: characters that would steer the display are named instead ("U+202E").
QString shownSafely(QStringView text)
{
    QString shown;
    for (const QChar character : text) {
        if (shown.size() >= offendingLength)
            break;
        const QChar::Category category = character.category();
        if (category == QChar::Other_Control || category == QChar::Other_Format || character.isSurrogate())
            shown += QStringLiteral("U+%1").arg(character.unicode(), 4, 16, QLatin1Char('0')).toUpper();
        else
            shown += character;
    }
    return shown.left(offendingLength);
}

tl::unexpected<ServerNameError> fault(ServerNameFault kind, QStringView offending = {})
{
    return tl::unexpected(ServerNameError{kind, shownSafely(offending)});
}

/// Marks, embeddings, overrides and isolates of the bidirectional algorithm (UAX #9): inside a name they make it look
/// like another one.
bool isBidiControl(QChar character)
{
    const char16_t code = character.unicode();
    return code == 0x061C || code == 0x200E || code == 0x200F || (code >= 0x202A && code <= 0x202E) ||
           (code >= 0x2066 && code <= 0x2069);
}

/// Full-width forms become their ASCII counterparts (NFKC), ideographic full stops become dots (RFC 3490 §3.1), and
/// characters that cannot be seen (zero-width, byte-order mark) vanish. Bidirectional controls vanish at the ends,
/// where dialogs add them to what is copied, and stay inside.
QString foldWidth(QStringView typed)
{
    const auto isPadding = [](QChar c) { return c.isSpace() || c.category() == QChar::Other_Format; };
    while (!typed.isEmpty() && isPadding(typed.front()))
        typed = typed.sliced(1);
    while (!typed.isEmpty() && isPadding(typed.back()))
        typed.chop(1);
    QString folded;
    for (const QChar character : typed) {
        if (character.category() != QChar::Other_Format || isBidiControl(character))
            folded.append(character);
    }
    folded = folded.normalized(QString::NormalizationForm_KC);
    folded.replace(QChar(0x3002), QLatin1Char('.'));
    return folded.simplified();
}

bool isSlash(QChar character)
{
    return character == QLatin1Char('/') || character == QLatin1Char('\\');
}

/// "https://user@host:443/path?x" -> "host:443"; also "//host/path" and "\\host\share".
QStringView authorityOf(QStringView text)
{
    const qsizetype colon = text.indexOf(QLatin1String("://"));
    const bool hasScheme = colon >= 0 && std::all_of(text.begin(), text.begin() + colon, [](QChar c) {
                               return c.unicode() < 128 && (c.isLetterOrNumber() || QStringView(u"+-.").contains(c));
                           });
    if (hasScheme)
        text = text.sliced(colon + 3);
    else if (text.size() > 2 && isSlash(text[0]) && isSlash(text[1]))
        text = text.sliced(2);
    const auto end = std::find_if(text.begin(), text.end(),
                                  [](QChar c) { return isSlash(c) || c == QLatin1Char('?') || c == QLatin1Char('#'); });
    text = text.first(end - text.begin());
    const qsizetype user = text.lastIndexOf(QLatin1Char('@'));
    return user >= 0 ? text.sliced(user + 1) : text;
}

std::optional<quint16> portFrom(QStringView digits)
{
    bool isNumber = false;
    const uint value = digits.toUInt(&isNumber);
    const bool onlyDigits = std::all_of(digits.begin(), digits.end(), [](QChar c) { return c.isDigit(); });
    if (!isNumber || !onlyDigits || value == 0 || value > 65535)
        return std::nullopt;
    return static_cast<quint16>(value);
}

/// The last label of no name is a number; the system would read such a text as an IPv4 address, in historic forms
/// ("10.1", "0x7f.1") that are typing mistakes here (WHATWG URL, "ends in a number").
bool endsInNumber(QStringView host)
{
    const QStringView last = host.sliced(host.lastIndexOf(QLatin1Char('.')) + 1);
    const auto isHexDigit = [](QChar c) {
        return c.isDigit() || (c.toLower() >= QLatin1Char('a') && c.toLower() <= QLatin1Char('f'));
    };
    if (last.startsWith(QLatin1String("0x"), Qt::CaseInsensitive))
        return std::all_of(last.begin() + 2, last.end(), isHexDigit);
    return std::all_of(last.begin(), last.end(), [](QChar c) { return c.isDigit(); });
}

/// Four decimal parts without leading zeros, which some systems read as octal.
std::optional<QHostAddress> ipv4From(QStringView text)
{
    const QList<QStringView> parts = text.split(QLatin1Char('.'));
    const bool plain =
        parts.size() == 4 && std::all_of(parts.begin(), parts.end(), [](QStringView part) {
            const bool digits = std::all_of(part.begin(), part.end(),
                                            [](QChar c) { return c >= QLatin1Char('0') && c <= QLatin1Char('9'); });
            return digits && !part.isEmpty() && part.size() <= 3 && (part.size() == 1 || part[0] != QLatin1Char('0'));
        });
    const QHostAddress address(plain ? text.toString() : QString());
    if (address.protocol() != QAbstractSocket::IPv4Protocol)
        return std::nullopt;
    return address;
}

/// Letters, digits, hyphens inside a label (RFC 1123 §2.1), and the underscore that some networks use all the same.
bool isHostLabel(QStringView ascii)
{
    const bool charactersFit = std::all_of(ascii.begin(), ascii.end(), [](QChar c) {
        return (c >= QLatin1Char('a') && c <= QLatin1Char('z')) || (c >= QLatin1Char('0') && c <= QLatin1Char('9')) ||
               c == QLatin1Char('-') || c == QLatin1Char('_');
    });
    return charactersFit && !ascii.isEmpty() && !ascii.startsWith(QLatin1Char('-')) &&
           !ascii.endsWith(QLatin1Char('-'));
}

/// Whether a label that has no ASCII form lacks it for its length alone: each small piece of it has one.
bool isTooLongForAce(const QString& label)
{
    constexpr qsizetype pieceLength = 8; // in Punycode well below 63 characters, whatever they are
    const QList<uint> characters = label.toUcs4();
    for (qsizetype start = 0; start < characters.size(); start += pieceLength) {
        const QList<uint> piece = characters.mid(start, pieceLength);
        QString text;
        for (const uint character : piece)
            text += QChar::fromUcs4(character);
        if (QUrl::toAce(text, QUrl::IgnoreIDNWhitelist).isEmpty())
            return false;
    }
    return characters.size() > pieceLength;
}

/// The name in ASCII, label by label (RFC 5890).
tl::expected<QString, ServerNameError> asciiFrom(QStringView name)
{
    QStringList ascii;
    const QStringList labels = name.toString().toLower().split(QLatin1Char('.'));
    for (const QString& label : labels) {
        const bool plain = std::all_of(label.begin(), label.end(), [](QChar c) { return c.unicode() < 128; });
        const QString converted = plain ? label : QString::fromLatin1(QUrl::toAce(label, QUrl::IgnoreIDNWhitelist));
        if (converted.isEmpty() && !plain && isTooLongForAce(label))
            return fault(ServerNameFault::TooLong);
        // Not only dots that were typed part labels: "…" folds to three of them.
        if (!isHostLabel(converted) || label.startsWith(QLatin1Char('-')) || label.endsWith(QLatin1Char('-')))
            return fault(ServerNameFault::BadCharacter, name);
        if (converted.size() > maximumLabelLength)
            return fault(ServerNameFault::TooLong);
        ascii.append(converted);
    }
    return ascii.join(QLatin1Char('.'));
}

/// In its own letters, where that says the same name again; else as it is.
QString displayOf(const QString& ascii)
{
    const QString letters = QUrl::fromAce(ascii.toLatin1(), QUrl::IgnoreIDNWhitelist);
    const auto back = letters.isEmpty() ? tl::expected<QString, ServerNameError>(QString()) : asciiFrom(letters);
    return back && *back == ascii && foldWidth(letters) == letters ? letters : ascii;
}

/// IPv6 only: QHostAddress also reads "1" and "0x7f.1" as IPv4, which no person means by them.
std::optional<QHostAddress> ipv6From(QStringView text)
{
    const qsizetype zone = text.indexOf(QLatin1Char('%'));
    if (zone >= 0) {
        const QStringView name = text.sliced(zone + 1);
        const bool plain = std::all_of(name.begin(), name.end(), [](QChar c) {
            return c.isLetterOrNumber() || c == QLatin1Char('-') || c == QLatin1Char('_') || c == QLatin1Char('.');
        });
        if (name.isEmpty() || name.size() > 32 || !plain)
            return std::nullopt;
    }
    const QHostAddress address(text.toString());
    if (address.protocol() != QAbstractSocket::IPv6Protocol)
        return std::nullopt;
    return address;
}

} // namespace

tl::expected<ServerName, ServerNameError> ServerName::parse(QStringView typed)
{
    if (typed.size() > maximumTypedLength)
        return fault(ServerNameFault::TooLong);
    const QString folded = foldWidth(typed);
    QStringView rest = authorityOf(folded).trimmed();
    if (rest.isEmpty())
        return fault(ServerNameFault::Empty);

    ServerName name;
    QStringView portDigits;
    if (rest.startsWith(QLatin1Char('['))) {
        const qsizetype end = rest.indexOf(QLatin1Char(']'));
        if (end < 0)
            return fault(ServerNameFault::BadAddress, rest);
        const QStringView after = rest.sliced(end + 1);
        if (!after.isEmpty() && !after.startsWith(QLatin1Char(':')))
            return fault(ServerNameFault::BadAddress, after);
        portDigits = after.isEmpty() ? after : after.sliced(1);
        QString address = rest.sliced(1, end - 1).toString();
        static const QString escapedZone = QStringLiteral("%25"); // RFC 6874: a URL writes the zone's % so
        if (const qsizetype zone = address.indexOf(escapedZone); zone >= 0 && zone + 3 < address.size())
            address.remove(zone + 1, 2);
        name.m_literal = ipv6From(address);
        if (!name.m_literal)
            return fault(ServerNameFault::BadAddress, rest);
    } else if (rest.count(QLatin1Char(':')) > 1) {
        name.m_literal = ipv6From(rest);
        if (!name.m_literal)
            return fault(ServerNameFault::BadAddress, rest);
    } else if (const qsizetype colon = rest.indexOf(QLatin1Char(':')); colon >= 0) {
        portDigits = rest.sliced(colon + 1);
        rest = rest.first(colon).trimmed();
    }
    if (!portDigits.isEmpty()) { // a colon alone is allowed (RFC 3986 §3.2.3)
        name.m_port = portFrom(portDigits.trimmed());
        if (!name.m_port)
            return fault(ServerNameFault::BadPort, portDigits);
    }

    if (!name.m_literal) {
        if (rest.endsWith(QLatin1Char('.')))
            rest.chop(1);
        if (rest.isEmpty())
            return fault(ServerNameFault::Empty);
        if (rest.size() > maximumNameLength)
            return fault(ServerNameFault::TooLong);
        const auto ascii = asciiFrom(rest);
        if (!ascii)
            return tl::unexpected(ascii.error());
        if (ascii->size() > maximumNameLength)
            return fault(ServerNameFault::TooLong);
        if (endsInNumber(*ascii)) {
            name.m_literal = ipv4From(*ascii);
            if (!name.m_literal)
                return fault(ServerNameFault::BadAddress, rest);
        } else {
            name.m_host = *ascii;
            name.m_display = displayOf(*ascii);
        }
    }
    if (name.m_literal) {
        name.m_host = name.m_literal->toString();
        name.m_display = name.m_host;
    }
    return name;
}

} // namespace tsunagu
