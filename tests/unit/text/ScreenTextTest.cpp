#include "report/text/ScreenText.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace tsunagu {
namespace {

TEST(ForScreen, LeavesOrdinaryTextAlone)
{
    EXPECT_EQ(forScreen(u"vpn.example.jp"), u"vpn.example.jp");
    EXPECT_EQ(forScreen(u"日本のサーバー（東京）"), u"日本のサーバー（東京）");
    EXPECT_EQ(forScreen(u"が"), u"が");
    EXPECT_EQ(forScreen(u"か\u3099"), u"か\u3099"); // combining dakuten
    EXPECT_EQ(forScreen(u"𠮷野家"), u"𠮷野家");     // beyond the BMP
    EXPECT_EQ(forScreen(u""), QString());
}

TEST(ForScreen, KeepsToOneLineWithoutControlCharacters)
{
    EXPECT_EQ(forScreen(u"a\r\nb\tc"), u"a b c");
    EXPECT_EQ(forScreen(u"\x1b[31mred"), u"[31mred");
    EXPECT_EQ(forScreen(u"  a   b  "), u"a b");
    EXPECT_EQ(forScreen(u"a\u2028b\u0085c"), u"a b c");
}

TEST(ForScreen, RemovesWhatHidesOrTurnsText)
{
    EXPECT_EQ(forScreen(u"abc\u202Egpj.exe\u2066x\u200B\u200E\uFEFF"), u"abcgpj.exex");
    EXPECT_EQ(forScreen(u"a\u3164b\u115Fc"), u"abc");
    EXPECT_EQ(forScreen(u"a\uE000b"), u"ab");
    const QChar loneSurrogate(0xD800);
    EXPECT_EQ(forScreen(QString(QStringLiteral("a") + loneSurrogate + QStringLiteral("b"))), u"ab");
}

TEST(ForScreen, TamesStackedMarks)
{
    const QString stacked = u'a' + QString(50, QChar(0x0301)) + u'b';
    EXPECT_EQ(forScreen(stacked).size(), 5);
}

TEST(ForScreen, CutsWithAnEllipsis)
{
    EXPECT_EQ(forScreen(QString(80, u'x')), QString(80, u'x'));
    EXPECT_EQ(forScreen(QString(81, u'x')), QString(79, u'x') + QChar(0x2026));
    EXPECT_EQ(forScreen(u"ab𠮷d", 4), u"ab…"); // never half a surrogate pair
    EXPECT_EQ(forScreen(u"abc", 0), QString(QChar(0x2026)));
}

RC_GTEST_PROP(ForScreenProperty, IsShortCleanAndStable, (const std::u16string& text))
{
    const QString shown = forScreen(QString::fromStdU16String(text), 20);
    RC_ASSERT(shown.size() <= 20);
    RC_ASSERT(shown == shown.trimmed());
    RC_ASSERT(forScreen(shown, 20) == shown);
    RC_ASSERT(QString::fromUtf8(shown.toUtf8()) == shown); // no broken surrogates
}

} // namespace
} // namespace tsunagu
