#include "probes/vpn-config/service/UdpTable.h"

#include <algorithm>
#include <optional>

namespace tsunagu {
namespace {

// The fields of a line, split at blanks.
constexpr qsizetype localField = 1;
constexpr qsizetype inodeField = 9;

/// "0100007F:01F4", for IPv6 with an address of 32 digits.
std::optional<quint16> portOf(const QByteArray& address)
{
    constexpr qsizetype addressDigitsV4 = 8;
    constexpr qsizetype addressDigitsV6 = 32;
    constexpr qsizetype portDigits = 4;
    const qsizetype colon = address.indexOf(':');
    if ((colon != addressDigitsV4 && colon != addressDigitsV6) || address.size() != colon + 1 + portDigits)
        return std::nullopt;
    const auto isHexadecimal = [](char digit) {
        return (digit >= '0' && digit <= '9') || (digit >= 'A' && digit <= 'F') || (digit >= 'a' && digit <= 'f');
    };
    const QByteArray digits = address.mid(colon + 1);
    if (!std::all_of(digits.begin(), digits.end(), isHexadecimal))
        return std::nullopt;
    return digits.toUShort(nullptr, 16);
}

std::optional<quint64> inodeOf(const QByteArray& field)
{
    const bool isNumber = !field.isEmpty() && std::all_of(field.begin(), field.end(),
                                                          [](char digit) { return digit >= '0' && digit <= '9'; });
    bool fits = false;
    const quint64 inode = field.toULongLong(&fits);
    return isNumber && fits ? std::optional(inode) : std::nullopt;
}

} // namespace

QList<UdpSocket> parseProcNetUdp(const QByteArray& text)
{
    QList<UdpSocket> sockets;
    for (const QByteArray& line : text.split('\n')) {
        const QList<QByteArray> fields = line.simplified().split(' ');
        if (fields.size() <= inodeField)
            continue;
        const auto port = portOf(fields.at(localField));
        const auto inode = inodeOf(fields.at(inodeField));
        if (port && inode)
            sockets.append({*port, *inode});
    }
    return sockets;
}

} // namespace tsunagu
