//! From the program on the disk to the owner's settings: links 1 to 6.

use super::{Check, Judged, NO_ANSWER, broken, look, untold, works};
use crate::domain::affected::{Answer, Door, Rule};
use crate::domain::{
    Access, BrokenSeal, Damage, DamageKind, Evidence, Health, Link, Os, Program, Reading,
    SecureConnections, Signature, SigninState,
};
use crate::flow::facts::{AccountFacts, Facts, Known};
use crate::problem::{Diagnosis, Problem, UnusualAccount};

/// A volume with less than this, in bytes, is full to a server: it writes its
/// database anew in one piece.
const FULL: u64 = 100_000_000;
/// Where its log says that nothing more could be written, one with less than
/// this still is: a little was freed since.
const NEARLY_FULL: u64 = 1_000_000_000;

pub(super) const CHECKS: &[Check] = &[
    Check { id: "installed", link: Link::Installed, judge: installed },
    Check { id: "quarantine", link: Link::Installed, judge: quarantine },
    Check { id: "translocation", link: Link::Installed, judge: translocation },
    Check { id: "signature", link: Link::Installed, judge: signature },
    Check { id: "processor", link: Link::Installed, judge: processor },
    Check { id: "running", link: Link::Running, judge: running },
    Check { id: "pid_file", link: Link::Running, judge: pid_file },
    Check { id: "disk", link: Link::Running, judge: disk },
    Check { id: "files", link: Link::Running, judge: files },
    Check { id: "database", link: Link::Running, judge: database },
    Check { id: "sleep", link: Link::Running, judge: sleep },
    Check { id: "port", link: Link::Port, judge: port },
    Check { id: "one_server", link: Link::Port, judge: one_server },
    Check { id: "answers", link: Link::Answers, judge: answers },
    Check { id: "claimed", link: Link::Claimed, judge: claimed },
    Check { id: "networks", link: Link::Claimed, judge: networks },
    Check { id: "account", link: Link::Claimed, judge: account },
    Check { id: "local_security", link: Link::Claimed, judge: local_security },
    Check { id: "settings", link: Link::Settings, judge: settings },
    Check { id: "terms", link: Link::Settings, judge: terms },
    Check { id: "encryption", link: Link::Settings, judge: encryption },
];

fn program(facts: &Facts) -> Option<&Program> {
    facts.examined.program.seen()?.as_ref()
}

fn health(facts: &Facts) -> Option<&Health> {
    facts.examined.health.as_ref()
}

/// Whether something that speaks HTTP is behind the server's port.
fn is_answered(facts: &Facts) -> bool {
    !matches!(
        facts.server,
        Known::NotAsked | Known::Hidden(Problem::ServerSilent { .. } | Problem::ServerSlow { .. })
    )
}

/// Whether anybody was heard behind the server's port, whoever it is.
fn is_heard(facts: &Facts) -> bool {
    match &facts.server {
        Known::NotAsked => false,
        Known::Seen(_) => true,
        Known::Hidden(problem) => {
            is_word_of_server(problem)
                || is_word_of_another(problem)
                || matches!(problem, Problem::ServerFailed { .. } | Problem::ServerCut)
        }
    }
}

/// Whether only a Plex Media Server answers so.
fn is_word_of_server(problem: &Problem) -> bool {
    matches!(problem, Problem::ServerStarting { .. } | Problem::ServerRefused)
}

/// Whether somebody else is where the server should be.
fn is_word_of_another(problem: &Problem) -> bool {
    matches!(
        problem,
        Problem::ListenerUnknown { .. } | Problem::NotPlex { .. } | Problem::ServerRedirects { .. }
    )
}

/// What keeps a server from starting is, to one that runs, only worth a look.
fn stops_start(diagnosis: Diagnosis, facts: &Facts) -> Judged {
    if facts.reading().is_some() { look(diagnosis) } else { broken(diagnosis) }
}

