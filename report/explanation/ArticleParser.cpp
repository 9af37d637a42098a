#include "report/explanation/ArticleParser.h"

#include "report/explanation/ArticleWords.h"
#include "report/explanation/LineJoin.h"
#include "report/explanation/StepField.h"
#include "report/explanation/Template.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QStringDecoder>

#include <algorithm>
#include <optional>
#include <utility>

namespace tsunagu {

namespace {

using Kind = KnowledgeError::Kind;

QStringList requiredSections(ArticleKind kind)
{
    switch (kind) {
    case ArticleKind::Cause:
    case ArticleKind::Verdict:
        return {QStringLiteral("dialogue"), QStringLiteral("steps"), QStringLiteral("prevention")};
    case ArticleKind::Code:
    case ArticleKind::Notify:
        return {QStringLiteral("dialogue"), QStringLiteral("introduction"), QStringLiteral("background"),
                QStringLiteral("causes"),   QStringLiteral("steps"),        QStringLiteral("prevention"),
                QStringLiteral("closing")};
    case ArticleKind::Line:
    case ArticleKind::General:
        return {QStringLiteral("dialogue"), QStringLiteral("prevention")};
    }
    return {};
}

QStringList allowedSections(ArticleKind kind)
{
    return kind == ArticleKind::General ? requiredSections(ArticleKind::Code) : requiredSections(kind);
}

/// Reads line by line; the first error ends it. Functions return false after an error has been noted.
class Parser
{
public:
    Parser(ArticleKind kind, QString fileName, QStringList lines)
        : m_kind(kind)
        , m_fileName(std::move(fileName))
        , m_lines(std::move(lines))
    {
    }

    tl::expected<Article, KnowledgeError> run()
    {
        if (!readFrontMatter() || !readSections() || !checkComplete()) {
            return tl::make_unexpected(m_error);
        }
        for (QString& text : m_prevention) {
            const AdviceCheck check = m_kind == ArticleKind::General ? takeAdviceCheck(text) : AdviceCheck::None;
            m_article.prevention.push_back({std::move(text), check});
        }
        return std::move(m_article);
    }

private:
    bool fail(const QString& reason, qsizetype index)
    {
        m_error = {Kind::Malformed, m_fileName, static_cast<int>(index + 1), reason};
        return false;
    }
    bool failHere(const QString& reason) { return fail(reason, m_index); }
    bool failWhole(const QString& reason) { return fail(reason, -1); }

    bool readFrontMatter()
    {
        if (m_lines.isEmpty() || m_lines.first() != QStringLiteral("---")) {
            return fail(QStringLiteral("the first line must be '---'"), 0);
        }
        QSet<QString> seen;
        for (m_index = 1; m_index < m_lines.size(); ++m_index) {
            const QString& line = m_lines.at(m_index);
            if (line == QStringLiteral("---")) {
                ++m_index;
                for (const QString& key : {QStringLiteral("id"), QStringLiteral("title"), QStringLiteral("summary")}) {
                    if (!seen.contains(key)) {
                        return fail(QStringLiteral("the front matter lacks '%1'").arg(key), m_index - 1);
                    }
                }
                return true;
            }
            const auto pair = keyAndValue(line);
            if (!pair || pair->second.isEmpty()) {
                return failHere(QStringLiteral("expected 'key: value' in the front matter"));
            }
            if (seen.contains(pair->first)) {
                return failHere(QStringLiteral("'%1' is given twice").arg(pair->first));
            }
            seen.insert(pair->first);
            if (pair->first == QStringLiteral("id")) {
                m_article.id = pair->second;
            } else if (pair->first == QStringLiteral("title")) {
                m_article.title = pair->second;
            } else if (pair->first == QStringLiteral("summary")) {
                m_article.summary = pair->second;
            } else {
                return failHere(QStringLiteral("unknown key '%1' in the front matter").arg(pair->first));
            }
            if (!checkTemplate(pair->second, m_index)) {
                return false;
            }
        }
        return fail(QStringLiteral("the front matter is never closed with '---'"), 0);
    }

    bool readSections()
    {
        QString section;
        for (; m_index < m_lines.size(); ++m_index) {
            const QString& line = m_lines.at(m_index);
            if (line.startsWith(QStringLiteral("## "))) {
                section = line.mid(3).trimmed();
                if (!allowedSections(m_kind).contains(section)) {
                    return failHere(QStringLiteral("unknown section '%1'").arg(section));
                }
                if (m_sections.contains(section)) {
                    return failHere(QStringLiteral("section '%1' is given twice").arg(section));
                }
                m_sections.insert(section);
                m_paragraphOpen = false;
            } else if (line.isEmpty()) {
                m_paragraphOpen = false;
            } else if (section.isEmpty()) {
                return failHere(QStringLiteral("text before the first section"));
            } else if (!readLine(section, line)) {
                return false;
            }
        }
        return checkTexts();
    }

