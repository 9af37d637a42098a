#!/usr/bin/env python3
"""Every linter can fail: each is run on a small tree that is clean, then on the same tree with one planted fault."""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
OPTIONS = None

HEADER = "#pragma once\n\n#include <QString>\n\nnamespace tsunagu {\nQString word();\n}\n"
TREE = {
    "probes/model/Word.h": HEADER,
    "probes/network/Dns.h": '#pragma once\n\n#include "probes/model/Word.h"\n',
    "diagnosis/rules/Rule.h": '#pragma once\n\n#include "probes/model/Word.h"\n',
    "wizard-pages/pages/Page.h": '#pragma once\n\n#include "probes/model/Word.h"\n\n#include <QWidget>\n',
    "wizard-pages/pages/Page.cpp": '#include "wizard-pages/pages/Page.h"\n\n#include <QCoreApplication>\n\nQString title()\n'
                                   '{\n    return QCoreApplication::translate("Page", "Hello %1");\n}\n',
    "app/cli/main.cpp": "int main() {}\n",
    "scripts/go": "#!/usr/bin/env bash\nset -eu\necho go\n",
    "resources/knowledge/ja/a.md": "# あ\n",
    "resources/knowledge/en/a.md": "# a\n",
}
JA = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP">
<context>
    <name>Page</name>
    <message>
        <source>Hello %1</source>
        <translation>こんにちは、%1</translation>
    </message>
