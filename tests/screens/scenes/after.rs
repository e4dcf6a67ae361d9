//! A server that is set up.

use egui::accesskit::Role;
use std::num::NonZeroU16;
use usher::domain::network::RouterAnswer;
use usher::domain::{
    Access, Account, Link, MappingState, RemoteAccess, Section, SectionKind, SigninState, Version,
};
use usher::domain::{Mapping, Opening};
use usher::flow::chain::{Probed, RouterProbe};
use usher::flow::facts::{AccountFacts, Machine, Noticed, SignedIn};
use usher::flow::guide::{Page, Sheet, Turn};
use usher::flow::{Outcome, SignInWay};
use usher::problem::{Problem, Remedy};
use usher::ui::{Dress, Wish};

use super::answers::LONG;
use crate::models::*;
use crate::sample::{Sample, open, remedy, switch, turn};

pub fn scenes() -> Vec<Sample> {
    [overview(), remote(), settings()].into_iter().flatten().collect()
}

/// Forty libraries with long names.
pub fn many_sections() -> Vec<Section> {
    let kinds = SectionKind::ALL.into_iter().cycle();
    kinds
        .zip(0..40)
        .map(|(kind, number)| section(number, &format!("{LONG} {number}"), kind))
        .collect()
}

const OUTSIDE: &str = "From outside";

pub fn page(name: &str, drive: Drive, heading: &str) -> Sample {
    Sample::of(name, Page::Overview, drive, heading)
}

/// The footer while the server answers and somebody is signed in.
fn at_home(sample: Sample) -> Sample {
    sample
        .button("Check everything", open(Page::Chain))
        .link("Sign out…", turn(Turn::Show(Sheet::SignOut)))
        .primary("Open Plex", Wish::Open("http://127.0.0.1:32400/web".to_owned()))
        .folded("Details")
}

pub fn of_owner(name: &str, drive: Drive) -> Sample {
    at_home(page(name, drive, "Den")).chooses("Choose folders…")
}

/// The switch to the outside, while it is off.
pub fn off(sample: Sample) -> Sample {
    sample.switch(OUTSIDE, open(Page::Remote))
}

