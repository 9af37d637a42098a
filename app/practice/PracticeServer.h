#pragma once

#include "app/practice/Practice.h"
#include "app/practice/Scenario.h"

#include <QByteArray>
#include <QCache>
#include <QObject>

#include <memory>

class QNetworkDatagram;

namespace tsunagu::practice {

/// The two ports of a practice server and what it does with the datagrams that arrive there. Everything but the
/// constructor runs on the thread that it was moved to, which needs an event loop.
class PracticeServer : public QObject
{
public:
    /// `scenario` outlives the server.
    explicit PracticeServer(const Scenario& scenario);
    ~PracticeServer() override;
    PracticeServer(const PracticeServer&) = delete;
    PracticeServer& operator=(const PracticeServer&) = delete;
    PracticeServer(PracticeServer&&) = delete;
    PracticeServer& operator=(PracticeServer&&) = delete;

    /// Opens both ports on 127.0.0.1, and closes them again if the scenario has nothing listen there.
    Result<PracticePorts> open(PracticePorts wanted);

private:
    struct Port;

    void readSome(Port& port);
    void answer(Port& port, const QNetworkDatagram& datagram);
    QByteArray replyFor(const Port& port, const QNetworkDatagram& datagram);

    const Scenario& m_scenario;
    std::unique_ptr<Port> m_ikePort;
    std::unique_ptr<Port> m_nattPort;
    QCache<QByteArray, QByteArray> m_replies; ///< by way and request: a retransmission gets the same again
    int m_due = 0;                            ///< answers that wait for their time
};

} // namespace tsunagu::practice
