#pragma once

#include "tests/support/FakeNetwork.h"

#include <limits>
#include <vector>

namespace tsunagu::test {

/// A path of routers in front of the server, as data: what answers, and where IKE dies.
struct FakePath
{
    struct Router
    {
        const char* address = nullptr; ///< nullptr: silent
        bool dropsIke500 = false;      ///< what it would forward; the time-exceeded at itself is still sent
        bool dropsIke4500 = false;
        bool swallowsIke = false;                           ///< drops IKE on arrival, before it looks at the TTL
        bool rejectsIke = false;                            ///< says administratively prohibited
        int errorsAtMost = std::numeric_limits<int>::max(); ///< "time exceeded" that it sends, whatever comes
    };
    std::vector<Router> routers;
    bool hostAnswersUdp = true; ///< ICMP port unreachable for closed ports
    bool hostAnswersEcho = true;
    bool hostAnswersTcp = true;
    Milliseconds perHop{3}; ///< round trip added by each station

    /// The world that this path makes; IKE that arrives at the host is never answered.
    World world() const;
};

} // namespace tsunagu::test
