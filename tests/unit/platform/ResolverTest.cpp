#include "probes/platform/CaresResolver.h"
#include "tests/unit/platform/Loopback.h"

#include <gmock/gmock.h>

namespace tsunagu::test {
namespace {

// Only names that are answered without asking anybody; the lab has real resolvers, good and bad ones.
class CaresResolverTest : public testing::Test
{
protected:
    Result<DnsAnswer> lookUp(const QString& name, IpFamily family = IpFamily::V4)
    {
        return resolver.lookUp(name, family, clock.now() + Milliseconds{3000}, stop.get_token());
    }

    SystemClock clock;
    CaresResolver resolver{clock};
    std::stop_source stop;
};

TEST_F(CaresResolverTest, KnowsThisComputer)
{
    const auto answer = lookUp(QStringLiteral("localhost"));
    ASSERT_TRUE(answer.has_value());
    EXPECT_EQ(answer->outcome, DnsOutcome::Found);
    EXPECT_THAT(answer->addresses, testing::Contains(QHostAddress(QHostAddress::LocalHost)));
}

TEST_F(CaresResolverTest, ASpecialNameThatNoResolverMayAnswerDoesNotExist)
{
    const auto answer = lookUp(QStringLiteral("tsunagu.onion")); // RFC 7686 §2
    ASSERT_TRUE(answer.has_value());
    EXPECT_EQ(answer->outcome, DnsOutcome::NameError);
    EXPECT_TRUE(answer->addresses.isEmpty());
}

TEST_F(CaresResolverTest, AStopEndsTheQuestionWithin100Milliseconds)
{
    stop.request_stop();
    Result<DnsAnswer> answer;
    const Milliseconds took = timed([&] { answer = lookUp(QStringLiteral("vpn.example.com"), IpFamily::V6); });
    EXPECT_LT(took, Milliseconds{100});
    ASSERT_TRUE(answer.has_value());
    EXPECT_NE(answer->outcome, DnsOutcome::Found);
}

TEST_F(CaresResolverTest, NamesThatCannotBeAskedAreNoCrash)
{
    for (const QString& name : {QString(), QStringLiteral("."), QStringLiteral("a..b"), QString(300, u'a'),
                                QString(70, u'a') + QStringLiteral(".example"), QString(QChar(0xD800))}) {
        stop = std::stop_source();
        const auto answer = resolver.lookUp(name, IpFamily::V4, clock.now() + Milliseconds{50}, stop.get_token());
        EXPECT_TRUE(!answer || answer->outcome != DnsOutcome::Found) << name.toStdString();
    }
}

} // namespace
} // namespace tsunagu::test
