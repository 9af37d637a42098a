#pragma once

#include "probes/vpn-config/logs/FailureCollector.h"

#include <QStringList>

#include <optional>
#include <string_view>

namespace tsunagu::logs {

/// Reads what strongSwan's IKE daemon says, whichever program passes it on: charon, charon-systemd, charon-nm, and the
/// output of `ipsec up` in NetworkManager's journal.
class CharonLog
{
public:
    explicit CharonLog(FailureCollector& failures)
        : m_failures(failures)
    {
    }

    void read(std::string_view text, const std::optional<LogTime>& when);

private:
    struct Attempt
    {
        QString connection;
        bool hasFailed = false;
    };

    void began(const QString& connection);
    void ended(const QString& connection);
    QString connectionOfFailure(const QString& named);

    FailureCollector& m_failures;
    /// Latest last. Most lines do not say whose they are; with one attempt under way they are that one's.
    QList<Attempt> m_attempts;
};

} // namespace tsunagu::logs
