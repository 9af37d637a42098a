"""The lab's addresses, interfaces and names: one fixed plan, because every scenario has its own namespaces.

All addresses are private or reserved for documentation (RFC 1918, RFC 5737, RFC 3849, RFC 6598).
"""

from dataclasses import dataclass

NODES = ("caller", "router", "provider", "core", "server")
ROUTERS = ("router", "provider", "core")

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

IPV4_WAN = {"public": ("198.51.100.2", "198.51.100.1"), "cgn": ("100.64.0.2", "100.64.0.1")}


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


LINK_NAMES = tuple(f"{left}-{right}" for left, right in zip(NODES, NODES[1:]))


def links(wan: str) -> list[Link]:
    """The four links from the caller to the server; `wan` chooses the router's outer IPv4 address (IPV4_WAN)."""
    wan_router, wan_provider = IPV4_WAN[wan]
    ends = [
        (End("caller", "lan0", {4: "192.168.1.10/24", 6: "2001:db8:1::10/64"}),
         End("router", "lan0", {4: "192.168.1.1/24", 6: "2001:db8:1::1/64"})),
        (End("router", "wan0", {4: f"{wan_router}/30", 6: "2001:db8:f0::2/64"}),
         End("provider", "access0", {4: f"{wan_provider}/30", 6: "2001:db8:f0::1/64"})),
        (End("provider", "backbone0", {4: "203.0.113.1/30", 6: "2001:db8:f1::1/64"}),
         End("core", "backbone0", {4: "203.0.113.2/30", 6: "2001:db8:f1::2/64"})),
        (End("core", "site0", {4: "192.0.2.1/24", 6: "2001:db8:5::1/64"}),
         End("server", "site0", {4: "192.0.2.10/24", 6: "2001:db8:5::10/64"})),
    ]
    return [Link(name, left, right) for name, (left, right) in zip(LINK_NAMES, ends)]


def routes(wan: str) -> list[tuple[str, int, str, str]]:
    """Every route as (node, IP version, destination, gateway)."""
    home, access, backbone, site = links(wan)
    result = []
    for version in (4, 6):
        result += [
            ("caller", version, "default", home.right.host(version)),
            ("router", version, "default", access.right.host(version)),
            ("provider", version, "default", backbone.right.host(version)),
            ("server", version, "default", site.left.host(version)),
        ]
        # No default route here: beyond the core there is nothing, and it must say so instead of looping.
        if version == 4:
            result += [("core", 4, f"{RESOLVER[4]}/32", backbone.left.host(4))]
            if wan == "public":
                result += [("core", 4, "198.51.100.0/30", backbone.left.host(4))]
        else:
            result += [("core", 6, destination, backbone.left.host(6))
                       for destination in ("2001:db8:1::/64", "2001:db8:f0::/64", f"{RESOLVER[6]}/128")]
            result += [("provider", 6, "2001:db8:1::/64", access.left.host(6))]
    return result
