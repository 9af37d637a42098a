#include "report/triage/Triage.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

namespace tsunagu {
namespace {

void insertCount(QJsonObject& object, const TriageCount& count)
{
    object.insert(QStringLiteral("reports"), count.reports);
    if (count.reports == 0)
        return;
    object.insert(QStringLiteral("first"), count.first.toString(Qt::ISODate));
    object.insert(QStringLiteral("last"), count.last.toString(Qt::ISODate));
}

QJsonArray rowArray(const QList<TriageRow>& rows)
{
    QJsonArray array;
    for (const TriageRow& row : rows) {
        QJsonObject object;
        if (!row.value.isEmpty())
            object.insert(QStringLiteral("value"), row.value);
        insertCount(object, row.count);
        array.append(object);
    }
    return array;
}

QJsonObject groupObject(const TriageGroup& group)
{
    QJsonObject object{{QStringLiteral("cause"), group.cause},
                       {QStringLiteral("where"), whereWord(group.where)},
                       {QStringLiteral("server"), group.server},
                       {QStringLiteral("hour"), group.hour.toString(Qt::ISODate)}};
    if (!group.providerPrefix.isEmpty())
        object.insert(QStringLiteral("provider_prefix"), group.providerPrefix);
    insertCount(object, group.count);
    return object;
}

QString kindWord(ClusterKind kind)
{
    switch (kind) {
    case ClusterKind::Provider:
        return QStringLiteral("provider");
    case ClusterKind::Server:
        return QStringLiteral("server");
    case ClusterKind::Everyone:
        return QStringLiteral("everyone");
    }
    Q_UNREACHABLE();
}

QJsonObject clusterObject(const TriageCluster& cluster)
{
    QJsonObject object{{QStringLiteral("kind"), kindWord(cluster.kind)},
                       {QStringLiteral("cause"), cluster.cause},
                       {QStringLiteral("reports"), cluster.reports},
                       {QStringLiteral("since"), cluster.since.toString(Qt::ISODate)},
                       {QStringLiteral("last"), cluster.last.toString(Qt::ISODate)}};
    if (!cluster.value.isEmpty())
        object.insert(QStringLiteral("value"), cluster.value);
    constexpr double decimals = 100;
    if (cluster.expected)
        object.insert(QStringLiteral("expected_reports"), std::round(*cluster.expected * decimals) / decimals);
    return object;
}

QJsonObject skippedObject(const SkippedFile& file)
{
    QJsonObject object{{QStringLiteral("file"), file.path}};
    if (const auto* const fault = std::get_if<ReportError>(&file.why)) {
        object.insert(QStringLiteral("reason"), fault->detail);
        if (!fault->place.isEmpty())
            object.insert(QStringLiteral("place"), fault->place);
    } else {
        object.insert(QStringLiteral("reason"), std::get<Error>(file.why).detail);
    }
    return object;
}

template <typename List, typename Function>
QJsonArray arrayOf(const List& list, Function toObject)
{
    QJsonArray array;
    for (const auto& item : list)
        array.append(toObject(item));
    return array;
}

} // namespace

QByteArray triageJson(const TriageResult& result)
{
    QJsonObject document{{QStringLiteral("schema"), QStringLiteral("tsunagu-triage/1")},
                         {QStringLiteral("complete"), result.isComplete},
                         {QStringLiteral("copies"), result.copies},
                         {QStringLiteral("links"), result.links},
                         {QStringLiteral("ungrouped"), result.ungrouped},
                         {QStringLiteral("doubtful_times"), result.doubtfulTimes},
                         {QStringLiteral("skipped_files"), result.skippedFiles},
                         {QStringLiteral("skipped"), arrayOf(result.skipped, skippedObject)},
                         {QStringLiteral("clusters"), arrayOf(result.clusters, clusterObject)},
                         {QStringLiteral("causes"), rowArray(result.causes)},
                         {QStringLiteral("places"), rowArray(result.places)},
                         {QStringLiteral("confidences"), rowArray(result.confidences)},
                         {QStringLiteral("providers"), rowArray(result.providers)},
                         {QStringLiteral("servers"), rowArray(result.servers)},
                         {QStringLiteral("error_codes"), rowArray(result.errorCodes)},
                         {QStringLiteral("hours"), rowArray(result.hours)},
                         {QStringLiteral("groups"), arrayOf(result.groups, groupObject)}};
    insertCount(document, result.all);
    return QJsonDocument(document).toJson(QJsonDocument::Indented);
}

} // namespace tsunagu
