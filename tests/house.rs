//! The house rules of ARCHITECTURE.md, held against the sources.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "tests"
)]

#[path = "house/languages.rs"]
mod languages;
#[path = "house/problems.rs"]
mod problems;
#[path = "house/source.rs"]
mod source;
#[path = "house/texts.rs"]
mod texts;

use source::{Source, after_each, file, files};

/// What a room may use of the others, and what it must never name.
struct Wall {
    room: &'static str,
    may_use: &'static [&'static str],
    never: &'static [&'static [&'static str]],
}

const WINDOW: &[&str] = &["egui", "eframe", "egui_kittest", "winit", "wgpu"];
const HTTP_CLIENT: &[&str] = &["reqwest"];
const HTTP_SERVER: &[&str] = &["axum"];
const WAITING: &[&str] = &["tokio", "std::thread", "std::sync"];
/// For a room that is handed shared pictures and letters, and waits for nobody.
const WAITING_BUT_SHARING: &[&str] = &[
    "tokio",
    "std::thread",
    "std::sync::Mutex",
    "std::sync::RwLock",
    "std::sync::Condvar",
    "std::sync::mpsc",
    "std::sync::atomic",
];
const CLOCK: &[&str] = &["std::time::SystemTime", "std::time::Instant", "jiff"];
const DISK: &[&str] = &["std::fs", "tempfile"];
const NETWORK: &[&str] = &["std::net::TcpStream", "std::net::TcpListener", "std::net::UdpSocket"];
const MACHINE: &[&str] = &["std::env", "std::process", "webbrowser"];
const SECRETS: &[&str] = &["secrecy", "zeroize", "keyring"];
const KEYCHAIN: &[&str] = &["keyring"];
/// A typed PIN is wiped where it is typed; tokens never come that far.
const TOKENS: &[&str] = &["secrecy"];
const TEXTS: &[&str] = &["fluent_bundle"];
const ARGUMENTS: &[&str] = &["clap"];

/// The whole world around a room that only thinks.
const OUTSIDE: &[&[&str]] = &[
    WINDOW,
    HTTP_CLIENT,
    HTTP_SERVER,
    WAITING,
    CLOCK,
    DISK,
    NETWORK,
    MACHINE,
    SECRETS,
    TEXTS,
    ARGUMENTS,
];

/// The table of ARCHITECTURE.md, "What may know what". A room that is not
/// built yet has no files and breaks no rule.
const WALLS: [Wall; 13] = [
    Wall { room: "domain", may_use: &["domain"], never: OUTSIDE },
    Wall { room: "problem", may_use: &["domain", "problem"], never: OUTSIDE },
    Wall {
        room: "i18n",
        may_use: &["domain", "problem", "i18n"],
        never: &[
            WINDOW,
            HTTP_CLIENT,
            HTTP_SERVER,
            WAITING,
            CLOCK,
            DISK,
            NETWORK,
            MACHINE,
            SECRETS,
            ARGUMENTS,
        ],
    },
    Wall { room: "flow", may_use: &["domain", "problem", "flow"], never: OUTSIDE },
    Wall { room: "media", may_use: &["domain", "media"], never: OUTSIDE },
    Wall {
        room: "plex",
        may_use: &["domain", "plex"],
        never: &[WINDOW, HTTP_SERVER, DISK, MACHINE, KEYCHAIN, TEXTS, ARGUMENTS],
    },
    Wall {
        room: "platform",
        may_use: &["domain", "platform"],
        never: &[WINDOW, HTTP_CLIENT, HTTP_SERVER, KEYCHAIN, TEXTS, ARGUMENTS],
    },
    Wall {
        room: "network",
        may_use: &["domain", "network"],
        never: &[WINDOW, HTTP_CLIENT, HTTP_SERVER, DISK, MACHINE, SECRETS, TEXTS, ARGUMENTS],
    },
    Wall {
        room: "runtime",
        may_use: &["domain", "problem", "flow", "media", "network", "plex", "platform", "runtime"],
        never: &[WINDOW, HTTP_CLIENT, HTTP_SERVER, TEXTS, ARGUMENTS],
    },
    Wall {
        room: "app",
        may_use: &[
            "domain", "problem", "flow", "network", "plex", "platform", "runtime", "app", "sim",
            "i18n",
        ],
        never: &[HTTP_CLIENT, HTTP_SERVER, KEYCHAIN, TEXTS],
    },
    Wall {
        room: "ui",
        may_use: &["app", "flow", "i18n", "domain", "problem", "ui"],
        never: &[
            HTTP_CLIENT,
            HTTP_SERVER,
            WAITING_BUT_SHARING,
            DISK,
            NETWORK,
            MACHINE,
            KEYCHAIN,
            TOKENS,
            TEXTS,
            ARGUMENTS,
        ],
    },
    Wall {
        room: "cli",
        may_use: &["app", "flow", "i18n", "domain", "problem", "cli"],
        never: &[WINDOW, HTTP_CLIENT, HTTP_SERVER, NETWORK, KEYCHAIN, TEXTS],
    },
    Wall {
        room: "sim",
        may_use: &["domain", "sim"],
        never: &[WINDOW, HTTP_CLIENT, KEYCHAIN, TEXTS, ARGUMENTS],
    },
];

