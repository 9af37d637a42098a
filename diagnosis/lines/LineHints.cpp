#include "diagnosis/lines/LineHints.h"

#include "probes/model/Ids.h"

#include <QHostAddress>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <initializer_list>

namespace tsunagu {
namespace {

struct Range
{
    QLatin1String network;
    int bits;
};

constexpr Range cgnRange{QLatin1String("100.64.0.0"), 10};

// What the providers' customers report of their lines: JPNE (v6 plus), BIGLOBE, OCN. Others run MAP-E, too; a range
// that is missing here costs an explanation, no verdict.
constexpr std::array mapeRanges{
    Range{QLatin1String("240b:10::"), 31},   Range{QLatin1String("240b:250::"), 31},
    Range{QLatin1String("2404:7a80::"), 31}, Range{QLatin1String("2404:7a84::"), 31},
    Range{QLatin1String("2400:4050::"), 30}, Range{QLatin1String("2400:4150::"), 30},
};

// Telephones hand out these as the gateway while they tether: iOS (172.20.10.0/28), Android by USB and by Wi-Fi.
constexpr std::array tetheringRanges{
    Range{QLatin1String("172.20.10.0"), 28},
    Range{QLatin1String("192.168.42.129"), 32},
    Range{QLatin1String("192.168.43.1"), 32},
};

bool isIn(const QString& address, const Range& range)
{
    const QHostAddress read(address);
    return !read.isNull() && read.isInSubnet(QHostAddress(QString(range.network)), range.bits);
}

template <typename Ranges>
bool isInAny(const QString& address, const Ranges& ranges)
{
    return std::any_of(ranges.begin(), ranges.end(), [&address](const Range& range) { return isIn(address, range); });
}

struct Station
{
    QString address;
    QString network;
};

/// The stations that answered neutral packets, in their order; at most 64.
QList<Station> stationsOf(const Findings& findings)
{
    constexpr qsizetype most = 64;
    QList<Station> stations;
    const QJsonArray hops = findings.measured(ids::pathHops).value(QLatin1String("neutral")).toArray();
    for (const QJsonValue& hop : hops) {
        const QString address = hop[QLatin1String("from")].toString();
        if (!address.isEmpty() && !hop[QLatin1String("reached")].toBool() && stations.size() < most)
            stations.append({address, hop[QLatin1String("network")].toString()});
    }
    return stations;
}

struct Interface
{
    QString name;
    QStringList addresses;
};

QList<Interface> interfacesUp(const Findings& findings)
{
    QList<Interface> interfaces;
    const QJsonArray all = findings.measured(ids::netLink).value(QLatin1String("interfaces")).toArray();
    for (const QJsonValue& each : all) {
        Interface interface {
            each[QLatin1String("name")].toString(), {}
        };
        for (const QJsonValue& address : each[QLatin1String("addresses")].toArray())
            interface.addresses.append(address.toString());
        if (each[QLatin1String("up")].toBool() && !interface.addresses.isEmpty())
            interfaces.append(interface);
    }
    return interfaces;
}

bool isNamed(const QString& interface, std::initializer_list<QLatin1String> beginnings)
{
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [&interface](QLatin1String beginning) { return interface.startsWith(beginning); });
}

class Hints
{
public:
    void add(QLatin1String line, QStringView finding, const QString& observed)
    {
        const bool isNew =
            std::none_of(m_hints.cbegin(), m_hints.cend(), [line](const LineHint& hint) { return hint.line == line; });
        if (isNew)
            m_hints.append({line, finding.toString(), observed});
    }
    QList<LineHint> take() { return std::move(m_hints); }

private:
    QList<LineHint> m_hints;
};

void addFromPath(const Findings& findings, Hints& hints)
{
    const QList<Station> stations = stationsOf(findings);
    for (const Station& station : stations) {
        if (station.network == u"ds-lite")
            hints.add(QLatin1String("dslite"), ids::pathHops, station.address);
    }
    for (const Station& station : stations) {
        if (station.network == u"cgn")
            hints.add(QLatin1String("cgnat"), ids::pathHops, station.address);
    }
    const auto firstOther = std::find_if(stations.cbegin(), stations.cend(),
                                         [](const Station& station) { return station.network != u"private"; });
    // Without a public station behind them the private ones may be one network that is large.
    if (firstOther != stations.cend() && firstOther - stations.cbegin() >= 2)
        hints.add(QLatin1String("double-nat"), ids::pathHops, std::prev(firstOther)->address);
}

void addFromLink(const Findings& findings, Hints& hints)
{
    const QList<Interface> interfaces = interfacesUp(findings);
    for (const Interface& interface : interfaces) {
        if (isNamed(interface.name, {QLatin1String("ppp"), QLatin1String("pppoe")}))
            hints.add(QLatin1String("pppoe"), ids::netLink, interface.name);
        for (const QString& address : interface.addresses) {
            if (isIn(address, cgnRange))
                hints.add(QLatin1String("cgnat"), ids::netLink, address);
            if (isInAny(address, mapeRanges))
                hints.add(QLatin1String("map-e"), ids::netLink, address);
        }
        if (isNamed(interface.name, {QLatin1String("wwan"), QLatin1String("wwp"), QLatin1String("rmnet")}))
            hints.add(QLatin1String("mobile"), ids::netLink, interface.name);
    }
    const QJsonArray gateways = findings.measured(ids::netLink).value(QLatin1String("gateways")).toArray();
    for (const QJsonValue& gateway : gateways) {
        if (isInAny(gateway.toString(), tetheringRanges))
            hints.add(QLatin1String("mobile"), ids::netLink, gateway.toString());
    }
}

} // namespace

QList<LineHint> lineHints(const Findings& findings)
{
    Hints hints;
    addFromPath(findings, hints);
    addFromLink(findings, hints);
    if (findings.has(ids::netPortal, Status::Fail))
        hints.add(QLatin1String("hotel"), ids::netPortal, {});
    return hints.take();
}

} // namespace tsunagu
