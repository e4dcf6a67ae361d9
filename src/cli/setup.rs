//! The commands that change something: from arguments to answers, and the
//! loop that runs them to their end.

use super::args::{Command, Common, LibraryCommand, SetUp, SignIn};
use super::profile::Profile;
use super::voice::Voice;
use super::written_library::{self, LibraryFault, WrittenLibrary};
use super::{exit, library, library_problem, profile_words, status, wish, written_libraries};
use crate::app::{self, App};
use crate::domain::{FolderNote, FriendlyName, Language, Os, RemoteAccess, Repair};
use crate::flow::setup::{Answers, Purpose, Step};
use crate::flow::{Event, Press, Progress, SignInWay};
use crate::i18n::Words;
use crate::problem::{Problem, Remedy};
use secrecy::SecretString;
use serde_json::json;
use std::collections::BTreeSet;
use std::io::Read;
use std::path::PathBuf;
use std::pin::Pin;
use zeroize::Zeroizing;

/// The answers that a command gives; `None` for one that changes nothing.
pub(super) async fn answers(
    command: &Command,
    common: &Common,
    os: Os,
    words: &Words,
) -> Result<Option<Answers>, Problem> {
    let yes = common.yes;
    let quick = |purpose| Answers {
        confirmed: yes,
        louder_claims: yes,
        sign_in: Some(SignInWay::Browser),
        ..Answers::to(purpose)
    };
    Ok(match command {
        Command::Setup(arguments) => {
            Some(set_up(arguments, quick(Purpose::SetUp), os, words).await?)
        }
        Command::SignIn(way) => {
            Some(Answers { sign_in: Some(way_of(way)), ..quick(Purpose::SignIn) })
        }
        Command::Claim(arguments) => Some(Answers {
            sign_in: Some(way_of(&arguments.sign_in)),
            claim_token_given: arguments.claim_token_stdin,
            ..quick(Purpose::Claim)
        }),
        Command::Unclaim => Some(quick(Purpose::Unclaim)),
        Command::RemoteAccess(arguments) => wish(arguments.switch).map(|on| Answers {
            remote_access: Some(match (on, arguments.port) {
                (false, _) => RemoteAccess::Off,
                (true, None) => RemoteAccess::Automatic,
                (true, Some(port)) => RemoteAccess::Port(port),
            }),
            accepted_holes: arguments.accept_known_hole.clone(),
            ..quick(Purpose::RemoteAccess)
        }),
        Command::LocalSecurity { switch } => wish(*switch)
            .map(|on| Answers { local_security: Some(on), ..quick(Purpose::LocalSecurity) }),
        Command::Library { command: Some(LibraryCommand::Add { libraries, language, .. }) } => {
            let language = read_language(language.as_deref(), words)?;
            let language = language.unwrap_or_else(Language::american_english);
            let libraries = written_libraries(libraries, os, words)?;
            check_names(&libraries, words)?;
            Some(Answers {
                libraries: libraries.into_iter().map(|it| it.draft(&language)).collect(),
                ..quick(Purpose::AddLibraries)
            })
        }
        Command::Library { .. }
        | Command::Reinstall { .. }
        | Command::Demo(_)
        | Command::Status
        | Command::Doctor(_)
        | Command::SignOut { .. }
        | Command::Forget => None,
    })
}

/// Flags win over the profile; libraries of both are asked for.
async fn set_up(
    arguments: &SetUp,
    quick: Answers,
    os: Os,
    words: &Words,
) -> Result<Answers, Problem> {
    let profile = match &arguments.profile {
        Some(path) => {
            let text = app::read_text(path).await.map_err(|fault| Problem::BadInput {
                what: words.say(
                    "input-file-unreadable",
                    &[
                        ("path", path.display().to_string().into()),
                        ("cause", fault.to_string().into()),
                    ],
                ),
            })?;
            Profile::parse(&text, os).map_err(|fault| Problem::BadInput {
                what: words.say(
                    "input-profile-line",
                    &[
                        ("path", path.display().to_string().into()),
                        ("line", fault.line.into()),
                        ("what", profile_words(&fault.mistake, words).into()),
                    ],
                ),
            })?
        }
        None => Profile::default(),
    };
    let language = read_language(arguments.language.as_deref(), words)?.or(profile.language);
    let language = language.unwrap_or_else(Language::american_english);
    let mut libraries = profile.libraries;
    libraries.extend(written_libraries(&arguments.libraries, os, words)?);
    check_names(&libraries, words)?;
    let name = arguments.name.as_deref().map(FriendlyName::parse).transpose();
    let name = name.map_err(|fault| Problem::BadInput { what: words.name_fault(fault) })?;
    Ok(Answers {
        name: name.or(profile.name),
        accept_terms: arguments.accept_terms || profile.accept_terms,
        remote_access: arguments.remote_access.map(RemoteAccess::from).or(profile.remote_access),
        libraries: libraries.into_iter().map(|it| it.draft(&language)).collect(),
        accepted_holes: arguments.accept_known_hole.clone(),
        plan_only: arguments.dry_run,
        sign_in: Some(way_of(&arguments.sign_in)),
        ..quick
    })
}

