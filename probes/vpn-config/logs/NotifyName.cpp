#include "probes/vpn-config/logs/NotifyName.h"

#include "probes/ike/v1/NotifyType.h"
#include "probes/ike/v2/NotifyType.h"

#include <algorithm>
#include <string>

namespace tsunagu::logs {
namespace {

constexpr std::size_t shortestName = 10;
constexpr std::size_t longestName = 40;

bool isErrorName(std::string_view underscored)
{
    if (const auto type = ike::v2::notifyTypeFromName(underscored))
        return ike::v2::isErrorType(*type);
    std::string hyphenated(underscored);
    std::replace(hyphenated.begin(), hyphenated.end(), '_', '-');
    const auto type = ike::v1::notifyTypeFromName(hyphenated);
    return type && ike::v1::isErrorType(*type);
}

bool belongsToName(char character)
{
    return (character >= 'A' && character <= 'Z') || character == '_' || character == '-';
}

} // namespace

std::optional<IkeNotify> errorNotify(std::string_view name)
{
    if (name.size() < shortestName || name.size() > longestName)
        return std::nullopt;
    std::string underscored(name);
    std::replace(underscored.begin(), underscored.end(), '-', '_');
    if (!isErrorName(underscored))
        return std::nullopt;
    return IkeNotify{QString::fromLatin1(underscored.data(), static_cast<qsizetype>(underscored.size()))};
}

std::optional<NamedNotify> findErrorNotify(std::string_view text)
{
    std::size_t start = 0;
    while (start < text.size()) {
        if (!belongsToName(text[start])) {
            ++start;
            continue;
        }
        std::size_t end = start;
        while (end < text.size() && belongsToName(text[end]))
            ++end;
        const std::string_view word = text.substr(start, end - start);
        if (auto notify = errorNotify(word))
            return NamedNotify{std::move(*notify), word};
        start = end;
    }
    return std::nullopt;
}

} // namespace tsunagu::logs
