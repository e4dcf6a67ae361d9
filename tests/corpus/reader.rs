//! Reads the corpus of naming habits. The format is described in `README.md`
//! beside this file; whatever does not follow it fails with file and line.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// The words for a kind of library, as `expect:` writes them.
pub const KINDS: [&str; 5] = ["movie", "show", "artist", "photo", "other"];

/// Which half of the corpus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// To build and tune on.
    Develop,
    /// To be judged by; whoever works on the classifier does not read it.
    Judged,
}

/// How tidy the folder is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Habit {
    Ordinary,
    Untidy,
    Hard,
}

/// One folder of a person, and what should be proposed for it.
#[derive(Debug)]
pub struct Tree {
    pub slug: String,
    /// Where it is written, as `films.txt:12`.
    pub at: String,
    /// The root's own path. It may be one of Windows.
    pub folder: String,
    pub source: String,
    pub habit: Habit,
    /// A doubtful tree: it counts only if the program is sure and wrong.
    pub unsure: bool,
    /// Kind → folders relative to the root, `.` for the root itself. Empty
    /// where nothing should be proposed.
    pub expected: BTreeMap<String, BTreeSet<String>>,
    root: Folder,
}

/// One step of a walk. Names are single components, in the order a sorted
/// directory listing has them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step<'a> {
    Enter(&'a str),
    File(&'a str),
    Leave,
}

/// Names in a folder; `None` is a file.
#[derive(Debug, Default, PartialEq, Eq)]
struct Folder(BTreeMap<String, Option<Folder>>);

impl Tree {
    /// The content depth-first. The root itself is neither entered nor left.
    pub fn walk(&self) -> Vec<Step<'_>> {
        let mut steps = Vec::new();
        self.root.walk(&mut steps);
        steps
    }

    /// How many files are in it.
    pub fn files(&self) -> usize {
        self.walk().iter().filter(|step| matches!(step, Step::File(_))).count()
    }

    /// The kind for a table: the one that is expected, `several` or `nothing`.
    pub fn row(&self) -> &str {
        match (self.expected.len(), self.expected.keys().next()) {
            (1, Some(kind)) => kind,
            (0, _) => "nothing",
            _ => "several",
        }
    }

    /// Whether both hold the same names in the same folders.
    pub fn same_content(&self, other: &Self) -> bool {
        self.root == other.root
    }

    /// Whether a path relative to the root is a folder of this tree.
    pub fn has_folder(&self, path: &str) -> bool {
        let mut folder = &self.root;
        path.split('/').filter(|name| *name != ".").all(|name| match folder.0.get(name) {
            Some(Some(inside)) => {
                folder = inside;
                true
            }
            _ => false,
        })
    }
}

impl Folder {
    fn walk<'a>(&'a self, steps: &mut Vec<Step<'a>>) {
        for (name, inside) in &self.0 {
            match inside {
                None => steps.push(Step::File(name)),
                Some(folder) => {
                    steps.push(Step::Enter(name));
                    folder.walk(steps);
                    steps.push(Step::Leave);
                }
            }
        }
    }

    /// Adds a path; one that ends in `/` is a folder.
    fn add(&mut self, path: &str) -> Result<(), String> {
        match path.split_once('/') {
            None => match self.0.insert(path.into(), None) {
                None => Ok(()),
                Some(_) => Err(format!("{path:?} is there twice")),
            },
            Some(("" | "." | "..", _)) => Err(format!("no name before a slash in {path:?}")),
            Some((name, rest)) => {
                match self.0.entry(name.into()).or_insert_with(|| Some(Self::default())) {
                    None => Err(format!("{name:?} is a file and a folder")),
                    Some(_) if rest.is_empty() => Ok(()),
                    Some(folder) => folder.add(rest),
                }
            }
        }
    }
}

/// Every tree of a part, in the order of file names.
pub fn trees(part: Part) -> Vec<Tree> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus").join(match part {
        Part::Develop => "develop",
        Part::Judged => "judged",
    });
    let mut files: Vec<_> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
        .iter()
        .flat_map(|file| {
            let name = file.file_name().unwrap().to_string_lossy();
            parse(&name, &fs::read_to_string(file).unwrap())
                .unwrap_or_else(|fault| panic!("{fault}"))
        })
        .collect()
}

/// Parses one file; `name` is only for what is said of a fault.
pub fn parse(name: &str, text: &str) -> Result<Vec<Tree>, String> {
    let mut trees: Vec<Tree> = Vec::new();
    let mut in_headers = false;
    // The folders the indented lines are in, one a level, each ending in `/`.
    let mut above: Vec<&str> = Vec::new();
    for (index, line) in text.lines().enumerate() {
        let at = format!("{name}:{}", index + 1);
        let fault = |what: String| format!("{at}: {what}");
        if let Some(slug) = line.strip_prefix("== ") {
            finished(trees.last())?;
            trees.push(Tree::begun(slug, &at));
            in_headers = true;
            above.clear();
            continue;
        }
        let Some(tree) = trees.last_mut() else { continue };
        if line.is_empty() {
            in_headers = false;
        } else if in_headers {
            tree.header(line).map_err(fault)?;
        } else {
            let path = line.trim_start_matches(' ');
            let spaces = line.len() - path.len();
            if spaces % 2 != 0 || spaces / 2 > above.len() {
                return Err(fault("indented under no folder".into()));
            }
            above.truncate(spaces / 2);
            for path in expand(&(above.concat() + path)).map_err(fault)? {
                tree.root.add(&path).map_err(fault)?;
            }
            if path.ends_with('/') {
                above.push(path);
            }
        }
    }
    finished(trees.last())?;
    Ok(trees)
}

