#include "probes/ike/VendorIds.h"

#include <algorithm>
#include <array>
#include <optional>

namespace tsunagu::ike {

namespace {

enum class Match
{
    Whole,
    Prefix
};

struct VendorRow
{
    std::string_view hex; ///< octets in hexadecimal, or the words themselves if `text`
    std::string_view name;
    Match match = Match::Whole;
    bool text = false;
    std::optional<KnownVendorId> known = std::nullopt;
};

// Most ids are the MD5 digest of a phrase, so only the table can tell what they stand for.
constexpr std::array kVendors{
    VendorRow{"4a131c81070358455c5728f20e95452f", "RFC 3947 NAT-T", Match::Whole, false, KnownVendorId::NatTRfc3947},
    VendorRow{"7d9419a65310ca6f2c179d9215529d56", "draft-ietf-ipsec-nat-t-ike-03", Match::Whole, false,
              KnownVendorId::NatTDraft03},
    VendorRow{"90cb80913ebb696e086381b5ec427b1f", "draft-ietf-ipsec-nat-t-ike-02\\n", Match::Whole, false,
              KnownVendorId::NatTDraft02n},
    VendorRow{"cd60464335df21f87cfdb2fc68b6a448", "draft-ietf-ipsec-nat-t-ike-02", Match::Whole, false,
              KnownVendorId::NatTDraft02},
    VendorRow{"16f6ca16e4a4066d83821a0f0aeaa862", "draft-ietf-ipsec-nat-t-ike-01"},
    VendorRow{"4485152d18b6bbcd0be8a8469579ddcc", "draft-ietf-ipsec-nat-t-ike-00"},
    VendorRow{"8f8d83826d246b6fc7a8a6a428c11de8", "draft-ietf-ipsec-nat-t-ike-08"},
    VendorRow{"27bab5dc01ea0760ea4e3190ac27c0d0", "draft-stenberg-ipsec-nat-traversal-01"},
    VendorRow{"6105c422e76847e43f9684801292aecd", "draft-stenberg-ipsec-nat-traversal-02"},
    VendorRow{"afcad71368a1f1c96b8696fc77570100", "Dead Peer Detection", Match::Whole, false,
              KnownVendorId::DeadPeerDetection},
    VendorRow{"afcad71368a1f1c96b8696fc7757", "Dead Peer Detection (another version)", Match::Prefix},
    VendorRow{"4048b7d56ebce88525e7de7f00d6c2d3", "FRAGMENTATION", Match::Prefix, false, KnownVendorId::Fragmentation},
    VendorRow{"09002689dfd6b712", "XAUTH", Match::Whole, false, KnownVendorId::Xauth},
    VendorRow{"12f5f28c457168a9702d9fe274cc0100", "Cisco Unity", Match::Whole, false, KnownVendorId::CiscoUnity},
    VendorRow{"12f5f28c457168a9702d9fe274cc", "Cisco Unity (another version)", Match::Prefix},
    VendorRow{"882fe56d6fd20dbc2251613b2ebe5beb", "strongSwan", Match::Whole, false, KnownVendorId::StrongSwan},
    VendorRow{"1e2b516905991c7d7c96fcbfb587e461", "MS NT5 ISAKMPOAKLEY", Match::Prefix, false,
              KnownVendorId::MsNt5IsakmpOakley},
    VendorRow{"a2e806756feeb67480df88146ba2f86c", "Microsoft L2TP/IPSec VPN Client"},
    VendorRow{"26244d38eddb61b3172a36e3d0cfb819", "Vid-Initial-Contact"},
    VendorRow{"fb1de3cdf341b7ea16b7e5be0855f120", "MS-Negotiation Discovery Capable"},
    VendorRow{"e3a5966a76379fe707228231e5ce8652", "IKE CGA version 1"},
    VendorRow{"214ca4faffa7f32d6748e5303395ae83", "MS-MamieExists"},
    VendorRow{"621b04bb09882ac1e15935fefa24aeee", "GSSAPI"},
    VendorRow{"7003cbc1097dbe9c2600ba6983bc8b35", "KAME/racoon"},
    VendorRow{"OE-Libreswan", "libreswan", Match::Prefix, true},
    VendorRow{"CISCO-DELETE-REASON", "CISCO-DELETE-REASON", Match::Whole, true},
    VendorRow{"CISCO-DYNAMIC-ROUTE", "CISCO-DYNAMIC-ROUTE", Match::Whole, true},
    VendorRow{"CISCO", "Cisco", Match::Prefix, true},
    VendorRow{"FLEXVPN-SUPPORTED", "FLEXVPN-SUPPORTED", Match::Whole, true},
    VendorRow{"HeartBeat_Notify", "HeartBeat_Notify", Match::Prefix, true},
};

constexpr std::uint8_t hexDigit(char digit)
{
    return static_cast<std::uint8_t>(digit <= '9' ? digit - '0' : digit - 'a' + 10);
}

Bytes rowBytes(const VendorRow& row)
{
    if (row.text) {
        return {row.hex.begin(), row.hex.end()};
    }
    Bytes octets;
    for (std::size_t i = 0; i + 1 < row.hex.size(); i += 2) {
        octets.push_back(static_cast<std::uint8_t>(hexDigit(row.hex[i]) << 4U | hexDigit(row.hex[i + 1])));
    }
    return octets;
}

} // namespace

Bytes vendorId(KnownVendorId which)
{
    for (const VendorRow& row : kVendors) {
        if (row.known == which) {
            return rowBytes(row);
        }
    }
    return {};
}

std::string_view vendorIdName(ByteView id)
{
    for (const VendorRow& row : kVendors) {
        const Bytes octets = rowBytes(row);
        const bool sizeFits = row.match == Match::Whole ? id.size() == octets.size() : id.size() >= octets.size();
        if (sizeFits && std::equal(octets.begin(), octets.end(), id.begin())) {
            return row.name;
        }
    }
    return {};
}

} // namespace tsunagu::ike
