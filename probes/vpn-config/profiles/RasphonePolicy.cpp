#include "probes/vpn-config/profiles/RasphonePolicy.h"

#include "probes/vpn-config/profiles/ProposalText.h"

#include <QByteArray>
#include <QtEndian>

#include <array>

namespace tsunagu::profiles {
namespace {

using ike::Group;
using ike::v2::EncryptionId;
using ike::v2::IntegrityId;
using Cipher = ProfileProposal::Cipher;

constexpr qsizetype policySize = 6 * sizeof(quint32);
constexpr qsizetype maximumPolicies = 16;

template <typename Value, std::size_t N>
std::optional<Value> at(const std::array<Value, N>& table, quint32 index)
{
    return index < N ? std::optional(table.at(index)) : std::nullopt;
}

// IKEEXT_INTEGRITY_TYPE
constexpr std::array integrities{IntegrityId::HmacMd5_96, IntegrityId::HmacSha1_96, IntegrityId::HmacSha2_256_128,
                                 IntegrityId::HmacSha2_384_192};
// IKEEXT_CIPHER_TYPE
constexpr std::array ikeCiphers{Cipher{EncryptionId::Des, 0},       Cipher{EncryptionId::TripleDes, 0},
                                Cipher{EncryptionId::AesCbc, 128},  Cipher{EncryptionId::AesCbc, 192},
                                Cipher{EncryptionId::AesCbc, 256},  Cipher{EncryptionId::AesGcm16, 128},
                                Cipher{EncryptionId::AesGcm16, 256}};
// IPSEC_AUTH_CONFIG; from the fourth on the combined modes, which need no integrity of their own
constexpr std::array espIntegrities{IntegrityId::HmacMd5_96, IntegrityId::HmacSha1_96, IntegrityId::HmacSha2_256_128,
                                    IntegrityId::None,       IntegrityId::None,        IntegrityId::None};
// IPSEC_CIPHER_CONFIG, from 1
constexpr std::array espCiphers{Cipher{EncryptionId::Des, 0},        Cipher{EncryptionId::TripleDes, 0},
                                Cipher{EncryptionId::AesCbc, 128},   Cipher{EncryptionId::AesCbc, 192},
                                Cipher{EncryptionId::AesCbc, 256},   Cipher{EncryptionId::AesGcm16, 128},
                                Cipher{EncryptionId::AesGcm16, 192}, Cipher{EncryptionId::AesGcm16, 256}};
// IKEEXT_DH_GROUP
constexpr std::array ikeGroups{Group::None,   Group::Modp768, Group::Modp1024,    Group::Modp2048,
                               Group::Ecp256, Group::Ecp384,  Group::Modp2048s256};
// IPSEC_PFS_GROUP
constexpr std::array pfsGroups{Group::None,   Group::Modp768, Group::Modp1024, Group::Modp2048,
                               Group::Ecp256, Group::Ecp384,  Group::None,     Group::Modp2048s256};
constexpr quint32 pfsAsInMainMode = 6;

std::optional<RasphonePolicy> readPolicy(const std::array<quint32, 6>& members)
{
    const auto [integrityCode, cipherCode, espIntegrityCode, espCipherCode, groupCode, pfsCode] = members;
    const auto integrity = at(integrities, integrityCode);
    const auto cipher = at(ikeCiphers, cipherCode);
    const auto espIntegrity = at(espIntegrities, espIntegrityCode);
    const auto espCipher = espCipherCode == 0 ? Cipher{EncryptionId::Null, 0} : at(espCiphers, espCipherCode - 1);
    const auto group = at(ikeGroups, groupCode);
    const auto pfs = at(pfsGroups, pfsCode);
    if (!integrity || !cipher || !espIntegrity || !espCipher || !group || !pfs)
        return std::nullopt;

    RasphonePolicy policy;
    policy.ike.encryption = {*cipher};
    if (!isAead(cipher->id))
        policy.ike.integrity = {*integrity};
    if (const auto prf = prfFor(*integrity))
        policy.ike.prf = {*prf};
    if (*group != Group::None)
        policy.ike.groups = {*group};
    policy.esp.encryption = {*espCipher};
    if (*espIntegrity != IntegrityId::None && !isAead(espCipher->id))
        policy.esp.integrity = {*espIntegrity};
    const Group forward = pfsCode == pfsAsInMainMode ? *group : *pfs;
    if (forward != Group::None)
        policy.esp.groups = {forward};
    return policy;
}

} // namespace

std::optional<QList<RasphonePolicy>> readRasphonePolicies(QStringView hexadecimal)
{
    const QByteArray digits = hexadecimal.left(maximumPolicies * policySize * 2).toLatin1();
    const QByteArray octets = QByteArray::fromHex(digits);
    if (octets.isEmpty() || octets.toHex() != digits.toLower() || octets.size() % policySize != 0)
        return std::nullopt;
    QList<RasphonePolicy> policies;
    for (qsizetype offset = 0; offset < octets.size(); offset += policySize) {
        std::array<quint32, 6> members{};
        for (std::size_t member = 0; member < members.size(); ++member) {
            const qsizetype place = offset + static_cast<qsizetype>(member * sizeof(quint32));
            members.at(member) = qFromLittleEndian<quint32>(octets.constData() + place);
        }
        const auto policy = readPolicy(members);
        if (!policy)
            return std::nullopt;
        policies.append(*policy);
    }
    return policies;
}

} // namespace tsunagu::profiles
