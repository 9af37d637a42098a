"""What is really so in a scenario's network, as stated by its file and as measured by the prober.

The self-check compares the two, so that a scenario's fault is known to be there before a program is judged by it.
"""

from dataclasses import dataclass, fields
from typing import Any

OUTCOMES = ("answer", "silent", "blocked", "refused", "unreachable", "no-answer", "any")
DNS_OUTCOMES = ("answer", "not-found", "failed", "silent", "refused", "unreachable", "no-answer")
# One version is answered and the other is not.
IKE_OUTCOMES = (*OUTCOMES, "ikev1-only", "ikev2-only")
NO_ANSWER = ("silent", "unreachable")


@dataclass(frozen=True)
class Truth:
    """The defaults describe the healthy network; a scenario states only what differs.

    Outcomes: `answer`; `silent` (nothing came back); `blocked` (the own kernel refused to send, EPERM);
    `refused` (ICMP port unreachable); `unreachable` (no route, or an ICMP host or net unreachable);
    `ikev1-only`, `ikev2-only` (of an IKE port: the other version is met by silence);
    `no-answer` (silent or unreachable, where the kernel gives now one and now the other); `any` (not looked at).
    `ike500_large` is a request of 2,000 octets. `web` is what asking for the check page brings: `online`, `redirect`, `page` or an outcome; the offsets are how far
    the clocks of check page and time server are ahead.
    Hop lists: the TTLs, out of 1 to 3, at which a router answered "time exceeded".
    Ranges are pairs of lowest and highest; none means that it is not looked at.
    """

    ike500: str = "answer"
    ike500_large: str | None = None
    ike4500: str = "answer"
    tcp: str = "answer"
    icmp: str = "answer"
    udp_closed: str = "refused"
    dns: str = "answer"
    dns_address: str | None = None
    web: str | None = None
    revocation_list: str | None = None
    web_offset_ms: tuple[float, float] | None = None
    time_offset_ms: tuple[float, float] | None = None
    hops_ike500: tuple[int, ...] = (1, 2, 3)
    hops_ike4500: tuple[int, ...] = (1, 2, 3)
    hops_neutral: tuple[int, ...] = (1, 2, 3)
    ike_rtt_ms: tuple[float, float] | None = None
    control_rtt_ms: tuple[float, float] | None = None
    icmp_loss_ratio: tuple[float, float] | None = None
    wait_seconds: float = 1.2

    @classmethod
    def from_table(cls, table: dict[str, Any]) -> "Truth":
        """Reads the [truth] table; a ValueError names the key that is wrong."""
        known = {entry.name for entry in fields(cls)}
        for key, value in table.items():
            if key not in known:
                raise ValueError(f"unknown key {key}")
            if key in ("revocation_list", "ike500_large", "tcp", "icmp", "udp_closed") and value not in OUTCOMES:
                raise ValueError(f"{key} = {value!r} is none of {', '.join(OUTCOMES)}")
            if key in ("ike500", "ike4500") and value not in IKE_OUTCOMES:
                raise ValueError(f"{key} = {value!r} is none of {', '.join(IKE_OUTCOMES)}")
            if key == "dns" and value not in DNS_OUTCOMES:
                raise ValueError(f"{key} = {value!r} is none of {', '.join(DNS_OUTCOMES)}")
            if (key.endswith("_ms") or key.endswith("_ratio")) and (not isinstance(value, list) or len(value) != 2):
                raise ValueError(f"{key} is not a pair of lowest and highest")
        return cls(**{key: tuple(value) if isinstance(value, list) else value for key, value in table.items()})

    def mismatches(self, measured: dict[str, Any]) -> list[str]:
        """One line for each statement that the measurement contradicts."""
        lines = []
        for entry in fields(self):
            stated = getattr(self, entry.name)
            if entry.name == "wait_seconds" or stated in (None, "any"):
                continue
            found = measured[entry.name]
            if entry.name.endswith(("_ms", "_ratio")):
                if found is None or not stated[0] <= found <= stated[1]:
                    lines.append(f"{entry.name}: {found} is not in {list(stated)}")
            elif entry.name.startswith("hops_"):
                if list(stated) != found:
                    lines.append(f"{entry.name}: stated {list(stated)}, measured {found}")
            elif stated != found and not (stated == "no-answer" and found in NO_ANSWER):
                lines.append(f"{entry.name}: stated {stated}, measured {found}")
        return lines
