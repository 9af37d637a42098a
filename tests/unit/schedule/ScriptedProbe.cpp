#include "tests/unit/schedule/ScriptedProbe.h"

#include <QJsonObject>

namespace tsunagu::test {

ManualComputer::ManualComputer()
    : m_network(m_networkClock, [](const SentPacket&) { return std::vector<WorldReply>{}; })
    , m_pacer(clock)
{
}

void Gate::open()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_isOpen = true;
    }
    m_changed.notify_all();
}

bool Gate::pass(const std::stop_token& stop)
{
    std::unique_lock lock(m_mutex);
    return m_changed.wait(lock, stop, [this] { return m_isOpen; });
}

std::shared_ptr<Probe> probe(const char* id, const QStringList& after, ScriptedProbe::Script script,
                             Milliseconds expected)
{
    return std::make_shared<ScriptedProbe>(QString::fromLatin1(id), after, std::move(script), expected);
}

std::shared_ptr<Probe> passing(const char* id, const QStringList& after)
{
    return probe(id, after, [](const ProbeContext&) { return found(Status::Pass); });
}

std::shared_ptr<Probe> endless(const char* id, Gate& isRunning, const QStringList& after)
{
    return probe(id, after, [&isRunning](const ProbeContext& context) {
        isRunning.open();
        Gate never;
        never.pass(context.stop);
        return found(Status::Unknown, {{QStringLiteral("sent_packets"), 3}});
    });
}

Finding found(Status status, const QJsonObject& measured)
{
    Finding finding;
    finding.status = status;
    finding.measured = measured;
    return finding;
}

const Target& anyTarget()
{
    static const Target target{.server = ServerName::parse(u"198.51.100.10").value_or(ServerName()), .errorCode = {}};
    return target;
}

QStringList idsOf(const Findings& findings)
{
    QStringList result;
    for (const Finding& finding : findings.all())
        result.append(finding.id);
    return result;
}

} // namespace tsunagu::test
