#!/usr/bin/env python3
"""How long the usual tools take for what one diagnosis tells, and whether it tells all of it, in the lab's network.

One run for each kind of path: ike-scan (IKEv1, IKEv2, NAT-T), mtr -rwc 10, ping -c 10 and dig one after another, as root,
then tsunagu-cli as an unprivileged user. Prints times, ratios and facts. Needs what the lab needs, and the Debian
packages ike-scan, mtr-tiny, iputils-ping and bind9-dnsutils, which it installs when they are missing.
Exit status: 0 everything holds, 1 a bound or a fact does not, 2 wrong command line, 77 it cannot run here.
"""

import argparse
import re
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Callable

sys.dont_write_bytecode = True
ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests" / "lab"))

# The path above is needed for these.
from lab import plan  # noqa: E402
from lab.caller import enter_view, make_view, run_cli  # noqa: E402
from lab.scenario import LinkFault, NftRules, Scenario  # noqa: E402
from lab.services import start_ike, start_resolver  # noqa: E402
from lab.system import (ENVIRONMENT, Cancellation, LabError, make_work_folder, name_this_process,  # noqa: E402
                        why_not_here)
from lab.topology import Topology  # noqa: E402
from lab.truth import Truth  # noqa: E402

EXIT_HOLDS, EXIT_BROKEN, EXIT_SKIPPED = 0, 1, 77
PACKAGES = {"ike-scan": "ike-scan", "mtr": "mtr-tiny", "ping": "iputils-ping", "dig": "bind9-dnsutils"}
SERVER = plan.SERVER[4]
COMMANDS = {
    "ike-scan": ("ike-scan", SERVER),
    "ike-scan --ikev2": ("ike-scan", "--ikev2", SERVER),
    "ike-scan --nat-t": ("ike-scan", "--nat-t", SERVER),
    "mtr": ("mtr", "-rwc", "10", SERVER),
    "ping": ("ping", "-c", "10", SERVER),
    "dig": ("dig", plan.SERVER_NAME),
}
SWALLOWED = NftRules(("provider",), """
table inet fault {
  chain forward { type filter hook forward priority filter; udp dport { 500, 4500 } drop; }
}
""")
# 5 ms there and back, as near as whole milliseconds for each direction come.
LINKS = {"provider-core": LinkFault(delay_ms=2), "core-server": LinkFault(delay_ms=1)}


@dataclass(frozen=True)
class Way:
    """A kind of path, and which part of the others' time a diagnosis may take there."""

    name: str
    scenario: Scenario
    bound: float
    cause: str


PATHS = (
    Way("healthy", Scenario("side-by-side", "", Truth(), caller_may_ping=True, links=LINKS), 0.1, "none"),
    Way("IKE swallowed", Scenario("side-by-side", "", Truth(), caller_may_ping=True, links=LINKS, nft=(SWALLOWED,)),
          0.4, "isp.block"),
)


def install_missing(may_install: bool) -> str | None:
    """Installs what is not there; why it cannot be, if so."""
    missing = [package for tool, package in PACKAGES.items() if not shutil.which(tool, path=ENVIRONMENT["PATH"])]
    if not missing:
        return None
    command = ["apt-get", "install", "--yes", "--no-install-recommends", *missing]
    if not may_install:
        return f"not installed: {', '.join(missing)}"
    print(f"installing {', '.join(missing)}", flush=True)
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return None if done.returncode == 0 else f"{' '.join(command)} failed:\n{done.stderr.strip()}"


@dataclass(frozen=True)
class Said:
    """What one tool printed, and how long it took."""

    output: str
    seconds: float


def run_tools(topology: Topology, work: Path) -> dict[str, Said]:
    """All tools one after another, with the caller's view of resolver and network."""
    said = {}
    for name, command in COMMANDS.items():
        started = time.monotonic()
        done = subprocess.run(enter_view(topology, work, Path("/usr/bin"), command), capture_output=True, text=True,
                              errors="replace", env=ENVIRONMENT, timeout=120, check=False)
        said[name] = Said(done.stdout + done.stderr, time.monotonic() - started)
    return said


def facts(said: dict[str, Said], report: dict[str, Any]) -> list[tuple[str, bool]]:
    """Each fact that a tool told, and whether the report tells it as well."""
    measured = {finding["id"]: finding.get("measured", {}) for finding in report["findings"]}
    told = []
    for address in re.findall(r"^[^;].*\sIN\s+A\s+(\S+)", said["dig"].output, re.MULTILINE):
        told.append((f"dig: the address {address}", address in measured["net.dns"].get("addresses", [])))
    told += _ike_facts(said, measured)
    stations = {hop["ttl"]: hop for hop in measured["path.hops"].get("neutral", [])}
    for ttl, station in re.findall(r"^\s*(\d+)\.\|--\s+(\S+)", said["mtr"].output, re.MULTILINE):
        hop = stations.get(int(ttl), {})
        station = SERVER if station == plan.SERVER_NAME else station
        if station != "???":
            told.append((f"mtr: station {ttl} is {station}, and its round trip",
                         hop.get("from") == station and "rtt_ms" in hop))
    told += _host_facts(said["ping"].output, measured)
    return told


