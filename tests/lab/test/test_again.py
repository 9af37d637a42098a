"""What is tried a second time, and what never is."""

import unittest
from types import SimpleNamespace

from lab import table
from lab.again import again_alone
from lab.table import Result


def _failed(problem, may_be_load):
    return Result("one", "none", table.FAILED, problems=[problem], may_be_load=may_be_load)


class AgainTest(unittest.TestCase):
    """`again_alone` with a runner that only counts."""

    def setUp(self):
        self.runs = 0

    def _again(self, first, second):
        def run(scenario):
            self.assertEqual(scenario.name, "one")
            self.runs += 1
            return second
        return again_alone([first], [SimpleNamespace(name="one")], run)[0]

    def test_what_was_late_side_by_side_may_pass_alone(self):
        result = self._again(_failed("took 2.1 s", True), Result("one", "none", table.PASSED))
        self.assertEqual((result.status, self.runs), (table.PASSED, 1))
        self.assertEqual(result.problems, ["side by side with others: took 2.1 s"])

    def test_what_fails_alone_too_stays_failed_and_is_not_tried_a_third_time(self):
        result = self._again(_failed("took 2.1 s", True), _failed("took 2.2 s", True))
        self.assertEqual((result.status, self.runs), (table.FAILED, 1))
        self.assertEqual(result.problems, ["side by side with others: took 2.1 s", "took 2.2 s"])

    def test_a_wrong_verdict_is_never_tried_again(self):
        result = self._again(_failed("cause none, expected isp.block", False), Result("one", "none", table.PASSED))
        self.assertEqual((result.status, self.runs), (table.FAILED, 0))

    def test_what_passed_is_left_alone(self):
        result = self._again(Result("one", "none", table.PASSED), _failed("never", True))
        self.assertEqual((result.status, self.runs), (table.PASSED, 0))


if __name__ == "__main__":
    unittest.main()
