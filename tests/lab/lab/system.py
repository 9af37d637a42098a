"""Commands, long-running processes and what is left of them: everything that touches the machine itself."""

import ctypes
import os
import re
import shutil
import signal
import subprocess
import tempfile
import threading
import time
from pathlib import Path

PROCESS_NAME = "tsunagu-lab"
NAMESPACE_PREFIX = "tsulab"
WORK_PREFIX = "tsunagu-lab"
KEPT_MARK = "kept"
NETNS_FOLDER = Path("/run/netns")
TOOLS = ("ip", "nft", "nsenter", "unshare", "setpriv", "mount", "dnsmasq", "charon-systemd", "swanctl")

# The tools live in sbin, which is not on everyone's path; their messages are read, so they speak English.
ENVIRONMENT = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL": "C.UTF-8"}


class LabError(Exception):
    """The lab itself did not work; says nothing about the program under test."""


class Cancelled(Exception):
    """The run was interrupted."""


class Cancellation:
    """Set once by a signal, seen by every worker."""

    def __init__(self) -> None:
        self._event = threading.Event()

    def request(self) -> None:
        """Asks every worker to stop at its next step."""
        self._event.set()

    def check(self) -> None:
        """Raises Cancelled after a request."""
        if self._event.is_set():
            raise Cancelled

    def communicate(self, process: subprocess.Popen, seconds: float) -> tuple[str, str, bool]:
        """Waits for a process that leads its own session; returns its output, its errors and whether it ended itself.

        It is killed when the time is over; on a request it is killed and Cancelled raised.
        """
        end = time.monotonic() + seconds
        while True:
            try:
                return *process.communicate(timeout=0.2), True
            except subprocess.TimeoutExpired:
                if not self._event.is_set() and time.monotonic() < end:
                    continue
            os.killpg(process.pid, signal.SIGKILL)
            output, errors = process.communicate()
            self.check()
            return output, errors, False


def name_this_process() -> None:
    """Gives the runner a name by which `leftovers` tells whether the owner of a namespace is still alive."""
    pr_set_name = 15
    ctypes.CDLL(None).prctl(pr_set_name, PROCESS_NAME.encode(), 0, 0, 0)


def run(*command: str, stdin: str | None = None) -> str:
    """Runs a short command and returns its output; a failure is a LabError with what it said."""
    try:
        done = subprocess.run(command, input=stdin, text=True, capture_output=True, timeout=20, env=ENVIRONMENT,
                              check=False)
    except (OSError, subprocess.TimeoutExpired) as error:
        raise LabError(str(error)) from error
    if done.returncode != 0:
        raise LabError(f"{' '.join(command)}: exit status {done.returncode}: {done.stderr.strip()}"
                       + (f"\n{stdin.strip()}" if stdin else ""))
    return done.stdout


def in_namespace(namespace: str, *command: str) -> list[str]:
    """The command line that runs `command` in a network namespace, with the machine's own files."""
    return ["nsenter", f"--net={NETNS_FOLDER / namespace}", "--", *command]


class Background:
    """A process that serves a scenario, with its output in a file."""

    def __init__(self, name: str, command: list[str], log: Path) -> None:
        self.name = name
        self.log = log
        with log.open("wb") as output:
            self._process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=output,
                                             stderr=subprocess.STDOUT, env=ENVIRONMENT, start_new_session=True)

    def wait_for(self, text: str, seconds: float = 10.0) -> None:
        """Returns when the output holds `text`; a LabError when the process ends or the time is over."""
        end = time.monotonic() + seconds
        while text not in self.output():
            if self._process.poll() is not None or time.monotonic() > end:
                raise LabError(f"{self.name} did not start:\n{self.tail()}")
            time.sleep(0.02)

    def output(self) -> str:
        """Everything that the process has said."""
        return self.log.read_text(errors="replace")

    def tail(self, lines: int = 25) -> str:
        """The last lines of the output."""
        return "\n".join(self.output().splitlines()[-lines:])

    def stop(self) -> None:
        """Ends the process, by force after two seconds."""
        if self._process.poll() is None:
            self._process.terminate()
            try:
                self._process.wait(2)
            except subprocess.TimeoutExpired:
                self._process.kill()
        self._process.wait()


_counter_lock = threading.Lock()
_counter = 0


def unique_namespace_prefix() -> str:
    """A name that carries the runner's process id and that no other scenario has."""
    global _counter  # pylint: disable=global-statement
    with _counter_lock:
        _counter += 1
        return f"{NAMESPACE_PREFIX}-{os.getpid()}-{_counter}"


def make_work_folder() -> Path:
    """A folder for one scenario's files, readable by the unprivileged user."""
    folder = Path(tempfile.mkdtemp(prefix=f"{WORK_PREFIX}-{os.getpid()}-"))
    folder.chmod(0o755)
    return folder


def delete_namespace(namespace: str) -> None:
    """Ends what still runs in a namespace and removes it."""
    for number in (signal.SIGTERM, signal.SIGKILL):
        pids = run("ip", "netns", "pids", namespace).split()
        for pid in pids:
            try:
                os.kill(int(pid), number)
            except ProcessLookupError:
                pass
        for _ in range(20):
            if not pids or not run("ip", "netns", "pids", namespace).split():
                break
            time.sleep(0.05)
    run("ip", "netns", "del", namespace)


def _owner_lives(pid: str) -> bool:
    try:
        return Path(f"/proc/{pid}/comm").read_text().strip() == PROCESS_NAME
    except OSError:
        return False


def remove_leftovers(including_kept: bool) -> list[str]:
    """Removes what runners that no longer live left behind; returns the names of what was removed.

    What `--keep` left is removed only when `including_kept`.
    """
    removed = []
    kept = set()
    for folder in sorted(Path(tempfile.gettempdir()).glob(f"{WORK_PREFIX}-*")):
        match = re.fullmatch(rf"{WORK_PREFIX}-(\d+)-.+", folder.name)
        if not match or _owner_lives(match[1]):
            continue
        if (folder / KEPT_MARK).exists() and not including_kept:
            kept.add(match[1])
            continue
        shutil.rmtree(folder, ignore_errors=True)
        removed.append(str(folder))
    for line in run("ip", "netns", "list").splitlines():
        match = re.match(rf"{NAMESPACE_PREFIX}-(\d+)-\S+", line)
        if match and match[1] not in kept and not _owner_lives(match[1]):
            delete_namespace(match[0])
            removed.append(match[0])
    return removed


def why_not_here() -> str | None:
    """The reason why the lab cannot run on this machine; None when it can."""
    if os.geteuid() != 0:
        return "the lab needs root to make network namespaces"
    missing = [tool for tool in TOOLS if not shutil.which(tool, path=ENVIRONMENT["PATH"])]
    if missing:
        return f"not installed: {', '.join(missing)}"
    name = f"{unique_namespace_prefix()}-try"
    try:
        run("ip", "netns", "add", name)
        try:
            run("ip", "-n", name, "link", "add", "try0", "type", "veth", "peer", "name", "try1")
            run(*in_namespace(name, "nft", "-f", "-"),
                stdin="table ip t { chain c { type nat hook postrouting priority 100; masquerade; }; }")
        finally:
            run("ip", "netns", "del", name)
    except LabError as error:
        return f"this kernel or container cannot make the lab's network: {error}"
    return None
