"""Builds a scenario's network: five namespaces in a row, their links, addresses, routes, NAT and faults."""

import time
from pathlib import Path

from lab import plan
from lab.scenario import Scenario
from lab.system import Background, LabError, delete_namespace, in_namespace, run, unique_namespace_prefix

# What a home router does: it hides the home network behind its own address and lets nothing in unasked.
HOME_ROUTER_RULES = """
table ip lab_nat {
  chain postrouting { type nat hook postrouting priority srcnat; oifname "wan0" masquerade; }
}
table inet lab_firewall {
  chain forward { type filter hook forward priority filter + 10; iifname "wan0" ct state new,invalid drop; }
}
"""

# Carrier-grade NAT (RFC 6598) and DS-Lite's own addresses (RFC 6333 section 5.7).
PROVIDER_NAT_RULES = """
table ip lab_nat {
  chain postrouting {
    type nat hook postrouting priority srcnat
    oifname "backbone0" ip saddr { 100.64.0.0/10, 192.0.0.0/29 } masquerade
  }
}
"""

# The public address is the edge router's; what it does not hand on it answers itself.
SERVER_NAT_RULES = """
table ip lab_server_nat {
  chain prerouting {
    type nat hook prerouting priority dstnat
    iifname "backbone0" ip daddr @address@ @what@ dnat to @inside@
  }
}
"""
SERVER_NAT_WHAT = {"host": "", "ports": "udp dport { 500, 4500 }"}


