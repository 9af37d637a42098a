"""The program under test must be unprivileged and see the lab's network only. Needs what the lab needs."""

import os
import shutil
import unittest

from lab import plan
from lab.caller import run_cli
from lab.scenario import Scenario
from lab.system import (Cancellation, make_work_folder, name_this_process, remove_leftovers, run,
                        why_not_here)
from lab.topology import Topology
from lab.truth import Truth

# Stands in for the program: says in JSON what it is and sees.
WITNESS = """#!/bin/sh
say() { printf '"%s": "%s", ' "$1" "$2"; }
printf '{'
say uid "$(id -u)"
say groups "$(id -G)"
say capabilities "$(sed -n 's/^Cap\\(Eff\\|Bnd\\|Inh\\|Amb\\):[[:space:]]*//p' /proc/self/status | tr '\\n' ' ')"
say interfaces "$(ls /sys/class/net | tr '\\n' ' ')"
say resolver "$(cat /etc/resolv.conf)"
say ping_group_range "$(cat /proc/sys/net/ipv4/ping_group_range | tr '\\t' ' ')"
say processes "$(ls /proc | grep -c '^[0-9]')"
say home_is_writable "$(touch "$HOME/x" && echo yes)"
say bus "$(ls -A /run/dbus 2>/dev/null)"
printf '"arguments": "%s"}' "$*"
exit 7
"""


def setUpModule():  # pylint: disable=invalid-name
    """A runner that starts meanwhile must see whose namespaces these are."""
    name_this_process()


@unittest.skipIf(why_not_here() is not None, why_not_here() or "")
class CallerTest(unittest.TestCase):
    """One network, looked at by the witness."""

    def setUp(self):
        self.work = make_work_folder()
        self.addCleanup(shutil.rmtree, self.work, ignore_errors=True)

    def witness(self, **options):
        """What the witness says when it runs in place of the program."""
        scenario = Scenario("witness", "", Truth(), cli_arguments=("--deadline", "9"), **options)
        topology = Topology(scenario, self.work, None, limit_icmp=True)
        self.addCleanup(topology.close)
        topology.build()
        # Below a folder that is closed to others, as a home folder is.
        program = self.work / "closed" / "bin" / "witness"
        program.parent.mkdir(parents=True)
        program.parent.parent.chmod(0o700)
        program.write_text(WITNESS)
        program.chmod(0o755)
        return run_cli(program, scenario, topology, self.work, Cancellation())

    def test_is_nobody_in_the_callers_namespace(self):
        found = self.witness()
        self.assertEqual(found.exit_status, 7, found.stderr)
        report = found.report()
        self.assertNotEqual(report["uid"], "0")
        self.assertEqual(len(report["groups"].split()), 1)
        self.assertEqual(set("".join(report["capabilities"].split())), {"0"})
        self.assertEqual(report["interfaces"].split(), ["lan0", "lo"])
        self.assertEqual(report["resolver"], f"nameserver {plan.RESOLVER[4]}")
        self.assertEqual(report["ping_group_range"], "1 0")
        self.assertLess(int(report["processes"]), 8)
        self.assertEqual(report["home_is_writable"], "yes")
        self.assertEqual(report["bus"], "")
        self.assertEqual(report["arguments"].split()[:3], ["diagnose", "--server", plan.SERVER_NAME])
        self.assertEqual(report["arguments"].split()[-2:], ["--deadline", "9"])

    def test_ping_only_where_the_scenario_allows_it(self):
        self.assertEqual(self.witness(caller_may_ping=True).report()["ping_group_range"], "0 2147483647")

    def test_nothing_is_left(self):
        scenario = Scenario("witness", "", Truth())
        topology = Topology(scenario, self.work, None, limit_icmp=True)
        topology.build()
        self.assertIn(topology.namespace("core"), run("ip", "netns", "list"))
        topology.close()
        self.assertNotIn(topology.namespace("core"), run("ip", "netns", "list"))

    def test_leftovers_of_a_dead_runner_are_removed_and_of_a_living_one_are_not(self):
        own = make_work_folder()
        self.addCleanup(shutil.rmtree, own, ignore_errors=True)
        pid = os.fork()
        if pid == 0:
            folder = make_work_folder()
            topology = Topology(Scenario("witness", "", Truth()), folder, None, limit_icmp=True)
            topology.build()
            os._exit(0)
        os.waitpid(pid, 0)
        removed = remove_leftovers(including_kept=False)
        self.assertEqual(sum(f"-{pid}-" in name for name in removed), len(plan.NODES) + 1, removed)
        self.assertNotIn(f"-{pid}-", run("ip", "netns", "list"))
        self.assertTrue(own.exists())


if __name__ == "__main__":
    unittest.main()