</context>
</TS>
"""
EN = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n<TS version="2.1" language="en_US">\n</TS>\n'


class Linters(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.tree = Path(self.folder.name)
        for name, text in {**TREE, "translations/tsunagu_ja.ts": JA, "translations/tsunagu_en.ts": EN}.items():
            self.write(name, text)
        os.chmod(self.tree / "scripts/go", 0o755)
        for name in (".clang-format", ".clang-tidy"):
            shutil.copy(ROOT / name, self.tree / name)

    def write(self, name, text):
        path = self.tree / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)

    def lint(self, name, *arguments):
        return subprocess.run([sys.executable, "-B", str(HERE / f"lint_{name}.py"), "--source", str(self.tree),
                               *map(str, arguments)], capture_output=True, text=True, check=False)

    def expect_clean(self, name, *arguments):
        result = self.lint(name, *arguments)
        if result.returncode == 77:
            self.skipTest(result.stdout.strip())
        self.assertEqual(result.returncode, 0, result.stdout + result.stderr)

    def expect_problem(self, said, name, *arguments):
        result = self.lint(name, *arguments)
        self.assertEqual(result.returncode, 1, result.stdout + result.stderr)
        self.assertIn(said, result.stdout)

    def test_format(self):
        self.expect_clean("format")
        self.write("probes/model/Word.cpp", "int  x( ) ;\n")
        self.expect_problem("probes/model/Word.cpp:1", "format")

    def test_includes(self):
        qt = ("--qt-headers", OPTIONS.qt_headers)
        self.expect_clean("includes", *qt)
        faults = {
            "probes/model/Up.h": ('"probes/network/Dns.h"', "probes/model must not include"),
            "probes/ike/Model.h": ('"probes/model/Word.h"', "probes/ike must not include"),
            "probes/network/Rule.h": ('"diagnosis/rules/Rule.h"', "probes must not include"),
            "diagnosis/rules/Probe.h": ('"probes/network/Dns.h"', "diagnosis/rules must not include"),
            "diagnosis/rules/Widget.h": ("<QWidget>", "diagnosis/rules must not use QtWidgets"),
            "diagnosis/engine/Udp.h": ("<QUdpSocket>", "diagnosis/engine opens no socket"),
            "probes/ike/Socket.h": ("<sys/socket.h>", "probes/ike opens no socket"),
            "wizard-pages/pages/Probe.h": ('"probes/network/Dns.h"', "wizard-pages must not include"),
            "report/model/Page.h": ('"wizard-pages/pages/Page.h"', "report must not include"),
            "app/cli/Gui.h": ("<QPixmap>", "app/cli must not use QtGui"),
            "app/cli/Module.h": ("<QtWidgets/QLabel>", "app/cli must not use QtWidgets"),
            "app/cli/Page.h": ('"wizard-pages/pages/Page.h"', "app/cli must not include"),
            "probes/network/Source.h": ('"wizard-pages/pages/Page.cpp"', "probes must not include"),
            "wizard-pages/pages/Source.h": ('"wizard-pages/pages/Page.cpp"', "is a source, not a header"),
            "probes/network/Near.h": ('"Dns.h"', "is not a path from the project's root"),
        }
        for name, (include, said) in faults.items():
            with self.subTest(name):
                self.write(name, f"#pragma once\n#include {include}\n")
                self.expect_problem(said, "includes", *qt)
                (self.tree / name).unlink()
        self.write("probes/model/Guard.h", "#ifndef A\n#define A\n#endif\n")
        self.expect_problem("no #pragma once", "includes", *qt)
        (self.tree / "probes/model/Guard.h").unlink()
        self.write("elsewhere/New.h", "#pragma once\n")
        self.expect_problem("no row", "includes", *qt)

    def test_words(self):
        self.expect_clean("words")
        for number, text in enumerate(("// TO" "DO: later\n", "# FIX" "ME\n", "cd /wo" "rk/main\n", "/ro" "ot/x\n",
                                       "see /home/" "mika/build\n", "<<<<<<" "< HEAD\n", "no line break")):
            with self.subTest(text):
                self.write("docs/a.md", text)
                self.expect_problem("docs/a.md:", "words")

    def test_schemas(self):
        report = "tests/vectors/reports/healthy.json"
        for name in ("resources/schemas/helpdesk.schema.json", "resources/schemas/report-1.schema.json", report,
                     "tests/vectors/organisation/good/helpdesk.json"):
            self.write(name, (ROOT / name).read_text())
        self.expect_clean("schemas")
        good = (ROOT / report).read_text()
        for old, new, said in (('"status": "pass"', '"status": "passed"', "/status: 'passed' is not one of"),
                               ('"elapsed_ms": ', '"elapsed": ', "'elapsed_ms' is a required property"),
                               ('"complete"', "7", "/run/end: 7 is not one of")):
            with self.subTest(new):
                self.assertIn(old, good)
                self.write(report, good.replace(old, new, 1))
                self.expect_problem(said, "schemas")
        self.write(report, good)
        schema = (ROOT / "resources/schemas/report-1.schema.json").read_text()
        lenient = schema.replace('{"enum": ["pass", "warn", "fail", "skipped", "unknown"]}', '{"type": ["string", "object"]}')
        self.assertNotEqual(schema, lenient)
        self.write("resources/schemas/report-1.schema.json", lenient)
        self.expect_problem("/findings/0/status of another type", "schemas")

    def test_shell(self):
        self.expect_clean("shell")
        for name, text, said in (("scripts/a.sh", "if true; then\n", "scripts/a.sh"),
                                 ("scripts/b.sh", '#!/bin/sh\ncd "$1"\nrm *\n', "scripts/b.sh"),
                                 ("tests/c.py", "def f(:\n", "tests/c.py:1"),
                                 ("scripts/d", "#!/usr/bin/env bash\ntrue\n", "no run bit")):
            with self.subTest(name):
                self.write(name, text)
                if name == "scripts/b.sh":
                    os.chmod(self.tree / name, 0o755)
                self.expect_problem(said, "shell")
                (self.tree / name).unlink()

    def test_cli_links(self):
        clean, gui = OPTIONS.lupdate, OPTIONS.gui_program
        self.expect_clean("cli_links", clean)  # any program that loads QtCore alone
        self.expect_problem("loads libQt6Gui", "cli_links", gui)
        self.expect_problem("has not been built", "cli_links", self.tree / "nowhere")
        self.expect_problem("ldd did not show", "cli_links", self.tree / "scripts/go")

    def test_translations(self):
        lupdate = ("--lupdate", OPTIONS.lupdate)
        self.expect_clean("translations", *lupdate)
        for text, said in ((JA.replace("<translation>", '<translation type="unfinished">'), "unfinished"),
                           (JA.replace("<translation>", '<translation type="vanished">'), "vanished"),
                           (JA.replace("こんにちは、%1", ""), "empty"),
                           (JA.replace("、%1", "、%2"), "other placeholders"),
                           (JA.replace("Hello", "Good day"), "not in the file"),
                           (JA.replace("Hello", "Good day"), "no longer in the sources"),
                           (JA.replace("</TS>", ""), "tsunagu_ja.ts")):
            with self.subTest(said):
                self.write("translations/tsunagu_ja.ts", text)
                self.expect_problem(said, "translations", *lupdate)
        self.write("translations/tsunagu_ja.ts", JA)
        (self.tree / "resources/knowledge/en/a.md").unlink()
        self.expect_problem("only in one language: a.md", "translations", *lupdate)

    def test_untranslated(self):
        name = "wizard-pages/pages/Text.cpp"
        fine = (
            'tr("Two words");',
            'QCoreApplication::translate("Page", "Two " "words");',
            'texts.translate("Page", isOne ? "One word" : "Two words").arg(x);',
            'constexpr auto title = QT_TRANSLATE_NOOP("Page", "Two words");',
            'QT_TRANSLATE_NOOP("Page", "Said (in brackets) of "\n "two words");',
            '// QStringLiteral("Two words"), u"説明"',
            '/* u"説明" */',
            'qWarning("Two words for the log.");',
            'm_log->info("two words {}", x);',
            'const QRegularExpression words(QStringLiteral("two words"));',
            'QRegularExpression words{u"[説明]"_s};',
            'json.insert(QStringLiteral("two_words"), u"two-words"_s);',
            'const char quote = \'"\'; f(1\'000, "word", \'"\');',
            '#include "two words.h"',
            'QStringLiteral("<p class=\\"kind of\\">%1</p>");',
            'label->setText(tr("Next"));',
            'label->setText(text.arg(QStringLiteral(": ")));',
            'QStringLiteral("%1、%2").arg(a, b);',
        )
        self.write(name, "\n".join(fine) + "\n")
        self.expect_clean("untranslated")
        for line, said in (('QStringLiteral("Two words");', "“Two words”"),
                           ('u"Two words"_s;', "“Two words”"),
                           ('const char* const title = "Take a break";', "“Take a break”"),
                           ('f("Two " // and\n  "words.");', ":1: “Two words.”"),
                           ('u"説明";', "“説明”"),
                           ('u"\\u8aac";', "“説”"),
                           ('R"(two words)";', "“two words”"),
                           ('u8R"x(now two )" words)x";', "“now two"),
                           ('QStringLiteral("<b>Two words</b>");', "“<b>Two words</b>”"),
                           ('tr("Two words") + QStringLiteral("and three more");', "“and three more”"),
                           ('f(\'"\', "Two words");', "“Two words”"),
                           ('g(QString(QStringLiteral("Two words")));', "“Two words”"),
                           ('dialog->info("Two words");', "“Two words”"),
                           ('button->setText(QStringLiteral("Next"));', "“Next”"),
                           ('#define TITLE "Two words"', "“Two words”")):
            with self.subTest(line):
                self.write(name, line + "\n")
                self.expect_problem(said, "untranslated")
        self.write(name, "int x;\n")
        # Only the texts that are named are allowed, and none that is no longer there.
        self.write("app/main/main.cpp", 'u"tsunagu: warning: %1\\n";\n')
        self.expect_clean("untranslated")
        self.write("app/main/main.cpp", 'u"tsunagu: warning: %1\\n"; u"Two words";\n')
        self.expect_problem("“Two words” is not translated", "untranslated")
        self.write("app/main/main.cpp", "int main() {}\n")
        self.expect_problem("take it out of the list", "untranslated")

    def test_tidy(self):
        self.write("CMakeLists.txt", "cmake_minimum_required(VERSION 3.25)\nproject(planted CXX)\n"
                                     "set(CMAKE_EXPORT_COMPILE_COMMANDS ON)\n"
                                     "add_library(planted probes/ike/A.cpp probes/ike/B.cpp)\n")
        self.write("CMakePresets.json", '{"version": 5, "configurePresets": [{"name": "tidy", "generator": "Ninja", '
                                        '"binaryDir": "${sourceDir}/build/${presetName}"}]}\n')
        clean = "namespace {\nint twice(int x)\n{\n    return x + x;\n}\n}\nint %s(int x)\n{\n    return twice(x);\n}\n"
        self.write("probes/ike/A.cpp", clean % "a")
        self.write("probes/ike/B.cpp", clean % "b")  # the same name again: the batch must be halved
        self.expect_clean("tidy")
        for text, said in (("int* a()\n{\n    return 0;\n}\n", "modernize-use-nullptr"),
                           ("int a(int x)\n{\n    int* p = nullptr;\n    if (x > 0)\n        return *p;\n    return 0;\n}\n",
                            "core.NullDereference"),
                           ("int a(\n", "A.cpp")):
            with self.subTest(said):
                self.write("probes/ike/A.cpp", text)
                self.expect_problem(said, "tidy")
        self.write("probes/ike/A.h", "#pragma once\ninline int* a()\n{\n    return 0;\n}\n")
        self.write("probes/ike/A.cpp", f'#include "{self.tree}/probes/ike/A.h"\n')
        self.expect_problem("A.h:4", "tidy")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--qt-headers", required=True)
    parser.add_argument("--lupdate", required=True)
    parser.add_argument("--gui-program", required=True, help="any program that loads QtGui")
    OPTIONS = parser.parse_args()
    outcome = unittest.TextTestRunner(verbosity=2).run(unittest.defaultTestLoader.loadTestsFromTestCase(Linters))
    bad = len(outcome.failures) + len(outcome.errors)
    print(f"{outcome.testsRun - bad - len(outcome.skipped)} passed, {bad} failed, {len(outcome.skipped)} skipped")
    sys.exit(bad != 0)