class Topology:
    """The namespaces of one scenario. `close` removes them; call it however the scenario ended."""

    def __init__(self, scenario: Scenario, work: Path, relay: Path | None, limit_icmp: bool) -> None:
        """`limit_icmp` keeps the kernel's own limit of about one ICMP error a second for each destination."""
        self._scenario = scenario
        self._limit_icmp = limit_icmp
        self._work = work
        self._relay = relay
        self._prefix = unique_namespace_prefix()
        self._made: list[str] = []
        self._relays: list[Background] = []
        self._versions = [version for version, used in ((4, scenario.ipv4), (6, scenario.ipv6)) if used]
        self._layout = scenario.layout
        self._links = plan.links(self._layout)

    def namespace(self, node: str) -> str:
        """The name of a node's network namespace."""
        return f"{self._prefix}-{node}"

    def build(self) -> None:
        """Makes everything up to the planted faults; services are not started."""
        for node in self._layout.nodes:
            run("ip", "netns", "add", self.namespace(node))
            self._made.append(node)
            self._set_kernel_options(node)
        for link in self._links:
            self._make_link(link)
        for node in self._layout.nodes:
            self._configure(node)
        for node in self._layout.home_routers:
            self._load_rules(node, HOME_ROUTER_RULES)
        if self._layout.wan != "public":
            self._load_rules("provider", PROVIDER_NAT_RULES)
        if self._layout.server_nat != "off":
            inside = self._links[-1].right.host(4)
            self._load_rules("core", SERVER_NAT_RULES.replace("@address@", plan.SERVER[4]).replace("@inside@", inside)
                             .replace("@what@", SERVER_NAT_WHAT[self._layout.server_nat]))
        self._plant_faults()

    def close(self) -> None:
        """Removes the namespaces and ends what runs in them."""
        for relay in self._relays:
            relay.stop()
        while self._made:
            delete_namespace(self.namespace(self._made.pop()))

    def _set_kernel_options(self, node: str) -> None:
        # Duplicate address detection would keep IPv6 addresses unusable for the first second.
        options = {"ipv6/conf/default/accept_dad": "0", "ipv6/conf/all/accept_dad": "0",
                   "ipv6/conf/default/accept_ra": "0"}
        if node in self._layout.routers:
            options |= {"ipv4/ip_forward": "1", "ipv6/conf/all/forwarding": "1"}
        if node == "caller" and self._scenario.caller_may_ping:
            options |= {"ipv4/ping_group_range": "0 2147483647"}
        if not self._limit_icmp:
            options |= {"ipv4/icmp_ratelimit": "0", "ipv6/icmp/ratelimit": "0"}
        script = "".join(f"echo '{value}' > /proc/sys/net/{key}\n" for key, value in options.items())
        run(*in_namespace(self.namespace(node), "sh", "-e", "-s"), stdin=script)

    def _make_link(self, link: plan.Link) -> None:
        fault = self._scenario.links.get(link.name)
        if fault is None or not fault.needs_relay:
            run("ip", "link", "add", link.left.interface, "netns", self.namespace(link.left.node), "type", "veth",
                "peer", "name", link.right.interface, "netns", self.namespace(link.right.node))
            return
        if self._relay is None:
            raise LabError("this scenario needs the relay (--relay)")
        command = [str(self._relay), "--delay-ms", str(fault.delay_ms), "--loss", str(fault.loss),
                   "--seed", str(fault.seed)]
        for side, end in (("--left", link.left), ("--right", link.right)):
            command += [side, f"/run/netns/{self.namespace(end.node)}:{end.interface}"]
        if fault.only_udp_ports:
            command += ["--only-udp-ports", ",".join(map(str, fault.only_udp_ports))]
        relay = Background("the relay", command, self._work / f"relay-{link.name}.log")
        self._relays.append(relay)
        relay.wait_for("ready")

    def _configure(self, node: str) -> None:
        commands = ["link set lo up"]
        for link in self._links:
            for end in (link.left, link.right):
                if end.node == node:
                    commands += self._interface_commands(end)
        if node == "provider":
            commands += [f"address add {host[version]} dev lo" for host in plan.PROVIDER_HOSTS
                         for version in self._versions]
        if node == "core" and self._layout.server_nat == "ports":
            commands.append(f"address add {plan.SERVER[4]} dev lo")
        for owner, version, destination, gateway in plan.routes(self._layout):
            if owner == node and version in self._versions and self._wants_route(node):
                commands.append(f"-{version} route add {destination} via {gateway}")
        # `ip -batch` takes no options within a line, so each IP version is a call of its own.
        for prefix in ("", "-4 ", "-6 "):
            batch = [line.removeprefix(prefix) for line in commands
                     if (line.startswith(prefix) if prefix else not line.startswith("-"))]
            if batch:
                run("ip", *prefix.split(), "-n", self.namespace(node), "-batch", "-", stdin="\n".join(batch) + "\n")

    def _interface_commands(self, end: plan.End) -> list[str]:
        addresses = self._versions if end.node != "caller" or self._scenario.caller_address else []
        return [f"link set {end.interface} up"] + [
            f"address add {end.addresses[version]} dev {end.interface}" + (" nodad" if version == 6 else "")
            for version in addresses]

    def _wants_route(self, node: str) -> bool:
        scenario = self._scenario
        return node != "caller" or (scenario.caller_address and scenario.caller_default_route)

    def _load_rules(self, node: str, rules: str) -> None:
        run(*in_namespace(self.namespace(node), "nft", "-f", "-"), stdin=rules)

    def _plant_faults(self) -> None:
        for entry in self._scenario.nft:
            for node in entry.nodes:
                self._load_rules(node, entry.rules)
        for link in self._links:
            fault = self._scenario.links.get(link.name)
            if fault is not None and fault.cut:
                run("ip", "-n", self.namespace(link.right.node), "link", "set", link.right.interface, "down")
                self._wait_for_no_carrier(link.left)
        if not self._scenario.caller_link:
            run("ip", "-n", self.namespace("caller"), "link", "set", "lan0", "down")

    def _wait_for_no_carrier(self, end: plan.End) -> None:
        """Returns when the kernel has noticed the cut, which it does in a work queue of its own, up to a second later."""
        show = ("ip", "-n", self.namespace(end.node), "-oneline", "link", "show", "dev", end.interface)
        deadline = time.monotonic() + 10.0
        while "state UP" in (state := run(*show)) or "LOWER_UP" in state:
            if time.monotonic() > deadline:
                raise LabError(f"the cut of {end.interface} goes unnoticed: {state.strip()}")
            time.sleep(0.02)
