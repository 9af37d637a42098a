"""The servers of a scenario: strongSwan's IKE daemon and the provider's resolver."""

import sys
from pathlib import Path

from lab import certificates, listserver, load, plan, sntp, web
from lab.libreswan import start_pluto
from lab.scenario import Scenario
from lab.system import Background, in_namespace, run
from lab.topology import Topology

# Only what answers an IKE_SA_INIT or Main Mode needs; limits against floods stay as strongSwan ships them.
STRONGSWAN_CONF = """
charon-systemd {
  load = random nonce aes sha1 sha2 hmac kdf md5 gmp xcbc drbg mgf1 kernel-netlink socket-default vici
@more@
  journal {
    default = -1
  }
  filelog {
    stderr {
      time_format = %T
      default = 1
      net = 1
      enc = 1
      ike = 2
    }
  }
  start-scripts {
    connections = /usr/sbin/swanctl --load-conns
  }
}
swanctl {
  load = random
}
"""

# So many half-open handshakes make it ask for cookies; of one address it takes five at most (charon.block_threshold).
COOKIE_THRESHOLD, HALF_OPEN = 3, 4

# One responder for anyone.
SWANCTL_CONF = """
connections {
  anyone {
    version = @version@
    proposals = @proposals@
    local {
      auth = psk
    }
    remote {
      auth = psk
    }
    children {
      any {
      }
    }
  }
}
"""

# The daemon's paths are compiled in, so each one gets its own view of them; the AppArmor profile is content too.
CHARON_SCRIPT = """
mount --bind "$1/strongswan.conf" /etc/strongswan.conf
mount --bind "$1/swanctl" /etc/swanctl
mount --bind "$1/run" /run
exec charon-systemd
"""

SILENT_RESOLVER_RULES = """
table inet lab_dns {
  chain input { type filter hook input priority filter - 10; udp dport 53 drop; tcp dport 53 drop; }
}
"""

# The public root key: nothing in the lab is signed by it, so a validating resolver must answer SERVFAIL.
ROOT_TRUST_ANCHOR = ".,20326,8,2,E06D44B80B8F1D39A95C0B0D7C65D08458E880409BBC683457104237C7F8EC8D"


def start_ike(scenario: Scenario, topology: Topology, work: Path) -> list[Background]:
    """Starts the scenario's IKE daemon at the server, and what keeps it busy, and returns when it answers."""
    if not scenario.charon:
        return []
    if scenario.ike_program == "libreswan":
        return [start_pluto(scenario, topology, work)]
    charon = start_charon(scenario, topology, work)
    if not scenario.ike_cookies:
        return [charon]
    inside = plan.links(scenario.layout)[-1].right.host(scenario.version)
    return [charon, _program(topology, work, "core", "load", load.__file__, inside, str(HALF_OPEN))]


def start_charon(scenario: Scenario, topology: Topology, work: Path) -> Background:
    """Starts the IKE daemon at the server and returns when it answers."""
    folder = work / "charon"
    for name in ("swanctl", "run"):
        (folder / name).mkdir(parents=True)
    more = [f"  cookie_threshold = {COOKIE_THRESHOLD}"] if scenario.ike_cookies else []
    if scenario.ike_answer_delay_ms:
        more.append(f"  send_delay = {scenario.ike_answer_delay_ms}")
        if not scenario.ike_cookies:
            # Cookies are sent by the thread that receives, which would make the delays add up.
            more += ["  cookie_threshold = 0", "  cookie_threshold_ip = 0"]
    (folder / "strongswan.conf").write_text(STRONGSWAN_CONF.replace("@more@", "\n".join(more)))
    (folder / "swanctl" / "swanctl.conf").write_text(
        SWANCTL_CONF.replace("@version@", str(scenario.ike_version)).replace("@proposals@", scenario.ike_proposals))
    charon = Background("charon", in_namespace(
        topology.namespace("server"), "unshare", "--mount", "--propagation", "private",
        "sh", "-ec", CHARON_SCRIPT, "charon", str(folder)), work / "charon.log")
    charon.wait_for("loaded 1 connections")
    return charon


