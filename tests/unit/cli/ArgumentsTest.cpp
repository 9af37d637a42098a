#include "app/cli/Arguments.h"

#include <gtest/gtest.h>

namespace tsunagu::cli {
namespace {

QStringList words(const char* line)
{
    return QString::fromUtf8(line).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

struct BadLine
{
    const char* line;
    const char* named; ///< what the complaint must name
};

class BadLines : public testing::TestWithParam<BadLine>
{
};

TEST_P(BadLines, AreRefusedInOneLineThatSaysWhere)
{
    for (const char* const language : {" --lang en", " --lang ja"}) {
        const auto arguments = parseArguments(words(GetParam().line) + words(language));
        ASSERT_FALSE(arguments.has_value()) << GetParam().line;
        EXPECT_TRUE(arguments.error().contains(QString::fromUtf8(GetParam().named))) << qPrintable(arguments.error());
        EXPECT_FALSE(arguments.error().contains(QLatin1Char('\n')));
    }
}

INSTANTIATE_TEST_SUITE_P(
    Each, BadLines,
    testing::Values(BadLine{"diagnose", "--server"}, BadLine{"frobnicate", "frobnicate"},
                    BadLine{"diagnose --server vpn.example.jp --frob", "frob"},
                    BadLine{"diagnose --server vpn.example.jp extra", "extra"},
                    BadLine{"diagnose --server vpn.example.jp --ike-port 0", "ike-port"},
                    BadLine{"diagnose --server vpn.example.jp --natt-port 65536", "natt-port"},
                    BadLine{"diagnose --server vpn.example.jp --ike-port abc", "abc"},
                    BadLine{"diagnose --server vpn.example.jp --deadline -1", "deadline"},
                    BadLine{"diagnose --server vpn.example.jp --deadline 601", "601"},
                    BadLine{"diagnose --server vpn.example.jp --format docx", "docx"},
                    BadLine{"diagnose --server vpn.example.jp --error abc", "--error"},
                    BadLine{"diagnose --server vpn.example.jp --portal-check-url https://a.example/",
                            "portal-check-url"},
                    BadLine{"diagnose --server vpn.example.jp --portal-check-url a.example", "a.example"},
                    BadLine{"diagnose --server vpn.example.jp --reference-resolver dns.example", "dns.example"},
                    BadLine{"diagnose --server vpn.example.jp --reference-resolver=", "reference-resolver"},
                    BadLine{"diagnose --server vpn.example.jp --keep-private --no-redact", "--no-redact"},
                    BadLine{"diagnose --server [::1", "[::1"}, BadLine{"diagnose --server 300.1.1.1", "300.1.1.1"},
                    BadLine{"diagnose --server vpn.example.jp:99999", "99999"}, BadLine{"explain", "explain"}));

struct MisusedOption
{
    const char* line;
    const char* english;
    const char* japanese;
};

class MisusedOptions : public testing::TestWithParam<MisusedOption>
{
};

TEST_P(MisusedOptions, AreNamedWithWhatIsWrong)
{
    const auto complaint = [](const char* language) {
        // Before the rest, so that what the line lacks at its end stays lacking.
        const auto arguments = parseArguments(words(language) + words(GetParam().line));
        return arguments ? QString() : arguments.error();
    };
    EXPECT_EQ(complaint("--lang=en"), QString::fromUtf8(GetParam().english));
    EXPECT_EQ(complaint("--lang=ja"), QString::fromUtf8(GetParam().japanese));
}

INSTANTIATE_TEST_SUITE_P(
    Each, MisusedOptions,
    testing::Values(
        MisusedOption{"diagnose --server", "--server: its value is missing. See tsunagu-cli --help.",
                      "--server：値がありません。tsunagu-cli --help を見てください。"},
        MisusedOption{"diagnose --server --quiet", "--server: its value is missing. See tsunagu-cli --help.",
                      "--server：値がありません。tsunagu-cli --help を見てください。"},
        MisusedOption{
            "diagnose --server a.example --output=", "--output: its value is missing. See tsunagu-cli --help.",
            "--output：値がありません。tsunagu-cli --help を見てください。"},
        MisusedOption{"diagnose --server a.example --quiet=1", "--quiet: it takes no value. See tsunagu-cli --help.",
                      "--quiet：値は付けられません。tsunagu-cli --help を見てください。"},
        MisusedOption{"explain 809 --knowledge=", "--knowledge: its value is missing. See tsunagu-cli --help.",
                      "--knowledge：値がありません。tsunagu-cli --help を見てください。"},
        MisusedOption{"logs --knowledge texts", "--knowledge: logs does not have this option. See tsunagu-cli --help.",
                      "--knowledge：logs では使えません。tsunagu-cli --help を見てください。"},
        MisusedOption{"explain 809 --scenario silent",
                      "--scenario: explain does not have this option. See tsunagu-cli --help.",
                      "--scenario：explain では使えません。tsunagu-cli --help を見てください。"},
        MisusedOption{"practice --list --server a.example",
                      "--server: practice does not have this option. See tsunagu-cli --help.",
                      "--server：practice では使えません。tsunagu-cli --help を見てください。"},
        MisusedOption{"diagnose --server a.example --list",
                      "--list: diagnose does not have this option. See tsunagu-cli --help.",
                      "--list：diagnose では使えません。tsunagu-cli --help を見てください。"},
        MisusedOption{"--quiet", "Which command? See tsunagu-cli --help.",
                      "どのコマンドですか。tsunagu-cli --help を見てください。"}));

TEST(Arguments, OptionsOfEveryCommandAreTakenByEach)
{
    for (const char* const line : {"diagnose --server a.example", "explain 809", "practice --list"}) {
        const auto arguments = parseArguments(words(line) + words("--lang ja --quiet --verbose --log-file log.txt"));
        ASSERT_TRUE(arguments.has_value()) << line;
        EXPECT_EQ(arguments->language, Language::Japanese);
        EXPECT_TRUE(arguments->quiet);
        EXPECT_TRUE(arguments->verbose);
        EXPECT_EQ(arguments->logFile, QStringLiteral("log.txt"));
    }
}

TEST(Arguments, TheFolderOfTextsIsForWhateverExplains)
{
    for (const char* const line : {"diagnose --server a.example", "explain 809"}) {
        const auto arguments = parseArguments(words(line) + words("--knowledge texts"));
        ASSERT_TRUE(arguments.has_value()) << line;
        EXPECT_EQ(arguments->knowledgeFolder, QStringLiteral("texts"));
    }
    EXPECT_TRUE(parseArguments(words("explain 809"))->knowledgeFolder.isEmpty());
}

TEST(Arguments, NumberBelowZeroIsAWordAndAValue)
{
    const auto explained = parseArguments(words("explain -2147011048 --lang ja"));
    ASSERT_TRUE(explained.has_value()) << qPrintable(explained.error());
    EXPECT_EQ(explained->language, Language::Japanese);
    EXPECT_EQ(std::get<ExplainArguments>(explained->command).code, QStringLiteral("-2147011048"));

    const auto diagnosed = parseArguments(words("diagnose --error -2147011048 --server a.example"));
    ASSERT_TRUE(diagnosed.has_value()) << qPrintable(diagnosed.error());
    EXPECT_EQ(std::get<DiagnoseArguments>(diagnosed->command).target.errorCode->number, 13848U);
}

TEST(Arguments, WhoElseIsAskedStandsOnTheCommandLine)
{
    const auto usual = parseArguments(words("diagnose --server a.example"));
    ASSERT_TRUE(usual.has_value());
    EXPECT_FALSE(std::get<DiagnoseArguments>(usual->command).target.portalCheckUrl.has_value());
    EXPECT_FALSE(std::get<DiagnoseArguments>(usual->command).target.referenceResolver.has_value());

    const auto both = parseArguments(words("diagnose --server a.example --portal-check-url http://b.example:81/nm "
                                           "--reference-resolver 2001:db8::53"));
    ASSERT_TRUE(both.has_value()) << qPrintable(both.error());
    const Target& target = std::get<DiagnoseArguments>(both->command).target;
    EXPECT_EQ(target.portalCheckUrl->toString(), QStringLiteral("http://b.example:81/nm"));
    EXPECT_EQ(target.referenceResolver, QHostAddress(QStringLiteral("2001:db8::53")));
}

TEST(Arguments, EmptyAndBlankServerNamesAreRefused)
{
    for (const QString& server : {QString(), QStringLiteral("   "), QString(300, QLatin1Char('a'))}) {
        const auto arguments = parseArguments({QStringLiteral("diagnose"), QStringLiteral("--server"), server});
        ASSERT_FALSE(arguments.has_value());
        EXPECT_TRUE(arguments.error().startsWith(QStringLiteral("--server: ")));
        EXPECT_LT(arguments.error().size(), 300);
    }
}

TEST(Arguments, EmptyFileNameIsNotStandardOutput)
{
    for (const char* const option : {"--output", "--log-file"}) {
        const auto arguments = parseArguments({QStringLiteral("diagnose"), QStringLiteral("--server=vpn.example.jp"),
                                               QString::fromLatin1(option), QString()});
        ASSERT_FALSE(arguments.has_value());
        EXPECT_TRUE(arguments.error().startsWith(QString::fromLatin1(option)));
    }
}

TEST(Arguments, UnknownLanguageIsSaidBeforeAnythingElse)
{
    const auto arguments = parseArguments(words("frobnicate --lang xx"));
    ASSERT_FALSE(arguments.has_value());
    EXPECT_TRUE(arguments.error().contains(QStringLiteral("xx")));
}

struct Server
{
    const char* typed;
    const char* host;
};

class Servers : public testing::TestWithParam<Server>
{
};

TEST_P(Servers, AreUnderstood)
{
    const auto arguments =
        parseArguments({QStringLiteral("diagnose"), QStringLiteral("--server"), QString::fromUtf8(GetParam().typed)});
    ASSERT_TRUE(arguments.has_value()) << GetParam().typed;
    const auto& diagnose = std::get<DiagnoseArguments>(arguments->command);
    EXPECT_EQ(diagnose.target.server.host(), QString::fromUtf8(GetParam().host));
}

INSTANTIATE_TEST_SUITE_P(Each, Servers,
                         testing::Values(Server{"https://vpn.example.jp/path", "vpn.example.jp"},
                                         Server{"ｖｐｎ．ｅｘａｍｐｌｅ．ｊｐ", "vpn.example.jp"},
                                         Server{"日本.example", "xn--wgv71a.example"},
                                         Server{"[2001:db8::1]:500", "2001:db8::1"},
                                         Server{"2001:db8::1", "2001:db8::1"},
                                         Server{"vpn.example.jp:4500", "vpn.example.jp"}));

struct Code
{
    const char* typed;
    quint32 number;
};

class Codes : public testing::TestWithParam<Code>
{
};

TEST_P(Codes, AreUnderstood)
{
    // In one word with "=": a value that begins with a dash is no option.
    const auto arguments = parseArguments({QStringLiteral("diagnose"), QStringLiteral("--server=vpn.example.jp"),
                                           QStringLiteral("--error=") + QString::fromUtf8(GetParam().typed)});
    ASSERT_TRUE(arguments.has_value()) << GetParam().typed;
    EXPECT_EQ(std::get<DiagnoseArguments>(arguments->command).target.errorCode->number, GetParam().number);
}

INSTANTIATE_TEST_SUITE_P(Each, Codes,
                         testing::Values(Code{"0x00003618", 13848}, Code{"３６１８", 13848}, Code{"13848", 13848},
                                         Code{"-2147011048", 13848}, Code{"0x80073618", 13848},
                                         Code{"エラー 809", 809}));

TEST(Arguments, ANotificationIsAnErrorWithoutANumber)
{
    for (const char* const typed : {"AUTHENTICATION_FAILED", "authentication-failed", "N(AUTH_FAILED)"}) {
        const auto arguments = parseArguments({QStringLiteral("diagnose"), QStringLiteral("--server=vpn.example.jp"),
                                               QStringLiteral("--error=") + QString::fromUtf8(typed)});
        ASSERT_TRUE(arguments.has_value()) << typed;
        const ErrorCodeInput code = *std::get<DiagnoseArguments>(arguments->command).target.errorCode;
        EXPECT_EQ(code,
                  (ErrorCodeInput{QString::fromUtf8(typed), std::nullopt, QStringLiteral("AUTHENTICATION_FAILED")}));
    }
}

TEST(Arguments, ExplainTakesACodeOrLists)
{
    EXPECT_TRUE(std::get<ExplainArguments>(parseArguments(words("explain --list"))->command).lists);
    EXPECT_FALSE(std::get<ExplainArguments>(parseArguments(words("explain 809"))->command).lists);
    EXPECT_FALSE(parseArguments(words("explain --list 809")).has_value());
}

TEST(Arguments, FilesAreRedactedUnlessAskedOtherwise)
{
    const auto redacts = [](const char* line) {
        return std::get<DiagnoseArguments>(parseArguments(words(line))->command).redacts;
    };
    EXPECT_FALSE(redacts("diagnose --server a.example"));
    EXPECT_TRUE(redacts("diagnose --server a.example --output r.json"));
    EXPECT_FALSE(redacts("diagnose --server a.example --output r.json --no-redact"));
    EXPECT_TRUE(redacts("diagnose --server a.example --keep-private"));
}

TEST(Arguments, HelpIsThereInBothLanguages)
{
    const auto english = std::get<HelpRequest>(parseArguments(words("--help --lang en"))->command).text;
    const auto japanese = std::get<HelpRequest>(parseArguments(words("--help --lang ja"))->command).text;
    EXPECT_TRUE(english.contains(QStringLiteral("diagnose")));
    EXPECT_TRUE(japanese.contains(QStringLiteral("diagnose")));
    EXPECT_NE(english, japanese);
}

} // namespace
} // namespace tsunagu::cli
