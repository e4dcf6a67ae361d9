"""A person at the real window: what they see of it by its accessible tree,
and what they do with a mouse, the keyboard or a screen reader."""

import contextlib
import html.parser
import json
import os
import pathlib
import re
import signal
import subprocess
import time
import urllib.parse
import urllib.request
import warnings

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, Gio, GLib  # noqa: E402

# Accessors without a successor in this version of the library.
warnings.simplefilter("ignore", DeprecationWarning)

HERE = pathlib.Path(__file__).parent
ROOM = pathlib.Path(os.environ["USHER_ROOM"])
PROGRAM = os.environ["USHER"]

PATIENCE = 20.0
"""Seconds until something that should happen has not happened."""


class Missed(AssertionError):
    """What was waited for did not come."""


def until(tell, what, within=PATIENCE):
    """The first true answer of `tell`. `what` says what was waited for."""
    end = time.monotonic() + within
    while not (answer := tell()):
        if time.monotonic() > end:
            raise Missed(what() if callable(what) else what)
        time.sleep(0.03)
    return answer


class Node:
    """One thing in the window, as a screen reader sees it. What is gone has no
    name, no role and no state."""

    def __init__(self, accessible):
        self.accessible = accessible

    def _ask(self, question, otherwise):
        try:
            answer = question(self.accessible)
        except GLib.Error:
            return otherwise
        return otherwise if answer is None else answer

    @property
    def role(self):
        return self._ask(lambda it: it.get_role_name(), "")

    @property
    def name(self):
        return self._ask(lambda it: it.get_name(), "")

    @property
    def description(self):
        return self._ask(lambda it: it.get_description(), "")

    @property
    def text(self):
        """What stands in it: of a field the typed text, else its name."""
        def read(it):
            text = it.get_text_iface()
            if text is None:
                return None
            return Atspi.Text.get_text(text, 0, Atspi.Text.get_character_count(text))
        return self._ask(read, "") or self.name

    def has(self, state):
        kind = getattr(Atspi.StateType, state.upper())
        return self._ask(lambda it: it.get_state_set().contains(kind), False)

    def within(self):
        """This node and every one below it, in the order they are read."""
        yield self
        for at in range(self._ask(lambda it: it.get_child_count(), 0)):
            child = self._ask(lambda it, at=at: it.get_child_at_index(at), None)
            if child is not None:
                yield from Node(child).within()

    def activate(self):
        """What a screen reader does to press something."""
        done = self._ask(lambda it: Atspi.Action.do_action(it, 0), False)
        if not done:
            raise Missed(f"{self} cannot be pressed")

    def take_focus(self):
        return self._ask(lambda it: Atspi.Component.grab_focus(it.get_component_iface()), False)

    def fill(self, text):
        field = self._ask(lambda it: it.get_editable_text_iface(), None)
        if field is None or not Atspi.EditableText.set_text_contents(field, text):
            raise Missed(f"{self} takes no text")

    def middle(self):
        """Where a hand would aim, on the screen."""
        area = self.accessible.get_component_iface().get_extents(Atspi.CoordType.SCREEN)
        return area.x + area.width // 2, area.y + area.height // 2

    def __str__(self):
        states = [it for it in ("focused", "checked", "enabled") if self.has(it)]
        return f"{self.role} “{self.name}” {' '.join(states)}"


