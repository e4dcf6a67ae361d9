//! What a screen is drawn from, and what it gives back.

use crate::domain::{Os, RemoteAccess, SettingsPane};
use crate::flow::facts::AccountFacts;
use crate::flow::guide::{Guide, Page, Sheet, Turn};
use crate::flow::{Errand, Flow, Model, Press, SignInWay};
use crate::i18n::{Value, Words};
use crate::problem::{FolderFault, Problem, Remedy};
use crate::support::Draft;
use crate::ui::parts::{Button, Copied, ProblemCard};
use egui::{Context, Ui};
use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;
use zeroize::Zeroizing;

/// What a hand wants. The window carries it out after the frame is drawn.
#[derive(Debug, Clone, PartialEq)]
pub enum Wish {
    /// Something in the window's own way through.
    Turn(Turn),
    /// Something in the set-up at hand.
    Press(Press),
    /// The panel in which folders are chosen.
    ChooseFolders,
    /// An address in the browser.
    Open(String),
    /// This text on the clipboard.
    Copy(String),
    /// A support file, made anew without what was left out before; or without
    /// this part too.
    MakeSupportFile(Option<String>),
    /// The panel in which the support file gets its name.
    SaveSupportFile,
    /// The first lines of a support file on the clipboard.
    CopySummary,
    /// The PIN that was typed goes to plex.tv.
    SubmitPin,
    /// Another language; `None`: the system's.
    Speak(Option<&'static str>),
    /// Another theme.
    Dress(Dress),
    /// Larger text, or smaller: by this many steps of ten percent.
    Enlarge(i8),
    /// Close the window now.
    Close,
    /// Close it, and open the one on this instead.
    Reopen(Reopening),
}

/// What the next window opens on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reopening {
    /// The practice world, with this fault.
    Practice(Option<&'static str>),
    /// This computer and its server.
    Real,
}

/// Which theme is worn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Dress {
    /// The system's.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Dress {
    /// The word it is remembered by; none for the system's.
    pub fn word(self) -> Option<&'static str> {
        match self {
            Self::System => None,
            Self::Light => Some("light"),
            Self::Dark => Some("dark"),
        }
    }

    /// What a word means; the system's where it means nothing.
    pub fn of_word(word: Option<&str>) -> Self {
        let known = [Self::Light, Self::Dark].into_iter().find(|it| it.word() == word);
        known.unwrap_or_default()
    }
}

/// What stays the same while the window is open.
#[derive(Debug, Clone)]
pub struct Place {
    /// The system of the server's computer.
    pub os: Os,
    /// The server's address, for the browser.
    pub server: String,
    /// Where one signs in, as people name it.
    pub sign_in_host: String,
    /// Whether this is practice.
    pub practice: bool,
    /// The fault that is practised; `None`: all is well.
    pub scenario: Option<&'static str>,
    /// The faults one can practise on.
    pub scenarios: Vec<&'static str>,
}

/// What the window itself remembers: nothing that a set-up depends on.
#[derive(Debug, Clone, Default)]
pub struct Hands {
    /// A PIN while it is typed.
    pub pin: Zeroizing<String>,
    /// Whether folders are held over the window.
    pub folders_hover: bool,
    /// What was pasted to be found.
    pub pasted: String,
    /// A port while it is typed; `None`: the one that was chosen.
    pub port: Option<String>,
    /// The support file.
    pub support: SupportFile,
    /// The parts that are left out of it.
    pub left_out: BTreeSet<String>,
    /// Which theme is worn.
    pub dress: Dress,
    /// The chosen language; `None`: the system's.
    pub language: Option<&'static str>,
    /// How large text is, in percent.
    pub text_size: u16,
    /// When something of this name was seen for the first time, in seconds of
    /// the window's clock.
    pub since: BTreeMap<String, f64>,
}

/// How far a support file is.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum SupportFile {
    /// Nobody asked for one.
    #[default]
    NotMade,
    /// It is put together.
    Making,
    /// It can be saved.
    Ready {
        /// What would be saved.
        draft: Box<Draft>,
        /// Whether its name is being chosen, or it is being written.
        saving: bool,
        /// Why it was not written.
        problem: Option<Problem>,
    },
    /// It may not be saved.
    Refused(Problem),
}

