#!/usr/bin/env python3
"""Records IKE exchanges with real servers as test vectors. Needs root, iproute2, tcpdump and the servers' packages.

    tsunagu_ike_requests > requests.txt
    record.py --requests requests.txt --out tests/vectors/ike [--libreswan-root DIR] [--only NAME]

Everything happens in two network namespaces of its own, joined by a veth pair, with documentation addresses; they are
removed again on any exit. See ../README.md for what each scenario is good for.
"""

import argparse
import contextlib
import os
import pathlib
import shutil
import socket
import struct
import subprocess
import sys
import tempfile
import time

from scenarios import SCENARIOS

CALLER, SERVER = "192.0.2.1", "192.0.2.2"
CALLER_V6, SERVER_V6 = "2001:db8::1", "2001:db8::2"
IKE_PORTS = (500, 4500)
DEVICE = "ike0"


def run(*command, **options):
    return subprocess.run(command, check=True, **options)


class Network:
    """Two namespaces, caller and server, joined by a veth pair."""

    def __init__(self):
        self.caller = f"tscodec-{os.getpid()}-c"
        self.server = f"tscodec-{os.getpid()}-s"

    def __enter__(self):
        try:
            self._create()
        except BaseException:
            self.__exit__()
            raise
        return self

    def _create(self):
        for namespace in (self.caller, self.server):
            run("ip", "netns", "add", namespace)
        run("ip", "-n", self.caller, "link", "add", DEVICE, "type", "veth", "peer", "name", DEVICE, "netns",
            self.server)
        for namespace, v4, v6 in ((self.caller, CALLER, CALLER_V6), (self.server, SERVER, SERVER_V6)):
            run("ip", "-n", namespace, "address", "add", f"{v4}/24", "dev", DEVICE)
            run("ip", "-n", namespace, "address", "add", f"{v6}/64", "dev", DEVICE, "nodad")
            for device in ("lo", DEVICE):
                run("ip", "-n", namespace, "link", "set", device, "up")

    def __exit__(self, *_):
        for namespace in (self.caller, self.server):
            subprocess.run(["ip", "netns", "delete", namespace], check=False)


@contextlib.contextmanager
def background(*command, **options):
    process = subprocess.Popen(command, **options)
    try:
        yield process
    finally:
        process.terminate()
        try:
            process.wait(timeout=5)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


@contextlib.contextmanager
def daemon(namespace, start, folder):
    """Runs a server's start script with a /run of its own, so that other instances are not disturbed."""
    script = folder / "start.sh"
    script.write_text(f"set -e\nmount -t tmpfs tmpfs /run\ncd {folder}\n{start}\n")
    with open(folder / "daemon.log", "w", encoding="utf-8") as log:
        command = ("ip", "netns", "exec", namespace, "unshare", "--mount", "--pid", "--fork", "--kill-child",
                   "--mount-proc", "sh", str(script))
        with background(*command, stdout=log, stderr=log):
            ready = folder / "ready"
            for _ in range(150):
                if ready.exists():
                    break
                time.sleep(0.1)
            else:
                raise RuntimeError(f"server not ready, see {folder}/daemon.log")
            yield


def strongswan(folder, settings, connections, then=""):
    """Start script of strongSwan's charon: load the configuration, tell that it is ready, then do `then`."""
    (folder / "strongswan.conf").write_text(
        "charon {\n  load_modular = no\n  install_routes = no\n" + settings +
        f"  filelog {{\n    log {{\n      path = {folder}/charon.log\n      default = 1\n      ike = 2\n"
        "      cfg = 2\n      enc = 2\n      flush_line = yes\n    }\n  }\n}\n")
    (folder / "swanctl.conf").write_text(connections)
    return (f"export STRONGSWAN_CONF={folder}/strongswan.conf\n/usr/lib/ipsec/charon &\n"
            "for i in $(seq 50); do test -S /run/charon.vici && break; sleep 0.1; done\n"
            "swanctl --load-all --file swanctl.conf\n"
            f"touch ready\n{then}\nwait\n")


def libreswan(root, folder, settings, connections, then=""):
    """Start script of libreswan's pluto, unpacked below `root`."""
    (folder / "ipsec.conf").write_text(
        f"config setup\n    plutodebug=base\n    ikev1-policy=accept\n{settings}{connections}")
    (folder / "ipsec.secrets").write_text(': PSK "vectors"\n')
    (folder / "nss").mkdir()
    tools = f"{root}/usr/libexec/ipsec"
    # pluto insists on its helper at the path that it was built with; the mount is gone with the server's namespace.
    return (f"mount --bind {root}/usr/libexec /usr/libexec\nexport LD_LIBRARY_PATH={root}/usr/lib/x86_64-linux-gnu\n"
            f"{root}/usr/bin/certutil -N -d sql:nss --empty-password\nmkdir -p /run/pluto\n"
            f"{tools}/pluto --nofork --stderrlog --config {folder}/ipsec.conf --nssdir {folder}/nss --rundir /run/pluto"
            f" --secretsfile {folder}/ipsec.secrets --ipsecdir {folder} --dumpdir {folder} --no-dnssec &\n"
            "for i in $(seq 50); do test -S /run/pluto/pluto.ctl && break; sleep 0.1; done\nsleep 1\n"
            f"{tools}/addconn --config {folder}/ipsec.conf --ctlsocket /run/pluto/pluto.ctl vector\n"
            f"{tools}/whack --rundir /run/pluto --listen\ntouch ready\n{then}\nwait\n")


