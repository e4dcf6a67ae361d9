//! `usher demo`: the practice world, walked through in the terminal or served
//! to other programs.

use super::args::Demo;
use super::voice::Voice;
use super::{exit, setup, status};
use crate::app::{App, Practice, PracticeFault, scenario_names};
use crate::domain::{FriendlyName, Language, SectionDraft, SectionKind};
use crate::flow::SignInWay;
use crate::flow::setup::{Answers, Purpose};
use crate::problem::Problem;
use serde_json::json;
use std::time::Duration;

pub(super) async fn run(demo: Demo, voice: &Voice) -> u8 {
    if demo.scenario.as_deref() == Some("list") {
        return list(voice);
    }
    let scenario = demo.scenario.as_deref();
    let opened = match demo.serve {
        true => Practice::to_serve(scenario, Duration::from_millis(demo.latency)).await,
        false => Practice::to_walk_through(scenario).await,
    };
    match opened {
        Ok(practice) if demo.serve => serve(practice, voice).await,
        Ok(practice) => walk_through(&practice, scenario, voice).await,
        Err(PracticeFault::NoScenario(name)) => {
            let what = voice.words.say("input-scenario", &[("name", name.into())]);
            voice.fail(&Problem::BadInput { what }, json!({}))
        }
        Err(fault @ PracticeFault::Io(_)) => {
            voice.fail(&Problem::Bug { what: fault.to_string() }, json!({}))
        }
    }
}

fn list(voice: &Voice) -> u8 {
    for name in scenario_names() {
        voice.line(name);
    }
    voice.result(exit::DONE, json!({ "scenarios": scenario_names().collect::<Vec<_>>() }))
}

async fn serve(practice: Practice, voice: &Voice) -> u8 {
    let (plex_tv, auth_app, server) = practice.addresses();
    voice.event(
        "world",
        json!({
            "plex_tv": plex_tv, "auth_app": auth_app, "server": server,
            "root": practice.root(), "home": practice.home(),
        }),
    );
    for (id, address) in [
        ("demo-address-plex-tv", plex_tv.to_string()),
        ("demo-address-auth-app", auth_app.clone()),
        ("demo-address-server", server.to_string()),
    ] {
        voice.line(&voice.words.labelled(&voice.words.say(id, &[]), &address));
    }
    voice.say("demo-try", &[]);
    voice.line(&format!(
        "  usher setup --server {server} --plex-tv {plex_tv} --auth-app {auth_app} \\\n    --platform macos --root {} --home {} --secret-store memory --config-dir {}",
        practice.root().display(),
        practice.home().display(),
        practice.root().join("usher").display(),
    ));
    voice.say("demo-serving", &[]);
    // Whichever way it is asked to end, the temporary folder goes with it.
    end_asked().await;
    drop(practice);
    voice.result(exit::DONE, json!({}))
}

async fn end_asked() {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let Ok(mut terminate) = signal(SignalKind::terminate()) {
            tokio::select! {
                _ = terminate.recv() => {}
                _ = tokio::signal::ctrl_c() => {}
            }
            return;
        }
    }
    let _ = tokio::signal::ctrl_c().await;
}

/// The main job from end to end, and then once more to show that it converges.
async fn walk_through(practice: &Practice, scenario: Option<&str>, voice: &Voice) -> u8 {
    voice.say("demo-welcome", &[]);
    match scenario {
        Some(name) => voice.say("demo-scenario", &[("name", name.into())]),
        None => voice.say("demo-before", &[]),
    }
    voice.line("");
    voice.say("demo-setup", &[]);
    voice.line("  usher setup --name Den --library movie:Movies:… --library show:Shows:… --yes");
    voice.say("demo-approve", &[]);
    voice.line("");
    let mut app = match App::start(practice.options()).await {
        Ok(app) => app,
        Err(problem) => return voice.fail(&problem, json!({})),
    };
    let first = setup::run_to_end(&mut app, answers(), None, voice).await;
    if first != exit::DONE {
        app.finish().await;
        return first;
    }
    let before = practice.writes();
    voice.line("");
    voice.say("demo-again", &[]);
    let second = setup::run_to_end(&mut app, answers(), None, voice).await;
    voice.say("demo-writes", &[("count", (practice.writes() - before).into())]);
    voice.line("");
    voice.say("demo-after", &[]);
    let shown = status::status(&mut app, voice).await;
    voice.line("");
    voice.say("demo-end", &[]);
    app.finish().await;
    first.max(second).max(shown)
}

fn answers() -> Answers {
    let section = |kind, name: &str, folder: &str| {
        let language = Language::american_english();
        SectionDraft::usual(kind, name, language, vec![folder.into()])
    };
    Answers {
        sign_in: Some(SignInWay::Browser),
        name: FriendlyName::parse("Den").ok(),
        libraries: vec![
            section(SectionKind::Movie, "Movies", "/Volumes/Media/Movies"),
            section(SectionKind::Show, "Shows", "/Volumes/Media/TV Shows"),
        ],
        confirmed: true,
        ..Answers::to(Purpose::SetUp)
    }
}
