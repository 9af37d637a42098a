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
        BreakPoint at;
    };
    QList<Port> blocked; ///< silent or refused on the way

    static Blocks of(const Evidence& evidence);

    /// The ports that surely die on that stretch.
    QList<Port> on(BreakStretch stretch) const;
    /// The ports that die there or elsewhere: silent stations leave it open.
    QList<Port> perhapsOn(BreakStretch stretch) const;
};

/// The findings that show where those ports die.
QStringList blockEvidence(const QList<Blocks::Port>& ports);

/// `ports` and `broken_after_ttl`.
QJsonObject blockDetail(const QList<Blocks::Port>& ports);

/// What a block rule says when nothing surely dies on its stretches: a candidate if silent stations leave it open,
/// ruled out if IKE is answered or dies elsewhere, or cannot tell.
Conclusion noBlockHere(const Evidence& evidence, const Blocks& blocks, std::initializer_list<BreakStretch> stretches);

} // namespace tsunagu
