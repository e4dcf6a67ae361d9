//! `usher library list`, and the look at how far the server is with reading
//! its libraries' folders.

use super::setup::CtrlC;
use super::voice::Voice;
use super::{exit, status};
use crate::app::{App, Options};
use crate::domain::{Address, Scan, Section, SectionKey};
use crate::flow::aside::Watch;
use crate::flow::facts::{Facts, Known};
use crate::flow::{Event, Press};
use crate::problem::Problem;
use serde_json::{Map, Value as Json, json};
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::time::{Duration, Instant};

/// How long the first news of the libraries is awaited.
const FIRST_NEWS: Duration = Duration::from_secs(20);
/// A server that reads nothing for this long has come to its end: it is looked
/// at twice within it.
const QUIET: Duration = Duration::from_secs(5);
/// A scan without news for this long may be one of a server that is gone.
const SILENCE: Duration = Duration::from_secs(30);
/// How often it is looked whether the time is up.
const TICK: Duration = Duration::from_millis(200);

/// Whether the folders of the server's libraries can be read by this program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reach {
    /// The server runs on this computer.
    Here,
    /// It runs on another one.
    Elsewhere,
}

impl Reach {
    /// Where the server is, as far as the options tell.
    pub(super) fn of(options: &Options) -> Self {
        let is_loopback = match &options.server {
            Some(server) => server.is_loopback(),
            None => Address::default_server().is_loopback(),
        };
        if options.ssh.is_none() && is_loopback { Self::Here } else { Self::Elsewhere }
    }
}

/// `usher library list`; `follow`: with `--follow`.
pub(super) async fn list(app: &mut App, follow: Option<Reach>, voice: &Voice) -> u8 {
    if let Some(problem) = status::errand(app, Press::Look).await {
        return voice.fail(&problem, json!({}));
    }
    let sections = match status::open_reading(&app.model.facts) {
        Ok(reading) => reading.sections().unwrap_or_default(),
        Err(problem) => return voice.fail(&problem, status::fields(app)),
    };
    if sections.is_empty() {
        voice.say("library-none", &[]);
        return voice.result(exit::DONE, json!({ "libraries": [] }));
    }
    let all: BTreeSet<SectionKey> = sections.iter().map(|it| it.key.clone()).collect();
    count_items(app).await;
    let facts = &app.model.facts;
    for section in facts.sections() {
        let items = facts.scans.get(&section.key).and_then(|scan| scan.items);
        status::tell_library(section, items, voice);
        for folder in &section.locations {
            let folder = folder.display().to_string();
            let folder = voice.words.say("library-folder", &[("folder", folder.into())]);
            voice.line(&format!("    {folder}"));
        }
    }
    match follow {
        Some(reach) => {
            let told = all.iter().filter(|key| !is_running(facts, key)).cloned().collect();
            follow_to_end(app, Followed { keys: all, told, reach }, json!({}), voice).await
        }
        None => voice.result(exit::DONE, json!({ "libraries": libraries_json(facts) })),
    }
}

/// What follows a set-up whose libraries are to be followed.
pub(super) async fn follow_added(app: &mut App, reach: Reach, voice: &Voice) -> u8 {
    let added = app.model.setup().map(|setup| setup.answers.libraries.clone()).unwrap_or_default();
    let sections = app.model.facts.sections().iter();
    let keys: BTreeSet<SectionKey> = sections
        .filter(|section| added.iter().any(|draft| draft.is(section)))
        .map(|section| section.key.clone())
        .collect();
    let fields = status::fields(app);
    if keys.is_empty() {
        return voice.result(exit::DONE, fields);
    }
    follow_to_end(app, Followed { keys, told: BTreeSet::new(), reach }, fields, voice).await
}

/// The libraries that are followed.
struct Followed {
    keys: BTreeSet<SectionKey>,
    /// Those whose end was told already, or need not be told.
    told: BTreeSet<SectionKey>,
    reach: Reach,
}

