#include "report/text/VerdictText.h"

#include "probes/model/Ids.h"
#include "report/text/Measured.h"
#include "report/text/Numbers.h"
#include "report/text/ScreenText.h"
#include "report/text/Texts.h"

#include <algorithm>
#include <optional>

namespace tsunagu {
namespace {

QString verdictPorts(const Run& run, Language language)
{
    QList<int> ports;
    if (const Cause* const cause = measured::verdictCause(run.diagnosis))
        ports = measured::numbers(cause->detail, u"ports");
    if (ports.isEmpty())
        ports = measured::silentPorts(run.findings);
    return portsText(ports, language);
}

/// For the causes where IKE vanishes on the way: how far it got, or at least that other traffic arrives.
QString vanishingReason(const Run& run, const Texts& texts)
{
    const QString ports = verdictPorts(run, texts.language());
    const std::optional<int> brokenAfter = measured::brokenAfterTtl(run);
    const std::optional<double> control = measured::number(run.findings.measured(ids::pathControl), u"rtt_ms");
    if (ports.isEmpty())
        return {};
    if (brokenAfter && *brokenAfter > 0 && run.diagnosis.verdict.cause != ids::serverIkeBlocked)
        return texts.translate("VerdictText", "only packets to %1 do not get past station %2", "ports")
            .arg(ports, QString::number(*brokenAfter));
    if (control)
        return texts
            .translate("VerdictText", "other traffic reaches the server in %1, but there is no answer on %2", "ports")
            .arg(formatMilliseconds(*control, texts.language()), ports);
    return texts.translate("VerdictText", "there is no answer on %1", "ports").arg(ports);
}

QString dnsReason(const Run& run, const Texts& texts)
{
    const QString outcome = run.findings.measured(ids::netDns).value(u"outcome").toString();
    if (outcome == u"no-answer")
        return texts.translate("VerdictText", "the name service does not answer");
    if (outcome == u"failed")
        return texts.translate("VerdictText", "the name service reports a failure");
    if (outcome == u"name-error")
        return texts.translate("VerdictText", "the name service works and does not know the name");
    return {};
}

QString slowReason(const Run& run, const Texts& texts)
{
    std::optional<double> rtt = measured::ikeRtt(run.findings);
    if (!rtt)
        rtt = measured::number(run.findings.measured(ids::pathControl), u"rtt_ms");
    return rtt ? texts.translate("VerdictText", "an answer takes %1").arg(formatMilliseconds(*rtt, texts.language()))
               : QString();
}

QString portInUseReason(const Run& run, const Texts& texts)
{
    const QString ports = verdictPorts(run, texts.language());
    const QString program = measured::heldBy(run);
    if (ports.isEmpty())
        return {};
    return program.isEmpty() ? texts.translate("VerdictText", "somebody on this computer holds %1", "ports").arg(ports)
                             : texts.translate("VerdictText", "the program %1 holds %2", "ports").arg(program, ports);
}

QString measuredReason(const Run& run, const Texts& texts)
{
    const QString& cause = run.diagnosis.verdict.cause;
    if (cause == ids::ispBlock || cause == ids::firewallRouterBlock || cause == ids::serverIkeBlocked)
        return vanishingReason(run, texts);
    if (cause == ids::networkNameNotFound || cause == ids::networkDnsFailure)
        return dnsReason(run, texts);
    if (cause == ids::networkSlow || cause == ids::serverSlow || cause == ids::ispThrottle)
        return slowReason(run, texts);
    if (cause == ids::networkOffline)
        return measured::flag(run.findings.measured(ids::netLink), u"usable_address")
                   ? texts.translate("VerdictText", "there is an address, but no way out")
                   : texts.translate("VerdictText", "this computer has no usable address");
    if (cause == ids::firewallLocalBlock) {
        const QString ports = verdictPorts(run, texts.language());
        return ports.isEmpty()
                   ? QString()
                   : texts.translate("VerdictText", "this computer itself refused to send to %1").arg(ports);
    }
    if (cause == ids::vpnPortInUse)
        return portInUseReason(run, texts);
    if (cause == ids::vpnServiceStopped) {
        const QString service = measured::stoppedService(run);
        return service.isEmpty() ? QString()
                                 : texts.translate("VerdictText", "the system says that %1 does not run").arg(service);
    }
    if (cause == ids::vpnCredentials)
        return texts.translate("VerdictText",
                               "all that can be checked works, and the error code speaks of authentication");
    if (cause == ids::serverNoVpnService)
        return texts.translate("VerdictText", "the server itself said that nothing listens there");
    if (cause == ids::serverUnreachable)
        return texts.translate("VerdictText", "nothing that was sent reached the server");
    if (cause == ids::none) {
        const std::optional<double> rtt = measured::ikeRtt(run.findings);
        return rtt ? texts.translate("VerdictText", "the VPN's entrance answered in %1")
                         .arg(formatMilliseconds(*rtt, texts.language()))
                   : QString();
    }
    if (cause == ids::inconclusive && !run.diagnosis.causes.isEmpty()) {
        const auto count = static_cast<int>(run.diagnosis.causes.size());
        return texts.translate("VerdictText", "%n causes remain possible", nullptr, count);
    }
    return {};
}

QString causeNameOrEmpty(QStringView id, const Texts& texts)
{
    const auto text = [&texts](const char* source) { return texts.translate("CauseName", source); };
    if (id == ids::none)
        return text(QT_TRANSLATE_NOOP("CauseName", "Nothing wrong was found"));
    if (id == ids::inconclusive)
        return text(QT_TRANSLATE_NOOP("CauseName", "The cause cannot be told for sure"));
    if (id == ids::networkOffline)
        return text(QT_TRANSLATE_NOOP("CauseName", "This computer is not connected"));
    if (id == ids::networkCaptivePortal)
        return text(QT_TRANSLATE_NOOP("CauseName", "A sign-in page stands before the network"));
    if (id == ids::networkNameNotFound)
        return text(QT_TRANSLATE_NOOP("CauseName", "The server's name does not exist"));
    if (id == ids::networkDnsFailure)
        return text(QT_TRANSLATE_NOOP("CauseName", "The name service (DNS) does not work"));
    if (id == ids::networkSlow)
        return text(QT_TRANSLATE_NOOP("CauseName", "The whole connection is slow"));
    if (id == ids::networkLossy)
        return text(QT_TRANSLATE_NOOP("CauseName", "The whole connection loses packets"));
    if (id == ids::networkLargePacketsDropped)
        return text(QT_TRANSLATE_NOOP("CauseName", "Large packets are lost on the way"));
    if (id == ids::firewallLocalBlock)
        return text(QT_TRANSLATE_NOOP("CauseName", "This computer's firewall blocks the VPN"));
    if (id == ids::firewallRouterBlock)
        return text(QT_TRANSLATE_NOOP("CauseName", "The router blocks the VPN"));
    if (id == ids::ispBlock)
        return text(QT_TRANSLATE_NOOP("CauseName", "The provider blocks the VPN"));
    if (id == ids::ispThrottle)
        return text(QT_TRANSLATE_NOOP("CauseName", "The provider slows the VPN down"));
    if (id == ids::ispDnsTamper)
        return text(QT_TRANSLATE_NOOP("CauseName", "The provider gives a false address for the server"));
    if (id == ids::serverUnreachable)
        return text(QT_TRANSLATE_NOOP("CauseName", "The VPN server cannot be reached"));
    if (id == ids::serverIkeBlocked)
        return text(QT_TRANSLATE_NOOP("CauseName", "The VPN is blocked just before the server"));
    if (id == ids::serverNoVpnService)
        return text(QT_TRANSLATE_NOOP("CauseName", "No VPN service runs on the server"));
    if (id == ids::serverSlow)
        return text(QT_TRANSLATE_NOOP("CauseName", "The VPN server is overloaded"));
    if (id == ids::vpnProposalMismatch)
        return text(QT_TRANSLATE_NOOP("CauseName", "The ciphers of the two sides do not match"));
    if (id == ids::vpnIkeVersionMismatch)
        return text(QT_TRANSLATE_NOOP("CauseName", "The IKE versions of the two sides do not match"));
    if (id == ids::vpnProfileInvalid)
        return text(QT_TRANSLATE_NOOP("CauseName", "The VPN settings cannot work as they are"));
    if (id == ids::vpnServiceStopped)
        return text(QT_TRANSLATE_NOOP("CauseName", "This computer's VPN service is not running"));
    if (id == ids::vpnPortInUse)
        return text(QT_TRANSLATE_NOOP("CauseName", "Another program occupies the VPN's ports"));
    if (id == ids::vpnNatL2tpSetting)
        return text(QT_TRANSLATE_NOOP("CauseName", "A Windows setting for L2TP behind a router is missing"));
    if (id == ids::vpnCredentials)
        return text(QT_TRANSLATE_NOOP("CauseName", "The user name or password is not accepted"));
    if (id == ids::certificateExpired)
        return text(QT_TRANSLATE_NOOP("CauseName", "A certificate is not valid today"));
    if (id == ids::certificateRevocationUnreachable)
        return text(QT_TRANSLATE_NOOP("CauseName", "A certificate's revocation check cannot be reached"));
    if (id == ids::computerClockWrong)
        return text(QT_TRANSLATE_NOOP("CauseName", "This computer's clock is wrong"));
    return {};
}

} // namespace

QString whereText(Where where, Language language)
{
    const Texts texts(language);
    switch (where) {
    case Where::ThisComputer:
        return texts.translate("VerdictText", "this computer");
    case Where::LocalNetwork:
        return texts.translate("VerdictText", "your own network (router, Wi-Fi)");
    case Where::Isp:
        return texts.translate("VerdictText", "the provider");
    case Where::Server:
        return texts.translate("VerdictText", "the VPN server's side");
    case Where::Unknown:
        return texts.translate("VerdictText", "place not known");
    }
    Q_UNREACHABLE();
}

QString confidenceText(Confidence confidence, Language language)
{
    const Texts texts(language);
    switch (confidence) {
    case Confidence::Certain:
        return texts.translate("VerdictText", "certain", "confidence");
    case Confidence::Likely:
        return texts.translate("VerdictText", "high", "confidence");
    case Confidence::Possible:
        return texts.translate("VerdictText", "low", "confidence");
    }
    Q_UNREACHABLE();
}

QString confidenceWithReason(const Run& run, Language language)
{
    const Texts texts(language);
    QString reason = measuredReason(run, texts);
    const auto others = static_cast<int>(run.diagnosis.ruledOut.size());
    if (reason.isEmpty() && others > 0)
        reason = texts.translate("VerdictText", "%n other causes were ruled out", nullptr, others);
    return confidenceText(run.diagnosis.verdict.confidence, language) + texts.inBrackets(reason);
}

QString statusText(Status status, Language language)
{
    const Texts texts(language);
    switch (status) {
    case Status::Pass:
        return texts.translate("VerdictText", "OK", "status");
    case Status::Warn:
        return texts.translate("VerdictText", "Note", "status");
    case Status::Fail:
        return texts.translate("VerdictText", "Problem", "status");
    case Status::Skipped:
        return texts.translate("VerdictText", "Not checked", "status");
    case Status::Unknown:
        return texts.translate("VerdictText", "Cannot tell", "status");
    }
    Q_UNREACHABLE();
}

QString statusSign(Status status)
{
    switch (status) {
    case Status::Pass:
        return QStringLiteral("✓");
    case Status::Warn:
        return QStringLiteral("!");
    case Status::Fail:
        return QStringLiteral("✕");
    case Status::Skipped:
        return QStringLiteral("–");
    case Status::Unknown:
        return QStringLiteral("?");
    }
    Q_UNREACHABLE();
}

QString causeName(QStringView id, Language language)
{
    const QString name = causeNameOrEmpty(id, Texts(language));
    return name.isEmpty() ? forScreen(id, 60) : name;
}

} // namespace tsunagu
