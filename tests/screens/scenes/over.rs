//! What lies over a page: sheets, toasts and what is held over the window.

use egui::accesskit::Role;
use usher::domain::{Account, RemoteAccess, SectionKind, Share, Version};
use usher::flow::guide::{Page, Sheet, Turn};
use usher::flow::setup::Question;
use usher::flow::{Outcome, SignInWay};
use usher::problem::UnusualAccount;
use usher::ui::Wish;

use super::after;
use super::running::naming;
use crate::models::*;
use crate::sample::{Sample, open, turn};

pub fn scenes() -> Vec<Sample> {
    [sheets(), questions(), toasts()].into_iter().flatten().collect()
}

/// A sheet hides the controls of its page.
fn sheet(name: &str, page: Page, drive: Drive, heading: &str) -> Sample {
    let sample = Sample::of(name, page, drive, heading);
    Sample { controls: Vec::new(), ..sample }
}

fn close() -> Wish {
    turn(Turn::CloseSheet)
}

/// The answer that keeps things is the primary one, and Escape's.
fn keep(sample: Sample, name: &str) -> Sample {
    sample.primary(name, close()).escape(close())
}

fn sheets() -> Vec<Sample> {
    let over = |name: &str, show: Sheet, heading: &str| {
        sheet(name, Page::Overview, set_up().turned(Turn::Show(show)), heading)
    };
    let running = |name: &str, show: Sheet, heading: &str| {
        sheet(name, Page::SettingUp, naming().turned(Turn::Show(show)), heading).ticking()
    };
    let mut shared = set_up().turned(Turn::Show(Sheet::SignOut));
    let friends = ["anna", "mia", "tom", "zoe"].map(|user| Share { user: user.to_owned() });
    shared.model.facts.shares = Some(friends.to_vec());
    let sign_out = |sample: Sample| {
        let sample = sample
            .button("Sign out here", turn(Turn::SignOut { server: false }))
            .button("Sign the server out", turn(Turn::SignOut { server: true }));
        keep(sample, "Keep")
    };
    let add = |name: &str, drive: Drive| {
        sheet(name, Page::Overview, drive, "Add a library").back("Cancel", close())
    };
    let folder = "/Volumes/Media/Concerts";
    let chosen = set_up().chose(vec![survey_of(folder, SectionKind::Artist, 12)]);
    let counting = set_up().turned(Turn::ChooseFolders(vec![folder.into()]));
    let browsed = |folder: &str| connected().turned(Turn::BrowseServer(folder.into()));
    let browse = |name: &str, drive| {
        let heading = "Folders as your server sees them";
        sheet(name, Page::Review, drive, heading).back("Cancel", close())
    };
    let into = |folder: &str| turn(Turn::BrowseServer(folder.into()));
    let inside = |sample: Sample, folder: &str, above: &str| {
        let choose = turn(Turn::ChooseFolders(vec![folder.into()]));
        sample.button("Up", into(above)).primary("Choose this folder", choose)
    };
    let found = |folders: &[&str]| {
        Outcome::Browsed(folders.iter().map(|folder| (*folder).into()).collect())
    };
    let media = browsed("/media").browsed(found(&["/media/films", "/media/shows"]));
    let empty = browsed("/media").browsed(found(&[]));
    let gone = browsed("/media").browsed(Outcome::Failed(usher::problem::Problem::ServerSlow {
        address: usher::domain::Address::default_server(),
    }));
    vec![
        browse("sheet-server-folders", browsed("")).primary_that_waits("Choose this folder"),
        inside(browse("sheet-server-folder", media), "/media", "/")
            .button("films", into("/media/films"))
            .button("shows", into("/media/shows")),
        inside(browse("sheet-server-folder-empty", empty), "/media", "/"),
        inside(browse("sheet-server-folder-gone", gone), "/media", "/")
            .card(&[("Try again", turn(Turn::LookAgain))]),
        add("sheet-add-library", chosen)
            .field(Role::ComboBox, "Kind, Music")
            .button("Leave out", turn(Turn::LeaveOut(0)))
            .field(Role::TextInput, "Name")
            .folded("Why, with examples")
            .primary("Add library", turn(Turn::AddLibraries)),
        add("sheet-add-library-counting", counting).primary_that_waits("Add library"),
        sign_out(over("sheet-sign-out", Sheet::SignOut, "Sign out where?")),
        sign_out(sheet("sheet-sign-out-shared", Page::Overview, shared, "Sign out where?")),
        keep(running("sheet-stop", Sheet::Stop, "Stop after this step?"), "Keep going")
            .button("Stop", turn(Turn::StopSoon)),
        keep(running("sheet-close", Sheet::Close, "Stop after this step and close?"), "Keep going")
            .button("Stop and close", Wish::Close),
        keep(over("sheet-forget", Sheet::ForgetMe, "Forget you on this computer?"), "Keep")
            .button("Forget me", turn(Turn::ForgetMe)),
    ]
}

