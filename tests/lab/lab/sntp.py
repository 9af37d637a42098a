"""A time server (RFC 4330): run as a program, answers until it is ended.

Needs: sntp.py ADDRESS CLOCK_OFFSET_SECONDS
"""

import socket
import struct
import sys
import time

FROM_1900_TO_1970 = 2208988800


def reply(request: bytes, now: float) -> bytes:
    """The answer of a stratum 2 server whose clock says `now`."""
    seconds = int(now)
    stamp = struct.pack(">II", seconds + FROM_1900_TO_1970, int((now - seconds) * 2**32))
    return struct.pack(">BBbb", 0x24, 2, request[2] if len(request) > 2 else 6, -20) + bytes(12) + stamp \
        + request[40:48] + stamp + stamp


def serve(address: str, clock_offset: float) -> None:
    """Answers for ever."""
    with socket.socket(socket.AF_INET6 if ":" in address else socket.AF_INET, socket.SOCK_DGRAM) as sock:
        sock.bind((address, 123))
        print("ready")
        while True:
            request, client = sock.recvfrom(1024)
            if len(request) >= 48 and request[0] & 7 == 3:
                sock.sendto(reply(request, time.time() + clock_offset), client)


if __name__ == "__main__":
    serve(sys.argv[1], float(sys.argv[2]))
