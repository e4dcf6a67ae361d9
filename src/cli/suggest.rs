//! `usher library suggest`: the names in a folder, which libraries it could
//! become, what would be skipped, and the command that adds them.

use super::args::{Command, Common, LibraryCommand};
use super::library::Reach;
use super::setup::{CtrlC, read_language};
use super::voice::Voice;
use super::written_library::WrittenLibrary;
use super::{exit, status};
use crate::app::{App, phrases};
use crate::domain::survey::{Counts, Note, Noted, Proposal, Survey};
use crate::domain::{Folder, Language, Os, SectionDraft, free_name};
use crate::flow::aside::Watch;
use crate::flow::facts::{Facts, Known};
use crate::flow::{Event, Press};
use crate::i18n::Words;
use crate::problem::{FolderFault, Problem};
use serde_json::{Value as Json, json};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// How often scripts learn what was counted.
const PACE: Duration = Duration::from_secs(1);
/// How long the server may take to say what it sees of the folders.
const SERVER_PATIENCE: Duration = Duration::from_secs(20);

/// What is asked for.
pub(super) struct Request {
    folder: PathBuf,
    /// The language's tag where one was given: the command repeats it.
    language: Option<Language>,
    /// A file that gets a line for each file that the server will skip.
    skipped: Option<PathBuf>,
}

/// The request in a command; `None` for any other command.
pub(super) fn request(
    command: &Command,
    reach: &Reach,
    words: &Words,
) -> Result<Option<Request>, Problem> {
    let Command::Library { command: Some(LibraryCommand::Suggest { folder, language, skipped }) } =
        command
    else {
        return Ok(None);
    };
    let fault = |fault| Problem::Folder { folder: folder.clone(), fault };
    if *reach == Reach::Elsewhere {
        return Err(fault(FolderFault::Elsewhere));
    }
    // Links stay as they are: the folder keeps the name that people know.
    let absolute = std::path::absolute(folder);
    // Rebuilding from components drops a trailing slash.
    let folder = absolute.map_err(|_| fault(FolderFault::Missing))?.components().collect();
    let language = read_language(language.as_deref(), words)?;
    Ok(Some(Request { folder, language, skipped: skipped.clone() }))
}

/// `usher library suggest`. Nothing is created.
pub(super) async fn suggest(
    app: &mut App,
    request: &Request,
    common: &Common,
    os: Os,
    voice: &Voice,
) -> u8 {
    let folder = &request.folder;
    let survey = match survey(app, request, voice).await {
        Ok(survey) => survey,
        Err((problem, counts)) => {
            if problem == Problem::Interrupted {
                voice.line(&voice.words.counting(&counts));
                voice.say("survey-incomplete", &[]);
            }
            let seen = json!({ "folder": path_json(folder), "complete": false, "counts": counts });
            return voice.fail(&problem, json!({ "survey": seen }));
        }
    };
    let folders: Vec<PathBuf> =
        survey.proposals.iter().flat_map(|it| it.folders.iter().cloned()).collect();
    let asked = match ask_server(app, &folders).await {
        Ok(asked) => asked,
        Err(problem) => return voice.fail(&problem, json!({ "survey": survey })),
    };
    let facts = &app.model.facts;
    let suggestions = suggestions(&survey, request, facts, os, &voice.words);
    let command = command(&suggestions, request, common, os);
    tell_survey(&survey, &suggestions, voice);
    if !folders.is_empty() {
        tell_server_view(facts, &folders, asked, voice);
    }
    for suggestion in suggestions.iter().filter(|it| it.exists.is_none() && it.text.is_none()) {
        voice.say("suggest-not-written", &[("name", suggestion.draft.name.as_str().into())]);
    }
    if let Some(command) = &command {
        voice.say("suggest-command", &[]);
        voice.line(&format!("    {command}"));
    }
    let seen = |path: &PathBuf| {
        let folder = facts.folders.get(path);
        let problem = folder.and_then(|it| it.problem(path));
        let sees = match &problem {
            Some(_) => Some(false),
            None => folder.and_then(|it| it.is_seen().then_some(true)),
        };
        let code = problem.map(|it| it.code());
        json!({ "folder": path_json(path), "seen_by_server": sees, "problem": code })
    };
    voice.result(
        exit::DONE,
        json!({
            "survey": {
                "folder": path_json(&survey.folder), "complete": survey.complete,
                "counts": survey.counts, "forecasts": survey.forecasts,
                "troubles": survey.troubles,
            },
            "skipped": survey.skipped,
            "proposals": suggestions.iter().map(Suggestion::json).collect::<Vec<_>>(),
            "folders": asked.then(|| folders.iter().map(seen).collect::<Vec<_>>()),
            "command": command,
        }),
    )
}