fn installed(facts: &Facts) -> Judged {
    match &facts.examined.program {
        Known::Seen(Some(program)) => {
            let is_package = facts.machine.as_ref().is_some_and(|it| it.os == Os::Linux);
            let id = match program.signature {
                // A package's files are held against what its manager noted.
                Signature::Genuine if is_package => "package",
                Signature::Genuine => "genuine",
                _ => "installed",
            };
            let version = program
                .version
                .as_ref()
                .map(ToString::to_string)
                .unwrap_or_else(|| "none".to_owned());
            Judged::Works(
                Evidence::of(id).with("path", program.path.display()).with("version", version),
            )
        }
        // One that answers is somewhere: in a container, or in a folder of its own.
        Known::Seen(None) if facts.hosts_server() && !is_answered(facts) => {
            broken(Diagnosis::NotInstalled)
        }
        Known::Seen(None) => untold("no_usual_place"),
        Known::NotAsked if facts.machine.is_some() && !facts.hosts_server() => {
            untold("other_computer")
        }
        Known::NotAsked => untold(NO_ANSWER),
        Known::Hidden(problem) => Judged::Unknown(problem.clone()),
    }
}

fn quarantine(facts: &Facts) -> Judged {
    match program(facts) {
        Some(Program { quarantined: Some(true), .. }) if facts.reading().is_none() => {
            broken(Diagnosis::Quarantined)
        }
        _ => Judged::Fine,
    }
}

fn translocation(facts: &Facts) -> Judged {
    match program(facts) {
        Some(Program { translocated: true, path, .. }) => {
            look(Diagnosis::Translocated { path: path.clone() })
        }
        _ => Judged::Fine,
    }
}

fn signature(facts: &Facts) -> Judged {
    let Some(program) = program(facts) else { return Judged::Fine };
    match &program.signature {
        Signature::Genuine | Signature::NotAsked => Judged::Fine,
        Signature::OfAnother { team } => {
            broken(Diagnosis::NotGenuine { why: team.clone().unwrap_or_default() })
        }
        Signature::Unsigned => broken(Diagnosis::NotGenuine { why: String::new() }),
        Signature::Broken(BrokenSeal::Added { file, .. }) => {
            look(Diagnosis::SealBroken { why: file.display().to_string() })
        }
        Signature::Broken(BrokenSeal::Changed { file }) => broken(Diagnosis::NotGenuine {
            why: file.as_ref().map(|file| file.display().to_string()).unwrap_or_default(),
        }),
    }
}

fn processor(facts: &Facts) -> Judged {
    match program(facts) {
        Some(Program { runs_here: Some(false), .. }) => {
            stops_start(Diagnosis::OtherProcessor, facts)
        }
        _ => Judged::Fine,
    }
}

fn running(facts: &Facts) -> Judged {
    let processes = health(facts).and_then(|health| health.processes.as_deref());
    match (&facts.server, processes) {
        (Known::NotAsked, _) => untold(NO_ANSWER),
        (Known::Hidden(silent @ Problem::ServerSilent { .. }), processes) => match processes {
            Some([_, ..]) => works("process"),
            Some([]) => Judged::Broken(silent.clone()),
            None if facts.hosts_server() => Judged::Broken(silent.clone()),
            None => Judged::Unknown(silent.clone()),
        },
        (_, Some([process, ..])) => Judged::Works(
            Evidence::of("process_of")
                .with("pid", process.pid)
                .with("user", process.user.as_deref().unwrap_or_default()),
        ),
        (Known::Hidden(problem), _) if !is_heard(facts) => Judged::Unknown(problem.clone()),
        _ => works("answering"),
    }
}

fn pid_file(facts: &Facts) -> Judged {
    let runs = health(facts).and_then(|it| it.processes.as_ref()).is_some_and(|it| !it.is_empty());
    // Where the note was not found, the log that speaks of it is named.
    let note = health(facts).and_then(|it| it.stale_pid_file.clone());
    let note = note.or_else(|| Some(damage(facts, DamageKind::AlreadyRunning)?.file.clone()));
    match note {
        Some(file) if !runs && !is_answered(facts) => broken(Diagnosis::StalePidFile { file }),
        _ => Judged::Fine,
    }
}

fn disk(facts: &Facts) -> Judged {
    let Some(health) = health(facts) else { return Judged::Fine };
    let full = match damage(facts, DamageKind::DiskFull) {
        Some(_) => NEARLY_FULL,
        None => FULL,
    };
    match health.space.iter().find(|space| space.free < full) {
        Some(space) => {
            stops_start(Diagnosis::DiskFull { at: space.at.clone(), free: space.free }, facts)
        }
        None => Judged::Fine,
    }
}

