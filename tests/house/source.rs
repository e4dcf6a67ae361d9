//! Reads Rust sources and Fluent files just closely enough for the house rules.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// A Rust file of the project.
pub struct Source {
    /// Its path from the top of the project, with forward slashes.
    pub path: String,
    /// Its text, as it stands.
    pub text: String,
}

impl Source {
    pub fn of(path: &str, text: &str) -> Self {
        Self { path: path.to_owned(), text: text.to_owned() }
    }

    /// The room it belongs to: `plex` for `src/plex/wire.rs`, `app` for `src/app.rs`.
    pub fn room(&self) -> &str {
        let inside = self.path.trim_start_matches("src/");
        inside.split('/').next().unwrap_or_default().trim_end_matches(".rs")
    }

    /// The code without comments and without the test module that closes a file.
    /// A file of tests has no code in this sense.
    pub fn code(&self) -> String {
        written(&self.pieces(), |text| text)
    }

    /// The code with nothing between the quotes.
    pub fn code_without_texts(&self) -> String {
        written(&self.pieces(), |_| "")
    }

    /// The texts between the quotes, in order.
    pub fn texts(&self) -> Vec<String> {
        texts_of(self.pieces())
    }

    fn pieces(&self) -> Vec<Piece> {
        if self.path.ends_with("/tests.rs") || self.path.contains("/tests/") {
            return Vec::new();
        }
        let mut pieces = pieces(&self.text);
        for at in 0..pieces.len() {
            if let Piece::Code(code) = &mut pieces[at]
                && let Some(tests) = test_module(code)
            {
                code.truncate(tests);
                pieces.truncate(at + 1);
                break;
            }
        }
        pieces
    }

    /// The rooms that the code names through `crate::`, `usher::` or a chain of
    /// `super::` that leads to the top.
    pub fn rooms_named(&self) -> BTreeSet<String> {
        let code = self.code_without_texts();
        let mut rooms = BTreeSet::new();
        let mut tops = vec!["crate::".to_owned(), "usher::".to_owned()];
        tops.push("super::".repeat(self.depth()));
        for top in tops.iter().filter(|top| !top.is_empty()) {
            for after in after_each(&code, top) {
                rooms.extend(first_names(after));
            }
        }
        rooms
    }

    /// Whether the code names this path, such as `reqwest` or `std::fs`, as a
    /// whole and at its beginning.
    pub fn names(&self, path: &str) -> bool {
        let code = self.code_without_texts();
        let direct = after_each(&code, path).any(|after| after.starts_with("::") || ends(after));
        // `use std::{fs, path::Path}` names std::fs, too.
        let grouped = path.rsplit_once("::").is_some_and(|(parent, last)| {
            after_each(&code, &format!("{parent}::{{"))
                .any(|after| first_names(&format!("{{{after}")).contains(&last.to_owned()))
        });
        // A word alone is only a crate where it is used or stands before `::`.
        let crate_alone = !path.contains("::");
        if crate_alone {
            return after_each(&code, path).any(|after| after.starts_with("::"))
                || after_each(&code, &format!("use {path}")).any(ends);
        }
        direct || grouped
    }

    /// How many modules lie between this file and the top: 1 for `src/plex/mod.rs`.
    fn depth(&self) -> usize {
        let inside = self.path.trim_start_matches("src/").trim_end_matches(".rs");
        inside.split('/').filter(|part| !matches!(*part, "mod" | "main" | "lib")).count()
    }
}

/// Every file below a folder of the project whose name ends like this.
pub fn files(folder: &str, ending: &str) -> Vec<Source> {
    let top = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    let mut folders: Vec<PathBuf> = vec![top.join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.to_string_lossy().ends_with(ending) {
                // A file that is not text has nothing to read here.
                let Ok(text) = std::fs::read_to_string(&path) else { continue };
                let path = path.strip_prefix(top).unwrap_or(&path).to_string_lossy();
                found.push(Source { path: path.replace('\\', "/"), text });
            }
        }
    }
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

/// One file of the project.
pub fn file(path: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path))
        .unwrap_or_else(|fault| panic!("{path}: {fault}"))
}

/// The texts between the quotes of a piece of code, in order.
pub fn texts(code: &str) -> Vec<String> {
    texts_of(pieces(code))
}

fn texts_of(pieces: Vec<Piece>) -> Vec<String> {
    let text = |piece| match piece {
        Piece::Text(text) => Some(text),
        Piece::Code(_) => None,
    };
    pieces.into_iter().filter_map(text).collect()
}

/// What follows each whole occurrence of `word`: not the end of a longer name.
pub fn after_each<'a>(code: &'a str, word: &str) -> impl Iterator<Item = &'a str> {
    let width = word.len();
    code.match_indices(word)
        .filter(|(at, _)| {
            let before = code.get(..*at).and_then(|before| before.chars().next_back());
            !before.is_some_and(|it| is_of_a_name(it) || it == ':')
        })
        .filter_map(move |(at, _)| code.get(at + width..))
        .collect::<Vec<_>>()
        .into_iter()
}

fn ends(after: &str) -> bool {
    !after.starts_with(is_of_a_name)
}

/// The first names behind a path: `a` of `a::b`, and `a` and `c` of `{a::b, c}`.
fn first_names(after: &str) -> Vec<String> {
    let name = |text: &str| -> String {
        text.trim_start().chars().take_while(|it| is_of_a_name(*it)).collect()
    };
    let Some(group) = after.strip_prefix('{') else { return vec![name(after)] };
    let (mut depth, mut names, mut at_start) = (0, Vec::new(), true);
    for (at, letter) in group.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => at_start = true,
            _ if at_start && !letter.is_whitespace() => {
                names.push(name(group.get(at..).unwrap_or_default()));
                at_start = false;
            }
            _ => {}
        }
    }
    names
}

