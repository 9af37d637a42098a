"""The command line of the runner."""

import argparse
import fnmatch
import signal
import sys
from concurrent.futures import ThreadPoolExecutor, wait
from pathlib import Path

from lab import bounds, table
from lab.again import again_alone
from lab.runner import Runner, Settings
from lab.scenario import Scenario, ScenarioError, load_folder
from lab.system import Cancellation, Cancelled, LabError, name_this_process, remove_leftovers, why_not_here

LAB = Path(__file__).resolve().parent.parent
BUILD = LAB.parent.parent / "build" / "dev"
# Whose memory is the measure for the hostile ones.
MEMORY_REFERENCE = "healthy"
EXIT_PASSED, EXIT_FAILED, EXIT_USAGE, EXIT_SKIPPED, EXIT_INTERRUPTED = 0, 1, 2, 77, 130


def _arguments(argv: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="run", description="Runs the lab's scenarios against the real program.",
                                     epilog="Exit status: 0 all passed, 1 some failed, 2 wrong command line or "
                                            "scenario file, 77 the lab cannot run here, 130 interrupted.")
    parser.add_argument("--cli", type=Path, default=BUILD / "app" / "cli" / "tsunagu-cli", help="the program under test")
    parser.add_argument("--relay", type=Path, help="tsunagu_lab_relay (default: the one in build/dev, if there)")
    parser.add_argument("--hostile", type=Path, help="tsunagu_lab_hostile (default: as for the relay)")
    parser.add_argument("--only", metavar="PATTERN", action="append", default=[],
                        help="only scenarios whose name matches; may be given more than once")
    parser.add_argument("--jobs", type=int, default=2, help="scenarios side by side (default 2)")
    parser.add_argument("--self-check", action="store_true",
                        help="check without the program that each scenario's network is as its [truth] says")
    parser.add_argument("--keep", action="store_true", help="leave the namespaces and servers for a look")
    parser.add_argument("--cleanup", action="store_true", help="remove what earlier runs left behind, and end")
    parser.add_argument("--list", action="store_true", help="name the scenarios, and end")
    return parser.parse_args(argv)


def _chosen(scenarios: list[Scenario], patterns: list[str]) -> list[Scenario]:
    return [scenario for scenario in scenarios
            if not patterns or any(fnmatch.fnmatch(scenario.name, pattern) for pattern in patterns)]


def _with_reference(chosen: list[Scenario], scenarios: list[Scenario]) -> list[Scenario]:
    """Memory at a hostile server is compared with that of an ordinary run, which has to be among them."""
    if not any(scenario.hostile for scenario in chosen):
        return chosen
    return [scenario for scenario in scenarios if scenario in chosen or scenario.name == MEMORY_REFERENCE]


def _helper(name: str, wanted: Path | None) -> Path | None:
    program = wanted or BUILD / "tests" / "lab" / name / f"tsunagu_lab_{name}"
    return program.resolve() if program.is_file() else None


def _usage_error(message: str) -> int:
    print(message, file=sys.stderr)
    return EXIT_USAGE


def main(argv: list[str]) -> int:
    """Returns the exit status."""
    options = _arguments(argv)
    name_this_process()
    try:
        scenarios = load_folder(LAB / "scenarios")
    except ScenarioError as error:
        return _usage_error(str(error))
    chosen = _chosen(scenarios, options.only)
    if not options.self_check:
        chosen = _with_reference([scenario for scenario in chosen if scenario.expect is not None], scenarios)
    if options.list:
        for scenario in chosen:
            print(f"{scenario.name:40} {scenario.description}")
        return EXIT_PASSED
    reason = why_not_here()
    if reason is not None:
        print(f"SKIPPED: {reason}")
        return EXIT_SKIPPED
    try:
        removed = remove_leftovers(including_kept=options.cleanup)
    except LabError as error:
        return _usage_error(f"leftovers of an earlier run cannot be removed: {error}")
    if options.cleanup:
        print("\n".join(removed) or "nothing to remove")
        return EXIT_PASSED
    if not chosen:
        return _usage_error(f"no scenario matches {' '.join(options.only)}")
    if not options.self_check and not options.cli.is_file():
        return _usage_error(f"{options.cli} does not exist: build tsunagu-cli, or name it with --cli")
    for name, wanted in (("relay", options.relay), ("hostile", options.hostile)):
        if wanted is not None and not wanted.is_file():
            return _usage_error(f"{wanted} does not exist: build tsunagu_lab_{name}")
    settings = Settings(None if options.self_check else options.cli.resolve(), _helper("relay", options.relay),
                        _helper("hostile", options.hostile), options.keep)
    return _run_all(chosen, settings, max(1, options.jobs))


def _judge_memory(scenarios: list[Scenario], results: list[table.Result]) -> None:
    """Fails what took much more memory at a hostile server than an ordinary run takes."""
    hostile = {scenario.name for scenario in scenarios if scenario.hostile}
    peaks = [result.peak_kib for result in results if result.scenario == MEMORY_REFERENCE]
    for result in results:
        if result.scenario not in hostile or result.status == table.SKIPPED:
            continue
        if not peaks or peaks[0] is None or result.peak_kib is None:
            result.fail("the memory was not measured")
        elif result.peak_kib > bounds.MEMORY_FACTOR * peaks[0]:
            result.fail(f"took {result.peak_kib} KiB of memory, an ordinary run takes {peaks[0]} KiB")


def _run_all(scenarios: list[Scenario], settings: Settings, jobs: int) -> int:
    cancellation = Cancellation()
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, lambda *_: cancellation.request())
    runner = Runner(settings, cancellation)
    results: list[table.Result] = []
    # A flood takes the computer's time away from others, so it has it to itself.
    for group, at_once in (([each for each in scenarios if not each.hostile], jobs),
                           ([each for each in scenarios if each.hostile], 1)):
        with ThreadPoolExecutor(at_once) as pool:
            futures = [pool.submit(runner.run, scenario) for scenario in group]
            # Never asleep for long: a signal that comes just before the thread sleeps is handled only when it wakes.
            while wait(futures, timeout=0.2).not_done:
                pass
            try:
                results += [future.result() for future in futures]
            except Cancelled:
                print("interrupted", file=sys.stderr)
                return EXIT_INTERRUPTED
    try:
        results = again_alone(results, scenarios, runner.run)
    except Cancelled:
        print("interrupted", file=sys.stderr)
        return EXIT_INTERRUPTED
    if settings.cli is not None:
        _judge_memory(scenarios, results)
    for result in results:
        if result.captured:
            print(f"=== {result.scenario}\n{result.captured}")
    print(table.table(results))
    if settings.cli is not None:
        print(f"\n{table.confusion(results)}\n\n{table.maxima(results)}")
    print(f"\n{table.closing_line(results)}")
    return EXIT_FAILED if any(result.status == table.FAILED for result in results) else EXIT_PASSED
