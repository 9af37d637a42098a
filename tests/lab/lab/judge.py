"""Compares what the program found with what the scenario planted."""

from typing import Any

from lab import bounds
from lab.caller import CliRun
from lab.meter import Traffic
from lab.scenario import NO_FAULT, Expectation

SCHEMA = "tsunagu-report/1"
INCONCLUSIVE = "inconclusive"


def judge(expect: Expectation, run: CliRun, traffic: Traffic, max_seconds: float) -> list[str]:
    """Everything that is wrong with a run, one line each; empty when it passes.

    `max_seconds` is what is promised; a scenario may say a shorter time, or why it takes a longer one.
    """
    return judge_verdict(expect, run) + judge_cost(expect, run, traffic, max_seconds)


def judge_cost(expect: Expectation, run: CliRun, traffic: Traffic, max_seconds: float) -> list[str]:
    """What took too long or sent too much: on a computer that is busy with others it may be they who are to blame."""
    problems = []
    allowed_seconds = max_seconds if expect.max_seconds is None else expect.max_seconds
    if run.exit_status is not None and run.seconds > allowed_seconds:
        problems.append(f"took {run.seconds:.1f} s, allowed are {allowed_seconds:.1f} s")
    return problems + bounds.problems_of(traffic)


def judge_verdict(expect: Expectation, run: CliRun) -> list[str]:
    """What is wrong with what the program says."""
    if run.exit_status is None:
        return [f"did not end within {run.seconds:.0f} s"]
    report = run.report()
    if report is None:
        return [f"exit status {run.exit_status}, standard output is not one JSON object"]
    try:
        problems = _judge_report(expect, report)
    except (AttributeError, KeyError, TypeError) as error:
        return [f"the report has not the contract's form: {error!r}"]
    allowed_statuses = {NO_FAULT: (0,), INCONCLUSIVE: (0, 1)}.get(report["verdict"]["cause"], (1,))
    if run.exit_status not in allowed_statuses:
        problems.append(f"exit status {run.exit_status} with verdict {report['verdict']['cause']}")
    return problems


def _judge_report(expect: Expectation, report: dict[str, Any]) -> list[str]:
    problems = []
    verdict, causes = report["verdict"], report["causes"]
    if report["schema"] != SCHEMA:
        problems.append(f"schema {report['schema']}")
    if verdict["cause"] != expect.cause:
        problems.append(f"cause {verdict['cause']}, expected {expect.cause}")
    if expect.where is not None and verdict.get("where") != expect.where:
        problems.append(f"where {verdict.get('where')}, expected {expect.where}")
    if expect.confidence and verdict.get("confidence") not in expect.confidence:
        problems.append(f"confidence {verdict.get('confidence')}, expected {' or '.join(expect.confidence)}")
    if verdict["cause"] not in (NO_FAULT, INCONCLUSIVE) and (not causes or causes[0]["id"] != verdict["cause"]):
        problems.append("the verdict is not the first of the causes")
    accused = [cause["id"] for cause in causes]
    unfounded = sorted(set(accused) - {expect.cause, *expect.allow, *expect.candidates, *expect.also})
    if unfounded:
        problems.append(f"accuses {', '.join(unfounded)}")
    if expect.cause in {entry["id"] for entry in report["ruled_out"]}:
        problems.append(f"rules {expect.cause} out")
    possible = {cause["id"] for cause in causes if cause.get("confidence") == "possible"}
    excluded = sorted(set(expect.candidates) - possible)
    if excluded:
        problems.append(f"does not list {', '.join(excluded)} as possible")
    proven = {cause["id"] for cause in causes if cause.get("confidence") in ("certain", "likely")}
    overlooked = sorted(set(expect.also) - proven)
    if overlooked:
        problems.append(f"does not accuse {', '.join(overlooked)}")
    for name, expected in expect.findings.items():
        problems += _judge_finding(name, expected, report["findings"])
    if expect.detail and expect.cause in accused:
        problems += _judge_detail(expect.detail, causes[accused.index(expect.cause)].get("detail", {}))
    return problems


def _judge_detail(expected: dict[str, Any], found: dict[str, Any]) -> list[str]:
    return [f"detail.{key} {found.get(key)}, expected {value}"
            for key, value in expected.items() if found.get(key) != value]


def _judge_finding(name: str, expected: dict[str, Any], findings: list[dict[str, Any]]) -> list[str]:
    finding = next((entry for entry in findings if entry["id"] == name), None)
    if finding is None:
        return [f"no finding {name}"]
    problems = []
    for path, value in expected.items():
        found: Any = finding["status"] if path == "status" else finding.get("measured", {})
        for key in path.split(".") if path != "status" else ():
            found = found.get(key) if isinstance(found, dict) else None
        if found != value:
            problems.append(f"{name}: {path} {found}, expected {value}")
    return problems
