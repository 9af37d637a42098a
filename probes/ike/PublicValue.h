#pragma once

#include "probes/ike/Bytes.h"
#include "probes/ike/Group.h"

#include <optional>

namespace tsunagu::ike {

/// Octets of randomness that `publicValueFor` wants for any group.
inline constexpr std::size_t kPublicValueRandomSize = 512;

/// A well-formed public value of `group` for a handshake that ends after its first reply. No secret belongs to it: it
/// opens a conversation, it can never finish one.
///
/// * MODP groups of RFC 2409 and RFC 3526: the square of a number made from `random`. It lies in the subgroup of prime
///   order, which strict responders test for (RFC 6989 2.1), is below p and far from 1 and p - 1.
/// * ECP groups (RFC 5903): the generator, a point of the curve by definition.
/// * Curve25519, Curve448 (RFC 8031): octets of `random`; every string of the right size is a public value.
///
/// Nothing for another group, or if `random` is too short (kPublicValueRandomSize octets always suffice).
std::optional<Bytes> publicValueFor(Group group, ByteView random);

} // namespace tsunagu::ike
