#!/usr/bin/env python3
"""Every C++ file is laid out as .clang-format says."""

import shutil
import subprocess

import lintlib


def main():
    arguments = lintlib.parser(__doc__).parse_args()
    # Another version breaks lines elsewhere: the one the project uses is fixed.
    tool = shutil.which("clang-format-14")
    if tool is None:
        lintlib.skip("clang-format-14 is not installed")
    files = lintlib.code_files(arguments.source)
    problems = []
    for start in range(0, len(files), 50):
        run = subprocess.run([tool, "--dry-run", "-Werror", "--style=file", *map(str, files[start:start + 50])],
                             cwd=arguments.source, capture_output=True, text=True, check=False)
        if run.returncode != 0:
            problems += [line for line in run.stderr.splitlines() if ": error: " in line] or [run.stderr.strip()]
    lintlib.finish(problems, len(files))


main()
