//! A clean reinstall, its safety copies and the way back.

use egui::accesskit::Role;
use usher::domain::affected::Door;
use usher::domain::*;
use usher::flow::facts::{Looked, OnDisk};
use usher::flow::guide::{Page, Sheet, Toast, Turn};
use usher::flow::plan::{Action, Plan};
use usher::flow::setup::{Answers, Purpose};
use usher::flow::{Journal, Outcome, Press, Progress, SignInWay};
use usher::problem::{Problem, Remedy};
use usher::ui::Wish;

use super::after;
use crate::disk::*;
use crate::models::*;
use crate::sample::{Sample, open, remedy, turn};

pub fn scenes() -> Vec<Sample> {
    let groups = [choosing(), running(), ended(), copies(), deleting(), interrupted(), again()];
    groups.into_iter().flatten().collect()
}

const TITLE: &str = "Clean reinstall, with a way back";

fn put_back(copy: &SafetyCopy) -> Wish {
    turn(Turn::PutBack(copy.id.clone()))
}

/// The page with what every state of it has.
fn page(name: &str, drive: Drive) -> Sample {
    let fresh = |sample: Sample, name: &str, keep: Keep| {
        let is_chosen = sample.model.guide.as_ref().unwrap().draft.keep == keep;
        match is_chosen {
            true => sample.field(Role::RadioButton, name),
            false => sample.choice(name, turn(Turn::ChooseKeep(keep))),
        }
    };
    let sample = Sample::of(name, Page::Reinstall, drive, TITLE)
        .back("Back", turn(Turn::Back))
        .link("Steps you can skip", turn(Turn::Show(Sheet::Rituals)))
        .folded("Piece by piece");
    let sample = fresh(sample, "only the sign-in", Keep::all_but_sign_in());
    let sample = fresh(sample, "the sign-in and settings", Keep::usual());
    fresh(sample, "everything", Keep::the_least())
}

fn choosing() -> Vec<Sample> {
    let opened = |drive: Drive| drive.turned(Turn::Open(Page::Reinstall));
    let here = || opened(kept(Vec::new())).measured(true);
    let start = |sample: Sample| sample.primary("Start", turn(Turn::Reinstall));
    let untried = |sample: Sample| sample.button("Check everything", open(Page::Chain));
    let least = || here().turned(Turn::ChooseKeep(Keep::the_least()));
    let linked = {
        let mut drive = least();
        let facts = &mut drive.model.facts;
        let data = &mut facts.on_disk.as_mut().unwrap().belongings.pieces[1];
        data.leads_to = Some("/Volumes/Media/Plex/Plex Media Server".into());
        data.size = None;
        let friends = ["anna", "mia", "tom", "zoe"].map(|user| Share { user: user.to_owned() });
        facts.shares = Some(friends.to_vec());
        drive
    };
    let roomy = {
        let mut drive = here();
        let space = vec![Space { at: "/".into(), free: 41_000_000_000, total: 500_000_000_000 }];
        drive.model.facts.examined.health = Some(Health { space, ..Health::default() });
        drive
    };
    let long = {
        let mut drive = least();
        let on_disk = drive.model.facts.on_disk.as_mut().unwrap();
        let deep = "/Volumes/Media/a folder in the attic/another one with a long name".repeat(3);
        for belonging in &mut on_disk.belongings.pieces {
            belonging.path = format!("{deep}/{}", belonging.piece.word()).into();
            belonging.leads_to = Some(format!("{deep}/elsewhere").into());
        }
        drive
    };
    let tried = opened(Drive::opened(stopped_server(vec![reinstalled(4)]))).measured(true);
    let everything = Keep::of(Keepable::ALL);
    vec![
        start(untried(page("reinstall", roomy))).folded("All 6 steps"),
        start(untried(page("reinstall-counting", opened(kept(Vec::new())).measured(false))))
            .folded("All 6 steps"),
        start(untried(page("reinstall-all", least()))).folded("All 7 steps"),
        start(untried(page("reinstall-linked", linked))).folded("All 7 steps"),
        start(untried(page("reinstall-long", long))).folded("All 7 steps"),
        untried(page("reinstall-nothing", here().turned(Turn::ChooseKeep(everything))))
            .primary_that_waits("Start"),
        page("reinstall-tried", tried)
            .folded("All 6 steps")
            .button("Start", turn(Turn::Reinstall))
            .primary("Save a support file…", Wish::MakeSupportFile(None)),
        untried(page(
            "reinstall-unreadable",
            opened(Drive::opened(with_disk(look(ours(), signed_in()), unreadable())))
                .measured(true),
        ))
        .primary_that_waits("Start")
        .card(&[("Try again", turn(Turn::LookAgain))]),
        sheet("rituals", Page::Reinstall, here().turned(Turn::Show(Sheet::Rituals)))
            .primary("Close", turn(Turn::CloseSheet))
            .escape(turn(Turn::CloseSheet)),
    ]
}

