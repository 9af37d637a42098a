#include "report/explanation/KnowledgeFolder.h"

#include "report/explanation/Knowledge.h"
#include "report/explanation/Placeholders.h"
#include "report/explanation/Template.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <optional>

namespace tsunagu {
namespace {

struct KindFolder
{
    QLatin1String name;
    ArticleKind kind;
};

constexpr std::array kindFolders{
    KindFolder{QLatin1String("causes"), ArticleKind::Cause},
    KindFolder{QLatin1String("codes"), ArticleKind::Code},
    KindFolder{QLatin1String("notifies"), ArticleKind::Notify},
    KindFolder{QLatin1String("lines"), ArticleKind::Line},
    KindFolder{QLatin1String("verdicts"), ArticleKind::Verdict},
    KindFolder{QLatin1String("general"), ArticleKind::General},
};

/// Names of files come from outside: a line break in one must not look like a second entry of the log.
QString printable(QString text)
{
    std::replace_if(
        text.begin(), text.end(), [](QChar c) { return !c.isPrint() && !c.isSurrogate(); },
        QChar::ReplacementCharacter);
    return text;
}

/// `809`, not `0809` nor `0x329`: only this form is ever looked for.
bool isCodeNumber(const QString& id)
{
    bool isNumber = false;
    const quint32 number = id.toUInt(&isNumber);
    return isNumber && QString::number(number) == id;
}

/// Every text of an article that is a template.
QStringList templatesOf(const Article& article)
{
    QStringList texts{article.title, article.summary};
    for (const Turn& turn : article.dialogue)
        texts += turn.text;
    for (const Step& step : article.steps)
        texts += {step.title, step.body, step.command, step.see, step.back};
    for (const Advice& advice : article.prevention)
        texts += advice.text;
    return texts + article.introduction + article.background + article.causes + article.closing;
}

/// A placeholder that nobody fills: the sentence around it would never be seen.
std::optional<QString> unknownPlaceholder(const Article& article)
{
    static const QStringList known = knownPlaceholders();
    for (const QString& text : templatesOf(article)) {
        const auto parsed = Template::parse(text);
        for (const QString& name : parsed ? parsed->placeholders() : QStringList()) {
            if (!known.contains(name))
                return name;
        }
    }
    return std::nullopt;
}

class FolderCheck
{
public:
    explicit FolderCheck(const QString& folder)
        : m_folder(folder)
        , m_texts({folder})
    {
    }

    QStringList warnings()
    {
        bool hasLanguage = false;
        for (const QFileInfo& entry : entriesOf(m_folder)) {
            const QString name = entry.fileName();
            if (const auto language = languageNamed(name)) {
                hasLanguage = true;
                checkLanguage(entry, *language);
            } else if (entry.isDir() || (name.endsWith(QLatin1String(".md")) && name != QLatin1String("README.md"))) {
                warn(entry.filePath(), QStringLiteral("is not used: texts lie in folders ja and en"));
            }
        }
        if (!hasLanguage)
            warn(m_folder, QStringLiteral("holds no texts: it has neither a folder ja nor en"));
        if (m_isCut)
            m_warnings.append(QStringLiteral("%1: holds more than %2 files; the others were not checked")
                                  .arg(m_folder)
                                  .arg(mostKnowledgeEntries));
        if (m_withheld > 0)
            m_warnings.append(QStringLiteral("%1: %2 more warnings").arg(m_folder).arg(m_withheld));
        std::transform(m_warnings.begin(), m_warnings.end(), m_warnings.begin(), printable);
        return m_warnings;
    }

private:
    static std::optional<Language> languageNamed(const QString& name)
    {
        const auto language = languageFromCode(name);
        return language && languageCode(*language) == name ? language : std::nullopt;
    }

