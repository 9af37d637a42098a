#pragma once

#include "probes/model/Finding.h"
#include "probes/model/Target.h"

#include <chrono>
#include <optional>

namespace tsunagu {

/// "Would this handshake have finished?" for one client, from what ike.timing measured.
struct HandshakeForecast
{
    QString client; ///< `ClientSchedule::id`
    int ikeVersion = 2;
    int roundTrips = 0;
    double probability = 0; ///< with the measured loss and the median round trip
    double low = 0;         ///< with the upper end of the loss' 95 % interval and the longest round trip
    double high = 0;        ///< with its lower end and the shortest round trip
    std::optional<std::chrono::milliseconds> typical; ///< half of those that finish have done so by then
    std::chrono::milliseconds givesUpAfter{0};        ///< one request; or the whole, where the client limits that
};

/// For the clients that the profile may be used with, and for all with a public schedule where there is no profile.
/// Empty where ike.timing was not answered, or where the profile's client keeps its schedule to itself. Reads findings,
/// runs nothing.
QList<HandshakeForecast> forecastHandshakes(const Findings& findings, const Target& target);

} // namespace tsunagu
