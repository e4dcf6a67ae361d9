//! The list of failures (docs/failures.md): each row once, and each check,
//! code, remedy, scenario and test that it names is there. The tests of the
//! rows that cannot arise here by design are here as well.

#![cfg(unix)]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::disallowed_methods,
    missing_docs,
    reason = "tests"
)]

#[path = "cli/computer.rs"]
#[allow(dead_code, reason = "what only the tests of the command line need")]
mod computer;
#[path = "failures/design.rs"]
mod design;
#[path = "house/problems.rs"]
mod problems;
#[path = "house/source.rs"]
#[allow(dead_code, reason = "what only the rules of the house need")]
mod source;

use source::{file, files};
use std::collections::{BTreeMap, BTreeSet};
use usher::flow::chain::CHECKS;
use usher::sim::scenarios;

/// A row, cell by cell; a cell holds what stands in it between backticks.
#[derive(Debug)]
struct Row {
    tag: String,
    kind: String,
    checks: Vec<String>,
    remedies: Vec<String>,
    scenarios: Vec<String>,
    tests: Vec<String>,
    /// What it says without backticks where it names no test.
    instead: String,
}

fn rows() -> Vec<Row> {
    let text = file("docs/failures.md");
    let lines = text.lines().filter(|line| line.starts_with("| F0"));
    lines
        .map(|line| {
            let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
            let [tag, said, kind, checks, remedies, scenarios, tests] = cells[..] else {
                panic!("seven cells: {line}");
            };
            assert!(!said.is_empty(), "{line}");
            Row {
                tag: tag.to_owned(),
                kind: kind.to_owned(),
                checks: named(checks),
                remedies: named(remedies),
                scenarios: named(scenarios),
                tests: named(tests),
                instead: tests.to_owned(),
            }
        })
        .collect()
}

/// What stands between backticks.
fn named(cell: &str) -> Vec<String> {
    cell.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

#[test]
fn each_row_is_there_once_and_of_a_known_kind() {
    let rows = rows();
    let tags: Vec<String> = (1..=99).map(|number| format!("F{number:03}")).collect();
    assert_eq!(rows.iter().map(|row| row.tag.clone()).collect::<Vec<_>>(), tags);
    for row in &rows {
        assert!(["check", "by design", "guide", "explain"].contains(&row.kind.as_str()), "{row:?}");
        if row.kind == "check" {
            assert!(!row.checks.is_empty(), "{}: which check?", row.tag);
        }
        // What no test shows says why in words.
        let is_open = row.tests.is_empty();
        assert!(!is_open || row.kind == "explain" && row.instead.len() > 20, "{row:?}");
    }
}

#[test]
fn each_check_code_and_remedy_exists() {
    let ids: BTreeSet<&str> = CHECKS.iter().copied().flatten().map(|check| check.id).collect();
    let problems = problems::every_problem();
    for row in rows() {
        for check in &row.checks {
            let is_known = match check.contains('.') {
                true => problems.iter().any(|problem| problem.code() == check),
                false => ids.contains(check.as_str()),
            };
            assert!(is_known, "{}: {check}", row.tag);
        }
        let theirs = problems.iter().filter(|it| row.checks.iter().any(|code| code == it.code()));
        let offered: Vec<String> = theirs
            .flat_map(|problem| problem.remedies())
            .map(|remedy| word(&serde_json::to_value(remedy).unwrap()))
            .collect();
        for remedy in &row.remedies {
            assert!(offered.contains(remedy), "{}: {remedy} of {offered:?}", row.tag);
        }
    }
}

/// The innermost word of a remedy: of `{"repair":{"adjust":"use_ipv6"}}` the last.
fn word(remedy: &serde_json::Value) -> String {
    match remedy {
        serde_json::Value::Object(fields) => word(fields.values().next().unwrap()),
        word => word.as_str().unwrap().to_owned(),
    }
}

#[test]
fn each_row_has_the_scenario_that_says_so() {
    let tagged: BTreeMap<&str, &str> =
        scenarios().iter().filter_map(|it| Some((it.failure?, it.name))).collect();
    for row in rows() {
        let wanted: Vec<&str> = tagged.get(row.tag.as_str()).copied().into_iter().collect();
        assert_eq!(row.scenarios, wanted, "{}", row.tag);
    }
}

#[test]
fn each_row_has_the_one_test_that_is_called_after_it() {
    let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for source in ["tests", "src"].iter().flat_map(|folder| files(folder, ".rs")) {
        for line in source.text.lines() {
            if let Some(name) = test_of_a_row(line) {
                let tag = name[..4].to_uppercase();
                found.entry(tag).or_default().push(name.to_owned());
            }
        }
    }
    assert!(found.len() > 80, "{found:?}");
    for row in rows() {
        let here = found.remove(&row.tag).unwrap_or_default();
        assert!(here.len() <= 1, "{}: {here:?}", row.tag);
        assert_eq!(row.tests, here, "{}", row.tag);
    }
    assert!(found.is_empty(), "rows that are not in the list: {found:?}");
}

/// The test that a line begins, where it is called after a row: a function, or
/// a line of the table that makes functions.
fn test_of_a_row(line: &str) -> Option<&str> {
    let line = line.trim_start();
    let line = line.strip_prefix("async ").unwrap_or(line);
    let (name, is_function) = match line.strip_prefix("fn ") {
        Some(rest) => (rest, true),
        None => (line, false),
    };
    let end = name.find(|c: char| !c.is_ascii_alphanumeric() && c != '_')?;
    let ends_well = name[end..].starts_with(if is_function { "(" } else { ": " })
        || (!is_function && &name[end..] == ":");
    let name = &name[..end];
    let digits = name.strip_prefix('f')?.get(..3)?;
    let is_row =
        digits.bytes().all(|it| it.is_ascii_digit()) && name.as_bytes().get(4) == Some(&b'_');
    (is_row && ends_well).then_some(name)
}

#[test]
fn tests_of_rows_are_found_and_nothing_else() {
    assert_eq!(test_of_a_row("    fn f001_a_b() {"), Some("f001_a_b"));
    assert_eq!(test_of_a_row("async fn f001_a() {"), Some("f001_a"));
    assert_eq!(test_of_a_row("    f031_down: breaks("), Some("f031_down"));
    assert_eq!(test_of_a_row("    f031_down:"), Some("f031_down"));
    assert_eq!(test_of_a_row("    fn f01_a() {"), None);
    assert_eq!(test_of_a_row("    fn folders(facts: &Facts) {"), None);
    assert_eq!(test_of_a_row("    f031_down();"), None);
}