def start_resolver(scenario: Scenario, topology: Topology, work: Path) -> list[Background]:
    """Starts the provider's resolver as the scenario wants it to behave."""
    if scenario.dns == "silent":
        run(*in_namespace(topology.namespace("provider"), "nft", "-f", "-"), stdin=SILENT_RESOLVER_RULES)
    if scenario.dns in ("silent", "absent"):
        return []
    public = [f"--listen-address={plan.RESOLVER[version]}" for version in scenario.versions]
    zone = _zone(scenario, plan.WRONG_SERVER if scenario.dns == "wrong-address" else plan.SERVER)
    if scenario.dns == "nxdomain":
        zone = _zone(scenario, None)
    if scenario.dns != "servfail":
        return [_dnsmasq(topology, work, "resolver", public + zone)]
    validating = ["--dnssec", "--dnssec-check-unsigned", "--dnssec-no-timecheck",
                  f"--trust-anchor={ROOT_TRUST_ANCHOR}", f"--server={plan.UPSTREAM_RESOLVER}"]
    return [_dnsmasq(topology, work, "upstream", [f"--listen-address={plan.UPSTREAM_RESOLVER}"] + zone),
            _dnsmasq(topology, work, "resolver", public + validating)]


def start_others(scenario: Scenario, topology: Topology, work: Path) -> list[Background]:
    """Starts what the program may be told to ask beside the server and the resolver."""
    started = []
    if scenario.reference_resolver:
        listen = [f"--listen-address={plan.REFERENCE_RESOLVER[version]}" for version in scenario.versions]
        started.append(_dnsmasq(topology, work, "reference", listen + _zone(scenario, plan.SERVER)))
    for version in scenario.versions:
        if scenario.check_page:
            started.append(_program(topology, work, "provider", f"check-page-{version}", web.__file__,
                                    plan.CHECK_PAGE[version], "80", "online", str(scenario.check_page_clock_s)))
        if scenario.time_server:
            started.append(_program(topology, work, "provider", f"time-server-{version}", sntp.__file__,
                                    plan.TIME_SERVER[version], str(scenario.time_server_clock_s)))
    if scenario.certificates is not None:
        made = work / "certificates"
        scenario.certificates.make(made)
        for version in scenario.versions if scenario.certificates.list_server == "answer" else ():
            started.append(_program(topology, work, "provider", f"list-{version}", listserver.__file__,
                                    plan.CHECK_PAGE[version], str(certificates.LIST_PORT), str(made / "lab.crl")))
    if scenario.portal is not None:
        started.append(_program(topology, work, "router", "portal", web.__file__, "0.0.0.0", str(plan.PORTAL_PORT),
                                scenario.portal, "0"))
    return started


def _zone(scenario: Scenario, server: dict[int, str] | None) -> list[str]:
    hosts = {plan.CHECK_PAGE_NAME: plan.CHECK_PAGE, certificates.LIST_NAME: plan.CHECK_PAGE} | ({} if server is None else {plan.SERVER_NAME: server})
    return ["--local=/example.test/"] + [
        f"--host-record={','.join([name] + [addresses[version] for version in scenario.versions])}"
        for name, addresses in hosts.items()]


def _program(topology: Topology, work: Path, node: str, name: str, file: str, *arguments: str) -> Background:
    program = Background(name, in_namespace(topology.namespace(node), sys.executable, "-u", "-B", file, *arguments),
                         work / f"{name}.log")
    program.wait_for("ready")
    return program


def _dnsmasq(topology: Topology, work: Path, name: str, options: list[str]) -> Background:
    dnsmasq = Background(name, in_namespace(
        topology.namespace("provider"), "dnsmasq", "--keep-in-foreground", "--conf-file=/dev/null", "--no-resolv",
        "--no-hosts", "--pid-file=", "--log-facility=-", "--bind-interfaces", *options), work / f"{name}.log")
    dnsmasq.wait_for("started, version")
    return dnsmasq
