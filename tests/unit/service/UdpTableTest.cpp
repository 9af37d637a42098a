#include "probes/vpn-config/service/UdpTable.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace tsunagu::test {
namespace {

// As Linux 6.1 prints them.
const QByteArray
    udp("   sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode ref pointer "
        "drops\n"
        "  309: 00000000:01F4 00000000:0000 07 00000000:00000000 00:00000000 00000000     0        0 23411 2 "
        "0000000000000000 0\n"
        " 1422: 3500007F:0035 00000000:0000 07 00000000:00000000 00:00000000 00000000   101        0 18002 2 "
        "0000000000000000 0\n"
        " 4309: 0A01A8C0:1194 0AFE33C6:1194 01 00000000:00000000 00:00000000 00000000  1000        0 99 2 "
        "0000000000000000 0\n");
const QByteArray udp6("  sl  local_address                         remote_address                        st tx_queue "
                      "rx_queue tr tm->when "
                      "retrnsmt   uid  timeout inode ref pointer drops\n"
                      "  309: 00000000000000000000000000000000:01F4 00000000000000000000000000000000:0000 07 "
                      "00000000:00000000 00:00000000 "
                      "00000000     0        0 23412 2 0000000000000000 0\n");

TEST(UdpTable, ReadsPortsAndInodes)
{
    EXPECT_THAT(parseProcNetUdp(udp),
                testing::ElementsAre(UdpSocket{500, 23411}, UdpSocket{53, 18002}, UdpSocket{4500, 99}));
    EXPECT_THAT(parseProcNetUdp(udp6), testing::ElementsAre(UdpSocket{500, 23412}));
}

TEST(UdpTable, TheHeadingAloneIsNoSocket)
{
    EXPECT_TRUE(parseProcNetUdp(udp.left(udp.indexOf('\n'))).isEmpty());
    EXPECT_TRUE(parseProcNetUdp({}).isEmpty());
}

TEST(UdpTable, LinesOtherwiseThanTheKernelsArePassedOver)
{
    for (const char* const line : {
             "309: 00000000:01F4 00000000:0000 07 0:0 00:0 0 0 0",        // cut off before the inode
             "309: 00000000:01F4 00000000:0000 07 0:0 00:0 0 0 0 -1 2",   // no inode
             "309: 00000000:01F4 00000000:0000 07 0:0 00:0 0 0 0 0x5B 2", // likewise
             "309: 00000000:01F4 00000000:0000 07 0:0 00:0 0 0 0 99999999999999999999999 2",
             "309: 00000000:101F4 00000000:0000 07 0:0 00:0 0 0 0 1 2", // no port
             "309: 00000000:-1F4 00000000:0000 07 0:0 00:0 0 0 0 1 2",  // likewise
             "309: 00000000:01G4 00000000:0000 07 0:0 00:0 0 0 0 1 2",  // likewise
             "309: 0000:01F4 00000000:0000 07 0:0 00:0 0 0 0 1 2",      // no address
             "309: 01F4 00000000:0000 07 0:0 00:0 0 0 0 1 2",           // likewise
             "::::::::: : : : : : : : : : :",
         }) {
        EXPECT_TRUE(parseProcNetUdp(line).isEmpty()) << line;
    }
}

TEST(UdpTable, ABrokenLineDoesNotHideTheNext)
{
    QByteArray text = udp;
    text.insert(text.indexOf('\n') + 1, QByteArray("\0\xff garbage 500\n\n", 16));
    EXPECT_EQ(parseProcNetUdp(text).size(), 3);
}

RC_GTEST_PROP(UdpTable, AnyTextIsReadWithoutHarm, ())
{
    const auto bytes =
        *rc::gen::container<std::string>(rc::gen::element('0', '1', 'F', ':', ' ', '\n', '\0', '-', 'x'));
    const auto lines = QByteArray::fromStdString(bytes).count('\n') + 1;
    RC_ASSERT(parseProcNetUdp(QByteArray::fromStdString(bytes)).size() <= lines);
}

} // namespace
} // namespace tsunagu::test
