# SPDX-License-Identifier: MIT
"""D3: what a crash may leave, rebuilt from a trace: what was synced is there, the rest is dropped, applied or torn.

The model is stricter than a usual file system: a file's writes since its last fsync reach the disk in any choice, each
512 bytes for themselves; new names, renames and removals reach it in order, but only surely once the folder is synced.
"""
import hashlib
import os
import shutil

from lab import Result
from recovery import with_failed_recovery, with_hot_journal
from traced import recorded, recording

# The second leaves the fsyncs of the copies of an interrupted save out of the recorded calls.
PLANTS = ["synchronous-off", "copies-not-synced"]
SECTOR = 512


class Disk:
    """Files as inodes with what is durable and what is pending, and names likewise."""

    def __init__(self, folder):
        self.durable, self.pending, self.names, self.now, self.pending_names = [], [], {}, {}, []
        for where, _, files in os.walk(folder):
            for file in files:
                path = os.path.join(where, file)
                with open(path, "rb") as content:
                    self.names[os.path.relpath(path, folder)] = self._new(content.read())
        self.now = dict(self.names)
        self.size = {inode: len(self.durable[inode]) for inode in self.now.values()}

    def _new(self, content=b""):
        self.durable.append(bytearray(content))
        self.pending.append([])
        return len(self.durable) - 1

    def do(self, what, path, more):
        if what == "create":
            if path not in self.now:
                self.now[path] = self._new()
                self.size[self.now[path]] = 0
                self.pending_names.append(("set", path, self.now[path]))
            elif more:
                self._change(self.now[path], ("truncate", 0))
        elif what == "write":
            self._change(self.now[path], ("write", *more))
        elif what == "append":
            self._change(self.now[path], ("write", self.size[self.now[path]], more))
        elif what == "truncate":
            self._change(self.now[path], ("truncate", more))
        elif what == "remove" and path in self.now:
            del self.now[path]
            self.pending_names.append(("remove", path, None))
        elif what == "rename":
            self._names_reach_the_disk(self.now, [("rename", path, more)])
            self.pending_names.append(("rename", path, more))
        elif what == "sync" and path in self.now:
            inode = self.now[path]
            for change in self.pending[inode]:
                _apply(self.durable[inode], change)
            self.pending[inode] = []
        elif what == "sync":  # a folder: its names, and all that changed before them
            own = [i for i, change in enumerate(self.pending_names)
                   if any(os.path.dirname(str(name)) == ("" if path == "." else path) for name in change[1:])]
            count = own[-1] + 1 if own else 0
            self._names_reach_the_disk(self.names, self.pending_names[:count])
            del self.pending_names[:count]

    def _change(self, inode, change):
        self.pending[inode].append(change)
        self.size[inode] = change[1] if change[0] == "truncate" else max(self.size[inode], change[1] + len(change[2]))

    @staticmethod
    def _names_reach_the_disk(names, changes):
        for kind, path, more in changes:
            if kind == "set":
                names[path] = more
            elif kind == "remove":
                names.pop(path, None)
            else:  # of a file, or of a folder with all in it
                for name in [name for name in names if name == path or name.startswith(path + "/")]:
                    names[more + name[len(path):]] = names.pop(name)

    def crashed(self, random):
        """{path: content} after a crash now."""
        names = dict(self.names)
        count = random.randint(0, len(self.pending_names))
        self._names_reach_the_disk(names, self.pending_names[:count])
        return {path: self._torn(inode, random) for path, inode in names.items()}

    def _torn(self, inode, random):
        content = self.durable[inode]
        if not self.pending[inode]:
            return content
        content, whole = bytearray(content), random.random() < 0.2
        for change in self.pending[inode]:
            fate = 0 if whole else random.randint(0, 2)
            if fate == 0:
                _apply(content, change)
            elif fate == 1 and change[0] == "write":
                _, at, data = change
                for start in range(0, len(data), SECTOR):
                    if random.random() < 0.5:
                        _apply(content, ("write", at + start, data[start:start + SECTOR]))
        return content


def _apply(content, change):
    kind, at, *data = change
    if kind == "truncate":
        del content[at:]
        content.extend(bytes(at - len(content)))
        return
    if len(content) < at:
        content.extend(bytes(at - len(content)))
    content[at:at + len(data[0])] = data[0]


