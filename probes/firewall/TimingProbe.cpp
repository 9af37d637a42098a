#include "probes/firewall/TimingProbe.h"

#include "probes/firewall/ControlPings.h"
#include "probes/firewall/IkePings.h"
#include "probes/model/Ids.h"
#include "probes/model/Keys.h"
#include "probes/model/Loss.h"
#include "probes/model/Proportion.h"

#include <algorithm>
#include <cmath>

namespace tsunagu {
namespace {

constexpr int quickCount = 10;
constexpr int fullCount = 40;
/// RFC 7296 §2.3 would allow more; a server that counts what one address has open is not to be tried. In IKEv1 the port
/// probes leave two handshakes half open there, and strongSwan ignores an address with five.
constexpr int windowV2 = 3;
constexpr int windowV1 = 1;
/// How long one exchange keeps its place in the window. Later replies still count, as late ones.
constexpr Milliseconds shortestPatience{400};
constexpr Milliseconds longestPatience{1000};
/// Once everything is sent: how long a missing reply is waited for, and how long where replies are known to be late.
constexpr Milliseconds usualLinger{1200};
constexpr Milliseconds longestLinger{9000};
/// A connect that was given up is closed within that time, before the system repeats it.
constexpr Milliseconds longestUnread{20};
/// The shortest first retransmission of a known IKE client (libreswan: 0.5 s; Windows IKEv1: 1 s) is not far.
constexpr double lateMs = 1000;

std::optional<double> medianOf(std::vector<double> values)
{
    if (values.empty())
        return std::nullopt;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

template <typename Pings>
std::vector<double> roundTrips(const Pings& pings)
{
    std::vector<double> values;
    for (const auto& ping : pings) {
        if (ping.rttMs)
            values.push_back(*ping.rttMs);
    }
    return values;
}

/// `sent`, `answered`, the loss with its interval, and the round trips.
QJsonObject describe(int sent, const std::vector<double>& rtts)
{
    const int answered = static_cast<int>(rtts.size());
    const Proportion loss = proportionOf(sent - answered, sent);
    QJsonObject object{{keys::sent, sent},
                       {keys::answered, answered},
                       {keys::lossRatio, loss.ratio},
                       {keys::lossLowRatio, loss.low},
                       {keys::lossHighRatio, loss.high}};
    if (const auto median = medianOf(rtts)) {
        const auto [least, most] = std::minmax_element(rtts.begin(), rtts.end());
        object.insert(keys::rttMs, *median);
        object.insert(keys::rttMinMs, *least);
        object.insert(keys::rttMaxMs, *most);
    }
    if (rtts.size() > 1) {
        double sum = 0;
        for (std::size_t i = 1; i < rtts.size(); ++i)
            sum += std::abs(rtts[i] - rtts[i - 1]);
        object.insert(keys::jitterMs, sum / static_cast<double>(rtts.size() - 1));
    }
    return object;
}

class TimingRun
{
public:
    TimingRun(const ProbeContext& context, IkePings& pings)
        : m_context(context)
        , m_platform(context.platform)
        , m_pings(pings)
    {
    }

    Finding run()
    {
        sendUpTo(quickCount);
        linger();
        if (m_pings.answeredCount() > 0 && isWorthMore() && !mustEnd()) {
            m_control.emplace(m_context, m_pings.remote().address);
            sendUpTo(fullCount);
            linger();
        }
        return conclude();
    }

private:
    bool mustEnd() const
    {
        return m_sendError || m_context.stop.stop_requested() || m_platform.clock.now() >= m_context.deadline;
    }

    int sentCount() const { return static_cast<int>(m_pings.all().size()); }
    bool isComplete() const { return m_pings.answeredCount() == sentCount(); }

    std::optional<double> medianMs() const { return medianOf(roundTrips(m_pings.all())); }

    /// Something is missing, or IKE takes much longer than other traffic does.
    bool isWorthMore() const
    {
        // What comes that late may look lost for long, and forty more of them would take too long.
        if (medianMs().value_or(0) >= lateMs)
            return false;
        if (!isComplete())
            return true;
        const auto control = m_context.finding(ids::pathControl);
        const double controlMs = control ? control->measured.value(keys::rttMs).toDouble(-1) : -1;
        constexpr double clearlyMore = 3;
        constexpr double atLeastMs = 100;
        return controlMs >= 0 && medianMs().value_or(0) > controlMs * clearlyMore + atLeastMs;
    }

    Milliseconds patience() const
    {
        const double known = medianMs().value_or(m_pings.knownRttMs());
        // Where every reply is late, waiting for each would take too long.
        if (known >= lateMs)
            return shortestPatience;
        return std::clamp(Milliseconds(static_cast<Milliseconds::rep>(3 * known)), shortestPatience, longestPatience);
    }

    void sendUpTo(int count)
    {
        while (sentCount() < count && !mustEnd()) {
            readAll();
            if (m_pings.pendingCount(patience()) >= window()) {
                waitUntil(nextPlace());
                continue;
            }
            const auto readMeanwhile = [this](TimePoint slot) {
                waitUntil(std::min(slot, m_platform.clock.now() + longestUnread));
                readAll();
            };
            const auto sent = m_pings.send(0, readMeanwhile);
            if (!sent)
                m_sendError = sent.error();
            if (m_control && !mustEnd())
                m_control->send(m_pings.all().back().sizeBytes, readMeanwhile);
        }
    }

    int window() const { return m_pings.version() == IkeVersion::V1 ? windowV1 : windowV2; }

    /// When the oldest of those under way gives up its place.
    TimePoint nextPlace() const
    {
        const TimePoint now = m_platform.clock.now();
        TimePoint next = now + patience();
        for (const IkePings::Ping& ping : m_pings.all()) {
            const TimePoint end = ping.sentAt + patience();
            if (!ping.rttMs && end > now)
                next = std::min(next, end);
        }
        return next;
    }

    void linger()
    {
        const TimePoint lastSent = m_platform.clock.now();
        for (readAll(); !mustEnd() && !isComplete(); readAll()) {
            const std::vector<double> rtts = roundTrips(m_pings.all());
            const double longest = rtts.empty() ? m_pings.knownRttMs() : *std::max_element(rtts.begin(), rtts.end());
            const Milliseconds late(static_cast<Milliseconds::rep>(2 * longest) + usualLinger.count());
            const TimePoint until = lastSent + std::min(longest >= lateMs ? late : usualLinger, longestLinger);
            if (m_platform.clock.now() >= until)
                return;
            waitUntil(until);
        }
    }

    /// Those whose fate is known: answered, or given up. A run that ends early must not take for lost what may still be
    /// on its way; there only those are lost behind which a later one was answered.
    int settledCount() const
    {
        const bool endedEarly = m_platform.clock.now() >= m_context.deadline || m_context.stop.stop_requested();
        if (!endedEarly)
            return sentCount();
        const auto& all = m_pings.all();
        const auto lastAnswered = std::find_if(all.rbegin(), all.rend(), [](const auto& ping) { return ping.rttMs; });
        return static_cast<int>(all.rend() - lastAnswered);
    }

    void readAll()
    {
        m_pings.read();
        if (m_control)
            m_control->read();
    }

    void waitUntil(TimePoint until)
    {
        std::vector<Waitable*> waitables = m_pings.waitables();
        if (m_control)
            m_control->appendWaitables(waitables);
        m_platform.network.wait(waitables, std::min(until, m_context.deadline), m_context.stop);
    }

    Finding conclude()
    {
        readAll();
        Finding finding;
        QJsonObject& measured = finding.measured;
        const std::vector<double> rtts = roundTrips(m_pings.all());
        const int settled = settledCount();
        measured = describe(settled, rtts);
        measured.insert(keys::address, m_pings.remote().address.toString());
        measured.insert(keys::port, m_pings.remote().port);
        measured.insert(keys::sourcePort, m_pings.sourcePort());
        measured.insert(keys::lateReplies, static_cast<int>(std::count_if(rtts.begin(), rtts.end(), [](double rttMs) {
                            return rttMs >= lateMs;
                        })));
        if (!m_pings.all().empty())
            measured.insert(keys::sizeBytes, static_cast<qint64>(m_pings.all().front().sizeBytes));
        if (m_control && !m_control->all().empty()) {
            QJsonObject control = describe(static_cast<int>(m_control->all().size()), roundTrips(m_control->all()));
            control.insert(keys::kind, m_control->kindWord());
            measured.insert(keys::control, control);
        }
        if (m_sendError)
            measured.insert(keys::sendError, errorWord(m_sendError->kind));

        // A server may choose not to answer small questions again and again: then nothing was measured.
        const bool isMeasured = settled >= quickCount && !rtts.empty();
        const Proportion loss = proportionOf(settled - static_cast<int>(rtts.size()), settled);
        const bool isAllAnswered = settled == static_cast<int>(rtts.size());
        if (!isMeasured)
            finding.status = Status::Unknown;
        else if (loss.low >= badLossRatio)
            finding.status = Status::Fail;
        else
            finding.status = isAllAnswered && medianMs().value_or(0) < lateMs ? Status::Pass : Status::Warn;
        return finding;
    }

    const ProbeContext& m_context;
    Platform& m_platform;
    IkePings& m_pings;
    std::optional<ControlPings> m_control;
    std::optional<Error> m_sendError;
};

} // namespace

ProbeInfo TimingProbe::info() const
{
    return {ids::ikeTiming.toString(), Area::Network, {ids::netDns.toString()}, Milliseconds{900}};
}

Result<Finding> TimingProbe::run(const ProbeContext& whole)
{
    const ProbeContext context = refining(whole);
    auto pings = openIkePings(context);
    if (!pings)
        return pings.error();
    return TimingRun(context, *pings).run();
}

} // namespace tsunagu
