//! What macOS was told to start by itself, as far as it names the server.

use super::{files, macos};
use plist::Value;
use std::io::Cursor;
use std::path::{Path, PathBuf};

/// No such file is longer.
const LIMIT: u64 = 1 << 20;

/// The folders of the person and of the computer.
const OF_HOME: &str = "Library/LaunchAgents";
const OF_COMPUTER: [&str; 2] = ["Library/LaunchAgents", "Library/LaunchDaemons"];

/// Where the server is told to keep its data.
const SUPPORT_FOLDER: &str = "PLEX_MEDIA_SERVER_APPLICATION_SUPPORT_DIR";

/// A file that names the server.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct LaunchAgent {
    /// The file.
    pub path: PathBuf,
    /// Where it tells the server to keep its data, if it says so.
    pub support_folder: Option<PathBuf>,
}

/// Every file that names the server, the person's own first.
pub(super) fn of_server(root: &Path, home: &Path) -> impl Iterator<Item = LaunchAgent> {
    let folders = OF_COMPUTER.map(|folder| root.join(folder));
    std::iter::once(home.join(OF_HOME)).chain(folders).flat_map(|folder| in_folder(&folder))
}

/// Where the server's data was moved to by one of them (protocol page §12.1).
pub(super) fn moved_support_folder(root: &Path, home: &Path) -> Option<PathBuf> {
    let folder = of_server(root, home).find_map(|agent| agent.support_folder)?;
    Some(root.join(folder.strip_prefix("/").unwrap_or(&folder)))
}

fn in_folder(folder: &Path) -> Vec<LaunchAgent> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.path()).collect();
    paths.retain(|path| path.extension().is_some_and(|it| it == "plist"));
    paths.sort();
    let read = |path: PathBuf| {
        let bytes = files::read_trusted(&path, LIMIT, files::Trust::Us).ok()??;
        let support_folder = parse(&bytes)?;
        Some(LaunchAgent { path, support_folder })
    };
    paths.into_iter().filter_map(read).collect()
}

/// What a file says of the server's data; `None` where it does not name the server.
fn parse(bytes: &[u8]) -> Option<Option<PathBuf>> {
    let value = Value::from_reader(Cursor::new(bytes)).ok()?;
    let settings = value.as_dictionary()?;
    let started =
        ["Label", "Program", "ProgramArguments"].iter().filter_map(|key| settings.get(key));
    let words = started.flat_map(|value| match value {
        Value::Array(words) => words.iter().collect(),
        one => vec![one],
    });
    let mut names = words.filter_map(Value::as_string);
    if !names.any(|word| macos::NAMES.iter().any(|name| word.contains(name))) {
        return None;
    }
    let variables = settings.get("EnvironmentVariables").and_then(Value::as_dictionary);
    let folder = variables.and_then(|it| it.get(SUPPORT_FOLDER)).and_then(Value::as_string);
    Some(folder.map(PathBuf::from).filter(|folder| folder.is_absolute()))
}
