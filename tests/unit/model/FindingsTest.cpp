#include "probes/model/Finding.h"
#include "probes/model/Ids.h"

#include <gtest/gtest.h>

using namespace tsunagu;

namespace {

Finding finding(QStringView id, Status status, double rttMs)
{
    Finding made;
    made.id = id.toString();
    made.status = status;
    made.measured.insert(QStringLiteral("rtt_ms"), rttMs);
    return made;
}

TEST(Findings, KeepTheOrderInWhichTheyCame)
{
    Findings findings;
    findings.add(finding(ids::pathControl, Status::Pass, 1));
    findings.add(finding(ids::netDns, Status::Fail, 2));
    ASSERT_EQ(findings.all().size(), 2);
    EXPECT_EQ(findings.all()[0].id, ids::pathControl);
    EXPECT_EQ(findings.all()[1].id, ids::netDns);
}

TEST(Findings, ALaterOneWithTheSameIdTakesThePlaceOfTheEarlier)
{
    Findings findings;
    findings.add(finding(ids::netLink, Status::Pass, 1));
    findings.add(finding(ids::netDns, Status::Pass, 2));
    findings.add(finding(ids::netLink, Status::Fail, 3));
    ASSERT_EQ(findings.all().size(), 2);
    EXPECT_EQ(findings.all()[0], finding(ids::netLink, Status::Fail, 3));
}

TEST(Findings, AreFoundById)
{
    const Findings findings({finding(ids::netLink, Status::Pass, 1), finding(ids::netDns, Status::Fail, 2)});
    ASSERT_NE(findings.find(ids::netDns), nullptr);
    EXPECT_EQ(findings.find(ids::netDns)->status, Status::Fail);
    EXPECT_EQ(findings.measured(ids::netDns).value(QStringLiteral("rtt_ms")).toDouble(), 2.0);
    EXPECT_TRUE(findings.has(ids::netDns, Status::Fail));
    EXPECT_FALSE(findings.has(ids::netDns, Status::Pass));
}

TEST(Findings, WhatIsNotThereHasNoStatusAndNothingMeasured)
{
    const Findings findings({finding(ids::netLink, Status::Pass, 1)});
    EXPECT_EQ(findings.find(ids::ikeUdp500), nullptr);
    EXPECT_EQ(findings.find(u""), nullptr);
    EXPECT_TRUE(findings.measured(ids::ikeUdp500).isEmpty());
    for (const Status status : {Status::Pass, Status::Warn, Status::Fail, Status::Skipped, Status::Unknown})
        EXPECT_FALSE(findings.has(ids::ikeUdp500, status));
}

} // namespace
