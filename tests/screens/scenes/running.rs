//! The plan while it runs, and its end.

use usher::domain::{RemoteAccess, SectionKind};
use usher::flow::guide::{Page, Sheet, Turn};
use usher::flow::{Outcome, Press};
use usher::problem::{Problem, Remedy};
use usher::ui::Wish;

use crate::models::*;
use crate::sample::{Sample, open, remedy, turn};

pub fn scenes() -> Vec<Sample> {
    [setting_up(), done_scenes()].into_iter().flatten().collect()
}

/// Everything answered, and Set up pressed.
pub fn begun() -> Drive {
    connected()
        .turned(Turn::TypeName("Loft".to_owned()))
        .turned(Turn::ChooseRemoteAccess(RemoteAccess::Automatic))
        .chose(vec![
            survey_of("/Volumes/Media/Movies", SectionKind::Movie, 214),
            survey_of("/Volumes/Media/Shows", SectionKind::Show, 61),
        ])
        .turned(Turn::SetUp)
}

/// The plan runs: the server is being named.
pub fn naming() -> Drive {
    begun().answered(looked_at(look(ours_with(Vec::new()), signed_in())))
}

/// Named and open to the outside: libraries come next.
fn adding() -> Drive {
    let mut named = outside(usher::domain::MappingState::Mapped, None);
    let usher::domain::Access::Owner { settings, sections, .. } = &mut named.access else {
        panic!()
    };
    settings.friendly_name = Some("Loft".to_owned());
    sections.clear();
    naming().answered(done(named))
}

fn setting_up() -> Vec<Sample> {
    let stop = || turn(Turn::Show(Sheet::Stop));
    let page = |name: &str, drive| Sample::of(name, Page::SettingUp, drive, "Setting up Loft");
    let stopped = |name: &str, drive, again: &str| {
        page(name, drive).back("Back", open(Page::Review)).primary(again, turn(Turn::SetUp))
    };
    let refused = Problem::LibraryRefused {
        name: "Movies".to_owned(),
        summary: "400: the scanner is not available".to_owned(),
    };
    let slow =
        Problem::ProgramFailed { program: "open".to_owned(), cause: "exit status: 1".to_owned() };
    let gone = || begun().answered(Outcome::Failed(silent()));
    vec![
        page("setting-up-looking", begun()).back("Stop", stop()).ticking(),
        page("setting-up", adding()).back("Stop", stop()).ticking(),
        page("setting-up-stopping", naming().turned(Turn::StopSoon))
            .escape(stop())
            .primary_that_waits("Stopping after this step")
            .ticking(),
        stopped("setting-up-failed", naming().answered(Outcome::Failed(slow)), "Try again")
            .card(&[]),
        stopped("setting-up-without-server", gone(), "Try again")
            .card(&[("Start Plex Media Server", remedy(Remedy::StartServer))]),
        stopped("setting-up-refused", adding().answered(Outcome::Failed(refused)), "Try again")
            .button("Leave the libraries out and finish", turn(Turn::LeaveLibrariesOut))
            .card(&[("Change your answer", open(Page::Folders))]),
        stopped("setting-up-interrupted", begun().pressed(Press::Cancel), "Go on").card(&[]),
    ]
}

fn finished(sections: Vec<usher::domain::Section>) -> Drive {
    let drive = connected().turned(Turn::SetUp);
    let now = || ours_with(sections.clone());
    drive.answered(looked_at(look(now(), signed_in()))).answered(done(now()))
}

fn done_scenes() -> Vec<Sample> {
    let page = |name: &str, drive| {
        Sample::of(name, Page::Done, drive, "Den is ready")
            .button("Overview", open(Page::Overview))
            .primary("Open Plex", Wish::Open("http://127.0.0.1:32400/web".to_owned()))
            .folded("Good to know")
    };
    let many = super::after::many_sections();
    vec![
        page("done", finished(sections())),
        page("done-without-libraries", finished(Vec::new())),
        page("done-many", finished(many)),
    ]
}
