#include "report/explanation/Knowledge.h"

namespace tsunagu {

namespace {

QStringList expandedList(const QStringList& texts, const PlaceholderValues& values)
{
    QStringList result;
    for (const QString& text : texts) {
        if (const QString filled = expand(text, values); !filled.isEmpty()) {
            result += filled;
        }
    }
    return result;
}

} // namespace

Article expanded(const Article& article, const PlaceholderValues& values)
{
    Article result;
    result.id = article.id;
    result.pointsTo = article.pointsTo;
    result.title = expand(article.title, values);
    result.summary = expand(article.summary, values);
    for (const Turn& turn : article.dialogue) {
        const QString text = expand(turn.text, values);
        if (!text.isEmpty()) {
            result.dialogue.push_back({turn.speaker, text});
        } else if (turn.speaker == Speaker::Expert && !result.dialogue.isEmpty() &&
                   result.dialogue.last().speaker == Speaker::Beginner) {
            result.dialogue.removeLast();
        }
    }
    for (Step step : article.steps) {
        step.title = expand(step.title, values);
        step.body = expand(step.body, values);
        step.command = expandCommand(step.command, values);
        if (!step.title.isEmpty() && !step.body.isEmpty()) {
            result.steps.push_back(step);
        }
    }
    result.prevention = expandedList(article.prevention, values);
    result.introduction = expandedList(article.introduction, values);
    result.background = expandedList(article.background, values);
    result.causes = expandedList(article.causes, values);
    result.closing = expandedList(article.closing, values);
    return result;
}

} // namespace tsunagu
