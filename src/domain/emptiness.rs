//! Why a library shows nothing although the server has read its folders: what
//! the names in them say.

use super::library::SectionKind;
use super::survey::{SkipReason, Survey};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Why a library shows nothing, as far as the names in its folders tell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "why")]
pub enum Emptiness {
    /// There is not a single file in its folders.
    NoFiles,
    /// There are files, and a library of no kind would take any of them.
    NoMedia {
        /// How many files there are.
        files: u64,
        /// What stands against them, the most frequent first; files of no
        /// medium at all are counted nowhere here.
        rules: Vec<Failed>,
    },
    /// A library of this kind takes none of the files.
    WrongKind {
        /// How many files there are.
        files: u64,
        /// The rules they fail, the most frequent first.
        rules: Vec<Failed>,
        /// The kind that would show the most of them.
        fits: Option<SectionKind>,
    },
    /// The names are as this kind wants them: the reason is another one, such
    /// as a folder that the server may not read.
    NamesFit {
        /// How many files it should show.
        files: u64,
    },
}

/// A rule, and how many files fail it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Failed {
    /// The rule.
    pub rule: SkipReason,
    /// How many files.
    pub files: u64,
}

impl Emptiness {
    /// Why a library of this kind shows nothing, by the surveys of its folders;
    /// `None` where not one was surveyed to its end.
    pub fn of<'a>(
        kind: SectionKind,
        surveys: impl IntoIterator<Item = &'a Survey>,
    ) -> Option<Self> {
        let surveys: Vec<&Survey> = surveys.into_iter().filter(|it| it.complete).collect();
        if surveys.is_empty() {
            return None;
        }
        let files = surveys.iter().map(|it| it.counts.files).sum();
        let media: u64 = surveys.iter().map(|it| it.counts.media).sum();
        let taken: u64 = forecasts(&surveys, kind).map(|it| it.taken).sum();
        let skipped = surveys.iter().flat_map(|it| &it.skipped.counts);
        Some(if taken > 0 {
            Self::NamesFit { files: taken }
        } else if files == 0 {
            Self::NoFiles
        } else if media == 0 {
            Self::NoMedia { files, rules: sorted(skipped) }
        } else {
            let refused = forecasts(&surveys, kind).flat_map(|it| &it.refused);
            Self::WrongKind {
                files,
                rules: sorted(refused.chain(skipped)),
                fits: best_kind(kind, &surveys),
            }
        })
    }
}

fn forecasts<'a>(
    surveys: &[&'a Survey],
    kind: SectionKind,
) -> impl Iterator<Item = &'a super::survey::Forecast> {
    surveys.iter().filter_map(move |it| it.forecasts.get(&kind))
}

fn sorted<'a>(counts: impl Iterator<Item = (&'a SkipReason, &'a u64)>) -> Vec<Failed> {
    let mut sums: BTreeMap<SkipReason, u64> = BTreeMap::new();
    for (rule, files) in counts.filter(|(_, files)| **files > 0) {
        *sums.entry(*rule).or_default() += files;
    }
    let mut rules: Vec<Failed> =
        sums.into_iter().map(|(rule, files)| Failed { rule, files }).collect();
    rules.sort_by_key(|it| std::cmp::Reverse(it.files));
    rules
}

/// What the folders were proposed for outweighs what a scanner would merely
/// take: "other videos" take any video.
fn best_kind(kind: SectionKind, surveys: &[&Survey]) -> Option<SectionKind> {
    let proposed = |it: SectionKind| -> u64 {
        let proposals = surveys.iter().flat_map(|survey| &survey.proposals);
        proposals.filter(|proposal| proposal.kind == it).map(|proposal| proposal.files).sum()
    };
    let taken = |it: SectionKind| -> u64 { forecasts(surveys, it).map(|it| it.taken).sum() };
    // Of equals the last one wins, so the kinds are gone through backwards:
    // people are offered the first of them first.
    let others = || SectionKind::ALL.into_iter().rev().filter(|it| *it != kind);
    let best = others().max_by_key(|it| (proposed(*it), taken(*it)))?;
    (proposed(best) > 0 || taken(best) > 0).then_some(best)
}

