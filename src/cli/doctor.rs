//! `usher doctor`: every link of the chain, and the repairs that lose nothing.

use super::args::{Common, Doctor};
use super::setup::{self, CtrlC};
use super::voice::Voice;
use super::{exit, status};
use crate::app::{self, App, phrases, report};
use crate::domain::symptom;
use crate::domain::{Link, Standing};
use crate::flow::chain::{self, Attempt, Finding};
use crate::flow::facts::Facts;
use crate::flow::{Event, Press};
use crate::problem::{Problem, Remedy};
use serde_json::json;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::time::Duration;

/// Over a dead network it answers within this time, with what is known by then.
const LIMIT: Duration = Duration::from_secs(14);
/// More repairs than that in one run would go in circles.
const MOST_REPAIRS: usize = 6;

pub(super) async fn run(app: &mut App, doctor: &Doctor, common: &Common, voice: &Voice) -> u8 {
    let mut findings = match examine(app, None).await {
        Ok(findings) => findings,
        Err(problem) => return voice.fail(&problem, json!({})),
    };
    if doctor.fix {
        findings = match fix(app, findings, doctor, common, voice).await {
            Ok(findings) => findings,
            Err(problem) => return voice.fail(&problem, status::fields(app)),
        };
    }
    for finding in &findings {
        tell(finding, &app.model.facts, voice);
    }
    let broken = chain::first_broken(&findings);
    match chain::worst(&findings) {
        _ if chain::all_works(&findings) => voice.say("chain-verdict-works", &[]),
        Some(problem) => voice.line(&voice.words.problem(problem).what),
        None => voice.say("chain-verdict-unknown", &[]),
    }
    if let Some(problem) = broken.and_then(|finding| finding.problem.as_ref()) {
        voice.error(problem);
    }
    let recognised = doctor.symptom.as_deref().map(symptom::recognised);
    if let Some(link) = recognised {
        voice.line(&phrases::symptom(&voice.words, link, &findings));
    }
    if let Some(path) = &doctor.bundle
        && let Err(problem) = save_bundle(app, path, doctor, common, voice).await
    {
        return voice.fail(&problem, status::fields(app));
    }
    let symptom = recognised.flatten().map(Link::word);
    let exit = if broken.is_some() { exit::FAILED } else { exit::DONE };
    let first = broken.map(|finding| finding.link.word());
    voice.result(exit, json!({ "broken": first, "symptom": symptom }))
}

/// Writes what a helper needs to know, without what is nobody else's business.
async fn save_bundle(
    app: &App,
    path: &Path,
    doctor: &Doctor,
    common: &Common,
    voice: &Voice,
) -> Result<(), Problem> {
    let practice = common.root.as_deref().is_some_and(app::is_practice_disk);
    let material = report::material(&app.model, &voice.words, practice);
    let left_out: BTreeSet<String> = doctor.leave_out.iter().cloned().collect();
    let draft = app.support_file(material, left_out).await?;
    let hidden: BTreeMap<&str, usize> =
        draft.hidden().iter().map(|it| (it.kind.word(), it.count)).collect();
    let count: usize = hidden.values().sum();
    app.save_support_file(draft, path.to_owned()).await?;
    voice.event("support_file", json!({ "hidden": hidden }));
    let shown = path.display().to_string();
    voice.say("support-file-saved", &[("path", shown.into()), ("count", count.into())]);
    Ok(())
}

/// Looks at every link, for as long as that may take.
async fn examine(app: &mut App, attempt: Option<Attempt>) -> Result<Vec<Finding>, Problem> {
    app.send(Event::Press(Press::Examine(attempt)));
    let end = tokio::time::Instant::now() + LIMIT;
    let mut ctrl_c = CtrlC::awaited();
    while app.model.asides.examination.goes_on() || app.model.asides.surveys_go_on() {
        tokio::select! {
            heard = app.hear() => if !heard {
                return Err(Problem::Bug { what: "the runtime ended early".to_owned() });
            },
            () = ctrl_c.next() => return Err(Problem::Interrupted),
            () = tokio::time::sleep_until(end) => break,
        }
    }
    app.send(Event::Press(Press::GiveUpExamination));
    Ok(chain::findings(&app.model.facts))
}

