"""What the runner prints: one line a scenario, what was confused with what, and the closing count."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Callable

from lab.meter import Traffic

PASSED, FAILED, SKIPPED = "ok", "FAIL", "skipped"
COLUMNS = ("scenario", "expected", "got", "place", "confidence", "time", "packets", "octets", "a second", "half-open",
           "memory", "result")


@dataclass
class Result:
    """How one scenario went."""

    scenario: str
    expected: str
    status: str
    got: str = "-"
    where: str = "-"
    confidence: str = "-"
    seconds: float | None = None
    traffic: Traffic | None = None
    peak_kib: int | None = None
    problems: list[str] = field(default_factory=list)
    may_be_load: bool = False
    """It failed, but only in what a busy computer can be to blame for: time, rate, a server that did not start."""
    captured: str = ""
    """What helps to understand a failure: the program's output and the daemon's log."""

    def fail(self, problem: str) -> None:
        """Adds what is wrong with it."""
        self.status = FAILED
        self.problems.append(problem)

    def cells(self) -> tuple[str, ...]:
        """The texts of COLUMNS."""
        traffic = self.traffic
        return (self.scenario, self.expected, self.got, self.where, self.confidence,
                "-" if self.seconds is None else f"{self.seconds:.1f} s",
                *(("-",) * 4 if traffic is None else map(str, (traffic.packets, traffic.octets,
                                                               traffic.most_in_a_second, traffic.most_half_open))),
                "-" if self.peak_kib is None else f"{self.peak_kib / 1024:.1f} MiB", self.status)


def table(results: list[Result]) -> str:
    """All results under a heading, with what was wrong below each failure."""
    rows = [result.cells() for result in results]
    widths = [max(map(len, column)) for column in zip(COLUMNS, *rows)]
    lines = [_line(COLUMNS, widths), _line(["-" * width for width in widths], widths)]
    for result, row in zip(results, rows):
        lines.append(_line(row, widths))
        lines += [f"    {problem}" for problem in result.problems]
    return "\n".join(lines)


def confusion(results: list[Result]) -> str:
    """Which verdicts came for which planted cause; a right one is marked with '='."""
    judged = [result for result in results if result.status != SKIPPED and result.got != "-"]
    lines = ["confusion (planted cause: verdicts)"]
    for expected in sorted({result.expected for result in judged}):
        verdicts = Counter(result.got for result in judged if result.expected == expected)
        parts = [f"{'=' if got == expected else '!'} {got} x{count}" for got, count in verdicts.most_common()]
        lines.append(f"  {expected}: {', '.join(parts)}")
    return "\n".join(lines)


def maxima(results: list[Result]) -> str:
    """The most of everything that is bounded, and which scenario it was."""
    figures: tuple[tuple[str, Callable[[Result], float | None]], ...] = (
        ("s until the end", lambda result: result.seconds),
        ("packets sent", lambda result: result.traffic and result.traffic.packets),
        ("octets sent", lambda result: result.traffic and result.traffic.octets),
        ("packets within a second to one host", lambda result: result.traffic and result.traffic.most_in_a_second),
        ("half-open handshakes at once", lambda result: result.traffic and result.traffic.most_half_open),
        ("KiB of memory", lambda result: result.peak_kib))
    lines = ["the most"]
    for what, figure in figures:
        known = [(value, result.scenario) for result in results if (value := figure(result)) is not None]
        if known:
            value, scenario = max(known)
            lines.append(f"  {value:.6g} {what} ({scenario})")
    return "\n".join(lines)


def closing_line(results: list[Result]) -> str:
    """The count that a reader and a script look for."""
    counts = Counter(result.status for result in results)
    return f"{counts[PASSED]} passed, {counts[FAILED]} failed, {counts[SKIPPED]} skipped"


def _line(cells: tuple[str, ...] | list[str], widths: list[int]) -> str:
    return "  ".join(cell.ljust(width) for cell, width in zip(cells, widths)).rstrip()
