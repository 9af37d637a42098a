#pragma once

#include "probes/ike/AnyMessage.h"
#include "probes/ike/UdpEncapsulation.h"
#include "probes/ike/v2/InitRequest.h"
#include "probes/model/TargetAddress.h"
#include "probes/platform/Network.h"

#include <QJsonObject>
#include <QStringList>

#include <optional>
#include <vector>

namespace tsunagu {

enum class IkeVersion
{
    V1,
    V2
};

/// What an IKE_SA_INIT request offers.
enum class IkeOffer
{
    Wide,   ///< so that nearly every server finds a suite; it then keeps a half-open handshake for a while
    Narrow, ///< one outdated suite that servers refuse: NO_PROPOSAL_CHOSEN proves the port as well and costs them
            ///< nothing
};

/// The opening of one IKE handshake under one SPI: an IKE_SA_INIT request (RFC 7296 §1.2) or the first message of Main
/// Mode (RFC 2409 §5.4), sent again and again with the same octets until something valid comes back. Holds no socket
/// and reads no clock: whoever drives it says when a datagram was sent and what came in. One thread.
class IkeExchange
{
public:
    /// `usesNonEspMarker`: on port 4500 (RFC 3948 §2.2). `paddingSize`: octets of a Vendor ID payload that only makes
    /// the request large; 0: none.
    IkeExchange(IkeVersion version, const Endpoint& local, const Endpoint& remote, bool usesNonEspMarker,
                IkeOffer offer = IkeOffer::Wide, std::size_t paddingSize = 0);

    IkeVersion version() const { return m_version; }
    /// The octets to send now; the same until the server asked for a cookie or another group.
    const ike::Bytes& datagram() const { return m_datagram; }

    /// What every reply begins with.
    ike::Bytes replyBeginning() const { return ike::replyBeginning(m_datagram, m_usesNonEspMarker); }

    /// When the next transmission is due, with back-off; empty: all were made.
    std::optional<TimePoint> nextTransmission() const;
    void start(TimePoint at) { m_next = at; }
    void transmitted(TimePoint at);
    /// Sends nothing more.
    void stopTransmitting() { m_next.reset(); }

    /// Takes a message that came from the server's address and port. False: it does not belong to this exchange or
    /// breaks the RFC's rules for a reply, and is not believed.
    bool accept(const ike::AnyMessage& message, TimePoint at);

    /// The narrow offer was refused, as it should be: the port is proven, and nothing else is known of the server.
    bool isNarrowlyRefused() const;
    /// Opens another handshake with a wide offer, from `at` on.
    void widen(TimePoint at);
    /// The server chose a suite: all that can be known of it without credentials is known.
    bool hasChosenSuite() const { return !m_chosen.isEmpty(); }

    bool isStarted() const { return !m_sentAt.empty() || m_next.has_value(); }
    bool isAnswered() const { return m_firstReply.has_value(); }
    /// A reply came, but the question was put again (COOKIE, INVALID_KE_PAYLOAD) and that is still open.
    bool isFollowingUp() const { return m_isFollowingUp; }
    /// When the question that is open now was put first, or is to be put; the epoch if there is none.
    TimePoint openedAt() const { return m_sentAt.empty() ? m_next.value_or(TimePoint()) : m_sentAt.front(); }
    int sentCount() const { return static_cast<int>(m_sentAt.size()) + m_sentEarlier; }

    /// The round trip as far as it can be told. With several transmissions under way, a reply may belong to any: when
    /// each was answered it is exact, else it lies between `atLeast` and `atMost`.
    struct RoundTrip
    {
        double atLeastMs = 0;
        double atMostMs = 0;
    };
    std::optional<RoundTrip> roundTrip() const;
    /// The moment until which listening on can still make the round trip exact; empty: it is exact or there is none.
    std::optional<TimePoint> worthListeningUntil() const;

    /// What docs/findings.md says of a version.
    QJsonObject measured() const;

private:
    void open();
    void build();
    void putAgain(TimePoint at);
    bool acceptV1(const ike::v1::Message& message);
    bool acceptV2(const ike::v2::Message& message);
    void readInitResponse(const ike::v2::Message& message);
    void followUp(TimePoint at);

    IkeVersion m_version;
    Endpoint m_local;
    Endpoint m_remote;
    bool m_usesNonEspMarker;
    IkeOffer m_offer;
    std::size_t m_paddingSize;
    std::uint64_t m_spi = 0;
    ike::v2::InitRequestOptions m_options;
    ike::Bytes m_datagram;

    std::optional<TimePoint> m_next;
    std::vector<TimePoint> m_sentAt; ///< of the current octets
    int m_sentEarlier = 0;           ///< transmissions before a follow-up
    int m_replies = 0;
    std::optional<TimePoint> m_firstReply;
    std::optional<RoundTrip> m_firstRoundTrip; ///< fixed when a follow-up begins
    bool m_isFollowingUp = false;
    bool m_followedCookie = false;
    bool m_followedGroup = false;

    QString m_reply;
    QString m_notify;
    QString m_chosen;
    QStringList m_vendorIds;
    bool m_cookie = false;
    std::optional<bool> m_natLocal;
    std::optional<bool> m_natServer;
};

} // namespace tsunagu
