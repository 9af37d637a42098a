#include "diagnosis/handshake/ClientSchedule.h"

namespace tsunagu {
namespace {

using std::chrono::milliseconds;

// IKE_SA_INIT and IKE_AUTH (RFC 7296 §1.2); with EAP about four more (RFC 7296 §2.16). Main Mode has three round trips,
// Quick Mode one and a half (RFC 2409 §5): two are counted.
constexpr int certificateTrips = 2;
constexpr int eapTrips = 6;
constexpr int mainAndQuickTrips = 5;

std::vector<ClientSchedule> makeSchedules()
{
    const std::vector<milliseconds> strongSwan{milliseconds(0),      milliseconds(4'000),  milliseconds(11'000),
                                               milliseconds(24'000), milliseconds(47'000), milliseconds(89'000)};
    const std::vector<milliseconds> libreswan{milliseconds(0),     milliseconds(500),   milliseconds(1'500),
                                              milliseconds(3'500), milliseconds(7'500), milliseconds(15'500),
                                              milliseconds(31'500)};
    const std::vector<milliseconds> windows{milliseconds(0),     milliseconds(1'000),  milliseconds(3'000),
                                            milliseconds(7'000), milliseconds(15'000), milliseconds(31'000)};
    constexpr milliseconds strongSwanEnd(165'000);
    constexpr milliseconds libreswanEnd(63'500);
    constexpr milliseconds windowsEnd(63'000);
    constexpr milliseconds l2tpLimit(60'000);
    using enum ClientProgram;
    return {
        {clients::strongSwanIkev2, StrongSwan, strongSwan, strongSwanEnd, std::nullopt, certificateTrips, 2, false},
        {clients::strongSwanIkev2Eap, StrongSwan, strongSwan, strongSwanEnd, std::nullopt, eapTrips, 2, true},
        {clients::libreswanIkev2, Libreswan, libreswan, libreswanEnd, std::nullopt, certificateTrips, 2, std::nullopt},
        {clients::libreswanIkev1, Libreswan, libreswan, libreswanEnd, std::nullopt, mainAndQuickTrips, 1, std::nullopt},
        {clients::windowsL2tp, WindowsL2tp, windows, windowsEnd, l2tpLimit, mainAndQuickTrips, 1, std::nullopt}};
}

} // namespace

std::span<const ClientSchedule> clientSchedules()
{
    static const std::vector<ClientSchedule> schedules = makeSchedules();
    return schedules;
}

} // namespace tsunagu
