#include "probes/isp/HopsProbe.h"

#include "probes/ike/UdpEncapsulation.h"
#include "probes/ike/v2/InitRequest.h"
#include "probes/isp/AddressBlock.h"
#include "probes/isp/HopTrace.h"
#include "probes/model/Ids.h"
#include "probes/model/Keys.h"
#include "probes/model/TargetAddress.h"

#include <algorithm>

namespace tsunagu {
namespace {

constexpr int largestTtl = 30;
/// So many stations in a row may be silent before the trail counts as ended.
constexpr int mostSilentInARow = 5;
/// How many packets are on the way at once.
constexpr int window = 4;
constexpr int attemptsPerHop = 2;
constexpr Milliseconds patience{700};
/// So long IKE's own probes get to make IKE trails superfluous; their second question may fall into the pacer's next
/// second.
constexpr Milliseconds ikeHeadStart{1200};
/// Answers that come late still count, as long as the other probes are at work anyway.
constexpr Milliseconds linger{800};
/// traceroute's first port: as neutral as UDP gets.
constexpr quint16 neutralPort = 33'434;
constexpr std::size_t neutralPayloadSize = 32;

std::vector<std::uint8_t> ikePayload(const TargetAddress& target, const Endpoint& to, bool usesNonEspMarker)
{
    ike::v2::InitRequestOptions options = ike::v2::InitRequestOptions::fresh();
    options.local = {addressOctets(target.source), to.port};
    options.remote = {addressOctets(to.address), to.port};
    const ike::Bytes message = ike::v2::buildInitRequest(options).serialize().value_or(ike::Bytes());
    return usesNonEspMarker ? ike::addNonEspMarker(message) : message;
}

class HopsRun
{
public:
    HopsRun(const ProbeContext& context, const TargetAddress& target)
        : m_context(context)
        , m_platform(context.platform)
        , m_target(target)
        , m_begin(context.platform.clock.now())
        , m_neutral(context.platform, {target.address, neutralPort}, std::vector<std::uint8_t>(neutralPayloadSize, 0))
        , m_again(context.platform, {target.address, neutralPort}, std::vector<std::uint8_t>(neutralPayloadSize, 0))
        , m_ike500(context.platform, {target.address, context.target.ikePort},
                   ikePayload(target, {target.address, context.target.ikePort}, false))
        , m_ike4500(context.platform, {target.address, context.target.nattPort},
                    ikePayload(target, {target.address, context.target.nattPort}, true))
    {
    }

    Finding run()
    {
        traceNeutral();
        waitForIke();
        traceIke();
        askAgain();
        lingerForLate();
        return conclude();
    }

private:
    bool mustEnd() const { return m_context.stop.stop_requested() || m_platform.clock.now() >= m_context.deadline; }

    bool isAnswered(QStringView id) const
    {
        const auto finding = m_context.finding(id);
        return finding && finding->status == Status::Pass;
    }

    /// IKE was answered on both ports: the trail only draws the picture, and is worth no second attempts.
    bool isPictureOnly() const { return isAnswered(ids::ikeUdp500) && isAnswered(ids::ikeUdp4500); }

    void waitUntil(TimePoint until)
    {
        std::vector<Waitable*> waitables;
        for (const HopTrace* const trace : {&m_neutral, &m_again, &m_ike500, &m_ike4500})
            trace->appendWaitables(waitables);
        m_platform.network.wait(waitables, std::min(until, m_context.deadline), m_context.stop);
        for (HopTrace* const trace : {&m_neutral, &m_again, &m_ike500, &m_ike4500})
            trace->read();
    }

    void send(HopTrace& trace, int ttl)
    {
        if (!trace.send(ttl, m_context.deadline, m_context.stop))
            m_sendFailed = true;
    }

    /// The end of the trail: the host, or the last TTL worth a packet.
    int neutralLimit() const
    {
        if (const auto distance = m_neutral.distance())
            return *distance;
        return std::min(largestTtl, m_neutral.lastAnsweredTtl() + mostSilentInARow);
    }

    void traceNeutral()
    {
        while (!mustEnd() && !m_sendFailed && !m_neutral.isRefused()) {
            const int ttl = nextTtl(m_neutral, 1, neutralLimit(), isPictureOnly() ? 1 : attemptsPerHop);
            const TimePoint now = m_platform.clock.now();
            const int pending = pendingCount(m_neutral, neutralLimit(), now);
            if (ttl == 0 && pending == 0)
                return;
            if (ttl != 0 && pending < window)
                send(m_neutral, ttl);
            else
                waitUntil(nextTimeout(now));
        }
    }