fn sheet(name: &str, page: Page, drive: Drive) -> Sample {
    let heading = match &drive.model.guide.as_ref().unwrap().sheet {
        Some(Sheet::Rituals) => "Steps you can skip".to_owned(),
        _ => "Delete the copy of 24 Nov?".to_owned(),
    };
    let sample = Sample::of(name, page, drive, &heading);
    Sample { controls: Vec::new(), ..sample }
}

/// The server is stopped and the copy begun: the caches are being moved.
fn moving() -> Drive {
    begun()
        .answered(now(Vec::new()))
        .answered(now(vec![begun_copy()]))
        .answered(now(vec![{ SafetyCopy { settings: Some(KeptSettings::Kept), ..begun_copy() } }]))
}

/// Start was pressed, and this computer has been looked at.
fn begun() -> Drive {
    kept(Vec::new())
        .turned(Turn::Open(Page::Reinstall))
        .unwatched(Turn::Reinstall)
        .answered(looked_at(with_disk(look(ours(), signed_in()), on_disk(Vec::new()))))
}

fn begun_copy() -> SafetyCopy {
    let copy = named_copy("2026-11-24 14.10.03", 0, CopyReason::Reinstall, &[]);
    SafetyCopy { settings: None, ..copy }
}

/// An action is done, and these are the copies now. The server does not run.
fn now(copies: Vec<SafetyCopy>) -> Outcome {
    Outcome::Done(Some(Box::new(stopped_server(copies))))
}

fn running() -> Vec<Sample> {
    let stop = || turn(Turn::Show(Sheet::Stop));
    let page = |name: &str, drive| Sample::of(name, Page::SettingUp, drive, "Reinstalling");
    let again = || remedy(Remedy::TryAgain);
    let stopped = || {
        moving().pressed(Press::Cancel).answered(now(vec![named_copy(
            "2026-11-24 14.10.03",
            0,
            CopyReason::Reinstall,
            &[(Piece::Caches, PieceState::Kept, 2_061_000_000)],
        )]))
    };
    let failed = moving().answered(Outcome::Failed(Problem::ProgramFailed {
        program: "mv".to_owned(),
        cause: "the disk is full".to_owned(),
    }));
    let copy = begun_copy();
    let old = reinstalled(0);
    let back = kept(vec![old.clone()])
        .turned(Turn::Open(Page::Copies))
        .unwatched(Turn::PutBack(old.id.clone()))
        .answered(looked_at(stopped_server(vec![old.clone()])));
    vec![
        page("reinstalling", begun()).back("Stop", stop()).ticking(),
        page("reinstalling-copying", moving().heard(Progress::Copying(812_000_000, 2_061_000_000)))
            .back("Stop", stop())
            .ticking(),
        page("reinstalling-stopped", stopped())
            .back("Back", open(Page::Reinstall))
            .button("Put everything back", put_back(&copy))
            .primary("Go on", again())
            .card(&[]),
        page("reinstalling-failed", failed)
            .back("Back", open(Page::Reinstall))
            .button("Put everything back", put_back(&copy))
            .primary("Try again", again())
            .card(&[]),
        Sample::of("putting-back", Page::SettingUp, back, "Putting it back")
            .back("Stop", stop())
            .ticking(),
    ]
}

/// Done with this copy, on a server that reads like this.
fn finished(keep: Keep, broken: bool) -> Drive {
    let mut drive = kept(vec![reinstalled(0)]);
    let guide = drive.model.guide.as_mut().unwrap();
    guide.page = Page::Done;
    guide.reinstalled = Some(reinstalled(0).id);
    guide.draft.keep = keep;
    drive.model.facts.shares = Some(vec![Share { user: "anna".to_owned() }]);
    if broken {
        let section = &sections()[0];
        let path = section.locations[0].clone();
        drive.model.facts.folders.insert(path, folder(Sight::Gone));
    }
    drive
}

