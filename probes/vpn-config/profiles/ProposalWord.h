#pragma once

#include "probes/model/VpnProfile.h"

#include <QStringView>

#include <optional>
#include <variant>

namespace tsunagu::profiles {

/// A word of the vocabulary that changes nothing that a profile shows ("noesn", a post-quantum group in an additional
/// key exchange).
struct SilentWord
{
};

/// "null", which stands for a cipher or, after one, for no integrity.
struct NullWord
{
};

/// A cipher as it is written: an AES without a length is left at 0 bits for the dialect to decide.
using ProposalWord =
    std::variant<ProfileProposal::Cipher, ike::v2::IntegrityId, ike::v2::PrfId, ike::Group, NullWord, SilentWord>;

/// The algorithm that a word of a proposal means, in the spellings of strongSwan ("aes256gcm16", "prfsha256",
/// "ecp256") and libreswan ("aes_gcm_c_256", "sha2_256", "dh19"). Nothing for a word that neither knows.
std::optional<ProposalWord> readProposalWord(QStringView word);

} // namespace tsunagu::profiles
