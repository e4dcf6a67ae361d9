//! What the server reads and shows: folders and libraries, links 7 and 8.

use super::{Check, Judged, NO_ANSWER, broken, look, untold, works};
use crate::domain::emptiness::Emptiness;
use crate::domain::{Evidence, Link, Place, Reading, Section};
use crate::flow::facts::Facts;
use crate::problem::{Diagnosis, FolderFault, Problem};

pub(super) const CHECKS: &[Check] = &[
    Check { id: "folders", link: Link::Folders, judge: folders },
    Check { id: "trash", link: Link::Folders, judge: trash },
    Check { id: "new_files", link: Link::Folders, judge: new_files },
    Check { id: "libraries", link: Link::Libraries, judge: libraries },
];

/// What stands in the way of the libraries' folders.
fn faults(facts: &Facts) -> impl Iterator<Item = Problem> {
    let folders = facts.sections().iter().flat_map(|section| &section.locations);
    folders.filter_map(|path| facts.folders.get(path)?.problem(path))
}

fn folders(facts: &Facts) -> Judged {
    let Some(reading) = facts.reading() else { return untold(NO_ANSWER) };
    let Some(sections) = reading.sections() else { return untold("for_owner_alone") };
    if sections.is_empty() {
        return works("no_libraries");
    }
    if let Some(problem) = faults(facts).next() {
        return Judged::Broken(problem);
    }
    let mut folders = sections.iter().flat_map(|section| &section.locations);
    let seen = |path| facts.folders.get(path).is_some_and(|folder| folder.is_seen());
    match folders.all(seen) {
        true => {
            let count: usize = sections.iter().map(|section| section.locations.len()).sum();
            Judged::Works(Evidence::of("folders").with("count", count))
        }
        false => untold("folders_not_seen"),
    }
}

fn trash(facts: &Facts) -> Judged {
    let empties = facts.reading().and_then(Reading::settings).and_then(|it| it.empties_trash);
    let is_gone = |problem: Problem| {
        matches!(
            problem,
            Problem::Folder {
                fault: FolderFault::DriveMissing { .. }
                    | FolderFault::DriveRenamed { .. }
                    | FolderFault::Missing
                    | FolderFault::Unseen,
                ..
            }
        )
    };
    match empties {
        Some(true) if faults(facts).any(is_gone) => look(Diagnosis::TrashEmptiesItself),
        _ => Judged::Fine,
    }
}

fn new_files(facts: &Facts) -> Judged {
    let by_clock = facts.reading().and_then(Reading::settings).and_then(|it| it.scans_by_schedule);
    if by_clock != Some(false) {
        return Judged::Fine;
    }
    let mut places = facts
        .sections()
        .iter()
        .flat_map(|section| &section.locations)
        .filter_map(|path| facts.folders.get(path));
    let share = places.find_map(|folder| match &folder.place {
        Place::Network { share } => Some(share.clone()),
        _ => None,
    });
    match share {
        Some(share) => look(Diagnosis::NewFilesUnnoticed { share }),
        None => Judged::Fine,
    }
}

fn libraries(facts: &Facts) -> Judged {
    let Some(reading) = facts.reading() else { return untold(NO_ANSWER) };
    let Some(sections) = reading.sections() else { return untold("for_owner_alone") };
    if sections.is_empty() {
        return works("no_libraries");
    }
    if let Some(problem) = sections.iter().find_map(|section| empty(section, facts)) {
        return broken(problem);
    }
    let counted: Option<Vec<u64>> =
        sections.iter().map(|section| facts.scans.get(&section.key)?.items).collect();
    match counted {
        Some(items) => {
            Judged::Works(Evidence::of("libraries").with("items", items.iter().sum::<u64>()))
        }
        None => untold("not_counted"),
    }
}

/// A library that rests, and shows nothing of what its folders hold.
fn empty(section: &Section, facts: &Facts) -> Option<Diagnosis> {
    let scan = facts.scans.get(&section.key)?;
    if scan.items != Some(0) || scan.running || section.scanning {
        return None;
    }
    let (files, fits) = match facts.emptiness(section)? {
        Emptiness::NoFiles | Emptiness::NoMedia { .. } => return None,
        Emptiness::WrongKind { files, fits, .. } => (files, fits),
        Emptiness::NamesFit { files } => (files, None),
    };
    let fits = fits.map(|kind| kind.word().to_owned());
    Some(Diagnosis::LibraryEmpty { name: section.name.clone(), files, fits })
}
