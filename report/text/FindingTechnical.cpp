#include "report/text/FindingText.h"
#include "report/text/ScreenText.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

namespace tsunagu {
namespace {

constexpr qsizetype maximumLineLength = 1000;

QString compact(const QJsonValue& value);

QString compactObject(const QJsonObject& object)
{
    QStringList parts;
    for (auto member = object.begin(); member != object.end(); ++member)
        parts.append(member.key() + u'=' + compact(member.value()));
    return u'{' + parts.join(u' ') + u'}';
}

/// "1 192.0.2.1 2.1ms", "2 *": a station the way traceroute prints it.
QString compactHop(const QJsonObject& hop)
{
    const QString from = hop.value(u"from").toString();
    QString line = QString::number(hop.value(u"ttl").toInt()) + u' ' + (from.isEmpty() ? QStringLiteral("*") : from);
    if (hop.contains(u"rtt_ms"))
        line += u' ' + QString::number(hop.value(u"rtt_ms").toDouble()) + QStringLiteral("ms");
    if (hop.contains(u"network"))
        line += u' ' + hop.value(u"network").toString();
    if (hop.contains(u"refused"))
        line += u' ' + hop.value(u"refused").toString();
    if (hop.value(u"reached").toBool())
        line += QStringLiteral(" reached");
    return line;
}

QString compact(const QJsonValue& value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return value.toBool() ? QStringLiteral("yes") : QStringLiteral("no");
    case QJsonValue::Double:
        return QString::number(value.toDouble(), 'g', 10);
    case QJsonValue::String:
        return value.toString();
    case QJsonValue::Array: {
        QStringList items;
        for (const QJsonValue item : value.toArray())
            items.append(item.toObject().contains(u"ttl") ? compactHop(item.toObject()) : compact(item));
        return u'(' + items.join(QStringLiteral(", ")) + u')'; // square brackets belong to the marks of a redaction
    }
    case QJsonValue::Object:
        return compactObject(value.toObject());
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        break;
    }
    return QStringLiteral("-");
}

} // namespace

QString findingTechnical(const Finding& finding)
{
    QStringList parts;
    for (auto member = finding.measured.begin(); member != finding.measured.end(); ++member)
        parts.append(member.key() + u'=' + compact(member.value()));
    QString line = QStringLiteral("%1 %2 %3 ms")
                       .arg(finding.id, statusWord(finding.status), QString::number(finding.elapsed.count()));
    if (!finding.needs.isEmpty())
        line += QStringLiteral(" needs=") + finding.needs;
    if (!parts.isEmpty())
        line += QStringLiteral(": ") + parts.join(u' ');
    return forScreen(line, maximumLineLength);
}

} // namespace tsunagu
