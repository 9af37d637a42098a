#pragma once

#include "probes/vpn-config/logs/FailureCollector.h"

#include <optional>
#include <string_view>

namespace tsunagu::logs {

/// Reads what NetworkManager, its VPN plugins and the programs that these run say of a VPN connection.
class NetworkManagerLog
{
public:
    explicit NetworkManagerLog(FailureCollector& failures)
        : m_failures(failures)
    {
    }

    /// A line of NetworkManager itself. Returns what another program said if it only passes that on.
    std::optional<std::string_view> read(std::string_view text, const std::optional<LogTime>& when);
    /// A line of the L2TP plugin.
    void readL2tp(std::string_view text, const std::optional<LogTime>& when);
    void readXl2tpd(std::string_view text, const std::optional<LogTime>& when);
    void readPppd(std::string_view text, const std::optional<LogTime>& when);

private:
    void readVpn(std::string_view text, const std::optional<LogTime>& when);

    FailureCollector& m_failures;
    bool m_hasL2tp = false; ///< pppd also dials for PPPoE and modems
};

} // namespace tsunagu::logs
