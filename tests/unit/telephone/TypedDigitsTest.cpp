#include "report/telephone/TypedDigits.h"

#include <array>
#include <gtest/gtest.h>
#include <ostream>
#include <rapidcheck/gtest.h>
#include <string>

namespace tsunagu::telephone {
namespace {

struct Typed
{
    const char16_t* text;
    const char16_t* code;
};

void PrintTo(const Typed& typed, std::ostream* out)
{
    *out << QString::fromUtf16(typed.text).toStdString();
}

class TypedCode : public testing::TestWithParam<Typed>
{
};

TEST_P(TypedCode, IsFound)
{
    const auto codes = codesIn(QString::fromUtf16(GetParam().text));
    ASSERT_TRUE(codes.has_value());
    EXPECT_EQ(codes->first(), QString::fromUtf16(GetParam().code));
}

INSTANTIATE_TEST_SUITE_P(Forms, TypedCode,
                         testing::Values(Typed{u"1234567890123456", u"1234567890123456"},
                                         Typed{u"1234 5678 9012 3456", u"1234567890123456"},
                                         Typed{u"1234-5678-9012-3456", u"1234567890123456"},
                                         Typed{u"  12 34 56 78 90 12 34 56\n", u"1234567890123456"},
                                         Typed{u"1234\u20135678\u00a09012\u30003456", u"1234567890123456"},
                                         Typed{u"１２３４　５６７８ー９０１２－３４５６", u"1234567890123456"},
                                         Typed{u"1234、5678、9012、3456", u"1234567890123456"},
                                         Typed{u"1234・5678.9012/3456", u"1234567890123456"},
                                         Typed{u"一二三四 五六七八 九〇一二 三四五六", u"1234567890123456"},
                                         Typed{u"電話コードは 1234 5678 9012 3456 です。", u"1234567890123456"},
                                         Typed{u"一度だけ言います：1234 5678 9012 3456", u"1234567890123456"},
                                         Typed{u"Step 3: the code is 1234 5678 9012 3456.", u"1234567890123456"},
                                         Typed{u"code1234567890123456x", u"1234567890123456"},
                                         Typed{u"1234\u200b5678 9012\n\n3456", u"1234567890123456"}));

struct Untyped
{
    const char16_t* text;
    TelephoneFault fault;
    int digits;
    const char16_t* offending;
};

void PrintTo(const Untyped& typed, std::ostream* out)
{
    *out << QString::fromUtf16(typed.text).toStdString();
}

class NoTypedCode : public testing::TestWithParam<Untyped>
{
};

TEST_P(NoTypedCode, SaysWhy)
{
    const auto codes = codesIn(QString::fromUtf16(GetParam().text));
    ASSERT_FALSE(codes.has_value());
    EXPECT_EQ(codes.error(),
              (TelephoneError{GetParam().fault, GetParam().digits, QString::fromUtf16(GetParam().offending)}));
}

INSTANTIATE_TEST_SUITE_P(Faults, NoTypedCode,
                         testing::Values(Untyped{u"", TelephoneFault::NotDigits, 0, u""},
                                         Untyped{u" \n-", TelephoneFault::NotDigits, 0, u"-"},
                                         Untyped{u"こんにちは", TelephoneFault::NotDigits, 0, u"こんにちは"},
                                         Untyped{u"12O4 5678 9012 3456", TelephoneFault::NotDigits, 0, u"O"},
                                         Untyped{u"1234 l678 9012 3456", TelephoneFault::NotDigits, 0, u"l"},
                                         Untyped{u"1234 567ｌ 9012 3456", TelephoneFault::NotDigits, 0, u"ｌ"},
                                         Untyped{u"1", TelephoneFault::TooShort, 1, u""},
                                         Untyped{u"1234 5678 9012 345", TelephoneFault::TooShort, 15, u""},
                                         Untyped{u"Step 3: 1234 5678 9012", TelephoneFault::TooShort, 12, u""},
                                         Untyped{u"1234 5678 9012 3456 7", TelephoneFault::TooLong, 17, u""},
                                         Untyped{u"²²²²²²²²²²²²²²²²", TelephoneFault::NotDigits, 0,
                                                 u"²²²²²²²²²²²²²²²²"}));

TEST(TypedDigits, AreNotSoughtInAnEndlessText)
{
    EXPECT_TRUE(codesIn(QString(maximumTypedLength - 16, u' ') + QStringLiteral("1234567890123456")).has_value());
    const auto codes = codesIn(QString(maximumTypedLength - 15, u' ') + QStringLiteral("1234567890123456"));
    ASSERT_FALSE(codes.has_value());
    EXPECT_EQ(codes.error().fault, TelephoneFault::TextTooLong);
}

TEST(TypedDigits, AreAllFound)
{
    EXPECT_EQ(codesIn(u"1111222233334444; 5555666677778888; 12"),
              (QStringList{QStringLiteral("1111222233334444"), QStringLiteral("5555666677778888")}));
}

RC_GTEST_PROP(TypedDigits, WhateverIsTypedYieldsCodesOrAReason, (const std::u16string& text))
{
    const auto codes = codesIn(QString::fromStdU16String(text));
    if (!codes) {
        RC_ASSERT(codes.error().fault != TelephoneFault::CheckFailed);
        return;
    }
    RC_ASSERT(!codes->isEmpty());
    for (const QString& code : *codes)
        RC_ASSERT(code.size() == 16);
}

RC_GTEST_PROP(TypedDigits, SurviveEveryWayToWriteThem, ())
{
    const std::string digits = *rc::gen::container<std::string>(16, rc::gen::inRange('0', '9'));
    const std::array<QString, 6> between{
        QString(),           QStringLiteral(" "), QStringLiteral("-"), QStringLiteral("　"), QStringLiteral("－"),
        QStringLiteral("\n")};
    QString text;
    QString kanji;
    for (const char digit : digits) {
        const QString gap = between.at(*rc::gen::inRange<std::size_t>(0, between.size()));
        const bool wide = *rc::gen::arbitrary<bool>();
        text += QChar((wide ? u'０' : u'0') + (digit - '0')) + gap;
        kanji += QStringView(u"〇一二三四五六七八九").at(digit - '0') + gap;
    }
    RC_ASSERT(codesIn(text) == QStringList{QString::fromStdString(digits)});
    RC_ASSERT(codesIn(kanji) == QStringList{QString::fromStdString(digits)});
}

} // namespace
} // namespace tsunagu::telephone
