#include "report/export/DisplayWidth.h"

#include <QTextBoundaryFinder>

#include <algorithm>
#include <array>

namespace tsunagu {
namespace {

struct Block
{
    char32_t first;
    char32_t last;
};

/// East_Asian_Width W and F, in whole blocks.
constexpr std::array<Block, 15> wideBlocks{{{0x1100, 0x115F},
                                            {0x2E80, 0x303E},
                                            {0x3041, 0x33FF},
                                            {0x3400, 0x4DBF},
                                            {0x4E00, 0x9FFF},
                                            {0xA000, 0xA4CF},
                                            {0xA960, 0xA97F},
                                            {0xAC00, 0xD7A3},
                                            {0xF900, 0xFAFF},
                                            {0xFE30, 0xFE6F},
                                            {0xFF01, 0xFF60},
                                            {0xFFE0, 0xFFE6},
                                            {0x1F300, 0x1F64F},
                                            {0x1F900, 0x1F9FF},
                                            {0x20000, 0x3FFFD}}};

int characterWidth(char32_t character)
{
    if (QChar::isMark(character) || QChar::category(character) == QChar::Other_Format)
        return 0;
    const bool wide = std::any_of(wideBlocks.begin(), wideBlocks.end(), [character](const Block& block) {
        return character >= block.first && character <= block.last;
    });
    return wide ? 2 : 1;
}

} // namespace

int displayWidth(QStringView text)
{
    int width = 0;
    for (const char32_t character : text.toUcs4())
        width += characterWidth(character);
    return width;
}

QString padded(const QString& text, int width)
{
    return text + QString(std::max(0, width - displayWidth(text)), u' ');
}

QStringList wrapped(const QString& text, int width)
{
    QStringList lines;
    for (const QString& paragraph : text.split(u'\n')) {
        QTextBoundaryFinder finder(QTextBoundaryFinder::Line, paragraph);
        QString line;
        qsizetype from = 0;
        while (from < paragraph.size()) {
            const qsizetype next = finder.toNextBoundary();
            const qsizetype to = next < 0 ? paragraph.size() : next;
            const QString part = paragraph.mid(from, to - from);
            from = to;
            // The blank before a break may hang over the edge.
            if (!line.isEmpty() && displayWidth(line + part.trimmed()) > width) {
                lines.append(line.trimmed());
                line.clear();
            }
            line += part;
        }
        lines.append(line.trimmed());
    }
    return lines;
}

} // namespace tsunagu
