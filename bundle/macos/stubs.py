#!/usr/bin/env python3
"""Writes stub libraries, so that a program for macOS links without Apple's SDK.

    bundle/macos/stubs.py METADATA.json libSystem.tbd FOLDER

METADATA.json is what `cargo metadata --filter-platform` says. The names come
from the `extern` blocks of the crates themselves, by the framework that each
block links; nothing is taken from Apple. libSystem.tbd is zig's.
"""

import collections
import json
import pathlib
import re
import sys

COMMENT = re.compile(r"//[^\n]*|/\*.*?\*/", re.DOTALL)
FRAMEWORK = re.compile(r'link\(\s*name\s*=\s*"([^"]+)"\s*,\s*kind\s*=\s*"framework"')
BLOCK = re.compile(r'\bextern\s*(?:"(?:C|C-unwind|system)"\s*)?\{')
# A function or static, by the name that the linker sees.
ITEM = re.compile(
    r'(?:link_name\s*=\s*"([^"]+)"[^\]]*\]\s*(?:#\[[^\]]*\]\s*)*)?'
    r"(?:pub(?:\([^)]*\))?\s+)?(?:safe\s+|unsafe\s+)?(?:static\s+(?:mut\s+)?|fn\s+)(\w+)"
)
# Names that crates use without saying whose they are.
UNSAID = {"AppKit": {"NSApp"}, "Foundation": {"NSLog"}, "CoreFoundation": {"__CFConstantStringClassReference"}}
ICONV = {"iconv", "iconv_open", "iconv_close", "libiconv", "libiconv_open", "libiconv_close"}
# The Objective-C runtime has no block that links it; what its crates declare
# begins like this, and the compiler itself calls the rest.
OBJC = re.compile(r"\b_?(?:objc|class|object|method|ivar|property|protocol|sel|imp)_\w+")
OBJC_BY_COMPILER = {"_objc_empty_cache", "__objc_personality_v0"}

TARGETS = "[ x86_64-macos, arm64-macos, arm64e-macos ]"


def main():
    metadata, system, out = sys.argv[1:]
    names, objc = declared(json.loads(pathlib.Path(metadata).read_text(encoding="utf-8")))
    out = pathlib.Path(out)
    for framework, symbols in names.items():
        place = out / f"System/Library/Frameworks/{framework}.framework"
        place.mkdir(parents=True)
        version = "C" if framework in ("AppKit", "Foundation") else "A"
        home = f"/System/Library/Frameworks/{framework}.framework/Versions/{version}/{framework}"
        stub(place / f"{framework}.tbd", home, symbols | UNSAID.get(framework, set()))
    libraries = out / "usr/lib"
    libraries.mkdir(parents=True)
    stub(libraries / "libobjc.tbd", "/usr/lib/libobjc.A.dylib", objc | OBJC_BY_COMPILER)
    stub(libraries / "libiconv.tbd", "/usr/lib/libiconv.2.dylib", ICONV)
    # zig lists the names for arm64e alone, and one target that lld does not know.
    text = pathlib.Path(system).read_text(encoding="utf-8")
    text = re.sub(r",?\s*arm64e\.x1-[a-z]+", "", text).replace("arm64e-macos", "arm64-macos, arm64e-macos")
    for library in ("libSystem", "libc", "libm", "libpthread", "libdl"):
        (libraries / f"{library}.tbd").write_text(text, encoding="utf-8")
    print(f"stubs of {len(names)} frameworks with {sum(map(len, names.values()))} names")


def declared(metadata):
    """The names that the crates in use declare, by framework, and those of the
    Objective-C runtime."""
    used = {node["id"] for node in metadata["resolve"]["nodes"]}
    names, objc = collections.defaultdict(set), set()
    for package in metadata["packages"]:
        if package["id"] not in used or package["name"].startswith("windows"):
            continue
        folder = pathlib.Path(package["manifest_path"]).parent
        linked, blocks = collections.Counter(), []
        for path in folder.rglob("*.rs"):
            inside = path.relative_to(folder).parts
            if inside[0] in ("target", "tests", "examples", "benches"):
                continue
            text = COMMENT.sub("", path.read_text(encoding="utf-8", errors="replace"))
            linked.update(FRAMEWORK.findall(text))
            objc.update(OBJC.findall(text) if "objc" in package["name"] else [])
            for block in BLOCK.finditer(text):
                before = FRAMEWORK.findall(text, 0, block.start())
                body = text[block.end():end_of(text, block.end())]
                blocks.append((before[-1] if before else None, {a or b for a, b in ITEM.findall(body)}))
        for framework in linked:
            names[framework].update()
        # A block that links nothing itself belongs to what its crate links most.
        usual = linked.most_common(1)[0][0] if linked else None
        for framework, symbols in blocks:
            if framework or usual:
                names[framework or usual].update(symbols)
    return names, objc


def end_of(text, at):
    """Where the block that is open here ends."""
    depth = 1
    while depth and at < len(text):
        depth += {"{": 1, "}": -1}.get(text[at], 0)
        at += 1
    return at - 1


def stub(path, home, symbols):
    listed = ", ".join(sorted(f"_{name}" for name in symbols))
    exports = f"exports:\n  - targets: {TARGETS}\n    symbols: [ {listed} ]\n" if listed else ""
    path.write_text(
        f"--- !tapi-tbd\ntbd-version: 4\ntargets: {TARGETS}\ninstall-name: '{home}'\n{exports}...\n",
        encoding="utf-8",
    )


if __name__ == "__main__":
    main()