def put(files, folder):
    """Makes the folder hold just these files."""
    shutil.rmtree(os.path.join(folder, "interrupted"), ignore_errors=True)
    for where, _, names in os.walk(folder):
        for name in names:
            if os.path.relpath(os.path.join(where, name), folder) not in files:
                os.remove(os.path.join(where, name))
    for name, content in files.items():
        path = os.path.join(folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as file:
            file.write(content)


def contents(folder):
    found = {}
    for where, _, files in os.walk(folder):
        for file in files:
            with open(os.path.join(where, file), "rb") as content:
                found[os.path.relpath(os.path.join(where, file), folder)] = content.read()
    return found


def trace_of(lab, result, words, start=None):
    """A practice before, and the calls a command made on it. Replayed whole, they must give what is there now."""
    before, after, log = lab.fresh(start), lab.fresh(start), lab.path()
    done = lab.call(words[0], after, *words[1:], before=recording(lab, log))
    result.demand(done.returncode == 0, "the traced run failed: " + done.stderr)
    calls = list(recorded(log, after))
    disk = Disk(before)
    for call in calls:
        if call[0] != "said":
            disk.do(*call)
    disk._names_reach_the_disk(disk.names, disk.pending_names)
    for path, content in contents(after).items():
        inode = disk.names.get(path)
        if inode is not None:
            for change in disk.pending[inode]:
                _apply(disk.durable[inode], change)
        result.demand(inode is not None and disk.durable[inode] == content, f"the model does not give {path} as it is")
    return before, calls


class Seen:
    """What was said of a state, so that the same one is not asked for again."""

    def __init__(self):
        self.said = {}

    def ask(self, files, question, judge):
        mark = hashlib.blake2b(repr(question).encode(), digest_size=16)
        for path, content in sorted(files.items()):
            mark.update(f"{path} {len(content)} ".encode() + content)
        if mark.digest() not in self.said:
            self.said[mark.digest()] = judge()
        return self.said[mark.digest()]


def crash_everywhere(lab, result, words, states, judge=None, start=(None, "-", -1), without=(), **more):
    """So many crash states of one command, spread over its calls, each opened and judged.

    judge(folder) gives what the checker said; without it: the practice opens, with what was acknowledged till then.
    start is another practice to begin with, its response and how many of its answers were acknowledged. What is
    synced in the folders of `without` never reaches the disk surely.
    """
    before, calls = trace_of(lab, result, words, start[0])
    disk, folder, said, seen = Disk(before), lab.fresh(), "", Seen()
    kind_of_start = " after an interrupted save" if start[0] else ""
    for i, call in enumerate(calls):
        if call[0] == "sync" and os.path.dirname(call[1]) in without:
            continue
        if call[0] == "said":
            said += call[1]
        else:
            disk.do(*call)
        lines = said.split("\n")[:-1] if words[0] == "write" else []
        response, acknowledged = (lines[0], len(lines) - 1) if lines else start[1:]
        for _ in range(states * (i + 1) // len(calls) - states * i // len(calls)):
            files = disk.crashed(lab.random)

            def ask():
                put(files, folder)
                return judge(folder) if judge else lab.verdict(folder, response, acknowledged, **more)

            kind, found = seen.ask(files, (response, acknowledged), ask)
            result.count(f"states of {words[0]}{' with a new schema' if more else ''}{kind_of_start}")
            result.demand(kind == "ok", f"after call {i} ({call[0]} {call[1]}): {found}")
            result.demand(kind != "ok" or judge or found <= max(0, acknowledged) + 1, "answers nobody gave")
    result.count("different ones", len(seen.said))


def good_backups(lab, folder):
    """That of the practice, and of each backup in it."""
    verdict = lab.verdict(folder)
    backups = os.path.join(folder, "backups")
    for name in os.listdir(backups) if verdict[0] == "ok" else ():
        if name.startswith("backup-") and verdict[0] == "ok":
            verdict = lab.ask("backup " + os.path.join(backups, name))
    return verdict


def run(lab, plant):
    result = Result()
    if plant == "copies-not-synced":
        copies = ["interrupted.new"]
        crash_everywhere(lab, result, ["open"], 300, start=with_hot_journal(lab), without=copies)
        return result
    planted = ["--plant", plant] if plant else []
    crash_everywhere(lab, result, ["write", "--count", 20, *planted], 150 if plant else lab.number(160, 90_000))
    if not plant:
        crash_everywhere(lab, result, ["open"], lab.number(50, 5_000))
        crash_everywhere(lab, result, ["open", "--tomorrow"], lab.number(50, 5_000), tomorrow=True)
        crash_everywhere(lab, result, ["passphrase"], lab.number(16, 1_000),
                         judge=lambda folder: lab.ask("passphrase " + folder))
        crash_everywhere(lab, result, ["data-key"], lab.number(16, 1_000),
                         judge=lambda folder: lab.ask("passphrase " + folder))
        for start in with_hot_journal, with_failed_recovery:
            for _ in range(lab.number(1, 5)):
                crash_everywhere(lab, result, ["open"], lab.number(30, 1_000), start=start(lab))
        crash_everywhere(lab, result, ["open", "--tomorrow"], lab.number(20, 1_000), start=with_hot_journal(lab),
                         tomorrow=True)
    return result
