# SPDX-License-Identifier: MIT
"""The desktop program on a screen, a bus and a home of its own, driven as a screen reader and a keyboard do.

Nothing of it touches the screen or the home of who runs the test. Every wait is for a condition.
"""
import os
import shutil
import signal
import subprocess
import tempfile
import time
from pathlib import Path

PATIENCE = 60  # seconds, for a slow machine with sanitizers; a condition is looked at much more often


class NeverCame(Exception):
    pass


def until(condition, what, patience=PATIENCE):
    """What the condition gives as soon as that is something."""
    end = time.monotonic() + patience
    while True:
        found = condition()
        if found:
            return found
        if time.monotonic() > end:
            raise NeverCame(f"it never came about: {what() if callable(what) else what}")
        time.sleep(0.02)


class Screen:
    """An X server with a window manager, a message bus and the registry of screen readers."""

    def __init__(self, size="1024x700"):
        self.folder = Path(tempfile.mkdtemp(prefix="rekindle-desk-"))
        self.processes = []
        self.temporary = self.folder / "tmp"  # what a program leaves in its folder for temporary files can be looked at
        for name in ("home", "run", "tmp"):
            (self.folder / name).mkdir(mode=0o700)
        self.environment = {name: value for name, value in os.environ.items()
                            if not name.startswith(("XDG_", "GTK_", "GDK_", "DBUS_", "WAYLAND", "AT_"))}
        self.environment.update(
            HOME=str(self.folder / "home"), TMPDIR=str(self.temporary), XDG_RUNTIME_DIR=str(self.folder / "run"), GSETTINGS_BACKEND="memory",
            LC_ALL="C.UTF-8", NO_AT_BRIDGE="0", GTK_THEME="Adwaita")
        self.environment["DISPLAY"] = ":" + self._started_with_answer(
            lambda out: ["Xvfb", "-displayfd", str(out), "-screen", "0", size + "x24", "-nolisten", "tcp", "-noreset"])
        bus = self._started_with_answer(
            lambda out: ["dbus-daemon", "--session", "--nofork", "--nopidfile", f"--print-address={out}"])
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = bus
        # What the system tells, of locked screens and of sleep, comes from here, too.
        self.environment["DBUS_SYSTEM_BUS_ADDRESS"] = bus
        self._start(["openbox"])
        os.environ.update(self.environment)  # for the library of screen readers, which is loaded now

    def _start(self, command, **options):
        process = subprocess.Popen(command, env=self.environment, stdin=subprocess.DEVNULL,
                                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **options)
        self.processes.append(process)
        return process

    def _started_with_answer(self, command):
        """Starts what writes one line to a descriptor when it is ready."""
        read, write = os.pipe()
        self._start(command(write), pass_fds=[write])
        os.close(write)
        with os.fdopen(read) as answer:
            line = answer.readline().strip()
        if not line:
            raise NeverCame(f"{command(0)[0]} did not start")
        return line

    def picture(self, file):
        subprocess.run(["import", "-window", "root", str(file)], env=self.environment, check=True)

    def close(self):
        for process in reversed(self.processes):
            process.terminate()
        for process in self.processes:
            process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()


def make_demo(screen, cli):
    """A demo practice where the program looks for it, made faster than it makes its own: with little of each couple."""
    folder = screen.folder / "home" / ".local" / "share" / "rekindle"
    folder.mkdir(parents=True)
    subprocess.run([cli, "practice", "demo", folder / "Demo.rekindle", "--short"], check=True, capture_output=True,
                   env=screen.environment)


