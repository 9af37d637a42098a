#pragma once

#include "probes/model/Error.h"

#include <QJsonObject>
#include <QList>
#include <QString>

#include <chrono>
#include <optional>

namespace tsunagu {

/// What a probe says of what it measured (contract §2). What it means is the diagnosis's work.
enum class Status
{
    Pass,    ///< measured, as it should be
    Warn,    ///< measured, works, but worth knowing
    Fail,    ///< measured and bad
    Skipped, ///< could not run; `needs` says what was missing
    Unknown, ///< ran and cannot tell
};

/// The part of the world that a finding speaks of.
enum class Area
{
    Network,
    Firewall,
    VpnConfig,
    Isp
};

/// One measurement. A value type: copied freely between threads.
struct Finding
{
    QString id; ///< one of `tsunagu::ids`
    Area area = Area::Network;
    Status status = Status::Unknown;
    std::chrono::milliseconds elapsed{0};
    /// What was measured, and nothing else. Every number names its unit in its key (`rtt_ms`, `size_bytes`).
    QJsonObject measured;
    /// For Skipped and Unknown: what would be needed to tell, a machine word (`net.dns`, `permission-denied`).
    QString needs;

    friend bool operator==(const Finding&, const Finding&) = default;
};

QString statusWord(Status status);
QString areaWord(Area area);
std::optional<Status> statusFromWord(QStringView word);
std::optional<Area> areaFromWord(QStringView word);

/// The findings of a run, in the order in which they came; look-up by id.
class Findings
{
public:
    Findings() = default;
    explicit Findings(QList<Finding> findings)
        : m_findings(std::move(findings))
    {
    }

    /// Adds a finding or replaces the earlier one with the same id.
    void add(Finding finding);
    /// The finding with that id, or nullptr. Valid until the next `add`.
    const Finding* find(QStringView id) const;
    bool has(QStringView id, Status status) const;
    /// `measured` of that finding; empty if there is none.
    QJsonObject measured(QStringView id) const;
    const QList<Finding>& all() const { return m_findings; }

    friend bool operator==(const Findings&, const Findings&) = default;

private:
    QList<Finding> m_findings;
};

} // namespace tsunagu
