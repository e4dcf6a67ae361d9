//! Takes what a walk finds, one name after the other, in a memory that does
//! not grow with the number of files.

use super::examples::Examples;
use super::folder::{self, Role};
use super::medium::{Medium, medium};
use super::own::{Own, Place};
use super::video::{Mark, video};
use super::weigh::Folder;
use super::{audio, camera, picture, propose, subject, weigh};
use crate::domain::SectionKind;
use crate::domain::survey::{Counts, Forecast, Found, Noted, SkipReason, Survey, Trouble};
use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};

/// Reads a folder from its names alone, as they come.
///
/// Everything found goes to [`Tally::see`], depth first; [`Tally::finish`]
/// says what kind of library the folder could become. Each file that the
/// server will skip is handed to `skip` at once, with its path below the
/// folder. Memory grows with the depth of the folder, not with its files.
#[derive(Debug)]
pub struct Tally<S> {
    folder: PathBuf,
    skip: S,
    counts: Counts,
    /// Files that have nothing to do with media: documents, programs.
    unknown: u64,
    skipped: Noted<SkipReason>,
    troubles: Noted<Trouble>,
    forecasts: Forecasts,
    examples: Examples,
    /// The path below the folder to where the walk is.
    here: PathBuf,
    /// The folders from the outermost to where the walk is; never empty.
    open: Vec<Open>,
}

/// A folder that was entered and not left yet.
#[derive(Debug)]
struct Open {
    name: String,
    place: Place,
    own: Own,
    below: Folder,
}

impl<S: FnMut(&Path, SkipReason)> Tally<S> {
    /// Nothing seen yet. `folder` is only asked for its name.
    pub fn new(folder: &Path, skip: S) -> Self {
        // The folder may be on a server with another system than this computer's.
        let path = folder.to_string_lossy();
        let name =
            path.trim_end_matches(['/', '\\']).rsplit(['/', '\\']).next().unwrap_or_default();
        Self {
            folder: folder.to_owned(),
            skip,
            counts: Counts::default(),
            unknown: 0,
            skipped: Noted::default(),
            troubles: Noted::default(),
            forecasts: Forecasts::default(),
            examples: Examples::default(),
            here: PathBuf::new(),
            open: vec![Open::new(name, None)],
        }
    }

    /// What was counted so far.
    pub fn counts(&self) -> Counts {
        self.counts
    }

    /// Takes one finding of the walk.
    pub fn see(&mut self, found: Found<'_>) {
        match found {
            Found::Folder(name) => self.enter(name),
            Found::Left => self.leave(),
            Found::File { name, away } => self.file(name, away),
            Found::Closed { name, why } => {
                // Dot folders hold programs' settings: nobody misses them here.
                if why != SkipReason::Hidden {
                    self.note(name, why);
                }
            }
            Found::Trouble { name, what } => self.troubles.note(&self.here.join(name), what),
        }
    }

    /// What the folder could become. `complete`: whether the walk reached its end.
    pub fn finish(mut self, complete: bool) -> Survey {
        while self.open.len() > 1 {
            self.leave();
        }
        let mut root = Folder::default();
        let mut subject = None;
        if let Some(open) = self.open.pop() {
            self.forecasts.count(&open.own, &open.place);
            subject = open.place.subject;
            root = weigh::leave(Path::new(""), &open.place, &open.own, open.below);
        }
        Survey {
            proposals: propose::proposals(propose::Whole {
                folder: &self.folder,
                called: subject,
                buried: self.unknown > self.counts.media * 2,
                found: root,
                examples: &self.examples,
            }),
            folder: self.folder,
            counts: self.counts,
            forecasts: self.forecasts.0,
            skipped: self.skipped,
            troubles: self.troubles,
            complete,
        }
    }

    fn enter(&mut self, name: &OsStr) {
        self.counts.folders += 1;
        self.here.push(name);
        let around = self.open.last();
        let open = Open::new(&name.to_string_lossy(), around);
        self.open.push(open);
    }

