#include "probes/vpn-config/logs/Scan.h"

namespace tsunagu::logs {
namespace {

constexpr std::string_view blanks = " \t";
constexpr qsizetype longestName = 100;

} // namespace

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view around = " \t\r\n";
    const std::size_t first = text.find_first_not_of(around);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(around) - first + 1);
}

std::optional<std::string_view> after(std::string_view text, std::string_view start)
{
    if (!text.starts_with(start))
        return std::nullopt;
    return text.substr(start.size());
}

bool take(std::string_view& text, std::string_view start)
{
    const auto rest = after(text, start);
    if (rest)
        text = *rest;
    return rest.has_value();
}

std::optional<int> takeNumber(std::string_view& text, std::size_t digits)
{
    if (text.size() < digits)
        return std::nullopt;
    int number = 0;
    for (std::size_t index = 0; index < digits; ++index) {
        if (!isDigit(text[index]))
            return std::nullopt;
        number = number * 10 + (text[index] - '0');
    }
    text.remove_prefix(digits);
    return number;
}

std::optional<qint64> takeDigits(std::string_view& text, std::size_t most)
{
    std::size_t count = 0;
    qint64 number = 0;
    for (; count < text.size() && isDigit(text[count]); ++count) {
        if (count == most)
            return std::nullopt;
        number = number * 10 + (text[count] - '0');
    }
    if (count == 0)
        return std::nullopt;
    text.remove_prefix(count);
    return number;
}

std::string_view takeWord(std::string_view& text)
{
    const std::string_view word = text.substr(0, text.find_first_of(blanks));
    text.remove_prefix(word.size());
    text.remove_prefix(std::min(text.find_first_not_of(blanks), text.size()));
    return word;
}

QString shownName(std::string_view name)
{
    // A character has at most four octets; more than that many are cut off anyway.
    const std::string_view part = trimmed(name).substr(0, 4 * static_cast<std::size_t>(longestName) + 4);
    const QString read = QString::fromUtf8(part.data(), static_cast<qsizetype>(part.size()));
    QString shown;
    for (const QChar character : read) {
        const bool breaksLines =
            character.category() == QChar::Separator_Line || character.category() == QChar::Separator_Paragraph;
        // Formatting characters turn the direction of what stands beside them.
        if (character.category() == QChar::Other_Control || character.category() == QChar::Other_Format || breaksLines)
            continue;
        shown.append(character);
    }
    if (shown.size() <= longestName)
        return shown;
    const bool cutsPair = shown.at(longestName - 1).isHighSurrogate();
    return shown.left(cutsPair ? longestName - 1 : longestName);
}

} // namespace tsunagu::logs
