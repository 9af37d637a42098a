#include "report/redaction/AddressPrivacy.h"

#include <algorithm>
#include <array>
#include <utility>

namespace tsunagu {
namespace {

struct Range
{
    QHostAddress prefix;
    int length = 0;
};

Range range(const char16_t* prefix, int length)
{
    return {QHostAddress(QString::fromUtf16(prefix)), length};
}

const QList<Range>& keptRanges()
{
    static const QList<Range> ranges{
        range(u"0.0.0.0", 8),    range(u"127.0.0.0", 8), range(u"224.0.0.0", 3), // multicast, reserved, broadcast
        range(u"192.0.0.0", 29),                                                 // DS-Lite (RFC 6333 §5.7)
        range(u"::", 128),       range(u"::1", 128),     range(u"ff00::", 8)};
    return ranges;
}

const QList<Range>& privateRanges()
{
    static const QList<Range> ranges{range(u"10.0.0.0", 8),     range(u"172.16.0.0", 12), range(u"192.168.0.0", 16),
                                     range(u"169.254.0.0", 16), range(u"100.64.0.0", 10), range(u"fc00::", 7),
                                     range(u"fe80::", 10),      range(u"fec0::", 10)};
    return ranges;
}

bool isIn(const QHostAddress& address, const QList<Range>& ranges)
{
    return std::any_of(ranges.begin(), ranges.end(), [&address](const Range& each) {
        return each.prefix.protocol() == address.protocol() && address.isInSubnet(each.prefix, each.length);
    });
}

QHostAddress plain(const QHostAddress& address)
{
    bool isIpv4 = false;
    const quint32 ipv4 = address.toIPv4Address(&isIpv4);
    if (isIpv4)
        return QHostAddress(ipv4);
    return QHostAddress(address.toIPv6Address()); // drops the zone
}

} // namespace

AddressPrivacy privacyOf(const QHostAddress& address)
{
    const QHostAddress each = plain(address);
    if (isIn(each, keptRanges()))
        return AddressPrivacy::Keep;
    return isIn(each, privateRanges()) ? AddressPrivacy::Private : AddressPrivacy::Public;
}

QString canonicalAddress(const QHostAddress& address)
{
    return plain(address).toString();
}

QString providerPrefix(const QHostAddress& address)
{
    const QHostAddress each = plain(address);
    if (each.protocol() == QAbstractSocket::IPv4Protocol)
        return QHostAddress(each.toIPv4Address() & 0xFFFFFF00U).toString() + QStringLiteral("/24");
    static const Range sixToFour = range(u"2002::", 16);
    const int length = each.isInSubnet(sixToFour.prefix, sixToFour.length) ? 40 : 48;
    Q_IPV6ADDR bytes = each.toIPv6Address();
    std::fill(std::begin(bytes.c) + length / 8, std::end(bytes.c), quint8{0});
    return QHostAddress(bytes).toString() + u'/' + QString::number(length);
}

} // namespace tsunagu
