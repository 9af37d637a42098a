#include "tests/unit/text/Legibility.h"

#include <QRegularExpression>

namespace tsunagu::test {
namespace {

/// ASCII, Latin-1, and the punctuation, arrows, signs and Japanese that both Noto Sans CJK and the fonts of Windows
/// have.
bool isCommon(QChar c)
{
    const char16_t u = c.unicode();
    const bool latin = u >= 0x20 && u <= 0xFF && u != 0x7F && !(u >= 0x80 && u < 0xA0);
    const bool japanese = (u >= 0x3000 && u <= 0x30FF) || (u >= 0x4E00 && u <= 0x9FFF) || (u >= 0xFF01 && u <= 0xFF60);
    return latin || japanese || QStringView(u"–“”‘’…•·→✓✕─│┆\n").contains(c);
}

} // namespace

bool hasJapanese(const QString& text)
{
    static const QRegularExpression letters(QStringLiteral("[\\x{3041}-\\x{30FF}\\x{4E00}-\\x{9FFF}]"));
    return letters.match(text).hasMatch();
}

QString illegibility(const QString& text)
{
    static const QRegularExpression placeholder(QStringLiteral("%[0-9nL]|\\{[a-z_]+\\}"));
    if (text.isEmpty())
        return QStringLiteral("empty");
    if (text != text.trimmed())
        return QStringLiteral("blanks at its ends: '%1'").arg(text);
    if (placeholder.match(text).hasMatch())
        return QStringLiteral("a placeholder is left: ") + text;
    for (const QChar c : text) {
        if (!isCommon(c))
            return QStringLiteral("U+%1 in: ").arg(c.unicode(), 4, 16, QChar(u'0')) + text;
    }
    return {};
}

} // namespace tsunagu::test
