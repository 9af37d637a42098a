#include "diagnosis/rules/Blocks.h"
#include "diagnosis/rules/DnsComparison.h"
#include "diagnosis/rules/Rules.h"
#include "probes/model/Ids.h"
#include "probes/model/Keys.h"

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
                     stated
                         ? QT_TRANSLATE_NOOP("Reason", "a station behind the local network refuses IKE by ICMP")
                         : QT_TRANSLATE_NOOP("Reason", "IKE dies behind the local network while neutral packets go on"),
                     blockDetail(atProvider));
    }
    // The router may drop what it forwards, or the provider what comes in: seen from here both look alike.
    const QList<Blocks::Port> behind = blocks.on(BreakStretch::BehindLocalNetwork);
    if (!behind.isEmpty()) {
        return candidate(blockEvidence(behind),
                         QT_TRANSLATE_NOOP("Reason", "the provider's entrance may drop IKE as well as the router"),
                         blockDetail(behind));
    }
    return noBlockHere(evidence, blocks, {BreakStretch::Provider, BreakStretch::BehindLocalNetwork});
}

QStringList dnsEvidence(const Evidence& evidence, bool withPorts)
{
    QStringList findings{ids::netDns.toString()};
    if (evidence.has(ids::ikeReference, Status::Pass))
        findings.append(ids::ikeReference.toString());
    for (const IkePort port : {IkePort::Udp500, IkePort::Udp4500}) {
        if (withPorts && evidence.findings().find(findingIdOf(port)) != nullptr)
            findings.append(findingIdOf(port).toString());
    }
    return findings;
}

/// A different address alone proves nothing: names inside a company, and servers of which there are many, have several.
/// Disproved by IKE being answered at the address that the system's resolver gave, by an address that both gave, and by
/// the hosts file having it.
Conclusion dnsTamper(const Evidence& evidence)
{
    const QJsonObject dns = evidence.findings().measured(ids::netDns);
    const QJsonObject detail{{keys::addresses, dns.value(keys::addresses)},
                             {keys::referenceAddresses, dns.value(keys::referenceAddresses)}};
    const bool answersThere = evidence.has(ids::ikeReference, Status::Pass);
    const bool isSilentHere = evidence.port(IkePort::Udp500) != PortState::NotMeasured &&
                              evidence.port(IkePort::Udp4500) != PortState::NotMeasured;
    const DnsComparison comparison = compareDnsAnswers(evidence);
    if (evidence.anyPortAnswered() && comparison != DnsComparison::NotAsked)
        return ruledOut(dnsEvidence(evidence, true),
                        QT_TRANSLATE_NOOP("Reason", "IKE is answered at the address that the system's resolver gave"));
    switch (comparison) {
    case DnsComparison::NotAsked:
        return cannotTell(QT_TRANSLATE_NOOP("Reason", "no reference resolver was asked"));
    case DnsComparison::NotComparable:
        return cannotTell(QT_TRANSLATE_NOOP("Reason", "the two resolvers' answers cannot be compared"));
    case DnsComparison::UnknownToReference:
        return cannotTell(
            QT_TRANSLATE_NOOP("Reason", "the reference resolver does not know the name, as with a company's own"));
    case DnsComparison::FromHostsFile:
        return ruledOut(dnsEvidence(evidence, false),
                        QT_TRANSLATE_NOOP("Reason", "the address stands in the hosts file"));
    case DnsComparison::Same:
        return ruledOut(dnsEvidence(evidence, false),
                        QT_TRANSLATE_NOOP("Reason", "both resolvers give the same answer"));
    case DnsComparison::Denied:
    case DnsComparison::NoRealAddress:
        return holds(
            answersThere ? Confidence::Certain : Confidence::Likely, dnsEvidence(evidence, false),
            answersThere
                ? QT_TRANSLATE_NOOP("Reason", "the system's resolver hides an address at which IKE is answered")
                : QT_TRANSLATE_NOOP("Reason", "the system's resolver hides the address that another one gives"),
            detail);
    case DnsComparison::PrivateAddress:
    case DnsComparison::OtherAddress:
        break;
    }
    if (!isSilentHere)
        return cannotTell(
            QT_TRANSLATE_NOOP("Reason", "the addresses differ, and IKE at the system's one was not measured"));
    if (answersThere) {
        return holds(Confidence::Likely, dnsEvidence(evidence, true),
                     QT_TRANSLATE_NOOP(
                         "Reason", "IKE is answered at the reference resolver's address and not at the system's one"),
                     detail);
    }
    if (evidence.has(ids::ikeReference, Status::Fail))
        return cannotTell(QT_TRANSLATE_NOOP("Reason", "the addresses differ, and IKE is answered at neither"));
    return candidate(dnsEvidence(evidence, true),
                     QT_TRANSLATE_NOOP("Reason", "the two resolvers give different addresses"), detail);
}

} // namespace

std::vector<Rule> ispRules()
{
    return {{ids::ispBlock.toString(), Where::Isp, block}, {ids::ispDnsTamper.toString(), Where::Isp, dnsTamper}};
}

} // namespace tsunagu
