#include "tests/support/FakePath.h"

#include "tests/support/FakePlatform.h"
#include "tests/support/IkeServer.h"

namespace tsunagu::test {
namespace {

std::vector<WorldReply> replyOfHost(const FakePath& path, const SentPacket& packet, Milliseconds delay)
{
    const bool isIke = packet.to.port == 500 || packet.to.port == 4500;
    switch (packet.kind) {
    case SentPacket::Kind::Udp:
        if (isIke || !path.hostAnswersUdp)
            return {};
        return {icmpFrom(serverAddress, IcmpKind::PortUnreachable, packet.to, delay)};
    case SentPacket::Kind::Echo:
        if (!path.hostAnswersEcho)
            return {};
        return {datagramFrom({packet.to.address, 0}, packet.bytes, delay)};
    case SentPacket::Kind::Tcp:
        if (!path.hostAnswersTcp)
            return {};
        return {{delay, ConnectOutcome::Refused}};
    }
    Q_UNREACHABLE();
}

} // namespace

World FakePath::world() const
{
    return [path = *this](const SentPacket& packet) mutable -> Result<std::vector<WorldReply>> {
        const bool is500 = packet.kind == SentPacket::Kind::Udp && packet.to.port == 500;
        const bool is4500 = packet.kind == SentPacket::Kind::Udp && packet.to.port == 4500;
        int ttl = packet.ttl;
        Milliseconds delay{0};
        for (Router& router : path.routers) {
            delay += path.perHop;
            if ((is500 || is4500) && router.swallowsIke)
                return std::vector<WorldReply>{};
            --ttl;
            if (ttl == 0) {
                if (router.address == nullptr || --router.errorsAtMost < 0)
                    return std::vector<WorldReply>{};
                return std::vector<WorldReply>{icmpFrom(QHostAddress(QString::fromLatin1(router.address)),
                                                        IcmpKind::TimeExceeded, packet.to, delay)};
            }
            if ((is500 || is4500) && router.rejectsIke) {
                return std::vector<WorldReply>{icmpFrom(QHostAddress(QString::fromLatin1(router.address)),
                                                        IcmpKind::AdministrativelyProhibited, packet.to, delay)};
            }
            if ((is500 && router.dropsIke500) || (is4500 && router.dropsIke4500))
                return std::vector<WorldReply>{};
        }
        return replyOfHost(path, packet, delay + path.perHop);
    };
}

} // namespace tsunagu::test
