#!/usr/bin/env python3
"""clang-tidy finds nothing in any source of the project.

Most of its time goes into Qt's headers, so sources are checked in batches that include them once. A batch that does not
compile (two files may use one name in their unnamed namespaces) is halved until its parts do; a single file that does
not compile is a problem. What was found clean is remembered by the content of everything that took part.

The static analyser follows paths inside a function and through short calls only; --deep lets it look into templates and
the standard library, which takes about four times as long.
"""

import concurrent.futures
import hashlib
import json
import os
import re
import shlex
import shutil
import subprocess
import threading
from pathlib import Path

import lintlib

BATCH_SIZE = 24
# A name that a line at the left margin defines: two files with the same one seldom fit into one batch.
DEFINED = re.compile(r"^(?!#|//|using\b|namespace\b|template\b|return\b)[^\s{}/].*?(?<![:\w])(\w+)\s*(?:\(|=|\{|;|\[|:(?!:)|$)",
                     re.MULTILINE)
NOT_NAMES = {"const", "noexcept", "final", "TEST", "TEST_F", "TEST_P", "RC_GTEST_PROP", "main"}
TEST_CASE = re.compile(r"^(?:TEST|TEST_F|TEST_P|RC_GTEST_PROP)\((\w+),\s*(\w+)", re.MULTILINE)
FOLDERS = ("app", "wizard-pages", "probes", "diagnosis", "report", "translations", "tests")
SHALLOW = "mode=shallow,c++-template-inlining=false,c++-stdlib-inlining=false"
OWN_INCLUDE = re.compile(r'^\s*#\s*include\s*"([^">]+)"', re.MULTILINE)


def run(command, folder):
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL)


def configure(source, build, compiler):
    """The compilation database: what would be compiled, and how. Nothing is compiled for it."""
    step = ["cmake", "-S", str(source), "--preset", "tidy", "-B", str(build), f"-DCMAKE_CXX_COMPILER={compiler}",
            "-DCMAKE_DISABLE_PRECOMPILE_HEADERS=ON"]
    result = run(step, source)
    if result.returncode != 0:
        lintlib.finish([f"{shlex.join(step)}\n{result.stdout}{result.stderr}"], 1)
    return json.loads((build / "compile_commands.json").read_text())


def write_moc_files(moc, files, folder):
    """What sources include of moc's output ("Name.moc"), for classes with signals that live in a source."""
    folder.mkdir(parents=True, exist_ok=True)
    for path in files:
        if f'#include "{path.stem}.moc"' in (lintlib.text_of(path) or ""):
            run([moc, str(path), "-o", str(folder / f"{path.stem}.moc")], folder)


def split_flags(command):
    """(include flags, all others) of a command line, without the compiler, the input and the output."""
    includes, others, words = [], [], iter(shlex.split(command)[1:])
    for word in words:
        if word in ("-o", "-c"):
            next(words)
        elif word == "-isystem":
            includes.append(f"-isystem{next(words)}")
        elif word.startswith("-I"):
            includes.append(word)
        else:
            others.append(word)
    return includes, others


def qt_library(flag):
    """QT_CORE_LIB and its kind: they differ from folder to folder and change nothing here."""
    return re.fullmatch(r"-DQT_\w+_LIB", flag)


def names_in(path):
    text = lintlib.text_of(path) or ""
    return {*DEFINED.findall(text), *TEST_CASE.findall(text)} - NOT_NAMES


def pack(files):
    """Files into as few batches as their names allow; "main" never shares one."""
    packed = []
    for path in files:
        names = names_in(path)
        if path.name == "main.cpp":
            names.add("main")
        for batch, taken in packed:
            if len(batch) < BATCH_SIZE and not names & taken:
                batch.append(path)
                taken |= names
                break
        else:
            packed.append(([path], names))
    return [batch for batch, _ in packed]


def batches(source, commands, wanted, moc_folder):
    """[(flags, [files])]: files of one kind of command line, cut into pieces, in a fixed order."""
    kinds = {}
    for entry in sorted(commands, key=lambda entry: entry["file"]):
        path = Path(entry["file"])
        if not path.is_relative_to(source) or path.relative_to(source) not in wanted:
            continue
        includes, others = split_flags(entry["command"])
        area = "tests" if path.relative_to(source).parts[0] == "tests" else "programs"
        key = (area, tuple(flag for flag in others if not qt_library(flag)))
        files, seen = kinds.setdefault(key, ([], {}))
        if path not in files:
            files.append(path)
        seen.update(dict.fromkeys(includes))
    for (_, others), (files, includes) in sorted(kinds.items()):
        for batch in pack(files):
            yield [*others, *includes, f"-I{moc_folder}"], batch


