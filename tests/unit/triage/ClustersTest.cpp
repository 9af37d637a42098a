#include "report/triage/Clusters.h"

#include <gtest/gtest.h>
#include <random>

namespace tsunagu::test {
namespace {

const QDateTime start = QDateTime(QDate(2026, 11, 24), QTime(0, 0), Qt::UTC);
const QString ours = QStringLiteral("203.0.113.0/24");

TriageGroup group(int hour, int reports, const QString& cause = QStringLiteral("isp.block"),
                  const QString& prefix = ours, const QString& server = QStringLiteral("vpn.example.jp"))
{
    const QDateTime at = start.addSecs(3600 * hour);
    return {cause, Where::Unknown, prefix, server, at, {reports, at, at.addSecs(1800)}};
}

/// A quiet week: each hour a few reports of different providers and causes.
QList<TriageGroup> quietHours(int hours, unsigned randomSeed = 1)
{
    std::mt19937 random(randomSeed);
    const QStringList causes{QStringLiteral("isp.block"), QStringLiteral("server.slow"), QStringLiteral("none"),
                             QStringLiteral("vpn.credentials"), QStringLiteral("network.offline")};
    QList<TriageGroup> groups;
    for (int hour = 0; hour < hours; ++hour) {
        for (int i = 0; i < 4; ++i)
            groups.append(group(hour, 1, causes[static_cast<qsizetype>(random() % 5)],
                                QStringLiteral("198.51.%1.0/24").arg(random() % 12)));
    }
    return groups;
}

QList<TriageCluster> found(const QList<TriageGroup>& groups)
{
    return findClusters(groups, start.addDays(30));
}

TEST(Clusters, ThirtyOfOneProviderSinceNineAreSeen)
{
    QList<TriageGroup> groups = quietHours(72);
    for (int hour = 69; hour < 72; ++hour)
        groups.append(group(hour, 10));
    const QList<TriageCluster> clusters = found(groups);
    ASSERT_EQ(clusters.size(), 1);
    EXPECT_EQ(clusters[0].kind, ClusterKind::Provider);
    EXPECT_EQ(clusters[0].value, ours);
    EXPECT_EQ(clusters[0].cause, QStringLiteral("isp.block"));
    EXPECT_EQ(clusters[0].reports, 30);
    EXPECT_EQ(clusters[0].since, start.addSecs(69 * 3600));
    ASSERT_TRUE(clusters[0].expected.has_value());
    EXPECT_LT(*clusters[0].expected, 1);
}

TEST(Clusters, AProviderThatAlwaysHasSoManyIsNoNews)
{
    QList<TriageGroup> groups = quietHours(72);
    for (int hour = 0; hour < 72; ++hour)
        groups.append(group(hour, 10));
    EXPECT_TRUE(found(groups).isEmpty());
}

TEST(Clusters, WhatWasManyTwoDaysAgoIsNoNews)
{
    QList<TriageGroup> groups = quietHours(72);
    for (int hour = 20; hour < 23; ++hour)
        groups.append(group(hour, 10));
    EXPECT_TRUE(found(groups).isEmpty());
}

TEST(Clusters, ABusyDayOfEverybodyIsNotOneProvidersFault)
{
    QList<TriageGroup> groups = quietHours(48);
    // Everyone reports ten times as much since hour 45, each provider and cause alike.
    for (int hour = 45; hour < 48; ++hour) {
        for (int provider = 0; provider < 12; ++provider) {
            for (const char* const cause : {"isp.block", "server.slow", "none", "vpn.credentials", "network.offline"})
                groups.append(
                    group(hour, 1, QString::fromLatin1(cause), QStringLiteral("198.51.%1.0/24").arg(provider)));
        }
    }
    EXPECT_TRUE(found(groups).isEmpty());
}

TEST(Clusters, AServerThatFailsForEveryProviderIsSeen)
{
    QList<TriageGroup> groups = quietHours(72);
    for (int i = 0; i < 24; ++i)
        groups.append(group(69 + i % 3, 1, QStringLiteral("server.unreachable"),
                            QStringLiteral("198.51.%1.0/24").arg(i % 12), QStringLiteral("second.example.jp")));
    const QList<TriageCluster> clusters = found(groups);
    ASSERT_EQ(clusters.size(), 1);
    EXPECT_EQ(clusters[0].kind, ClusterKind::Server);
    EXPECT_EQ(clusters[0].value, QStringLiteral("second.example.jp"));
    EXPECT_EQ(clusters[0].reports, 24);
}

TEST(Clusters, TheOnlyServersFailureIsSeenAsEveryones)
{
    QList<TriageGroup> groups = quietHours(72);
    for (int i = 0; i < 24; ++i)
        groups.append(
            group(69 + i % 3, 1, QStringLiteral("server.unreachable"), QStringLiteral("198.51.%1.0/24").arg(i % 12)));
    const QList<TriageCluster> clusters = found(groups);
    ASSERT_FALSE(clusters.isEmpty());
    for (const TriageCluster& cluster : clusters)
        EXPECT_EQ(cluster.cause, QStringLiteral("server.unreachable"));
}

TEST(Clusters, WhatIsWellIsNeverACluster)
{
    QList<TriageGroup> groups = quietHours(72);
    groups.append(group(71, 50, QStringLiteral("none")));
    EXPECT_TRUE(found(groups).isEmpty());
}

TEST(Clusters, WithoutAnEarlierTimeThatIsSaid)
{
    const QList<TriageCluster> clusters = found({group(9, 30)});
    ASSERT_FALSE(clusters.isEmpty());
    EXPECT_FALSE(clusters[0].expected.has_value());
    EXPECT_TRUE(found({group(9, 4)}).isEmpty());
    EXPECT_TRUE(found({}).isEmpty());
}

TEST(Clusters, AClockThatIsAheadDoesNotHideTheLatestHours)
{
    QList<TriageGroup> groups = quietHours(72);
    for (int hour = 69; hour < 72; ++hour)
        groups.append(group(hour, 10));
    groups.append(group(24 * 365, 1));
    const QList<TriageCluster> clusters = findClusters(groups, start.addSecs(72 * 3600));
    ASSERT_EQ(clusters.size(), 1);
    EXPECT_EQ(clusters[0].reports, 30);
}

TEST(Clusters, ChanceAloneSeldomMakesOne)
{
    int folders = 0;
    for (unsigned randomSeed = 1; randomSeed <= 200; ++randomSeed)
        folders += found(quietHours(72, randomSeed)).isEmpty() ? 0 : 1;
    EXPECT_LE(folders, 6); // the rule allows 1 %, the earlier pace being known
}

} // namespace
} // namespace tsunagu::test
