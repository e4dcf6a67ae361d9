//! `usher reinstall`: what is there and what would be done, the reinstall
//! itself, its way back, and the safety copies.

use super::args::{Common, Keeping, Reinstall};
use super::exit;
use super::setup::{self, CtrlC, End};
use super::status;
use super::voice::Voice;
use crate::app::App;
use crate::domain::{
    Belonging, CopyId, CopyReason, Keep, PieceState, RemoteAccess, SafetyCopies, SafetyCopy,
    SettingKind, written_path,
};
use crate::flow::aside::Watch;
use crate::flow::facts::Known;
use crate::flow::guide::watching;
use crate::flow::setup::{Answers, Purpose};
use crate::flow::{Event, Press, SignInWay};
use crate::problem::Problem;
use serde_json::json;
use std::path::Path;

pub(super) async fn run(app: &mut App, command: &Reinstall, common: &Common, voice: &Voice) -> u8 {
    let ended = match command {
        Reinstall::Plan(keeping) => plan(app, keeping, voice).await,
        Reinstall::Run { keeping, sign_in } => {
            let way = setup::way_of(sign_in);
            let answers = Answers { keep: keep(keeping), ..Answers::to(Purpose::Reinstall) };
            match setup::check_free(app, voice).await {
                Ok(()) => reinstall(app, answers, way, common, voice).await,
                Err(problem) => Err(problem),
            }
        }
        Reinstall::Resume { sign_in } => match app.unfinished().await {
            Ok(Some(journal)) if journal.answers.purpose == Purpose::Reinstall => {
                let way = setup::way_of(sign_in);
                reinstall(app, journal.answers, way, common, voice).await
            }
            Ok(Some(journal)) if journal.answers.purpose == Purpose::PutBack => {
                put_back(app, journal.answers, voice).await
            }
            Ok(_) => {
                voice.say("reinstall-nothing-unfinished", &[]);
                Ok(voice.result(exit::DONE, json!({})))
            }
            Err(problem) => Err(problem),
        },
        Reinstall::Undo { copy } => undo(app, copy.as_deref(), voice).await,
        Reinstall::List => list(app, voice).await,
        Reinstall::Delete { copy } => delete(app, copy, voice).await,
    };
    ended.unwrap_or_else(|problem| voice.fail(&problem, status::fields(app)))
}

fn keep(keeping: &Keeping) -> Keep {
    match &keeping.keep {
        _ if keeping.keep_libraries => Keep::all_but_sign_in(),
        Some(kept) => Keep::of(kept.iter().copied()),
        None => Keep::usual(),
    }
}

/// Shows what is there and what would be done. Nothing is touched.
async fn plan(app: &mut App, keeping: &Keeping, voice: &Voice) -> Result<u8, Problem> {
    look(app).await?;
    app.send(Event::Press(Press::Measure));
    let mut ctrl_c = CtrlC::awaited();
    while app.model.asides.measures_go_on() {
        tokio::select! {
            heard = app.hear() => if !heard { break },
            // What was counted by then is shown.
            () = ctrl_c.next() => break,
        }
    }
    tell_belongings(app, voice);
    let answers =
        Answers { keep: keep(keeping), plan_only: true, ..Answers::to(Purpose::Reinstall) };
    match setup::apply_to_end(app, answers, voice).await {
        End::Planned { .. } | End::Done => {
            voice.say("reinstall-never-touched", &[]);
            Ok(voice.result(exit::DONE, json!({})))
        }
        End::Stopped(problem) => Err(problem),
    }
}

/// Reinstalls, and hands over to a set-up that offers what the server was.
async fn reinstall(
    app: &mut App,
    answers: Answers,
    way: SignInWay,
    common: &Common,
    voice: &Voice,
) -> Result<u8, Problem> {
    run_plan(app, answers, voice).await?;
    status::conclude(app, voice);
    let copy = app.model.setup().and_then(|setup| setup.answers.copy.clone());
    let was = app.model.facts.was().cloned().unwrap_or_default();
    let is_new = app.model.facts.claimed() == Some(false);
    if !is_new && was.libraries.is_empty() {
        return Ok(voice.result(exit::DONE, fields(app, copy.as_ref())));
    }
    let mut answers = Answers {
        name: was.name,
        libraries: was.libraries,
        remote_access: is_new.then_some(RemoteAccess::Off),
        confirmed: voice.says_yes(),
        louder_claims: voice.says_yes(),
        sign_in: Some(way),
        ..Answers::to(Purpose::SetUp)
    };
    setup::read_secrets(app, &mut answers, common, voice).await?;
    match setup::apply_to_end(app, answers, voice).await {
        End::Stopped(problem) => Err(problem),
        End::Done | End::Planned { .. } => {
            status::conclude(app, voice);
            Ok(voice.result(exit::DONE, fields(app, copy.as_ref())))
        }
    }
}

