//! The answers of a first launch: review, name and folders.

use std::path::PathBuf;

use egui::accesskit::Role;
use usher::domain::survey::{Counts, Survey};
use usher::domain::{
    Barrier, ClosedFolder, PrivacyPane, RemoteAccess, SectionKind, SettingsPane, Sight,
};
use usher::flow::facts::Noticed;
use usher::flow::guide::{Page, Turn};
use usher::flow::{Outcome, SignInWay};
use usher::problem::{Problem, Remedy};

use crate::models::*;
use crate::sample::{Sample, open, remedy, turn};

/// Where a person keeps too much: 200 letters of path.
pub const DEEP: &str = "/Volumes/Media/Archive of the old computer/2019/From the attic/Everything that was on the second drive/Films that nobody has sorted yet/With German titles/Donaudampfschifffahrtsgesellschaft/Movies";
/// A name of 60 letters.
pub const LONG: &str = "Familienurlaubserinnerungen aus Donaudampfschifffahrtszeiten";

pub fn scenes() -> Vec<Sample> {
    [review(), name(), folders()].into_iter().flatten().collect()
}

fn movies() -> Survey {
    survey_of("/Volumes/Media/Movies", SectionKind::Movie, 214)
}

fn shows() -> Survey {
    survey_of("/Volumes/Media/Shows", SectionKind::Show, 61)
}

fn home_videos() -> Survey {
    unsure(survey_of("/Volumes/Media/Home", SectionKind::Other, 61))
}

/// What the server says of these folders.
pub fn sees(of: &[(&str, Sight)]) -> Noticed {
    let folders = of.iter().map(|(path, sight)| (PathBuf::from(path), folder(sight.clone())));
    Noticed::Folders(folders.collect())
}

pub fn closed() -> Sight {
    Sight::Blocked(Barrier::Closed(Box::new(ClosedFolder {
        at: "/Volumes/Media/Movies".into(),
        owner: "ben".to_owned(),
        mode: 0o700,
        user: "plex".to_owned(),
        command: "sudo setfacl -m u:plex:x /Volumes/Media/Movies".to_owned(),
    })))
}

/// Forty folders with long names in deep places.
pub fn many() -> Vec<Survey> {
    let kinds = SectionKind::ALL.into_iter().cycle();
    kinds
        .zip(0..40)
        .map(|(kind, number)| {
            let folder = format!("{DEEP}/{number}");
            named(&format!("{LONG} {number}"), survey_of(&folder, kind, 4000 + number))
        })
        .collect()
}

fn review_of(name: &str, drive: Drive) -> Sample {
    Sample::of(name, Page::Review, drive, "Ready when you are")
}

/// The rows of the review that lead to the name, and the place for folders.
fn rows(sample: Sample, choose: &str) -> Sample {
    sample.button("Change", open(Page::Name)).button("Change", open(Page::Name)).chooses(choose)
}

fn not_you(sample: Sample) -> Sample {
    sample.link("Not you?", turn(Turn::SignIn(SignInWay::Browser)))
}

fn review() -> Vec<Sample> {
    let set_up = || turn(Turn::SetUp);
    let to_folders = || open(Page::Folders);
    let chosen = connected().chose(vec![movies(), shows(), home_videos()]);
    let reading = connected()
        .turned(Turn::ChooseFolders(vec!["/Volumes/Media/Movies".into()]))
        .counting(Counts { folders: 31, files: 12_400, media: 310, away: 0 });
    let broken =
        connected().chose(vec![movies()]).noticed(sees(&[("/Volumes/Media/Movies", closed())]));
    let tried = "settings page: 401; account page: 401".to_owned();
    let refused = connecting().answered(Outcome::Failed(Problem::ClaimRefused { tried }));
    let more = "Choose more folders…";
    vec![
        rows(not_you(review_of("review", connected())), "Choose folders…")
            .primary("Set up without libraries", set_up()),
        rows(review_of("review-connecting", connecting()), "Choose folders…")
            .primary("Set up without libraries", set_up())
            .ticking(),
        rows(
            review_of("review-waits-for-connecting", connecting().turned(Turn::SetUp)),
            "Choose folders…",
        )
        .primary_that_waits("Set up without libraries")
        .ticking(),
        rows(not_you(review_of("review-refused", refused)), "Choose folders…")
            .primary_that_waits("Set up without libraries")
            .card(&[
                ("Finish on Plex’s page", remedy(Remedy::HandOverClaim)),
                ("Connect while the server is stopped", remedy(Remedy::ClaimOffline)),
                ("Try again", remedy(Remedy::TryAgain)),
            ]),
        rows(not_you(review_of("review-libraries", chosen)), more)
            .button("Change", to_folders())
            .button("Change", to_folders())
            .button("Change", to_folders())
            .primary("Set up", set_up()),
        rows(not_you(review_of("review-counting", reading)), more).primary_that_waits("Set up"),
        rows(not_you(review_of("review-broken-folder", broken)), more)
            .button("Change", to_folders())
            .primary("Set up", set_up()),
        rows(not_you(review_of("review-many", connected().chose(many()))), more)
            .button("Change", to_folders())
            .primary("Set up", set_up()),
        rows(
            not_you(review_of(
                "review-without-a-name",
                connected().turned(Turn::TypeName("  ".to_owned())),
            )),
            "Choose folders…",
        )
        .primary_that_waits("Set up without libraries"),
        rows(
            not_you(review_of(
                "review-outside",
                connected().turned(Turn::ChooseRemoteAccess(RemoteAccess::Automatic)),
            )),
            "Choose folders…",
        )
        .primary("Set up without libraries", set_up()),
    ]
}

