#include "report/explanation/ArticleWords.h"

#include <QHash>

#include <algorithm>

namespace tsunagu {

std::optional<std::pair<QString, QString>> keyAndValue(const QString& line)
{
    const qsizetype colon = line.indexOf(u':');
    if (colon <= 0) {
        return std::nullopt;
    }
    const QString key = line.left(colon);
    const bool validKey =
        std::all_of(key.begin(), key.end(), [](QChar c) { return (c >= u'a' && c <= u'z') || c == u'-'; });
    if (!validKey) {
        return std::nullopt;
    }
    return std::pair(key, line.mid(colon + 1).trimmed());
}

std::optional<Topic> topicFrom(const QString& word)
{
    static const QHash<QString, Topic> topics{
        {QStringLiteral("meaning"), Topic::Meaning}, {QStringLiteral("why"), Topic::Why},
        {QStringLiteral("check"), Topic::Check},     {QStringLiteral("solve"), Topic::Solve},
        {QStringLiteral("fault"), Topic::Fault},     {QStringLiteral("ask"), Topic::Ask},
        {QStringLiteral("prevent"), Topic::Prevent}, {QStringLiteral("l2tp"), Topic::L2tp},
        {QStringLiteral("ikev2"), Topic::Ikev2}};
    const auto found = topics.constFind(word);
    return found == topics.constEnd() ? std::nullopt : std::optional(*found);
}

AdviceCheck takeAdviceCheck(QString& text)
{
    static const QHash<QString, AdviceCheck> checks{{QStringLiteral("clock"), AdviceCheck::Clock},
                                                    {QStringLiteral("logs"), AdviceCheck::Logs},
                                                    {QStringLiteral("updates"), AdviceCheck::Updates},
                                                    {QStringLiteral("contact"), AdviceCheck::Contact}};
    const auto pair = keyAndValue(text);
    const auto found = pair ? checks.constFind(pair->first) : checks.constEnd();
    if (found == checks.constEnd()) {
        return AdviceCheck::None;
    }
    text = pair->second;
    return *found;
}

} // namespace tsunagu
