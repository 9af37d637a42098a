"""Reads a scenario file. Unknown keys and values are errors: a typing mistake must not weaken a test."""

import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from lab import plan
from lab.certificates import Certificates
from lab.computer import Computer
from lab.truth import Truth

DNS_MODES = ("normal", "nxdomain", "wrong-address", "servfail", "silent", "absent")
PORTAL_MODES = ("redirect", "page")
IKE_PROGRAMS = ("strongswan", "libreswan")
PLACES = ("this-computer", "local-network", "isp", "server", "unknown")
HOSTILE_MODES = ("flood", "wrong-source", "cookies", "contradictions", "groups", "broken")
NO_FAULT = "none"


class ScenarioError(Exception):
    """The file is wrong; the message names it and the key."""


@dataclass(frozen=True)
class NftRules:
    """A ruleset that one or more nodes load."""

    nodes: tuple[str, ...]
    rules: str


@dataclass(frozen=True)
class LinkFault:
    """What is special about a link; with any of the first four it is made by the relay instead of a veth pair."""

    delay_ms: int = 0
    loss: float = 0.0
    only_udp_ports: tuple[int, ...] = ()
    seed: int = 1
    cut: bool = False

    @property
    def needs_relay(self) -> bool:
        """Whether a plain veth pair cannot do it."""
        return self.delay_ms > 0 or self.loss > 0


@dataclass(frozen=True)
class Expectation:
    """What the program must find."""

    cause: str
    where: str | None = None
    detail: dict[str, Any] = field(default_factory=dict)
    allow: tuple[str, ...] = ()
    candidates: tuple[str, ...] = ()
    """Causes that must be listed behind it as possible: the measurements do not exclude them."""
    findings: dict[str, dict[str, Any]] = field(default_factory=dict)
    """What must have been measured, by finding; a key may be a path such as `ikev2.cookie`, and `status`."""
    confidence: tuple[str, ...] = ()
    max_seconds: float | None = None
    """None: what is promised of every run (lab.bounds)."""
    why_longer: str = ""
    """Why `max_seconds` is more than that."""
    also: tuple[str, ...] = ()
    """Further faults that are planted as well: each must be accused, as likely or certain."""


@dataclass(frozen=True)
class Scenario:
    """One network with one planted fault."""

    name: str
    description: str
    truth: Truth
    expect: Expectation | None = None
    cli_arguments: tuple[str, ...] = ()
    ipv4: bool = True
    ipv6: bool = False
    layout: plan.Layout = plan.Layout()
    caller_address: bool = True
    caller_default_route: bool = True
    caller_link: bool = True
    caller_may_ping: bool = False
    caller_profile: str | None = None
    """A swanctl.conf that the program is told to read."""
    certificates: Certificates | None = None
    """Those that the profile names; None: there are none."""
    computer: Computer = Computer()
    charon: bool = True
    """Whether an IKE daemon runs, whichever it is."""
    ike_program: str = "strongswan"
    ike_version: int = 0
    """0: the server takes both."""
    ike_proposals: str = "default"
    ike_cookies: bool = False
    """The server is under load and asks for cookies."""
    ike_answer_delay_ms: int = 0
    hostile: str | None = None
    """How someone at the server's address, beside charon or in its place, tries to mislead the program."""
    dns: str = "normal"
    reference_resolver: bool = False
    check_page: bool = False
    check_page_clock_s: int = 0
    portal: str | None = None
    time_server: bool = False
    time_server_clock_s: int = 0
    links: dict[str, LinkFault] = field(default_factory=dict)
    nft: tuple[NftRules, ...] = ()

    @property
    def versions(self) -> tuple[int, ...]:
        """The IP versions that the network has."""
        return tuple(version for version, used in ((4, self.ipv4), (6, self.ipv6)) if used)

    @property
    def round_trip_seconds(self) -> float:
        """What the links' delays add up to, there and back."""
        return 2 * sum(fault.delay_ms for fault in self.links.values()) / 1000

    @property
    def version(self) -> int:
        """The IP version over which the truth is measured."""
        return 4 if self.ipv4 else 6


class _Table:
    """A TOML table whose keys are taken one by one; `done` rejects what nobody asked for."""

    def __init__(self, file: Path, name: str, values: Any) -> None:
        if not isinstance(values, dict):
            raise ScenarioError(f"{file}: [{name}] is not a table")
        self._file, self._name, self._values = file, name, dict(values)

    def take(self, key: str, kind: type, default: Any = None, choices: tuple[Any, ...] = ()) -> Any:
        """The value of `key`, checked; `default` when it is absent."""
        if key not in self._values:
            return default
        value = self._values.pop(key)
        if kind is float and isinstance(value, int) and not isinstance(value, bool):
            value = float(value)
        if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
            raise ScenarioError(f"{self._file}: {self._name}.{key} is not a {kind.__name__}")
        if choices and value not in choices:
            raise ScenarioError(f"{self._file}: {self._name}.{key} = {value!r} is none of {', '.join(choices)}")
        return value

    def require(self, key: str, kind: type) -> Any:
        """The value of a key that must be there."""
        if key not in self._values:
            raise ScenarioError(f"{self._file}: {self._name}.{key} is missing")
        return self.take(key, kind)

    def table(self, key: str) -> "_Table":
        """The sub-table of `key`, empty when it is absent."""
        return _Table(self._file, key, self._values.pop(key, {}))

    def keys(self) -> list[str]:
        """What nobody has taken yet."""
        return list(self._values)

    def done(self) -> None:
        """Rejects the keys that nobody took."""
        if self._values:
            raise ScenarioError(f"{self._file}: unknown key {', '.join(self._values)} in [{self._name}]")


