#include "report/text/PathView.h"

#include "probes/model/Ids.h"
#include "report/text/Measured.h"
#include "report/text/Numbers.h"
#include "report/text/Texts.h"

#include <algorithm>
#include <optional>

namespace tsunagu {
namespace {

constexpr std::size_t computer = 0;
constexpr std::size_t router = 1;
constexpr std::size_t provider = 2;
constexpr std::size_t server = 3;

QString answersIn(std::optional<double> rttMs, const Texts& texts)
{
    return rttMs ? texts.translate("PathView", "answers in %1").arg(formatMilliseconds(*rttMs, texts.language()))
                 : texts.translate("PathView", "answers");
}

/// Draws first what was measured, then marks on it what the verdict says.
class PathDrawing
{
public:
    PathDrawing(const Run& run, Language language)
        : m_run(run)
        , m_texts(language)
        , m_route(measured::routeOf(run.findings))
    {
        drawComputer();
        drawServer();
        drawBetween();
        drawLinks();
        drawVerdict();
        m_view.description = description();
    }

    PathView take() { return std::move(m_view); }

private:
    void station(std::size_t index, PathState state, const QString& caption)
    {
        m_view.stations.at(index).state = state;
        m_view.stations.at(index).caption = caption;
    }
    void mark(std::size_t index, PathState state) { m_view.stations.at(index).state = state; }
    void breakLink(std::size_t index)
    {
        // Later lines keep what was measured: other traffic may well pass them.
        m_view.links.at(index) = {PathState::Bad, true};
    }
    QString say(const char* source) const { return m_texts.translate("PathView", source); }

    void drawComputer()
    {
        auto& stations = m_view.stations;
        stations = {
            Station{Station::Kind::ThisComputer,
                    PathState::Unknown,
                    say(QT_TRANSLATE_NOOP("PathView", "This computer")),
                    {}},
            Station{Station::Kind::Router, PathState::Unknown, say(QT_TRANSLATE_NOOP("PathView", "Your router")), {}},
            Station{
                Station::Kind::Provider, PathState::Unknown, say(QT_TRANSLATE_NOOP("PathView", "Your provider")), {}},
            Station{Station::Kind::Server, PathState::Unknown, say(QT_TRANSLATE_NOOP("PathView", "VPN server")), {}}};
        const Finding* const link = m_run.findings.find(ids::netLink);
        if (link != nullptr && link->status == Status::Pass)
            station(computer, PathState::Good, say(QT_TRANSLATE_NOOP("PathView", "fine")));
        else if (link != nullptr && link->status == Status::Fail)
            station(computer, PathState::Bad, say(QT_TRANSLATE_NOOP("PathView", "not connected")));
        else if (link != nullptr && link->status == Status::Warn)
            station(computer, PathState::Caution, say(QT_TRANSLATE_NOOP("PathView", "no way out")));
        else
            station(computer, PathState::Unknown, say(QT_TRANSLATE_NOOP("PathView", "not checked")));
    }

    void drawServer()
    {
        const Findings& findings = m_run.findings;
        const QList<int> silent = measured::silentPorts(findings);
        const bool tried = findings.find(ids::ikeUdp500) != nullptr || findings.find(ids::ikeUdp4500) != nullptr;
        if (measured::ikeAnswered(findings)) {
            const bool half = !silent.isEmpty();
            station(server, half ? PathState::Caution : PathState::Good,
                    half ? m_texts.translate("PathView", "no answer on %1").arg(portsText(silent, m_texts.language()))
                         : answersIn(measured::ikeRtt(findings), m_texts));
        } else if (!silent.isEmpty()) {
            station(server, m_route.serverReached ? PathState::Caution : PathState::Unknown,
                    say(QT_TRANSLATE_NOOP("PathView", "no VPN answer")));
        } else if (m_route.serverReached) {
            station(server, PathState::Good,
                    answersIn(measured::number(findings.measured(ids::pathControl), u"rtt_ms"), m_texts));
        } else {
            station(server, PathState::Unknown,
                    tried ? say(QT_TRANSLATE_NOOP("PathView", "not known"))
                          : say(QT_TRANSLATE_NOOP("PathView", "not checked")));
        }
    }

