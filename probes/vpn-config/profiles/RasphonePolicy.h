#pragma once

#include "probes/model/VpnProfile.h"

#include <QStringView>

#include <optional>

namespace tsunagu::profiles {

/// What `CustomIPSecPolicies` sets: one proposal for IKE and one for ESP each.
struct RasphonePolicy
{
    ProfileProposal ike;
    ProfileProposal esp;
};

/// Reads the value of `CustomIPSecPolicies`: hexadecimal, six little-endian DWORDs a policy. They are the members of
/// ROUTER_CUSTOM_IKEv2_POLICY_0 ([MS-RRASM] 2.2.1.2.237) in the order integrity, encryption, transform for
/// authentication, transform for the cipher, Diffie-Hellman group, group for perfect forward secrecy. Nothing if it is
/// no such value, or names an algorithm that Windows does not have.
std::optional<QList<RasphonePolicy>> readRasphonePolicies(QStringView hexadecimal);

} // namespace tsunagu::profiles
