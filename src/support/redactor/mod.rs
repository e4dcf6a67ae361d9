//! The first pass: replaces secrets by placeholders, the same secret by the
//! same placeholder throughout one bundle.

mod forms;
mod internet;
mod paths;
mod runs;
mod shapes;

use super::known::{Known, Reach};
use super::{Kind, Part};
use aho_corasick::AhoCorasick;
use base64::Engine;
use base64::alphabet;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use forms::{Form, Writing, forms};
use regex::Regex;
use shapes::{Found, Shapes};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fmt;
use std::ops::Range;

/// A replacement can lay bare a name that stood inside a longer word. Each
/// round takes letters away, and no text of people needs more than three.
const ROUNDS: usize = 16;
/// Shorter base64 holds no secret that would not be known by its words.
const SHORTEST_BASE64: usize = 16;

/// Replaces secrets. One for each bundle: it numbers what it hides.
#[derive(Clone)]
pub struct Redactor {
    known: Vec<Known>,
    /// Which of the known a needle belongs to, by the number of the needle.
    needles: Vec<(usize, Form)>,
    finder: AhoCorasick,
    shapes: Shapes,
    placeholder: Regex,
    numbers: HashMap<(Kind, String), usize>,
    hidden: BTreeMap<Kind, usize>,
    #[cfg(test)]
    skipped: Option<Kind>,
}

/// A text without its secrets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Redacted {
    /// The text, with as many lines as before.
    pub text: String,
    /// How many places of each kind were hidden in it.
    pub hidden: BTreeMap<Kind, usize>,
}

impl Redactor {
    /// A redactor that knows these, beside everything that looks like a secret.
    pub fn new(known: &[Known]) -> Result<Self, String> {
        let needles: Vec<(usize, Form)> = known
            .iter()
            .enumerate()
            .flat_map(|(number, known)| forms(known).into_iter().map(move |form| (number, form)))
            .collect();
        let finder = AhoCorasick::builder()
            .ascii_case_insensitive(true)
            .build(needles.iter().map(|(_, form)| &form.text))
            .map_err(|error| error.to_string())?;
        let words: Vec<&str> = Kind::ALL.iter().map(|kind| kind.word()).collect();
        let placeholder = format!("<(?:{})(?: [0-9]+)?>", words.join("|"));
        Ok(Self {
            known: known.to_vec(),
            needles,
            finder,
            shapes: Shapes::new().map_err(|error| error.to_string())?,
            placeholder: Regex::new(&placeholder).map_err(|error| error.to_string())?,
            numbers: HashMap::new(),
            hidden: BTreeMap::new(),
            #[cfg(test)]
            skipped: None,
        })
    }

    /// The same redactor, blind to one kind: for a test of what comes after it.
    #[cfg(test)]
    pub(super) fn blind_to(mut self, kind: Kind) -> Self {
        self.skipped = Some(kind);
        self
    }

    /// A text without its secrets. A text that was redacted before stays as it is.
    pub fn redact(&mut self, text: &str) -> Redacted {
        let mut redacted = Redacted { text: readable(text), hidden: BTreeMap::new() };
        for _ in 0..ROUNDS {
            let spans = self.spans(&redacted.text);
            if spans.is_empty() {
                break;
            }
            redacted.text = self.replaced(&redacted.text, &spans, &mut redacted.hidden);
        }
        redacted
    }

    /// Every part without its secrets, in the same order.
    pub(super) fn redact_part(&mut self, part: &Part) -> (Part, BTreeMap<Kind, usize>) {
        let Redacted { text, hidden } = self.redact(&part.text);
        (Part { name: self.redact(&part.name).text, text }, hidden)
    }

    /// How many different secrets of each kind were hidden so far.
    pub fn hidden(&self) -> &BTreeMap<Kind, usize> {
        &self.hidden
    }

    /// What is to be replaced, in order and without overlaps.
    fn spans(&self, text: &str) -> Vec<Found> {
        let mut found = self.found(text);
        for run in base64_runs(text) {
            let Some(word) = text.get(run.clone()) else { continue };
            let inside = decodings(word).into_iter().flat_map(|it| self.found(&it));
            if let Some(kind) = inside.map(|(_, kind)| kind).min() {
                found.push((run, kind));
            }
        }
        #[cfg(test)]
        found.retain(|(_, kind)| Some(*kind) != self.skipped);
        let placeholders: Vec<Range<usize>> =
            self.placeholder.find_iter(text).map(|it| it.range()).collect();
        merged(without(found, &placeholders, text))
    }

    fn found(&self, text: &str) -> Vec<Found> {
        let known = self.finder.find_overlapping_iter(text).filter_map(|found| {
            let (number, form) = self.needles.get(found.pattern().as_usize())?;
            self.meant(text, found.range(), form, self.known.get(*number)?)
        });
        // First, so that what is known gives a stretch its name.
        let mut all: Vec<Found> = known.collect();
        all.extend(self.shapes.find(text));
        all
    }