/// The way back: to the copy that is named, else the one of the reinstall that
/// was cut off, else the newest that holds something.
async fn undo(app: &mut App, copy: Option<&str>, voice: &Voice) -> Result<u8, Problem> {
    let unfinished = app.unfinished().await?.map(|journal| journal.answers);
    look(app).await?;
    let begun = match unfinished {
        // A way back that was cut off is gone to its end.
        Some(answers) if answers.purpose == Purpose::PutBack && copy.is_none() => {
            return put_back(app, answers, voice).await;
        }
        Some(answers) if answers.purpose == Purpose::Reinstall => answers.copy,
        _ => None,
    };
    let newest = || app.model.facts.copies().iter().find(|it| it.holds_something());
    let wanted = match copy {
        Some(text) => Some(named(text)?),
        None => begun.or_else(|| newest().map(|it| it.id.clone())),
    };
    let Some(copy) = wanted else {
        voice.say("copies-none", &[]);
        return Ok(voice.result(exit::DONE, json!({})));
    };
    put_back(app, Answers { puts_back: Some(copy), ..Answers::to(Purpose::PutBack) }, voice).await
}

async fn put_back(app: &mut App, answers: Answers, voice: &Voice) -> Result<u8, Problem> {
    run_plan(app, answers, voice).await?;
    status::conclude(app, voice);
    let copy = app.model.setup().and_then(|setup| setup.answers.copy.clone());
    Ok(voice.result(exit::DONE, fields(app, copy.as_ref())))
}

/// Stops the server only after it was asked who watches.
async fn run_plan(app: &mut App, answers: Answers, voice: &Voice) -> Result<(), Problem> {
    if !spare_viewers(app, voice).await {
        return Err(Problem::ConfirmationNeeded);
    }
    let answers = Answers { confirmed: voice.says_yes(), ..answers };
    match setup::apply_to_end(app, answers, voice).await {
        End::Stopped(problem) => Err(problem),
        End::Done | End::Planned { .. } => Ok(()),
    }
}

/// Whether it may go on although the server is stopped for it: nobody watches,
/// as far as the server says, or a person said so.
async fn spare_viewers(app: &mut App, voice: &Voice) -> bool {
    app.send(Event::Press(Press::Watch(vec![Watch::Viewers])));
    while app.model.facts.viewers == Known::NotAsked {
        if !app.hear().await {
            return true;
        }
    }
    app.send(Event::Press(Press::Watch(Vec::new())));
    let viewers = watching(&app.model.facts);
    let Some(first) = viewers.first() else { return true };
    let arguments = [
        ("user", first.user.as_str().into()),
        ("title", first.title.as_str().into()),
        ("more", viewers.len().saturating_sub(1).into()),
    ];
    voice.confirm("ask-stop-playing", &arguments).await
}

async fn list(app: &mut App, voice: &Voice) -> Result<u8, Problem> {
    look(app).await?;
    let copies = copies(app)?;
    if copies.is_empty() {
        voice.say("copies-none", &[]);
    }
    for copy in &copies.copies {
        tell_copy(copy, voice);
    }
    for folder in &copies.unreadable {
        let path = folder.display().to_string();
        voice.event("unreadable", json!({ "path": Written(folder) }));
        voice.say("copy-unreadable", &[("path", path.into())]);
    }
    Ok(voice.result(exit::DONE, json!({ "copies": copies.copies.len() })))
}

