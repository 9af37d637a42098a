#pragma once

#include "report/explanation/Article.h"

#include <QString>

#include <optional>
#include <utility>

/// The words that an article's source uses for what is no text of its own.
namespace tsunagu {

/// `key: value` with a key of a-z and '-'.
std::optional<std::pair<QString, QString>> keyAndValue(const QString& line);

/// "meaning" after a `Q`; nothing for a word that is none.
std::optional<Topic> topicFrom(const QString& word);

/// Takes `clock: ` and its like from the beginning of an item.
AdviceCheck takeAdviceCheck(QString& text);

} // namespace tsunagu