/// Reads the names, and shows what is counted meanwhile. Where it does not come
/// to its end: why, and what was counted until then.
async fn survey(
    app: &mut App,
    request: &Request,
    voice: &Voice,
) -> Result<Survey, (Problem, Counts)> {
    let folder = request.folder.as_path();
    let mut ctrl_c = CtrlC::awaited();
    let mut told: Option<Instant> = None;
    let mut counts = Counts::default();
    app.send(Event::Press(Press::Survey {
        folder: folder.to_owned(),
        skipped: request.skipped.clone(),
    }));
    loop {
        match app.model.facts.surveys.get(folder) {
            Some(Known::Seen(survey)) => {
                voice.passing("");
                return Ok(survey.clone());
            }
            Some(Known::Hidden(problem)) => {
                voice.passing("");
                return Err((problem.clone(), counts));
            }
            Some(Known::NotAsked) | None => {}
        }
        if let Some(now) = app.model.asides.counting(folder).filter(|now| **now != counts) {
            counts = *now;
            voice.passing(&voice.words.counting(&counts));
            if told.is_none_or(|told| told.elapsed() >= PACE) {
                voice.event("counting", json!({ "counts": counts }));
                told = Some(Instant::now());
            }
        }
        tokio::select! {
            heard = app.hear() => if !heard {
                let what = "the runtime ended early".to_owned();
                return Err((Problem::Bug { what }, counts));
            },
            () = ctrl_c.next() => {
                app.send(Event::Press(Press::GiveUpSurvey(folder.to_owned())));
                voice.passing("");
                return Err((Problem::Interrupted, counts));
            }
        }
    }
}

/// Asks the server what it sees of the folders, and which libraries it has.
/// `false`: nobody is signed in, so it was not asked.
async fn ask_server(app: &mut App, folders: &[PathBuf]) -> Result<bool, Problem> {
    // A store for secrets that does not open is no obstacle to a suggestion.
    if folders.is_empty() || !app.is_signed_in().await.unwrap_or(false) {
        return Ok(false);
    }
    if let Some(problem) = status::errand(app, Press::Look).await {
        return Err(problem);
    }
    let begun = Instant::now();
    let mut ctrl_c = CtrlC::awaited();
    app.send(Event::Press(Press::Watch(vec![Watch::Folders(folders.to_vec())])));
    let mut ended = Ok(true);
    while folders.iter().any(|folder| !app.model.facts.folders.contains_key(folder))
        && begun.elapsed() < SERVER_PATIENCE
    {
        tokio::select! {
            heard = tokio::time::timeout(SERVER_PATIENCE, app.hear()) => {
                if heard == Ok(false) { break }
            }
            () = ctrl_c.next() => {
                ended = Err(Problem::Interrupted);
                break;
            }
        }
    }
    app.send(Event::Press(Press::Watch(Vec::new())));
    ended
}

/// A proposal as the library it would be.
struct Suggestion<'a> {
    proposal: &'a Proposal,
    draft: SectionDraft,
    /// The library that the server has for all of these folders already.
    exists: Option<String>,
    /// The library as the command line takes it.
    text: Option<String>,
}