/// Waits for the first count of what each library holds; without one the list
/// goes without.
async fn count_items(app: &mut App) {
    let begun = Instant::now();
    let mut ctrl_c = CtrlC::awaited();
    app.send(Event::Press(Press::Watch(vec![Watch::Scans])));
    while app.model.facts.scans.is_empty() && begun.elapsed() < QUIET {
        tokio::select! {
            heard = tokio::time::timeout(TICK, app.hear()) => if heard == Ok(false) { break },
            () = ctrl_c.next() => break,
        }
    }
    app.send(Event::Press(Press::Watch(Vec::new())));
}

async fn follow_to_end(
    app: &mut App,
    mut followed: Followed,
    mut fields: Json,
    voice: &Voice,
) -> u8 {
    let ended = follow(app, &mut followed, voice).await;
    voice.passing("");
    app.send(Event::Press(Press::Watch(Vec::new())));
    for folder in folders(&app.model.facts, &followed.keys) {
        app.send(Event::Press(Press::GiveUpSurvey(folder)));
    }
    let facts = &app.model.facts;
    let scanning = followed.keys.iter().any(|key| is_running(facts, key));
    let empty = tell_empty(facts, &followed.keys, voice);
    if let Some(fields) = fields.as_object_mut() {
        fields.insert("libraries".to_owned(), libraries_json(facts));
        fields.insert("scanning".to_owned(), json!(scanning));
        fields.insert("empty".to_owned(), json!(empty));
    }
    match ended {
        Err(problem) => voice.fail(&problem, fields),
        Ok(()) => {
            if scanning {
                voice.say("scan-goes-on", &[]);
            }
            voice.result(exit::DONE, fields)
        }
    }
}

/// Shows how far the server is until it rests, or until the person has seen
/// enough: Ctrl-C ends the looking and not the scan.
async fn follow(app: &mut App, followed: &mut Followed, voice: &Voice) -> Result<(), Problem> {
    let mut ctrl_c = CtrlC::awaited();
    let mut watches = vec![Watch::Scans];
    app.send(Event::Press(Press::Watch(watches.clone())));
    let mut seen: BTreeMap<SectionKey, Scan> = BTreeMap::new();
    let (mut last_news, mut had_news) = (Instant::now(), false);
    loop {
        survey_folders(app, followed);
        let facts = &app.model.facts;
        if let Known::Hidden(problem) = &facts.server {
            return Err(problem.clone());
        }
        let scans = facts.scans.iter().filter(|(key, _)| followed.keys.contains(key));
        let scans: BTreeMap<SectionKey, Scan> =
            scans.map(|(key, scan)| (key.clone(), scan.clone())).collect();
        if scans != seen {
            (last_news, had_news) = (Instant::now(), true);
            tell_scans(facts, &seen, &scans, followed, voice);
            seen = scans;
        }
        let runs = seen.values().any(|scan| scan.running);
        let counting = followed.reach == Reach::Here
            && folders(facts, &followed.keys)
                .iter()
                .any(|folder| app.model.asides.counting(folder).is_some());
        let patience = match (had_news, runs) {
            (false, _) => FIRST_NEWS,
            (true, true) => SILENCE,
            (true, false) => QUIET,
        };
        if last_news.elapsed() >= patience {
            if !runs && !counting {
                break;
            }
            if runs && !watches.contains(&Watch::Server) {
                // If it is gone, this says so.
                watches.push(Watch::Server);
                app.send(Event::Press(Press::Watch(watches.clone())));
            }
        }
        tokio::select! {
            heard = tokio::time::timeout(TICK, app.hear()) => if heard == Ok(false) {
                return Err(Problem::Bug { what: "the runtime ended early".to_owned() });
            },
            () = ctrl_c.next() => return Ok(()),
        }
    }
    voice.passing("");
    if !had_news {
        voice.say("scan-silent", &[]);
    }
    let facts = &app.model.facts;
    let resting = facts.sections().iter().filter(|it| followed.keys.contains(&it.key));
    for section in resting.filter(|it| !followed.told.contains(&it.key)) {
        tell_rest(facts, section, voice);
    }
    Ok(())
}

