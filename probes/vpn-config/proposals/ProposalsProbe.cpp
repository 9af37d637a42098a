#include "probes/vpn-config/proposals/ProposalsProbe.h"

#include "probes/firewall/IkePings.h"
#include "probes/ike/UdpEncapsulation.h"
#include "probes/ike/v2/Transforms.h"
#include "probes/model/Ids.h"
#include "probes/model/Keys.h"
#include "probes/platform/SendingSlot.h"
#include "probes/vpn-config/proposals/OfferedSuites.h"
#include "probes/vpn-config/proposals/ProposalQuestion.h"

#include <QJsonArray>

#include <algorithm>
#include <array>
#include <cmath>

namespace tsunagu {
namespace {

using ike::v2::Transform;
using ike::v2::TransformType;
using proposals::ProposalQuestion;
using Answer = ProposalQuestion::Answer;

constexpr int window = 3;
constexpr int mostTransmissions = 3;
constexpr Milliseconds shortestPatience{400};
constexpr Milliseconds longestPatience{1500};
constexpr int mostDatagrams = 2000;
constexpr int mostAtOnce = 64;

constexpr std::array<std::pair<TransformType, QLatin1String>, 4> types{
    {{TransformType::Encryption, keys::encryption},
     {TransformType::Integrity, keys::integrity},
     {TransformType::Prf, keys::prf},
     {TransformType::KeyExchangeGroup, keys::groups}}};

QString nameOf(const Transform& transform)
{
    return QString::fromStdString(ike::v2::transformName(transform));
}

QString answerWord(Answer answer)
{
    switch (answer) {
    case Answer::None:
        return QStringLiteral("no-answer");
    case Answer::Accepted:
        return QStringLiteral("accepted");
    case Answer::Refused:
        return QStringLiteral("refused");
    case Answer::Other:
        return QStringLiteral("other");
    }
    Q_UNREACHABLE();
}

/// Asks questions, three at once, each sent again while it is not answered. Single thread.
class Asking
{
public:
    Asking(const ProbeContext& context, Dialled dialled)
        : m_context(context)
        , m_platform(context.platform)
        , m_remote(dialled.remote)
        , m_isNatT(dialled.port.isNatT)
        , m_patience(std::clamp(Milliseconds(std::lround(3 * dialled.port.rttMs)), shortestPatience, longestPatience))
        , m_socket(std::move(dialled.socket))
    {
    }

    bool mustEnd() const { return m_context.stop.stop_requested() || m_platform.clock.now() >= m_context.deadline; }
    int sentCount() const { return m_sent; }

    void ask(std::vector<ProposalQuestion>& questions)
    {
        std::vector<Turn> turns(questions.size());
        std::vector<ike::Bytes> beginnings;
        for (const ProposalQuestion& question : questions)
            beginnings.push_back(ike::replyBeginning(question.datagram(), m_isNatT));
        m_socket->hearOnly(beginnings);
        while (!mustEnd()) {
            read(questions, turns);
            const std::size_t next = nextDue(questions, turns);
            if (next < questions.size()) {
                send(questions[next], turns[next]);
                continue;
            }
            const TimePoint until = nextTimeout(questions, turns);
            if (until == TimePoint::max())
                return;
            const std::array<Waitable*, 1> waitables{m_socket.get()};
            m_platform.network.wait(waitables, std::min(until, m_context.deadline), m_context.stop);
        }
    }

private:
    struct Turn
    {
        int transmissions = 0;
        TimePoint lastSent;
        bool isUrgent = false; ///< a cookie is to be sent back
    };

    bool isPending(const ProposalQuestion& question, const Turn& turn) const
    {
        return question.answer() == Answer::None && turn.transmissions > 0 &&
               m_platform.clock.now() < turn.lastSent + m_patience;
    }

    /// The question to send now; past the end: none.
    std::size_t nextDue(const std::vector<ProposalQuestion>& questions, const std::vector<Turn>& turns) const
    {
        int pending = 0;
        for (std::size_t i = 0; i < questions.size(); ++i) {
            if (turns[i].isUrgent)
                return i;
            pending += isPending(questions[i], turns[i]) ? 1 : 0;
        }
        for (std::size_t i = 0; pending < window && i < questions.size(); ++i) {
            const bool wants = questions[i].answer() == Answer::None && turns[i].transmissions < mostTransmissions;
            if (wants && !isPending(questions[i], turns[i]))
                return i;
        }
        return questions.size();
    }

    TimePoint nextTimeout(const std::vector<ProposalQuestion>& questions, const std::vector<Turn>& turns) const
    {
        TimePoint next = TimePoint::max();
        for (std::size_t i = 0; i < questions.size(); ++i) {
            if (isPending(questions[i], turns[i]))
                next = std::min(next, turns[i].lastSent + m_patience);
        }
        return next;
    }

