#pragma once

#include "probes/vpn-config/logs/CharonLog.h"
#include "probes/vpn-config/logs/FailureCollector.h"
#include "probes/vpn-config/logs/NetworkManagerLog.h"
#include "probes/vpn-config/logs/PlutoLog.h"

#include <string>
#include <string_view>

namespace tsunagu::logs {

/// Cuts text into lines and gives each to the reader of the program that wrote it. Of a line longer than 4 kB the rest
/// is passed over.
class TextLog
{
public:
    void feed(std::string_view utf8);
    void finish();

    QList<LogFailure> take() { return m_failures.take(); }
    bool isLog() const { return m_isLog; }
    bool hasVpn() const { return m_hasVpn; }

private:
    void readLine(std::string_view text);
    /// What NetworkManager's journal holds of the programs that it runs.
    void readPassedOn(std::string_view text, const std::optional<LogTime>& when);

    FailureCollector m_failures;
    CharonLog m_charon{m_failures};
    PlutoLog m_pluto{m_failures};
    NetworkManagerLog m_networkManager{m_failures};
    std::string m_line; ///< the beginning of a line whose end has not come
    bool m_isLog = false;
    bool m_hasVpn = false;
};

} // namespace tsunagu::logs
