# SPDX-License-Identifier: MIT
"""What a screen reader sees: AT-SPI by plain calls over its bus, asked anew each time. The usual library keeps copies of what
it saw, and can wait for itself for ever."""
from gi.repository import Gio, GLib

GONE = GLib.Error  # what asking a control that is not there any more raises
ATSPI = "org.a11y.atspi."
# How a text of the program is understood; tests in another language put in their own.
understood = str
CHECKED, FOCUSED, SENSITIVE, SHOWING = 4, 12, 24, 25  # places in the set of states


def bus_of_screen_readers():
    session = Gio.bus_get_sync(Gio.BusType.SESSION, None)
    address = session.call_sync("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress", None, None, 0, -1, None)
    flags = Gio.DBusConnectionFlags
    return Gio.DBusConnection.new_for_address_sync(
        address.unpack()[0], flags.AUTHENTICATION_CLIENT | flags.MESSAGE_BUS_CONNECTION, None, None)


class Node:
    """A control, or a part of one, as a screen reader knows it."""

    def __init__(self, bus, owner, path):
        self.bus, self.owner, self.path = bus, owner, path

    def __eq__(self, other):
        return isinstance(other, Node) and (self.owner, self.path) == (other.owner, other.path)

    def _call(self, interface, method, words=None):
        answer = self.bus.call_sync(self.owner, self.path, interface, method, words, None, 0, 10_000, None).unpack()
        return answer[0] if answer else None

    def _property(self, name):
        return self._call("org.freedesktop.DBus.Properties", "Get", GLib.Variant("(ss)", (ATSPI + "Accessible", name)))

    @property
    def name(self):
        return understood(self._property("Name"))

    @property
    def description(self):
        return understood(self._property("Description"))

    @property
    def role(self):
        return self._call(ATSPI + "Accessible", "GetRoleName")

    def has(self, state):
        return bool(self._call(ATSPI + "Accessible", "GetState")[0] >> state & 1)

    def children(self):
        return [Node(self.bus, owner, path)
                for owner, path in self._call(ATSPI + "Accessible", "GetChildren") if not path.endswith("/null")]

    @property
    def text(self):
        """What stands in it; empty for what holds no text."""
        return understood(self._text())

    def words(self):
        """Name, description and text as they are, not understood."""
        return self._property("Name"), self._property("Description"), self._text()

    def _text(self):
        if ATSPI + "Text" not in self._call(ATSPI + "Accessible", "GetInterfaces"):
            return ""
        return self._call(ATSPI + "Text", "GetText", GLib.Variant("(ii)", (0, -1)))

    def place(self):
        """x, y, width and height on the screen."""
        return self._call(ATSPI + "Component", "GetExtents", GLib.Variant("(u)", (0,)))

    def put(self, text):
        """Puts a text into it that no key of this keyboard types."""
        self._call(ATSPI + "EditableText", "SetTextContents", GLib.Variant("(s)", (text,)))

    def choose(self, number):
        """Of what it offers."""
        self._call(ATSPI + "Selection", "SelectChild", GLib.Variant("(i)", (number,)))

    def take_keyboard(self):
        self._call(ATSPI + "Component", "GrabFocus")

    def walk(self, past=()):
        """This and everything below it, as far as it is still there, but for nodes that are `past`."""
        if self in past:
            return
        yield self
        try:
            children = self.children()
        except GONE:
            return
        for child in children:
            yield from child.walk(past)


def program_with(bus, process_id):
    """The root of a running program; None while it is not there."""
    registry = Node(bus, ATSPI + "Registry", "/org/a11y/atspi/accessible/root")
    for root in registry.children():
        try:
            owner = bus.call_sync("org.freedesktop.DBus", "/", "org.freedesktop.DBus", "GetConnectionUnixProcessID",
                                  GLib.Variant("(s)", (root.owner,)), None, 0, -1, None)
        except GONE:
            continue
        if owner.unpack()[0] == process_id:
            return root
    return None
