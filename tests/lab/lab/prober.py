"""Measures from inside the caller's namespace what is really so: run as a program, prints one JSON object.

Deliberately simple and separate from the product: its own few lines of IKE, TCP, ICMP and DNS, as root.
Needs: prober.py SERVER RESOLVER NAME WAIT_SECONDS PINGS CHECK_PAGE TIME_SERVER ROUTERS
"""

import email.utils
import errno
import json
import os
import select
import socket
import struct
import sys
import time
from concurrent.futures import ThreadPoolExecutor

IP_RECVERR, IPV6_RECVERR = 11, 25
CLOSED_PORT, NEUTRAL_PORT, LIST_PORT = 9, 33434, 8081
ERRNO_OUTCOMES = {errno.EPERM: "blocked", errno.EACCES: "blocked", errno.ECONNREFUSED: "refused",
                  errno.EHOSTUNREACH: "unreachable", errno.ENETUNREACH: "unreachable",
                  errno.EADDRNOTAVAIL: "unreachable", errno.ENETDOWN: "unreachable"}


def outcome_of(error: OSError) -> str:
    """The word for what the kernel says; a time-out is silence."""
    if isinstance(error, TimeoutError):
        return "silent"
    return ERRNO_OUTCOMES.get(error.errno or 0, f"errno {error.errno}")


def ike_sa_init(spi: bytes, padding: int = 0) -> bytes:
    """An IKE_SA_INIT request (RFC 7296 section 1.2): AES-CBC-256, HMAC-SHA2-256, MODP-2048.

    `padding` octets of a Vendor ID payload make it large.
    """
    transforms = [struct.pack(">BxHBxHHH", 3, 12, 1, 12, 0x800E, 256), struct.pack(">BxHBxH", 3, 8, 2, 5),
                  struct.pack(">BxHBxH", 3, 8, 3, 12), struct.pack(">BxHBxH", 0, 8, 4, 14)]
    body = b"".join(transforms)
    proposal = struct.pack(">BxHBBBB", 0, 8 + len(body), 1, 1, 0, len(transforms)) + body
    payloads = struct.pack(">BxH", 34, 4 + len(proposal)) + proposal
    payloads += struct.pack(">BxHHxx", 40, 8 + 256, 14) + b"\x55" + os.urandom(255)
    payloads += struct.pack(">BxH", 43 if padding else 0, 4 + 32) + os.urandom(32)
    if padding:
        payloads += struct.pack(">BxH", 0, 4 + padding) + bytes(padding)
    return spi + bytes(8) + struct.pack(">BBBBII", 33, 0x20, 34, 0x08, 0, 28 + len(payloads)) + payloads


def main_mode_sa(spi: bytes) -> bytes:
    """The first message of IKEv1 Main Mode (RFC 2409 section 5): AES-CBC-256, SHA2-256, MODP-2048, PSK."""
    attributes = b"".join(struct.pack(">HH", 0x8000 | kind, value)
                          for kind, value in ((1, 7), (14, 256), (2, 4), (4, 14), (3, 1), (11, 1), (12, 28800)))
    transform = struct.pack(">BxHBBxx", 0, 8 + len(attributes), 1, 1) + attributes
    proposal = struct.pack(">BxHBBBB", 0, 8 + len(transform), 1, 1, 0, 1) + transform
    payload = struct.pack(">BxHII", 0, 12 + len(proposal), 1, 1) + proposal
    return spi + bytes(8) + struct.pack(">BBBBII", 1, 0x10, 2, 0, 0, 28 + len(payload)) + payload


