#include "probes/vpn-config/certificates/Certificate.h"

#include "tests/unit/certificates/CertificateVectors.h"

#include <gmock/gmock.h>

namespace tsunagu::certificates::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

QDateTime utc(int year, int month, int day)
{
    return QDateTime(QDate(year, month, day), QTime(0, 0), Qt::UTC);
}

TEST(Certificate, ReadsWhatItSays)
{
    const Certificate user = certificate("user.pem");
    EXPECT_EQ(user.subject, u"Alice Example"_qs);
    EXPECT_EQ(user.issuer, u"Example Issuing"_qs);
    EXPECT_EQ(user.notBefore, utc(2026, 1, 1));
    EXPECT_EQ(user.notAfter, utc(2027, 1, 1));
    EXPECT_EQ(user.serial.size(), 20);
    EXPECT_FALSE(user.isSelfIssued);
    EXPECT_FALSE(user.isAuthority);
    EXPECT_TRUE(user.mayBeUsedToSign);
    EXPECT_THAT(user.extendedKeyUsage, ElementsAre(u"1.3.6.1.5.5.7.3.2"_qs));
    EXPECT_THAT(user.alternativeNames,
                ElementsAre(u"alice@example.test"_qs, u"alice.example.test"_qs, u"192.0.2.7"_qs, u"2001:db8::7"_qs));
    EXPECT_THAT(user.revocationListAddresses,
                ElementsAre(u"http://crl.example.test/issuing.crl"_qs, u"ldap://ldap.example.test/cn=Issuing"_qs));
    EXPECT_THAT(user.statusAddresses, ElementsAre(u"http://ocsp.example.test/"_qs));
}

TEST(Certificate, KnowsAuthorities)
{
    const Certificate root = certificate("root.pem");
    EXPECT_TRUE(root.isSelfIssued);
    EXPECT_TRUE(root.isAuthority);
    EXPECT_FALSE(root.mayBeUsedToSign) << "it signs certificates, not handshakes";
    EXPECT_THAT(root.revocationListAddresses, IsEmpty());
    EXPECT_FALSE(certificate("issuing.pem").isSelfIssued);
}

TEST(Certificate, DerAndPemAreTheSame)
{
    EXPECT_EQ(certificate("user.der"), certificate("user.pem"));
}

TEST(Certificate, SeveralInOneFileKeepTheirOrder)
{
    const auto all = readCertificates(vector("user.pem") + vector("issuing.pem") + vector("root.pem"));
    ASSERT_TRUE(all);
    ASSERT_EQ(all->size(), 3);
    EXPECT_EQ(all->at(1).subject, u"Example Issuing"_qs);
}

TEST(Certificate, OtherBlocksArePassedOver)
{
    // Not even well-formed: whoever decoded it would fail.
    const QByteArray key = "-----BEGIN PRIVATE KEY-----\nPlanted-Secret-7f3a!\n-----END PRIVATE KEY-----\n";
    const auto all = readCertificates("Bag Attributes\n" + key + vector("user.pem") + key);
    ASSERT_TRUE(all);
    EXPECT_THAT(*all, ElementsAre(certificate("user.pem")));
    EXPECT_FALSE(readCertificates(key));
}

TEST(Certificate, WhatIsNoneIsRefused)
{
    for (const QByteArray& content : {QByteArray(), QByteArray("hello"), vector("issuing.crl"), vector("user.ocsp"),
                                      QByteArray("-----BEGIN CERTIFICATE-----\n****\n-----END CERTIFICATE-----\n"),
                                      QByteArray("-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----\n"),
                                      vector("user.der") + 'x', QByteArray(maximumFileBytes + 1, '0')})
        EXPECT_FALSE(readCertificates(content)) << content.left(40).toStdString();
    EXPECT_FALSE(
        readCertificates(vector("user.pem") + "-----BEGIN CERTIFICATE-----\nMAo=\n-----END CERTIFICATE-----\n"))
        << "one of two is damaged";
}

TEST(Certificate, LinksAreVerifiedByNameKeyAndSignature)
{
    const Certificate user = certificate("user.pem");
    const Certificate issuing = certificate("issuing.pem");
    const Certificate root = certificate("root.pem");
    EXPECT_EQ(linkBetween(user, issuing), ChainLink::Verified);
    EXPECT_EQ(linkBetween(issuing, root), ChainLink::Verified);
    EXPECT_EQ(linkBetween(root, root), ChainLink::Verified);
    EXPECT_EQ(linkBetween(user, root), ChainLink::OtherIssuer);
    EXPECT_EQ(linkBetween(certificate("expired.pem"), issuing), ChainLink::Verified) << "dates play no part";
    Certificate forged = user;
    forged.der.back() = static_cast<char>(forged.der.back() ^ 1);
    EXPECT_EQ(linkBetween(forged, issuing), ChainLink::BadSignature);
}

TEST(RevocationList, IsReadWithItsDates)
{
    const auto list = readRevocationList(vector("issuing.crl"));
    ASSERT_TRUE(list);
    EXPECT_EQ(list->issuerName, certificate("user.pem").issuerName);
    EXPECT_EQ(list->thisUpdate, utc(2026, 11, 20));
    EXPECT_EQ(list->nextUpdate, utc(2026, 12, 20));
    EXPECT_FALSE(readRevocationList(vector("user.der")));
    EXPECT_FALSE(readRevocationList("<html>"));
    EXPECT_FALSE(readRevocationList({}));
}

TEST(StatusRequest, NamesTheCertificate)
{
    const Certificate user = certificate("user.pem");
    const QByteArray request = statusRequest(user, certificate("issuing.pem"));
    EXPECT_TRUE(request.contains(user.serial));
    EXPECT_EQ(request.front(), 0x30);
    EXPECT_LT(request.size(), 130);
    EXPECT_TRUE(statusRequest({}, {}).isEmpty());
}

TEST(StatusResponse, IsToldFromAnythingElse)
{
    EXPECT_TRUE(isStatusResponse(vector("user.ocsp")));
    // RFC 6960 §4.2.1: a response that is only an error, "unauthorized"
    EXPECT_FALSE(isStatusResponse(QByteArray::fromHex("30030a0106")));
    EXPECT_FALSE(isStatusResponse(vector("user.der")));
    EXPECT_FALSE(isStatusResponse("<html>"));
}

} // namespace
} // namespace tsunagu::certificates::test
