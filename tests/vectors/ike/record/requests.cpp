// Prints the fixed requests, one a line: a name, a blank and the octets in hexadecimal. record.py sends them to a real
// server.

#include "probes/ike/UdpEncapsulation.h"
#include "tests/unit/ike/FixedRequests.h"

#include <cstdio>

using namespace tsunagu::ike;

namespace {

void print(const char* name, const Bytes& octets)
{
    std::printf("%s ", name);
    for (const std::uint8_t octet : octets) {
        std::printf("%02x", static_cast<unsigned>(octet));
    }
    std::printf("\n");
}

template <class Message>
Bytes octetsOf(const Message& message)
{
    return message.serialize().value_or(Bytes{});
}

} // namespace

int main()
{
    const auto initRequest = [](Group group, std::uint16_t port) {
        return v2::buildInitRequest(fixed::initRequest(group, port));
    };
    print("v2-modp2048", octetsOf(initRequest(Group::Modp2048, 500)));
    print("v2-modp3072", octetsOf(initRequest(Group::Modp3072, 500)));
    auto other = fixed::initRequest(Group::Modp2048, 500);
    ++other.spi;
    print("v2-other", octetsOf(v2::buildInitRequest(other)));
    print("v2-ecp256", octetsOf(initRequest(Group::Ecp256, 500)));
    print("v2-curve25519", octetsOf(initRequest(Group::Curve25519, 500)));
    print("v2-natt", addNonEspMarker(octetsOf(initRequest(Group::Modp2048, 4500))));
    print("v2-ipv6", octetsOf(v2::buildInitRequest(fixed::initRequestV6())));
    auto future = initRequest(Group::Modp2048, 500);
    future.header.majorVersion = 3;
    print("v3", octetsOf(future));
    print("v1-main", octetsOf(v1::buildMainModeRequest(fixed::mainModeRequest())));
    return 0;
}
