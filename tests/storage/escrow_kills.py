# SPDX-License-Identifier: MIT
"""Kills, and fails, the work with an escrow key at each system call that writes, and looks what opens afterwards.

escrow_kills.py KEY_CHANGER [--all]

Adding one: the practice has the key or has not, and a key that was shown opens it. Revoking: the key opens it or not,
and not once that was said. Opening with one: what was shown of the practice was noted first. Whatever happened: the
passphrase opens it, everything is in it, both copies of the key file are the same, and nothing is left behind. Every
rename and unlink is taken, of the other calls some; --all takes every one.
"""
import os
import shutil
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

from key_change_kills import injected, run

CALLS = ["write", "pwrite64", "rename", "fsync", "unlink"]
WORKS = ["add", "revoke", "emergency"]


class Sweep:
    def __init__(self, changer, place, key, content, every):
        self.changer, self.place, self.key, self.content, self.every = changer, place, key, content, every
        self.points, self.bad, self.seen = 0, [], set()

    def call(self, *words):
        return run([self.changer, *words])

    def look(self, work, folder, done):
        """What is wrong after it; remembers what became of the key."""
        wrong = []
        opened = self.call("open", folder, "old")
        if opened.returncode != 0 or opened.stdout != self.content:
            wrong.append(f"the passphrase: {opened.returncode} {opened.stderr.strip()}")
        count, uses = (self.call("list", folder).stdout.split() or ["?", "?"])[:2]
        printed = next((word for word in done.stdout.split() if word.startswith("EK")), None)
        key = printed or self.key
        by_key = self.call("emergency", folder, key)
        opens = {0: True, 4: False}.get(by_key.returncode)
        if opens is None or opens and by_key.stdout != self.content:
            wrong.append(f"the key: {by_key.returncode} {by_key.stderr.strip()}")
        if work == "add" and (printed and not opens or count not in "01" or "done" in done.stdout and count != "1"):
            wrong.append(f"printed {printed}, opens {opens}, {count} keys")
        if work == "revoke" and (opens != (count == "1") or "done" in done.stdout and opens):
            wrong.append(f"opens {opens}, {count} keys")
        if work == "emergency" and (not opens or "couple" in done.stdout and uses == "0"):
            wrong.append(f"opens {opens}, shown and noted {uses} times")
        left = [name for name in os.listdir(folder) if name.endswith(".new") or ".next" in name]
        with open(os.path.join(folder, "keys.json"), "rb") as one, \
                open(os.path.join(folder, "keys-copy.json"), "rb") as two:
            if one.read() != two.read() or left:
                wrong.append(f"copies differ, or left: {left}")
        self.seen.add((work, uses if work == "emergency" else count))
        return wrong

    def point(self, work, call, how, number):
        own = os.path.join(self.place, f"{work} {call} {how}")
        os.makedirs(own, exist_ok=True)
        folder = os.path.join(own, "x.rekindle")
        shutil.copytree(os.path.join(self.place, "without" if work == "add" else "with"), folder)
        came, done = injected(self.changer, [work, folder, self.key], folder, call, how, number)
        if came:
            self.points += 1
            self.bad += [f"{work} {call} {number} {how}: {each}" for each in self.look(work, folder, done)]
            if how.startswith("error") and done.returncode not in (0, 6):
                self.bad.append(f"{work} {call} {number} {how}: ended with {done.returncode} {done.stderr[-200:]}")
        elif done.returncode != 0:
            self.bad.append(f"{work} {call} {number}: not interrupted, yet {done.returncode} {done.stderr}")
        shutil.rmtree(folder)
        return came

    def sweep(self, work, call, how):
        number = 1
        # Pages are written before and after, in transactions that are swept elsewhere.
        while self.point(work, call, how, number):
            number += 1 if self.every else {"pwrite64": 149, "fsync": 17, "write": 9}.get(call, 1)

    def whole(self):
        ways = [(work, call, how) for work in WORKS for call in CALLS for how in ("signal=KILL", "error=EIO")
                if how == "signal=KILL" or call in ("write", "rename")]
        with ThreadPoolExecutor(4) as pool:
            list(pool.map(lambda way: self.sweep(*way), ways))


def main():
    changer = os.path.abspath(sys.argv[1])
    with tempfile.TemporaryDirectory(prefix="rekindle-kills-") as place:
        without, with_key = os.path.join(place, "without"), os.path.join(place, "with")
        made = run([changer, "create", without])
        if made.returncode != 0:
            print(made.stderr)
            return 1
        if not shutil.which("strace") or run(["strace", "-o", "/dev/null", "true"]).returncode != 0:
            print("skipped: strace is missing or may not look into programs here")
            return 77
        content = run([changer, "open", without, "old"]).stdout
        shutil.copytree(without, with_key)
        key = run([changer, "add", with_key]).stdout.split()[0]
        sweep = Sweep(changer, place, key, content, "--all" in sys.argv)
        sweep.whole()
        print(f"{sweep.points} points, {len(sweep.bad)} bad; seen {sorted(sweep.seen)}")
        print("\n".join(sweep.bad[:40]))
        # Both ends of each must have been seen, or nothing was interrupted where it matters.
        both = {(work, count) for work in WORKS for count in "01"}
        return 0 if not sweep.bad and both <= sweep.seen else 1


if __name__ == "__main__":
    sys.exit(main())
