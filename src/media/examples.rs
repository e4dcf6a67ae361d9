//! A few files of each sort, with what their names say.

use super::folder::Role;
use super::text::{self, spelled};
use super::video::{Mark, Video};
use crate::domain::survey::{Note, Proposal, Read};
use std::ffi::OsStr;
use std::path::Path;

/// A sort of example: what a proposal shows depends on its kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sort {
    /// Named as films.
    Film,
    /// Named as episodes.
    Episode,
    /// Videos of a title alone, or named by a camera.
    Video,
    /// Music.
    Track,
    /// Pictures.
    Picture,
}

const SORTS: usize = 5;

/// So that the examples do not all come from one season.
const OF_ONE_FOLDER: u8 = 2;

/// The first few files of each sort, at most two of a folder.
#[derive(Debug, Default)]
pub(super) struct Examples {
    kept: [Kept; SORTS],
}

#[derive(Debug, Default)]
struct Kept {
    notes: Vec<Note<Read>>,
    /// How many of the last ones are from the same folder.
    of_last_folder: u8,
}

impl Examples {
    /// The examples of a sort, in the order they were found.
    pub(super) fn of(&self, sort: Sort) -> &[Note<Read>] {
        self.kept.get(sort as usize).map(|it| it.notes.as_slice()).unwrap_or_default()
    }

    /// `around`: the folders from the innermost outwards.
    pub(super) fn video<'a>(
        &mut self,
        here: &Path,
        name: &OsStr,
        stem: &str,
        video: &Video,
        around: impl Iterator<Item = (&'a str, Role)> + Clone,
    ) {
        let in_season = || around.clone().any(|(_, role)| matches!(role, Role::Season { .. }));
        let sort = match video.mark {
            Mark::Episode { .. } | Mark::Dated { .. } | Mark::Counted { .. } => Sort::Episode,
            Mark::Film | Mark::Release => Sort::Film,
            _ => Sort::Video,
        };
        self.keep(sort, here, name, || {
            let title = spelled(without_group(stem.get(..video.title_end).unwrap_or_default()));
            let named = Some(title.clone()).filter(|it| !it.is_empty());
            let show = || named.clone().or_else(|| show(around.clone()));
            match video.mark {
                Mark::Episode { season, first, last } => {
                    Read::Episode { show: show(), season: Some(season), episode: first, last }
                }
                Mark::Dated { year, month, day } => {
                    Read::Dated { show: show(), date: format!("{year}-{month:02}-{day:02}") }
                }
                Mark::Counted { number, .. } => {
                    Read::Episode { show: show(), season: None, episode: number, last: None }
                }
                Mark::Leading(number) if in_season() => Read::Episode {
                    show: self::show(around.clone()),
                    season: None,
                    episode: number,
                    last: None,
                },
                Mark::Film | Mark::Release => Read::Film { title, year: video.year },
                _ => Read::Video { title: stem.to_owned() },
            }
        });
    }

    pub(super) fn audio(
        &mut self,
        here: &Path,
        name: &str,
        stem: &str,
        track: Option<(u16, usize)>,
        album: &str,
    ) {
        self.keep(Sort::Track, here, OsStr::new(name), || Read::Track {
            album: Some(album.to_owned()).filter(|it| !it.is_empty()),
            number: track.map(|it| it.0),
            title: spelled(text::rest(stem, track.map_or(0, |it| it.1))),
        });
    }

    pub(super) fn picture(&mut self, here: &Path, name: &str) {
        self.keep(Sort::Picture, here, OsStr::new(name), || Read::Picture);
    }

    /// Reads the name only if there is room: the common case is that there is none.
    fn keep(&mut self, sort: Sort, here: &Path, name: &OsStr, read: impl FnOnce() -> Read) {
        let Some(kept) = self.kept.get_mut(sort as usize) else { return };
        if kept.notes.len() >= Proposal::EXAMPLES * 2 {
            return;
        }
        let same = kept.notes.last().is_some_and(|it| it.path.parent() == Some(here));
        let limit = if here.as_os_str().is_empty() { u8::MAX } else { OF_ONE_FOLDER };
        if same && kept.of_last_folder >= limit {
            return;
        }
        kept.of_last_folder = if same { kept.of_last_folder.saturating_add(1) } else { 1 };
        kept.notes.push(Note { path: here.join(name), what: read() });
    }
}

/// `[Group] Title` without the group.
fn without_group(text: &str) -> &str {
    let rest = text.strip_prefix('[').and_then(|it| it.split_once(']'));
    rest.map_or(text, |(_, title)| title)
}

/// The nearest folder that can be a show's.
fn show<'a>(mut around: impl Iterator<Item = (&'a str, Role)>) -> Option<String> {
    let found = around.find(|(_, role)| matches!(role, Role::Plain | Role::Titled))?;
    Some(found.0.to_owned()).filter(|it| !it.is_empty())
}
