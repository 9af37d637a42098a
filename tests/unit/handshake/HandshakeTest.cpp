#include "diagnosis/handshake/Handshake.h"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>

namespace tsunagu {
namespace {

using std::chrono::milliseconds;

const ClientSchedule& client(QStringView id)
{
    const auto all = clientSchedules();
    const auto found = std::find_if(all.begin(), all.end(), [id](const ClientSchedule& each) { return each.id == id; });
    if (found == all.end())
        throw std::invalid_argument(id.toString().toStdString());
    return *found;
}

TEST(Handshake, OnACleanPathItEndsAfterItsRoundTrips)
{
    const HandshakeOutcome outcome = handshakeOutcome(client(u"strongswan-ikev2"), {0, 30});
    EXPECT_DOUBLE_EQ(outcome.probability, 1);
    EXPECT_EQ(outcome.typical, milliseconds(60));
    EXPECT_EQ(handshakeOutcome(client(u"strongswan-ikev2-eap"), {0, 30}).typical, milliseconds(180));
}

TEST(Handshake, AnotherRoundTripIsCounted)
{
    EXPECT_EQ(handshakeOutcome(client(u"strongswan-ikev2"), {0, 30}, 1).typical, milliseconds(90));
    EXPECT_EQ(handshakeOutcome(client(u"strongswan-ikev2"), {0, 30}, -5).typical, milliseconds(60));
}

TEST(Handshake, WithLossEveryRequestNeedsOneCopyThatComesThrough)
{
    for (const double loss : {0.05, 0.3, 0.5, 0.9}) {
        const double oneExchange = 1 - std::pow(loss, 6);
        EXPECT_NEAR(handshakeOutcome(client(u"strongswan-ikev2"), {loss, 20}).probability, std::pow(oneExchange, 2),
                    1e-9)
            << loss;
        EXPECT_NEAR(handshakeOutcome(client(u"strongswan-ikev2-eap"), {loss, 20}).probability, std::pow(oneExchange, 6),
                    1e-9)
            << loss;
    }
    EXPECT_DOUBLE_EQ(handshakeOutcome(client(u"strongswan-ikev2"), {1, 20}).probability, 0);
    EXPECT_FALSE(handshakeOutcome(client(u"strongswan-ikev2"), {1, 20}).typical);
}

TEST(Handshake, AReplyThatComesAfterTheClientGaveUpIsNone)
{
    // 70 s: libreswan has given up after 63.5 s, strongSwan still waits.
    EXPECT_DOUBLE_EQ(handshakeOutcome(client(u"libreswan-ikev2"), {0, 70'000}).probability, 0);
    const HandshakeOutcome patient = handshakeOutcome(client(u"strongswan-ikev2"), {0, 70'000});
    EXPECT_DOUBLE_EQ(patient.probability, 1);
    EXPECT_EQ(patient.typical, milliseconds(140'000));
    EXPECT_DOUBLE_EQ(handshakeOutcome(client(u"strongswan-ikev2"), {0, 166'000}).probability, 0);
}

TEST(Handshake, LateCopiesDoNotCount)
{
    // At 100 s only the copies sent after 0, 4, 11, 24 and 47 s are answered within 165 s.
    EXPECT_NEAR(handshakeOutcome(client(u"strongswan-ikev2"), {0.5, 100'000}).probability,
                std::pow(1 - std::pow(0.5, 5), 2), 1e-9);
}

TEST(Handshake, TheLimitOfTheWholeEndsItToo)
{
    // Five round trips of 11 s fit into L2TP's minute, five of 13 s do not, though none of them is given up.
    EXPECT_DOUBLE_EQ(handshakeOutcome(client(u"windows-l2tp"), {0, 11'000}).probability, 1);
    EXPECT_DOUBLE_EQ(handshakeOutcome(client(u"windows-l2tp"), {0, 13'000}).probability, 0);
}

/// Every pattern of losses of both requests' copies, one by one.
double byEnumeration(const ClientSchedule& schedule, double loss, milliseconds rtt)
{
    const std::size_t copies = schedule.sentAfter.size();
    const auto endOf = [&](unsigned lost) -> std::optional<milliseconds> {
        for (std::size_t i = 0; i < copies; ++i) {
            if ((lost >> i & 1U) == 0)
                return schedule.sentAfter[i] + rtt;
        }
        return std::nullopt;
    };
    const auto weightOf = [&](unsigned lost) {
        double weight = 1;
        for (std::size_t i = 0; i < copies; ++i)
            weight *= (lost >> i & 1U) != 0 ? loss : 1 - loss;
        return weight;
    };
    double probability = 0;
    for (unsigned first = 0; first < 1U << copies; ++first) {
        const auto firstEnd = endOf(first);
        if (!firstEnd || *firstEnd > schedule.givesUpAfter)
            continue;
        for (unsigned second = 0; second < 1U << copies; ++second) {
            const auto secondEnd = endOf(second);
            const bool ends = secondEnd && *secondEnd <= schedule.givesUpAfter &&
                              (!schedule.wholeLimit || *firstEnd + *secondEnd <= *schedule.wholeLimit);
            if (ends)
                probability += weightOf(first) * weightOf(second);
        }
    }
    return probability;
}

TEST(Handshake, AgreesWithTryingEveryPatternOfLosses)
{
    for (ClientSchedule schedule : clientSchedules()) {
        schedule.roundTrips = 2;
        for (const double loss : {0.1, 0.4}) {
            for (const int rttMs : {20, 900, 8'000, 40'000}) {
                EXPECT_NEAR(handshakeOutcome(schedule, {loss, static_cast<double>(rttMs)}).probability,
                            byEnumeration(schedule, loss, milliseconds(rttMs)), 1e-9)
                    << schedule.id.toString().toStdString() << ' ' << loss << ' ' << rttMs;
            }
        }
    }
}

TEST(Handshake, NumbersOutOfRangeAreTakenToTheNearestEnd)
{
    EXPECT_DOUBLE_EQ(handshakeOutcome(client(u"strongswan-ikev2"), {-3, -5}).probability, 1);
    EXPECT_DOUBLE_EQ(handshakeOutcome(client(u"strongswan-ikev2"), {7, 10}).probability, 0);
    EXPECT_DOUBLE_EQ(handshakeOutcome(client(u"strongswan-ikev2"), {0, 1e12}).probability, 0);
}

TEST(Handshake, SchedulesAreInOrder)
{
    for (const ClientSchedule& schedule : clientSchedules()) {
        EXPECT_TRUE(std::is_sorted(schedule.sentAfter.begin(), schedule.sentAfter.end()));
        EXPECT_EQ(schedule.sentAfter.front(), milliseconds(0));
        EXPECT_GT(schedule.givesUpAfter, schedule.sentAfter.back());
    }
}

} // namespace
} // namespace tsunagu