def send_all(messages):
    """Sends each (address, port, octets) from the same port number and waits a moment for an answer."""
    for address, port, octets in messages:
        family = socket.AF_INET6 if ":" in address else socket.AF_INET
        with socket.socket(family, socket.SOCK_DGRAM) as caller:
            caller.bind(("::" if family == socket.AF_INET6 else "0.0.0.0", port))
            caller.settimeout(2)
            caller.sendto(octets, (address, port))
            with contextlib.suppress(TimeoutError):
                caller.recv(65535)


def datagrams(capture):
    """Yields (sender's address, port, payload) of every UDP datagram on an IKE port in a capture of Ethernet frames."""
    octets = capture.read_bytes()
    position = 24
    while position + 16 <= len(octets):
        length = struct.unpack_from("<I", octets, position + 8)[0]
        frame = octets[position + 16:position + 16 + length]
        position += 16 + length
        kind = struct.unpack_from("!H", frame, 12)[0]
        packet = frame[14:]
        if kind == 0x0800 and packet[9] == socket.IPPROTO_UDP:
            sender, udp = socket.inet_ntop(socket.AF_INET, packet[12:16]), packet[4 * (packet[0] & 15):]
        elif kind == 0x86dd and packet[6] == socket.IPPROTO_UDP:
            sender, udp = socket.inet_ntop(socket.AF_INET6, packet[8:24]), packet[40:]
        else:
            continue
        source, destination, size = struct.unpack_from("!HHH", udp, 0)
        if source in IKE_PORTS and destination in IKE_PORTS:
            yield sender, destination, udp[8:size]


def write_vectors(capture, scenario, out):
    seen = set()
    number = 0
    for sender, port, octets in datagrams(capture):
        if octets in seen or len(octets) < 28:
            continue
        seen.add(octets)
        number += 1
        role = "caller" if sender in (CALLER, CALLER_V6) else "server"
        lines = [f"# {scenario.title}", f"# message {number}, sent by the {role}, UDP port {port}"]
        lines += [octets[i:i + 32].hex() for i in range(0, len(octets), 32)]
        (out / f"{scenario.name}.{number}-{role}.hex").write_text("\n".join(lines) + "\n")
        print(f"{scenario.name}.{number}-{role}: {len(octets)} octets")


def record(scenario, requests, arguments):
    with contextlib.ExitStack() as stack:
        network = stack.enter_context(Network())
        folder = pathlib.Path(tempfile.mkdtemp(prefix="tscodec-"))
        stack.callback(lambda: arguments.keep or shutil.rmtree(folder))
        capture = folder / "capture.pcap"
        stack.enter_context(background("ip", "netns", "exec", network.server, "tcpdump", "-i", DEVICE, "-U", "-w",
                                       str(capture), "udp", stderr=subprocess.DEVNULL))
        starts = []
        for place, namespace in (("server", network.server), ("caller", network.caller)):
            (folder / place).mkdir()
            side = getattr(scenario, place)
            if side is None:
                continue
            if side.kind == "strongswan":
                start = strongswan(folder / place, side.settings, side.connections, side.then)
            else:
                start = libreswan(arguments.libreswan_root, folder / place, side.settings,
                                  side.connections,
                                  side.then.replace("@TOOLS@", f"{arguments.libreswan_root}/usr/libexec/ipsec"))
            starts.append((namespace, start, folder / place))
        for namespace, start, place in starts:
            stack.enter_context(daemon(namespace, start, place))
        if scenario.requests:
            list_file = folder / "requests"
            list_file.write_text("".join(
                f"{SERVER_V6 if 'ipv6' in name else SERVER} {4500 if 'natt' in name else 500} {requests[name]}\n"
                for name in scenario.requests))
            run("ip", "netns", "exec", network.caller, sys.executable, __file__, "--send", str(list_file))
        time.sleep(scenario.wait)
        for old in arguments.out.glob(f"{scenario.name}.*.hex"):
            old.unlink()
        write_vectors(capture, scenario, arguments.out)
        if arguments.keep:
            print("kept", folder)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--requests", type=pathlib.Path)
    parser.add_argument("--out", type=pathlib.Path)
    parser.add_argument("--libreswan-root", help="folder that libreswan and its libraries were unpacked into")
    parser.add_argument("--only", help="record this scenario alone")
    parser.add_argument("--keep", action="store_true", help="keep captures and the servers' logs")
    parser.add_argument("--send", type=pathlib.Path, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.send:
        lines = (line.split() for line in arguments.send.read_text().splitlines())
        send_all((address, int(port), bytes.fromhex(octets)) for address, port, octets in lines)
        return
    requests = dict(line.split() for line in arguments.requests.read_text().splitlines())
    for scenario in SCENARIOS:
        if arguments.only not in (None, scenario.name):
            continue
        sides = (scenario.server, scenario.caller)
        if any(side and side.kind == "libreswan" for side in sides) and not arguments.libreswan_root:
            print(f"{scenario.name}: skipped, no --libreswan-root")
            continue
        record(scenario, requests, arguments)


if __name__ == "__main__":
    main()
