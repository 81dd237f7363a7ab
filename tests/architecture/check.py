#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Holds src/ to the architecture that the .txt files beside this program state.

    check.py [ROOT]

prints every violation as FILE:LINE: what, and ends with 1 when there is one. ROOT is a checkout (default: this one).
"""
import functools
import re
import statistics
import sys
from pathlib import Path

CPP_HEADERS = re.compile(r"<[a-z_]+>")  # <vector>, <string_view>: no dot, no folder
CODE_OR_TEXT = re.compile(
    r"""(?P<number>\b\d[\w'.]*)
      | (?P<comment>//[^\n]*|/\*.*?\*/)
      | (?P<text>R"(?P<mark>[^()\s\\]*)\(.*?\)(?P=mark)"|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')""",
    re.VERBOSE | re.DOTALL)


def rule_lines(path):
    lines = (line.strip() for line in path.read_text(encoding="utf-8").splitlines())
    return [line for line in lines if line and not line.startswith("#")]


def named_rules(path):
    """name: value lines as (name, value)."""
    for line in rule_lines(path):
        name, _, value = line.partition(":")
        yield name.strip(), value.strip()


@functools.cache  # check_tests.py looks at the same sources many times
def blanked(text, kinds):
    """The text with comments (and literals) emptied, every line where it was."""
    def blank(match):
        if match.lastgroup == "number" or not any(match[kind] for kind in kinds):
            return match[0]
        return re.sub(r"[^\n]", " ", match[0])
    return CODE_OR_TEXT.sub(blank, text)


class Source:
    """One file of src/, as it is and with comments and literals blanked."""
    def __init__(self, src, path):
        self.path = path.relative_to(src)
        self.name = self.path.as_posix()
        self.module = self.path.parts[0]
        self.text = path.read_text(encoding="utf-8")
        self.lines = self.text.splitlines()
        self.whole_code = blanked(self.text, ("comment", "text"))
        self.code = self.whole_code.splitlines()
        self.includes = [(number, match[1])
                         for number, line in enumerate(blanked(self.text, ("comment",)).splitlines(), 1)
                         if (match := re.match(r"\s*#\s*include\s*([<\"][^>\"]+[>\"])", line))]

    def is_in(self, folder):
        return folder == "*" or self.name.startswith(folder + "/")


def check_layer_file(layers):
    known = set()
    for module, allowed in layers.items():
        for other in sorted(allowed - known):
            yield f"tests/architecture/layers.txt: {module} names {other}, which does not stand above it"
        known.add(module)


def check_layers(source, layers):
    if source.module not in layers:
        yield 1, f"the folder {source.module} is not in layers.txt"
        return
    for number, header in source.includes:
        if header.startswith("<"):
            continue
        target = header.strip('"')
        module = target.partition("/")[0]
        if "/" not in target or module.startswith("."):
            yield number, f'"{target}" is not written from src/ on ("module/file.h")'
        elif module != source.module and module not in layers[source.module]:
            yield number, f'{source.module} may not include "{target}" (layers.txt)'


def check_third_party(source, homes):
    for number, header in source.includes:
        if header.startswith('"') or CPP_HEADERS.fullmatch(header):
            continue
        name = header.strip("<>")
        allowed = next((folders for start, folders in homes if name.startswith(start)), None)
        if allowed is None:
            yield number, f"<{name}> has no home yet (third_party.txt)"
        elif not any(source.is_in(folder) for folder in allowed):
            yield number, f"<{name}> may be included in {' and '.join(allowed)} only (third_party.txt)"


def words_apply(source, where):
    return not source.is_in(where[1:]) if where.startswith("-") else source.is_in(where)


def type_names(source):
    for number, line in enumerate(source.code, 1):
        for match in re.finditer(r"\b(?:class|struct|enum|union|concept|namespace|using)\s+(?:class\s+)?(\w+)", line):
            yield number, match[1]


@functools.cache
def occurs(pattern, text):
    return re.search(pattern, text, re.MULTILINE) is not None


def check_words(source, rules):
    for kind, where, pattern, why in rules:
        if not words_apply(source, where):
            continue
        whole = source.text if kind == "anywhere" else source.whole_code
        if kind != "name" and not occurs(pattern.pattern, whole):
            continue  # then no line has it
        if kind == "name":
            found = [(1, part) for part in source.path.parts] + list(type_names(source))
        else:
            found = enumerate(source.lines if kind == "anywhere" else source.code, 1)
        for number, text in found:
            if match := pattern.search(text):
                yield number, f"'{match[0] if kind != 'name' else text}' is not used here: {why}"


def check_exceptions(source, may_catch):
    if source.name in may_catch:
        return
    for number, line in enumerate(source.code, 1):
        if match := re.search(r"\b(try|catch)\b", line):
            yield number, f"'{match[0]}' stands in the files of may_catch.txt only"


# What opens a store of a couple's record: its accessor, or the store by its type (of the notes by its accessor alone). A Reading has names like these, and
# the library keeps templates of homework.
OPENS_A_STORE = re.compile(
    r"""(?<!reading)(?<!library)(?<!library\(\))(?:\.|->)\s*(?:responses|goals|homework|earlier_values|session_notes|psychotherapy_notes)\(\s*\)
      | (?:\.|->)\s*(?:sessions|status_changes|tags)\(\s*[^\s)]
      | (?:\.|->)\s*tags_of_all\(
      | \bdomain::(?:Responses|Homework|Goals)\s*&""", re.VERBOSE)


def check_reading(source, may_read):
    if source.module in ("domain", "storage") or source.name in may_read:
        return
    text = "\n".join(source.code)
    for match in OPENS_A_STORE.finditer(text):
        yield text.count("\n", 0, match.start()) + 1, \
            f"'{' '.join(match[0].split())}' looks into a store, which the files of may_read.txt do; what is shown comes " \
            "from app::Reading"


def check_licence_line(source):
    if not source.lines or source.lines[0] != "// SPDX-License-Identifier: MIT":
        yield 1, "the first line is not the licence line"


def check_reasons(rules, named, src):
    for name, reason in named.items():
        if not reason:
            yield f"tests/architecture/{rules}: {name} has no reason"
        if not (src / name).is_file():
            yield f"tests/architecture/{rules}: there is no src/{name}"


def check_may_read(may_read, sources):
    """A file that stopped looking into a store is not on the list any more."""
    for source in sources:
        if source.name in may_read and not OPENS_A_STORE.search("\n".join(source.code)):
            yield f"tests/architecture/may_read.txt: src/{source.name} looks into no store"


def check_type_homes(sources):
    """Two types of one name in one module are one to the linker, which takes the members of either for both."""
    homes = {}
    for source in sources:
        if source.path.suffix != ".h":
            continue
        for number, line in enumerate(source.code, 1):
            if match := re.match(r"(?:struct|class|enum class) (\w+)\b[^;]*$", line):
                home = homes.setdefault((source.module, match[1]), source.name)
                if home != source.name:
                    yield f"src/{source.name}:{number}: {match[1]} is a type of {home} already"


def check_sizes(sources, limits):
    sizes = sorted(len(source.lines) for source in sources)
    for source in sources:
        if len(source.lines) > limits["most"]:
            yield f"src/{source.name}:1: {len(source.lines)} lines, over {limits['most']}"
    middle = statistics.median(sizes)
    if middle > limits["median"]:
        yield f"src: the median file has {middle:g} lines, over {limits['median']}"
    long = [source for source in sources if len(source.lines) > limits["95-percentile"]]
    if len(long) * 20 > len(sources):
        names = ", ".join(f"{source.name} {len(source.lines)}" for source in long)
        yield f"src: {len(long)} of {len(sources)} files have over {limits['95-percentile']} lines: {names}"
    print(f"src: {len(sources)} files, {sum(sizes)} lines, median {middle:g}, longest {sizes[-1]}")


def word_rules(path):
    for line in rule_lines(path):
        # A bar inside the expression has no blanks around it.
        kind, where, pattern, why = (part.strip() for part in re.split(r"\s+\|\s+", line))
        yield kind, where, re.compile(pattern), why


def violations(root):
    src, rules = root / "src", root / "tests" / "architecture"
    layers = {module: set(allowed.split()) for module, allowed in named_rules(rules / "layers.txt")}
    homes = [(start, folders.split()) for start, folders in named_rules(rules / "third_party.txt")]
    limits = {name: int(number) for name, number in (line.split() for line in rule_lines(rules / "sizes.txt"))}
    words = list(word_rules(rules / "words.txt"))
    may_catch = dict(named_rules(rules / "may_catch.txt"))
    may_read = dict(named_rules(rules / "may_read.txt"))

    sources = [Source(src, path) for path in sorted(src.rglob("*")) if path.suffix in (".h", ".cpp")]
    if not sources:
        yield f"{src}: there is nothing to check"
        return
    yield from check_layer_file(layers)
    yield from check_reasons("may_catch.txt", may_catch, src)
    yield from check_reasons("may_read.txt", may_read, src)
    yield from check_may_read(may_read, sources)
    yield from check_sizes(sources, limits)
    yield from check_type_homes(sources)
    for source in sources:
        found = [*check_layers(source, layers), *check_third_party(source, homes), *check_words(source, words),
                 *check_exceptions(source, may_catch), *check_reading(source, may_read), *check_licence_line(source)]
        for number, what in sorted(found):
            yield f"src/{source.name}:{number}: {what}"


def main(words):
    root = Path(words[0]) if words else Path(__file__).resolve().parents[2]
    found = list(violations(root))
    for violation in found:
        print(violation)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
