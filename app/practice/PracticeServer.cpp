#include "app/practice/PracticeServer.h"

#include <QHostAddress>
#include <QNetworkDatagram>
#include <QTimer>
#include <QUdpSocket>
#include <QtEndian>

namespace tsunagu::practice {
namespace {

constexpr int datagramsPerTurn = 64; ///< then the event loop has a turn, so that a flood cannot keep it from ending
constexpr int maximumDue = 256;
constexpr int keptReplies = 64;

ike::Endpoint endpointOf(const QHostAddress& address, int port)
{
    const quint32 ipv4 = qToBigEndian(address.toIPv4Address());
    const auto* const octets = reinterpret_cast<const std::uint8_t*>(&ipv4);
    return {ike::Bytes(octets, octets + sizeof ipv4), static_cast<std::uint16_t>(port)};
}

Error errorOf(const QUdpSocket& socket, quint16 port)
{
    const bool denied = socket.error() == QAbstractSocket::SocketAccessError;
    return {denied ? ErrorKind::PermissionDenied : ErrorKind::System,
            QStringLiteral("UDP port %1: %2").arg(port).arg(socket.errorString())};
}

} // namespace

struct PracticeServer::Port
{
    Framing framing = Framing::Plain;
    Behaviour behaviour = Behaviour::Answers;
    QUdpSocket socket;
};

PracticeServer::PracticeServer(const Scenario& scenario)
    : m_scenario(scenario)
    , m_replies(keptReplies)
{
}

PracticeServer::~PracticeServer() = default;

Result<PracticePorts> PracticeServer::open(PracticePorts wanted)
{
    m_ikePort = std::make_unique<Port>();
    m_ikePort->behaviour = m_scenario.ikePort;
    m_nattPort = std::make_unique<Port>();
    m_nattPort->framing = Framing::NonEspMarker;
    m_nattPort->behaviour = m_scenario.nattPort;

    for (const auto& [port, number] :
         {std::pair(m_ikePort.get(), wanted.ikePort), {m_nattPort.get(), wanted.nattPort}}) {
        if (!port->socket.bind(QHostAddress::LocalHost, number, QAbstractSocket::DontShareAddress))
            return tl::unexpected(errorOf(port->socket, number));
        connect(&port->socket, &QUdpSocket::readyRead, this, [this, port = port] { readSome(*port); });
    }
    const PracticePorts opened{m_ikePort->socket.localPort(), m_nattPort->socket.localPort()};
    if (!m_scenario.listens) {
        m_ikePort.reset();
        m_nattPort.reset();
    }
    return opened;
}

void PracticeServer::readSome(Port& port)
{
    for (int count = 0; count < datagramsPerTurn; ++count) {
        if (!port.socket.hasPendingDatagrams())
            return;
        const QNetworkDatagram datagram = port.socket.receiveDatagram();
        if (datagram.isValid())
            answer(port, datagram);
    }
    QTimer::singleShot(0, &port.socket, [this, &port] { readSome(port); });
}

void PracticeServer::answer(Port& port, const QNetworkDatagram& datagram)
{
    const QByteArray reply = replyFor(port, datagram);
    if (reply.isEmpty() || m_due >= maximumDue)
        return;
    ++m_due;
    const auto send = [this, &port, reply, to = datagram.senderAddress(), toPort = datagram.senderPort()] {
        --m_due;
        port.socket.writeDatagram(reply, to, static_cast<quint16>(toPort));
    };
    if (m_scenario.delay.count() == 0)
        send();
    else
        QTimer::singleShot(m_scenario.delay, Qt::PreciseTimer, &port.socket, send);
}

QByteArray PracticeServer::replyFor(const Port& port, const QNetworkDatagram& datagram)
{
    const QByteArray octets = datagram.data();
    const QByteArray key =
        QByteArray::number(port.socket.localPort()) + ' ' + QByteArray::number(datagram.senderPort()) + ' ' + octets;
    if (const QByteArray* const known = m_replies.object(key))
        return *known;
    Request request;
    request.datagram = {reinterpret_cast<const std::uint8_t*>(octets.constData()),
                        static_cast<std::size_t>(octets.size())};
    request.framing = port.framing;
    request.local = endpointOf(QHostAddress(QHostAddress::LocalHost), port.socket.localPort());
    request.remote = endpointOf(datagram.senderAddress(), datagram.senderPort());
    const std::optional<ike::Bytes> reply = replyTo(request, port.behaviour);
    if (!reply)
        return {};
    QByteArray made(reinterpret_cast<const char*>(reply->data()), static_cast<qsizetype>(reply->size()));
    m_replies.insert(key, new QByteArray(made));
    return made;
}

} // namespace tsunagu::practice
