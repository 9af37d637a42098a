#include "probes/vpn-config/proposals/OfferedSuites.h"

#include "probes/ike/v1/MainMode.h"
#include "probes/ike/v2/InitRequest.h"
#include "probes/ike/v2/Transforms.h"

#include <algorithm>

namespace tsunagu::proposals {
namespace {

using ike::v2::EncryptionId;
using ike::v2::IntegrityId;
using ike::v2::PrfId;
using ike::v2::Transform;
using ike::v2::TransformType;

constexpr std::size_t mostSuites = 48;

std::optional<ike::v1::OakleyEncryption> oakleyOf(EncryptionId id)
{
    switch (id) {
    case EncryptionId::Des:
        return ike::v1::OakleyEncryption::DesCbc;
    case EncryptionId::TripleDes:
        return ike::v1::OakleyEncryption::TripleDesCbc;
    case EncryptionId::Cast:
        return ike::v1::OakleyEncryption::CastCbc;
    case EncryptionId::AesCbc:
        return ike::v1::OakleyEncryption::AesCbc;
    default:
        return std::nullopt;
    }
}

std::optional<ike::v1::OakleyHash> oakleyOf(IntegrityId id)
{
    switch (id) {
    case IntegrityId::HmacMd5_96:
    case IntegrityId::HmacMd5_128:
        return ike::v1::OakleyHash::Md5;
    case IntegrityId::HmacSha1_96:
    case IntegrityId::HmacSha1_160:
        return ike::v1::OakleyHash::Sha1;
    case IntegrityId::HmacSha2_256_128:
        return ike::v1::OakleyHash::Sha2_256;
    case IntegrityId::HmacSha2_384_192:
        return ike::v1::OakleyHash::Sha2_384;
    case IntegrityId::HmacSha2_512_256:
        return ike::v1::OakleyHash::Sha2_512;
    default:
        return std::nullopt;
    }
}

void appendNew(std::vector<Transform>& to, const Transform& transform)
{
    if (std::find(to.begin(), to.end(), transform) == to.end())
        to.push_back(transform);
}

std::vector<Transform> prfsOf(const ProfileProposal& proposal)
{
    std::vector<Transform> prfs;
    for (const PrfId id : proposal.prf)
        appendNew(prfs, ike::v2::prf(id));
    for (const IntegrityId id : proposal.integrity) {
        const auto follows = ike::v2::prfFor(id);
        if (proposal.prf.isEmpty() && follows)
            appendNew(prfs, ike::v2::prf(*follows));
    }
    return prfs.empty() ? wideTransforms(TransformType::Prf) : prfs;
}

std::vector<ike::v2::Proposal> asOffered(const ProfileProposal& proposal)
{
    std::vector<Transform> encryption;
    for (const ProfileProposal::Cipher& cipher : proposal.encryption)
        appendNew(encryption, ike::v2::encryption(cipher.id, cipher.keyBits));
    std::vector<Transform> integrity;
    for (const IntegrityId id : proposal.integrity)
        appendNew(integrity, ike::v2::integrity(id));
    std::vector<Transform> groups;
    for (const ike::Group group : proposal.groups)
        appendNew(groups, ike::v2::keyExchangeGroup(group));
    const auto orWide = [](std::vector<Transform> transforms, TransformType type) {
        return transforms.empty() ? wideTransforms(type) : std::move(transforms);
    };
    return proposalsOf(orWide(std::move(encryption), TransformType::Encryption),
                       orWide(std::move(integrity), TransformType::Integrity), prfsOf(proposal),
                       orWide(std::move(groups), TransformType::KeyExchangeGroup));
}

} // namespace

std::vector<Transform> wideTransforms(TransformType type)
{
    std::vector<Transform> transforms;
    for (const ike::v2::Proposal& proposal : ike::v2::wideProposals()) {
        for (const Transform& transform : proposal.transforms) {
            if (transform.type == type)
                appendNew(transforms, transform);
        }
    }
    return transforms;
}

std::vector<ike::v2::Proposal> proposalsOf(const std::vector<Transform>& encryption,
                                           const std::vector<Transform>& integrity, const std::vector<Transform>& prf,
                                           const std::vector<Transform>& groups)
{
    std::vector<ike::v2::Proposal> proposals;
    for (const bool wantsAead : {false, true}) {
        ike::v2::Proposal proposal;
        std::copy_if(encryption.begin(), encryption.end(), std::back_inserter(proposal.transforms),
                     [wantsAead](const Transform& transform) {
                         return isAead(static_cast<EncryptionId>(transform.id)) == wantsAead;
                     });
        if (proposal.transforms.empty())
            continue;
        proposal.number = static_cast<std::uint8_t>(proposals.size() + 1);
        if (!wantsAead)
            proposal.transforms.insert(proposal.transforms.end(), integrity.begin(), integrity.end());
        proposal.transforms.insert(proposal.transforms.end(), prf.begin(), prf.end());
        proposal.transforms.insert(proposal.transforms.end(), groups.begin(), groups.end());
        proposals.push_back(std::move(proposal));
    }
    return proposals;
}

std::vector<ike::v2::Proposal> offeredV2(const VpnProfile& profile)
{
    constexpr std::size_t mostProposals = 32;
    std::vector<ike::v2::Proposal> proposals;
    for (const ProfileProposal& stated : profile.ikeProposals) {
        for (ike::v2::Proposal& proposal : asOffered(stated)) {
            if (proposals.size() >= mostProposals)
                return proposals;
            proposal.number = static_cast<std::uint8_t>(proposals.size() + 1);
            proposals.push_back(std::move(proposal));
        }
    }
    return proposals;
}

std::vector<ike::v1::OakleySuite> offeredV1(const VpnProfile& profile)
{
    const bool usesKey = profile.authentication.contains(AuthenticationMethod::PreSharedKey);
    const bool usesCertificate = profile.authentication.contains(AuthenticationMethod::Certificate);
    std::vector<ike::v1::OakleyAuthentication> authentications;
    if (usesKey || !usesCertificate)
        authentications.push_back(ike::v1::OakleyAuthentication::PreSharedKey);
    if (usesCertificate || !usesKey)
        authentications.push_back(ike::v1::OakleyAuthentication::RsaSignatures);
    std::vector<ike::v1::OakleySuite> suites;
    for (const ProfileProposal& stated : profile.ikeProposals) {
        for (const ProfileProposal::Cipher& cipher : stated.encryption) {
            for (const IntegrityId integrity : stated.integrity) {
                for (const ike::Group group : stated.groups) {
                    const auto encryption = oakleyOf(cipher.id);
                    const auto hash = oakleyOf(integrity);
                    for (const ike::v1::OakleyAuthentication authentication : authentications) {
                        if (!encryption || !hash || suites.size() >= mostSuites)
                            continue;
                        constexpr std::uint32_t lifeSeconds = 28'800;
                        suites.push_back({*encryption, cipher.keyBits, *hash, authentication, group, lifeSeconds});
                    }
                }
            }
        }
    }
    return suites;
}

} // namespace tsunagu::proposals
