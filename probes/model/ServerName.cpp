#include "probes/model/ServerName.h"

#include <QUrl>

#include <algorithm>

namespace tsunagu {
namespace {

constexpr qsizetype maximumNameLength = 253; // RFC 1035 §2.3.4, without the root's dot
constexpr qsizetype maximumLabelLength = 63;
constexpr qsizetype maximumTypedLength = 4096;
constexpr qsizetype offendingLength = 40;

tl::unexpected<ServerNameError> fault(ServerNameFault kind, QStringView offending = {})
{
    return tl::unexpected(ServerNameError{kind, offending.left(offendingLength).toString()});
}

/// Full-width forms become their ASCII counterparts (NFKC), ideographic full stops become dots (RFC 3490 §3.1), and
/// characters that cannot be seen (zero-width, byte-order mark) vanish.
QString foldWidth(QStringView typed)
{
    QString folded;
    for (const QChar character : typed) {
        if (character.category() == QChar::Other_Format)
            continue;
        folded.append(character);
    }
    folded = folded.normalized(QString::NormalizationForm_KC);
    folded.replace(QChar(0x3002), QLatin1Char('.'));
    return folded.simplified();
}

/// "https://user@host:443/path?x" -> "host:443".
QStringView authorityOf(QStringView text)
{
    const qsizetype scheme = text.indexOf(QLatin1String("://"));
    if (scheme >= 0)
        text = text.sliced(scheme + 3);
    const auto end = std::find_if(text.begin(), text.end(), [](QChar c) {
        return c == QLatin1Char('/') || c == QLatin1Char('?') || c == QLatin1Char('#') || c == QLatin1Char('\\');
    });
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

bool looksLikeIpv4(QStringView host)
{
    return std::all_of(host.begin(), host.end(), [](QChar c) { return c.isDigit() || c == QLatin1Char('.'); });
}

bool hasOnlyHostCharacters(QStringView ascii)
{
    return std::all_of(ascii.begin(), ascii.end(), [](QChar c) {
        return (c >= QLatin1Char('a') && c <= QLatin1Char('z')) || (c >= QLatin1Char('0') && c <= QLatin1Char('9')) ||
               c == QLatin1Char('-') || c == QLatin1Char('.') || c == QLatin1Char('_');
    });
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
    bool hasPort = false;
    if (rest.startsWith(QLatin1Char('['))) {
        const qsizetype end = rest.indexOf(QLatin1Char(']'));
        if (end < 0)
            return fault(ServerNameFault::BadAddress, rest);
        const QStringView after = rest.sliced(end + 1);
        if (!after.isEmpty() && !after.startsWith(QLatin1Char(':')))
            return fault(ServerNameFault::BadAddress, after);
        hasPort = !after.isEmpty();
        portDigits = hasPort ? after.sliced(1) : QStringView();
        name.m_literal = ipv6From(rest.sliced(1, end - 1));
        if (!name.m_literal)
            return fault(ServerNameFault::BadAddress, rest);
    } else if (rest.count(QLatin1Char(':')) > 1) {
        name.m_literal = ipv6From(rest);
        if (!name.m_literal)
            return fault(ServerNameFault::BadAddress, rest);
    } else if (const qsizetype colon = rest.indexOf(QLatin1Char(':')); colon >= 0) {
        hasPort = true;
        portDigits = rest.sliced(colon + 1);
        rest = rest.first(colon);
    }
    if (hasPort) {
        name.m_port = portFrom(portDigits);
        if (!name.m_port)
            return fault(ServerNameFault::BadPort, portDigits);
    }
    if (name.m_literal) {
        name.m_host = name.m_literal->toString();
        name.m_display = name.m_host;
        return name;
    }

    if (rest.endsWith(QLatin1Char('.')))
        rest.chop(1);
    if (rest.isEmpty())
        return fault(ServerNameFault::Empty);
    if (looksLikeIpv4(rest)) {
        // Exactly four parts: the shorter historic forms ("10.1") are typing mistakes here.
        const QHostAddress address(rest.toString());
        if (rest.count(QLatin1Char('.')) != 3 || address.protocol() != QAbstractSocket::IPv4Protocol)
            return fault(ServerNameFault::BadAddress, rest);
        name.m_literal = address;
        name.m_host = address.toString();
        name.m_display = name.m_host;
        return name;
    }
    const auto blank = std::find_if(rest.begin(), rest.end(), [](QChar c) { return c.isSpace(); });
    if (blank != rest.end())
        return fault(ServerNameFault::BadCharacter, rest);
    if (rest.size() > maximumNameLength)
        return fault(ServerNameFault::TooLong);
    const QStringList labels = rest.toString().split(QLatin1Char('.'));
    for (const QString& label : labels) {
        if (label.size() > maximumLabelLength)
            return fault(ServerNameFault::TooLong);
        if (label.isEmpty())
            return fault(ServerNameFault::BadCharacter, rest);
    }

    const bool plainAscii = std::all_of(rest.begin(), rest.end(), [](QChar c) { return c.unicode() < 128; });
    const QString lower = rest.toString().toLower();
    const QString ascii = plainAscii ? lower : QString::fromLatin1(QUrl::toAce(lower));
    if (ascii.isEmpty() || !hasOnlyHostCharacters(ascii))
        return fault(ServerNameFault::BadCharacter, rest);
    if (ascii.size() > maximumNameLength)
        return fault(ServerNameFault::TooLong);
    name.m_host = ascii;
    name.m_display = plainAscii ? ascii : lower;
    return name;
}

} // namespace tsunagu
