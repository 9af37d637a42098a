#include "probes/ike/v1/MainMode.h"

#include "probes/ike/Random.h"
#include "probes/ike/VendorIds.h"
#include "probes/ike/v1/Verify.h"

#include <array>

namespace tsunagu::ike::v1 {

namespace {

constexpr std::uint32_t kLifeDuration = 28800;

struct CipherChoice
{
    OakleyEncryption encryption;
    std::uint16_t keyLength;
    OakleyHash hash;
    Group group;
};

// Combinations that servers are known to ship or that administrators' guides tell to set; a full product would not fit.
constexpr std::array kChoices{
    CipherChoice{OakleyEncryption::AesCbc, 256, OakleyHash::Sha2_256, Group::Modp2048},
    CipherChoice{OakleyEncryption::AesCbc, 256, OakleyHash::Sha2_256, Group::Ecp256},
    CipherChoice{OakleyEncryption::AesCbc, 256, OakleyHash::Sha2_256, Group::Ecp384},
    CipherChoice{OakleyEncryption::AesCbc, 256, OakleyHash::Sha1, Group::Modp2048},
    CipherChoice{OakleyEncryption::AesCbc, 256, OakleyHash::Sha1, Group::Ecp384},
    CipherChoice{OakleyEncryption::AesCbc, 192, OakleyHash::Sha2_256, Group::Modp2048},
    CipherChoice{OakleyEncryption::AesCbc, 128, OakleyHash::Sha2_256, Group::Modp2048},
    CipherChoice{OakleyEncryption::AesCbc, 128, OakleyHash::Sha1, Group::Ecp256},
    CipherChoice{OakleyEncryption::AesCbc, 128, OakleyHash::Sha1, Group::Modp2048},
    CipherChoice{OakleyEncryption::AesCbc, 256, OakleyHash::Sha1, Group::Modp1536},
    CipherChoice{OakleyEncryption::AesCbc, 256, OakleyHash::Sha1, Group::Modp1024},
    CipherChoice{OakleyEncryption::AesCbc, 128, OakleyHash::Sha1, Group::Modp1024},
    CipherChoice{OakleyEncryption::TripleDesCbc, 0, OakleyHash::Sha1, Group::Modp2048},
    CipherChoice{OakleyEncryption::TripleDesCbc, 0, OakleyHash::Sha1, Group::Modp1024},
    CipherChoice{OakleyEncryption::TripleDesCbc, 0, OakleyHash::Md5, Group::Modp1024},
};

void appendVendorIds(Message& message, const std::vector<Bytes>& vendorIds)
{
    for (const Bytes& id : vendorIds) {
        message.payloads.emplace_back(VendorId{id});
    }
}

Header header(std::uint64_t initiatorCookie, std::uint64_t responderCookie, ExchangeType type)
{
    Header header;
    header.initiatorSpi = initiatorCookie;
    header.responderSpi = responderCookie;
    header.majorVersion = 1;
    header.exchangeType = type;
    return header;
}

} // namespace

std::vector<OakleySuite> wideSuites()
{
    std::vector<OakleySuite> suites;
    for (const OakleyAuthentication authentication :
         {OakleyAuthentication::PreSharedKey, OakleyAuthentication::RsaSignatures}) {
        for (const CipherChoice& choice : kChoices) {
            suites.push_back(
                {choice.encryption, choice.keyLength, choice.hash, authentication, choice.group, kLifeDuration});
        }
    }
    return suites;
}

std::vector<Bytes> requestVendorIds()
{
    return {vendorId(KnownVendorId::NatTRfc3947), vendorId(KnownVendorId::NatTDraft03),
            vendorId(KnownVendorId::NatTDraft02n), vendorId(KnownVendorId::DeadPeerDetection)};
}

MainModeRequestOptions MainModeRequestOptions::fresh()
{
    MainModeRequestOptions options;
    options.cookie = randomSpi();
    return options;
}

Message buildMainModeRequest(const MainModeRequestOptions& options)
{
    Message message;
    message.header = header(options.cookie, 0, ExchangeType::IdentityProtection);
    Proposal proposal;
    for (const OakleySuite& suite : options.suites) {
        const auto number = static_cast<std::uint8_t>(proposal.transforms.size() + 1);
        proposal.transforms.push_back(suite.transform(number));
    }
    SecurityAssociation sa;
    sa.proposals.push_back(std::move(proposal));
    message.payloads.emplace_back(std::move(sa));
    appendVendorIds(message, options.vendorIds);
    message.updateHeader();
    return message;
}

MainModeResponseOptions MainModeResponseOptions::fresh()
{
    MainModeResponseOptions options;
    options.cookie = randomSpi();
    return options;
}

tl::expected<Message, VerifyError> buildMainModeResponse(const Message& request, const MainModeResponseOptions& options)
{
    if (const auto verified = verifyMainModeRequest(request); !verified) {
        return tl::unexpected<VerifyError>(verified.error());
    }
    Message message;
    message.header = header(request.header.initiatorSpi, options.cookie, ExchangeType::IdentityProtection);
    SecurityAssociation sa = *request.first<SecurityAssociation>();
    sa.proposals.front().transforms.resize(1);
    message.payloads.emplace_back(std::move(sa));
    appendVendorIds(message, options.vendorIds);
    message.updateHeader();
    return message;
}

Message buildInformational(const Header& request, NotifyType type, std::uint32_t messageId)
{
    Message message;
    message.header = header(request.initiatorSpi, request.responderSpi, ExchangeType::Informational);
    message.header.messageId = messageId;
    Notification notification;
    notification.type = type;
    message.payloads.emplace_back(std::move(notification));
    message.updateHeader();
    return message;
}

} // namespace tsunagu::ike::v1
