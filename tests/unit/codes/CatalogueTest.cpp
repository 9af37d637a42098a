#include "diagnosis/codes/CodeTable.h"
#include "diagnosis/codes/ErrorCode.h"
#include "probes/model/Ids.h"

#include <QFile>
#include <QSet>

#include <algorithm>
#include <gtest/gtest.h>

using namespace tsunagu;

namespace {

struct KnownCode
{
    quint32 number;
    QStringView hex;
    QStringView symbol;
    CodeOrigin origin;
};

// Values of winerror.h and raserror.h, written down here a second time so that a slip in the tables shows.
const KnownCode knownCodes[] = {
    {13848, u"0x00003618", u"ERROR_IPSEC_IKE_PEER_CRL_FAILED", CodeOrigin::Ike},
    {13814, u"0x000035F6", u"ERROR_IPSEC_IKE_MM_DELAY_DROP", CodeOrigin::Ike},
    {13801, u"0x000035E9", u"ERROR_IPSEC_IKE_AUTH_FAIL", CodeOrigin::Ike},
    {13868, u"0x0000362C", u"ERROR_IPSEC_IKE_POLICY_MATCH", CodeOrigin::Ike},
    {13909, u"0x00003655", u"ERROR_IPSEC_IKE_NEG_STATUS_EXTENDED_END", CodeOrigin::Ike},
    {13910, u"0x00003656", u"ERROR_IPSEC_BAD_SPI", CodeOrigin::IpsecDriver},
    {13000, u"0x000032C8", u"ERROR_IPSEC_QM_POLICY_EXISTS", CodeOrigin::IpsecPolicy},
    {13932, u"0x0000366C", u"ERROR_IPSEC_DOSP_MAX_PER_IP_RATELIMIT_QUEUES", CodeOrigin::IpsecDosProtection},
    {809, u"0x00000329", u"ERROR_VPN_TIMEOUT", CodeOrigin::RemoteAccess},
    {789, u"0x00000315", u"ERROR_OAKLEY_GENERAL_PROCESSING", CodeOrigin::RemoteAccess},
    {600, u"0x00000258", u"PENDING", CodeOrigin::RemoteAccess},
    {870, u"0x00000366", u"ERROR_IKEV2_PSK_INTERFACE_ALREADY_EXISTS", CodeOrigin::RemoteAccess},
};

TEST(Catalogue, KnowsTheCodesOfWindows)
{
    for (const KnownCode& known : knownCodes) {
        SCOPED_TRACE(known.number);
        const CodeEntry* const entry = findErrorCode(known.number);
        ASSERT_NE(entry, nullptr);
        EXPECT_EQ(entry->hex(), known.hex);
        EXPECT_EQ(entry->symbol, known.symbol);
        EXPECT_EQ(entry->origin, known.origin);
        EXPECT_EQ(findErrorCode(known.symbol), entry);
    }
}

TEST(Catalogue, HoldsEveryRowOfItsTables)
{
    qsizetype rows = 0;
    for (const QString& table : {QStringLiteral("remote-access.tsv"), QStringLiteral("ipsec.tsv")}) {
        QFile file(QStringLiteral(TSUNAGU_SOURCE_DIR) + QStringLiteral("/resources/codes/") + table);
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        rows += file.readAll().trimmed().count('\n');
    }
    EXPECT_EQ(rows, 300);
    EXPECT_EQ(allErrorCodes().size(), rows);
}

TEST(Catalogue, EveryEntryIsWholeAndUnique)
{
    QSet<QString> symbols;
    quint32 last = 0;
    for (const CodeEntry& entry : allErrorCodes()) {
        SCOPED_TRACE(entry.number);
        EXPECT_GT(entry.number, last);
        last = entry.number;
        EXPECT_FALSE(symbols.contains(entry.symbol));
        symbols.insert(entry.symbol);
        EXPECT_TRUE(std::all_of(entry.symbol.begin(), entry.symbol.end(), [](QChar c) {
            return c.isUpper() || c.isDigit() || c == QLatin1Char('_');
        })) << entry.symbol.toStdString();
        EXPECT_FALSE(entry.english.isEmpty());
        EXPECT_EQ(entry.english, entry.english.trimmed());
        EXPECT_FALSE(entry.english.endsWith(QLatin1Char('.')));
    }
}

TEST(Catalogue, EveryMeaningExistsInJapanese)
{
    for (const CodeEntry& entry : allErrorCodes()) {
        SCOPED_TRACE(entry.number);
        EXPECT_FALSE(entry.japanese.isEmpty());
        EXPECT_FALSE(entry.japanese.endsWith(QChar(u'。')));
        EXPECT_TRUE(std::any_of(entry.japanese.begin(), entry.japanese.end(), [](QChar c) {
            return c.script() == QChar::Script_Hiragana;
        })) << entry.japanese.toStdString();
    }
}

TEST(Catalogue, MeaningFollowsTheLanguage)
{
    const CodeEntry* const entry = findErrorCode(809);
    ASSERT_NE(entry, nullptr);
    EXPECT_EQ(entry->meaning(u"ja"), entry->japanese);
    EXPECT_EQ(entry->meaning(u"en"), entry->english);
    EXPECT_EQ(entry->meaning(u"fr"), entry->english);
}

TEST(Catalogue, TheTwoMeaningsOfACodeDiffer)
{
    for (const CodeEntry& entry : allErrorCodes())
        EXPECT_NE(entry.english, entry.japanese) << entry.number;
}

TEST(Catalogue, EveryOriginHasASentenceInBothLanguages)
{
    for (const CodeOrigin origin : {CodeOrigin::RemoteAccess, CodeOrigin::IpsecPolicy, CodeOrigin::Ike,
                                    CodeOrigin::IpsecDriver, CodeOrigin::IpsecDosProtection}) {
        EXPECT_TRUE(originMeaning(origin, u"ja").endsWith(QChar(u'。')));
        EXPECT_TRUE(originMeaning(origin, u"en").endsWith(QLatin1Char('.')));
    }
}

TEST(Catalogue, EveryFamilyHasAWordAndCodes)
{
    for (const CodeFamily family :
         {CodeFamily::Network, CodeFamily::Firewall, CodeFamily::Settings, CodeFamily::Certificate,
          CodeFamily::Credentials, CodeFamily::Server, CodeFamily::Service, CodeFamily::Policy}) {
        EXPECT_EQ(codeFamilyFromWord(codeFamilyWord(family)), family);
        EXPECT_TRUE(std::any_of(allErrorCodes().cbegin(), allErrorCodes().cend(), [family](const CodeEntry& entry) {
            return entry.family == family;
        })) << codeFamilyWord(family).toStdString();
    }
    EXPECT_FALSE(codeFamilyFromWord(u"weather"));
}

TEST(Catalogue, PointsToKnownCausesTheMostFrequentFirst)
{
    for (const CodeEntry& entry : allErrorCodes()) {
        SCOPED_TRACE(entry.number);
        int last = 100;
        QSet<QString> seen;
        for (const PointedCause& pointed : entry.causes) {
            EXPECT_TRUE(ids::allCauses().contains(pointed.cause)) << pointed.cause.toStdString();
            EXPECT_FALSE(seen.contains(pointed.cause)) << pointed.cause.toStdString();
            seen.insert(pointed.cause);
            EXPECT_GE(pointed.weight, 1);
            EXPECT_LE(pointed.weight, last);
            last = pointed.weight;
        }
    }
}

TEST(Catalogue, WellKnownCodesPointWhereTheyShould)
{
    EXPECT_EQ(findErrorCode(691)->causes.constFirst().cause, ids::vpnCredentials);
    EXPECT_EQ(findErrorCode(809)->causes.constFirst(), (PointedCause{ids::firewallRouterBlock.toString(), 75}));
    EXPECT_EQ(findErrorCode(13868)->causes.constFirst(), (PointedCause{ids::vpnProposalMismatch.toString(), 90}));
    EXPECT_EQ(findErrorCode(13848)->family, CodeFamily::Certificate);
    EXPECT_EQ(findErrorCode(812)->family, CodeFamily::Policy);
}

TEST(Catalogue, ThePolicyStoreAndItsMarkersPointNowhere)
{
    for (quint32 number = 13000; number <= 13025; ++number)
        EXPECT_TRUE(findErrorCode(number)->causes.isEmpty()) << number;
    for (const quint32 number : {13800U, 13897U, 13909U})
        EXPECT_TRUE(findErrorCode(number)->causes.isEmpty()) << number;
}

TEST(CodeTable, AFieldOfCausesIsReadOrRefused)
{
    EXPECT_EQ(pointedCausesFrom(QString()), QList<PointedCause>());
    EXPECT_EQ(pointedCausesFrom(QStringLiteral("isp.block:70 server.slow:5")),
              (QList<PointedCause>{{QStringLiteral("isp.block"), 70}, {QStringLiteral("server.slow"), 5}}));
    for (const char* const field : {"isp.block", "isp.block:", ":50", "isp.block:0", "isp.block:101", "isp.block:x",
                                    "isp.block:50,server.slow:5"})
        EXPECT_FALSE(pointedCausesFrom(QString::fromLatin1(field))) << field;
}

TEST(Catalogue, DoesNotInventCodes)
{
    for (const quint32 number : {0U, 1U, 599U, 601U, 3618U, 13799U, 13919U, 13933U, 0xFFFFFFFFU})
        EXPECT_EQ(findErrorCode(number), nullptr) << number;
    EXPECT_EQ(findErrorCode(QStringView(u"")), nullptr);
    EXPECT_EQ(findErrorCode(QStringView(u"ERROR_IPSEC_IKE")), nullptr);
}

TEST(NameConflict, TellsThatArticlesCall13848ByTheNameOf13814)
{
    const std::optional<NameConflict> conflict = nameConflict(13848);
    ASSERT_TRUE(conflict);
    EXPECT_EQ(conflict->number, 13848U);
    EXPECT_EQ(conflict->symbol, u"ERROR_IPSEC_IKE_PEER_CRL_FAILED");
    EXPECT_EQ(conflict->knownAs, 13814U);
    EXPECT_EQ(conflict->knownAsSymbol, u"ERROR_IPSEC_IKE_MM_DELAY_DROP");
}

TEST(NameConflict, NoOtherCodeHasOne)
{
    for (const CodeEntry& entry : allErrorCodes())
        EXPECT_EQ(nameConflict(entry.number).has_value(), entry.number == 13848) << entry.number;
    EXPECT_FALSE(nameConflict(3618));
}

} // namespace