pub(super) fn read_language(
    text: Option<&str>,
    words: &Words,
) -> Result<Option<Language>, Problem> {
    let bad = |text: &str| Problem::BadInput {
        what: words.say("input-language", &[("text", text.into())]),
    };
    text.map(|text| Language::parse(text).map_err(|_| bad(text))).transpose()
}

fn check_names(libraries: &[WrittenLibrary], words: &Words) -> Result<(), Problem> {
    match written_library::duplicate_name(libraries) {
        Some(name) => {
            let fault = LibraryFault::DuplicateName(name.to_owned());
            Err(library_problem(&fault, words))
        }
        None => Ok(()),
    }
}

pub(super) fn way_of(sign_in: &SignIn) -> SignInWay {
    if sign_in.no_browser { SignInWay::ShortCode } else { SignInWay::Browser }
}

/// Whether a command goes on to show how the server reads the new libraries.
pub(super) fn follows(command: &Command) -> bool {
    match command {
        Command::Setup(arguments) => arguments.follow,
        Command::Library { command: Some(LibraryCommand::Add { follow, .. }) } => *follow,
        _ => false,
    }
}

/// Runs a command that changes something. Where the libraries are followed,
/// `follow` says whether their folders can be read from here.
pub(super) async fn run(
    app: &mut App,
    mut answers: Answers,
    common: &Common,
    follow: Option<library::Reach>,
    voice: &Voice,
) -> u8 {
    if let Err(problem) = check_free(app, voice).await {
        return voice.fail(&problem, json!({}));
    }
    if let Err(problem) = read_secrets(app, &mut answers, common, voice).await {
        return voice.fail(&problem, json!({}));
    }
    if answers.purpose == Purpose::Unclaim && !status::announce_unclaim(app, voice).await {
        return voice.fail(&Problem::ConfirmationNeeded, json!({}));
    }
    run_to_end(app, answers, follow, voice).await
}

/// Whether something may be begun: parts of the server may be moved aside, and
/// that is ended or taken back first.
pub(super) async fn check_free(app: &App, voice: &Voice) -> Result<(), Problem> {
    match app.unfinished().await {
        Ok(Some(journal)) if journal.answers.purpose.works_on_computer() => {
            Err(Problem::OtherFlowUnfinished { flow: "reinstall".to_owned() })
        }
        Ok(_) => Ok(()),
        // It was set aside and stands in nobody's way.
        Err(problem @ Problem::JournalUnreadable { .. }) => {
            voice.problem(&problem);
            Ok(())
        }
        Err(problem) => Err(problem),
    }
}

/// Runs a set-up to its end and says how it went.
pub(super) async fn run_to_end(
    app: &mut App,
    answers: Answers,
    follow: Option<library::Reach>,
    voice: &Voice,
) -> u8 {
    let purpose = answers.purpose;
    match apply_to_end(app, answers, voice).await {
        End::Planned { differences } => {
            let exit = if differences == 0 { exit::DONE } else { exit::DIFFERENCES };
            voice.say("setup-differs", &[("count", differences.into())]);
            voice.result(exit, json!({ "differences": differences }))
        }
        End::Stopped(problem) => voice.fail(&problem, status::fields(app)),
        End::Done => match status::not_kept(&app.model).filter(|_| purpose == Purpose::SignIn) {
            Some(problem) => voice.fail(&problem, status::fields(app)),
            None => {
                if opened_port(app) {
                    status::prove_opening(app, voice).await;
                }
                status::conclude(app, voice);
                match follow {
                    Some(reach) => library::follow_added(app, reach, voice).await,
                    None => voice.result(exit::DONE, status::fields(app)),
                }
            }
        },
    }
}

