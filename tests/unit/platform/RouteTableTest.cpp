#include "probes/platform/RouteTable.h"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

namespace tsunagu::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const QByteArray header("Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask\t\tMTU\tWindow\tIRTT\n");

TEST(RouteTable, FindsTheDefaultGateway)
{
    const DefaultRoutes routes = parseProcNetRoute(
        header + "wlan0\t00000000\t0101A8C0\t0003\t0\t0\t600\t00000000\t0\t0\t0                     \n"
                 "wlan0\t0001A8C0\t00000000\t0001\t0\t0\t600\t00FFFFFF\t0\t0\t0                     \n");
    EXPECT_TRUE(routes.present);
    EXPECT_THAT(routes.gateways, ElementsAre(QHostAddress(QStringLiteral("192.168.1.1"))));
}

TEST(RouteTable, KeepsTheOrderOfSeveralGateways)
{
    const DefaultRoutes routes =
        parseProcNetRoute(header + "eth0\t00000000\t0100000A\t0003\t0\t0\t100\t00000000\t0\t0\t0\n"
                                   "wlan0\t00000000\t0101A8C0\t0003\t0\t0\t600\t00000000\t0\t0\t0\n");
    EXPECT_THAT(routes.gateways,
                ElementsAre(QHostAddress(QStringLiteral("10.0.0.1")), QHostAddress(QStringLiteral("192.168.1.1"))));
}

TEST(RouteTable, ATunnelsDefaultRouteHasNoGateway)
{
    const DefaultRoutes routes =
        parseProcNetRoute(header + "ppp0\t00000000\t00000000\t0001\t0\t0\t0\t00000000\t0\t0\t0\n");
    EXPECT_TRUE(routes.present);
    EXPECT_THAT(routes.gateways, IsEmpty());
}

TEST(RouteTable, PassesOverWhatIsNoUsableDefaultRoute)
{
    const struct
    {
        const char* what;
        QByteArray line;
    } cases[] = {
        {"a network's route", "eth0\t0001A8C0\t00000000\t0001\t0\t0\t0\t00FFFFFF\t0\t0\t0\n"},
        {"half of the world, as some VPNs set it", "tun0\t00000000\t0101080A\t0003\t0\t0\t0\t00000080\t0\t0\t0\n"},
        {"not up", "eth0\t00000000\t0101A8C0\t0002\t0\t0\t0\t00000000\t0\t0\t0\n"},
        {"an unreachable route", "*\t00000000\t00000000\t0201\t0\t0\t0\t00000000\t0\t0\t0\n"},
        {"flags that are no number", "eth0\t00000000\t0101A8C0\tUG\t0\t0\t0\t00000000\t0\t0\t0\n"},
        {"a gateway that is no number", "eth0\t00000000\trouter\t0003\t0\t0\t0\t00000000\t0\t0\t0\n"},
        {"a gateway of too many digits", "eth0\t00000000\t0101A8C001\t0003\t0\t0\t0\t00000000\t0\t0\t0\n"},
        {"a line that is cut off", "eth0\t00000000\t0101A8C0\t0003\n"},
        {"nothing", ""},
        {"blank lines", "\n\n \t \n"},
    };
    for (const auto& [what, line] : cases) {
        const DefaultRoutes routes = parseProcNetRoute(header + line);
        EXPECT_FALSE(routes.present) << what;
        EXPECT_THAT(routes.gateways, IsEmpty()) << what;
    }
}

