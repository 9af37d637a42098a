#include "probes/ike/NatDetection.h"

#include "probes/ike/ByteWriter.h"

#include <QCryptographicHash>

namespace tsunagu::ike {

namespace {

QCryptographicHash::Algorithm algorithm(NatHash hash)
{
    switch (hash) {
    case NatHash::Md5:
        return QCryptographicHash::Md5;
    case NatHash::Sha1:
        break;
    case NatHash::Sha256:
        return QCryptographicHash::Sha256;
    case NatHash::Sha384:
        return QCryptographicHash::Sha384;
    case NatHash::Sha512:
        return QCryptographicHash::Sha512;
    }
    return QCryptographicHash::Sha1;
}

} // namespace

Bytes natDHash(NatHash hash, std::uint64_t initiatorCookie, std::uint64_t responderCookie, const Endpoint& endpoint)
{
    ByteWriter writer;
    writer.u64(initiatorCookie);
    writer.u64(responderCookie);
    writer.bytes(endpoint.address);
    writer.u16(endpoint.port);
    const Bytes input = writer.take().value_or(Bytes{});
    const QByteArray digest =
        QCryptographicHash::hash(QByteArrayView(input.data(), std::ssize(input)), algorithm(hash));
    return {digest.begin(), digest.end()};
}

Bytes natDetectionHash(std::uint64_t initiatorSpi, std::uint64_t responderSpi, const Endpoint& endpoint)
{
    return natDHash(NatHash::Sha1, initiatorSpi, responderSpi, endpoint);
}

Bytes natDetectionHash(std::uint64_t initiatorSpi, std::uint64_t responderSpi, ByteView address, std::uint16_t port)
{
    return natDetectionHash(initiatorSpi, responderSpi, Endpoint{toBytes(address), port});
}

} // namespace tsunagu::ike
