# SPDX-License-Identifier: MIT
"""Kills, and fails, a change of keys at each system call that writes, fails each read, and looks what opens afterwards.

key_change_kills.py KEY_CHANGER [--all] [--only CALL] [--plant]

Whatever happened: the old or the new passphrase opens the practice, everything is in it, psychotherapy notes included,
the other is then wrong, both copies of the key file are the same, and nothing is left behind: of the notes one file alone. Calls are taken in steps, those that write pages of
the database in larger ones; --all takes every one; --only one kind of call. --plant: with a fault in the new data key's change, which must be found.
"""
import os
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

CALLS = ["write", "pwrite64", "rename", "fsync", "fdatasync", "unlink", "ftruncate", "pread64"]
NEVER_STARTED = 127  # the system could not even load the program
ENVIRONMENT = dict(os.environ, ASAN_OPTIONS="detect_leaks=0")


def run(words):
    return subprocess.run(words, env=ENVIRONMENT, capture_output=True, text=True, check=False)


def injected(changer, words, folder, call, how, number):
    """True when the call came to be; the result of the changer."""
    log = os.path.join(os.path.dirname(folder), "log")
    done = run(["strace", "-qq", "-o", log, "-e", f"trace={call}", "-e", f"inject={call}:{how}:when={number}",
                changer, *words])
    with open(log, encoding="utf-8", errors="replace") as text:
        return "INJECTED" in text.read() or done.returncode in (-9, 137), done


class Sweep:
    def __init__(self, changer, place, content, every, planted):
        self.changer, self.place, self.content, self.every, self.planted = changer, place, content, every, planted
        self.points = self.old = self.new = 0
        self.bad = []

    def opened(self, folder, secret):
        found = run([self.changer, "open", folder, secret])
        if found.returncode == 0 and found.stdout != self.content:
            return "different content: " + found.stdout[-60:]
        return {0: True, 4: False}.get(found.returncode, f"{found.returncode}: {found.stderr.strip()}")

    def look(self, folder, first, second, recovery, done, where):
        """Opens with `first`, then with `second`: exactly one of them must do, and go on doing."""
        results = {first: self.opened(folder, first), second: self.opened(folder, second)}
        again = self.opened(folder, first)
        names = set(os.listdir(folder))
        left = [name for name in names if name.endswith(".new") or ".next" in name]
        notes = [name for name in names if name.startswith("notes") and name.endswith(".db")]
        left += notes[1:] or ([] if notes else ["no notes"])
        with open(os.path.join(folder, "keys.json"), "rb") as one, \
                open(os.path.join(folder, "keys-copy.json"), "rb") as two:
            same = one.read() == two.read()
        if sorted(map(str, results.values())) != ["False", "True"] or again != results[first] or left or not same:
            self.bad.append(f"{where}, {first} first: {results}, again {again}, left {left}, copies equal {same}")
        elif recovery and self.opened(folder, recovery) is not results["new"]:
            self.bad.append(f"{where}: the new recovery key and the new passphrase disagree")
        if done and results["new"] is not True:
            self.bad.append(f"{where}: said done, but the new passphrase does not open it")
        self.old += results["old"] is True
        self.new += results["new"] is True

    def point(self, work, call, how, number):
        own = os.path.join(self.place, f"{work} {call} {how}")
        os.makedirs(own, exist_ok=True)
        folder = os.path.join(own, "x.rekindle")
        shutil.copytree(os.path.join(self.place, "original.rekindle"), folder)
        came, done = injected(self.changer, [work, folder, *self.planted], folder, call, how, number)
        where = f"{work} {call} {number} {how}"
        said = done.stdout.split()
        if came and not (call == "pread64" and done.returncode == NEVER_STARTED):
            self.points += 1
            if how.startswith("error") and done.returncode not in (0, 6):
                self.bad.append(f"{where}: ended with {done.returncode} {done.stderr[-200:]}")
            recovery = next((word for word in said if word.startswith("RK")), None)
            twin = os.path.join(own, "twin.rekindle")
            if work == "data-key":  # here it matters which secret comes first
                shutil.copytree(folder, twin)
            self.look(folder, "old", "new", recovery, "done" in said, where)
            if os.path.exists(twin):
                self.look(twin, "new", "old", recovery, "done" in said, where)
                shutil.rmtree(twin)
        elif not came and (done.returncode != 0 or "done" not in said):
            self.bad.append(f"{where}: uninterrupted, yet it ended with {done.returncode} {done.stderr}")
        shutil.rmtree(folder)
        return came

    def sweep(self, work, call, how):
        number = 1
        while self.point(work, call, how, number):
            number += 1 if self.every else {"pwrite64": 809, "pread64": 301, "rename": 2, "unlink": 2}.get(call, 41)

    def last_ones(self, work, call, how, number):
        """From the last point backwards, till one is bad; there are fewer than `number`."""
        while number > 0 and not any("uninterrupted" not in bad for bad in self.bad):
            self.point(work, call, how, number)
            number -= 1

    def whole(self, calls):
        # EIO of what the engine alone calls is swept with the answers' own writing.
        ways = [(work, call, how) for work in ("passphrase", "data-key") for call in calls
                for how in ("signal=KILL", "error=EIO")
                if (how == "signal=KILL" and call != "pread64") or
                (how == "error=EIO" and call in ("write", "rename", "fsync", "unlink", "pread64"))]
        with ThreadPoolExecutor(4) as pool:
            list(pool.map(lambda way: self.sweep(*way), ways))


def main():
    changer = os.path.abspath(sys.argv[1])
    with tempfile.TemporaryDirectory(prefix="rekindle-kills-") as place:
        original = os.path.join(place, "original.rekindle")
        made = run([changer, "create", original])
        if made.returncode != 0:
            print(made.stderr)
            return 1
        if not shutil.which("strace") or run(["strace", "-o", "/dev/null", "true"]).returncode != 0:
            print("skipped: strace is missing or may not look into programs here")
            return 77
        content = run([changer, "open", original, "old"]).stdout
        if "--plant" in sys.argv:
            sweep = Sweep(changer, place, content, True, ["in-place"])
            # The key files change near the end, at the 72nd of its fsyncs or thereabouts.
            sweep.last_ones("data-key", "fsync", "signal=KILL", 90)
            print(f"planted: {len(sweep.bad)} of {sweep.points} points bad\n" + "\n".join(sweep.bad[:3]))
            # What was not interrupted proves nothing.
            return 0 if sweep.points and any("uninterrupted" not in bad for bad in sweep.bad) else 1
        sweep = Sweep(changer, place, content, "--all" in sys.argv, [])
        sweep.whole(sys.argv[sys.argv.index("--only") + 1:][:1] if "--only" in sys.argv else CALLS)
        print(f"{sweep.points} points, opened by the old {sweep.old} times, by the new {sweep.new} times, "
              f"{len(sweep.bad)} bad")
        print("\n".join(sweep.bad[:40]))
        # Both must have been seen, or nothing was interrupted where it matters.
        return 0 if not sweep.bad and sweep.old and sweep.new else 1


if __name__ == "__main__":
    sys.exit(main())
