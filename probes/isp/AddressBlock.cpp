#include "probes/isp/AddressBlock.h"

#include <array>

namespace tsunagu {

AddressBlock addressBlockOf(const QHostAddress& address)
{
    if (address.isLoopback())
        return AddressBlock::Loopback;
    if (address.isLinkLocal())
        return AddressBlock::LinkLocal;
    struct Row
    {
        QLatin1String prefix;
        int length;
        AddressBlock block;
    };
    static constexpr std::array<Row, 6> rows{{{QLatin1String("10.0.0.0"), 8, AddressBlock::Private},
                                              {QLatin1String("172.16.0.0"), 12, AddressBlock::Private},
                                              {QLatin1String("192.168.0.0"), 16, AddressBlock::Private},
                                              {QLatin1String("fc00::"), 7, AddressBlock::Private},
                                              {QLatin1String("100.64.0.0"), 10, AddressBlock::Cgn},
                                              {QLatin1String("192.0.0.0"), 29, AddressBlock::DsLite}}};
    for (const Row& row : rows) {
        if (address.isInSubnet(QHostAddress(QString(row.prefix)), row.length))
            return row.block;
    }
    return AddressBlock::Public;
}

QString addressBlockWord(AddressBlock block)
{
    switch (block) {
    case AddressBlock::Private:
        return QStringLiteral("private");
    case AddressBlock::Cgn:
        return QStringLiteral("cgn");
    case AddressBlock::DsLite:
        return QStringLiteral("ds-lite");
    case AddressBlock::LinkLocal:
        return QStringLiteral("link-local");
    case AddressBlock::Loopback:
        return QStringLiteral("loopback");
    case AddressBlock::Public:
        return QStringLiteral("public");
    }
    Q_UNREACHABLE();
}

} // namespace tsunagu
