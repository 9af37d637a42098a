"""What is planted on the caller's computer is there: a program on a port, and systemctl's answers."""

import subprocess
import tempfile
import unittest
from pathlib import Path

from lab.computer import Computer
from lab.system import why_not_here


class SystemctlTest(unittest.TestCase):
    """The stand-in answers like systemctl."""

    def show(self, computer, *arguments):
        """What it prints, looked up as the program under test does."""
        with tempfile.TemporaryDirectory() as folder:
            computer.make_view(Path(folder))
            path = computer.search_path(Path(folder), "/usr/bin:/bin")
            return subprocess.run(["sh", "-c", "exec systemctl \"$@\"", "sh", *arguments], env={"PATH": path},
                                  capture_output=True, text=True, check=False)

    def test_states_and_absent_units(self):
        shown = self.show(Computer(services={"strongswan.service": "failed", "ipsec.service": "masked"}), "show",
                          "--property=Id", "--", "strongswan.service", "xl2tpd.service", "ipsec.service")
        self.assertEqual(shown.returncode, 0, shown.stderr)
        blocks = [dict(line.split("=", 1) for line in block.splitlines()) for block in shown.stdout.strip().split("\n\n")]
        self.assertEqual([(block["Id"], block["LoadState"], block["ActiveState"], block["UnitFileState"])
                          for block in blocks],
                         [("strongswan.service", "loaded", "failed", "enabled"),
                          ("xl2tpd.service", "not-found", "inactive", ""),
                          ("ipsec.service", "masked", "inactive", "masked")])

    def test_does_nothing_else(self):
        self.assertNotEqual(self.show(Computer(services={}), "start", "strongswan.service").returncode, 0)


@unittest.skipIf(why_not_here() is not None, why_not_here() or "")
class HolderTest(unittest.TestCase):
    """The holder holds its ports while the command runs, and is gone afterwards."""

    # The second process is the holder: nothing else is in this process namespace.
    LOOK = "cat /proc/net/udp /proc/net/udp6; cat /proc/[0-9]*/comm; stat -c owner=%u /proc/[0-9]*/fd"

    def look(self, **options):
        """What is to be seen beside the holder."""
        command = Computer(**options).beside(["sh", "-c", self.LOOK])
        return subprocess.run(["unshare", "--net", "--pid", "--fork", "--kill-child", "--mount-proc", *command],
                              capture_output=True, text=True, check=True, timeout=20).stdout

    def test_holds_the_ports_under_its_name(self):
        seen = self.look(holds_udp=(500, 4500), holder="charon-systemd")
        self.assertEqual(seen.count(":01F4 "), 2, seen)
        self.assertEqual(seen.count(":1194 "), 2, seen)
        self.assertIn("charon-systemd\n", seen)
        self.assertEqual(seen.count("owner=0\n"), seen.count("owner="), seen)

    def test_may_be_looked_at_by_its_own_user(self):
        self.assertRegex(self.look(holds_udp=(4500,), holder_user="own"), r"owner=[1-9]")

    def test_without_ports_there_is_no_holder(self):
        self.assertEqual(Computer().beside(["true"]), ["true"])


if __name__ == "__main__":
    unittest.main()