class Prober:
    """All measurements towards one server over one IP version."""

    def __init__(self, server: str, resolver: str, name: str, wait: float, pings: int, check_page: str,
                 time_server: str, routers: int) -> None:
        self._routers = routers
        self._check_page, self._time_server = check_page, time_server
        self._server, self._resolver, self._name = server, resolver, name
        self._wait, self._pings = wait, pings
        self._family = socket.AF_INET6 if ":" in server else socket.AF_INET

    def measure(self) -> dict:
        """Runs everything side by side; the keys are those of lab.truth.Truth."""
        with ThreadPoolExecutor(24) as pool:
            ike = {(port, version): pool.submit(self._ike, port, version) for port in (500, 4500) for version in (1, 2)}
            hops = {port: [pool.submit(self._time_exceeded, port, ttl) for ttl in range(1, self._routers + 1)]
                    for port in (500, 4500, NEUTRAL_PORT)}
            tcp, udp = pool.submit(self._tcp), pool.submit(self._udp, CLOSED_PORT, b"x")
            ping, dns = pool.submit(self._ping), pool.submit(self._dns)
            web, sntp = pool.submit(self._web), pool.submit(self._sntp)
            listed = pool.submit(self._revocation_list)
            large = pool.submit(self._large_ike)
            icmp, loss, ping_ms = ping.result()
            rtts = [future.result()[1] for future in ike.values() if future.result()[1] is not None]
            controls = [value for value in (tcp.result()[1], ping_ms) if value is not None]
            return {
                "ike500": self._both(ike[500, 1].result()[0], ike[500, 2].result()[0]),
                "ike500_large": large.result(),
                "ike4500": self._both(ike[4500, 1].result()[0], ike[4500, 2].result()[0]),
                "tcp": tcp.result()[0], "icmp": icmp, "udp_closed": udp.result()[0], "dns": dns.result()[0],
                "dns_address": dns.result()[1], "web": web.result()[0], "web_offset_ms": web.result()[1],
                "time_offset_ms": sntp.result(), "revocation_list": listed.result(),
                **{f"hops_{label}": [ttl for ttl, future in enumerate(hops[port], 1) if future.result()]
                   for label, port in (("ike500", 500), ("ike4500", 4500), ("neutral", NEUTRAL_PORT))},
                "ike_rtt_ms": min(rtts, default=None), "control_rtt_ms": min(controls, default=None),
                "icmp_loss_ratio": loss,
            }

    @staticmethod
    def _both(main_mode: str, sa_init: str) -> str:
        if main_mode == sa_init:
            return sa_init
        one_sided = {("answer", "silent"): "ikev1-only", ("silent", "answer"): "ikev2-only"}
        return one_sided.get((main_mode, sa_init), f"IKEv1 {main_mode}, IKEv2 {sa_init}")

    def _ike(self, port: int, version: int) -> tuple[str, float | None]:
        spi = os.urandom(8)
        marker = bytes(4) if port == 4500 else b""
        message = marker + (ike_sa_init(spi) if version == 2 else main_mode_sa(spi))
        return self._udp(port, message, marker + spi)

    def _large_ike(self) -> str:
        # Larger than any usual MTU.
        spi = os.urandom(8)
        return self._udp(500, ike_sa_init(spi, 1700), spi)[0]

    def _udp(self, port: int, message: bytes, reply_start: bytes = b"") -> tuple[str, float | None]:
        with socket.socket(self._family, socket.SOCK_DGRAM) as sock:
            self._ask_for_icmp_errors(sock)
            sock.settimeout(self._wait)
            started = time.monotonic()
            try:
                sock.connect((self._server, port))
                sock.send(message)
                reply = sock.recv(65535)
            except OSError as error:
                return outcome_of(error), None
            if not reply.startswith(reply_start):
                return "foreign answer", None
            return "answer", (time.monotonic() - started) * 1000

    def _ask_for_icmp_errors(self, sock: socket.socket) -> None:
        # Without it a datagram socket hears of a closed port but not of an unreachable host.
        if self._family == socket.AF_INET6:
            sock.setsockopt(socket.IPPROTO_IPV6, IPV6_RECVERR, 1)
        else:
            sock.setsockopt(socket.IPPROTO_IP, IP_RECVERR, 1)

    def _tcp(self) -> tuple[str, float | None]:
        with socket.socket(self._family, socket.SOCK_STREAM) as sock:
            sock.settimeout(self._wait)
            started = time.monotonic()
            try:
                sock.connect((self._server, CLOSED_PORT))
            except OSError as error:
                # The host itself refuses, so it is alive and reached.
                if error.errno != errno.ECONNREFUSED:
                    return outcome_of(error), None
            return "answer", (time.monotonic() - started) * 1000

    def _ping(self) -> tuple[str, float | None, float | None]:
        version6 = self._family == socket.AF_INET6
        protocol = socket.IPPROTO_ICMPV6 if version6 else socket.IPPROTO_ICMP
        request, reply = (128, 129) if version6 else (8, 0)
        identifier = os.getpid() & 0xFFFF
        best, answered = None, set()
        with socket.socket(self._family, socket.SOCK_RAW, protocol) as sock:
            self._ask_for_icmp_errors(sock)
            try:
                sock.connect((self._server, 0))
                sent = {}
                for sequence in range(self._pings):
                    packet = struct.pack(">BBHHH", request, 0, 0, identifier, sequence)
                    if not version6:
                        packet = packet[:2] + struct.pack(">H", checksum(packet)) + packet[4:]
                    sent[sequence] = time.monotonic()
                    sock.send(packet)
                    time.sleep(0.005)
                end = time.monotonic() + self._wait
                while len(answered) < self._pings and (left := end - time.monotonic()) > 0:
                    sock.settimeout(left)
                    data = sock.recv(2048)
                    now = time.monotonic()
                    header = data if version6 else data[(data[0] & 15) * 4:]
                    kind, _, _, got_identifier, sequence = struct.unpack(">BBHHH", header[:8])
                    if kind == reply and got_identifier == identifier and sequence in sent:
                        answered.add(sequence)
                        took = (now - sent[sequence]) * 1000
                        best = took if best is None else min(best, took)
            except OSError as error:
                if not answered:
                    return outcome_of(error), 1.0, None
        return "answer" if answered else "silent", 1 - len(answered) / self._pings, best

    def _time_exceeded(self, port: int, ttl: int) -> bool:
        version6 = self._family == socket.AF_INET6
        level = socket.IPPROTO_IPV6 if version6 else socket.IPPROTO_IP
        spi = os.urandom(8)
        message = {500: ike_sa_init(spi), 4500: bytes(4) + ike_sa_init(spi)}.get(port, b"x" * 40)
        with socket.socket(self._family, socket.SOCK_DGRAM) as sock:
            self._ask_for_icmp_errors(sock)
            sock.setsockopt(level, socket.IPV6_UNICAST_HOPS if version6 else socket.IP_TTL, ttl)
            poller = select.poll()
            poller.register(sock, 0)
            end = time.monotonic() + self._wait
            try:
                sock.connect((self._server, port))
                sock.send(message)
                while (left := end - time.monotonic()) > 0:
                    if not poller.poll(left * 1000):
                        break
                    for _, _, data in sock.recvmsg(2048, 512, socket.MSG_ERRQUEUE)[1]:
                        # struct sock_extended_err: errno, origin (2 ICMP, 3 ICMPv6), type, code, …
                        _, origin, kind = struct.unpack("IBB", data[:6])
                        if (origin, kind) in ((2, 11), (3, 3)):
                            return True
            except OSError:
                pass
        return False

    def _dns(self) -> tuple[str, str | None]:
        question = b"".join(bytes([len(part)]) + part.encode() for part in self._name.split(".")) + b"\0"
        kind = 28 if self._family == socket.AF_INET6 else 1
        query = os.urandom(2) + struct.pack(">HHHHH", 0x0100, 1, 0, 0, 0) + question + struct.pack(">HH", kind, 1)
        with socket.socket(self._family, socket.SOCK_DGRAM) as sock:
            sock.settimeout(self._wait)
            try:
                sock.connect((self._resolver, 53))
                sock.send(query)
                reply = sock.recv(4096)
            except OSError as error:
                return outcome_of(error), None
        code, answers = reply[3] & 15, struct.unpack(">H", reply[6:8])[0]
        word = {0: "answer" if answers else "no data", 2: "failed", 3: "not-found"}.get(code, f"code {code}")
        # The name of a dnsmasq answer is a pointer of two octets; type, class, TTL and length follow.
        record = reply[len(query) + 2:]
        size = {1: 4, 28: 16}[kind]
        return word, socket.inet_ntop(self._family, record[10:10 + size]) if word == "answer" else None

    def _web(self) -> tuple[str, float | None]:
        with socket.socket(self._family, socket.SOCK_STREAM) as sock:
            sock.settimeout(self._wait)
            try:
                sock.connect((self._check_page, 80))
                sock.send(b"GET / HTTP/1.1\r\nHost: check\r\nConnection: close\r\n\r\n")
                reply = b""
                while piece := sock.recv(4096):
                    reply += piece
            except OSError as error:
                return outcome_of(error), None
        head = reply.split(b"\r\n\r\n")[0].decode()
        dates = [line[6:] for line in head.split("\r\n") if line.startswith("Date: ")]
        offset = (email.utils.parsedate_to_datetime(dates[0]).timestamp() - time.time()) * 1000 if dates else None
        status = head.split()[1]
        return {"204": "online", "302": "redirect", "200": "page"}.get(status, status), offset

    def _revocation_list(self) -> str:
        with socket.socket(self._family, socket.SOCK_STREAM) as sock:
            sock.settimeout(self._wait)
            try:
                sock.connect((self._check_page, LIST_PORT))
                sock.send(b"GET / HTTP/1.1\r\nHost: list\r\nConnection: close\r\n\r\n")
                return "answer" if sock.recv(4096).startswith(b"HTTP/1.") else "foreign answer"
            except OSError as error:
                return outcome_of(error)

    def _sntp(self) -> float | None:
        with socket.socket(self._family, socket.SOCK_DGRAM) as sock:
            sock.settimeout(self._wait)
            try:
                sock.connect((self._time_server, 123))
                sock.send(b"\x23" + bytes(47))
                reply = sock.recv(100)
            except OSError:
                return None
        return (struct.unpack(">I", reply[40:44])[0] - 2208988800 - time.time()) * 1000


def checksum(data: bytes) -> int:
    """The Internet checksum (RFC 1071)."""
    total = sum(struct.unpack(f">{len(data) // 2}H", data))
    while total >> 16:
        total = (total & 0xFFFF) + (total >> 16)
    return ~total & 0xFFFF


if __name__ == "__main__":
    print(json.dumps(Prober(sys.argv[1], sys.argv[2], sys.argv[3], float(sys.argv[4]), int(sys.argv[5]),
                            sys.argv[6], sys.argv[7], int(sys.argv[8])).measure()))
