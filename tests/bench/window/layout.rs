//! What a frame takes before anything is painted: news is taken in, and a page
//! is laid out, with forty libraries.

use std::time::Duration;

use egui::{Context, Pos2, RawInput, Rect};
use usher::domain::survey::Survey;
use usher::domain::{Os, Section, SectionKind, Sight};
use usher::flow::facts::Noticed;
use usher::flow::guide::{Page, Sheet, Turn};
use usher::i18n::Words;
use usher::ui::window::USUAL;
use usher::ui::{Hands, Place, Scene, fonts, theme};

use crate::models::{self, Drive};

const LIBRARIES: usize = 40;
/// How often a person comes through all the pages.
const ROUNDS: usize = 25;
/// Frames for which a page stays: longer than its coming in takes.
const STAYS: usize = 16;
/// Frames from one piece of news to the next.
const NEWS: usize = 4;

/// How long each frame took, the first apart: for it the faces are made.
pub struct Frames {
    pub first: Duration,
    pub others: Vec<Duration>,
}

/// Goes again and again through the pages of a server that reads its libraries,
/// and of one that is being set up.
pub fn frames() -> Frames {
    let mut window = Window::open();
    let looked = models::look(models::ours_with(sections()), models::signed_in());
    let mut owned = Drive::opened(looked);
    let surveys = (0..LIBRARIES).map(survey).collect();
    let mut new = models::connected().chose(surveys);
    for round in 0..ROUNDS {
        for turn in [
            Turn::Open(Page::Remote),
            Turn::Open(Page::Settings),
            Turn::Open(Page::Overview),
            Turn::Show(Sheet::SignOut),
            Turn::CloseSheet,
        ] {
            owned = window.frame(owned, |drive| drive.turned(turn));
            for frame in 1..STAYS {
                owned = window.frame(owned, |drive| match drive.page() {
                    Page::Overview if frame % NEWS == 0 => {
                        drive.noticed(counted(round * STAYS + frame))
                    }
                    _ => drive,
                });
            }
        }
        for page in [Page::Folders, Page::Name, Page::Review] {
            new = window.frame(new, |drive| drive.turned(Turn::Open(page)));
            for frame in 1..STAYS {
                new = window.frame(new, |drive| match page {
                    Page::Name => drive.turned(Turn::TypeName(format!("Den {frame}"))),
                    _ if frame % NEWS == 0 => drive.noticed(seen(frame % (2 * NEWS) == 0)),
                    _ => drive,
                });
            }
        }
    }
    let mut others = window.times;
    Frames { first: others.remove(0), others }
}

/// The window without its pixels.
struct Window {
    ctx: Context,
    words: Words,
    place: Place,
    hands: Hands,
    times: Vec<Duration>,
}

impl Window {
    fn open() -> Self {
        let ctx = Context::default();
        fonts::install(&ctx);
        theme::apply(&ctx, theme::Motion::Full);
        // What a screen reader is told is made too.
        ctx.enable_accesskit();
        let place = Place {
            os: Os::MacOs,
            server: "http://127.0.0.1:32400/web".to_owned(),
            sign_in_host: "app.plex.tv".to_owned(),
            practice: false,
            scenario: None,
            scenarios: Vec::new(),
        };
        let hands = Hands { text_size: 100, ..Hands::default() };
        Self { ctx, words: Words::for_tag("en"), place, hands, times: Vec::new() }
    }

    /// One frame: takes the news in and lays the page out.
    fn frame(&mut self, drive: Drive, news: impl FnOnce(Drive) -> Drive) -> Drive {
        let began = worked();
        let drive = news(drive);
        self.lay_out(&drive);
        self.times.push(worked() - began);
        drive
    }

    fn lay_out(&mut self, drive: &Drive) {
        let now = self.times.len() as f64 / 60.0;
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, USUAL)),
            time: Some(now),
            ..RawInput::default()
        };
        let guide = drive.model.guide.as_deref().expect("an open window");
        let output = self.ctx.run_ui(input, |ui| {
            let mut scene = Scene {
                model: &drive.model,
                guide,
                words: &self.words,
                place: &self.place,
                hands: &mut self.hands,
                now,
                learnt: "14:02",
                wishes: Vec::new(),
            };
            usher::ui::draw(&mut scene, ui);
        });
        assert!(!output.shapes.is_empty(), "nothing is drawn");
    }
}

/// How much of a processor this thread has used. A frame waits for nothing, so on
/// a computer that does nothing else this is the time that passes.
fn worked() -> Duration {
    let used = rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
    Duration::new(used.tv_sec as u64, used.tv_nsec as u32)
}

fn kinds() -> impl Iterator<Item = (usize, SectionKind)> {
    (0..LIBRARIES).zip(SectionKind::ALL.into_iter().cycle())
}

fn sections() -> Vec<Section> {
    let named = |(number, kind)| models::section(number, &format!("Library {number}"), kind);
    kinds().map(named).map(|section| Section { scanning: true, ..section }).collect()
}

/// So many items are in each library by now.
fn counted(items: usize) -> Noticed {
    let scans = (0..LIBRARIES).map(|number| models::scan(number, true, (items + number) as u64));
    Noticed::Scans(sections(), scans.collect())
}

fn survey(number: usize) -> Survey {
    let kind = SectionKind::ALL[number % SectionKind::ALL.len()];
    models::survey_of(&folder(number), kind, 40 + number as u64)
}

fn folder(number: usize) -> String {
    format!("/Volumes/Media/Library {number}")
}

/// The server sees the folders that were chosen, or does not.
fn seen(sees: bool) -> Noticed {
    let sight = if sees { Sight::Seen } else { Sight::Gone };
    let folders =
        (0..LIBRARIES).map(|number| (folder(number).into(), models::folder(sight.clone())));
    Noticed::Folders(folders.collect())
}