fn suggestions<'a>(
    survey: &'a Survey,
    request: &Request,
    facts: &Facts,
    os: Os,
    words: &Words,
) -> Vec<Suggestion<'a>> {
    let language = request.language.clone().unwrap_or_else(Language::american_english);
    let sections = facts.sections();
    let mut taken: Vec<String> = sections.iter().map(|it| it.name.clone()).collect();
    let mut suggestions = Vec::new();
    for proposal in &survey.proposals {
        let mut draft = proposal.draft(&words.kind_title(proposal.kind), &language);
        let has = |folder: &PathBuf, of: &[PathBuf]| of.iter().any(|it| folder.starts_with(it));
        let exists = sections.iter().find(|section| {
            section.kind == draft.kind
                && draft.locations.iter().all(|folder| has(folder, &section.locations))
        });
        let exists = exists.map(|section| section.name.clone());
        if exists.is_none() {
            draft.name = free_name(&draft.name, |name| taken.iter().any(|it| it == name));
            taken.push(draft.name.clone());
        }
        let is_plain = |text: &String| *text == shown(text);
        let text = WrittenLibrary::of_draft(&draft, os).filter(is_plain);
        let text = text.filter(|_| exists.is_none());
        suggestions.push(Suggestion { proposal, draft, exists, text });
    }
    suggestions
}

/// The command that adds what is suggested; `None` where there is nothing to add.
fn command(
    suggestions: &[Suggestion<'_>],
    request: &Request,
    common: &Common,
    os: Os,
) -> Option<String> {
    let libraries: Vec<&String> = suggestions.iter().filter_map(|it| it.text.as_ref()).collect();
    if libraries.is_empty() {
        return None;
    }
    let mut command = "usher library add".to_owned();
    let mut add = |word: &str| {
        command.push(' ');
        command.push_str(word);
    };
    for library in libraries {
        add(&quoted(library, os));
    }
    if let Some(language) = &request.language {
        add("--language");
        add(language.as_str());
    }
    if let Some(server) = &common.server {
        add("--server");
        add(&quoted(server, os));
    }
    Some(command)
}

/// A word as the system's shell takes it, whatever is in it.
fn quoted(word: &str, os: Os) -> String {
    match os {
        Os::Windows => format!("\"{}\"", word.replace('"', "\\\"")),
        Os::MacOs | Os::Linux => format!("'{}'", word.replace('\'', r"'\''")),
    }
}

impl Suggestion<'_> {
    fn json(&self) -> Json {
        let mut json = json!(self.proposal);
        if let Some(fields) = json.as_object_mut() {
            fields.insert("name".to_owned(), json!(self.draft.name));
            fields.insert("exists".to_owned(), json!(self.exists));
            fields.insert("library".to_owned(), json!(self.text));
        }
        json
    }
}

