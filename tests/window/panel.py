"""The system's panel for folders: it answers the desktop portal's FileChooser
on the test's own bus, and stays open until the person at it has decided.

Prints "ready" once it can be asked. `Asked() -> (u panels, b folders,
b several, s at)` tells how many panels were opened so far, and of the one that
is open whether it chooses folders, several of them, and where it stands; `at`
is empty while none is open. `Decide(as folders)` presses Open, or Cancel where
no folder is given.
"""

import gi

gi.require_version("Gio", "2.0")
from gi.repository import Gio, GLib  # noqa: E402

NAME, PATH = "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop"
CHOOSER = """<node>
<interface name="org.freedesktop.portal.FileChooser">
 <method name="OpenFile">
  <arg type="s" direction="in"/><arg type="s" direction="in"/>
  <arg type="a{sv}" direction="in"/><arg type="o" direction="out"/>
 </method>
 <property name="version" type="u" access="read"/>
</interface>
<interface name="test.Panel">
 <method name="Decide">
  <arg type="as" direction="in"/>
 </method>
 <method name="Asked">
  <arg type="u" direction="out"/><arg type="b" direction="out"/>
  <arg type="b" direction="out"/><arg type="s" direction="out"/>
 </method>
</interface>
</node>"""
REQUEST = """<node><interface name="org.freedesktop.portal.Request">
 <method name="Close"/>
 <signal name="Response"><arg type="u"/><arg type="a{sv}"/></signal>
</interface></node>"""


class Panel:
    """The panels of one program, which opens one at a time."""

    def __init__(self):
        self.count = 0
        self.asked = None

    def call(self, bus, sender, _path, _interface, method, arguments, invocation):
        arguments = arguments.unpack()
        if method == "OpenFile":
            answer = GLib.Variant("(o)", (self.open(bus, sender, arguments[2]),))
        elif method == "Asked":
            answer = GLib.Variant("(ubbs)", (self.count, *self.options()))
        else:
            self.decide(bus, arguments[0])
            answer = None
        invocation.return_value(answer)

    def open(self, bus, sender, options):
        token = options.get("handle_token", "panel")
        handle = f"{PATH}/request/{sender[1:].replace('.', '_')}/{token}"
        request = bus.register_object(handle, interfaces(REQUEST)[0], self.close, None, None)
        self.asked = (sender, handle, request, options)
        self.count += 1
        return handle

    def options(self):
        if self.asked is None:
            return False, False, ""
        options = self.asked[3]
        at = bytes(options.get("current_folder", b"/")).rstrip(b"\0").decode()
        return bool(options.get("directory")), bool(options.get("multiple")), at

    def decide(self, bus, folders):
        sender, handle, request, _ = self.asked
        self.asked = None
        addresses = [GLib.filename_to_uri(folder, None) for folder in folders]
        results = {"uris": GLib.Variant("as", addresses)} if addresses else {}
        answer = GLib.Variant("(ua{sv})", (0 if addresses else 1, results))
        bus.emit_signal(sender, handle, "org.freedesktop.portal.Request", "Response", answer)
        bus.unregister_object(request)

    def close(self, bus, _sender, _path, _interface, _method, _arguments, invocation):
        if self.asked is not None:
            bus.unregister_object(self.asked[2])
            self.asked = None
        invocation.return_value(None)


def interfaces(xml):
    return Gio.DBusNodeInfo.new_for_xml(xml).interfaces


def version(*_):
    return GLib.Variant("u", 4)


def main():
    panel = Panel()

    def acquired(bus, _name):
        for interface in interfaces(CHOOSER):
            bus.register_object(PATH, interface, panel.call, version, None)

    Gio.bus_own_name(
        Gio.BusType.SESSION,
        NAME,
        Gio.BusNameOwnerFlags.NONE,
        acquired,
        lambda _bus, _name: print("ready", flush=True),
        None,
    )
    GLib.MainLoop().run()


main()
