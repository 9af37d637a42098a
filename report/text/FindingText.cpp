#include "report/text/FindingText.h"

#include "probes/model/Ids.h"
#include "report/text/AskedFindingText.h"
#include "report/text/CertificateFindingText.h"
#include "report/text/Measured.h"
#include "report/text/NeedsText.h"
#include "report/text/Numbers.h"
#include "report/text/ProfileFindingText.h"
#include "report/text/ScreenText.h"
#include "report/text/ServiceFindingText.h"
#include "report/text/Texts.h"
#include "report/text/WayFindingText.h"

#include <optional>

namespace tsunagu {
namespace {

using measured::count;
using measured::flag;
using measured::number;
using measured::text;

/// " (12 ms)", or nothing when it was not measured.
QString bracketedRtt(const QJsonObject& measured, QStringView key, const Texts& texts)
{
    const std::optional<double> rtt = number(measured, key);
    return rtt ? texts.inBrackets(formatMilliseconds(*rtt, texts.language())) : QString();
}

/// "Yes. 12 ms", or "Yes." when it was not measured.
QString yesWithRtt(const QJsonObject& measured, const Texts& texts)
{
    const std::optional<double> rtt = number(measured, u"rtt_ms");
    return rtt ? texts.translate("FindingText", "Yes. %1").arg(formatMilliseconds(*rtt, texts.language()))
               : texts.translate("FindingText", "Yes.");
}

QString answeredText(const QJsonObject& measured, const Texts& texts)
{
    const std::optional<double> rtt = number(measured, u"rtt_ms");
    return rtt ? texts.translate("FindingText", "Answered in %1").arg(formatMilliseconds(*rtt, texts.language()))
               : texts.translate("FindingText", "Answered");
}

QString linkAnswer(const Finding& finding, const Texts& texts)
{
    const bool ipv4 = flag(finding.measured, u"default_route_ipv4");
    const bool ipv6 = flag(finding.measured, u"default_route_ipv6");
    switch (finding.status) {
    case Status::Pass:
        if (ipv4 && ipv6)
            return texts.translate("FindingText", "Yes. IPv4 and IPv6");
        if (ipv4 || ipv6)
            return texts.translate("FindingText", "Yes. %1")
                .arg(ipv4 ? QStringLiteral("IPv4") : QStringLiteral("IPv6"));
        return texts.translate("FindingText", "Yes.");
    case Status::Warn:
        return texts.translate("FindingText", "Only half: there is an address, but no way out");
    case Status::Fail:
        return flag(finding.measured, u"usable_address")
                   ? texts.translate("FindingText", "No. There is an address, but no way out")
                   : texts.translate("FindingText", "No. This computer has no usable address");
    default:
        return {};
    }
}

QString dnsAnswer(const Finding& finding, const Texts& texts)
{
    const QJsonObject& measured = finding.measured;
    QString address = text(measured, u"address");
    if (address.isEmpty())
        address = measured::texts(measured, u"addresses", 1).value(0);
    const QString outcome = measured.value(u"outcome").toString();
    if (finding.status == Status::Pass || finding.status == Status::Warn) {
        if (flag(measured, u"literal"))
            return texts.translate("FindingText", "Not needed: it was given as an address");
        if (address.isEmpty())
            return texts.translate("FindingText", "Yes.");
        return texts.translate("FindingText", "Yes. %1").arg(address) + bracketedRtt(measured, u"lookup_ms", texts) +
               otherResolverRemark(measured, texts);
    }
    if (finding.status != Status::Fail)
        return {};
    if (outcome == u"name-error")
        return texts.translate("FindingText", "No. There is no such name") + otherResolverRemark(measured, texts);
    if (outcome == u"no-data")
        return texts.translate("FindingText", "No. The name exists, but has no address") +
               otherResolverRemark(measured, texts);
    if (outcome == u"no-answer")
        return texts.translate("FindingText", "No. The name service (DNS) does not answer") +
               bracketedRtt(measured, u"lookup_ms", texts);
    return texts.translate("FindingText", "No. The name service (DNS) reports a failure");
}

/// What an ICMP error about IKE packets says, with who says it.
QString icmpAnswer(const QJsonObject& icmp, const Texts& texts)
{
    const QString kind = icmp.value(u"kind").toString();
    const QString from = texts.inBrackets(text(icmp, u"from"));
    if (kind == u"port-unreachable")
        return texts.translate("FindingText", "Refused: no VPN service here") + from;
    if (kind == u"administratively-prohibited")
        return texts.translate("FindingText", "Refused on the way: not allowed") + from;
    return texts.translate("FindingText", "Refused on the way: cannot be delivered") + from;
}

QString calledText(const QJsonObject& measured, const Texts& texts)
{
    const std::optional<int> sent = count(measured, u"sent_packets");
    const std::optional<double> waited = number(measured, u"waited_ms");
    if (sent && *sent > 0 && waited && *waited >= 1)
        return texts.translate("FindingText", "Called %n times in %1, no answer", nullptr, *sent)
            .arg(formatMilliseconds(*waited, texts.language()));
    if (sent && *sent > 0)
        return texts.translate("FindingText", "Called %n times, no answer", nullptr, *sent);
    return texts.translate("FindingText", "No answer");
}

/// What an answer said beside being there; empty if nothing that matters to a person.
QString replyRemark(const QJsonObject& measured, const Texts& texts)
{
    for (const QStringView version : {QStringView(u"ikev2"), QStringView(u"ikev1")}) {
        const QJsonObject reply = measured.value(version).toObject();
        if (flag(reply, u"cookie"))
            return texts.translate("FindingText", "the server says that it is busy");
        // An offer that was made narrow on purpose is refused by every sound server.
        if (text(reply, u"offer") == u"narrow")
            continue;
        const QString notify = text(reply, u"notify");
        if (notify == u"NO_PROPOSAL_CHOSEN" || notify == u"NO-PROPOSAL-CHOSEN")
            return texts.translate("FindingText", "it refused the ciphers that were offered");
    }
    return {};
}

QString ikeAnswer(const Finding& finding, const Texts& texts)
{
    const QJsonObject& measured = finding.measured;
    switch (finding.status) {
    case Status::Pass:
    case Status::Warn:
        return answeredText(measured, texts) + texts.inBrackets(replyRemark(measured, texts));
    case Status::Fail: {
        const QString sendError = measured.value(u"send_error").toString();
        if (sendError == u"permission-denied")
            return texts.translate("FindingText", "This computer itself refused to send");
        if (!sendError.isEmpty())
            return texts.translate("FindingText", "This computer could not send");
        if (measured.contains(u"icmp"))
            return icmpAnswer(measured.value(u"icmp").toObject(), texts);
        return calledText(measured, texts);
    }
    case Status::Unknown: {
        const std::optional<int> stray = count(measured, u"stray_replies");
        if (stray && *stray > 0)
            return texts.translate("FindingText", "Cannot tell: %n replies came, none of them valid", nullptr, *stray);
        const std::optional<int> sent = count(measured, u"sent_packets");
        if (sent && *sent > 0)
            return texts.translate("FindingText", "Cannot tell: stopped after %n calls", nullptr, *sent);
        return {};
    }
    case Status::Skipped:
        break;
    }
    return {};
}

QString controlAnswer(const Finding& finding, const Texts& texts)
{
    switch (finding.status) {
    case Status::Pass:
    case Status::Warn:
        return yesWithRtt(finding.measured, texts);
    case Status::Fail:
        if (finding.measured.contains(u"unreachable")) {
            const QString from = text(finding.measured.value(u"unreachable").toObject(), u"from");
            return texts.translate("FindingText", "No. A station on the way says that it cannot be reached") +
                   texts.inBrackets(from);
        }
        return texts.translate("FindingText", "No. Whatever is sent, nothing comes back");
    default:
        return {};
    }
}

QString percent(double ratio)
{
    return QStringLiteral("%1%").arg(qRound(ratio * 100));
}

QString timingAnswer(const Finding& finding, const Texts& texts)
{
    const QJsonObject& measured = finding.measured;
    const std::optional<int> sent = count(measured, u"sent");
    const std::optional<int> answered = count(measured, u"answered");
    if (!sent || !answered || *sent <= 0 || *answered > *sent)
        return {};
    if (*answered == 0)
        return texts.translate("FindingText", "Cannot tell: none of %n short questions was answered", nullptr, *sent);
    const QString rtt = bracketedRtt(measured, u"rtt_ms", texts);
    if (*answered == *sent)
        return texts.translate("FindingText", "Yes. All of %n questions were answered", nullptr, *sent) + rtt;
    const int lost = *sent - *answered;
    const QString share = percent(static_cast<double>(lost) / *sent);
    const QString text = texts.translate("FindingText", "%1 of %2 questions were lost, that is %3")
                             .arg(QString::number(lost), QString::number(*sent), share);
    const QJsonObject control = measured.value(u"control").toObject();
    const std::optional<double> controlLoss = number(control, u"loss_ratio");
    return controlLoss
               ? text +
                     texts.inBrackets(texts.translate("FindingText", "of other packets: %1").arg(percent(*controlLoss)))
               : text + rtt;
}

QString largeAnswer(const Finding& finding, const Texts& texts)
{
    const QJsonObject large = finding.measured.value(u"large").toObject();
    const QJsonObject small = finding.measured.value(u"small").toObject();
    const std::optional<int> sentLarge = count(large, u"sent");
    const std::optional<int> sentSmall = count(small, u"sent");
    const std::optional<int> answeredSmall = count(small, u"answered");
    const std::optional<int> size = count(large, u"size_bytes");
    switch (finding.status) {
    case Status::Pass:
    case Status::Warn:
        return size ? texts.translate("FindingText", "Yes. %1 bytes were answered").arg(*size)
                    : texts.translate("FindingText", "Yes.");
    case Status::Fail:
        if (sentLarge && sentSmall && answeredSmall) {
            return texts.translate("FindingText", "No. Of %1 large ones none was answered, of %2 small ones %3")
                .arg(QString::number(*sentLarge), QString::number(*sentSmall), QString::number(*answeredSmall));
        }
        return texts.translate("FindingText", "No. Only small ones are answered");
    case Status::Unknown:
        return answeredSmall && sentSmall && *answeredSmall < *sentSmall
                   ? texts.translate("FindingText", "Cannot tell: small ones are lost as well")
                   : QString();
    case Status::Skipped:
        break;
    }
    return {};
}

QString fallbackAnswer(const Finding& finding, const Texts& texts)
{
    const QString reason = needsText(finding.needs, texts);
    switch (finding.status) {
    case Status::Pass:
        return texts.translate("FindingText", "Nothing wrong");
    case Status::Warn:
        return texts.translate("FindingText", "Works, but worth knowing");
    case Status::Fail:
        return texts.translate("FindingText", "Something is wrong here");
    case Status::Skipped:
        return reason.isEmpty() ? texts.translate("FindingText", "Not checked")
                                : texts.translate("FindingText", "Not checked: %1").arg(reason);
    case Status::Unknown:
        return reason.isEmpty() ? texts.translate("FindingText", "Cannot tell")
                                : texts.translate("FindingText", "Cannot tell: %1").arg(reason);
    }
    Q_UNREACHABLE();
}

QString specificAnswer(const Finding& finding, const Texts& texts)
{
    if (finding.id == ids::netLink)
        return linkAnswer(finding, texts);
    if (finding.id == ids::netDns)
        return dnsAnswer(finding, texts);
    if (finding.id == ids::ikeUdp500 || finding.id == ids::ikeUdp4500)
        return ikeAnswer(finding, texts);
    if (finding.id == ids::vpnProfile)
        return profileAnswer(finding, texts);
    if (finding.id == ids::vpnProposals)
        return proposalsAnswer(finding, texts);
    if (finding.id == ids::vpnService)
        return serviceAnswer(finding, texts);
    if (finding.id == ids::certLocal)
        return certificateAnswer(finding, texts);
    if (finding.id == ids::certRevocation)
        return revocationAnswer(finding, texts);
    if (finding.id == ids::netPortal)
        return portalAnswer(finding, texts);
    if (finding.id == ids::netClock)
        return clockAnswer(finding, texts);
    if (finding.id == ids::ikeReference)
        return referenceAnswer(finding, texts);
    if (finding.id == ids::ikeNat)
        return natAnswer(finding, texts);
    if (finding.id == ids::pathControl)
        return controlAnswer(finding, texts);
    if (finding.id == ids::pathHops)
        return hopsAnswer(finding, texts);
    if (finding.id == ids::firewallLocal)
        return firewallAnswer(finding, texts);
    if (finding.id == ids::ikeTiming)
        return timingAnswer(finding, texts);
    if (finding.id == ids::ikeLarge)
        return largeAnswer(finding, texts);
    return {};
}

} // namespace

QString findingQuestion(QStringView id, Language language)
{
    const Texts texts(language);
    if (id == ids::netLink)
        return texts.translate("FindingText", "Is this computer connected to a network?");
    if (id == ids::netDns)
        return texts.translate("FindingText", "Can the VPN server's address be found?");
    if (id == ids::vpnProfile)
        return texts.translate("FindingText", "Is the VPN's profile complete?");
    if (id == ids::vpnProposals)
        return texts.translate("FindingText", "Do the ciphers suit the server?");
    if (id == ids::vpnService)
        return texts.translate("FindingText", "Is this computer's own VPN service ready?");
    if (id == ids::certLocal)
        return texts.translate("FindingText", "Are the VPN's certificates valid?");
    if (id == ids::certRevocation)
        return texts.translate("FindingText", "Can certificates be looked up? (CRL)");
    if (id == ids::netPortal)
        return texts.translate("FindingText", "Does this network want you to sign in first?");
    if (id == ids::netClock)
        return texts.translate("FindingText", "Is this computer's clock right?");
    if (id == ids::ikeReference)
        return texts.translate("FindingText", "Is the VPN at the other address? (DNS)");
    if (id == ids::ikeUdp500)
        return texts.translate("FindingText", "The VPN's entrance (UDP 500)");
    if (id == ids::ikeUdp4500)
        return texts.translate("FindingText", "The VPN's entrance (UDP 4500)");
    if (id == ids::ikeNat)
        return texts.translate("FindingText", "Are addresses changed on the way? (NAT)");
    if (id == ids::pathControl)
        return texts.translate("FindingText", "Does other traffic reach the server?");
    if (id == ids::pathHops)
        return texts.translate("FindingText", "How far do packets get?");
    if (id == ids::firewallLocal)
        return texts.translate("FindingText", "Does this computer let VPN packets out?");
    if (id == ids::ikeTiming)
        return texts.translate("FindingText", "Does everything come back? (loss)");
    if (id == ids::ikeLarge)
        return texts.translate("FindingText", "Do large messages get through?");
    return forScreen(id, 40);
}

QString findingAnswer(const Finding& finding, Language language)
{
    const Texts texts(language);
    const QString answer = specificAnswer(finding, texts);
    return answer.isEmpty() ? fallbackAnswer(finding, texts) : answer;
}

} // namespace tsunagu
