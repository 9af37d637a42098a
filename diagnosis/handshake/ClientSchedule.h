#pragma once

#include <QStringView>

#include <chrono>
#include <optional>
#include <span>
#include <vector>

namespace tsunagu {

/// Whose schedule it is.
enum class ClientProgram
{
    StrongSwan,
    Libreswan,
    WindowsL2tp,
};

/// The machine words of reports.
namespace clients {

inline constexpr QStringView strongSwanIkev2 = u"strongswan-ikev2";
inline constexpr QStringView strongSwanIkev2Eap = u"strongswan-ikev2-eap";
inline constexpr QStringView libreswanIkev2 = u"libreswan-ikev2";
inline constexpr QStringView libreswanIkev1 = u"libreswan-ikev1";
inline constexpr QStringView windowsL2tp = u"windows-l2tp";

} // namespace clients

/// How a VPN client sends one request of a handshake again while it is not answered.
struct ClientSchedule
{
    QStringView id; ///< one of `clients`
    ClientProgram program = ClientProgram::StrongSwan;
    std::vector<std::chrono::milliseconds> sentAfter;    ///< each transmission, counted from the request's first
    std::chrono::milliseconds givesUpAfter{0};           ///< one request, unanswered so long, ends the handshake
    std::optional<std::chrono::milliseconds> wholeLimit; ///< the handshake as a whole, where the client limits that
    int roundTrips = 0; ///< requests one after another, with nothing going wrong (RFC 7296 §1.2; RFC 2409 §5)
    int ikeVersion = 2;
    std::optional<bool> usesEap; ///< empty: it is the same with EAP and without
};

/// The schedules that are public: strongSwan's retransmission settings as its documentation gives them (timeout 4 s,
/// base 1.8, five tries), libreswan's retransmit-interval doubling from 0.5 s to 32 s, the doubling from 1 s to 32 s of
/// Windows' IKEv1. The schedule of IKEv2 in Windows 10 and 11 is not public, and Apple's is not either: nothing is said
/// of them.
std::span<const ClientSchedule> clientSchedules();

} // namespace tsunagu
