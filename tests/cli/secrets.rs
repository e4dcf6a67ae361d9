//! The search for secrets in everything that a run left behind.

use super::computer::{Computer, Run};
use std::collections::BTreeSet;
use usher::sim::World;

/// Everything the program printed and wrote, but for the store that was made
/// for secrets, holds none of these, nor any that the world has now.
pub fn search<'a>(
    computer: &Computer,
    scenario: &str,
    known: impl Iterator<Item = &'a str>,
    run: &Run,
) {
    let mut secrets: BTreeSet<String> = computer.world.read(World::secrets).into_iter().collect();
    secrets.extend(known.filter(|secret| !secret.is_empty()).map(str::to_owned));
    assert!(secrets.len() >= 3, "there are secrets to search for");
    let mut texts = vec![
        ("standard output".to_owned(), run.stdout.clone()),
        ("standard error".to_owned(), run.stderr.clone()),
    ];
    let mut files = computer.files();
    files.extend(Some(computer.path("log")).filter(|log| log.exists()));
    for file in files {
        let text = String::from_utf8_lossy(&std::fs::read(&file).unwrap()).into_owned();
        texts.push((file.display().to_string(), text));
    }
    for (place, text) in &texts {
        for secret in &secrets {
            if let Some(line) = text.lines().find(|line| holds(line, secret)) {
                panic!("{scenario}: a secret in {place}:\n{line}");
            }
        }
    }
}

/// Whether a text holds this secret. The four digits of a PIN are one only
/// where they stand alone: they also happen inside a time or a number.
fn holds(text: &str, secret: &str) -> bool {
    let alone = |at: usize| {
        let before = text[..at].chars().next_back();
        let after = text[at + secret.len()..].chars().next();
        ![before, after].into_iter().flatten().any(|c| c.is_ascii_alphanumeric() || c == '-')
    };
    text.match_indices(secret).any(|(at, _)| secret.len() > 6 || alone(at))
}

#[test]
fn a_secret_is_found_where_it_stands() {
    assert!(holds("?token=claim-abcdef&x", "claim-abcdef"));
    assert!(holds("the PIN 0417.", "0417") && holds("pin=0417", "0417"));
    assert!(!holds("port 40417, at 11:04:17.041712Z", "0417"));
}
