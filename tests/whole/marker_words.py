#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Marker words of a whole run are nowhere on disk outside the encrypted files and the chosen export.

Every free text a run takes gets a unique marker. The run has a home, a folder for temporary files and a working folder of
its own, and strace writes down every file the program opens for writing. Then all that is left is searched, in UTF-8,
UTF-16, base64 and hex. The export must hold the markers (else the test would prove nothing), everything else must not.
Call: marker_words.py PROGRAM EXAMPLES [--plain-copy]     --plain-copy plants the fault that must make it fail.
"""
import base64
import io
import json
import os
import re
import secrets
import shutil
import subprocess
import sys
import tempfile
import zipfile

program, examples = sys.argv[1], sys.argv[2]
planted = "--plain-copy" in sys.argv
root = tempfile.mkdtemp(prefix="rekindle-markers-")
folders = {name: os.path.join(root, name) for name in ("home", "tmp", "work", "inputs", "run")}
for folder in folders.values():
    os.mkdir(folder, 0o700)
practice = os.path.join(folders["work"], "Marked.rekindle")
export = os.path.join(folders["work"], "progress.xlsx")
markers = []
there_before = set(os.listdir("/dev/shm"))  # a killed program may have left an empty folder there


def marker(name):
    word = f"{name}{secrets.token_hex(8)}"
    markers.append(word)
    return word


def given(name, text):
    path = os.path.join(folders["inputs"], name)
    with open(path, "w", encoding="utf-8", opener=lambda p, f: os.open(p, f, 0o600)) as file:
        file.write(text)
    return path


passphrase = given("passphrase", marker("passphrase") + " and four more words\n")
opened = os.path.join(root, "opened.txt")
environment = {
    "PATH": os.environ["PATH"], "HOME": folders["home"], "TMPDIR": folders["tmp"], "XDG_RUNTIME_DIR": folders["run"],
    "LANG": "C.UTF-8", "ASAN_OPTIONS": "detect_leaks=0",
}


def rekindle(*words):
    command = [program, "--practice", practice, "--passphrase-file", passphrase, *words]
    if shutil.which("strace"):
        # The program lets nobody look into it; strace may read the names all the same when that call does nothing.
        command = ["strace", "-f", "-A", "-o", opened, "-e", "trace=openat,open,creat,prctl", "-e", "inject=prctl:retval=0",
                   *command]
    done = subprocess.run(command, env=environment, cwd=folders["work"], capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"{' '.join(words)}\nended with {done.returncode}: {done.stderr}")
    return done.stdout


def response_with_markers(name):
    """An example response whose free texts are markers."""
    with open(os.path.join(examples, "responses", name), encoding="utf-8") as file:
        text = file.read()
    return given(name, re.sub(r'("valueString": ")[^"]*', lambda m: m.group(1) + marker("answer"), text))


rekindle("practice", "create", practice, "--name", marker("practice"), "--counselor", marker("counselor"))
rekindle("couple", "add", "--a", marker("labela"), "--b", marker("labelb"), "--pronouns-a", marker("pronouns"),
         "--opened", "2026-02-23")
rekindle("session", "add", "--couple", "C-0001", "--day", "2026-03-02")
for side in "ab":
    for form in ("intake", "check-in"):
        rekindle("answers", "import", "--couple", "C-0001", "--partner", side.upper(), "--session", "1",
                 response_with_markers(f"{side}-{form}-1.json"))
with open(os.path.join(examples, "plans", "forgiveness.json"), encoding="utf-8") as file:
    hurt = json.load(file)
hurt["hurt"] = marker("hurt")
with open(os.path.join(examples, "plans", "goal.json"), encoding="utf-8") as file:
    goal = json.load(file)
goal["goal"]["title"] = marker("goal")
goal["goal"]["steps"][0]["title"] = marker("step")
for side in "AB":
    rekindle("consent", "record", "--couple", "C-0001", "--partner", side, "--on", "2026-03-02", "--purpose", "homework")
rekindle("homework", "assign", "--couple", "C-0001", "--session", "1", "--override", marker("reason"), "--template",
         "forgiveness-four-steps", "--plan",
         given("hurt.json", json.dumps(hurt)))
rekindle("safety", "flag", "--couple", "C-0001", "--kind", "other", "--words", marker("flag"))
rekindle("homework", "assign", "--couple", "C-0001", "--session", "1", "--override", marker("reason"), "--template",
         "goal-joint-project", "--plan",
         given("goal.json", json.dumps(goal)))
rekindle("homework", "log", "--couple", "C-0001", "--assignment", "1", "--partner", "A", "--day", "2026-03-08",
         "--answer", "note=" + marker("note"))
rekindle("session", "add", "--couple", "C-0001", "--day", "2026-03-16")
rekindle("homework", "review", "--couple", "C-0001", "--assignment", "1", "--session", "2", "--decision", "continue",
         "--answer", "helped=" + marker("helped"))
rekindle("--as-of", "2026-03-20", "progress", "show", "--couple", "C-0001")
rekindle("--as-of", "2026-03-20", "report", "make", "progress", "--couple", "C-0001", "--audience", "counselor", "--out", export)
if planted:
    with open(os.path.join(folders["tmp"], "left-behind"), "w", encoding="utf-16-le") as file:
        file.write("some text " + markers[3] + " more")


def forms_of(word):
    yield "UTF-8", word.encode()
    yield "UTF-16", word.encode("utf-16-le")
    yield "hex", word.encode().hex().encode()
    for shift in range(3):  # base64 of a longer text that contains the word at any of the three alignments
        coded = base64.b64encode(b"x" * shift + word.encode())
        yield "base64", coded[4 if shift else 0:-4]


def search(name, content, found):
    for word in markers:
        for how, form in forms_of(word):
            if form in content:
                found.append(f"{name} holds {word} as {how}")


found = []
for folder in ("home", "tmp", "work", "run"):
    for where, _, files in os.walk(folders[folder]):
        for file in files:
            path = os.path.join(where, file)
            if path == export:
                continue
            with open(path, "rb") as content:
                search(os.path.relpath(path, root), content.read(), found)

# Whatever was opened for writing must lie in the practice, be the export (or its unfinished self), or be gone.
elsewhere, seen = set(), False
if os.path.exists(opened):
    with open(opened, encoding="utf-8", errors="replace") as log:
        for path, flags in re.findall(r'(?:openat\([^,]+, |open\(|creat\()"([^"]+)", ?([A-Z_|]+)', log.read()):
            path = os.path.join(folders["work"], path)
            seen = seen or path.endswith("practice.db")
            if re.search("O_WRONLY|O_RDWR", flags) and not path.startswith((root, "/dev/", "/proc/")):
                elsewhere.add(path)
    if not seen:
        found.append("strace did not see the practice: the search would prove nothing")
found += [f"{path} was opened for writing" for path in sorted(elsewhere)]
left = [path for path in os.listdir("/dev/shm") if "rekindle" in path and path not in there_before]
found += [f"/dev/shm/{path} was left behind" for path in left]

archive = zipfile.ZipFile(io.BytesIO(open(export, "rb").read()))
exported = b"".join(archive.read(name) for name in archive.namelist())
expected = [word for word in markers if word.startswith(("labela", "labelb", "goal", "step", "helped"))]
missing = [word for word in expected if word.encode() not in exported]
shutil.rmtree(root)

for line in found:
    print(line)
for word in missing:
    print(f"the export does not hold {word}: the search would prove nothing")
print(f"{len(markers)} markers, {len(expected)} of them looked for in the export, {len(found)} found elsewhere")
sys.exit(1 if found or missing else 0)
