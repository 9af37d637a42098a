#include "diagnosis/codes/ErrorCode.h"
#include "diagnosis/codes/ErrorCodeReading.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <string>
#include <vector>

using namespace tsunagu;

namespace {

struct KnownCase
{
    QStringView typed;
    std::vector<quint32> numbers; ///< every candidate, best first
    CodeNotation notation;        ///< of the first
};

std::vector<quint32> numbersOf(const ErrorCodeReading& reading)
{
    std::vector<quint32> numbers;
    for (const CodeCandidate& candidate : reading.candidates) {
        if (candidate.number)
            numbers.push_back(*candidate.number);
    }
    return numbers;
}

class Known : public testing::TestWithParam<KnownCase>
{
};

TEST_P(Known, IsRead)
{
    const KnownCase& wanted = GetParam();
    const ErrorCodeReading reading = readErrorCode(wanted.typed);
    SCOPED_TRACE(reading.typed.toStdString());
    EXPECT_EQ(reading.state, CodeReadState::Known);
    EXPECT_EQ(numbersOf(reading), wanted.numbers);
    EXPECT_EQ(reading.typed, wanted.typed.left(200));
    EXPECT_TRUE(reading.nearest.isEmpty());
    ASSERT_FALSE(reading.candidates.isEmpty());
    EXPECT_EQ(reading.candidates.first().notation, wanted.notation);
    EXPECT_EQ(reading.candidates.first().symbol, findErrorCode(wanted.numbers.front())->symbol);
    EXPECT_EQ(reading.toInput().number, wanted.numbers.front());
}

const KnownCase plainCases[] = {
    {u"13848", {13848}, CodeNotation::Decimal},
    {u" 809 ", {809}, CodeNotation::Decimal},
    {u"013848", {13848}, CodeNotation::Decimal},
    {u"13,848", {13848}, CodeNotation::Decimal},
    {u"#809", {809}, CodeNotation::Decimal},
    {u"(809)", {809}, CodeNotation::Decimal},
    {u"-809", {809}, CodeNotation::Decimal},
    {u"0x00003618", {13848}, CodeNotation::Hexadecimal},
    {u"0x3618", {13848}, CodeNotation::Hexadecimal},
    {u"0X000035F6", {13814}, CodeNotation::Hexadecimal},
    {u"0x35f6", {13814}, CodeNotation::Hexadecimal},
    {u"0x 35f6", {13814}, CodeNotation::Hexadecimal},
    {u"x35f6", {13814}, CodeNotation::Hexadecimal},
    {u"&H3618", {13848}, CodeNotation::Hexadecimal},
    {u"3618h", {13848}, CodeNotation::Hexadecimal},
    {u"0x3618L", {13848}, CodeNotation::Hexadecimal},
    {u"Ox00003618", {13848}, CodeNotation::Hexadecimal},
    {u"0xOOOO3618", {13848}, CodeNotation::Hexadecimal},
    {u"0×00003618", {13848}, CodeNotation::Hexadecimal},
    {u"35F6", {13814}, CodeNotation::Hexadecimal},
    {u"000035f6", {13814}, CodeNotation::Hexadecimal},
    {u"00003618", {13848}, CodeNotation::Hexadecimal},
    {u"0x329", {809}, CodeNotation::Hexadecimal},
    {u"3618", {13848, 3618}, CodeNotation::Hexadecimal},
};
INSTANTIATE_TEST_SUITE_P(Plain, Known, testing::ValuesIn(plainCases));

const KnownCase hresultCases[] = {
    {u"0x80073618", {13848}, CodeNotation::Hresult},
    {u"80073618", {13848}, CodeNotation::Hresult},
    {u"800735F6", {13814}, CodeNotation::Hresult},
    {u"-2147011048", {13848}, CodeNotation::Hresult},
    {u"−2147011048", {13848}, CodeNotation::Hresult},
    {u"－２１４７０１１０４８", {13848}, CodeNotation::Hresult},
    {u"-2,147,011,048", {13848}, CodeNotation::Hresult},
    {u"2147956248", {13848}, CodeNotation::Hresult},
    {u"0xFFFFFFFF80073618", {13848}, CodeNotation::Hresult},
    {u"0x80070329", {809}, CodeNotation::Hresult},
};
INSTANTIATE_TEST_SUITE_P(Hresult, Known, testing::ValuesIn(hresultCases));

const KnownCase wideCases[] = {
    {u"３６１８", {13848, 3618}, CodeNotation::Hexadecimal},
    {u"０ｘ００００３６１８", {13848}, CodeNotation::Hexadecimal},
    {u"０Ｘ３５Ｆ６", {13814}, CodeNotation::Hexadecimal},
    {u"８０９", {809}, CodeNotation::Decimal},
    {u"　８０９　", {809}, CodeNotation::Decimal},
    {u"٨٠٩", {809}, CodeNotation::Decimal},
    {u"0x\u200B00003618", {13848}, CodeNotation::Hexadecimal},
    {u"\uFEFF809", {809}, CodeNotation::Decimal},
    {u"ＥＲＲＯＲ＿ＶＰＮ＿ＴＩＭＥＯＵＴ", {809}, CodeNotation::Name},
};
INSTANTIATE_TEST_SUITE_P(Wide, Known, testing::ValuesIn(wideCases));

const KnownCase nameCases[] = {
    {u"ERROR_IPSEC_IKE_MM_DELAY_DROP", {13814}, CodeNotation::Name},
    {u"error_ipsec_ike_mm_delay_drop", {13814}, CodeNotation::Name},
    {u"ERRORIPSECIKEMMDELAY_DROP", {13814}, CodeNotation::Name},
    {u"ERRORIPSECIKEMMDELAYDROP", {13814}, CodeNotation::Name},
    {u"ERROR IPSEC IKE MM DELAY DROP", {13814}, CodeNotation::Name},
    {u"IKE_MM_DELAY_DROP", {13814}, CodeNotation::Name},
    {u"MM_DELAY_DROP", {13814}, CodeNotation::Name},
    {u"ERROR_IPSEC_IKE_DH_FAIL", {13822}, CodeNotation::Name},
    {u"ERROR_IPSEC_IKE_DH_FAILURE", {13864}, CodeNotation::Name},
    {u"WARNING_IPSEC_QM_POLICY_PRUNED", {13025}, CodeNotation::Name},
    {u"PENDING", {600}, CodeNotation::Name},
    {u"「ERROR_VPN_TIMEOUT」が出ました", {809}, CodeNotation::Name},
};
INSTANTIATE_TEST_SUITE_P(Name, Known, testing::ValuesIn(nameCases));

const KnownCase textCases[] = {
    {u"エラーコード：0x00003618 が出ました", {13848}, CodeNotation::Hexadecimal},
    {u"エラー 809", {809}, CodeNotation::Decimal},
    {u"エラー809", {809}, CodeNotation::Decimal},
    {u"ｴﾗｰ809です", {809}, CodeNotation::Decimal},
    {u"エラー 3618", {13848, 3618}, CodeNotation::Hexadecimal},
    {u"789エラーでつながらない", {789}, CodeNotation::Decimal},
    {u"VPN 809", {809}, CodeNotation::Decimal},
    {u"Error 809: The network connection between your computer and the VPN server could not be established.",
     {809},
     CodeNotation::Decimal},
    {u"CoId={2A6C0F2D-0809-4D1B-9C51-0123456789AB}: The user SYSTEM dialed a connection named Work which has failed. "
     u"The error code returned on failure is 13801.",
     {13801},
     CodeNotation::Decimal},
    {u"Windows 10 (10.0.19045.807) 2024-06-18 08:09:12\r\nvpn.example.jp [203.0.113.80]\r\nPort 500\r\n"
     u"エラー コード: 13868",
     {13868},
     CodeNotation::Decimal},
    {u"2001:db8::809 へ接続できません。エラー 789", {789}, CodeNotation::Decimal},
    {u"電話 03-1234-0809、エラー 691", {691}, CodeNotation::Decimal},
    {u"rekey after 3600 s, then error 13805", {13805}, CodeNotation::Decimal},
    {u"0x00003618 – ERROR_IPSEC_IKE_MM_DELAY_DROP", {13848, 13814}, CodeNotation::Hexadecimal},
    {u"ERROR_IPSEC_IKE_MM_DELAY_DROP (0x35F6, 13814)", {13814}, CodeNotation::Name},
    {u"エラー 809 または 13801", {809, 13801}, CodeNotation::Decimal},
    {u"HRESULT: 0x80070005, エラー 809", {809}, CodeNotation::Decimal},
    {u"幅 800 のとき エラー 809", {809, 800}, CodeNotation::Decimal},
    {u"Can't connect to Work VPN\r\nThe network connection between your computer and the VPN server could not be "
     u"established because the remote server is not responding. This could be because one of the network devices (e.g. "
     u"firewalls, NAT, routers, etc.) between your computer and the remote server is not configured to allow VPN "
     u"connections.\r\nError 809\r\n[Close]",
     {809},
     CodeNotation::Decimal},
    {u"会社の VPN への接続\nリモート "
     u"コンピューターと最初にネゴシエートするときに、セキュリティ層で処理エラーが検出されたため、"
     u"L2TP 接続に失敗しました。\nエラー 789: L2TP",
     {789},
     CodeNotation::Decimal},
    {u"Warning\tRasClient\t20227\tNone\tCoId={8E1F2C6A-3B4D-4F5E-9A6B-7C8D9E0F1A2B}: The user WORK\\taro dialed a "
     u"connection named Office which has failed. The error code returned on failure is 13806.",
     {13806},
     CodeNotation::Decimal},
};
INSTANTIATE_TEST_SUITE_P(Text, Known, testing::ValuesIn(textCases));

struct OtherCase
{
    QStringView typed;
    CodeReadState state;
    std::vector<quint32> numbers;
};

class NotKnown : public testing::TestWithParam<OtherCase>
{
};

TEST_P(NotKnown, IsToldApart)
{
    const OtherCase& wanted = GetParam();
    const ErrorCodeReading reading = readErrorCode(wanted.typed);
    SCOPED_TRACE(reading.typed.toStdString());
    EXPECT_EQ(reading.state, wanted.state);
    EXPECT_EQ(numbersOf(reading), wanted.numbers);
    EXPECT_TRUE(reading.toInput().symbol.isEmpty());
    EXPECT_EQ(reading.toInput().number.has_value(), !wanted.numbers.empty());
}

const OtherCase otherCases[] = {
    {u"", CodeReadState::Empty, {}},
    {u"  \t\r\n　", CodeReadState::Empty, {}},
    {u"\u200B\uFEFF", CodeReadState::Empty, {}},
    {u"abc", CodeReadState::Unreadable, {}},
    {u"わかりません", CodeReadState::Unreadable, {}},
    {u"unknown", CodeReadState::Unreadable, {}},
    {u"IKE error", CodeReadState::Unreadable, {}},
    {u"0x", CodeReadState::Unreadable, {}},
    {u"0xGHI", CodeReadState::Unreadable, {}},
    {u"-", CodeReadState::Unreadable, {}},
    {u"192.168.1.1", CodeReadState::Unreadable, {}},
    {u"2024/11/24 08:09", CodeReadState::Unreadable, {}},
    {u"99999999999999", CodeReadState::Unreadable, {}},
    {u"-99999999999", CodeReadState::Unreadable, {}},
    {u"0x123456789", CodeReadState::Unreadable, {}},
    {u"Windows 10 Port 500", CodeReadState::Unreadable, {}},
    {u"ERROR_NO_SUCH_THING", CodeReadState::Unreadable, {}},
    {u"0", CodeReadState::Unknown, {0}},
    {u"12345", CodeReadState::Unknown, {12345}},
    {u"エラー 12345", CodeReadState::Unknown, {12345}},
    {u"VPN が 12345", CodeReadState::Unknown, {12345}},
    {u"0x80070005", CodeReadState::Unknown, {5}},
    {u"0x800B0109", CodeReadState::Unknown, {0x800B0109}},
    {u"-2146762487", CodeReadState::Unknown, {0x800B0109}},
    {u"4294967295", CodeReadState::Unknown, {0xFFFFFFFF}},
    {u"12AB", CodeReadState::Unknown, {0x12AB}},
};
INSTANTIATE_TEST_SUITE_P(Other, NotKnown, testing::ValuesIn(otherCases));

TEST(Nearest, SuggestsWhatASlipOfTheFingerHides)
{
    EXPECT_EQ(readErrorCode(u"890").nearest.value(0).number, 809U);  // swapped
    EXPECT_EQ(readErrorCode(u"8009").nearest.value(0).number, 809U); // doubled
    EXPECT_EQ(readErrorCode(u"1384").nearest.size(), 3);             // one is missing: 13840 …
    EXPECT_EQ(readErrorCode(u"13919").nearest.value(0).number, 13918U);
    EXPECT_EQ(readErrorCode(u"0x3681").nearest.value(0).number, 13848U); // swapped in hexadecimal
    EXPECT_TRUE(readErrorCode(u"0x800B0109").nearest.isEmpty());
}

TEST(Nearest, SuggestsNames)
{
    const ErrorCodeReading reading = readErrorCode(u"ERROR_IPSEC_IKE_MM_DELAI_DROPP");
    EXPECT_EQ(reading.state, CodeReadState::Unreadable);
    EXPECT_EQ(reading.nearest.value(0).number, 13814U);
    EXPECT_TRUE(readErrorCode(u"ERROR_NO_SUCH_THING").nearest.isEmpty());
}

TEST(Length, IsLimited)
{
    const QString longest = QString(maximumErrorCodeLength - 4, QLatin1Char(' ')) + QStringLiteral(" 809");
    EXPECT_EQ(readErrorCode(longest).state, CodeReadState::Known);
    const ErrorCodeReading reading = readErrorCode(QString(longest + QLatin1Char('0')));
    EXPECT_EQ(reading.state, CodeReadState::TooLong);
    EXPECT_TRUE(reading.candidates.isEmpty());
    EXPECT_LE(reading.typed.size(), 200);
}

TEST(Length, ManyCodesGiveAFewCandidates)
{
    QString all;
    for (const CodeEntry& entry : allErrorCodes())
        all += QString::number(entry.number) + QLatin1Char(' ');
    const ErrorCodeReading reading = readErrorCode(all);
    EXPECT_EQ(reading.state, CodeReadState::Known);
    EXPECT_EQ(reading.candidates.size(), 5);
}

TEST(Canonical, EveryCodeOfTheCatalogueIsReadInEveryForm)
{
    for (const CodeEntry& entry : allErrorCodes()) {
        const QString forms[] = {
            QString::number(entry.number),
            entry.hex(),
            QStringLiteral("0x%1").arg(entry.number, 0, 16),
            QStringLiteral("0x8007%1").arg(entry.number, 4, 16, QLatin1Char('0')),
            QString::number(static_cast<qint32>(0x80070000U | entry.number)),
            entry.symbol,
            QString(entry.symbol).remove(QLatin1Char('_')),
            entry.symbol.toLower(),
            candidateOf(entry).canonical(),
        };
        for (const QString& form : forms) {
            const ErrorCodeReading reading = readErrorCode(form);
            EXPECT_EQ(numbersOf(reading), std::vector<quint32>{entry.number}) << form.toStdString();
        }
    }
}

TEST(Property, CanonicalFormsOfAnyNumberAreReadAsThatNumber)
{
    EXPECT_TRUE(rc::check([](quint32 number) {
        const ErrorCodeReading first = readErrorCode(hexText(number));
        RC_ASSERT(first.candidates.size() == 1);
        const CodeCandidate candidate = first.candidates.first();
        const ErrorCodeReading second = readErrorCode(candidate.canonical());
        RC_ASSERT(second.candidates.size() == 1);
        RC_ASSERT(second.candidates.first().number == candidate.number);
        RC_ASSERT(second.candidates.first().canonical() == candidate.canonical());
    }));
}

TEST(Property, AnyTextIsReadWithoutAFaultAndItsCandidatesAreStable)
{
    // Mostly pieces that codes are made of, so that the reader's inner parts are reached.
    const auto piece = rc::gen::element<std::u16string>(
        u"0x", u"３６", u"18", u"809", u"-", u",", u" ", u"_", u"ERROR_", u"IPSEC", u"エラー", u"o", u"F6", u":", u".",
        u"{", u"8007", u"\u200B", u"\xD800", u"ﷺ", u"h", u"×", u"2147011048", u"NO", u"PROP", u"PROPOSAL", u"CHOSEN",
        u"N(", u"CRIT", u")", u"v2N_", u"AUTH_FAILED", u"invalid", u"syntax");
    EXPECT_TRUE(rc::check([&piece] {
        const auto pieces = *rc::gen::container<std::vector<std::u16string>>(piece);
        QString typed;
        for (const std::u16string& part : pieces)
            typed += QString::fromStdU16String(part);
        const ErrorCodeReading reading = readErrorCode(typed);
        const bool understood = reading.state == CodeReadState::Known || reading.state == CodeReadState::Unknown;
        RC_ASSERT(understood == !reading.candidates.isEmpty());
        RC_ASSERT(reading.candidates.size() <= 5);
        RC_ASSERT(reading.nearest.size() <= 3);
        for (const CodeCandidate& candidate : reading.candidates) {
            const ErrorCodeReading again = readErrorCode(candidate.canonical());
            RC_ASSERT(!again.candidates.isEmpty());
            RC_ASSERT(again.candidates.first().number == candidate.number);
            RC_ASSERT(again.candidates.first().symbol == candidate.symbol);
        }
    }));
}

TEST(Property, ArbitraryUtf16IsReadWithoutAFault)
{
    EXPECT_TRUE(rc::check([](const std::vector<quint16>& units) {
        QString typed;
        for (const quint16 unit : units)
            typed.append(QChar(unit));
        const ErrorCodeReading reading = readErrorCode(typed);
        RC_ASSERT(reading.typed == typed.left(200));
    }));
}

} // namespace