    /// A station that lies between: measured, only passed through, not on this way at all, or not known.
    void drawBetweenStation(std::size_t index, const std::optional<measured::Hop>& hop, bool passed, bool onTheWay)
    {
        if (hop)
            station(index, PathState::Good, answersIn(hop->rttMs, m_texts));
        else if (!onTheWay)
            station(index, PathState::NotOnPath, pathStateText(PathState::NotOnPath, m_texts.language()));
        else if (passed)
            station(index, PathState::Good, say(QT_TRANSLATE_NOOP("PathView", "lets traffic pass")));
        else
            station(index, PathState::Unknown, say(QT_TRANSLATE_NOOP("PathView", "not known")));
    }

    void drawBetween()
    {
        const std::optional<int>& distance = m_route.distanceHops;
        const bool direct = distance && *distance <= 1;
        const bool insideLocal = distance && *distance <= m_route.localHops.value_or(1) + 1 && !m_route.provider;
        const bool passedRouter = m_route.provider.has_value() || m_route.serverReached;
        drawBetweenStation(router, m_route.router, passedRouter, !direct);
        drawBetweenStation(provider, m_route.provider, m_route.serverReached, !(direct || insideLocal));
    }

    void drawLinks()
    {
        const bool beyondProvider = m_route.serverReached;
        const bool beyondRouter = beyondProvider || m_route.provider.has_value();
        const bool beyondComputer = beyondRouter || m_route.router.has_value();
        const auto stateFor = [](bool passed) { return passed ? PathState::Good : PathState::Unknown; };
        m_view.links = {Link{stateFor(beyondComputer), false}, Link{stateFor(beyondRouter), false},
                        Link{stateFor(beyondProvider), false}};
    }

    void drawVerdict()
    {
        const QString& cause = m_run.diagnosis.verdict.cause;
        if (cause == ids::none || cause == ids::inconclusive || cause.isEmpty())
            return;
        if (drawNetworkVerdict(cause) || drawBlockVerdict(cause))
            return;
        drawByPlace();
    }

    bool drawNetworkVerdict(const QString& cause)
    {
        if (cause == ids::networkOffline) {
            station(computer, PathState::Bad, say(QT_TRANSLATE_NOOP("PathView", "not connected")));
            breakLink(0);
        } else if (cause == ids::networkCaptivePortal) {
            station(router, PathState::Caution, say(QT_TRANSLATE_NOOP("PathView", "shows a sign-in page")));
            breakLink(1);
        } else if (cause == ids::networkNameNotFound) {
            station(computer, PathState::Bad, say(QT_TRANSLATE_NOOP("PathView", "the name may be mistyped")));
            station(server, PathState::Unknown, say(QT_TRANSLATE_NOOP("PathView", "no such name")));
        } else if (cause == ids::networkDnsFailure) {
            station(router, PathState::Bad, say(QT_TRANSLATE_NOOP("PathView", "cannot look up names")));
            station(server, PathState::Unknown, say(QT_TRANSLATE_NOOP("PathView", "address not known")));
        } else if (cause == ids::networkSlow || cause == ids::networkLossy ||
                   cause == ids::networkLargePacketsDropped) {
            for (Link& link : m_view.links)
                link.state = PathState::Caution;
            mark(server, PathState::Caution);
        } else {
            return false;
        }
        return true;
    }

