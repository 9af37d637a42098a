#include "probes/firewall/LargeProbe.h"

#include "probes/firewall/ControlPings.h"
#include "probes/firewall/IkePings.h"
#include "probes/model/Ids.h"
#include "probes/model/Keys.h"

#include <algorithm>

namespace tsunagu {
namespace {

/// Makes a datagram of about 2,000 octets: two fragments on every link of 1,280 octets or more (IPv6's least MTU).
constexpr std::size_t paddingSize = 1700;
/// Rounds of one small and one large request; one large request that is answered ends them.
constexpr int mostRounds = 5;
/// So many small ones of a full series must be answered for the silence of the large ones to mean anything.
constexpr int enoughSmall = mostRounds - 1;
constexpr Milliseconds shortestPatience{800};
constexpr Milliseconds longestPatience{1600};

class LargeRun
{
public:
    LargeRun(const ProbeContext& context, IkePings& pings, Milliseconds patience)
        : m_context(context)
        , m_platform(context.platform)
        , m_pings(pings)
        , m_patience(patience)
    {
    }

    Finding run()
    {
        sendIke(Size::Large);
        listen();
        while (m_rounds < mostRounds - 1 && !isAnswered(Size::Large) && !mustEnd()) {
            ++m_rounds;
            sendIke(Size::Small);
            sendIke(Size::Large);
            sendControl();
            listen();
        }
        if (!isAnswered(Size::Large) && !mustEnd()) {
            sendIke(Size::Small); // as many small ones as large ones
            listen();
        }
        return conclude();
    }

private:
    enum class Size
    {
        Small,
        Large
    };

    bool mustEnd() const
    {
        return m_sendError || m_context.stop.stop_requested() || m_platform.clock.now() >= m_context.deadline;
    }

    void sendIke(Size size)
    {
        if (mustEnd())
            return;
        const auto sent = m_pings.send(size == Size::Large ? paddingSize : 0);
        if (sent)
            m_sizes.push_back(size);
        else
            m_sendError = sent.error();
    }

    void sendControl()
    {
        // path.control may not have ended when this began.
        if (!m_control || m_control->kind() == ControlPings::Kind::None)
            m_control.emplace(m_context, m_pings.remote().address);
        if (m_control->kind() == ControlPings::Kind::IcmpEcho && !mustEnd())
            m_control->send(m_pings.all().empty() ? 0 : largeSize());
    }

    std::size_t largeSize() const
    {
        std::size_t size = 0;
        for (const IkePings::Ping& ping : m_pings.all())
            size = std::max(size, ping.sizeBytes);
        return size;
    }

    /// Until everything of this round is answered, or for as long as patience lasts.
    void listen()
    {
        const TimePoint until = std::min(m_platform.clock.now() + m_patience, m_context.deadline);
        while (!m_context.stop.stop_requested()) {
            m_pings.read();
            if (m_control)
                m_control->read();
            if (m_pings.pendingCount(m_patience) == 0 || m_platform.clock.now() >= until)
                return;
            std::vector<Waitable*> waitables = m_pings.waitables();
            if (m_control)
                m_control->appendWaitables(waitables);
            m_platform.network.wait(waitables, until, m_context.stop);
        }
    }

    int sentOf(Size size) const { return static_cast<int>(std::count(m_sizes.begin(), m_sizes.end(), size)); }

    int answeredOf(Size size) const
    {
        int answered = 0;
        for (std::size_t i = 0; i < m_sizes.size(); ++i)
            answered += m_sizes[i] == size && m_pings.all()[i].rttMs ? 1 : 0;
        return answered;
    }

    bool isAnswered(Size size) const { return answeredOf(size) > 0; }

    QJsonObject describe(Size size) const
    {
        QJsonObject object{{keys::sent, sentOf(size)}, {keys::answered, answeredOf(size)}};
        std::optional<double> rttMs;
        for (std::size_t i = 0; i < m_sizes.size(); ++i) {
            const IkePings::Ping& ping = m_pings.all()[i];
            if (m_sizes[i] != size)
                continue;
            object.insert(keys::sizeBytes, static_cast<qint64>(ping.sizeBytes));
            if (ping.rttMs)
                rttMs = std::min(rttMs.value_or(*ping.rttMs), *ping.rttMs);
        }
        if (rttMs)
            object.insert(keys::rttMs, *rttMs);
        return object;
    }

    Finding conclude() const
    {
        Finding finding;
        QJsonObject& measured = finding.measured;
        measured.insert(keys::address, m_pings.remote().address.toString());
        measured.insert(keys::port, m_pings.remote().port);
        measured.insert(keys::sourcePort, m_pings.sourcePort());
        measured.insert(keys::large, describe(Size::Large));
        measured.insert(keys::small, describe(Size::Small));
        if (m_control && !m_control->all().empty()) {
            measured.insert(keys::control,
                            QJsonObject{{keys::kind, m_control->kindWord()},
                                        {keys::sent, static_cast<int>(m_control->all().size())},
                                        {keys::answered, m_control->answeredCount()},
                                        {keys::sizeBytes, static_cast<qint64>(m_control->all().front().sizeBytes)}});
        }
        if (const auto router = m_pings.tooBigSaidBy())
            measured.insert(keys::tooBigSaidBy, router->toString());
        if (m_sendError)
            measured.insert(keys::sendError, errorWord(m_sendError->kind));

        const bool isFull = sentOf(Size::Large) >= mostRounds && sentOf(Size::Small) >= mostRounds;
        if (isAnswered(Size::Large))
            finding.status = Status::Pass;
        else if (isFull && answeredOf(Size::Small) >= enoughSmall)
            finding.status = Status::Fail;
        else
            finding.status = Status::Unknown;
        return finding;
    }

    const ProbeContext& m_context;
    Platform& m_platform;
    IkePings& m_pings;
    Milliseconds m_patience;
    std::vector<Size> m_sizes; ///< of each IKE ping, in order
    std::optional<ControlPings> m_control;
    std::optional<Error> m_sendError;
    int m_rounds = 0;
};

} // namespace

ProbeInfo LargeProbe::info() const
{
    return {ids::ikeLarge.toString(), Area::Network, {ids::netDns.toString()}, Milliseconds{400}};
}

Result<Finding> LargeProbe::run(const ProbeContext& whole)
{
    const ProbeContext context = refining(whole);
    auto pings = openIkePings(context);
    if (!pings)
        return pings.error();
    const Milliseconds usual(static_cast<Milliseconds::rep>(3 * pings->knownRttMs()));
    return LargeRun(context, *pings, std::clamp(usual, shortestPatience, longestPatience)).run();
}

} // namespace tsunagu
