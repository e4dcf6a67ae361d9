//! What a look at a folder found, in words: for the window and the command
//! line alike.

use super::{Value, Words};
use crate::domain::SectionKind;
use crate::domain::emptiness::{Emptiness, Failed};
use crate::domain::survey::{Counts, Read, Reason, Share, SkipReason, Sureness, Trouble};
use std::collections::BTreeMap;

/// Why a library shows nothing, as a person reads it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EmptinessText {
    /// That it shows nothing, and what the names say: without a full stop.
    pub what: String,
    /// The rules that its files fail, each with how many do.
    pub rules: Vec<String>,
    /// What to do about it.
    pub next: String,
}

impl Words {
    /// What a library of each kind is usually called.
    pub fn usual_names(&self) -> BTreeMap<SectionKind, String> {
        SectionKind::ALL.into_iter().map(|kind| (kind, self.kind_title(kind))).collect()
    }

    /// What a library of this kind is usually called.
    pub fn kind_title(&self, kind: SectionKind) -> String {
        let id = match kind {
            SectionKind::Movie => "usual-name-movie",
            SectionKind::Show => "usual-name-show",
            SectionKind::Artist => "usual-name-artist",
            SectionKind::Photo => "usual-name-photo",
            SectionKind::Other => "usual-name-other",
        };
        self.say(id, &[])
    }

    /// Whether a proposal may be followed without a question.
    pub fn sureness(&self, sureness: Sureness) -> String {
        let id = match sureness {
            Sureness::Sure => "sureness-sure",
            Sureness::Unsure => "sureness-unsure",
        };
        self.say(id, &[])
    }

    /// How many titles: films, shows, albums, photos or videos.
    pub fn titles(&self, kind: SectionKind, count: u64) -> String {
        let id = match kind {
            SectionKind::Movie => "count-films",
            SectionKind::Show => "count-shows",
            SectionKind::Artist => "count-albums",
            SectionKind::Photo => "count-photos",
            SectionKind::Other => "count-videos",
        };
        self.count(id, count)
    }

    /// How many items a library holds: films, episodes, tracks, photos or videos.
    pub fn items(&self, kind: SectionKind, count: u64) -> String {
        let id = match kind {
            SectionKind::Movie => "count-films",
            SectionKind::Show => "count-episodes",
            SectionKind::Artist => "count-tracks",
            SectionKind::Photo => "count-photos",
            SectionKind::Other => "count-videos",
        };
        self.count(id, count)
    }

    /// What was come upon so far.
    pub fn counting(&self, counts: &Counts) -> String {
        let files = self.count("count-files", counts.files);
        let folders = self.count("count-folders", counts.folders);
        let media = counts.media.into();
        self.say(
            "survey-counting",
            &[("files", files.into()), ("folders", folders.into()), ("media", media)],
        )
    }

    /// How far the server is with a library: `items` of `files`, and the
    /// percentage that it tells. Empty where nothing is known.
    pub fn scan(&self, items: Option<u64>, files: Option<u64>, percent: Option<u8>) -> String {
        let items = items.map(|items| match files {
            // More items than files were counted: one file can hold several.
            Some(files) if files >= items => {
                self.say("scan-items-of", &[("count", items.into()), ("files", files.into())])
            }
            _ => self.count("scan-items", items),
        });
        let percent = percent.map(|percent| format!("{percent} %"));
        [items, percent].into_iter().flatten().collect::<Vec<_>>().join(", ")
    }

    /// Why a kind is proposed, or why not surely: a part of a sentence.
    pub fn reason(&self, reason: &Reason) -> String {
        let share = |id: &str, share: &Share| {
            self.say(id, &[("count", share.count.into()), ("of", share.of.into())])
        };
        match reason {
            Reason::FolderName => self.say("reason-folder-name", &[]),
            Reason::TitleAndYear(of) => share("reason-title-and-year", of),
            Reason::ReleaseMarks(of) => share("reason-release-marks", of),
            Reason::FolderForEachFilm(of) => share("reason-folder-for-each-film", of),
            Reason::SeasonAndEpisode(of) => share("reason-season-and-episode", of),
            Reason::BroadcastDates(of) => share("reason-broadcast-dates", of),
            Reason::EpisodeNumbers(of) => share("reason-episode-numbers", of),
            Reason::SeasonFolders(count) => self.count("reason-season-folders", *count),
            Reason::MusicFiles(of) => share("reason-music-files", of),
            Reason::TrackNumbers(of) => share("reason-track-numbers", of),
            Reason::AlbumFolders(count) => self.count("reason-album-folders", *count),
            Reason::Pictures(of) => share("reason-pictures", of),
            Reason::CameraNames(of) => share("reason-camera-names", of),
            Reason::CameraFolders(count) => self.count("reason-camera-folders", *count),
            Reason::TitleOnly(of) => share("reason-title-only", of),
            Reason::Audiobooks(of) => share("reason-audiobooks", of),
            Reason::Concerts(of) => share("reason-concerts", of),
            Reason::MixedWith(kind) => {
                self.say("reason-mixed-with", &[("kind", self.kind_title(*kind).into())])
            }
            Reason::OtherFiles => self.say("reason-other-files", &[]),
            Reason::FewFiles(count) => self.count("reason-few-files", *count),
            Reason::FilmsAmongEpisodes(count) => self.count("reason-films-among-episodes", *count),
            Reason::EpisodesAmongFilms(count) => self.count("reason-episodes-among-films", *count),
        }
    }