    /// The next TTL that wants a packet: first all once, then the silent ones again; 0: none.
    int nextTtl(const HopTrace& trace, int first, int last, int attempts) const
    {
        const TimePoint now = m_platform.clock.now();
        for (int attempt = 0; attempt < attempts; ++attempt) {
            for (int ttl = first; ttl <= last; ++ttl) {
                const bool wants = !trace.isAnswered(ttl) && trace.attempts(ttl) == attempt;
                if (wants && !trace.isPending(ttl, now, patience))
                    return ttl;
            }
        }
        return 0;
    }

    int pendingCount(const HopTrace& trace, int last, TimePoint now) const
    {
        int pending = 0;
        for (int ttl = 1; ttl <= last; ++ttl)
            pending += trace.isPending(ttl, now, patience) ? 1 : 0;
        return pending;
    }

    TimePoint nextTimeout(TimePoint now) const
    {
        TimePoint next = now + patience;
        for (const HopTrace* const trace : {&m_neutral, &m_ike500, &m_ike4500}) {
            for (const auto& [ttl, hop] : trace->hops()) {
                const TimePoint end = hop.lastSent + patience;
                if (!hop.from && end > now)
                    next = std::min(next, end);
            }
        }
        return next;
    }

    void waitForIke()
    {
        const TimePoint until = m_begin + ikeHeadStart;
        constexpr Milliseconds look{50};
        while (!mustEnd() && m_platform.clock.now() < until && !isPictureOnly())
            waitUntil(std::min(until, m_platform.clock.now() + look));
    }

    /// IKE trails go as far as neutral packets did, but never to the host: there the IKE probes ask.
    int ikeLimit() const
    {
        if (const auto distance = m_neutral.distance())
            return *distance - 1;
        return m_neutral.lastAnsweredTtl();
    }

    void traceIke()
    {
        std::vector<HopTrace*> traces;
        if (!isAnswered(ids::ikeUdp500)) {
            traces.push_back(&m_ike500);
            m_traced500 = true;
        }
        if (!isAnswered(ids::ikeUdp4500)) {
            traces.push_back(&m_ike4500);
            m_traced4500 = true;
        }
        // Side by side, so that both see the path as it is at the same moment.
        constexpr int ikeAttempts = 3;
        while (!mustEnd() && !traces.empty()) {
            bool isSent = false;
            int pending = 0;
            std::vector<HopTrace*> refusedHere;
            for (HopTrace* const trace : traces) {
                const TimePoint now = m_platform.clock.now();
                const int pendingHere = pendingCount(*trace, ikeLimit(), now);
                pending += pendingHere;
                const int ttl = nextTtl(*trace, 1, ikeLimit(), ikeAttempts);
                if (ttl == 0 || pendingHere >= window)
                    continue;
                if (trace->send(ttl, m_context.deadline, m_context.stop)) {
                    isSent = true;
                    ++pending;
                } else {
                    refusedHere.push_back(trace);
                }
            }
            // A local firewall refuses every TTL alike; that is firewall.local's to say.
            std::erase_if(traces, [&refusedHere](const HopTrace* trace) {
                return std::find(refusedHere.begin(), refusedHere.end(), trace) != refusedHere.end();
            });
            if (!isSent && pending == 0)
                return;
            if (!isSent)
                waitUntil(nextTimeout(m_platform.clock.now()));
        }
    }

    /// Stations that answered a neutral packet, and were asked by IKE's in vain.
    std::vector<int> silentToIke() const
    {
        int lastIke = ikeLimit();
        if (m_traced500)
            lastIke = std::min(lastIke, m_ike500.lastAnsweredTtl());
        if (m_traced4500)
            lastIke = std::min(lastIke, m_ike4500.lastAnsweredTtl());
        std::vector<int> ttls;
        for (int ttl = lastIke + 1; ttl <= ikeLimit(); ++ttl) {
            if (m_neutral.isAnswered(ttl))
                ttls.push_back(ttl);
        }
        return ttls;
    }

