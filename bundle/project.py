"""What every package says of Usher, each fact from the one place that knows it:
numbers and licence from Cargo.toml, words from i18n/, the date from git.

It needs nothing but Python 3.9, which is what a Mac brings along.
"""

import functools
import os
import pathlib
import re
import subprocess
import sys
import time

TOP = pathlib.Path(__file__).resolve().parent.parent

# The name that systems know the program by; src/ui/window.rs gives it to the
# window, and tests/bundle.rs holds the two against each other.
IDENTIFIER = "app.usher.Usher"

# Who stands behind a package. Whoever publishes one says it better, with an
# address at which they can be reached.
MAINTAINER = os.environ.get("USHER_MAINTAINER", "The Usher authors <authors@usher.invalid>")


def stop(why):
    """Ends the script that asked, with its name before the reason."""
    sys.exit(f"{pathlib.Path(sys.argv[0]).name}: {why}")


def manifest(key):
    """A text of the table [package] in Cargo.toml."""
    text = (TOP / "Cargo.toml").read_text(encoding="utf-8")
    package = text.split("[package]", 1)[1].split("\n[", 1)[0]
    found = re.search(rf'^{re.escape(key)} = "([^"]*)"$', package, re.MULTILINE)
    return found[1] if found else stop(f"Cargo.toml says no {key}")


VERSION = manifest("version")


def languages():
    """The tags of all languages, English first."""
    tags = sorted(path.stem for path in (TOP / "i18n").glob("*.ftl"))
    return sorted(tags, key=lambda tag: tag != "en-US")


def texts(tag):
    """The texts `bundle-…` of a language, without that beginning. Each is one
    plain line, so this is all of Fluent that is needed here."""
    lines = (TOP / "i18n" / f"{tag}.ftl").read_text(encoding="utf-8").splitlines()
    found = {}
    for line in lines:
        said = re.match(r"bundle-([a-z-]+) = (.+)$", line)
        if said:
            if "{" in said[2]:
                stop(f"{tag}: bundle-{said[1]} is not a plain text")
            found[said[1]] = said[2].strip()
    return found or stop(f"{tag} has no texts for packages")


@functools.cache
def seconds():
    """When this version was made, in seconds since 1970: the same sources make
    the same package."""
    given = os.environ.get("SOURCE_DATE_EPOCH")
    if not given:
        asked = ["git", "-C", str(TOP), "log", "-1", "--format=%ct"]
        answer = subprocess.run(asked, capture_output=True, text=True, check=False)
        given = answer.stdout.strip() or str(int(time.time()))
    return int(given)


def copyright_line():
    """The line of LICENSE-MIT that says whose it is."""
    text = (TOP / "LICENSE-MIT").read_text(encoding="utf-8")
    return next(line for line in text.splitlines() if line.startswith("Copyright"))
