#include "probes/platform/PosixSystem.h"
#include "probes/vpn-config/profiles/ProfileFinder.h"
#include "tests/support/Speed.h"
#include "tests/unit/profiles/Corpus.h"

#include <QFile>
#include <QTemporaryDir>

#include <chrono>
#include <gtest/gtest.h>

namespace tsunagu::profiles::test {
namespace {

constexpr int count = 1000;

/// Real files on this computer's disk, and how long it takes to find and read them all.
class ManyProfiles : public testing::Test
{
protected:
    void put(const QString& name, const QByteArray& content)
    {
        QFile file(folder.filePath(name));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        ASSERT_EQ(file.write(content), content.size());
    }

    void expectInTime(const KnownPlace& place)
    {
        const std::stop_source stop;
        const auto begin = std::chrono::steady_clock::now();
        const ProfileSearch search = findProfiles(system, {place}, TimePoint::max(), stop.get_token());
        const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - begin;
        EXPECT_EQ(search.profiles.size(), count);
        EXPECT_TRUE(search.isComplete);
        EXPECT_LT(passed.count(), 1.0 * ::tsunagu::test::slowness);
        RecordProperty("milliseconds", static_cast<int>(passed.count() * 1000));
    }

    QTemporaryDir folder;
    SystemClock clock;
    PosixSystem system{clock};
};

TEST_F(ManyProfiles, AFileEach)
{
    const QByteArray content = corpusFile(QStringLiteral("good/strongswan-eap.nmconnection"));
    for (int i = 0; i < count; ++i)
        put(QStringLiteral("office-%1.nmconnection").arg(i), content);
    expectInTime({folder.path(), QStringLiteral("*"), ProfileFormat::NetworkManagerKeyfile, {}});
}

TEST_F(ManyProfiles, AllInOneFile)
{
    QByteArray content = "connections {\n";
    for (int i = 0; i < count; ++i) {
        content += "  office-" + QByteArray::number(i) +
                   " {\n    version = 2\n    remote_addrs = vpn.example.test\n"
                   "    proposals = aes256-sha256-modp2048, aes128-sha1-modp1024\n"
                   "    local {\n      auth = eap\n    }\n    remote {\n      auth = pubkey\n    }\n"
                   "    children {\n      net {\n        esp_proposals = aes256-sha256\n      }\n    }\n  }\n";
    }
    put(QStringLiteral("swanctl.conf"), content + "}\n");
    expectInTime({folder.filePath(QStringLiteral("swanctl.conf")), {}, ProfileFormat::Swanctl, {}});
}

} // namespace
} // namespace tsunagu::profiles::test
