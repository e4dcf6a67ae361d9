#!/usr/bin/env python3
"""python-plexapi, as it is, sets up the practice server.

A world that only our own client understands proves nothing. This is somebody
else's client: it signs in, claims, names the server, adds a library and lists
it. Each step is printed; the first difference ends it with exit code 1.

    practice.py PLEX_TV AUTH_APP SERVER [FOLDER]

PLEX_TV and SERVER are origins, AUTH_APP is the address of the sign-in page,
whose opening must approve. FOLDER is one that the server can see.
"""

import os
import sys

# A person's own settings of the library must not reach into this.
os.environ["PLEXAPI_CONFIG_PATH"] = os.devnull

import requests
from plexapi.exceptions import Unauthorized
from plexapi.myplex import MyPlexAccount, MyPlexPinLogin
from plexapi.server import PlexServer

PLEX_TV = "https://plex.tv"
AUTH_APP = "https://app.plex.tv/auth/"


class Session(requests.Session):
    """Asks the practice plex.tv wherever the library names the real one."""

    def __init__(self, plex_tv):
        super().__init__()
        self.plex_tv = plex_tv
        # Nothing here may leave this computer.
        self.trust_env = False

    def request(self, method, url, *args, **kwargs):
        if url.startswith(PLEX_TV + "/"):
            url = self.plex_tv + url[len(PLEX_TV):]
        if not url.startswith("http://127.0.0.1:"):
            raise AssertionError(f"a request to {url.split('?')[0]} would leave this computer")
        return super().request(method, url, *args, **kwargs)


class UnclaimedServer(PlexServer):
    """The library reads `/` when it connects, which an unclaimed server keeps
    closed. `/identity` is open on every server."""

    key = "/identity"


def step(name, found, wanted):
    """Prints a step, and ends the run where something else was found."""
    if found != wanted:
        print(f"FAILED {name}: {found!r} instead of {wanted!r}")
        sys.exit(1)
    print(f"ok     {name}: {found!r}")


def sign_in(session, plex_tv, auth_app):
    """The token of the person at the browser, by PIN."""
    MyPlexPinLogin.PINS = f"{plex_tv}/api/v2/pins"
    MyPlexPinLogin.POLLINTERVAL = 0.1
    login = MyPlexPinLogin(session=session, oauth=True)
    login.run(timeout=20)
    address = login.oauthUrl()
    step("the sign-in page's address begins as usual", address.startswith(AUTH_APP), True)
    # A browser keeps what is behind `#` and the page's script reads it; the
    # practice page takes the same in the query.
    query = address.split("?", 1)[1]
    step("the sign-in page opens", session.get(f"{auth_app}?{query}").status_code, 200)
    step("the sign-in is approved", login.waitForLogin(), True)
    return login.token


def main(plex_tv, auth_app, server, folder="/Volumes/Media/Movies"):
    """The whole set-up."""
    session = Session(plex_tv)
    token = sign_in(session, plex_tv, auth_app)

    account = MyPlexAccount(token=token, session=session)
    step("the account", account.username, "practice")
    step("plex.tv answers its ping", account.ping(), True)

    try:
        PlexServer(server, session=session)
        step("an unclaimed server is closed", "open", "closed")
    except Unauthorized:
        step("an unclaimed server is closed", "closed", "closed")
    unclaimed = UnclaimedServer(server, token=token, session=session)
    step("the server is unclaimed", unclaimed.identity().claimed, False)
    claim = unclaimed.claim(account)
    step("the claim's sign-in state", claim.signInState, "ok")
    step("the claim's user", claim.username, "practice")

    plex = PlexServer(server, token=token, session=session)
    step("the server is claimed", plex.identity().claimed, True)
    step("the server's sign-in state", plex.myPlexSigninState, "ok")
    step("the server's owner", plex.myPlexUsername, "practice")

    setting = plex.settings.get("friendlyName")
    setting.set("Den & Attic")
    plex.settings.save()
    kept = PlexServer(server, token=token, session=session)
    step("the name is read back", kept.settings.get("friendlyName").value, "Den & Attic")
    step("the server shows the name", kept.friendlyName, "Den & Attic")
    published = kept.settings.get("publishServerOnPlexOnlineKey").value
    step("remote access is off", published, False)
    step("the port is not mapped", kept.account().mappingState, "unknown")

    step("there are no libraries yet", kept.library.sections(), [])
    step("the server can see the folder", kept.isBrowsable(folder), True)
    kept.library.add(
        name="Movies",
        type="movie",
        agent="tv.plex.agents.movie",
        scanner="Plex Movie",
        location=folder,
        language="en-US",
    )
    sections = kept.library.sections()
    step("the libraries", [section.title for section in sections], ["Movies"])
    step("the library's folders", sections[0].locations, [folder])
    step("the library's agent", sections[0].agent, "tv.plex.agents.movie")
    step("what runs", {activity.type for activity in kept.activities} <= {"library.update.section"}, True)

    owned = [resource for resource in account.resources() if "server" in resource.provides]
    step("plex.tv lists the server", [resource.clientIdentifier for resource in owned], [kept.machineIdentifier])
    step("plex.tv says whose it is", owned[0].owned, True)
    names = [device.name for device in account.devices() if "server" in device.provides]
    step("the account's devices", names, ["Den & Attic"])

    account.signout()
    try:
        account.ping()
        step("the signed-out token", "accepted", "refused")
    except Unauthorized:
        step("the signed-out token", "refused", "refused")


if __name__ == "__main__":
    if len(sys.argv) not in (4, 5):
        sys.exit(__doc__)
    main(*(argument.rstrip("/") for argument in sys.argv[1:]))
