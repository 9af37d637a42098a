#include "report/text/WayFindingText.h"

#include "report/text/Measured.h"
#include "report/text/Numbers.h"
#include "report/text/Texts.h"

#include <algorithm>
#include <optional>

namespace tsunagu {

using measured::count;
using measured::flag;

QString natAnswer(const Finding& finding, const Texts& texts)
{
    const bool local = flag(finding.measured, u"nat_local");
    const bool server = flag(finding.measured, u"nat_server");
    if (finding.status == Status::Pass)
        return texts.translate("FindingText", "No. They arrive unchanged");
    if (finding.status != Status::Warn && finding.status != Status::Fail)
        return {};
    if (local && server)
        return texts.translate("FindingText", "Yes. On this side and on the server's");
    if (server)
        return texts.translate("FindingText", "Yes. On the server's side");
    return texts.translate("FindingText", "Yes. On this side; that is usual");
}

QString hopsAnswer(const Finding& finding, const Texts& texts)
{
    const QJsonObject& measured = finding.measured;
    const std::optional<int> distance = count(measured, u"distance_hops");
    if (finding.status == Status::Pass || finding.status == Status::Warn) {
        if (distance && *distance == 1)
            return texts.translate("FindingText", "To the server, without any station between");
        if (distance && *distance > 1) {
            const int between = *distance - 1;
            return texts.translate("FindingText", "To the server, past %n stations", nullptr, between);
        }
        return texts.translate("FindingText", "The VPN's packets get as far as others");
    }
    if (finding.status != Status::Fail)
        return {};
    const int ike =
        std::max(count(measured, u"ike500_last_ttl").value_or(0), count(measured, u"ike4500_last_ttl").value_or(0));
    const int neutral = count(measured, u"neutral_last_ttl").value_or(0);
    if (ike == 0)
        return texts.translate("FindingText", "The VPN's packets do not even get past the first station");
    if (distance && neutral >= *distance)
        return texts.translate("FindingText", "VPN: up to station %1. Other traffic: to the server").arg(ike);
    return texts.translate("FindingText", "VPN: up to station %1. Other traffic: up to station %2")
        .arg(QString::number(ike), QString::number(neutral));
}

QString firewallAnswer(const Finding& finding, const Texts& texts)
{
    switch (finding.status) {
    case Status::Pass:
    case Status::Warn:
        return texts.translate("FindingText", "Yes. It holds nothing back");
    case Status::Fail: {
        const QString ports = portsText(measured::numbers(finding.measured, u"blocked_ports"), texts.language());
        return ports.isEmpty() ? texts.translate("FindingText", "No. It refuses to send")
                               : texts.translate("FindingText", "No. It blocks %1").arg(ports);
    }
    case Status::Unknown:
        return finding.needs.isEmpty()
                   ? texts.translate("FindingText", "Cannot tell: sending failed for another reason")
                   : QString();
    case Status::Skipped:
        break;
    }
    return {};
}

} // namespace tsunagu
