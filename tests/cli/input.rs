//! What is wrong in what was typed or written is 2, found before anything is
//! touched.

use crate::computer::{Computer, ME, Run};
use crate::writes;
use std::os::unix::fs::PermissionsExt;
use usher::sim::{Folders, World};

/// Ends with 2, having asked nobody anything and written nothing.
#[track_caller]
fn refused(computer: &Computer, run: &Run) -> String {
    run.ends(2, "input.wrong");
    assert!(computer.world.log().is_empty(), "nobody is asked: {:#?}", computer.world.log());
    let written = computer.files();
    let ours = computer.config().join("client.json");
    assert!(written.iter().all(|file| *file == ours), "{written:?}");
    assert!(!computer.store().exists());
    run.all("error")[0]["why"].as_str().unwrap().to_owned()
}

#[test]
fn flags_and_values_that_are_wrong() {
    let computer = Computer::with(World::plain());
    let long = "x".repeat(10_000);
    for arguments in [
        ["--no-such-flag"].as_slice(),
        &["--name", ""],
        &["--name", " \t "],
        &["--name", "a\u{7}b"],
        &["--name", "a\nb"],
        &["--name", &long],
        &["--remote-access", "maybe"],
        &["--language", "english"],
        &["--library", "movie"],
        &["--library", "film:Movies:/Volumes/Media/Movies"],
        &["--library", "movie::/Volumes/Media/Movies"],
        &["--library", "movie:Movies:"],
        &["--library", "movie:Movies:Media/Movies"],
        &["--library", "movie:A:/Volumes/Media/Movies", "--library", "show:A:/Volumes/Media/Music"],
        &["--profile", "/no/such/profile.toml"],
        &["--server", "attic"],
        &["--server", "ftp://127.0.0.1"],
        &["--server", "http://me:secret@127.0.0.1:1"],
        &["--plex-tv", "http://plex.example"],
        &["--plex-tv", "http://127.0.0.1.example"],
        &["--auth-app", "http://app.example/auth"],
        &["--secret-store", "file:relative"],
        &["--secret-store", "drawer"],
        &["--wait", "soon"],
        &["--platform", "beos"],
        &["--log", "/no/such/folder/log"],
        &["suddenly"],
    ] {
        let run = computer.json(&[&["setup", "--yes"], arguments].concat());
        let what = refused(&computer, &run);
        assert!(what.len() < 1000, "a long mistake is not repeated: {what}");
    }
    for arguments in [
        ["no-such-command"].as_slice(),
        &["library", "add"],
        &["library", "add", "movie:Movies:relative", "--yes"],
        &["remote-access", "perhaps"],
        &["remote-access", "on", "--port", "0"],
        &["remote-access", "on", "--port", "65536"],
        &["claim", "--claim-token-stdin", "--pin-stdin"],
    ] {
        refused(&computer, &computer.json(arguments));
    }
    let run = computer.usher(&["setup", "--no-such-flag"]).run();
    assert_eq!((run.exit, run.stdout.as_str()), (2, ""), "{run:#?}");
    assert!(run.stderr.contains("--no-such-flag"), "{run:#?}");
}

#[test]
fn a_mistake_in_a_profile_is_named_with_its_line() {
    let computer = Computer::with(World::plain());
    let profile = computer.path("profile.toml");
    let library = |name: &str, folder: &str| {
        format!("[[library]]\nkind = \"movie\"\nname = \"{name}\"\nfolders = [\"{folder}\"]\n")
    };
    let twice = library("A", "/a") + &library("A", "/b");
    for (line, text) in [
        (2, "name = \"Den\"\nnmae = \"Den\"\n".to_owned()),
        (1, "name = \"\"".to_owned()),
        (1, format!("name = \"{}\"", "x".repeat(10_000))),
        (3, "\n\nname = \"a\\u0007b\"\n".to_owned()),
        (2, "# a language\nlanguage = \"english\"\n".to_owned()),
        (3, "[remote_access]\nenabled = true\nport = 0\n".to_owned()),
        (2, "[remote_access]\nenabled = \"yes\"\n".to_owned()),
        (3, library("", "/a")),
        (4, library("A", "a")),
        (4, library("A", "./a")),
        (7, twice),
        (2, library("A", "/a").replace("movie", "film")),
        (1, "name = \"Den".to_owned()),
    ] {
        std::fs::write(&profile, &text).unwrap();
        let path = profile.to_str().unwrap();
        let what = refused(&computer, &computer.json(&["setup", "--yes", "--profile", path]));
        assert!(what.contains(&format!("ine {line} of")), "line {line} of:\n{text}\n{what}");
        assert!(what.contains("profile.toml"), "{what}");
    }
    std::fs::write(&profile, [0xff, 0xfe, 0x00]).unwrap();
    let path = profile.to_str().unwrap();
    refused(&computer, &computer.json(&["setup", "--yes", "--profile", path]));
}

#[test]
fn a_folder_that_is_not_there_is_found_before_anything_is_written() {
    let computer = Computer::prepared(|world| world.server.folders = Folders::Disk);
    let computer = computer.signed_in(ME);
    let file = computer.path("a file");
    std::fs::write(&file, "").unwrap();
    for folder in [computer.path("Movies"), file] {
        let library = format!("movie:Movies:{}", folder.display());
        let run = computer.usher(&["setup", "--yes", "--library", &library]).for_real().json();
        run.ends(2, "library.folder_missing");
        assert!(run.all("error")[0].to_string().contains(folder.to_str().unwrap()), "{run:#?}");
        assert_eq!(writes(&computer), 0);
    }
}

#[test]
fn a_library_of_the_same_name_with_other_folders_is_found_before_the_first_write() {
    let computer = Computer::prepared(|world| {
        world.claim_for(ME);
        world.server.add_section("movie", "Movies", &["/Volumes/Media/Movies"]);
    });
    let computer = computer.signed_in(ME);
    let fine = "show:TV Shows:/Volumes/Media/TV Shows";
    for other in [
        "movie:Movies:/Users/practice/Movies",
        "movie:Movies:/Volumes/Media/Movies:/Users/practice/Movies",
        "show:Movies:/Volumes/Media/Movies",
    ] {
        let add = ["library", "add", fine, other, "--yes"];
        computer.json(&add).ends(2, "library.differs");
        let setup = ["setup", "--yes", "--name", "New", "--library", fine, "--library", other];
        computer.json(&setup).ends(2, "library.differs");
    }
    assert_eq!(writes(&computer), 0);
}

#[test]
fn a_store_that_others_can_read_is_refused() {
    let computer = Computer::with(World::plain()).signed_in(ME);
    let mode = |mode| std::fs::Permissions::from_mode(mode);
    std::fs::set_permissions(computer.store(), mode(0o644)).unwrap();
    let before = std::fs::read(computer.store()).unwrap();
    for command in [["setup", "--yes"].as_slice(), &["status"], &["sign-in"], &["sign-out"]] {
        let run = computer.json(command);
        run.ends(2, "vault.file_open");
        assert!(run.all("error")[0].to_string().contains("sign-in.json"), "{run:#?}");
    }
    assert_eq!(writes(&computer), 0);
    assert_eq!(std::fs::read(computer.store()).unwrap(), before);
    std::fs::set_permissions(computer.store(), mode(0o600)).unwrap();
    computer.json(&["status"]).ends(0, "");
}
