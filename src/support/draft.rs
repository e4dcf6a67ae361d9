//! A support file that is ready to be saved: it has passed both passes.
//!
//! The file speaks English, whatever the person's language: a helper reads it.

use super::known::Known;
use super::proof::{Leftover, prove};
use super::redactor::Redactor;
use super::{Kind, Summary};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// The longest line, in characters: a person reads the file in any editor.
const LONGEST_LINE: usize = 2_000;
/// What the summary is called among the parts.
const SUMMARY: &str = "summary";

/// One part of the file.
#[derive(Clone, PartialEq, Eq)]
pub struct Part {
    /// What it is called: `chain`, `Plex Media Server.log`.
    pub name: String,
    /// Its text, as it was found.
    pub text: String,
}

impl fmt::Debug for Part {
    /// Without the text, which may hold a secret.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Part").field("name", &self.name).finish_non_exhaustive()
    }
}

/// What the file is made of.
#[derive(Debug, Clone, Default)]
pub struct Material {
    /// The lines for a forum, which come first.
    pub summary: Summary,
    /// Everything else, in order.
    pub parts: Vec<Part>,
    /// What must not be in the file, beside what looks like a secret.
    pub known: Vec<Known>,
}

/// How many secrets of a kind were hidden.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Hidden {
    /// Which kind.
    pub kind: Kind,
    /// How many.
    pub count: usize,
}

/// The text of a support file in which the proof found nothing. There is no
/// other way to make one than [`Material::draft`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    text: String,
    summary: String,
    hidden: Vec<Hidden>,
    parts: Vec<(String, Vec<Hidden>)>,
}

/// Why there is no draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// Something is left that may be a secret.
    Left(Leftover),
    /// The passes could not be prepared: a mistake of ours.
    Broken(String),
}

impl Material {
    /// Replaces the secrets of every part that is not `left_out`, by its name,
    /// and proves that none is left.
    pub fn draft(&self, left_out: &BTreeSet<String>) -> Result<Draft, Refusal> {
        let summary = Part { name: SUMMARY.to_owned(), text: self.summary.to_string() };
        let parts = std::iter::once(&summary).chain(&self.parts);
        let parts: Vec<&Part> = parts.filter(|part| !left_out.contains(&part.name)).collect();
        let mut redactor = Redactor::new(&self.known).map_err(Refusal::Broken)?;
        let redacted: Vec<(Part, BTreeMap<Kind, usize>)> =
            parts.iter().map(|part| redactor.redact_part(part)).collect();
        let clean: Vec<Part> = redacted
            .iter()
            .map(|(part, _)| Part { name: part.name.clone(), text: short(&part.text) })
            .collect();
        if let Some(mut left) = prove(&clean, &self.known) {
            // The name by which a person can leave it out.
            let named = parts.iter().zip(&clean).find(|(_, clean)| clean.name == left.part);
            left.part = named.map_or(left.part, |(part, _)| part.name.clone());
            return Err(Refusal::Left(left));
        }
        let hidden = counts(redactor.hidden());
        let text = written(&clean, &hidden, left_out);
        Ok(Draft {
            summary: clean
                .iter()
                .find(|it| it.name == SUMMARY)
                .map(|it| it.text.clone())
                .unwrap_or_default(),
            parts: redacted
                .iter()
                .map(|(part, hidden)| (part.name.clone(), counts(hidden)))
                .collect(),
            text,
            hidden,
        })
    }
}

impl Draft {
    /// The whole file.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The lines for a forum.
    pub fn summary(&self) -> &str {
        &self.summary
    }

    /// How many different secrets of each kind were hidden, kinds with none
    /// left out.
    pub fn hidden(&self) -> &[Hidden] {
        &self.hidden
    }

    /// Each part by its name, with how many places were hidden in it.
    pub fn parts(&self) -> &[(String, Vec<Hidden>)] {
        &self.parts
    }
}

fn counts(hidden: &BTreeMap<Kind, usize>) -> Vec<Hidden> {
    hidden.iter().map(|(kind, count)| Hidden { kind: *kind, count: *count }).collect()
}

fn written(parts: &[Part], hidden: &[Hidden], left_out: &BTreeSet<String>) -> String {
    let count = |Hidden { kind, count }: &Hidden| format!("{} {count}", kind.word());
    let list = |words: Vec<String>| match words.is_empty() {
        true => "nothing".to_owned(),
        false => words.join(", "),
    };
    let mut text = format!(
        "Usher support file. Secrets were replaced by numbered words in angle brackets.\n\
         Hidden: {}\nLeft out: {}\n",
        list(hidden.iter().map(count).collect()),
        left_out.len()
    );
    for part in parts {
        text.push_str(&format!("\n===== {} =====\n{}", part.name, part.text));
        if !part.text.ends_with('\n') {
            text.push('\n');
        }
    }
    text
}

/// The text with its longest lines cut. Only after the first pass: what is cut
/// before it could be the half of a secret.
fn short(text: &str) -> String {
    let cut = |line: &str| match line.char_indices().nth(LONGEST_LINE) {
        Some((end, _)) => format!("{} …\n", line.get(..end).unwrap_or_default()),
        None => line.to_owned(),
    };
    text.split_inclusive('\n').map(cut).collect()
}
