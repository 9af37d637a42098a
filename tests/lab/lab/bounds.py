"""What the product promises of every run: how long it takes, and what it costs the network and the computer."""

from lab.meter import Traffic
from lab.scenario import NO_FAULT, Scenario

HEALTHY_SECONDS = 2.0
HEALTHY_ROUND_TRIPS = 12
FAULT_SECONDS = 12.0

PACKETS = 300
OCTETS = 150_000
PACKETS_A_SECOND = 20
"""To one host."""
HALF_OPEN = 3

MEMORY_FACTOR = 1.3
"""How much more memory a run may take at a hostile server than at an honest one."""


def seconds(scenario: Scenario) -> float:
    """How long a run may take, unless the scenario says a shorter time, or why it takes a longer one."""
    if scenario.expect is None or scenario.expect.cause != NO_FAULT:
        return FAULT_SECONDS
    return HEALTHY_SECONDS + HEALTHY_ROUND_TRIPS * scenario.round_trip_seconds


def problems_of(traffic: Traffic) -> list[str]:
    """What was sent too much, one line each."""
    found = []
    for value, bound, what in (
            (traffic.packets, PACKETS, "packets sent"),
            (traffic.octets, OCTETS, "octets sent"),
            (traffic.most_in_a_second, PACKETS_A_SECOND, f"packets within a second to {traffic.busiest_host}"),
            (traffic.most_half_open, HALF_OPEN, "half-open handshakes at once")):
        if value > bound:
            found.append(f"{value} {what}, allowed are {bound}")
    return found
