#pragma once

#include "probes/platform/Resolver.h"

namespace tsunagu {

/// The system's resolvers through c-ares, which tells "does not exist", "failed" and "no answer" apart (getaddrinfo
/// does not) and can be stopped. Each look-up has a channel of its own, so any thread may call.
class CaresResolver final : public Resolver
{
public:
    explicit CaresResolver(const Clock& clock)
        : m_clock(clock)
    {
    }

    Result<DnsAnswer> lookUp(const QString& name, IpFamily family, TimePoint until,
                             const std::stop_token& stop) override;
    Result<DnsAnswer> ask(const QHostAddress& server, const QString& name, IpFamily family, TimePoint until,
                          const std::stop_token& stop) override;
    QList<QHostAddress> servers() override;

private:
    const Clock& m_clock;
};

} // namespace tsunagu
