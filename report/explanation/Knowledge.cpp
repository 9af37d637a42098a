#include "report/explanation/Knowledge.h"

#include "report/explanation/ArticleParser.h"
#include "report/explanation/FallbackArticle.h"
#include "resources/Resources.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <utility>

namespace tsunagu {

namespace {

using Kind = KnowledgeError::Kind;

constexpr qsizetype maximumIdLength = 64;

QString folderOf(ArticleKind kind)
{
    switch (kind) {
    case ArticleKind::Cause:
        return QStringLiteral("causes");
    case ArticleKind::Code:
        return QStringLiteral("codes");
    case ArticleKind::Notify:
        return QStringLiteral("notifies");
    case ArticleKind::Line:
        return QStringLiteral("lines");
    case ArticleKind::Verdict:
        return QStringLiteral("verdicts");
    case ArticleKind::General:
        break;
    }
    return QStringLiteral("general");
}

/// Words of a-z and 0-9 joined by single '.' or '-': no such id can leave its folder.
bool isId(const QString& id)
{
    if (id.isEmpty() || id.size() > maximumIdLength) {
        return false;
    }
    bool wordOpen = false;
    for (const QChar c : id) {
        const bool joint = c == u'.' || c == u'-';
        if (joint ? !wordOpen : !((c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9'))) {
            return false;
        }
        wordOpen = !joint;
    }
    return wordOpen;
}

QString relativePath(ArticleKind kind, const QString& id, Language language)
{
    return QStringLiteral("%1/%2/%3.md").arg(languageCode(language), folderOf(kind), id);
}

tl::expected<QByteArray, KnowledgeError> bytesOf(const QString& path)
{
    QFile file(path);
    // Devices and pipes could be endless or block; an article is a plain file.
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly)) {
        return tl::make_unexpected(KnowledgeError{Kind::Unreadable, path, 0, QStringLiteral("cannot be opened")});
    }
    QByteArray bytes = file.read(maximumArticleBytes + 1);
    if (file.error() != QFileDevice::NoError) {
        return tl::make_unexpected(KnowledgeError{Kind::Unreadable, path, 0, file.errorString()});
    }
    return bytes;
}

tl::expected<Article, KnowledgeError> readFile(const QString& path, ArticleKind kind, const QString& id)
{
    const auto bytes = bytesOf(path);
    if (!bytes) {
        return tl::make_unexpected(bytes.error());
    }
    auto article = parseArticle(*bytes, kind, path);
    if (article && article->id != id) {
        return tl::make_unexpected(
            KnowledgeError{Kind::Malformed, path, 0, QStringLiteral("the id inside differs from the file's name")});
    }
    return article;
}

} // namespace

QString Knowledge::embeddedFolder()
{
    return QStringLiteral(":/knowledge");
}

Knowledge::Knowledge(QStringList baseFolders)
    : m_baseFolders(std::move(baseFolders))
{
}

Knowledge Knowledge::embedded(const QStringList& overrides)
{
    initResources();
    return Knowledge(overrides + QStringList{embeddedFolder()});
}

tl::expected<Article, KnowledgeError> Knowledge::cause(const QString& id, Language language) const
{
    return article(ArticleKind::Cause, id, language);
}

tl::expected<Article, KnowledgeError> Knowledge::code(quint32 number, Language language) const
{
    return article(ArticleKind::Code, QString::number(number), language);
}

tl::expected<Article, KnowledgeError> Knowledge::verdict(const QString& id, Language language) const
{
    return article(ArticleKind::Verdict, id, language);
}

tl::expected<Article, KnowledgeError> Knowledge::general(const QString& name, Language language) const
{
    return article(ArticleKind::General, name, language);
}

tl::expected<Article, KnowledgeError> Knowledge::article(ArticleKind kind, const QString& id, Language language) const
{
    if (!isId(id)) {
        return tl::make_unexpected(
            KnowledgeError{Kind::InvalidId, QStringLiteral("knowledge"), 0, QStringLiteral("not an id")});
    }
    const QString relative = relativePath(kind, id, language);
    for (const QString& base : m_baseFolders) {
        if (const QString path = QDir(base).filePath(relative); QFileInfo::exists(path)) {
            return readFile(path, kind, id);
        }
    }
    return tl::make_unexpected(KnowledgeError{Kind::Missing, relative, 0, QStringLiteral("no such file")});
}

ArticleOrFallback Knowledge::articleOrFallback(ArticleKind kind, const QString& id, Language language) const
{
    QStringList warnings;
    bool isMissing = true;
    for (const QString& base : m_baseFolders) {
        auto found = Knowledge({base}).article(kind, id, language);
        if (found) {
            return {std::move(*found), warnings.join(u'\n'), false};
        }
        if (found.error().kind != Kind::Missing) {
            isMissing = false;
            warnings += found.error().message();
        }
    }
    if (kind == ArticleKind::Code || kind == ArticleKind::Notify) {
        auto general = articleOrFallback(ArticleKind::General, QStringLiteral("unknown-code"), language);
        if (!general.builtIn) {
            if (!warnings.isEmpty()) {
                general.warning = (warnings + QStringList{general.warning}).join(u'\n').trimmed();
            }
            return general;
        }
        warnings += general.warning;
    } else if (isMissing) {
        warnings += KnowledgeError{Kind::Missing, relativePath(kind, id, language), 0, QStringLiteral("no such file")}
                        .message();
    }
    return {fallbackArticle(kind, id, language), warnings.join(u'\n'), true};
}

Glossary Knowledge::glossary(Language language, QStringList* warnings) const
{
    Glossary result;
    for (auto base = m_baseFolders.crbegin(); base != m_baseFolders.crend(); ++base) {
        const QString path = QStringLiteral("%1/%2/glossary.md").arg(*base, languageCode(language));
        if (!QFileInfo::exists(path)) {
            continue;
        }
        const auto terms =
            bytesOf(path).and_then([&path](const QByteArray& bytes) { return parseGlossary(bytes, path); });
        if (terms) {
            result.add(*terms);
        } else if (warnings != nullptr) {
            warnings->append(terms.error().message());
        }
    }
    return result;
}

QStringList Knowledge::ids(ArticleKind kind, Language language) const
{
    QStringList result;
    for (const QString& base : m_baseFolders) {
        const QDir folder(QStringLiteral("%1/%2/%3").arg(base, languageCode(language), folderOf(kind)));
        const QStringList files = folder.entryList({QStringLiteral("*.md")}, QDir::Files);
        for (const QString& file : files) {
            if (const QString id = file.chopped(3); isId(id)) {
                result += id;
            }
        }
    }
    result.sort();
    result.removeDuplicates();
    return result;
}

ArticleKind Knowledge::kindOfVerdict(const QString& verdictCause)
{
    return verdictCause == QStringLiteral("none") || verdictCause == QStringLiteral("inconclusive")
               ? ArticleKind::Verdict
               : ArticleKind::Cause;
}

} // namespace tsunagu
