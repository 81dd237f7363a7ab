# SPDX-License-Identifier: MIT
"""The practice is locked when the session is locked and before the computer goes to sleep, also while a dialog is open:
going_away.py PROGRAM REKINDLE_CLI"""
import os
import select
import sys
import threading

from desk import Program, Screen, make_demo, until

LOGIN = "org.freedesktop.login1"
INHIBIT = f"""<node><interface name="{LOGIN}.Manager"><method name="Inhibit">
    <arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="s" direction="in"/>
    <arg type="h" direction="out"/></method></interface></node>"""


class System:
    """The login service of a computer, played on the bus of the test."""

    def __init__(self, address):
        from gi.repository import Gio, GLib
        self.gio, self.glib = Gio, GLib
        self.held = []  # what the program holds the sleep back by: the other ends of pipes
        ready = threading.Event()
        threading.Thread(target=self._run, args=(address, ready), daemon=True).start()
        assert ready.wait(30), "the bus of the test answers"

    def _run(self, address, ready):
        context = self.glib.MainContext.new()
        context.push_thread_default()
        flags = self.gio.DBusConnectionFlags
        self.bus = self.gio.DBusConnection.new_for_address_sync(
            address, flags.AUTHENTICATION_CLIENT | flags.MESSAGE_BUS_CONNECTION, None, None)
        interface = self.gio.DBusNodeInfo.new_for_xml(INHIBIT).interfaces[0]
        self.bus.register_object("/org/freedesktop/login1", interface, self._inhibit, None, None)
        self.bus.call_sync("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "RequestName",
                           self.glib.Variant("(su)", (LOGIN, 0)), None, 0, -1, None)
        ready.set()
        self.glib.MainLoop.new(context, False).run()

    def _inhibit(self, _bus, _sender, _path, _interface, _method, words, invocation):
        assert words.unpack()[0] == "sleep" and words.unpack()[3] == "delay", words
        ours, theirs = os.pipe()
        invocation.return_value_with_unix_fd_list(self.glib.Variant("(h)", (0,)),
                                                  self.gio.UnixFDList.new_from_array([theirs]))
        self.held.append(ours)

    def tell(self, interface, name, words=None):
        self.bus.emit_signal(None, "/org/freedesktop/login1", f"{LOGIN}.{interface}", name, words)
        self.bus.flush_sync(None)

    def lock_session(self):
        self.tell("Session", "Lock")

    def sleep(self, falls_asleep):
        self.tell("Manager", "PrepareForSleep", self.glib.Variant("(b)", (falls_asleep,)))

    def may_sleep(self):
        """Whether nobody holds it back any more."""
        return all(select.select([end], [], [], 0)[0] and os.read(end, 1) == b"" for end in self.held)


def open_demo(desk):
    desk.press("Open the demo practice")
    desk.wait_for_text("to be done. Enter")


def is_locked(desk):
    return bool(desk.find_all("Open the demo practice", "push button"))


def main(program, cli):
    with Screen() as screen:
        make_demo(screen, cli)
        system = System(screen.environment["DBUS_SESSION_BUS_ADDRESS"])
        with Program(screen, program) as desk:
            open_demo(desk)
            system.lock_session()
            desk.wait_for_text("The practice is locked.")
            assert is_locked(desk), "the start page is shown when the session is locked"

            open_demo(desk)
            assert len(system.held) == 1 and not system.may_sleep(), "an open practice holds the sleep back"
            system.sleep(False)
            until(lambda: len(system.held) == 2, "the question anew after waking up")
            desk.keys("ctrl+n")
            desk.find("Add the couple", "push button")
            system.sleep(True)
            until(lambda: is_locked(desk), "the lock before the sleep")
            until(system.may_sleep, "the leave to sleep")
            assert not desk.find_all(role="dialog"), "the dialog has ended"
            assert desk.end() == 0, desk.said()


if __name__ == "__main__":
    main(*sys.argv[1:])
