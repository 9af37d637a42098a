#include "probes/vpn-config/logs/TextLog.h"

#include "probes/vpn-config/logs/LogLine.h"

#include <algorithm>

namespace tsunagu::logs {
namespace {

constexpr std::size_t longestLine = 4096;

} // namespace

void TextLog::feed(std::string_view utf8)
{
    while (!utf8.empty()) {
        const std::size_t end = utf8.find('\n');
        const std::string_view part = utf8.substr(0, end);
        if (end != std::string_view::npos && m_line.empty()) {
            readLine(part.substr(0, longestLine));
        } else {
            m_line.append(part.substr(0, longestLine - std::min(m_line.size(), longestLine)));
            if (end != std::string_view::npos)
                finish();
        }
        utf8.remove_prefix(end == std::string_view::npos ? utf8.size() : end + 1);
    }
}

void TextLog::finish()
{
    readLine(m_line);
    m_line.clear();
}

void TextLog::readLine(std::string_view text)
{
    const LogLine line = takeApart(text);
    m_isLog = m_isLog || line.isFormed;
    if (line.program.empty())
        return;
    if (line.program.starts_with("charon")) {
        m_charon.read(line.message, line.when);
    } else if (line.program == "pluto") {
        m_pluto.read(line.message, line.when);
    } else if (line.program == "NetworkManager") {
        if (const auto passedOn = m_networkManager.read(line.message, line.when))
            readPassedOn(*passedOn, line.when);
    } else if (line.program.starts_with("nm-l2tp")) {
        m_networkManager.readL2tp(line.message, line.when);
    } else if (line.program == "xl2tpd") {
        m_networkManager.readXl2tpd(line.message, line.when);
    } else if (line.program == "pppd") {
        m_networkManager.readPppd(line.message, line.when);
    } else {
        return;
    }
    m_hasVpn = true;
}

void TextLog::readPassedOn(std::string_view text, const std::optional<LogTime>& when)
{
    if (text.starts_with("nm-l2tp"))
        m_networkManager.readL2tp(text.substr(std::min(text.find('<'), text.size())), when);
    else if (text.starts_with("xl2tpd["))
        m_networkManager.readXl2tpd(text, when);
    else
        m_charon.read(text, when);
}

} // namespace tsunagu::logs