fn files(facts: &Facts) -> Judged {
    match health(facts).and_then(|health| health.data_owner.as_ref()) {
        Some(wrong) => stops_start(
            Diagnosis::ForeignFiles {
                file: wrong.file.clone(),
                owner: wrong.owner.clone(),
                user: wrong.server_user.clone(),
                command: wrong.command.clone(),
            },
            facts,
        ),
        None => Judged::Fine,
    }
}

fn database(facts: &Facts) -> Judged {
    let damage = damage(facts, DamageKind::Database);
    match damage.or_else(|| self::damage(facts, DamageKind::CrashLoop)) {
        Some(damage) => broken(Diagnosis::DatabaseDamaged { words: damage.line.clone() }),
        None => Judged::Fine,
    }
}

/// What the server's log says is wrong, where it is this.
fn damage(facts: &Facts, kind: DamageKind) -> Option<&Damage> {
    health(facts)?.damage.as_ref().filter(|damage| damage.kind == kind)
}

fn sleep(facts: &Facts) -> Judged {
    match health(facts).and_then(|health| health.sleeps) {
        Some(true) => look(Diagnosis::ComputerSleeps),
        _ => Judged::Fine,
    }
}

fn port(facts: &Facts) -> Judged {
    match &facts.server {
        Known::NotAsked => untold(NO_ANSWER),
        Known::Seen(_) => works("port"),
        Known::Hidden(problem) if is_word_of_server(problem) => works("port"),
        Known::Hidden(problem @ Problem::ServerSilent { .. }) => Judged::Broken(problem.clone()),
        Known::Hidden(problem) if is_word_of_another(problem) => Judged::Broken(problem.clone()),
        // Whoever takes too long, or breaks off, has not said who they are.
        Known::Hidden(problem) => Judged::Unknown(problem.clone()),
    }
}

fn one_server(facts: &Facts) -> Judged {
    let Some(processes) = health(facts).and_then(|health| health.processes.as_deref()) else {
        return Judged::Fine;
    };
    let [_, others @ ..] = processes else { return Judged::Fine };
    if others.is_empty() {
        return Judged::Fine;
    }
    let named: Vec<String> = processes
        .iter()
        .map(|process| {
            let program = process.program.as_ref().map(|it| it.display().to_string());
            let program = program.unwrap_or_else(|| process.pid.to_string());
            match &process.user {
                Some(user) => format!("{program} ({user})"),
                None => program,
            }
        })
        .collect();
    look(Diagnosis::TwoServers { others: named.join(", ") })
}

fn answers(facts: &Facts) -> Judged {
    match &facts.server {
        Known::NotAsked => untold(NO_ANSWER),
        Known::Hidden(problem) => Judged::Broken(problem.clone()),
        Known::Seen(reading) => match reading.description().and_then(|it| it.start_state.clone()) {
            Some(status) => Judged::Look(Problem::ServerStarting { status }),
            None => {
                Judged::Works(Evidence::of("answers").with("version", &reading.identity.version))
            }
        },
    }
}

fn claimed(facts: &Facts) -> Judged {
    let Some(reading) = facts.reading() else { return untold(NO_ANSWER) };
    match reading.identity.claimed {
        None if !facts.is_ours() => {
            Judged::Unknown(Problem::ClaimUnproven { missing: "claimed".to_owned() })
        }
        Some(false) => unclaimed(facts),
        _ => of_claimed(facts, reading),
    }
}

fn unclaimed(facts: &Facts) -> Judged {
    let machine = facts.machine.as_ref();
    let has_traces = machine.is_some_and(|machine| {
        machine.has_stored_token == Some(true) || machine.ever_claimed == Some(true)
    });
    let found = if has_traces { Diagnosis::StaleSignIn } else { Diagnosis::Unclaimed };
    match facts.requirement().map(Rule::answer) {
        Some(Answer::No) => Judged::Off,
        // It works as it is, until it is updated.
        Some(Answer::Later) => look(found),
        Some(Answer::Unclear) | None => Judged::Unknown(Problem::NotClaimed),
        Some(Answer::Yes | Answer::Claimed) => broken(found),
    }
}

