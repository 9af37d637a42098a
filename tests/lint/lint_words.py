#!/usr/bin/env python3
"""No file leaves work marked as undone, names a folder of somebody's machine, or ends without a line break."""

import re

import lintlib

# Written in two halves, or this file would find itself.
UNDONE = re.compile(r"\b(" + "|".join(("TO" "DO", "FIX" "ME", "XX" "X")) + r")\b")
MACHINE_PATH = re.compile(r"(?<![\w.$}>/-])/(" + "|".join(("wo" "rk", "ro" "ot")) + r")/")
HOME_PATH = re.compile(r"(?<![\w.$}>/-])/(home|Users)/\w+/")
# Redaction has to know what home folders look like, and its tests invent some.
HOMES_ALLOWED = ("report/redaction/", "tests/unit/report/")
CONFLICT = re.compile(r"^(<{7}|>{7}) ", re.MULTILINE)
RULES = ((UNDONE, "marks work as undone"), (MACHINE_PATH, "names a folder of one machine"),
         (HOME_PATH, "names a folder of one machine"),
         (CONFLICT, "holds a merge conflict"))

def main():
    arguments = lintlib.parser(__doc__).parse_args()
    problems, looked_at = [], 0
    for name in lintlib.project_files(arguments.source):
        text = lintlib.text_of(arguments.source / name)
        if text is None:
            continue
        looked_at += 1
        for rule, meaning in RULES:
            if rule is HOME_PATH and name.as_posix().startswith(HOMES_ALLOWED):
                continue
            for match in rule.finditer(text):
                line = text.count("\n", 0, match.start()) + 1
                problems.append(f"{name}:{line}: “{match.group().strip()}” {meaning}")
        if name.suffix in (".cpp", ".h", ".py", ".md", ".txt", ".cmake") and text and not text.endswith("\n"):
            problems.append(f"{name}: the last line does not end")
    lintlib.finish(problems, looked_at)

main()
