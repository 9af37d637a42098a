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
                    BadLine{"diagnose --server vpn.example.jp --keep-private --no-redact", "--no-redact"},
                    BadLine{"diagnose --server [::1", "[::1"}, BadLine{"diagnose --server 300.1.1.1", "300.1.1.1"},
                    BadLine{"diagnose --server vpn.example.jp:99999", "99999"}, BadLine{"explain", "explain"}));

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
