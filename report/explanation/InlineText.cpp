#include "report/explanation/InlineText.h"

#include <QStringView>

namespace tsunagu::InlineText {

namespace {

constexpr QStringView escapable = u"\\{}[]|*`";

QString escaped(QChar c)
{
    switch (c.unicode()) {
    case u'<':
        return QStringLiteral("&lt;");
    case u'>':
        return QStringLiteral("&gt;");
    case u'&':
        return QStringLiteral("&amp;");
    case u'"':
        return QStringLiteral("&quot;");
    case u'\'':
        return QStringLiteral("&#39;");
    case u'\n':
        return QStringLiteral("<br/>");
    default:
        return c;
    }
}

/// How the pieces of a text are written down; one for plain text, one for HTML.
struct Writer
{
    bool html = false;
    QString result;

    void character(QChar c) { result += html ? escaped(c) : QString(c); }

    void tag(const QString& markup)
    {
        if (html) {
            result += markup;
        }
    }
};

bool isEscape(QStringView text, qsizetype position)
{
    return text.at(position) == u'\\' && position + 1 < text.size() && isEscapable(text.at(position + 1));
}

/// Where `mark` stands next at or after `from`, not counting escaped ones; -1 when nowhere.
qsizetype findMark(QStringView text, QStringView mark, qsizetype from)
{
    for (qsizetype i = from; i < text.size(); ++i) {
        if (isEscape(text, i)) {
            ++i;
        } else if (text.mid(i).startsWith(mark)) {
            return i;
        }
    }
    return -1;
}

void write(QStringView text, bool marksCount, bool strongCounts, Writer& writer)
{
    // Once a mark has no partner, none after it has: remembering that keeps hostile texts linear.
    bool codeMayClose = marksCount;
    bool strongMayClose = marksCount && strongCounts;
    qsizetype position = 0;
    while (position < text.size()) {
        if (isEscape(text, position)) {
            writer.character(text.at(position + 1));
            position += 2;
            continue;
        }
        if (codeMayClose && text.at(position) == u'`') {
            const qsizetype close = findMark(text, u"`", position + 1);
            codeMayClose = close >= 0;
            if (close > position + 1) {
                writer.tag(QStringLiteral("<code>"));
                write(text.mid(position + 1, close - position - 1), false, false, writer);
                writer.tag(QStringLiteral("</code>"));
                position = close + 1;
                continue;
            }
        } else if (strongMayClose && text.mid(position).startsWith(u"**")) {
            const qsizetype close = findMark(text, u"**", position + 2);
            strongMayClose = close >= 0;
            if (close > position + 2) {
                writer.tag(QStringLiteral("<strong>"));
                write(text.mid(position + 2, close - position - 2), true, false, writer);
                writer.tag(QStringLiteral("</strong>"));
                position = close + 2;
                continue;
            }
        }
        writer.character(text.at(position));
        ++position;
    }
}

} // namespace

bool isEscapable(QChar c)
{
    return escapable.contains(c);
}

QString escape(const QString& literal)
{
    QString result;
    result.reserve(literal.size());
    for (const QChar c : literal) {
        if (isEscapable(c)) {
            result += u'\\';
        }
        result += c;
    }
    return result;
}

QString toPlain(const QString& text)
{
    Writer writer{false, {}};
    write(text, true, true, writer);
    return writer.result;
}

QString toHtml(const QString& text)
{
    Writer writer{true, {}};
    write(text, true, true, writer);
    return writer.result;
}

} // namespace tsunagu::InlineText
