"""A second run, alone, of what failed for reasons that may lie in the computer and not in the program."""

from typing import Callable

from lab import table
from lab.scenario import Scenario
from lab.table import Result


def again_alone(results: list[Result], scenarios: list[Scenario], run: Callable[[Scenario], Result]) -> list[Result]:
    """The results, with one more run in place of each that failed in time or rate alone, or because the lab did.

    A wrong verdict is never tried again. What fails alone as well stays failed, with both runs' problems.
    """
    by_name = {scenario.name: scenario for scenario in scenarios}
    final = []
    for result in results:
        if result.status != table.FAILED or not result.may_be_load:
            final.append(result)
            continue
        second = run(by_name[result.scenario])
        second.problems = [f"side by side with others: {problem}" for problem in result.problems] + second.problems
        final.append(second)
    return final
