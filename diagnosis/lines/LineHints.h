#pragma once

#include "probes/model/Finding.h"

#include <QString>

namespace tsunagu {

/// A kind of internet line that the findings point to, and the fact that does. No verdict: such a line makes some VPNs
/// harder and others not at all, and the explanation of it stands beside the verdict.
struct LineHint
{
    QString line;    ///< the id of its article: "dslite", "map-e", "cgnat", "pppoe", "mobile", "hotel", "double-nat"
    QString finding; ///< the finding that shows it: "path.hops"
    QString
        observed; ///< what was seen there: an address or the name of an interface; empty where there is no such thing

    friend bool operator==(const LineHint&, const LineHint&) = default;
};

/// The lines that the findings point to, each at most once, the surest first:
/// - `dslite`: a station of 192.0.0.0/29 (RFC 6333 §5.7) before the public network
/// - `cgnat`: a station, or an address of this computer, of 100.64.0.0/10 (RFC 6598)
/// - `double-nat`: two or more private stations before the first public one
/// - `pppoe`: an interface of this computer that speaks PPP and is up
/// - `map-e`: an IPv6 address from the ranges in which Japanese providers run MAP-E (RFC 7597)
/// - `mobile`: an interface of a mobile modem, or the gateway address that telephones use for tethering
/// - `hotel`: a sign-in page answered
/// Reads findings, runs nothing.
QList<LineHint> lineHints(const Findings& findings);

} // namespace tsunagu
