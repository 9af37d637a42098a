// Feeds arbitrary octets to the light reader of reports. What it lets pass is fit to be grouped by.

#include "report/triage/ReportSkim.h"

#include <cstdlib>

using namespace tsunagu;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArray octets(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const auto report = skimReport(octets);
    if (!report)
        return 0;
    constexpr qsizetype longestWord = 64;
    constexpr qsizetype longestPrefix = 43; // an IPv6 address and its length
    if (!report->startedUtc.isValid() || report->cause.isEmpty() || report->cause.size() > longestWord ||
        report->server.isEmpty() || report->providerPrefix.size() > longestPrefix)
        std::abort();
    return 0;
}