fn ended() -> Vec<Sample> {
    let page = |name: &str, drive| {
        Sample::of(name, Page::Done, drive, "Den runs again")
            .button("Overview", open(Page::Overview))
    };
    let copy = reinstalled(0);
    let plex = || Wish::Open("http://127.0.0.1:32400/web".to_owned());
    vec![
        page("reinstall-done", finished(Keep::usual(), false))
            .button("Put back", put_back(&copy))
            .primary("Open Plex", plex()),
        page("reinstall-done-new", finished(Keep::the_least(), false))
            .button("Put back", put_back(&copy))
            .primary("Open Plex", plex())
            .folded("Link again by hand"),
        page("reinstall-done-in-vain", finished(Keep::usual(), true))
            .button("Save a support file…", Wish::MakeSupportFile(None))
            .primary("Put back", put_back(&copy)),
    ]
}

fn copies() -> Vec<Sample> {
    let page = |name: &str, drive: Drive| {
        let drive = drive.turned(Turn::Open(Page::Copies));
        Sample::of(name, Page::Copies, drive, "Safety copies").back("Back", turn(Turn::Back))
    };
    let row = |sample: Sample, copy: &SafetyCopy| {
        let sample = match copy.holds_something() {
            true => sample.button("Put back", put_back(copy)),
            false => sample.primary_that_waits("Put back"),
        };
        sample
            .button("Show in Finder", turn(Turn::ShowFolder(copy.folders[0].clone())))
            .button("Delete…", turn(Turn::Show(Sheet::DeleteCopy(copy.id.clone()))))
    };
    let used_up = {
        let kept = [(Piece::Caches, PieceState::InPlace, 1)];
        let copy = copy(90, CopyReason::PutBack, &kept);
        SafetyCopy { settings: Some(KeptSettings::PutBack), ..copy }
    };
    let several = [
        reinstalled(0),
        copy(4, CopyReason::PutBack, &[(Piece::Data, PieceState::Altered, 48_200_000_000)]),
        used_up,
    ];
    let hurt = [
        copy(0, CopyReason::Reinstall, &[(Piece::Data, PieceState::Missing, 1)]),
        copy(4, CopyReason::Reinstall, &[(Piece::Data, PieceState::Underway, 48_200_000_000)]),
    ];
    let many: Vec<SafetyCopy> = (0..12)
        .map(|number| {
            let name = format!("2026-11-{:02} 14.10.03", 23 - number);
            let kept = [(Piece::Data, PieceState::Kept, 1_000_000_000 * (number + 1))];
            let mut copy = named_copy(&name, number, CopyReason::Reinstall, &kept);
            copy.was.name = FriendlyName::parse(&"Den in the attic ".repeat(3)).ok();
            copy
        })
        .collect();
    let rows = |name: &str, copies: &[SafetyCopy]| {
        let sample = page(name, kept(copies.to_vec()));
        copies.iter().fold(sample, row)
    };
    vec![
        page("copies-none", kept(Vec::new())),
        rows("copies", &several),
        rows("copies-hurt", &hurt),
        rows("copies-many", &many),
        page(
            "copies-unreadable",
            Drive::opened(with_disk(look(ours(), signed_in()), unreadable())),
        )
        .card(&[("Try again", turn(Turn::LookAgain))]),
    ]
}

fn deleting() -> Vec<Sample> {
    let copy = reinstalled(0);
    let asked = |copy: &SafetyCopy| {
        kept(vec![copy.clone()])
            .turned(Turn::Open(Page::Copies))
            .turned(Turn::Show(Sheet::DeleteCopy(copy.id.clone())))
    };
    let question = |name: &str, copy: &SafetyCopy| {
        sheet(name, Page::Copies, asked(copy))
            .primary("Keep it", turn(Turn::CloseSheet))
            .escape(turn(Turn::CloseSheet))
            .button("Delete the copy", turn(Turn::DeleteCopy(copy.id.clone())))
    };
    let empty = SafetyCopy { settings: None, pieces: Vec::new(), ..copy.clone() };
    let begun = || asked(&copy).turned(Turn::DeleteCopy(copy.id.clone()));
    let gone = begun()
        .answered(Outcome::Done(None))
        .answered(looked_at(with_disk(look(ours(), signed_in()), on_disk(Vec::new()))));
    let refused = begun().answered(Outcome::Failed(Problem::ProgramFailed {
        program: "rm".to_owned(),
        cause: "not permitted".to_owned(),
    }));
    let page = |name: &str, drive| {
        Sample::of(name, Page::Copies, drive, "Safety copies").back("Back", turn(Turn::Back))
    };
    let show = || turn(Turn::ShowFolder(copy.folders[0].clone()));
    vec![
        question("sheet-delete-copy", &copy),
        question("sheet-delete-copy-empty", &empty),
        page("copies-deleting", begun())
            .primary_that_waits("Put back")
            .button("Show in Finder", show())
            .primary_that_waits("Delete…")
            .ticking(),
        page("copies-refused", refused)
            .card(&[("Try again", turn(Turn::LookAgain))])
            .button("Put back", put_back(&copy))
            .button("Show in Finder", show())
            .button("Delete…", turn(Turn::Show(Sheet::DeleteCopy(copy.id.clone())))),
        page("toast-copy-deleted", gone).ticking(),
    ]
}

