#include "diagnosis/codes/CodeStage.h"

#include "diagnosis/codes/ErrorCode.h"
#include "diagnosis/codes/ErrorCodeReading.h"

#include <QSet>

#include <algorithm>
#include <gtest/gtest.h>

namespace tsunagu {
namespace {

std::optional<CodeStage> stageOfNumber(quint32 number)
{
    return stageOf({QString::number(number), number, {}});
}

TEST(CodeStage, EveryCodeIsOfTheCatalogueAndStandsOnce)
{
    QSet<quint32> seen;
    for (const CodeStageRow& row : codeStages()) {
        EXPECT_NE(findErrorCode(row.number), nullptr) << row.number;
        EXPECT_FALSE(seen.contains(row.number)) << row.number;
        seen.insert(row.number);
        EXPECT_EQ(stageOfNumber(row.number), row.stage);
    }
}

TEST(CodeStage, EveryCodePointsToACauseOfItsStage)
{
    for (const CodeStageRow& row : codeStages()) {
        const CodeEntry* const entry = findErrorCode(row.number);
        ASSERT_NE(entry, nullptr) << row.number;
        const QList<QStringView> expected = causesAt(row.stage);
        EXPECT_TRUE(std::any_of(entry->causes.cbegin(), entry->causes.cend(), [&expected](const PointedCause& pointed) {
            return expected.contains(QStringView(pointed.cause));
        })) << row.number;
    }
}

TEST(CodeStage, WellKnownCodes)
{
    EXPECT_EQ(stageOfNumber(809), CodeStage::NoAnswer);
    EXPECT_EQ(stageOfNumber(792), CodeStage::NoAnswer);
    EXPECT_EQ(stageOfNumber(691), CodeStage::Authentication);
    EXPECT_EQ(stageOfNumber(13801), CodeStage::Authentication);
    EXPECT_EQ(stageOfNumber(13806), CodeStage::Certificate);
    EXPECT_EQ(stageOfNumber(13848), CodeStage::Certificate);
    EXPECT_EQ(stageOfNumber(13868), CodeStage::Proposals);
    EXPECT_EQ(stageOfNumber(868), CodeStage::Name);
    EXPECT_EQ(stageOfNumber(827), CodeStage::LocalService);
}

TEST(CodeStage, CodesOfNoSingleStageHaveNone)
{
    for (const quint32 number : {789U, 800U, 13800U, 13816U, 0U, 4294967295U})
        EXPECT_EQ(stageOfNumber(number), std::nullopt) << number;
    EXPECT_EQ(stageOf({QStringLiteral("no idea"), {}, {}}), std::nullopt);
    EXPECT_EQ(stageOf({}), std::nullopt);
}

TEST(CodeStage, NotificationsOfIkeAreKnownByName)
{
    EXPECT_EQ(stageOf({QStringLiteral("AUTHENTICATION_FAILED"), {}, {}}), CodeStage::Authentication);
    EXPECT_EQ(stageOf({QStringLiteral(" no_proposal_chosen\n"), {}, {}}), CodeStage::Proposals);
}

TEST(CodeStage, ANotificationThatWasReadHasTheStageOfItsCodeOfWindows)
{
    EXPECT_EQ(stageOf(readErrorCode(u"received AUTHENTICATION_FAILED notify error").toInput()),
              CodeStage::Authentication);
    EXPECT_EQ(stageOf(readErrorCode(u"N(INVAL_KE)").toInput()), CodeStage::Proposals);
    EXPECT_EQ(stageOf(readErrorCode(u"INVALID-CERT-AUTHORITY").toInput()), CodeStage::Certificate);
    EXPECT_EQ(stageOf(readErrorCode(u"TS_UNACCEPTABLE").toInput()), std::nullopt);
}

TEST(CodeStage, L2tpBehindNatIsShownAsTimeOutOrProcessingError)
{
    for (const quint32 number : {809U, 789U})
        EXPECT_TRUE(isShownForL2tpBehindNat({QString::number(number), number, {}}));
    EXPECT_FALSE(isShownForL2tpBehindNat({QStringLiteral("691"), 691, {}}));
    EXPECT_FALSE(isShownForL2tpBehindNat({QStringLiteral("809"), {}, {}}));
}

} // namespace
} // namespace tsunagu
