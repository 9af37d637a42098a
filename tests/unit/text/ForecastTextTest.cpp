#include "report/text/ForecastText.h"

#include "report/text/ReasoningText.h"
#include "report/text/SettleText.h"

#include <gtest/gtest.h>

namespace tsunagu {
namespace {

HandshakeForecast forecastOf(double probability, double low, double high, std::optional<int> typicalMs)
{
    HandshakeForecast forecast;
    forecast.client = QStringLiteral("strongswan-ikev2");
    forecast.probability = probability;
    forecast.low = low;
    forecast.high = high;
    if (typicalMs)
        forecast.typical = std::chrono::milliseconds(*typicalMs);
    forecast.givesUpAfter = std::chrono::milliseconds(165'000);
    return forecast;
}

TEST(ForecastText, SaysTheChanceAndTheTime)
{
    EXPECT_EQ(forecastLines({forecastOf(0.91, 0.6, 0.99, 4'100)}, Language::English).value(0).toStdString(),
              QStringLiteral("strongSwan (IKEv2): would connect with a chance of 91% (between 60% and 99%), usually "
                             "after 4.1 s")
                  .toStdString());
    EXPECT_EQ(forecastLines({forecastOf(0.91, 0.6, 0.99, 4'100)}, Language::Japanese).value(0).toStdString(),
              QStringLiteral("strongSwan（IKEv2）：つながる見込みは、91%（60% から 99% "
                             "の間）。ふつう 4.1 秒でつながります")
                  .toStdString());
}

TEST(ForecastText, SaysThatNothingComesOfIt)
{
    EXPECT_EQ(forecastLines({forecastOf(0, 0, 0, std::nullopt)}, Language::English).value(0),
              QStringLiteral("strongSwan (IKEv2): would not connect; it gives up after 165 s"));
}

TEST(ForecastText, IsToldWhereAClientMayFailOrWaits)
{
    EXPECT_FALSE(isWorthTelling({}));
    EXPECT_FALSE(isWorthTelling({forecastOf(1, 1, 1, 60)}));
    EXPECT_TRUE(isWorthTelling({forecastOf(1, 0.9, 1, 60)}));
    EXPECT_TRUE(isWorthTelling({forecastOf(1, 1, 1, 20'000)}));
    EXPECT_TRUE(isWorthTelling({forecastOf(0, 0, 0, std::nullopt)}));
}

TEST(SettleText, KnowsEveryWordAndPassesOverOthers)
{
    const QStringList words{
        QStringLiteral("complete-run"), QStringLiteral("other-network"), QStringLiteral("reference-resolver"),
        QStringLiteral("ask-server"),   QStringLiteral("profile"),       QStringLiteral("again-later")};
    for (const Language language : {Language::English, Language::Japanese}) {
        EXPECT_EQ(settleLines(words, language).size(), words.size());
        EXPECT_TRUE(settleLines({QStringLiteral("of-a-later-version")}, language).isEmpty());
    }
    EXPECT_TRUE(settleLines(words, Language::Japanese).value(1).contains(QStringLiteral("テザリング")));
}

TEST(ReasoningText, NamesCauseConclusionAndReason)
{
    Diagnosis diagnosis;
    diagnosis.reasoning = {{QStringLiteral("network.offline"), QStringLiteral("ruled-out"),
                            QStringLiteral("there is an address and a route")}};
    const QString line = reasoningLines(diagnosis, Language::English).value(0);
    EXPECT_TRUE(line.contains(u"network.offline")) << line.toStdString();
    EXPECT_TRUE(line.contains(u"ruled out")) << line.toStdString();
    EXPECT_TRUE(line.contains(u"there is an address and a route")) << line.toStdString();
}

TEST(ReasoningText, ReasonsFromElsewhereAreCutAndCleaned)
{
    Diagnosis diagnosis;
    diagnosis.reasoning = {{QStringLiteral("x\x1b[31m"), QStringLiteral("y\n"), QString(100'000, u'z')}};
    const QString line = reasoningLines(diagnosis, Language::Japanese).value(0);
    EXPECT_LT(line.size(), 400);
    EXPECT_FALSE(line.contains(u'\x1b'));
    EXPECT_FALSE(line.contains(u'\n'));
}

} // namespace
} // namespace tsunagu