    /// What to hide where a form was found; `None` where it is by chance.
    fn meant(&self, text: &str, at: Range<usize>, form: &Form, known: &Known) -> Option<Found> {
        if form.is_exact && text.get(at.clone())? != form.text {
            return None;
        }
        let range = match (form.writing, known.reach) {
            (Writing::Base64, _) => paths::whole_base64(text, at),
            (_, Reach::Anywhere) => at,
            (_, Reach::Word) => paths::is_word(text, &at).then_some(at)?,
            (writing, Reach::Below) => paths::below(text, at, writing)?,
        };
        Some((range, known.kind))
    }

    fn replaced(
        &mut self,
        text: &str,
        spans: &[Found],
        hidden: &mut BTreeMap<Kind, usize>,
    ) -> String {
        let mut clean = String::with_capacity(text.len());
        let mut at = 0;
        for (range, kind) in spans {
            clean.push_str(text.get(at..range.start).unwrap_or_default());
            let number = self.number(*kind, text.get(range.clone()).unwrap_or_default());
            match (kind, number) {
                (Kind::Home, 1) => clean.push_str("<home>"),
                _ => clean.push_str(&format!("<{} {number}>", kind.word())),
            }
            *hidden.entry(*kind).or_default() += 1;
            at = range.end;
        }
        clean.push_str(text.get(at..).unwrap_or_default());
        clean
    }

    /// The number of a secret: that of its first appearance, in whatever form.
    fn number(&mut self, kind: Kind, text: &str) -> usize {
        let counted = self.hidden.entry(kind).or_default();
        *self.numbers.entry((kind, paths::canonical(text))).or_insert_with(|| {
            *counted += 1;
            *counted
        })
    }
}

impl fmt::Debug for Redactor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Redactor").field("hidden", &self.hidden).finish_non_exhaustive()
    }
}

/// The text without what nobody sees: it could part a secret in two.
fn readable(text: &str) -> String {
    let is_seen = |c: &char| match c {
        '\n' | '\t' => true,
        '\u{ad}'
        | '\u{200b}'..='\u{200f}'
        | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{feff}' => false,
        c => !c.is_control(),
    };
    text.chars().filter(is_seen).collect()
}

/// Spans without the placeholders in them, and without pieces that say nothing.
fn without(found: Vec<Found>, placeholders: &[Range<usize>], text: &str) -> Vec<Found> {
    let mut pieces = Vec::new();
    for (range, kind) in found {
        let first = placeholders.partition_point(|it| it.end <= range.start);
        let inside = placeholders.iter().skip(first).take_while(|it| it.start < range.end);
        let mut start = range.start;
        for placeholder in inside {
            pieces.push((start..placeholder.start.max(start), kind));
            start = placeholder.end;
        }
        pieces.push((start..range.end.max(start), kind));
    }
    pieces.retain(|(range, _)| {
        text.get(range.clone()).is_some_and(|it| it.contains(char::is_alphanumeric))
    });
    pieces
}

/// Spans in order. Those that overlap become one, named after the longest.
fn merged(mut found: Vec<Found>) -> Vec<Found> {
    // Stable: of equal ones the first found stays first.
    found.sort_by_key(|(range, _)| (range.start, std::cmp::Reverse(range.end)));
    let mut merged: Vec<(Found, usize)> = Vec::new();
    for (range, kind) in found {
        let length = range.len();
        match merged.last_mut() {
            Some(((last, name), longest)) if range.start < last.end => {
                if length > *longest {
                    (*name, *longest) = (kind, length);
                }
                last.end = last.end.max(range.end);
            }
            _ => merged.push(((range, kind), length)),
        }
    }
    merged.into_iter().map(|(found, _)| found).collect()
}

fn base64_runs(text: &str) -> impl Iterator<Item = Range<usize>> {
    let bytes = text.as_bytes();
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            at += bytes.get(at..)?.iter().position(|byte| paths::is_of_base64(*byte))?;
            let start = at;
            at += bytes.get(at..)?.iter().take_while(|byte| paths::is_of_base64(**byte)).count();
            if at - start >= SHORTEST_BASE64 {
                return Some(start..at);
            }
        }
    })
}

/// The texts that a stretch of base64 stands for. What stands before it, such
/// as a path, may be made of the same letters, so it may begin at any of four.
fn decodings(run: &str) -> BTreeSet<String> {
    let run = run.replace('-', "+").replace('_', "/");
    let settings = GeneralPurposeConfig::new()
        .with_decode_padding_mode(DecodePaddingMode::Indifferent)
        .with_decode_allow_trailing_bits(true);
    let engine = GeneralPurpose::new(&alphabet::STANDARD, settings);
    let text = |start: usize| {
        let rest = run.get(start..)?;
        // One letter alone holds no whole byte.
        let whole = if rest.len() % 4 == 1 { rest.get(..rest.len() - 1)? } else { rest };
        let text = String::from_utf8(engine.decode(whole).ok()?).ok()?;
        text.chars().all(|c| !c.is_control() || c.is_whitespace()).then_some(text)
    };
    (0..4).filter_map(text).collect()
}
