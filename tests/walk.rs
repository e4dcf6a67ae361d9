//! The walk over a real disk: what it sees, what it leaves closed, and that it
//! never leads out of the folder.

#![cfg(unix)]
#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "tests"
)]

mod stranger;

use std::ffi::{OsStr, OsString};
use std::fs::{self, File, Permissions};
use std::ops::ControlFlow;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::process::Command;
use usher::domain::survey::{Found, SkipReason, Trouble};
use usher::platform::walk;

/// What a walk found, each with its path, sorted.
#[derive(Debug, Default)]
struct Seen {
    files: Vec<PathBuf>,
    away: Vec<PathBuf>,
    folders: Vec<PathBuf>,
    closed: Vec<(PathBuf, SkipReason)>,
    troubles: Vec<(PathBuf, Trouble)>,
    left: usize,
}

fn seen(folder: &Path) -> Seen {
    let mut seen = Seen::default();
    let mut here = PathBuf::new();
    let ended = walk(folder, |found| {
        match found {
            Found::Folder(name) => {
                here.push(name);
                seen.folders.push(here.clone());
            }
            Found::Left => {
                assert!(here.pop(), "no more folders are left than were entered");
                seen.left += 1;
            }
            Found::File { name, away } => {
                seen.files.push(here.join(name));
                if away {
                    seen.away.push(here.join(name));
                }
            }
            Found::Closed { name, why } => seen.closed.push((here.join(name), why)),
            Found::Trouble { name, what } => seen.troubles.push((here.join(name), what)),
        }
        ControlFlow::Continue(())
    });
    assert_eq!(ended.unwrap(), ControlFlow::Continue(()));
    assert_eq!(seen.left, seen.folders.len(), "each folder is left");
    seen.files.sort();
    seen.closed.sort();
    seen.troubles.sort();
    seen
}

fn tree(paths: &[&str]) -> tempfile::TempDir {
    let top = tempfile::tempdir().unwrap();
    for path in paths {
        let path = top.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        File::create(path).unwrap();
    }
    top
}

fn paths(names: &[&str]) -> Vec<PathBuf> {
    names.iter().map(PathBuf::from).collect()
}

#[test]
fn every_file_is_seen_once_in_its_folder() {
    let top = tree(&["a", "B/c", "B/D/e", "映画/七人の侍.mkv", ".hidden"]);
    let seen = seen(top.path());
    assert_eq!(seen.files, paths(&[".hidden", "B/D/e", "B/c", "a", "映画/七人の侍.mkv"]));
    assert_eq!(seen.folders.len(), 3);
    assert_eq!(seen.troubles, []);
}

#[test]
fn folders_of_systems_and_programs_stay_closed() {
    let top = tree(&[
        ".Trashes/a.mkv",
        "@eaDir/a.jpg",
        "$RECYCLE.BIN/a.mkv",
        "System Volume Information/x",
        "Library.photoslibrary/originals/1.heic",
        ".cache/x",
        "Film (2001)/VIDEO_TS/VTS_01_1.VOB",
    ]);
    let seen = seen(top.path());
    assert_eq!(seen.files, paths(&[]));
    let reasons: Vec<_> = seen.closed.iter().map(|it| it.1).collect();
    assert_eq!(reasons.iter().filter(|it| **it == SkipReason::SystemFolder).count(), 4);
    for why in [SkipReason::Package, SkipReason::Hidden, SkipReason::Disc] {
        assert!(reasons.contains(&why), "{why:?}");
    }
}

#[test]
fn links_lead_nowhere_else() {
    let outside = tree(&["secret.mkv", "film.mkv"]);
    let top = tree(&["a/b/film.mkv"]);
    let link = |target: &Path, name: &str| symlink(target, top.path().join(name)).unwrap();
    link(outside.path(), "outside");
    link(Path::new("../../a"), "a/b/around");
    link(Path::new("a/b"), "inside");
    link(Path::new("missing"), "dangling");
    link(Path::new("itself"), "itself");
    link(Path::new(".."), "parent");
    link(&outside.path().join("film.mkv"), "linked film.mkv");
    let seen = seen(top.path());
    // A link to a file is a file of its name, as it is for the server.
    assert_eq!(seen.files, paths(&["a/b/film.mkv", "linked film.mkv"]));
    let expected = [
        ("a/b/around", Trouble::LoopingLink),
        ("dangling", Trouble::DanglingLink),
        ("inside", Trouble::LinkInside),
        ("itself", Trouble::LoopingLink),
        ("outside", Trouble::LinkOutside),
        ("parent", Trouble::LoopingLink),
    ];
    assert_eq!(seen.troubles, expected.map(|(path, what)| (PathBuf::from(path), what)));
}

#[test]
fn the_folder_itself_may_be_a_link() {
    let top = tree(&["real/film.mkv"]);
    symlink("real", top.path().join("link")).unwrap();
    assert_eq!(seen(&top.path().join("link")).files, paths(&["film.mkv"]));
}

#[test]
fn a_name_that_is_not_text_is_a_name() {
    let top = tree(&["film.mkv"]);
    let odd = OsStr::from_bytes(b"caf\xe9.mkv");
    // Some file systems take text alone.
    if File::create(top.path().join(odd)).is_err() {
        return;
    }
    assert_eq!(seen(top.path()).files, [PathBuf::from(odd), PathBuf::from("film.mkv")]);
}

#[test]
fn f075_placeholders_of_the_cloud_are_files_that_are_away() {
    let top = tree(&[".Alien (1979).mkv.icloud", "Heat (1995).mkv"]);
    let seen = seen(top.path());
    assert_eq!(seen.files, paths(&["Alien (1979).mkv", "Heat (1995).mkv"]));
    assert_eq!(seen.away, paths(&["Alien (1979).mkv"]));
}

