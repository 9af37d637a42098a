#pragma once

#include "probes/ike/AnyMessage.h"
#include "probes/ike/NatDetection.h"
#include "probes/ike/v1/MainMode.h"
#include "probes/ike/v2/InitRequest.h"

#include <QString>

#include <optional>

namespace tsunagu::proposals {

/// One question to an IKE server: would you take one of these? In IKEv2 it costs the server nothing: the KE payload is
/// of a group that no proposal names, so that a server which takes one asks for that proposal's group
/// (INVALID_KE_PAYLOAD, RFC 7296 §1.3) and keeps no half-open handshake. In IKEv1 a server that takes one keeps the
/// first round of Main Mode open. Holds no socket and reads no clock. One thread.
class ProposalQuestion
{
public:
    enum class Answer
    {
        None,
        Accepted,
        Refused, ///< NO_PROPOSAL_CHOSEN
        Other,   ///< another notification: it says nothing about proposals
    };

    ProposalQuestion(std::vector<ike::v2::Proposal> proposals, const ike::Endpoint& local, const ike::Endpoint& remote,
                     bool usesNonEspMarker);
    ProposalQuestion(std::vector<ike::v1::OakleySuite> suites, bool usesNonEspMarker);

    /// What to send; changes once if the server asks for a cookie.
    const ike::Bytes& datagram() const { return m_datagram; }
    /// Takes a message from the server's address and port. False: it does not belong to this question.
    bool accept(const ike::AnyMessage& message);
    /// The server asked for a cookie and `datagram` has not been sent since; reading it resets it.
    bool takeCookieRequest();

    Answer answer() const { return m_answer; }
    /// What was chosen, as far as the answer tells: a suite, or only the group.
    const QString& chosen() const { return m_chosen; }
    /// The notification's name (RFC 7296 §3.10.1, RFC 2408 §3.14.1), if the answer was one.
    const QString& notify() const { return m_notify; }

private:
    void build();
    bool acceptV2(const ike::v2::Message& message);
    bool acceptV1(const ike::v1::Message& message);

    bool m_isV1 = false;
    bool m_usesNonEspMarker;
    std::uint64_t m_spi = 0;
    ike::v2::InitRequestOptions m_v2;
    ike::v1::MainModeRequestOptions m_v1;
    ike::Bytes m_datagram;
    bool m_hasCookie = false;
    bool m_wantsCookie = false;
    Answer m_answer = Answer::None;
    QString m_chosen;
    QString m_notify;
};

} // namespace tsunagu::proposals
