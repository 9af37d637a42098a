#include "report/text/ServiceFindingText.h"

#include "report/text/Measured.h"
#include "report/text/Numbers.h"
#include "report/text/Texts.h"

#include <QJsonArray>

namespace tsunagu {
namespace {

/// Ports that somebody holds who is no VPN daemon.
struct HeldPorts
{
    QList<int> numbers;
    QString program; ///< empty if nobody is known by name
};

HeldPorts heldByOthers(const QJsonObject& measured)
{
    HeldPorts held;
    for (const QJsonValue value : measured.value(u"ports").toArray()) {
        const QJsonObject port = value.toObject();
        const QString state = port.value(u"state").toString();
        const std::optional<int> number = measured::count(port, u"port");
        if (!number || (state != u"other-program" && state != u"unknown"))
            continue;
        held.numbers.append(*number);
        if (held.program.isEmpty())
            held.program = measured::text(port, u"program");
    }
    return held;
}

/// The first IKE service that is installed and does not run, without its ".service".
QString stoppedService(const QJsonObject& measured)
{
    for (const QJsonValue value : measured.value(u"services").toArray()) {
        const QJsonObject service = value.toObject();
        const QString state = service.value(u"state").toString();
        const bool isStopped = state == u"failed" || state == u"inactive" || state == u"disabled" || state == u"masked";
        if (isStopped && service.value(u"kind").toString() == u"ike")
            return measured::text(service, u"name").section(u'.', 0, 0);
    }
    return {};
}

} // namespace

QString serviceAnswer(const Finding& finding, const Texts& texts)
{
    const QJsonObject& measured = finding.measured;
    switch (finding.status) {
    case Status::Pass: {
        QStringList daemons = measured::texts(measured, u"daemons");
        daemons.removeAll(QStringLiteral("NetworkManager")); // runs on most computers, VPN or not
        const QString daemon = daemons.value(0);
        return daemon.isEmpty() ? texts.translate("FindingText", "Yes. No other program is in the way")
                                : texts.translate("FindingText", "Yes. %1 is running").arg(daemon);
    }
    case Status::Warn:
    case Status::Fail: {
        const HeldPorts held = heldByOthers(measured);
        const QString ports = portsText(held.numbers, texts.language());
        if (!ports.isEmpty() && !held.program.isEmpty())
            return texts.translate("FindingText", "The program %1 holds %2").arg(held.program, ports);
        if (!ports.isEmpty())
            return texts.translate("FindingText", "Another program holds %1").arg(ports);
        const QString service = stoppedService(measured);
        return service.isEmpty() ? QString()
                                 : texts.translate("FindingText", "The service %1 is not running").arg(service);
    }
    case Status::Unknown:
    case Status::Skipped:
        break;
    }
    return {};
}

} // namespace tsunagu
