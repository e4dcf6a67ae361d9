#!/usr/bin/env python3
"""The licences of everything that is compiled into a program of Usher's: most of
them ask to be passed on with it.

    bundle/notices.py TARGET        such as x86_64-unknown-linux-gnu
"""

import collections
import json
import pathlib
import re
import subprocess
import sys

TOP = pathlib.Path(__file__).resolve().parent.parent
NAMED = re.compile(r"(licen[cs]e|copying|notice|unlicense|copyright)", re.IGNORECASE)


def text(target):
    """Every crate with its licence, then each licence's text once."""
    crates = compiled(target)
    lines = ["Usher is made with the work of many others. Thank you.", ""]
    holders = collections.defaultdict(list)
    for crate in crates:
        name = f"{crate['name']} {crate['version']}"
        lines.append(f"{name}: {crate['license'] or 'see its text below'}")
        folder = pathlib.Path(crate["manifest_path"]).parent
        for path in sorted(folder.iterdir()):
            if path.is_file() and NAMED.match(path.name):
                said = path.read_text(encoding="utf-8", errors="replace").strip()
                holders[said].append(name)
    for said, names in sorted(holders.items(), key=lambda held: held[1]):
        lines += ["", "=" * 72, ", ".join(names), "=" * 72, "", said]
    return "\n".join(lines) + "\n"


def compiled(target):
    """The crates that end up in the program: neither tests' nor build scripts'."""
    command = ["cargo", "metadata", "--locked", "--format-version", "1", "--filter-platform", target]
    answer = subprocess.run(command, cwd=TOP, check=True, capture_output=True, text=True)
    metadata = json.loads(answer.stdout)
    nodes = {node["id"]: node for node in metadata["resolve"]["nodes"]}
    ours = metadata["resolve"]["root"]
    reached, waiting = {ours}, [ours]
    while waiting:
        for needed in nodes[waiting.pop()]["deps"]:
            normal = any(kind["kind"] is None for kind in needed["dep_kinds"])
            if normal and needed["pkg"] not in reached:
                reached.add(needed["pkg"])
                waiting.append(needed["pkg"])
    found = [package for package in metadata["packages"] if package["id"] in reached - {ours}]
    return sorted(found, key=lambda package: (package["name"], package["version"]))


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: bundle/notices.py TARGET")
    sys.stdout.buffer.write(text(sys.argv[1]).encode())
