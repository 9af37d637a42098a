// Feeds arbitrary octets to the log readers, as a whole and in two pieces.

#include "probes/vpn-config/logs/LogReader.h"

#include <cstdint>
#include <cstdlib>

namespace {

using namespace tsunagu;

LogReading read(std::string_view bytes, std::size_t firstPiece)
{
    LogReader reader;
    reader.feed(bytes.substr(0, firstPiece));
    reader.feed(bytes.substr(firstPiece));
    return reader.finish();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    // Octets are characters of the platform's encoding here; a byte is a byte in both.
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const LogReading whole = read(bytes, size);
    for (const LogFailure& failure : whole.failures) {
        if (failure.excerpt.isEmpty() || failure.excerpt.size() > 120 || failure.connection.size() > 100)
            std::abort();
        (void)logErrorWord(failure.error);
        if (failure.when)
            (void)logTimeWord(*failure.when);
    }
    (void)latestFailure(whole);
    // Where a log is cut into pieces says nothing.
    if (size > 1 && read(bytes, data[0] % size) != whole)
        std::abort();
    return 0;
}
