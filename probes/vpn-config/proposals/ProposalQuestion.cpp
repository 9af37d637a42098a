#include "probes/vpn-config/proposals/ProposalQuestion.h"

#include "probes/ike/UdpEncapsulation.h"
#include "probes/ike/v1/Verify.h"
#include "probes/ike/v2/Transforms.h"
#include "probes/ike/v2/Verify.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace tsunagu::proposals {
namespace {

/// Small groups first: the server never computes with the value.
constexpr std::array<ike::Group, 4> keyExchangeGroups{ike::Group::Modp768, ike::Group::Modp1024, ike::Group::Modp1536,
                                                      ike::Group::Modp2048};

ike::Group groupOutside(const std::vector<ike::v2::Proposal>& proposals)
{
    for (const ike::Group group : keyExchangeGroups) {
        const bool isOffered =
            std::any_of(proposals.begin(), proposals.end(),
                        [group](const ike::v2::Proposal& proposal) { return proposal.offersGroup(group); });
        if (!isOffered)
            return group;
    }
    return keyExchangeGroups.front();
}

QString textOf(std::string_view view)
{
    return QString::fromLatin1(view.data(), static_cast<qsizetype>(view.size())).left(80);
}

} // namespace

ProposalQuestion::ProposalQuestion(std::vector<ike::v2::Proposal> proposals, const ike::Endpoint& local,
                                   const ike::Endpoint& remote, bool usesNonEspMarker)
    : m_usesNonEspMarker(usesNonEspMarker)
    , m_v2(ike::v2::InitRequestOptions::fresh(groupOutside(proposals)))
{
    m_v2.proposals = std::move(proposals);
    m_v2.local = local;
    m_v2.remote = remote;
    m_spi = m_v2.spi;
    build();
}

ProposalQuestion::ProposalQuestion(std::vector<ike::v1::OakleySuite> suites, bool usesNonEspMarker)
    : m_isV1(true)
    , m_usesNonEspMarker(usesNonEspMarker)
    , m_v1(ike::v1::MainModeRequestOptions::fresh())
{
    m_v1.suites = std::move(suites);
    m_spi = m_v1.cookie;
    build();
}

void ProposalQuestion::build()
{
    const auto octets =
        m_isV1 ? ike::v1::buildMainModeRequest(m_v1).serialize() : ike::v2::buildInitRequest(m_v2).serialize();
    m_datagram = octets.value_or(ike::Bytes());
    if (m_usesNonEspMarker)
        m_datagram = ike::addNonEspMarker(m_datagram);
}

bool ProposalQuestion::accept(const ike::AnyMessage& message)
{
    if (ike::headerOf(message).initiatorSpi != m_spi)
        return false;
    const auto* const v2 = std::get_if<ike::v2::Message>(&message);
    return v2 != nullptr ? acceptV2(*v2) : acceptV1(std::get<ike::v1::Message>(message));
}

bool ProposalQuestion::takeCookieRequest()
{
    return std::exchange(m_wantsCookie, false);
}

bool ProposalQuestion::acceptV2(const ike::v2::Message& message)
{
    if (m_isV1) {
        if (!ike::v2::verifyVersionRefusal(message, m_spi))
            return false;
        m_answer = Answer::Other;
        m_notify = QStringLiteral("INVALID_MAJOR_VERSION");
        return true;
    }
    if (!ike::v2::verifyInitResponse(message, m_spi))
        return false;
    if (m_answer != Answer::None)
        return true; // a repetition; the first answer stands
    if (const auto* const sa = message.first<ike::v2::SecurityAssociation>()) {
        m_answer = Answer::Accepted;
        QStringList suite;
        for (const ike::v2::Proposal& proposal : sa->proposals) {
            for (const ike::v2::Transform& transform : proposal.transforms)
                suite.append(textOf(ike::v2::transformName(transform)));
        }
        m_chosen = suite.mid(0, 8).join(QLatin1Char('/'));
        return true;
    }
    if (const ike::v2::Notify* const cookie = message.notify(ike::v2::NotifyType::Cookie)) {
        if (!m_hasCookie) {
            m_hasCookie = true;
            m_wantsCookie = true;
            m_v2.cookie = cookie->data;
            build();
        }
        return true;
    }
    const ike::v2::Notify* const error = message.error();
    if (error == nullptr)
        return true;
    m_notify = textOf(ike::v2::notifyTypeName(error->type));
    if (const auto group = error->requestedGroup()) {
        m_answer = Answer::Accepted;
        m_chosen = textOf(ike::v2::transformName(ike::v2::keyExchangeGroup(*group)));
    } else {
        m_answer = error->type == ike::v2::NotifyType::NoProposalChosen ? Answer::Refused : Answer::Other;
    }
    return true;
}

bool ProposalQuestion::acceptV1(const ike::v1::Message& message)
{
    if (!m_isV1) {
        if (!ike::v1::verifyVersionRefusal(message, m_spi))
            return false;
        m_answer = Answer::Other;
        m_notify = QStringLiteral("INVALID_MAJOR_VERSION");
        return true;
    }
    if (!ike::v1::verifyMainModeReply(message, m_spi))
        return false;
    if (m_answer != Answer::None)
        return true;
    if (const auto* const sa = message.first<ike::v1::SecurityAssociation>()) {
        m_answer = Answer::Accepted;
        if (!sa->proposals.empty() && !sa->proposals.front().transforms.empty()) {
            if (const auto suite = ike::v1::OakleySuite::from(sa->proposals.front().transforms.front()))
                m_chosen = textOf(ike::v1::suiteName(*suite));
        }
        return true;
    }
    if (const ike::v1::Notification* const error = message.error()) {
        m_notify = textOf(ike::v1::notifyTypeName(error->type));
        m_answer = error->type == ike::v1::NotifyType::NoProposalChosen ? Answer::Refused : Answer::Other;
    }
    return true;
}

} // namespace tsunagu::proposals
