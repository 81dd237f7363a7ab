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
            raise NeverCame(f"it never came about: {what}")
        time.sleep(0.02)


class Screen:
    """An X server with a window manager, a message bus and the registry of screen readers."""

    def __init__(self, size="1024x700"):
        self.folder = Path(tempfile.mkdtemp(prefix="rekindle-desk-"))
        self.processes = []
        for name in ("home", "run"):
            (self.folder / name).mkdir(mode=0o700)
        self.environment = {name: value for name, value in os.environ.items()
                            if not name.startswith(("XDG_", "GTK_", "GDK_", "DBUS_", "WAYLAND", "AT_"))}
        self.environment.update(
            HOME=str(self.folder / "home"), XDG_RUNTIME_DIR=str(self.folder / "run"), GSETTINGS_BACKEND="memory",
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


class Program:
    """A running desktop program."""

    def __init__(self, screen, program, *words, environment=None):
        import gi
        gi.require_version("Atspi", "2.0")
        from gi.repository import Atspi
        self.atspi, self.screen = Atspi, screen
        self.errors = open(screen.folder / "errors", "w+")
        self.process = subprocess.Popen([program, *words], env={**screen.environment, **(environment or {})},
                                        stdin=subprocess.DEVNULL, stdout=self.errors, stderr=self.errors)
        self.root = until(self._find_root, "the program on the bus of screen readers")
        until(lambda: self.find_all(role="frame"), "the window")

    def _find_root(self):
        if self.process.poll() is not None:
            raise NeverCame(f"the program ended with {self.process.returncode}: {self.said()}")
        desktop = self.atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(i)
            if child and child.get_process_id() == self.process.pid:
                child.set_cache_mask(self.atspi.Cache.NONE)
                return child
        return None

    def said(self):
        self.errors.flush()
        return Path(self.errors.name).read_text(errors="replace")

    # Looking

    def walk(self, node=None):
        """Everything that is there, from the window down."""
        node = node or self.root
        yield node
        try:
            # Of a long table the rows on screen are as good as all of them.
            for i in range(min(node.get_child_count(), 400)):
                child = node.get_child_at_index(i)
                if child:
                    yield from self.walk(child)
        except self.gone():
            return

    @staticmethod
    def gone():
        from gi.repository import GLib
        return GLib.Error

    def is_on_screen(self, node):
        return node.get_state_set().contains(self.atspi.StateType.SHOWING)

    def find_all(self, name=None, role=None):
        found = []
        for node in self.walk():
            try:
                if (name is None or node.get_name() == name) and (role is None or node.get_role_name() == role) \
                        and self.is_on_screen(node):
                    found.append(node)
            except self.gone():
                continue
        return found

    def find(self, name=None, role=None):
        def found():
            self.demand_alive()
            nodes = self.find_all(name, role)
            return nodes[0] if nodes else None
        return until(found, f"{role or 'something'} called {name!r}; there is:\n{self.told()}")

    def demand_alive(self):
        if self.process.poll() is not None:
            raise NeverCame(f"the program ended with {self.process.returncode}: {self.said()}")

    def texts(self):
        """Every text a screen reader could read now."""
        all_texts = []
        for node in self.walk():
            try:
                all_texts += [node.get_name() or "", node.get_description() or ""]
                text = node.get_text_iface()
                if text:
                    all_texts.append(self.atspi.Text.get_text(node, 0, -1))
            except self.gone():
                continue
        return [text for text in all_texts if text]

    def told(self):
        return "\n".join(f"  {node.get_role_name()} {node.get_name()!r}" for node in self.walk() if node.get_name())

    def wait_for_text(self, words):
        until(lambda: any(words in text for text in self.texts()), f"the words {words!r}; there is:\n{self.told()}")

    def focused(self):
        for node in self.walk():
            if node.get_state_set().contains(self.atspi.StateType.FOCUSED):
                return node
        return None

    # Doing

    def press(self, name):
        until(lambda: self.find(name, "push button").get_state_set().contains(self.atspi.StateType.SENSITIVE),
              f"a button {name!r} that can be pressed")
        self.atspi.Action.do_action(self.find(name, "push button"), 0)

    def fill(self, name, text):
        """Puts a text into the field of that name, as one typed with the keyboard."""
        for role in ("text", "password text"):
            nodes = self.find_all(name, role)
            if nodes:
                self.atspi.Component.grab_focus(nodes[0])
                until(lambda: nodes[0].get_state_set().contains(self.atspi.StateType.FOCUSED), f"the keyboard in {name!r}")
                self.keys("ctrl+a")
                self.type(text)
                return
        raise NeverCame(f"there is no field {name!r}; there is:\n{self.told()}")

    def choose_first(self, table):
        """The first row of the table of that name."""
        node = self.find(table)
        self.atspi.Component.grab_focus(node)
        until(lambda: self.focused() is not None, f"the keyboard in {table!r}")
        self.keys("Home", "space")

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