TEST(RouteTable, ReadsATableOfManyRoutes)
{
    QByteArray table = header;
    for (int route = 0; route < 40'000; ++route)
        table += "eth0\t" + QByteArray::number(route + 1, 16).rightJustified(8, '0') +
                 "\t0101A8C0\t0003\t0\t0\t0\tFFFFFFFF\t0\t0\t0\n";
    table += "eth0\t00000000\t0101A8C0\t0003\t0\t0\t0\t00000000\t0\t0\t0\n";
    EXPECT_EQ(parseProcNetRoute(table).gateways.size(), 1);
}

const QByteArray zeros(32, '0');

QByteArray v6Line(const QByteArray& destination, const char* prefix, const QByteArray& gateway, const char* flags,
                  const char* interface)
{
    return destination + ' ' + prefix + ' ' + zeros + " 00 " + gateway + " 00000400 00000003 00000000 " + flags +
           "     " + interface + '\n';
}

TEST(RouteTableV6, FindsTheDefaultGateway)
{
    const DefaultRoutes routes =
        parseProcNetIpv6Route(v6Line("fe800000000000000000000000000000", "40", zeros, "00000001", "eth0") +
                              v6Line(zeros, "00", "20010db8000000000000000000000001", "00000003", "eth0") +
                              v6Line(zeros, "00", zeros, "80200200", "lo"));
    EXPECT_TRUE(routes.present);
    EXPECT_THAT(routes.gateways, ElementsAre(QHostAddress(QStringLiteral("2001:db8::1"))));
}

TEST(RouteTableV6, ALinkLocalGatewayHasItsInterface)
{
    const DefaultRoutes routes =
        parseProcNetIpv6Route(v6Line(zeros, "00", "fe800000000000000000000000000001", "00450003", "wlan0"));
    ASSERT_EQ(routes.gateways.size(), 1);
    EXPECT_EQ(routes.gateways.front().toString(), QStringLiteral("fe80::1%wlan0"));
}

TEST(RouteTableV6, ATunnelsDefaultRouteHasNoGateway)
{
    const DefaultRoutes routes = parseProcNetIpv6Route(v6Line(zeros, "00", zeros, "00000001", "tun0"));
    EXPECT_TRUE(routes.present);
    EXPECT_THAT(routes.gateways, IsEmpty());
}

TEST(RouteTableV6, PassesOverWhatIsNoUsableDefaultRoute)
{
    const QByteArray gateway("20010db8000000000000000000000001");
    for (const QByteArray& line :
         {v6Line("20010db8000000000000000000000000", "40", gateway, "00000003", "eth0"),
          v6Line(zeros, "01", gateway, "00000003", "tun0"), v6Line(zeros, "00", gateway, "00000002", "eth0"),
          v6Line(zeros, "00", zeros, "80200200", "lo"), v6Line(zeros, "00", gateway, "00200201", "eth0"),
          v6Line(zeros, "00", "2001:db8::1", "00000003", "eth0"), v6Line(zeros, "00", gateway, "UG", "eth0"),
          zeros + " 00 " + zeros + "\n", QByteArray(" \n"), QByteArray()}) {
        EXPECT_FALSE(parseProcNetIpv6Route(line).present) << line.toStdString();
    }
}

RC_GTEST_PROP(RouteTable, GarbageIsPassedOver, (const std::string& text))
{
    // Whatever stands there, well-formed lines beside it are still found.
    const QByteArray garbage = QByteArray::fromStdString(text) + '\n';
    const QByteArray v4("eth0\t00000000\t0101A8C0\t0003\t0\t0\t0\t00000000\t0\t0\t0\n");
    RC_ASSERT(parseProcNetRoute(garbage + v4 + garbage).present);
    const QByteArray v6 = v6Line(zeros, "00", "20010db8000000000000000000000001", "00000003", "eth0");
    RC_ASSERT(parseProcNetIpv6Route(garbage + v6 + garbage).present);
}

RC_GTEST_PROP(RouteTable, LinesOfRandomFieldsDoNoHarm, ())
{
    QByteArray text;
    const auto lines = *rc::gen::inRange(0, 20);
    for (int line = 0; line < lines; ++line) {
        const auto fields = *rc::gen::inRange(0, 14);
        for (int field = 0; field < fields; ++field) {
            text += QByteArray::fromStdString(*rc::gen::oneOf(
                rc::gen::element<std::string>("00000000", "0003", "0201", "00", "eth0", "lo", "FFFFFFFFFFFFFFFFFF"),
                rc::gen::just(zeros.toStdString()), rc::gen::arbitrary<std::string>()));
            text += *rc::gen::element(' ', '\t');
        }
        text += '\n';
    }
    const DefaultRoutes v4 = parseProcNetRoute(text);
    RC_ASSERT(v4.present || v4.gateways.isEmpty());
    const DefaultRoutes v6 = parseProcNetIpv6Route(text);
    RC_ASSERT(v6.present || v6.gateways.isEmpty());
}

} // namespace
} // namespace tsunagu::test
