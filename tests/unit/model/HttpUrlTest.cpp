#include "probes/model/HttpUrl.h"

#include <gtest/gtest.h>

namespace tsunagu::test {
namespace {

TEST(HttpUrl, IsTakenApart)
{
    const auto url = parseHttpUrl(QStringLiteral("http://Check.Example.test:8080/a%20b?c=d#part"));
    ASSERT_TRUE(url.has_value());
    EXPECT_EQ(url->host, QStringLiteral("check.example.test"));
    EXPECT_EQ(url->port, 8080);
    EXPECT_EQ(url->target, "/a%20b?c=d");
    EXPECT_EQ(url->authority(), QStringLiteral("check.example.test:8080"));
    EXPECT_EQ(url->toString(), QStringLiteral("http://check.example.test:8080/a%20b?c=d"));
}

TEST(HttpUrl, PortAndPathMayBeLeftOut)
{
    const auto url = parseHttpUrl(QStringLiteral("http://[2001:db8::1]"));
    ASSERT_TRUE(url.has_value());
    EXPECT_EQ(url->host, QStringLiteral("2001:db8::1"));
    EXPECT_EQ(url->port, 80);
    EXPECT_EQ(url->target, "/");
    EXPECT_EQ(url->authority(), QStringLiteral("[2001:db8::1]"));
}

TEST(HttpUrl, NothingElseIsTakenForOne)
{
    for (const QString& text :
         {QString(), QStringLiteral("check.example.test"), QStringLiteral("https://check.example.test/"),
          QStringLiteral("http://"), QStringLiteral("http:///x"), QStringLiteral("http://user:secret@host/"),
          QStringLiteral("http://user@host/"), QStringLiteral("http://host:0/"), QStringLiteral("http://host:70000/"),
          QStringLiteral("http://host/a b"), QStringLiteral("http://host/\r\nX: y"),
          QStringLiteral("file:///etc/passwd"), QStringLiteral("http://host/") + QString(3000, u'x')})
        EXPECT_FALSE(parseHttpUrl(text).has_value()) << text.left(60).toStdString();
}

} // namespace
} // namespace tsunagu::test
