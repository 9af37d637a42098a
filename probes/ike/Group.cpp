#include "probes/ike/Group.h"

#include <array>

namespace tsunagu::ike {

namespace {

struct GroupRow
{
    Group group;
    std::string_view name;
    std::size_t publicValueSize;
};

constexpr std::array kGroups{
    GroupRow{Group::Modp768, "MODP-768", 96},
    GroupRow{Group::Modp1024, "MODP-1024", 128},
    GroupRow{Group::Modp1536, "MODP-1536", 192},
    GroupRow{Group::Modp2048, "MODP-2048", 256},
    GroupRow{Group::Modp3072, "MODP-3072", 384},
    GroupRow{Group::Modp4096, "MODP-4096", 512},
    GroupRow{Group::Modp6144, "MODP-6144", 768},
    GroupRow{Group::Modp8192, "MODP-8192", 1024},
    GroupRow{Group::Ecp256, "ECP-256", 64},
    GroupRow{Group::Ecp384, "ECP-384", 96},
    GroupRow{Group::Ecp521, "ECP-521", 132},
    GroupRow{Group::Modp1024s160, "MODP-1024-S160", 128},
    GroupRow{Group::Modp2048s224, "MODP-2048-S224", 256},
    GroupRow{Group::Modp2048s256, "MODP-2048-S256", 256},
    GroupRow{Group::Ecp192, "ECP-192", 48},
    GroupRow{Group::Ecp224, "ECP-224", 56},
    GroupRow{Group::BrainpoolP224r1, "brainpoolP224r1", 56},
    GroupRow{Group::BrainpoolP256r1, "brainpoolP256r1", 64},
    GroupRow{Group::BrainpoolP384r1, "brainpoolP384r1", 96},
    GroupRow{Group::BrainpoolP512r1, "brainpoolP512r1", 128},
    GroupRow{Group::Curve25519, "Curve25519", 32},
    GroupRow{Group::Curve448, "Curve448", 56},
};

const GroupRow* findGroup(Group group)
{
    for (const GroupRow& row : kGroups) {
        if (row.group == group) {
            return &row;
        }
    }
    return nullptr;
}

} // namespace

std::string_view groupName(Group group)
{
    const GroupRow* row = findGroup(group);
    return row != nullptr ? row->name : std::string_view{};
}

std::optional<Group> groupNamed(std::string_view name)
{
    for (const GroupRow& row : kGroups) {
        if (row.name == name) {
            return row.group;
        }
    }
    return std::nullopt;
}

std::optional<std::size_t> publicValueSize(Group group)
{
    const GroupRow* row = findGroup(group);
    return row != nullptr ? std::optional(row->publicValueSize) : std::nullopt;
}

} // namespace tsunagu::ike
