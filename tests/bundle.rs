//! The packages and the workflows name only what exists, and what is said in
//! two places agrees. What the scripts do is tried by tests/run.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "tests"
)]

#[path = "house/source.rs"]
#[allow(dead_code, reason = "what only the rules of the house need")]
mod source;

use serde_yaml_ng::Value;
use source::{file, files};
use std::collections::BTreeSet;
use std::path::Path;

fn top() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The texts that stand behind a key of the workflows, wherever it is.
fn said_in_workflows(key: &str) -> Vec<String> {
    let mut found = Vec::new();
    for source in files(".github/workflows", "") {
        let workflow: Value = serde_yaml_ng::from_str(&source.text)
            .unwrap_or_else(|fault| panic!("{}: {fault}", source.path));
        collect(key, &workflow, &mut found);
    }
    found
}

fn collect(key: &str, value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Mapping(mapping) => {
            for (name, inner) in mapping {
                match inner.as_str() {
                    Some(text) if name.as_str() == Some(key) => found.push(text.to_owned()),
                    _ => collect(key, inner, found),
                }
            }
        }
        Value::Sequence(items) => items.iter().for_each(|item| collect(key, item, found)),
        _ => {}
    }
}

/// The scripts of the project that a command names.
fn scripts(command: &str) -> Vec<&str> {
    command
        .split_whitespace()
        .filter(|word| word.starts_with("bundle/") || word.starts_with("tests/"))
        .collect()
}

/// What stands between two marks.
fn between<'a>(text: &'a str, before: &str, after: &str) -> &'a str {
    let (_, rest) = text.split_once(before).unwrap_or_else(|| panic!("no {before}"));
    rest.split_once(after).unwrap_or_else(|| panic!("no {after}")).0
}

#[test]
fn each_step_of_a_workflow_is_a_script_that_exists_or_cargo() {
    let commands = said_in_workflows("run");
    assert!(commands.len() > 8, "{commands:?}");
    for command in commands {
        let named = scripts(&command);
        assert!(!named.is_empty() || command.starts_with("cargo test "), "{command}");
        for script in named {
            assert!(top().join(script).is_file(), "{script} is not there");
        }
        // What comes from outside, such as the name of a branch, would run.
        assert!(!command.contains("${{"), "{command}");
    }
}

#[test]
fn each_action_is_one_commit_of_github_itself_or_a_workflow_of_ours() {
    let actions = said_in_workflows("uses");
    assert!(actions.len() > 8, "{actions:?}");
    for action in actions {
        if let Some(path) = action.strip_prefix("./") {
            assert!(top().join(path).is_file(), "{path} is not there");
            continue;
        }
        let (name, commit) = action.split_once('@').unwrap();
        assert!(name.starts_with("actions/"), "{action}");
        assert!(commit.len() == 40 && commit.chars().all(|it| it.is_ascii_hexdigit()), "{action}");
    }
}

#[cfg(unix)]
#[test]
fn what_begins_as_a_script_can_be_run() {
    use std::os::unix::fs::PermissionsExt;

    let mut scripts = 0;
    for source in files("bundle", "") {
        let path = top().join(&source.path);
        if source.text.starts_with("#!") && path.extension().is_none() {
            let mode = std::fs::metadata(&path).unwrap().permissions().mode();
            assert!(mode & 0o111 != 0, "{} cannot be run", source.path);
            scripts += 1;
        }
    }
    assert!(scripts > 8, "{scripts}");
}

#[test]
fn each_text_for_packages_is_used_by_one() {
    let sources: String = files("bundle", "").into_iter().map(|source| source.text).collect();
    let texts = file("i18n/en-US.ftl");
    let names: Vec<&str> = texts
        .lines()
        .filter_map(|line| line.strip_prefix("bundle-")?.split_once(" = "))
        .map(|(name, _)| name)
        .collect();
    assert!(names.len() > 5, "{names:?}");
    for name in names {
        assert!(sources.contains(&format!("\"{name}\"")), "bundle-{name} is left over");
    }
}

#[test]
fn a_package_for_linux_brings_what_the_window_loads() {
    let source = file("src/cli/mod.rs");
    let wanted = between(&source, "WINDOW_PACKAGES: &str = \"", "\";").replace('\\', " ");
    let package = file("bundle/linux/package");
    let brought = between(&package, "LOADED = {", "\n}");
    let mut packages = 0;
    for wanted in wanted.split_whitespace() {
        assert!(brought.contains(&format!("\"{wanted}\"")), "{wanted} is missing");
        packages += 1;
    }
    assert!(packages > 8, "{packages}");
}

#[test]
fn every_system_knows_the_program_by_the_name_of_its_window() {
    let project = file("bundle/project.py");
    let name = between(&project, "IDENTIFIER = \"", "\"");
    for (path, line) in [
        ("src/ui/window.rs", format!(".with_app_id(\"{name}\")")),
        ("bundle/linux/usher.desktop", format!("Icon={name}\nStartupWMClass={name}\n")),
        ("bundle/windows/usher.iss", format!("AppId={name}\n")),
    ] {
        assert!(file(path).replace("\r\n", "\n").contains(&line), "{path} does not say {line}");
    }
}

#[test]
fn the_installer_for_windows_speaks_every_language() {
    let languages: BTreeSet<String> = files("i18n", ".ftl")
        .iter()
        .map(|source| source.path["i18n/".len()..][..2].to_owned())
        .collect();
    let installer = file("bundle/windows/usher.iss");
    let spoken: BTreeSet<String> = installer
        .lines()
        .filter_map(|line| line.strip_prefix("Name: \"")?.split_once("\"; MessagesFile"))
        .map(|(name, _)| name.to_owned())
        .collect();
    assert_eq!(spoken, languages);
}
