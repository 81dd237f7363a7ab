#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""What the program promises about itself as soon as it runs (src/programs/hardening.h), seen from outside.

It is started with a umask of 0, cores allowed and signals as usual, and looked at while it waits for its passphrase; then
a whole run is walked for files and folders that others could read. Call: start_up.py PROGRAM EXAMPLES
"""
import ctypes
import os
import resource
import shutil
import signal
import stat
import subprocess
import sys
import tempfile
import time

program, examples = sys.argv[1], sys.argv[2]
root = tempfile.mkdtemp(prefix="rekindle-start-up-")
os.chmod(root, 0o755)
failures = []
NOBODY = 65534
environment = {"PATH": os.environ["PATH"], "HOME": root, "LANG": "C.UTF-8", "ASAN_OPTIONS": os.environ.get("ASAN_OPTIONS", "")}


def expect(what, good, found=""):
    print(f"{'ok' if good else 'FAILED'}: {what}{f' ({found})' if found != '' else ''}")
    if not good:
        failures.append(what)


def become_somebody():
    """Another account than root, who may look everywhere."""
    if os.geteuid() == 0:
        os.setgroups([])
        os.setgid(NOBODY)
        os.setuid(NOBODY)


def as_a_careless_shell():
    os.umask(0)
    hard = resource.getrlimit(resource.RLIMIT_CORE)[1]
    resource.setrlimit(resource.RLIMIT_CORE, (hard, hard))
    for number in (signal.SIGXFSZ, signal.SIGPIPE):
        signal.signal(number, signal.SIG_DFL)


def start(words, descriptor):
    """`words` as somebody's process; the program by its open file, wherever it lies."""
    file = os.open(words[0], os.O_RDONLY)
    child = os.fork()
    if child:
        os.close(file)
        return child
    try:
        as_a_careless_shell()
        os.chdir(root)
        os.set_inheritable(descriptor, True)
        become_somebody()
        os.execve(file, words, environment)
    finally:
        os._exit(99)


def read_of(child, name):
    with open(f"/proc/{child}/{name}", encoding="utf-8") as file:
        return file.read()


def wait_until_it_reads(child, descriptor):
    """Until it hangs in read(descriptor); whoever stops before is told by the time limit of the test."""
    while True:
        try:
            call = read_of(child, "syscall").split()
        except PermissionError:  # not root, and it is as hidden as it should be
            call = ["0", hex(descriptor)] if read_of(child, "stat").rsplit(")", 1)[1].split()[0] == "S" else ["running"]
        if call[0] in ("0", "63") and call[1] == hex(descriptor):  # read on x86-64, on arm64
            return
        if os.waitpid(child, os.WNOHANG)[0]:
            sys.exit("it ended before it asked for the passphrase")
        time.sleep(0.01)


def seen_by_the_same_account(child):
    """What somebody else's program under the same account can open, and whether it can attach."""
    answer, ask = os.pipe()
    looker = os.fork()
    if looker == 0:
        become_somebody()
        seen = []
        for name in ("mem", "maps", "environ", "fd/0", "auxv"):
            try:
                os.close(os.open(f"/proc/{child}/{name}", os.O_RDONLY))
                seen.append(name)
            except OSError:
                pass
        libc = ctypes.CDLL(None, use_errno=True)
        if libc.ptrace(0x4206, child, None, None) == 0:  # PTRACE_SEIZE
            seen.append("ptrace")
        os.write(ask, (" ".join(seen) + "\n").encode())
        os._exit(0)
    os.waitpid(looker, 0)
    return os.read(answer, 4096).decode().split()


def ends_with_abort(child):
    os.kill(child, signal.SIGABRT)
    return os.waitpid(child, 0)[1]


def something_that_looks_like_a_practice():
    """The program looks at the folder before it asks for a secret."""
    folder = os.path.join(root, "some")
    os.mkdir(folder)
    for name in ("keys.json", "keys-copy.json", "practice.db"):
        with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
            file.write("{}")
    return folder


def running_program():
    waiting, held = os.pipe()
    child = start([program, "--practice", something_that_looks_like_a_practice(), "--passphrase-fd", str(waiting), "couple", "list"], waiting)
    wait_until_it_reads(child, waiting)
    status = dict(line.split(":", 1) for line in read_of(child, "status").splitlines())
    expect("umask is 077 whatever it was", status["Umask"].strip() == "0077", status["Umask"].strip())
    ignored = int(status["SigIgn"].strip(), 16)
    for name in ("SIGPIPE", "SIGXFSZ"):
        expect(f"{name} is ignored", bool(ignored >> (getattr(signal, name) - 1) & 1))
    core = next(line for line in read_of(child, "limits").splitlines() if line.startswith("Max core file size"))
    expect("the core limit is 0 and cannot be raised", core.split()[4:6] == ["0", "0"], " ".join(core.split()[4:6]))
    expect("nobody of the same account can look into it", seen_by_the_same_account(child) == [], " ".join(seen_by_the_same_account(child)))
    ended = ends_with_abort(child)
    expect("SIGABRT ends it without a core", os.WIFSIGNALED(ended) and not os.WCOREDUMP(ended))
    expect("there is no core file", not [name for name in os.listdir(root) if name.startswith("core")])
    # The same look at an ordinary program must see something, else it would prove nothing.
    plain = start([shutil.which("sleep"), "600"], waiting)
    while b"sleep" not in open(f"/proc/{plain}/cmdline", "rb").read().split(b"\0")[0] and not os.waitpid(plain, os.WNOHANG)[0]:
        time.sleep(0.01)
    expect("an ordinary program can be looked into", "mem" in seen_by_the_same_account(plain) or "environ" in seen_by_the_same_account(plain),
           " ".join(seen_by_the_same_account(plain)))
    print(f"an ordinary program leaves a core here: {os.WCOREDUMP(ends_with_abort(plain))}")
    os.close(held)
    os.close(waiting)


