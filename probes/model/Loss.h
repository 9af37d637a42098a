#pragma once

namespace tsunagu {

/// A loss that, at the lower end of its 95 % interval, no path should have: an IKEv2 handshake of six round trips then
/// repeats a message in two of five cases.
inline constexpr double badLossRatio = 0.08;

} // namespace tsunagu
