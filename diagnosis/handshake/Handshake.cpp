#include "diagnosis/handshake/Handshake.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace tsunagu {
namespace {

using std::chrono::milliseconds;

/// What may be true at one moment of the handshake, with its probability.
using Moments = std::map<milliseconds, double>;

constexpr double longestRttMs = 600'000;
constexpr int mostExtraTrips = 10;

/// When one exchange ends, counted from its first transmission: with the i-th copy if the earlier ones were lost.
Moments endsOfOneExchange(const ClientSchedule& client, const PathQuality& path)
{
    const milliseconds rtt(std::lround(path.rttMs));
    Moments ends;
    double allEarlierLost = 1;
    for (const milliseconds sent : client.sentAfter) {
        if (sent + rtt <= client.givesUpAfter)
            ends[sent + rtt] += allEarlierLost * (1 - path.lossRatio);
        allEarlierLost *= path.lossRatio;
    }
    return ends;
}

} // namespace

HandshakeOutcome handshakeOutcome(const ClientSchedule& client, const PathQuality& measured, int extraRoundTrips)
{
    const PathQuality path{std::clamp(measured.lossRatio, 0.0, 1.0), std::clamp(measured.rttMs, 0.0, longestRttMs)};
    const Moments exchange = endsOfOneExchange(client, path);
    Moments reached{{milliseconds(0), 1}};
    const int trips = client.roundTrips + std::clamp(extraRoundTrips, 0, mostExtraTrips);
    for (int trip = 0; trip < trips; ++trip) {
        Moments next;
        for (const auto& [begun, probability] : reached) {
            for (const auto& [lasted, share] : exchange) {
                const milliseconds end = begun + lasted;
                if (!client.wholeLimit || end <= *client.wholeLimit)
                    next[end] += probability * share;
            }
        }
        reached = std::move(next);
    }
    HandshakeOutcome outcome;
    for (const auto& [moment, probability] : reached)
        outcome.probability += probability;
    outcome.probability = std::min(outcome.probability, 1.0);
    double passed = 0;
    for (const auto& [moment, probability] : reached) {
        passed += probability;
        if (probability > 0 && passed >= outcome.probability / 2) {
            outcome.typical = moment;
            break;
        }
    }
    return outcome;
}

} // namespace tsunagu