/// Whether a command that is about remote access alone has turned it on.
fn opened_port(app: &App) -> bool {
    app.model.setup().is_some_and(|setup| {
        setup.changed
            && setup.answers.purpose == Purpose::RemoteAccess
            && setup.answers.remote_access != Some(RemoteAccess::Off)
    })
}

/// Carries out one repair, after a question that `--yes` answers.
pub(super) async fn repair(
    app: &mut App,
    repair: Repair,
    sign_in: SignInWay,
    voice: &Voice,
) -> Result<(), Problem> {
    let answers = Answers {
        confirmed: voice.says_yes(),
        sign_in: Some(sign_in),
        ..Answers::to(Purpose::Repair(repair))
    };
    apply(app, answers, voice).await
}

/// Signs in, and claims a server that nobody has claimed.
pub(super) async fn claim(
    app: &mut App,
    sign_in: SignInWay,
    common: &Common,
    voice: &Voice,
) -> Result<(), Problem> {
    let purpose = match app.model.facts.claimed() {
        Some(true) => Purpose::SignIn,
        _ => Purpose::Claim,
    };
    let mut answers = Answers {
        confirmed: voice.says_yes(),
        louder_claims: voice.says_yes(),
        sign_in: Some(sign_in),
        ..Answers::to(purpose)
    };
    read_secrets(app, &mut answers, common, voice).await?;
    apply(app, answers, voice).await
}

async fn apply(app: &mut App, answers: Answers, voice: &Voice) -> Result<(), Problem> {
    match apply_to_end(app, answers, voice).await {
        End::Stopped(problem) => Err(problem),
        End::Done | End::Planned { .. } => Ok(()),
    }
}

/// Gives all answers at once, and hears the set-up out.
pub(super) async fn apply_to_end(app: &mut App, answers: Answers, voice: &Voice) -> End {
    app.send(Event::Press(Press::Apply(Box::new(answers))));
    drive(app, voice).await
}

/// How a set-up ended.
pub(super) enum End {
    Planned { differences: usize },
    Stopped(Problem),
    Done,
}

/// Hears the world out until the set-up rests for good, answering what it asks.
async fn drive(app: &mut App, voice: &Voice) -> End {
    let mut said = Said::default();
    let mut ctrl_c = CtrlC::awaited();
    loop {
        said.catch_up(app, voice);
        let Some(setup) = app.model.setup() else {
            return End::Stopped(Problem::Bug { what: "the set-up is gone".to_owned() });
        };
        match setup.step.clone() {
            Step::Done => return End::Done,
            Step::Stopped(problem) => {
                let remedy = tokio::select! {
                    remedy = louder_claim(&problem, voice) => remedy,
                    () = ctrl_c.next() => return End::Stopped(Problem::Interrupted),
                };
                match remedy {
                    Some(remedy) => app.send(Event::Press(Press::Remedy(remedy))),
                    None => return End::Stopped(problem),
                }
            }
            Step::Interrupted => app.send(Event::Press(Press::Continue)),
            Step::Asking(question) => {
                let press = tokio::select! {
                    yes = voice.ask(&question) => match yes {
                        true => Press::Accept(question),
                        false => Press::Decline,
                    },
                    () = ctrl_c.next() => Press::Cancel,
                };
                app.send(Event::Press(press));
            }
            Step::Offered => {
                let differences = setup.plan.differences(&app.model.facts);
                voice.plan(&differences);
                if setup.answers.plan_only {
                    return End::Planned { differences: differences.len() };
                }
                let press = tokio::select! {
                    yes = voice.confirm(question_before(&setup.answers), &[]) => match yes {
                        true => Press::Confirm,
                        false => Press::Decline,
                    },
                    () = ctrl_c.next() => Press::Cancel,
                };
                app.send(Event::Press(press));
            }
            Step::Looking(_)
            | Step::StartingServer(_)
            | Step::SigningIn(_)
            | Step::Performing(_)
            | Step::LookingAgain(..) => {
                tokio::select! {
                    heard = app.hear() => {
                        if !heard {
                            let what = "the runtime ended early".to_owned();
                            return End::Stopped(Problem::Bug { what });
                        }
                    }
                    () = ctrl_c.next() => app.send(Event::Press(Press::Cancel)),
                }
            }
        }
    }
}

