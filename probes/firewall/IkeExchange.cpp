#include "probes/firewall/IkeExchange.h"

#include "probes/firewall/NarrowOffer.h"
#include "probes/ike/PublicValue.h"
#include "probes/ike/Random.h"
#include "probes/ike/UdpEncapsulation.h"
#include "probes/ike/VendorIds.h"
#include "probes/ike/v1/MainMode.h"
#include "probes/ike/v1/Verify.h"
#include "probes/ike/v2/Transforms.h"
#include "probes/ike/v2/Verify.h"
#include "probes/model/Keys.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

namespace tsunagu {
namespace {

/// Gaps behind the first, second, … transmission. Five in all, so that three lost of ten still leave no doubt, and the
/// whole fits into the time that a person waits.
constexpr std::array<Milliseconds, 4> gaps{Milliseconds{500}, Milliseconds{1000}, Milliseconds{2000},
                                           Milliseconds{3500}};

constexpr std::size_t mostVendorIds = 16;

QString textOf(std::string_view view)
{
    return QString::fromLatin1(view.data(), static_cast<qsizetype>(view.size()));
}

ike::Endpoint toIke(const Endpoint& endpoint)
{
    return {addressOctets(endpoint.address), endpoint.port};
}

template <typename Message>
QStringList vendorIdsOf(const Message& message, const auto& bodyOf)
{
    QStringList names;
    for (const auto& payload : message.payloads) {
        const auto* const vendor = std::get_if<ike::VendorId>(&bodyOf(payload));
        if (vendor == nullptr || static_cast<std::size_t>(names.size()) >= mostVendorIds)
            continue;
        const std::string_view name = ike::vendorIdName(vendor->id);
        if (!name.empty() && !names.contains(textOf(name)))
            names.append(textOf(name));
    }
    return names;
}

} // namespace

IkeExchange::IkeExchange(IkeVersion version, const Endpoint& local, const Endpoint& remote, bool usesNonEspMarker,
                         IkeOffer offer, std::size_t paddingSize)
    : m_version(version)
    , m_local(local)
    , m_remote(remote)
    , m_usesNonEspMarker(usesNonEspMarker)
    , m_offer(offer)
    , m_paddingSize(paddingSize)
{
    open();
}

void IkeExchange::open()
{
    const bool isNarrow = m_offer == IkeOffer::Narrow;
    m_options = ike::v2::InitRequestOptions::fresh(isNarrow ? ike::Group::Modp768 : ike::Group::Modp2048);
    if (isNarrow)
        m_options.proposals = narrowProposals();
    if (m_paddingSize > 0)
        m_options.paddingVendorIdSize = m_paddingSize;
    m_options.local = toIke(m_local);
    m_options.remote = toIke(m_remote);
    m_spi = m_options.spi;
    // What was asked of the earlier SPI has to be asked for again: a cookie is good for its own SPI alone (RFC 7296
    // §2.6).
    m_followedCookie = false;
    m_followedGroup = false;
    build();
}

void IkeExchange::build()
{
    tl::expected<ike::Bytes, ike::SerializeError> octets;
    if (m_version == IkeVersion::V2) {
        octets = ike::v2::buildInitRequest(m_options).serialize();
    } else {
        ike::v1::MainModeRequestOptions options = ike::v1::MainModeRequestOptions::fresh();
        options.cookie = m_spi;
        if (m_offer == IkeOffer::Narrow)
            options.suites = narrowSuites();
        if (m_paddingSize > 0)
            options.vendorIds.push_back(ike::Bytes(m_paddingSize, 0));
        octets = ike::v1::buildMainModeRequest(options).serialize();
    }
    m_datagram = octets.value_or(ike::Bytes());
    if (m_usesNonEspMarker)
        m_datagram = ike::addNonEspMarker(m_datagram);
}

std::optional<TimePoint> IkeExchange::nextTransmission() const
{
    return m_next;
}

void IkeExchange::transmitted(TimePoint at)
{
    m_sentAt.push_back(at);
    const std::size_t count = m_sentAt.size();
    m_next = count <= gaps.size() ? std::optional(at + gaps[count - 1]) : std::nullopt;
}

bool IkeExchange::accept(const ike::AnyMessage& message, TimePoint at)
{
    if (ike::headerOf(message).initiatorSpi != m_spi || m_sentAt.empty())
        return false;
    const bool isFirst = !m_firstReply || m_isFollowingUp;
    const auto* const v2 = std::get_if<ike::v2::Message>(&message);
    const bool accepted = v2 != nullptr ? acceptV2(*v2) : acceptV1(std::get<ike::v1::Message>(message));
    if (!accepted)
        return false;
    if (!isFirst) {
        ++m_replies;
        return true;
    }
    // A repetition of what the question was already put again for is no answer to the new one.
    const bool isOldNews = m_isFollowingUp && ((m_followedCookie && m_notify == QLatin1String("COOKIE")) ||
                                               (m_followedGroup && m_notify == QLatin1String("INVALID_KE_PAYLOAD")));
    if (isOldNews)
        return true;
    if (!m_firstReply) {
        m_firstReply = at;
        m_replies = 1;
        m_next.reset();
    }
    m_isFollowingUp = false;
    const bool wantsCookie = m_cookie && !m_followedCookie;
    const bool wantsGroup = m_notify == QLatin1String("INVALID_KE_PAYLOAD") && !m_followedGroup;
    if (wantsCookie || (wantsGroup && !m_options.keyExchangeData.empty()))
        followUp(at);
    else
        m_next.reset();
    return true;
}

/// RFC 7296 §2.6 and §1.3: the same request once more, with the cookie in front or the wanted group's public value.
void IkeExchange::followUp(TimePoint at)
{
    m_followedCookie |= m_cookie;
    m_followedGroup |= m_notify == QLatin1String("INVALID_KE_PAYLOAD");
    putAgain(at);
}

void IkeExchange::putAgain(TimePoint at)
{
    m_firstRoundTrip = roundTrip();
    m_isFollowingUp = true;
    m_sentEarlier += static_cast<int>(m_sentAt.size());
    m_sentAt.clear();
    build();
    m_next = at;
}

bool IkeExchange::isNarrowlyRefused() const
{
    return m_offer == IkeOffer::Narrow && isAnswered() && m_chosen.isEmpty() && !m_isFollowingUp;
}

void IkeExchange::widen(TimePoint at)
{
    m_offer = IkeOffer::Wide;
    open();
    putAgain(at);
}

bool IkeExchange::acceptV2(const ike::v2::Message& message)
{
    if (m_version == IkeVersion::V1) {
        if (!ike::v2::verifyVersionRefusal(message, m_spi))
            return false;
        m_reply = QStringLiteral("notify");
        m_notify = QStringLiteral("INVALID_MAJOR_VERSION");
        return true;
    }
    if (!ike::v2::verifyInitResponse(message, m_spi))
        return false;
    if (m_reply == QLatin1String("sa-init"))
        return true; // a repetition; what was read once stands
    if (message.first<ike::v2::SecurityAssociation>() != nullptr) {
        readInitResponse(message);
        return true;
    }
    m_reply = QStringLiteral("notify");
    if (const ike::v2::Notify* const cookie = message.notify(ike::v2::NotifyType::Cookie)) {
        m_cookie = true;
        m_notify = QStringLiteral("COOKIE");
        m_options.cookie = cookie->data;
        return true;
    }
    if (const ike::v2::Notify* const error = message.error()) {
        m_notify = textOf(ike::v2::notifyTypeName(error->type));
        if (m_notify.isEmpty())
            m_notify = QString::number(static_cast<int>(error->type));
        if (const auto group = error->requestedGroup()) {
            m_options.keyExchangeGroup = *group;
            m_options.keyExchangeData =
                ike::publicValueFor(*group, ike::randomBytes(ike::kPublicValueRandomSize)).value_or(ike::Bytes());
        }
    }
    return true;
}

void IkeExchange::readInitResponse(const ike::v2::Message& message)
{
    m_reply = QStringLiteral("sa-init");
    m_notify.clear();
    const auto* const chosen = message.first<ike::v2::SecurityAssociation>();
    QStringList suite;
    if (!chosen->proposals.empty()) {
        for (const ike::v2::Transform& transform : chosen->proposals.front().transforms)
            suite.append(QString::fromStdString(ike::v2::transformName(transform)));
    }
    m_chosen = suite.join(QLatin1Char('/')).left(200);
    m_vendorIds = vendorIdsOf(
        message, [](const ike::v2::Payload& payload) -> const auto& { return payload.body; });

    // The server hashes its own address as it knows it (source) and ours as it sees it (destination).
    const ike::Header& header = message.header;
    const auto hashOf = [&header](const Endpoint& endpoint) {
        return ike::natDetectionHash(header.initiatorSpi, header.responderSpi, toIke(endpoint));
    };
    if (const auto* const seen = message.notify(ike::v2::NotifyType::NatDetectionDestinationIp))
        m_natLocal = seen->data != hashOf(m_local);
    // Several source hashes are allowed, one for each address that the server may have (RFC 7296 §2.23).
    for (const ike::v2::Payload& payload : message.payloads) {
        const auto* const notify = std::get_if<ike::v2::Notify>(&payload.body);
        if (notify == nullptr || notify->type != ike::v2::NotifyType::NatDetectionSourceIp)
            continue;
        m_natServer = m_natServer.value_or(true) && notify->data != hashOf(m_remote);
    }
}

bool IkeExchange::acceptV1(const ike::v1::Message& message)
{
    if (m_version == IkeVersion::V2) {
        if (!ike::v1::verifyVersionRefusal(message, m_spi))
            return false;
        m_reply = QStringLiteral("notify");
        m_notify = QStringLiteral("INVALID_MAJOR_VERSION");
        return true;
    }
    if (!ike::v1::verifyMainModeReply(message, m_spi))
        return false;
    if (m_reply == QLatin1String("main-mode"))
        return true;
    m_vendorIds = vendorIdsOf(
        message, [](const ike::v1::Payload& payload) -> const auto& { return payload; });
    if (const auto* const chosen = message.first<ike::v1::SecurityAssociation>()) {
        m_reply = QStringLiteral("main-mode");
        m_notify.clear();
        if (!chosen->proposals.empty() && !chosen->proposals.front().transforms.empty()) {
            if (const auto suite = ike::v1::OakleySuite::from(chosen->proposals.front().transforms.front()))
                m_chosen = QString::fromStdString(ike::v1::suiteName(*suite));
        }
        return true;
    }
    m_reply = QStringLiteral("notify");
    if (const ike::v1::Notification* const error = message.error()) {
        m_notify = textOf(ike::v1::notifyTypeName(error->type));
        if (m_notify.isEmpty())
            m_notify = QString::number(static_cast<int>(error->type));
    }
    return true;
}

std::optional<IkeExchange::RoundTrip> IkeExchange::roundTrip() const
{
    if (m_firstRoundTrip)
        return m_firstRoundTrip;
    if (!m_firstReply || m_sentAt.empty())
        return std::nullopt;
    const double atMost = toMilliseconds(*m_firstReply - m_sentAt.front());
    if (m_replies >= static_cast<int>(m_sentAt.size()))
        return RoundTrip{atMost, atMost};
    const auto latest =
        std::find_if(m_sentAt.rbegin(), m_sentAt.rend(), [this](TimePoint sent) { return sent <= *m_firstReply; });
    const double atLeast = latest == m_sentAt.rend() ? atMost : toMilliseconds(*m_firstReply - *latest);
    return RoundTrip{atLeast, atMost};
}

std::optional<TimePoint> IkeExchange::worthListeningUntil() const
{
    if (!m_firstReply || m_firstRoundTrip || m_replies >= static_cast<int>(m_sentAt.size()))
        return std::nullopt;
    constexpr Milliseconds slack{250};
    return m_sentAt.back() + (*m_firstReply - m_sentAt.front()) + slack;
}

QJsonObject IkeExchange::measured() const
{
    QJsonObject object{{keys::sent, sentCount()},
                       {keys::answered, isAnswered()},
                       {keys::initiatorSpi, QStringLiteral("%1").arg(m_spi, 16, 16, QLatin1Char('0'))}};
    if (const auto trip = roundTrip()) {
        object.insert(keys::rttMs, trip->atLeastMs);
        if (trip->atMostMs > trip->atLeastMs)
            object.insert(keys::rttAtMostMs, trip->atMostMs);
    }
    if (m_offer == IkeOffer::Narrow)
        object.insert(keys::offer, QStringLiteral("narrow"));
    if (!m_reply.isEmpty())
        object.insert(keys::reply, m_reply);
    if (!m_notify.isEmpty())
        object.insert(keys::notify, m_notify);
    if (m_cookie)
        object.insert(keys::cookie, true);
    if (!m_chosen.isEmpty())
        object.insert(keys::chosen, m_chosen);
    if (m_natLocal)
        object.insert(keys::natLocal, *m_natLocal);
    if (m_natServer)
        object.insert(keys::natServer, *m_natServer);
    if (!m_vendorIds.isEmpty())
        object.insert(keys::vendorIds, QJsonArray::fromStringList(m_vendorIds));
    return object;
}

} // namespace tsunagu
