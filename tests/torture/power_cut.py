# SPDX-License-Identifier: MIT
"""D2: the power goes (ext4 in a file, shut down by EXT4_IOC_SHUTDOWN without its log) while answers are saved."""
import fcntl
import os
import shutil
import signal
import struct
import subprocess

from lab import Result, Skipped, Writer, judge

PLANTS = ["synchronous-off"]
SHUTDOWN, NO_LOG_FLUSH = 0x8004587D, 2


class Disk:
    """A file system in a file, mounted until it is cut off."""

    def __init__(self, lab):
        self.image, self.at = lab.path(), lab.path()
        os.mkdir(self.at)
        with open(self.image, "wb") as file:
            file.truncate(64 << 20)
        if not shutil.which("mkfs.ext4"):
            raise Skipped("there is no mkfs.ext4")
        subprocess.run(["mkfs.ext4", "-q", self.image], check=True)
        self.mount()

    def mount(self):
        done = subprocess.run(["mount", "-o", "loop", self.image, self.at], capture_output=True, text=True)
        if done.returncode:
            raise Skipped("no file can be mounted here (this needs root): " + done.stderr.strip())

    def cut(self):
        handle = os.open(self.at, os.O_RDONLY)
        try:
            fcntl.ioctl(handle, SHUTDOWN, struct.pack("I", NO_LOG_FLUSH))
        except OSError as error:
            raise Skipped(f"this system cannot shut a file system down ({error.strerror})") from error
        finally:
            os.close(handle)

    def unmount(self):
        subprocess.run(["umount", self.at], check=True)


def wait_until_stopped(writer):
    while True:
        with open(f"/proc/{writer.process.pid}/stat", encoding="ascii", errors="replace") as stat:
            state = stat.read().rpartition(")")[2].split()[0]
        if state == "T":
            return
        if state == "Z":  # it would never be
            code = writer.finish()
            raise AssertionError(f"the writer ended by itself with {code}: {writer.said}")


def run(lab, plant):
    result, disk = Result(), Disk(lab)
    try:
        for i in range(10 if plant else lab.number(20, 200)):
            practice = os.path.join(disk.at, "practice")
            if i % 20 == 0:
                shutil.rmtree(practice, ignore_errors=True)
                shutil.copytree(lab.template, practice)
                os.sync()
            writer = Writer(lab, practice, plant=plant)
            writer.read_lines(2 + lab.random.randint(0, 3))
            writer.read_for(lab.random.uniform(0, 60))
            writer.process.send_signal(signal.SIGSTOP)
            wait_until_stopped(writer)  # else it could acknowledge after the cut
            disk.cut()
            writer.kill()
            disk.unmount()
            disk.mount()
            result.count("power cuts")
            judge(lab, result, writer, practice)
    finally:
        subprocess.run(["umount", "-l", disk.at], capture_output=True)
    return result
