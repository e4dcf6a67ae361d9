//! A scene of the table: what is shown, and what a screen reader and the
//! keyboard must find there. Written down in English.

use std::collections::BTreeMap;

use egui::accesskit::Role;
use usher::domain::{Os, RemoteAccess};
use usher::flow::guide::{Page, Turn};
use usher::flow::{Flow, Model, Press};
use usher::problem::Remedy;
use usher::ui::{Hands, Reopening, Wish};

use crate::models::Drive;
use crate::stage::ago;

/// What can be pressed, filled in or chosen.
#[derive(Clone, Debug)]
pub struct Control {
    pub role: Role,
    /// Its name; only the beginning of it for a step of the rail, whose name
    /// ends in its answer.
    pub name: String,
    pub is_whole: bool,
    /// What a press wishes; `None` for what a press only opens or fills in.
    pub wish: Option<Wish>,
    pub enabled: bool,
}

/// A scene, and what must be found in it.
#[derive(Clone)]
pub struct Sample {
    pub name: String,
    pub page: Page,
    pub model: Model,
    pub hands: Hands,
    pub os: Os,
    pub practice: bool,
    /// The title that has the keyboard; empty where nothing is drawn yet.
    pub heading: String,
    pub controls: Vec<Control>,
    pub enter: Option<Wish>,
    pub escape: Option<Wish>,
    /// Whether something runs whose seconds are shown.
    pub ticks: bool,
}

pub fn turn(turn: Turn) -> Wish {
    Wish::Turn(turn)
}

pub fn open(page: Page) -> Wish {
    Wish::Turn(Turn::Open(page))
}

pub fn remedy(remedy: Remedy) -> Wish {
    Wish::Press(Press::Remedy(remedy))
}

pub fn switch(wish: RemoteAccess) -> Wish {
    Wish::Turn(Turn::SwitchRemoteAccess(wish))
}

impl Sample {
    /// A scene of this page. The rail's controls are those of its page.
    pub fn of(name: &str, page: Page, drive: Drive, heading: &str) -> Self {
        assert_eq!(drive.page(), page, "{name}");
        let sample = Self {
            name: name.to_owned(),
            page,
            model: drive.model,
            hands: Hands { text_size: 100, ..Hands::default() },
            os: Os::MacOs,
            practice: false,
            heading: heading.to_owned(),
            controls: Vec::new(),
            enter: None,
            escape: None,
            ticks: false,
        };
        sample.with_rail()
    }

    fn with_rail(self) -> Self {
        let works_on_computer = |page| match &self.model.flow {
            Flow::Setup(setup) if matches!(page, Page::SettingUp | Page::Interrupted) => {
                setup.answers.purpose.works_on_computer()
            }
            _ => false,
        };
        match self.page {
            Page::Review | Page::Name | Page::Folders => {
                let steps = [(2, Page::Name), (3, Page::Folders), (4, Page::Review)];
                let others = steps.into_iter().filter(|(_, page)| *page != self.page);
                others.collect::<Vec<_>>().into_iter().fold(self, |sample, (number, page)| {
                    sample.begins(Role::Button, &format!("Step {number} of 5: "), open(page))
                })
            }
            Page::Overview
            | Page::Remote
            | Page::Chain
            | Page::Settings
            | Page::NoAccount
            | Page::OtherAccount
            | Page::SignedOut
            | Page::NotAffected
            | Page::Reinstall
            | Page::Copies => self.with_places(),
            page if works_on_computer(page) => self.with_places(),
            _ => self,
        }
    }

    /// The places, which cannot be gone to while the server is stopped.
    fn with_places(self) -> Self {
        let facts = &self.model.facts;
        let on_disk = facts.on_disk.as_ref();
        let has_copies =
            on_disk.is_some_and(|it| it.copies != Ok(usher::domain::SafetyCopies::default()));
        let runs = self.page == Page::SettingUp && self.model.setup().is_some_and(|it| !it.rests());
        let places = [
            ("Overview", Page::Overview, true),
            ("From outside", Page::Remote, facts.is_ours() && !runs),
            ("Check everything", Page::Chain, true),
            ("Reinstall", Page::Reinstall, on_disk.is_some()),
            ("Safety copies", Page::Copies, has_copies || self.page == Page::Copies),
            ("Settings", Page::Settings, true),
        ];
        let shown = places.into_iter().filter(|(.., is_shown)| *is_shown);
        shown.fold(self, |sample, (name, place, _)| match runs {
            true => sample.primary_that_waits(name),
            false => sample.button(name, open(place)),
        })
    }

