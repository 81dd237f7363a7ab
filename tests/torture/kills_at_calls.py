# SPDX-License-Identifier: MIT
"""B1, B3 and R2: SIGKILL at the calls of a backup, of a restore and of a change of the passphrase."""
import filecmp
import os
import shutil

from crash_states import crash_everywhere, good_backups
from lab import Result, Writer
from points import ALL, Job, killed, sweep

KILL = [("signal=KILL", "")]
PAGE = 4096


def practice_with_answers(lab):
    """A practice in which a few answers were acknowledged: (folder, response, how many)."""
    folder = lab.fresh()
    writer = Writer(lab, folder, "--count", 5)
    writer.finish()
    return folder, writer.response, writer.acknowledged


def demand_whole(lab, result, folder, where, response="-", acknowledged=0):
    kind, found = lab.verdict(folder, response, acknowledged)
    result.demand(kind == "ok", f"{where}: {found}")
    return found


def demand_good_backups(lab, result, folder, where):
    """Whatever has a backup's name is one; returns how many there are."""
    names = [name for name in os.listdir(folder) if name.startswith("backup-")]
    for name in names:
        kind, found = lab.ask("backup " + os.path.join(folder, name))
        result.demand(kind == "ok", f"{where}: {name}: {found}")
    return len(names)


class Backup:
    """B1: a backup that is broken off is none, and does the practice no harm."""
    PLANTS = ["name-first"]

    @staticmethod
    def run(lab, plant):
        result = Result()
        folder, response, acknowledged = practice_with_answers(lab)
        planted = ["--plant", plant] if plant else []

        def prepare(place):
            practice, into = os.path.join(place, "p"), os.path.join(place, "backups")
            shutil.copytree(folder, practice)
            os.mkdir(into)
            return [lab.program, "backup", practice, "--to", into, *planted]

        def judge(done, place, where):
            good = demand_good_backups(lab, result, os.path.join(place, "backups"), where)
            result.count("with a finished backup" if good else "without one")
            demand_whole(lab, result, os.path.join(place, "p"), where, response, acknowledged)

        sweep(lab, result, Job("backup", prepare), judge, ALL, KILL, 60 if plant else lab.number(14, None))
        if not plant:
            crash_everywhere(lab, result, ["backup"], lab.number(50, 5_000), judge=lambda at: good_backups(lab, at))
        return result


def kept_aside(place, practice):
    """What stands there as the practice from before: by its name, or by the unfinished name without the mark."""
    left = os.path.join(place, f".{practice}.restoring")
    names = [os.path.join(place, name) for name in os.listdir(place) if name.startswith(practice + ".before-restore")]
    if os.path.exists(left) and not os.path.exists(os.path.join(left, "unfinished")) and any(files for *_, files in os.walk(left)):
        names.append(left)
    return names


def demand_kept_aside(lab, result, place, where, response, acknowledged):
    """Each of them is whole; returns how many answers each has."""
    found = [demand_whole(lab, result, name, f"{where}, {os.path.basename(name)}", response, -1) for name in kept_aside(place, "p")]
    result.demand(all(count in (0, acknowledged) for count in found), f"{where}: kept are {found} answers")
    return found


class Restore:
    """B3: a restore that is killed leaves what was there, or what was restored, and nothing under a false name."""
    PLANTS = ["remove-first", "aside-first"]

    @staticmethod
    def run(lab, plant):
        result = Result()
        backups = lab.path()
        os.mkdir(backups)
        lab.call("backup", lab.fresh(), "--to", backups)
        backup = os.path.join(backups, os.listdir(backups)[0])
        folder, response, acknowledged = practice_with_answers(lab)
        planted = ["--plant", plant] if plant else []

        def prepare(place):
            shutil.copytree(folder, os.path.join(place, "p"))
            return [lab.program, "restore", backup, "--to", os.path.join(place, "p"), *planted]

        def whole(place, where):
            found = demand_whole(lab, result, os.path.join(place, "p"), where, response, -1)
            result.demand(found in (0, acknowledged), f"{where}: neither the old one nor the restored one, {found} answers")
            return found

        def judge(done, place, where):
            result.demand(killed(done), f"{where}: not killed, {done.stderr}")
            found = whole(place, where)
            result.count("old" if found == acknowledged else "restored")
            kept = demand_kept_aside(lab, result, place, where, response, acknowledged)
            # Only what was replaced is from before; until then nothing is.
            result.demand(kept == ([] if found else [acknowledged]), f"{where}: {found} answers, and kept are {kept}")
            kind, why = lab.ask("backup " + backup)
            result.demand(kind == "ok", f"{where}: the backup {why}")
            if not plant:
                again(place, where + ", and a second restore", found)

        def again(place, where, before):
            done = lab.call("restore", backup, "--to", os.path.join(place, "p"))
            result.demand(done.returncode == 0 and whole(place, where) == 0, f"{where}: {done.stderr}")
            kept = demand_kept_aside(lab, result, place, where, response, acknowledged)
            result.demand(sorted(kept) == ([acknowledged] if before else [0, acknowledged]), f"{where}: kept are {kept}")
            left = {name for name in os.listdir(place) if not name.startswith("p.before-restore")}
            result.demand(left == {"p"}, f"{where}: left are {left}")
            result.count("restored again")

        calls = ["rename", "renameat2", "fsync"] if plant == "aside-first" else ALL
        sweep(lab, result, Job("restore", prepare), judge, calls, KILL, 20 if plant else lab.number(14, None))
        if not plant:
            # The last calls, where the names change, one by one.
            sweep(lab, result, Job("restore", prepare), judge, ["rename", "renameat2", "unlink", "fsync"], KILL)
            result.demand(result.figures.get("old") and result.figures.get("restored"), "not both were seen")
        return result


class KeyChange:
    """R2: a change of the passphrase, or of the data key, that is killed leaves the old one or the new one."""
    PLANTS = ["in-place"]

    def __init__(self, word, rounds):
        self.word, self.rounds = word, rounds

    def run(self, lab, plant):
        result = Result()
        planted = ["--plant", plant] if plant else []

        def prepare(place):
            return [lab.program, self.word, shutil.copytree(lab.template, os.path.join(place, "p")), *planted]

        def judge(done, place, where):
            pages_written(result, lab.template, os.path.join(place, "p"))
            kind, found = lab.ask("passphrase " + os.path.join(place, "p"))
            result.demand(kind == "ok", f"{where}: {found}")
            result.count("old" if found == 1 else "new")
            result.demand("done" not in done.stdout or found == 2, f"{where}: said done, but the old one opens it")

        for _ in range(1 if plant else lab.number(1, self.rounds)):
            sweep(lab, result, Job("change of the " + self.word, prepare), judge, ["write", "fsync"] if plant else ALL,
                  KILL, None if plant else lab.number(36, None))
        if not plant:
            result.demand(result.figures.get("old") and result.figures.get("new"), "not both were seen")
        if not plant and self.word == "passphrase":
            result.demand(result.figures["most pages changed"] < result.figures["of"] / 2, "the database was written anew")
        return result


def pages_written(result, before, after):
    """How many pages of the database are not what they were; each write has a new nonce."""
    one, other = os.path.join(before, "practice.db"), os.path.join(after, "practice.db")
    changed = 0
    if not filecmp.cmp(one, other, shallow=False):
        with open(one, "rb") as first, open(other, "rb") as second:
            changed = sum(first.read(PAGE) != second.read(PAGE) for _ in range(os.path.getsize(other) // PAGE))
    result.figures["most pages changed"] = max(changed, result.figures.get("most pages changed", 0))
    result.figures["of"] = os.path.getsize(one) // PAGE
