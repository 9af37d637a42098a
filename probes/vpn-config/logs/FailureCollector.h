#pragma once

#include "probes/model/LogFailure.h"

#include <QHash>
#include <QList>

namespace tsunagu::logs {

/// Makes one failure of what several lines, often of several programs, say about one attempt to connect.
///
/// The first line of an attempt that says why counts; what the same program says after it is a consequence. Where
/// NetworkManager runs the VPN, its own "failed" only gives a name to what the IKE daemon said before.
class FailureCollector
{
public:
    /// An attempt of that program has begun or has come to a good end: what it says next is news.
    void renew(LogSource source, const QString& connection);
    /// NetworkManager begins with the connection of that name. IKE daemons know it by `identifier`.
    void renewManaged(const QString& identifier, const QString& connection);

    /// A line that says why.
    void add(const LogFailure& failure);
    /// A line that says that it failed, of a program above the IKE daemon.
    void addSummary(LogFailure failure);

    /// In the order of the log; of very many the last thousand.
    QList<LogFailure> take();

private:
    void append(const LogFailure& failure);
    bool isDetailed() const;

    QList<LogFailure> m_failures;
    /// By program and connection: when the failure of the attempt that is under way was told.
    QHash<QString, std::optional<LogTime>> m_told;
    QHash<QString, QString> m_names; ///< by NetworkManager's identifiers
    QString m_managed;               ///< what NetworkManager connects
    qsizetype m_sinceManaged = 0;    ///< failures since it began with that
    bool m_isManagedKnown = false;
    bool m_isSummed = false; ///< the last failure has its summary
};

} // namespace tsunagu::logs