    /// Why the server will not take a file: a part of a sentence.
    pub fn skip_reason(&self, reason: SkipReason) -> String {
        let id = match reason {
            SkipReason::Hidden => "skip-hidden",
            SkipReason::SystemFolder => "skip-system-folder",
            SkipReason::Package => "skip-package",
            SkipReason::Sample => "skip-sample",
            SkipReason::PartialDownload => "skip-partial-download",
            SkipReason::Archive => "skip-archive",
            SkipReason::Disc => "skip-disc",
            SkipReason::Protected => "skip-protected",
            SkipReason::NameNotText => "skip-name-not-text",
            SkipReason::Away => "skip-away",
            SkipReason::PlexIgnore => "skip-plex-ignore",
            SkipReason::Format => "skip-format",
            SkipReason::NamedAsEpisode => "skip-named-as-episode",
            SkipReason::NoEpisodeNumber => "skip-no-episode-number",
            SkipReason::OtherMedium => "skip-other-medium",
            SkipReason::Extra => "skip-extra",
        };
        self.say(id, &[])
    }

    /// Why something could not be looked into: a part of a sentence.
    pub fn trouble(&self, trouble: Trouble) -> String {
        let id = match trouble {
            Trouble::Unreadable => "trouble-unreadable",
            Trouble::DanglingLink => "trouble-dangling-link",
            Trouble::LoopingLink => "trouble-looping-link",
            Trouble::LinkOutside => "trouble-link-outside",
            Trouble::LinkInside => "trouble-link-inside",
            Trouble::Vanished => "trouble-vanished",
            Trouble::Failed => "trouble-failed",
        };
        self.say(id, &[])
    }

    /// What a file's name says, such as "Night of the Living Dead (1968)" or
    /// "Practice · season 1, episode 2".
    pub fn read(&self, read: &Read) -> String {
        match read {
            Read::Film { title, year: Some(year) } => format!("{title} ({year})"),
            Read::Film { title, year: None } | Read::Video { title } => title.clone(),
            Read::Episode { show, season, episode, last } => {
                joined([show.clone(), Some(self.episode(*season, *episode, *last))])
            }
            Read::Dated { show, date } => joined([show.clone(), Some(date.clone())]),
            Read::Track { album, number, title } => {
                let title = match number {
                    Some(number) => format!("{number} {title}"),
                    None => title.clone(),
                };
                joined([album.clone(), Some(title)])
            }
            Read::Picture => self.say("read-picture", &[]),
        }
    }

