#include "probes/vpn-config/profiles/Includes.h"

#include "tests/unit/profiles/Corpus.h"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

namespace tsunagu::profiles::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class IncludesTest : public testing::Test
{
protected:
    IncludesTest()
    {
        for (const char16_t* const path : {u"/etc/a.conf", u"/etc/b.conf", u"/etc/.hidden.conf", u"/etc/d/c.conf"})
            system.files.insert(QString::fromUtf16(path), "content");
        includes.stack.append(QStringLiteral("/etc/main.conf"));
    }

    QStringList paths(const char16_t* pattern)
    {
        QStringList result;
        for (const Includes::File& file : includes.find(QString::fromUtf16(pattern), 7).files)
            result.append(file.path);
        return result;
    }

    QStringList problems(const char16_t* pattern)
    {
        return text(includes.find(QString::fromUtf16(pattern), 7).problems);
    }

    tsunagu::test::FakeSystem system;
    Includes includes{&system};
};

TEST_F(IncludesTest, FindsRelativeAndAbsolutePathsAndPatterns)
{
    EXPECT_THAT(paths(u"a.conf"), ElementsAre(u"/etc/a.conf"_qs));
    EXPECT_THAT(paths(u"/etc/b.conf"), ElementsAre(u"/etc/b.conf"_qs));
    EXPECT_THAT(paths(u"*.conf"), ElementsAre(u"/etc/a.conf"_qs, u"/etc/b.conf"_qs));
    EXPECT_THAT(paths(u"d/*"), ElementsAre(u"/etc/d/c.conf"_qs));
    EXPECT_THAT(paths(u"d/../[ab].conf"), ElementsAre(u"/etc/a.conf"_qs, u"/etc/b.conf"_qs));
}

TEST_F(IncludesTest, TellsMissingFromUnreadable)
{
    EXPECT_THAT(problems(u"missing.conf"), ElementsAre(u"include-not-found missing.conf"_qs));
    EXPECT_THAT(problems(u"/nowhere/x.conf"), ElementsAre(u"include-not-found /nowhere/x.conf"_qs));
    EXPECT_THAT(problems(u"missing*.conf"), IsEmpty());
    EXPECT_THAT(problems(u"/nowhere/*.conf"), IsEmpty());
    system.locked = {QStringLiteral("/etc/b.conf"), QStringLiteral("/locked")};
    EXPECT_THAT(problems(u"b.conf"), ElementsAre(u"include-not-readable /etc/b.conf"_qs));
    EXPECT_THAT(problems(u"/locked/*.conf"), ElementsAre(u"include-not-readable /locked/*.conf"_qs));
}

TEST_F(IncludesTest, StopsAtItsLimits)
{
    includes.stack.append(QStringLiteral("/etc/a.conf"));
    EXPECT_THAT(problems(u"a.conf"), ElementsAre(u"reference-loop /etc/a.conf"_qs));
    for (int depth = 0; depth < 20; ++depth)
        includes.stack.append(QStringLiteral("/etc/deep%1.conf").arg(depth));
    EXPECT_THAT(problems(u"b.conf"), ElementsAre(u"too-large b.conf"_qs));
}

TEST_F(IncludesTest, ReadsNoMoreThanAFewMegabytesInAll)
{
    for (int file = 0; file < 12; ++file)
        system.files.insert(QStringLiteral("/big/%1.conf").arg(file, 2, 10, QLatin1Char('0')),
                            QByteArray(1024 * 1024, '#'));
    const Includes::Found found = includes.find(QStringLiteral("/big/*.conf"), 1);
    EXPECT_EQ(found.files.size(), 8);
    EXPECT_EQ(found.problems.size(), 4);
}

TEST_F(IncludesTest, WithoutASystemNothingIsIncluded)
{
    Includes none(nullptr);
    EXPECT_THAT(text(none.find(QStringLiteral("a.conf"), 3).problems), ElementsAre(u"include-not-found a.conf"_qs));
}

TEST(MatchesPattern, AsTheShellDoes)
{
    const auto matches = [](const char16_t* name, const char16_t* pattern) {
        return matchesPattern(QStringView(name), QStringView(pattern));
    };
    EXPECT_TRUE(matches(u"a.conf", u"*.conf"));
    EXPECT_TRUE(matches(u"a.conf", u"*"));
    EXPECT_TRUE(matches(u"a.conf", u"?.conf"));
    EXPECT_TRUE(matches(u"a.conf", u"[a-c].conf"));
    EXPECT_TRUE(matches(u"x.conf", u"[!a-c].conf"));
    EXPECT_TRUE(matches(u"a[.conf", u"a[.conf")) << "no set without its end";
    EXPECT_TRUE(matches(u".a", u".*"));
    EXPECT_FALSE(matches(u".a", u"*"));
    EXPECT_FALSE(matches(u"a.conf", u"[!a-c].conf"));
    EXPECT_FALSE(matches(u"a.conf", u"*.con"));
    EXPECT_FALSE(matches(u"a.conf", u"?"));
    EXPECT_FALSE(matches(u"", u"?"));
    EXPECT_TRUE(matches(u"", u"*"));
}

TEST(MatchesPattern, ManyStarsCostNoTime)
{
    const QString name(250, u'a');
    QString pattern;
    for (int star = 0; star < 100; ++star)
        pattern += u"*a"_qs;
    EXPECT_TRUE(matchesPattern(name, pattern));
    EXPECT_FALSE(matchesPattern(name, QString(pattern + u'b')));
}

RC_GTEST_PROP(MatchesPattern, EveryNameMatchesItself, (const std::string& written))
{
    QString name = QString::fromStdString(written);
    name.remove(u'*').remove(u'?').remove(u'[');
    RC_ASSERT(matchesPattern(name, name));
}

} // namespace
} // namespace tsunagu::profiles::test
