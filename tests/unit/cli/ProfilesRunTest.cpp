#include "tests/unit/cli/CliProcess.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <gtest/gtest.h>

namespace tsunagu::cli::test {
namespace {

QString vector(const char* name)
{
    return QStringLiteral(TSUNAGU_SOURCE_DIR "/tests/vectors/profiles/") + QString::fromLatin1(name);
}

CliResult profilesOf(const char* name, const char* language = "en", const QStringList& more = {})
{
    return runCli(QStringList{QStringLiteral("profiles"), QStringLiteral("--profile-file"), vector(name),
                              QStringLiteral("--lang"), QString::fromLatin1(language)} +
                  more);
}

TEST(ProfilesRun, GoodProfilesAreShownInBothLanguages)
{
    const CliResult english = profilesOf("good/swanctl.conf");
    EXPECT_EQ(english.exitCode, 0);
    EXPECT_TRUE(english.output.contains("home\n  Kind: IKEv2\n  Server: home.example.net\n"));
    EXPECT_TRUE(english.output.contains("good/conf.d/branch.conf"));
    EXPECT_TRUE(english.errors.isEmpty());
    const CliResult japanese = profilesOf("good/swanctl.conf", "ja");
    EXPECT_TRUE(japanese.output.contains("home\n  種類：IKEv2\n  サーバー：home.example.net\n"));
    EXPECT_FALSE(japanese.output.contains("Server"));
    EXPECT_FALSE(english.output.contains("Planted"));
}

TEST(ProfilesRun, AProfileThatCannotWorkIsACause)
{
    const CliResult english = profilesOf("broken/swanctl-mistakes.conf");
    EXPECT_EQ(english.exitCode, 1);
    EXPECT_TRUE(english.output.contains("✗ Cannot work. There is no such cipher: proposals: aes265 (line 11)\n"));
    EXPECT_TRUE(profilesOf("broken/swanctl-mistakes.conf", "ja")
                    .output.contains("✗ このままではつながりません。このような暗号はありません：proposals: aes265"));
}

TEST(ProfilesRun, ProgramsGetJson)
{
    const CliResult result =
        profilesOf("good/vpn.mobileconfig", "en", {QStringLiteral("--format"), QStringLiteral("json")});
    EXPECT_EQ(result.exitCode, 0);
    const QJsonObject document = QJsonDocument::fromJson(result.output).object();
    EXPECT_EQ(document.value(u"schema").toString(), u"tsunagu-profiles/1");
    EXPECT_TRUE(document.value(u"complete").toBool());
    const QJsonObject first = document.value(u"profiles").toArray().at(0).toObject();
    EXPECT_EQ(first.value(u"kind").toString(), u"ikev2");
    EXPECT_EQ(first.value(u"secret").toString(), u"present");
    EXPECT_EQ(first.value(u"ike_versions").toArray(), QJsonArray{2});
    EXPECT_FALSE(result.output.contains("Planted"));
}

TEST(ProfilesRun, WhatCannotBeReadIsSaidInOneLine)
{
    for (const char* const name :
         {"broken/binary.mobileconfig", "broken/enveloped.mobileconfig", "broken/unknown.txt",
          "broken/swanctl-unclosed.conf", "broken/detached.mobileconfig", "good/wifi.nmconnection", "absent.conf"}) {
        for (const char* const language : {"en", "ja"}) {
            const CliResult result = profilesOf(name, language);
            EXPECT_EQ(result.exitCode, 2) << name;
            EXPECT_TRUE(result.output.isEmpty()) << name;
            EXPECT_EQ(result.errors.count('\n'), 1) << name;
            EXPECT_TRUE(result.errors.contains(name)) << result.errors.constData();
        }
    }
    EXPECT_TRUE(profilesOf("broken/swanctl-unclosed.conf").errors.contains("line 6"));
}

TEST(ProfilesRun, ThisComputerIsSearched)
{
    const CliResult result = runCli({QStringLiteral("profiles"), QStringLiteral("--format"), QStringLiteral("json")});
    EXPECT_TRUE(result.exitCode == 0 || result.exitCode == 1);
    const QJsonObject document = QJsonDocument::fromJson(result.output).object();
    EXPECT_GT(document.value(u"places").toArray().size(), 5);
}

TEST(ProfilesRun, OptionsOfOtherCommandsAreRefused)
{
    EXPECT_EQ(runCli({QStringLiteral("profiles"), QStringLiteral("--server"), QStringLiteral("a.example")}).exitCode,
              2);
    EXPECT_EQ(profilesOf("good/ipsec.conf", "en", {QStringLiteral("extra")}).exitCode, 2);
    EXPECT_EQ(profilesOf("good/ipsec.conf", "en", {QStringLiteral("--format"), QStringLiteral("html")}).exitCode, 2);
    EXPECT_EQ(runCli({QStringLiteral("profiles"), QStringLiteral("--profile-file=")}).exitCode, 2);
}

TEST(ProfilesRun, DiagnoseWantsToKnowWhichConnection)
{
    const CliResult several = runCli({QStringLiteral("diagnose"), QStringLiteral("--profile-file"),
                                      vector("good/swanctl.conf"), QStringLiteral("--lang"), QStringLiteral("en")});
    EXPECT_EQ(several.exitCode, 2);
    EXPECT_TRUE(several.errors.contains("branch, home, office, old"));
}

} // namespace
} // namespace tsunagu::cli::test
