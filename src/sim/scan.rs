//! What the server's scanners keep of a library's folders. The rules are the
//! practice world's own, as simple as they can be: sharing those of the
//! program would hide its mistakes.

use super::folders::Folders;
use super::machine::Section;
use serde_json::{Value, json};
use std::collections::BTreeSet;

const VIDEOS: [&str; 6] = ["mkv", "mp4", "m4v", "avi", "mov", "ts"];
const MUSIC: [&str; 4] = ["flac", "mp3", "m4a", "ogg"];
const PICTURES: [&str; 4] = ["jpg", "jpeg", "png", "heic"];

/// The agent of a library whose videos need no database.
const NO_AGENT: &str = "com.plexapp.agents.none";

/// What a library shows as entries of one type, by its number (§7.2); without
/// one, of the type that the library is a list of.
pub(super) fn entries(folders: &Folders, section: &Section, wanted: Option<&str>) -> Vec<Value> {
    let (top, leaf) = types(section);
    let titles: Vec<String> = match wanted.unwrap_or(top.0) {
        wanted if wanted == leaf.0 => {
            kept(folders, section).iter().map(|(_, path)| stem(path).to_owned()).collect()
        }
        wanted if wanted == top.0 => {
            let files = kept(folders, section);
            let groups: BTreeSet<&str> =
                files.iter().map(|(location, path)| group(location, path)).collect();
            groups.into_iter().map(str::to_owned).collect()
        }
        _ => Vec::new(),
    };
    let word = if wanted.is_none_or(|it| it == top.0) { top.1 } else { leaf.1 };
    let numbered = (1..).zip(titles);
    numbered
        .map(|(number, title)| {
            let key = u64::from(section.key) * 1_000_000 + number;
            json!({
                "ratingKey": key.to_string(), "key": format!("/library/metadata/{key}"),
                "type": word, "title": title,
            })
        })
        .collect()
}

type Type = (&'static str, &'static str);

/// The type that a library is a list of, and the one its files become.
fn types(section: &Section) -> (Type, Type) {
    match section.kind.as_str() {
        "show" => (("2", "show"), ("4", "episode")),
        "artist" => (("8", "artist"), ("10", "track")),
        "photo" => (("13", "photo"), ("13", "photo")),
        _ => (("1", "movie"), ("1", "movie")),
    }
}

/// The files it keeps, each with the folder of the library that it is in.
fn kept<'a>(folders: &Folders, section: &'a Section) -> Vec<(&'a str, String)> {
    let below = |location: &'a String| {
        folders.files(location).into_iter().map(move |path| (location.as_str(), path))
    };
    let files = section.locations.iter().flat_map(below);
    files.filter(|(_, path)| fits(section, path)).collect()
}

fn fits(section: &Section, path: &str) -> bool {
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending).to_ascii_lowercase();
    let is = |endings: &[&str]| endings.contains(&ending.as_str());
    match section.kind.as_str() {
        "artist" => is(&MUSIC),
        "photo" => is(&PICTURES),
        "show" => is(&VIDEOS) && names_an_episode(stem(path)),
        _ if section.agent == NO_AGENT => is(&VIDEOS),
        _ => is(&VIDEOS) && !names_an_episode(stem(path)),
    }
}

/// Whether a name holds something like `S01E02`.
fn names_an_episode(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    name.split('s').skip(1).any(|after| {
        let season = after.trim_start_matches(|letter: char| letter.is_ascii_digit());
        let has_season = season.len() < after.len();
        let episode = season.strip_prefix('e').unwrap_or_default();
        has_season && episode.starts_with(|letter: char| letter.is_ascii_digit())
    })
}

fn stem(path: &str) -> &str {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

/// The show or artist of a file: the first folder inside the library's own.
fn group<'a>(location: &str, path: &'a str) -> &'a str {
    let inside = path.strip_prefix(location.trim_end_matches('/')).unwrap_or(path);
    inside.trim_start_matches('/').split('/').next().unwrap_or(path)
}

#[cfg(test)]
mod tests {
    use super::super::folders::Tree;
    use super::super::machine::Server;
    use super::*;

    fn titles(kind: &str, location: &str, wanted: Option<&str>) -> Vec<String> {
        let mut tree = Tree::usual();
        tree.file("/Volumes/Media/TV Shows/Practice/Season 01/Practice - S01E02.mkv");
        tree.file("/Volumes/Media/TV Shows/Practice/cover.jpg");
        tree.file("/Volumes/Media/TV Shows/A Film (1950).mkv");
        let mut server = Server::new();
        server.add_section(kind, "A Library", &[location]);
        let folders = Folders::Tree(tree);
        let sections = server.sections.iter();
        let entries = sections.flat_map(|section| entries(&folders, section, wanted));
        entries.filter_map(|it| it.get("title")?.as_str().map(str::to_owned)).collect()
    }

    #[test]
    fn a_scanner_keeps_what_fits_its_kind() {
        let shows = "/Volumes/Media/TV Shows";
        let episodes = ["Practice - S01E01", "Practice - S01E02"];
        assert_eq!(titles("show", shows, Some("4")), episodes);
        assert_eq!(titles("show", shows, None), ["Practice"]);
        assert_eq!(titles("movie", shows, Some("1")), ["A Film (1950)"]);
        assert_eq!(titles("photo", shows, None), ["cover"]);
        assert_eq!(titles("artist", "/Volumes/Media/Music/", Some("10")), ["01 Song"]);
        assert_eq!(titles("movie", shows, Some("4")), [""; 0], "a film is no episode");
    }

    #[test]
    fn episodes_are_named_with_season_and_episode() {
        for name in ["Practice - S01E02", "s1e3", "Sense S02e10"] {
            assert!(names_an_episode(name), "{name}");
        }
        for name in ["The General (1926)", "Sse", "S01", "Seasons", "S01 E02"] {
            assert!(!names_an_episode(name), "{name}");
        }
    }
}
