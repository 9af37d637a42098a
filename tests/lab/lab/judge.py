"""Compares what the program found with what the scenario planted."""

from typing import Any

from lab.caller import CliRun
from lab.scenario import Expectation

SCHEMA = "tsunagu-report/1"
NO_CAUSE = ("none", "inconclusive")


def judge(expect: Expectation, run: CliRun) -> list[str]:
    """Everything that is wrong with a run, one line each; empty when it passes."""
    if run.exit_status is None:
        return [f"did not end within {run.seconds:.0f} s"]
    report = run.report()
    if report is None:
        return [f"exit status {run.exit_status}, standard output is not one JSON object"]
    try:
        problems = _judge_report(expect, report)
    except (AttributeError, KeyError, TypeError) as error:
        return [f"the report has not the contract's form: {error!r}"]
    if run.seconds > expect.max_seconds:
        problems.append(f"took {run.seconds:.1f} s, allowed are {expect.max_seconds:.1f} s")
    allowed_statuses = {"none": (0,), "inconclusive": (0, 1)}.get(report["verdict"]["cause"], (1,))
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
    if verdict["cause"] not in NO_CAUSE and (not causes or causes[0]["id"] != verdict["cause"]):
        problems.append("the verdict is not the first of the causes")
    accused = [cause["id"] for cause in causes]
    unfounded = sorted(set(accused) - {expect.cause, *expect.allow})
    if unfounded:
        problems.append(f"accuses {', '.join(unfounded)}")
    if expect.cause in {entry["id"] for entry in report["ruled_out"]}:
        problems.append(f"rules {expect.cause} out")
    if expect.detail and expect.cause in accused:
        problems += _judge_detail(expect.detail, causes[accused.index(expect.cause)].get("detail", {}))
    return problems


def _judge_detail(expected: dict[str, Any], found: dict[str, Any]) -> list[str]:
    return [f"detail.{key} {found.get(key)}, expected {value}"
            for key, value in expected.items() if found.get(key) != value]
