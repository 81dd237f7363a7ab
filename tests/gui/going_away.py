# SPDX-License-Identifier: MIT
"""The practice is locked when the session is locked and when the computer goes to sleep, also while a dialog is open:
going_away.py PROGRAM"""
import sys

from desk import Program, Screen, until


def system_that_tells(bus_address):
    """Takes the place of the login service on the bus; gives what sends its signals."""
    from gi.repository import Gio, GLib
    bus = Gio.DBusConnection.new_for_address_sync(
        bus_address, Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION,
        None, None)
    bus.call_sync("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "RequestName",
                  GLib.Variant("(su)", ("org.freedesktop.login1", 0)), None, 0, -1, None)

    def tell(interface, name, words=None):
        bus.emit_signal(None, "/org/freedesktop/login1", "org.freedesktop.login1." + interface, name, words)
        bus.flush_sync(None)
    return tell, GLib


def open_demo(desk):
    desk.press("Open the demo practice")
    desk.wait_for_text("to be done")


def demand_locked(desk, when):
    desk.wait_for_text("The practice is locked.")
    assert desk.find_all("Open the demo practice", "push button"), f"the start page is shown {when}"


def main(program):
    with Screen() as screen, Program(screen, program) as desk:
        tell, glib = system_that_tells(screen.environment["DBUS_SYSTEM_BUS_ADDRESS"])
        open_demo(desk)
        tell("Session", "Lock")
        demand_locked(desk, "when the session is locked")

        open_demo(desk)
        tell("Manager", "PrepareForSleep", glib.Variant("(b)", (False,)))  # it has woken up
        desk.keys("ctrl+n")
        desk.find("Add the couple", "push button")
        assert not desk.find_all("Create practice…", "push button"), "waking up locks nothing"
        tell("Manager", "PrepareForSleep", glib.Variant("(b)", (True,)))
        demand_locked(desk, "when the computer goes to sleep")
        until(lambda: not desk.find_all(role="dialog"), "the end of the dialog")
        assert desk.end() == 0, desk.said()


if __name__ == "__main__":
    main(sys.argv[1])