/// Deletes one for good, after a question that `--yes` does not answer.
async fn delete(app: &mut App, copy: &str, voice: &Voice) -> Result<u8, Problem> {
    let id = named(copy)?;
    look(app).await?;
    let copies = copies(app)?;
    let Some(copy) = copies.copies.iter().find(|it| it.id == id) else {
        return Err(Problem::CopyMissing { id: id.to_string() });
    };
    tell_copy(copy, voice);
    if !voice.ask_aloud("ask-delete-copy", &[("copy", id.as_str().into())]).await {
        return Err(Problem::ConfirmationNeeded);
    }
    if let Some(problem) = status::errand(app, Press::DeleteCopy(id.clone())).await {
        return Err(problem);
    }
    voice.say("copy-deleted", &[("copy", id.as_str().into())]);
    Ok(voice.result(exit::DONE, json!({})))
}

/// Looks at everything. A server that does not run is no hindrance.
async fn look(app: &mut App) -> Result<(), Problem> {
    status::errand(app, Press::Look).await.map_or(Ok(()), Err)
}

fn copies(app: &App) -> Result<SafetyCopies, Problem> {
    match &app.model.facts.on_disk {
        Some(on_disk) => on_disk.copies.clone(),
        None => Err(Problem::ServerElsewhere),
    }
}

fn named(text: &str) -> Result<CopyId, Problem> {
    CopyId::parse(text).ok_or_else(|| Problem::CopyMissing { id: text.to_owned() })
}

fn fields(app: &App, copy: Option<&CopyId>) -> serde_json::Value {
    let mut fields = status::fields(app);
    if let Some(object) = fields.as_object_mut() {
        object.insert("copy".to_owned(), json!(copy));
    }
    fields
}

/// A path as scripts read it.
#[derive(serde::Serialize)]
struct Written<'a>(#[serde(serialize_with = "written_path::serialize")] &'a Path);

fn tell_belongings(app: &App, voice: &Voice) {
    let Some(on_disk) = &app.model.facts.on_disk else { return };
    for belonging in &on_disk.belongings.pieces {
        voice.event("belonging", json!(belonging));
        voice.line(&line(belonging, voice));
    }
    if let Some(kinds) = &on_disk.belongings.settings {
        voice.event("settings", json!({ "kinds": kinds }));
        let has_sign_in = kinds.contains(&SettingKind::SignIn);
        let signed_in = if has_sign_in { "yes" } else { "no" };
        voice.say("belonging-settings", &[("signed", signed_in.into())]);
    }
    for path in &on_disk.belongings.left_alone {
        voice.event("left_alone", json!({ "path": Written(path) }));
        voice.say("belonging-left-alone", &[("path", path.display().to_string().into())]);
    }
}

fn line(belonging: &Belonging, voice: &Voice) -> String {
    let path = belonging.path.display().to_string();
    let piece = belonging.piece.word();
    match (&belonging.leads_to, belonging.size) {
        (Some(target), _) => {
            let target = target.display().to_string();
            voice.words.say(
                "belonging-link",
                &[("piece", piece.into()), ("path", path.into()), ("target", target.into())],
            )
        }
        (None, size) => {
            let id =
                if size.is_some_and(|it| it.whole) { "belonging" } else { "belonging-at-least" };
            let size = voice.words.size(size.unwrap_or_default().bytes);
            voice
                .words
                .say(id, &[("piece", piece.into()), ("path", path.into()), ("size", size.into())])
        }
    }
}

fn tell_copy(copy: &SafetyCopy, voice: &Voice) {
    voice.event("copy", json!(copy));
    let reason = match copy.reason {
        CopyReason::Reinstall => "reinstall",
        CopyReason::PutBack => "put-back",
    };
    voice.say(
        "copy-line",
        &[
            ("copy", copy.id.as_str().into()),
            ("reason", reason.into()),
            ("size", voice.words.size(copy.kept_bytes().unwrap_or_default()).into()),
        ],
    );
    for kept in &copy.pieces {
        let state = match kept.state {
            PieceState::InPlace => "in-place",
            PieceState::Kept => "kept",
            PieceState::Altered => "altered",
            PieceState::Underway => "underway",
            PieceState::Missing => "missing",
        };
        let path = kept.kept_at.display().to_string();
        voice.say(
            "copy-piece",
            &[("piece", kept.piece.word().into()), ("state", state.into()), ("path", path.into())],
        );
    }
}