fn name() -> Vec<Sample> {
    let back = || turn(Turn::Back);
    let page = |name: &str, drive: Drive| {
        let drive = drive.turned(Turn::Open(Page::Name));
        Sample::of(name, Page::Name, drive, "Name and remote access")
            .back("Back", back())
            .field(Role::TextInput, "Name")
            .folded("Details")
    };
    let named = |text: &str| connected().turned(Turn::TypeName(text.to_owned()));
    let outside = RemoteAccess::Automatic;
    let off = |sample: Sample| {
        let on = turn(Turn::ChooseRemoteAccess(RemoteAccess::Automatic));
        sample.switch("Watch from outside my home", on)
    };
    vec![
        off(page("name", connected())).primary("Done", back()),
        off(page("name-typed", named("Den"))).primary("Done", back()),
        off(page("name-long", named(LONG))).primary("Done", back()),
        off(page("name-empty", named(""))).primary_that_waits("Done"),
        page("name-outside", connected().turned(Turn::ChooseRemoteAccess(outside)))
            .switch("Watch from outside my home", turn(Turn::ChooseRemoteAccess(RemoteAccess::Off)))
            .primary("Done", back()),
    ]
}

/// A library's card: its kind, its name and the button that leaves it out.
fn library(sample: Sample, at: usize, name: &str) -> Sample {
    sample
        .field(Role::ComboBox, &format!("Kind, {name}"))
        .button("Leave out", turn(Turn::LeaveOut(at)))
        .field(Role::TextInput, "Name")
}

fn folders() -> Vec<Sample> {
    let back = || turn(Turn::Back);
    let page = |name: &str, drive: Drive, choose: &str| {
        let drive = drive.turned(Turn::Open(Page::Folders));
        Sample::of(name, Page::Folders, drive, "What should Plex show?")
            .chooses(choose)
            .button("Back", back())
            .escape(back())
            .primary("Done", back())
    };
    let more = "Choose more folders…";
    let why = |sample: Sample| sample.folded("Why, with examples");
    let read = |survey: Survey| {
        let path = survey.folder.display().to_string();
        connected()
            .chose(vec![survey])
            .turned(Turn::Open(Page::Folders))
            .noticed(sees(&[(&path, Sight::Seen)]))
    };
    let counting = connected()
        .turned(Turn::ChooseFolders(vec!["/Volumes/Media/Movies".into()]))
        .counting(Counts { folders: 31, files: 12_400, media: 310, away: 0 });
    let private = Sight::Blocked(Barrier::Private(PrivacyPane::RemovableVolumes));
    let both = connected()
        .chose(vec![movies(), shows()])
        .turned(Turn::Open(Page::Folders))
        .noticed(sees(&[("/Volumes/Media/Movies", closed()), ("/Volumes/Media/Shows", private)]));
    let skipping = read(with_skipped(movies(), 25));
    let in_use = Drive::opened(look(ours(), signed_in()))
        .turned(Turn::Open(Page::Folders))
        .chose(vec![named("More movies", movies())]);
    let unknown = connected().chose(vec![survey_of_nothing("/Volumes/Media/Old")]);
    let other_kind = connected()
        .chose(vec![movies()])
        .turned(Turn::ChooseKind(0, SectionKind::Photo))
        .turned(Turn::TypeLibraryName(0, String::new()));
    let hidden = {
        let mut drive = connected().chose(vec![survey_of_nothing("/Volumes/Media/Old")]);
        let fault = usher::problem::FolderFault::Missing;
        let problem = Problem::Folder { folder: "/Volumes/Media/Old".into(), fault };
        drive
            .model
            .facts
            .surveys
            .insert("/Volumes/Media/Old".into(), usher::flow::facts::Known::Hidden(problem));
        drive
    };
    let overfull = (0..40).fold(page("folders-many", connected().chose(many()), more), |it, at| {
        why(library(it, at, &format!("{LONG} {at}")))
    });
    let privacy = turn(Turn::OpenSettings(SettingsPane::Privacy(PrivacyPane::RemovableVolumes)));
    let blocked = page("folders-blocked", both, more);
    let blocked = why(library(blocked, 0, "Movies")).card(&[]);
    vec![
        page("folders-empty", connected(), "Choose folders…"),
        page("folders-counting", counting, more),
        why(library(page("folders", read(movies()), more), 0, "Movies")),
        why(library(page("folders-unsure", read(home_videos()), more), 0, "Other videos")),
        why(library(page("folders-skipping", skipping, more), 0, "Movies"))
            .folded("25 files Plex will skip"),
        why(library(
            page(
                "folders-in-use",
                in_use.turned(Turn::ChooseFolders(vec!["/Volumes/Media/Movies".into()])),
                more,
            ),
            0,
            "More movies",
        )),
        library(page("folders-unknown", unknown, more), 0, "Old"),
        library(page("folders-other-kind", other_kind, more), 0, ""),
        library(page("folders-gone", hidden, more), 0, "Old").card(&[]),
        why(library(blocked, 1, "TV shows")).card(&[("Open Privacy & Security", privacy)]),
        overfull,
    ]
}
