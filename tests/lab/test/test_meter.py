"""The meter must see every packet that is one too many, and no half-open handshake that no server can hold."""

import ipaddress
import struct
import unittest
from pathlib import Path

from lab import ike, meter
from lab.meter import Packet, most_in_a_second

VECTORS = Path(__file__).resolve().parents[2] / "vectors" / "ike"
CALLER, SERVER, OTHER = "192.168.1.10", "192.0.2.10", "203.0.113.53"
INVALID_KE_PAYLOAD, NO_PROPOSAL_CHOSEN = 17, 14
AES_CBC, MODP_768, MODP_2048 = 12, 1, 14


def vector(name):
    """A recorded datagram."""
    lines = (VECTORS / f"{name}.hex").read_text().splitlines()
    return bytes.fromhex("".join(line for line in lines if not line.startswith("#")))


def sa_init(spi, offered=MODP_2048, key_exchange=MODP_2048):
    """An IKE_SA_INIT request with one cipher and one group."""
    transforms = struct.pack(">BxHBxH", 3, 8, 1, AES_CBC) + struct.pack(">BxHBxH", 0, 8, 4, offered)
    proposal = struct.pack(">BxHBBBB", 0, 8 + len(transforms), 1, 1, 0, 2) + transforms
    payloads = struct.pack(">BxH", 34, 4 + len(proposal)) + proposal
    payloads += struct.pack(">BxHHxx", 0, 8 + 4, key_exchange) + b"\x55" * 4
    return spi + bytes(8) + struct.pack(">BBBBII", 33, 0x20, 34, 0x08, 0, 28 + len(payloads)) + payloads


def notification(spi, kind):
    """An IKE_SA_INIT response that refuses."""
    payload = struct.pack(">BxHBBH", 0, 8, 0, 0, kind)
    return spi + bytes(8) + struct.pack(">BBBBII", 41, 0x20, 34, 0x20, 0, 28 + len(payload)) + payload


