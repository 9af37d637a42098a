#include "report/redaction/TextRedactor.h"

#include "report/redaction/AddressPrivacy.h"

#include <algorithm>

namespace tsunagu {
namespace {

bool isWordCharacter(QChar c)
{
    // Not so for letters of scripts that write without spaces: a name there is found wherever it stands.
    return c.unicode() < 128 && (c.isLetterOrNumber() || c == u'_');
}

/// A pattern for any of the names as whole words; one that matches nothing if there are none.
QRegularExpression anyOf(QStringList names, QStringView alsoInside = {})
{
    // The longest first, or "alice" would take its part of "alice-pc".
    std::sort(names.begin(), names.end(), [](const QString& a, const QString& b) { return a.size() > b.size(); });
    QStringList alternatives;
    for (const QString& name : names) {
        if (name.isEmpty())
            continue;
        const QString inside = QStringLiteral("A-Za-z0-9_") + alsoInside.toString();
        const QString before = isWordCharacter(name.front()) ? QStringLiteral("(?<![%1])").arg(inside) : QString();
        const QString after = isWordCharacter(name.back()) ? QStringLiteral("(?![%1])").arg(inside) : QString();
        alternatives.append(before + QRegularExpression::escape(name) + after);
    }
    return QRegularExpression(alternatives.isEmpty() ? QStringLiteral("(?!)") : alternatives.join(u'|'),
                              QRegularExpression::CaseInsensitiveOption |
                                  QRegularExpression::UseUnicodePropertiesOption);
}

/// The path of anybody's home folder; the user's name is the first capture that matched.
const QRegularExpression& homeFolderPattern()
{
    static const QRegularExpression pattern(
        QStringLiteral("(?:/var/home/|/home/|/Users/)([^/\\\\\\s\"'<>|:*?;,()\\[\\]]+)"
                       // Windows: names with blanks are told by the separator that follows.
                       "|[A-Za-z]:[\\\\/]Users[\\\\/]([^\\\\/:*?\"<>|\\r\\n\\[\\]]{1,64}(?=[\\\\/])"
                       "|[^\\\\/\\s:*?\"<>|,;()\\[\\]]+)"),
        QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

const QRegularExpression& emailPattern()
{
    static const QRegularExpression pattern(
        QStringLiteral("[\\p{L}\\p{N}._%+-]{1,64}@[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63})+"));
    return pattern;
}

/// EUI-48 and EUI-64 with colons or hyphens, the form with dots, and the bare one inside an interface's name.
const QRegularExpression& macPattern()
{
    static const QRegularExpression pattern(
        QStringLiteral("(?<![0-9A-Fa-f:-])(?:(?:[0-9A-Fa-f]{2}[:-]){7}|(?:[0-9A-Fa-f]{2}[:-]){5})[0-9A-Fa-f]{2}"
                       "(?![0-9A-Fa-f:-])"
                       "|(?<![0-9A-Fa-f.])(?:[0-9A-Fa-f]{4}\\.){2}[0-9A-Fa-f]{4}(?![0-9A-Fa-f.])"
                       "|(?<=enx|wlx|wwx)[0-9A-Fa-f]{12}(?![0-9A-Za-z])"));
    return pattern;
}

/// RFC 4291 §2.2, with an optional zone (RFC 4007 §11). Anything that only looks alike is sorted out afterwards.
const QRegularExpression& ipv6Pattern()
{
    static const QRegularExpression pattern(
        QStringLiteral("(?:(?:[0-9a-f]{1,4}:){6}|(?:(?:[0-9a-f]{1,4}:){1,5}|:):(?:[0-9a-f]{1,4}:){0,5})"
                       "[0-9]{1,3}(?:\\.[0-9]{1,3}){3}(?:%[0-9a-z_.-]{1,32})?(?![0-9a-f:])"
                       "|(?:(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}"
                       "|(?:[0-9a-f]{1,4}:){1,7}(?::[0-9a-f]{1,4}){1,7}"
                       "|(?:[0-9a-f]{1,4}:){1,7}:"
                       "|:(?::[0-9a-f]{1,4}){1,7})(?:%[0-9a-z_.-]{1,32})?(?![0-9a-f:])"),
        QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

const QRegularExpression& ipv4Pattern()
{
    static const QRegularExpression pattern(
        QStringLiteral("(?<![0-9])(?<![0-9]\\.)[0-9]{1,3}(?:\\.[0-9]{1,3}){3}(?![0-9])(?!\\.[0-9])"));
    return pattern;
}

/// Also with leading zeros, which QHostAddress reads as octal or refuses.
QHostAddress addressFrom(const QString& written)
{
    const QString bare = written.section(u'%', 0, 0);
    if (bare.contains(u':'))
        return QHostAddress(bare);
    quint32 value = 0;
    for (const QString& part : bare.split(u'.')) {
        const uint octet = part.toUInt();
        if (octet > 255)
            return {};
        value = (value << 8) | octet;
    }
    return QHostAddress(value);
}

QString keptMark(const QRegularExpressionMatch& match)
{
    return Marks::isGenuine(match) ? match.captured() : QString();
}

} // namespace

TextRedactor::TextRedactor(const Identity& identity, const QStringList& keptNames, QSet<QString> keptAddresses,
                           Marks marks)
    : m_marks(std::move(marks))
    , m_keptAddresses(std::move(keptAddresses))
    , m_keptNames(anyOf(keptNames, u".-"))
    , m_homeFolders(anyOf(identity.homeFolders))
    , m_hostNames(anyOf(identity.hostNames))
    , m_userNames(anyOf(identity.userNames))
{
}

QString TextRedactor::redacted(const QString& text)
{
    // A mark is a boundary: beside it something may be an address that was none within a longer run of characters.
    // Each pass leaves less to look at; only texts made for the purpose need more than two.
    constexpr int maximumPasses = 16;
    QString current = text;
    for (int pass = 0; pass < maximumPasses; ++pass) {
        QString next = redactedOnce(current);
        if (next == current)
            break;
        current = std::move(next);
    }
    return current;
}

QString TextRedactor::redactedOnce(const QString& text)
{
    const auto marked = [this](QStringView kind) {
        return [this, kind](const QRegularExpressionMatch& match) {
            return m_marks.markFor(kind, match.captured().toLower());
        };
    };
    const auto address = [this](const QRegularExpressionMatch& match) { return addressMark(match.captured()); };

    Pieces pieces{Piece{text, false}};
    pieces = replaceIn(std::move(pieces), Marks::pattern(), keptMark);
    pieces = replaceIn(std::move(pieces), emailPattern(), marked(redactedKinds::email));
    pieces = replaceIn(std::move(pieces), m_keptNames, keep);
    pieces = replaceIn(std::move(pieces), m_homeFolders, marked(redactedKinds::homeFolder));
    pieces = replaceIn(std::move(pieces), homeFolderPattern(), marked(redactedKinds::homeFolder));
    pieces = replaceIn(std::move(pieces), macPattern(), marked(redactedKinds::macAddress));
    pieces = replaceIn(std::move(pieces), ipv6Pattern(), address);
    pieces = replaceIn(std::move(pieces), ipv4Pattern(), address);
    pieces = replaceIn(std::move(pieces), m_hostNames, marked(redactedKinds::host));
    pieces = replaceIn(std::move(pieces), m_userNames, marked(redactedKinds::user));

    QString result;
    for (const Piece& piece : pieces)
        result += piece.text;
    return result;
}

QString TextRedactor::marked(QStringView kind, const QString& thing)
{
    const QRegularExpressionMatch mark = Marks::pattern().match(thing);
    const bool isMark = mark.hasMatch() && mark.capturedLength() == thing.size() && Marks::isGenuine(mark);
    return isMark ? thing : m_marks.markFor(kind, thing.toLower());
}

QStringList TextRedactor::userNamesIn(const QString& text)
{
    QStringList names;
    auto matches = homeFolderPattern().globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        names.append(match.captured(1).isEmpty() ? match.captured(2) : match.captured(1));
    }
    return names;
}

TextRedactor::Pieces TextRedactor::replaceIn(Pieces pieces, const QRegularExpression& pattern, const Replace& replace)
{
    Pieces result;
    for (Piece& piece : pieces) {
        if (piece.done) {
            result.push_back(std::move(piece));
            continue;
        }
        qsizetype from = 0;
        auto matches = pattern.globalMatch(piece.text);
        while (matches.hasNext()) {
            const QRegularExpressionMatch match = matches.next();
            const QString replacement = replace(match);
            if (replacement.isEmpty())
                continue;
            if (match.capturedStart() > from)
                result.push_back({piece.text.mid(from, match.capturedStart() - from), false});
            result.push_back({replacement, true});
            from = match.capturedEnd();
        }
        if (from < piece.text.size())
            result.push_back({piece.text.mid(from), false});
    }
    return result;
}

QString TextRedactor::keep(const QRegularExpressionMatch& match)
{
    return match.captured();
}

QString TextRedactor::addressMark(const QString& written)
{
    const QHostAddress address = addressFrom(written);
    if (address.isNull())
        return {};
    const QString canonical = canonicalAddress(address);
    // A zone names an interface of this computer; the server's address is complete without it.
    if (m_keptAddresses.contains(canonical))
        return written.section(u'%', 0, 0);
    switch (privacyOf(address)) {
    case AddressPrivacy::Keep:
        return written.section(u'%', 0, 0);
    case AddressPrivacy::Private:
        return m_marks.markFor(redactedKinds::privateAddress, canonical);
    case AddressPrivacy::Public:
        return m_marks.markFor(redactedKinds::publicAddress, canonical, providerPrefix(address));
    }
    Q_UNREACHABLE();
}

} // namespace tsunagu
