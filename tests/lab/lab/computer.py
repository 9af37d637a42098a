"""What runs on the caller's own computer beside the program under test: who holds its ports, and what systemd says."""

import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from lab import holder

# What `systemctl show` says of a service in that state: LoadState, ActiveState, UnitFileState.
SERVICE_STATES = {"active": ("loaded", "active", "enabled"), "inactive": ("loaded", "inactive", "enabled"),
                  "disabled": ("loaded", "inactive", "disabled"), "failed": ("loaded", "failed", "enabled"),
                  "masked": ("masked", "inactive", "masked")}
HOLDER_USERS = ("root", "own")
# The kernel shortens a process' name to this.
LONGEST_PROCESS_NAME = 15

# Namespaces have no systemd of their own, and the machine's would speak of another computer.
SYSTEMCTL = """#!/bin/sh
# Says of each unit what the scenario states; every other unit does not exist.
[ "$1" = show ] || exit 1
show() {
  printf 'Id=%s\\nNames=%s\\nLoadState=%s\\nActiveState=%s\\nUnitFileState=%s\\n\\n' "$1" "$1" "$2" "$3" "$4"
}
for unit; do
  case "$unit" in
    *.service) show $(grep "^$unit " "$0.units" || echo "$unit not-found inactive");;
  esac
done
"""


@dataclass(frozen=True)
class Computer:
    """The defaults are a computer on which nothing of a VPN runs, and that has no systemd."""

    holds_udp: tuple[int, ...] = ()
    """UDP ports that a program holds while the program under test runs."""
    holder: str = "dnsproxy"
    holder_user: str = "root"
    """`own`: the holder runs as the user that the program under test runs as, who may then look at it."""
    services: dict[str, str] | None = field(default=None)
    """By unit, the state that systemd says it is in; None: there is no systemd."""

    @classmethod
    def read(cls, caller: Any) -> "Computer":
        """Takes its keys from the scenario's [caller] table."""
        return cls(tuple(caller.take("holds_udp", list, [])), caller.take("holder", str, cls.holder),
                   caller.take("holder_user", str, cls.holder_user, HOLDER_USERS), caller.take("services", dict, None))

    def problem(self) -> str | None:
        """What cannot be so, if anything."""
        for port in self.holds_udp:
            if not isinstance(port, int) or not 1 <= port <= 65535:
                return f"caller.holds_udp: {port!r} is no port"
        if not 1 <= len(self.holder) <= LONGEST_PROCESS_NAME:
            return f"caller.holder: a process' name has 1 to {LONGEST_PROCESS_NAME} characters"
        for unit, state in (self.services or {}).items():
            if not unit.endswith(".service") or state not in SERVICE_STATES:
                return f"caller.services: {unit} = {state!r} is none of {', '.join(SERVICE_STATES)}"
        return None

    def make_view(self, folder: Path) -> None:
        """Puts the stand-in for systemctl into the caller's folder, where `search_path` finds it."""
        if self.services is None:
            return
        tools = folder / "tools"
        tools.mkdir()
        (tools / "systemctl").write_text(SYSTEMCTL)
        (tools / "systemctl").chmod(0o755)
        (tools / "systemctl.units").write_text("".join(
            f"{unit} {' '.join(SERVICE_STATES[state])}\n" for unit, state in self.services.items()))

    def search_path(self, folder: Path, usual: str) -> str:
        """The PATH of the program under test."""
        return usual if self.services is None else f"{folder / 'tools'}:{usual}"

    def beside(self, command: list[str]) -> list[str]:
        """`command`, run while the holder holds its ports."""
        if not self.holds_udp:
            return command
        return [sys.executable, "-B", holder.__file__, self.holder, self.holder_user,
                ",".join(map(str, self.holds_udp)), *command]
