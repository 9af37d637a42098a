#include "report/triage/Triage.h"

#include <algorithm>

namespace tsunagu {
namespace {

/// RFC 4180. A cell that a spreadsheet would take for a formula gets an apostrophe in front, as OWASP advises.
QString cell(QString text)
{
    static const QString formulaStarts = QStringLiteral("=+-@\t\r\n＝＋－＠");
    if (!text.isEmpty() && formulaStarts.contains(text.front()))
        text.prepend(u'\'');
    const bool needsQuotes = std::any_of(text.begin(), text.end(),
                                         [](QChar c) { return c == u'"' || c == u',' || c == u'\r' || c == u'\n'; });
    if (!needsQuotes)
        return text;
    return u'"' + text.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

QString line(const QStringList& cells)
{
    QStringList written;
    for (const QString& each : cells)
        written.append(cell(each));
    return written.join(u',') + QStringLiteral("\r\n");
}

} // namespace

QByteArray triageCsv(const TriageResult& result)
{
    QString csv = line({QStringLiteral("cause"), QStringLiteral("where"), QStringLiteral("provider_prefix"),
                        QStringLiteral("server"), QStringLiteral("hour_utc"), QStringLiteral("reports"),
                        QStringLiteral("first_utc"), QStringLiteral("last_utc")});
    for (const TriageGroup& group : result.groups) {
        csv += line({group.cause, whereWord(group.where), group.providerPrefix, group.server,
                     group.hour.toString(Qt::ISODate), QString::number(group.count.reports),
                     group.count.first.toString(Qt::ISODate), group.count.last.toString(Qt::ISODate)});
    }
    return csv.toUtf8();
}

} // namespace tsunagu
