"""What people do with the window, from the double-click on. `run NAME` gives
each journey a display, a bus and a home of its own."""

import re
import signal
import sys

from hand import PATIENCE, ROOM, Person, until

SIGN_IN = "Connect your server to your account"
WAITING = "Finish signing in in your browser"
REVIEW = "Ready when you are"


JOURNEYS = {}


def journey(function):
    JOURNEYS[function.__name__] = function
    return function


# The first launch, three times


@journey
def first_launch_by_mouse(person):
    """Six clicks, and nothing is typed."""
    person.start("demo")
    person.page(SIGN_IN)
    person.click("push button", "Sign in with your browser")
    person.page(WAITING)
    person.approve()
    person.page(REVIEW)
    person.click("push button", "Choose folders…")
    person.choose(*practice_folders(person))
    person.click("push button", "Set up")
    person.page("Practice Mac is ready")
    assert (person.actions, person.typed) == (6, 0)
    libraries_are_there(person)


@journey
def first_launch_by_keyboard(person):
    """Every control that is needed can be reached and pressed with keys."""
    person.start("demo")
    person.page(SIGN_IN)
    person.tab_to("toggle button", "Details")
    person.key("space")
    person.sees("In your account it is listed as “Usher”")
    person.tab_to("push button", "Sign in with your browser")
    person.key("Return")
    person.page(WAITING)
    person.approve()
    person.page(REVIEW)

    # The name, and a switch there and back.
    person.tab_to("push button", re.compile("Step 2 of 5: .*"))
    person.key("Return")
    person.page("Name and remote access")
    person.tab_to("entry", "Name")
    person.key("ctrl+a")
    person.write("Den")
    switch = person.tab_to("toggle button", "Watch from outside my home")
    for is_on in (True, False):
        person.key("space")
        until(lambda: switch.has("pressed") == is_on, f"{switch} stays")
    person.key("Escape")
    person.page(REVIEW)
    person.sees("Name it “Den”")

    person.tab_to("push button", "Choose folders…")
    person.key("space")
    person.choose(*practice_folders(person))
    person.sees("5 films")
    person.tab_to("push button", "Set up")
    person.key("Return")
    person.page("Den is ready")
    libraries_are_there(person)

    # Enter on a heading is its page's main button; Tab comes round.
    person.tab_to("push button", "Overview")
    person.key("Return")
    person.page("Den")
    heading = person.focused()
    person.tab_to("push button", "Open Plex")
    person.key("Tab")
    until(lambda: person.focused().accessible != heading.accessible, "Tab ends at the last button")


@journey
def first_launch_by_screen_reader(person):
    """By names alone: no place on the screen is asked for."""
    person.start("demo")
    person.page(SIGN_IN)
    assert person.focused().description == "Sign in with your browser"
    person.activate("push button", "Sign in with your browser")
    person.page(WAITING)
    person.find("image", "QR code of the sign-in page")
    person.approve()
    person.page(REVIEW)

    person.activate("push button", "Change", "the name")
    person.page("Name and remote access")
    person.fill("Name", "Änne’s Den")
    person.activate("push button", "Done")
    person.page(REVIEW)
    person.sees("Name it “Änne’s Den”")

    person.activate("push button", "Choose folders…")
    person.choose(*practice_folders(person))
    person.sees("5 films")
    person.activate("push button", "Change", "Movies")
    person.page("What should Plex show?")
    person.activate("push button", "Leave out", "TV Shows")
    person.sees("Left out TV Shows")
    person.activate("push button", "Undo")
    person.loses("Left out TV Shows")
    person.activate("push button", "Done")
    person.page(REVIEW)
    person.activate("push button", "Set up")
    person.page("Änne’s Den is ready")
    libraries_are_there(person)


# A server that is set up


@journey
def remote_access_on_and_off(person):
    signed_in_overview(person)
    person.activate("toggle button", "From outside")
    person.page("Watch from outside your home?")
    person.activate("push button", "Turn on")
    person.activate("push button", "Turn back off")
    person.page("Practice Mac")
    person.sees("Watching from outside is off")
    remote_access_is(person, False)
    person.activate("push button", "Undo")
    remote_access_is(person, True)


@journey
def connected_again_after_a_new_password(person):
    """Two presses after the start: the same one renews Usher's own sign-in."""
    _, arguments = person.world("--scenario", "sign-in-of-server-revoked")
    person.start(*arguments)
    person.page("Plex signed this server out")
    person.activate("push button", "Sign in again")
    person.page(WAITING)
    person.approve()
    person.page("Practice Mac")
    assert (person.actions, person.typed) == (2, 0)


