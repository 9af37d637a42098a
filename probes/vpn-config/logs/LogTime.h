#pragma once

#include "probes/model/LogFailure.h"

#include <optional>
#include <string_view>

namespace tsunagu::logs {

/// The time at the beginning of a log line.
struct LeadingTime
{
    std::optional<LogTime> time; ///< absent: it has the form of a time, in words that are not known (another language)
    std::string_view rest;       ///< what follows it, without blanks in between
    bool endsWithColon = false;  ///< "…: ", as pluto writes into its own file
};

/// Reads the time that a line begins with: syslog ("Nov 24 05:00:00", RFC 3164), also with microseconds and with a
/// Japanese month; ISO 8601 with or without a zone; a weekday before and a zone's name after it (journalctl's
/// short-full); seconds since 1970. Nothing: the line begins with no time.
std::optional<LeadingTime> leadingTime(std::string_view line);

/// Seconds since 1970 with an optional fraction and nothing else, "1795496400.1234".
std::optional<LogTime> epochTime(std::string_view text);

/// An ISO 8601 time and nothing else, as in event XML: "2026-11-24T05:00:00.1234567Z".
std::optional<LogTime> isoTime(std::string_view text);

/// Seconds from one to the other; nothing if they cannot be compared.
std::optional<qint64> secondsBetween(const std::optional<LogTime>& earlier, const std::optional<LogTime>& later);

} // namespace tsunagu::logs