work = os.path.join(root, "work")
practice = os.path.join(work, "Some.rekindle")


def secret(name, text):
    path = os.path.join(root, name)
    with open(path, "w", encoding="utf-8", opener=lambda p, f: os.open(p, f, 0o600)) as file:
        file.write(text + "\n")
    return path


first, second = secret("first", "a willow by the quiet river"), secret("second", "seven slow herons over the mill")
third, wrong = secret("third", "nine grey geese under the bridge"), secret("wrong", "not the right one, not at all")


def rekindle(passphrase, *words, expected=0, before=lambda: None, **how):
    def prepare():
        as_a_careless_shell()
        before()
    done = subprocess.run([program, "--practice", practice, "--passphrase-file", passphrase, *words], env=environment, cwd=work,
                          preexec_fn=prepare, text=True, **({"capture_output": True} | how))
    if expected is not None and done.returncode != expected:
        sys.exit(f"{' '.join(words)}\nended with {done.returncode}: {done.stderr}")
    return done


def whole_run():
    os.mkdir(work, 0o700)
    rekindle(first, "practice", "create", practice, "--name", "Some")
    rekindle(first, "couple", "add", "--a", "Noor", "--b", "Sam", "--opened", "2026-02-23")
    rekindle(first, "session", "add", "--couple", "C-0001", "--day", "2026-03-02")
    for form in ("intake", "check-in"):
        rekindle(first, "answers", "import", "--couple", "C-0001", "--partner", "A", "--session", "1",
                 os.path.join(examples, "responses", f"a-{form}-1.json"))
    rekindle(first, "practice", "backup")
    os.mkdir(os.path.join(work, "stick"), 0o700)
    rekindle(first, "practice", "backup", "--to", os.path.join(work, "stick"))
    report = ["--as-of", "2026-03-20", "report", "make", "progress", "--couple", "C-0001", "--audience", "counselor"]
    rekindle(first, *report, "--out", os.path.join(work, "progress.xlsx"))
    rekindle(first, *report, "--format", "pdf", "--out", os.path.join(work, "progress.pdf"))
    rekindle(first, *report, "--format", "csv", "--out", os.path.join(work, "progress"))
    rekindle(first, *report, "--format", "text", "--out", os.path.join(work, "progress.txt"))
    rekindle(wrong, "couple", "list", expected=4)
    rekindle(first, "practice", "passphrase", "--new-passphrase-file", second)
    rekindle(second, "practice", "passphrase", "--new-data-key", "--new-passphrase-file", third)
    rekindle(wrong, "couple", "list", expected=4)  # its note lies there now
    backup = os.path.join(work, "stick", os.listdir(os.path.join(work, "stick"))[0])
    rekindle(first, "practice", "restore", backup, "--to", os.path.join(work, "Restored.rekindle"))
    rekindle(first, "practice", "restore", backup, "--to", practice)
    rekindle(first, "couple", "add", "--a", "Kim", "--b", "Lee")
    rekindle(first, "practice", "demo", os.path.join(work, "Demo.rekindle"), "--couples", "1")


def modes():
    files = folders = 0
    open_ones = []
    for where, below, names in os.walk(work):
        for name in below + names:
            path = os.path.join(where, name)
            facts = os.lstat(path)
            folder = stat.S_ISDIR(facts.st_mode)
            folders, files = folders + folder, files + (not folder)
            if stat.S_IMODE(facts.st_mode) != (0o700 if folder else 0o600):
                open_ones.append(f"{os.path.relpath(path, work)} {stat.S_IMODE(facts.st_mode):o}")
    expect(f"{files} files are 0600 and {folders} folders 0700", files >= 30 and folders >= 12 and not open_ones, " ".join(open_ones))


def limits():
    def small():
        resource.setrlimit(resource.RLIMIT_FSIZE, (4096, resource.RLIM_INFINITY))
    said = rekindle(first, "couple", "add", "--a", "Eli", "--b", "Jo", expected=None, before=small)
    expect("a file that may not grow is a sentence and exit code 6", said.returncode == 6 and said.stderr.count("\n") == 1,
           f"{said.returncode} {said.stderr.strip()}")
    reader, writer = os.pipe()
    os.close(reader)
    said = rekindle(first, "couple", "list", expected=None, capture_output=False, stdout=writer, stderr=subprocess.PIPE)
    os.close(writer)
    expect("a closed pipe is a sentence and exit code 6", said.returncode == 6 and said.stderr.count("\n") == 1,
           f"{said.returncode} {said.stderr.strip()}")
    listed = rekindle(first, "--json", "couple", "list").stdout
    expect("what was saved before is still there, and nothing else", '"Kim"' in listed and '"Eli"' not in listed)


try:
    running_program()
    whole_run()
    modes()
    limits()
finally:
    shutil.rmtree(root, ignore_errors=True)
sys.exit(1 if failures else 0)
