# SPDX-License-Identifier: MIT
"""D4: each call that touches a file fails, once and from then on, in everything the program does with a practice."""
import json
import os
import re
import shutil
import zipfile

from kills_at_calls import kept_aside
from lab import Result, Skipped
from points import ALL, Job, in_order, run as run_words, sweep

# "wrong-...": what is shown is changed before it is looked at.
PLANTS = ["ignore-failures", "wrong-list", "wrong-xlsx", "wrong-csv", "wrong-text"]
WAYS = [(f"error={error}", onwards) for error in ("EIO", "ENOSPC") for onwards in ("", "+")]
DEMO_WORDS = "demo practice only"
TODAY = ["--as-of", "2026-06-30"]  # of what is shown: the same whenever the test runs


def copied(lab, place, of=None):
    return shutil.copytree(of or lab.template, os.path.join(place, "p.rekindle"))


def files_of(out):
    """The content of a report: file -> bytes. Of a spreadsheet the sheets, texts and charts, not when it was made."""
    if os.path.isdir(out):
        found = {}
        for name in os.listdir(out):
            with open(os.path.join(out, name), "rb") as file:
                found[name] = file.read()
        return found
    if zipfile.is_zipfile(out):
        with zipfile.ZipFile(out) as book:
            return {name: book.read(name) for name in book.namelist() if name.startswith("xl/")}
    with open(out, "rb") as file:
        return {os.path.basename(out): file.read()}


def with_one_digit_changed(bytes_by_name):
    """The same with another last digit in the first file that has one in its content (a cell, in a sheet)."""
    changed = dict(bytes_by_name)
    for name in sorted(changed):
        digits = list(re.finditer(rb"<v>\d+" if name.endswith(".xml") else rb"\d", changed[name]))
        if digits:
            at = digits[-1].end() - 1
            changed[name] = changed[name][:at] + (b"1" if changed[name][at:at + 1] != b"1" else b"2") + changed[name][at + 1:]
            return changed
    raise RuntimeError("there is no number in what is shown")


