"""The lab's addresses, interfaces and names: one fixed plan, because every scenario has its own namespaces.

All addresses are private or reserved for documentation (RFC 1918, RFC 5737, RFC 3849, RFC 6598).
"""

from dataclasses import dataclass

NODES = ("caller", "router", "provider", "core", "server")
# A second home router between the caller and the first one, where a scenario wants it.
INNER = "inner"
ALL_NODES = (*NODES, INNER)

SERVER_NAME = "vpn.example.test"
SERVER = {4: "192.0.2.10", 6: "2001:db8:5::10"}
RESOLVER = {4: "203.0.113.53", 6: "2001:db8:53::53"}
# Others that the program may be told to ask, all at the provider: a second resolver, a check page and a time server.
REFERENCE_RESOLVER = {4: "203.0.113.54", 6: "2001:db8:53::54"}
CHECK_PAGE = {4: "203.0.113.80", 6: "2001:db8:53::80"}
CHECK_PAGE_NAME = "check.example.test"
TIME_SERVER = {4: "203.0.113.123", 6: "2001:db8:53::123"}
# What a resolver that changes its answers says instead of the server's address: a host at which nothing listens.
WRONG_SERVER = {4: "203.0.113.66", 6: "2001:db8:53::66"}
PROVIDER_HOSTS = (RESOLVER, REFERENCE_RESOLVER, CHECK_PAGE, TIME_SERVER, WRONG_SERVER)
PORTAL_PORT = 8080
# Where the answers come from when the resolver itself only forwards; not reachable from other nodes.
UPSTREAM_RESOLVER = "127.0.0.53"

IPV4_WAN = {"public": ("198.51.100.2", "198.51.100.1"), "cgn": ("100.64.0.2", "100.64.0.1"),
            "ds-lite": ("192.0.0.2", "192.0.0.1")}
# What a provider that translates addresses may use; the core's way back leads there.
PROVIDER_POOL = "203.0.113.96/28"
# How the server's own edge router translates: not at all, everything for its address, or the IKE ports alone.
SERVER_NAT = ("off", "host", "ports")


@dataclass(frozen=True)
class Layout:
    """What a scenario changes about the chain of nodes."""

    wan: str = "public"
    """A key of IPV4_WAN: the router's outer address."""
    inner_router: bool = False
    server_nat: str = "off"

    @property
    def nodes(self) -> tuple[str, ...]:
        """All nodes from the caller to the server."""
        return (NODES[0], INNER, *NODES[1:]) if self.inner_router else NODES

    @property
    def routers(self) -> tuple[str, ...]:
        """What lies between the caller and the server."""
        return self.nodes[1:-1]

    @property
    def home_routers(self) -> tuple[str, ...]:
        """Those that hide what is behind them."""
        return self.routers[:-2]


@dataclass(frozen=True)
class End:
    """One end of a link: the node, its interface there and the addresses with prefix length by IP version."""

    node: str
    interface: str
    addresses: dict[int, str]

    def host(self, version: int) -> str:
        """The address without its prefix length."""
        return self.addresses[version].split("/")[0]


@dataclass(frozen=True)
class Link:
    """A link; `left` is the end nearer to the caller."""

    name: str
    left: End
    right: End


LINK_NAMES = (*(f"{left}-{right}" for left, right in zip(NODES, NODES[1:])), f"caller-{INNER}", f"{INNER}-router")


def links(layout: Layout) -> list[Link]:
    """The links from the caller to the server."""
    wan_router, wan_provider = IPV4_WAN[layout.wan]
    home = [("lan0", {4: "192.168.1.10/24", 6: "2001:db8:1::10/64"}, {4: "192.168.1.1/24", 6: "2001:db8:1::1/64"}, "lan0")]
    between = [("wan0", {4: "192.168.0.2/24"}, {4: "192.168.0.1/24"}, "lan0")] if layout.inner_router else []
    site = ("10.0.5.1/24", "10.0.5.10/24") if layout.server_nat != "off" else ("192.0.2.1/24", "192.0.2.10/24")
    ends = home + between + [
        ("wan0", {4: f"{wan_router}/30", 6: "2001:db8:f0::2/64"}, {4: f"{wan_provider}/30", 6: "2001:db8:f0::1/64"},
         "access0"),
        ("backbone0", {4: "203.0.113.1/30", 6: "2001:db8:f1::1/64"}, {4: "203.0.113.2/30", 6: "2001:db8:f1::2/64"},
         "backbone0"),
        ("site0", {4: site[0], 6: "2001:db8:5::1/64"}, {4: site[1], 6: "2001:db8:5::10/64"}, "site0"),
    ]
    return [Link(f"{left}-{right}", End(left, left_interface, left_addresses),
                 End(right, right_interface, right_addresses))
            for left, right, (left_interface, left_addresses, right_addresses, right_interface)
            in zip(layout.nodes, layout.nodes[1:], ends)]


def routes(layout: Layout) -> list[tuple[str, int, str, str]]:
    """Every route as (node, IP version, destination, gateway)."""
    chain = links(layout)
    access, backbone, site = chain[-3:]
    # Everything up to the provider sends what it does not know one step further.
    result = [(link.left.node, version, "default", link.right.host(version))
              for link in chain[:-1] for version in link.right.addresses]
    result += [("server", version, "default", site.left.host(version)) for version in (4, 6)]
    # No default route here: beyond the core there is nothing, and it must say so instead of looping.
    result += [("core", 4, destination, backbone.left.host(4)) for destination in (f"{RESOLVER[4]}/32", PROVIDER_POOL)]
    if layout.wan == "public":
        result += [("core", 4, "198.51.100.0/30", backbone.left.host(4))]
    result += [("core", 6, destination, backbone.left.host(6))
               for destination in ("2001:db8:1::/64", "2001:db8:f0::/64", f"{RESOLVER[6]}/128")]
    result += [("provider", 6, "2001:db8:1::/64", access.left.host(6))]
    return result
