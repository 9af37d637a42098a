#include "report/triage/Clusters.h"

#include "probes/model/Ids.h"
#include "probes/model/Proportion.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace tsunagu {
namespace {

constexpr int fewestReports = 5;
constexpr double fewestTimesExpected = 2;
constexpr qint64 recentHours = 24;
constexpr double falseAlarms = 0.01; ///< in a whole folder in which nothing has changed
constexpr double nearlyAll = 0.8;
constexpr qint64 secondsOfHour = 3600;

qint64 hourOf(const TriageGroup& group)
{
    return group.hour.toSecsSinceEpoch() / secondsOfHour;
}

/// Reports by the hour.
using Hours = std::map<qint64, int>;

int countFrom(const Hours& hours, qint64 since)
{
    int sum = 0;
    for (auto each = hours.lower_bound(since); each != hours.end(); ++each)
        sum += each->second;
    return sum;
}

/// What is looked at for being a cluster.
struct Candidate
{
    ClusterKind kind;
    QString value;
    QString cause;

    friend bool operator<(const Candidate& one, const Candidate& other)
    {
        return std::tie(one.kind, one.value, one.cause) < std::tie(other.kind, other.value, other.cause);
    }
};

class Search
{
public:
    Search(const QList<TriageGroup>& groups, const QDateTime& nowUtc);
    QList<TriageCluster> run() const;

private:
    std::optional<TriageCluster> clusterOf(const Candidate& candidate, const Hours& hours) const;
    bool standsOut(const Candidate& candidate, qint64 since, int inside) const;

    std::map<Candidate, Hours> m_candidates;
    std::map<Candidate, QDateTime> m_last;
    std::map<QString, Hours> m_causes;
    std::map<std::pair<ClusterKind, QString>, int> m_values; ///< reports of a provider or server, of any cause
    Hours m_all;
    double m_leastScore = 0;
};

Search::Search(const QList<TriageGroup>& groups, const QDateTime& nowUtc)
{
    const qint64 nowHour = nowUtc.toSecsSinceEpoch() / secondsOfHour;
    for (const TriageGroup& group : groups) {
        const qint64 hour = hourOf(group);
        if (hour > nowHour + 1)
            continue;
        const int reports = group.count.reports;
        m_all[hour] += reports;
        m_causes[group.cause][hour] += reports;
        for (const auto& [kind, value] :
             {std::pair(ClusterKind::Provider, group.providerPrefix), std::pair(ClusterKind::Server, group.server),
              std::pair(ClusterKind::Everyone, QString())}) {
            if (kind == ClusterKind::Provider && value.isEmpty())
                continue;
            m_values[{kind, value}] += reports;
            if (group.cause == ids::none)
                continue;
            const Candidate candidate{kind, value, group.cause};
            m_candidates[candidate][hour] += reports;
            QDateTime& last = m_last[candidate];
            if (!last.isValid() || group.count.last > last)
                last = group.count.last;
        }
    }
    // Chernoff: exp(-score) bounds the chance of so many where so few are expected; shared among all that is tried.
    const auto tried = static_cast<double>(m_candidates.size()) * static_cast<double>(recentHours);
    m_leastScore = std::log(std::max(1.0, tried) / falseAlarms);
}

/// Against the rest: its share among the reports of that cause since then is larger than among all other reports, and
/// by more than chance leaves open. Where there are no other reports, nothing speaks against it.
bool Search::standsOut(const Candidate& candidate, qint64 since, int inside) const
{
    const int all = countFrom(m_all, m_all.begin()->first);
    const bool isEveryone = candidate.kind == ClusterKind::Everyone;
    const int around = isEveryone ? countFrom(m_all, since) : countFrom(m_causes.at(candidate.cause), since);
    const int elsewhere = all - around;
    if (elsewhere == 0)
        return isEveryone || inside == around;
    const int ofAll = isEveryone ? countFrom(m_causes.at(candidate.cause), m_all.begin()->first)
                                 : m_values.at({candidate.kind, candidate.value});
    return proportionOf(inside, around).low > proportionOf(ofAll - inside, elsewhere).high;
}

std::optional<TriageCluster> Search::clusterOf(const Candidate& candidate, const Hours& hours) const
{
    const qint64 begin = m_all.begin()->first;
    const qint64 end = m_all.rbegin()->first;
    const int total = countFrom(hours, begin);
    double bestScore = 0;
    std::optional<TriageCluster> best;
    for (const auto& [since, ignored] : hours) { // a cluster begins with one of its own reports
        const int inside = countFrom(hours, since);
        if (since <= end - recentHours || inside < fewestReports || !standsOut(candidate, since, inside))
            continue;
        TriageCluster found{candidate.kind,
                            candidate.value,
                            candidate.cause,
                            inside,
                            QDateTime::fromSecsSinceEpoch(since * secondsOfHour, Qt::UTC),
                            m_last.at(candidate),
                            {}};
        const qint64 earlierHours = since - begin;
        if (earlierHours == 0) {
            best = found; // until an hour is found whose earlier time shows more
            continue;
        }
        // With one more report than were seen, a short earlier time proves less than a long one.
        const double pace = (total - inside + 1) / static_cast<double>(earlierHours);
        const double expected = pace * static_cast<double>(end - since + 1);
        const double score = inside * std::log(inside / expected) - inside + expected;
        if (inside < fewestTimesExpected * expected || score < m_leastScore || score <= bestScore)
            continue;
        bestScore = score;
        found.expected = expected;
        best = found;
    }
    return best;
}

/// A cluster of everyone is nothing new when nearly all of it is one provider's or one server's.
bool isPartOf(const TriageCluster& wide, const QList<TriageCluster>& clusters)
{
    return wide.kind == ClusterKind::Everyone &&
           std::any_of(clusters.begin(), clusters.end(), [&wide](const TriageCluster& narrow) {
               return narrow.kind != ClusterKind::Everyone && narrow.cause == wide.cause &&
                      narrow.reports >= nearlyAll * wide.reports;
           });
}

QList<TriageCluster> Search::run() const
{
    QList<TriageCluster> found;
    if (m_all.empty())
        return found;
    for (const auto& [candidate, hours] : m_candidates) {
        if (const auto cluster = clusterOf(candidate, hours))
            found.append(*cluster);
    }
    QList<TriageCluster> result;
    std::copy_if(found.begin(), found.end(), std::back_inserter(result),
                 [&found](const TriageCluster& cluster) { return !isPartOf(cluster, found); });
    std::stable_sort(result.begin(), result.end(),
                     [](const TriageCluster& one, const TriageCluster& other) { return one.reports > other.reports; });
    return result;
}

} // namespace

QList<TriageCluster> findClusters(const QList<TriageGroup>& groups, const QDateTime& nowUtc)
{
    return Search(groups, nowUtc).run();
}

} // namespace tsunagu
