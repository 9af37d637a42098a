#include "report/organisation/Organisation.h"

#include <QTextBoundaryFinder>

#include <algorithm>

namespace tsunagu {
namespace {

constexpr qsizetype longestSubject = 600; // encoded, so that room is left for a body

/// RFC 6068 §5: line breaks of a body are %0D%0A.
QString withMailLineBreaks(QString text)
{
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    text.replace(u'\r', u'\n');
    text.replace(u'\n', QStringLiteral("\r\n"));
    return text;
}

/// A header is one line: a break in it would begin another header.
QString oneLine(QStringView text)
{
    QString line = text.toString();
    for (QChar& c : line) {
        if (c.category() == QChar::Other_Control || c == QChar::LineSeparator || c == QChar::ParagraphSeparator)
            c = u' ';
    }
    return line;
}

/// The text up to the last boundary between characters as people see them at or before `position`.
QString cutAt(const QString& text, qsizetype position)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    finder.setPosition(position);
    if (!finder.isAtBoundary())
        finder.toPreviousBoundary();
    return text.left(std::max<qsizetype>(finder.position(), 0)) + u'…';
}

/// The longest beginning of the text that takes at most `room` bytes when encoded, by halving.
QByteArray encodedToFit(const QString& text, qsizetype room)
{
    const QByteArray whole = QUrl::toPercentEncoding(text);
    if (whole.size() <= room)
        return whole;
    qsizetype fits = 0;
    qsizetype tooLong = std::min(text.size(), room); // a character takes at least one byte
    while (tooLong - fits > 1) {
        const qsizetype middle = fits + (tooLong - fits) / 2;
        (QUrl::toPercentEncoding(cutAt(text, middle)).size() <= room ? fits : tooLong) = middle;
    }
    return QUrl::toPercentEncoding(cutAt(text, fits));
}

} // namespace

QUrl mailDraft(const Organisation& organisation, const QString& subject, const QString& body)
{
    const QString& address = organisation.reportTo.isEmpty() ? organisation.mail : organisation.reportTo;
    if (address.isEmpty())
        return {};
    const QByteArray url = "mailto:" + QUrl::toPercentEncoding(address, "@") +
                           "?subject=" + encodedToFit(oneLine(subject), longestSubject) + "&body=";
    const QByteArray text = encodedToFit(withMailLineBreaks(body), maximumMailDraftLength - url.size());
    return QUrl::fromEncoded(url + text, QUrl::StrictMode);
}

} // namespace tsunagu
