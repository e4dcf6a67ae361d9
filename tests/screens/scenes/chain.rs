//! Every link of the chain, and what is asked before a repair.

use std::path::PathBuf;

use egui::accesskit::Role;
use usher::domain::{
    Access, Barrier, Folder, Here, Link, Place, PrivacyPane, Reading, Repair, SettingsPane, Sight,
    SigninState, Viewing,
};
use usher::flow::chain::Probed;
use usher::flow::facts::Noticed;
use usher::flow::guide::{Page, Sheet, Turn};
use usher::problem::{Problem, Remedy};
use usher::support::{Kind, Known, Material, Part};
use usher::ui::{SupportFile, Wish};

use crate::models::*;
use crate::sample::{Sample, open, turn};

pub fn scenes() -> Vec<Sample> {
    [chains(), pasted(), viewers(), support_files(), taking_over()].into_iter().flatten().collect()
}

/// The page of the chain with its twelve rows, the open one with its remedy.
fn page(
    name: &str,
    drive: Drive,
    heading: &str,
    opened: Option<(usize, &[(&str, Wish)])>,
) -> Sample {
    let mut sample = Sample::of(name, Page::Chain, drive, heading);
    for number in 1..=Link::ALL.len() {
        sample = sample.row(number);
        if let Some((at, buttons)) = opened
            && at == number
        {
            let buttons = buttons.iter().cloned();
            sample = buttons.fold(sample, |sample, (name, wish)| sample.button(name, wish));
            sample = sample.folded("Details");
        }
    }
    sample.field(Role::TextInput, "Paste what you see").escape(turn(Turn::Back))
}

/// The rest of a page that rests: `find` where something was pasted.
fn resting(sample: Sample, find: Option<&str>) -> Sample {
    let sample = match find {
        Some(text) => sample.button("Find", turn(Turn::FindSymptom(text.to_owned()))),
        None => sample.primary_that_waits("Find"),
    };
    sample
        .button("Save a support file…", Wish::MakeSupportFile(None))
        .link("Copy summary", Wish::CopySummary)
        .primary("Check again", turn(Turn::Examine))
}

const ALL_WELL: &str = "Everything on this list works. You can close this window.";

fn opened() -> Drive {
    set_up().turned(Turn::Open(Page::Chain))
}

pub fn healthy() -> Drive {
    opened().examined(look(in_order(), signed_in()), all_is_well())
}

fn closed_folder() -> Vec<Probed> {
    let closed = PathBuf::from("/Volumes/Media/Movies");
    let mut found = all_is_well();
    for probed in &mut found {
        if let Probed::Folders(folders) = probed {
            let server = Sight::Blocked(Barrier::Private(PrivacyPane::RemovableVolumes));
            let here = Here::There { empty: false };
            folders.insert(closed.clone(), Folder { here, server, place: Place::Ordinary });
        }
    }
    found
}

fn broken() -> Drive {
    opened().examined(look(in_order(), signed_in()), closed_folder())
}

/// Ben's server, whose sign-in plex.tv accepts no more.
fn refused() -> Reading {
    reading(Some(true), Access::Guest(description(Some("ben"), SigninState::Invalid)))
}

fn signed_out() -> Drive {
    opened().examined(look(refused(), signed_in()), all_is_well())
}

fn renewal() -> Wish {
    turn(Turn::Try {
        code: "server.signed_out".to_owned(),
        remedy: Remedy::Repair(Repair::RenewSignIn),
    })
}

fn chains() -> Vec<Sample> {
    let open_pane = (
        "Open Privacy & Security",
        turn(Turn::OpenSettings(SettingsPane::Privacy(PrivacyPane::RemovableVolumes))),
    );
    let checking = page("chain-checking", opened(), "Checking everything", None)
        .primary_that_waits("Find")
        .button("Save a support file…", Wish::MakeSupportFile(None))
        .link("Copy summary", Wish::CopySummary)
        .primary_that_waits("Check again");
    let half = "Nothing on this list is broken. Some of it could not be found out.";
    let half_known = opened().examined(look(in_order(), signed_in()), Vec::new());
    vec![
        resting(page("chain", healthy(), ALL_WELL, None), None),
        resting(
            page(
                "chain-broken",
                broken(),
                "You can open this folder, but Plex cannot",
                Some((7, &[open_pane])),
            ),
            None,
        ),
        resting(page("chain-half-known", half_known, half, None), None),
        resting(
            page(
                "chain-signed-out",
                signed_out(),
                "Plex signed your server out",
                Some((5, &[("Connect it again", renewal())])),
            ),
            None,
        ),
        checking,
    ]
}