/// Where a test module opens; one in a file of its own opens nothing here.
fn test_module(code: &str) -> Option<usize> {
    const MARK: &str = "#[cfg(test)]\n";
    let opens = |at: usize| {
        let line = code[at + MARK.len()..].lines().next().unwrap_or_default();
        line.contains("mod ") && line.contains('{')
    };
    code.match_indices(MARK).map(|(at, _)| at).find(|at| opens(*at))
}

/// A stretch of a source: code without comments, or what stands between quotes.
enum Piece {
    Code(String),
    Text(String),
}

fn written<'a>(pieces: &'a [Piece], show: impl Fn(&'a str) -> &'a str) -> String {
    pieces
        .iter()
        .map(|piece| match piece {
            Piece::Code(code) => code.clone(),
            Piece::Text(text) => format!("\"{}\"", show(text)),
        })
        .collect()
}

/// Takes a source apart. Knows comments, escapes, raw texts, and the quote as
/// a character, which opens no text.
fn pieces(source: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut code = String::new();
    let mut rest = source;
    while let Some(letter) = rest.chars().next() {
        let raw_marks = raw_text_opens(rest).filter(|_| !code.ends_with(is_of_a_name));
        if rest.starts_with("//") {
            rest = rest.find('\n').map_or("", |end| &rest[end..]);
        } else if rest.starts_with("/*") {
            rest = rest.find("*/").map_or("", |end| &rest[end + 2..]);
        } else if let Some(quoted) = ["'\"'", "'\\\"'"].into_iter().find(|it| rest.starts_with(it))
        {
            code.push_str("' '");
            rest = &rest[quoted.len()..];
        } else if let Some(marks) = raw_marks {
            let body = &rest[marks + 2..];
            let close = format!("\"{}", "#".repeat(marks));
            let end = body.find(&close).unwrap_or(body.len());
            pieces.push(Piece::Code(std::mem::take(&mut code)));
            pieces.push(Piece::Text(body[..end].to_owned()));
            rest = body.get(end + close.len()..).unwrap_or_default();
        } else if letter == '"' {
            let body = &rest[1..];
            let end = closing_quote(body);
            pieces.push(Piece::Code(std::mem::take(&mut code)));
            pieces.push(Piece::Text(body[..end].to_owned()));
            rest = body.get(end + 1..).unwrap_or_default();
        } else {
            code.push(letter);
            rest = &rest[letter.len_utf8()..];
        }
    }
    pieces.push(Piece::Code(code));
    pieces
}

/// The number of marks of a raw text that begins here: 1 for `r#"…"#`.
fn raw_text_opens(rest: &str) -> Option<usize> {
    let behind = rest.strip_prefix('r')?;
    let marks = behind.len() - behind.trim_start_matches('#').len();
    behind[marks..].starts_with('"').then_some(marks)
}

fn closing_quote(body: &str) -> usize {
    let mut escaped = false;
    for (at, letter) in body.char_indices() {
        match letter {
            '"' if !escaped => return at,
            '\\' => escaped = !escaped,
            _ => escaped = false,
        }
    }
    body.len()
}

fn is_of_a_name(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_'
}

/// A message of a Fluent file.
#[derive(Debug, Default, Clone)]
pub struct Message {
    /// Its own text, then its parts by name; the text's name is empty.
    pub parts: BTreeMap<String, String>,
}

impl Message {
    /// The arguments that its text and parts mention.
    pub fn arguments(&self, all: &BTreeMap<String, Message>) -> BTreeSet<String> {
        let mut found = BTreeSet::new();
        for text in self.parts.values() {
            for after in text.split('$').skip(1) {
                found.insert(identifier(after));
            }
            // A text can be quoted by another: `{ kind }`.
            for after in text.split('{').skip(1) {
                let id = identifier(after.trim_start());
                if let Some(quoted) = all.get(&id).filter(|_| !id.is_empty()) {
                    found.extend(quoted.arguments(all));
                }
            }
        }
        found
    }

    /// The names of its parts.
    pub fn part_names(&self) -> BTreeSet<&str> {
        self.parts.keys().map(String::as_str).collect()
    }
}

fn identifier(text: &str) -> String {
    text.chars().take_while(|it| it.is_ascii_alphanumeric() || matches!(it, '-' | '_')).collect()
}

/// The messages of a Fluent file by their ids. An id that comes twice fails.
pub fn messages(text: &str) -> BTreeMap<String, Message> {
    let mut all: BTreeMap<String, Message> = BTreeMap::new();
    let mut now: Option<(String, String)> = None;
    for line in text.lines() {
        let unindented = line.trim_start();
        if line.starts_with('#') || line.is_empty() {
            continue;
        }
        let opens_message = line.starts_with(|it: char| it.is_ascii_alphabetic());
        let opens_part = unindented.starts_with('.') && line != unindented;
        if let Some((name, value)) =
            unindented.split_once('=').filter(|_| opens_message || opens_part)
        {
            let name = name.trim().trim_start_matches('.').to_owned();
            let (id, part) = match &now {
                Some((id, _)) if opens_part => (id.clone(), name),
                _ => (name, String::new()),
            };
            let message = all.entry(id.clone()).or_default();
            let before = message.parts.insert(part.clone(), value.trim().to_owned());
            assert!(before.is_none(), "{id} has its text or a part twice");
            now = Some((id, part));
        } else if let Some((id, part)) = &now
            && let Some(text) = all.get_mut(id).and_then(|it| it.parts.get_mut(part))
        {
            text.push('\n');
            text.push_str(line);
        }
    }
    all
}
