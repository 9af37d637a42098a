"""Runs one scenario from its first namespace to its removal."""

import shutil
import threading
from dataclasses import dataclass
from pathlib import Path

from lab import bounds, libreswan, plan, table
from lab.caller import CliRun, measure_truth, run_cli
from lab.hostile import start_hostile
from lab.judge import judge_cost, judge_verdict
from lab.meter import Meter, Traffic
from lab.scenario import Scenario
from lab.services import start_ike, start_others, start_resolver
from lab.system import KEPT_MARK, Background, Cancellation, LabError, make_work_folder
from lab.table import Result
from lab.topology import Topology


@dataclass(frozen=True)
class Settings:
    """What the command line chose."""

    cli: Path | None
    """None: check the lab itself."""
    relay: Path | None
    hostile: Path | None
    keep: bool


class Runner:
    """Runs scenarios, several at a time if called from several threads."""

    def __init__(self, settings: Settings, cancellation: Cancellation) -> None:
        self._settings = settings
        self._cancellation = cancellation
        self._print_lock = threading.Lock()

    def run(self, scenario: Scenario) -> Result:
        """Never raises a LabError: a lab that does not work is a failed scenario. Raises Cancelled."""
        expected = scenario.expect.cause if scenario.expect else "-"
        needs_relay = any(fault.needs_relay for fault in scenario.links.values())
        if needs_relay and self._settings.relay is None:
            return Result(scenario.name, expected, table.SKIPPED, problems=["the relay is not built"])
        if scenario.hostile is not None and self._settings.hostile is None:
            return Result(scenario.name, expected, table.SKIPPED, problems=["the hostile one is not built"])
        if scenario.ike_program == "libreswan" and libreswan.find() is None:
            return Result(scenario.name, expected, table.SKIPPED, problems=["libreswan is not there: scripts/setup"])
        self._cancellation.check()
        work = make_work_folder()
        # The prober asks everything at once; a program that is judged has to live with the limit.
        topology = Topology(scenario, work, self._settings.relay, limit_icmp=self._settings.cli is not None)
        services: list[Background] = []
        try:
            return self._run_in(scenario, topology, work, services, expected)
        except LabError as error:
            return Result(scenario.name, expected, table.FAILED, problems=[f"the lab: {error}"], may_be_load=True)
        finally:
            if self._settings.keep:
                self._keep(scenario, topology, work)
            else:
                for service in reversed(services):
                    service.stop()
                topology.close()
                shutil.rmtree(work, ignore_errors=True)

    def _run_in(self, scenario: Scenario, topology: Topology, work: Path, services: list[Background],
                expected: str) -> Result:
        topology.build()
        self._cancellation.check()
        services += start_ike(scenario, topology, work)
        services += start_resolver(scenario, topology, work)
        services += start_others(scenario, topology, work)
        self._cancellation.check()
        if self._settings.cli is None or scenario.expect is None:
            problems = scenario.truth.mismatches(measure_truth(scenario, topology, self._cancellation))
            result = Result(scenario.name, "as stated", table.FAILED if problems else table.PASSED,
                            got="otherwise" if problems else "as stated", problems=problems)
        else:
            if scenario.hostile is not None and self._settings.hostile is not None:
                services.append(start_hostile(self._settings.hostile, scenario, topology, work))
            meter = Meter(topology.namespace("caller"), plan.links(scenario.layout)[0].left.interface, work,
                          least_ttl_that_arrives=len(scenario.layout.routers) + 1)
            try:
                run = run_cli(self._settings.cli, scenario, topology, work, self._cancellation)
            finally:
                traffic = meter.stop()
            result = _result_of(scenario, run, traffic, expected)
        if result.status == table.FAILED:
            result.captured += "".join(f"--- {service.name}\n{service.tail()}\n" for service in services)
        return result

    def _keep(self, scenario: Scenario, topology: Topology, work: Path) -> None:
        (work / KEPT_MARK).touch()
        with self._print_lock:
            print(f"{scenario.name}: kept, files in {work}; look around with\n"
                  f"  ip netns exec {topology.namespace('caller')} sh")


def _result_of(scenario: Scenario, run: CliRun, traffic: Traffic, expected: str) -> Result:
    assert scenario.expect is not None
    wrong = judge_verdict(scenario.expect, run)
    problems = wrong + judge_cost(scenario.expect, run, traffic, bounds.seconds(scenario))
    report = run.report() or {}
    verdict = report.get("verdict")
    verdict = verdict if isinstance(verdict, dict) else {}
    result = Result(scenario.name, expected, table.FAILED if problems else table.PASSED,
                    got=str(verdict.get("cause", "-")), where=str(verdict.get("where", "-")),
                    confidence=str(verdict.get("confidence", "-")), seconds=run.seconds, traffic=traffic,
                    peak_kib=run.peak_kib, problems=problems, may_be_load=bool(problems) and not wrong)
    if problems:
        result.captured = (f"--- command (exit status {run.exit_status})\n{' '.join(run.command)}\n"
                           f"--- standard error\n{run.stderr}\n--- standard output\n{run.stdout}\n")
    return result