@journey
def library_added_from_a_sheet(person):
    folders = films_and_shows()
    signed_in_overview(person)
    person.sees("No libraries yet.")
    person.activate("push button", "Choose folders…")
    person.choose()
    person.activate("push button", "Choose folders…")
    person.choose(folders[0])
    person.sheet("Add a library")
    person.sees("Plex can read this folder")
    person.fill("Name", "Old films")
    person.activate("push button", "Add library")
    person.sees("Added Old films. Plex is reading it.")
    person.find("list item", re.compile("Old films, works, 2 films"))
    person.loses("Add a library")

    # What is there already is not offered again.
    person.activate("push button", "Choose folders…")
    person.choose(*folders)
    person.sheet("Add a library")
    person.find("list item", re.compile(".*"))
    assert [it.text for it in person.all("entry", "Name")] == ["TV Shows"]
    person.key("Escape")
    person.loses("Add a library")
    person.loses("Adding")


@journey
def signing_out(person):
    signed_in_overview(person)
    person.tab_to("link", "Sign out…")
    person.key("Return")
    person.sheet("Sign out where?")
    person.key("Escape")
    person.loses("Sign out where?")
    until(lambda: person.focused().name == "Sign out…", "the keyboard is not back on its button")
    person.activate("link", "Sign out…")
    person.sheet("Sign out where?")
    person.activate("push button", "Sign out here")
    person.sees("You are signed out here.")
    person.page("Practice Mac")
    person.find("push button", "Sign in")


@journey
def settings(person):
    person.start("demo", "--scenario", "already-ours")
    person.page("Practice Mac")
    person.key("ctrl+comma")
    person.page("Settings")
    for theme, is_dark in (("Dark", True), ("Light", False)):
        person.activate("radio button", theme)
        until(lambda: person.is_dark() == is_dark, f"it is not {theme}")
        person.picture(f"Settings {theme}")
    person.activate("push button", "Larger")
    person.sees("110 %")
    person.key("ctrl+minus")
    person.sees("100 %")

    person.tab_to("combo box", "Language")
    person.move("Return")
    person.move("Down")
    assert person.move("Down").name == "Deutsch"
    person.key("Return")
    until(lambda: person.focused().name == "Sprache", "the keyboard is not back on the list")
    person.find("heading", "Einstellungen")
    person.picture("Einstellungen")
    person.key("Escape")
    person.page("Practice Mac")
    person.find("push button", "Anmelden")


# What goes wrong


@journey
def power_goes_while_setting_up(person):
    served, arguments = halted_set_up(person)
    person.kill()
    served.send_signal(signal.SIGCONT)
    person.start(*arguments)
    person.page("Setting up stopped half way")
    person.sees("Add the library “Movies”")
    person.activate("push button", "Go on")
    person.page("Den is ready")
    assert len(person.all("list item", re.compile("(Movies|TV Shows), .*"))) == 2


@journey
def closing_while_it_works(person):
    served, arguments = halted_set_up(person)
    person.close_window()
    person.sheet("Stop after this step and close?")
    person.activate("push button", "Keep going")
    person.loses("Stop after this step and close?")
    person.close_window()
    person.sheet("Stop after this step and close?")
    person.activate("push button", "Stop and close")
    served.send_signal(signal.SIGCONT)
    assert person.program.wait(PATIENCE) == 0
    person.start(*arguments)
    person.page("Setting up stopped half way")
    # Where nothing runs, closing asks nothing.
    person.close_window()
    assert person.program.wait(PATIENCE) == 0


@journey
def every_button_twice(person):
    """Somebody who double-clicks whatever can be clicked."""
    folders = films_and_shows()
    served, arguments = person.world()
    person.start(*arguments)
    person.page(SIGN_IN)
    person.click("push button", "Sign in with your browser", times=2)
    person.page(WAITING)
    person.approve()
    person.page(REVIEW)
    assert person.browsed() == 1
    person.click("push button", "Choose folders…", times=2)
    person.choose(*folders)
    person.sees("2 films")
    assert person.panels() == 1
    assert len(person.all("list item", re.compile("(Movies|TV Shows), .*"))) == 2
    person.click("push button", "Set up", times=2)
    person.sees("is ready")
    person.click("push button", "Overview", times=2)
    person.find("link", "Sign out…")
    person.click("toggle button", "From outside", times=2)
    person.page("Watch from outside your home?")
    person.click("push button", "Turn on", times=2)
    person.find("push button", "Turn back off")
    person.click("push button", "Turn back off", times=2)
    person.sees("Watching from outside is off")
    remote_access_is(person, False)
    person.click("push button", "Undo", times=2)
    remote_access_is(person, True)
    person.click("push button", "Choose folders…", times=2)
    person.choose(folders[0].parent / "More")
    person.click("push button", "Add library", times=2)
    person.find("list item", "More, works, 1 film")
    assert len(person.all("list item", re.compile(".*, works, [12] films?"))) == 2
    person.click("link", "Sign out…", times=2)
    person.sheet("Sign out where?")
    person.click("push button", "Sign out here", times=2)
    person.sees("You are signed out here.")
    assert person.panels() == 2 and person.browsed() == 1
    person.still_answers()


