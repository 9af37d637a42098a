#include "probes/model/Finding.h"

#include <algorithm>
#include <array>
#include <utility>

namespace tsunagu {
namespace {

constexpr std::array<std::pair<Status, QStringView>, 5> statusWords{{{Status::Pass, u"pass"},
                                                                     {Status::Warn, u"warn"},
                                                                     {Status::Fail, u"fail"},
                                                                     {Status::Skipped, u"skipped"},
                                                                     {Status::Unknown, u"unknown"}}};

constexpr std::array<std::pair<Area, QStringView>, 4> areaWords{{{Area::Network, u"network"},
                                                                 {Area::Firewall, u"firewall"},
                                                                 {Area::VpnConfig, u"vpn-config"},
                                                                 {Area::Isp, u"isp"}}};

template <typename Table, typename Value>
QString wordOf(const Table& table, Value value)
{
    const auto* const row =
        std::find_if(table.begin(), table.end(), [value](const auto& entry) { return entry.first == value; });
    return row == table.end() ? QString() : row->second.toString();
}

template <typename Value, std::size_t N>
std::optional<Value> valueOf(const std::array<std::pair<Value, QStringView>, N>& table, QStringView word)
{
    for (const auto& [value, name] : table) {
        if (name == word)
            return value;
    }
    return std::nullopt;
}

} // namespace

QString statusWord(Status status)
{
    return wordOf(statusWords, status);
}

QString areaWord(Area area)
{
    return wordOf(areaWords, area);
}

std::optional<Status> statusFromWord(QStringView word)
{
    return valueOf(statusWords, word);
}

std::optional<Area> areaFromWord(QStringView word)
{
    return valueOf(areaWords, word);
}

void Findings::add(Finding finding)
{
    const auto known = std::find_if(m_findings.begin(), m_findings.end(),
                                    [&finding](const Finding& other) { return other.id == finding.id; });
    if (known == m_findings.end())
        m_findings.append(std::move(finding));
    else
        *known = std::move(finding);
}

const Finding* Findings::find(QStringView id) const
{
    const auto found =
        std::find_if(m_findings.cbegin(), m_findings.cend(), [id](const Finding& finding) { return finding.id == id; });
    return found == m_findings.cend() ? nullptr : &*found;
}

bool Findings::has(QStringView id, Status status) const
{
    const Finding* const finding = find(id);
    return finding != nullptr && finding->status == status;
}

QJsonObject Findings::measured(QStringView id) const
{
    const Finding* const finding = find(id);
    return finding == nullptr ? QJsonObject() : finding->measured;
}

} // namespace tsunagu
