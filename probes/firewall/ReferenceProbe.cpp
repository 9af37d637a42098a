#include "probes/firewall/ReferenceProbe.h"

#include "probes/firewall/IkePortProbe.h"
#include "probes/model/Ids.h"
#include "probes/model/Keys.h"
#include "probes/platform/Platform.h"

#include <QJsonArray>

namespace tsunagu {
namespace {

QList<QHostAddress> addressesIn(const QJsonObject& measured, QLatin1String key)
{
    QList<QHostAddress> addresses;
    for (const QJsonValue value : measured.value(key).toArray()) {
        if (const QHostAddress address(value.toString()); !address.isNull())
            addresses.append(address);
    }
    return addresses;
}

Finding skipped(const QString& needs)
{
    Finding finding;
    finding.status = Status::Skipped;
    finding.needs = needs;
    return finding;
}

} // namespace

ProbeInfo ReferenceProbe::info() const
{
    return {ids::ikeReference.toString(), Area::Network, {ids::netDns.toString()}, Milliseconds{100}};
}

Result<Finding> ReferenceProbe::run(const ProbeContext& context)
{
    const auto dns = context.finding(ids::netDns);
    const QList<QHostAddress> references =
        dns ? addressesIn(dns->measured, keys::referenceAddresses) : QList<QHostAddress>();
    if (references.isEmpty())
        return skipped(ids::netDns.toString());
    const QList<QHostAddress> own = addressesIn(dns->measured, keys::addresses);
    for (const QHostAddress& address : references) {
        if (own.contains(address))
            return skipped(QStringLiteral("other-answer"));
    }
    for (const QHostAddress& address : references) {
        const auto source = context.platform.network.sourceAddressFor(address);
        if (source)
            return IkePortProbe::examine(context, {address, *source}, IkePortProbe::Port::Ike);
    }
    return skipped(ids::netLink.toString());
}

} // namespace tsunagu
