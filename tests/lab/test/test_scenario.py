"""Scenario files: mistakes are named, and the kept ones fit the closed list of causes."""

import tempfile
import unittest
from pathlib import Path

from lab import bounds, plan
from lab.scenario import ScenarioError, load, load_folder
from lab.truth import Truth

SCENARIOS = Path(__file__).resolve().parent.parent / "scenarios"
# Everything that the rules can say and the lab can plant.
PLANTED = {
    "none", "inconclusive", "network.offline", "network.name-not-found", "network.dns-failure", "network.slow",
    "firewall.local-block", "firewall.router-block", "isp.block", "server.unreachable", "server.ike-blocked", "server.slow",
    "server.no-vpn-service", "network.captive-portal", "computer.clock-wrong", "isp.dns-tamper", "isp.throttle",
    "network.lossy", "network.large-packets-dropped", "vpn.proposal-mismatch", "vpn.ike-version-mismatch",
    "vpn.profile-invalid", "vpn.service-stopped", "vpn.port-in-use", "vpn.credentials", "certificate.expired",
    "certificate.revocation-unreachable",
}


class ScenarioTest(unittest.TestCase):
    """Reading."""

    def read(self, text):
        """Loads `text` as if it were a file."""
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "case.toml"
            file.write_text(text)
            return load(file)

    def test_defaults_are_the_healthy_network(self):
        scenario = self.read('description = "x"\n[expect]\ncause = "none"\n')
        self.assertEqual((scenario.name, scenario.dns, scenario.charon, scenario.version), ("case", "normal", True, 4))
        self.assertEqual(scenario.truth, Truth())
        self.assertIsNone(scenario.expect.max_seconds)

    def test_mistakes_are_named(self):
        cases = {
            "": "description is missing",
            'description = 1': "description is not a str",
            'description = "x"\nfoo = 1': "unknown key foo",
            'description = "x"\n[server]\ncharron = false': "unknown key charron",
            'description = "x"\n[server]\ncharon = 1': "server.charon is not a bool",
            'description = "x"\n[server]\nhostile = "polite"': "none of flood",
            'description = "x"\n[caller]\nholds_udp = [0]': "0 is no port",
            'description = "x"\n[caller]\nholder = "a name that is too long"': "1 to 15 characters",
            'description = "x"\n[caller]\nservices = { "ipsec.service" = "lost" }': "none of active",
            'description = "x"\n[dns]\nmode = "lost"': "none of normal",
            'description = "x"\n[web]\nportal = "lost"': "none of redirect",
            'description = "x"\n[time]\nserver = 1': "time.server is not a bool",
            'description = "x"\n[link.core-moon]\ncut = true': "link.core-moon",
            'description = "x"\n[[nft]]\nnode = "moon"\nrules = ""': "out of caller",
            'description = "x"\n[[nft]]\nnode = "inner"\nrules = ""': "has no inner",
            'description = "x"\n[link.caller-inner]\ncut = true': "has no caller-inner",
            'description = "x"\n[network]\ninner_router = true\n[link.caller-router]\ncut = true': "has no caller-router",
            'description = "x"\n[network]\ninner_router = true\nipv6 = "on"': "IPv4 alone",
            'description = "x"\n[network]\nwan = "moon"': "none of public",
            'description = "x"\n[server]\nnat = "moon"': "none of off",
            'description = "x"\n[server]\nprogram = "moon"': "none of strongswan",
            'description = "x"\n[server]\nprogram = "libreswan"\nanswer_delay_ms = 9': "strongswan alone",
            'description = "x"\n[truth]\nike500 = "maybe"': "none of answer",
            'description = "x"\n[truth]\nike = "silent"': "unknown key ike",
            'description = "x"\n[expect]\nwhere = "isp"': "cause is missing",
            'description = "x"\n[expect]\ncause = "none"\nwhere = "moon"': "none of this-computer",
            "description": "case.toml",
        }
        for text, part in cases.items():
            with self.subTest(text):
                with self.assertRaisesRegex(ScenarioError, part.replace(".", r"\.")):
                    self.read(text)

    def test_an_inner_router_lengthens_the_chain(self):
        layout = self.read('description = "x"\n[network]\ninner_router = true\n').layout
        self.assertEqual(layout.routers, ("inner", "router", "provider", "core"))
        self.assertEqual(layout.home_routers, ("inner", "router"))
        self.assertEqual([link.name for link in plan.links(layout)],
                         ["caller-inner", "inner-router", "router-provider", "provider-core", "core-server"])
        gateways = {owner: gateway for owner, version, destination, gateway in plan.routes(layout)
                    if version == 4 and destination == "default"}
        self.assertEqual(gateways, {"caller": "192.168.1.1", "inner": "192.168.0.1", "router": "198.51.100.1",
                                    "provider": "203.0.113.2", "server": "192.0.2.1"})

    def test_a_server_behind_nat_has_an_address_of_its_own(self):
        layout = self.read('description = "x"\n[server]\nnat = "host"\n').layout
        self.assertNotEqual(plan.links(layout)[-1].right.host(4), plan.SERVER[4])

    def test_every_cause_has_a_scenario(self):
        planted = {scenario.expect.cause for scenario in load_folder(SCENARIOS) if scenario.expect}
        self.assertEqual(planted, PLANTED)

    def test_a_scenario_named_after_a_cause_expects_it(self):
        for scenario in load_folder(SCENARIOS):
            if scenario.expect and "." in scenario.name:
                self.assertTrue(scenario.name.startswith(scenario.expect.cause), scenario.name)
                self.assertIsNotNone(scenario.expect.where, scenario.name)

    def test_more_time_than_promised_has_a_reason(self):
        for scenario in load_folder(SCENARIOS):
            if scenario.expect is None or scenario.expect.max_seconds is None:
                continue
            longer = scenario.expect.max_seconds > bounds.seconds(scenario)
            self.assertEqual(longer, bool(scenario.expect.why_longer), scenario.name)

    def test_promised_time_grows_with_a_healthy_round_trip_only(self):
        healthy = self.read('description = "x"\n[link.provider-core]\ndelay_ms = 75\n[expect]\ncause = "none"\n')
        self.assertAlmostEqual(bounds.seconds(healthy), 2 + 12 * 0.15)
        slow = self.read('description = "x"\n[link.provider-core]\ndelay_ms = 75\n[expect]\ncause = "network.slow"\n')
        self.assertEqual(bounds.seconds(slow), 12)

    def test_a_planted_fault_shows_in_the_truth(self):
        # A fault that changes nothing measurable would let a program pass that finds nothing.
        for scenario in load_folder(SCENARIOS):
            in_the_profile = scenario.caller_profile is not None
            in_the_code = scenario.expect is not None and scenario.expect.cause == "vpn.credentials"
            if scenario.expect and scenario.expect.cause != "none" and not in_the_profile and not in_the_code:
                self.assertNotEqual(scenario.truth, Truth(), scenario.name)


