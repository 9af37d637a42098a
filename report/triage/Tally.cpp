#include "report/triage/Tally.h"

#include <algorithm>

namespace tsunagu {
namespace {

constexpr qsizetype maximumGroups = 50'000;
constexpr qsizetype maximumErrorCodes = 1000;
constexpr qint64 secondsOfHour = 3600;

qint64 hourOf(const QDateTime& utc)
{
    const qint64 seconds = utc.toSecsSinceEpoch();
    return seconds / secondsOfHour - (seconds % secondsOfHour < 0 ? 1 : 0);
}

QDateTime timeOf(qint64 hour)
{
    return QDateTime::fromSecsSinceEpoch(hour * secondsOfHour, Qt::UTC);
}

QList<TriageRow> sortedRows(const QHash<QString, TriageCount>& counts)
{
    QList<TriageRow> rows;
    for (auto count = counts.begin(); count != counts.end(); ++count)
        rows.append({count.key(), count.value()});
    std::sort(rows.begin(), rows.end(), [](const TriageRow& one, const TriageRow& other) {
        if (one.count.reports != other.count.reports)
            return one.count.reports > other.count.reports;
        return one.value < other.value;
    });
    return rows;
}

} // namespace

void TriageCount::add(const TriageCount& other)
{
    reports += other.reports;
    if (!first.isValid() || (other.first.isValid() && other.first < first))
        first = other.first;
    if (!last.isValid() || (other.last.isValid() && other.last > last))
        last = other.last;
}

void Tally::add(const SkimmedReport& report)
{
    const TriageCount one{1, report.startedUtc, report.startedUtc};
    m_all.add(one);
    m_confidences[report.confidence].add(one);
    if (report.errorNumber)
        addErrorCode(*report.errorNumber, one);
    addGroup({report.cause, report.where, report.providerPrefix, report.server, hourOf(report.startedUtc)}, one);
}

void Tally::add(const Tally& other)
{
    m_all.add(other.m_all);
    m_ungrouped += other.m_ungrouped;
    for (auto each = other.m_confidences.begin(); each != other.m_confidences.end(); ++each)
        m_confidences[each.key()].add(each.value());
    for (auto each = other.m_errorCodes.begin(); each != other.m_errorCodes.end(); ++each)
        addErrorCode(each.key(), each.value());
    for (auto each = other.m_groups.begin(); each != other.m_groups.end(); ++each)
        addGroup(each.key(), each.value());
}

void Tally::addGroup(const Key& key, const TriageCount& count)
{
    const auto known = m_groups.find(key);
    if (known != m_groups.end())
        known->add(count);
    else if (m_groups.size() < maximumGroups)
        m_groups.insert(key, count);
    else
        m_ungrouped += count.reports;
}

void Tally::addErrorCode(quint32 number, const TriageCount& count)
{
    const auto known = m_errorCodes.find(number);
    if (known != m_errorCodes.end())
        known->add(count);
    else if (m_errorCodes.size() < maximumErrorCodes)
        m_errorCodes.insert(number, count);
}

void Tally::fill(TriageResult& result) const
{
    result.reports = m_all.reports;
    result.all = m_all;
    result.ungrouped = m_ungrouped;
    QHash<QString, TriageCount> causes;
    QHash<QString, TriageCount> places;
    QHash<QString, TriageCount> providers;
    QHash<QString, TriageCount> servers;
    QHash<QString, TriageCount> hours;
    for (auto each = m_groups.begin(); each != m_groups.end(); ++each) {
        const Key& key = each.key();
        causes[key.cause].add(each.value());
        places[whereWord(key.where)].add(each.value());
        providers[key.providerPrefix].add(each.value());
        servers[key.server].add(each.value());
        hours[timeOf(key.hour).toString(Qt::ISODate)].add(each.value());
        result.groups.append({key.cause, key.where, key.providerPrefix, key.server, timeOf(key.hour), each.value()});
    }
    std::sort(result.groups.begin(), result.groups.end(), [](const TriageGroup& one, const TriageGroup& other) {
        const auto rank = [](const TriageGroup& group) {
            return std::tuple(-group.count.reports, group.hour.toSecsSinceEpoch(), group.cause, group.where,
                              group.providerPrefix, group.server);
        };
        return rank(one) < rank(other);
    });
    QHash<QString, TriageCount> confidences;
    for (auto each = m_confidences.begin(); each != m_confidences.end(); ++each)
        confidences.insert(confidenceWord(each.key()), each.value());
    QHash<QString, TriageCount> errorCodes;
    for (auto each = m_errorCodes.begin(); each != m_errorCodes.end(); ++each)
        errorCodes.insert(QString::number(each.key()), each.value());
    result.causes = sortedRows(causes);
    result.places = sortedRows(places);
    result.confidences = sortedRows(confidences);
    result.providers = sortedRows(providers);
    result.servers = sortedRows(servers);
    result.errorCodes = sortedRows(errorCodes);
    result.hours = sortedRows(hours);
    std::sort(result.hours.begin(), result.hours.end(),
              [](const TriageRow& one, const TriageRow& other) { return one.count.first < other.count.first; });
}

} // namespace tsunagu