/// Rooms without walls: they wire the others together.
const WITHOUT_WALLS: [&str; 2] = ["lib", "main"];

/// Files that may be longer than [`LONGEST`], and why.
const LONG_FILES: [(&str, &str); 0] = [];
const LONGEST: usize = 600;

fn rooms() -> Vec<&'static str> {
    WALLS.iter().map(|wall| wall.room).chain(WITHOUT_WALLS).collect()
}

/// How a file breaks the walls of its room.
fn breaches(source: &Source) -> Vec<String> {
    let Some(wall) = WALLS.iter().find(|wall| wall.room == source.room()) else {
        return Vec::new();
    };
    let known = rooms();
    let named = source.rooms_named();
    let mut found: Vec<String> = named
        .iter()
        .filter(|room| known.contains(&room.as_str()) && !wall.may_use.contains(&room.as_str()))
        .map(|room| format!("{} uses {room}", source.path))
        .collect();
    let never = wall.never.iter().flat_map(|group| group.iter());
    found.extend(
        never.filter(|path| source.names(path)).map(|path| format!("{} names {path}", source.path)),
    );
    found
}

#[test]
fn the_walls_stand() {
    let sources = files("src", ".rs");
    assert!(sources.len() > 10, "the sources were not found");
    let breaches: Vec<String> = sources.iter().flat_map(breaches).collect();
    assert_eq!(breaches, Vec::<String>::new());
}

#[test]
fn every_room_has_its_wall() {
    for source in files("src", ".rs") {
        assert!(rooms().contains(&source.room()), "{} is a room without a wall", source.path);
    }
}

