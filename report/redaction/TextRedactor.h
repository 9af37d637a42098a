#pragma once

#include "report/redaction/Identity.h"
#include "report/redaction/Marks.h"

#include <QRegularExpression>
#include <QSet>
#include <QString>

#include <functional>
#include <vector>

namespace tsunagu {

/// Replaces what names a person in one text after another of the same document, with the same marks throughout.
class TextRedactor
{
public:
    /// `keptNames` and `keptAddresses` (canonical) are the server's: the helpdesk needs them.
    TextRedactor(const Identity& identity, const QStringList& keptNames, QSet<QString> keptAddresses, Marks marks);

    QString redacted(const QString& text);

    /// The mark for a whole text that is a thing of that kind; a mark that it already is stays.
    QString marked(QStringView kind, const QString& thing);

    /// The user names that the paths of home folders in `text` give away.
    static QStringList userNamesIn(const QString& text);

private:
    /// A piece of a text; `done` pieces are marks, or kept, and no later pattern looks into them.
    struct Piece
    {
        QString text;
        bool done = false;
    };
    using Pieces = std::vector<Piece>;
    /// What to put in place of a match; empty: it is nothing of that kind, and is left to the later patterns.
    using Replace = std::function<QString(const QRegularExpressionMatch&)>;

    static Pieces replaceIn(Pieces pieces, const QRegularExpression& pattern, const Replace& replace);
    static QString keep(const QRegularExpressionMatch& match);
    QString redactedOnce(const QString& text);
    QString addressMark(const QString& written);

    Marks m_marks;
    QSet<QString> m_keptAddresses;
    QRegularExpression m_keptNames;
    QRegularExpression m_homeFolders;
    QRegularExpression m_hostNames;
    QRegularExpression m_userNames;
};

} // namespace tsunagu