fn overview() -> Vec<Sample> {
    let on = |sample: Sample| sample.switch(OUTSIDE, switch(RemoteAccess::Off));
    let opened = |reading| Drive::opened(look(reading, signed_in()));
    let reads = set_up().noticed(Noticed::Server(Ok(description(Some("ben"), SigninState::Ok))));
    let scans = |mut drive: Drive| {
        let scans = [scan(1, true, 41), scan(2, false, 61), scan(3, false, 0)];
        drive.model.facts.scans = scans.into_iter().map(|it| (it.section.clone(), it)).collect();
        drive
    };
    let known = Machine { ever_claimed: Some(true), ..machine() };
    let down = |hosts_server: bool, account: AccountFacts| {
        let mut looked = hidden(silent(), Machine { hosts_server: true, ..known.clone() });
        looked.account = Some(account);
        let mut drive = Drive::opened(looked);
        drive.model.facts.machine = Some(Machine { hosts_server, ..known.clone() });
        drive
    };
    let mia = description(Some("mia"), SigninState::Ok);
    let guest = reading(Some(true), Access::Guest(mia));
    let stranger = Drive::opened(look(guest, AccountFacts::SignedOut));
    let adding = set_up()
        .chose(vec![survey_of("/Volumes/Media/Concerts", SectionKind::Artist, 12)])
        .turned(Turn::AddLibraries);
    let refused = adding
        .clone()
        .answered(looked_at(look(ours(), signed_in())))
        .answered(Outcome::Failed(Problem::LibraryDiffers { name: "Music".to_owned() }));
    let error = "UPnP: the router did not answer";
    vec![
        off(of_owner("overview", set_up())),
        off(of_owner("overview-practice", set_up())).practised(),
        off(of_owner("overview-reading", scans(reads))),
        off(of_owner("overview-empty", opened(ours_with(Vec::new())))),
        off(of_owner("overview-many", opened(ours_with(many_sections())))),
        on(of_owner("overview-outside", opened(outside(MappingState::Mapped, None)))),
        on(of_owner("overview-outside-fails", opened(outside(MappingState::Failed, Some(error))))
            .fact(OUTSIDE, Link::Router)),
        on(of_owner("overview-outside-waits", opened(outside(MappingState::Waiting, None)))
            .fact(OUTSIDE, Link::Router)),
        on(of_owner("overview-outside-unknown", opened(outside(MappingState::Unknown, None)))
            .fact(OUTSIDE, Link::Router)),
        page("overview-signed-out", stranger, "Den")
            .fact("Settings open as owner", Link::Settings)
            .button("Check everything", open(Page::Chain))
            .primary("Sign in", turn(Turn::SignIn(SignInWay::Browser)))
            .folded("Details"),
        page("overview-down", down(true, signed_in()), "Den")
            .fact("Running", Link::Running)
            .button("Check everything", open(Page::Chain))
            .link("Sign out…", turn(Turn::Show(Sheet::SignOut)))
            .primary("Start the server", turn(Turn::StartServer)),
        page("overview-down-elsewhere", down(false, AccountFacts::SignedOut), "Your server")
            .fact("Running", Link::Running)
            .button("Check everything", open(Page::Chain))
            .primary("Check again", turn(Turn::LookAgain)),
        off(at_home(page("overview-adding", adding, "Den")))
            .chooses("Choose more folders…")
            .ticking(),
        off(at_home(page("overview-refused", refused, "Den")))
            .chooses("Choose more folders…")
            .card(&[("Change your answer", open(Page::Folders))]),
    ]
}

