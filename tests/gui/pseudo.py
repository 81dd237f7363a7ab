# SPDX-License-Identifier: MIT
"""A language nobody speaks, made of the texts of the program: each letter has a mark, each text is longer and in brackets, so that it
is seen what is not translated and what does not fit: pseudo.py FOLDER, where its bin/ has the program; then LANGUAGE=qps

What has neither brackets nor marks did not come through gettext. A text is read back by plain()."""
import re
import subprocess
import sys
from pathlib import Path

LANGUAGE = "qps"
ENGLISH = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
MARKED = "ÁƁÇĎÉƑĜĤÍĴĶĹḾŃÓṔɊŔŚŤÚṼŴẊÝŹáƀçďéƒĝĥíĵķĺḿńóṕɋŕśťúṽŵẋýź"
_MARK, _PLAIN = str.maketrans(ENGLISH, MARKED), str.maketrans(MARKED, ENGLISH)
# A blank, a key of a menu, the patterns of a file dialog: they stay as they are.
_STAYS = re.compile(r"\{[^{}]*\}|&\w|\|.*", re.DOTALL)


def in_pseudo(text):
    words = text.strip("\n")
    if not words:
        return text
    before, behind = text[:text.index(words)], text[text.index(words) + len(words):]
    return before + _in_pseudo(words) + behind  # gettext wants a line to begin and end as it did


def _in_pseudo(text):
    marked, at = "", 0
    for stays in _STAYS.finditer(text):
        marked += text[at:stays.start()].translate(_MARK) + stays.group()
        at = stays.end()
    marked += text[at:].translate(_MARK)
    patterns = marked[marked.index("|"):] if "|" in marked else ""
    return "[" + marked.removesuffix(patterns) + "·" * (len(text) // 4 + 1) + "]" + patterns


def plain(text):
    """What a text was before; what is not of this language stays as it is."""
    return text.translate(_PLAIN).translate(str.maketrans("", "", "[]·")) if text else text


def _quoted(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def _entries(pot):
    """The messages, each with its plural or None."""
    found = re.findall(r'^msgid ((?:".*"\n)+)(?:msgid_plural ((?:".*"\n)+))?', pot, re.MULTILINE)

    def text(lines):
        return "".join(eval(line) for line in lines.splitlines())
    return [(text(one), text(many) if many else None) for one, many in found]


def make(folder, source=Path(__file__).parents[2]):
    """Writes the translation where a program in folder/bin looks for it."""
    catalog = Path(folder).resolve() / "share" / "locale" / LANGUAGE / "LC_MESSAGES" / "rekindle.mo"
    catalog.parent.mkdir(parents=True, exist_ok=True)
    pot = catalog.with_suffix(".pot")
    subprocess.run([source / "dev", "pot", pot], check=True, capture_output=True)
    lines = ['msgid ""', 'msgstr "Content-Type: text/plain; charset=UTF-8\\nPlural-Forms: nplurals=2; plural=(n != 1);\\n"']
    for one, many in _entries(pot.read_text(encoding="utf-8")):
        if not one:
            continue
        lines.append(f"msgid {_quoted(one)}")
        if many is None:
            lines.append(f"msgstr {_quoted(in_pseudo(one))}")
        else:
            lines += [f"msgid_plural {_quoted(many)}", f"msgstr[0] {_quoted(in_pseudo(one))}", f"msgstr[1] {_quoted(in_pseudo(many))}"]
    subprocess.run(["msgfmt", "--output-file", catalog, "-"], input="\n".join(lines) + "\n", encoding="utf-8", check=True)


if __name__ == "__main__":
    make(*sys.argv[1:])
