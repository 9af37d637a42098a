#include "tests/support/FakeWebServer.h"

namespace tsunagu::test {

std::vector<WorldReply> FakeWebServer::answer(const SentPacket& packet) const
{
    if (packet.kind != SentPacket::Kind::Tcp || !(packet.to == at))
        return {};
    if (packet.bytes.empty())
        return {{delay, listens ? ConnectOutcome::Connected : ConnectOutcome::Refused}};
    std::vector<WorldReply> replies;
    // In two pieces, as the network likes to deliver.
    const qsizetype half = reply.size() / 2;
    for (const QByteArray& piece : {reply.left(half), reply.mid(half)})
        replies.push_back({delay, Datagram{{piece.begin(), piece.end()}, at, {}}});
    if (closes)
        replies.push_back({delay, StreamEnd{}});
    return replies;
}

World FakeWebServer::world() const
{
    return
        [server = *this](const SentPacket& packet) -> Result<std::vector<WorldReply>> { return server.answer(packet); };
}

} // namespace tsunagu::test
