#include "report/organisation/Organisation.h"

#include <QUrlQuery>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <string>

namespace tsunagu::test {
namespace {

Organisation reachable(const QString& mail)
{
    Organisation organisation;
    organisation.mail = mail;
    return organisation;
}

QString part(const QUrl& url, const QString& key)
{
    return QUrlQuery(url).queryItemValue(key, QUrl::FullyDecoded);
}

const Organisation helpdesk = reachable(QStringLiteral("help@example.jp"));

TEST(MailDraft, IsAMailtoAddressWithEverythingEncoded)
{
    const QUrl url = mailDraft(helpdesk, QStringLiteral("VPN: 50% & more?"), QStringLiteral("a=b&c\nつなぐ + #1"));
    EXPECT_EQ(url.toEncoded(), "mailto:help@example.jp?subject=VPN%3A%2050%25%20%26%20more%3F&body=a%3Db%26c%0D%0A"
                               "%E3%81%A4%E3%81%AA%E3%81%90%20%2B%20%231");
    EXPECT_EQ(url.scheme(), QStringLiteral("mailto"));
    EXPECT_EQ(part(url, QStringLiteral("subject")), QStringLiteral("VPN: 50% & more?"));
    EXPECT_EQ(part(url, QStringLiteral("body")), QStringLiteral("a=b&c\r\nつなぐ + #1"));
}

TEST(MailDraft, GoesWhereReportsAreWanted)
{
    Organisation organisation = helpdesk;
    organisation.reportTo = QStringLiteral("vpn+reports@example.jp");
    EXPECT_TRUE(
        mailDraft(organisation, QString(), QString()).toEncoded().startsWith("mailto:vpn%2Breports@example.jp?"));
}

TEST(MailDraft, WithoutAnAddressThereIsNone)
{
    EXPECT_TRUE(mailDraft(Organisation(), QStringLiteral("a"), QStringLiteral("b")).isEmpty());
}

TEST(MailDraft, ASubjectCannotBeginAnotherHeader)
{
    const QByteArray encoded =
        mailDraft(helpdesk, QStringLiteral("a\r\nBcc: b@example.jp"), QStringLiteral("c")).toEncoded();
    EXPECT_FALSE(encoded.contains("%0D"));
    EXPECT_FALSE(encoded.contains("%0A"));
    EXPECT_FALSE(encoded.contains("&bcc"));
}

TEST(MailDraft, LineBreaksOfEveryKindAreThoseOfMail)
{
    EXPECT_EQ(part(mailDraft(helpdesk, QString(), QStringLiteral("a\rb\nc\r\nd")), QStringLiteral("body")),
              QStringLiteral("a\r\nb\r\nc\r\nd"));
}

TEST(MailDraft, ALongBodyIsCutBetweenCharacters)
{
    const QString family = QStringLiteral("👨‍👩‍👧"); // one character to a reader, eight to the computer
    const QUrl url = mailDraft(helpdesk, QStringLiteral("s"), family.repeated(500));
    EXPECT_LE(url.toEncoded().size(), maximumMailDraftLength);
    EXPECT_GT(url.toEncoded().size(), maximumMailDraftLength - 100);
    QString body = part(url, QStringLiteral("body"));
    ASSERT_TRUE(body.endsWith(u'…'));
    body.chop(1);
    EXPECT_EQ(body, family.repeated(body.size() / family.size()));
}

RC_GTEST_PROP(MailDraft, IsShortValidAndKeepsTheBeginning, (const std::string& subject, const std::string& body))
{
    const int times = *rc::gen::inRange(1, 300);
    const QString text = QString::fromUtf8(body.c_str()).repeated(times);
    const QUrl url = mailDraft(helpdesk, QString::fromUtf8(subject.c_str()).repeated(times), text);
    RC_ASSERT(url.isValid());
    RC_ASSERT(url.toEncoded().size() <= maximumMailDraftLength);
    RC_ASSERT(url.toEncoded().count('?') == 1);
    RC_ASSERT(url.toEncoded().count('&') == 1);
}

} // namespace
} // namespace tsunagu::test
