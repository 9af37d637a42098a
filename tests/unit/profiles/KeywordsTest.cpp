#include "probes/vpn-config/profiles/Keywords.h"

#include <gtest/gtest.h>

namespace tsunagu::profiles::test {
namespace {

QStringView meant(const char16_t* word)
{
    return misspelledKeyword(QStringView(word), swanctlConnectionKeywords());
}

TEST(Keywords, RecognisesMisspellings)
{
    EXPECT_EQ(meant(u"proposal"), u"proposals");
    EXPECT_EQ(meant(u"porposals"), u"proposals");
    EXPECT_EQ(meant(u"remote_addr"), u"remote_addrs");
    EXPECT_EQ(meant(u"remote_adrs"), u"remote_addrs");
    EXPECT_EQ(meant(u"fragmentaton"), u"fragmentation");
    EXPECT_EQ(meant(u"verison"), u"version");
}

TEST(Keywords, LeavesKnownAndDistantWordsAlone)
{
    for (const char16_t* const word :
         {u"proposals", u"version", u"encap", u"", u"x", u"pol", u"something_new", u"iptfs"})
        EXPECT_TRUE(meant(word).isEmpty()) << QString::fromUtf16(word).toStdString();
    EXPECT_TRUE(misspelledKeyword(QString(1000, u'a'), swanctlConnectionKeywords()).isEmpty());
}

TEST(Keywords, NoKeywordIsAMisspellingOfAnother)
{
    for (const auto& known :
         {swanctlConnectionKeywords(), swanctlRoundKeywords(), swanctlChildKeywords(), ipsecConfKeywords()}) {
        for (const QStringView word : known)
            EXPECT_TRUE(misspelledKeyword(word, known).isEmpty()) << word.toString().toStdString();
    }
}

} // namespace
} // namespace tsunagu::profiles::test
