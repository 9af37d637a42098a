#pragma once

#include "probes/model/VpnProfile.h"

#include <QStringList>
#include <QStringView>

namespace tsunagu::profiles {

/// Who reads the text: the programs differ in what an algorithm without a length and a proposal without a group mean.
enum class ProposalDialect
{
    StrongSwan, ///< "aes256-sha256-modp2048", a proposal without a group is refused for IKE
    Libreswan,  ///< "aes_gcm256-sha2;dh19", what is missing comes from defaults
    Either,     ///< an ipsec.conf, which both read: as strongSwan, but nothing is refused that libreswan takes
};

enum class ProposalProtocol
{
    Ike,
    Esp,
};

struct ProposalReading
{
    QList<ProfileProposal> proposals;
    QStringList unknown;       ///< words that are no algorithm, cut to 24 characters
    bool isIncomplete = false; ///< a proposal that its reader refuses because something is missing
};

/// Reads cipher suites as strongSwan and libreswan write them: proposals apart by commas, algorithms by "-", ";" or
/// "+". "default" and an empty text give an empty list. For AEAD ciphers an integrity algorithm is taken for the PRF,
/// as both programs do (RFC 5282 §8), and for others the PRF follows from it.
ProposalReading readProposals(QStringView text, ProposalProtocol protocol, ProposalDialect dialect);

/// The dialect that a line of an ipsec.conf is written in: libreswan's where that shows, otherwise either.
ProposalDialect dialectOf(QStringView text);

} // namespace tsunagu::profiles
