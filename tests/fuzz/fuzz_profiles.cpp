// Feeds arbitrary octets to the profile parsers, each in its own format and in every other.

#include "probes/vpn-config/profiles/ProfileFile.h"
#include "report/model/ProfileJson.h"

#include <cstdlib>

namespace {

using namespace tsunagu;
using namespace tsunagu::profiles;

/// What was read can be written, and reads as the same again.
void use(const ParseResult& file)
{
    if (!file)
        return;
    for (VpnProfile profile : file->profiles) {
        for (CertificateReference& certificate : profile.certificates)
            certificate.content.clear(); // which a report does not hold
        std::optional<ReportError> fault;
        if (readProfile(JsonReader(toJson(profile), {}, &fault)) != profile || fault)
            std::abort();
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArray octets(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    use(parseProfileFile(octets, QStringLiteral("/file"), nullptr));
    for (const ProfileFormat format :
         {ProfileFormat::Rasphone, ProfileFormat::NetworkManagerKeyfile, ProfileFormat::NetworkManagerListing,
          ProfileFormat::Swanctl, ProfileFormat::IpsecConf, ProfileFormat::MobileConfig})
        use(parseProfileFile(octets, QStringLiteral("/file"), nullptr, format));
    return 0;
}
