#!/usr/bin/env python3
"""Whatever a person reads in the programs' sources passes through a translation.

A string literal that holds Japanese letters, or two words of letters with a blank between them, has to stand inside
tr(), translate() or QT_TRANSLATE_NOOP(), unless it goes to the log or is a regular expression; so has a single word that
is handed to a widget at once. What is rightly neither is named in ALLOWED with its reason; an entry that is no longer
needed is a problem, too.
"""

import re

import lintlib

FOLDERS = ("app/", "wizard-pages/", "report/", "diagnosis/")

TRANSLATES = re.compile(r"tr|translate|QT_TR(ANSLATE)?(_N)?_NOOP(3|_UTF8)?")
# The log is in English alone, so that it can be searched and compared.
LOGS = re.compile(r"(qDebug|qInfo|qWarning|qCritical|qFatal|qCDebug|qCInfo|qCWarning|qCCritical|static_assert|Q_ASSERT|"
                  r"Q_ASSERT_X|(SPDLOG|assert)\w*)")
LOG_METHODS = re.compile(r"trace|debug|info|warn|error|critical|log")
LOGGERS = re.compile(r"(m_)?log(ger)?|\w+(Log|Logger)")
SHOWS = re.compile(r"set(Text|Title|WindowTitle|ToolTip|StatusTip|WhatsThis|PlaceholderText|AccessibleName|"
                   r"AccessibleDescription|Prefix|Suffix)|add(Action|Item|Tab|Menu|Button)|showTitle|showText")
PATTERNS = re.compile(r"QRegularExpression|QRegularExpressionValidator|regex|basic_regex")

LOG_REASON = "a reason for the log, in English by the contract of the error's type"
ANY = None
# path: (why, the literals that are meant, or ANY)
ALLOWED = {
    "report/explanation/FallbackArticle.cpp":
        ("shown when nothing can be loaded, so it has both languages side by side", ANY),
    "app/practice/Scenario.cpp": ("a table with both languages side by side", ANY),
    "diagnosis/codes/ErrorCode.cpp": ("completes the catalogue, which has both languages side by side", ANY),
    "report/explanation/ArticleParser.cpp": (LOG_REASON, ANY),
    "report/explanation/GlossaryParser.cpp": (LOG_REASON, ANY),
    "report/explanation/StepField.cpp": (LOG_REASON, ANY),
    "report/explanation/Template.cpp": (LOG_REASON, ANY),
    "report/explanation/Knowledge.cpp": (LOG_REASON, ANY),
    "report/explanation/KnowledgeFolder.cpp": (LOG_REASON, ANY),
    "report/model/JsonReader.cpp": (LOG_REASON, ANY),
    "report/model/JsonReader.h": (LOG_REASON, ANY),
    "report/model/ProfileJson.cpp": (LOG_REASON, ANY),
    "report/model/ReadReport.cpp": (LOG_REASON, ANY),
    "report/triage/ReportSkim.cpp": (LOG_REASON, ANY),
    "app/practice/Practice.cpp": ("both programs look the name up before", {"no practice scenario of that name"}),
    "app/main/main.cpp": ("the wizard's log is standard error", {"tsunagu: warning: %1\n"}),
    "app/cli/LogsOutput.cpp":
        ("command lines to type", {"  tsunagu-cli explain %1\n", "  tsunagu-cli diagnose --server %1"}),
    "report/export/HtmlExport.cpp": ("names of CSS classes", {"verdict good", "verdict caution"}),
    "report/export/HtmlStyle.cpp": ("CSS", ANY),
    "report/redaction/Redaction.cpp": ("a name of Windows' that is no person's", {"all users"}),
    "report/telephone/TypedDigits.cpp": ("digits that people type", {"零一二三四五六七八九"}),
    "report/text/CertificateFindingText.cpp": ("a date; the other language's form stands beside it",
                                               {"%1 年 %2 月 %3 日"}),
    "wizard-pages/widgets/Type.cpp": ("names of fonts", ANY),
    "wizard-pages/wizard/Foot.cpp": ("a language's name is written in that language", {"日本語"}),
}

# Letters only: how a language joins and brackets its sentences is decided in report/text/Texts.
JAPANESE = re.compile("[\u3041-\u3096\u30a1-\u30fa\u3400-\u9fff\uff66-\uff9d]")
WORD = re.compile(r"[(“‘\"']?[A-Za-z][a-z]*(?:['’-][a-z]+)?[A-Za-z][”’\"')]?[.,:;!?…]*")
TAG = re.compile(r"<[^<>]*>")

