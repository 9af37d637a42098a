#include "probes/vpn-config/profiles/ProposalWord.h"

#include <QList>

#include <algorithm>
#include <array>
#include <utility>

namespace tsunagu::profiles {
namespace {

using ike::Group;
using ike::v2::EncryptionId;
using ike::v2::IntegrityId;
using ike::v2::PrfId;

constexpr qsizetype longestWord = 32;

/// Runs of letters and runs of digits: "aes256gcm16" and "aes_gcm_16_256" are the same parts in another order.
QList<QStringView> partsOf(QStringView word)
{
    QList<QStringView> parts;
    qsizetype start = 0;
    for (qsizetype index = 0; index <= word.size(); ++index) {
        const bool ends = index == word.size() || word[index] == u'_' ||
                          (index > start && word[index].isDigit() != word[index - 1].isDigit());
        if (!ends)
            continue;
        if (index > start)
            parts.append(word.sliced(start, index - start));
        start = index < word.size() && word[index] == u'_' ? index + 1 : index;
    }
    return parts;
}

/// The part at `index` as a number; 0 if it is none.
int numberAt(const QList<QStringView>& parts, qsizetype index)
{
    return index < parts.size() ? parts[index].toInt() : 0;
}

bool isKeyLength(int number)
{
    return number == 128 || number == 192 || number == 256;
}

/// The length of an integrity check value in octets, from octets or bits; 0 if it is neither.
int icvOctets(int number)
{
    switch (number) {
    case 8:
    case 64:
        return 8;
    case 12:
    case 96:
        return 12;
    case 16:
    case 128:
        return 16;
    default:
        return 0;
    }
}

struct Modes
{
    EncryptionId cbc;
    EncryptionId ctr;
    std::array<EncryptionId, 3> ccm; ///< ICV of 8, 12 and 16 octets
    std::optional<std::array<EncryptionId, 3>> gcm;
    std::optional<EncryptionId> gmac;
};

constexpr Modes aesModes{EncryptionId::AesCbc,
                         EncryptionId::AesCtr,
                         {EncryptionId::AesCcm8, EncryptionId::AesCcm12, EncryptionId::AesCcm16},
                         std::array{EncryptionId::AesGcm8, EncryptionId::AesGcm12, EncryptionId::AesGcm16},
                         EncryptionId::NullAuthAesGmac};
constexpr Modes camelliaModes{EncryptionId::CamelliaCbc,
                              EncryptionId::CamelliaCtr,
                              {EncryptionId::CamelliaCcm8, EncryptionId::CamelliaCcm12, EncryptionId::CamelliaCcm16},
                              std::nullopt,
                              std::nullopt};

/// The rest of "aes…" or "camellia…": key length, mode and length of the ICV in any order in which they are written.
std::optional<ProposalWord> blockCipher(const QList<QStringView>& parts, const Modes& modes)
{
    int keyBits = 0;
    int icv = 0;
    QStringView mode = u"cbc";
    for (qsizetype index = 1; index < parts.size(); ++index) {
        const QStringView part = parts[index];
        const int number = numberAt(parts, index);
        if (number == 0 && (part == u"a" || part == u"b" || part == u"c")) {
            icv = part == u"a" ? 8 : part == u"b" ? 12 : 16; // libreswan's aes_gcm_a, _b, _c
        } else if (number == 0) {
            mode = part;
        } else if (isKeyLength(number) && keyBits == 0) {
            keyBits = number;
        } else if (icvOctets(number) != 0 && icv == 0) {
            icv = icvOctets(number);
        } else {
            return std::nullopt;
        }
    }
    const std::size_t row = icv == 8 ? 0 : icv == 12 ? 1 : 2;
    const bool isCombined = mode == u"ccm" || mode == u"gcm";
    if (icv != 0 && !isCombined)
        return std::nullopt;
    std::optional<EncryptionId> id;
    if (mode == u"cbc")
        id = modes.cbc;
    else if (mode == u"ctr")
        id = modes.ctr;
    else if (mode == u"ccm")
        id = modes.ccm.at(row);
    else if (mode == u"gcm" && modes.gcm)
        id = modes.gcm->at(row);
    else if (mode == u"gmac")
        id = modes.gmac;
    if (!id)
        return std::nullopt;
    return ProfileProposal::Cipher{*id, static_cast<quint16>(keyBits)};
}

std::optional<ProposalWord> wholeWord(QStringView word)
{
    using Cipher = ProfileProposal::Cipher;
    // Private-use numbers of strongSwan: it reads them, and no one else.
    constexpr EncryptionId serpent{1026};
    constexpr EncryptionId twofish{1027};
    static const std::array<std::pair<QStringView, ProposalWord>, 42> words{{
        {u"null", NullWord{}},
        {u"des", Cipher{EncryptionId::Des, 0}},
        {u"3des", Cipher{EncryptionId::TripleDes, 0}},
        {u"3des_cbc", Cipher{EncryptionId::TripleDes, 0}},
        {u"cast128", Cipher{EncryptionId::Cast, 128}},
        {u"blowfish", Cipher{EncryptionId::Blowfish, 128}},
        {u"blowfish128", Cipher{EncryptionId::Blowfish, 128}},
        {u"blowfish192", Cipher{EncryptionId::Blowfish, 192}},
        {u"blowfish256", Cipher{EncryptionId::Blowfish, 256}},
        {u"serpent", Cipher{serpent, 128}},
        {u"serpent128", Cipher{serpent, 128}},
        {u"serpent192", Cipher{serpent, 192}},
        {u"serpent256", Cipher{serpent, 256}},
        {u"twofish", Cipher{twofish, 128}},
        {u"twofish128", Cipher{twofish, 128}},
        {u"twofish192", Cipher{twofish, 192}},
        {u"twofish256", Cipher{twofish, 256}},
        {u"chacha20poly1305", Cipher{EncryptionId::ChaCha20Poly1305, 0}},
        {u"chacha20_poly1305", Cipher{EncryptionId::ChaCha20Poly1305, 0}},
        {u"chacha20poly1305compat", Cipher{EncryptionId::ChaCha20Poly1305, 256}},
        {u"md5_128", IntegrityId::HmacMd5_128},
        {u"sha1_160", IntegrityId::HmacSha1_160},
        {u"aesxcbc", IntegrityId::AesXcbc96},
        {u"aes_xcbc", IntegrityId::AesXcbc96},
        {u"aes_xcbc_96", IntegrityId::AesXcbc96},
        {u"aescmac", IntegrityId::AesCmac96},
        {u"aes_cmac", IntegrityId::AesCmac96},
        {u"aes_cmac_96", IntegrityId::AesCmac96},
        {u"camelliaxcbc", IntegrityId{1027}},
        {u"prfaesxcbc", PrfId::Aes128Xcbc},
        {u"prfaescmac", PrfId::Aes128Cmac},
        {u"prfcamelliaxcbc", PrfId{1028}},
        {u"none", Group::None},
        {u"modpnone", Group::None},
        {u"modpnull", SilentWord{}},
        {u"curve25519", Group::Curve25519},
        {u"x25519", Group::Curve25519},
        {u"curve448", Group::Curve448},
        {u"x448", Group::Curve448},
        {u"esn", SilentWord{}},
        {u"noesn", SilentWord{}},
        {u"newhope128", SilentWord{}},
    }};
    const auto* const found =
        std::find_if(words.begin(), words.end(), [word](const auto& row) { return row.first == word; });
    return found == words.end() ? std::nullopt : std::optional(found->second);
}

/// The hash that "md5", "sha1", "sha2_256" or "sha256" names, in bits of SHA-2 or 5 and 1 for the older ones.
std::optional<int> hashOf(const QList<QStringView>& parts, qsizetype from)
{
    const qsizetype left = parts.size() - from;
    if (left < 1)
        return std::nullopt;
    if (parts[from] == u"md" && left == 2 && numberAt(parts, from + 1) == 5)
        return 5;
    if (parts[from] != u"sha")
        return std::nullopt;
    const int first = numberAt(parts, from + 1);
    if (left == 1 || (left == 2 && first == 1))
        return 1;
    const bool isFamily = first == 2; // "sha2_256"; "sha2" alone is SHA2-256 to libreswan
    const int bits = isFamily ? (left == 2 ? 256 : numberAt(parts, from + 2)) : first;
    if (left > (isFamily ? 3 : 2) || (bits != 256 && bits != 384 && bits != 512))
        return std::nullopt;
    return bits;
}

std::optional<ProposalWord> hashWord(QList<QStringView> parts)
{
    const bool isPrf = parts.front() == u"prf" || parts.front() == u"prfsha" || parts.front() == u"prfmd";
    if (parts.front() == u"prfsha" || parts.front() == u"prfmd")
        parts.front() = parts.front().sliced(3);
    else if (isPrf)
        parts.removeFirst();
    if (!parts.isEmpty() && parts.front() == u"hmac")
        parts.removeFirst();
    const bool isShort = !isPrf && parts.size() >= 3 && parts.back() == u"96";
    if (isShort)
        parts.removeLast();
    const auto hash = hashOf(parts, 0);
    const bool isBare = parts.size() == 1; // "sha" for SHA-1, which a PRF is never called
    if (!hash || (isPrf && isBare))
        return std::nullopt;
    if (isShort && *hash == 256)
        return IntegrityId::HmacSha2_256_96;
    switch (*hash) {
    case 1:
        return isPrf ? ProposalWord(PrfId::HmacSha1) : ProposalWord(IntegrityId::HmacSha1_96);
    case 5:
        return isPrf ? ProposalWord(PrfId::HmacMd5) : ProposalWord(IntegrityId::HmacMd5_96);
    case 256:
        return isPrf ? ProposalWord(PrfId::HmacSha2_256) : ProposalWord(IntegrityId::HmacSha2_256_128);
    case 384:
        return isPrf ? ProposalWord(PrfId::HmacSha2_384) : ProposalWord(IntegrityId::HmacSha2_384_192);
    default:
        return isPrf ? ProposalWord(PrfId::HmacSha2_512) : ProposalWord(IntegrityId::HmacSha2_512_256);
    }
}

std::optional<ProposalWord> modpGroup(int bits, int subgroup)
{
    static constexpr std::array<std::pair<int, Group>, 8> groups{{{768, Group::Modp768},
                                                                  {1024, Group::Modp1024},
                                                                  {1536, Group::Modp1536},
                                                                  {2048, Group::Modp2048},
                                                                  {3072, Group::Modp3072},
                                                                  {4096, Group::Modp4096},
                                                                  {6144, Group::Modp6144},
                                                                  {8192, Group::Modp8192}}};
    if (subgroup != 0) {
        if (bits == 1024 && subgroup == 160)
            return Group::Modp1024s160;
        if (bits == 2048 && subgroup == 224)
            return Group::Modp2048s224;
        return bits == 2048 && subgroup == 256 ? std::optional<ProposalWord>(Group::Modp2048s256) : std::nullopt;
    }
    for (const auto& [size, group] : groups) {
        if (size == bits)
            return group;
    }
    return std::nullopt;
}

std::optional<ProposalWord> ellipticGroup(int bits, bool isBrainpool)
{
    switch (bits) {
    case 192:
        return isBrainpool ? std::nullopt : std::optional<ProposalWord>(Group::Ecp192);
    case 224:
        return isBrainpool ? Group::BrainpoolP224r1 : Group::Ecp224;
    case 256:
        return isBrainpool ? Group::BrainpoolP256r1 : Group::Ecp256;
    case 384:
        return isBrainpool ? Group::BrainpoolP384r1 : Group::Ecp384;
    case 512:
        return isBrainpool ? std::optional<ProposalWord>(Group::BrainpoolP512r1) : std::nullopt;
    case 521:
        return isBrainpool ? std::nullopt : std::optional<ProposalWord>(Group::Ecp521);
    default:
        return std::nullopt;
    }
}

std::optional<ProposalWord> groupWord(const QList<QStringView>& parts)
{
    const QStringView family = parts.front();
    const int number = numberAt(parts, 1);
    if (family == u"modp" && parts.size() == 2)
        return modpGroup(number, 0);
    if (family == u"modp" && parts.size() == 4 && parts[2] == u"s")
        return modpGroup(number, numberAt(parts, 3));
    if (family == u"ecp" && (parts.size() == 2 || (parts.size() == 3 && parts[2] == u"bp")))
        return ellipticGroup(number, parts.size() == 3);
    constexpr int highestGroup = 37; // ML-KEM-1024 (draft-ietf-ipsecme-ikev2-mlkem)
    if (family == u"dh" && parts.size() == 2 && number > 0 && number <= highestGroup)
        return Group{static_cast<std::uint16_t>(number)};
    // strongSwan's post-quantum groups; what IKE carries first is a classical one.
    static constexpr std::array postQuantum{QStringView(u"ntru"),   QStringView(u"kyber"),  QStringView(u"ntrup"),
                                            QStringView(u"ntrur"),  QStringView(u"saber"),  QStringView(u"bike"),
                                            QStringView(u"frodoa"), QStringView(u"frodos"), QStringView(u"hqc"),
                                            QStringView(u"sike"),   QStringView(u"mlkem")};
    if (parts.size() == 2 && number > 0 &&
        std::find(postQuantum.begin(), postQuantum.end(), family) != postQuantum.end())
        return SilentWord{};
    return std::nullopt;
}

} // namespace

std::optional<ProposalWord> readProposalWord(QStringView word)
{
    if (word.isEmpty() || word.size() > longestWord)
        return std::nullopt;
    if (const auto whole = wholeWord(word))
        return whole;
    const QList<QStringView> parts = partsOf(word);
    if (parts.isEmpty())
        return std::nullopt;
    if (parts.size() > 2 && parts[0] == u"ke" && numberAt(parts, 1) > 0) // an additional key exchange (RFC 9370)
        return SilentWord{};
    if (parts.front() == u"aes")
        return blockCipher(parts, aesModes);
    if (parts.front() == u"camellia")
        return blockCipher(parts, camelliaModes);
    if (const auto hash = hashWord(parts))
        return hash;
    return groupWord(parts);
}

} // namespace tsunagu::profiles
