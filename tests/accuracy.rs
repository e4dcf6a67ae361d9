//! How often a look at a folder names the right kinds, on the corpus of naming
//! habits: `cargo test --test accuracy -- --nocapture` prints it per kind, and
//! what it got wrong.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout,
    reason = "tests"
)]

#[path = "corpus/reader.rs"]
#[allow(dead_code, reason = "the corpus's own tests use the rest")]
mod reader;

use reader::{Part, Step, Tree, trees};
use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsStr;
use std::path::Path;
use usher::domain::survey::{Found, SkipReason, Sureness, Survey};
use usher::media::Tally;

/// What was right, of the trees of a kind.
#[derive(Default)]
struct Row {
    trees: u32,
    sure: u32,
    sure_and_right: u32,
    right: u32,
    folders_too: u32,
}

#[test]
fn the_part_to_develop_on() {
    judge(Part::Develop);
}

#[test]
fn the_part_to_be_judged_by() {
    judge(Part::Judged);
}

/// At least 97 % right where it is sure, and sure of at least 85 %.
fn judge(part: Part) {
    let mut rows: BTreeMap<String, Row> = BTreeMap::new();
    let (mut all, mut wrong) = (Row::default(), Vec::new());
    for tree in trees(part) {
        let survey = survey(&tree);
        let found = found(&survey);
        let right = found.keys().eq(tree.expected.keys());
        let folders_too = found == tree.expected;
        let sure = is_sure(&survey);
        // A doubtful tree counts only where the program is sure and wrong.
        if !tree.unsure || sure && !right {
            for row in [&mut all, rows.entry(tree.row().to_owned()).or_default()] {
                row.trees += 1;
                row.sure += u32::from(sure);
                row.sure_and_right += u32::from(sure && right);
                row.right += u32::from(right);
                row.folders_too += u32::from(folders_too);
            }
        }
        if !(tree.unsure || sure && folders_too) || sure && !right {
            let word = if sure { "sure" } else { "unsure" };
            wrong.push(format!("  {}: {word} of {found:?}, not {:?}", tree.slug, tree.expected));
        }
    }
    println!("{part:?}, of each kind: sure, right where sure, right at all, with its folders");
    for (kind, row) in rows.iter().map(|(kind, row)| (kind.as_str(), row)).chain([("all", &all)]) {
        let Row { trees, sure, sure_and_right, right, folders_too } = row;
        println!(
            "  {kind:8} {sure:3}/{trees:3} {sure_and_right:3}/{sure:3} {right:3} {folders_too:3}"
        );
    }
    println!("{}", wrong.join("\n"));
    assert!(all.sure * 100 >= all.trees * 85, "sure of too few");
    assert!(all.sure_and_right * 100 >= all.sure * 97, "sure and wrong too often");
}

/// A folder of nothing but what cannot be played is not surely nothing.
fn is_sure(survey: &Survey) -> bool {
    let hold_media =
        [SkipReason::Disc, SkipReason::Archive, SkipReason::Protected, SkipReason::PartialDownload];
    let holds_media = hold_media.iter().any(|it| survey.skipped.counts.contains_key(it));
    survey.proposals.iter().all(|it| it.sureness == Sureness::Sure)
        && !(survey.proposals.is_empty() && holds_media)
}

/// The folders of each kind, as the corpus writes them.
fn found(survey: &Survey) -> BTreeMap<String, BTreeSet<String>> {
    let relative = |path: &Path| {
        let path = path.strip_prefix(&survey.folder).expect("a folder below the one looked at");
        if path.as_os_str().is_empty() { ".".into() } else { path.display().to_string() }
    };
    let proposals = survey.proposals.iter();
    proposals
        .map(|it| {
            let folders = it.folders.iter().map(|folder| relative(folder)).collect();
            (it.kind.word().to_owned(), folders)
        })
        .collect()
}

/// Looks at a tree as the walk over a disk would.
fn survey(tree: &Tree) -> Survey {
    let mut tally = Tally::new(Path::new(&tree.folder), |_: &Path, _| {});
    // How deep the walk is inside a folder that is not entered.
    let mut closed = 0;
    for step in tree.walk() {
        match step {
            Step::Enter(_) if closed > 0 => closed += 1,
            Step::Leave if closed > 0 => closed -= 1,
            Step::File(_) if closed > 0 => {}
            Step::Enter(name) => match SkipReason::of_folder(OsStr::new(name)) {
                Some(why) => {
                    tally.see(Found::Closed { name: OsStr::new(name), why });
                    closed = 1;
                }
                None => tally.see(Found::Folder(OsStr::new(name))),
            },
            Step::File(name) => tally.see(Found::File { name: OsStr::new(name), away: false }),
            Step::Leave => tally.see(Found::Left),
        }
    }
    tally.finish(true)
}
