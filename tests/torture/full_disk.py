# SPDX-License-Identifier: MIT
"""D5: a disk that is full or may only be read: said in words, the program stays up, and saving goes on afterwards."""
import os
import shutil
import subprocess
import time

from lab import Result, Skipped, Writer, in_words, judge

PLANTS = ["ignore-failures"]
NOBODY = 65534


class SmallDisk:
    """A file system in memory of a certain size."""

    def __init__(self, lab, options):
        self.at = lab.path()
        os.mkdir(self.at)
        done = subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", self.at], capture_output=True, text=True)
        if done.returncode:
            raise Skipped("no file system can be mounted here (this needs root): " + done.stderr.strip())
        self.filler = os.path.join(self.at, "filler")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        subprocess.run(["umount", "-l", self.at], capture_output=True, check=False)

    def again(self, options):
        subprocess.run(["mount", "-o", "remount," + options, self.at], check=True)

    def fill(self, but):
        """Leaves so many bytes."""
        state = os.statvfs(self.at)
        with open(self.filler, "wb") as file:
            os.posix_fallocate(file.fileno(), 0, state.f_bavail * state.f_frsize - but)


def practice_on(disk, lab):
    return shutil.copytree(lab.template, os.path.join(disk.at, "practice"))


def whole(lab, result, folder, where):
    kind, found = lab.verdict(folder)
    result.demand(kind == "ok", f"{where}: afterwards {found}")


def refused(result, done, where):
    result.count("refusals")
    result.slowest("ms for the slowest refused command", done.took)
    result.demand(done.returncode == 6 and in_words(done.stderr), f"{where}: ended with {done.returncode}: {done.stderr}")


def saving_until_full(lab, result, plant):
    """The same program is told, goes on when there is room again, and what it said was saved is there."""
    with SmallDisk(lab, "size=2m") as disk:
        folder = practice_on(disk, lab)
        disk.fill(lab.random.randint(60, 120) * 1024)
        writer = Writer(lab, folder, "--padding", 5000, "--again", "--count", 60, plant=plant)
        heard = time.monotonic()
        while writer.read_more():
            before, heard = heard, time.monotonic()  # not later than the last acknowledgement
            if any(line.startswith("failed") for line in writer.lines):
                result.slowest("ms until the slowest message after a save", heard - before)
                break
        told = [line for line in writer.lines if line.startswith("failed")]
        result.demand(told and all(in_words(line) for line in told), f"nobody was told in words: {writer.lines[-1:]}")
        result.demand(writer.process.poll() is None, "the program ended")
        os.remove(disk.filler)
        before = writer.acknowledged
        if told:  # else it does not wait for us
            writer.say("\n")
        code = writer.finish()
        result.demand(code == 0 and writer.acknowledged == 60, f"it did not go on: {code}, {writer.acknowledged} of 60, {writer.said}")
        result.count("saved before it was full", max(0, before))
        result.count("disks filled")
        judge(lab, result, writer, folder)


def outputs_on_a_full_disk(lab, result):
    """Backup, restore and opening where there is no room: said, nothing half left, the practice as it was."""
    backups = lab.path()
    os.mkdir(backups)
    lab.call("backup", lab.fresh(), "--to", backups)
    backup = os.path.join(backups, os.listdir(backups)[0])
    for room in (0, 4096, 40_000, 100_000):
        with SmallDisk(lab, "size=2m") as disk:
            folder = practice_on(disk, lab)
            disk.fill(room)
            listed = sorted(os.listdir(folder))
            refused(result, lab.call("backup", folder), f"a backup with {room} bytes left")
            result.demand(os.listdir(os.path.join(folder, "backups")) == [], f"half a backup with {room} bytes left")
            refused(result, lab.call("restore", backup, "--to", os.path.join(disk.at, "new")), f"a restore with {room} bytes left")
            left = sorted(set(os.listdir(disk.at)) - {"practice", "filler"})
            result.demand(not left, f"half a restore with {room} bytes left: {left}")
            result.demand(sorted(os.listdir(folder)) == listed, f"left in the practice: {os.listdir(folder)}")
            os.remove(disk.filler)
            whole(lab, result, folder, f"{room} bytes left")


def no_more_names(lab, result):
    files = 1 + sum(1 + len(names) for _, _, names in os.walk(lab.template))
    with SmallDisk(lab, f"size=4m,nr_inodes={files + 1}") as disk:
        folder = practice_on(disk, lab)
        refused(result, lab.call("backup", folder), "a backup where no file can be made")
        result.demand(os.listdir(os.path.join(folder, "backups")) == [], "half a backup where no file can be made")
        disk.again("nr_inodes=100")
        result.demand(lab.call("backup", folder).returncode == 0, "no backup though there is room again")
        whole(lab, result, folder, "no more names")


def read_only(lab, result):
    with SmallDisk(lab, "size=4m") as disk:
        folder = practice_on(disk, lab)
        disk.again("ro")
        for command in ("start", "write", "passphrase", "backup"):
            refused(result, lab.call(command, folder), f"{command} on a disk that may only be read")
        disk.again("rw")
        whole(lab, result, folder, "a disk that may only be read")


def files_that_may_not_grow(lab, result):
    for more in (0, 512, 8192, 40_000):
        folder = lab.fresh()
        limit = os.path.getsize(os.path.join(folder, "practice.db")) + more
        writer = Writer(lab, folder, "--padding", 5000, "--count", 60, before=["prlimit", f"--fsize={limit}"])
        result.demand(writer.finish() == 6 and in_words(writer.said), f"files up to {limit}: {writer.said}")
        judge(lab, result, writer, folder)
        result.count("limits of a file's size")


def another_account(lab, result):
    """Root may write everywhere, so somebody else tries."""
    os.chmod(lab.folder, 0o711)
    os.chmod(lab.environment["RECOVERY_KEY_FILE"], 0o644)
    folder = lab.fresh()
    before = {name: os.path.getsize(os.path.join(folder, name)) for name in os.listdir(folder)}
    for where, _, names in os.walk(folder, topdown=False):
        for name in names:
            os.chmod(os.path.join(where, name), 0o444)
        os.chmod(where, 0o555)
    for command in ("start", "write", "passphrase", "backup"):
        try:
            refused(result, lab.call(command, folder, user=NOBODY, group=NOBODY, extra_groups=[]), f"{command} by another account")
        except PermissionError as why:  # the program itself lies where that account does not reach
            result.figures["not tried by another account"] = 1
            del why
            break
    result.demand(before == {name: os.path.getsize(os.path.join(folder, name)) for name in os.listdir(folder)}, "it was written")
    whole(lab, result, folder, "another account")


def run(lab, plant):
    result = Result()
    if plant:
        saving_until_full(lab, result, plant)
        return result
    for _ in range(lab.number(2, 20)):
        saving_until_full(lab, result, None)
    outputs_on_a_full_disk(lab, result)
    no_more_names(lab, result)
    read_only(lab, result)
    files_that_may_not_grow(lab, result)
    another_account(lab, result)
    return result