fn pasted() -> Vec<Sample> {
    let known = "app.plex.tv is unable to connect to “Den” securely.";
    let lost = "You do not have access to this server";
    let unknown = "The toaster is on fire";
    let find = |drive: Drive, text: &str| drive.turned(Turn::FindSymptom(text.to_owned()));
    let paste = |sample: Sample, text: &'static str| {
        resting(sample, Some(text)).holding(|hands| hands.pasted = text.to_owned())
    };
    let details: Option<(usize, &[(&str, Wish)])> = Some((9, &[]));
    let claimed: Option<(usize, &[(&str, Wish)])> = Some((5, &[]));
    vec![
        paste(page("chain-old-news", find(healthy(), known), ALL_WELL, details), known),
        paste(page("chain-known-sentence", find(healthy(), lost), ALL_WELL, claimed), lost),
        paste(
            page(
                "chain-why-sentence",
                find(signed_out(), lost),
                "Plex signed your server out",
                Some((5, &[("Connect it again", renewal())])),
            ),
            lost,
        ),
        paste(page("chain-unknown-sentence", find(healthy(), unknown), ALL_WELL, None), unknown),
    ]
}

/// A sheet hides the controls of its page.
fn sheet(name: &str, page: Page, drive: Drive, heading: &str) -> Sample {
    let sample = Sample::of(name, page, drive, heading);
    Sample { controls: Vec::new(), ..sample }
}

fn close() -> Wish {
    turn(Turn::CloseSheet)
}

fn viewers() -> Vec<Sample> {
    let ben = Viewing { user: "Ben".to_owned(), title: "Dune".to_owned(), minutes_left: Some(40) };
    let mia = Viewing { user: "Mia".to_owned(), title: "a camera".to_owned(), minutes_left: None };
    let restart = || healthy().turned(Turn::Repair(Repair::Restart));
    let watched = || restart().noticed(Noticed::Viewers(Ok(vec![ben.clone(), mia.clone()])));
    let over = |name: &str, drive: Drive| {
        sheet(name, Page::Chain, drive, "Somebody is watching")
            .back("Cancel", close())
            .button("Now", turn(Turn::DespiteViewers))
    };
    vec![
        over("viewers", watched()).primary("When it ends", turn(Turn::AfterViewers)),
        over("viewers-awaited", watched().turned(Turn::AfterViewers)),
        over("viewers-gone", watched().noticed(Noticed::Viewers(Ok(Vec::new())))),
        over("viewers-asked", restart()).since("viewers", 2.0),
    ]
}

fn support_files() -> Vec<Sample> {
    let drive = || healthy().turned(Turn::Show(Sheet::SupportFile));
    let over = |name: &str, support: SupportFile| {
        sheet(name, Page::Chain, drive(), "Save a support file?")
            .back("Cancel", close())
            .holding(|hands| hands.support = support)
    };
    let parts = vec![
        Part { name: "chain".to_owned(), text: "ben@mail.com asks\n".to_owned() },
        Part { name: "Plex Media Server.log".to_owned(), text: "Den is up\n".to_owned() },
    ];
    let known = vec![Known::name(Kind::Server, "Den").unwrap()];
    let draft = Material { parts, known, ..Material::default() }.draft(&Default::default());
    let draft = Box::new(draft.unwrap());
    let ready = |saving, problem| SupportFile::Ready { draft: draft.clone(), saving, problem };
    let hidden = "Hidden: one e-mail address, one server name";
    let left = Problem::SupportFileUnsafe { file: "server.log".to_owned(), line: 812 };
    let there = Problem::SupportFileExists { path: "/Users/ben/usher-support.txt".into() };
    vec![
        over("support-file-making", SupportFile::Making).primary_that_waits("Save…"),
        over("support-file", ready(false, None))
            .folded(hidden)
            .primary("Save…", Wish::SaveSupportFile),
        over("support-file-there", ready(false, Some(there)))
            .folded(hidden)
            .card(&[("Change your answer", open(Page::Folders))])
            .primary("Save…", Wish::SaveSupportFile),
        over("support-file-refused", SupportFile::Refused(left))
            .button("Leave that file out", Wish::MakeSupportFile(Some("server.log".to_owned())))
            .primary_that_waits("Save…"),
    ]
}

fn taking_over() -> Vec<Sample> {
    let mia = description(Some("mia@mail.com"), SigninState::Ok);
    let of_mia = reading(Some(true), Access::Guest(mia));
    let ask = |access: Reading| {
        Drive::opened(look(access, signed_in())).turned(Turn::Show(Sheet::TakeOver))
    };
    let over = |name: &str, drive: Drive, heading: &str| {
        sheet(name, Page::OtherAccount, drive, heading)
            .button("Disconnect and connect", turn(Turn::TakeOver))
            .primary("Keep", close())
            .escape(close())
    };
    vec![
        over("take-over", ask(of_mia), "Disconnect from m•••@mail.com, and connect b•••@mail.com?"),
        over(
            "take-over-hidden",
            ask(reading(Some(true), Access::Refused)),
            "Disconnect from its owner, and connect b•••@mail.com?",
        ),
    ]
}