fn questions() -> Vec<Sample> {
    // What was asked, by the way that leads to it.
    let claimed_before = |owner: Option<&str>| {
        let mut looked = new_server();
        let machine = looked.machine.as_mut().unwrap();
        machine.ever_claimed = Some(true);
        machine.stored_owner = owner.map(str::to_owned);
        let signed = usher::flow::facts::Looked { account: Some(signed_in()), ..looked.clone() };
        Drive::opened(looked.clone())
            .turned(Turn::SignIn(SignInWay::Browser))
            .answered(looked_at(looked))
            .answered(Outcome::SignedIn(Box::new(signed_in())))
            .answered(looked_at(signed))
    };
    let guest = || signed_in_as(Account { guest: true, title: "Mia".to_owned(), ..account() });
    let unusual = Drive::opened(new_server())
        .turned(Turn::SignIn(SignInWay::Browser))
        .answered(looked_at(new_server()))
        .answered(Outcome::SignedIn(Box::new(guest())))
        .answered(looked_at(look(unclaimed(), guest())));
    let mut old = ours();
    old.identity.version = Version::read("1.43.3.10828");
    let hole = Drive::opened(look(old.clone(), signed_in()))
        .turned(Turn::Open(Page::Remote))
        .turned(Turn::SwitchRemoteAccess(RemoteAccess::Automatic))
        .answered(looked_at(look(old, signed_in())));
    let scenes = [
        ("question-had-owner", claimed_before(Some("mia@mail.com"))),
        ("question-had-some-owner", claimed_before(None)),
        ("question-unusual-account", unusual),
        ("question-known-hole", hole),
    ];
    let of = |(name, drive): (&str, Drive)| {
        let guide = drive.model.guide.clone().unwrap();
        let Some(Sheet::Question(question)) = guide.sheet else { panic!("{name}: no question") };
        let heading = asked(&question);
        let sample = sheet(name, guide.page, drive, &heading);
        keep(sample, "No, stop here").button("Yes, go on", turn(Turn::Accept(question)))
    };
    scenes.into_iter().map(of).collect()
}

fn asked(question: &Question) -> String {
    match question {
        Question::HadOwner { owner: Some(_) } => {
            "This server was connected to mia@mail.com before. Is it yours now?"
        }
        Question::HadOwner { owner: None } => {
            "This server was connected to another account before. Is it yours now?"
        }
        Question::UnusualAccount { why: UnusualAccount::Guest, .. } => {
            "Mia is a guest in a Plex Home. Should the server belong to this account?"
        }
        Question::KnownHole { .. } => {
            "Version 1.43.3.10828 is reported to have the security hole plex2shell, closed in \
             1.43.3.10861. Turn remote access on all the same?"
        }
        other => panic!("{other:?}"),
    }
    .to_owned()
}

fn toasts() -> Vec<Sample> {
    let undo = |sample: Sample| sample.button("Undo", turn(Turn::Undo)).ticking();
    let review = connected()
        .chose(vec![survey_of("/Volumes/Media/Movies", SectionKind::Movie, 214)])
        .turned(Turn::LeaveOut(0));
    let review = Sample::of("toast-left-out", Page::Review, review, "Ready when you are")
        .link("Not you?", turn(Turn::SignIn(SignInWay::Browser)))
        .button("Change", open(Page::Name))
        .button("Change", open(Page::Name))
        .chooses("Choose more folders…")
        .primary("Set up without libraries", turn(Turn::SetUp));
    let was_on = outside(usher::domain::MappingState::Mapped, None);
    let off = Drive::opened(look(was_on.clone(), signed_in()))
        .turned(Turn::SwitchRemoteAccess(RemoteAccess::Off))
        .answered(looked_at(look(was_on, signed_in())))
        .answered(done(ours()))
        .answered(done(ours()));
    let mut more = sections();
    more.push(usher::domain::Section {
        locations: vec!["/Volumes/Media/Concerts".into()],
        ..section(4, "Music", SectionKind::Artist)
    });
    let added = set_up()
        .chose(vec![survey_of("/Volumes/Media/Concerts", SectionKind::Artist, 12)])
        .turned(Turn::AddLibraries)
        .answered(looked_at(look(ours(), signed_in())))
        .answered(done(with_music(&more)))
        .answered(done(with_music(&more)));
    let forgotten = set_up().turned(Turn::ForgetMe).answered(Outcome::Done(None));
    let signed_out = set_up().turned(Turn::SignOut { server: false }).answered(Outcome::Done(None));
    let looking = |name: &str, drive| {
        let chain = open(Page::Chain);
        Sample::of(name, Page::Looking, drive, "One moment")
            .link("Stop", chain.clone())
            .escape(chain)
            .since("looking", 2.0)
            .ticking()
    };
    vec![
        undo(review),
        undo(after::off(after::of_owner("toast-remote-off", off))),
        after::off(after::of_owner("toast-added", added)).ticking(),
        looking("toast-forgotten", forgotten),
        looking("toast-signed-out", signed_out),
        after::off(after::of_owner("held-over-the-window", set_up()))
            .holding(|hands| hands.folders_hover = true),
    ]
}

/// Ben's server with a library of music that Plex creates as it was asked.
fn with_music(sections: &[usher::domain::Section]) -> usher::domain::Reading {
    let mut sections = sections.to_vec();
    let draft = usher::domain::SectionDraft::usual(
        SectionKind::Artist,
        "Music",
        usher::domain::Language::american_english(),
        vec!["/Volumes/Media/Concerts".into()],
    );
    if let Some(music) = sections.last_mut() {
        music.agent = draft.agent;
        music.scanner = draft.scanner;
        music.language = draft.language.as_str().to_owned();
    }
    ours_with(sections)
}
