#!/usr/bin/env python3
"""make_reports.py FOLDER [COUNT]: reports of four days as a helpdesk may have them, for bench_triage.

Each is tests/vectors/reports/silent.json with another verdict, server, time and provider. The last thirty come from one
provider within the last three hours. The same call makes the same reports.
"""

import datetime
import json
import random
import sys
from pathlib import Path

SAMPLE = Path(__file__).resolve().parents[1] / "vectors/reports/silent.json"
VERDICTS = (("isp.block", "isp"), ("server.slow", "server"), ("none", "unknown"), ("vpn.credentials", "this-computer"),
            ("inconclusive", "unknown"))
SERVERS = ("vpn.example.jp", "second.example.jp")
START = datetime.datetime(2026, 11, 20)
DAYS = 4
PLANTED = 30
IN_A_FOLDER = 500


def main():
    folder, count = Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 10_000
    chance = random.Random(7)
    report = json.loads(SAMPLE.read_text())
    hops = next(finding for finding in report["findings"] if finding["id"] == "path.hops")
    for number in range(count):
        is_planted = number >= count - PLANTED
        cause, where = VERDICTS[0] if is_planted else chance.choice(VERDICTS)
        started = START + (datetime.timedelta(days=DAYS, minutes=-5 * (count - number)) if is_planted
                           else datetime.timedelta(seconds=chance.randrange(DAYS * 86400)))
        station = f"203.0.113.{number % 250}" if is_planted else f"198.51.{chance.randrange(40)}.{chance.randrange(250)}"
        report.update(verdict={"cause": cause, "where": where, "confidence": "likely"}, elapsed_ms=1000 + number,
                      started=started.strftime("%Y-%m-%dT%H:%M:%SZ"))
        report["input"]["server"] = chance.choice(SERVERS)
        hops["measured"]["neutral"] = [{"ttl": 1, "from": "[private-address-1]", "network": "private", "rtt_ms": 1},
                                       {"ttl": 2, "from": station, "network": "public", "rtt_ms": 9.5}]
        path = folder / str(number // IN_A_FOLDER) / f"{number}.json"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(report, indent=4))


main()
