//! The command line: it answers the window's questions from arguments, runs
//! the same plans by the same runner, and prints text or JSON.

mod args;
mod demo;
mod doctor;
mod exit;
mod library;
mod profile;
mod reinstall;
mod setup;
mod status;
mod suggest;
mod voice;
mod written_library;

pub use args::Cli;

use crate::app::{App, Browser, Options, SecretStore};
use crate::domain::{Address, AddressFault, Os};
use crate::i18n::{Value, Words};
use crate::problem::Problem;
use args::{Command, Common, LibraryCommand, Switch};
use profile::Mistake;
use serde_json::json;
use std::time::Duration;
use voice::Voice;
use written_library::{LibraryFault, WrittenLibrary};

/// Runs one command and returns its exit code.
pub async fn run(cli: Cli) -> u8 {
    let Cli { common, command } = cli;
    let voice = Voice::new(words(&common), common.json, common.yes);
    let Some(command) = command else { return no_window(&voice) };
    if let Command::Demo(demo) = command {
        return demo::run(demo, &voice).await;
    }
    match run_command(&common, &command, &voice).await {
        Ok(exit) => exit,
        Err(problem) => voice.fail(&problem, json!({})),
    }
}

/// What the window opens on, where the arguments ask for one.
#[derive(Debug)]
pub enum Opening {
    /// This computer and its server.
    Real(Box<Options>),
    /// The practice world, with this fault.
    Practice(Option<String>),
}

/// What the window opens on; `None` where the arguments ask for a command of
/// the terminal.
pub fn opening(cli: &Cli) -> Option<Result<Opening, Problem>> {
    match &cli.command {
        None => Some(options(&cli.common, &words(&cli.common)).map(Box::new).map(Opening::Real)),
        Some(Command::Demo(demo)) if demo.opens_window() && !cli.common.json => {
            Some(Ok(Opening::Practice(demo.scenario.clone())))
        }
        Some(_) => None,
    }
}

/// Says why no window opens, and what to do instead.
pub fn no_window(voice: &Voice) -> u8 {
    let packages = WINDOW_PACKAGES.into();
    voice.remark("window-needs-display", &[]);
    voice.remark_part("window-needs-display", "next", &[("packages", packages)]);
    voice.result(exit::WRONG_INPUT, json!({}))
}

/// What a window needs on Linux, by Debian's names.
const WINDOW_PACKAGES: &str = "libx11-6 libx11-xcb1 libxcursor1 libxi6 libxkbcommon0 \
     libxkbcommon-x11-0 libgl1 libegl1 libwayland-client0 libwayland-egl1 libfontconfig1";

/// Says on standard error why the program cannot even begin.
pub fn complain(cli: &Cli, error: &dyn std::fmt::Display) {
    let what = error.to_string();
    let voice = Voice::new(words(&cli.common), cli.common.json, false);
    voice.fail(&Problem::BadInput { what }, json!({}));
}

/// Says on standard error what went wrong, and returns the exit code.
pub fn fail(cli: &Cli, problem: &Problem) -> u8 {
    Voice::new(words(&cli.common), cli.common.json, false).fail(problem, json!({}))
}

/// Says that the arguments cannot be read, or shows the help that they ask
/// for. A script that asked for `--json` gets that even here.
pub fn misread(error: &clap::Error) -> u8 {
    let for_script = std::env::args_os().any(|argument| argument == "--json");
    if !(for_script && error.use_stderr()) {
        // Nobody may be reading any more.
        let _ = error.print();
        return u8::try_from(error.exit_code()).unwrap_or(exit::WRONG_INPUT);
    }
    let text = error.render().to_string();
    let what = text.split("\n\n").next().unwrap_or_default().trim_start_matches("error: ");
    let voice = Voice::new(Words::of_system(), true, false);
    voice.fail(&Problem::BadInput { what: what.to_owned() }, json!({}))
}

/// The words of the language that was asked for, else of the system.
pub fn words(common: &Common) -> Words {
    match &common.lang {
        Some(tag) => Words::for_tag(tag),
        None => Words::of_system(),
    }
}

