"""As much of IKE as is needed to tell which questions leave something behind on a server: a few lines of its own."""

import struct
from dataclasses import dataclass

IKE_PORTS = (500, 4500)
NON_ESP_MARKER = bytes(4)
HEADER_SIZE = 28
# Payload types (RFC 7296 section 3.2, RFC 2408 section 3.1) and the exchanges that open a handshake
SA = {1: 1, 2: 33}
KEY_EXCHANGE_V2 = 34
OPENING_EXCHANGES = {(1, 2), (1, 4), (2, 34)}
GROUP_TRANSFORM_V2, GROUP_ATTRIBUTE_V1 = 4, 4
# RFC 8247 section 2.4 forbids it: whoever offers nothing else wants to be refused.
MODP_768 = 1


@dataclass(frozen=True)
class IkeMessage:
    """What the header and the payloads of one message say; what was cut off or is wrong stays out."""

    version: int
    initiator_spi: bytes
    exchange: int
    has_sa: bool
    groups: frozenset[int]
    """The key exchange groups that its proposals name."""
    key_exchange_group: int | None
    """The group of the KE payload (IKEv2)."""

    @property
    def opens(self) -> bool:
        """Whether it opens a handshake."""
        return (self.version, self.exchange) in OPENING_EXCHANGES

    @property
    def can_be_taken(self) -> bool:
        """Whether a server could take it and would then keep a half-open handshake.

        No server can where the KE payload is of a group that no proposal names (it has to ask for another one,
        RFC 7296 section 1.3), or where only a group is offered that has been given up.
        """
        if not self.has_sa or self.groups == {MODP_768}:
            return False
        return self.key_exchange_group is None or self.key_exchange_group in self.groups


def parse(udp_payload: bytes, port: int) -> IkeMessage | None:
    """An IKE message out of a datagram to or from that server port; None: it is none."""
    data = udp_payload
    if port == 4500:
        if not data.startswith(NON_ESP_MARKER):
            return None
        data = data[4:]
    if len(data) < HEADER_SIZE:
        return None
    kind, version, exchange = data[16], data[17] >> 4, data[18]
    if version not in SA:
        return None
    payloads = _payloads(kind, data[HEADER_SIZE:])
    sa = [body for found, body in payloads if found == SA[version]]
    key_exchange = [body for found, body in payloads if version == 2 and found == KEY_EXCHANGE_V2 and len(body) >= 4]
    groups = frozenset[int]().union(*(_groups(version, body) for body in sa))
    return IkeMessage(version, data[:8], exchange, bool(sa), groups,
                      struct.unpack(">H", key_exchange[0][:2])[0] if key_exchange else None)


def _payloads(kind: int, data: bytes) -> list[tuple[int, bytes]]:
    found = []
    while kind != 0 and len(data) >= 4:
        following, length = data[0], struct.unpack(">H", data[2:4])[0]
        if length < 4:
            break
        found.append((kind, data[4:length]))
        kind, data = following, data[length:]
    return found


def _groups(version: int, sa: bytes) -> frozenset[int]:
    groups = set()
    for proposal in _records(sa[8:] if version == 1 else sa):
        if len(proposal) < 4:
            continue
        for transform in _records(proposal[4 + proposal[2]:]):
            if version == 2 and len(transform) >= 4 and transform[0] == GROUP_TRANSFORM_V2:
                groups.add(struct.unpack(">H", transform[2:4])[0])
            if version == 1:
                groups |= {value for kind, value in _attributes(transform[4:]) if kind == GROUP_ATTRIBUTE_V1}
    return frozenset(groups)


def _records(data: bytes) -> list[bytes]:
    """Proposals and transforms alike: more follow?, reserved, length, content."""
    records = []
    while len(data) >= 4:
        length = struct.unpack(">H", data[2:4])[0]
        if length < 4:
            break
        records.append(data[4:length])
        data = data[length:]
    return records


def _attributes(data: bytes) -> list[tuple[int, int]]:
    """Those of IKEv1 whose value is a number of two octets (RFC 2408 section 3.3)."""
    attributes = []
    while len(data) >= 4:
        kind, value = struct.unpack(">HH", data[:4])
        is_short = kind & 0x8000
        if is_short:
            attributes.append((kind & 0x7FFF, value))
        data = data[4 if is_short else 4 + value:]
    return attributes