    /// Why the library `name` of this kind shows nothing; `None`: its folders
    /// were not read.
    pub fn emptiness(
        &self,
        name: &str,
        kind: SectionKind,
        why: Option<&Emptiness>,
    ) -> EmptinessText {
        let name = Value::from(name);
        let text = |id: &str, rules: &[Failed], given: &[(&str, Value<'_>)]| EmptinessText {
            what: self.say(id, given),
            rules: rules.iter().map(|it| self.failed(it)).collect(),
            next: self.part(id, "next", given),
        };
        match why {
            None => text("empty-unseen", &[], &[("name", name)]),
            Some(Emptiness::NoFiles) => text("empty-no-files", &[], &[("name", name)]),
            Some(Emptiness::NoMedia { files, rules }) => {
                text("empty-no-media", rules, &[("name", name), ("count", (*files).into())])
            }
            Some(Emptiness::NamesFit { files }) => {
                text("empty-names-fit", &[], &[("name", name), ("count", (*files).into())])
            }
            Some(Emptiness::WrongKind { files, rules, fits }) => {
                let kind = self.kind_title(kind).into();
                let given = [("name", name), ("count", (*files).into()), ("kind", kind)];
                let text = text("empty-wrong-kind", rules, &given);
                match fits {
                    Some(fits) => {
                        let kind = self.kind_title(*fits).into();
                        let next = self.say("empty-fits", &[("kind", kind)]);
                        EmptinessText { next, ..text }
                    }
                    None => text,
                }
            }
        }
    }

    fn failed(&self, failed: &Failed) -> String {
        let reason = self.skip_reason(failed.rule).into();
        self.say("empty-rule", &[("count", failed.files.into()), ("reason", reason)])
    }

    fn episode(&self, season: Option<u16>, episode: u16, last: Option<u16>) -> String {
        let number = |number: u16| Value::from(number);
        match (season, last) {
            (Some(season), None) => self.say(
                "read-season-episode",
                &[("season", number(season)), ("episode", number(episode))],
            ),
            (Some(season), Some(last)) => self.say(
                "read-season-episodes",
                &[("season", number(season)), ("episode", number(episode)), ("last", number(last))],
            ),
            (None, None) => self.say("read-episode", &[("episode", number(episode))]),
            (None, Some(last)) => {
                self.say("read-episodes", &[("episode", number(episode)), ("last", number(last))])
            }
        }
    }

    fn count(&self, id: &str, count: u64) -> String {
        self.say(id, &[("count", count.into())])
    }
}

fn joined(parts: [Option<String>; 2]) -> String {
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn english() -> Words {
        Words::for_tag("en")
    }

    #[test]
    fn names_are_read_out() {
        let read = |read| english().read(&read);
        let film = Read::Film { title: "Night of the Living Dead".to_owned(), year: Some(1968) };
        assert_eq!(read(film), "Night of the Living Dead (1968)");
        let episode = |show: Option<&str>, season, last| {
            read(Read::Episode { show: show.map(str::to_owned), season, episode: 2, last })
        };
        assert_eq!(episode(Some("Practice"), Some(1), None), "Practice · season 1, episode 2");
        assert_eq!(episode(None, Some(0), None), "special 2");
        assert_eq!(episode(None, None, Some(3)), "episodes 2 to 3");
        let track = |number| Read::Track {
            album: Some("Album".to_owned()),
            number,
            title: "Song".to_owned(),
        };
        assert_eq!(read(track(Some(1))), "Album · 1 Song");
        assert_eq!(read(track(None)), "Album · Song");
    }

    #[test]
    fn counts_have_their_plurals_in_both_languages() {
        let said = |tag: &str, count| Words::for_tag(tag).titles(SectionKind::Movie, count);
        assert_eq!([said("en", 1), said("en", 214)], ["1 film", "214 films"]);
        assert_eq!([said("de", 1), said("de", 214)], ["1 Film", "214 Filme"]);
        assert_eq!(english().items(SectionKind::Show, 2), "2 episodes");
    }

    #[test]
    fn a_scan_says_what_is_known_of_it() {
        let words = english();
        assert_eq!(words.scan(Some(41), Some(275), Some(12)), "41 of 275 items, 12 %");
        assert_eq!(words.scan(Some(1), None, None), "1 item");
        // A file with two episodes is two items.
        assert_eq!(words.scan(Some(3), Some(2), None), "3 items");
        assert_eq!(words.scan(None, Some(2), None), "");
    }

    #[test]
    fn an_empty_library_is_explained_with_the_kind_that_would_fit() {
        let failed = Failed { rule: SkipReason::NamedAsEpisode, files: 217 };
        let why =
            Emptiness::WrongKind { files: 217, rules: vec![failed], fits: Some(SectionKind::Show) };
        let text = english().emptiness("Films", SectionKind::Movie, Some(&why));
        assert!(text.what.contains("“Films”") && text.what.contains("217 files"), "{text:?}");
        assert!(text.what.ends_with("Movies"), "{text:?}");
        assert_eq!(text.rules, ["217 files: named as an episode of a show"]);
        assert!(text.next.contains("TV shows"), "{text:?}");
        let nowhere = Emptiness::WrongKind { files: 1, rules: Vec::new(), fits: None };
        let text = english().emptiness("Films", SectionKind::Movie, Some(&nowhere));
        assert!(text.next.contains("https://"), "{text:?}");
    }

    #[test]
    fn every_kind_has_a_usual_name_of_its_own() {
        for tag in Words::tags() {
            let names = Words::for_tag(tag).usual_names();
            let different: std::collections::BTreeSet<&String> = names.values().collect();
            assert_eq!(different.len(), SectionKind::ALL.len(), "{tag}: {names:?}");
        }
    }
}
