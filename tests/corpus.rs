//! The corpus of naming habits in `tests/corpus/`: that it can be read, that
//! its two parts share no tree, and that each is a sample worth judging by.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout,
    reason = "tests"
)]

#[path = "corpus/reader.rs"]
mod reader;

use reader::{Habit, KINDS, Part, Step, Tree, expand, parse, trees};
use std::collections::{BTreeMap, BTreeSet};

#[test]
fn slugs_are_unique_and_no_tree_is_in_both_parts() {
    let (develop, judged) = (trees(Part::Develop), trees(Part::Judged));
    let mut slugs = BTreeSet::new();
    for tree in develop.iter().chain(&judged) {
        assert!(slugs.insert(&tree.slug), "{}: {} is there twice", tree.at, tree.slug);
    }
    for tree in &judged {
        let twin = develop.iter().find(|other| tree.files() > 0 && tree.same_content(other));
        assert!(twin.is_none(), "{} is also in the part to develop on", tree.at);
    }
}

#[test]
fn each_part_has_enough_of_each_kind() {
    for (part, least) in [(Part::Develop, 8), (Part::Judged, 16)] {
        let trees = trees(part);
        let mut rows: BTreeMap<&str, Vec<&Tree>> = BTreeMap::new();
        for tree in &trees {
            rows.entry(tree.row()).or_default().push(tree);
        }
        println!("{part:?}: {} trees", trees.len());
        for (kind, trees) in &rows {
            let of = |habit| trees.iter().filter(|tree| tree.habit == habit).count();
            println!(
                "  {kind:8} {:3}: {:3} ordinary, {:2} untidy, {:2} hard; {:2} unsure; {} files",
                trees.len(),
                of(Habit::Ordinary),
                of(Habit::Untidy),
                of(Habit::Hard),
                trees.iter().filter(|tree| tree.unsure).count(),
                trees.iter().map(|tree| tree.files()).sum::<usize>(),
            );
        }
        for kind in KINDS {
            assert!(rows[kind].len() >= least, "{part:?}: too few of {kind}");
        }
        let doubtful = trees.iter().filter(|tree| tree.unsure).count();
        assert!(doubtful * 10 <= trees.len(), "{part:?}: too many trees are called doubtful");
    }
}

#[test]
fn no_tree_is_too_small_to_judge() {
    for tree in [Part::Develop, Part::Judged].into_iter().flat_map(trees) {
        let least = if tree.expected.is_empty() { 0 } else { 3 };
        assert!(tree.files() >= least, "{}: only {} files", tree.at, tree.files());
    }
}

#[test]
fn patterns_expand() {
    for (pattern, paths) in [
        ("S{1..2}/S$1E{08..10}", "S1/S1E08 S1/S1E09 S1/S1E10 S2/S2E08 S2/S2E09 S2/S2E10"),
        ("{a|b}.{mkv|srt}", "a.mkv a.srt b.mkv b.srt"),
        ("{1..9..4}{x..y}", "1x 1y 5x 5y 9x 9y"),
        ("$RECYCLE.BIN/{tmdb-1}", "$RECYCLE.BIN/{tmdb-1}"),
        ("{e\u{301}|o}", "e\u{301} o"),
        (r"{e\u{301}|o}", "e\u{301} o"),
    ] {
        assert_eq!(expand(pattern).unwrap().join(" "), paths, "{pattern}");
    }
    for pattern in ["{1..", "{a..10}", "{5..1}", "{1..9..0}", "$1", "{a|{b|c}}", r"\u{110000}"] {
        assert!(expand(pattern).is_err(), "{pattern}");
    }
}

#[test]
fn a_tree_is_walked_depth_first() {
    let text = "== one\nexpect: show A; movie .\nfolder: /x\nsource: here\n\nA/\n  B/\n    c\n  d\nA/B/e\nF/";
    let tree = parse("f", text).unwrap().remove(0);
    use Step::{Enter, File, Leave};
    let steps =
        [Enter("A"), Enter("B"), File("c"), File("e"), Leave, File("d"), Leave, Enter("F"), Leave];
    assert_eq!(tree.walk(), steps);
    assert_eq!((tree.row(), tree.folder.as_str(), tree.source.as_str()), ("several", "/x", "here"));
}

#[test]
fn a_slip_fails_with_file_and_line() {
    let head = "== one\nexpect: show\nfolder: /x\nsource: here\n";
    for (text, fault) in [
        (format!("{head}\na\na"), "f:7: "),
        (format!("{head}\na/b\na"), "f:7: "),
        (format!("{head}\n  a"), "f:6: "),
        (format!("{head}\na\n  b"), "f:7: "),
        (format!("{head}\na//b"), "f:6: "),
        (format!("{head}habits: hard\n\na"), "f:5: unknown header"),
        (head.replace("show", "shows"), "f:2: unknown kind"),
        (head.replace("show", "show A"), "f:1: there is no folder"),
        (head.replace("source: here\n", ""), "f:1: expect, folder and source"),
    ] {
        let said = parse("f", &text).unwrap_err();
        assert!(said.starts_with(fault), "{said:?} for {text:?}");
    }
}
