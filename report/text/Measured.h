#pragma once

#include "diagnosis/session/Run.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringView>

#include <optional>

/// Reads what findings hold (docs/findings.md) for the texts. A finding may come from a report that somebody made up:
/// what has the wrong type or an impossible value counts as not measured.
namespace tsunagu::measured {

/// A number that is finite and not negative.
std::optional<double> number(const QJsonObject& measured, QStringView key);
/// A whole number from 0 to one million.
std::optional<int> count(const QJsonObject& measured, QStringView key);
bool flag(const QJsonObject& measured, QStringView key);
/// A text, fit to be shown (`forScreen`); empty if there is none.
QString text(const QJsonObject& measured, QStringView key);
/// The texts of an array, each fit to be shown; at most `maximum`.
QStringList texts(const QJsonObject& measured, QStringView key, qsizetype maximum = 8);
/// The whole numbers of an array (ports); at most eight, without repetitions.
QList<int> numbers(const QJsonObject& measured, QStringView key);

/// A station that answered a packet whose TTL ran out there.
struct Hop
{
    int ttl = 0;
    QString from;
    std::optional<double> rttMs;
    bool reached = false; ///< it is the server itself
};

/// What is known of the way to the server, put together from all findings.
struct Route
{
    std::optional<Hop> router;   ///< the first hop, if it belongs to the local network and answered
    std::optional<Hop> provider; ///< the first hop behind the local network that answered and is not the server
    std::optional<int> localHops;
    std::optional<int> distanceHops;
    std::optional<int> ikeLastTtl; ///< how far IKE got, over both ports; only if one of them was silent
    std::optional<int> neutralLastTtl;
    bool serverReached = false; ///< the host answered anything, IKE or not
};
Route routeOf(const Findings& findings);
/// The stations that answered anything and named themselves, by their number; the server itself is marked `reached`.
QList<Hop> stationsOf(const Findings& findings);

/// Ports (as they are named: 500, 4500) to which an IKE message was sent without an answer.
QList<int> silentPorts(const Findings& findings);
bool ikeAnswered(const Findings& findings);
/// The shortest round trip of an answered IKE message over both ports.
std::optional<double> ikeRtt(const Findings& findings);

/// The cause that the verdict names, or nullptr.
const Cause* verdictCause(const Diagnosis& diagnosis);
/// The program that holds the IKE ports of this computer, and the service that does not run, by the verdict's cause:
/// fit to be shown; empty if it is another cause or has no name.
QString heldBy(const Run& run);
QString stoppedService(const Run& run);
/// The number of the last station that let IKE pass: the verdict's `broken_after_ttl`, else what path.hops says.
std::optional<int> brokenAfterTtl(const Run& run);

} // namespace tsunagu::measured