#[test]
fn a_breach_is_noticed_in_whatever_form() {
    let broken = |path: &str, code: &str| !breaches(&Source::of(path, code)).is_empty();
    assert!(broken("src/flow/plan.rs", "use crate::plex::Error;"));
    assert!(broken("src/flow/plan.rs", "use crate::{domain::Os, runtime};"));
    assert!(broken("src/flow/plan.rs", "fn f() { crate::platform::run() }"));
    assert!(broken("src/flow/mod.rs", "use super::plex;"));
    assert!(broken("src/flow/plan.rs", "use super::super::plex;"));
    assert!(broken("src/flow.rs", "use reqwest::Client;"));
    assert!(broken("src/flow/plan.rs", "use std::{collections::BTreeMap, fs};"));
    assert!(broken("src/flow/plan.rs", "fn f() { std::env::var(\"A\").ok(); }"));
    assert!(broken("src/sim/tv.rs", "use crate::plex::wire::Pin;"));
    assert!(broken("src/sim/router.rs", "use crate::network::router;"));
    assert!(broken("src/network/router.rs", "use reqwest::Client;"));
    assert!(broken("src/ui/home.rs", "use tokio as t;"));

    assert!(!broken("src/flow/plan.rs", "// crate::plex is not for us\nuse crate::domain::Os;"));
    assert!(!broken("src/flow/plan.rs", "const A: &str = \"use crate::plex\";"));
    assert!(!broken("src/flow/plan.rs", "fn a() {}\n#[cfg(test)]\nmod tests { use std::fs; }"));
    assert!(!broken("src/flow/tests.rs", "use std::fs;"));
    assert!(broken("src/flow/mod.rs", "#[cfg(test)]\nmod tests;\nuse std::fs;"));
    assert!(!broken("src/flow/plan.rs", "use std::{fmt, path::Path}; struct my_reqwest;"));
    assert!(!broken("src/plex/http.rs", "use super::error; use reqwest::Client;"));
    // A quote inside a text or as a character must not hide what follows it.
    assert!(broken("src/flow/plan.rs", r##"const A: &str = r#"a " b"#; use std::fs;"##));
    assert!(broken("src/flow/plan.rs", r#"const A: &str = "a \" b"; use std::fs;"#));
    assert!(broken("src/flow/plan.rs", "const A: char = '\"'; use std::fs;"));
    assert!(!broken("src/flow/plan.rs", "/* use std::fs; */ const A: &str = r\"use std::fs;\";"));
}

#[test]
fn only_platform_asks_which_system_it_was_built_for() {
    for source in files("src", ".rs").iter().filter(|source| source.room() != "platform") {
        assert!(!source.code().contains("target_os"), "{}", source.path);
    }
}

#[test]
fn a_lint_is_expected_with_a_reason_and_never_allowed() {
    for source in files("src", ".rs") {
        let code = source.code();
        assert!(!code.contains("[allow("), "{}: use #[expect(…, reason = …)]", source.path);
        for after in code.split("[expect(").skip(1) {
            let attribute = after.split(")]").next().unwrap_or_default();
            assert!(attribute.contains("reason"), "{}: an #[expect] without a reason", source.path);
        }
    }
}

#[test]
fn problems_hold_facts_and_no_prose() {
    let code = Source::of("src/problem.rs", &file("src/problem.rs")).code();
    let without_log_texts: String =
        code.lines().filter(|line| !line.trim_start().starts_with("#[error(")).collect();
    for text in source::texts(&without_log_texts) {
        assert!(!text.contains(' '), "problem.rs speaks to people: {text}");
    }
}

#[test]
fn only_i18n_reads_the_texts() {
    for source in files("src", ".rs").iter().filter(|source| source.room() != "i18n") {
        assert!(!source.code().contains(".ftl"), "{}", source.path);
    }
}

#[test]
fn colours_have_one_home() {
    let painted = |source: &Source| {
        let code = source.code_without_texts();
        let colours = ["Color32::", "Rgba::", "Hsva::", "hex_color!", "from_rgb", "from_gray"];
        let named = colours.iter().flat_map(|word| after_each(&code, word));
        named.filter(|after| !after.starts_with("TRANSPARENT")).count()
    };
    for source in files("src/ui", ".rs").iter().filter(|source| source.path != "src/ui/theme.rs") {
        assert_eq!(painted(source), 0, "{} has a colour of its own", source.path);
    }
    assert_eq!(painted(&Source::of("src/ui/a.rs", "fn f() { Color32::RED; }")), 1);
    assert_eq!(
        painted(&Source::of("src/ui/a.rs", "fn f(c: Color32) { Color32::TRANSPARENT; }")),
        0
    );
}

#[test]
fn no_file_outgrows_its_topic() {
    for source in files("src", ".rs") {
        let lines = source.text.lines().count();
        let listed = LONG_FILES.iter().any(|(path, _)| *path == source.path);
        assert!(lines <= LONGEST || listed, "{} has {lines} lines: split it by topic", source.path);
        assert!(lines > LONGEST || !listed, "{} is short again: take it off the list", source.path);
    }
}

#[test]
fn names_say_what_they_are() {
    for source in files("src", ".rs") {
        let code = source.code_without_texts();
        assert_eq!(after_each(&code, "fn get_").count(), 0, "{}: no get_ names", source.path);
        assert!(!source.path.contains("util"), "{}: no utils", source.path);
    }
}

#[test]
fn nothing_is_left_for_later_and_no_machine_is_named() {
    // Put together, so that this file does not find itself.
    let words =
        [concat!("TO", "DO"), concat!("FIX", "ME"), concat!("/work", "/"), concat!("/ro", "ot/")];
    let mut sources = Vec::new();
    for folder in ["src", "tests", "i18n", ".ci", "bundle"] {
        sources.extend(files(folder, ""));
    }
    for name in
        ["README.md", "ARCHITECTURE.md", "CHANGELOG.md", "Cargo.toml", "clippy.toml", "deny.toml"]
    {
        sources.push(Source::of(name, &file(name)));
    }
    // What was recorded elsewhere is not ours to reword.
    for source in sources.iter().filter(|source| !source.path.contains("/fixtures/")) {
        for word in words {
            assert!(!source.text.contains(word), "{} has {word}", source.path);
        }
    }
}

#[test]
fn the_changelog_knows_this_version() {
    let version = env!("CARGO_PKG_VERSION");
    let changelog = file("CHANGELOG.md");
    assert!(
        changelog.lines().any(|line| line.starts_with(&format!("## [{version}]"))),
        "CHANGELOG.md has no heading for {version}"
    );
    assert!(changelog.contains("## [Unreleased]"));
}

#[test]
fn both_licences_are_there_in_full() {
    assert!(file("LICENSE-MIT").contains("The Usher authors"));
    assert!(file("LICENSE-APACHE").contains("END OF TERMS AND CONDITIONS"));
    assert_eq!(env!("CARGO_PKG_LICENSE"), "MIT OR Apache-2.0");
}