fn tell_survey(survey: &Survey, suggestions: &[Suggestion<'_>], voice: &Voice) {
    let words = &voice.words;
    if suggestions.is_empty() {
        voice.say("survey-nothing", &[]);
    }
    for suggestion in suggestions {
        tell_suggestion(suggestion, voice);
    }
    let skipped = survey.skipped.total();
    tell_notes("suggest-skipped", &survey.skipped, skipped, |it| words.skip_reason(it), voice);
    let troubles = survey.troubles.total();
    tell_notes("suggest-troubles", &survey.troubles, troubles, |it| words.trouble(it), voice);
    if survey.counts.away > 0 {
        voice.say("survey-away", &[("count", survey.counts.away.into())]);
    }
    if !survey.complete {
        voice.say("survey-incomplete", &[]);
    }
}

fn tell_suggestion(suggestion: &Suggestion<'_>, voice: &Voice) {
    let Suggestion { proposal, draft, exists, .. } = suggestion;
    let words = &voice.words;
    let name = draft.name.as_str().into();
    let library =
        words.say("status-library", &[("name", name), ("kind", draft.kind.word().into())]);
    let titles = words.titles(proposal.kind, proposal.titles);
    voice.line(&format!("{library} · {titles} · {}", words.sureness(proposal.sureness)));
    for folder in &draft.locations {
        voice.line(&format!("  {}", shown_path(folder)));
    }
    let reasons: Vec<String> = proposal.reasons.iter().map(|it| words.reason(it)).collect();
    if !reasons.is_empty() {
        let because = words.say("suggest-because", &[]);
        voice.line(&format!("  {}", words.labelled(&because, &reasons.join("; "))));
    }
    if !proposal.examples.is_empty() {
        let examples = words.labelled(&words.say("suggest-examples", &[]), "");
        voice.line(&format!("  {}", examples.trim_end()));
    }
    for Note { path, what } in &proposal.examples {
        voice.line(&format!("    {} → {}", shown_path(path), shown(&words.read(what))));
    }
    if let Some(name) = exists {
        let exists = words.say("suggest-exists", &[("name", name.as_str().into())]);
        voice.line(&format!("  {exists}"));
    }
}

fn tell_notes<W: Ord + Copy>(
    headline: &str,
    noted: &Noted<W>,
    total: u64,
    say: impl Fn(W) -> String,
    voice: &Voice,
) {
    if total == 0 {
        return;
    }
    let headline = voice.words.say(headline, &[("count", total.into())]);
    voice.line(voice.words.labelled(&headline, "").trim_end());
    for Note { path, what } in &noted.first {
        voice.line(&format!("  {}", voice.words.labelled(&shown_path(path), &say(*what))));
    }
    let more = total.saturating_sub(noted.first.len() as u64);
    if more > 0 {
        let more = voice.words.say("suggest-more", &[("count", more.into())]);
        voice.line(&format!("  {more}"));
    }
}

fn tell_server_view(facts: &Facts, folders: &[PathBuf], asked: bool, voice: &Voice) {
    if !asked {
        return voice.say("suggest-server-not-asked", &[]);
    }
    for path in folders {
        let given = [("folder", shown_path(path).into())];
        let folder = facts.folders.get(path);
        match folder.and_then(|folder| folder.problem(path)) {
            Some(problem) => {
                let text = voice.words.problem(&problem);
                voice.say("suggest-server-blind", &given);
                let why = voice.words.run_in(&text.what, &text.why);
                voice.line(&format!("  {why}\n  {}", text.next));
            }
            None if folder.is_some_and(Folder::is_seen) => voice.say("suggest-server-sees", &given),
            None => voice.say("suggest-server-silent", &given),
        }
        for note in folder.map(Folder::notes).unwrap_or_default() {
            voice.line(&phrases::folder_note(&voice.words, path, &note));
        }
    }
}

fn shown_path(path: &Path) -> String {
    shown(&path.to_string_lossy())
}

/// A name as it may be written to a terminal: what would steer it, or turn the
/// direction of writing, is not handed on.
fn shown(name: &str) -> String {
    let steers = |letter: char| {
        letter.is_control() || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    name.replace(steers, "\u{fffd}")
}

/// A path for scripts: one need not be text.
fn path_json(path: &Path) -> Json {
    let note = json!(Note { path: path.to_owned(), what: () });
    note.get("path").cloned().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_quoted_so_that_the_shell_hands_them_on() {
        assert_eq!(quoted("movie:It's:/a b", Os::Linux), r"'movie:It'\''s:/a b'");
        assert_eq!(quoted(r"movie:A:D:\b", Os::Windows), r#""movie:A:D:\b""#);
    }

    #[test]
    fn a_name_does_not_steer_the_terminal() {
        assert_eq!(shown("a\u{1b}[2Jb\n\u{202e}c"), "a\u{fffd}[2Jb\u{fffd}\u{fffd}c");
        assert_eq!(shown("Ünï 東京 (2003)"), "Ünï 東京 (2003)");
    }
}
