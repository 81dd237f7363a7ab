# SPDX-License-Identifier: MIT
"""What is installed is all that the programs need: every file of forms and reports is there, and the installed program makes
the demo, reads its texts, prints and reports, with nothing of the source beside it: installed.py BUILD SOURCE"""
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

PASSPHRASE = "demo practice only"


def main(build, source):
    root = Path(tempfile.mkdtemp(prefix="rekindle-installed-"))
    failures = []
    try:
        subprocess.run(["cmake", "--install", build, "--component", "cli", "--prefix", root / "usr"], check=True, capture_output=True)
        there = root / "usr" / "share" / "rekindle"
        for folder in ("forms", "reports"):
            wanted = {path.relative_to(source): path.read_bytes() for path in (Path(source) / folder).rglob("*") if path.is_file()}
            found = {path.relative_to(there): path.read_bytes() for path in (there / folder).rglob("*") if path.is_file()}
            failures += [f"{path} is not installed" for path in wanted.keys() - found.keys()]
            failures += [f"{path} is installed and not in the source" for path in found.keys() - wanted.keys()]
            failures += [f"{path} is another file" for path in wanted.keys() & found.keys() if wanted[path] != found[path]]
        secret = root / "passphrase"
        secret.write_text(PASSPHRASE)
        secret.chmod(0o600)
        practice = root / "Demo.rekindle"
        opened = ["--practice", practice, "--passphrase-file", secret]
        for words in (["practice", "demo", practice],
                      [*opened, "texts", "list"],
                      [*opened, "homework", "print", "--template", "time-walk", "--out", root / "walk.pdf"],
                      [*opened, "report", "make", "progress", "--couple", "C-0001", "--audience", "counselor", "--out", root / "r.xlsx"]):
            done = subprocess.run([root / "usr" / "bin" / "rekindle-cli", *words], capture_output=True, text=True, cwd=root)
            if done.returncode != 0:
                failures.append(f"{' '.join(str(word) for word in words[:6])}: exit {done.returncode}\n{done.stderr}")
    finally:
        shutil.rmtree(root)
    for failure in sorted(failures):
        print(failure)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
