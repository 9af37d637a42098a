#!/usr/bin/env python3
"""Shell scripts parse and pass shellcheck, Python parses, and what starts with #! can be started."""

import ast
import os
import re
import shutil
import subprocess

import lintlib

SHEBANG = re.compile(r"#!\s*(?:/usr/bin/env\s+)?\S*?(bash|sh|python3)\b")


def main():
    arguments = lintlib.parser(__doc__).parse_args()
    shellcheck = shutil.which("shellcheck")
    if shellcheck is None:
        lintlib.skip("shellcheck is not installed")
    problems, looked_at, shell = [], 0, []
    for name in lintlib.project_files(arguments.source):
        path = arguments.source / name
        with path.open("rb") as file:
            first = file.readline(200).decode(errors="replace")
        shebang = SHEBANG.match(first)
        language = shebang.group(1) if shebang else {".sh": "sh", ".bash": "bash", ".py": "python3"}.get(name.suffix)
        if language is None:
            continue
        looked_at += 1
        if shebang and not os.access(path, os.X_OK):
            problems.append(f"{name}: starts with #! and has no run bit")
        if language == "python3":
            try:
                ast.parse(path.read_text(), str(name))
            except SyntaxError as error:
                problems.append(f"{name}:{error.lineno}: {error.msg}")
        else:
            shell.append(str(name))
            run = subprocess.run([language, "-n", str(name)], cwd=arguments.source, capture_output=True, text=True,
                                 check=False)
            problems += run.stderr.splitlines()
    if shell:
        run = subprocess.run([shellcheck, "--format=gcc", "--external-sources", "--severity=warning", *shell],
                             cwd=arguments.source, capture_output=True, text=True, check=False)
        problems += run.stdout.splitlines() + run.stderr.splitlines()
    lintlib.finish(problems, looked_at)


main()