    bool drawBlockVerdict(const QString& cause)
    {
        if (cause == ids::firewallLocalBlock) {
            station(computer, PathState::Bad, say(QT_TRANSLATE_NOOP("PathView", "holds the VPN back")));
            noVpnAnswer(PathState::Unknown);
        } else if (cause == ids::firewallRouterBlock) {
            mark(router, PathState::Bad);
            noVpnAnswer(PathState::Unknown);
            breakLink(1);
        } else if (cause == ids::ispBlock) {
            mark(provider, PathState::Bad);
            noVpnAnswer(PathState::Unknown);
            // Between the last station of the local network and the first of the provider's, or further on.
            const std::optional<int> after = measured::brokenAfterTtl(m_run);
            breakLink(after && *after <= m_route.localHops.value_or(1) ? 1 : 2);
        } else if (cause == ids::serverIkeBlocked) {
            noVpnAnswer(PathState::Bad);
            breakLink(2);
        } else if (cause == ids::serverUnreachable) {
            station(server, PathState::Bad, say(QT_TRANSLATE_NOOP("PathView", "no answer")));
            breakLink(2);
        } else if (cause == ids::serverNoVpnService) {
            station(server, PathState::Bad, say(QT_TRANSLATE_NOOP("PathView", "no VPN service here")));
        } else {
            return false;
        }
        return true;
    }

    /// The server's station when the VPN's packets do not come back, unless one of the ports did answer.
    void noVpnAnswer(PathState state)
    {
        if (measured::ikeAnswered(m_run.findings))
            return;
        station(server, state, say(QT_TRANSLATE_NOOP("PathView", "no VPN answer")));
    }

    /// For causes without a picture of their own: the station that the verdict names.
    void drawByPlace()
    {
        const bool halfWorks =
            m_run.diagnosis.verdict.cause == ids::ispThrottle || m_run.diagnosis.verdict.cause == ids::serverSlow;
        const PathState state = halfWorks ? PathState::Caution : PathState::Bad;
        switch (m_run.diagnosis.verdict.where) {
        case Where::ThisComputer:
            station(computer, state, say(QT_TRANSLATE_NOOP("PathView", "needs a change here")));
            break;
        case Where::LocalNetwork:
            mark(router, state);
            break;
        case Where::Isp:
            mark(provider, state);
            break;
        case Where::Server:
            mark(server, state);
            break;
        case Where::Unknown:
            break;
        }
    }

    /// The name of the next station in that direction that packets do take.
    QString nameOnPath(std::size_t index, int step) const
    {
        // This computer and the server are on every path.
        while (m_view.stations.at(index).state == PathState::NotOnPath)
            index = step < 0 ? index - 1 : index + 1;
        return m_view.stations.at(index).name;
    }

    QString description() const
    {
        QStringList sentences;
        for (const Station& each : m_view.stations) {
            if (each.state == PathState::NotOnPath) {
                sentences.append(
                    m_texts.translate("PathView", "%1: %2.", "station, state").arg(each.name, each.caption));
                continue;
            }
            sentences.append(m_texts.translate("PathView", "%1: %2, %3.", "station, state, caption")
                                 .arg(each.name, pathStateText(each.state, m_texts.language()), each.caption));
        }
        for (std::size_t i = 0; i < m_view.links.size(); ++i) {
            if (m_view.links.at(i).broken) {
                sentences.append(
                    m_texts.translate("PathView", "Packets get lost between “%1” and “%2”.", "in the middle of text")
                        .arg(nameOnPath(i, -1), nameOnPath(i + 1, 1)));
            }
        }
        return m_texts.join(sentences);
    }

    const Run& m_run;
    Texts m_texts;
    measured::Route m_route;
    PathView m_view;
};

} // namespace

PathView pathView(const Run& run, Language language)
{
    return PathDrawing(run, language).take();
}

QString pathStateText(PathState state, Language language)
{
    const Texts texts(language);
    switch (state) {
    case PathState::Good:
        return texts.translate("PathView", "works", "state");
    case PathState::Bad:
        return texts.translate("PathView", "faulty", "state");
    case PathState::Unknown:
        return texts.translate("PathView", "not known", "state");
    case PathState::Caution:
        return texts.translate("PathView", "take note", "state");
    case PathState::NotOnPath:
        return texts.translate("PathView", "not on this path", "state");
    }
    Q_UNREACHABLE();
}

} // namespace tsunagu
