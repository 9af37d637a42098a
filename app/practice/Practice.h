#pragma once

#include "probes/model/Error.h"
#include "report/text/Language.h"

#include <QString>
#include <QStringList>

#include <memory>

namespace tsunagu {

/// UDP ports on 127.0.0.1. To `start`: the wish, 0 for any free port.
struct PracticePorts
{
    quint16 ikePort = 0;  ///< in place of 500
    quint16 nattPort = 0; ///< in place of 4500

    friend bool operator==(const PracticePorts&, const PracticePorts&) = default;
};

/// A responder on this computer's loopback that behaves like a VPN server with a certain fault, so that a newcomer or a
/// helpdesk trainee sees the program work without any server. It answers IKE_SA_INIT (RFC 7296) and the first message
/// of Main Mode (RFC 2409) and goes no further. The probes know nothing of it.
///
/// Lives on the thread that made it; its sockets live on a thread of their own. Needs a QCoreApplication.
class PracticeResponder
{
public:
    /// The names of the scenarios, the healthy one first.
    static QStringList scenarios();
    /// One sentence on what the scenario shows; empty if there is none of that name.
    static QString description(QStringView scenario, Language language);

    PracticeResponder();
    ~PracticeResponder();
    PracticeResponder(const PracticeResponder&) = delete;
    PracticeResponder& operator=(const PracticeResponder&) = delete;
    PracticeResponder(PracticeResponder&&) = delete;
    PracticeResponder& operator=(PracticeResponder&&) = delete;

    /// Opens the ports and answers from then on; a responder that is running is stopped first. Returns when the ports
    /// are open (or, for a scenario in which nothing listens, surely closed). InputInvalid: no such scenario;
    /// PermissionDenied, System: a port cannot be had.
    Result<PracticePorts> start(QStringView scenario, PracticePorts wanted = {});
    /// Closes the ports within 100 ms; answers that are still due are dropped.
    void stop();
    bool isRunning() const;

private:
    struct Running;

    std::unique_ptr<Running> m_running;
};

} // namespace tsunagu
