// Feeds arbitrary octets to the IKE codec, both versions and both directions.

#include "probes/ike/Describe.h"
#include "probes/ike/UdpEncapsulation.h"
#include "probes/ike/v1/MainMode.h"
#include "probes/ike/v1/Verify.h"
#include "probes/ike/v2/InitResponse.h"
#include "probes/ike/v2/Verify.h"

#include <cstdlib>

namespace {

using namespace tsunagu::ike;

void use(const v2::Message& message)
{
    (void)v2::verifyInitResponse(message, message.header.initiatorSpi);
    (void)v2::verifyVersionRefusal(message, message.header.initiatorSpi);
    if (v2::verifyInitRequest(message)) {
        const auto* const keyExchange = message.first<v2::KeyExchange>();
        (void)v2::buildInitResponse(message, v2::InitResponseOptions::fresh(keyExchange->group));
    }
}

void use(const v1::Message& message)
{
    (void)v1::verifyMainModeReply(message, message.header.initiatorSpi);
    (void)v1::verifyVersionRefusal(message, message.header.initiatorSpi);
    if (v1::verifyMainModeRequest(message))
        (void)v1::buildMainModeResponse(message, v1::MainModeResponseOptions::fresh());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const ByteView octets(data, size);
    const auto message = parseAnyMessage(stripNonEspMarker(octets).value_or(octets));
    if (!message)
        return 0;
    (void)describe(*message);
    std::visit([](const auto& any) { use(any); }, *message);
    // What was read can be written, and reads as the same again.
    const auto written = std::visit([](const auto& any) { return any.serialize(); }, *message);
    if (!written || parseAnyMessage(*written) != message)
        std::abort();
    return 0;
}
