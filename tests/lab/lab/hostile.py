"""Someone at the server's address who tries to mislead the program (`tests/lab/hostile`)."""

from pathlib import Path

from lab import plan
from lab.scenario import Scenario
from lab.system import Background, in_namespace
from lab.topology import Topology


def start_hostile(program: Path, scenario: Scenario, topology: Topology, work: Path) -> Background:
    """Starts it on the server's interface, beside charon or, where there is none, in its place."""
    assert scenario.hostile is not None
    interface = plan.links(scenario.layout)[-1].right.interface
    command = [str(program), "--interface", interface, "--mode", scenario.hostile]
    if not scenario.charon:
        # Or the kernel would say that nobody listens there.
        command += ["--hold-ports"]
    hostile = Background("the hostile one", in_namespace(topology.namespace("server"), *command), work / "hostile.log")
    hostile.wait_for("ready")
    return hostile
