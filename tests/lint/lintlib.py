"""What all linters share: which files belong to the project, and how a result is told.

A linter takes the tree to look at as its argument, so that the self-tests can hand it a copy with a planted fault.
Exit status: 0 clean, 1 problems, 77 cannot run here (ctest shows that as skipped).
"""

import argparse
import os
import subprocess
import sys
from pathlib import Path

SKIPPED = 77
CODE_SUFFIXES = (".cpp", ".h")


def parser(description):
    result = argparse.ArgumentParser(description=description)
    result.add_argument("--source", type=Path, default=Path(__file__).resolve().parents[2])
    return result


def project_files(source):
    """Every file of the project, committed or about to be, as paths relative to it, sorted."""
    git = subprocess.run(
        ["git", "-c", "safe.directory=*", "-C", str(source), "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        capture_output=True, check=False) if (source / ".git").exists() else None
    if git is not None and git.returncode == 0:
        names = [Path(name) for name in git.stdout.decode().split("\0") if name]
    else:  # an unpacked archive
        names = []
        for folder, folders, files in os.walk(source):
            folders[:] = [name for name in folders if name not in ("build", ".git", ".cache", "__pycache__")]
            names += [Path(folder, name).relative_to(source) for name in files]
    return sorted({name for name in names if (source / name).is_file() and not (source / name).is_symlink()})


def code_files(source):
    return [name for name in project_files(source) if name.suffix in CODE_SUFFIXES]


def text_of(path):
    """The file's text, or None for a picture or another binary."""
    data = path.read_bytes()
    if b"\0" in data:
        return None
    try:
        return data.decode()
    except UnicodeDecodeError:
        return None


def skip(reason):
    print(f"skipped: {reason}")
    sys.exit(SKIPPED)


def finish(problems, looked_at):
    """Prints the problems and ends the program. Having looked at nothing is a problem, too."""
    if not looked_at:
        problems = [*problems, "nothing was looked at"]
    for problem in problems:
        print(problem)
    print(f"{looked_at} looked at, {len(problems)} problems")
    sys.exit(1 if problems else 0)