/// What a screen is drawn from.
pub struct Scene<'a> {
    /// Everything known and going on.
    pub model: &'a Model,
    /// What the window shows.
    pub guide: &'a Guide,
    /// The words.
    pub words: &'a Words,
    /// What stays the same.
    pub place: &'a Place,
    /// What the window remembers.
    pub hands: &'a mut Hands,
    /// Seconds of the window's clock.
    pub now: f64,
    /// The hour and minute at which the facts were learnt.
    pub learnt: &'a str,
    /// What was wished while drawing.
    pub wishes: Vec<Wish>,
}

impl Scene<'_> {
    /// A text.
    pub fn say(&self, id: &str) -> String {
        self.words.say(id, &[])
    }

    /// A text that mentions something.
    pub fn say_with(&self, id: &str, arguments: &[(&str, Value<'_>)]) -> String {
        self.words.say(id, arguments)
    }

    /// A part of a text.
    pub fn part(&self, id: &str, part: &str) -> String {
        self.words.part(id, part, &[])
    }

    /// A part of a text that mentions something.
    pub fn part_with(&self, id: &str, part: &str, arguments: &[(&str, Value<'_>)]) -> String {
        self.words.part(id, part, arguments)
    }

    /// What people call this computer: "this Mac" where it is one.
    pub fn this_computer(&self) -> String {
        match self.place.os {
            Os::MacOs => self.say("this-mac"),
            Os::Linux | Os::Windows => self.say("this-computer"),
        }
    }

    /// Wishes something.
    pub fn wish(&mut self, wish: impl Into<Option<Wish>>) {
        self.wishes.extend(wish.into());
    }

    /// Whole seconds since something of this name was first drawn, and the
    /// moment to draw the next one.
    pub fn seconds_since(&mut self, ui: &Ui, name: &str) -> u64 {
        let since = *self.hands.since.entry(name.to_owned()).or_insert(self.now);
        let passed = (self.now - since).max(0.0);
        let next = 1.0 - passed.fract();
        ui.ctx().request_repaint_after(Duration::from_secs_f64(next));
        passed as u64
    }

    /// Whether something of this name began only just now, so that nothing of
    /// it is drawn yet; asks for the frame in which it is.
    pub fn is_young(&mut self, ctx: &Context, name: &str) -> bool {
        let since = *self.hands.since.entry(name.to_owned()).or_insert(self.now);
        let left = QUIET - (self.now - since);
        if left > 0.0 {
            ctx.request_repaint_after(Duration::from_secs_f64(left));
        }
        left > 0.0
    }

    /// Forgets the clocks of what runs no more, so that the next wait begins at
    /// nought. A plan's rows keep theirs while they are shown, the question who
    /// watches while it is asked; a toast ends its own.
    pub fn forget_ended_clocks(&mut self) {
        let is_starting = self.model.flow == Flow::Home && self.guide.page == Page::Starting;
        let rests = self.model.flow.rests() && !is_starting;
        let asks_who_watches = matches!(self.guide.sheet, Some(Sheet::Viewers(_)));
        self.hands.since.retain(|name, _| match name.as_str() {
            "toast" => true,
            "viewers" => asks_who_watches,
            name => !rests || name.starts_with("row "),
        });
    }

    /// The account that is signed in, masked where it is an e-mail address.
    pub fn account(&self) -> Option<String> {
        match &self.model.facts.account {
            AccountFacts::SignedIn(signed_in) => Some(masked(&signed_in.account.title)),
            _ => None,
        }
    }

    /// The server's name, as it says.
    pub fn server_name(&self) -> String {
        let described = self.model.facts.reading().and_then(|it| it.description());
        let name = described.map(|it| it.friendly_name.clone()).filter(|it| !it.is_empty());
        name.unwrap_or_else(|| self.guide.draft.name(&self.model.facts))
    }

    /// Remote access in a few words.
    pub fn remote_access(&self, wish: RemoteAccess) -> String {
        match wish {
            RemoteAccess::Off => self.say("remote-off"),
            RemoteAccess::Automatic => self.say("remote-on"),
            RemoteAccess::Port(port) => {
                self.say_with("remote-port", &[("port", port.to_string().into())])
            }
        }
    }

    /// The problem that stops what is going on, if one does.
    pub fn obstacle(&self) -> Option<Problem> {
        use crate::flow::setup::Step;
        match &self.model.flow {
            Flow::Errand(Errand::Failed(problem)) => Some(problem.clone()),
            Flow::Setup(setup) => match &setup.step {
                Step::Stopped(problem) => Some(problem.clone()),
                _ => None,
            },
            _ => None,
        }
    }

    /// A card that says what happened, why, and what to do next.
    pub fn problem_card(&mut self, ui: &mut Ui, problem: &Problem) {
        self.problem_card_but(ui, problem, &[]);
    }

    /// The same without the remedies that the page's own primary button is.
    pub fn problem_card_but(&mut self, ui: &mut Ui, problem: &Problem, offered: &[Remedy]) {
        let text = self.words.problem(problem);
        let remedies: Vec<(String, Wish)> = problem
            .remedies()
            .iter()
            .filter(|remedy| !offered.contains(remedy))
            .filter_map(|remedy| Some((self.words.remedy(*remedy), self.cure(*remedy, problem)?)))
            .take(3)
            .collect();
        let buttons: Vec<(Button<'_>, Wish)> =
            remedies.iter().map(|(name, wish)| (Button::secondary(name), wish.clone())).collect();
        let (details, copy) = (self.say("details"), self.say("copy"));
        let raw = format!("{}\n{problem}", problem.code());
        let all = format!("{}\n{}\n{}\n{raw}", text.what, text.why, text.next);
        let card = ProblemCard {
            title: &text.what,
            why: &text.why,
            next: &text.next,
            buttons: &buttons,
            details: Some((&details, &raw)),
            copy: Some(Copied { name: &copy, text: &all }),
        };
        let pressed = card.show(ui);
        self.wish(pressed);
    }

    /// What a remedy's button does on the page of the chain, which is come back to.
    pub fn cure_of_link(&self, remedy: Remedy, problem: &Problem) -> Option<Wish> {
        let code = problem.code().to_owned();
        let tries = matches!(
            remedy,
            Remedy::TryAgain
                | Remedy::Wait
                | Remedy::Continue
                | Remedy::StartServer
                | Remedy::SignIn
                | Remedy::SignInAsAnother
                | Remedy::Repair(_)
        );
        match tries {
            true => Some(Wish::Turn(Turn::Try { code, remedy })),
            false => self.cure(remedy, problem),
        }
    }

    /// What a remedy's button does here; `None` where it has no button.
    fn cure(&self, remedy: Remedy, problem: &Problem) -> Option<Wish> {
        let of_set_up = matches!(
            remedy,
            Remedy::TryAgain
                | Remedy::Wait
                | Remedy::StartServer
                | Remedy::SignIn
                | Remedy::SignInAsAnother
                | Remedy::HandOverClaim
                | Remedy::ClaimOffline
        );
        if of_set_up && matches!(&self.model.flow, Flow::Setup(_)) {
            return Some(Wish::Press(Press::Remedy(remedy)));
        }
        Some(match remedy {
            // Folders are watched while they are shown, so nothing need be pressed.
            Remedy::TryAgain | Remedy::ChangeAnswer
                if matches!(problem, Problem::Folder { .. }) =>
            {
                return None;
            }
            Remedy::TryAgain | Remedy::Wait => Wish::Turn(Turn::LookAgain),
            Remedy::StartServer => Wish::Turn(Turn::StartServer),
            Remedy::SignIn | Remedy::SignInAsAnother => {
                Wish::Turn(Turn::SignIn(SignInWay::Browser))
            }
            Remedy::EnterHomePin => Wish::Turn(Turn::Open(Page::HomePin)),
            Remedy::Confirm => match problem {
                Problem::ListenerUnknown { .. } => Wish::Turn(Turn::TrustListener),
                Problem::ConfirmationNeeded => Wish::Turn(Turn::SetUp),
                _ => return None,
            },
            Remedy::ChangeAnswer => Wish::Turn(Turn::Open(match problem {
                Problem::BadInput { .. } => Page::Name,
                _ => Page::Folders,
            })),
            Remedy::Continue => match &self.model.flow {
                Flow::Setup(_) => Wish::Turn(Turn::SetUp),
                _ => Wish::Turn(Turn::LookAgain),
            },
            Remedy::OpenPrivacySettings => match problem {
                Problem::Folder { fault: FolderFault::Private(pane), .. } => {
                    Wish::Turn(Turn::OpenSettings(SettingsPane::Privacy(*pane)))
                }
                _ => return None,
            },
            Remedy::OpenSettings(pane) => Wish::Turn(Turn::OpenSettings(pane)),
            Remedy::Repair(repair) => Wish::Turn(Turn::Repair(repair)),
            Remedy::UpdateServer => Wish::Open(DOWNLOADS.to_owned()),
            Remedy::HandOverClaim | Remedy::ClaimOffline | Remedy::Report => return None,
        })
    }
}

/// How long a wait may last before it is drawn, in seconds: most are shorter,
/// and what flashes up says nothing.
const QUIET: f64 = 0.4;

/// What looking again, trying again and going on are, whichever a problem asks for.
pub const AGAIN: [Remedy; 3] = [Remedy::TryAgain, Remedy::Wait, Remedy::Continue];

/// What signing in again is.
pub const SIGN_IN: [Remedy; 4] =
    [Remedy::SignIn, Remedy::SignInAsAnother, Remedy::TryAgain, Remedy::Wait];

/// Plex's own page of downloads.
pub const DOWNLOADS: &str = "https://www.plex.tv/media-server-downloads/";

/// An e-mail address with its name hidden but for the first letter: `b•••@mail.com`.
pub fn masked(account: &str) -> String {
    match account.split_once('@') {
        Some((name, host)) if !host.is_empty() => {
            let first: String = name.chars().take(1).collect();
            format!("{first}•••@{host}")
        }
        _ => account.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]
    use super::*;
    use crate::flow::guide::UsualNames;
    use crate::flow::{Event, update};

    /// The clocks that are left of these, once a frame is drawn from a model.
    fn left(model: &Model, clocks: &[&str]) -> Vec<String> {
        let place = Place {
            os: Os::Linux,
            server: String::new(),
            sign_in_host: String::new(),
            practice: false,
            scenario: None,
            scenarios: Vec::new(),
        };
        let since = clocks.iter().map(|name| ((*name).to_owned(), 0.0)).collect();
        let mut hands = Hands { since, ..Hands::default() };
        let mut scene = Scene {
            model,
            guide: model.guide.as_deref().unwrap(),
            words: &Words::for_tag("en"),
            place: &place,
            hands: &mut hands,
            now: 300.0,
            learnt: "",
            wishes: Vec::new(),
        };
        scene.forget_ended_clocks();
        hands.since.into_keys().collect()
    }

    #[test]
    fn a_wait_begins_at_nought_each_time() {
        let mut model = Model::default();
        update(&mut model, Event::Opened(UsualNames::default()));
        let clocks = ["looking", "row 0 begun", "toast"];
        assert_eq!(left(&model, &clocks), clocks, "it is still looking");
        model.flow = Flow::Errand(Errand::Failed(Problem::ServerCut));
        assert_eq!(left(&model, &clocks), ["row 0 begun", "toast"]);
        model.flow = Flow::Home;
        assert_eq!(left(&model, &clocks), ["row 0 begun", "toast"]);
    }

    #[test]
    fn only_addresses_are_masked() {
        assert_eq!(masked("ben@mail.com"), "b•••@mail.com");
        assert_eq!(masked("@mail.com"), "•••@mail.com");
        assert_eq!(masked("Ben"), "Ben");
    }
}