async fn run_command(common: &Common, command: &Command, voice: &Voice) -> Result<u8, Problem> {
    let options = options(common, &voice.words)?;
    let answers = setup::answers(command, common, options.os(), &voice.words).await?;
    if let Some(address) = options.plex_tv.as_ref().filter(|it| **it != Address::plex_tv()) {
        voice.say("sign-in-other-service", &[("address", address.to_string().into())]);
    }
    let (reach, os) = (library::Reach::of(&options), options.os());
    let request = suggest::request(command, &reach, &voice.words)?;
    let mut app = App::start(options).await?;
    let exit = match (command, answers) {
        (_, Some(answers)) => {
            let follow = setup::follows(command).then_some(reach);
            setup::run(&mut app, answers, common, follow, voice).await
        }
        (Command::SignOut { revoke }, None) => status::sign_out(&mut app, *revoke, voice).await,
        (Command::Forget, None) => status::forget(&mut app, voice).await,
        (Command::RemoteAccess(_), None) => status::remote_access(&mut app, voice).await,
        (Command::LocalSecurity { .. }, None) => status::local_security(&mut app, voice).await,
        (Command::Doctor(doctor), None) => doctor::run(&mut app, doctor, common, voice).await,
        (Command::Reinstall { command }, None) => {
            reinstall::run(&mut app, command, common, voice).await
        }
        (Command::Library { command }, None) => match request {
            Some(request) => suggest::suggest(&mut app, &request, common, os, voice).await,
            None => {
                let follows = matches!(command, Some(LibraryCommand::List { follow: true }));
                library::list(&mut app, follows.then_some(reach), voice).await
            }
        },
        (_, None) => status::status(&mut app, voice).await,
    };
    app.finish().await;
    Ok(exit)
}

fn options(common: &Common, words: &Words) -> Result<Options, Problem> {
    let bad = |option: &str, fault: String| Problem::BadInput {
        what: words.say("input-option", &[("option", option.into()), ("fault", fault.into())]),
    };
    let server = common.server.as_deref().map(Address::parse).transpose();
    let plex_tv = common.plex_tv.as_deref().map(Address::parse_secure).transpose();
    let auth_app = common.auth_app.as_deref().map(sign_in_page).transpose();
    Ok(Options {
        server: server.map_err(|fault| bad("--server", words.address_fault(&fault)))?,
        ssh: common.ssh.clone(),
        plex_tv: plex_tv.map_err(|fault| bad("--plex-tv", words.address_fault(&fault)))?,
        auth_app: auth_app.map_err(|fault| bad("--auth-app", words.address_fault(&fault)))?,
        config_folder: common.config_dir.clone(),
        root: common.root.clone(),
        home: common.home.clone(),
        os: common.platform.map(Os::from),
        secret_store: SecretStore::parse(&common.secret_store)
            .map_err(|_| bad("--secret-store", words.say("input-secret-store", &[])))?,
        wait: Duration::from_secs(common.wait),
        browser: Browser::System,
        runner: None,
        ways: None,
    })
}

/// The sign-in page gets a code that is as good as a key while it lives.
fn sign_in_page(text: &str) -> Result<String, AddressFault> {
    let url = url::Url::parse(text).map_err(|_| AddressFault::NotAnAddress)?;
    Address::parse_secure(&url.origin().ascii_serialization())?;
    Ok(text.to_owned())
}

/// What is wrong with a library, as a problem in the person's words.
fn library_problem(fault: &LibraryFault, words: &Words) -> Problem {
    Problem::BadInput { what: library_words(fault, words) }
}

fn library_words(fault: &LibraryFault, words: &Words) -> String {
    let with = |id: &str, name: &str, text: &str| words.say(id, &[(name, Value::from(text))]);
    match fault {
        LibraryFault::Form(text) => with("input-library-form", "text", text),
        LibraryFault::Kind(kind) => with("input-library-kind", "text", kind),
        LibraryFault::Name(fault) => words.name_fault(*fault),
        LibraryFault::NoFolder(name) => with("input-library-without-folder", "name", name),
        LibraryFault::RelativeFolder(folder) => {
            with("input-folder-relative", "folder", &folder.display().to_string())
        }
        LibraryFault::DuplicateName(name) => with("input-library-twice", "name", name),
    }
}

fn profile_words(mistake: &Mistake, words: &Words) -> String {
    match mistake {
        Mistake::Form(text) => text.clone(),
        Mistake::Name(fault) => words.name_fault(*fault),
        Mistake::Language(text) => words.say("input-language", &[("text", text.as_str().into())]),
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
) -> Result<Vec<WrittenLibrary>, Problem> {
    texts
        .iter()
        .map(|text| WrittenLibrary::parse(text, os).map_err(|fault| library_problem(&fault, words)))
        .collect()
}
