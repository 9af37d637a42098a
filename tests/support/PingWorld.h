#pragma once

#include "tests/support/FakePlatform.h"
#include "tests/support/IkeServer.h"

#include <functional>

namespace tsunagu::test {

/// Decides whether a packet is lost on the way; called once for every packet, in order.
using IsLost = std::function<bool(const SentPacket&)>;

/// A server that answers IKE, ICMP echo and TCP, behind a path that delays and loses.
struct PingWorld
{
    IkeServer::Mood mood = IkeServer::Mood::NoProposalChosen; ///< what a narrow offer meets
    Milliseconds ikeRtt{20};
    Milliseconds controlRtt{20};
    IsLost isLost = [](const SentPacket&) { return false; };

    World world() const;
};

bool isIke(const SentPacket& packet);

/// ike.udp500 (or, if `isNatT`, ike.udp4500) as it is when it was answered after `rttMs`, and path.control beside it.
void addAnsweredPort(FakePlatform& fake, bool isNatT = false, double rttMs = 20);
void addSilentPort(FakePlatform& fake, QStringView id);
/// `hasEcho`: an ICMP echo came back; else only a TCP port refused.
void addControl(FakePlatform& fake, bool hasEcho = true, double rttMs = 20);

} // namespace tsunagu::test
