#include "app/practice/Practice.h"

#include "app/practice/PracticeServer.h"
#include "app/practice/Scenario.h"

#include <QThread>

namespace tsunagu {

QStringList PracticeResponder::scenarios()
{
    QStringList names;
    for (const practice::Scenario& scenario : practice::allScenarios())
        names.append(scenario.name.toString());
    return names;
}

QString PracticeResponder::description(QStringView scenario, Language language)
{
    const practice::Scenario* const found = practice::findScenario(scenario);
    if (found == nullptr)
        return {};
    return (language == Language::Japanese ? found->japanese : found->english).toString();
}

/// The thread and the server that lives on it.
struct PracticeResponder::Running
{
    explicit Running(const practice::Scenario& scenario)
        : server(new practice::PracticeServer(scenario))
    {
        thread.setObjectName(QStringLiteral("practice"));
        server->moveToThread(&thread);
        // The server's sockets and timers have to be destroyed where they live.
        QObject::connect(&thread, &QThread::finished, server, &QObject::deleteLater);
        thread.start();
    }
    ~Running()
    {
        thread.quit();
        thread.wait();
    }
    Running(const Running&) = delete;
    Running& operator=(const Running&) = delete;
    Running(Running&&) = delete;
    Running& operator=(Running&&) = delete;

    QThread thread;
    practice::PracticeServer* server; ///< deletes itself when the thread ends
};

PracticeResponder::PracticeResponder() = default;

PracticeResponder::~PracticeResponder() = default;

Result<PracticePorts> PracticeResponder::start(QStringView scenario, PracticePorts wanted)
{
    stop();
    const practice::Scenario* const found = practice::findScenario(scenario);
    if (found == nullptr)
        return tl::unexpected(Error{ErrorKind::InputInvalid, QStringLiteral("no practice scenario of that name")});
    auto running = std::make_unique<Running>(*found);
    Result<PracticePorts> ports;
    QMetaObject::invokeMethod(
        running->server, [&ports, &running, wanted] { ports = running->server->open(wanted); },
        Qt::BlockingQueuedConnection);
    if (ports)
        m_running = std::move(running);
    return ports;
}

void PracticeResponder::stop()
{
    m_running.reset();
}

bool PracticeResponder::isRunning() const
{
    return m_running != nullptr;
}

} // namespace tsunagu
