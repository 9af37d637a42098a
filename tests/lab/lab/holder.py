"""Holds UDP ports under the name of some program while a command runs: NAME root|own PORT,… COMMAND…

The command runs in this process' place, and the holder beside it, in its process namespace. Runs as root.
"""

import ctypes
import os
import pwd
import signal
import socket
import sys

UNPRIVILEGED_USER = "nobody"
PR_SET_DUMPABLE = 4
PR_SET_PDEATHSIG = 1


def _hold(name: str, user: str, ports: list[int], ready: int) -> None:
    libc = ctypes.CDLL(None)
    with open("/proc/self/comm", "w", encoding="ascii") as comm:
        comm.write(name)
    held = []
    for port in ports:
        for family, address in ((socket.AF_INET, "0.0.0.0"), (socket.AF_INET6, "::")):
            held.append(socket.socket(family, socket.SOCK_DGRAM))
            if family == socket.AF_INET6:
                held[-1].setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
            held[-1].bind((address, port))
    if user == "own":
        entry = pwd.getpwnam(UNPRIVILEGED_USER)
        os.setgroups([])
        os.setgid(entry.pw_gid)
        os.setuid(entry.pw_uid)
        # A process that has changed its user may otherwise not be looked at by anybody but root.
        libc.prctl(PR_SET_DUMPABLE, 1, 0, 0, 0)
    libc.prctl(PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
    quiet = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1, 2):
        os.dup2(quiet, descriptor)
    os.write(ready, b"1")
    os.close(ready)
    while True:
        signal.pause()


def main(argv: list[str]) -> None:
    """Does not return."""
    name, user, ports, *command = argv
    told, ready = os.pipe()
    if os.fork() == 0:
        os.close(told)
        try:
            _hold(name, user, [int(port) for port in ports.split(",")], ready)
        except OSError as error:
            print(error, file=sys.stderr, flush=True)
        finally:
            os._exit(1)
    os.close(ready)
    if os.read(told, 1) != b"1":
        sys.exit("the ports could not be held")
    os.close(told)
    os.execvp(command[0], command)


if __name__ == "__main__":
    main(sys.argv[1:])
