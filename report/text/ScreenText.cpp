#include "report/text/ScreenText.h"

#include <QChar>

namespace tsunagu {
namespace {

constexpr QChar ellipsis(0x2026);

bool isInvisible(char32_t character)
{
    switch (QChar::category(character)) {
    case QChar::Other_Format: // bidirectional overrides, zero-width characters, soft hyphens, language tags
    case QChar::Other_NotAssigned:
    case QChar::Other_PrivateUse: // shows as an empty box, or as anything at all
    case QChar::Other_Surrogate:
        return true;
    default:
        // Fillers that are letters by category but show nothing.
        return character == 0x115F || character == 0x1160 || character == 0x3164 || character == 0xFFA0;
    }
}

bool isBlank(char32_t character)
{
    return QChar::isSpace(character) || QChar::category(character) == QChar::Other_Control;
}

} // namespace

QString forScreen(QStringView text, qsizetype maximumLength)
{
    QString result;
    bool blankPending = false;
    // Combining marks without end ("Zalgo") would run over the neighbouring lines.
    int marksInARow = 0;
    constexpr int maximumMarks = 3;
    qsizetype position = 0;
    while (position < text.size() && result.size() <= maximumLength) {
        char32_t character = text.at(position++).unicode();
        if (QChar::isHighSurrogate(character) && position < text.size() && text.at(position).isLowSurrogate())
            character = QChar::surrogateToUcs4(static_cast<char16_t>(character), text.at(position++).unicode());
        if (isBlank(character)) {
            blankPending = !result.isEmpty();
            continue;
        }
        if (isInvisible(character))
            continue;
        marksInARow = QChar::isMark(character) ? marksInARow + 1 : 0;
        if (marksInARow > maximumMarks)
            continue;
        if (blankPending)
            result.append(QLatin1Char(' '));
        blankPending = false;
        result.append(QStringView(QChar::fromUcs4(character)));
    }
    if (result.size() > maximumLength) {
        qsizetype end = maximumLength > 0 ? maximumLength - 1 : 0;
        if (end > 0 && result.at(end - 1).isHighSurrogate())
            --end;
        result.truncate(end);
        result = result.trimmed() + ellipsis;
    }
    return result;
}

} // namespace tsunagu
