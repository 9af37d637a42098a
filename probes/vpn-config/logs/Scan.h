#pragma once

#include <QString>

#include <optional>
#include <string_view>

/// Reading text from its beginning, without copies. Text is UTF-8, or whatever stands in its place.
namespace tsunagu::logs {

inline bool contains(std::string_view text, std::string_view part)
{
    return text.find(part) != std::string_view::npos;
}

inline bool isDigit(char character)
{
    return character >= '0' && character <= '9';
}

std::string_view trimmed(std::string_view text);

/// What follows `start` in a text that begins with it.
std::optional<std::string_view> after(std::string_view text, std::string_view start);

/// Takes `start` away from the beginning of a text; false if it does not begin so.
bool take(std::string_view& text, std::string_view start);
/// Takes exactly `digits` digits away as a number.
std::optional<int> takeNumber(std::string_view& text, std::size_t digits);
/// Takes as many digits away as there are, at most `most`; nothing if there are none or more.
std::optional<qint64> takeDigits(std::string_view& text, std::size_t most);
/// Takes away what stands before the next blank, and the blanks.
std::string_view takeWord(std::string_view& text);

/// A name from a log as it can be shown: one line, without control and formatting characters, at most 100 characters.
QString shownName(std::string_view name);

} // namespace tsunagu::logs