    bool readLine(const QString& section, const QString& line)
    {
        if (section == QStringLiteral("dialogue")) {
            return readDialogueLine(line);
        }
        if (section == QStringLiteral("steps")) {
            return readStepLine(line);
        }
        if (section == QStringLiteral("prevention")) {
            return readListLine(m_prevention, section, line, line.startsWith(QStringLiteral("- ")) ? 2 : 0);
        }
        if (section == QStringLiteral("causes")) {
            const QString marker = QStringLiteral("%1. ").arg(m_article.causes.size() + 1);
            return readListLine(m_article.causes, section, line, line.startsWith(marker) ? marker.size() : 0);
        }
        QStringList& paragraphs = section == QStringLiteral("introduction") ? m_article.introduction
                                  : section == QStringLiteral("background") ? m_article.background
                                                                            : m_article.closing;
        if (!m_paragraphOpen) {
            paragraphs += QString();
            m_paragraphOpen = true;
            note(section, paragraphs.size() - 1);
        }
        appendLine(paragraphs.last(), line);
        return true;
    }

    bool readDialogueLine(const QString& line)
    {
        static const QRegularExpression beginning(QStringLiteral("^(?:Q(?: (?<topic>[^ :]{1,20}))?|A): "));
        const QRegularExpressionMatch match = beginning.match(line);
        if (!match.hasMatch()) {
            if (m_article.dialogue.isEmpty()) {
                return failHere(QStringLiteral("a turn must begin with 'Q topic: ', 'Q: ' or 'A: '"));
            }
            appendLine(m_article.dialogue.last().text, line);
            return true;
        }
        const Speaker speaker = line.startsWith(u'Q') ? Speaker::Beginner : Speaker::Expert;
        const Speaker expected = m_article.dialogue.isEmpty() || m_article.dialogue.last().speaker == Speaker::Expert
                                     ? Speaker::Beginner
                                     : Speaker::Expert;
        if (speaker != expected) {
            return failHere(QStringLiteral("questions (Q:) and answers (A:) must alternate, a question first"));
        }
        Topic topic = speaker == Speaker::Expert ? m_article.dialogue.last().topic : Topic::None;
        if (const QString word = match.captured(u"topic"); !word.isEmpty()) {
            const std::optional<Topic> known = topicFrom(word);
            if (!known) {
                return failHere(QStringLiteral("unknown topic '%1'").arg(word));
            }
            topic = *known;
        }
        m_article.dialogue.push_back({speaker, line.mid(match.capturedLength()).trimmed(), topic});
        note(QStringLiteral("dialogue"), m_article.dialogue.size() - 1);
        return true;
    }

    bool readStepLine(const QString& line)
    {
        if (line.startsWith(QStringLiteral("### "))) {
            m_article.steps.push_back({});
            m_article.steps.last().title = line.mid(4).trimmed();
            m_stepKeys.clear();
            note(QStringLiteral("steps"), m_article.steps.size() - 1);
            return true;
        }
        if (m_article.steps.isEmpty()) {
            return failHere(QStringLiteral("a step must begin with '### '"));
        }
        Step& step = m_article.steps.last();
        if (line.startsWith(QStringLiteral("- ")) && step.body.isEmpty()) {
            return readStepField(step, line.mid(2));
        }
        if (!m_paragraphOpen && !step.body.isEmpty()) {
            step.body += u'\n';
        }
        m_paragraphOpen = true;
        appendLine(step.body, line);
        return true;
    }

    bool readStepField(Step& step, const QString& text)
    {
        const auto pair = keyAndValue(text);
        if (!pair || pair->second.isEmpty()) {
            return failHere(QStringLiteral("expected '- key: value'"));
        }
        const auto& [key, value] = *pair;
        if (m_stepKeys.contains(key)) {
            return failHere(QStringLiteral("'%1' is given twice").arg(key));
        }
        m_stepKeys.insert(key);
        const auto set = setStepField(step, key, value);
        return set || failHere(set.error());
    }

    bool readListLine(QStringList& list, const QString& section, const QString& line, qsizetype markerLength)
    {
        if (markerLength > 0) {
            list += line.mid(markerLength).trimmed();
            note(section, list.size() - 1);
            return true;
        }
        if (list.isEmpty()) {
            return failHere(QStringLiteral("a list item must begin with its marker ('- ' or '1. ')"));
        }
        appendLine(list.last(), line);
        return true;
    }

    /// Remembers where an item begins, for errors found when it is complete.
    void note(const QString& section, qsizetype item) { m_itemLines.insert({section, item}, m_index); }
    [[nodiscard]] qsizetype lineOf(const QString& section, qsizetype item) const
    {
        return m_itemLines.value({section, item}, -1);
    }

