#include "tests/unit/certificates/CertificateVectors.h"

#include <QFile>

#include <gtest/gtest.h>

namespace tsunagu::certificates::test {

QByteArray vector(const char* name)
{
    QFile file(QStringLiteral(TSUNAGU_SOURCE_DIR "/tests/vectors/certificates/") + QString::fromLatin1(name));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << name;
    return file.readAll();
}

Certificate certificate(const char* name)
{
    const auto certificates = readCertificates(vector(name));
    EXPECT_TRUE(certificates) << name;
    return certificates ? certificates->front() : Certificate();
}

VpnProfile profileWith(tsunagu::test::FakeSystem& system, const char* own)
{
    const QString folder = QStringLiteral("/etc/swanctl/");
    system.files.insert(folder + QStringLiteral("x509/me.pem"), vector(own));
    system.files.insert(folder + QStringLiteral("x509ca/root.pem"), vector("root.pem"));
    system.files.insert(folder + QStringLiteral("x509ca/issuing.pem"), vector("issuing.pem"));
    VpnProfile profile;
    profile.format = ProfileFormat::Swanctl;
    profile.certificates = {
        {CertificateRole::User, QStringLiteral("me.pem"), false, {folder + QStringLiteral("x509/me.pem")}},
        {CertificateRole::Authority, QStringLiteral("root.pem"), false, {folder + QStringLiteral("x509ca/root.pem")}}};
    return profile;
}

} // namespace tsunagu::certificates::test
