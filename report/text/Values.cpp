#include "report/text/Values.h"

#include "probes/model/Ids.h"
#include "report/text/AskedFindingText.h"
#include "report/text/CertificateFindingText.h"
#include "report/text/Measured.h"
#include "report/text/Numbers.h"
#include "report/text/ProfileFindingText.h"
#include "report/text/ScreenText.h"
#include "report/text/Texts.h"

#include <algorithm>
#include <array>
#include <optional>

namespace tsunagu {
namespace {

/// Collects values and leaves out what was not measured.
class Collector
{
public:
    explicit Collector(Language language)
        : m_language(language)
    {
    }

    void text(const QString& name, const QString& value)
    {
        if (!value.isEmpty())
            m_values.insert(name, value);
    }
    void duration(const QString& name, std::optional<double> milliseconds)
    {
        if (milliseconds)
            m_values.insert(name, formatMilliseconds(*milliseconds, m_language));
    }
    void whole(const QString& name, std::optional<int> number)
    {
        if (number)
            m_values.insert(name, QString::number(*number));
    }
    QHash<QString, QString> take() { return std::move(m_values); }

private:
    Language m_language;
    QHash<QString, QString> m_values;
};

QList<int> portsInQuestion(const Run& run)
{
    QList<int> ports;
    if (const Cause* const cause = measured::verdictCause(run.diagnosis))
        ports = measured::numbers(cause->detail, u"ports");
    if (ports.isEmpty())
        ports = measured::silentPorts(run.findings);
    return ports.isEmpty() ? QList<int>{500, 4500} : ports;
}

/// The IKE probes that the explanation speaks of: the silent ones if there are any, else both.
QList<QJsonObject> ikeInQuestion(const Findings& findings)
{
    QList<QJsonObject> silent;
    QList<QJsonObject> all;
    for (const QStringView id : {ids::ikeUdp500, ids::ikeUdp4500}) {
        all.append(findings.measured(id));
        if (findings.has(id, Status::Fail))
            silent.append(findings.measured(id));
    }
    return silent.isEmpty() ? all : silent;
}

void addIke(const Findings& findings, const Texts& texts, Collector& values)
{
    const QJsonObject udp500 = findings.measured(ids::ikeUdp500);
    const QJsonObject udp4500 = findings.measured(ids::ikeUdp4500);
    values.duration(QStringLiteral("ike_rtt"), measured::ikeRtt(findings));
    values.duration(QStringLiteral("ike500_rtt"), measured::number(udp500, u"rtt_ms"));
    values.duration(QStringLiteral("ike4500_rtt"), measured::number(udp4500, u"rtt_ms"));

    int sent = 0;
    std::optional<double> waited;
    for (const QJsonObject& ike : ikeInQuestion(findings)) {
        sent += measured::count(ike, u"sent_packets").value_or(0);
        const std::optional<double> each = measured::number(ike, u"waited_ms");
        if (each)
            waited = std::max(waited.value_or(0), *each);
    }
    if (sent > 0)
        values.text(QStringLiteral("sent_packets"), texts.translate("Values", "%n times", nullptr, sent));
    values.duration(QStringLiteral("waited"), waited);
}

QString natText(const Findings& findings, const Texts& texts)
{
    const QJsonObject nat = findings.measured(ids::ikeNat);
    const bool local = measured::flag(nat, u"nat_local");
    const bool server = measured::flag(nat, u"nat_server");
    if (local && server)
        return texts.translate("Values", "on your side and on the server's side", "NAT");
    if (local)
        return texts.translate("Values", "on your side", "NAT");
    if (server)
        return texts.translate("Values", "on the server's side", "NAT");
    return {};
}

void addErrorCode(const ErrorCodeInput& code, Collector& values)
{
    values.text(QStringLiteral("code_typed"), forScreen(code.typed));
    values.text(QStringLiteral("code_name"), forScreen(code.symbol));
    if (code.number) {
        values.text(QStringLiteral("code_number"), QString::number(*code.number));
        values.text(QStringLiteral("code_hex"),
                    QStringLiteral("0x") + QString::number(*code.number, 16).toUpper().rightJustified(8, u'0'));
    }
}

/// What the server accepts, each kind of algorithm with its strongest first name; "DH group 14".
void addProposals(const Findings& findings, const Texts& texts, Collector& values)
{
    if (!findings.has(ids::vpnProposals, Status::Fail))
        return;
    const QJsonObject proposals = findings.measured(ids::vpnProposals);
    values.text(QStringLiteral("accepted"), acceptedAlgorithms(proposals, texts));
    values.text(QStringLiteral("dh14_needed"), strongGroupNeeded(proposals, texts));
}

/// Only a loss that was really seen; one of nothing sent says nothing.
void addLoss(const Findings& findings, Language language, Collector& values)
{
    const std::optional<double> loss = measured::number(findings.measured(ids::ikeTiming), u"loss_ratio");
    if (loss && *loss > 0 && *loss <= 1)
        values.text(QStringLiteral("ike_loss"), formatRatio(*loss, language));
}

} // namespace

QHash<QString, QString> explanationValues(const Run& run, Language language)
{
    const Texts texts(language);
    Collector values(language);
    const Findings& findings = run.findings;
    const QJsonObject dns = findings.measured(ids::netDns);

    values.text(QStringLiteral("server"), forScreen(run.target.server.display()));
    QString address = measured::text(dns, u"address");
    if (address.isEmpty() && run.target.server.literal())
        address = forScreen(run.target.server.host());
    values.text(QStringLiteral("server_address"), address);
    values.text(QStringLiteral("resolver"), measured::texts(dns, u"resolvers", 1).value(0));

    QString local = measured::text(dns, u"source_address");
    if (local.isEmpty())
        local = measured::text(findings.measured(ids::ikeUdp500), u"source_address");
    values.text(QStringLiteral("local_address"), local);

    const measured::Route route = measured::routeOf(findings);
    if (route.router) {
        values.text(QStringLiteral("router_address"), route.router->from);
        values.duration(QStringLiteral("router_rtt"), route.router->rttMs);
    } else {
        values.text(QStringLiteral("router_address"),
                    measured::texts(findings.measured(ids::netLink), u"gateways", 1).value(0));
    }
    if (route.provider) {
        values.text(QStringLiteral("provider_address"), route.provider->from);
        values.duration(QStringLiteral("provider_rtt"), route.provider->rttMs);
    }
    if (route.distanceHops)
        values.text(QStringLiteral("hop_count"),
                    texts.translate("Values", "%n stations", nullptr, *route.distanceHops));
    const std::optional<int> broken = measured::brokenAfterTtl(run);
    if (broken && *broken > 0)
        values.whole(QStringLiteral("broken_hop"), broken);
    values.duration(QStringLiteral("control_rtt"), measured::number(findings.measured(ids::pathControl), u"rtt_ms"));

    addIke(findings, texts, values);
    values.text(QStringLiteral("ports"), portsText(portsInQuestion(run), language));
    values.text(QStringLiteral("nat"), natText(findings, texts));
    values.text(QStringLiteral("program"), measured::heldBy(run));
    const CertificateValues certificate = certificateValues(run, language);
    values.text(QStringLiteral("certificate_subject"), certificate.subject);
    values.text(QStringLiteral("certificate_ended"), certificate.ended);
    values.text(QStringLiteral("certificate_begins"), certificate.begins);
    values.text(QStringLiteral("revocation_host"), certificate.host);
    values.text(QStringLiteral("service"), measured::stoppedService(run));
    if (const Finding* const clock = findings.find(ids::netClock); clock != nullptr)
        values.text(QStringLiteral("clock_offset"), clockOffset(*clock, texts));
    addProposals(findings, texts, values);
    addLoss(findings, language, values);
    if (run.target.errorCode)
        addErrorCode(*run.target.errorCode, values);
    return values.take();
}

} // namespace tsunagu