#[cfg(test)]
mod tests {
    use super::super::survey::{Counts, Forecast, Noted, Proposal, Sureness};
    use super::*;
    use std::path::Path;

    fn survey(files: u64, media: u64) -> Survey {
        Survey {
            folder: "/media".into(),
            counts: Counts { files, media, ..Counts::default() },
            proposals: Vec::new(),
            forecasts: BTreeMap::new(),
            skipped: Noted::default(),
            troubles: Noted::default(),
            complete: true,
        }
    }

    fn forecast(taken: u64, refused: &[(SkipReason, u64)]) -> Forecast {
        Forecast { taken, refused: refused.iter().copied().collect() }
    }

    /// A folder of 217 episodes, of which one is a sample.
    fn episodes() -> Survey {
        let mut survey = survey(218, 217);
        let refused = [(SkipReason::NamedAsEpisode, 217)];
        survey.forecasts.insert(SectionKind::Movie, forecast(0, &refused));
        survey.forecasts.insert(SectionKind::Show, forecast(217, &[]));
        survey.forecasts.insert(SectionKind::Other, forecast(217, &[]));
        survey.skipped.note(Path::new("sample.mkv"), SkipReason::Sample);
        survey
    }

    #[test]
    fn episodes_in_a_library_of_films_are_named_and_the_right_kind_with_them() {
        let failed = |rule, files| Failed { rule, files };
        let why = Emptiness::of(SectionKind::Movie, [&episodes()]);
        let rules = vec![failed(SkipReason::NamedAsEpisode, 217), failed(SkipReason::Sample, 1)];
        assert_eq!(
            why,
            Some(Emptiness::WrongKind { files: 218, rules, fits: Some(SectionKind::Show) })
        );
        // Over two folders everything is counted together.
        let why = Emptiness::of(SectionKind::Movie, [&episodes(), &episodes()]);
        let Some(Emptiness::WrongKind { files, rules, .. }) = why else { unreachable!("{why:?}") };
        assert_eq!(
            (files, rules.first().copied()),
            (436, Some(failed(SkipReason::NamedAsEpisode, 434)))
        );
    }

    #[test]
    fn what_a_folder_is_proposed_for_outweighs_what_would_take_more() {
        let mut survey = episodes();
        survey.forecasts.insert(SectionKind::Show, forecast(200, &[]));
        survey.proposals.push(Proposal {
            kind: SectionKind::Show,
            name: None,
            folders: vec!["/media".into()],
            sureness: Sureness::Sure,
            reasons: Vec::new(),
            files: 200,
            titles: 3,
            examples: Vec::new(),
        });
        let why = Emptiness::of(SectionKind::Movie, [&survey]);
        assert!(
            matches!(why, Some(Emptiness::WrongKind { fits: Some(SectionKind::Show), .. })),
            "{why:?}"
        );
    }

    #[test]
    fn an_empty_folder_one_without_media_and_one_that_fits_are_told_apart() {
        let of = |survey: &Survey| Emptiness::of(SectionKind::Show, [survey]);
        assert_eq!(of(&survey(0, 0)), Some(Emptiness::NoFiles));
        assert_eq!(of(&survey(3, 0)), Some(Emptiness::NoMedia { files: 3, rules: Vec::new() }));
        assert_eq!(of(&episodes()), Some(Emptiness::NamesFit { files: 217 }));
    }

    #[test]
    fn nothing_is_said_of_folders_that_nobody_saw_to_the_end() {
        assert_eq!(Emptiness::of(SectionKind::Movie, []), None);
        let cut_off = Survey { complete: false, ..episodes() };
        assert_eq!(Emptiness::of(SectionKind::Movie, [&cut_off]), None);
    }
}
