#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""A large sort and VACUUM open no file besides the database and its journal. Call: temp_files.py PROBE"""
import os
import re
import shutil
import subprocess
import sys
import tempfile

if not shutil.which("strace") or subprocess.run(["strace", "-o", "/dev/null", "true"], capture_output=True).returncode:
    print("skipped: strace may not look here")
    sys.exit(77)
folder = os.path.realpath(tempfile.mkdtemp(prefix="rekindle-temp-files-"))
database = os.path.join(folder, "some.db")
log = os.path.join(folder, "log")
done = subprocess.run(["strace", "-f", "-o", log, "-e", "trace=openat,open,creat,memfd_create", sys.argv[1], database],
                      capture_output=True, text=True, env=os.environ | {"ASAN_OPTIONS": "detect_leaks=0"})
print(done.stdout + done.stderr, end="")
with open(log, encoding="utf-8", errors="replace") as file:
    opened = re.findall(r'(?:openat\([^,]+, |open\(|creat\(|memfd_create\()"([^"]*)", ?([A-Z0-9_|]+)', file.read())
written = {path for path, flags in opened if re.search("O_WRONLY|O_RDWR|O_CREAT|MFD", flags)}
shutil.rmtree(folder)
elsewhere = sorted(path for path in written if path not in (database, database + "-journal") and not path.startswith("/proc/"))
print(f"opened for writing: {sorted(written)}")
if done.returncode or "TEMP_STORE=3: yes" not in done.stdout or "60000 rows sorted" not in done.stdout:
    sys.exit("the probe did not do its work, or the engine was not compiled with TEMP_STORE=3")
if database not in written:
    sys.exit("strace did not see the database: the search would prove nothing")
if elsewhere:
    sys.exit(f"opened besides: {elsewhere}")