@journey
def server_comes_and_goes(person):
    served, _ = signed_in_overview(person)
    served.send_signal(signal.SIGSTOP)
    person.still_answers()
    person.sees("Running, broken, Your server takes too long to answer", within=40)
    person.still_answers()
    served.send_signal(signal.SIGCONT)
    # It is noticed without a press.
    person.sees("Running, works", within=40)
    person.still_answers()


@journey
def folder_vanishes_before_it_is_used(person):
    """It is said while the folder is away, and is over when it is back."""
    movies, shows = films_and_shows()
    _, arguments = person.world()
    person.start(*arguments)
    person.page(SIGN_IN)
    person.activate("push button", "Sign in with your browser")
    person.page(WAITING)
    person.approve()
    person.page(REVIEW)
    person.activate("push button", "Choose folders…")
    person.choose(movies, shows)
    person.find("list item", re.compile("Movies, works, 2 films .*"))
    movies.rename(movies.parent / "elsewhere")
    person.find("list item", re.compile("Movies, broken, .*"))
    (movies.parent / "elsewhere").rename(movies)
    person.find("list item", re.compile("Movies, works, 2 films .*"))
    movies.rename(movies.parent / "elsewhere")
    person.activate("push button", "Set up")
    person.sees("Try again")
    (movies.parent / "elsewhere").rename(movies)
    person.picture("trouble")
    person.activate("push button", "Try again")
    person.sees("is ready")
    person.find("list item", "Movies, works, 2 films")


@journey
def window_comes_forward(person):
    """The browser was in front; once it has done its part, the window is."""
    person.start("demo")
    person.page(SIGN_IN)
    person.activate("push button", "Sign in with your browser")
    person.page(WAITING)
    person.open_browser()
    until(lambda: not person.is_in_front(), "the browser is not in front")
    person.approve()
    until(person.is_in_front, "the window stays behind the browser")
    person.page(REVIEW)


def main():
    person = Person(sys.argv[1])
    try:
        JOURNEYS[sys.argv[1]](person)
    except BaseException:
        person.failed()
        raise
    finally:
        person.leave()


def signed_in_overview(person, *options):
    """The overview of a server that is set up, signed in."""
    served, arguments = person.world("--scenario", "already-ours", *options)
    person.start(*arguments)
    person.page("Practice Mac")
    person.activate("push button", "Sign in")
    person.page(WAITING)
    person.approve()
    person.page("Practice Mac")
    person.find("link", "Sign out…")
    return served, arguments


def halted_set_up(person):
    """A set-up of two libraries, in a world that stands still in its middle."""
    folders = films_and_shows()
    served, arguments = person.world("--latency=700")
    person.start(*arguments)
    person.page(SIGN_IN)
    person.activate("push button", "Sign in with your browser")
    person.page(WAITING)
    person.approve()
    person.page(REVIEW)
    person.activate("push button", "Change", "the name")
    person.fill("Name", "Den")
    person.activate("push button", "Done")
    person.activate("push button", "Choose folders…")
    person.choose(*folders)
    person.sees("2 films")
    person.activate("push button", "Set up")
    person.sees("Name the server “Den”, done")
    served.send_signal(signal.SIGSTOP)
    person.find("list item", re.compile("Add the library “Movies”.*, running, .*"))
    return served, arguments


def films_and_shows():
    """Folders on this computer with a few names of films and shows in them."""
    files = [
        "Movies/A Trip to the Moon (1902).mkv",
        "Movies/The General (1926).mkv",
        "TV Shows/Practice Show/Season 01/Practice Show - S01E01.mkv",
        "TV Shows/Practice Show/Season 01/Practice Show - S01E02.mkv",
        "More/Nosferatu (1922).mkv",
    ]
    media = ROOM / "media"
    for file in files:
        (media / file).parent.mkdir(parents=True, exist_ok=True)
        (media / file).touch()
    return media / "Movies", media / "TV Shows"


def remote_access_is(person, on):
    def stands():
        return [it.has("pressed") for it in person.all("toggle button", "From outside")] == [on]
    until(stands, lambda: person.missed("toggle button", f"From outside, {on}"))


def practice_folders(person):
    """The films and shows of the practice computer, where the panel opens."""
    media = person.panel()
    return media / "Movies", media / "TV Shows"


def libraries_are_there(person):
    for library in ("Movies, works, 5 films", "TV Shows, works, 6 episodes"):
        person.find("list item", library)


if __name__ == "__main__":
    main()
