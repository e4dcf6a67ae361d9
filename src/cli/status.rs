//! The commands that look, and what a command says at its end.

use super::setup::CtrlC;
use super::{exit, voice::Voice};
use crate::app::App;
use crate::domain::{Access, Listing, Reading, RemoteAccess, Section, SigninState, known_bugs};
use crate::flow::facts::{AccountFacts, Facts, Known};
use crate::flow::setup::{Purpose, Setup};
use crate::flow::{Errand, Event, Flow, Model, Press};
use crate::problem::Problem;
use serde_json::{Value as Json, json};

/// `usher status`.
pub(super) async fn status(app: &mut App, voice: &Voice) -> u8 {
    if let Some(problem) = errand(app, Press::Look).await {
        return voice.fail(&problem, json!({}));
    }
    let facts = &app.model.facts;
    let address = app.server.to_string();
    voice.line(&voice.words.labelled(&voice.words.say("label-server", &[]), &address));
    tell_server(facts, voice);
    tell_account(facts, voice);
    match &facts.server {
        Known::Hidden(problem) => voice.fail(problem, fields(app)),
        Known::Seen(_) | Known::NotAsked => voice.result(exit::DONE, status_fields(app)),
    }
}

/// The fields of every result, and what the version alone tells of the server.
fn status_fields(app: &App) -> Json {
    let facts = &app.model.facts;
    let rule = facts.requirement();
    let os = facts.machine.as_ref().map(|machine| machine.os);
    let version = facts.reading().map(|reading| &reading.identity.version);
    let bugs = os.zip(version).map(|(os, version)| known_bugs(version, os)).unwrap_or_default();
    let mut fields = fields(app);
    if let Some(fields) = fields.as_object_mut() {
        fields.insert("claim_required".to_owned(), json!(rule.map(|rule| rule.answer())));
        fields.insert("claim_rule".to_owned(), json!(rule));
        let ids: Vec<&str> = bugs.iter().map(|bug| bug.id).collect();
        fields.insert("known_bugs".to_owned(), json!(ids));
    }
    fields
}

/// `usher remote-access status`.
pub(super) async fn remote_access(app: &mut App, voice: &Voice) -> u8 {
    if let Some(problem) = errand(app, Press::Look).await {
        return voice.fail(&problem, json!({}));
    }
    let facts = &app.model.facts;
    let reading = match open_reading(facts) {
        Ok(reading) => reading,
        Err(problem) => return voice.fail(&problem, fields(app)),
    };
    tell_remote_access(reading, voice);
    voice.result(exit::DONE, fields(app))
}

/// Watches whether the port stays open that was just opened. Ctrl+C ends the
/// watching alone: what was turned on stays on.
pub(super) async fn prove_opening(app: &mut App, voice: &Voice) {
    app.send(Event::Press(Press::ProveOpening));
    let mut told = None;
    let mut ctrl_c = CtrlC::awaited();
    while app.model.asides.opening_goes_on() {
        tokio::select! {
            heard = app.hear() => if !heard { break },
            () = ctrl_c.next() => break,
        }
        let Some(opening) = &app.model.facts.examined.opening else { continue };
        voice.passing(&voice.words.say(
            "remote-access-trying",
            &[("seconds", opening.watched.into()), ("limit", opening.limit.into())],
        ));
        if told.as_ref() != Some(&opening.mapping) {
            voice.event(
                "opening",
                json!({ "seconds": opening.watched, "state": opening.mapping.state,
                        "error": opening.mapping.error }),
            );
            told = Some(opening.mapping.clone());
        }
    }
    voice.passing("");
    app.send(Event::Press(Press::GiveUpExamination));
    if let Some(seconds) = app.model.facts.examined.opening.as_ref().and_then(|it| it.closed_after)
    {
        voice.say("remote-access-closed-again", &[("seconds", seconds.into())]);
    }
}

