#include "probes/vpn-config/logs/LogLine.h"

#include "probes/vpn-config/logs/LogTime.h"
#include "probes/vpn-config/logs/Scan.h"

#include <algorithm>

namespace tsunagu::logs {
namespace {

constexpr std::size_t longestProgram = 64;

/// The program that a word such as "pluto[812]:" names.
std::optional<std::string_view> programOf(std::string_view word)
{
    if (!word.ends_with(':'))
        return std::nullopt;
    word.remove_suffix(1);
    word = word.substr(0, word.find('['));
    const auto belongs = [](char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || isDigit(letter) ||
               contains("-_./@()", std::string_view(&letter, 1));
    };
    if (word.empty() || word.size() > longestProgram || !std::all_of(word.begin(), word.end(), belongs))
        return std::nullopt;
    return word;
}

/// The "<30>" before a raw syslog line (RFC 3164 4.1.1).
void takePriority(std::string_view& line)
{
    std::string_view rest = line;
    if (take(rest, "<") && takeDigits(rest, 3) && take(rest, ">"))
        line = rest;
}

/// A line of pluto's own file without a time: "home" #1: …
bool isPlutoMessage(std::string_view text)
{
    if (!take(text, "\""))
        return false;
    const std::size_t end = text.find('"');
    if (end == std::string_view::npos)
        return false;
    text.remove_prefix(end + 1);
    return text.starts_with(" #") || text.starts_with('[');
}

} // namespace

std::optional<std::string_view> charonMessage(std::string_view text)
{
    constexpr std::size_t groupLength = 3;
    if (!takeDigits(text, 4) || !take(text, "["))
        return std::nullopt;
    const std::size_t end = text.find(']');
    if (end != groupLength && end != groupLength + 1)
        return std::nullopt;
    // A level may stand after the group: "[IKE1]"
    const std::string_view group = text.substr(0, groupLength);
    if (!std::all_of(group.begin(), group.end(), [](char letter) { return letter >= 'A' && letter <= 'Z'; }))
        return std::nullopt;
    text.remove_prefix(end + 1);
    return trimmed(text);
}

LogLine takeApart(std::string_view line)
{
    line = trimmed(line);
    takePriority(line);
    LogLine result;
    bool isOwnFile = false;
    if (const auto time = leadingTime(line)) {
        result.isFormed = true;
        result.when = time->time;
        line = time->rest;
        isOwnFile = time->endsWithColon;
    }
    result.message = line;
    if (charonMessage(line)) {
        result.program = "charon";
    } else if (isOwnFile || isPlutoMessage(line)) {
        result.program = "pluto";
    } else {
        std::string_view rest = line;
        auto program = programOf(takeWord(rest));
        // Without a time the first word is no host's name.
        if (!program && result.isFormed)
            program = programOf(takeWord(rest));
        if (program) {
            result.program = *program;
            result.message = rest;
        }
    }
    result.isFormed = result.isFormed || !result.program.empty();
    return result;
}

} // namespace tsunagu::logs