class Jobs:
    """What the program does, by the command line's own program where that is cheap enough."""

    def __init__(self, lab, result, plant):
        self.lab, self.result, self.plant = lab, result, plant
        self.planted = ["--plant", plant] if plant else []
        self.cli = os.path.join(os.path.dirname(lab.program), "rekindle-cli")
        if not os.path.exists(self.cli):
            raise Skipped("rekindle-cli is not built")

    def whole(self, folder, where, response="-", acknowledged=0, **more):
        kind, found = self.lab.verdict(folder, response, acknowledged, **more)
        self.result.demand(kind == "ok", f"{where}: afterwards {found}")
        return found

    def said(self, done, where):
        self.result.demand(in_order(done), f"{where}: ended with {done.returncode}: {done.stderr.strip()[-300:]}")
        self.result.count("said in words" if done.returncode or done.stderr else "went on")
        # The anchor is written after all is said; what fails there must not be silent.
        self.result.demand(done.stderr or not done.can_speak or "(anchor.json" not in where or "unlink" in where,
                           f"{where}: not a word about it")

    def same(self, shown, undisturbed, where):
        """What a run that ended well shows must be what it shows undisturbed: no number other, none missing."""
        if self.plant:
            shown = with_one_digit_changed(shown)
        other = sorted(name for name in {*shown, *undisturbed} if shown.get(name) != undisturbed.get(name))
        self.result.demand(not other, f"{where}: ended well, but shows something else in {', '.join(other)}")
        self.result.count("shown as undisturbed", 0 if other else 1)

    def undisturbed(self, job):
        """One run of it: where, and how it ended."""
        place = self.lab.path()
        os.mkdir(place)
        done = run_words(self.lab, job.prepare(place))
        if done.returncode:
            raise RuntimeError(f"{job.name}, undisturbed: {done.stderr}")
        return place, done

    def by_cli(self, name, words, made=None):
        """A command that leaves the practice whole; `made(place, done, where)` looks at what else it left."""
        def prepare(place):
            key = self.lab.environment["RECOVERY_KEY_FILE"]
            return [self.cli, "--practice", copied(self.lab, place), "--recovery-key-file", key,
                    *[word.replace("PLACE", place) for word in words]]

        def judge(done, place, where):
            self.said(done, where)
            self.whole(os.path.join(place, "p.rekindle"), where)
            if made:
                made(place, done, where)
        return Job(name, prepare), judge

    def start(self):
        def made(_, done, where):
            if done.returncode == 0:
                self.same({"the list": done.stdout.encode()}, expected, where)
        job, judge = self.by_cli("start-up", ["couple", "list"], made)
        expected = {"the list": self.undisturbed(job)[1].stdout.encode()}
        return job, judge

    def save(self):
        def prepare(place):
            return [self.lab.program, "write", copied(self.lab, place), "--count", "4", *self.planted]

        def judge(done, place, where):
            self.said(done, where)
            lines = done.stdout.split("\n")[:-1]
            acknowledged = sum(line.isdigit() for line in lines[1:]) if lines else -1
            found = self.whole(os.path.join(place, "p.rekindle"), where, lines[0] if lines else "-", acknowledged)
            self.result.demand(not isinstance(found, int) or found <= max(0, acknowledged) + 1,
                               f"{where}: answers nobody gave")
            self.result.demand(done.returncode or acknowledged == 4 or not done.can_speak, f"{where}: not all was saved, and nothing said")
        return Job("saving", prepare), judge

    def backup(self):
        def made(place, done, where):
            folder = os.path.join(place, "p.rekindle", "backups")
            names = [name for name in os.listdir(folder) if name.startswith("backup-")]
            for name in names:
                kind, found = self.lab.ask("backup " + os.path.join(folder, name))
                self.result.demand(kind == "ok", f"{where}: {found}")
            # Opening makes the backup of the day; the one that was asked for is named.
            self.result.demand(done.returncode or any(name in done.stdout for name in names),
                               f"{where}: done, but there is no backup")
        return self.by_cli("backup", ["practice", "backup"], made)

    def restore(self, onto_old):
        backups = self.lab.path()
        os.mkdir(backups)
        self.lab.call("backup", self.lab.fresh(), "--to", backups)
        backup = os.path.join(backups, os.listdir(backups)[0])

        def prepare(place):
            if onto_old:
                copied(self.lab, place)
            return [self.cli, "--recovery-key-file", self.lab.environment["RECOVERY_KEY_FILE"], "practice", "restore", backup,
                    "--to", os.path.join(place, "p.rekindle")]

        def judge(done, place, where):
            self.said(done, where)
            if onto_old or done.returncode == 0 or os.path.exists(os.path.join(place, "p.rekindle")):
                self.whole(os.path.join(place, "p.rekindle"), where)
            kept = kept_aside(place, "p.rekindle")
            self.result.demand(len(kept) == (onto_old and done.returncode == 0) or done.returncode and len(kept) < 2,
                               f"{where}: kept aside are {kept}")
            for name in kept:
                self.whole(name, f"{where}, {os.path.basename(name)}")
        return Job("restore in place of another" if onto_old else "restore", prepare), judge

    def passphrase(self):
        def judge(done, place, where):
            self.said(done, where)
            kind, found = self.lab.ask("passphrase " + os.path.join(place, "p.rekindle"))
            self.result.demand(kind == "ok", f"{where}: {found}")
            self.result.demand(done.returncode or found == 2, f"{where}: done, but the old passphrase stays")
        return Job("passphrase", lambda place: [self.lab.program, "passphrase", copied(self.lab, place)]), judge

    def upgrade(self):
        def judge(done, place, where):
            self.said(done, where)
            self.whole(os.path.join(place, "p.rekindle"), where, tomorrow=True)
        return Job("upgrade", lambda place: [self.lab.program, "open", copied(self.lab, place), "--tomorrow"]), judge

    def demo(self):
        """A practice with an invented couple and a passphrase that costs less: folder, file of the passphrase, the couple's code."""
        demo, secret = self.lab.path(), self.lab.path()
        run_words(self.lab, [self.cli, *TODAY, "practice", "demo", demo, "--couples", "1", "--short"])
        self.lab.call("passphrase", demo, "--by", DEMO_WORDS)
        with open(os.open(secret, os.O_WRONLY | os.O_CREAT, 0o600), "w", encoding="utf-8") as file:
            file.write("seven slow herons over the mill\n")
        return demo, secret, self.words(demo, secret, "couple", "list").stdout.split()[0]

    def words(self, folder, secret, *words):
        return run_words(self.lab, [self.cli, "--practice", folder, "--passphrase-file", secret, *words])

    def erase(self):
        """All of a couple, psychotherapy notes included: everything is there, or nothing, and the next opening sees to the notes."""
        demo, secret, couple = self.demo()
        note = self.lab.path()
        with open(note, "w", encoding="utf-8") as file:
            file.write("What was said between the two of us.\n")
        for words in (["session", "note", "--couple", couple, "--session", "1", "--psychotherapy", "--words-file", note],
                      ["couple", "close", couple]):
            done = self.words(demo, secret, *words)
            if done.returncode:
                raise RuntimeError(done.stderr)

        def prepare(place):
            return [self.cli, "--practice", copied(self.lab, place, demo), "--passphrase-file", secret, "couple", "erase", couple,
                    "--reason", "asked for it", "--override", "asked for it in writing", "--for-ever"]

        def shown(place, *words):
            return self.words(os.path.join(place, "p.rekindle"), secret, *words)

        def judge(done, place, where):
            self.said(done, where)
            checked = shown(place, "practice", "check")
            self.result.demand(checked.returncode == 0, f"{where}: afterwards {checked.stdout[-300:]}{checked.stderr}")
            lists = [json.loads(shown(place, "--json", *words).stdout) for words in
                     (["answers", "list", "--couple", couple], ["note", "list", "--couple", couple, "--psychotherapy"])]
            erased = json.loads(shown(place, "--json", "couple", "erasures").stdout)
            found = [len(each) for each in lists]
            self.result.demand(found == ([0, 0] if erased else whole), f"{where}: {len(erased)} erasures, and {found} answers and notes")
            self.result.demand(done.returncode or erased or not done.can_speak, f"{where}: done, but nothing was erased")
            self.result.count("erased" if erased else "whole")

        whole = [len(json.loads(self.words(demo, secret, "--json", *words).stdout)) for words in
                 (["answers", "list", "--couple", couple], ["note", "list", "--couple", couple, "--psychotherapy"])]
        if 0 in whole:
            raise RuntimeError(f"nothing to erase: {whole}")
        return Job("erase", prepare), judge

    def report(self, kind):
        """Of an invented couple."""
        demo, secret, couple = self.demo()
        name = "report.xlsx" if kind == "xlsx" else "report"

        def prepare(place):
            return [self.cli, "--practice", copied(self.lab, place, demo), "--passphrase-file", secret, *TODAY,
                    "report", "make", "progress", "--couple", couple, "--audience", "counselor", "--format", kind, "--out",
                    os.path.join(place, name)]

        def judge(done, place, where):
            self.said(done, where)
            out = os.path.join(place, name)
            # A program that cannot print a word ends as failed, even when the report is there.
            self.result.demand(os.path.exists(out) == (done.returncode == 0) or not done.can_speak,
                               f"{where}: half a report, or none")
            if os.path.exists(out) and kind == "xlsx":
                self.result.demand(zipfile.is_zipfile(out) and not zipfile.ZipFile(out).testzip(), f"{where}: a broken report")
            if os.path.exists(out) and done.returncode == 0:
                self.same(files_of(out), expected, where)
            left = set(os.listdir(place)) - {name, "p.rekindle"}
            self.result.demand(not left or done.returncode == 0, f"{where}: left behind {left}")
            again = run_words(self.lab, [self.cli, "--practice", os.path.join(place, "p.rekindle"), "--passphrase-file",
                                         secret, "audit", "verify"])
            self.result.demand(again.returncode == 0, f"{where}: afterwards {again.stderr}")
        job = Job("report as " + kind, prepare, looks_at_others=kind == "xlsx")
        expected = files_of(os.path.join(self.undisturbed(job)[0], name))
        return job, judge


