#include "tests/lab/hostile/Arguments.h"

#include <array>
#include <charconv>
#include <string_view>
#include <utility>

namespace tsunagu::lab {
namespace {

constexpr std::array<std::pair<std::string_view, HostileMode>, 6> modes{
    {{"flood", HostileMode::Flood},
     {"wrong-source", HostileMode::WrongSource},
     {"cookies", HostileMode::Cookies},
     {"contradictions", HostileMode::Contradictions},
     {"groups", HostileMode::Groups},
     {"broken", HostileMode::Broken}}};

tl::expected<void, std::string> apply(HostileArguments& arguments, std::string_view name, std::string_view value)
{
    const std::string quoted = std::string(name) + " '" + std::string(value) + "'";
    if (name == "--interface") {
        arguments.interfaceName = value;
        return {};
    }
    if (name == "--mode") {
        for (const auto& [word, mode] : modes) {
            if (word == value) {
                arguments.mode = mode;
                return {};
            }
        }
        return tl::make_unexpected(quoted + " is no mode");
    }
    if (name == "--rate") {
        constexpr std::uint32_t highest = 10'000'000;
        const auto [end, error] =
            std::from_chars(value.data(), value.data() + value.size(), arguments.packetsPerSecond);
        const bool isNumber = error == std::errc{} && end == value.data() + value.size();
        if (!isNumber || arguments.packetsPerSecond == 0 || arguments.packetsPerSecond > highest)
            return tl::make_unexpected(quoted + " is not from 1 to " + std::to_string(highest));
        return {};
    }
    return tl::make_unexpected(std::string(name) + " is unknown");
}

} // namespace

tl::expected<HostileArguments, std::string> parseHostileArguments(std::span<char* const> arguments)
{
    HostileArguments parsed;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string_view name = arguments[i];
        if (name == "--hold-ports") {
            parsed.holdsPorts = true;
            continue;
        }
        if (i + 1 == arguments.size())
            return tl::make_unexpected(std::string(name) + " needs a value");
        if (auto applied = apply(parsed, name, arguments[++i]); !applied)
            return tl::make_unexpected(applied.error());
    }
    if (parsed.interfaceName.empty())
        return tl::make_unexpected(std::string("--interface is needed"));
    return parsed;
}

std::string hostileUsage()
{
    std::string text =
        "usage: tsunagu_lab_hostile --interface NAME --mode MODE [--rate PACKETS] [--hold-ports]\nmodes:";
    for (const auto& [word, mode] : modes)
        text += " " + std::string(word);
    return text;
}

} // namespace tsunagu::lab
