#include "report/export/HtmlPath.h"

namespace tsunagu {
namespace {

enum class Sign
{
    Tick,
    Cross,
    Exclamation,
    Question,
    Dash
};

QString signShape(Sign sign)
{
    switch (sign) {
    case Sign::Tick:
        return QStringLiteral("<path d=\"M6.5 11.5l3 3 6-7\"/>");
    case Sign::Cross:
        return QStringLiteral("<path d=\"M7.5 7.5l7 7m0-7l-7 7\"/>");
    case Sign::Exclamation:
        return QStringLiteral("<path d=\"M11 5.5v7m0 3.2v.3\"/>");
    case Sign::Question:
        return QStringLiteral("<path d=\"M8.3 8.6c0-3.6 5.6-3.6 5.6-.2 0 2-2.8 2.1-2.8 4.2m0 3.1v.3\"/>");
    case Sign::Dash:
        return QStringLiteral("<path d=\"M7 11h8\"/>");
    }
    Q_UNREACHABLE();
}

QString signPicture(Sign sign)
{
    return QStringLiteral("<svg class=\"sign\" viewBox=\"0 0 22 22\" aria-hidden=\"true\">"
                          "<circle class=\"cut\" cx=\"11\" cy=\"11\" r=\"10\" stroke=\"currentColor\" "
                          "stroke-width=\"1.6\"/><g fill=\"none\" stroke=\"currentColor\" stroke-width=\"2\" "
                          "stroke-linecap=\"round\" stroke-linejoin=\"round\">%1</g></svg>")
        .arg(signShape(sign));
}

QString stationShape(Station::Kind kind)
{
    switch (kind) {
    case Station::Kind::ThisComputer:
        return QStringLiteral(
            "<rect x=\"4\" y=\"6\" width=\"28\" height=\"18\" rx=\"2\"/><path d=\"M18 24v5m-6 1h12\"/>");
    case Station::Kind::Router:
        return QStringLiteral("<rect x=\"4\" y=\"19\" width=\"28\" height=\"10\" rx=\"2\"/>"
                              "<path d=\"M9 24h.5m4 0h.5m12-5v-8m-4-1c2-3 6-3 8 0\"/>");
    case Station::Kind::Provider:
        return QStringLiteral("<path d=\"M11 27a6 6 0 0 1-.6-12A8.2 8.2 0 0 1 26 16.2a5.5 5.5 0 0 1 0 10.8z\"/>");
    case Station::Kind::Server:
        return QStringLiteral("<rect x=\"6\" y=\"6\" width=\"24\" height=\"10\" rx=\"2\"/>"
                              "<rect x=\"6\" y=\"20\" width=\"24\" height=\"10\" rx=\"2\"/>"
                              "<path d=\"M11 11h.5m-.5 14h.5\"/>");
    }
    Q_UNREACHABLE();
}

QString stationHtml(const Station& station)
{
    return QStringLiteral("<li class=\"station %1\"><div class=\"tile\">"
                          "<svg viewBox=\"0 0 36 36\" aria-hidden=\"true\" fill=\"none\" stroke=\"currentColor\" "
                          "stroke-width=\"2\" stroke-linecap=\"round\" stroke-linejoin=\"round\">%2</svg>%3</div>"
                          "<div class=\"name\">%4</div><div class=\"caption\">%5</div></li>\n")
        .arg(htmlClass(station.state), stationShape(station.kind), htmlSign(station.state),
             station.name.toHtmlEscaped(), station.caption.toHtmlEscaped());
}

QString linkHtml(const Link& link)
{
    const bool dashed = link.broken || link.state == PathState::Unknown;
    const QString cross =
        link.broken ? QStringLiteral("<circle cx=\"36\" cy=\"22\" r=\"13\" fill=\"currentColor\"/>"
                                     "<path d=\"M31 17l10 10m0-10l-10 10\" class=\"cross\" stroke-width=\"2.6\"/>")
                    : QString();
    return QStringLiteral("<li class=\"link %1\"><svg viewBox=\"0 0 72 44\" aria-hidden=\"true\" fill=\"none\" "
                          "stroke=\"currentColor\" stroke-width=\"3\" stroke-linecap=\"round\">"
                          "<path d=\"M2 22h68\"%2/>%3</svg></li>\n")
        .arg(htmlClass(link.state), dashed ? QStringLiteral(" stroke-dasharray=\"7 7\"") : QString(), cross);
}

} // namespace

QString htmlClass(PathState state)
{
    switch (state) {
    case PathState::Good:
        return QStringLiteral("good");
    case PathState::Bad:
        return QStringLiteral("bad");
    case PathState::Caution:
        return QStringLiteral("caution");
    case PathState::Unknown:
        return QStringLiteral("unknown");
    case PathState::NotOnPath:
        return QStringLiteral("not-on-path");
    }
    Q_UNREACHABLE();
}

QString htmlClass(Status status)
{
    switch (status) {
    case Status::Pass:
        return htmlClass(PathState::Good);
    case Status::Warn:
        return htmlClass(PathState::Caution);
    case Status::Fail:
        return htmlClass(PathState::Bad);
    case Status::Skipped:
    case Status::Unknown:
        return htmlClass(PathState::Unknown);
    }
    Q_UNREACHABLE();
}

QString htmlSign(PathState state)
{
    switch (state) {
    case PathState::Good:
        return signPicture(Sign::Tick);
    case PathState::Bad:
        return signPicture(Sign::Cross);
    case PathState::Caution:
        return signPicture(Sign::Exclamation);
    case PathState::Unknown:
        return signPicture(Sign::Question);
    case PathState::NotOnPath:
        return signPicture(Sign::Dash);
    }
    Q_UNREACHABLE();
}

QString htmlSign(Status status)
{
    switch (status) {
    case Status::Pass:
        return signPicture(Sign::Tick);
    case Status::Warn:
        return signPicture(Sign::Exclamation);
    case Status::Fail:
        return signPicture(Sign::Cross);
    case Status::Skipped:
        return signPicture(Sign::Dash);
    case Status::Unknown:
        return signPicture(Sign::Question);
    }
    Q_UNREACHABLE();
}

QString htmlPath(const PathView& view)
{
    // The description stands for the whole picture; its parts would be read a second time.
    QString html = QStringLiteral("<div role=\"img\" aria-label=\"%1\"><ul class=\"path\">\n")
                       .arg(view.description.toHtmlEscaped());
    for (std::size_t i = 0; i < view.stations.size(); ++i) {
        html += stationHtml(view.stations.at(i));
        if (i < view.links.size())
            html += linkHtml(view.links.at(i));
    }
    return html + QStringLiteral("</ul></div>\n");
}

} // namespace tsunagu
