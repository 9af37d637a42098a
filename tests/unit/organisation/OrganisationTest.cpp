#include "report/organisation/Organisation.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace tsunagu::test {
namespace {

QString goodFile(const char* name)
{
    return QStringLiteral(TSUNAGU_SOURCE_DIR "/tests/vectors/organisation/good/") + QString::fromLatin1(name);
}

OrganisationError errorOf(const QByteArray& bytes)
{
    const auto read = parseOrganisation(bytes);
    EXPECT_FALSE(read.has_value()) << bytes.left(200).toStdString();
    return read ? OrganisationError{} : read.error();
}

TEST(Organisation, TheExampleIsReadWhole)
{
    const auto read = loadOrganisation(goodFile("helpdesk.json"));
    ASSERT_TRUE(read.has_value()) << organisationErrorSentence(read.error(), Language::English).toStdString();
    EXPECT_EQ(read->name.in(Language::Japanese), QStringLiteral("例示株式会社 情報システム部"));
    EXPECT_EQ(read->name.in(Language::English), QStringLiteral("Example Corp. IT helpdesk"));
    EXPECT_EQ(read->telephone, QStringLiteral("+81 3-0000-0000"));
    EXPECT_EQ(read->mail, QStringLiteral("helpdesk@example.jp"));
    EXPECT_EQ(read->reportTo, QStringLiteral("vpn-reports@example.jp"));
    ASSERT_TRUE(read->openingHours.has_value());
    EXPECT_EQ(read->openingHours->japanese, QStringLiteral("平日 9:00〜17:30"));
    ASSERT_EQ(read->servers.size(), 2);
    EXPECT_EQ(read->servers[0].host.host(), QStringLiteral("vpn.example.jp"));
    ASSERT_TRUE(read->servers[0].label.has_value());
    EXPECT_EQ(read->servers[0].label->english, QStringLiteral("Head office"));
    EXPECT_EQ(read->servers[1].host.literal(), QHostAddress(QStringLiteral("203.0.113.7")));
    EXPECT_FALSE(read->servers[1].label.has_value());
    ASSERT_EQ(read->ikeProposals.size(), 2);
    const ProfileProposal& second = read->ikeProposals[1];
    ASSERT_EQ(second.encryption.size(), 2);
    EXPECT_EQ(second.encryption[0], (ProfileProposal::Cipher{ike::v2::EncryptionId::AesCbc, 256}));
    EXPECT_EQ(second.integrity, QList{ike::v2::IntegrityId::HmacSha2_256_128});
    EXPECT_EQ(second.prf, QList{ike::v2::PrfId::HmacSha2_256});
    EXPECT_EQ(second.groups.size(), 1);
    ASSERT_EQ(read->espProposals.size(), 1);
    EXPECT_TRUE(read->espProposals[0].groups.isEmpty());
    ASSERT_TRUE(read->checkUrl.has_value());
    EXPECT_EQ(read->checkUrl->host, QStringLiteral("check.example.jp"));
    EXPECT_EQ(read->referenceResolver, QHostAddress(QStringLiteral("192.0.2.53")));
}

TEST(Organisation, OnlyTheNameIsNeeded)
{
    const auto read = loadOrganisation(goodFile("smallest.json"));
    ASSERT_TRUE(read.has_value());
    Organisation wanted;
    wanted.name = {QStringLiteral("例"), QStringLiteral("Example")};
    EXPECT_EQ(*read, wanted);
}

TEST(Organisation, AWindowsEditorsFileIsRead)
{
    const auto read = loadOrganisation(goodFile("windows-editor.json"));
    ASSERT_TRUE(read.has_value());
    EXPECT_EQ(read->telephone, QStringLiteral("110"));
}

TEST(Organisation, TelephoneNumbersOfManyKindsAreTaken)
{
    for (const char* const number : {"110", "03-1234-5678", "(03) 1234 5678", "+44.20.7946.0000", "0120-000-000"}) {
        const auto read = parseOrganisation(
            R"({"schema":"tsunagu-helpdesk/1","name":{"ja":"a","en":"b"},"telephone":")" + QByteArray(number) + "\"}");
        EXPECT_TRUE(read.has_value()) << number;
    }
}

TEST(Organisation, AFaultInALongLineIsCountedInCharacters)
{
    const OrganisationError error =
        errorOf("{\"schema\":\"tsunagu-helpdesk/1\",\r\n \"name\":{\"ja\":\"情報😀\",\"en\":7}}");
    EXPECT_EQ(error, (OrganisationError{OrganisationFault::WrongType, 2, 26, QStringLiteral("/name/en"),
                                        QStringLiteral("7")}));
}

TEST(Organisation, AFileThatIsNotThereOrIsNoFileSaysSo)
{
    const QTemporaryDir folder;
    const auto missing = loadOrganisation(folder.filePath(QStringLiteral("helpdesk.json")));
    ASSERT_FALSE(missing.has_value());
    EXPECT_EQ(missing.error().fault, OrganisationFault::NotReadable);
    EXPECT_EQ(missing.error().line, 0);
    EXPECT_FALSE(missing.error().offending.isEmpty());
    for (const QString& path : {folder.path(), QStringLiteral("/dev/zero")}) {
        const auto noFile = loadOrganisation(path);
        ASSERT_FALSE(noFile.has_value());
        EXPECT_EQ(noFile.error().fault, OrganisationFault::NotReadable);
    }
}

TEST(Organisation, AFileOfAnySizeIsReadOnlyAsFarAsAllowed)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("helpdesk.json"));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    ASSERT_TRUE(file.resize(qint64{1} << 33)); // a hole, which takes no room on the disk
    file.close();
    const auto read = loadOrganisation(path);
    ASSERT_FALSE(read.has_value());
    EXPECT_EQ(read.error().fault, OrganisationFault::TooLarge);
}

TEST(Organisation, SentencesNameThePlaceInBothLanguages)
{
    const OrganisationError error{OrganisationFault::UnknownKey, 7, 12, QString(), QStringLiteral("telefone")};
    EXPECT_EQ(organisationErrorSentence(error, Language::English),
              QStringLiteral("Line 7, column 12: “telefone” is no key that may stand here. Check its spelling."));
    EXPECT_EQ(
        organisationErrorSentence(error, Language::Japanese),
        QStringLiteral("7行目の12文字目：「telefone」という項目は、ここに書けません。つづりを確かめてください。"));
}

} // namespace
} // namespace tsunagu::test
