#include "report/text/StationText.h"

#include "probes/model/Ids.h"
#include "report/text/FindingText.h"
#include "report/text/Measured.h"
#include "report/text/Numbers.h"
#include "report/text/ScreenText.h"
#include "report/text/Texts.h"

#include <algorithm>
#include <array>
#include <utility>

namespace tsunagu {
namespace {

using measured::count;
using measured::flag;
using measured::Hop;
using measured::number;

constexpr int maximumStations = 12; ///< named one by one; the technical line has them all

class Facts
{
public:
    Facts(const Run& run, Language language)
        : m_run(run)
        , m_texts(language)
        , m_route(measured::routeOf(run.findings))
    {
    }

    QList<StationFact> of(Station::Kind kind)
    {
        switch (kind) {
        case Station::Kind::ThisComputer:
            ofComputer();
            break;
        case Station::Kind::Router:
            ofRouter();
            break;
        case Station::Kind::Provider:
            ofProvider();
            break;
        case Station::Kind::Server:
            ofServer();
            break;
        }
        return std::move(m_facts);
    }

private:
    QString say(const char* source) const { return m_texts.translate("StationText", source); }
    QString milliseconds(double value) const { return formatMilliseconds(value, m_texts.language()); }

    void add(const char* name, const QString& value)
    {
        if (!value.isEmpty())
            m_facts.append({say(name), value});
    }

    /// The one-line result of a probe that ran; one that did not says nothing about a station.
    void addFinding(const char* name, QStringView id)
    {
        const Finding* const finding = m_run.findings.find(id);
        if (finding != nullptr && finding->status != Status::Skipped)
            add(name, findingAnswer(*finding, m_texts.language()));
    }

    QJsonObject measuredOf(QStringView id) const { return m_run.findings.measured(id); }

    /// The first of the findings that names one.
    QString firstText(std::initializer_list<QStringView> ids, QStringView key) const
    {
        for (const QStringView id : ids) {
            if (const QString text = measured::text(measuredOf(id), key); !text.isEmpty())
                return text;
        }
        return {};
    }

    void ofComputer()
    {
        add(QT_TRANSLATE_NOOP("StationText", "Its address"),
            firstText({ids::netDns, ids::ikeUdp500, ids::ikeUdp4500}, u"source_address"));
        addFinding(QT_TRANSLATE_NOOP("StationText", "Network"), ids::netLink);
        add(QT_TRANSLATE_NOOP("StationText", "Sends through (gateway)"),
            measured::texts(measuredOf(ids::netLink), u"gateways", 4).join(QStringLiteral(", ")));
        addFinding(QT_TRANSLATE_NOOP("StationText", "Lets VPN packets out"), ids::firewallLocal);
        addFinding(QT_TRANSLATE_NOOP("StationText", "Address changed on the way (NAT)"), ids::ikeNat);
    }

    void addHop(const Hop& hop)
    {
        add(QT_TRANSLATE_NOOP("StationText", "Address"), hop.from);
        add(QT_TRANSLATE_NOOP("StationText", "Station on the way"),
            m_texts.translate("StationText", "number %1").arg(hop.ttl));
        if (hop.rttMs)
            add(QT_TRANSLATE_NOOP("StationText", "Round trip"), milliseconds(*hop.rttMs));
        add(QT_TRANSLATE_NOOP("StationText", "What answered"),
            say(QT_TRANSLATE_NOOP("StationText", "It sent test packets back to us (ICMP)")));
    }

    /// Which kinds of packets it answered, of those that were followed as far as here.
    void addSeenPackets(int ttl)
    {
        constexpr std::array kinds{std::pair(u"ike500_last_ttl", QT_TRANSLATE_NOOP("StationText", "VPN on UDP 500")),
                                   std::pair(u"ike4500_last_ttl", QT_TRANSLATE_NOOP("StationText", "VPN on UDP 4500"))};
        for (const auto& [key, name] : kinds) {
            const std::optional<int> last = count(measuredOf(ids::pathHops), key);
            if (!last)
                continue;
            add(name, *last >= ttl ? say(QT_TRANSLATE_NOOP("StationText", "gets as far as here"))
                                   : m_texts.translate("StationText", "was last seen at station %1").arg(*last));
        }
    }

    void ofRouter()
    {
        if (m_route.router) {
            addHop(*m_route.router);
            addSeenPackets(m_route.router->ttl);
        }
        addFinding(QT_TRANSLATE_NOOP("StationText", "Wants you to sign in first"), ids::netPortal);
    }

    /// How far the packets of a kind got: the number of the last station that answered them.
    void addReach(const char* name, QStringView key)
    {
        const std::optional<int> last = count(measuredOf(ids::pathHops), key);
        if (!last)
            return;
        const bool isServer = m_route.distanceHops && *last >= *m_route.distanceHops;
        add(name, isServer    ? say(QT_TRANSLATE_NOOP("StationText", "got as far as the server"))
                  : *last > 0 ? m_texts.translate("StationText", "last seen at station %1").arg(*last)
                              : say(QT_TRANSLATE_NOOP("StationText", "seen at no station")));
    }

