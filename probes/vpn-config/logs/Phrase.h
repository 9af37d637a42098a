#pragma once

#include "probes/model/LogFailure.h"

#include <optional>
#include <span>
#include <string_view>

namespace tsunagu::logs {

/// Fixed words by which a program says why it failed. What it puts between them (names, addresses) is never kept.
struct Phrase
{
    std::string_view begin;
    std::string_view later; ///< also has to stand somewhere after it; may be empty
    LogCondition condition;
};

/// An error with the words of the log that say it.
struct SaidError
{
    LogError error;
    QString excerpt;
};

enum class PhrasePlace
{
    Beginning, ///< the text begins with the phrase
    Anywhere,
};

/// The first of the phrases that the text holds.
std::optional<SaidError> findPhrase(std::string_view text, std::span<const Phrase> phrases, PhrasePlace place);

/// Fixed words of a phrase as an excerpt: what was left out between them is a "…".
QString excerptOf(std::string_view begin, std::string_view later = {});

} // namespace tsunagu::logs
