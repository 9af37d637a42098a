#include "diagnosis/handshake/Forecast.h"

#include "probes/model/Ids.h"
#include "probes/model/Keys.h"

#include <gtest/gtest.h>

namespace tsunagu {
namespace {

Findings timing(double loss, double low, double high, double rttMs)
{
    Finding finding;
    finding.id = ids::ikeTiming.toString();
    finding.status = Status::Warn;
    finding.measured = {{keys::sent, 40},
                        {keys::answered, 28},
                        {keys::lossRatio, loss},
                        {keys::lossLowRatio, low},
                        {keys::lossHighRatio, high},
                        {keys::rttMs, rttMs},
                        {keys::rttMinMs, rttMs / 2},
                        {keys::rttMaxMs, rttMs * 2}};
    return Findings({finding});
}

QStringList clients(const QList<HandshakeForecast>& forecasts)
{
    QStringList names;
    for (const HandshakeForecast& forecast : forecasts)
        names.append(forecast.client);
    return names;
}

Target withProfile(ProfileFormat format, VpnKind kind, QList<int> versions, QList<AuthenticationMethod> methods)
{
    Target target;
    VpnProfile profile;
    profile.format = format;
    profile.kind = kind;
    profile.ikeVersions = std::move(versions);
    profile.authentication = std::move(methods);
    target.profile = profile;
    return target;
}

TEST(Forecast, WithoutAMeasurementNothingIsForecast)
{
    EXPECT_TRUE(forecastHandshakes(Findings(), Target()).isEmpty());
    Finding unanswered;
    unanswered.id = ids::ikeTiming.toString();
    unanswered.status = Status::Unknown;
    unanswered.measured = {{keys::sent, 10}, {keys::answered, 0}};
    EXPECT_TRUE(forecastHandshakes(Findings({unanswered}), Target()).isEmpty());
}

TEST(Forecast, TheIntervalHoldsTheForecast)
{
    const auto forecasts = forecastHandshakes(timing(0.3, 0.18, 0.45, 40), Target());
    ASSERT_EQ(forecasts.size(), 5);
    for (const HandshakeForecast& forecast : forecasts) {
        EXPECT_LE(forecast.low, forecast.probability) << forecast.client.toStdString();
        EXPECT_LE(forecast.probability, forecast.high) << forecast.client.toStdString();
        EXPECT_GT(forecast.low, 0.5);
        EXPECT_LT(forecast.high, 1);
    }
}

TEST(Forecast, OfAProfileOnlyItsClientsAreNamed)
{
    const Findings findings = timing(0.3, 0.18, 0.45, 40);
    using Method = AuthenticationMethod;
    EXPECT_EQ(clients(forecastHandshakes(
                  findings, withProfile(ProfileFormat::Swanctl, VpnKind::Ikev2, {2}, {Method::Certificate}))),
              QStringList({QStringLiteral("strongswan-ikev2")}));
    EXPECT_EQ(clients(forecastHandshakes(
                  findings, withProfile(ProfileFormat::Swanctl, VpnKind::Ikev2, {2}, {Method::EapMschapv2}))),
              QStringList({QStringLiteral("strongswan-ikev2-eap")}));
    EXPECT_EQ(clients(forecastHandshakes(
                  findings, withProfile(ProfileFormat::Rasphone, VpnKind::L2tpIpsec, {1}, {Method::PreSharedKey}))),
              QStringList({QStringLiteral("windows-l2tp")}));
    EXPECT_EQ(clients(forecastHandshakes(
                  findings, withProfile(ProfileFormat::IpsecConf, VpnKind::Ikev1, {1}, {Method::PreSharedKey}))),
              QStringList({QStringLiteral("libreswan-ikev1")}));
}

TEST(Forecast, ClientsThatKeepTheirScheduleToThemselvesAreNotForecast)
{
    const Findings findings = timing(0.3, 0.18, 0.45, 40);
    EXPECT_TRUE(forecastHandshakes(findings, withProfile(ProfileFormat::Rasphone, VpnKind::Ikev2, {2}, {})).isEmpty());
    EXPECT_TRUE(
        forecastHandshakes(findings, withProfile(ProfileFormat::MobileConfig, VpnKind::Ikev2, {2}, {})).isEmpty());
}

TEST(Forecast, ACookieCostsARoundTripInVersionTwo)
{
    Finding port;
    port.id = ids::ikeUdp500.toString();
    port.status = Status::Pass;
    port.measured = {{keys::answered, true}, {keys::ikev2, QJsonObject{{keys::cookie, true}}}};
    QList<Finding> all = timing(0.3, 0.18, 0.45, 40).all();
    all.append(port);
    for (const HandshakeForecast& forecast : forecastHandshakes(Findings(all), Target())) {
        if (forecast.client == u"strongswan-ikev2")
            EXPECT_EQ(forecast.roundTrips, 3);
        if (forecast.client == u"libreswan-ikev1")
            EXPECT_EQ(forecast.roundTrips, 5);
    }
}

TEST(Forecast, ALongWayIsTooLongForAMinute)
{
    for (const HandshakeForecast& forecast : forecastHandshakes(timing(0, 0, 0.1, 14'000), Target())) {
        if (forecast.client == u"windows-l2tp")
            EXPECT_DOUBLE_EQ(forecast.probability, 0);
        if (forecast.client == u"strongswan-ikev2")
            EXPECT_DOUBLE_EQ(forecast.probability, 1);
    }
}

} // namespace
} // namespace tsunagu
