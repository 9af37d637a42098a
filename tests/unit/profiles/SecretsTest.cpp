// No secret, user name or identity of a file comes out of a parser, wherever it stands in the file.

#include "report/model/ProfileJson.h"
#include "tests/unit/profiles/Corpus.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <gtest/gtest.h>

namespace tsunagu::profiles::test {
namespace {

/// All that a parsed file can show, as one text.
QString everythingOf(const ParsedFile& file)
{
    QJsonArray profiles;
    QByteArray contents;
    for (const VpnProfile& profile : file.profiles) {
        profiles.append(toJson(profile));
        for (const CertificateReference& certificate : profile.certificates)
            contents += certificate.content;
    }
    return QString::fromLatin1(contents) + QString::fromUtf8(QJsonDocument(profiles).toJson()) +
           text(file.problems).join(u'\n');
}

QString read(const QString& name, const QByteArray& content)
{
    tsunagu::test::FakeSystem system;
    addCorpus(system);
    const auto file = parseProfileFile(content, QStringLiteral("/corpus/") + name, &system);
    return file ? everythingOf(*file) : QString();
}

TEST(Secrets, AreInTheCorpusAndNowhereElse)
{
    int files = 0;
    for (const CorpusFile& file : corpus()) {
        files += file.content.contains(plantedSecret.toUtf8()) ? 1 : 0;
        const QString shown = read(file.name, file.content);
        EXPECT_FALSE(shown.contains(plantedSecret)) << file.name.toStdString();
        EXPECT_FALSE(shown.contains(plantedUser)) << file.name.toStdString();
    }
    EXPECT_GT(files, 10);
}

TEST(Secrets, StayInsideWhereverAFileIsCut)
{
    for (const CorpusFile& file : corpus()) {
        if (file.name.contains(u"signed") && file.name != u"good/signed-stream.mobileconfig"_qs)
            continue;
        for (qsizetype size = 0; size < file.content.size(); size += 3) {
            const QString shown = read(file.name, file.content.first(size));
            ASSERT_FALSE(shown.contains(plantedSecret.left(14))) << file.name.toStdString() << " cut to " << size;
            ASSERT_FALSE(shown.contains(plantedUser)) << file.name.toStdString() << " cut to " << size;
        }
    }
}

TEST(Secrets, StayInsideWhenLinesAreLost)
{
    for (const CorpusFile& file : corpus()) {
        if (file.name.contains(u"mobileconfig"))
            continue;
        const QList<QByteArray> lines = file.content.split('\n');
        for (qsizetype lost = 0; lost < lines.size(); ++lost) {
            QList<QByteArray> rest = lines;
            rest.removeAt(lost);
            const QString shown = read(file.name, rest.join('\n'));
            ASSERT_FALSE(shown.contains(plantedSecret)) << file.name.toStdString() << " without line " << lost + 1;
        }
    }
}

TEST(Secrets, ThePresenceIsTold)
{
    const QByteArray with = "[connection]\nid=a\ntype=vpn\n[vpn]\naddress=a.example\nmethod=eap\n"
                            "service-type=org.freedesktop.NetworkManager.strongswan\n[vpn-secrets]\npassword=x\n";
    QByteArray without = with;
    without.replace("password=x", "password=");
    const auto presence = [](const QByteArray& content) {
        const auto file = parseProfileFile(content, {}, nullptr);
        return file && !file->profiles.isEmpty() ? file->profiles.front().secret : Presence::Unknown;
    };
    EXPECT_EQ(presence(with), Presence::Present);
    EXPECT_EQ(presence(without), Presence::Absent);
}

} // namespace
} // namespace tsunagu::profiles::test
