//! The command line: it answers the window's questions from arguments, runs
//! the same plans by the same runner, and prints text or JSON.

mod args;
mod demo;
mod exit;
mod profile;
mod setup;
mod status;
mod voice;

pub use args::Cli;

use crate::app::App;
use crate::domain::{Address, Os};
use crate::i18n::{Value, Words};
use crate::platform::Host;
use crate::problem::Problem;
use crate::runtime::vault::SecretStore;
use crate::runtime::{Browser, Surroundings};
use args::{Command, Common, LibraryCommand, LibraryFault, Switch};
use profile::Mistake;
use serde_json::json;
use std::time::Duration;
use voice::Voice;

/// plex.tv's sign-in page (protocol page §1.3).
const AUTH_APP: &str = "https://app.plex.tv/auth";
/// How often plex.tv is asked whether a sign-in is approved (protocol page §1.4).
const SIGN_IN_PACE: Duration = Duration::from_secs(1);

/// Runs one command and returns its exit code.
pub async fn run(cli: Cli) -> u8 {
    let Cli { common, command } = cli;
    let words = match &common.lang {
        Some(tag) => Words::for_tag(tag),
        None => Words::of_system(),
    };
    let voice = Voice::new(words, common.json, common.yes);
    if let Command::Demo(demo) = command {
        return demo::run(demo, &common, &voice).await;
    }
    let around = match surroundings(&common, &voice.words) {
        Ok(around) => around,
        Err(problem) => return voice.fail(&problem, json!({})),
    };
    if around.plex_tv != Address::plex_tv() {
        let address = around.plex_tv.to_string();
        voice.say("sign-in-other-service", &[("address", address.into())]);
    }
    run_in(around, command, &common, &voice).await
}

async fn run_in(around: Surroundings, command: Command, common: &Common, voice: &Voice) -> u8 {
    let os = around.host.os;
    let answers = match setup::answers(&command, common, os, &voice.words).await {
        Ok(answers) => answers,
        Err(problem) => return voice.fail(&problem, json!({})),
    };
    let mut app = match App::start(around).await {
        Ok(app) => app,
        Err(problem) => return voice.fail(&problem, json!({})),
    };
    let exit = match (command, answers) {
        (command, Some(answers)) => setup::run(&mut app, answers, &command, common, voice).await,
        (Command::SignOut { revoke }, None) => status::sign_out(&mut app, revoke, voice).await,
        (Command::Forget, None) => status::forget(&mut app, voice).await,
        (Command::RemoteAccess(_), None) => status::remote_access(&mut app, voice).await,
        (Command::LocalSecurity { .. }, None) => status::local_security(&mut app, voice).await,
        (Command::Library { .. }, None) => status::libraries(&mut app, voice).await,
        (_, None) => status::status(&mut app, voice).await,
    };
    app.finish().await;
    exit
}

fn surroundings(common: &Common, words: &Words) -> Result<Surroundings, Problem> {
    let wrong = |option: &str, text: &str, fault: &dyn std::fmt::Display| Problem::BadInput {
        what: words.say(
            "input-option",
            &[
                ("option", option.into()),
                ("text", text.into()),
                ("fault", fault.to_string().into()),
            ],
        ),
    };
    let address = |option: &str, text: &Option<String>, usual: fn() -> Address| match text {
        Some(text) => Address::parse(text).map_err(|fault| wrong(option, text, &fault)),
        None => Ok(usual()),
    };
    let server = address("--server", &common.server, Address::default_server)?;
    let plex_tv = match &common.plex_tv {
        Some(text) => {
            Address::parse_secure(text).map_err(|fault| wrong("--plex-tv", text, &fault))?
        }
        None => Address::plex_tv(),
    };
    let auth_app = match &common.auth_app {
        Some(text) => sign_in_page(text).map_err(|fault| wrong("--auth-app", text, &fault))?,
        None => AUTH_APP.to_owned(),
    };
    let secret_store = SecretStore::parse(&common.secret_store)
        .map_err(|fault| wrong("--secret-store", &common.secret_store, &fault))?;
    let host = host(common);
    let config_folder = common.config_dir.clone().unwrap_or_else(|| host.config_folder());
    Ok(Surroundings {
        server_given: common.server.is_some(),
        server,
        ssh: common.ssh.clone(),
        plex_tv,
        auth_app,
        config_folder,
        secret_store,
        wait: Duration::from_secs(common.wait),
        browser: Browser::System,
        pace: SIGN_IN_PACE,
        host,
    })
}

/// The sign-in page carries a code that is as good as a key while it lives.
fn sign_in_page(text: &str) -> Result<String, crate::domain::AddressFault> {
    let url = url::Url::parse(text).map_err(|_| crate::domain::AddressFault::NotAnAddress)?;
    Address::parse_secure(&url.origin().ascii_serialization())?;
    Ok(text.to_owned())
}

fn host(common: &Common) -> Host {
    let real = Host::this_machine();
    if common.root.is_none() && common.home.is_none() && common.platform.is_none() {
        return real;
    }
    let os = common.platform.map_or(real.os, Os::from);
    let root = common.root.clone().unwrap_or_else(|| real.root().to_owned());
    let home = common.home.clone().unwrap_or_else(|| real.home().to_owned());
    Host::at(os, root, home)
}

/// What is wrong with a library, as a problem in the person's words.
fn library_problem(fault: &LibraryFault, words: &Words) -> Problem {
    Problem::BadInput { what: library_words(fault, words) }
}

fn library_words(fault: &LibraryFault, words: &Words) -> String {
    let with = |id: &str, name: &str, text: &str| words.say(id, &[(name, Value::from(text))]);
    match fault {
        LibraryFault::Form => words.say("input-library-form", &[]),
        LibraryFault::Kind(kind) => with("input-library-kind", "kind", kind),
        LibraryFault::NoName => words.say("input-library-no-name", &[]),
        LibraryFault::Name(name) => with("input-library-name", "name", name),
        LibraryFault::RelativeFolder(folder) => {
            with("input-library-relative", "folder", &folder.display().to_string())
        }
        LibraryFault::DuplicateName(name) => with("input-library-duplicate", "name", name),
    }
}

fn profile_words(mistake: &Mistake, words: &Words) -> String {
    match mistake {
        Mistake::Form(text) => text.clone(),
        Mistake::Name(fault) => fault.to_string(),
        Mistake::Language(text) => {
            words.say("input-language", &[("text", text.as_str().into())])
        }
        Mistake::Library(fault) => library_words(fault, words),
    }
}

/// Whether a switch asks to change something, and to what.
fn wish(switch: Switch) -> Option<bool> {
    match switch {
        Switch::On => Some(true),
        Switch::Off => Some(false),
        Switch::Status => None,
    }
}

/// The libraries of a command line.
fn written_libraries(
    texts: &[std::ffi::OsString],
    os: Os,
    words: &Words,
) -> Result<Vec<args::WrittenLibrary>, Problem> {
    texts
        .iter()
        .map(|text| {
            args::WrittenLibrary::parse(text, os).map_err(|fault| library_problem(&fault, words))
        })
        .collect()
}

fn asks_to_add(command: &Option<LibraryCommand>) -> bool {
    matches!(command, Some(LibraryCommand::Add { .. }))
}
