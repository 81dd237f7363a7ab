# SPDX-License-Identifier: MIT
"""strace around a program: what it does to files, and faults put into single calls."""
import os
import re
import shutil
import subprocess

from lab import Skipped

CHANGING = "openat,pwrite64,write,ftruncate,fsync,fdatasync,unlink,unlinkat,rename,renameat,renameat2,mkdir,rmdir"
_CALL = re.compile(r"^\d+ +(\w+)\((.*)\) += (-?\d+)")
_FILE = re.compile(r"^(-?\d+)(?:<((?:\\x[0-9a-f]{2})*)>)?")
_TEXT = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')


def strace(lab, log, *options):
    """The words before a command that is to be traced."""
    if not shutil.which("strace"):
        raise Skipped("there is no strace")
    if not hasattr(lab, "can_trace"):
        lab.can_trace = subprocess.run(["strace", "-o", os.devnull, "true"], capture_output=True).returncode == 0
    if not lab.can_trace:
        raise Skipped("no program can be traced here")
    return ["strace", "-f", "-o", log, *options]


def recording(lab, log):
    return strace(lab, log, "-y", "-xx", "-s", "70000", "-e", "trace=" + CHANGING, "-e", "signal=none")


def _bytes(text):
    return bytes.fromhex(text.replace("\\x", ""))


def recorded(log, folder):
    """The calls that succeeded on files of the folder (paths inside it), and what was written to standard output."""
    folder = os.path.realpath(folder)

    def inside(path):
        return os.path.relpath(path, folder) if path == folder or path.startswith(folder + "/") else None

    with open(log, encoding="ascii", errors="replace") as lines:
        for line in lines:
            found = _CALL.match(line)
            if not found or int(found[3]) < 0:
                continue
            call, words, result = found[1], found[2], int(found[3])
            texts = [_bytes(text) for text in _TEXT.findall(words)]
            handle = _FILE.match(words)
            path = inside(os.fsdecode(_bytes(handle[2]))) if handle and handle[2] else None
            numbers = [int(number) for number in re.findall(r", (\d+)", words)]
            if call == "write" and handle and handle[1] == "1":
                yield "said", texts[0].decode(), None
            elif call == "openat":
                name = inside(os.fsdecode(texts[0]))
                if name and ("O_CREAT" in words or "O_TRUNC" in words):
                    yield "create", name, "O_TRUNC" in words
            elif call == "pwrite64" and path:
                yield "write", path, (numbers[-1], texts[0][:result])
            elif call == "write" and path:
                yield "append", path, texts[0][:result]
            elif call == "ftruncate" and path:
                yield "truncate", path, numbers[-1]
            elif call in ("fsync", "fdatasync") and path:
                yield "sync", path, None
            elif call in ("unlink", "unlinkat", "rmdir"):
                # unlinkat may name it from the folder that is open
                base = os.fsdecode(_bytes(handle[2])) if call == "unlinkat" and handle and handle[2] else "/"
                name = inside(os.path.join(base, os.fsdecode(texts[-1])))
                if name:
                    yield "remove", name, None
            elif call.startswith("rename"):
                names = [inside(os.fsdecode(text)) for text in texts]
                if all(names):
                    yield "rename", names[0], names[1]
