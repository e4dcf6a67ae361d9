//! The second pass: reads a finished text and believes nobody.
//!
//! It shares no code and no pattern with the first. Where that one spells a
//! secret in every form it can think of and looks for each, this one takes
//! every escape and encoding off the text and looks for the plain secret.

mod peel;
mod suspicion;

use super::known::{Known, Reach};
use super::{Kind, Part};
use peel::readings;

/// A shorter secret stands in what base64 stands for by chance.
const SHORTEST_IN_BASE64: usize = 6;
/// A shorter name is looked for as it is written.
const SHORTEST_FOLDED: usize = 4;

/// Something that may be a secret and is in the text all the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leftover {
    /// In which part, by its name.
    pub part: String,
    /// On which of its lines, from 1.
    pub line: usize,
    /// What it may be.
    pub kind: Kind,
}

/// The first thing left in any of the parts that may be a secret.
pub fn prove(parts: &[Part], known: &[Known]) -> Option<Leftover> {
    let wanted: Vec<Wanted> = known.iter().map(Wanted::of).collect();
    parts.iter().find_map(|part| {
        let name = in_line(&part.name, &wanted).map(|kind| (1, kind));
        let lines = part.text.split('\n').enumerate();
        let found = name.or_else(|| {
            let mut lines = lines.map(|(number, line)| (number + 1, line));
            lines.find_map(|(number, line)| Some((number, in_line(line, &wanted)?)))
        });
        found.map(|(line, kind)| Leftover { part: part.name.clone(), line, kind })
    })
}

/// A known secret in the one spelling in which it is looked for.
struct Wanted {
    kind: Kind,
    exact: String,
    folded: String,
    reach: Reach,
}

impl Wanted {
    fn of(known: &Known) -> Self {
        Self {
            kind: known.kind,
            exact: known.value.clone(),
            folded: known.value.to_lowercase(),
            reach: known.reach,
        }
    }

    fn is_in(&self, text: &str, folded: &str) -> bool {
        let letters = self.exact.chars().count();
        let (text, wanted) = match self.reach == Reach::Word && letters < SHORTEST_FOLDED {
            true => (text, self.exact.as_str()),
            false => (folded, self.folded.as_str()),
        };
        let mut places = text.match_indices(wanted);
        match self.reach {
            Reach::Anywhere => places.next().is_some(),
            Reach::Word => places.any(|(at, it)| stands_alone(text, at, it.len())),
            Reach::Below => places.any(|(at, it)| leads_further(text, at + it.len())),
        }
    }
}

fn in_line(line: &str, wanted: &[Wanted]) -> Option<Kind> {
    let line = without_placeholders(line);
    readings(&line).find_map(|reading| {
        let folded = reading.text.to_lowercase();
        let counts = |it: &&Wanted| !reading.is_decoded || it.exact.len() >= SHORTEST_IN_BASE64;
        let known = wanted.iter().filter(counts).find(|it| it.is_in(&reading.text, &folded));
        known.map(|it| it.kind).or_else(|| {
            // What base64 stands for is only judged where it is a text.
            let is_text = !reading.text.contains(|c: char| c.is_control() || c == '\u{fffd}');
            (!reading.is_decoded || is_text).then(|| suspicion::of(&reading.text)).flatten()
        })
    })
}

fn stands_alone(text: &str, at: usize, length: usize) -> bool {
    let joins = |outer: Option<char>, inner: Option<char>| {
        outer.is_some_and(char::is_alphanumeric)
            && inner.is_some_and(|it| it.is_ascii_alphanumeric())
    };
    let (before, rest) = text.split_at_checked(at).unwrap_or((text, ""));
    let (word, after) = rest.split_at_checked(length).unwrap_or((rest, ""));
    !joins(before.chars().next_back(), word.chars().next())
        && !joins(after.chars().next(), word.chars().next_back())
}

fn leads_further(text: &str, end: usize) -> bool {
    let mut rest = text.get(end..).unwrap_or_default().chars();
    matches!(rest.next(), Some('/' | '\\')) && rest.next().is_some_and(char::is_alphanumeric)
}

/// The line without `<address 1>` and its like: a person may be called Key.
fn without_placeholders(line: &str) -> String {
    let mut text = String::with_capacity(line.len());
    let mut rest = line;
    while let Some((before, after)) = rest.split_once('<') {
        text.push_str(before);
        rest = match after.split_once('>') {
            Some((inside, behind)) if is_placeholder(inside) => {
                text.push('\n');
                behind
            }
            _ => {
                text.push('<');
                after
            }
        };
    }
    text.push_str(rest);
    text
}

fn is_placeholder(inside: &str) -> bool {
    let word = inside.trim_end_matches(|c: char| c.is_ascii_digit());
    let has_number = word.len() < inside.len() && word.ends_with(' ');
    Kind::ALL.iter().any(|kind| match has_number {
        true => word.trim_end() == kind.word(),
        false => inside == Kind::Home.word() && *kind == Kind::Home,
    })
}