def packet(seconds, payload=b"x" * 40, *, port=500, sent=True, peer=SERVER, ttl=64, protocol=17, fragment=0):
    """An IPv4 packet; `payload` is UDP's unless `protocol` is another one."""
    if protocol == 17 and fragment == 0:
        ports = (40000, port) if sent else (port, 40000)
        payload = struct.pack(">HHHH", *ports, 8 + len(payload), 0) + payload
    source, destination = (CALLER, peer) if sent else (peer, CALLER)
    header = struct.pack(">BBHHHBBH", 0x45, 0, 20 + len(payload), 0, fragment // 8, ttl, protocol, 0)
    data = header + ipaddress.ip_address(source).packed + ipaddress.ip_address(destination).packed + payload
    return Packet(seconds, sent, len(data), data)


def summarise(packets):
    """Counts a capture behind the lab's three routers."""
    return meter.summarise(packets, least_ttl_that_arrives=4)


def half_open(*packets):
    """The most at once in that capture."""
    return summarise(packets).most_half_open


class CountingTest(unittest.TestCase):
    """Packets, octets and the fullest second."""

    def test_nothing(self):
        traffic = summarise([])
        self.assertEqual((traffic.packets, traffic.octets, traffic.most_in_a_second, traffic.busiest_host), (0, 0, 0, ""))

    def test_only_what_is_sent_counts(self):
        traffic = summarise([packet(0, b"x" * 12), packet(0.1, sent=False), packet(0.2, b"x" * 2)])
        self.assertEqual((traffic.packets, traffic.octets), (2, 28 * 2 + 14))

    def test_a_cut_off_packet_counts_in_full(self):
        whole = packet(0, b"x" * 1400)
        traffic = summarise([Packet(0, True, whole.length, whole.data[:100])])
        self.assertEqual(traffic.octets, 1428)

    def test_the_fullest_second_may_begin_anywhere(self):
        self.assertEqual(most_in_a_second([]), 0)
        self.assertEqual(most_in_a_second([0.0, 0.6, 0.9, 1.0, 1.59, 1.7]), 4)
        self.assertEqual(most_in_a_second([0.0, 1.0, 2.0]), 1)
        self.assertEqual(most_in_a_second([index / 16 for index in range(200)]), 16)

    def test_each_host_for_itself(self):
        traffic = summarise([packet(index / 100, peer=SERVER if index % 3 else OTHER) for index in range(30)])
        self.assertEqual((traffic.packets, traffic.most_in_a_second, traffic.busiest_host), (30, 20, SERVER))

    def test_fragments_and_other_kinds_count_as_packets(self):
        traffic = summarise([packet(0), packet(0, b"x" * 500, fragment=1480), packet(0, b"\x08" + bytes(7), protocol=1),
                             packet(0, bytes(20), protocol=6)])
        self.assertEqual(traffic.most_in_a_second, 4)

    def test_the_kernels_own_packets_do_not(self):
        unreachable = packet(0, b"\x03\x03" + bytes(34), protocol=1)
        group_report = packet(0, b"\x16" + bytes(7), protocol=2, peer="224.0.0.22")
        arp = Packet(0, True, 28, b"\x00\x01\x08\x00" + bytes(24))
        neighbour = b"\x60" + bytes(3) + b"\x00\x20\x3a\xff" + bytes(15) + b"\x01" + bytes(15) + b"\x02\x87" + bytes(31)
        self.assertEqual(summarise([unreachable, group_report, arp, Packet(0, True, 72, neighbour)]).packets, 0)

    def test_ipv6(self):
        data = b"\x60" + bytes(3) + b"\x00\x09\x11\x40" + bytes(15) + b"\x01" + bytes(15) + b"\x02" + bytes(9)
        self.assertEqual(summarise([Packet(0, True, 49, data)]).busiest_host, "::2")


class HalfOpenTest(unittest.TestCase):
    """What a server may hold."""

    SPIS = [bytes([number]) * 8 for number in range(1, 9)]

    def test_silence_and_acceptance_leave_it_open(self):
        asked = [packet(index, sa_init(spi)) for index, spi in enumerate(self.SPIS[:4])]
        self.assertEqual(half_open(*asked), 4)
        accepted = packet(0.5, sa_init(self.SPIS[0]), sent=False)
        self.assertEqual(half_open(asked[0], accepted, *asked[1:]), 4)

    def test_refused_before_the_next_one(self):
        packets = []
        for index, spi in enumerate(self.SPIS):
            packets += [packet(index, sa_init(spi)),
                        packet(index + 0.1, notification(spi, NO_PROPOSAL_CHOSEN), sent=False)]
        self.assertEqual(half_open(*packets), 1)

    def test_repetitions_are_the_same_question(self):
        self.assertEqual(half_open(*(packet(index, sa_init(self.SPIS[0])) for index in range(5))), 1)

    def test_put_again_with_another_group(self):
        spi = self.SPIS[0]
        self.assertEqual(half_open(packet(0, sa_init(spi)), packet(1, notification(spi, INVALID_KE_PAYLOAD), sent=False),
                                   packet(2, sa_init(spi)), packet(3, sa_init(self.SPIS[1]))), 2)

    def test_what_no_server_can_take(self):
        self.assertEqual(half_open(packet(0, sa_init(self.SPIS[0], MODP_2048, MODP_768))), 0)
        self.assertEqual(half_open(packet(0, sa_init(self.SPIS[0], MODP_768, MODP_768))), 0)

    def test_what_ends_on_the_way(self):
        self.assertEqual(half_open(packet(0, sa_init(self.SPIS[0]), ttl=3)), 0)
        self.assertEqual(half_open(packet(0, sa_init(self.SPIS[0]), ttl=4)), 1)

    def test_a_server_gives_up_after_half_a_minute(self):
        self.assertEqual(half_open(packet(0, sa_init(self.SPIS[0])), packet(29.9, sa_init(self.SPIS[1]))), 2)
        self.assertEqual(half_open(packet(0, sa_init(self.SPIS[0])), packet(30, sa_init(self.SPIS[1]))), 1)

    def test_servers_hold_their_own(self):
        self.assertEqual(half_open(packet(0, sa_init(self.SPIS[0])), packet(0, sa_init(self.SPIS[1]), peer=OTHER)), 1)

    def test_both_ports(self):
        self.assertEqual(half_open(packet(0, sa_init(self.SPIS[0])),
                                   packet(0, bytes(4) + sa_init(self.SPIS[1]), port=4500)), 2)

    def test_other_datagrams_are_no_ike(self):
        self.assertEqual(half_open(packet(0, b"\xff", port=4500), packet(0, sa_init(self.SPIS[0]), port=33434)), 0)


class IkeTest(unittest.TestCase):
    """What real programs and servers send."""

    def test_recorded_requests_can_be_taken(self):
        for name in ("strongswan-v1-accept", "libreswan-v1-accept", "strongswan-v2-accept", "libreswan-v2-accept"):
            message = ike.parse(vector(f"{name}.1-caller"), 500)
            self.assertTrue(message.opens and message.can_be_taken, name)
            self.assertIn(MODP_2048, message.groups, name)

    def test_recorded_answers(self):
        for name in ("strongswan-v1", "libreswan-v1", "strongswan-v2", "libreswan-v2"):
            self.assertTrue(ike.parse(vector(f"{name}-accept.2-server"), 500).has_sa, name)
            self.assertFalse(ike.parse(vector(f"{name}-refuse.2-server"), 500).has_sa, name)

    def test_damaged_ones_do_no_harm(self):
        whole = vector("strongswan-v2-accept.1-caller")
        for size in range(len(whole)):
            ike.parse(whole[:size], 500)
        for index in range(len(whole)):
            ike.parse(whole[:index] + b"\xff" + whole[index + 1:], 500)
            ike.parse(whole[:index] + b"\0" + whole[index + 1:], 500)


if __name__ == "__main__":
    unittest.main()