    void send(const ProposalQuestion& question, Turn& turn)
    {
        waitForSlot(m_platform, m_remote.address, m_context.deadline, m_context.stop);
        turn.lastSent = m_platform.clock.now();
        turn.transmissions = turn.isUrgent ? std::max(1, turn.transmissions) : turn.transmissions + 1;
        turn.isUrgent = false;
        ++m_sent;
        // What the system refuses to send stays unanswered.
        (void)m_socket->send(question.datagram(), m_remote);
    }

    void read(std::vector<ProposalQuestion>& questions, std::vector<Turn>& turns)
    {
        for (int reads = 0; reads < mostAtOnce; ++reads) {
            const auto event = m_socket->receive();
            if (!event)
                return;
            const auto* const datagram = std::get_if<Datagram>(&*event);
            if (datagram == nullptr || ++m_datagrams > mostDatagrams || !(datagram->from == m_remote))
                continue;
            const auto message = ike::readDatagram(datagram->bytes, m_isNatT);
            if (!message)
                continue;
            for (std::size_t i = 0; i < questions.size(); ++i) {
                if (!questions[i].accept(*message))
                    continue;
                turns[i].isUrgent = questions[i].takeCookieRequest();
                break;
            }
        }
    }

    const ProbeContext& m_context;
    Platform& m_platform;
    Endpoint m_remote;
    bool m_isNatT;
    Milliseconds m_patience;
    std::unique_ptr<DatagramSocket> m_socket;
    int m_datagrams = 0;
    int m_sent = 0;
};

/// One measurement for one profile. Single thread.
class ProposalsRun
{
public:
    ProposalsRun(const VpnProfile& profile, const Endpoint& local, const Endpoint& remote, bool isNatT, Asking& asking)
        : m_profile(profile)
        , m_local{addressOctets(local.address), local.port}
        , m_remote{addressOctets(remote.address), remote.port}
        , m_isNatT(isNatT)
        , m_asking(asking)
    {
        m_finding.measured = {
            {keys::address, remote.address.toString()}, {keys::port, remote.port}, {keys::sourcePort, local.port}};
    }

    Finding run()
    {
        // A client that can speak both speaks IKEv2 first.
        const bool speaksV2 = m_profile.ikeVersions.contains(2);
        m_finding.measured.insert(keys::ikeVersion, speaksV2 ? 2 : 1);
        if (speaksV2)
            askV2();
        else
            askV1();
        m_finding.measured.insert(keys::sentPackets, m_asking.sentCount());
        if (m_asking.mustEnd() && m_finding.status == Status::Fail && !m_isComplete)
            m_finding.status = Status::Unknown;
        return m_finding;
    }

private:
    ProposalQuestion question(std::vector<ike::v2::Proposal> offered) const
    {
        return {std::move(offered), m_local, m_remote, m_isNatT};
    }

    void askV2()
    {
        const std::vector<ike::v2::Proposal> offered = proposals::offeredV2(m_profile);
        describeOffered(offered);
        std::vector<ProposalQuestion> questions;
        if (!offered.empty())
            questions.push_back(question(offered));
        questions.push_back(question(ike::v2::wideProposals()));
        m_asking.ask(questions);
        note(questions, !offered.empty());
        if (m_finding.status == Status::Fail && questions.back().answer() == Answer::Accepted)
            askEach();
    }

    void askV1()
    {
        const std::vector<ike::v1::OakleySuite> offered = proposals::offeredV1(m_profile);
        std::vector<ProposalQuestion> questions;
        if (!offered.empty()) {
            questions.emplace_back(offered, m_isNatT);
            m_asking.ask(questions);
        }
        // What is taken leaves a half-open handshake behind: the wide choice is asked for only where it tells more.
        if (questions.empty() || questions.front().answer() != Answer::Accepted) {
            std::vector<ProposalQuestion> wide;
            wide.emplace_back(ike::v1::wideSuites(), m_isNatT);
            m_asking.ask(wide);
            questions.push_back(std::move(wide.front()));
        } else {
            questions.push_back(questions.front());
        }
        note(questions, !offered.empty());
        if (m_finding.status == Status::Fail && !questions.back().chosen().isEmpty())
            m_finding.measured.insert(keys::acceptedSuite, questions.back().chosen());
        m_isComplete = true;
    }

    static QJsonObject describe(const ProposalQuestion& question)
    {
        QJsonObject object{{keys::outcome, answerWord(question.answer())}};
        if (!question.chosen().isEmpty())
            object.insert(keys::chosen, question.chosen());
        if (!question.notify().isEmpty())
            object.insert(keys::notify, question.notify());
        return object;
    }

