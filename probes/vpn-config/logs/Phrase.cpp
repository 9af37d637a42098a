#include "probes/vpn-config/logs/Phrase.h"

#include "probes/vpn-config/logs/Scan.h"

namespace tsunagu::logs {
namespace {

QString fromAscii(std::string_view text)
{
    return QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size()));
}

bool holds(std::string_view text, const Phrase& phrase, PhrasePlace place)
{
    const std::size_t start = place == PhrasePlace::Anywhere   ? text.find(phrase.begin)
                              : text.starts_with(phrase.begin) ? 0
                                                               : std::string_view::npos;
    return start != std::string_view::npos && contains(text.substr(start + phrase.begin.size()), phrase.later);
}

} // namespace

std::optional<SaidError> findPhrase(std::string_view text, std::span<const Phrase> phrases, PhrasePlace place)
{
    for (const Phrase& phrase : phrases) {
        if (holds(text, phrase, place))
            return SaidError{phrase.condition, excerptOf(phrase.begin, phrase.later)};
    }
    return std::nullopt;
}

QString excerptOf(std::string_view begin, std::string_view later)
{
    const std::string_view first = trimmed(begin);
    const std::string_view second = trimmed(later);
    if (second.empty())
        return fromAscii(first);
    return fromAscii(first) + QStringLiteral(" … ") + fromAscii(second);
}

} // namespace tsunagu::logs
