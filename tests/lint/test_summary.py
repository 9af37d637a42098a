#!/usr/bin/env python3
"""scripts/test-summary counts what ctest really writes: on a small project whose tests pass, fail, crash, skip or lack
their program."""

import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

SUMMARY = Path(__file__).resolve().parents[2] / "scripts" / "test-summary"

# NAME: (shell command, more properties)
TESTS = {
    "plain": ("true", ""),
    "plain_bad": ("false", ""),
    "counted": ("echo '3 passed, 0 failed, 1 skipped'", ""),
    "counted_bad": ("echo '3 passed, 2 failed'; exit 1", ""),
    "skipped": ("echo 'skipped: no namespaces here'; exit 77", "SKIP_RETURN_CODE 77"),
    "slow": ("sleep 20", "TIMEOUT 1"),
    "cases": ("true", ""),
    "cases_bad": ("exit 1", ""),
    "cases_then_crash": ("kill -SEGV $$", ""),
}
CASES = '<testsuites><testsuite><testcase classname="A" name="one" status="run" result="completed"/>{}</testsuite></testsuites>'
GTEST = {
    "cases": CASES.format('<testcase classname="A" name="two" status="run" result="skipped"><skipped message="A.cpp:3&#xA;'
                          'no IPv6 here"/></testcase><testcase classname="A" name="off" status="notrun"/>'),
    "cases_bad": CASES.format('<testcase classname="A" name="bad" status="run"><failure message="x"/></testcase>'),
    "cases_then_crash": CASES.format(""),
}


class Summary(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.path = Path(self.folder.name)
        self.results = self.path / "results"
        (self.results / "dev.unit.cases").mkdir(parents=True)

    def ctest(self, tests):
        lines = []
        for name, (command, properties) in tests.items():
            lines.append(f'add_test([=[{name}]=] [=[/bin/sh]=] [=[-c]=] [=[{command}]=])')
            if properties:
                lines.append(f"set_tests_properties([=[{name}]=] PROPERTIES {properties})")
        (self.path / "CTestTestfile.cmake").write_text("\n".join(lines) + "\n")
        subprocess.run(["ctest", "--test-dir", str(self.path), "--output-junit", str(self.results / "dev.unit.xml"),
                        "--test-output-size-passed", "200000"], capture_output=True, check=False)

    def summary(self):
        result = subprocess.run([str(SUMMARY), str(self.results)], capture_output=True, text=True, check=False)
        return result.returncode, result.stdout

    def test_clean(self):
        self.ctest({name: TESTS[name] for name in ("plain", "counted", "cases")})
        (self.results / "dev.unit.cases/cases.xml").write_text(GTEST["cases"])
        status, output = self.summary()
        self.assertEqual(output.splitlines()[-1], "5 passed, 0 failed, 2 skipped")
        self.assertIn("skipped: dev.unit: cases: A.two: no IPv6 here", output)
        self.assertEqual(status, 0)

    def test_everything(self):
        self.ctest(TESTS)
        for name, text in GTEST.items():
            (self.results / "dev.unit.cases" / f"{name}.xml").write_text(text)
        (self.results / "asan.broken").write_text("the asan build failed\n")
        status, output = self.summary()
        # passed: plain 1, counted 3, counted_bad 3, a case in each of three; failed: plain_bad, counted_bad 2, slow,
        # cases_bad, cases_then_crash, asan; skipped: skipped, counted 1, cases 1.
        self.assertEqual(output.splitlines()[-1], "10 passed, 7 failed, 3 skipped", output)
        for said in ("dev.unit: skipped: no namespaces here", "dev.unit: slow", "dev.unit: cases_bad: A.bad",
                     "dev.unit: cases_then_crash (ended badly)", "the asan build failed"):
            self.assertIn(said, output)
        self.assertEqual(status, 1)

    def test_missing_program(self):
        (self.path / "CTestTestfile.cmake").write_text("add_test(gone /nowhere/gone)\n")
        subprocess.run(["ctest", "--test-dir", str(self.path), "--output-junit", str(self.results / "dev.unit.xml")],
                       capture_output=True, check=False)
        status, output = self.summary()
        self.assertEqual(output.splitlines()[-1], "0 passed, 1 failed, 0 skipped", output)
        self.assertEqual(status, 1)

    def test_nothing_ran(self):
        status, output = self.summary()
        self.assertIn("no test ran", output)
        self.assertEqual(status, 1)


if __name__ == "__main__":
    outcome = unittest.TextTestRunner(verbosity=2).run(unittest.defaultTestLoader.loadTestsFromTestCase(Summary))
    bad = len(outcome.failures) + len(outcome.errors)
    print(f"{outcome.testsRun - bad - len(outcome.skipped)} passed, {bad} failed, {len(outcome.skipped)} skipped")
    sys.exit(bad != 0)