/// One repair after the other, the first broken link first, and a new look
/// after each. What was tried and did not help is not tried again, and one that
/// could not be carried out leaves the way to the next.
async fn fix(
    app: &mut App,
    mut findings: Vec<Finding>,
    doctor: &Doctor,
    common: &Common,
    voice: &Voice,
) -> Result<Vec<Finding>, Problem> {
    let mut tried = Vec::new();
    for _ in 0..MOST_REPAIRS {
        let facts = &app.model.facts;
        let Some((finding, remedy)) = next_repair(&findings, facts, &tried) else { break };
        let (id, code) = (finding.id, finding.code().unwrap_or_default());
        let tell = |state: &str, error: Option<&Problem>| {
            let error = error.map(Problem::code);
            let fields = json!({ "id": id, "remedy": remedy, "state": state, "code": error });
            voice.event("repair", fields);
        };
        tell("started", None);
        let refused = match carry_out(app, remedy, doctor, common, voice).await {
            Err(problem) if is_for_a_person(&problem) => return Err(problem),
            carried_out => carried_out.err(),
        };
        if let Some(problem) = &refused {
            voice.line(&voice.words.problem(problem).what);
        }
        // What somebody else kept from being carried out was not tried yet.
        let was_tried = refused.as_ref().is_none_or(|problem| exit::code(problem) == exit::FAILED);
        let rung = chain::rung_of(remedy).filter(|_| was_tried);
        let attempt = rung.map(|rung| Attempt { code: code.to_owned(), rung });
        findings = examine(app, attempt).await?;
        let is_still_so = chain::is_found(code, &findings);
        tell(if is_still_so { "failed" } else { "done" }, refused.as_ref());
        tried.push((code, remedy));
    }
    Ok(findings)
}

async fn carry_out(
    app: &mut App,
    remedy: Remedy,
    doctor: &Doctor,
    common: &Common,
    voice: &Voice,
) -> Result<(), Problem> {
    let sign_in = setup::way_of(&doctor.sign_in);
    match remedy {
        Remedy::StartServer => {
            if !voice.confirm("ask-start-server", &[]).await {
                return Err(Problem::ConfirmationNeeded);
            }
            status::errand(app, Press::StartServer).await.map_or(Ok(()), Err)
        }
        Remedy::Repair(repair) => setup::repair(app, repair, sign_in, voice).await,
        _ => setup::claim(app, sign_in, common, voice).await,
    }
}

/// Whether only a person can go on from here.
fn is_for_a_person(problem: &Problem) -> bool {
    matches!(exit::code(problem), exit::PERSON | exit::INTERRUPTED)
}

/// What `--fix` does next: only what Usher can do itself, and not twice.
fn next_repair<'a>(
    findings: &'a [Finding],
    facts: &Facts,
    tried: &[(&'static str, Remedy)],
) -> Option<(&'a Finding, Remedy)> {
    let ours = |finding: &'a Finding| {
        let (code, remedy) = (finding.code()?, chain::next_repair(finding, facts)?);
        (!tried.contains(&(code, remedy))).then_some((finding, remedy))
    };
    let broken = findings.iter().filter(|it| it.standing == Standing::Broken).find_map(ours);
    broken.or_else(|| findings.iter().flat_map(Finding::all).find_map(ours))
}

fn tell(finding: &Finding, facts: &Facts, voice: &Voice) {
    for (place, it) in finding.all().enumerate() {
        let evidence = phrases::evidence(&voice.words, it);
        let remedy = chain::next_remedy(it, facts);
        let mut fields = json!({
            "id": it.id,
            "state": it.standing.word(),
            "evidence": evidence,
            "remedy": remedy.map(|remedy| voice.words.remedy(remedy)),
            "code": it.code(),
        });
        if place > 0
            && let Some(fields) = fields.as_object_mut()
        {
            fields.insert("link".to_owned(), json!(it.link.word()));
        }
        voice.event("check", fields);
    }
    voice.line(&line(finding, voice));
    for (place, it) in finding.all().enumerate() {
        let Some(problem) = &it.problem else { continue };
        if !matches!(it.standing, Standing::Broken | Standing::Look) {
            continue;
        }
        let text = voice.words.problem(problem);
        // What happened to the link itself stands in its line.
        if place > 0 {
            voice.line(&format!("       {}", text.what));
        }
        voice.line(&format!("       {}", text.why));
        voice.line(&format!("       {}", text.next));
    }
}

fn line(finding: &Finding, voice: &Voice) -> String {
    let mark = match finding.standing {
        Standing::Works => "✓",
        Standing::Look => "!",
        Standing::Broken => "✗",
        Standing::Unknown => "?",
        Standing::Off => "–",
        Standing::Waits(_) => "·",
    };
    let name = voice.words.link(finding.link);
    let state = voice.words.standing(finding.standing);
    let evidence =
        phrases::evidence(&voice.words, finding).map(|it| format!(" – {it}")).unwrap_or_default();
    format!("{mark} {:2}  {name}: {state}{evidence}", finding.link.number())
}
