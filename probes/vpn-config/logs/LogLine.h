#pragma once

#include "probes/model/LogFailure.h"

#include <optional>
#include <string_view>

namespace tsunagu::logs {

/// A line of a log, taken apart as far as all logs are alike. Views into the line.
struct LogLine
{
    std::optional<LogTime> when;
    std::string_view program; ///< without its process number: "charon-systemd"; empty if the line names none
    std::string_view message;
    bool isFormed = false; ///< begins with a time or a program as log lines do
};

/// Takes a line of syslog, of journalctl (short and its relatives) or of the files that charon and pluto write
/// themselves apart. These files name no program; their lines count as "charon" and "pluto".
LogLine takeApart(std::string_view line);

/// "11[IKE] message" as charon writes it: the message. Nothing: the text is not of that form.
std::optional<std::string_view> charonMessage(std::string_view text);

} // namespace tsunagu::logs
