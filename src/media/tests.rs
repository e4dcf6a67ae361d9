//! Whole folders, from their names to the libraries they could become.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "tests")]

use super::Tally;
use crate::domain::SectionKind::{self, Artist, Movie, Other, Photo, Show};
use crate::domain::survey::Sureness::{Sure, Unsure};
use crate::domain::survey::{Found, Proposal, Read, Reason, SkipReason, Sureness, Survey, Trouble};
use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};

/// A folder as a tree of names.
#[derive(Default)]
struct Tree {
    folders: BTreeMap<String, Tree>,
    files: Vec<String>,
}

impl Tree {
    fn of(paths: &[impl AsRef<str>]) -> Self {
        let mut tree = Tree::default();
        for path in paths {
            let mut here = &mut tree;
            let mut parts = path.as_ref().split('/').peekable();
            while let Some(part) = parts.next() {
                if parts.peek().is_some() {
                    here = here.folders.entry(part.to_owned()).or_default();
                } else {
                    here.files.push(part.to_owned());
                }
            }
        }
        tree
    }

    fn walk(&self, see: &mut dyn FnMut(Found<'_>)) {
        for name in &self.files {
            see(Found::File { name: OsStr::new(name), away: false });
        }
        for (name, tree) in &self.folders {
            if let Some(why) = SkipReason::of_folder(OsStr::new(name)) {
                see(Found::Closed { name: OsStr::new(name), why });
                continue;
            }
            see(Found::Folder(OsStr::new(name)));
            tree.walk(see);
            see(Found::Left);
        }
    }
}

fn survey(folder: &str, paths: &[impl AsRef<str>]) -> Survey {
    let mut tally = Tally::new(Path::new(folder), |_: &Path, _| {});
    Tree::of(paths).walk(&mut |found| tally.see(found));
    tally.finish(true)
}

fn several(count: u32, name: impl Fn(u32) -> String) -> Vec<String> {
    (1..=count).map(name).collect()
}

/// Kind, sureness and folders of each proposal.
fn seen(survey: &Survey) -> Vec<(SectionKind, Sureness, Vec<String>)> {
    let folders =
        |it: &Proposal| it.folders.iter().map(|path| path.to_string_lossy().into_owned()).collect();
    survey.proposals.iter().map(|it| (it.kind, it.sureness, folders(it))).collect()
}

#[track_caller]
fn is(folder: &str, paths: &[impl AsRef<str>], kind: SectionKind, sureness: Sureness) -> Survey {
    let found = survey(folder, paths);
    assert_eq!(seen(&found), [(kind, sureness, vec![folder.to_owned()])], "{:#?}", found.proposals);
    found
}

#[test]
fn films_in_folders_and_flat() {
    let found = is(
        "/m/Stuff",
        &[
            "1917 (2019)/1917 (2019).mkv",
            "1917 (2019)/poster.jpg",
            "1917 (2019)/Featurettes/Making of.mkv",
            "Blade Runner 2049 (2017)/Blade Runner 2049 (2017) {imdb-tt1856101}.mkv",
            "300 (2006)/300 (2006) - cd1.avi",
            "300 (2006)/300 (2006) - cd2.avi",
            "300 (2006)/Sample/300-sample.avi",
        ],
        Movie,
        Sure,
    );
    assert_eq!((found.proposals[0].files, found.proposals[0].titles), (4, 3));
    assert_eq!(found.skipped.counts[&SkipReason::Sample], 1);
    assert_eq!(found.forecasts[&Movie].refused[&SkipReason::Extra], 1);
    let title = |it: &Read| matches!(it, Read::Film { title, year: Some(2019) } if title == "1917");
    assert!(found.proposals[0].examples.iter().any(|it| title(&it.what)));
    is("/m/x", &["Alien (1979).mkv", "Heat.1995.1080p.BluRay.x264.mkv", "Se7en.mkv"], Movie, Sure);
    is("/m/Movies", &["Alien.mkv", "Heat.mkv", "12 Monkeys.mkv"], Movie, Sure);
    is("/m/x", &["Alien/Alien.mkv", "Heat/Heat.mkv", "Ronin/Ronin.avi"], Movie, Sure);
    is("/m/x", &["Alien.mkv", "Heat.mkv", "12 Monkeys.mkv"], Movie, Unsure);
}

#[test]
fn shows_in_every_manner() {
    let found = is(
        "/m/Shelf",
        &[
            "24/Season 01/24 - S01E01 - 12.mkv",
            "24/Season 01/24 - S01E02 - 1.mkv",
            "The 100/Season 1/The 100 - 1x01.mkv",
            "The 100/Specials/Unaired.mkv",
            "1883/S01/1883.S01E01.1080p.mkv",
        ],
        Show,
        Sure,
    );
    assert_eq!(found.proposals[0].titles, 3);
    is(
        "/m/Breaking Bad",
        &several(8, |it| format!("Season 1/Breaking Bad S01E0{it}.mkv")),
        Show,
        Sure,
    );
    is("/m/x", &several(9, |it| format!("[Group] Bleach - 0{it} [1080p].mkv")), Show, Sure);
    is("/m/x", &several(9, |it| format!("Bleach/Bleach - 0{it}.mkv")), Show, Sure);
    is("/m/x", &several(9, |it| format!("Rust/0{it} - Lesson.mp4")), Show, Unsure);
    is("/m/x", &several(9, |it| format!("Dark/Staffel 1/0{it} - Titel.mkv")), Show, Sure);
    is("/m/x", &several(9, |it| format!("The Daily Show 2024-03-0{it}.mkv")), Show, Sure);
    is(
        "/m/x",
        &["The.Wire.S01.720p/the.wire.s01e01.mkv", "Fargo.S02/fargo.s02e01.mkv"],
        Show,
        Sure,
    );
    let several_shows = survey("/m/TV", &["A.S01E01.mkv", "A.S01E02.mkv", "B.S03E01.mkv"]);
    assert_eq!(several_shows.proposals[0].titles, 2);
}

#[test]
fn examples_say_what_was_read() {
    let read =
        |folder: &str, path: &str| survey(folder, &[path]).proposals[0].examples[0].what.clone();
    let episode = |show: &str, season, episode| Read::Episode {
        show: Some(show.to_owned()),
        season,
        episode,
        last: None,
    };
    assert_eq!(
        read("/m/x", "[Group] One Piece - 1023 [1080p].mkv"),
        episode("One Piece", None, 1023)
    );
    assert_eq!(read("/m/x", "Lost/Season 2/S02E03.mkv"), episode("Lost", Some(2), 3));
    assert_eq!(read("/m/x", "Lost/Season 2/03 - Orientation.mkv"), episode("Lost", None, 3));
    assert_eq!(read("/m/x", "the.wire.s01e02.720p.mkv"), episode("the wire", Some(1), 2));
    let film = Read::Film { title: "Se7en".to_owned(), year: Some(1995) };
    assert_eq!(read("/m/x", "Se7en.1995.1080p.mkv"), film);
    let track = Read::Track {
        album: Some("Animals".to_owned()),
        number: Some(2),
        title: "Dogs".to_owned(),
    };
    assert_eq!(read("/m/x", "Pink Floyd/Animals/02 - Dogs.flac"), track);
}

#[test]
fn a_film_inside_a_shows_folder_stays_there_and_is_named() {
    let mut paths = several(9, |it| format!("Firefly/Season 1/Firefly S01E0{it}.mkv"));
    paths.push("Firefly/Serenity (2005)/Serenity (2005).mkv".into());
    paths.extend(several(9, |it| format!("Lost/Season 1/Lost S01E0{it}.mkv")));
    let found = is("/m/x", &paths, Show, Sure);
    assert!(found.proposals[0].reasons.contains(&Reason::FilmsAmongEpisodes(1)));
    assert_eq!(found.forecasts[&Show].refused[&SkipReason::NoEpisodeNumber], 1);
}

#[test]
fn music_and_books() {
    let album = |artist: &str, album: &str| {
        let mut files = several(9, |it| format!("{artist}/{album}/0{it} - Song.flac"));
        files.push(format!("{artist}/{album}/cover.jpg"));
        files
    };
    let mut paths = album("Pink Floyd", "1973 - Animals");
    paths.extend(album("Pink Floyd", "The Wall/CD1"));
    paths.extend(album("Pink Floyd", "The Wall/CD2"));
    paths.extend(album("Nina Simone", "Pastel Blues (1965)"));
    let found = is("/m/x", &paths, Artist, Sure);
    assert_eq!(found.proposals[0].titles, 3);
    is("/m/x", &several(5, |it| format!("Artist - Song {it}.mp3")), Artist, Sure);
    is("/m/Hörbücher", &several(5, |it| format!("Dune/0{it}.mp3")), Artist, Unsure);
    is("/m/x", &["Dune/Dune.m4b", "Emma/Emma.m4b", "It/It.m4b"], Artist, Unsure);
}

#[test]
fn photos_and_home_videos() {
    let mut paths = several(20, |it| format!("DCIM/100APPLE/IMG_{:04}.HEIC", it));
    paths.extend(several(4, |it| format!("DCIM/100APPLE/IMG_{:04}.MOV", 100 + it)));
    let found = is("/m/Phone", &paths, Photo, Sure);
    assert_eq!(found.proposals[0].files, 24);
    is("/m/x", &several(9, |it| format!("2019-07 Italy/Beach {it}.jpg")), Photo, Sure);
    is("/m/x", &several(9, |it| format!("2019/MVI_{:04}.MOV", it)), Other, Sure);
    is("/m/Home Videos", &["Christmas.mp4", "Anna's birthday (2014).mp4"], Other, Sure);
    is("/m/Concerts", &["Queen - Live at Wembley (1986).mkv"], Other, Unsure);
}

#[test]
fn a_parent_becomes_one_proposal_a_kind() {
    let mut paths = several(9, |it| format!("Movies/Film {it} (200{it})/Film {it} (200{it}).mkv"));
    paths.extend(several(9, |it| format!("TV Shows/Lost/Season 1/Lost S01E0{it}.mkv")));
    paths.extend(several(9, |it| format!("Music/Air/Moon Safari/0{it} - Song.mp3")));
    paths.extend(several(9, |it| format!("Photos/2019/IMG_000{it}.JPG")));
    let found = survey("/m", &paths);
    let mut kinds = seen(&found);
    kinds.sort();
    assert_eq!(
        kinds,
        [
            (Movie, Sure, vec!["/m/Movies".to_owned()]),
            (Show, Sure, vec!["/m/TV Shows".to_owned()]),
            (Artist, Sure, vec!["/m/Music".to_owned()]),
            (Photo, Sure, vec!["/m/Photos".to_owned()]),
        ]
    );
    let names: Vec<_> = found.proposals.iter().map(|it| it.name.as_deref().unwrap()).collect();
    assert!(names.contains(&"Movies") && names.contains(&"TV Shows"));

    let two = ["Movies/A (2001).mkv", "Movies/B (2002).mkv", "Movies 4K/C (2003).mkv"];
    let found = survey("/m", &two);
    assert_eq!(found.proposals[0].folders, [Path::new("/m/Movies"), Path::new("/m/Movies 4K")]);
}

#[test]
fn a_flat_mixture_is_unsure() {
    let paths = ["A (2001).mkv", "B (2002).mkv", "C.S01E01.mkv", "C.S01E02.mkv", "D.S02E01.mkv"];
    let found = survey("/m/downloads", &paths);
    assert_eq!(found.proposals.len(), 2);
    for proposal in &found.proposals {
        assert_eq!(proposal.sureness, Unsure);
        assert_eq!(proposal.folders, [PathBuf::from("/m/downloads")]);
        assert_eq!(proposal.name, None);
    }
}

#[test]
fn what_the_server_skips_is_said_of_each_file() {
    let mut told = Vec::new();
    let mut tally =
        Tally::new(Path::new("/m"), |path: &Path, why| told.push((path.to_owned(), why)));
    let file = |name| Found::File { name: OsStr::new(name), away: false };
    tally.see(Found::Folder(OsStr::new("a")));
    for name in
        ["._x.mkv", "x.iso", "x.r01", "x.mkv.part", "x.m4p", "x.mid", ".plexignore", "x.nfo"]
    {
        tally.see(file(name));
    }
    tally.see(Found::Closed { name: OsStr::new("x.photoslibrary"), why: Package });
    tally.see(Found::Closed { name: OsStr::new(".cache"), why: Hidden });
    tally.see(Found::Trouble { name: OsStr::new("y"), what: Trouble::Unreadable });
    tally.see(Found::Left);
    tally.see(Found::Left);
    tally.see(Found::File { name: OsStr::new("Alien (1979).mkv"), away: true });
    let found = tally.finish(false);
    let reasons: Vec<_> = told.iter().map(|it| it.1).collect();
    use SkipReason::*;
    assert_eq!(
        reasons,
        [Hidden, Disc, Archive, PartialDownload, Protected, Format, PlexIgnore, Package, Away]
    );
    assert_eq!(told[0].0, Path::new("a/._x.mkv"));
    assert_eq!(found.troubles.first[0].path, Path::new("a/y"));
    assert_eq!((found.counts.files, found.counts.media, found.counts.away), (9, 1, 1));
    assert!(!found.complete);
    assert_eq!(found.skipped.total(), 9);
}

#[test]
fn nothing_for_a_server_is_no_proposal() {
    assert_eq!(survey("/m/Documents", &["a.pdf", "b/c.txt", "b/Makefile"]).proposals, []);
    assert_eq!(survey("/", &[] as &[&str]).proposals, []);
}

#[test]
fn videos_put_elsewhere_than_the_films_are_no_films() {
    let paths = [
        "Movies/Metropolis (1927)/Metropolis (1927).mkv",
        "Movies/The General (1926)/The General (1926).mkv",
        "Movies/Nosferatu (1922)/Nosferatu (1922).mkv",
        "Movies/Charade (1963)/Charade (1963).mkv",
        "Home/clip01.mov",
        "Home/clip02.mov",
        "Home/clip03.mov",
        "TV/Practice/Season 01/Practice - S01E01.mkv",
        "TV/Practice/Season 01/Practice - S01E02.mkv",
    ];
    let found = survey("/m", &paths);
    let folder = |name: &str| vec![format!("/m/{name}")];
    let seen: Vec<_> = seen(&found).into_iter().map(|(kind, _, folders)| (kind, folders)).collect();
    assert_eq!(seen, [(Movie, folder("Movies")), (Other, folder("Home")), (Show, folder("TV"))]);
}
