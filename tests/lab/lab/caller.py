"""Runs programs at the caller: the program under test without any privilege, the prober as root."""

import json
import os
import pwd
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Sequence

from lab import plan, prober
from lab.memory import MemoryWatch
from lab.scenario import Scenario
from lab.system import ENVIRONMENT, Cancellation, LabError, in_namespace
from lab.topology import Topology

UNPRIVILEGED_USER = "nobody"
# How long a program that does not end by itself is left alone; far beyond every scenario's bound.
GRACE_SECONDS = 45.0

# What the program sees: the lab's resolver and no name service, bus or network manager of the machine, whose answers
# are about another network. $1 is the scenario's folder, $2 the folder of the program.
ENTER_SCRIPT = """
mount -t sysfs sysfs /sys
mount --bind "$1/caller/resolv.conf" "$(readlink -f /etc/resolv.conf)"
mount --bind "$1/caller/nsswitch.conf" "$(readlink -f /etc/nsswitch.conf)"
mount --bind "$2" "$1/caller/bin"
for folder in /run/dbus /run/systemd /run/NetworkManager /etc/systemd /etc/chrony /etc/ntpsec; do
  if [ -d "$folder" ]; then mount -t tmpfs tmpfs "$folder"; fi
done
for file in /etc/chrony.conf /etc/ntp.conf; do
  if [ -f "$file" ]; then mount --bind /dev/null "$file"; fi
done
if [ -d /etc/systemd ]; then cp "$1/caller/timesyncd.conf" /etc/systemd/; fi
shift 2
exec "$@"
"""


@dataclass(frozen=True)
class CliRun:
    """What a run of the program under test left behind."""

    command: list[str]
    exit_status: int | None
    """None when it had to be ended."""
    seconds: float
    stdout: str
    stderr: str
    peak_kib: int | None = None
    """The most memory that was resident at once."""

    def report(self) -> dict | None:
        """The report, if the output is one JSON object."""
        try:
            value = json.loads(self.stdout)
        except ValueError:
            return None
        return value if isinstance(value, dict) else None


def run_cli(cli: Path, scenario: Scenario, topology: Topology, work: Path,
            cancellation: Cancellation) -> CliRun:
    """Diagnoses the scenario's server as an unprivileged user and measures how long it takes."""
    folder = make_view(scenario, work)
    user = pwd.getpwnam(UNPRIVILEGED_USER)
    os.chown(folder / "home", user.pw_uid, user.pw_gid)
    program = [str(folder / "bin" / cli.name), "diagnose", "--server", plan.SERVER_NAME, "--format", "json",
               "--no-redact", "--lang", "en", *scenario.cli_arguments]
    if scenario.caller_profile is not None:
        program += ["--profile-file", str(folder / "profile.conf")]
    drop = ["setpriv", f"--reuid={user.pw_uid}", f"--regid={user.pw_gid}", "--clear-groups", "--no-new-privs",
            "--inh-caps=-all", "--bounding-set=-all", "--", *program]
    drop = scenario.computer.beside(drop)
    command = enter_view(topology, work, cli.parent, drop)
    environment = ENVIRONMENT | {"HOME": str(folder / "home"), "USER": UNPRIVILEGED_USER,
                                 "PATH": scenario.computer.search_path(folder, ENVIRONMENT["PATH"])}
    started = time.monotonic()
    process = _start(command, environment)
    memory = MemoryWatch(process.pid, cli.name)
    try:
        stdout, stderr, ended = cancellation.communicate(process, GRACE_SECONDS)
        seconds = time.monotonic() - started
    finally:
        peak_kib = memory.stop()
    return CliRun(program, process.returncode if ended else None, seconds, stdout, stderr, peak_kib)


def measure_truth(scenario: Scenario, topology: Topology, cancellation: Cancellation) -> dict:
    """What the prober finds from the caller's namespace."""
    pings = 100 if scenario.truth.icmp_loss_ratio else 3
    command = in_namespace(topology.namespace("caller"), sys.executable, "-B", prober.__file__,
                           plan.SERVER[scenario.version], plan.RESOLVER[scenario.version], plan.SERVER_NAME,
                           str(scenario.truth.wait_seconds), str(pings), plan.CHECK_PAGE[scenario.version],
                           plan.TIME_SERVER[scenario.version], str(len(scenario.layout.routers)))
    process = _start(command, ENVIRONMENT)
    output, errors, ended = cancellation.communicate(process, GRACE_SECONDS)
    if not ended or process.returncode != 0:
        raise LabError(f"the prober failed:\n{errors}")
    return json.loads(output)


def _start(command: list[str], environment: dict[str, str]) -> subprocess.Popen:
    return subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                            text=True, errors="replace", env=environment, cwd="/", start_new_session=True)


def enter_view(topology: Topology, work: Path, programs: Path, command: Sequence[str]) -> list[str]:
    """The command line that runs `command` at the caller with what `make_view` made; `programs` becomes its bin folder.

    A process namespace of its own ends with the program, whatever the program has started.
    """
    return in_namespace(topology.namespace("caller"), "unshare", "--mount", "--pid", "--fork", "--kill-child",
                        "--mount-proc", "--propagation", "private", "sh", "-ec", ENTER_SCRIPT, "enter", str(work),
                        str(programs), *command)


def make_view(scenario: Scenario, work: Path) -> Path:
    """Writes the files that the caller sees in place of the machine's, once; returns the folder."""
    folder = work / "caller"
    for name in ("bin", "home"):
        (folder / name).mkdir(parents=True)
    resolvers = [plan.RESOLVER[version] for version in scenario.versions]
    (folder / "resolv.conf").write_text("".join(f"nameserver {address}\n" for address in resolvers))
    servers = [plan.TIME_SERVER[version] for version in scenario.versions if scenario.time_server]
    (folder / "timesyncd.conf").write_text(f"[Time]\nNTP={' '.join(servers)}\n")
    scenario.computer.make_view(folder)
    if scenario.caller_profile is not None:
        (folder / "profile.conf").write_text(scenario.caller_profile)
    if scenario.certificates is not None:
        scenario.certificates.place(work / "certificates", folder)
    (folder / "nsswitch.conf").write_text("passwd: files\ngroup: files\nhosts: files dns\n")
    return folder
