#include "probes/vpn-config/logs/LogTime.h"

#include "probes/vpn-config/logs/Scan.h"

#include <algorithm>
#include <array>

namespace tsunagu::logs {
namespace {

constexpr int yearInPlace = 2000;
constexpr std::array<std::string_view, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                  "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
constexpr std::string_view japaneseMonth = "月";

/// "05:00:00", with a fraction of a second if there is one.
std::optional<QTime> takeClock(std::string_view& text)
{
    std::string_view rest = text;
    const auto hour = takeNumber(rest, 2);
    const auto minute = hour && take(rest, ":") ? takeNumber(rest, 2) : std::nullopt;
    const auto second = minute && take(rest, ":") ? takeNumber(rest, 2) : std::nullopt;
    if (!second)
        return std::nullopt;
    int milliseconds = 0;
    if (rest.size() > 1 && (rest[0] == '.' || rest[0] == ',') && isDigit(rest[1])) {
        rest.remove_prefix(1);
        for (int worth = 100; !rest.empty() && isDigit(rest[0]); worth /= 10, rest.remove_prefix(1))
            milliseconds += (rest[0] - '0') * worth;
    }
    // 60 is a leap second
    const QTime time(*hour, *minute, std::min(*second, 59), milliseconds);
    if (!time.isValid() || *second > 60)
        return std::nullopt;
    text = rest;
    return time;
}

/// "Z", "+09:00", "+0900": seconds east of Greenwich.
std::optional<int> takeOffset(std::string_view& text)
{
    if (take(text, "Z"))
        return 0;
    if (text.empty() || (text[0] != '+' && text[0] != '-'))
        return std::nullopt;
    std::string_view rest = text.substr(1);
    const auto hours = takeNumber(rest, 2);
    if (!hours)
        return std::nullopt;
    take(rest, ":");
    const auto minutes = takeNumber(rest, 2);
    if (!minutes || *hours > 14 || *minutes > 59)
        return std::nullopt;
    const int seconds = (*hours * 60 + *minutes) * 60;
    const int signedSeconds = text[0] == '-' ? -seconds : seconds;
    text = rest;
    return signedSeconds;
}

std::optional<LogTime> takeIso(std::string_view& text)
{
    std::string_view rest = text;
    const auto year = takeNumber(rest, 4);
    const auto month = year && take(rest, "-") ? takeNumber(rest, 2) : std::nullopt;
    const auto day = month && take(rest, "-") ? takeNumber(rest, 2) : std::nullopt;
    if (!day || !(take(rest, "T") || take(rest, " ")))
        return std::nullopt;
    const auto clock = takeClock(rest);
    const QDate date(*year, *month, *day);
    if (!clock || !date.isValid())
        return std::nullopt;
    const auto offset = takeOffset(rest);
    text = rest;
    return LogTime{QDateTime(date, *clock, Qt::UTC).addSecs(-offset.value_or(0)), offset.has_value(), true};
}

/// A month's number; 0 for a word that may be one in another language.
std::optional<int> takeMonth(std::string_view& text)
{
    constexpr std::size_t longestWord = 16;
    const std::string_view word = text.substr(0, text.find(' '));
    if (word.empty() || word.size() > longestWord || word.size() == text.size())
        return std::nullopt;
    std::string_view number = word;
    const auto digits = takeDigits(number, 2);
    if (digits && number == japaneseMonth) {
        takeWord(text);
        return static_cast<int>(*digits);
    }
    if (digits)
        return std::nullopt;
    takeWord(text);
    const auto* const known = std::find(months.begin(), months.end(), word);
    return known == months.end() ? 0 : static_cast<int>(known - months.begin()) + 1;
}

/// "Nov 24 05:00:00" (RFC 3164 4.1.2). The outer nothing: no such form; the inner: a month that is not known.
std::optional<std::optional<LogTime>> takeSyslog(std::string_view& text)
{
    std::string_view rest = text;
    const auto month = takeMonth(rest);
    const auto day = month ? takeDigits(rest, 2) : std::nullopt;
    if (!day || *day < 1 || *day > 31 || !take(rest, " "))
        return std::nullopt;
    const auto clock = takeClock(rest);
    if (!clock)
        return std::nullopt;
    text = rest;
    const QDate date(yearInPlace, *month, static_cast<int>(*day));
    if (!date.isValid())
        return std::optional<LogTime>();
    return LogTime{QDateTime(date, *clock, Qt::UTC), false, false};
}

std::optional<LogTime> takeEpoch(std::string_view& text)
{
    constexpr qint64 earliest = 100'000'000; // 1973; a smaller number is something else
    std::string_view rest = text;
    const auto seconds = takeDigits(rest, 11);
    if (!seconds || *seconds < earliest)
        return std::nullopt;
    if (take(rest, "."))
        takeDigits(rest, 9);
    text = rest;
    return LogTime{QDateTime::fromSecsSinceEpoch(*seconds, Qt::UTC), true, true};
}

bool isWeekday(std::string_view word)
{
    constexpr std::array<std::string_view, 7> weekdays{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
    return std::find(weekdays.begin(), weekdays.end(), word) != weekdays.end();
}

/// The name of a zone after a time. Only UTC's says without doubt which; "IST" has three meanings.
void takeZoneName(std::string_view& text, LogTime& time)
{
    std::string_view rest = text;
    take(rest, " ");
    const std::string_view word = rest.substr(0, rest.find(' '));
    const bool isName = word.size() >= 2 && word.size() <= 5 && std::all_of(word.begin(), word.end(), [](char letter) {
                            return letter >= 'A' && letter <= 'Z';
                        });
    if (!isName)
        return;
    time.zoneKnown = word == "UTC" || word == "GMT";
    text = rest.substr(word.size());
}

LeadingTime withRest(std::optional<LogTime> time, std::string_view rest)
{
    LeadingTime leading{std::move(time), rest, false};
    leading.endsWithColon = take(leading.rest, ":");
    leading.rest.remove_prefix(std::min(leading.rest.find_first_not_of(' '), leading.rest.size()));
    return leading;
}

bool endsWord(std::string_view rest)
{
    return rest.empty() || rest[0] == ' ' || rest[0] == ':';
}

} // namespace

std::optional<LeadingTime> leadingTime(std::string_view line)
{
    std::string_view rest = line;
    std::string_view withoutWeekday = line;
    const bool hasWeekday = isWeekday(takeWord(withoutWeekday));
    if (hasWeekday)
        rest = withoutWeekday;
    if (auto time = takeIso(rest)) {
        if (hasWeekday && !time->zoneKnown)
            takeZoneName(rest, *time);
        return endsWord(rest) ? std::optional(withRest(std::move(time), rest)) : std::nullopt;
    }
    if (auto time = takeSyslog(rest); time && endsWord(rest))
        return withRest(std::move(*time), rest);
    if (auto time = takeEpoch(rest); time && endsWord(rest))
        return withRest(std::move(time), rest);
    return std::nullopt;
}

std::optional<LogTime> epochTime(std::string_view text)
{
    auto time = takeEpoch(text);
    return text.empty() ? time : std::nullopt;
}

std::optional<LogTime> isoTime(std::string_view text)
{
    auto time = takeIso(text);
    return text.empty() ? time : std::nullopt;
}

std::optional<qint64> secondsBetween(const std::optional<LogTime>& earlier, const std::optional<LogTime>& later)
{
    const bool comparable =
        earlier && later && earlier->zoneKnown == later->zoneKnown && earlier->yearKnown == later->yearKnown;
    if (!comparable)
        return std::nullopt;
    return earlier->time.secsTo(later->time);
}

} // namespace tsunagu::logs