class Program:
    """A running desktop program."""

    def __init__(self, screen, program, *words, environment=None, unseen=False):
        import screen_reader  # now that the screen has set where its bus is
        self.reader, self.screen = screen_reader, screen
        self.menus = []
        self.errors = open(screen.folder / "errors", "w+")
        self.process = subprocess.Popen([program, *words], env={**screen.environment, **(environment or {})},
                                        stdin=subprocess.DEVNULL, stdout=self.errors, stderr=self.errors)
        if unseen:  # by screen readers; there are the keyboard, and the title of the window
            return
        self.bus = screen_reader.bus_of_screen_readers()
        self.root = until(self._find_root, "the program on the bus of screen readers")
        until(lambda: self.find_all(role="frame"), "the window")
        # Half of all there is; what they do is chosen by keys.
        self.menus = self.find_all(role="menu bar") + self.find_all(role="tool bar")

    def _find_root(self):
        self.demand_alive()
        return self.reader.program_with(self.bus, self.process.pid)

    def said(self):
        self.errors.flush()
        return Path(self.errors.name).read_text(errors="replace")

    # Looking

    def find_all(self, name=None, role=None):
        """What is on screen with that name and role, outside of menus and tools."""
        found = []
        for node in self.root.walk(self.menus):
            try:
                if (name is None or node.name == name) and (role is None or node.role == role) \
                        and node.has(self.reader.SHOWING):
                    found.append(node)
            except self.reader.GONE:
                continue
        return found

    def find(self, name=None, role=None):
        def found():
            self.demand_alive()
            return next(iter(self.find_all(name, role)), None)
        return until(found, lambda: f"{role or 'something'} called {name!r}; there is:\n{self.told()}")

    def demand_alive(self):
        if self.process.poll() is not None:
            raise NeverCame(f"the program ended with {self.process.returncode}: {self.said()}")

    def texts(self):
        """Every text a screen reader could read now."""
        all_texts = []
        for node in self.root.walk():
            try:
                all_texts += [node.name, node.description, node.text]
            except self.reader.GONE:
                continue
        return [text for text in all_texts if text]

    def told(self):
        return "\n".join(f"  {node.role} {node.name!r}" for node in self.root.walk() if node.name)

    def wait_for_text(self, words):
        """Until that is to be read somewhere, however its lines are broken."""
        def there():
            self.demand_alive()
            return any(words in " ".join(text.split()) for text in self.texts())
        until(there, lambda: f"the words {words!r}; there is:\n{self.told()}")

    def wait_for_title(self, start):
        """Until the title of the window with the keyboard begins so."""
        def there():
            self.demand_alive()
            found = subprocess.run(["xdotool", "getactivewindow", "getwindowname"], env=self.screen.environment,
                                   capture_output=True, text=True)
            return found.stdout.startswith(start)
        until(there, f"a window called {start!r}")

    def wait_until_painted(self):
        """Until two pictures one after the other are the same, but for a cursor that blinks."""
        last = []

        def still():
            picture = subprocess.run(["import", "-window", "root", "-depth", "8", "rgb:-"], env=self.screen.environment,
                                     check=True, capture_output=True).stdout
            different = sum(a != b for a, b in zip(picture[::7], last[-1][::7])) if last else 999
            last.append(picture)
            return different < 100
        until(still, "a window that stays as it is")

    def focused(self):
        for node in self.root.walk(self.menus):
            try:
                if node.has(self.reader.FOCUSED):
                    return node
            except self.reader.GONE:
                continue
        return None

    # Doing

    def press(self, name):
        """By the keyboard: the bus of screen readers waits while what that opens is open."""
        until(lambda: self.find(name, "push button").has(self.reader.SENSITIVE),
              lambda: f"a button {name!r} that can be pressed")
        self.give_keyboard(self.find(name, "push button"))
        self.keys("space")

    def give_keyboard(self, node):
        node.take_keyboard()
        until(lambda: node.has(self.reader.FOCUSED), lambda: f"the keyboard in {node.name!r}")

    def fill(self, name, text):
        """Types a text into the field of that name, in place of what stands there."""
        field = until(lambda: next(iter(self.find_all(name, "text") + self.find_all(name, "password text")), None),
                      lambda: f"a field {name!r}; there is:\n{self.told()}")
        self.give_keyboard(field)
        self.keys("ctrl+a")
        self.type(text)

    def choose_first(self, table):
        """The first row of the table of that name."""
        node = self.find(table, "table")
        node.take_keyboard()
        until(lambda: self.focused() is not None and self.focused() in node.walk(), f"the keyboard in {table!r}")
        self.keys("End", "Home")  # the space bar would do what a double click does

    def keys(self, *names):
        subprocess.run(["xdotool", "key", "--clearmodifiers", *names], env=self.screen.environment, check=True)

    def type(self, text):
        subprocess.run(["xdotool", "type", "--clearmodifiers", "--delay", "2", text], env=self.screen.environment,
                       check=True)

    # In the process

    def memory_holds(self, word):
        """In how many places of its memory the word is, in the encodings it may have. Only root can look."""
        wanted = [word.encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-32-le")]
        found = 0
        with open(f"/proc/{self.process.pid}/maps") as maps, open(f"/proc/{self.process.pid}/mem", "rb", 0) as memory:
            for line in maps:
                start, end = (int(part, 16) for part in line.split()[0].split("-"))
                # The shadow of the address sanitizer is larger than any memory, and holds no text.
                if "r" not in line.split()[1] or "[v" in line or end - start > 1 << 32:
                    continue
                found += sum(self._count(memory, start, end, each) for each in wanted)
        return found

    @staticmethod
    def _count(memory, start, end, word):
        count, step, at, before = 0, 1 << 24, start, b""
        while at < end:
            try:
                memory.seek(at)
                piece = memory.read(min(step, end - at))
            except OSError:
                break
            if not piece:
                break
            count += (before + piece).count(word)
            before = piece[-(len(word) - 1):]
            at += len(piece)
        return count

    def end(self):
        """Closes it as the window manager does; gives its exit code."""
        self.process.send_signal(signal.SIGCONT)
        if self.process.poll() is None:
            self.keys("ctrl+q")
        try:
            return self.process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self.process.kill()
            raise NeverCame("the program did not end: " + self.said()) from None

    def __enter__(self):
        return self

    def __exit__(self, kind, *_):
        if kind and self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        self.errors.close()
