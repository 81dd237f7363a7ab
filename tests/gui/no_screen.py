# SPDX-License-Identifier: MIT
"""Without a screen the desktop program tells how it is called, which version it is, and that there is no screen: no_screen.py PROGRAM"""
import os
import subprocess
import sys
import tempfile


def main(program):
    environment = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    environment["ASAN_OPTIONS"] = environment.get("ASAN_OPTIONS", "") + ":detect_leaks=0"  # of a toolkit that did not start
    failures = []
    with tempfile.TemporaryDirectory() as home:
        for display in (None, ":4711"):  # none, and one that is not there
            for words, code, out, err in ((["--help"], 0, "Usage: rekindle [PRACTICE]", ""), (["-h"], 0, "--demo", ""),
                                          (["--version"], 0, ".", ""), (["--bogus"], 1, "", "There is no option --bogus."),
                                          ([], 6, "", "There is no screen"), (["--demo"], 6, "", "There is no screen")):
                around = {**environment, "HOME": home, "LC_ALL": "C.UTF-8", **({"DISPLAY": display} if display else {})}
                done = subprocess.run([program, *words], capture_output=True, text=True, env=around, timeout=60)
                if done.returncode != code or out not in done.stdout or err not in done.stderr or "CRITICAL" in done.stderr:
                    failures.append(f"{words} with screen {display}: exit {done.returncode}, said {done.stdout!r} {done.stderr!r}")
    for failure in failures:
        print(failure)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
