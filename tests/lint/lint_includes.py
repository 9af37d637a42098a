#!/usr/bin/env python3
"""Includes point down only: app, wizard-pages, report, diagnosis, probes (docs/architecture.md).

A folder may include itself and what its row names. The longest matching row counts; a folder without a row is an error,
so that a new one has to say where it belongs.
"""

import re
from pathlib import Path

import lintlib

EVERYTHING = ("app", "wizard-pages", "report", "diagnosis", "probes", "resources", "translations", "tests")

MAY_INCLUDE = {
    "probes/model": ("probes/ike",),  # a profile speaks of algorithms in the numbers of IKE
    "probes/ike": (),
    "probes/platform": ("probes/model",),
    "probes/schedule": ("probes/model", "probes/platform"),
    "probes": ("probes",),
    "diagnosis/codes": ("probes/model",),
    "diagnosis/engine": ("probes/model", "diagnosis/codes"),
    "diagnosis/rules": ("probes/model", "diagnosis/codes", "diagnosis/engine"),
    "diagnosis": ("diagnosis", "probes/model", "probes/platform", "probes/schedule"),
    "report": ("report", "diagnosis", "probes/model", "resources", "translations"),
    # What is written down and read out must not hang on how a report is stored or shown.
    "report/telephone": ("report/text", "diagnosis", "probes/model"),
    "report/compare": ("report/model", "report/telephone", "report/text", "diagnosis", "probes/model"),
    "report/pictures": (),
    # Pages know the model of a probe, never a concrete one and never a socket.
    "wizard-pages": ("wizard-pages", "report", "diagnosis", "probes/model", "probes/schedule", "resources",
                     "translations"),
    "resources": ("resources",),
    "translations": (),
    "app": ("app", "wizard-pages", "report", "diagnosis", "probes", "resources", "translations"),
    "app/cli": ("app/practice", "app/registry", "report", "diagnosis", "probes", "resources", "translations"),
    "app/practice": ("probes", "report/text"),
    "app/registry": ("probes",),  # the one place that names every probe
    "tests": EVERYTHING,
}

# Qt modules (folders of Qt's headers) that a folder may use besides QtCore. The longest matching row counts.
MAY_USE_QT = {
    "": (),
    "probes/model": ("QtNetwork",),  # QHostAddress is a value; sockets are rejected below
    "probes/platform": ("QtNetwork",),
    "probes": ("QtNetwork",),
    "probes/ike": (),
    "diagnosis": ("QtNetwork",),  # addresses again
    "diagnosis/session": ("QtConcurrent", "QtNetwork"),
    "report": ("QtNetwork",),
    "report/pictures": ("QtGui",),
    "wizard-pages": ("QtGui", "QtWidgets", "QtNetwork"),
    "app/main": ("QtGui", "QtWidgets", "QtNetwork"),
    "app/cli": ("QtNetwork",),
    "app": ("QtNetwork",),
    "tests": ("QtGui", "QtWidgets", "QtNetwork", "QtTest", "QtConcurrent"),
}

# Folders in which nothing opens a socket, whatever the library.
NO_SOCKETS = ("probes/model", "probes/ike", "diagnosis/codes", "diagnosis/engine", "diagnosis/rules", "report",
              "wizard-pages")
SOCKET_HEADER = re.compile(r"sys/socket\.h|netinet/|arpa/inet\.h|linux/errqueue\.h|winsock|"
                           r"Q(Udp|Tcp|Ssl|Abstract|Local)(Socket|Server)|QNetworkAccessManager", re.IGNORECASE)

INCLUDE = re.compile(r'^\s*#\s*include\s*(["<])([^">]+)[">]', re.MULTILINE)
GENERATED = re.compile(r"^(moc_.*\.cpp|.*\.moc|ui_.*\.h)$")


def row_of(table, folder):
    parts = folder.split("/")
    for length in range(len(parts), -1, -1):
        key = "/".join(parts[:length])
        if key in table:
            return key
    return None


def below(path, folders):
    return any(path == folder or path.startswith(folder + "/") for folder in folders)


def qt_modules(headers):
    """Which module each of Qt's headers belongs to."""
    modules = {}
    for module in sorted(headers.iterdir()) if headers.is_dir() else []:
        if module.is_dir() and module.name.startswith("Qt"):
            for header in module.iterdir():
                modules.setdefault(header.name, module.name)
    return modules


def check(source, name, modules):
    folder = name.parent.as_posix()
    row = row_of(MAY_INCLUDE, folder)
    if row is None:
        yield f"{name}: no row of MAY_INCLUDE in {Path(__file__).name} says what this folder may include"
        return
    text = lintlib.text_of(source / name) or ""
    if name.suffix == ".h" and "#pragma once" not in text:
        yield f"{name}: no #pragma once"
    for match in INCLUDE.finditer(text):
        quote, target = match.groups()
        where = f"{name}:{text.count(chr(10), 0, match.start(2)) + 1}"
        if quote == '"':
            if GENERATED.match(target):
                continue
            if not (source / target).is_file():
                yield f'{where}: "{target}" is not a path from the project\'s root'
            elif not below(Path(target).parent.as_posix(), (folder, row, *MAY_INCLUDE[row])):
                yield f'{where}: {row} must not include "{target}"'
            elif target.endswith(".cpp"):
                yield f'{where}: "{target}" is a source, not a header'
            elif target.startswith("tests/") and not folder.startswith("tests"):
                yield f"{where}: only tests include tests"
            continue
        module = target.split("/")[0] if target.startswith("Qt") and "/" in target else modules.get(target)
        if target.startswith("Qt") and target in modules.values():
            module = target
        allowed = ("QtCore", *MAY_USE_QT[row_of(MAY_USE_QT, folder) or ""])
        if module is not None and module not in allowed:
            yield f"{where}: {folder} must not use {module} (<{target}>)"
        if below(folder, NO_SOCKETS) and SOCKET_HEADER.search(target):
            yield f"{where}: {folder} opens no socket (<{target}>)"


def main():
    parser = lintlib.parser(__doc__)
    parser.add_argument("--qt-headers", type=Path, required=True, help="the folder that holds QtCore, QtGui, …")
    arguments = parser.parse_args()
    modules = qt_modules(arguments.qt_headers)
    if modules.get("QWidget") != "QtWidgets":
        lintlib.finish([f"{arguments.qt_headers} does not hold Qt's headers"], 1)
    files = lintlib.code_files(arguments.source)
    lintlib.finish([problem for name in files for problem in check(arguments.source, name, modules)], len(files))


main()