    /// The button at the end, which Enter presses too.
    pub fn primary(self, name: &str, wish: Wish) -> Self {
        Self { enter: Some(wish.clone()), ..self.button(name, wish) }
    }

    /// The button at the end while it cannot be pressed.
    pub fn primary_that_waits(self, name: &str) -> Self {
        self.with(Control { enabled: false, ..control(Role::Button, name, None) })
    }

    /// What chooses folders: in the system's panel, and on one's own server also
    /// as the server sees them.
    pub fn chooses(self, name: &str) -> Self {
        let sample = self.button(name, Wish::ChooseFolders);
        match sample.model.facts.is_ours() {
            true => {
                let browse = turn(Turn::BrowseServer(std::path::PathBuf::new()));
                sample.link("Look as the server sees it…", browse)
            }
            false => sample,
        }
    }

    pub fn button(self, name: &str, wish: Wish) -> Self {
        self.with(control(Role::Button, name, Some(wish)))
    }

    pub fn link(self, name: &str, wish: Wish) -> Self {
        self.with(control(Role::Link, name, Some(wish)))
    }

    pub fn switch(self, name: &str, wish: Wish) -> Self {
        self.with(control(Role::Switch, name, Some(wish)))
    }

    pub fn choice(self, name: &str, wish: Wish) -> Self {
        self.with(control(Role::RadioButton, name, Some(wish)))
    }

    /// A link of the chain, by its number: a press only opens or closes it.
    pub fn row(self, number: usize) -> Self {
        let name = format!("Link {number} of 12, ");
        self.with(Control { is_whole: false, ..control(Role::Button, &name, None) })
    }

    /// How the door is to be opened.
    pub fn how(self) -> Self {
        let choose = |wish| turn(Turn::ChooseRemoteAccess(wish));
        let port = RemoteAccess::Port(32400.try_into().unwrap());
        self.choice("Automatic", choose(RemoteAccess::Automatic)).choice("Port", choose(port))
    }

    /// A fact that leads to its link of the chain.
    pub fn fact(self, name: &str, link: usher::domain::Link) -> Self {
        let wish = turn(Turn::ShowLink(link));
        self.begins(Role::Button, &format!("{name}, "), wish)
    }

    /// What a press only opens, or what is filled in.
    pub fn field(self, role: Role, name: &str) -> Self {
        self.with(control(role, name, None))
    }

    pub fn folded(self, name: &str) -> Self {
        self.field(Role::DisclosureTriangle, name)
    }

    /// The card of a problem: its remedies, its details and its Copy.
    pub fn card(self, remedies: &[(&str, Wish)]) -> Self {
        let buttons = remedies.iter().cloned();
        let sample = buttons.fold(self, |sample, (name, wish)| sample.button(name, wish));
        sample.folded("Details").field(Role::Link, "Copy")
    }

    pub fn escape(self, wish: Wish) -> Self {
        Self { escape: Some(wish), ..self }
    }

    /// A footer's button that Escape presses too.
    pub fn back(self, name: &str, wish: Wish) -> Self {
        self.button(name, wish.clone()).escape(wish)
    }

    /// Something runs, and its seconds are shown.
    pub fn ticking(self) -> Self {
        Self { ticks: true, ..self }
    }

    /// Something was first seen so many seconds ago.
    pub fn since(mut self, what: &str, seconds: f64) -> Self {
        let since = BTreeMap::from([(what.to_owned(), ago(seconds))]);
        self.hands.since.extend(since);
        self
    }

    pub fn on(self, os: Os) -> Self {
        Self { os, ..self }
    }

    /// With the strip that says that this is practice.
    pub fn practised(self) -> Self {
        let leave = Wish::Reopen(Reopening::Real);
        let sample = self.field(Role::ComboBox, "Scenario").link("Leave practice", leave);
        Self { practice: true, ..sample }
    }

    /// With this in the window's hands.
    pub fn holding(mut self, change: impl FnOnce(&mut Hands)) -> Self {
        change(&mut self.hands);
        self
    }

    fn begins(self, role: Role, name: &str, wish: Wish) -> Self {
        self.with(Control { is_whole: false, ..control(role, name, Some(wish)) })
    }

    fn with(mut self, control: Control) -> Self {
        self.controls.push(control);
        self
    }
}

fn control(role: Role, name: &str, wish: Option<Wish>) -> Control {
    Control { role, name: name.to_owned(), is_whole: true, wish, enabled: true }
}
