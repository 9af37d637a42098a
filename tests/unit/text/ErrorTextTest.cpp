#include "report/text/ErrorText.h"

#include "tests/unit/text/Legibility.h"

#include <array>
#include <gtest/gtest.h>

namespace tsunagu {
namespace {

using test::hasJapanese;
using test::illegibility;

constexpr std::array bothLanguages{Language::Japanese, Language::English};

bool isSentence(const QString& text)
{
    return text.endsWith(u'.') || text.endsWith(u'。');
}

TEST(ErrorSentence, EveryKindSaysWhatHappenedWhereAndWhatToDo)
{
    QStringList seen;
    for (const ErrorKind kind :
         {ErrorKind::Cancelled, ErrorKind::DeadlinePassed, ErrorKind::PermissionDenied, ErrorKind::NotAvailable,
          ErrorKind::InputInvalid, ErrorKind::WriteFailed, ErrorKind::System}) {
        for (const Language language : bothLanguages) {
            const QString bare = errorSentence({kind, {}}, language);
            const QString detailed = errorSentence({kind, QStringLiteral("/tmp/report.json")}, language);
            EXPECT_EQ(illegibility(bare), QString());
            EXPECT_EQ(hasJapanese(bare), language == Language::Japanese);
            EXPECT_TRUE(isSentence(bare)) << bare.toStdString();
            EXPECT_TRUE(detailed.contains(u"/tmp/report.json"));
            EXPECT_FALSE(seen.contains(bare));
            seen.append(bare);
            // At least two sentences: what happened, and what to do.
            EXPECT_GE(bare.count(language == Language::Japanese ? u"。" : u"."), 2) << bare.toStdString();
        }
    }
    EXPECT_EQ(errorSentence({ErrorKind::WriteFailed, QStringLiteral("/x: disk full")}, Language::English),
              u"The file could not be saved (/x: disk full). Nothing was changed. Choose another folder, or make room "
              u"on the disk.");
}

TEST(ErrorSentence, DetailsFromOutsideAreCleaned)
{
    const QString sentence =
        errorSentence({ErrorKind::System, QStringLiteral("a\u202Eb\n%1 %2") + QString(500, u'x')}, Language::Japanese);
    EXPECT_TRUE(sentence.contains(u"ab %1 %2x"));
    EXPECT_LT(sentence.size(), 320);
}

TEST(ServerNameErrorSentence, NamesTheFaultAndAnExample)
{
    for (const ServerNameFault fault : {ServerNameFault::Empty, ServerNameFault::TooLong, ServerNameFault::BadCharacter,
                                        ServerNameFault::BadAddress, ServerNameFault::BadPort}) {
        for (const Language language : bothLanguages) {
            const QString sentence = serverNameErrorSentence({fault, QStringLiteral("a b")}, language);
            EXPECT_EQ(illegibility(sentence), QString());
            EXPECT_EQ(hasJapanese(sentence), language == Language::Japanese);
            EXPECT_TRUE(isSentence(sentence));
            const bool namesPart = fault != ServerNameFault::Empty && fault != ServerNameFault::TooLong;
            EXPECT_EQ(sentence.contains(u"a b"), namesPart) << sentence.toStdString();
        }
    }
    EXPECT_EQ(
        serverNameErrorSentence({ServerNameFault::BadCharacter, QStringLiteral("a b")}, Language::Japanese),
        u"「a b」はサーバーの名前に使えません。vpn.example.com のように、文字、数字、点、ハイフンを使ってください。");
}

TEST(ErrorCodeSentence, EveryStateOfReading)
{
    for (const char16_t* const typed : {u"0x00003618", u"99999", u"abc", u"", u"エラー 809", u"TS_UNACCEPTABLE"}) {
        const ErrorCodeReading reading = readErrorCode(typed);
        for (const Language language : bothLanguages) {
            const QString sentence = errorCodeSentence(reading, language);
            EXPECT_EQ(illegibility(sentence), QString());
            EXPECT_EQ(hasJapanese(sentence), language == Language::Japanese) << sentence.toStdString();
        }
    }
    EXPECT_EQ(errorCodeSentence(readErrorCode(u"13848"), Language::English),
              u"This is error 0x00003618 (ERROR_IPSEC_IKE_PEER_CRL_FAILED).");
    EXPECT_EQ(errorCodeSentence(readErrorCode(u"N(AUTH_FAILED)"), Language::English),
              u"This is the IKE notification AUTHENTICATION_FAILED.");
    EXPECT_TRUE(errorCodeSentence(readErrorCode(u"abc"), Language::Japanese).contains(u"「abc」"));
    const ErrorCodeReading tooLong = readErrorCode(QString(20'000, u'a'));
    EXPECT_LT(errorCodeSentence(tooLong, Language::English).size(), 200);
}

TEST(RunEndSentence, IsNeverEmpty)
{
    for (const RunEnd end : {RunEnd::Complete, RunEnd::DeadlinePassed, RunEnd::Cancelled}) {
        EXPECT_EQ(illegibility(runEndSentence(end, Language::Japanese)), QString());
        EXPECT_TRUE(hasJapanese(runEndSentence(end, Language::Japanese)));
        EXPECT_EQ(illegibility(runEndSentence(end, Language::English)), QString());
    }
}

} // namespace
} // namespace tsunagu