fn finished(tree: Option<&Tree>) -> Result<(), String> {
    let Some(tree) = tree else { return Ok(()) };
    if tree.folder.is_empty() || tree.source.is_empty() || tree.expected.contains_key("") {
        return Err(format!("{}: expect, folder and source must all be given", tree.at));
    }
    let missing = tree.expected.values().flatten().find(|folder| !tree.has_folder(folder));
    missing.map_or(Ok(()), |folder| Err(format!("{}: there is no folder {folder:?}", tree.at)))
}

impl Tree {
    fn begun(slug: &str, at: &str) -> Self {
        Self {
            slug: slug.into(),
            at: at.into(),
            folder: String::new(),
            source: String::new(),
            habit: Habit::Ordinary,
            unsure: false,
            // Until `expect:` has been read.
            expected: BTreeMap::from([(String::new(), BTreeSet::new())]),
            root: Folder::default(),
        }
    }

    fn header(&mut self, line: &str) -> Result<(), String> {
        let (key, value) = line.split_once(": ").ok_or("a header is `key: value`")?;
        match (key, value) {
            ("expect", value) => self.expected = expectation(value)?,
            ("folder", value) => self.folder = value.into(),
            ("source", value) => self.source = value.into(),
            ("unsure", "yes") => self.unsure = true,
            ("habit", "untidy") => self.habit = Habit::Untidy,
            ("habit", "hard") => self.habit = Habit::Hard,
            _ => return Err(format!("unknown header {line:?}")),
        }
        Ok(())
    }
}

/// `movie Films | Kids films; show TV`, `movie`, or `nothing`.
fn expectation(text: &str) -> Result<BTreeMap<String, BTreeSet<String>>, String> {
    let mut expected = BTreeMap::new();
    for one in text.split("; ").filter(|one| *one != "nothing") {
        let (kind, folders) = one.split_once(' ').unwrap_or((one, "."));
        if !KINDS.contains(&kind) {
            return Err(format!("unknown kind {kind:?}"));
        }
        let folders = folders.split(" | ").map(String::from).collect();
        if expected.insert(kind.into(), folders).is_some() {
            return Err(format!("{kind} is there twice"));
        }
    }
    Ok(expected)
}

/// Every path a pattern stands for.
pub fn expand(pattern: &str) -> Result<Vec<String>, String> {
    let pattern = unescaped(pattern)?;
    // Each path so far, with the values of its choices.
    let mut paths = vec![(String::new(), Vec::<String>::new())];
    let mut rest = pattern.as_str();
    while let Some(open) = rest.find('{') {
        let close = open + rest[open..].find('}').ok_or("a brace is not closed")?;
        let (before, inside) = (&rest[..open], &rest[open + 1..close]);
        if inside.contains('{') {
            return Err(format!("braces do not nest: {inside:?}"));
        }
        let choices = choices(inside)?;
        let mut longer = Vec::with_capacity(paths.len() * choices.len().max(1));
        for (path, values) in paths {
            let path = path + &repeated(before, &values)?;
            if choices.is_empty() {
                longer.push((format!("{path}{{{inside}}}"), values));
                continue;
            }
            longer.extend(choices.iter().map(|choice| {
                (path.clone() + choice, values.iter().chain([choice]).cloned().collect())
            }));
        }
        paths = longer;
        rest = &rest[close + 1..];
    }
    paths.iter().map(|(path, values)| Ok(path.clone() + &repeated(rest, values)?)).collect()
}

/// What stands between braces as a list; empty if the braces mean themselves.
fn choices(inside: &str) -> Result<Vec<String>, String> {
    if inside.contains('|') {
        return Ok(inside.split('|').map(String::from).collect());
    }
    let Some((first, rest)) = inside.split_once("..") else { return Ok(Vec::new()) };
    let (last, step) = rest.split_once("..").unwrap_or((rest, "1"));
    let no_range = || format!("{inside:?} is no range");
    let step = step.parse().ok().filter(|step| *step > 0).ok_or_else(no_range)?;
    let range: Vec<String> = if let (Ok(from), Ok(to)) = (first.parse::<u32>(), last.parse::<u32>())
    {
        let width = first.len();
        (from..=to).step_by(step).map(|number| format!("{number:0width$}")).collect()
    } else if let (&[from], &[to]) = (first.as_bytes(), last.as_bytes()) {
        (from..=to).step_by(step).map(|letter| char::from(letter).into()).collect()
    } else {
        return Err(no_range());
    };
    if range.len() < 2 { Err(no_range()) } else { Ok(range) }
}

/// The text with `$1` to `$9` replaced by the values so far.
fn repeated(text: &str, values: &[String]) -> Result<String, String> {
    let mut parts = text.split('$');
    let mut out = parts.next().unwrap_or_default().to_string();
    for part in parts {
        // Any other `$` is itself, as in `$RECYCLE.BIN`.
        match part.chars().next().and_then(|digit| digit.to_digit(10)) {
            None => out = out + "$" + part,
            Some(digit) => {
                let value = values.get((digit as usize).wrapping_sub(1));
                out = out + value.ok_or(format!("${digit} stands for nothing"))? + &part[1..];
            }
        }
    }
    Ok(out)
}

/// The text with `\u{301}` replaced by the character.
fn unescaped(text: &str) -> Result<String, String> {
    let mut parts = text.split("\\u{");
    let mut out = parts.next().unwrap_or_default().to_string();
    for part in parts {
        let (code, rest) = part.split_once('}').ok_or("a brace is not closed")?;
        let character = u32::from_str_radix(code, 16).ok().and_then(char::from_u32);
        out.push(character.ok_or(format!("no character {code:?}"))?);
        out.push_str(rest);
    }
    Ok(out)
}