    /// Links that lead nowhere and pipes are entries, too: they are told rather than missed.
    QFileInfoList entriesOf(const QString& folder)
    {
        QFileInfoList found;
        QDirIterator entries(folder, QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot);
        while (m_left > 0 && entries.hasNext()) {
            entries.next();
            found.append(entries.fileInfo());
            --m_left;
        }
        m_isCut = m_isCut || entries.hasNext();
        std::sort(found.begin(), found.end(),
                  [](const QFileInfo& a, const QFileInfo& b) { return a.fileName() < b.fileName(); });
        return found;
    }

    void checkLanguage(const QFileInfo& folder, Language language)
    {
        if (!folder.isDir())
            return warn(folder.filePath(), QStringLiteral("is no folder"));
        for (const QFileInfo& entry : entriesOf(folder.filePath())) {
            const QString name = entry.fileName();
            const auto* const row = std::find_if(kindFolders.cbegin(), kindFolders.cend(),
                                                 [&name](const KindFolder& each) { return each.name == name; });
            if (row != kindFolders.cend())
                checkKind(entry, row->kind, language);
            else if (name == QLatin1String("glossary.md"))
                checkGlossary(entry, language);
            else
                warn(entry.filePath(), QStringLiteral("is not used: no texts have this name"));
        }
    }

    void checkGlossary(const QFileInfo& file, Language language)
    {
        if (!file.isFile())
            return warn(file.filePath(), QStringLiteral("is no plain file"));
        QStringList complaints;
        static_cast<void>(m_texts.glossary(language, &complaints));
        for (const QString& complaint : complaints)
            warn(complaint);
    }

    void checkKind(const QFileInfo& folder, ArticleKind kind, Language language)
    {
        if (!folder.isDir())
            return warn(folder.filePath(), QStringLiteral("is no folder"));
        const QStringList known = Knowledge::embedded().ids(kind, language);
        for (const QFileInfo& entry : entriesOf(folder.filePath())) {
            const QString suffix = QStringLiteral(".md");
            const QString name = entry.fileName();
            if (!name.endsWith(suffix)) {
                warn(entry.filePath(), QStringLiteral("is not used: its name does not end in .md"));
                continue;
            }
            const QString id = name.chopped(suffix.size());
            const bool isKnown = kind == ArticleKind::Code ? isCodeNumber(id) : known.contains(id);
            if (!isKnown)
                warn(entry.filePath(), QStringLiteral("no explanation has this name, so it may never be shown"));
            else if (!entry.isFile())
                warn(entry.filePath(), QStringLiteral("is no plain file"));
            else
                checkArticle(entry.filePath(), kind, id, language);
        }
    }

    void checkArticle(const QString& path, ArticleKind kind, const QString& id, Language language)
    {
        const auto article = m_texts.article(kind, id, language);
        if (!article)
            warn(article.error().message());
        else if (const auto name = unknownPlaceholder(*article))
            warn(path, QStringLiteral("no value is called {%1}: sentences with it are left out").arg(*name));
    }

    void warn(const QString& path, const QString& reason) { warn(QStringLiteral("%1: %2").arg(path, reason)); }

    void warn(const QString& warning)
    {
        if (m_warnings.size() < mostKnowledgeWarnings)
            m_warnings.append(warning);
        else
            ++m_withheld;
    }

    QString m_folder;
    Knowledge m_texts;
    QStringList m_warnings;
    int m_withheld = 0;
    int m_left = mostKnowledgeEntries;
    bool m_isCut = false;
};

} // namespace

bool isKnowledgeFolder(const QString& folder)
{
    const QFileInfo info(folder);
    return info.isDir() && info.isReadable();
}

QStringList knowledgeFolders(const QString& named, const QString& programFolder)
{
    QStringList folders;
    if (!named.isEmpty())
        folders += named;
    if (const QString beside = QDir(programFolder).filePath(QStringLiteral("knowledge")); QFileInfo::exists(beside))
        folders += beside;
    return folders;
}

QStringList knowledgeWarnings(const QString& folder)
{
    if (!isKnowledgeFolder(folder))
        return {printable(QStringLiteral("%1: is no folder that can be read").arg(folder))};
    return FolderCheck(folder).warnings();
}

} // namespace tsunagu
