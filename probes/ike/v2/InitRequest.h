#pragma once

#include "probes/ike/NatDetection.h"
#include "probes/ike/v2/Message.h"

#include <optional>

namespace tsunagu::ike::v2 {

/// What the probes offer so that nearly every server finds something: classic ciphers with integrity, then AEAD.
std::vector<Proposal> wideProposals();

/// Everything that decides an IKE_SA_INIT request; the same options give the same octets. `fresh` fills in what must be
/// random.
struct InitRequestOptions
{
    /// Largest padding that still leaves the message within one UDP datagram.
    static constexpr std::size_t kMaxPadding = 60000;

    std::uint64_t spi = 0; ///< initiator's SPI, not 0
    Bytes nonce;           ///< 16 to 256 octets
    Endpoint local;        ///< our address and port as we see them, for NAT_DETECTION_SOURCE_IP
    Endpoint remote;       ///< the address and port dialled, for NAT_DETECTION_DESTINATION_IP
    Group keyExchangeGroup = Group::Modp2048;
    Bytes keyExchangeData; ///< public value of that group; see publicValueFor
    std::vector<Proposal> proposals = wideProposals();
    std::optional<Bytes> cookie; ///< from a COOKIE response, sent back as the first payload (RFC 7296 2.6)
    std::optional<std::size_t> paddingVendorIdSize; ///< octets of a Vendor ID that only makes the message large

    /// Options with a random SPI, nonce and public value of `group`. The public value is empty for a group that
    /// publicValueFor does not know.
    static InitRequestOptions fresh(Group group = Group::Modp2048);
};

/// A well-formed IKE_SA_INIT request (RFC 7296 1.2). Retransmissions repeat the octets; after INVALID_KE_PAYLOAD or
/// COOKIE the options are changed and the request is built again with the same SPI and nonce.
Message buildInitRequest(const InitRequestOptions& options);

} // namespace tsunagu::ike::v2
