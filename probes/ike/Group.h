#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace tsunagu::ike {

/// Key exchange groups (IANA "Transform Type 4"; IKEv1 uses the same numbers in its Group Description attribute).
enum class Group : std::uint16_t
{
    None = 0,
    Modp768 = 1,
    Modp1024 = 2,
    Modp1536 = 5,
    Modp2048 = 14,
    Modp3072 = 15,
    Modp4096 = 16,
    Modp6144 = 17,
    Modp8192 = 18,
    Ecp256 = 19,
    Ecp384 = 20,
    Ecp521 = 21,
    Modp1024s160 = 22,
    Modp2048s224 = 23,
    Modp2048s256 = 24,
    Ecp192 = 25,
    Ecp224 = 26,
    BrainpoolP224r1 = 27,
    BrainpoolP256r1 = 28,
    BrainpoolP384r1 = 29,
    BrainpoolP512r1 = 30,
    Curve25519 = 31,
    Curve448 = 32,
};

/// The name that administrators know ("MODP-2048"), or an empty view for an unknown group.
std::string_view groupName(Group group);
/// The group of that name, or nothing.
std::optional<Group> groupNamed(std::string_view name);

/// Octets of a public value on the wire (RFC 7296 3.4, RFC 5903, RFC 8031); nothing for an unknown group.
std::optional<std::size_t> publicValueSize(Group group);

} // namespace tsunagu::ike
