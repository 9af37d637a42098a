#include "probes/firewall/NatProbe.h"

#include "probes/model/Ids.h"
#include "probes/model/Keys.h"
#include "probes/platform/Clock.h"

namespace tsunagu {

ProbeInfo NatProbe::info() const
{
    return {ids::ikeNat.toString(),
            Area::Firewall,
            {ids::ikeUdp500.toString(), ids::ikeUdp4500.toString()},
            Milliseconds{10}};
}

Result<Finding> NatProbe::run(const ProbeContext& context)
{
    Finding result;
    result.status = Status::Skipped;
    result.needs = ids::ikeUdp500.toString();
    for (const QStringView id : {ids::ikeUdp500, ids::ikeUdp4500}) {
        const auto exchange = context.finding(id);
        const QJsonObject ikev2 = exchange ? exchange->measured.value(keys::ikev2).toObject() : QJsonObject();
        if (!ikev2.contains(keys::natLocal) && !ikev2.contains(keys::natServer))
            continue;
        const bool natLocal = ikev2.value(keys::natLocal).toBool();
        const bool natServer = ikev2.value(keys::natServer).toBool();
        for (const QLatin1String key : {keys::natLocal, keys::natServer}) {
            if (ikev2.contains(key))
                result.measured.insert(key, ikev2.value(key));
        }
        result.measured.insert(keys::seenOn, exchange->measured.value(keys::port));
        result.status = natLocal || natServer ? Status::Warn : Status::Pass;
        result.needs.clear();
        return result;
    }
    return result;
}

} // namespace tsunagu