    void note(const std::vector<ProposalQuestion>& questions, bool hasExact)
    {
        if (hasExact)
            m_finding.measured.insert(keys::exact, describe(questions.front()));
        m_finding.measured.insert(keys::wide, describe(questions.back()));
        const Answer decisive = questions.front().answer(); // the profile's own, if it states any
        if (decisive == Answer::Accepted)
            m_finding.status = Status::Pass;
        else
            m_finding.status = decisive == Answer::None ? Status::Unknown : Status::Fail;
    }

    void describeOffered(const std::vector<ike::v2::Proposal>& offered)
    {
        if (offered.empty())
            return;
        QJsonObject object;
        for (const auto& [type, key] : types) {
            QStringList names;
            for (const ike::v2::Proposal& proposal : offered) {
                for (const Transform& transform : proposal.transforms) {
                    if (transform.type == type && !names.contains(nameOf(transform)))
                        names.append(nameOf(transform));
                }
            }
            object.insert(key, QJsonArray::fromStringList(names));
        }
        m_finding.measured.insert(keys::offered, object);
    }

    /// Each algorithm of the wide choice, and of the profile, beside all others.
    void askEach()
    {
        struct Candidate
        {
            QLatin1String key;
            Transform transform;
        };
        std::vector<Candidate> candidates;
        std::vector<ProposalQuestion> questions;
        for (const auto& [type, key] : types) {
            std::vector<Transform> all = proposals::wideTransforms(type);
            for (const ike::v2::Proposal& proposal : proposals::offeredV2(m_profile)) {
                for (const Transform& transform : proposal.transforms) {
                    if (transform.type == type && std::find(all.begin(), all.end(), transform) == all.end())
                        all.push_back(transform);
                }
            }
            constexpr std::size_t mostOfAType = 16;
            all.resize(std::min(all.size(), mostOfAType));
            for (const Transform& transform : all) {
                candidates.push_back({key, transform});
                questions.push_back(question(wideBut(type, transform)));
            }
        }
        m_asking.ask(questions);
        QJsonObject accepted;
        QJsonObject refused;
        int undecided = 0;
        for (std::size_t i = 0; i < candidates.size(); ++i) {
            const Answer answer = questions[i].answer();
            undecided += answer == Answer::Accepted || answer == Answer::Refused ? 0 : 1;
            if (answer == Answer::Accepted)
                append(accepted, candidates[i].key, candidates[i].transform);
            else if (answer == Answer::Refused)
                append(refused, candidates[i].key, candidates[i].transform);
        }
        m_finding.measured.insert(keys::accepted, accepted);
        m_finding.measured.insert(keys::refusedAlgorithms, refused);
        m_finding.measured.insert(keys::undecided, undecided);
        m_isComplete = undecided == 0;
    }

    static void append(QJsonObject& object, QLatin1String key, const Transform& transform)
    {
        QJsonArray names = object.value(key).toArray();
        names.append(nameOf(transform));
        object.insert(key, names);
    }

    static std::vector<ike::v2::Proposal> wideBut(TransformType type, const Transform& only)
    {
        const auto of = [type, &only](TransformType each) {
            return each == type ? std::vector<Transform>{only} : proposals::wideTransforms(each);
        };
        std::vector<ike::v2::Proposal> offered =
            proposals::proposalsOf(of(TransformType::Encryption), of(TransformType::Integrity), of(TransformType::Prf),
                                   of(TransformType::KeyExchangeGroup));
        // Beside an integrity algorithm, ciphers that bring their own would say nothing about it.
        if (type == TransformType::Integrity && offered.size() > 1)
            offered.pop_back();
        return offered;
    }

    const VpnProfile& m_profile;
    ike::Endpoint m_local;
    ike::Endpoint m_remote;
    bool m_isNatT;
    Asking& m_asking;
    Finding m_finding;
    bool m_isComplete = false;
};

} // namespace

ProbeInfo ProposalsProbe::info() const
{
    return {ids::vpnProposals.toString(), Area::VpnConfig, {ids::netDns.toString()}, Milliseconds{600}};
}

Result<Finding> ProposalsProbe::run(const ProbeContext& whole)
{
    const ProbeContext context = refining(whole);
    if (!context.target.profile || context.target.profile->ikeVersions.isEmpty()) {
        Finding finding;
        finding.status = Status::Skipped;
        finding.needs = ids::vpnProfile.toString();
        return finding;
    }
    auto dialled = dialAnsweringPort(context);
    if (!dialled)
        return dialled.error();
    const Endpoint local = dialled->local;
    const Endpoint remote = dialled->remote;
    const bool isNatT = dialled->port.isNatT;
    Asking asking(context, std::move(*dialled));
    return ProposalsRun(*context.target.profile, local, remote, isNatT, asking).run();
}

} // namespace tsunagu
