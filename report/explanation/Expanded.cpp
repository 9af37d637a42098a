#include "report/explanation/InlineText.h"
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
    result.title = expand(article.title, values);
    result.summary = expand(article.summary, values);
    for (const Turn& turn : article.dialogue) {
        const QString text = expand(turn.text, values);
        if (!text.isEmpty()) {
            result.dialogue.push_back({turn.speaker, text, turn.topic});
        } else if (turn.speaker == Speaker::Expert && !result.dialogue.isEmpty() &&
                   result.dialogue.last().speaker == Speaker::Beginner) {
            result.dialogue.removeLast();
        }
    }
    for (Step step : article.steps) {
        if (!step.when.isEmpty() && !values.contains(step.when)) {
            continue;
        }
        step.title = expand(step.title, values);
        step.body = expand(step.body, values);
        step.see = expand(step.see, values);
        step.back = expand(step.back, values);
        step.command = expandCommand(step.command, values);
        if (!step.title.isEmpty() && !step.body.isEmpty()) {
            result.steps.push_back(step);
        }
    }
    for (const Advice& advice : article.prevention) {
        if (const QString text = expand(advice.text, values); !text.isEmpty()) {
            result.prevention.push_back({text, advice.check});
        }
    }
    result.introduction = expandedList(article.introduction, values);
    result.background = expandedList(article.background, values);
    result.causes = expandedList(article.causes, values);
    result.closing = expandedList(article.closing, values);
    return result;
}

QStringList articleTexts(const Article& article)
{
    QStringList texts{article.title, article.summary};
    for (const Turn& turn : article.dialogue) {
        texts += turn.text;
    }
    texts += article.introduction + article.background + article.causes;
    for (const Step& step : article.steps) {
        texts += {step.title, step.body, step.see, step.back};
    }
    for (const Advice& advice : article.prevention) {
        texts += advice.text;
    }
    texts += article.closing;
    for (QString& text : texts) {
        text = InlineText::toPlain(text);
    }
    texts.removeAll(QString());
    return texts;
}

} // namespace tsunagu