/// `usher local-security status`.
pub(super) async fn local_security(app: &mut App, voice: &Voice) -> u8 {
    if let Some(problem) = errand(app, Press::Look).await {
        return voice.fail(&problem, json!({}));
    }
    let facts = &app.model.facts;
    let on = facts.local_security();
    tell_local_security(facts, voice);
    voice.result(exit::DONE, json!({ "local_security": on }))
}

/// Whether an unclaimed server asks for a claim, what follows, and the way back.
fn tell_local_security(facts: &Facts, voice: &Voice) {
    let on = facts.local_security();
    voice.say(
        match on {
            Some(true) => "local-security-on",
            Some(false) => "local-security-off",
            None => "local-security-unknown",
        },
        &[],
    );
    if on == Some(false) {
        voice.say("local-security-consequence", &[]);
        voice.say("local-security-temporary", &[]);
        voice.say("local-security-undo", &[("command", "usher local-security on".into())]);
    }
}

/// `usher sign-out`.
pub(super) async fn sign_out(app: &mut App, revoke: bool, voice: &Voice) -> u8 {
    if revoke {
        voice.remark("sign-in-revoke-warning", &[]);
    }
    let was_signed_in = match app.is_signed_in().await {
        Ok(was_signed_in) => was_signed_in,
        Err(problem) => return voice.fail(&problem, json!({})),
    };
    if let Some(problem) = errand(app, Press::SignOut { revoke }).await {
        return voice.fail(&problem, json!({}));
    }
    voice.say(
        match (was_signed_in, revoke) {
            (false, _) => "sign-in-nobody",
            (true, true) => "sign-in-revoked",
            (true, false) => "sign-in-signed-out",
        },
        &[],
    );
    voice.result(exit::DONE, json!({ "revoked": revoke }))
}

/// `usher forget`.
pub(super) async fn forget(app: &mut App, voice: &Voice) -> u8 {
    if let Some(problem) = errand(app, Press::ForgetEverything).await {
        return voice.fail(&problem, json!({}));
    }
    voice.say("sign-in-forgotten", &[]);
    voice.result(exit::DONE, json!({}))
}

/// Before a server is signed out: who loses it, and whether to go on.
pub(super) async fn announce_unclaim(app: &mut App, voice: &Voice) -> bool {
    if errand(app, Press::Look).await.is_some() {
        // What stands in the way is said by the command itself.
        return true;
    }
    let facts = &app.model.facts;
    if !facts.is_ours() {
        return true;
    }
    match &facts.shares {
        Some(shares) => {
            voice.event("shares", json!({ "shares": shares }));
            voice.say("unclaim-shares", &[("count", shares.len().into())]);
            for share in shares {
                voice.line(&format!("  {}", share.user));
            }
        }
        None => voice.say("unclaim-shares-unknown", &[]),
    }
    let description = facts.description();
    let name = description.map(|it| it.friendly_name.clone()).unwrap_or_default();
    voice.confirm("ask-unclaim", &[("name", name.into())]).await
}

/// One thing that is asked for alone. `None`: it was done.
pub(super) async fn errand(app: &mut App, press: Press) -> Option<Problem> {
    app.send(Event::Press(press));
    let mut ctrl_c = CtrlC::awaited();
    loop {
        match &app.model.flow {
            Flow::Errand(Errand::Failed(problem)) => return Some(problem.clone()),
            Flow::Errand(
                Errand::Looking(_) | Errand::Starting(_) | Errand::Deleting(_) | Errand::Acting(_),
            ) => {}
            Flow::Home | Flow::Setup(_) => return None,
        }
        tokio::select! {
            heard = app.hear() => if !heard {
                return Some(Problem::Bug { what: "the runtime ended early".to_owned() });
            },
            () = ctrl_c.next() => app.send(Event::Press(Press::Cancel)),
        }
    }
}

