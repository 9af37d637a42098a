#include "tests/unit/explanation/WordRules.h"

#include "report/explanation/InlineText.h"

#include <QFile>
#include <QRegularExpression>

namespace tsunagu::wordrules {

using namespace Qt::StringLiterals;

QSet<QString> everydayWords(const QString& path)
{
    QFile file(path);
    QSet<QString> words;
    if (!file.open(QIODevice::ReadOnly)) {
        return words;
    }
    for (const QString& line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        if (!line.trimmed().isEmpty() && !line.startsWith(u'#')) {
            words.insert(line.trimmed());
        }
    }
    return words;
}

QStringList unknownWords(const QString& markedUp, Language language, const Glossary& glossary,
                         const QSet<QString>& everyday)
{
    static const QRegularExpression asShown(
        u"`[^`]*`|「[^」]*」|\"[^\"]*\"|[\\w.-]+\\.[a-z]{2,}(?!\\w)|0x[0-9A-Fa-f]+"_s);
    static const QRegularExpression japanese(u"[ァ-ヺー]{3,}|[A-Za-z][A-Za-z0-9]+(?:[-_][A-Za-z0-9]+)*"_s);
    static const QRegularExpression english(u"\\b[A-Z][a-z0-9-]*[A-Z][A-Za-z0-9_]*\\b"_s);
    QString text = markedUp;
    text.replace(asShown, u" "_s);
    text = InlineText::toPlain(text);
    for (const Term& term : glossary.terms()) {
        if (!term.reading.isEmpty()) {
            text.replace(u'（' + term.reading + u'）', u" "_s);
        }
    }
    for (const TermUse& use : glossary.uses(text)) {
        text.replace(use.start, use.length, QString(use.length, u' '));
    }
    QStringList result;
    auto matches = (language == Language::Japanese ? japanese : english).globalMatch(text);
    while (matches.hasNext()) {
        const QString word = matches.next().captured();
        if (!everyday.contains(word)) {
            result += word;
        }
    }
    result.removeDuplicates();
    return result;
}

} // namespace tsunagu::wordrules
