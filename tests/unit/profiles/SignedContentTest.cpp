#include "probes/vpn-config/profiles/SignedContent.h"

#include "tests/unit/profiles/Corpus.h"

#include <gmock/gmock.h>

namespace tsunagu::profiles::test {
namespace {

QByteArray der(quint8 identifier, const QByteArray& content)
{
    QByteArray element(1, static_cast<char>(identifier));
    if (content.size() < 128) {
        element += static_cast<char>(content.size());
    } else {
        element += static_cast<char>(0x82);
        element += static_cast<char>(content.size() >> 8);
        element += static_cast<char>(content.size() & 0xFF);
    }
    return element + content;
}

QByteArray indefinite(quint8 identifier, const QByteArray& content)
{
    return QByteArray(1, static_cast<char>(identifier)) + '\x80' + content + QByteArray(2, '\0');
}

const QByteArray signedData = QByteArray::fromHex("06092a864886f70d010702");
const QByteArray data = QByteArray::fromHex("06092a864886f70d010701");

QByteArray cms(const QByteArray& octetString)
{
    const QByteArray encapsulated = der(0x30, data + der(0xA0, octetString));
    return der(0x30, signedData + der(0xA0, der(0x30, der(0x02, "\x01") + der(0x31, {}) + encapsulated)));
}

TEST(SignedContent, TakesOutWhatIsInside)
{
    EXPECT_EQ(signedContent(cms(der(0x04, "hello"))), QByteArray("hello"));
    EXPECT_EQ(signedContent(cms(der(0x04, QByteArray(1000, 'x')))), QByteArray(1000, 'x'));
    EXPECT_EQ(signedContent(cms(der(0x04, {}))), QByteArray());
}

TEST(SignedContent, PutsPiecesTogether)
{
    const QByteArray pieces = der(0x04, "he") + der(0x24, der(0x04, "l") + der(0x04, "l")) + der(0x04, "o");
    EXPECT_EQ(signedContent(cms(der(0x24, pieces))), QByteArray("hello"));
    EXPECT_EQ(signedContent(cms(indefinite(0x24, pieces))), QByteArray("hello"));
}

TEST(SignedContent, RefusesLengthsThatLie)
{
    for (const char* const hexadecimal :
         {"", "30", "3080", "308000", "30800000", "3005", "30840fffffff", "3085ff", "3081", "30ff00", "1f8000",
          "3080060903", "300b06092a864886f70d010702", "3004060100"})
        EXPECT_FALSE(signedContent(QByteArray::fromHex(hexadecimal))) << hexadecimal;
}

TEST(SignedContent, EndsWhereElementsNestWithoutEnd)
{
    QByteArray nested = der(0x04, "x");
    for (int depth = 0; depth < 10'000; ++depth)
        nested = indefinite(0x24, {}).first(2) + nested;
    EXPECT_FALSE(signedContent(cms(nested)));
    QByteArray many;
    for (int piece = 0; piece < 20'000; ++piece)
        many += der(0x04, {});
    EXPECT_FALSE(signedContent(QByteArray::fromHex("30800609"
                                                   "2a864886f70d010702"
                                                   "a080"
                                                   "3080"
                                                   "020101"
                                                   "3100"
                                                   "3080"
                                                   "06092a864886f70d010701"
                                                   "a080"
                                                   "2480") +
                               many));
}

TEST(SignedContent, TellsFromOtherFiles)
{
    EXPECT_TRUE(looksSigned(corpusFile(QStringLiteral("good/signed.mobileconfig"))));
    EXPECT_TRUE(looksSigned(corpusFile(QStringLiteral("good/signed-stream.mobileconfig"))));
    EXPECT_TRUE(looksSigned(corpusFile(QStringLiteral("good/signed-pem.mobileconfig"))));
    EXPECT_TRUE(looksSigned(corpusFile(QStringLiteral("broken/enveloped.mobileconfig"))));
    EXPECT_FALSE(looksSigned("0 is a digit, and 0x30"));
    EXPECT_FALSE(looksSigned({}));
}

} // namespace
} // namespace tsunagu::profiles::test
