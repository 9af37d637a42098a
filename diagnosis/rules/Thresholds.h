#pragma once

/// The numbers that rules compare with, in one place, with their reason.
namespace tsunagu::thresholds {

/// A round trip from which IKE suffers: the shortest first retransmission gap that an IKE client is known to use is 0.5
/// s (libreswan) to 1 s (Windows IKEv1); above it every message is sent twice and more.
inline constexpr double slowRttMs = 1000;

/// IKE counts as late at the server itself when control traffic to the same host needs at most this share of its time.
inline constexpr double serverSlowControlShare = 0.25;

/// From here on certificates and Kerberos tickets are refused for the clock's sake (contract §3).
inline constexpr double clockOffMs = 300'000;

} // namespace tsunagu::thresholds
