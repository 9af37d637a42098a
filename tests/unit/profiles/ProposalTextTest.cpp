#include "probes/vpn-config/profiles/ProposalText.h"

#include "probes/vpn-config/profiles/ProposalWord.h"
#include "tests/unit/profiles/Corpus.h"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

namespace tsunagu::profiles::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

QStringList ike(const char16_t* written, ProposalDialect dialect = ProposalDialect::StrongSwan)
{
    const ProposalReading reading = readProposals(QString::fromUtf16(written), ProposalProtocol::Ike, dialect);
    EXPECT_THAT(reading.unknown, IsEmpty());
    return text(reading.proposals);
}

QStringList esp(const char16_t* written, ProposalDialect dialect = ProposalDialect::StrongSwan)
{
    const ProposalReading reading = readProposals(QString::fromUtf16(written), ProposalProtocol::Esp, dialect);
    EXPECT_THAT(reading.unknown, IsEmpty());
    return text(reading.proposals);
}

TEST(ProposalText, ReadsStrongSwansSuites)
{
    EXPECT_THAT(ike(u"aes256-sha256-modp2048"),
                ElementsAre(u"AES_CBC_256/HMAC_SHA2_256_128/PRF_HMAC_SHA2_256/MODP-2048"_qs));
    EXPECT_THAT(ike(u"aes128gcm16-prfsha384-ecp384"), ElementsAre(u"AES_GCM_16_128//PRF_HMAC_SHA2_384/ECP-384"_qs));
    EXPECT_THAT(ike(u"aes256ccm96-prfaescmac-x25519"), ElementsAre(u"AES_CCM_12_256//PRF_AES128_CMAC/Curve25519"_qs));
    EXPECT_THAT(ike(u"3des-md5-modp1024"), ElementsAre(u"3DES/HMAC_MD5_96/PRF_HMAC_MD5/MODP-1024"_qs));
    EXPECT_THAT(ike(u"chacha20poly1305-prfsha256-ecp256bp"),
                ElementsAre(u"CHACHA20_POLY1305//PRF_HMAC_SHA2_256/brainpoolP256r1"_qs));
    EXPECT_THAT(ike(u"camellia192-aesxcbc-modp2048s256"),
                ElementsAre(u"CAMELLIA_CBC_192/AES_XCBC_96/PRF_AES128_XCBC/MODP-2048-S256"_qs));
    EXPECT_THAT(ike(u"aes-sha1-modp1024s160"),
                ElementsAre(u"AES_CBC_128/HMAC_SHA1_96/PRF_HMAC_SHA1/MODP-1024-S160"_qs));
}

TEST(ProposalText, ReadsSeveralOfAKindAndSeveralSuites)
{
    EXPECT_THAT(ike(u"aes256-aes128-sha256-sha1-ecp256-modp2048 , aes256gcm128-prfsha512-ecp521!"),
                ElementsAre(u"AES_CBC_256+AES_CBC_128/HMAC_SHA2_256_128+HMAC_SHA1_96/"
                            "PRF_HMAC_SHA2_256+PRF_HMAC_SHA1/ECP-256+MODP-2048"_qs,
                            u"AES_GCM_16_256//PRF_HMAC_SHA2_512/ECP-521"_qs));
    EXPECT_THAT(ike(u"default"), IsEmpty());
    EXPECT_THAT(ike(u""), IsEmpty());
    EXPECT_THAT(ike(u"aes256-sha256-ecp256-ke1_mlkem768-ke2_none"),
                ElementsAre(u"AES_CBC_256/HMAC_SHA2_256_128/PRF_HMAC_SHA2_256/ECP-256"_qs));
}

TEST(ProposalText, ReadsLibreswansSuites)
{
    constexpr auto libreswan = ProposalDialect::Libreswan;
    EXPECT_THAT(ike(u"aes_gcm256-sha2;dh19", libreswan), ElementsAre(u"AES_GCM_16_256//PRF_HMAC_SHA2_256/ECP-256"_qs));
    EXPECT_THAT(ike(u"aes_gcm_c_256-hmac_sha2_512;modp2048", libreswan),
                ElementsAre(u"AES_GCM_16_256//PRF_HMAC_SHA2_512/MODP-2048"_qs));
    EXPECT_THAT(ike(u"aes_gcm_a_128-sha1;dh31", libreswan), ElementsAre(u"AES_GCM_8_128//PRF_HMAC_SHA1/Curve25519"_qs));
    EXPECT_THAT(ike(u"aes-sha2_256+sha2_512;dh14+dh19", libreswan),
                ElementsAre(u"AES_CBC_256+AES_CBC_128/HMAC_SHA2_256_128+HMAC_SHA2_512_256/"
                            "PRF_HMAC_SHA2_256+PRF_HMAC_SHA2_512/MODP-2048+ECP-256"_qs));
    EXPECT_THAT(ike(u"AES_CBC_256-SHA1;MODP1536", libreswan),
                ElementsAre(u"AES_CBC_256/HMAC_SHA1_96/PRF_HMAC_SHA1/MODP-1536"_qs));
    EXPECT_THAT(esp(u"aes_gcm256-null,null-sha1", libreswan),
                ElementsAre(u"AES_GCM_16_256///"_qs, u"NULL/HMAC_SHA1_96//"_qs));
    EXPECT_THAT(esp(u"3des-sha1;modp1024", libreswan), ElementsAre(u"3DES/HMAC_SHA1_96//MODP-1024"_qs));
}

