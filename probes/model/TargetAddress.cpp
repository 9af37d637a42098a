#include "probes/model/TargetAddress.h"

#include "probes/model/Ids.h"
#include "probes/model/Keys.h"

namespace tsunagu {

tl::expected<TargetAddress, Finding> targetAddress(const ProbeContext& context)
{
    Finding missing;
    missing.status = Status::Skipped;
    missing.needs = ids::netDns.toString();
    const std::optional<Finding> dns = context.finding(ids::netDns);
    if (!dns)
        return tl::unexpected(missing);
    const QHostAddress address(dns->measured.value(keys::address).toString());
    if (address.isNull())
        return tl::unexpected(missing);
    const QHostAddress source(dns->measured.value(keys::sourceAddress).toString());
    if (source.isNull()) {
        missing.needs = ids::netLink.toString();
        return tl::unexpected(missing);
    }
    return TargetAddress{address, source};
}

} // namespace tsunagu
