#include "tests/unit/ike/FixedRequests.h"

#include "probes/ike/PublicValue.h"

#include <numeric>

namespace tsunagu::ike::fixed {

namespace {

Bytes counting(std::size_t size, std::uint8_t first)
{
    Bytes bytes(size);
    std::iota(bytes.begin(), bytes.end(), first);
    return bytes;
}

Bytes documentationV6(std::uint8_t host)
{
    return {0x20, 0x01, 0x0d, 0xb8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, host};
}

} // namespace

Endpoint caller(std::uint16_t port)
{
    return {{192, 0, 2, 1}, port};
}

Endpoint server(std::uint16_t port)
{
    return {{192, 0, 2, 2}, port};
}

Endpoint callerV6()
{
    return {documentationV6(1), 500};
}

Endpoint serverV6()
{
    return {documentationV6(2), 500};
}

v2::InitRequestOptions initRequest(Group group, std::uint16_t port)
{
    v2::InitRequestOptions options;
    options.spi = kSpi;
    options.nonce = counting(32, 0x10);
    options.local = caller(port);
    options.remote = server(port);
    options.keyExchangeGroup = group;
    options.keyExchangeData = publicValueFor(group, counting(kPublicValueRandomSize, 0x40)).value_or(Bytes{});
    return options;
}

v2::InitRequestOptions initRequestV6()
{
    v2::InitRequestOptions options = initRequest(Group::Modp2048, 500);
    options.local = callerV6();
    options.remote = serverV6();
    return options;
}

v1::MainModeRequestOptions mainModeRequest()
{
    v1::MainModeRequestOptions options;
    options.cookie = kCookie;
    return options;
}

} // namespace tsunagu::ike::fixed