    fn leave(&mut self) {
        if self.open.len() < 2 {
            return;
        }
        let Some(open) = self.open.pop() else { return };
        self.forecasts.count(&open.own, &open.place);
        let folder = weigh::leave(&self.here, &open.place, &open.own, open.below);
        if let Some(around) = self.open.last_mut() {
            weigh::join(&mut around.below, folder, &open.place, &self.here);
        }
        self.here.pop();
    }

    fn file(&mut self, name: &OsStr, away: bool) {
        self.counts.files += 1;
        self.counts.away += u64::from(away);
        let Some(text) = name.to_str() else {
            let readable = name.to_string_lossy();
            if !matches!(medium(&readable).1, Medium::Nothing | Medium::Unknown) {
                self.note(name, SkipReason::NameNotText);
            }
            return;
        };
        let (stem, medium) = medium(text);
        if text.starts_with('.') {
            if text == ".plexignore" {
                self.note(name, SkipReason::PlexIgnore);
            } else if !matches!(medium, Medium::Nothing | Medium::Unknown) {
                self.note(name, SkipReason::Hidden);
            }
            return;
        }
        match medium {
            Medium::Nothing => return,
            Medium::Unknown => {
                self.unknown += 1;
                return;
            }
            Medium::Archive => return self.note(name, SkipReason::Archive),
            Medium::Partial => return self.note(name, SkipReason::PartialDownload),
            Medium::Disc => return self.note(name, SkipReason::Disc),
            Medium::Protected => return self.note(name, SkipReason::Protected),
            Medium::Foreign => return self.note(name, SkipReason::Format),
            Medium::Video | Medium::CameraVideo => {
                if !self.video(name, stem, medium) {
                    return;
                }
            }
            Medium::Audio | Medium::Audiobook => {
                if audio::is_theme(stem) {
                    return;
                }
                self.audio(text, stem, medium);
            }
            Medium::Picture | Medium::CameraPicture => self.picture(text, stem, medium),
        }
        self.counts.media += 1;
        if away {
            self.note(name, SkipReason::Away);
        }
    }

    /// Whether the server would take the video at all.
    fn video(&mut self, name: &OsStr, stem: &str, medium: Medium) -> bool {
        let mut found = video(stem);
        let Some(open) = self.open.last_mut() else { return false };
        let place = &open.place;
        let may_be_sample = place.in_samples && !matches!(found.mark, Mark::Film);
        if found.mark == Mark::Sample || may_be_sample {
            self.note(name, SkipReason::Sample);
            return false;
        }
        if found.mark == Mark::Extra || place.in_extras {
            open.own.extras += 1;
            return true;
        }
        if medium == Medium::CameraVideo && matches!(found.mark, Mark::Title | Mark::Leading(_)) {
            found.mark = Mark::Camera;
        }
        let title = stem.as_bytes().get(..found.title_end).unwrap_or_default();
        let called_as_folder = found.mark == Mark::Title && open.is_called(stem);
        open.own.video(&found, title, called_as_folder);
        let around = self.open.iter().rev().map(|it| (it.name.as_str(), it.place.role));
        self.examples.video(&self.here, name, stem, &found, around);
        true
    }

    fn audio(&mut self, name: &str, stem: &str, medium: Medium) {
        let Some(open) = self.open.last_mut() else { return };
        let track = audio::track(stem);
        if medium == Medium::Audiobook || audio::is_chapter(stem) {
            open.own.book += 1;
        } else if track.is_some() {
            open.own.track += 1;
        } else {
            open.own.song += 1;
        }
        self.examples.audio(&self.here, name, stem, track, &open.name);
    }

    fn picture(&mut self, name: &str, stem: &str, medium: Medium) {
        let Some(open) = self.open.last_mut() else { return };
        if medium == Medium::CameraPicture || camera::is_camera_name(stem) {
            open.own.camera_picture += 1;
        } else if picture::is_artwork(stem) {
            open.own.artwork += 1;
            return;
        } else {
            open.own.picture += 1;
        }
        self.examples.picture(&self.here, name);
    }