/// Ctrl-C, heard without a gap from the first wait on: between two listeners
/// of their own one would be lost.
pub(super) struct CtrlC(Pin<Box<dyn Future<Output = std::io::Result<()>>>>);

impl CtrlC {
    pub(super) fn awaited() -> Self {
        Self(Box::pin(tokio::signal::ctrl_c()))
    }

    /// Waits for the next one. A wait that is given up misses none.
    pub(super) async fn next(&mut self) {
        let heard = self.0.as_mut().await;
        *self = Self::awaited();
        if heard.is_err() {
            // It cannot be heard here, so it ends the program by itself.
            std::future::pending::<()>().await;
        }
    }
}

/// What is asked before a plan runs.
fn question_before(answers: &Answers) -> &'static str {
    match (answers.purpose, answers.local_security) {
        (Purpose::Reinstall, _) => "ask-reinstall",
        (Purpose::PutBack, _) => "ask-put-back",
        (_, Some(false)) => "ask-local-security-off",
        _ => "ask-run-plan",
    }
}

/// Where the quiet ways of claiming failed: the louder one that the person at
/// the terminal chooses. `--yes` has chosen ahead.
async fn louder_claim(problem: &Problem, voice: &Voice) -> Option<Remedy> {
    if !voice.can_ask() || voice.says_yes() {
        return None;
    }
    for remedy in problem.remedies() {
        let question = match remedy {
            Remedy::HandOverClaim => "ask-hand-over",
            Remedy::ClaimOffline => "ask-claim-offline",
            _ => continue,
        };
        if voice.confirm(question, &[]).await {
            return Some(*remedy);
        }
    }
    None
}

/// What was said already, so that nothing is said twice.
#[derive(Default)]
struct Said {
    steps: usize,
    progress: Option<Progress>,
    notes: BTreeSet<(PathBuf, FolderNote)>,
}

impl Said {
    fn catch_up(&mut self, app: &App, voice: &Voice) {
        let Some(setup) = app.model.setup() else { return };
        for (step, state) in setup.log.iter().skip(self.steps) {
            voice.step(*step, *state);
        }
        self.steps = setup.log.len();
        for (path, folder) in &app.model.facts.folders {
            for note in folder.notes() {
                if self.notes.insert((path.clone(), note.clone())) {
                    voice.folder_note(path, &note);
                }
            }
        }
        if self.progress != setup.progress {
            self.progress = setup.progress.clone();
            if let Some(progress) = &self.progress {
                voice.progress(progress);
            }
        }
    }
}

/// Secrets come from standard input alone, and go straight into the vault.
pub(super) async fn read_secrets(
    app: &App,
    answers: &mut Answers,
    common: &Common,
    voice: &Voice,
) -> Result<(), Problem> {
    if common.pin_stdin {
        let pin = SecretString::from(read_line().await?.as_str());
        answers.home_pin = Some(app.hold_home_pin(pin));
    }
    if answers.claim_token_given {
        if voice.can_ask() {
            voice.remark("claim-token-enter", &[]);
        }
        let token = SecretString::from(read_line().await?.as_str());
        app.keep_claim_token(token).await?;
    }
    Ok(())
}

async fn read_line() -> Result<Zeroizing<String>, Problem> {
    /// No secret that is typed is this long.
    const LIMIT: u64 = 4096;
    let read = tokio::task::spawn_blocking(|| {
        let mut text = Zeroizing::new(String::with_capacity(LIMIT as usize));
        std::io::stdin().take(LIMIT).read_to_string(&mut text).map(|_| text)
    });
    let wrong = |what: String| Problem::BadInput { what };
    let text = read.await.map_err(|fault| wrong(fault.to_string()))?;
    let text = text.map_err(|fault| wrong(fault.to_string()))?;
    Ok(Zeroizing::new(text.trim().to_owned()))
}