TEST(ProposalText, TellsTheDialects)
{
    for (const char16_t* const written :
         {u"aes256-sha1;modp1536", u"aes_gcm256-sha2", u"aes256-sha2+sha1", u"aes-sha1-dh5"})
        EXPECT_EQ(dialectOf(QStringView(written)), ProposalDialect::Libreswan)
            << QString::fromUtf16(written).toStdString();
    EXPECT_EQ(dialectOf(u"aes256-sha256-modp2048"), ProposalDialect::Either);
}

TEST(ProposalText, NamesWhatItDoesNotKnow)
{
    const ProposalReading reading = readProposals(u"aes265-sha256-modp2048,aes256-sha257-modp2049,rot13",
                                                  ProposalProtocol::Ike, ProposalDialect::StrongSwan);
    EXPECT_THAT(reading.unknown, ElementsAre(u"aes265"_qs, u"sha257"_qs, u"modp2049"_qs, u"rot13"_qs));
    EXPECT_FALSE(reading.isIncomplete);
    for (const char16_t* const word :
         {u"aes257", u"aes128gcm7", u"aes128cbc16", u"aes_gcm_d_256", u"modp", u"ecp256xx", u"dh0", u"dh99",
          u"sha2_255", u"prfsha", u"prf", u"ke1", u"camelliagcm", u"_", u"", u"aesfoo", u"x25518", u"kyber"})
        EXPECT_FALSE(readProposalWord(QStringView(word))) << QString::fromUtf16(word).toStdString();
}

TEST(ProposalText, NoticesWhatStrongSwanRefuses)
{
    const auto isIncomplete = [](QStringView written, ProposalProtocol protocol, ProposalDialect dialect) {
        return readProposals(written, protocol, dialect).isIncomplete;
    };
    constexpr auto swan = ProposalDialect::StrongSwan;
    EXPECT_TRUE(isIncomplete(u"aes256-sha256", ProposalProtocol::Ike, swan)) << "no group";
    EXPECT_TRUE(isIncomplete(u"aes256gcm16-modp2048", ProposalProtocol::Ike, swan)) << "no PRF";
    EXPECT_TRUE(isIncomplete(u"sha256-modp2048", ProposalProtocol::Ike, swan)) << "no cipher";
    EXPECT_FALSE(isIncomplete(u"aes256-sha256", ProposalProtocol::Esp, swan));
    EXPECT_FALSE(isIncomplete(u"aes256-sha256", ProposalProtocol::Ike, ProposalDialect::Either));
    EXPECT_FALSE(isIncomplete(u"aes_gcm256", ProposalProtocol::Ike, ProposalDialect::Libreswan));
}

RC_GTEST_PROP(ProposalText, AnythingIsRead, (const std::string& written))
{
    const QString typed = QString::fromStdString(written);
    const ProposalReading reading = readProposals(typed, ProposalProtocol::Ike, dialectOf(typed));
    RC_ASSERT(reading.proposals.size() <= 64);
    RC_ASSERT(reading.unknown.size() <= 16);
}

RC_GTEST_PROP(ProposalText, WordsOfTheVocabularyStandInAnyOrder, ())
{
    const auto words = *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
        "aes256", "aes128gcm16", "sha256", "sha1", "prfsha384", "modp2048", "ecp256", "3des", "esn"));
    QStringList list;
    for (const std::string& word : words)
        list.append(QString::fromStdString(word));
    const ProposalReading reading = readProposals(list.join(u'-'), ProposalProtocol::Ike, ProposalDialect::StrongSwan);
    RC_ASSERT(reading.unknown.isEmpty());
    if (!words.empty())
        RC_ASSERT(reading.proposals.size() == 1);
}

} // namespace
} // namespace tsunagu::profiles::test
