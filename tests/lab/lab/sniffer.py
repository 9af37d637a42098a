"""Records what one interface sends and receives: run as a program, says "ready", and on SIGTERM prints one JSON array.

Deliberately separate from the product and from the runner, whose threads must not delay it. The kernel's own time
stamps are taken, so that the moment counts at which a packet was handed to the interface.
Needs: sniffer.py INTERFACE
Prints: [[nanoseconds, sent?, length, hex of the first octets from the IP header on], …], oldest first
"""

import ctypes
import json
import select
import signal
import socket
import struct
import sys

ETH_P_ALL = 0x0003
SO_ATTACH_FILTER, SO_RCVBUFFORCE, SO_TIMESTAMPNS = 26, 33, 35
PACKET_OUTGOING = 4
KEPT_OCTETS = 1600
QUEUE_OCTETS = 16 * 1024 * 1024
# What comes in is only needed to see which questions were refused. A flood is not worth keeping.
MOST_RECEIVED = 5000
# BPF: the offset of the packet's type among the ancillary data (linux/filter.h, SKF_AD_OFF + SKF_AD_PKTTYPE)
PACKET_TYPE = 0xFFFFF000 + 4
LOAD_WORD, JUMP_IF_EQUAL, RETURN = 0x20, 0x15, 0x06


def open_socket(interface: str, sent: bool) -> socket.socket:
    """A socket that hears only what the interface sends, or only what it receives.

    Two of them, so that a flood that comes in cannot push out of the queue what went out.
    """
    sock = socket.socket(socket.AF_PACKET, socket.SOCK_DGRAM, 0)
    keep, drop = (0xFFFF, 0) if sent else (0, 0xFFFF)
    instructions = b"".join(struct.pack("HBBI", *each) for each in (
        (LOAD_WORD, 0, 0, PACKET_TYPE), (JUMP_IF_EQUAL, 0, 1, PACKET_OUTGOING), (RETURN, 0, 0, keep),
        (RETURN, 0, 0, drop)))
    program = ctypes.create_string_buffer(instructions)
    # struct sock_fprog: the number of instructions and where they are
    sock.setsockopt(socket.SOL_SOCKET, SO_ATTACH_FILTER, struct.pack("HP", 4, ctypes.addressof(program)))
    sock.setsockopt(socket.SOL_SOCKET, SO_RCVBUFFORCE, QUEUE_OCTETS)
    sock.setsockopt(socket.SOL_SOCKET, SO_TIMESTAMPNS, 1)
    # Bound with a protocol only now: nothing is heard that the filter has not seen.
    sock.bind((interface, ETH_P_ALL))
    sock.setblocking(False)
    return sock


def read_one(sock: socket.socket) -> tuple[int, int, bytes] | None:
    """Time stamp, length and first octets of the next packet; None: there is none."""
    while True:
        try:
            data, ancillary, _, _ = sock.recvmsg(65535, 256)
        except BlockingIOError:
            return None
        except OSError:
            continue  # the interface went down; what was heard before it stays
        for level, kind, value in ancillary:
            if (level, kind) == (socket.SOL_SOCKET, SO_TIMESTAMPNS):
                seconds, nanoseconds = struct.unpack("qq", value[:16])
                return seconds * 1_000_000_000 + nanoseconds, len(data), data[:KEPT_OCTETS]


def record(interface: str) -> list[tuple[int, bool, int, str]]:
    """Everything until SIGTERM."""
    ended = False

    def end(*_: object) -> None:
        nonlocal ended
        ended = True

    signal.signal(signal.SIGTERM, end)
    outgoing, incoming = open_socket(interface, True), open_socket(interface, False)
    print("ready", flush=True)
    packets, received = [], 0
    while True:
        last_round = ended
        watched = [outgoing] + ([incoming] if received < MOST_RECEIVED else [])
        select.select(watched, [], [], 0 if last_round else 0.05)
        while (packet := read_one(outgoing)) is not None:
            packets.append((packet[0], True, packet[1], packet[2].hex()))
        while received < MOST_RECEIVED and (packet := read_one(incoming)) is not None:
            received += 1
            packets.append((packet[0], False, packet[1], packet[2].hex()))
        if received >= MOST_RECEIVED:
            incoming.close()
        if last_round:
            return sorted(packets)


if __name__ == "__main__":
    print(json.dumps(record(sys.argv[1])))
