#include "tests/unit/cli/CliProcess.h"

#include <gtest/gtest.h>

namespace tsunagu::cli::test {
namespace {

CliResult explain(const char* code, const char* language)
{
    return runCli(
        {QStringLiteral("explain"), QString::fromUtf8(code), QStringLiteral("--lang"), QString::fromLatin1(language)});
}

TEST(ExplainRun, TheConflictOfNumberAndNameIsToldInBothLanguages)
{
    for (const char* const language : {"en", "ja"}) {
        const CliResult result = explain("0x00003618", language);
        EXPECT_EQ(result.exitCode, 0);
        EXPECT_TRUE(result.output.contains("ERROR_IPSEC_IKE_PEER_CRL_FAILED"));
        EXPECT_TRUE(result.output.contains("MM_DELAY_DROP"));
        EXPECT_TRUE(result.output.contains("13814"));
        EXPECT_FALSE(result.output.contains('{'));
    }
}

TEST(ExplainRun, ALineIsExplainedByItsIdAndWordsByTheEnd)
{
    const CliResult japanese = explain("dslite", "ja");
    EXPECT_EQ(japanese.exitCode, 0);
    EXPECT_TRUE(japanese.output.contains("DS-Lite")) << japanese.output.toStdString();
    EXPECT_TRUE(japanese.output.contains("言葉の意味"));
    const CliResult english = explain("isp.block", "en");
    const qsizetype words = english.output.indexOf("What the words mean");
    ASSERT_GE(words, 0) << english.output.toStdString();
    EXPECT_GE(english.output.indexOf("router: ", words), 0);
    EXPECT_EQ(explain("dsheavy", "en").exitCode, 2);
}

TEST(ExplainRun, CodesAndCausesHaveADialogue)
{
    for (const char* const code : {"0x35F6", "809", "13801", "13868", "789", "isp.block", "none", "inconclusive"}) {
        EXPECT_TRUE(explain(code, "en").output.contains("Beginner: ")) << code;
        EXPECT_TRUE(explain(code, "ja").output.contains("IT専門家: ")) << code;
    }
}

TEST(ExplainRun, ACodeHasItsNumbersItsFamilyItsMeaningAndWhatItPointsTo)
{
    const CliResult english = explain("エラー 809", "en");
    EXPECT_EQ(english.exitCode, 0);
    for (const char* const part : {"809  0x00000329  ERROR_VPN_TIMEOUT", "Meaning: VPN server does not respond",
                                   "Family: firewall", "firewall.router-block (often): ", "network.offline (rarely): "})
        EXPECT_TRUE(english.output.contains(part)) << part << english.output.toStdString();
    const CliResult japanese = explain("809", "ja");
    for (const char* const part : {"809  0x00000329  ERROR_VPN_TIMEOUT", "意味：VPN サーバーから応答がありません",
                                   "種類：ファイアウォール", "firewall.router-block（よくある）："})
        EXPECT_TRUE(japanese.output.contains(part)) << part << japanese.output.toStdString();
}

TEST(ExplainRun, ANotificationIsExplainedByAnyOfItsSpellings)
{
    for (const char* const typed : {"NO_PROPOSAL_CHOSEN", "no-proposal-chosen", "parsed response [ N(NO_PROP) ]",
                                    "received NO_PROPOSAL_CHOSEN notify error"}) {
        for (const char* const language : {"en", "ja"}) {
            const CliResult result = explain(typed, language);
            EXPECT_EQ(result.exitCode, 0) << typed;
            for (const char* const part :
                 {"IKEv2 14, IKEv1 14  NO_PROPOSAL_CHOSEN", "0x0000362C", "vpn.proposal-mismatch"})
                EXPECT_TRUE(result.output.contains(part)) << part << result.output.toStdString();
        }
    }
}

TEST(ExplainRun, AmbiguousDigitsAreExplainedInBothBases)
{
    const CliResult result = explain("3618", "en");
    EXPECT_TRUE(result.output.contains("\n13848  0x00003618  "));
    EXPECT_TRUE(result.output.contains("\n3618  0x00000E22\n"));
}

TEST(ExplainRun, OfAnUnknownCodeTheSimilarOnesAreNamed)
{
    const CliResult number = explain("8090", "en");
    EXPECT_EQ(number.exitCode, 0);
    EXPECT_TRUE(number.output.contains("\n  809  0x00000329  ERROR_VPN_TIMEOUT")) << number.output.toStdString();
    const CliResult name = explain("AUTHENTIFICATION_FAILED", "en");
    EXPECT_EQ(name.exitCode, 2);
    EXPECT_EQ(name.errors.count('\n'), 1);
    EXPECT_TRUE(name.errors.contains("AUTHENTICATION_FAILED"));
}

TEST(ExplainRun, AKnownCodeWithoutAnArticleHasAShortPage)
{
    for (const char* const language : {"en", "ja"}) {
        const CliResult result = explain("13894", language);
        EXPECT_EQ(result.exitCode, 0);
        EXPECT_TRUE(result.output.contains("vpn.proposal-mismatch"));
        EXPECT_EQ(result.output.count(language[0] == 'e' ? "Beginner: " : "IT初心者: "), 3);
    }
}

TEST(ExplainRun, ListsTheCatalogue)
{
    for (const char* const language : {"en", "ja"}) {
        const CliResult result = runCli({QStringLiteral("explain"), QStringLiteral("--list"), QStringLiteral("--lang"),
                                         QString::fromLatin1(language)});
        EXPECT_EQ(result.exitCode, 0);
        const QList<QByteArray> lines = result.output.trimmed().split('\n');
        EXPECT_GT(lines.size(), 340);
        for (const QByteArray& line : lines)
            EXPECT_EQ(line.count('\t'), 3) << line.toStdString();
        EXPECT_TRUE(result.output.contains("\n13848\t0x00003618\tERROR_IPSEC_IKE_PEER_CRL_FAILED\t"));
        EXPECT_TRUE(result.output.contains("\nIKEv2 38\t-\tTS_UNACCEPTABLE\t"));
    }
}

TEST(ExplainRun, WhatCannotBeReadIsSaid)
{
    const CliResult result = explain("abc", "en");
    EXPECT_EQ(result.exitCode, 2);
    EXPECT_TRUE(result.output.isEmpty());
    EXPECT_EQ(result.errors.count('\n'), 1);
}

TEST(ExplainRun, FullOutputIsSaidInBothLanguages)
{
    const QString full = QStringLiteral("/dev/full");
    const QStringList arguments{QStringLiteral("explain"), QStringLiteral("809"), QStringLiteral("--lang")};
    const CliResult english = runCliInto(full, arguments + QStringList{QStringLiteral("en")});
    EXPECT_EQ(english.exitCode, 3);
    EXPECT_EQ(english.errors.toStdString(), "The result could not be written to standard output (No space left on "
                                            "device). Make room, or write it to another place.\n");
    const CliResult japanese = runCliInto(full, arguments + QStringList{QStringLiteral("ja")});
    EXPECT_EQ(japanese.exitCode, 3);
    EXPECT_EQ(japanese.errors.toStdString(), "結果を標準出力に書けませんでした（No space left on device）。空きを増や"
                                             "すか、別の場所に書いてください。\n");
}

} // namespace
} // namespace tsunagu::cli::test
