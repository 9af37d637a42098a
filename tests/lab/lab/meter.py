"""Counts what the program under test sends, as someone on its own wire sees it, and what it asks of a server at once."""

import ipaddress
import json
import struct
import sys
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import Iterable

from lab import ike, sniffer
from lab.system import Background, LabError, in_namespace

UDP, ICMP, FRAGMENT, ICMP6 = 17, 1, 44, 58
# The kernel's own errors about packets that it received (RFC 792, RFC 4443), and its neighbour and group discovery
ICMP_ERRORS, ICMP6_ERRORS, ICMP6_DISCOVERY = (3, 5, 11, 12), (1, 2, 3, 4), range(130, 138)
# How long a server keeps a half-open handshake; strongSwan's half_open_timeout.
HALF_OPEN_SECONDS = 30.0


@dataclass(frozen=True)
class Packet:
    """An IP packet on the caller's wire."""

    seconds: float
    sent: bool
    """By the caller; otherwise it was received."""
    length: int
    data: bytes
    """From the IP header on; may be cut off."""


@dataclass(frozen=True)
class Traffic:
    """What one run sent."""

    packets: int
    octets: int
    """With IP headers, without those of the link."""
    most_in_a_second: int
    """To one host, in the second that holds the most, whenever it begins. Packets of every kind, repetitions and
    fragments count."""
    busiest_host: str
    """The host of that second; empty when nothing was sent."""
    most_half_open: int
    """The most handshakes that a server may have held half open at once (`half_open`)."""


class Meter:
    """Listens at the caller's interface until `stop`."""

    def __init__(self, namespace: str, interface: str, work: Path, least_ttl_that_arrives: int) -> None:
        self._least_ttl = least_ttl_that_arrives
        self._sniffer = Background("the meter", in_namespace(
            namespace, sys.executable, "-B", sniffer.__file__, interface), work / "meter.log")
        self._sniffer.wait_for("ready")

    def stop(self) -> Traffic:
        """What was sent since the beginning."""
        self._sniffer.stop()
        try:
            records = json.loads(self._sniffer.output().split("\n", 1)[1])
        except (IndexError, ValueError) as error:
            raise LabError(f"the meter printed no packets: {self._sniffer.tail()}") from error
        packets = [Packet(time / 1e9, sent, length, bytes.fromhex(data)) for time, sent, length, data in records]
        return summarise(packets, self._least_ttl)


def summarise(packets: Iterable[Packet], least_ttl_that_arrives: int) -> Traffic:
    """Counts a capture, oldest first. Packets with a smaller TTL end on the way to the server."""
    seen = [(packet, header) for packet in packets if (header := _header(packet.data)) is not None]
    sent = [(packet, header) for packet, header in seen if packet.sent and not header.is_the_kernels_own]
    times: dict[str, list[float]] = defaultdict(list)
    for packet, header in sent:
        times[header.destination].append(packet.seconds)
    busiest = max(times, key=lambda host: most_in_a_second(times[host]), default="")
    return Traffic(packets=len(sent), octets=sum(packet.length for packet, _ in sent),
                   most_in_a_second=most_in_a_second(times.get(busiest, [])), busiest_host=busiest,
                   most_half_open=_most_half_open(seen, least_ttl_that_arrives))


def most_in_a_second(times: list[float]) -> int:
    """The most out of `times`, in order, that lie within one second; its end does not belong to it."""
    most, first = 0, 0
    for last, time in enumerate(times):
        while time - times[first] >= 1.0:
            first += 1
        most = max(most, last - first + 1)
    return most


@dataclass(frozen=True)
class _Header:
    source: str
    destination: str
    protocol: int
    ttl: int
    is_first_fragment: bool
    payload: bytes

    @property
    def is_the_kernels_own(self) -> bool:
        """Multicast, neighbour discovery and ICMP errors about what came in: no program sends those."""
        kind = self.payload[0] if self.payload else -1
        if ipaddress.ip_address(self.destination).is_multicast:
            return True
        if self.protocol == ICMP:
            return kind in ICMP_ERRORS
        return self.protocol == ICMP6 and (kind in ICMP6_ERRORS or kind in ICMP6_DISCOVERY)


def _header(data: bytes) -> _Header | None:
    """The IP header's content; None: it is another protocol, such as ARP."""
    if len(data) >= 20 and data[0] >> 4 == 4:
        size = (data[0] & 15) * 4
        offset = struct.unpack(">H", data[6:8])[0] & 0x1FFF
        return _Header(str(ipaddress.ip_address(data[12:16])), str(ipaddress.ip_address(data[16:20])), data[9],
                       data[8], offset == 0, data[size:])
    if len(data) >= 40 and data[0] >> 4 == 6:
        protocol, payload, first = data[6], data[40:], True
        if protocol == FRAGMENT and len(payload) >= 8:
            first = struct.unpack(">H", payload[2:4])[0] & 0xFFF8 == 0
            protocol, payload = payload[0], payload[8:]
        return _Header(str(ipaddress.ip_address(data[8:24])), str(ipaddress.ip_address(data[24:40])), protocol,
                       data[7], first, payload)
    return None


def _most_half_open(seen: list[tuple[Packet, _Header]], least_ttl: int) -> int:
    """The most handshakes that one server may have held half open at any moment.

    A server holds one from the question that it takes until the handshake goes on, which ours never do, or until it
    gives up after HALF_OPEN_SECONDS. Whether it takes a question is not known before it answers, and an answer may be
    lost; so a question counts from its first packet on until it is refused, and to the end where it was taken or met
    silence. Questions that no server can take do not count (`IkeMessage.can_be_taken`), nor do those that end on the
    way. Repetitions under the same SPI are the same question; one that was refused and is put in another way
    (COOKIE, INVALID_KE_PAYLOAD) counts again.
    """
    open_at: dict[str, dict[bytes, float]] = defaultdict(dict)
    most = 0
    for packet, header in seen:
        found = _ike_of(header, packet.sent)
        if found is None:
            continue
        server = header.destination if packet.sent else header.source
        held = open_at[server]
        if not packet.sent:
            if not found.has_sa:
                held.pop(found.initiator_spi, None)
            continue
        if not found.opens or not found.can_be_taken or header.ttl < least_ttl:
            continue
        held.setdefault(found.initiator_spi, packet.seconds)
        most = max(most, sum(packet.seconds - since < HALF_OPEN_SECONDS for since in held.values()))
    return most


def _ike_of(header: _Header, sent: bool) -> ike.IkeMessage | None:
    if header.protocol != UDP or not header.is_first_fragment or len(header.payload) < 8:
        return None
    source, destination = struct.unpack(">HH", header.payload[:4])
    port = destination if sent else source
    return ike.parse(header.payload[8:], port) if port in ike.IKE_PORTS else None
