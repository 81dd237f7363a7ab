# SPDX-License-Identifier: MIT
"""What every torture test works with: a template practice, copies of it, writers to kill, one checker that stays."""
import mmap
import os
import random
import re
import select
import shutil
import signal
import subprocess
import tempfile
import threading
import time


class Skipped(Exception):
    """The test cannot run here; it has not passed."""


class Result:
    """What a test saw: figures to print, and failures (there must be none; with a planted fault, at least one)."""

    def __init__(self):
        self.figures, self.failures = {}, []

    def count(self, name, more=1):
        self.figures[name] = self.figures.get(name, 0) + more

    def slowest(self, name, seconds):
        """A figure in ms; nothing is demanded of it."""
        self.figures[name] = max(round(seconds * 1000), self.figures.get(name, 0))

    def demand(self, good, what):
        if not good:
            self.failures.append(what)

    def __str__(self):
        return ", ".join(f"{value:,} {name}" for name, value in self.figures.items())


class Lab:
    def __init__(self, program, long, job=None):
        self.program, self.long, self.job = program, long, job
        self.random = random.Random(20)
        # In memory: the crash states are made by hand or by signals, never by what this disk keeps.
        self.folder = tempfile.mkdtemp(prefix="rekindle-torture-", dir="/dev/shm" if os.path.isdir("/dev/shm") else None)
        self.environment = {"PATH": os.environ["PATH"], "LANG": "C.UTF-8", "HOME": self.folder, "TMPDIR": self.folder,
                            "RECOVERY_KEY_FILE": os.path.join(self.folder, "recovery-key"),
                            "ASAN_OPTIONS": "detect_leaks=0"}  # leaks cannot be looked for under strace
        with open(program, "rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as code:
            self.sanitized = code.find(b"__asan_init") >= 0
        self.template = os.path.join(self.folder, "template")
        self._made = 0
        self._checker = None
        self._asking = threading.Lock()

    def __enter__(self):
        made = self.call("make", self.template)
        if made.returncode:
            raise RuntimeError("no practice could be made: " + made.stderr)
        return self

    def __exit__(self, *_):
        if self._checker:
            self._checker.stdin.close()
            self._checker.wait()
        shutil.rmtree(self.folder, ignore_errors=True)

    def number(self, short, long):
        return long if self.long else short

    def path(self):
        self._made += 1
        return os.path.join(self.folder, str(self._made))

    def fresh(self, of=None):
        """A new copy of the template (or of another practice)."""
        path = self.path()
        shutil.copytree(of or self.template, path)
        return path

    def call(self, *words, before=(), **options):
        """One command of the torture program; returns what it ended with, and how many seconds it took."""
        started = time.monotonic()
        done = subprocess.run([*before, self.program, *map(str, words)], env=self.environment, capture_output=True,
                              text=True, **options)
        done.took = time.monotonic() - started
        if not before and done.returncode not in (0, 1, 6):
            raise RuntimeError(f"{words} ended with {done.returncode}: {done.stderr}")
        return done

    def verdict(self, folder, response="-", acknowledged=0, tomorrow=False):
        """("ok", answers found) or ("bad", why), by the checker; the copy is changed by it."""
        return self.ask(f"practice {folder} {response} {acknowledged}{' tomorrow' if tomorrow else ''}")

    def ask(self, line):
        """The same for any line the checker understands (checker.cpp); one at a time."""
        with self._asking:
            if not self._checker:
                self._checker = subprocess.Popen([self.program, "check", self.template], env=self.environment,
                                                 text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                                 stderr=subprocess.DEVNULL)
            self._checker.stdin.write(line + "\n")
            self._checker.stdin.flush()
            line = self._checker.stdout.readline()
        if not line:
            raise RuntimeError("the checker is gone")
        kind, _, rest = line.strip().partition(" ")
        return (kind, int(rest)) if kind == "ok" else (kind, rest)


class Writer:
    """A program that saves answers and prints the number of each; read while it lives, ended at a chosen moment."""

    def __init__(self, lab, folder, *options, plant=None, before=(), command="write"):
        words = [*before, lab.program, command, folder, *map(str, options), *(["--plant", plant] if plant else [])]
        self.process = subprocess.Popen(words, env=lab.environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                        stderr=subprocess.PIPE)
        self._bytes = b""

    def _read(self, timeout):
        ready, _, _ = select.select([self.process.stdout], [], [], timeout)
        part = os.read(self.process.stdout.fileno(), 65536) if ready else None
        self._bytes += part or b""
        return part

    def read_lines(self, count):
        while self._bytes.count(b"\n") < count and self._read(60):
            pass

    def read_more(self):
        """Waits for more; false at the end, or when nothing comes."""
        return bool(self._read(60))

    def say(self, text):
        self.process.stdin.write(text.encode())
        self.process.stdin.flush()

    def read_for(self, milliseconds):
        """Whatever comes till so much time is over: not till a line comes, or each end would lie behind a save."""
        end = time.monotonic() + milliseconds / 1000
        while (left := end - time.monotonic()) > 0 and self._read(left) != b"":
            pass

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.finish()

    def finish(self):
        while self._read(60):
            pass
        self.process.stdin.close()
        self.said = self.process.stderr.read().decode()
        self.process.stderr.close()
        self.process.stdout.close()
        return self.process.wait()

    @property
    def lines(self):
        """Whole lines alone: one that was cut off was not acknowledged."""
        return self._bytes.decode().split("\n")[:-1]

    @property
    def response(self):
        return self.lines[0] if self.lines else "-"

    @property
    def acknowledged(self):
        """How many answers; -1 when not even the response was."""
        return sum(line.isdigit() for line in self.lines[1:]) if self.lines else -1


def judge(lab, result, writer, folder, **options):
    """What was acknowledged against what is there, into the result."""
    kind, found = lab.verdict(folder, writer.response, writer.acknowledged, **options)
    result.count("acknowledged", max(0, writer.acknowledged))
    if kind != "ok":
        result.count("lost or damaged")
        result.demand(False, found)
        return
    extra = found - max(0, writer.acknowledged)
    result.count("saved but not acknowledged", max(0, extra))
    result.demand(extra <= 1, f"{extra} answers more than were acknowledged")


def has_hot_journal(folder):
    journal = os.path.join(folder, "practice.db-journal")
    return os.path.exists(journal) and os.path.getsize(journal) > 0


def in_words(text):
    """A message is at least one sentence with no bare error number in it."""
    text = text.strip()
    return len(text.split()) >= 5 and text.endswith((".", "?")) and not re.search(r"errno|error \d+|terminate|Sanitizer", text)