/// A server whose settings are open to us, or what stands in the way.
pub(super) fn open_reading(facts: &Facts) -> Result<&Reading, Problem> {
    match (&facts.server, &facts.account) {
        (Known::Hidden(problem), _) => Err(problem.clone()),
        (Known::Seen(reading), account) => match (&reading.access, account) {
            (Access::Owner { .. }, _) => Ok(reading),
            (_, AccountFacts::Hidden(problem)) => Err(problem.clone()),
            (_, AccountFacts::SignedOut | AccountFacts::NotAsked) => Err(Problem::SignInNeeded),
            _ if reading.identity.claimed == Some(false) => Err(Problem::NotClaimed),
            _ => Err(Problem::OwnedByAnother {
                owner: reading.description().and_then(|it| it.owner.clone()),
            }),
        },
        (Known::NotAsked, _) => Err(Problem::Bug { what: "nobody looked".to_owned() }),
    }
}

/// The sign-in that was asked for is gone when Usher ends.
pub(super) fn not_kept(model: &Model) -> Option<Problem> {
    let signed_in = model.facts.account.signed_in()?;
    (!signed_in.kept).then(|| Problem::NotKept { cause: "--secret-store".to_owned() })
}

/// What a person should know at the end of a set-up.
pub(super) fn conclude(app: &App, voice: &Voice) {
    let Some(setup) = app.model.setup() else { return };
    let facts = &app.model.facts;
    let purpose = setup.answers.purpose;
    let name = facts.description().map(|it| it.friendly_name.as_str());
    let name = name.unwrap_or_default();
    let user = facts.account.signed_in().map_or("", |it| it.account.title.as_str());
    match purpose {
        Purpose::SignIn => {
            voice.say("sign-in-done", &[("user", user.into())]);
            voice.say("sign-in-kept", &[]);
            return;
        }
        Purpose::SetUp if setup.changed => {
            let address = app.server.join("/web").to_string();
            voice.say("setup-done", &[("name", name.into()), ("address", address.into())]);
        }
        Purpose::Claim if setup.changed && !user.is_empty() => {
            voice.say("claim-done", &[("name", name.into()), ("user", user.into())]);
        }
        Purpose::Claim if !setup.changed => voice.say("claim-already", &[("name", name.into())]),
        Purpose::Unclaim if setup.changed => voice.say("unclaim-done", &[]),
        Purpose::Unclaim => voice.say("unclaim-already", &[]),
        Purpose::RemoteAccess => {
            if let Some(reading) = facts.reading() {
                tell_remote_access(reading, voice);
                tell_outside(facts, reading, voice);
            }
        }
        Purpose::LocalSecurity => tell_local_security(facts, voice),
        Purpose::AddLibraries if setup.changed => {
            for draft in &setup.answers.libraries {
                voice.say("library-added", &[("name", draft.name.as_str().into())]);
            }
        }
        Purpose::Repair(_) if setup.changed => voice.say("repair-done", &[]),
        Purpose::Reinstall => {
            let copy = setup.answers.copy.as_ref().map(|id| id.as_str()).unwrap_or_default();
            voice.say("reinstall-done", &[("copy", copy.into())]);
        }
        Purpose::PutBack => {
            let copy = setup.answers.puts_back.as_ref().map(|id| id.as_str()).unwrap_or_default();
            voice.say("put-back-done", &[("copy", copy.into())]);
        }
        Purpose::SetUp | Purpose::Claim | Purpose::AddLibraries | Purpose::Repair(_) => {
            voice.say("setup-nothing", &[]);
        }
    }
    if purpose == Purpose::LocalSecurity && setup.changed {
        voice.say("local-security-restart", &[]);
    }
    tell_loose_ends(facts, setup, voice);
}

