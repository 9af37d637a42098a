#include "probes/firewall/NarrowOffer.h"

#include "probes/ike/v2/Transforms.h"

namespace tsunagu {

std::vector<ike::v2::Proposal> narrowProposals()
{
    ike::v2::Proposal proposal;
    proposal.transforms = {ike::v2::encryption(ike::v2::EncryptionId::AesCbc, 128),
                           ike::v2::prf(ike::v2::PrfId::HmacMd5), ike::v2::integrity(ike::v2::IntegrityId::HmacMd5_96),
                           ike::v2::keyExchangeGroup(ike::Group::Modp768)};
    return {proposal};
}

std::vector<ike::v1::OakleySuite> narrowSuites()
{
    return {{ike::v1::OakleyEncryption::DesCbc, 0, ike::v1::OakleyHash::Md5,
             ike::v1::OakleyAuthentication::PreSharedKey, ike::Group::Modp768, std::nullopt}};
}

} // namespace tsunagu