#[test]
fn what_is_no_file_is_passed_over() {
    let top = tree(&["film.mkv"]);
    let _socket = std::os::unix::net::UnixListener::bind(top.path().join("socket.mkv")).unwrap();
    assert_eq!(seen(top.path()).files, paths(&["film.mkv"]));
}

#[test]
fn a_tree_deeper_than_any_path_is_walked() {
    let top = tempfile::tempdir().unwrap();
    let name = "d".repeat(200);
    // 400 levels of 200 letters are twenty times the longest path: each is
    // made inside the one before.
    let mut folder =
        rustix::fs::open(top.path(), rustix::fs::OFlags::DIRECTORY, rustix::fs::Mode::empty())
            .unwrap();
    for level in 0..400 {
        rustix::fs::mkdirat(&folder, &*name, 0o700.into()).unwrap();
        // A second folder at each level, for which the walk has to come back.
        rustix::fs::mkdirat(&folder, "aside", 0o700.into()).unwrap();
        if level == 399 {
            let flags = rustix::fs::OFlags::CREATE | rustix::fs::OFlags::WRONLY;
            rustix::fs::openat(&folder, "film.mkv", flags, 0o600.into()).unwrap();
        }
        let flags = rustix::fs::OFlags::DIRECTORY;
        folder = rustix::fs::openat(&folder, &*name, flags, rustix::fs::Mode::empty()).unwrap();
    }
    let seen = seen(top.path());
    assert_eq!(seen.folders.len(), 800);
    assert_eq!(seen.files.len(), 1);
    assert_eq!(seen.troubles, []);
    assert!(Command::new("rm").arg("-rf").arg(top.path().join(&name)).status().unwrap().success());
}

#[test]
fn a_folder_that_vanishes_meanwhile_is_said() {
    let top = tree(&["a/film.mkv", "b/film.mkv"]);
    let mut troubles = Vec::new();
    let mut entered: Vec<OsString> = Vec::new();
    let ended = walk(top.path(), |found| {
        match found {
            Found::Folder(name) => {
                // Whichever comes first takes the other away.
                let other = if name == "a" { "b" } else { "a" };
                fs::remove_dir_all(top.path().join(other)).unwrap();
                entered.push(name.to_owned());
            }
            Found::Trouble { name, what } => troubles.push((name.to_owned(), what)),
            _ => {}
        }
        ControlFlow::Continue(())
    });
    assert!(ended.unwrap().is_continue());
    assert_eq!(entered.len(), 1);
    assert_eq!((troubles.len(), troubles[0].1), (1, Trouble::Vanished));
}

#[test]
fn a_folder_that_is_replaced_by_a_link_is_not_followed() {
    let outside = tree(&["secret.mkv"]);
    let top = tree(&["a/film.mkv", "b/film.mkv"]);
    let mut files = 0;
    let mut troubles = Vec::new();
    let ended = walk(top.path(), |found| {
        match found {
            Found::Folder(name) => {
                let other = top.path().join(if name == "a" { "b" } else { "a" });
                fs::remove_dir_all(&other).unwrap();
                symlink(outside.path(), &other).unwrap();
            }
            Found::File { name, .. } => {
                assert_ne!(name, "secret.mkv");
                files += 1;
            }
            Found::Trouble { what, .. } => troubles.push(what),
            _ => {}
        }
        ControlFlow::Continue(())
    });
    assert!(ended.unwrap().is_continue());
    assert_eq!((files, troubles), (1, vec![Trouble::Vanished]));
}

#[test]
fn it_ends_when_told() {
    let names: Vec<String> = (0..100).map(|it| format!("d{it}/film.mkv")).collect();
    let top = tree(&names.iter().map(String::as_str).collect::<Vec<_>>());
    let mut files = 0;
    let ended = walk(top.path(), |found| {
        files += u32::from(matches!(found, Found::File { .. }));
        if files == 3 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    });
    assert_eq!(ended.unwrap(), ControlFlow::Break(()));
    assert_eq!(files, 3);
}

#[test]
fn a_folder_that_is_not_there_is_an_error() {
    assert!(walk(Path::new("/nowhere/at/all"), |_| ControlFlow::Continue(())).is_err());
}

/// Root may read everything, so that the walk is done by somebody else.
#[test]
fn an_unreadable_folder_is_said_and_the_walk_goes_on() {
    let top = tree(&["a/film.mkv", "film.mkv", "locked/film.mkv", "z/film.mkv"]);
    fs::set_permissions(top.path().join("locked"), Permissions::from_mode(0o000)).unwrap();
    let said = stranger::said_of("walk_as_a_stranger", top.path());
    fs::set_permissions(top.path().join("locked"), Permissions::from_mode(0o755)).unwrap();
    assert!(said.contains("trouble=locked Unreadable"), "{said}");
    assert!(said.contains("files=3"), "{said}");
}

#[test]
#[ignore = "the walk of another user, started by a test above"]
fn walk_as_a_stranger() {
    let Some(top) = std::env::var_os(stranger::FOLDER) else { return };
    let mut files = 0;
    let ended = walk(Path::new(&top), |found| {
        match found {
            Found::File { .. } => files += 1,
            Found::Trouble { name, what } => println!("trouble={} {what:?}", name.display()),
            _ => {}
        }
        ControlFlow::Continue(())
    });
    assert!(ended.unwrap().is_continue());
    println!("files={files}");
}
