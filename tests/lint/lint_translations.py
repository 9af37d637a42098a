#!/usr/bin/env python3
"""Both languages are complete: every text of the sources is translated, with the same numbers put in.

English is the language of the sources, so its file holds plural forms only. The knowledge base is held to the same: a
file in one language has its counterpart in the other.
"""

import re
import shutil
import subprocess
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import lintlib

LUPDATE_OPTIONS = {"ja": (), "en": ("-pluralonly",)}
FOLDERS = ("app", "wizard-pages", "report", "diagnosis", "probes")
PLACEHOLDER = re.compile(r"%(?:L?\d+|n)")


def messages(path):
    """{(context, source, comment): (type, [translated forms], has plural forms)}"""
    result = {}
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            forms = [] if translation is None else \
                [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
            key = (context.findtext("name") or "", message.findtext("source") or "", message.findtext("comment") or "")
            result[key] = ("" if translation is None else translation.get("type", ""), forms,
                           message.get("numerus") == "yes")
    return result


def told(key):
    context, source, comment = key
    return f"{context}: “{source}”" + (f" ({comment})" if comment else "")


def check_file(name, known):
    for key, (state, forms, _) in known.items():
        if state:
            yield f"{name}: {state}: {told(key)}"
            continue
        if not forms or any(not form.strip() for form in forms):
            yield f"{name}: empty: {told(key)}"
        wanted = set(PLACEHOLDER.findall(key[1]))
        for form in forms:
            found = set(PLACEHOLDER.findall(form))
            # A singular form may say “one” instead of the number.
            if form.strip() and (found - wanted or wanted - found - ({"%n"} if len(forms) > 1 else set())):
                yield f"{name}: other placeholders than the source's: {told(key)}"


def check_sources(source, lupdate, language, known):
    """What lupdate would add to the file, or find nowhere in the sources."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder, f"tsunagu_{language}.ts")
        shutil.copy(source / "translations" / copy.name, copy)
        run = subprocess.run([lupdate, "-silent", "-locations", "none", "-extensions", "cpp,h", "-I", ".",
                              *LUPDATE_OPTIONS[language], *[name for name in FOLDERS if (source / name).is_dir()], "-ts", str(copy)],
                             cwd=source, capture_output=True, text=True, check=False)
        if run.returncode != 0:
            yield f"lupdate failed: {run.stderr.strip()}"
            return
        for line in run.stderr.splitlines():
            if line.strip():
                yield f"lupdate: {line.strip()}"
        for key, (state, _, _) in messages(copy).items():
            if key not in known:
                yield f"tsunagu_{language}.ts: not in the file: {told(key)}"
            elif state in ("vanished", "obsolete"):
                yield f"tsunagu_{language}.ts: no longer in the sources: {told(key)}"


def main():
    parser = lintlib.parser(__doc__)
    parser.add_argument("--lupdate", required=True)
    arguments = parser.parse_args()
    problems, known = [], {}
    for language in LUPDATE_OPTIONS:
        path = arguments.source / "translations" / f"tsunagu_{language}.ts"
        try:
            known[language] = messages(path)
        except (OSError, ElementTree.ParseError) as error:
            lintlib.finish([f"{path.name}: {error}"], 1)
        problems += check_file(path.name, known[language])
        problems += check_sources(arguments.source, arguments.lupdate, language, known[language])
    plural = {key for key, (_, _, has_plural) in known["ja"].items() if has_plural}
    problems += [f"only in one language: {told(key)}" for key in sorted(plural ^ known["en"].keys())]
    knowledge = [{name.relative_to(folder) for name in folder.rglob("*.md")}
                 for folder in (arguments.source / "resources" / "knowledge" / language for language in LUPDATE_OPTIONS)]
    problems += [f"resources/knowledge: only in one language: {name}" for name in sorted(knowledge[0] ^ knowledge[1])]
    lintlib.finish(problems, len(known["ja"]))


main()
