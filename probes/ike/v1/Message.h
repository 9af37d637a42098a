#pragma once

#include "probes/ike/Header.h"
#include "probes/ike/RawPayloads.h"
#include "probes/ike/v1/Notification.h"
#include "probes/ike/v1/PayloadType.h"
#include "probes/ike/v1/SecurityAssociation.h"

#include <variant>

namespace tsunagu::ike::v1 {

/// The payloads of the messages that this program sends and understands are typed; KE, nonce, NAT-D and all others of
/// later messages keep their bodies as they came.
using Payload = std::variant<SecurityAssociation, Notification, VendorId, UnknownPayload>;

/// The number in the Next Payload field before a payload.
std::uint8_t payloadType(const Payload& payload);

/// An IKEv1 message as it stands on the wire (RFC 2408 3). Parsing checks form only; see Verify.h for the rest. Any
/// thread.
struct Message
{
    Header header;
    std::vector<Payload> payloads;
    Bytes encrypted; ///< everything after the header if its encryption flag is set, and then `payloads` is empty
    Bytes trailing;  ///< octets of the datagram past the header's length: some old senders pad

    /// The first payload of type T, or null.
    template <class T>
    const T* first() const
    {
        for (const Payload& payload : payloads) {
            if (const T* body = std::get_if<T>(&payload)) {
                return body;
            }
        }
        return nullptr;
    }

    /// The first notification of an error, or null.
    const Notification* error() const;
    /// Whether a Vendor ID payload with exactly these octets is there.
    bool hasVendorId(ByteView id) const;

    /// Sets `header.nextPayload` (of an unencrypted message) and `header.length` to what `serialize` writes.
    void updateHeader();

    /// Reads the whole datagram, without non-ESP marker. Refuses another major version than 1.
    static Parsed<Message> parse(ByteView datagram);

    /// The octets to send, without non-ESP marker. Lengths and the chain of types are taken from the payloads, whatever
    /// the header says. Fails only if a payload is too large for its length field.
    tl::expected<Bytes, SerializeError> serialize() const;

    bool operator==(const Message&) const = default;
};

} // namespace tsunagu::ike::v1
