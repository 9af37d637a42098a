#include "probes/ike/Random.h"

#include <QRandomGenerator>

#include <algorithm>

namespace tsunagu::ike {

Bytes randomBytes(std::size_t count)
{
    Bytes octets;
    octets.reserve(count);
    while (octets.size() < count) {
        std::uint64_t word = QRandomGenerator::system()->generate64();
        for (std::size_t i = std::min(sizeof word, count - octets.size()); i > 0; --i) {
            octets.push_back(static_cast<std::uint8_t>(word & 0xffU));
            word >>= 8U;
        }
    }
    return octets;
}

std::uint64_t randomSpi()
{
    std::uint64_t spi = 0;
    while (spi == 0) {
        spi = QRandomGenerator::system()->generate64();
    }
    return spi;
}

} // namespace tsunagu::ike
