#include "diagnosis/rules/Blocks.h"
#include "diagnosis/rules/Rules.h"
#include "probes/model/Ids.h"

namespace tsunagu {
namespace {

/// Disproved by IKE being answered from the last station before the server, or by its dying inside the local network.
Conclusion block(const Evidence& evidence)
{
    const Blocks blocks = Blocks::of(evidence);
    const QList<Blocks::Port> atProvider = blocks.on(BreakStretch::Provider);
    if (!atProvider.isEmpty()) {
        const bool stated = atProvider.front().at.stated;
        return holds(stated ? Confidence::Certain : Confidence::Likely, blockEvidence(atProvider),
                     stated ? QStringLiteral("a station behind the local network refuses IKE by ICMP")
                            : QStringLiteral("IKE dies behind the local network while neutral packets go on"),
                     blockDetail(atProvider));
    }
    // The router may drop what it forwards, or the provider what comes in: seen from here both look alike.
    const QList<Blocks::Port> behind = blocks.on(BreakStretch::BehindLocalNetwork);
    if (!behind.isEmpty()) {
        return candidate(blockEvidence(behind),
                         QStringLiteral("the provider's entrance may drop IKE as well as the router"),
                         blockDetail(behind));
    }
    return noBlockHere(evidence, blocks, {BreakStretch::Provider, BreakStretch::BehindLocalNetwork});
}

} // namespace

std::vector<Rule> ispRules()
{
    return {{ids::ispBlock.toString(), Where::Isp, block}};
}

} // namespace tsunagu
