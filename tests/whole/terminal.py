#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""What is told of long work is for whoever watches a terminal: never in the results, never in a pipe.

    terminal.py PROGRAM
"""
import json
import os
import pty
import subprocess
import sys
import tempfile
from pathlib import Path

LINE = "Trying the passphrase ..."


class Watched:
    def __init__(self, program, folder):
        self.program, self.practice, self.secret = program, folder / "P.rekindle", folder / "secret"
        self.secret.write_text("a quiet harbour with seven lanterns\n", encoding="utf-8")
        self.secret.chmod(0o600)

    def run(self, *words, stderr):
        return subprocess.run([self.program, "--passphrase-file", self.secret, "--practice", self.practice, *words],
                              stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=stderr, text=True, timeout=300)

    def run_on_a_terminal(self, *words):
        """How it ended, and what stood on the terminal."""
        ours, theirs = pty.openpty()
        try:
            done = self.run(*words, stderr=theirs)
        finally:
            os.close(theirs)
        seen = b""
        try:
            while part := os.read(ours, 4096):
                seen += part
        except OSError:  # the other end is closed
            pass
        os.close(ours)
        return done, seen.decode("utf-8")


def main(program):
    with tempfile.TemporaryDirectory() as folder:
        it = Watched(program, Path(folder))
        made = it.run("practice", "create", it.practice, "--name", "Test", stderr=subprocess.PIPE)
        assert made.returncode == 0, made.stderr
        piped = it.run("--json", "couple", "list", stderr=subprocess.PIPE)
        assert piped.returncode == 0 and piped.stderr == "", f"in a pipe: {piped.stderr!r}"
        watched, seen = it.run_on_a_terminal("--json", "couple", "list")
        assert watched.returncode == 0 and json.loads(watched.stdout) == [], watched.stdout
        assert watched.stdout == piped.stdout, "the results differ"
        assert seen.splitlines() == [LINE], f"on the terminal: {seen!r}"
        listed, seen = it.run_on_a_terminal("practice", "backups")
        assert listed.returncode == 0 and seen == "", f"where no passphrase is tried: {seen!r}"
    print("ok: told on a terminal, and nowhere else")


if __name__ == "__main__":
    main(sys.argv[1])
