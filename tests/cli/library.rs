//! `usher library`: what a folder could become, how far the server is with
//! reading it, and that a library which is there is not made again.

use crate::computer::{Computer, ME, Run};
use crate::writes;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use usher::sim::{Call, Folders, World};

/// A computer whose server sees its real folders, claimed and signed in.
fn with_real_folders() -> Computer {
    Computer::prepared(|world| {
        world.claim_for(ME);
        world.server.folders = Folders::Disk;
    })
    .signed_in(ME)
}

/// Makes empty files: names are all that is read.
fn fill(folder: &Path, names: &[&str]) {
    for name in names {
        let path = folder.join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, "").unwrap();
    }
}

const FILMS: [&str; 6] = [
    "Night of the Living Dead (1968).mkv",
    "The General (1926).mkv",
    "Metropolis (1927)/Metropolis (1927).mkv",
    "Nosferatu (1922)/Nosferatu (1922).mkv",
    "Sunrise (1927)/Sunrise (1927).mkv",
    "Sunrise (1927)/Sample/sunrise-sample.mkv",
];

fn films(computer: &Computer) -> PathBuf {
    let folder = computer.path("Films");
    fill(&folder, &FILMS);
    folder
}

fn episodes(computer: &Computer) -> PathBuf {
    let folder = computer.path("Practice");
    let names: Vec<String> =
        (1..=12).map(|it| format!("Practice/Season 01/Practice - S01E{it:02}.mkv")).collect();
    fill(&folder, &names.iter().map(String::as_str).collect::<Vec<_>>());
    folder
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

/// The words of a shell's command line.
fn words_of(command: &str) -> Vec<String> {
    let script = format!("for word in {command}; do printf '%s\\n' \"$word\"; done");
    let output = std::process::Command::new("/bin/sh").args(["-c", &script]).output().unwrap();
    String::from_utf8(output.stdout).unwrap().lines().map(str::to_owned).collect()
}

// What a folder could become.

#[test]
fn a_folder_of_films_is_suggested_and_the_command_adds_it() {
    let computer = with_real_folders();
    let folder = films(&computer);
    let run = computer.json(&["library", "suggest", text(&folder)]);
    run.ends(0, "");
    assert_eq!(writes(&computer), 0, "nothing is created");
    let result = run.result();
    let proposals = result["proposals"].as_array().unwrap();
    assert_eq!(proposals.len(), 1, "{result:#}");
    assert_eq!(proposals[0]["kind"], "movie");
    assert_eq!(proposals[0]["titles"], 5);
    assert_eq!(proposals[0]["folders"], json!([folder]));
    let name = proposals[0]["name"].as_str().unwrap();
    assert_eq!(proposals[0]["library"], format!("movie:{name}:{}", folder.display()));
    assert!(!proposals[0]["examples"].as_array().unwrap().is_empty());
    let survey = &result["survey"];
    assert_eq!((&survey["complete"], &survey["folder"]), (&json!(true), &json!(folder)));
    assert!(survey["counts"]["files"].as_u64().unwrap() >= 5, "{survey}");
    let skipped = result["skipped"]["first"].as_array().unwrap();
    assert!(skipped.iter().any(|it| it["what"] == "sample"), "{skipped:?}");
    let seen = json!([{ "folder": folder, "seen_by_server": true, "problem": null }]);
    assert_eq!(result["folders"], seen, "the server was asked");

    let command = words_of(result["command"].as_str().unwrap());
    assert_eq!(command[..3], ["usher", "library", "add"]);
    let mut arguments: Vec<&str> = command[1..].iter().map(String::as_str).collect();
    arguments.push("--yes");
    computer.json(&arguments).ends(0, "");
    computer.world.read(|world| {
        let section = &world.server.sections[0];
        assert_eq!((section.kind.as_str(), section.title.as_str()), ("movie", name));
        assert_eq!(section.locations, [text(&folder)]);
    });
    // Now it is there, and there is nothing left to add.
    let again = computer.json(&["library", "suggest", text(&folder)]);
    assert_eq!(again.ends(0, "").result()["proposals"][0]["exists"], name);
    assert_eq!(again.result()["command"], Value::Null);
}

#[test]
fn a_suggestion_is_read_by_a_person_too() {
    let computer = with_real_folders();
    let folder = films(&computer);
    let said = computer.usher(&["library", "suggest", text(&folder)]).run();
    assert_eq!(said.exit, 0, "{said:#?}");
    for part in [
        "5 films",
        "Title (Year)",
        "Night of the Living Dead (1968)",
        "sunrise-sample.mkv: a sample of a film",
        "Plex Media Server can read",
        "usher library add 'movie:",
    ] {
        assert!(said.stdout.contains(part), "{part}\n{said:#?}");
    }
    let german = computer.usher(&["library", "suggest", text(&folder), "--lang", "de"]).run();
    assert!(german.stdout.contains("5 Filme"), "{german:#?}");
}

#[test]
fn every_file_that_is_skipped_can_be_listed() {
    let computer = with_real_folders();
    let folder = films(&computer);
    let samples: Vec<String> = (0..300).map(|at| format!("{at}/{at}-sample.mkv")).collect();
    fill(&folder, &samples.iter().map(String::as_str).collect::<Vec<_>>());
    let list = computer.path("skipped.txt");
    let run = computer.json(&["library", "suggest", text(&folder), "--skipped", text(&list)]);
    let result = run.ends(0, "").result();
    let listed = std::fs::read_to_string(&list).unwrap();
    let of_samples = listed.lines().filter(|line| line.ends_with("\tsample")).count();
    assert_eq!(of_samples, 301, "{listed}");
    assert!(listed.contains("299/299-sample.mkv\tsample\n"), "{listed}");
    assert_eq!(result["skipped"]["counts"]["sample"], 301);

    let unwritable = computer.path("nowhere/skipped.txt");
    computer
        .json(&["library", "suggest", text(&folder), "--skipped", text(&unwritable)])
        .ends(2, "input.wrong");
}

#[test]
fn a_folder_is_named_as_people_name_it() {
    let computer = with_real_folders();
    let folder = films(&computer);
    std::os::unix::fs::symlink(&folder, computer.path("link")).unwrap();
    for (given, meant) in [("Films/", "Films"), ("./Films", "Films"), ("link", "link")] {
        // The program runs in the computer's own folder.
        let run = computer.json(&["library", "suggest", given]);
        let result = run.ends(0, "").result();
        assert_eq!(result["survey"]["folder"], json!(computer.path(meant)), "{given}");
    }
    // A name with a quote in it reaches the shell whole.
    let odd = computer.path("It's a Folder");
    fill(&odd, &FILMS);
    let run = computer.json(&["library", "suggest", "It's a Folder", "--language", "de-DE"]);
    let command = run.ends(0, "").result()["command"].as_str().unwrap().to_owned();
    let words = words_of(&command);
    assert!(words[3].ends_with(text(&odd)), "{command}");
    assert_eq!(words[4..6], ["--language", "de-DE"]);
}

#[test]
fn nobody_signed_in_is_no_obstacle_and_is_said() {
    let computer = Computer::prepared(|world| world.server.folders = Folders::Disk);
    let folder = films(&computer);
    let run = computer.json(&["library", "suggest", text(&folder)]);
    assert_eq!(run.ends(0, "").result()["folders"], Value::Null);
    assert!(computer.world.log().is_empty(), "neither the server nor plex.tv is asked");
    let said = computer.usher(&["library", "suggest", text(&folder)]).run().stdout;
    assert!(said.contains("was not asked"), "{said}");
}

#[test]
fn what_is_no_folder_here_is_refused() {
    let computer = with_real_folders();
    let file = computer.path("file.mkv");
    std::fs::write(&file, "").unwrap();
    for no_folder in ["nowhere", text(&file)] {
        let run = computer.json(&["library", "suggest", no_folder]);
        run.ends(2, "library.folder_missing");
    }
    let folder = films(&computer);
    for elsewhere in [["--ssh", "me@there"], ["--server", "https://plex.example:32400"]] {
        let mut arguments = vec!["library", "suggest", text(&folder)];
        arguments.extend(elsewhere);
        let run = computer.json(&arguments);
        run.ends(2, "library.folder_elsewhere");
    }
    computer
        .json(&["library", "suggest", text(&folder), "--language", "german"])
        .ends(2, "input.wrong");
    assert_eq!(writes(&computer), 0);
}

#[test]
fn an_empty_folder_is_said_to_be_so() {
    let computer = with_real_folders();
    std::fs::create_dir(computer.path("Nothing")).unwrap();
    let run = computer.json(&["library", "suggest", "Nothing"]);
    let result = run.ends(0, "").result();
    assert_eq!((&result["proposals"], &result["command"]), (&json!([]), &Value::Null));
    let said = computer.usher(&["library", "suggest", "Nothing"]).run().stdout;
    assert!(said.contains("No videos, music or photos in here."), "{said}");
}

// How far the server is.

#[test]
fn a_library_that_is_added_is_followed_until_the_server_rests() {
    let computer = with_real_folders();
    computer.world.change(|world| world.server.scan_looks = 6);
    let library = format!("movie:Movies:{}", films(&computer).display());
    let add = ["library", "add", &library, "--yes", "--follow"];
    let run = computer.json(&add);
    run.ends(0, "");
    let scans = run.all("scan");
    assert!(scans.iter().any(|it| it["running"] == true), "{run:#?}");
    let percents: Vec<u64> = scans.iter().filter_map(|it| it["percent"].as_u64()).collect();
    assert!(percents.len() > 1 && percents.is_sorted(), "it gets on: {percents:?}");
    let last = scans.last().unwrap();
    assert_eq!((&last["library"], &last["running"]), (&json!("Movies"), &json!(false)));
    let result = run.result();
    assert_eq!((&result["scanning"], &result["empty"]), (&json!(false), &json!([])));
    // The server of the practice world takes a sample for a film.
    assert_eq!(result["libraries"][0]["items"], 6);
    assert_eq!(last["files"], 5, "as many as the names are those of films");
    assert_eq!(result["changed"], true);

    let wrote = writes(&computer);
    let again = computer.json(&add);
    assert_eq!(again.ends(0, "").result()["changed"], false);
    assert_eq!(writes(&computer), wrote, "a second run writes nothing");
}

#[test]
fn f038_a_library_that_stays_empty_is_explained() {
    let computer = with_real_folders();
    let folder = episodes(&computer);
    let library = format!("movie:Films:{}", folder.display());
    let run = computer.json(&["library", "add", &library, "--yes", "--follow"]);
    let empty = run.ends(0, "").result()["empty"].clone();
    assert_eq!(empty[0]["library"], "Films", "{run:#?}");
    let because = &empty[0]["because"];
    assert_eq!((&because["why"], &because["fits"]), (&json!("wrong_kind"), &json!("show")));
    assert_eq!(because["rules"][0], json!({ "rule": "named_as_episode", "files": 12 }));
    let said = computer.usher(&["library", "list", "--follow"]).run();
    assert_eq!(said.exit, 0, "{said:#?}");
    for part in ["12 files and kept none", "named as an episode of a show", "TV shows"] {
        assert!(said.stdout.contains(part), "{part}\n{said:#?}");
    }
}

#[test]
fn ctrl_c_ends_the_looking_and_not_the_scan() {
    let computer = with_real_folders();
    computer.world.change(|world| world.server.scan_looks = 100_000);
    let library = format!("movie:Movies:{}", films(&computer).display());
    let add = ["library", "add", &library, "--yes", "--follow"];
    let mut running = computer.usher(&add).json_later().begin();
    let asked = |computer: &Computer| {
        computer.world.log().iter().filter(|it| it.call == Call::Activities).count()
    };
    running.until("it follows", |computer| asked(computer) > 1);
    running.interrupt();
    let run = running.end();
    run.ends(0, "");
    assert_eq!(run.result()["scanning"], true);
    assert!(computer.world.log().iter().all(|it| it.call != Call::CancelScan));
    let said = computer.usher(&["library"]).run().stdout;
    assert!(said.contains("looking for new files"), "{said}");
}

#[test]
fn a_server_that_goes_away_ends_the_following() {
    let computer = with_real_folders();
    computer.json(&["library", "list", "--follow"]).ends(0, "");
    computer.world.change(World::stop_server);
    computer.json(&["library", "list", "--follow"]).ends(4, "server.silent");
}

#[test]
fn a_list_says_how_much_each_library_holds() {
    let computer = Computer::prepared(|world| {
        world.claim_for(ME);
        world.server.add_section("movie", "Movies", &["/Volumes/Media/Movies"]);
        world.server.add_section("show", "TV Shows", &["/Volumes/Media/TV Shows"]);
    });
    let computer = computer.signed_in(ME);
    let run = computer.json(&["library", "list"]);
    let items = |run: &Run| -> Vec<Value> {
        let libraries = run.result()["libraries"].as_array().unwrap().clone();
        libraries.iter().map(|it| it["items"].clone()).collect()
    };
    assert_eq!(items(run.ends(0, "")), [json!(2), json!(1)]);
    let said = computer.usher(&["library"]).run().stdout;
    assert!(said.contains("2 films") && said.contains("1 episode"), "{said}");
}

// The same library is not made again.

#[test]
fn the_same_kind_name_and_folders_are_the_same_library() {
    let computer = Computer::prepared(|world| world.claim_for(ME)).signed_in(ME);
    let add = |library: &str| computer.json(&["library", "add", library, "--yes"]);
    add("movie:Movies:/Volumes/Media/Movies:/Users/practice/Movies").ends(0, "");
    assert_eq!(writes(&computer), 1);
    // In another order, and with a slash behind it.
    for same in [
        "movie:Movies:/Volumes/Media/Movies:/Users/practice/Movies",
        "movie:Movies:/Users/practice/Movies/:/Volumes/Media/Movies",
    ] {
        let run = add(same);
        assert_eq!(run.ends(0, "").result()["changed"], false, "{same}");
    }
    assert_eq!(writes(&computer), 1);
    assert_eq!(computer.world.read(|world| world.server.sections.len()), 1);
}

#[test]
fn a_name_with_other_folders_is_refused_before_anything_is_written() {
    let computer = Computer::prepared(|world| {
        world.claim_for(ME);
        world.server.add_section("movie", "Movies", &["/Volumes/Media/Movies"]);
    });
    let computer = computer.signed_in(ME);
    for other in ["movie:Movies:/Users/practice/Movies", "show:Movies:/Volumes/Media/Movies"] {
        // The first library is new, and it is not created either.
        let add = ["library", "add", "photo:Photos:/Volumes/Media/Photos", other, "--yes"];
        computer.json(&add).ends(2, "library.differs");
        let setup = ["setup", "--name", "Den", "--yes", "--library", add[2], "--library", other];
        computer.json(&setup).ends(2, "library.differs");
    }
    assert_eq!(writes(&computer), 0);
}
