#include "report/telephone/TelephoneCode.h"

#include "probes/model/Ids.h"
#include "report/telephone/CheckDigits.h"
#include "tests/unit/telephone/SampleContents.h"
#include "tests/unit/text/SampleRun.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <string>

namespace tsunagu::telephone {
namespace {

using test::contentAt;
using test::errorCodeCount;
using test::finding;
using test::providerBlocks;
using test::withVerdict;

/// A sound code that says `payload` (thirteen digits) in a version.
QString soundCode(int version, quint64 payload)
{
    const QString digits = QStringLiteral("%1%2").arg(version).arg(payload, 13, 10, QLatin1Char('0'));
    return digits + checkDigits(digits.toULongLong());
}

TEST(TelephoneCode, TellsARun)
{
    const TelephoneContent content = contentOf(providerBlocks());
    EXPECT_EQ(content.verdict, (VerdictFacts{ids::ispBlock.toString(), Where::Isp, Confidence::Likely, Ports::Both}));
    EXPECT_EQ(content.errorCode, (ToldErrorCode{ToldErrorCode::Kind::Windows, 13848, {}}));
    const std::array expected{Status::Pass, Status::Fail, Status::Fail, Status::Skipped, Status::Skipped,
                              Status::Pass, Status::Fail, Status::Pass, Status::Skipped, Status::Skipped};
    EXPECT_EQ(content.states, expected);
    const auto code = encode(providerBlocks());
    ASSERT_TRUE(code.has_value());
    EXPECT_EQ(code->size(), codeLength);
    EXPECT_EQ(decode(*code), content);
}

TEST(TelephoneCode, TellsThePortsOfTheCauseElseTheSilentOnes)
{
    const auto portsOf = [](const tsunagu::Run& run) { return verdictFactsOf(run).ports; };
    tsunagu::Run run =
        withVerdict(providerBlocks(), ids::firewallLocalBlock, Where::ThisComputer, R"({"ports": [4500]})");
    EXPECT_EQ(portsOf(run), Ports::Only4500);
    run = withVerdict(providerBlocks(), ids::vpnPortInUse, Where::ThisComputer, R"({"ports": [500]})");
    EXPECT_EQ(portsOf(run), Ports::Only500);
    run = withVerdict(providerBlocks(), ids::inconclusive, Where::Unknown);
    EXPECT_EQ(portsOf(run), Ports::Both);
    run.findings.add(finding(ids::ikeUdp500, Status::Pass));
    EXPECT_EQ(portsOf(run), Ports::Only4500);
    run.findings.add(finding(ids::ikeUdp4500, Status::Unknown));
    EXPECT_EQ(portsOf(run), Ports::None);
    EXPECT_EQ(portsOf(withVerdict(providerBlocks(), ids::none, Where::Unknown)), Ports::None);
    run = withVerdict(providerBlocks(), ids::ispBlock, Where::Isp, R"({"ports": [53, "500", -1, 1e300]})");
    EXPECT_EQ(portsOf(run), Ports::None);
}

TEST(TelephoneCode, TellsWhatErrorWasTyped)
{
    using Kind = ToldErrorCode::Kind;
    const auto told = [](std::optional<quint32> number, const char* symbol) {
        return toldErrorCodeOf(ErrorCodeInput{QStringLiteral("typed"), number, QString::fromLatin1(symbol)});
    };
    EXPECT_EQ(toldErrorCodeOf(std::nullopt), (ToldErrorCode{Kind::None, 0, {}}));
    EXPECT_EQ(told(809, "ERROR_VPN_TIMEOUT"), (ToldErrorCode{Kind::Windows, 809, {}}));
    EXPECT_EQ(told(600, ""), (ToldErrorCode{Kind::Windows, 600, {}}));
    EXPECT_EQ(told(870, ""), (ToldErrorCode{Kind::Windows, 870, {}}));
    EXPECT_EQ(told(871, ""), (ToldErrorCode{Kind::Other, 0, {}}));
    EXPECT_EQ(told(13799, ""), (ToldErrorCode{Kind::Other, 0, {}}));
    EXPECT_EQ(told(4294967295U, ""), (ToldErrorCode{Kind::Other, 0, {}}));
    EXPECT_EQ(told(std::nullopt, "NO_PROPOSAL_CHOSEN"),
              (ToldErrorCode{Kind::Notification, 0, QStringLiteral("NO_PROPOSAL_CHOSEN")}));
    EXPECT_EQ(told(std::nullopt, ""), (ToldErrorCode{Kind::Other, 0, {}}));
}

TEST(TelephoneCode, CannotSayACauseOfANewerProgram)
{
    EXPECT_EQ(encode(withVerdict(providerBlocks(), u"future.cause", Where::Isp)), std::nullopt);
    TelephoneContent content = contentAt(0, 0, 0, 0, 0, 0);
    content.errorCode = {ToldErrorCode::Kind::Windows, 5, {}};
    EXPECT_EQ(encode(content), std::nullopt);
    content.errorCode = {ToldErrorCode::Kind::Notification, 0, QStringLiteral("NO_SUCH_NAME")};
    EXPECT_EQ(encode(content), std::nullopt);
    content = contentAt(0, 0, 0, 0, 0, 0);
    content.version = 2;
    EXPECT_EQ(encode(content), std::nullopt);
}

TEST(TelephoneCode, ComesBackForEveryValueOfEveryField)
{
    int tried = 0;
    const auto comesBack = [&tried](const TelephoneContent& content) {
        const auto code = encode(content);
        ASSERT_TRUE(code.has_value());
        ASSERT_EQ(code->size(), codeLength);
        ASSERT_EQ(decode(*code), content) << qPrintable(*code);
        ++tried;
    };
    for (quint64 verdict = 0; verdict < verdictTable().size(); ++verdict) {
        for (quint64 where = 0; where < whereTable.size(); ++where) {
            for (quint64 confidence = 0; confidence < confidenceTable.size(); ++confidence) {
                for (quint64 ports = 0; ports < 4; ++ports)
                    comesBack(contentAt(verdict, where, confidence, ports, verdict, where));
            }
        }
    }
    for (quint64 code = 0; code < errorCodeCount(); ++code)
        comesBack(contentAt(code, code, code, code, code, code));
    quint64 place = 1;
    for (std::size_t i = 0; i < statedFindings; ++i) {
        for (quint64 state = 0; state < statusTable.size(); ++state)
            comesBack(contentAt(3, 1, 1, 1, 1, state * place));
        place *= statusTable.size();
    }
    EXPECT_EQ(tried, 28 * 5 * 3 * 4 + 475 + 10 * 5);
}

RC_GTEST_PROP(TelephoneCode, ComesBackAsItWas,
              (quint64 verdict, quint64 where, quint64 confidence, quint64 ports, quint64 code, quint64 states))
{
    const TelephoneContent content = contentAt(verdict, where, confidence, ports, code, states);
    const auto digits = encode(content);
    RC_ASSERT(digits.has_value());
    RC_ASSERT(digits->size() == codeLength);
    RC_ASSERT(digits->startsWith(u'1'));
    RC_ASSERT(decode(*digits) == content);
    RC_ASSERT(decode(grouped(*digits)) == content);
}

RC_GTEST_PROP(TelephoneCode, EverySoundCodeSaysOneThing, ())
{
    const auto payload = *rc::gen::inRange<quint64>(0, 10'000'000'000'000ULL);
    const QString code = soundCode(1, payload);
    const auto content = decode(code);
    if (content)
        RC_ASSERT(encode(*content) == code);
    else
        RC_ASSERT(content.error().fault == TelephoneFault::ValueOutOfRange);
}

RC_GTEST_PROP(TelephoneCode, NoTextCrashesIt, (const std::u16string& text))
{
    const auto content = decode(QString::fromStdU16String(text));
    if (content)
        RC_ASSERT(encode(*content).has_value());
}

RC_GTEST_PROP(TelephoneCode, NoRowOfDigitsCrashesIt, ())
{
    const auto digits = *rc::gen::container<std::string>(rc::gen::element('0', '1', '2', '5', '7', '9', ' '));
    const auto content = decode(QString::fromStdString(digits));
    if (content)
        RC_ASSERT(encode(*content).has_value());
}

TEST(TelephoneCode, TellsApartWhyItCannotBeRead)
{
    const auto faultOf = [](const QString& text) { return decode(text).error(); };
    const QString code = encode(providerBlocks()).value();
    EXPECT_EQ(faultOf(code.chopped(1)), (TelephoneError{TelephoneFault::TooShort, 15, {}}));
    EXPECT_EQ(faultOf(code + u'1'), (TelephoneError{TelephoneFault::TooLong, 17, {}}));
    EXPECT_EQ(faultOf(QStringLiteral("one two")),
              (TelephoneError{TelephoneFault::NotDigits, 0, QStringLiteral("one two")}));
    EXPECT_EQ(faultOf(QStringLiteral("0000000000000000")).fault, TelephoneFault::CheckFailed);
    for (const int version : {0, 2, 9})
        EXPECT_EQ(faultOf(soundCode(version, 0)), (TelephoneError{TelephoneFault::UnknownVersion, version, {}}));
    EXPECT_EQ(faultOf(soundCode(1, 9'999'999'999'999ULL)).fault, TelephoneFault::ValueOutOfRange);
}

TEST(TelephoneCode, ValuesOfANewerProgramAreOutOfRange)
{
    constexpr quint64 perCode = 9'765'625; // 5^10 states
    constexpr quint64 perVerdict = 5ULL * 3 * 4 * errorCodeRoom * perCode;
    const auto faultOf = [](quint64 payload) { return decode(soundCode(1, payload)).error().fault; };
    EXPECT_TRUE(decode(soundCode(1, perVerdict * 28 - 1 - perCode * 12)).has_value()); // the last notification of all
    EXPECT_EQ(faultOf(perVerdict * 28), TelephoneFault::ValueOutOfRange);
    EXPECT_EQ(faultOf(perCode * (firstNotificationValue + 43)), TelephoneFault::ValueOutOfRange);
}

TEST(TelephoneCode, OneOfSeveralRowsIsTheCode)
{
    const QString code = encode(providerBlocks()).value();
    EXPECT_EQ(decode(QStringLiteral("card 1234 5678 9012 3456; code %1").arg(code)), contentOf(providerBlocks()));
}

TEST(TelephoneCode, IsShownInGroupsOfFour)
{
    EXPECT_EQ(grouped(u"1234567890123456"), u"1234 5678 9012 3456");
    EXPECT_EQ(grouped(u"1234-5678 90"), u"1234 5678 90");
    EXPECT_EQ(grouped(u""), u"");
}

} // namespace
} // namespace tsunagu::telephone