TOKEN = re.compile(r"""
    (?P<comment>//(?:\\\n|[^\n])*|/\*.*?\*/)
  | (?P<include>^[ \t]*\#[ \t]*(?:include|error|pragma|import)[^\n]*)
  | (?P<raw>(?:u8|[uUL])?R"(?P<mark>[^()\\\s]{0,16})\((?P<rawtext>.*?)\)(?P=mark)")
  | (?P<string>(?:u8|[uUL])?"(?P<text>(?:\\.|[^"\\\n])*)"(?:_\w+)?)
  | (?P<char>(?:u8|[uUL])?'(?:\\.|[^'\\\n])+')
  | (?P<name>[A-Za-z_]\w*)
  | (?P<number>\d(?:'?[\w.])*)
  | (?P<arrow>->|::)
  | (?P<mark_of_code>[^\s])
""", re.VERBOSE | re.DOTALL | re.MULTILINE)
ESCAPE = re.compile(r"\\(u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|x[0-9A-Fa-f]+|[0-7]{1,3}|.)", re.DOTALL)
SIMPLE = {"n": "\n", "t": " ", "r": "\n"}


def unescaped(text):
    def one(match):
        code = match.group(1)
        if code[0] in "uU":
            return chr(int(code[1:], 16))
        return SIMPLE.get(code[0], code if len(code) == 1 else " ")
    return ESCAPE.sub(one, text)


def reads_like_a_text(text):
    if JAPANESE.search(text):
        return True
    words = [WORD.fullmatch(word) is not None for word in TAG.sub(" ", text).split() if word not in ("a", "A", "I")]
    return any(first and second for first, second in zip(words, words[1:]))


def is_shown_at_once(text, around):
    """A widget's own call around the literal itself, such as setText(QStringLiteral("Next"))."""
    return any(names and SHOWS.fullmatch(names[-1]) for names in around[-2:]) and re.search(r"[A-Za-z]{2}", TAG.sub(" ", text))


def is_exempt(around):
    """`around` holds for each open bracket the names before it, the nearest last: ["m_log", "->", "info"]."""
    for names in around:
        if not names:
            continue
        callee = names[-1]
        if TRANSLATES.fullmatch(callee) or LOGS.fullmatch(callee):
            return True
        if any(PATTERNS.fullmatch(name) for name in names[-2:]):  # a temporary, or a variable that is declared
            return True
        if len(names) >= 3 and names[-2] in (".", "->") and LOG_METHODS.fullmatch(callee) and LOGGERS.fullmatch(names[-3]):
            return True
    return False


def literals(source):
    """(line, text, what it stands inside) of each literal; neighbours that the compiler joins are one."""
    around, before, joined = [], [], None
    for match in TOKEN.finditer(source):
        kind = match.lastgroup if match.lastgroup not in ("text", "rawtext", "mark") else None
        kind = kind or ("raw" if match.group("raw") is not None else "string")
        if kind in ("comment", "include"):
            continue
        if kind in ("raw", "string"):
            text = match.group("rawtext") if kind == "raw" else unescaped(match.group("text"))
            if joined is None:
                joined = [source.count("\n", 0, match.start()) + 1, "", list(around)]
            joined[1] += text
            continue
        if joined is not None:
            yield tuple(joined)
            joined, before = None, []
        token = match.group()
        if token in "([{":
            around.append(before)
            before = []
        elif token in ")]}":
            if around:
                around.pop()
            before = []
        elif kind == "name" or token in (".", "->"):
            before = [*before[-2:], token]
        elif token not in ("*", "&", "::"):
            before = []
    if joined is not None:
        yield tuple(joined)


def main():
    arguments = lintlib.parser(__doc__).parse_args()
    problems, looked_at, needed = [], 0, set()
    for name in lintlib.code_files(arguments.source):
        path = name.as_posix()
        if not path.startswith(FOLDERS):
            continue
        looked_at += 1
        for line, text, around in literals((arguments.source / name).read_text(encoding="utf-8")):
            if not (reads_like_a_text(text) or is_shown_at_once(text, around)) or is_exempt(around):
                continue
            _, meant = ALLOWED.get(path, ("", ()))
            if meant is ANY or text in meant:
                needed.add((path, None if meant is ANY else text))
                continue
            shown = " ".join(text.split())
            problems.append(f"{path}:{line}: “{shown[:60]}{'…' if len(shown) > 60 else ''}” is not translated")
    for path, (_, meant) in ALLOWED.items():
        for text in [None] if meant is ANY else sorted(meant):
            # The self-test's tree is a small one.
            if (path, text) not in needed and (arguments.source / path).exists():
                problems.append(f"{path}: {'has no such text' if text is None else f'“{text.strip()}” is not there'} "
                                f"any more: take it out of the list of lint_untranslated.py")
    lintlib.finish(problems, looked_at)


if __name__ == "__main__":
    main()
