#pragma once

#include <QByteArray>
#include <QList>

namespace tsunagu {

/// A UDP socket of this computer as the kernel lists it.
struct UdpSocket
{
    quint16 localPort = 0;
    quint64 inode = 0; ///< what a process' descriptor of it leads to

    friend bool operator==(const UdpSocket&, const UdpSocket&) = default;
};

/// Reads `/proc/net/udp` or `/proc/net/udp6` (proc_pid_net(5)), one socket a line: number, local address and port in
/// hexadecimal, remote ones, state, queues, timers, user, timeout, inode. The heading, and lines that are cut off or
/// otherwise than that, are passed over.
QList<UdpSocket> parseProcNetUdp(const QByteArray& text);

} // namespace tsunagu
