#!/usr/bin/env python3
"""tsunagu-cli works on a machine without a display: it loads neither QtGui nor QtWidgets, directly or not."""

import re
import subprocess
from pathlib import Path

import lintlib


def main():
    parser = lintlib.parser(__doc__)
    parser.add_argument("program", type=Path)
    arguments = parser.parse_args()
    if not arguments.program.is_file():
        lintlib.finish([f"{arguments.program} has not been built"], 1)
    run = subprocess.run(["ldd", str(arguments.program)], capture_output=True, text=True, check=False)
    libraries = [line.split()[0] for line in run.stdout.splitlines() if line.strip()]
    problems = [f"{arguments.program.name} loads {name}" for name in libraries
                if re.search(r"Qt\d(Gui|Widgets|OpenGL|PrintSupport)|libX11|libwayland", name)]
    problems += [f"{line.strip()}" for line in run.stdout.splitlines() if "not found" in line]
    if not any("Qt6Core" in name for name in libraries):
        problems.append(f"ldd did not show what {arguments.program.name} loads: {run.stderr.strip()}")
    lintlib.finish(problems, len(libraries))


main()
