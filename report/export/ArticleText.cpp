#include "report/export/ArticleText.h"

#include "report/explanation/InlineText.h"
#include "report/export/DisplayWidth.h"
#include "report/export/ExportText.h"

#include <algorithm>

namespace tsunagu {
namespace {

using exported::Heading;
using exported::heading;

class ArticleWriter
{
public:
    ArticleWriter(Language language, const TextOptions& options)
        : m_language(language)
        , m_options(options)
        , m_width(std::max(options.width, narrowest))
    {
    }

    QString write(const Article& article, const QVector<Term>& terms)
    {
        paragraph({}, InlineText::toPlain(article.title));
        if (!article.summary.isEmpty())
            paragraph({}, InlineText::toPlain(article.summary));
        m_lines.append(QString());
        for (const Turn& turn : article.dialogue)
            paragraph(exported::speakerName(turn.speaker, m_language) + QStringLiteral(": "),
                      InlineText::toPlain(turn.text));
        writeParagraphs(article.introduction);
        writeParagraphs(article.background);
        writeList(heading(Heading::Causes, m_language), article.causes);
        writeSteps(article.steps);
        writeList(heading(Heading::Prevention, m_language), exported::adviceTexts(article.prevention));
        writeParagraphs(article.closing);
        writeWords(terms);
        return m_lines.join(u'\n') + u'\n';
    }

private:
    static constexpr int narrowest = 40;

    void paragraph(const QString& first, const QString& text)
    {
        const int indent = displayWidth(first);
        const QStringList broken = wrapped(text, m_width - indent);
        for (qsizetype i = 0; i < broken.size(); ++i)
            m_lines.append((i == 0 ? first : QString(indent, u' ')) + broken.at(i));
    }

    void section(const QString& title)
    {
        m_lines.append(QString());
        m_lines.append(title);
        m_lines.append(QString(displayWidth(title), m_options.ascii ? QChar(u'-') : QChar(0x2500)));
    }

    void writeParagraphs(const QStringList& paragraphs)
    {
        for (const QString& each : paragraphs) {
            m_lines.append(QString());
            paragraph({}, InlineText::toPlain(each));
        }
    }

    void writeList(const QString& title, const QStringList& items)
    {
        if (items.isEmpty())
            return;
        section(title);
        for (const QString& item : items)
            paragraph(m_options.ascii ? QStringLiteral("  - ") : QStringLiteral("  • "), InlineText::toPlain(item));
    }

    void writeWords(const QVector<Term>& terms)
    {
        if (terms.isEmpty())
            return;
        section(heading(Heading::Words, m_language));
        for (const Term& term : terms)
            paragraph(m_options.ascii ? QStringLiteral("  - ") : QStringLiteral("  • "),
                      exported::termName(term, m_language) + QStringLiteral(": ") + term.meaning);
    }

    void writeSteps(const QVector<Step>& steps)
    {
        if (steps.isEmpty())
            return;
        section(heading(Heading::Steps, m_language));
        int number = 0;
        for (const Step& step : steps) {
            const QString first = QStringLiteral("%1. ").arg(++number, 2);
            const QString indent(displayWidth(first), u' ');
            paragraph(first, InlineText::toPlain(step.title));
            const QString between = m_options.ascii ? QStringLiteral(", ") : QStringLiteral(" · ");
            paragraph(indent, u'[' + exported::stepTags(step, m_language).join(between) + u']');
            for (const QString& each : InlineText::toPlain(step.body).split(u'\n', Qt::SkipEmptyParts))
                paragraph(indent, each);
            if (!step.command.isEmpty())
                m_lines.append(indent + QStringLiteral("$ ") + step.command);
            if (!step.open.isEmpty())
                m_lines.append(indent + QStringLiteral("> ") + step.open);
            for (const QString& each : exported::stepOutcome(step, m_language))
                paragraph(indent, InlineText::toPlain(each));
        }
    }

    Language m_language;
    TextOptions m_options;
    int m_width;
    QStringList m_lines;
};

} // namespace

QString articleToText(const Article& article, const QVector<Term>& terms, Language language, const TextOptions& options)
{
    return ArticleWriter(language, options).write(article, terms);
}

} // namespace tsunagu