def _read_links(table: _Table) -> dict[str, LinkFault]:
    faults = {}
    for name in table.keys():
        if name not in plan.LINK_NAMES:
            raise ScenarioError(f"[link.{name}] is none of {', '.join(plan.LINK_NAMES)}")
        link = table.table(name)
        faults[name] = LinkFault(link.take("delay_ms", int, 0), link.take("loss", float, 0.0),
                                 tuple(link.take("only_udp_ports", list, [])), link.take("seed", int, 1),
                                 link.take("cut", bool, False))
        link.done()
    return faults


def _read_nft(file: Path, entries: list[Any]) -> tuple[NftRules, ...]:
    result = []
    for entry in entries:
        table = _Table(file, "nft", entry)
        node, nodes = table.take("node", str), table.take("nodes", list, [])
        chosen = tuple(nodes) if node is None else (node,)
        if not chosen or any(name not in plan.ALL_NODES for name in chosen):
            raise ScenarioError(f"{file}: [[nft]] needs node or nodes out of {', '.join(plan.ALL_NODES)}")
        result.append(NftRules(chosen, table.require("rules", str)))
        table.done()
    return tuple(result)


def _read_layout(network: _Table, server: _Table) -> plan.Layout:
    return plan.Layout(network.take("wan", str, "public", tuple(plan.IPV4_WAN)),
                       network.take("inner_router", bool, False), server.take("nat", str, "off", plan.SERVER_NAT))


def _check(file: Path, scenario: Scenario) -> None:
    """Rejects what cannot be built."""
    if (problem := scenario.computer.problem()) is not None:
        raise ScenarioError(f"{file}: {problem}")
    layout = scenario.layout
    if scenario.ipv6 and (layout.inner_router or layout.server_nat != "off"):
        raise ScenarioError(f"{file}: a second router and a server behind NAT are for IPv4 alone")
    used = {node for rules in scenario.nft for node in rules.nodes}
    existing = {link.name for link in plan.links(layout)}
    missing = sorted((used - set(layout.nodes)) | (set(scenario.links) - existing))
    if missing:
        raise ScenarioError(f"{file}: this network has no {', '.join(missing)}")
    if scenario.ike_answer_delay_ms and scenario.ike_program != "strongswan":
        raise ScenarioError(f"{file}: server.answer_delay_ms is for strongswan alone")


def _read_expectation(root: _Table) -> Expectation | None:
    table = root.table("expect")
    if not table.keys():
        return None
    expectation = Expectation(
        table.require("cause", str), table.take("where", str, None, PLACES), table.take("detail", dict, {}),
        tuple(table.take("allow", list, [])), tuple(table.take("candidates", list, [])),
        table.take("findings", dict, {}), tuple(table.take("confidence", list, [])),
        table.take("max_seconds", float, None), table.take("why_longer", str, ""),
        tuple(table.take("also", list, [])))
    table.done()
    return expectation


def load(file: Path) -> Scenario:
    """Reads one file; its name without the suffix is the scenario's name."""
    try:
        root = _Table(file, "file", tomllib.loads(file.read_text(encoding="utf-8")))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise ScenarioError(f"{file}: {error}") from error
    network, caller = root.table("network"), root.table("caller")
    server, dns, cli = root.table("server"), root.table("dns"), root.table("cli")
    web, time_server = root.table("web"), root.table("time")
    ipv6 = network.take("ipv6", str, "off", ("off", "on", "only"))
    try:
        truth = Truth.from_table(root.take("truth", dict, {}))
    except ValueError as error:
        raise ScenarioError(f"{file}: [truth]: {error}") from error
    scenario = Scenario(
        name=file.stem,
        description=root.require("description", str),
        truth=truth,
        expect=_read_expectation(root),
        cli_arguments=tuple(cli.take("arguments", list, [])),
        ipv4=ipv6 != "only",
        ipv6=ipv6 != "off",
        layout=_read_layout(network, server),
        caller_address=caller.take("address", bool, True),
        caller_default_route=caller.take("default_route", bool, True),
        caller_link=caller.take("link", bool, True),
        caller_may_ping=caller.take("may_ping", bool, False),
        caller_profile=caller.take("profile", str, None),
        certificates=Certificates.read(root.table("certificates")),
        computer=Computer.read(caller),
        charon=server.take("charon", bool, True),
        ike_program=server.take("program", str, "strongswan", IKE_PROGRAMS),
        ike_cookies=server.take("cookies", bool, False),
        ike_answer_delay_ms=server.take("answer_delay_ms", int, 0),
        ike_version=server.take("ike_version", int, 0, (0, 1, 2)),
        ike_proposals=server.take("proposals", str, "default"),
        hostile=server.take("hostile", str, None, HOSTILE_MODES),
        dns=dns.take("mode", str, "normal", DNS_MODES),
        reference_resolver=dns.take("reference", bool, False),
        check_page=web.take("check_page", bool, False),
        check_page_clock_s=web.take("check_page_clock_s", int, 0),
        portal=web.take("portal", str, None, PORTAL_MODES),
        time_server=time_server.take("server", bool, False),
        time_server_clock_s=time_server.take("server_clock_s", int, 0),
        links=_read_links(root.table("link")),
        nft=_read_nft(file, root.take("nft", list, [])),
    )
    for table in (network, caller, server, dns, web, time_server, cli, root):
        table.done()
    _check(file, scenario)
    return scenario


def load_folder(folder: Path) -> list[Scenario]:
    """Every scenario of a folder, by name."""
    return [load(file) for file in sorted(folder.glob("*.toml"))]
