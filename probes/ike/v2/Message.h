#pragma once

#include "probes/ike/Header.h"
#include "probes/ike/RawPayloads.h"
#include "probes/ike/v2/Encrypted.h"
#include "probes/ike/v2/KeyExchange.h"
#include "probes/ike/v2/Nonce.h"
#include "probes/ike/v2/Notify.h"
#include "probes/ike/v2/PayloadType.h"
#include "probes/ike/v2/SecurityAssociation.h"

#include <variant>

namespace tsunagu::ike::v2 {

using PayloadBody = std::variant<SecurityAssociation, KeyExchange, Nonce, Notify, VendorId, Encrypted, UnknownPayload>;

/// One payload of a chain: the generic header's critical bit and the body (RFC 7296 3.2).
///
///                      1                   2                   3
///  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
/// +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// | Next Payload  |C|  RESERVED   |         Payload Length        |
/// +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
struct Payload
{
    static constexpr std::uint8_t kCriticalBit = 0x80;
    static constexpr std::size_t kHeaderSize = 4;

    PayloadBody body;
    bool critical = false; ///< the sender wants the message refused if its type is not understood

    /// The number in the Next Payload field before it.
    std::uint8_t type() const;

    bool operator==(const Payload&) const = default;
};

/// An IKEv2 message as it stands on the wire (RFC 7296 3). Parsing checks form only; what the fields mean together is
/// for the functions of Verify.h. A value without shared state; any thread.
struct Message
{
    Header header;
    std::vector<Payload> payloads;
    Bytes trailing; ///< octets of the datagram past the header's length: some old senders pad

    /// The first payload of type T, or null.
    template <class T>
    const T* first() const
    {
        for (const Payload& payload : payloads) {
            if (const T* body = std::get_if<T>(&payload.body)) {
                return body;
            }
        }
        return nullptr;
    }

    /// The first notification of that type, or null.
    const Notify* notify(NotifyType type) const;
    /// The first notification of an error, or null.
    const Notify* error() const;

    /// Sets `header.nextPayload` and `header.length` to what `serialize` writes.
    void updateHeader();

    /// Reads the whole datagram, without non-ESP marker. Refuses another major version than 2.
    static Parsed<Message> parse(ByteView datagram);

    /// The octets to send, without non-ESP marker. Lengths and the chain of types are taken from the payloads, whatever
    /// the header says. Fails only if a payload is too large for its length field.
    tl::expected<Bytes, SerializeError> serialize() const;

    bool operator==(const Message&) const = default;
};

} // namespace tsunagu::ike::v2
