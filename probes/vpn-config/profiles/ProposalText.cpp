#include "probes/vpn-config/profiles/ProposalText.h"

#include "probes/ike/v2/Transforms.h"
#include "probes/vpn-config/profiles/ProposalWord.h"

#include <algorithm>

namespace tsunagu::profiles {
namespace {

using ike::Group;
using ike::v2::EncryptionId;
using ike::v2::IntegrityId;
using ike::v2::PrfId;

constexpr qsizetype maximumText = 8192;
constexpr qsizetype maximumProposals = 64;
constexpr qsizetype maximumUnknown = 16;
constexpr qsizetype shownLength = 24;

template <typename Value>
void addOnce(QList<Value>& list, const Value& value)
{
    if (!list.contains(value))
        list.append(value);
}

void addCipher(ProfileProposal& proposal, ProfileProposal::Cipher cipher, ProposalDialect dialect)
{
    const bool needsLength = cipher.keyBits == 0 && cipher.id != EncryptionId::TripleDes &&
                             cipher.id != EncryptionId::Des && cipher.id != EncryptionId::Null &&
                             cipher.id != EncryptionId::ChaCha20Poly1305;
    if (!needsLength) {
        addOnce(proposal.encryption, cipher);
        return;
    }
    // An AES without a length: strongSwan takes 128 bits, libreswan offers 256 and 128.
    if (dialect == ProposalDialect::Libreswan)
        addOnce(proposal.encryption, {cipher.id, 256});
    addOnce(proposal.encryption, {cipher.id, 128});
}

bool readWord(ProfileProposal& proposal, QStringView word, ProposalDialect dialect)
{
    const auto meaning = readProposalWord(word);
    if (!meaning)
        return false;
    if (const auto* const cipher = std::get_if<ProfileProposal::Cipher>(&*meaning))
        addCipher(proposal, *cipher, dialect);
    else if (const auto* const integrity = std::get_if<IntegrityId>(&*meaning))
        addOnce(proposal.integrity, *integrity);
    else if (const auto* const prf = std::get_if<PrfId>(&*meaning))
        addOnce(proposal.prf, *prf);
    else if (const auto* const group = std::get_if<Group>(&*meaning))
        addOnce(proposal.groups, *group);
    else if (std::holds_alternative<NullWord>(*meaning) && proposal.encryption.isEmpty())
        addOnce(proposal.encryption, {EncryptionId::Null, 0});
    return true;
}

/// What both programs do with a proposal once its words are read.
void complete(ProfileProposal& proposal, ProposalProtocol protocol)
{
    const bool isCombined = !proposal.encryption.isEmpty() &&
                            std::all_of(proposal.encryption.begin(), proposal.encryption.end(),
                                        [](const ProfileProposal::Cipher& cipher) { return isAead(cipher.id); });
    if (protocol == ProposalProtocol::Esp) {
        proposal.prf.clear();
    } else if (proposal.prf.isEmpty()) {
        for (const IntegrityId integrity : std::as_const(proposal.integrity)) {
            if (const auto prf = prfFor(integrity))
                addOnce(proposal.prf, *prf);
        }
    }
    if (isCombined)
        proposal.integrity.clear();
}

bool isIncomplete(const ProfileProposal& proposal, ProposalProtocol protocol)
{
    if (proposal.encryption.isEmpty())
        return true;
    return protocol == ProposalProtocol::Ike && (proposal.prf.isEmpty() || proposal.groups.isEmpty());
}

} // namespace

ProposalDialect dialectOf(QStringView text)
{
    const bool isLibreswan = text.contains(u';') || text.contains(u'+') || text.contains(u"_cbc") ||
                             text.contains(u"_gcm") || text.contains(u"-dh");
    return isLibreswan ? ProposalDialect::Libreswan : ProposalDialect::Either;
}

ProposalReading readProposals(QStringView text, ProposalProtocol protocol, ProposalDialect dialect)
{
    ProposalReading reading;
    QString folded = text.left(maximumText).toString().toLower().simplified();
    folded.remove(u' ');
    while (folded.endsWith(u'!')) // strongSwan's "and nothing else"
        folded.chop(1);
    for (const QStringView item : QStringView(folded).split(u',', Qt::SkipEmptyParts)) {
        if (item == u"default")
            continue;
        if (reading.proposals.size() == maximumProposals)
            break;
        ProfileProposal proposal;
        qsizetype start = 0;
        bool isKnown = true;
        for (qsizetype index = 0; index <= item.size(); ++index) {
            if (index < item.size() && item[index] != u'-' && item[index] != u';' && item[index] != u'+')
                continue;
            const QStringView word = item.sliced(start, index - start);
            start = index + 1;
            if (word.isEmpty() || readWord(proposal, word, dialect))
                continue;
            isKnown = false;
            if (reading.unknown.size() < maximumUnknown)
                addOnce(reading.unknown, word.left(shownLength).toString());
        }
        complete(proposal, protocol);
        if (isKnown && dialect == ProposalDialect::StrongSwan && isIncomplete(proposal, protocol))
            reading.isIncomplete = true;
        reading.proposals.append(proposal);
    }
    return reading;
}

} // namespace tsunagu::profiles
