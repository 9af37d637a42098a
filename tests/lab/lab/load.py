"""Keeps a server busy: as many half-open IKEv2 handshakes as asked for, from this namespace. Prints "ready".

Run as a program: load.py SERVER COUNT. Each handshake is begun anew before the server forgets it.
"""

import os
import socket
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from lab.prober import ike_sa_init  # pylint: disable=wrong-import-position

# strongSwan forgets a half-open handshake after 30 s (charon.half_open_timeout).
ANEW_SECONDS = 20.0


def begin(server: str, count: int) -> None:
    """Begins `count` handshakes and waits for each reply."""
    for _ in range(count):
        with socket.socket(socket.AF_INET6 if ":" in server else socket.AF_INET, socket.SOCK_DGRAM) as sock:
            sock.settimeout(2.0)
            sock.connect((server, 500))
            sock.send(ike_sa_init(os.urandom(8)))
            sock.recv(65535)


if __name__ == "__main__":
    while True:
        begin(sys.argv[1], int(sys.argv[2]))
        print("ready", flush=True)
        time.sleep(ANEW_SECONDS)
