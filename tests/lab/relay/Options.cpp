#include "tests/lab/relay/Options.h"

#include <charconv>
#include <limits>
#include <string_view>

namespace tsunagu::lab {

namespace {

template <typename Number>
tl::expected<Number, std::string> parseNumber(std::string_view name, std::string_view text, Number lowest,
                                              Number highest)
{
    Number value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || !(value >= lowest && value <= highest)) {
        return tl::make_unexpected(std::string(name) + ": '" + std::string(text) + "' is not a number from " +
                                   std::to_string(lowest) + " to " + std::to_string(highest));
    }
    return value;
}

/// `NAMESPACE-PATH:INTERFACE`
tl::expected<LinkEnd, std::string> parseEnd(std::string_view name, std::string_view text)
{
    constexpr std::size_t longestInterfaceName = 15;
    const auto colon = text.rfind(':');
    if (colon == std::string_view::npos || colon == 0 || colon + 1 == text.size() ||
        text.size() - colon - 1 > longestInterfaceName) {
        return tl::make_unexpected(std::string(name) + ": '" + std::string(text) + "' is not NAMESPACE-PATH:INTERFACE");
    }
    return LinkEnd{std::string(text.substr(0, colon)), std::string(text.substr(colon + 1))};
}

tl::expected<std::vector<std::uint16_t>, std::string> parsePorts(std::string_view name, std::string_view text)
{
    std::vector<std::uint16_t> ports;
    while (!text.empty()) {
        const auto comma = text.find(',');
        const auto port = parseNumber<std::uint16_t>(name, text.substr(0, comma), 1, 65535);
        if (!port) {
            return tl::make_unexpected(port.error());
        }
        ports.push_back(*port);
        text = comma == std::string_view::npos ? std::string_view{} : text.substr(comma + 1);
    }
    return ports;
}

template <typename Value>
tl::expected<void, std::string> store(tl::expected<Value, std::string> parsed, Value& into)
{
    if (!parsed) {
        return tl::make_unexpected(std::move(parsed).error());
    }
    into = *std::move(parsed);
    return {};
}

tl::expected<void, std::string> applyOption(Options& options, std::string_view name, std::string_view value)
{
    if (name == "--left") {
        return store(parseEnd(name, value), options.left);
    }
    if (name == "--right") {
        return store(parseEnd(name, value), options.right);
    }
    if (name == "--delay-ms") {
        constexpr std::uint32_t longestDelay = 60'000;
        return parseNumber<std::uint32_t>(name, value, 0, longestDelay).map([&](std::uint32_t delay) {
            options.quality.delay = std::chrono::milliseconds(delay);
        });
    }
    if (name == "--loss") {
        return store(parseNumber<double>(name, value, 0.0, 1.0), options.quality.lossProbability);
    }
    if (name == "--seed") {
        return store(parseNumber<std::uint32_t>(name, value, 0, std::numeric_limits<std::uint32_t>::max()),
                     options.quality.seed);
    }
    if (name == "--only-udp-ports") {
        return store(parsePorts(name, value), options.quality.udpPorts);
    }
    if (name == "--queue") {
        return store(parseNumber<std::size_t>(name, value, 1, 1'000'000), options.quality.queuedPacketsLimit);
    }
    return tl::make_unexpected("unknown option " + std::string(name));
}

} // namespace

tl::expected<Options, std::string> parseOptions(std::span<char* const> arguments)
{
    Options options;
    for (std::size_t i = 0; i < arguments.size(); i += 2) {
        const std::string_view name = arguments[i];
        if (i + 1 == arguments.size()) {
            return tl::make_unexpected(std::string(name) + " needs a value");
        }
        if (auto applied = applyOption(options, name, arguments[i + 1]); !applied) {
            return tl::make_unexpected(std::move(applied).error());
        }
    }
    if (options.left.interfaceName.empty() || options.right.interfaceName.empty()) {
        return tl::make_unexpected(std::string("--left and --right are needed"));
    }
    return options;
}

std::string usage()
{
    return "usage: tsunagu_lab_relay --left NETNS:IFNAME --right NETNS:IFNAME [--delay-ms N] [--loss P] [--seed N] "
           "[--only-udp-ports P,P] [--queue N]";
}

} // namespace tsunagu::lab
