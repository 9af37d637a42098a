// Every file of tests/vectors/organisation/broken is refused, for its own reason and at its own place.

#include "report/organisation/Organisation.h"

#include <QDir>
#include <QFile>

#include <gtest/gtest.h>
#include <iterator>
#include <ostream>

namespace tsunagu {

void PrintTo(const OrganisationError& error, std::ostream* out)
{
    *out << "fault " << static_cast<int>(error.fault) << " at " << error.line << ':' << error.column << ' '
         << error.key.toStdString() << " “" << error.offending.toStdString() << "”";
}

} // namespace tsunagu

namespace tsunagu::test {
namespace {

using Fault = OrganisationFault;

const QString folder = QStringLiteral(TSUNAGU_SOURCE_DIR "/tests/vectors/organisation/");

struct Broken
{
    const char* file;
    Fault fault;
    int line;
    int column;
    const char* key;
};

const Broken brokenFiles[] = {
    {"a-list", Fault::WrongType, 1, 1, ""},
    {"a-report", Fault::UnknownSchema, 1, 12, "/schema"},
    {"algorithm-unknown", Fault::BadAlgorithm, 4, 37, "/ike_proposals/0/encryption/0"},
    {"algorithm-without-length", Fault::BadAlgorithm, 4, 37, "/ike_proposals/0/encryption/0"},
    {"algorithm-wrong-list", Fault::BadAlgorithm, 4, 37, "/ike_proposals/0/encryption/0"},
    {"blank-text", Fault::EmptyText, 4, 16, "/telephone"},
    {"comma-missing", Fault::NotJson, 3, 3, ""},
    {"comma-too-many", Fault::NotJson, 4, 1, ""},
    {"comment", Fault::NotJson, 2, 3, ""},
    {"deep", Fault::TooDeep, 1, 19, ""},
    {"duplicate-key", Fault::DuplicateKey, 4, 27, ""},
    {"duplicate-key-escaped", Fault::DuplicateKey, 4, 27, ""},
    {"empty", Fault::NotJson, 1, 1, ""},
    {"empty-list", Fault::EmptyText, 4, 14, "/servers"},
    {"english-missing", Fault::KeyMissing, 3, 11, "/name"},
    {"hidden-direction", Fault::BadCharacter, 4, 38, "/opening_hours/en"},
    {"hidden-zero", Fault::BadCharacter, 4, 16, "/telephone"},
    {"huge-number", Fault::NotJson, 1, 12, ""},
    {"line-break", Fault::BadCharacter, 4, 27, "/opening_hours/ja"},
    {"long-text", Fault::TextTooLong, 4, 27, "/opening_hours/ja"},
    {"mail-display-name", Fault::BadMail, 4, 16, "/report_to"},
    {"mail-header", Fault::BadMail, 4, 11, "/mail"},
    {"mail-two-ats", Fault::BadMail, 4, 11, "/mail"},
    {"many-values", Fault::TooMany, 1, 4009, ""},
    {"name-missing", Fault::KeyMissing, 1, 1, ""},
    {"null-for-text", Fault::WrongType, 4, 11, "/mail"},
    {"number-for-text", Fault::WrongType, 4, 16, "/telephone"},
    {"resolver-multicast", Fault::BadAddress, 4, 25, "/reference_resolver"},
    {"resolver-name", Fault::BadAddress, 4, 25, "/reference_resolver"},
    {"resolver-short", Fault::BadAddress, 4, 25, "/reference_resolver"},
    {"resolver-zone", Fault::BadAddress, 4, 25, "/reference_resolver"},
    {"schema-missing", Fault::KeyMissing, 1, 1, ""},
    {"schema-newer", Fault::UnknownSchema, 2, 13, "/schema"},
    {"server-address", Fault::BadServer, 4, 24, "/servers/0/host"},
    {"server-blank", Fault::BadServer, 4, 24, "/servers/0/host"},
    {"server-host-missing", Fault::KeyMissing, 4, 15, "/servers/0"},
    {"server-port", Fault::BadServer, 4, 24, "/servers/0/host"},
    {"server-url", Fault::BadServer, 4, 24, "/servers/0/host"},
    {"servers-too-many", Fault::TooMany, 4, 565, "/servers"},
    {"shift-jis", Fault::NotUtf8, 3, 19, ""},
    {"telephone-letters", Fault::BadTelephone, 4, 16, "/telephone"},
    {"telephone-script", Fault::BadTelephone, 4, 16, "/telephone"},
    {"text-behind", Fault::NotJson, 5, 1, ""},
    {"text-for-list", Fault::WrongType, 4, 14, "/servers"},
    {"unknown-key", Fault::UnknownKey, 4, 3, ""},
    {"unknown-key-inside", Fault::UnknownKey, 4, 42, "/servers/0"},
    {"url-https", Fault::BadUrl, 4, 16, "/check_url"},
    {"url-password", Fault::BadUrl, 4, 16, "/check_url"},
    {"url-script", Fault::BadUrl, 4, 16, "/check_url"},
    {"utf-16", Fault::NotUtf8, 1, 1, ""},
    {"zero-behind", Fault::NotJson, 5, 1, ""},
};

TEST(HostileOrganisation, EveryBrokenFileIsRefusedAtItsPlace)
{
    for (const Broken& broken : brokenFiles) {
        SCOPED_TRACE(broken.file);
        const auto read = loadOrganisation(folder + QStringLiteral("broken/") + QString::fromLatin1(broken.file) +
                                           QStringLiteral(".json"));
        ASSERT_FALSE(read.has_value());
        OrganisationError wanted{broken.fault, broken.line, broken.column, QString::fromLatin1(broken.key), {}};
        wanted.offending = read.error().offending;
        EXPECT_EQ(read.error(), wanted);
        EXPECT_LE(read.error().offending.size(), 40);
        for (const Language language : {Language::English, Language::Japanese}) {
            const QString sentence = organisationErrorSentence(read.error(), language);
            EXPECT_TRUE(sentence.contains(QString::number(broken.line))) << sentence.toStdString();
            EXPECT_FALSE(sentence.contains(u"%1")) << sentence.toStdString();
        }
    }
}

TEST(HostileOrganisation, NoBrokenFileIsForgotten)
{
    const QStringList files = QDir(folder + QStringLiteral("broken")).entryList({QStringLiteral("*.json")});
    EXPECT_EQ(files.size(), static_cast<qsizetype>(std::size(brokenFiles)));
}

TEST(HostileOrganisation, APasswordInAnAddressIsNotRepeatedWhole)
{
    const auto read = loadOrganisation(folder + QStringLiteral("broken/url-password.json"));
    ASSERT_FALSE(read.has_value());
    EXPECT_FALSE(read.error().offending.contains(u"secret")) << read.error().offending.toStdString();
}

TEST(HostileOrganisation, EveryTruncationAndManyChangesAreSurvived)
{
    QFile file(folder + QStringLiteral("good/helpdesk.json"));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.readAll();
    int refused = 0;
    for (qsizetype size = 0; size < whole.size() - 2; ++size) {
        const QByteArray cut(whole.constData(), size); // of exactly that size, for the sanitizers
        refused += parseOrganisation(cut).has_value() ? 0 : 1;
    }
    EXPECT_EQ(refused, whole.size() - 2);
    for (qsizetype at = 0; at < whole.size(); ++at) {
        for (const char byte : {'\0', '"', '{', '9', '\xFF'}) {
            QByteArray changed = whole;
            changed[at] = byte;
            if (const auto read = parseOrganisation(changed); !read) {
                EXPECT_GE(read.error().line, 1);
                EXPECT_GE(read.error().column, 1);
            }
        }
    }
}

TEST(HostileOrganisation, ALargeFileIsRefusedWhole)
{
    const auto read = parseOrganisation(QByteArray(maximumOrganisationSize + 1, ' '));
    ASSERT_FALSE(read.has_value());
    EXPECT_EQ(read.error(), (OrganisationError{.fault = Fault::TooLarge}));
}

} // namespace
} // namespace tsunagu::test
