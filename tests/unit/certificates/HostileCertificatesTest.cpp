// Certificates, lists and responses that were cut or damaged: refused, or read as something, and never more.

#include "probes/vpn-config/certificates/CertificateFiles.h"
#include "tests/unit/certificates/CertificateVectors.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace tsunagu::certificates::test {
namespace {

constexpr std::array files{"user.der", "user.pem", "issuing.pem", "issuing.crl", "user.ocsp"};

void readAsEverything(const QByteArray& content)
{
    const auto certificates = readCertificates(content);
    if (certificates) {
        for (const Certificate& each : *certificates) {
            ASSERT_LE(each.subject.size(), 64);
            for (const QChar character : each.subject + each.issuer)
                ASSERT_NE(character.category(), QChar::Other_Control);
            chainOf(each, *certificates);
            statusRequest(each, each);
        }
    }
    readRevocationList(content);
    isStatusResponse(content);
}

TEST(HostileCertificates, EveryCutIsRefused)
{
    for (const char* const name : files) {
        const QByteArray whole = vector(name);
        const bool isPem = whole.startsWith("-----");
        for (qsizetype size = 0; size < whole.size(); ++size) {
            const QByteArray cut = whole.first(size);
            readAsEverything(cut);
            const qsizetype end = whole.indexOf("-----END CERTIFICATE-----");
            if (!isPem || size < end)
                EXPECT_FALSE(readCertificates(cut)) << name << " cut to " << size;
            EXPECT_FALSE(readRevocationList(cut)) << name << " cut to " << size;
            EXPECT_FALSE(isStatusResponse(cut)) << name << " cut to " << size;
        }
    }
}

TEST(HostileCertificates, EveryBrokenOctetIsBorne)
{
    for (const char* const name : files) {
        const QByteArray whole = vector(name);
        for (qsizetype place = 0; place < whole.size(); ++place) {
            for (const char octet : {'\x00', '\x7f', '\x80', '\xff'}) {
                QByteArray broken = whole;
                broken[place] = octet;
                readAsEverything(broken);
            }
        }
    }
}

RC_GTEST_PROP(HostileCertificates, NonsenseIsBorne, (const std::vector<char>& octets))
{
    const QByteArray content(octets.data(), static_cast<qsizetype>(octets.size()));
    readAsEverything(content);
    readAsEverything("-----BEGIN CERTIFICATE-----\n" + content.toBase64() + "\n-----END CERTIFICATE-----\n");
    readAsEverything('\x30' + content);
}

} // namespace
} // namespace tsunagu::certificates::test
