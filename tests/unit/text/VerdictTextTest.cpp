#include "report/text/VerdictText.h"

#include "probes/model/Ids.h"
#include "tests/unit/text/Legibility.h"
#include "tests/unit/text/SampleRun.h"

#include <array>
#include <gtest/gtest.h>
#include <ostream>

namespace tsunagu {
namespace {

using test::hasJapanese;
using test::illegibility;
using test::providerBlocks;
using test::withVerdict;

constexpr std::array bothLanguages{Language::Japanese, Language::English};

TEST(VerdictText, EveryWordExistsOnceInBothLanguages)
{
    for (const Language language : bothLanguages) {
        QStringList words;
        for (const Where where : {Where::ThisComputer, Where::LocalNetwork, Where::Isp, Where::Server, Where::Unknown})
            words.append(whereText(where, language));
        for (const Confidence confidence : {Confidence::Certain, Confidence::Likely, Confidence::Possible})
            words.append(confidenceText(confidence, language));
        for (const Status status : {Status::Pass, Status::Warn, Status::Fail, Status::Skipped, Status::Unknown}) {
            words.append(statusText(status, language));
            EXPECT_EQ(statusSign(status).size(), 1);
        }
        for (const QString& word : words) {
            EXPECT_EQ(illegibility(word), QString());
            EXPECT_EQ(hasJapanese(word), language == Language::Japanese) << word.toStdString();
        }
        EXPECT_EQ(words.removeDuplicates(), 0);
    }
}

TEST(VerdictText, EveryCauseHasAName)
{
    QStringList causes = ids::allCauses();
    causes << ids::none.toString() << ids::inconclusive.toString();
    for (const Language language : bothLanguages) {
        QStringList names;
        for (const QString& cause : causes) {
            const QString name = causeName(cause, language);
            EXPECT_EQ(illegibility(name), QString());
            EXPECT_NE(name, cause);
            EXPECT_EQ(hasJapanese(name), language == Language::Japanese) << name.toStdString();
            EXPECT_FALSE(name.endsWith(u'.') || name.endsWith(u'。'));
            names.append(name);
        }
        EXPECT_EQ(names.removeDuplicates(), 0);
    }
    EXPECT_EQ(causeName(u"future.cause", Language::Japanese), u"future.cause");
    EXPECT_EQ(causeName(u"x\u202Ey", Language::English), u"xy");
}

struct Reason
{
    QStringView cause;
    Where where;
    const char* detail;
    const char16_t* japanese;
    const char16_t* english;
};

void PrintTo(const Reason& reason, std::ostream* out)
{
    *out << reason.cause.toString().toStdString();
}

class ConfidenceReason : public testing::TestWithParam<Reason>
{
};

TEST_P(ConfidenceReason, ComesFromWhatWasMeasured)
{
    const tsunagu::Run run = withVerdict(providerBlocks(), GetParam().cause, GetParam().where, GetParam().detail);
    EXPECT_EQ(confidenceWithReason(run, Language::Japanese).toStdString(),
              QString::fromUtf16(GetParam().japanese).toStdString());
    EXPECT_EQ(confidenceWithReason(run, Language::English).toStdString(),
              QString::fromUtf16(GetParam().english).toStdString());
}

// clang-format off
INSTANTIATE_TEST_SUITE_P(All, ConfidenceReason, testing::Values(
    Reason{ids::ispBlock, Where::Isp, R"({"ports": [500, 4500], "broken_after_ttl": 2})", u"高い（UDP 500 と 4500 だけが 2 番目の中継所の先へ進みません）", u"high (only packets to UDP 500 and 4500 do not get past station 2)"},
    Reason{ids::firewallRouterBlock, Where::LocalNetwork, R"({"ports": [4500], "broken_after_ttl": 1})", u"高い（UDP 4500 だけが 1 番目の中継所の先へ進みません）", u"high (only packets to UDP 4500 do not get past station 1)"},
    Reason{ids::serverIkeBlocked, Where::Server, R"({"ports": [500]})", u"高い（ほかの通信は 18 ミリ秒でサーバーに届きます。UDP 500 だけ返事がありません）", u"high (other traffic reaches the server in 18 ms, but there is no answer on UDP 500)"},
    Reason{ids::firewallLocalBlock, Where::ThisComputer, R"({"ports": [500]})", u"高い（このパソコン自身が UDP 500 への送信を止めました）", u"high (this computer itself refused to send to UDP 500)"},
    Reason{ids::serverNoVpnService, Where::Server, "{}", u"高い（サーバー自身が「ここでは受け付けていません」と答えました）", u"high (the server itself said that nothing listens there)"},
    Reason{ids::serverUnreachable, Where::Server, "{}", u"高い（送ったものがどれもサーバーに届きません）", u"high (nothing that was sent reached the server)"},
    Reason{ids::networkSlow, Where::Unknown, "{}", u"高い（返事に 18 ミリ秒かかります）", u"high (an answer takes 18 ms)"},
    Reason{ids::networkOffline, Where::ThisComputer, "{}", u"高い（アドレスはありますが、外への道がありません）", u"high (there is an address, but no way out)"},
    Reason{ids::vpnPortInUse, Where::ThisComputer, R"({"ports": [4500], "program": "dnsproxy"})", u"高い（プログラム dnsproxy が UDP 4500 を使っています）", u"high (the program dnsproxy holds UDP 4500)"},
    Reason{ids::vpnPortInUse, Where::ThisComputer, R"({"ports": [500, 4500]})", u"高い（このパソコンの何かのプログラムが UDP 500 と 4500 を使っています）", u"high (somebody on this computer holds UDP 500 and 4500)"},
    Reason{ids::vpnServiceStopped, Where::ThisComputer, R"({"services": ["strongswan.service"]})", u"高い（strongswan が動いていないと、システムが答えました）", u"high (the system says that strongswan does not run)"},
    Reason{ids::vpnCredentials, Where::ThisComputer, "{}", u"高い（調べられるところはすべて正常で、エラーコードは本人確認の失敗を表しています）", u"high (all that can be checked works, and the error code speaks of authentication)"},
    // Nothing measured speaks for it in particular: the number of causes that were ruled out does.
    Reason{ids::vpnProfileInvalid, Where::ThisComputer, "{}", u"高い（ほかの原因 2 件は、ちがうと分かりました）", u"high (2 other causes were ruled out)"}));
// clang-format on

TEST(VerdictText, WithoutAnyReasonOnlyTheWord)
{
    tsunagu::Run run;
    run.diagnosis.verdict = {QStringLiteral("none"), Where::Unknown, Confidence::Certain};
    EXPECT_EQ(confidenceWithReason(run, Language::Japanese), u"確実");
    EXPECT_EQ(confidenceWithReason(run, Language::English), u"certain");
}

TEST(VerdictText, InconclusiveCountsWhatRemains)
{
    tsunagu::Run run = withVerdict(providerBlocks(), ids::inconclusive, Where::Unknown);
    run.diagnosis.verdict.confidence = Confidence::Possible;
    run.diagnosis.causes = {Cause{ids::ispBlock.toString(), Where::Isp, Confidence::Possible, {}, {}}};
    EXPECT_EQ(confidenceWithReason(run, Language::English), u"low (1 cause remains possible)");
    EXPECT_EQ(confidenceWithReason(run, Language::Japanese), u"低い（1 件の原因が残っています）");
}

TEST(VerdictText, NameServiceReasonsFollowItsOutcome)
{
    tsunagu::Run run = withVerdict(providerBlocks(), ids::networkDnsFailure, Where::LocalNetwork);
    run.findings.add(test::finding(ids::netDns, Status::Fail, R"({"outcome": "no-answer"})"));
    EXPECT_EQ(confidenceWithReason(run, Language::English), u"high (the name service does not answer)");
    run.findings.add(test::finding(ids::netDns, Status::Fail, R"({"outcome": "failed"})"));
    EXPECT_EQ(confidenceWithReason(run, Language::English), u"high (the name service reports a failure)");
    run = withVerdict(run, ids::networkNameNotFound, Where::ThisComputer);
    run.findings.add(test::finding(ids::netDns, Status::Fail, R"({"outcome": "name-error"})"));
    EXPECT_EQ(confidenceWithReason(run, Language::English),
              u"high (the name service works and does not know the name)");
}

} // namespace
} // namespace tsunagu
