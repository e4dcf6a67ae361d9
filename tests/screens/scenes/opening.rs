//! Before the first question, and what stands in the way.

use usher::domain::affected::Door;
use usher::domain::{Access, Os, Version};
use usher::flow::facts::{AccountFacts, Looked, Machine};
use usher::flow::guide::{Page, Turn};
use usher::flow::plan::{Action, Plan};
use usher::flow::setup::{Answers, Purpose};
use usher::flow::{Journal, Outcome, Press, SignInWay};
use usher::problem::Problem;
use usher::ui::Wish;

use crate::models::*;
use crate::sample::{Sample, open, turn};

const DOWNLOADS: &str = "https://www.plex.tv/media-server-downloads/";

pub fn scenes() -> Vec<Sample> {
    let groups = [looking(), blocked(), starting(), without_an_account(), interrupted()];
    groups.into_iter().flatten().collect()
}

fn look_again() -> Wish {
    turn(Turn::LookAgain)
}

fn looking() -> Vec<Sample> {
    let chain = open(Page::Chain);
    vec![
        Sample::of("looking-quiet", Page::Looking, Drive::new(), "").ticking(),
        Sample::of("looking", Page::Looking, Drive::new(), "One moment")
            .link("Stop", chain.clone())
            .escape(chain)
            .since("looking", 2.0)
            .ticking(),
    ]
}

fn blocked() -> Vec<Sample> {
    let blocked = |name: &str, drive| {
        Sample::of(name, Page::Blocked, drive, "Something is in the way")
            .button("Check everything", open(Page::Chain))
            .primary("Check again", look_again())
    };
    let unknown = Problem::ListenerUnknown { who: "“node”, run by anna".to_owned() };
    let gone = Machine { installed: Some(false), ..machine() };
    let not_installed = |name: &str, os, heading: &str| {
        Sample::of(name, Page::NotInstalled, Drive::opened(hidden(silent(), gone.clone())), heading)
            .button("Check again", look_again())
            .primary("Open Plex’s page", Wish::Open(DOWNLOADS.to_owned()))
            .on(os)
    };
    vec![
        blocked("blocked-by-a-stranger", Drive::opened(hidden(unknown, machine())))
            .card(&[("Confirm", turn(Turn::TrustListener))]),
        blocked(
            "blocked-unclear",
            Drive::opened(look(reading(None, Access::Refused), signed_in())),
        )
        .card(&[]),
        blocked(
            "blocked-given-up",
            Drive::new().recalled(Outcome::Recalled(None)).pressed(Press::Cancel),
        )
        .card(&[]),
        not_installed("not-installed", Os::MacOs, "Plex Media Server is not on this Mac"),
        not_installed(
            "not-installed-elsewhere",
            Os::Linux,
            "Plex Media Server is not on this computer",
        ),
    ]
}

fn starting() -> Vec<Sample> {
    let starting = |name: &str, drive| {
        Sample::of(name, Page::Starting, drive, "Your server is starting")
            .button("Check everything", open(Page::Chain))
    };
    let status = "Running database migrations".to_owned();
    let migrating =
        || Drive::opened(hidden(Problem::ServerStarting { status: status.clone() }, machine()));
    let known = Machine { ever_claimed: Some(true), ..machine() };
    let opening = || Drive::opened(hidden(silent(), known.clone())).turned(Turn::StartServer);
    let failed = Problem::ProgramFailed {
        program: "Plex Media Server".to_owned(),
        cause: "exit status: 1".to_owned(),
    };
    vec![
        starting("starting", migrating()).ticking(),
        starting("starting-long", migrating()).since("starting", 200.0).ticking(),
        starting("starting-program", opening()).ticking(),
        starting("starting-failed", opening().answered(Outcome::Failed(failed)))
            .primary("Check again", look_again())
            .card(&[]),
    ]
}

fn without_an_account() -> Vec<Sample> {
    let exempt = Machine { local_security: Some(false), ..machine() };
    let never = || {
        let looked = look(unclaimed(), AccountFacts::SignedOut);
        Drive::opened(Looked { door: Some(Door::Open), ..looked })
    };
    let lifted = Looked { machine: Some(exempt), ..look(unclaimed(), AccountFacts::SignedOut) };
    let lifted = || Drive::opened(lifted.clone());
    let no_account = |name: &str, drive: Drive, act: &str, on| {
        Sample::of(name, Page::NoAccount, drive, "Use this server without an account")
            .back("Back", turn(Turn::Back))
            .button(act, turn(Turn::SwitchRequirement(on)))
            .folded("Details")
    };
    let expert = |drive: Drive| drive.turned(Turn::Open(Page::NoAccount));
    let off = "Turn the requirement off";
    let switching = || expert(never()).turned(Turn::SwitchRequirement(false));
    let failed = Problem::BeyondRights { command: "sudo usher local-security off".to_owned() };
    let refused = switching()
        .answered(looked_at(look(unclaimed(), AccountFacts::SignedOut)))
        .answered(Outcome::Failed(failed));
    vec![
        Sample::of("not-affected", Page::NotAffected, never(), "Nothing to do here")
            .button("Sign in anyway", turn(Turn::SignIn(SignInWay::Browser)))
            .primary("Open Plex", Wish::Open("http://127.0.0.1:32400/web".to_owned()))
            .folded("Details"),
        no_account("no-account", expert(never()), off, false),
        no_account("no-account-changing", switching(), off, false).ticking(),
        no_account("no-account-lifted", expert(lifted()), "Turn it on again", true),
        no_account("no-account-refused", refused, off, false).card(&[]),
    ]
}

fn interrupted() -> Vec<Sample> {
    let answers = Answers::to(Purpose::SetUp);
    let name = usher::domain::FriendlyName::parse("Den").unwrap();
    let actions = vec![Action::Claim, Action::SetFriendlyName(name), Action::Verify];
    let plan = Plan { actions, done: 1 };
    let journal = Journal { flow: Journal::SETUP.to_owned(), answers, plan };
    let drive = Drive::new()
        .recalled(Outcome::Recalled(Some(Box::new(journal))))
        .answered(looked_at(look(ours(), signed_in())));
    let old = {
        let mut reading = unclaimed();
        reading.identity.version = Version::read("1.40.0.7998");
        Drive::opened(Looked { door: Some(Door::Shut), ..look(reading, AccountFacts::SignedOut) })
    };
    let overview = open(Page::Overview);
    vec![
        Sample::of("interrupted", Page::Interrupted, drive, "Setting up stopped half way")
            .back("Later", overview)
            .primary("Go on", Wish::Press(Press::Continue)),
        super::sign_in::invitation("sign-in-later", old),
    ]
}
