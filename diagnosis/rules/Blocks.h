#pragma once

#include "diagnosis/engine/BreakPoint.h"
#include "diagnosis/engine/Engine.h"

#include <QJsonArray>

namespace tsunagu {

/// The ports on which IKE dies, sorted by where it dies; what the rules of firewall, provider and server share.
struct Blocks
{
    struct Port
    {
        IkePort port = IkePort::Udp500;
        std::optional<BreakPoint> at; ///< empty: it cannot be told
    };
    QList<Port> blocked; ///< silent or refused on the way

    static Blocks of(const Evidence& evidence);

    /// The ports that die on one of `stretches`.
    QList<Port> on(std::initializer_list<BreakStretch> stretches) const;
    bool anyUnplaced() const;
};

/// The findings that show where those ports die.
QStringList blockEvidence(const QList<Blocks::Port>& ports);

/// `ports` and `broken_after_ttl`.
QJsonObject blockDetail(const QList<Blocks::Port>& ports);

/// What a block rule says when nothing dies on its stretch: ruled out, a candidate if some port cannot be placed, or
/// cannot tell.
Conclusion noBlockHere(const Evidence& evidence, const Blocks& blocks, bool couldBeHere);

} // namespace tsunagu