    fn note(&mut self, name: &OsStr, why: SkipReason) {
        let path = self.here.join(name);
        (self.skip)(&path, why);
        self.skipped.note(&path, why);
    }
}

impl Open {
    fn new(name: &str, around: Option<&Self>) -> Self {
        let outer = around.map(|it| &it.place);
        let mut role = folder::role(name);
        let inside_title = outer.is_some_and(|it| it.in_titled || it.in_season);
        let has_videos = around.is_some_and(|it| it.own.videos() > 0 && it.own.videos() <= 3);
        if role == Role::MaybeExtras {
            role = if inside_title || has_videos { Role::Extras } else { Role::Plain };
        }
        // What a person chose to look at is not what goes with something else.
        let goes_with = matches!(role, Role::Extras | Role::Sample | Role::Companions | Role::Disc);
        let called_and_dated = role == Role::Titled && subject::subject(name).is_some();
        if around.is_none() && (goes_with || called_and_dated) {
            role = Role::Plain;
        }
        let is = |test: fn(&Place) -> bool| outer.is_some_and(test);
        let subject = match role {
            Role::Plain | Role::Camera => subject::subject(name),
            _ => None,
        };
        let place = Place {
            role,
            subject: subject.or(outer.and_then(|it| it.subject)),
            in_season: matches!(role, Role::Season { .. }) || is(|it| it.in_season),
            in_titled: role == Role::Titled
                || is(|it| it.in_titled) && matches!(role, Role::Disc | Role::Plain),
            in_extras: role == Role::Extras || is(|it| it.in_extras),
            in_samples: role == Role::Sample || is(|it| it.in_samples),
            in_companions: role == Role::Companions || is(|it| it.in_companions),
        };
        // A camera's folder is a part of a library, whatever it is called.
        let below = Folder::called(subject.filter(|_| role == Role::Plain));
        Self { name: name.to_owned(), place, own: Own::default(), below }
    }

    /// Whether a file begins as the folder is called: `Alien/Alien - Remaster.mkv`.
    fn is_called(&self, stem: &str) -> bool {
        let head = stem.get(..self.name.len());
        head.is_some_and(|head| head.eq_ignore_ascii_case(&self.name))
    }
}

/// What the scanners would do, counted folder by folder.
#[derive(Debug, Default)]
struct Forecasts(BTreeMap<SectionKind, Forecast>);

impl Forecasts {
    fn count(&mut self, own: &Own, place: &Place) {
        let (videos, audio) = (own.videos(), own.audio());
        let pictures = own.camera_picture + own.picture;
        if videos + audio + pictures + own.extras == 0 {
            return;
        }
        let episodes = own.episodes(place);
        let named_as_episode = own.episode.min(videos);
        for kind in SectionKind::ALL {
            let forecast = self.0.entry(kind).or_default();
            let mut refuse = |why, count| {
                if count > 0 {
                    *forecast.refused.entry(why).or_default() += count;
                }
            };
            forecast.taken += match kind {
                SectionKind::Movie => {
                    refuse(SkipReason::NamedAsEpisode, named_as_episode);
                    refuse(SkipReason::Extra, own.extras);
                    refuse(SkipReason::OtherMedium, audio);
                    videos - named_as_episode
                }
                SectionKind::Show => {
                    refuse(SkipReason::NoEpisodeNumber, videos.saturating_sub(episodes));
                    refuse(SkipReason::Extra, own.extras);
                    refuse(SkipReason::OtherMedium, audio);
                    episodes.min(videos)
                }
                SectionKind::Artist => {
                    refuse(SkipReason::OtherMedium, videos + own.extras);
                    audio
                }
                SectionKind::Photo => {
                    refuse(SkipReason::OtherMedium, audio);
                    pictures + videos + own.extras
                }
                SectionKind::Other => {
                    refuse(SkipReason::OtherMedium, audio);
                    videos + own.extras
                }
            };
        }
    }
}