class TruthTest(unittest.TestCase):
    """Comparing."""

    MEASURED = {"ike500": "answer", "ike4500": "answer", "tcp": "answer", "icmp": "answer", "udp_closed": "refused",
                "dns": "answer", "hops_ike500": [1, 2, 3], "hops_ike4500": [1, 2, 3], "hops_neutral": [1, 2, 3],
                "ike_rtt_ms": 1.0, "control_rtt_ms": 1.0, "icmp_loss_ratio": 0.0}

    def test_healthy(self):
        self.assertEqual(Truth().mismatches(self.MEASURED), [])

    def test_each_difference_is_one_line(self):
        for key, value in (("ike500", "silent"), ("tcp", "unreachable"), ("hops_neutral", [1]), ("dns", "failed")):
            lines = Truth().mismatches(self.MEASURED | {key: value})
            self.assertEqual(len(lines), 1)
            self.assertIn(key, lines[0])

    def test_ranges(self):
        truth = Truth.from_table({"ike_rtt_ms": [10, 20]})
        self.assertEqual(truth.mismatches(self.MEASURED | {"ike_rtt_ms": 15.0}), [])
        for value in (9.9, 20.1, None):
            self.assertEqual(len(truth.mismatches(self.MEASURED | {"ike_rtt_ms": value})), 1)

    def test_one_sided_ike_is_said_of_the_ike_ports_alone(self):
        self.assertEqual(Truth.from_table({"ike500": "ikev2-only"}).ike500, "ikev2-only")
        with self.assertRaisesRegex(ValueError, "tcp"):
            Truth.from_table({"tcp": "ikev2-only"})

    def test_no_answer_is_silence_or_unreachable(self):
        truth = Truth(tcp="no-answer")
        for value, lines in (("silent", 0), ("unreachable", 0), ("answer", 1), ("refused", 1)):
            self.assertEqual(len(truth.mismatches(self.MEASURED | {"tcp": value})), lines)


if __name__ == "__main__":
    unittest.main()
