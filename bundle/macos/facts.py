"""What both `package` and `verify` must agree on."""

import pathlib
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import project  # noqa: E402

HERE = pathlib.Path(__file__).resolve().parent

# Why the system asks, by Apple's keys: the text's id in i18n/, without
# `bundle-`. Usher reads the names in folders that a person chooses or drops.
PURPOSES = {
    "NSLocalNetworkUsageDescription": "local-network",
    "NSDesktopFolderUsageDescription": "folders",
    "NSDocumentsFolderUsageDescription": "folders",
    "NSDownloadsFolderUsageDescription": "folders",
    "NSRemovableVolumesUsageDescription": "folders",
    "NSNetworkVolumesUsageDescription": "folders",
    "NSAppleEventsUsageDescription": "apple-events",
}


# The terms that come along, from the top of the project.
LICENCES = [
    "LICENSE-MIT",
    "LICENSE-APACHE",
    "assets/fonts/OFL.txt",
    "assets/fonts/Lucide-LICENSE.txt",
]


def added():
    """The keys of Info.plist that other files know."""
    english = project.texts("en-US")
    return {
        "CFBundleIdentifier": project.IDENTIFIER,
        "CFBundleShortVersionString": project.VERSION,
        # Apple takes numbers and points alone here.
        "CFBundleVersion": project.VERSION.split("-")[0],
        "CFBundleLocalizations": [lproj(tag) for tag in project.languages()],
        "NSHumanReadableCopyright": project.copyright_line(),
        **{key: english[name] for key, name in PURPOSES.items()},
    }


def lproj(tag):
    """Apple's name of a language: `de` for `de-DE`."""
    return tag.split("-")[0]


def strings(tag):
    """The content of InfoPlist.strings in a language."""
    words = project.texts(tag)
    quoted = {key: words[name].replace("\\", "\\\\").replace('"', '\\"') for key, name in PURPOSES.items()}
    return "".join(f'{key} = "{text}";\n' for key, text in quoted.items())
