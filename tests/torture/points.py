# SPDX-License-Identifier: MIT
"""Every system call of a command that touches its files, and the same command with one of them failed or killed."""
import os
import re
import shutil
import subprocess
from concurrent.futures import ThreadPoolExecutor

from lab import in_words
from traced import strace

# Of the calls that come to a file all but close, which nothing hangs on: what must be on the disk was synced before.
WRITING = ["write", "writev", "pwrite64", "ftruncate", "fsync", "fdatasync", "unlink", "unlinkat", "rename", "renameat2",
           "mkdir", "fchown"]
LOOKING = ["openat", "read", "pread64", "fcntl", "flock", "newfstatat", "getdents64", "readlink", "lseek", "statfs"]
ALL = WRITING + LOOKING
_STARTED = re.compile(r"^(?:\d+ +)?(\w+)\((.*)")
SILENT = ["-qq", "-e", "signal=none"]
QUICK = ["--seccomp-bpf"]  # stops at the traced calls alone; signals cannot be injected that way


class Job:
    """A command on files made anew for each run: `prepare(place)` returns its words (the program's first)."""

    def __init__(self, name, prepare, looks_at_others=False):
        self.name, self.prepare, self.looks_at_others = name, prepare, looks_at_others


def run(lab, words, before=()):
    return subprocess.run([*before, *map(str, words)], env=lab.environment, capture_output=True, text=True,
                          stdin=subprocess.DEVNULL, check=False)


def points_of(lab, job, calls):
    """[(call, its number, the file)] of one undisturbed run, in the order of the run, and how that run ended."""
    place, log, found, numbers = lab.path(), lab.path(), [], {}
    os.mkdir(place)
    done = run(lab, job.prepare(place), strace(lab, log, *SILENT, *QUICK, "-y", "-s", "0", "-e", "trace=" + ",".join(calls)))
    with open(log, encoding="utf-8", errors="replace") as lines:
        for line in lines:
            started = _STARTED.match(line)
            if not started:
                continue
            call, words = started.groups()
            numbers[call] = numbers.get(call, 0) + 1
            # Its own files, and temporary ones without a name.
            here = re.search(r'["<]((?:' + re.escape(lab.folder) + r'|/tmp)[^">]*)', words)
            if here and not words.startswith(("1<", "2<")):
                found.append((call, numbers[call], os.path.basename(here[1])))
    shutil.rmtree(place)
    return found, numbers, done


def disturbed(lab, place, words, call, how, when):
    """The command with one call disturbed, and whether it came to that. `how`: error=EIO, signal=KILL ..."""
    log, quick = place + ".log", QUICK if how.startswith("error") else []
    done = run(lab, words, strace(lab, log, *SILENT, *quick, "-e", "trace=" + call, "-e", f"inject={call}:{how}:when={when}"))
    with open(log, encoding="utf-8", errors="replace") as text:
        came = "INJECTED" in text.read() or done.returncode in (-9, 137)
    os.remove(log)
    return done, came


def spread(points, wanted):
    """So many of them (all, when there are no more), evenly over the list, the first and the last among them."""
    if wanted is None or len(points) <= wanted:
        return points
    return [points[i * (len(points) - 1) // (wanted - 1)] for i in range(wanted)]


def sweep(lab, result, job, judge, calls, ways, wanted=None, first=None):
    """Every point of the job in every way ("error=EIO", "" for once or "+" for from then on), or `wanted` of them, or
    the `first` ones.

    judge(done, place, where) looks at what each run left; the place goes afterwards.
    """
    found, numbers, whole = points_of(lab, job, calls)
    result.demand(whole.returncode == 0, f"{job.name}, undisturbed: {whole.stderr}")
    # A sanitizer looks at memory by writing to a pipe of its own, and ends the program when that fails.
    runs = spread([(*point, *way) for point in found[:first] for way in ways
                   if not (point[0] == "write" and way[1] and lab.sanitized)], wanted)

    def tried(call, number, how, onwards):
        place = lab.path()
        os.mkdir(place)
        return place, *disturbed(lab, place, job.prepare(place), call, how, f"{number}{onwards}")

    def one(run_of):
        call, number, file, how, onwards = run_of
        # A spreadsheet looks at the temporary folders of others too, which come and go: then it is a call sooner.
        for sooner in range(4 if job.looks_at_others else 1):
            place, done, came = tried(call, max(1, number - sooner), how, onwards)
            if came:
                break
            shutil.rmtree(place)
        where = f"{job.name}, {call} {number}{onwards} ({file}) {how}"
        done.can_speak = call != "write" or not onwards  # else its own words fail too
        result.count("points")
        result.demand(came, where + ": it never came to that")
        if came:
            judge(done, place, where)
            shutil.rmtree(place)

    with ThreadPoolExecutor(os.cpu_count()) as pool:
        list(pool.map(one, runs))
    # Nothing is left over: one call further there is nothing to disturb.
    for call, how, onwards in {(point[0], *ways[0]) for point in found} if wanted is None and first is None else ():
        all_came = True
        for _ in range(4 if job.looks_at_others else 1):
            place, _, came = tried(call, numbers[call] + 1, how, onwards)
            shutil.rmtree(place)
            all_came = all_came and came
        result.demand(not all_came, f"{job.name}: there are more calls {call} than were counted")
    return len(found)


def killed(done):
    return done.returncode in (-9, 137)


def in_order(done):
    """Ended as docs/command-line.md says: no signal, no fault, and in words when it did not do it."""
    if done.returncode == 0:
        return "Sanitizer" not in done.stderr
    return done.returncode in (2, 3, 4, 6) and (in_words(done.stderr) or not done.can_speak and not done.stderr)
