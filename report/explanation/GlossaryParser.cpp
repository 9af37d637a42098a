#include "report/explanation/ArticleParser.h"
#include "report/explanation/ArticleWords.h"
#include "report/explanation/Glossary.h"
#include "report/explanation/LineJoin.h"

#include <QSet>
#include <QStringDecoder>

#include <algorithm>
#include <optional>
#include <utility>

namespace tsunagu {
namespace {

using Kind = KnowledgeError::Kind;

constexpr qsizetype mostTerms = 1000;
constexpr qsizetype longestId = 64;
constexpr qsizetype longestWord = 80;

bool isTermId(const QString& id)
{
    return !id.isEmpty() && id.size() <= longestId && std::all_of(id.begin(), id.end(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-';
    });
}

/// Sets a line `- key: value` of a term; the result is a complaint.
std::optional<QString> setField(Term& term, const QString& key, const QString& value)
{
    if (value.size() > longestWord * 4)
        return QStringLiteral("'%1' is too long").arg(key);
    if (key == u"term" && value.size() <= longestWord) {
        term.word = value;
    } else if (key == u"also") {
        for (const QString& other : value.split(u',', Qt::SkipEmptyParts)) {
            if (const QString word = other.trimmed(); !word.isEmpty())
                term.also.append(word);
        }
    } else if (key == u"reading") {
        term.reading = value;
    } else {
        return QStringLiteral("expected '- term:', '- also:' or '- reading:'");
    }
    return std::nullopt;
}

class GlossaryReader
{
public:
    explicit GlossaryReader(QString fileName)
        : m_fileName(std::move(fileName))
    {
    }

    tl::expected<QVector<Term>, KnowledgeError> read(const QStringList& lines)
    {
        for (m_line = 1; m_line <= lines.size(); ++m_line) {
            if (const auto complaint = readLine(lines.at(m_line - 1).trimmed()))
                return fail(*complaint);
        }
        if (const auto complaint = closeTerm())
            return fail(*complaint);
        return std::move(m_terms);
    }

private:
    [[nodiscard]] tl::unexpected<KnowledgeError> fail(const QString& reason) const
    {
        return tl::make_unexpected(
            KnowledgeError{Kind::Malformed, m_fileName, static_cast<int>(std::max<qsizetype>(m_line, 1)), reason});
    }

    std::optional<QString> readLine(const QString& line)
    {
        if (line.startsWith(u"## "))
            return openTerm(line.sliced(3).trimmed());
        if (line.isEmpty())
            return std::nullopt;
        if (m_terms.isEmpty())
            return QStringLiteral("text before the first '## term'");
        Term& term = m_terms.last();
        if (line.startsWith(u"- ") && term.meaning.isEmpty()) {
            const auto pair = keyAndValue(line.sliced(2));
            if (!pair || pair->second.isEmpty())
                return QStringLiteral("expected '- key: value'");
            return setField(term, pair->first, pair->second);
        }
        appendLine(term.meaning, line);
        return std::nullopt;
    }

    std::optional<QString> openTerm(const QString& id)
    {
        if (auto complaint = closeTerm())
            return complaint;
        if (!isTermId(id))
            return QStringLiteral("a term's id has letters a-z, digits and '-' only");
        if (m_ids.contains(id))
            return QStringLiteral("the term '%1' is given twice").arg(id);
        if (m_terms.size() == mostTerms)
            return QStringLiteral("more than %1 terms").arg(mostTerms);
        m_ids.insert(id);
        Term term;
        term.id = id;
        m_terms.append(term);
        return std::nullopt;
    }

    [[nodiscard]] std::optional<QString> closeTerm() const
    {
        if (m_terms.isEmpty() || (!m_terms.last().word.isEmpty() && !m_terms.last().meaning.isEmpty()))
            return std::nullopt;
        return QStringLiteral("the term '%1' lacks its '- term:' or its meaning").arg(m_terms.last().id);
    }

    QString m_fileName;
    qsizetype m_line = 1;
    QVector<Term> m_terms;
    QSet<QString> m_ids;
};

} // namespace

tl::expected<QVector<Term>, KnowledgeError> parseGlossary(const QByteArray& bytes, const QString& fileName)
{
    if (bytes.size() > maximumArticleBytes) {
        return tl::make_unexpected(KnowledgeError{Kind::TooLarge, fileName, 0,
                                                  QStringLiteral("larger than %1 bytes").arg(maximumArticleBytes)});
    }
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(bytes);
    if (decoder.hasError())
        return tl::make_unexpected(KnowledgeError{Kind::Malformed, fileName, 0, QStringLiteral("not valid UTF-8")});
    return GlossaryReader(fileName).read(text.split(u'\n'));
}

} // namespace tsunagu
