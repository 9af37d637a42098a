#include "diagnosis/handshake/Forecast.h"

#include "diagnosis/engine/Evidence.h"
#include "diagnosis/handshake/Handshake.h"
#include "probes/model/Ids.h"
#include "probes/model/Keys.h"

#include <algorithm>
#include <array>

namespace tsunagu {
namespace {

bool usesEap(const VpnProfile& profile)
{
    using Method = AuthenticationMethod;
    return std::any_of(profile.authentication.begin(), profile.authentication.end(), [](Method method) {
        return method == Method::Eap || method == Method::EapTls || method == Method::EapMschapv2 ||
               method == Method::EapTtls || method == Method::EapPeap;
    });
}

/// The programs that read that kind of profile, as far as their schedules are public.
QList<ClientProgram> programsOf(const VpnProfile& profile)
{
    switch (profile.format) {
    case ProfileFormat::Rasphone:
        if (profile.kind == VpnKind::L2tpIpsec || profile.kind == VpnKind::Automatic)
            return {ClientProgram::WindowsL2tp};
        return {};
    case ProfileFormat::Swanctl:
        return {ClientProgram::StrongSwan};
    case ProfileFormat::IpsecConf:
    case ProfileFormat::NetworkManagerKeyfile:
    case ProfileFormat::NetworkManagerListing:
        return {ClientProgram::StrongSwan, ClientProgram::Libreswan};
    case ProfileFormat::MobileConfig:
        return {};
    }
    Q_UNREACHABLE();
}

bool concerns(const ClientSchedule& client, const VpnProfile& profile)
{
    const bool isOfVersion = profile.ikeVersions.isEmpty() || profile.ikeVersions.contains(client.ikeVersion);
    const bool isOfMethod = !client.usesEap || *client.usesEap == usesEap(profile);
    return isOfVersion && isOfMethod && programsOf(profile).contains(client.program);
}

bool asksForCookies(const Findings& findings)
{
    constexpr std::array ports{IkePort::Udp500, IkePort::Udp4500};
    return std::any_of(ports.begin(), ports.end(), [&findings](IkePort port) {
        return findings.measured(findingIdOf(port)).value(keys::ikev2).toObject().value(keys::cookie).toBool();
    });
}

} // namespace

QList<HandshakeForecast> forecastHandshakes(const Findings& findings, const Target& target)
{
    const auto series = Evidence(findings).ikeSeries();
    const QJsonObject measured = findings.measured(ids::ikeTiming);
    const QJsonValue median = measured.value(keys::rttMs);
    if (!series || !median.isDouble())
        return {};
    const double medianMs = median.toDouble();
    const double leastMs = std::min(medianMs, measured.value(keys::rttMinMs).toDouble(medianMs));
    const double mostMs = std::max(medianMs, measured.value(keys::rttMaxMs).toDouble(medianMs));
    const bool hasCookies = asksForCookies(findings);

    QList<HandshakeForecast> forecasts;
    for (const ClientSchedule& client : clientSchedules()) {
        if (target.profile && !concerns(client, *target.profile))
            continue;
        const int extraTrips = hasCookies && client.ikeVersion == 2 ? 1 : 0;
        const HandshakeOutcome usual = handshakeOutcome(client, {series->lossRatio, medianMs}, extraTrips);
        HandshakeForecast forecast;
        forecast.client = client.id.toString();
        forecast.ikeVersion = client.ikeVersion;
        forecast.roundTrips = client.roundTrips + extraTrips;
        forecast.probability = usual.probability;
        forecast.low = handshakeOutcome(client, {series->lossHighRatio, mostMs}, extraTrips).probability;
        forecast.high = handshakeOutcome(client, {series->lossLowRatio, leastMs}, extraTrips).probability;
        forecast.typical = usual.typical;
        forecast.givesUpAfter =
            client.wholeLimit ? std::min(*client.wholeLimit, client.givesUpAfter) : client.givesUpAfter;
        forecasts.append(forecast);
    }
    return forecasts;
}

} // namespace tsunagu
