#pragma once

#include "probes/model/Error.h"
#include "probes/platform/Clock.h"
#include "probes/platform/Network.h"

#include <QHostAddress>
#include <QList>
#include <QString>

#include <stop_token>

namespace tsunagu {

/// What the resolver said of a name (RFC 1035 §4.1.1, RFC 8499 for the words).
enum class DnsOutcome
{
    Found,
    NameError, ///< RCODE 3: the name does not exist
    NoData,    ///< the name exists, but has no address of the family that was asked for
    Failed,    ///< a resolver answered with a failure (SERVFAIL, REFUSED, …)
    NoAnswer,  ///< no resolver answered in time, or none is configured
};

QString dnsOutcomeWord(DnsOutcome outcome);

struct DnsAnswer
{
    DnsOutcome outcome = DnsOutcome::NoAnswer;
    QList<QHostAddress> addresses;
};

/// Looks names up the way the system is configured to (hosts file, then its resolvers). Thread-safe.
class Resolver
{
public:
    Resolver() = default;
    Resolver(const Resolver&) = delete;
    Resolver& operator=(const Resolver&) = delete;
    Resolver(Resolver&&) = delete;
    Resolver& operator=(Resolver&&) = delete;
    virtual ~Resolver() = default;

    /// Blocks the calling worker thread until answered, `until` or `stop`. An error means that it could not ask.
    virtual Result<DnsAnswer> lookUp(const QString& name, IpFamily family, TimePoint until,
                                     const std::stop_token& stop) = 0;
    /// Asks one resolver (UDP and TCP port 53), past the hosts file, the search list and the system's own resolvers.
    /// Otherwise as `lookUp`.
    virtual Result<DnsAnswer> ask(const QHostAddress& server, const QString& name, IpFamily family, TimePoint until,
                                  const std::stop_token& stop) = 0;
    /// The resolvers that the system would ask, for the report.
    virtual QList<QHostAddress> servers() = 0;
};

} // namespace tsunagu