class Checker:
    def __init__(self, source, build, tidy, compiler, deep):
        # The analyser takes the sources of a batch for headers and would pass over them.
        self.analyser = ["-Xclang", "-analyzer-opt-analyze-headers"]
        if not deep:
            self.analyser += ["-Xclang", "-analyzer-config", "-Xclang", SHALLOW]
        self.source, self.tidy, self.compiler = source, tidy, compiler
        self.folder = build / "lint"
        self.clean = self.folder / "clean"
        self.clean.mkdir(parents=True, exist_ok=True)
        self.version = run([tidy, "--version"], source).stdout
        self.includes = {}

    def headers_of(self, path):
        """The project's own headers that a file includes, itself among them, directly or not."""
        found, pending = set(), [path]
        while pending:
            current = pending.pop()
            if current in found:
                continue
            found.add(current)
            if current not in self.includes:
                text = lintlib.text_of(current) or ""
                self.includes[current] = [self.source / name for name in OWN_INCLUDE.findall(text)
                                          if (self.source / name).is_file()]
            pending += self.includes[current]
        return found

    def key(self, flags, files):
        digest = hashlib.sha256("\0".join([self.version, *self.analyser, *flags, *map(str, files)]).encode())
        digest.update((self.source / ".clang-tidy").read_bytes())
        for path in sorted(set().union(*map(self.headers_of, files))):
            digest.update(hashlib.sha256(path.read_bytes()).digest())
        return digest.hexdigest()

    def check(self, flags, files):
        key = self.key(flags, files)
        if (self.clean / key).exists():
            return []
        # Two batches may hold the same files with the same flags, side by side.
        together = self.folder / f"{key}-{threading.get_ident()}.cpp"
        together.write_text("".join(f'#include "{path}"\n' for path in files))
        try:
            # -w: what is a warning is clang-tidy's and the compiler's business, not this question's.
            compiled = run([self.compiler, "-fsyntax-only", "-w", *flags, str(together)], self.source)
            if compiled.returncode != 0 and len(files) > 1:
                middle = len(files) // 2
                return self.check(flags, files[:middle]) + self.check(flags, files[middle:])
            if compiled.returncode != 0:
                return [compiled.stderr.strip()]
            names = "|".join(map(re.escape, FOLDERS))
            # The batch is the one file that may include sources; lint_includes rejects all others that do.
            result = run([self.tidy, "--quiet", f"--config-file={self.source / '.clang-tidy'}",
                          # Leaks: what is handed to a Qt parent looks like one.
                          "--checks=-bugprone-suspicious-include,-clang-analyzer-cplusplus.NewDeleteLeaks",
                          f"--header-filter=^{re.escape(str(self.source))}/({names})/", str(together), "--", *flags,
                          *self.analyser], self.source)
        finally:
            together.unlink()
        if result.returncode == 0 and not result.stdout.strip():
            (self.clean / key).touch()
            return []
        return [result.stdout.strip() or result.stderr.strip()]


def main():
    parser = lintlib.parser(__doc__)
    parser.add_argument("--build", type=Path, help="where the compilation database is made")
    parser.add_argument("--deep", action="store_true", help="let the analyser follow calls into templates, too")
    parser.add_argument("--moc", default="moc", help="Qt's moc")
    arguments = parser.parse_args()
    tidy, compiler = shutil.which("clang-tidy-14"), shutil.which("clang++-14")
    if tidy is None or compiler is None:
        lintlib.skip("clang-tidy-14 or clang++-14 is not installed")
    source = arguments.source.resolve()
    build = (arguments.build or source / "build" / "tidy").resolve()
    commands = configure(source, build, compiler)
    checker = Checker(source, build, tidy, compiler, arguments.deep)
    # What belongs to no target on this system (another system's sources) has no command line and cannot be checked.
    mine = lintlib.code_files(source)
    write_moc_files(arguments.moc, [source / name for name in mine], build / "lint" / "moc")
    work = list(batches(source, commands, set(mine), build / "lint" / "moc"))
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        results = list(pool.map(lambda batch: checker.check(*batch), work))
    # A header's finding is told by every batch that includes it: once is enough.
    problems = list(dict.fromkeys(problem for result in results for problem in result))
    lintlib.finish(problems, sum(len(files) for _, files in work))


main()
