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

TEST(ExplainRun, CodesAndCausesHaveADialogue)
{
    for (const char* const code : {"0x35F6", "809", "13801", "13868", "789", "isp.block", "none", "inconclusive"}) {
        EXPECT_TRUE(explain(code, "en").output.contains("Beginner: ")) << code;
        EXPECT_TRUE(explain(code, "ja").output.contains("IT専門家: ")) << code;
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
