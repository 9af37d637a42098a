#include "report/explanation/InlineText.h"

#include "report/explanation/Template.h"

#include <gmock/gmock.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>
#include <string>

using namespace tsunagu;
using namespace Qt::StringLiterals;

namespace {

std::string html(const QString& text)
{
    return InlineText::toHtml(text).toStdString();
}

std::string plain(const QString& text)
{
    return InlineText::toPlain(text).toStdString();
}

} // namespace

TEST(InlineTextTest, writesCodeAndStrong)
{
    EXPECT_EQ(html(u"a `b` **c** d"_s), "a <code>b</code> <strong>c</strong> d");
    EXPECT_EQ(html(u"**a `b` c**"_s), "<strong>a <code>b</code> c</strong>");
    EXPECT_EQ(html(u"`**a**`"_s), "<code>**a**</code>");
    EXPECT_EQ(plain(u"a `b` **c** d"_s), "a b c d");
}

TEST(InlineTextTest, marksWithoutPartnerAreLiteral)
{
    EXPECT_EQ(html(u"a ` b ** c"_s), "a ` b ** c");
    EXPECT_EQ(plain(u"``"_s), "``");
    EXPECT_EQ(plain(u"****"_s), "****");
    EXPECT_EQ(plain(u"2 * 3"_s), "2 * 3");
}

TEST(InlineTextTest, lineBreaks)
{
    EXPECT_EQ(html(u"a\nb"_s), "a<br/>b");
    EXPECT_EQ(plain(u"a\nb"_s), "a\nb");
}

TEST(InlineTextTest, windowsPathsKeepTheirBackslashes)
{
    EXPECT_EQ(plain(u"`HKLM\\SYSTEM`"_s), "HKLM\\SYSTEM");
    EXPECT_EQ(plain(u"ends with \\"_s), "ends with \\");
}

TEST(InlineTextTest, escapesEverythingElse)
{
    EXPECT_EQ(html(u"<b>&\"'`<i>`"_s), "&lt;b&gt;&amp;&quot;&#39;<code>&lt;i&gt;</code>");
}

class HostileValue : public testing::TestWithParam<const char16_t*>
{
};

TEST_P(HostileValue, isShownAsItIsAndNeverBecomesMarkup)
{
    const QString value = QString::fromUtf16(GetParam());
    const QString text = expand(u"Server **{server}** or `{server}`."_s, {{u"server"_s, value}});
    EXPECT_EQ(plain(text), (u"Server "_s + value + u" or "_s + value + u"."_s).toStdString());
    const QString escaped = value.toHtmlEscaped().replace(u'\'', u"&#39;"_s);
    EXPECT_EQ(html(text),
              (u"Server <strong>"_s + escaped + u"</strong> or <code>"_s + escaped + u"</code>."_s).toStdString());
}

INSTANTIATE_TEST_SUITE_P(All, HostileValue,
                         testing::Values(u"<script>alert(1)</script>", u"\" onload='x'", u"**bold**", u"`code`",
                                         u"{server}", u"[[a||b]]", u"a\\`b", u"\\", u"&lt;", u"</code>**"));

RC_GTEST_PROP(InlineTextProperty, escapedTextIsShownUnchanged, (const std::string& bytes))
{
    const QString text = QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
    RC_ASSERT(InlineText::toPlain(InlineText::escape(text)) == text);
    RC_ASSERT(!InlineText::toHtml(text).contains(u"<script"_s));
}