/// What was left as it is, and why.
fn tell_loose_ends(facts: &Facts, setup: &Setup, voice: &Voice) {
    let reading = facts.reading();
    if facts.account.signed_in().is_some_and(|it| !it.kept) {
        voice.say("sign-in-not-kept", &[]);
    }
    if facts.is_ours() && reading.is_some_and(|it| it.listing.is_none()) {
        voice.say("status-not-listed", &[]);
    }
    let Some(settings) = reading.and_then(Reading::settings) else { return };
    if setup.answers.purpose != Purpose::SetUp {
        return;
    }
    if setup.changed && settings.remote_access == Some(RemoteAccess::Off) {
        voice.say("remote-access-off-first", &[]);
    }
    match (setup.answers.accept_terms, settings.terms_accepted) {
        (true, Some(true)) => voice.say("terms-accepted", &[]),
        (false, Some(false)) => {
            voice.say("terms-link", &[]);
            voice.say("terms-left", &[]);
        }
        _ => {}
    }
}

/// What it takes to watch from outside, once remote access is on.
fn tell_outside(facts: &Facts, reading: &Reading, voice: &Voice) {
    if !facts.wants_outside() {
        return;
    }
    if !reading.description().is_some_and(|it| it.mapping.is_open()) {
        voice.say("remote-access-on-not-proven", &[]);
        if let Some(RemoteAccess::Port(port)) = reading.settings().and_then(|it| it.remote_access) {
            voice.say("remote-access-open-port", &[("port", port.to_string().into())]);
        }
    }
    let subscribed = facts.account.signed_in().is_some_and(|it| it.account.subscribed);
    voice.say(
        if subscribed { "remote-access-subscribed" } else { "remote-access-subscription" },
        &[],
    );
}

/// The fields that every result carries, as far as they are known.
pub(super) fn fields(app: &App) -> Json {
    let model = &app.model;
    let facts = &model.facts;
    let reading = facts.reading();
    let description = reading.and_then(Reading::description);
    let settings = reading.and_then(Reading::settings);
    let signed_in = facts.account.signed_in();
    json!({
        "server": app.server,
        "version": reading.map(|it| it.identity.version.to_string()),
        "machine_identifier": reading.map(|it| &it.identity.machine_identifier),
        "claimed": reading.and_then(|it| it.identity.claimed),
        "owner": description.and_then(|it| it.owner.as_ref()),
        "signed_in_as": signed_in.map(|it| &it.account.title),
        "kept": signed_in.map(|it| it.kept),
        "name": description.map(|it| &it.friendly_name),
        "remote_access": settings.and_then(|it| it.remote_access).map(remote_access_fields),
        "mapped": description.map(|it| it.mapping.is_open()),
        "listed": signed_in.and(reading).map(|it| it.listing.is_some()),
        "terms_accepted": settings.and_then(|it| it.terms_accepted),
        "libraries": reading.and_then(Reading::sections),
        "changed": model.setup().map(|setup| setup.changed),
    })
}

fn remote_access_fields(remote_access: RemoteAccess) -> Json {
    match remote_access {
        RemoteAccess::Off => json!({ "enabled": false }),
        RemoteAccess::Automatic => json!({ "enabled": true, "port": null }),
        RemoteAccess::Port(port) => json!({ "enabled": true, "port": port }),
    }
}

fn tell_server(facts: &Facts, voice: &Voice) {
    let Some(reading) = facts.reading() else { return };
    let label = |id: &str, text: &str| {
        voice.line(voice.words.labelled(&voice.words.say(id, &[]), text).trim_end());
    };
    let word = |id: &str| voice.words.say(id, &[]);
    label("label-version", &reading.identity.version.to_string());
    let description = reading.description();
    let owner = match reading.identity.claimed {
        Some(false) => word("status-not-connected"),
        Some(true) => description
            .and_then(|it| it.owner.clone())
            .unwrap_or_else(|| word("status-connected-to-somebody")),
        None => word("status-unknown"),
    };
    label("label-owner", &owner);
    if let Some(description) = description {
        label("label-name", &description.friendly_name);
        if description.signin_state == SigninState::Invalid {
            voice.say("status-sign-in-invalid", &[]);
        }
        if let Some(state) = &description.start_state {
            voice.say("status-starting", &[("status", state.as_str().into())]);
        }
    }
    match reading.settings() {
        Some(_) => tell_remote_access(reading, voice),
        None if reading.identity.claimed == Some(true) => voice.say("status-settings-closed", &[]),
        None => {}
    }
    if let Some(sections) = reading.sections() {
        let none = word("status-no-libraries");
        label("label-libraries", if sections.is_empty() { &none } else { "" });
        for section in sections {
            tell_library(section, None, voice);
        }
    }
    if let Some(machine) = &facts.machine {
        tell_requirement(facts, voice);
        let bugs = known_bugs(&reading.identity.version, machine.os);
        if !bugs.is_empty() {
            label("label-known-bugs", "");
        }
        for bug in bugs {
            let text = voice.words.known_bug(bug);
            voice.line(&format!("  {}\n    {}\n    {}", text.what, text.why, text.next));
        }
    }
}

