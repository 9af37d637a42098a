#pragma once

#include "diagnosis/session/Run.h"
#include "report/text/Language.h"

#include <QString>

#include <array>

namespace tsunagu {

/// How a part of the path is shown; always with a sign and a word beside the colour.
enum class PathState
{
    Good,
    Bad,
    Unknown,
    Caution,
    NotOnPath ///< packets take no such station: the server is next door
};

/// One of the four places that a packet passes.
struct Station
{
    enum class Kind
    {
        ThisComputer,
        Router,
        Provider,
        Server
    };

    Kind kind = Kind::ThisComputer;
    PathState state = PathState::Unknown;
    QString name;    ///< "お手元のルーター"
    QString caption; ///< "2 ミリ秒で返事"; never empty

    friend bool operator==(const Station&, const Station&) = default;
};

/// The line between two stations.
struct Link
{
    PathState state = PathState::Unknown;
    bool broken = false; ///< packets die on this line: dashed, with a cross

    friend bool operator==(const Link&, const Link&) = default;
};

/// The path picture of a run: this computer – router – provider – server. `links[i]` joins `stations[i]` and
/// `stations[i + 1]`. At most one link is broken; none is when the trouble lies at a station (this computer's own
/// settings, a server that answers without a VPN service).
struct PathView
{
    std::array<Station, 4> stations;
    std::array<Link, 3> links;
    QString description; ///< the whole picture in sentences, for screen readers

    friend bool operator==(const PathView&, const PathView&) = default;
};

PathView pathView(const Run& run, Language language);

/// The word for a state ("通じています"), for tool tips and screen readers.
QString pathStateText(PathState state, Language language);

} // namespace tsunagu