fn interrupted() -> Vec<Sample> {
    let copy = named_copy(
        "2026-11-24 14.10.03",
        0,
        CopyReason::Reinstall,
        &[(Piece::Caches, PieceState::Kept, 2_061_000_000)],
    );
    let journal = |answers: Answers, actions: Vec<Action>| Journal {
        flow: Journal::SETUP.to_owned(),
        answers,
        plan: Plan { actions, done: 2 },
    };
    let moves =
        |path: &str, piece| Action::SetAside { copy: copy.id.clone(), piece, path: path.into() };
    let reinstall = journal(
        Answers { copy: Some(copy.id.clone()), ..Answers::to(Purpose::Reinstall) },
        vec![
            Action::StopServer,
            Action::BeginCopy(copy.id.clone(), CopyReason::Reinstall, was(sections())),
            moves("/Users/ben/Library/Caches/PlexMediaServer", Piece::Caches),
            moves("/Users/ben/Library/Logs/Plex Media Server", Piece::Logs),
            Action::StartServer,
        ],
    );
    let back = journal(
        Answers { puts_back: Some(copy.id.clone()), ..Answers::to(Purpose::PutBack) },
        vec![Action::StopServer, Action::RestoreSettings(copy.id.clone()), Action::StartServer],
    );
    let of = |name: &str, journal: Journal, heading: &str| {
        let drive = Drive::new()
            .recalled(Outcome::Recalled(Some(Box::new(journal))))
            .answered(looked_at(stopped_server(vec![copy.clone()])));
        Sample::of(name, Page::Interrupted, drive, heading)
            .back("Later", open(Page::Overview))
            .primary("Go on", Wish::Press(Press::Continue))
    };
    vec![
        of("interrupted-reinstall", reinstall, "A reinstall stopped half way")
            .button("Put everything back", put_back(&copy)),
        of("interrupted-put-back", back, "Putting back stopped half way"),
    ]
}

/// What the overview and the review say after a reinstall.
fn again() -> Vec<Sample> {
    let copy = reinstalled(4);
    let old = reinstalled(45);
    let swapped = |looked: Looked, on_disk: OnDisk| with_disk(looked, on_disk);
    let newer = copy_of_now();
    let mut put = kept(vec![newer.clone()]);
    put.model.guide.as_mut().unwrap().toast = Some(Toast::PutBack(reinstalled(4).id));
    let new = |was: Was| {
        let copy = SafetyCopy { was, ..reinstalled(0) };
        let looked = Looked { door: Some(Door::Shut), ..look(unclaimed(), signed_in()) };
        Drive::opened(swapped(looked, on_disk(vec![copy])))
    };
    let review = |name: &str, drive: Drive| {
        Sample::of(name, Page::Review, drive, "Ready when you are")
            .link("Not you?", turn(Turn::SignIn(SignInWay::Browser)))
            .button("Change", open(Page::Name))
            .button("Change", open(Page::Name))
            .chooses("Choose more folders…")
            .primary("Use the same name and libraries", turn(Turn::SetUp))
    };
    let folders = |sample: Sample, count: usize| {
        (0..count).fold(sample, |sample, _| sample.button("Change", open(Page::Folders)))
    };
    vec![
        after::off(after::of_owner("overview-reinstalled", kept(vec![copy.clone()])))
            .button("Put back", put_back(&copy)),
        after::off(after::of_owner("overview-reinstalled-old", kept(vec![old])))
            .button("Look at the safety copies", open(Page::Copies)),
        after::off(after::of_owner("toast-put-back", put))
            .button("Swap again", put_back(&newer))
            .ticking(),
        folders(review("review-again", new(was(sections()))), 3),
        folders(review("review-again-overfull", new(was(long_sections()))), 1),
    ]
}

fn copy_of_now() -> SafetyCopy {
    copy(0, CopyReason::PutBack, &[(Piece::Caches, PieceState::Kept, 12_000_000)])
}