def run(lab, plant):
    result = Result()
    jobs = Jobs(lab, result, plant)
    if plant == "ignore-failures":
        job, judge = jobs.save()
        sweep(lab, result, job, judge, ["pwrite64", "fsync"], WAYS, 20)
        return result
    if plant:
        kind = plant.removeprefix("wrong-")
        job, judge = jobs.start() if kind == "list" else jobs.report(kind)
        place, done = jobs.undisturbed(job)
        done.can_speak = True
        judge(done, place, job.name)
        return result
    every = {"start-up": jobs.start, "saving": jobs.save, "backup": jobs.backup, "restore": lambda: jobs.restore(False),
             "restore in place of another": lambda: jobs.restore(True), "passphrase": jobs.passphrase,
             "upgrade": jobs.upgrade, "report as xlsx": lambda: jobs.report("xlsx"),
             "report as csv": lambda: jobs.report("csv"), "report as text": lambda: jobs.report("text"),
             "erase": jobs.erase}
    if lab.job and lab.job not in every:
        raise RuntimeError(f"there is no job {lab.job}; there are {', '.join(every)}")
    if not lab.job and not lab.long:
        del every["erase"]  # each look at it opens the practice four times
    for job, judge in (make() for name, make in every.items() if lab.job in (None, name)):
        before = result.figures.get("points", 0)
        calls = sweep(lab, result, job, judge, ALL, WAYS, lab.number(6, None))
        result.figures[job.name] = result.figures.get("points", 0) - before
        result.count("calls", calls)
    return result
