#include "report/telephone/TelephoneText.h"

#include "probes/model/Ids.h"
#include "report/telephone/SpokenForm.h"
#include "report/telephone/TelephoneCode.h"
#include "tests/unit/telephone/SampleContents.h"
#include "tests/unit/text/Legibility.h"
#include "tests/unit/text/SampleRun.h"

#include <QSet>

#include <array>
#include <gtest/gtest.h>

namespace tsunagu::telephone {
namespace {

using test::contentAt;
using test::errorCodeCount;
using test::hasJapanese;
using test::illegibility;
using test::providerBlocks;
using test::withVerdict;

constexpr std::array bothLanguages{Language::Japanese, Language::English};

TEST(TelephoneText, SaysTheVerdict)
{
    EXPECT_EQ(verdictSentence(providerBlocks(), Language::English),
              u"The provider blocks the VPN (UDP 500 and 4500). Place: the provider. Confidence: high.");
    EXPECT_EQ(verdictSentence(providerBlocks(), Language::Japanese),
              u"プロバイダーが VPN を止めている（UDP 500 と 4500）。場所：プロバイダー。確かさ：高い。");
    EXPECT_EQ(verdictSentence(withVerdict(providerBlocks(), ids::none, Where::Unknown), Language::English),
              u"Nothing wrong was found. Confidence: high.");
}

// For every verdict, place, confidence and set of ports: the sentence read back is the one of the run.
TEST(TelephoneText, SaysAfterDecodingWhatTheRunSaid)
{
    constexpr std::array details{R"({"ports": []})", R"({"ports": [500]})", R"({"ports": [4500]})",
                                 R"({"ports": [500, 4500]})"};
    QStringList verdicts = ids::allCauses();
    verdicts << ids::none.toString() << ids::inconclusive.toString();
    for (const QString& verdict : verdicts) {
        QSet<QString> sentences;
        for (const Where where : whereTable) {
            for (const Confidence confidence : confidenceTable) {
                for (const char* const detail : details) {
                    tsunagu::Run run = withVerdict(providerBlocks(), verdict, where, detail);
                    run.diagnosis.verdict.confidence = confidence;
                    const auto decoded = decode(encode(run).value());
                    ASSERT_TRUE(decoded.has_value());
                    for (const Language language : bothLanguages) {
                        const QString sentence = verdictSentence(run, language);
                        ASSERT_EQ(decodedSentence(*decoded, language), sentence);
                        ASSERT_EQ(illegibility(sentence), QString());
                        sentences.insert(sentence);
                    }
                }
            }
        }
        // The cause's empty list of ports stands for the silent ones, which are both; "none" tells neither place nor
        // ports, "inconclusive" has no cause that could name any.
        const qsizetype expected = verdict == ids::none ? 3 : verdict == ids::inconclusive ? 5 * 3 : 5 * 3 * 3;
        EXPECT_EQ(sentences.size(), expected * 2) << qPrintable(verdict);
    }
}

TEST(TelephoneText, SaysEveryErrorCode)
{
    for (const Language language : bothLanguages) {
        QSet<QString> lines;
        for (quint64 code = 0; code < errorCodeCount(); ++code) {
            const QString line = decodedErrorCode(contentAt(0, 0, 0, 0, code, 0), language);
            EXPECT_EQ(illegibility(line), QString());
            EXPECT_EQ(hasJapanese(line), language == Language::Japanese) << qPrintable(line);
            lines.insert(line);
        }
        EXPECT_EQ(lines.size(), static_cast<qsizetype>(errorCodeCount()));
    }
    TelephoneContent content = contentAt(0, 0, 0, 0, 0, 0);
    content.errorCode = {ToldErrorCode::Kind::Windows, 809, {}};
    EXPECT_TRUE(decodedErrorCode(content, Language::English).startsWith(u"Error code 809 (ERROR_VPN_TIMEOUT): "));
    content.errorCode = {ToldErrorCode::Kind::Windows, 13848, {}};
    EXPECT_TRUE(decodedErrorCode(content, Language::English)
                    .startsWith(u"Error code 0x00003618 (ERROR_IPSEC_IKE_PEER_CRL_FAILED): "));
}

TEST(TelephoneText, SaysEveryFinding)
{
    const TelephoneContent content = contentOf(providerBlocks());
    const QStringList english = decodedFindings(content, Language::English);
    ASSERT_EQ(english.size(), 10);
    EXPECT_EQ(english.at(0), u"✓ Can the VPN server's address be found? OK");
    EXPECT_EQ(english.at(1), u"✕ The VPN's entrance (UDP 500): Problem");
    EXPECT_EQ(english.at(9), u"– Is this computer's own VPN service ready? Not checked");
    EXPECT_EQ(decodedFindings(content, Language::Japanese).at(1), u"✕ VPN の入口（UDP 500）：問題あり");
}

TEST(TelephoneText, SaysEveryFault)
{
    QSet<QString> sentences;
    for (const Language language : bothLanguages) {
        for (const TelephoneFault fault :
             {TelephoneFault::TextTooLong, TelephoneFault::NotDigits, TelephoneFault::TooShort, TelephoneFault::TooLong,
              TelephoneFault::CheckFailed, TelephoneFault::UnknownVersion, TelephoneFault::ValueOutOfRange}) {
            for (const QString& offending : {QString(), QStringLiteral("O")}) {
                const QString sentence = telephoneErrorSentence({fault, 15, offending}, language);
                EXPECT_EQ(illegibility(sentence), QString());
                EXPECT_EQ(hasJapanese(sentence), language == Language::Japanese) << qPrintable(sentence);
                sentences.insert(sentence);
            }
        }
    }
    EXPECT_EQ(sentences.size(), 2 * 8);
    EXPECT_TRUE(telephoneErrorSentence({TelephoneFault::TooShort, 1, {}}, Language::English).contains(u"one digit"));
}

TEST(SpokenForm, ReadsDigitByDigit)
{
    EXPECT_EQ(spokenForm(u"1234567890000000", Language::English),
              u"one two three four, five six seven eight, nine zero zero zero, zero zero zero zero");
    EXPECT_EQ(spokenForm(u"1234 5678 9000 0000", Language::Japanese),
              u"いち、に、さん、よん。ご、ろく、なな、はち。きゅう、ゼロ、ゼロ、ゼロ。ゼロ、ゼロ、ゼロ、ゼロ");
    EXPECT_EQ(spokenGroups(u"12345", Language::English),
              (QStringList{QStringLiteral("one two three four"), QStringLiteral("five")}));
    EXPECT_EQ(spokenForm(u"", Language::Japanese), u"");
}

} // namespace
} // namespace tsunagu::telephone
