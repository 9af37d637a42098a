// Files that no program writes. The sanitizer presets watch these tests.

#include "tests/unit/profiles/Corpus.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace tsunagu::profiles::test {
namespace {

void check(const ParsedFile& file)
{
    ASSERT_LE(file.profiles.size(), maximumProfiles);
    for (const VpnProfile& profile : file.profiles) {
        ASSERT_LE(profile.name.size(), maximumTextLength);
        ASSERT_LE(profile.server.size(), maximumTextLength);
        ASSERT_LE(profile.problems.size(), 32);
        ASSERT_LE(profile.certificates.size(), 32);
        ASSERT_LE(profile.ikeProposals.size(), 256);
    }
}

/// Reads the octets in every format, as a file that lies in the wrong place would be.
void digest(const QByteArray& octets)
{
    tsunagu::test::FakeSystem system;
    system.files.insert(QStringLiteral("/corpus/self.conf"), octets);
    if (const auto file = parseProfileFile(octets, QStringLiteral("/corpus/self.conf"), &system))
        check(*file);
    for (const ProfileFormat format :
         {ProfileFormat::Rasphone, ProfileFormat::NetworkManagerKeyfile, ProfileFormat::NetworkManagerListing,
          ProfileFormat::Swanctl, ProfileFormat::IpsecConf, ProfileFormat::MobileConfig}) {
        if (const auto file = parseProfileFile(octets, QStringLiteral("/corpus/self.conf"), &system, format))
            check(*file);
    }
}

TEST(HostileFiles, EveryTruncationOfEveryFileIsRead)
{
    std::size_t truncations = 0;
    for (const CorpusFile& file : corpus()) {
        for (qsizetype size = 0; size < file.content.size(); ++size) {
            // A copy of exactly that size, so that a sanitizer sees every octet read past its end.
            const QByteArray cut(file.content.constData(), size);
            if (const auto parsed = parseProfileFile(cut, QStringLiteral("/corpus/") + file.name, nullptr))
                check(*parsed);
            ++truncations;
        }
    }
    EXPECT_GT(truncations, 50'000U);
}

TEST(HostileFiles, ManyChangedOctetsAreSurvived)
{
    for (const CorpusFile& file : corpus()) {
        for (qsizetype at = 0; at < file.content.size(); at += 7) {
            QByteArray changed = file.content;
            changed[at] = static_cast<char>(changed[at] ^ (at % 2 == 0 ? 0xFF : 0x20));
            if (const auto parsed = parseProfileFile(changed, QStringLiteral("/corpus/") + file.name, nullptr))
                check(*parsed);
        }
    }
}

TEST(HostileFiles, MuchOfOneThingIsRead)
{
    constexpr int count = 60'000;
    for (const char* const piece : {"[a]\n",       "a=b\n",    "conn a\n",
                                    " also=a\n",   "a {\n",    "a {}\n",
                                    "}",           "\"",       "a : b\n",
                                    "include x\n", "{",        "<a>",
                                    "<plist>",     "<key>",    "\\",
                                    ":",           "\n",       "#",
                                    "\x30\x80",    "\x24\x80", "connection.id:a\n",
                                    "a = b\n",     ", ",       "-"})
        digest(QByteArray(piece).repeated(count));
}

TEST(HostileFiles, EntriesWithoutEndAreCutOff)
{
    QByteArray conns;
    QByteArray book;
    QByteArray sections = "connections {\n";
    QByteArray listing;
    for (int entry = 0; entry < 20'000; ++entry) {
        const QByteArray number = QByteArray::number(entry);
        conns += "conn c" + number + "\n right=a.example\n";
        book += "[e" + number + "]\nType=2\nVpnStrategy=7\nPhoneNumber=a.example\n";
        sections += "c" + number + " { remote_addrs = a.example\n }\n";
        listing += "connection.id:c" + number + "\nconnection.type:vpn\n";
    }
    for (const QByteArray& content : {conns, book, QByteArray(sections + "}\n"), listing}) {
        const auto file = parseProfileFile(content, {}, nullptr);
        ASSERT_TRUE(file);
        EXPECT_LE(file->profiles.size(), maximumProfiles);
        EXPECT_GE(file->profiles.size(), maximumProfiles - 1);
    }
}

TEST(HostileFiles, TextsThatSteerTheDisplayAreCleaned)
{
    const auto file = parseProfileFile("connections { a\xE2\x80\xAE"
                                       "b { remote_addrs = \"a.example\x1b[2J\"\n } }",
                                       {}, nullptr);
    ASSERT_TRUE(file && file->profiles.size() == 1);
    EXPECT_EQ(file->profiles.front().name, u"ab"_qs);
    EXPECT_EQ(file->profiles.front().server, u"a.example[2J"_qs);
    EXPECT_TRUE(cannotWork(file->profiles.front()));
}

RC_GTEST_PROP(HostileFiles, AnyOctetsAreSurvived, (const std::vector<std::uint8_t>& octets))
{
    digest(QByteArray(reinterpret_cast<const char*>(octets.data()), static_cast<qsizetype>(octets.size())));
}

RC_GTEST_PROP(HostileFiles, PiecesOfFilesInAnyOrderAreSurvived, ())
{
    QByteArray content;
    const auto pieces = *rc::gen::inRange(1, 40);
    for (int piece = 0; piece < pieces; ++piece) {
        content += QByteArray::fromStdString(*rc::gen::element<std::string>(
            "conn a\n", " also=a\n", "[connection]\n", "type=vpn\n", "connections {", "}\n", " : a.b, c {",
            "include *\n", "remote_addrs = a\n", "proposals = aes-sha1\n", "\"", "#", "<plist>", "<dict>",
            "<key>PayloadContent</key>", "<array>", "</array>", "</dict>", "</plist>", "VpnStrategy=7\n", "[a]\n",
            "connection.id:x\n", "\x00"));
    }
    digest(content);
}

} // namespace
} // namespace tsunagu::profiles::test