/// Reads the names in the folders of what is being read, or shows nothing.
fn survey_folders(app: &mut App, followed: &Followed) {
    if followed.reach == Reach::Elsewhere {
        return;
    }
    let facts = &app.model.facts;
    let scans = facts.scans.iter().filter(|(key, _)| followed.keys.contains(key));
    let of_interest: BTreeSet<SectionKey> = scans
        .filter(|(_, scan)| scan.running || scan.items == Some(0))
        .map(|(key, _)| key.clone())
        .collect();
    let unread: Vec<PathBuf> = folders(facts, &of_interest)
        .into_iter()
        .filter(|folder| !facts.surveys.contains_key(folder))
        .collect();
    for folder in unread {
        app.send(Event::Press(Press::Survey { folder, skipped: None }));
    }
}

/// What has changed in the scans since the last time.
fn tell_scans(
    facts: &Facts,
    before: &BTreeMap<SectionKey, Scan>,
    now: &BTreeMap<SectionKey, Scan>,
    followed: &mut Followed,
    voice: &Voice,
) {
    let mut passing = Vec::new();
    for section in facts.sections() {
        let Some(scan) = now.get(&section.key) else { continue };
        let files = files_for(facts, section);
        if before.get(&section.key) != Some(scan) {
            voice.event(
                "scan",
                json!({
                    "key": section.key, "library": section.name, "running": scan.running,
                    "percent": scan.percent, "items": scan.items, "files": files,
                }),
            );
        }
        if scan.running {
            followed.told.remove(&section.key);
            let progress = voice.words.scan(scan.items, files, scan.percent);
            passing.push(voice.words.labelled(&section.name, &progress));
        } else if before.get(&section.key).is_some_and(|scan| scan.running)
            && followed.told.insert(section.key.clone())
        {
            voice.passing("");
            tell_rest(facts, section, voice);
        }
    }
    voice.passing(&passing.join(" · "));
}

/// What a library holds, once the server is done with it.
fn tell_rest(facts: &Facts, section: &Section, voice: &Voice) {
    if let Some(items) = facts.scans.get(&section.key).and_then(|scan| scan.items) {
        let items = voice.words.items(section.kind, items);
        voice.line(&format!("  {}", voice.words.labelled(&section.name, &items)));
    }
}

/// Explains the libraries that show nothing, and says the same for scripts.
fn tell_empty(facts: &Facts, keys: &BTreeSet<SectionKey>, voice: &Voice) -> Vec<Json> {
    let mut told = Vec::new();
    for section in facts.sections().iter().filter(|it| keys.contains(&it.key)) {
        let scan = facts.scans.get(&section.key);
        if !scan.is_some_and(|scan| !scan.running && scan.items == Some(0)) {
            continue;
        }
        let why = facts.emptiness(section);
        let text = voice.words.emptiness(&section.name, section.kind, why.as_ref());
        voice.line(&format!("{}.", text.what));
        for rule in text.rules {
            voice.line(&format!("  {rule}"));
        }
        voice.line(&format!("  {}", text.next));
        told.push(json!({ "key": section.key, "library": section.name, "because": why }));
    }
    told
}

/// How many files of its folders a library should show; `None` where they were
/// not all read.
fn files_for(facts: &Facts, section: &Section) -> Option<u64> {
    let taken = |folder: &PathBuf| {
        let survey = facts.surveys.get(folder)?.seen().filter(|survey| survey.complete)?;
        Some(survey.forecasts.get(&section.kind).map_or(0, |forecast| forecast.taken))
    };
    section.locations.iter().map(taken).sum()
}

fn folders(facts: &Facts, keys: &BTreeSet<SectionKey>) -> BTreeSet<PathBuf> {
    let sections = facts.sections().iter().filter(|it| keys.contains(&it.key));
    sections.flat_map(|section| section.locations.iter().cloned()).collect()
}

fn is_running(facts: &Facts, key: &SectionKey) -> bool {
    facts.scans.get(key).is_some_and(|scan| scan.running)
}

/// The libraries for scripts, each with how many items it holds.
fn libraries_json(facts: &Facts) -> Json {
    let one = |section: &Section| {
        let items = facts.scans.get(&section.key).and_then(|scan| scan.items);
        let mut library = match json!(section) {
            Json::Object(fields) => fields,
            _ => Map::new(),
        };
        library.insert("items".to_owned(), json!(items));
        Json::Object(library)
    };
    facts.sections().iter().map(one).collect()
}