    bool checkTemplate(const QString& text, qsizetype index)
    {
        const auto parsed = Template::parse(text);
        return parsed || fail(parsed.error().message, index);
    }

    bool checkList(const QString& section, const QStringList& texts)
    {
        for (qsizetype i = 0; i < texts.size(); ++i) {
            if (!checkTemplate(texts.at(i), lineOf(section, i))) {
                return false;
            }
        }
        return true;
    }

    bool checkTexts()
    {
        for (qsizetype i = 0; i < m_article.dialogue.size(); ++i) {
            if (!checkTemplate(m_article.dialogue.at(i).text, lineOf(QStringLiteral("dialogue"), i))) {
                return false;
            }
        }
        for (qsizetype i = 0; i < m_article.steps.size(); ++i) {
            const Step& step = m_article.steps.at(i);
            const qsizetype line = lineOf(QStringLiteral("steps"), i);
            if (step.title.isEmpty() || step.body.isEmpty() || step.minutes == 0) {
                return fail(QStringLiteral("a step needs a title, 'minutes' and a text"), line);
            }
            if ((step.undo == StepUndo::Yes) != !step.back.isEmpty()) {
                return fail(QStringLiteral("'back' belongs to 'undo: yes', and only there"), line);
            }
            for (const QString& text : {step.title, step.body, step.see, step.back}) {
                if (!checkTemplate(text, line)) {
                    return false;
                }
            }
        }
        return checkList(QStringLiteral("prevention"), m_prevention) &&
               checkList(QStringLiteral("causes"), m_article.causes) &&
               checkList(QStringLiteral("introduction"), m_article.introduction) &&
               checkList(QStringLiteral("background"), m_article.background) &&
               checkList(QStringLiteral("closing"), m_article.closing);
    }

    bool checkComplete()
    {
        for (const QString& section : requiredSections(m_kind)) {
            if (!m_sections.contains(section)) {
                return failWhole(QStringLiteral("section '%1' is missing").arg(section));
            }
            if (isEmpty(section)) {
                return failWhole(QStringLiteral("section '%1' is empty").arg(section));
            }
        }
        if (!m_article.dialogue.isEmpty() && m_article.dialogue.last().speaker == Speaker::Beginner) {
            return failWhole(QStringLiteral("the last question has no answer"));
        }
        return true;
    }

    [[nodiscard]] bool isEmpty(const QString& section) const
    {
        return (section == QStringLiteral("dialogue") && m_article.dialogue.isEmpty()) ||
               (section == QStringLiteral("steps") && m_article.steps.isEmpty()) ||
               (section == QStringLiteral("prevention") && m_prevention.isEmpty()) ||
               (section == QStringLiteral("causes") && m_article.causes.isEmpty()) ||
               (section == QStringLiteral("introduction") && m_article.introduction.isEmpty()) ||
               (section == QStringLiteral("background") && m_article.background.isEmpty()) ||
               (section == QStringLiteral("closing") && m_article.closing.isEmpty());
    }

    ArticleKind m_kind;
    QString m_fileName;
    QStringList m_lines;
    qsizetype m_index = 0;
    Article m_article;
    QStringList m_prevention; ///< as written, with the marks before them
    KnowledgeError m_error;
    QSet<QString> m_sections;
    QSet<QString> m_stepKeys;
    QHash<std::pair<QString, qsizetype>, qsizetype> m_itemLines;
    bool m_paragraphOpen = false;
};

} // namespace

tl::expected<Article, KnowledgeError> parseArticle(const QByteArray& bytes, ArticleKind kind, const QString& fileName)
{
    if (bytes.size() > maximumArticleBytes) {
        return tl::make_unexpected(KnowledgeError{Kind::TooLarge, fileName, 0,
                                                  QStringLiteral("larger than %1 bytes").arg(maximumArticleBytes)});
    }
    QStringDecoder decoder(QStringDecoder::Utf8);
    QString text = decoder(bytes);
    if (decoder.hasError()) {
        return tl::make_unexpected(KnowledgeError{Kind::Malformed, fileName, 0, QStringLiteral("not valid UTF-8")});
    }
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    QStringList lines = text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        QString& line = lines[i];
        const bool hasControls = std::any_of(line.begin(), line.end(), [](QChar c) { return c < u' ' && c != u'\t'; });
        if (hasControls) {
            return tl::make_unexpected(KnowledgeError{Kind::Malformed, fileName, static_cast<int>(i + 1),
                                                      QStringLiteral("a control character")});
        }
        line = line.trimmed();
    }
    return Parser(kind, fileName, std::move(lines)).run();
}

} // namespace tsunagu
