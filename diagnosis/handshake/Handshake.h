#pragma once

#include "diagnosis/handshake/ClientSchedule.h"

namespace tsunagu {

/// The path as it was measured, for one request and its reply together.
struct PathQuality
{
    double lossRatio = 0; ///< share of exchanges of which the request or the reply is lost, 0 to 1
    double rttMs = 0;     ///< from sending to the reply's arrival
};

/// How a handshake would have gone.
struct HandshakeOutcome
{
    double probability = 0;                           ///< of ending before the client gives up, 0 to 1
    std::optional<std::chrono::milliseconds> typical; ///< half of those that end have ended by then; empty: none ends
};

/// Computes it exactly, without chance: every request is lost or answered independently of all others, a server answers
/// a repeated request again (RFC 7296 §2.1), and the first reply that arrives ends the exchange. `extraRoundTrips`: a
/// cookie, another group (RFC 7296 §1.2, §2.6). Values out of range are taken to the nearest end. Pure.
HandshakeOutcome handshakeOutcome(const ClientSchedule& client, const PathQuality& path, int extraRoundTrips = 0);

} // namespace tsunagu
