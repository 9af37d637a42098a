"""The judge must see every way in which a diagnosis can be wrong."""

import copy
import dataclasses
import json
import unittest

from lab.caller import CliRun
from lab.judge import judge
from lab.meter import Traffic
from lab.scenario import Expectation

EXPECT = Expectation("isp.block", "isp", {"ports": [500]}, allow=("server.ike-blocked",),
                     confidence=("certain", "likely"), max_seconds=5.0)
REPORT = {
    "schema": "tsunagu-report/1",
    "verdict": {"cause": "isp.block", "where": "isp", "confidence": "likely"},
    "causes": [
        {"id": "isp.block", "where": "isp", "confidence": "likely", "detail": {"ports": [500]}},
        {"id": "server.ike-blocked", "where": "server", "confidence": "possible"},
    ],
    "ruled_out": [{"id": "firewall.local-block", "evidence": ["firewall.local"]}],
}
# As much as may be sent, and not one packet more.
TRAFFIC = Traffic(packets=300, octets=150_000, most_in_a_second=20, busiest_host="192.0.2.10", most_half_open=3)
PROMISED_SECONDS = 12.0


def _judge(run, expect=EXPECT, traffic=TRAFFIC):
    return judge(expect, run, traffic, PROMISED_SECONDS)


def problems_of(report, expect=EXPECT, exit_status=1, seconds=1.0, traffic=TRAFFIC):
    """What the judge says about a run that printed `report`."""
    return _judge(CliRun(["tsunagu-cli"], exit_status, seconds, json.dumps(report), ""), expect, traffic)


def changed(**changes):
    """The good report with other members."""
    return copy.deepcopy(REPORT) | changes


class JudgeTest(unittest.TestCase):
    """One wrong thing at a time."""

    def assert_problem(self, part, *args, **kwargs):
        """Exactly one problem, and it names `part`."""
        problems = problems_of(*args, **kwargs)
        self.assertEqual(len(problems), 1, problems)
        self.assertIn(part, problems[0])

    def test_right_verdict_passes(self):
        self.assertEqual(problems_of(REPORT), [])

    def test_wrong_place(self):
        self.assert_problem("where server", changed(verdict=REPORT["verdict"] | {"where": "server"}))

    def test_wrong_confidence(self):
        self.assert_problem("confidence possible", changed(verdict=REPORT["verdict"] | {"confidence": "possible"}))

    def test_wrong_cause(self):
        verdict = {"cause": "server.ike-blocked", "where": "isp", "confidence": "likely"}
        self.assert_problem("expected isp.block", changed(verdict=verdict, causes=REPORT["causes"][::-1]))

    def test_wrong_detail(self):
        causes = copy.deepcopy(REPORT["causes"])
        causes[0]["detail"]["ports"] = [500, 4500]
        self.assert_problem("detail.ports", changed(causes=causes))

    def test_detail_missing(self):
        self.assert_problem("detail.ports", changed(causes=[{"id": "isp.block"}]))

    def test_accuses_something_else(self):
        self.assert_problem("accuses network.slow", changed(causes=REPORT["causes"] + [{"id": "network.slow"}]))

    def test_a_candidate_must_be_listed_as_possible(self):
        expect = dataclasses.replace(EXPECT, allow=(), candidates=("server.ike-blocked",))
        self.assertEqual(problems_of(REPORT, expect), [])
        self.assert_problem("does not list server.ike-blocked", changed(causes=REPORT["causes"][:1]), expect)
        surer = copy.deepcopy(REPORT["causes"])
        surer[1]["confidence"] = "likely"
        self.assert_problem("does not list server.ike-blocked", changed(causes=surer), expect)

    def test_a_second_fault_must_be_accused_as_well(self):
        second = {"id": "vpn.proposal-mismatch", "where": "this-computer", "confidence": "certain"}
        expect = dataclasses.replace(EXPECT, also=("vpn.proposal-mismatch",))
        self.assertEqual(problems_of(changed(causes=REPORT["causes"] + [second]), expect), [])
        self.assert_problem("does not accuse vpn.proposal-mismatch", REPORT, expect)
        unsure = second | {"confidence": "possible"}
        self.assert_problem("does not accuse", changed(causes=REPORT["causes"] + [unsure]), expect)

    def test_findings_must_be_as_expected(self):
        findings = [{"id": "ike.nat", "status": "warn", "measured": {"nat_server": True, "ikev2": {"cookie": True}}}]
        for expected, part in (({"status": "warn", "nat_server": True, "ikev2.cookie": True}, None),
                               ({"status": "pass"}, "ike.nat: status warn"),
                               ({"nat_server": False}, "nat_server True, expected False"),
                               ({"ikev2.cookie": False}, "ikev2.cookie True"),
                               ({"nat_server.cookie": True}, "None, expected True"),
                               ({"nat_local": True}, "nat_local None")):
            expect = dataclasses.replace(EXPECT, findings={"ike.nat": expected})
            if part is None:
                self.assertEqual(problems_of(changed(findings=findings), expect), [])
            else:
                self.assert_problem(part, changed(findings=findings), expect)
        self.assert_problem("no finding ike.nat", changed(findings=[]),
                            dataclasses.replace(EXPECT, findings={"ike.nat": {"status": "warn"}}))

    def test_verdict_is_not_the_first_cause(self):
        self.assert_problem("not the first", changed(causes=REPORT["causes"][::-1]))

    def test_rules_out_what_it_accuses(self):
        self.assert_problem("rules isp.block out", changed(ruled_out=[{"id": "isp.block"}]))

    def test_other_schema(self):
        self.assert_problem("schema", changed(schema="tsunagu-report/2"))

    def test_too_slow(self):
        self.assert_problem("took 5.1 s", REPORT, seconds=5.1)

    def test_what_is_promised_holds_where_the_scenario_says_nothing(self):
        expect = dataclasses.replace(EXPECT, max_seconds=None)
        self.assertEqual(problems_of(REPORT, expect, seconds=12.0), [])
        self.assert_problem("allowed are 12.0 s", REPORT, expect, seconds=12.1)

    def test_sends_too_much(self):
        for field, part in (("packets", "301 packets sent"), ("octets", "150001 octets"),
                            ("most_in_a_second", "21 packets within a second to 192.0.2.10"),
                            ("most_half_open", "4 half-open")):
            self.assert_problem(part, REPORT,
                                traffic=dataclasses.replace(TRAFFIC, **{field: getattr(TRAFFIC, field) + 1}))

    def test_exit_status(self):
        self.assert_problem("exit status 0", REPORT, exit_status=0)

    def test_never_ended(self):
        self.assertIn("did not end", _judge(CliRun([], None, 45.0, json.dumps(REPORT), ""))[0])

    def test_no_json(self):
        for text in ("", "Segmentation fault", "[1]", json.dumps(REPORT) + "x"):
            self.assertIn("not one JSON object", _judge(CliRun([], 1, 1.0, text, ""))[0])

    def test_members_missing_or_of_another_type(self):
        for report in ({}, changed(verdict="none"), changed(causes=None), changed(causes=[{}])):
            self.assertIn("contract", problems_of(report)[0])

    def test_none_accuses_nobody(self):
        nothing = changed(verdict={"cause": "none", "confidence": "certain"}, causes=[])
        expect = Expectation("none")
        self.assertEqual(problems_of(nothing, expect, exit_status=0), [])
        self.assert_problem("exit status 1", nothing, expect)
        self.assert_problem("accuses", changed(verdict=nothing["verdict"], causes=[{"id": "network.slow"}]), expect,
                            exit_status=0)


if __name__ == "__main__":
    unittest.main()
