#include "report/telephone/TypedDigits.h"

#include "report/telephone/TelephoneCode.h"
#include "report/text/ScreenText.h"

#include <algorithm>

namespace tsunagu::telephone {
namespace {

bool isDecimal(QChar character)
{
    return character.category() == QChar::Number_DecimalDigit;
}

/// 0 to 9, or -1.
int kanjiValue(QChar character)
{
    constexpr QStringView digits = u"零一二三四五六七八九";
    return character == u'〇' ? 0 : static_cast<int>(digits.indexOf(character));
}

/// What people and programs put between digits: blanks, dashes of all kinds, and what Japanese keyboards give for one.
bool isSeparator(QChar character)
{
    constexpr QStringView others = u"_.,/−ー·・、，．／";
    return character.isSpace() || character.category() == QChar::Punctuation_Dash ||
           character.category() == QChar::Other_Format || others.contains(character);
}

/// The text with every digit as ASCII and every separator as a blank, character by character.
QString simplified(QStringView text)
{
    const bool hasDecimals = std::any_of(text.begin(), text.end(), isDecimal);
    QString result;
    result.reserve(text.size());
    for (const QChar character : text) {
        const int value = hasDecimals ? (isDecimal(character) ? character.digitValue() : -1) : kanjiValue(character);
        if (value >= 0)
            result += QChar(u'0' + value);
        else
            result += isSeparator(character) ? QChar(u' ') : character;
    }
    return result;
}

bool isDigit(QChar character)
{
    return character >= u'0' && character <= u'9';
}

/// The rows of digits in a simplified text, without the blanks in them.
QStringList rowsIn(const QString& simple)
{
    QStringList rows;
    QString row;
    const auto endRow = [&rows, &row] {
        if (!row.isEmpty())
            rows.append(row);
        row.clear();
    };
    for (const QChar character : simple) {
        if (isDigit(character))
            row += character;
        else if (character != u' ')
            endRow();
    }
    endRow();
    return rows;
}

/// The character beside `position` in a direction, over blanks; null at the end of the text.
QChar neighbour(const QString& simple, qsizetype position, int direction)
{
    for (qsizetype i = position + direction; i >= 0 && i < simple.size(); i += direction) {
        if (simple.at(i) != u' ')
            return simple.at(i);
    }
    return {};
}

/// The first letter that stands among digits as if it were one ("12O4", "1234 O678"); null if there is none.
QChar letterAmongDigits(const QString& simple)
{
    for (qsizetype i = 1; i + 1 < simple.size(); ++i) {
        const bool touchesDigit = isDigit(simple.at(i - 1)) || isDigit(simple.at(i + 1));
        if (touchesDigit && simple.at(i).script() == QChar::Script_Latin && isDigit(neighbour(simple, i, -1)) &&
            isDigit(neighbour(simple, i, 1)))
            return simple.at(i);
    }
    return {};
}

} // namespace

tl::expected<QStringList, TelephoneError> codesIn(QStringView typed)
{
    if (typed.size() > maximumTypedLength)
        return tl::make_unexpected(TelephoneError{TelephoneFault::TextTooLong, 0, {}});
    const QString simple = simplified(typed);
    const QStringList rows = rowsIn(simple);
    QStringList codes;
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(codes),
                 [](const QString& row) { return row.size() == codeLength; });
    if (!codes.isEmpty())
        return codes;
    if (rows.isEmpty()) {
        constexpr qsizetype shown = 20;
        return tl::make_unexpected(TelephoneError{TelephoneFault::NotDigits, 0, forScreen(typed.trimmed(), shown)});
    }
    if (const QChar letter = letterAmongDigits(simple); !letter.isNull())
        return tl::make_unexpected(TelephoneError{TelephoneFault::NotDigits, 0, QString(letter)});
    const auto longest = std::max_element(rows.begin(), rows.end(),
                                          [](const QString& a, const QString& b) { return a.size() < b.size(); });
    const auto digits = static_cast<int>(longest->size());
    return tl::make_unexpected(
        TelephoneError{digits < codeLength ? TelephoneFault::TooShort : TelephoneFault::TooLong, digits, {}});
}

} // namespace tsunagu::telephone