    /// Routers limit how many ICMP errors they send, and IKE's packets come last: such a station gets another neutral
    /// one, and only if it answers that as well does its silence towards IKE say something.
    void askAgain()
    {
        const std::vector<int> ttls = silentToIke();
        const auto isDone = [this, &ttls] {
            return std::all_of(ttls.begin(), ttls.end(), [this](int ttl) { return m_again.isAnswered(ttl); });
        };
        for (int attempt = 0; attempt < attemptsPerHop && !isDone(); ++attempt) {
            for (const int ttl : ttls) {
                if (!mustEnd() && !m_again.isAnswered(ttl))
                    send(m_again, ttl);
            }
            const TimePoint until = m_platform.clock.now() + patience;
            while (!mustEnd() && !isDone() && m_platform.clock.now() < until)
                waitUntil(until);
        }
    }

    /// Those that did not answer again.
    std::vector<int> unsureTtls() const
    {
        std::vector<int> ttls = silentToIke();
        std::erase_if(ttls, [this](int ttl) { return m_again.isAnswered(ttl); });
        return ttls;
    }

    void lingerForLate()
    {
        if (isPictureOnly())
            return;
        const TimePoint until = m_platform.clock.now() + linger;
        while (!mustEnd() && m_platform.clock.now() < until)
            waitUntil(until);
    }

    /// The first station is the local router; those right behind it with private addresses are local as well.
    int localHops() const
    {
        int count = 1;
        for (const auto& [ttl, hop] : m_neutral.hops()) {
            if (ttl <= count)
                continue;
            const bool isPrivate = hop.from && !hop.reached && addressBlockOf(*hop.from) == AddressBlock::Private;
            if (ttl != count + 1 || !isPrivate)
                break;
            count = ttl;
        }
        return count;
    }

    Finding conclude() const
    {
        Finding finding;
        QJsonObject& measured = finding.measured;
        measured.insert(keys::address, m_target.address.toString());
        const int lastTtl = std::max(m_neutral.lastAnsweredTtl(), refusedTtl(m_neutral));
        measured.insert(keys::neutral, m_neutral.describe(lastTtl));
        measured.insert(keys::neutralLastTtl, m_neutral.lastAnsweredTtl());
        if (const auto distance = m_neutral.distance())
            measured.insert(keys::distanceHops, *distance);
        measured.insert(keys::localHops, localHops());
        QJsonArray unsure;
        for (const int ttl : unsureTtls())
            unsure.append(ttl);
        if (!unsure.isEmpty())
            measured.insert(keys::neutralUnsureTtls, unsure);
        if (m_traced500) {
            measured.insert(keys::ike500, m_ike500.describe(ikeLimit()));
            measured.insert(keys::ike500LastTtl, m_ike500.lastAnsweredTtl());
        }
        if (m_traced4500) {
            measured.insert(keys::ike4500, m_ike4500.describe(ikeLimit()));
            measured.insert(keys::ike4500LastTtl, m_ike4500.lastAnsweredTtl());
        }
        finding.status = statusOf();
        return finding;
    }

    static int refusedTtl(const HopTrace& trace)
    {
        int last = 0;
        for (const auto& [ttl, hop] : trace.hops()) {
            if (hop.refused)
                last = std::max(last, ttl);
        }
        return last;
    }

    Status statusOf() const
    {
        if (m_context.stop.stop_requested())
            return Status::Unknown;
        const std::vector<int> ttls = silentToIke();
        const bool fellShort =
            std::any_of(ttls.begin(), ttls.end(), [this](int ttl) { return m_again.isAnswered(ttl); });
        if (!fellShort && !ttls.empty())
            return Status::Unknown;
        if (fellShort)
            return Status::Fail;
        const bool sawStations = m_neutral.lastAnsweredTtl() > 0;
        return sawStations || isPictureOnly() ? Status::Pass : Status::Unknown;
    }

    const ProbeContext& m_context;
    Platform& m_platform;
    TargetAddress m_target;
    TimePoint m_begin;
    HopTrace m_neutral;
    HopTrace m_again;
    HopTrace m_ike500;
    HopTrace m_ike4500;
    bool m_sendFailed = false;
    bool m_traced500 = false;
    bool m_traced4500 = false;
};

} // namespace

ProbeInfo HopsProbe::info() const
{
    return {ids::pathHops.toString(), Area::Isp, {ids::netDns.toString()}, Milliseconds{1000}};
}

Result<Finding> HopsProbe::run(const ProbeContext& context)
{
    const auto target = targetAddress(context);
    if (!target)
        return target.error();
    return HopsRun(context, *target).run();
}

} // namespace tsunagu