fn remote() -> Vec<Sample> {
    let overview = || open(Page::Overview);
    let page = |name: &str, drive: Drive| {
        Sample::of(name, Page::Remote, drive, "Watch from outside your home?").escape(overview())
    };
    let at =
        |reading, account| Drive::opened(look(reading, account)).turned(Turn::Open(Page::Remote));
    let plans = |sample: Sample| {
        sample.link(
            "Plex’s page",
            Wish::Open("https://support.plex.tv/articles/200484543/".to_owned()),
        )
    };
    let subscriber = || signed_in_as(Account { subscribed: true, ..account() });
    let mut old = ours();
    old.identity.version = Version::read("1.43.3.10828");
    let automatic = RemoteAccess::Automatic;
    let trying =
        || set_up().turned(Turn::Open(Page::Remote)).turned(Turn::SwitchRemoteAccess(automatic));
    let failed = trying()
        .answered(looked_at(look(ours(), signed_in())))
        .answered(Outcome::Failed(Problem::SettingNotKept { setting: "remote_access".to_owned() }));
    let downloads = "https://www.plex.tv/media-server-downloads/".to_owned();
    let error = "UPnP: the router did not answer";
    let on = |sample: Sample| {
        plans(sample)
            .button("Back", overview())
            .button("Turn back off", switch(RemoteAccess::Off))
            .switch(OUTSIDE, switch(RemoteAccess::Off))
    };
    let one_router = || Probed::Router(Box::new(router("203.0.113.7")));
    let mapped_at = |seconds: &[u64]| {
        let mut opening = Opening::begun(60);
        let mapped = Mapping { state: MappingState::Mapped, error: None };
        seconds.iter().for_each(|seconds| opening.see(*seconds, mapped.clone()));
        Some(opening)
    };
    let proven = |drive: Drive| {
        let reading = outside(MappingState::Mapped, None);
        let mut drive = drive.examined(look(reading, signed_in()), vec![one_router()]);
        drive.model.facts.examined.opening = mapped_at(&[2, 60]);
        drive
    };
    let mut watching =
        proven(at(outside(MappingState::Mapped, None), signed_in())).turned(Turn::Examine);
    watching.model.facts.examined.opening = mapped_at(&[2]);
    let refused = |drive: Drive| {
        let silent = RouterProbe { answer: RouterAnswer::Silent, ..router("203.0.113.7") };
        let looked = look(outside(MappingState::Failed, Some(error)), signed_in());
        drive.examined(looked, vec![Probed::Router(Box::new(silent))])
    };
    let port = RemoteAccess::Port(NonZeroU16::new(32400).unwrap());
    let by_port = || at(ours(), signed_in()).turned(Turn::ChooseRemoteAccess(port));
    let rule = "Outside port 32400 (TCP) → 192.168.1.10, port 32400".to_owned();
    vec![
        plans(page("remote", at(ours(), signed_in())).button("Not now", overview()))
            .how()
            .primary("Turn on", switch(automatic)),
        page("remote-with-plan", at(ours(), subscriber()))
            .button("Not now", overview())
            .how()
            .primary("Turn on", switch(automatic)),
        plans(page("remote-hole", at(old, signed_in())).button("Not now", overview()))
            .how()
            .button("Turn on", switch(automatic))
            .primary("Update first…", Wish::Open(downloads)),
        plans(page("remote-trying", trying()).button("Not now", overview()))
            .primary_that_waits("Turn on")
            .ticking(),
        plans(page("remote-refused", failed).button("Not now", overview()))
            .how()
            .primary("Turn on", switch(automatic))
            .card(&[("Try again", remedy(Remedy::TryAgain))]),
        on(page("remote-on", proven(at(outside(MappingState::Mapped, None), signed_in()))))
            .primary("Try again", turn(Turn::Examine)),
        plans(page("remote-watching", watching))
            .button("Back", overview())
            .button("Turn back off", switch(RemoteAccess::Off))
            .primary_that_waits("Try again"),
        on(page(
            "remote-fails",
            refused(at(outside(MappingState::Failed, Some(error)), signed_in())),
        ))
        .button("Copy rule", Wish::Copy(rule))
        .primary("Try again", turn(Turn::Examine)),
        plans(page("remote-by-port", by_port()).button("Not now", overview()))
            .how()
            .field(Role::TextInput, "Port that you opened in your router")
            .primary("Turn on", switch(port)),
        plans(page("remote-no-port", by_port()).button("Not now", overview()))
            .how()
            .field(Role::TextInput, "Port that you opened in your router")
            .primary_that_waits("Turn on")
            .holding(|hands| hands.port = Some("many".to_owned())),
    ]
}

fn settings() -> Vec<Sample> {
    let page = |name: &str, drive: Drive| {
        Sample::of(name, Page::Settings, drive.turned(Turn::Open(Page::Settings)), "Settings")
            .back("Back", turn(Turn::Back))
            .field(Role::ComboBox, "Language")
            .choice("Like the system", Wish::Dress(Dress::System))
            .choice("Light", Wish::Dress(Dress::Light))
            .choice("Dark", Wish::Dress(Dress::Dark))
    };
    let sizes = |sample: Sample| {
        sample.button("Smaller", Wish::Enlarge(-1)).button("Larger", Wish::Enlarge(1))
    };
    let forget = |sample: Sample| sample.button("Forget me…", turn(Turn::Show(Sheet::ForgetMe)));
    let for_now = AccountFacts::SignedIn(SignedIn {
        account: account(),
        home_admin: None,
        last_used_here: None,
        kept: false,
    });
    let largest = page("settings-largest", set_up())
        .button("Smaller", Wish::Enlarge(-1))
        .primary_that_waits("Larger")
        .holding(|hands| hands.text_size = 200);
    vec![
        forget(sizes(page("settings", set_up()))),
        forget(sizes(page("settings-for-now", Drive::opened(look(ours(), for_now))))),
        sizes(page("settings-nobody", Drive::opened(new_server()))),
        forget(largest),
    ]
}