class Person:
    """Somebody who starts the program and sits in front of its window."""

    def __init__(self, journey):
        self.journey = journey
        self.actions = 0
        """Clicks, drags, chords and filled fields so far, in any program."""
        self.typed = 0
        """Letters so far."""
        self.program = None
        self.pages = []
        self.others = []
        self.answered = 0
        read_aloud()
        self.beside("openbox", "--sm-disable")
        panel = self.beside("/usr/bin/python3", HERE / "panel.py", stdout=subprocess.PIPE)
        assert panel.stdout.readline() == b"ready\n"

    # Programs

    def beside(self, *command, **options):
        """Something that runs beside the window until the journey ends."""
        options = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL} | options
        process = subprocess.Popen([str(part) for part in command], **options)
        self.others.append(process)
        return process

    def world(self, *options):
        """A practice world that outlives the window: its process, and the
        arguments with which the program lives in it."""
        served = self.beside(
            PROGRAM, "demo", "--serve", "--json", *options, stdout=subprocess.PIPE
        )
        said = json.loads(served.stdout.readline())
        arguments = [
            f"--server={said['server']}", f"--plex-tv={said['plex_tv']}",
            f"--auth-app={said['auth_app']}", f"--root={said['root']}",
            f"--home={said['home']}", "--platform=macos", f"--config-dir={ROOM / 'config'}",
            f"--secret-store=file:{ROOM / 'secrets'}",
        ]
        return served, arguments

    def start(self, *arguments):
        """The double-click on the program's icon."""
        self.actions += 1
        self.program = subprocess.Popen([PROGRAM, *arguments])
        until(lambda: self.window() is not None, "no window opened")

    def kill(self):
        """The power goes."""
        self.program.kill()
        self.program.wait()
        until(lambda: self.window() is None, "the window is still there")

    def leave(self):
        """Ends whatever runs, the window first. What was stopped goes on first."""
        for process in filter(None, [self.program, *reversed(self.others)]):
            process.send_signal(signal.SIGCONT)
            process.terminate()
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(5)
            if process.poll() is None:
                process.kill()
                process.wait()

    # Seeing

    def window(self):
        desktop = Atspi.get_desktop(0)
        for at in range(desktop.get_child_count()):
            with contextlib.suppress(GLib.Error):
                program = desktop.get_child_at_index(at)
                if program and program.get_name() == "usher" and program.get_child_count():
                    return Node(program)
        return None

    def nodes(self):
        window = self.window()
        return list(window.within()) if window else []

    def all(self, role, name):
        return [it for it in self.nodes() if it.role == role and named(it, name)]

    def find(self, role, name, within=PATIENCE):
        """The first thing with this role and name, as soon as it is there."""
        found = until(lambda: self.all(role, name), lambda: self.missed(role, name), within)
        return found[0]

    def sees(self, words, within=PATIENCE):
        """Waits until these words stand somewhere in the window."""
        until(lambda: self.shows(words), lambda: self.missed("something", words), within)

    def shows(self, words):
        return any(words in it.name or words in it.text for it in self.nodes())

    def loses(self, words, within=PATIENCE):
        """Waits until these words stand nowhere."""
        until(lambda: not self.shows(words), lambda: f"still there: {words}", within)

    def missed(self, role, name):
        return f"no {role} “{name}”; there is:\n" + "\n".join(
            str(it) for it in self.nodes() if it.name
        )

    def page(self, title, within=PATIENCE):
        """Waits for a page: its heading reads like this and has the keyboard."""
        def shown():
            return [it for it in self.all("heading", title) if it.has("focused")]
        until(shown, lambda: self.missed("focused heading", title), within)
        self.pages.append(title)
        self.picture(f"{len(self.pages):02} {title}")

    def sheet(self, title):
        """Waits for a sheet: its heading has the keyboard."""
        self.page(title)

    def still_answers(self):
        """The window is not frozen: the keyboard moves when it is asked to,
        which its own thread must draw."""
        for role, name in (("push button", "Settings"), ("push button", "Overview")):
            node = self.find(role, name)
            node.take_focus()
            until(lambda node=node: node.has("focused"), "the window is frozen", within=3)

    def is_dark(self):
        """Whether the ground in the middle of the window is dark."""
        frame = next(it for it in self.nodes() if it.role == "frame")
        x, y = frame.middle()
        one = ["-crop", f"1x1+{x}+{y}", "-depth", "8", "gray:-"]
        return output("import", "-silent", "-window", "root", *one)[0] < 128

    def is_in_front(self):
        return output("xdotool", "getactivewindow", "getwindowname").strip() == b"Usher"

    def focused(self):
        window = self.window()
        return next((it for it in window.within() if it.has("focused")), None) if window else None

    def picture(self, name, folder=None):
        folder = folder or os.environ.get("USHER_LOOKS")
        if folder:
            # A page takes a fifth of a second to come in.
            time.sleep(0.4)
            folder = pathlib.Path(folder) / self.journey
            folder.mkdir(parents=True, exist_ok=True)
            letters = "".join(it if it.isalnum() else "-" for it in name)
            target = folder / f"{letters}.png"
            subprocess.run(["import", "-silent", "-window", "root", target], check=False)

    def failed(self):
        """Leaves a picture of what was there when something was missed."""
        if folder := os.environ.get("USHER_FAILURES"):
            self.picture("failed", folder)

    # By mouse

    def click(self, role, name, times=1):
        """Aims at something and clicks it. Two clicks are a double-click, one
        more than anybody needs."""
        place = self.settled(self.find(role, name))
        self.actions += 1
        xdotool("mousemove", *place, "click", "--repeat", times, "--delay", 60, 1)

    def close_window(self):
        """Clicks the cross at the right end of the window's title bar."""
        said = output("xwininfo", "-id", output("xdotool", "getactivewindow").strip()).decode()
        left, top, width, title = (
            int(re.search(rf"{it}: +(-?\d+)", said)[1])
            for it in ("Absolute upper-left X", "Absolute upper-left Y", "Width", "Relative upper-left Y")
        )
        self.actions += 1
        xdotool("mousemove", left + width - title // 2, top - title // 2, "click", 1)

    def settled(self, node):
        """Where it stands, once it stands still."""
        last = []
        def still():
            last.append(node.middle())
            return last[-1] if last[-2:-1] == last[-1:] else None
        return until(still, lambda: f"{node} does not stand still")

    # By keyboard

    def key(self, *keys):
        """Presses keys, such as Tab, one after the other."""
        for key in keys:
            xdotool("key", "--clearmodifiers", key)

    def tab_to(self, role, name):
        """Goes on with Tab until the keyboard is at this control. Every stop on
        the way is one that a screen reader can name."""
        stops = [self.focused()]
        while len(stops) == 1 or stops[-1].role != role or not named(stops[-1], name):
            self.key("Tab")
            stop = until(lambda: self.moved_from(stops[-1]), f"Tab does not leave {stops[-1]}")
            assert stop.name, f"a stop of Tab has no name: {stop}"
            stops.append(stop)
            assert len(stops) < 40, "Tab never comes to it:\n" + "\n".join(map(str, stops))
        return stops[-1]

    def move(self, key):
        """Presses a key that takes the keyboard somewhere else, and says where."""
        before = self.focused()
        self.key(key)
        return until(lambda: self.moved_from(before), f"{key} does not leave {before}")

    def write(self, text):
        """Types, where the keyboard is."""
        self.typed += len(text)
        xdotool("type", "--delay", 15, text)

    def moved_from(self, before):
        now = self.focused()
        return now if now and (before is None or now.accessible != before.accessible) else None

    # By screen reader

    def activate(self, role, name, description=None):
        """Presses something by its name; where several have it, by what is
        spoken after it too."""
        def found():
            every = [it for it in self.all(role, name) if it.has("enabled")]
            return [it for it in every if description in (None, it.description)]
        until(found, lambda: self.missed(f"enabled {role}", name))[0].activate()

    def fill(self, name, text):
        """Replaces what stands in a field."""
        field = self.find("entry", name)
        field.fill(text)
        until(lambda: field.text == text, lambda: f"{field} reads {field.text!r}")

    # Other programs

    def approve(self):
        """One click on Approve in the browser, on the page that it was asked
        to open since this was done last."""
        notes = ROOM / "browsed"
        def opened():
            pages = notes.read_text().splitlines() if notes.exists() else []
            return pages[self.answered:]
        page = urllib.parse.urlsplit(until(opened, "no browser was opened")[-1])
        self.answered += len(opened())
        self.actions += 1
        wanted = dict(urllib.parse.parse_qsl(page.fragment.lstrip("!?")))
        form = Form(urllib.request.urlopen(page._replace(fragment="").geturl()).read().decode())
        assert form.button == "Approve", form.button
        answer = urllib.parse.urlencode({name: wanted[name] for name in form.fields})
        target = urllib.parse.urljoin(page.geturl(), form.action)
        with urllib.request.urlopen(target, answer.encode()) as approved:
            assert "Signed in" in approved.read().decode()

    def panel(self):
        """The folder in which the system's panel stands, once it is open."""
        def opened():
            _, folders, several, at = ask_panel("Asked")
            return at and (folders, several, at)
        folders, several, at = until(opened, "no panel opened")
        assert folders and several, "it chooses folders, and several of them"
        return pathlib.Path(at)

    def open_browser(self):
        """Its window comes up in front of everything."""
        self.beside("display", "-size", "400x300", "-title", "Browser", "xc:white")

    def browsed(self):
        """How many pages the browser was asked to open."""
        notes = ROOM / "browsed"
        return len(notes.read_text().splitlines()) if notes.exists() else 0

    def choose(self, *folders):
        """One click on Open in the system's panel, where these are chosen."""
        self.panel()
        self.actions += 1
        ask_panel("Decide", GLib.Variant("(as)", ([str(folder) for folder in folders],)))

    def panels(self):
        """How many panels were opened so far."""
        return ask_panel("Asked")[0]


class Form(html.parser.HTMLParser):
    """The form of the sign-in page."""

    def __init__(self, page):
        super().__init__()
        self.action, self.fields, self.button, self.inside = None, [], "", False
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag == "form":
            self.action = attributes["action"]
        if tag == "input":
            self.fields.append(attributes["name"])
        self.inside = tag == "button"

    def handle_data(self, data):
        if self.inside:
            self.button += data

    def handle_endtag(self, _tag):
        self.inside = False


def named(node, name):
    """Whether it has this name, or one that fits a pattern."""
    return name.fullmatch(node.name) is not None if hasattr(name, "fullmatch") else node.name == name


def read_aloud():
    """Says that a screen reader runs, as one does when it starts."""
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    arguments = GLib.Variant("(ssv)", ("org.a11y.Status", "IsEnabled", GLib.Variant("b", True)))
    bus.call_sync(
        "org.a11y.Bus", "/org/a11y/bus", "org.freedesktop.DBus.Properties", "Set",
        arguments, None, 0, 10000, None,
    )
    Atspi.init()
    # What is remembered of a window is not what it shows now.
    Atspi.get_desktop(0).set_cache_mask(Atspi.Cache.NONE)


def ask_panel(method, arguments=None):
    name, path = "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop"
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    return bus.call_sync(name, path, "test.Panel", method, arguments, None, 0, 5000, None).unpack()


def output(*command):
    return subprocess.run(command, check=False, capture_output=True).stdout


def xdotool(*words):
    subprocess.run(["xdotool", *map(str, words)], check=True)