fn tell_requirement(facts: &Facts, voice: &Voice) {
    let Some(rule) = facts.requirement() else { return };
    let (answer, why) = voice.words.affected(rule);
    let label = voice.words.say("label-affected", &[]);
    voice.line(&voice.words.labelled(&label, &voice.words.run_in(&answer, &why)));
}

fn tell_account(facts: &Facts, voice: &Voice) {
    let label = voice.words.say("label-signed-in-as", &[]);
    match &facts.account {
        AccountFacts::SignedIn(signed_in) => {
            voice.line(&voice.words.labelled(&label, &signed_in.account.title));
            let listed = facts.reading().is_some_and(|it| it.listing.is_some());
            if facts.is_ours() && !listed {
                voice.say("status-not-listed", &[]);
            }
        }
        AccountFacts::Hidden(Problem::SignInRefused) => {
            voice.line(&voice.words.problem(&Problem::SignInRefused).what);
        }
        AccountFacts::Hidden(_) => voice.say("status-plex-tv-silent", &[]),
        AccountFacts::SignedOut | AccountFacts::NotAsked => {
            voice.line(&voice.words.labelled(&label, &voice.words.say("status-nobody", &[])));
        }
    }
}

/// A library in one line; `items`: how many it holds, where that is known.
pub(super) fn tell_library(section: &Section, items: Option<u64>, voice: &Voice) {
    let kind = section.kind.word();
    let text = voice
        .words
        .say("status-library", &[("name", section.name.as_str().into()), ("kind", kind.into())]);
    let items = items.map(|items| voice.words.items(section.kind, items));
    let scanning = section.scanning.then(|| voice.words.say("status-scanning", &[]));
    let parts: Vec<String> = [Some(text), items, scanning].into_iter().flatten().collect();
    voice.line(&format!("  {}", parts.join(", ")));
}

fn tell_remote_access(reading: &Reading, voice: &Voice) {
    let Some(settings) = reading.settings() else { return };
    let Some(description) = reading.description() else { return };
    let on = match settings.remote_access {
        Some(RemoteAccess::Off) | None => voice.words.say("status-remote-access-off", &[]),
        Some(RemoteAccess::Automatic) => voice.words.say("status-remote-access-automatic", &[]),
        Some(RemoteAccess::Port(port)) => {
            voice.words.say("status-remote-access-port", &[("port", port.get().to_string().into())])
        }
    };
    voice.line(&voice.words.labelled(&voice.words.say("label-remote-access", &[]), &on));
    if matches!(settings.remote_access, Some(RemoteAccess::Off) | None) {
        return;
    }
    let says = voice.words.mapping(&description.mapping);
    voice.say("remote-access-server-says", &[("text", says.into())]);
    let plex_tv = match &reading.listing {
        Some(Listing { presence: true, .. }) => "remote-access-online",
        Some(_) => "remote-access-offline",
        None => return,
    };
    let says = voice.words.say(plex_tv, &[]);
    voice.say("remote-access-plex-tv-says", &[("text", says.into())]);
}
