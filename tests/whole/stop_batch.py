#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The signals to end let a batch of reports finish what is in work; --continue makes the rest.

    stop_batch.py PROGRAM
"""
import os
import pty
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

COUPLES = 40


def lines_of(descriptor):
    """What is told on a terminal, line by line as it comes."""
    rest = b""
    while True:
        try:
            part = os.read(descriptor, 4096)
        except OSError:  # the other end is closed
            part = b""
        if not part:
            return
        *lines, rest = (rest + part).split(b"\n")
        for line in lines:
            yield line.decode("utf-8").strip()


def stop(program, kind, out):
    """Runs the batch and asks it to end once three couples are done; the lines it told, and how it ended."""
    ours, theirs = pty.openpty()
    running = subprocess.Popen([*program, "--out", out], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                               stderr=theirs, text=True)
    os.close(theirs)
    told = []
    for line in lines_of(ours):
        told.append(line)
        if line.startswith("3 of "):
            running.send_signal(kind)
    os.close(ours)
    running.communicate(timeout=300)
    return told, running.returncode


def main(program):
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        secret = folder / "secret"
        secret.write_text("demo practice only\n", encoding="utf-8")
        secret.chmod(0o600)
        practice = folder / "P.rekindle"
        words = [program, "--passphrase-file", secret, "--practice", practice]
        subprocess.run([program, "practice", "demo", practice, "--couples", "1"], check=True, capture_output=True)
        table = folder / "more.csv"
        table.write_text("code,label_a,label_b,opened\n" + "".join(
            f"M-{i:03},Ay{i},Bee{i},2026-01-05\n" for i in range(COUPLES - 1)), encoding="utf-8")
        subprocess.run([*words, "couple", "import", table], check=True, capture_output=True)
        batch = [*words, "report", "make", "progress", "--all", "--audience", "counselor", "--jobs", "2"]
        for kind in (signal.SIGINT, signal.SIGTERM):
            out = folder / kind.name
            told, code = stop(batch, kind, out)
            note = out / ".rekindle-batch.json"
            assert note.exists(), "nothing says which batch was stopped"
            made = sorted(each.name for each in out.iterdir() if each != note)
            assert code == 2, f"{kind.name}: {code}, {told}"
            assert told[-1].startswith(f"Stopped: {len(made)} of {COUPLES} couples are done."), told
            assert 3 <= len(made) < COUPLES, made
            assert all(each.endswith(".xlsx") and not each.startswith(".") for each in made), made
            stamps = {each: (out / each).stat().st_mtime_ns for each in made}
            rest = subprocess.run([*batch, "--out", out, "--continue"], capture_output=True, text=True)
            assert rest.returncode == 0 and rest.stderr == "", rest.stderr
            assert len(list(out.iterdir())) == COUPLES
            assert all((out / each).stat().st_mtime_ns == stamp for each, stamp in stamps.items()), "made anew"
    print("ok: what was in work was finished, and the rest made later")


if __name__ == "__main__":
    main(sys.argv[1])