fn of_claimed(facts: &Facts, reading: &Reading) -> Judged {
    let signed_in = facts.account.signed_in();
    let description = reading.description();
    let owner = description.and_then(|it| it.owner.clone());
    let is_us = match (&owner, signed_in) {
        (Some(owner), Some(signed_in)) => signed_in.is_called(owner),
        _ => false,
    };
    let rejected = description.is_some_and(|it| it.signin_state == SigninState::Invalid);
    if rejected && (is_us || owner.is_none() || signed_in.is_none()) {
        // After a new password, or where the device was removed from the
        // account: both leave the same traces, and the same helps.
        return Judged::Broken(Problem::ServerSignedOut);
    }
    if signed_in.is_some() {
        let listed_as_ours = reading.listing.as_ref().is_some_and(|it| it.owned);
        let stranger = match &reading.access {
            Access::Owner { .. } => owner.is_some() && !is_us,
            Access::Refused | Access::Guest(_) => !is_us && !listed_as_ours,
            Access::NotAsked => false,
        };
        if stranger {
            return Judged::Broken(Problem::OwnedByAnother { owner });
        }
    }
    match owner {
        Some(owner) => Judged::Works(Evidence::of("claimed_by").with("owner", owner)),
        None => works("claimed"),
    }
}

fn networks(facts: &Facts) -> Judged {
    let settings = facts.reading().and_then(Reading::settings);
    match settings.and_then(|it| it.allowed_networks.clone()) {
        Some(networks) if !networks.is_empty() => look(Diagnosis::AllowedNetworks { networks }),
        _ => Judged::Fine,
    }
}

fn account(facts: &Facts) -> Judged {
    let Some(signed_in) = facts.account.signed_in() else { return Judged::Fine };
    let account = &signed_in.account;
    if facts.claimed() == Some(false) {
        let why = match account {
            it if it.guest => Some(UnusualAccount::Guest),
            it if it.restricted => Some(UnusualAccount::Restricted),
            _ => None,
        };
        if let Some(why) = why {
            return Judged::Look(Problem::UnusualAccount { user: account.title.clone(), why });
        }
    }
    if account.confirmed == Some(false) {
        return look(Diagnosis::MailUnconfirmed);
    }
    Judged::Fine
}

fn local_security(facts: &Facts) -> Judged {
    let written = facts.machine.as_ref().and_then(|machine| machine.local_security);
    match (facts.claimed(), written, facts.door) {
        (Some(false), Some(false), Some(Door::Shut)) => look(Diagnosis::WaitsForRestart),
        _ => Judged::Fine,
    }
}

fn settings(facts: &Facts) -> Judged {
    let Some(reading) = facts.reading() else { return untold(NO_ANSWER) };
    match (&reading.access, &facts.account) {
        (Access::Owner { .. }, _) => works("settings"),
        (_, AccountFacts::Hidden(refused @ Problem::SignInRefused)) => {
            Judged::Broken(refused.clone())
        }
        (Access::NotAsked, _) | (_, AccountFacts::SignedOut | AccountFacts::NotAsked) => {
            Judged::Unknown(Problem::SignInNeeded)
        }
        (Access::Refused | Access::Guest(_), AccountFacts::Hidden(problem)) => {
            Judged::Unknown(problem.clone())
        }
        // An unclaimed server opens for whoever claims it.
        (Access::Refused | Access::Guest(_), _) if reading.identity.claimed == Some(false) => {
            Judged::Unknown(Problem::NotClaimed)
        }
        // Nor is one that does not say whose it is known to refuse its owner.
        (Access::Refused | Access::Guest(_), _) if reading.identity.claimed.is_none() => {
            Judged::Unknown(Problem::ClaimUnproven { missing: "claimed".to_owned() })
        }
        (Access::Refused | Access::Guest(_), _) => Judged::Broken(Problem::ServerRefused),
    }
}

fn terms(facts: &Facts) -> Judged {
    match facts.reading().and_then(Reading::settings).and_then(|it| it.terms_accepted) {
        Some(false) => look(Diagnosis::TermsOpen),
        _ => Judged::Fine,
    }
}

fn encryption(facts: &Facts) -> Judged {
    let settings = facts.reading().and_then(Reading::settings);
    let mode = match settings.and_then(|it| it.secure_connections) {
        Some(SecureConnections::Required) => "required",
        Some(SecureConnections::Disabled) => "disabled",
        Some(SecureConnections::Preferred) | None => return Judged::Fine,
    };
    look(Diagnosis::SecureConnections { mode: mode.to_owned() })
}