    void ofProvider()
    {
        if (m_route.provider)
            addHop(*m_route.provider);
        QStringList further;
        for (const Hop& hop : measured::stationsOf(m_run.findings)) {
            if (!m_route.provider || hop.ttl <= m_route.provider->ttl || hop.reached ||
                further.size() >= maximumStations)
                continue;
            const QString rtt = hop.rttMs ? m_texts.inBrackets(milliseconds(*hop.rttMs)) : QString();
            further.append(QStringLiteral("%1: %2").arg(QString::number(hop.ttl), hop.from) + rtt);
        }
        add(QT_TRANSLATE_NOOP("StationText", "Stations behind it"), further.join(u'\n'));
        addReach(QT_TRANSLATE_NOOP("StationText", "VPN on UDP 500"), u"ike500_last_ttl");
        addReach(QT_TRANSLATE_NOOP("StationText", "VPN on UDP 4500"), u"ike4500_last_ttl");
        addReach(QT_TRANSLATE_NOOP("StationText", "Other packets"), u"neutral_last_ttl");
    }

    QString outcomeText(const QString& outcome, std::optional<double> rttMs) const
    {
        const QString time = rttMs ? milliseconds(*rttMs) : QString();
        if (outcome == u"connected")
            return rttMs ? m_texts.translate("StationText", "answered in %1").arg(time)
                         : say(QT_TRANSLATE_NOOP("StationText", "answered"));
        if (outcome == u"refused")
            return rttMs ? m_texts.translate("StationText", "refused in %1, which is an answer").arg(time)
                         : say(QT_TRANSLATE_NOOP("StationText", "refused, which is an answer"));
        if (outcome == u"unreachable")
            return say(QT_TRANSLATE_NOOP("StationText", "cannot be reached"));
        return outcome == u"no-answer" ? say(QT_TRANSLATE_NOOP("StationText", "no answer")) : QString();
    }

    void addEcho(const QJsonObject& echo)
    {
        const std::optional<int> sent = count(echo, u"sent");
        const std::optional<int> received = count(echo, u"received");
        if (!sent || !received || *sent == 0 || *received > *sent)
            return;
        const QString counted = m_texts.translate("StationText", "%1 of %2 came back", "packets")
                                    .arg(QString::number(*received), QString::number(*sent));
        const std::optional<double> rtt = number(echo, u"rtt_ms");
        add(QT_TRANSLATE_NOOP("StationText", "Ping (ICMP echo)"),
            *received > 0 && rtt ? counted + m_texts.inBrackets(milliseconds(*rtt)) : counted);
    }

    void addControl()
    {
        const QJsonObject control = measuredOf(ids::pathControl);
        addEcho(control.value(u"icmp_echo").toObject());
        const QJsonArray tcp = control.value(u"tcp").toArray();
        for (qsizetype i = 0; i < std::min<qsizetype>(tcp.size(), 4); ++i) {
            const QJsonObject object = tcp.at(i).toObject();
            const std::optional<int> port = count(object, u"port");
            const QString outcome = outcomeText(object.value(u"outcome").toString(), number(object, u"rtt_ms"));
            if (port && !outcome.isEmpty())
                m_facts.append({QStringLiteral("TCP %1").arg(*port), outcome});
        }
        const QJsonObject closed = control.value(u"udp_closed").toObject();
        const std::optional<int> port = count(closed, u"port");
        const std::optional<int> sent = count(closed, u"sent");
        if (port && sent && *sent > 0)
            m_facts.append({QStringLiteral("UDP %1").arg(*port),
                            flag(closed, u"answered")
                                ? outcomeText(QStringLiteral("refused"), number(closed, u"rtt_ms"))
                                : outcomeText(QStringLiteral("no-answer"), std::nullopt)});
    }

    void ofServer()
    {
        const QString name = forScreen(m_run.target.server.display());
        const QString address = firstText({ids::ikeUdp500, ids::ikeUdp4500, ids::pathControl, ids::netDns}, u"address");
        add(QT_TRANSLATE_NOOP("StationText", "Name"), name == address ? QString() : name);
        add(QT_TRANSLATE_NOOP("StationText", "Address"), address);
        if (m_route.distanceHops)
            add(QT_TRANSLATE_NOOP("StationText", "Station on the way"),
                m_texts.translate("StationText", "number %1").arg(*m_route.distanceHops));
        addFinding(QT_TRANSLATE_NOOP("StationText", "VPN on UDP 500"), ids::ikeUdp500);
        addFinding(QT_TRANSLATE_NOOP("StationText", "VPN on UDP 4500"), ids::ikeUdp4500);
        addControl();
    }

    const Run& m_run;
    Texts m_texts;
    measured::Route m_route;
    QList<StationFact> m_facts;
};

} // namespace

QList<StationFact> stationFacts(const Run& run, Station::Kind kind, Language language)
{
    return Facts(run, language).of(kind);
}

} // namespace tsunagu