def _ike_facts(said: dict[str, Said], measured: dict[str, Any]) -> list[tuple[str, bool]]:
    told = []
    for tool, port, version in (("ike-scan", "ike.udp500", "ikev1"), ("ike-scan --ikev2", "ike.udp500", "ikev2"),
                                ("ike-scan --nat-t", "ike.udp4500", "ikev1")):
        ours = measured[port]
        answer = re.search(rf"^{re.escape(SERVER)}\s+(.+)$", said[tool].output, re.MULTILINE)
        if answer is None:
            told.append((f"{tool}: silence", ours.get("answered") is False))
            continue
        # What ike-scan --nat-t is for is the port; which versions the service speaks, port 500 tells.
        asked = ours if port == "ike.udp4500" else ours.get(version, {})
        told.append((f"{tool}: {'UDP 4500' if asked is ours else version} is answered", asked.get("answered") is True))
        if "Handshake returned" in answer[1]:
            told.append((f"{tool}: the chosen suite", bool(ours.get(version, {}).get("chosen"))))
            for name in re.findall(r"VID=\w+ \(([^)]+)\)", answer[1]):
                known = " ".join(ours.get(version, {}).get("vendor_ids", []))
                told.append((f"{tool}: vendor id {name}", name.split()[0].lower() in known.lower()))
    return told


def _host_facts(ping: str, measured: dict[str, Any]) -> list[tuple[str, bool]]:
    loss = re.search(r"([\d.]+)% packet loss", ping)
    average = re.search(r"= [\d.]+/([\d.]+)/", ping)
    control = measured["path.control"]
    echo = control.get("icmp_echo", {})
    told = []
    if loss:
        ours = 100 * (1 - echo["received"] / echo["sent"]) if echo.get("sent") else None
        told.append((f"ping: {loss[1]} % of the packets are lost (the report: {ours} %)", ours is not None and abs(ours - float(loss[1])) < 1))
    if average:
        # Another moment and other packets: the same within a few milliseconds.
        told.append((f"ping: the round trip is {average[1]} ms",
                     abs(control.get("rtt_ms", 1e9) - float(average[1])) < 3))
    return told


def compare(path: Way, cli: Path, relay: Path) -> bool:
    """One kind of path; whether everything holds."""
    work = make_work_folder()
    topology = Topology(path.scenario, work, relay, limit_icmp=True)
    services: list[Any] = []
    try:
        topology.build()
        services += start_ike(path.scenario, topology, work) + start_resolver(path.scenario, topology, work)
        make_view(path.scenario, work)
        said = run_tools(topology, work)
        shutil.rmtree(work / "caller")
        run = run_cli(cli, path.scenario, topology, work, Cancellation())
    finally:
        for service in reversed(services):
            service.stop()
        topology.close()
        shutil.rmtree(work, ignore_errors=True)
    report = run.report()
    if report is None:
        print(f"{path.name}: no report, exit status {run.exit_status}\n{run.stderr}")
        return False
    return _print_comparison(path, said, report, run.seconds)


def _print_comparison(path: Way, said: dict[str, Said], report: dict[str, Any], seconds: float) -> bool:
    print(f"\n{path.name}")
    for name, each in said.items():
        print(f"  {name:20} {each.seconds:6.2f} s")
    others = sum(each.seconds for each in said.values())
    ratio = seconds / others
    checks: list[tuple[str, bool]] = [(f"{ratio:.3f} of their time, at most {path.bound}", ratio <= path.bound),
                                      (f"says {report['verdict']['cause']}", report["verdict"]["cause"] == path.cause)]
    checks += facts(said, report)
    print(f"  {'together':20} {others:6.2f} s\n  {'tsunagu-cli':20} {seconds:6.2f} s")
    word: Callable[[bool], str] = lambda holds: "ok  " if holds else "FAIL"
    for what, holds in checks:
        print(f"  {word(holds)} {what}")
    return all(holds for _, holds in checks)


def main() -> int:
    """Returns the exit status."""
    parser = argparse.ArgumentParser(description="Runs the usual tools and tsunagu-cli side by side in the lab.")
    build = ROOT / "build" / "dev"
    parser.add_argument("--cli", type=Path, default=build / "app" / "cli" / "tsunagu-cli")
    parser.add_argument("--relay", type=Path, default=build / "tests" / "lab" / "relay" / "tsunagu_lab_relay")
    parser.add_argument("--no-install", action="store_true", help="do not install the other tools")
    options = parser.parse_args()
    name_this_process()
    for program in (options.cli, options.relay):
        if not program.is_file():
            print(f"SKIPPED: {program} is not built")
            return EXIT_SKIPPED
    reason = why_not_here() or install_missing(not options.no_install)
    if reason is not None:
        print(f"SKIPPED: {reason}")
        return EXIT_SKIPPED
    try:
        holds = [compare(path, options.cli.resolve(), options.relay.resolve()) for path in PATHS]
    except LabError as error:
        print(f"the lab: {error}")
        return EXIT_BROKEN
    return EXIT_HOLDS if all(holds) else EXIT_BROKEN


if __name__ == "__main__":
    sys.exit(main())
