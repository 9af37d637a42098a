"""Starts libreswan's IKE daemon at the server. It need not be installed: Debian's package excludes strongSwan's."""

import shutil
from pathlib import Path

from lab import plan
from lab.scenario import Scenario
from lab.system import ENVIRONMENT, Background, LabError, in_namespace, run
from lab.topology import Topology

# Where scripts/setup unpacks it.
UNPACKED = Path(__file__).resolve().parents[3] / "build" / "packages" / "libreswan"

# Responders for anyone. Without its ikev1-policy the daemon silently ignores IKEv1, as it is shipped.
IPSEC_CONF = """
config setup
@policy@
"""
CONNECTION = """
conn @name@
	left=@address@
	right=%any
	authby=secret
	ikev2=@ikev2@
@ike@
	auto=add
"""

# Its helpers' folder is compiled in; the daemon gets its own view of it. $1 is that folder, the rest the command.
PLUTO_SCRIPT = """
mount --bind "$1" /usr/libexec
shift
exec /usr/libexec/ipsec/pluto "$@"
"""


def find() -> Path | None:
    """The libexec folder with libreswan in it, the unpacked one first; None if there is none, or no certutil."""
    if shutil.which("certutil", path=ENVIRONMENT["PATH"]) is None:
        return None
    folders = (UNPACKED / "usr" / "libexec", Path("/usr/libexec"))
    return next((folder for folder in folders if (folder / "ipsec" / "pluto").is_file()), None)


def start_pluto(scenario: Scenario, topology: Topology, work: Path) -> Background:
    """Starts the daemon and returns when it listens."""
    libexec = find()
    if libexec is None:
        raise LabError("libreswan is not there")
    folder = work / "pluto"
    for name in ("run", "nss", "ipsec.d"):
        (folder / name).mkdir(parents=True)
    run("certutil", "-N", "-d", f"sql:{folder / 'nss'}", "--empty-password")
    names = [name for name, version in (("ikev2", 2), ("ikev1", 1)) if scenario.ike_version in (0, version)]
    (folder / "ipsec.conf").write_text(_configuration(scenario, names))
    (folder / "ipsec.secrets").write_text(': PSK "planted-secret"\n')
    options = ["--nofork", "--stderrlog", "--config", folder / "ipsec.conf", "--rundir", folder / "run",
               "--nssdir", folder / "nss", "--ipsecdir", folder / "ipsec.d", "--secretsfile", folder / "ipsec.secrets",
               "--dumpdir", folder, "--use-xfrm", "--no-dnssec", "--nhelpers", "0"]
    if scenario.ike_cookies:
        options.append("--force-busy")
    pluto = Background("pluto", in_namespace(
        topology.namespace("server"), "unshare", "--mount", "--propagation", "private",
        "sh", "-ec", PLUTO_SCRIPT, "pluto", str(libexec), *map(str, options)), work / "pluto.log")
    for name in names:
        pluto.wait_for(f'"{name}": added IKE')
    pluto.wait_for("loading secrets from")
    return pluto


def _configuration(scenario: Scenario, names: list[str]) -> str:
    policy = "\tikev1-policy=accept" if "ikev1" in names else ""
    ike = "" if scenario.ike_proposals == "default" else f"\tike={scenario.ike_proposals}"
    text = IPSEC_CONF.replace("@policy@", policy)
    for name in names:
        # What is not one of the names' versions stays unanswered.
        values = {"@name@": name, "@address@": plan.links(scenario.layout)[-1].right.host(scenario.version),
                  "@ikev2@": "insist" if name == "ikev2" else "no", "@ike@": ike}
        connection = CONNECTION
        for key, value in values.items():
            connection = connection.replace(key, value)
        text += "\n".join(line for line in connection.splitlines() if line) + "\n\n"
    return text
