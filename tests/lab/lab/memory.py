"""Watches how much memory a program takes that runs below other processes, in a process namespace of its own."""

import threading
from pathlib import Path

PROC = Path("/proc")
# The kernel keeps that much of a program's name.
NAME_SIZE = 15
LOOK_SECONDS = 0.02


class MemoryWatch:
    """Looks for the program of that name in the session and, until `stop`, at its high-water mark.

    The mark never falls, so the last look tells all but what was taken in the last moments. What the kernel adds up
    for the process that started it (`wait4`) would be the runner's own memory at the least: the mark survives `exec`.
    """

    def __init__(self, session: int, program: str) -> None:
        self._session, self._name = session, program[:NAME_SIZE]
        self._peak_kib: int | None = None
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self._thread.start()

    def stop(self) -> int | None:
        """The most memory that was resident at once, in KiB; None: the program was never seen."""
        self._ended.set()
        self._thread.join()
        return self._peak_kib

    def _watch(self) -> None:
        process = None
        while not self._ended.wait(LOOK_SECONDS):
            process = process or self._find()
            mark = None if process is None else _high_water_mark(process)
            if mark is not None:
                self._peak_kib = mark

    def _find(self) -> Path | None:
        for folder in PROC.iterdir():
            if not folder.name.isdigit():
                continue
            try:
                name, _, rest = (folder / "stat").read_text(errors="replace").partition("(")[2].rpartition(")")
            except OSError:
                continue
            # After the name: state, parent, group, session
            if name == self._name and int(rest.split()[3]) == self._session:
                return folder
        return None


def _high_water_mark(process: Path) -> int | None:
    try:
        lines = (process / "status").read_text().splitlines()
    except OSError:
        return None
    marks = [int(line.split()[1]) for line in lines if line.startswith("VmHWM:")]
    return marks[0] if marks else None
