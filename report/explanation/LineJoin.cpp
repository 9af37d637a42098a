#include "report/explanation/LineJoin.h"

#include <QStringView>

namespace tsunagu {
namespace {

constexpr QStringView marks = u"[]|*`";

bool isJapanese(char32_t c)
{
    switch (QChar::script(c)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
        return true;
    default:
        // Punctuation and forms that several scripts share: 、。「」・ー and the full-width ones.
        return (c >= 0x3000 && c <= 0x30FF) || (c >= 0xFF00 && c <= 0xFFEF);
    }
}

char32_t firstSeen(QStringView line)
{
    qsizetype i = 0;
    while (i + 1 < line.size() && marks.contains(line.at(i)))
        ++i;
    const bool isPair = i + 1 < line.size() && line.at(i).isHighSurrogate() && line.at(i + 1).isLowSurrogate();
    return isPair ? QChar::surrogateToUcs4(line.at(i), line.at(i + 1)) : line.at(i).unicode();
}

char32_t lastSeen(QStringView line)
{
    qsizetype i = line.size() - 1;
    while (i > 0 && marks.contains(line.at(i)) && line.at(i - 1) != u'\\')
        --i;
    const bool isPair = i > 0 && line.at(i).isLowSurrogate() && line.at(i - 1).isHighSurrogate();
    return isPair ? QChar::surrogateToUcs4(line.at(i - 1), line.at(i)) : line.at(i).unicode();
}

} // namespace

void appendLine(QString& paragraph, const QString& line)
{
    const bool begins = paragraph.isEmpty() || paragraph.endsWith(u'\n');
    if (!begins && !line.isEmpty() && !isJapanese(lastSeen(paragraph)) && !isJapanese(firstSeen(line)))
        paragraph += u' ';
    paragraph += line;
}

} // namespace tsunagu
