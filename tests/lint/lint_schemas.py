#!/usr/bin/env python3
"""The JSON Schemas in resources/schemas say what the programs write and read.

Every report of tests/vectors/reports, and those that tsunagu-cli writes about the practice server when it is given, must
follow report-1.schema.json, and hold no key that the schema does not name. Every good organisation file follows
helpdesk.schema.json. That the check can fail is proved each time: each report is spoilt in many ways, and every one of
them must be refused.
"""

import copy
import json
import re
import subprocess
import sys
from pathlib import Path

import lintlib

try:
    import jsonschema
except ImportError:
    lintlib.skip("python3-jsonschema is not installed (scripts/setup --test)")

# Broken organisation files that a schema cannot tell: a key twice is gone once the JSON is read, and addresses, ports
# and invisible characters are beyond what it knows.
BEYOND_SCHEMA = {"duplicate-key", "duplicate-key-escaped", "hidden-direction", "resolver-multicast", "server-address",
                 "server-port"}
SCENARIOS = {"healthy": [], "no-proposal-chosen": ["--profile-file", "tests/vectors/profiles/good/strongswan-eap.nmconnection"],
             "not-listening": ["--error", "0x00003618"]}


def strict(schema):
    """The same schema, in which an object has only the keys that are named."""
    if isinstance(schema, list):
        return [strict(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    result = {key: strict(value) for key, value in schema.items()}
    if result.get("type") == "object" and isinstance(result.get("properties"), dict):
        result["additionalProperties"] = False
    return result


def resolved(schema, root):
    while "$ref" in schema:
        name = schema["$ref"].removeprefix("#/$defs/")
        schema = root["$defs"][name]
    return schema


def spoilt(value, schema, root, place=""):
    """Yields (what was done, how to do it) for a value that follows the schema; each makes it wrong."""
    schema = resolved(schema, root)
    if isinstance(value, dict):
        for key in schema.get("required", ()):
            yield f"{place}/{key} taken out", (place, key, None)
        for key, inner in schema.get("properties", {}).items():
            if key not in value:
                continue
            wrong = {"not": "this"} if not isinstance(value[key], dict) else "text"
            yield f"{place}/{key} of another type", (place, key, wrong)
            word = resolved(inner, root)
            if "enum" in word or "const" in word:
                yield f"{place}/{key} with an unknown word", (place, key, "no-such-word")
            yield from spoilt(value[key], inner, root, f"{place}/{key}")
    elif isinstance(value, list) and value and "items" in schema:
        yield from spoilt(value[0], schema["items"], root, f"{place}/0")


def applied(document, change):
    place, key, wrong = change
    result = copy.deepcopy(document)
    inside = result
    for step in place.split("/")[1:]:
        inside = inside[int(step)] if isinstance(inside, list) else inside[step]
    if wrong is None:
        del inside[key]
    else:
        inside[key] = wrong
    return result


def place_of(error):
    return "/" + "/".join(map(str, error.absolute_path))


def check_report(name, document, schema):
    validator = jsonschema.Draft202012Validator(schema)
    faults = [f"{name}: {place_of(error)}: {error.message[:200]}"
              for error in jsonschema.Draft202012Validator(strict(schema)).iter_errors(document)]
    if faults:
        return faults, 0
    count = 0
    for what, change in spoilt(document, schema, schema):
        count += 1
        if validator.is_valid(applied(document, change)):
            faults.append(f"{name}: passes the schema with {what}")
    if count < 50:
        faults.append(f"{name}: only {count} ways to spoil it; the schema says too little")
    return faults, count


def practice_reports(cli, source):
    """(scenario, report) as the built program writes it about the practice server on loopback."""
    for scenario, options in SCENARIOS.items():
        with subprocess.Popen([cli, "practice", "--scenario", scenario], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                              text=True) as server:
            try:
                ports = re.search(r"ike-port=(\d+) natt-port=(\d+)", server.stdout.readline())
                run = subprocess.run([cli, "diagnose", "--server", "127.0.0.1", "--ike-port", ports[1], "--natt-port",
                                      ports[2], "--format", "json", "--quiet", "--deadline", "15", *options],
                                     cwd=source, capture_output=True, text=True, check=False, timeout=60)
            finally:
                server.terminate()
        yield scenario, json.loads(run.stdout)


def schema_in(source, name, problems):
    schema = json.loads((source / "resources/schemas" / name).read_text())
    try:
        jsonschema.Draft202012Validator.check_schema(schema)
    except jsonschema.SchemaError as error:
        problems.append(f"resources/schemas/{name}: {place_of(error)}: {error.message[:200]}")
    return schema


def check_organisation(source, problems):
    validator = jsonschema.Draft202012Validator(schema_in(source, "helpdesk.schema.json", problems),
                                                format_checker=jsonschema.FormatChecker())
    looked_at = 0
    for path in sorted((source / "tests/vectors/organisation").glob("*/*.json")):
        name = path.relative_to(source)
        try:
            document = json.loads(path.read_bytes().decode("utf-8-sig"))
        except (ValueError, RecursionError):
            continue  # no JSON: nothing for a schema
        looked_at += 1
        is_good = path.parent.name == "good" or path.stem in BEYOND_SCHEMA
        if validator.is_valid(document) != is_good:
            problems.append(f"{name}: {'refused' if is_good else 'let pass'} by helpdesk.schema.json")
    return looked_at


def main():
    parser = lintlib.parser(__doc__)
    parser.add_argument("--cli", help="the built tsunagu-cli")
    arguments = parser.parse_args()
    problems = []
    schema = schema_in(arguments.source, "report-1.schema.json", problems)
    vectors = sorted((arguments.source / "tests/vectors/reports").glob("*.json"))
    if not vectors:
        problems.append("tests/vectors/reports holds no report")
    reports = [(path.relative_to(arguments.source), json.loads(path.read_text())) for path in vectors]
    if arguments.cli:
        reports += [(f"tsunagu-cli about “{name}”", report) for name, report in practice_reports(arguments.cli, arguments.source)]
    spoilings = 0
    for name, report in reports:
        faults, count = check_report(name, report, schema)
        problems += faults
        spoilings += count
    looked_at = len(reports) + check_organisation(arguments.source, problems)
    print(f"{len(reports)} reports, spoilt in {spoilings} ways")
    lintlib.finish(problems, looked_at)


if __name__ == "__main__":
    sys.setrecursionlimit(2000)
    main()
