//! The window's way through, page by page, from facts written down by hand.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod chain;

use super::super::aside::Watch;
use super::super::facts::{AccountFacts, Known, Looked, Machine, Noticed, OnDisk};
use super::super::plan::Action;
use super::super::samples::*;
use super::super::*;
use super::{Page, Sheet, Toast, UsualNames, landing};
use crate::domain::affected::Door;
use crate::domain::survey::{Counts, Forecast, Noted, Proposal, Sureness, Survey};
use crate::domain::*;

/// A window, and what was asked of the world and is not answered yet.
struct Window {
    model: Model,
    open: Vec<Effect>,
}

impl Window {
    fn opened(looked: Looked) -> Self {
        let mut model = Model::default();
        let names = [(SectionKind::Movie, "Movies"), (SectionKind::Show, "TV shows")];
        let names = UsualNames(names.map(|(kind, name)| (kind, name.to_owned())).into());
        let open = update(&mut model, Event::Opened(names));
        let mut window = Self { model, open };
        assert_eq!(window.page(), Page::Looking);
        window.answer_recall(None);
        window.answer(Outcome::Looked(Box::new(looked)));
        window
    }

    fn page(&self) -> Page {
        self.model.guide.as_ref().unwrap().page
    }

    fn guide(&self) -> &Guide {
        self.model.guide.as_ref().unwrap()
    }

    fn turn(&mut self, turn: Turn) {
        self.hear(Event::Press(Press::Turn(turn)));
    }

    fn hear(&mut self, event: Event) {
        for effect in update(&mut self.model, event) {
            match effect {
                Effect::Cancel(ticket) => self.open.retain(|it| it.ticket() != Some(ticket)),
                effect => self.open.push(effect),
            }
        }
        assert_eq!(self.model.unhandled, Vec::<String>::new());
    }

    /// Answers the latest effect of the flow.
    fn answer(&mut self, outcome: Outcome) {
        let of_flow = |effect: &Effect| {
            effect.ticket().is_some() && !matches!(effect, Effect::Watch(..) | Effect::Survey(..))
        };
        let at = self.open.iter().rposition(of_flow).unwrap();
        let ticket = self.open.remove(at).ticket().unwrap();
        self.hear(Event::Outcome(ticket, outcome));
    }

    fn answer_recall(&mut self, journal: Option<Journal>) {
        let at = self.open.iter().position(|it| matches!(it, Effect::Recall(_))).unwrap();
        let ticket = self.open.remove(at).ticket().unwrap();
        self.hear(Event::Outcome(ticket, Outcome::Recalled(journal.map(Box::new))));
    }

    fn answer_survey(&mut self, survey: Survey) {
        let at = self.open.iter().position(|it| matches!(it, Effect::Survey(..))).unwrap();
        let ticket = self.open.remove(at).ticket().unwrap();
        self.hear(Event::Outcome(ticket, Outcome::Surveyed(Box::new(survey))));
    }

    fn watches(&self) -> Vec<&Watch> {
        let watches = self.open.iter().filter_map(|effect| match effect {
            Effect::Watch(_, watch) => Some(watch),
            _ => None,
        });
        watches.collect()
    }

    fn performs(&self) -> Option<&Action> {
        self.open.iter().rev().find_map(|effect| match effect {
            Effect::Perform(_, _, action, _) => Some(action),
            _ => None,
        })
    }
}

/// A server that is new: it was never claimed, and its door is shut.
fn new_server() -> Looked {
    Looked { door: Some(Door::Shut), ..look(unclaimed(), AccountFacts::SignedOut) }
}

fn looked(reading: Reading) -> Outcome {
    Outcome::Looked(Box::new(look(reading, signed_in(account()))))
}

fn done(reading: Reading) -> Outcome {
    Outcome::Done(Some(Box::new(Looked::at_server(Ok(reading)))))
}

fn survey_of(folder: &str, kind: SectionKind) -> Survey {
    Survey {
        folder: folder.into(),
        counts: Counts { folders: 1, files: 3, media: 3, away: 0 },
        proposals: vec![Proposal {
            kind,
            name: None,
            folders: vec![folder.into()],
            sureness: Sureness::Sure,
            reasons: Vec::new(),
            files: 3,
            titles: 3,
            examples: Vec::new(),
        }],
        forecasts: [(kind, Forecast { taken: 3, ..Forecast::default() })].into(),
        skipped: Noted::default(),
        troubles: Noted::default(),
        complete: true,
    }
}

/// From the first look to a review with the server connected.
fn connected() -> Window {
    let mut window = Window::opened(new_server());
    window.turn(Turn::SignIn(SignInWay::Browser));
    window.answer(looked_signed_out());
    window.answer(Outcome::SignedIn(Box::new(signed_in(account()))));
    window.answer(looked(unclaimed()));
    window.answer(done(ours()));
    window.answer(done(ours()));
    window
}

fn looked_signed_out() -> Outcome {
    Outcome::Looked(Box::new(new_server()))
}

#[test]
fn a_first_launch_is_signing_in_choosing_folders_and_set_up() {
    let mut window = Window::opened(new_server());
    assert_eq!(window.page(), Page::SignIn);
    window.turn(Turn::SignIn(SignInWay::Browser));
    assert_eq!(window.page(), Page::Waiting);
    window.answer(looked_signed_out());
    assert_eq!(window.page(), Page::Waiting);
    window.answer(Outcome::SignedIn(Box::new(signed_in(account()))));
    assert_eq!(window.page(), Page::Review, "the answers are given while it connects");
    window.answer(looked(unclaimed()));
    assert_eq!(window.performs(), Some(&Action::Claim));
    window.turn(Turn::ChooseFolders(vec!["/media/films".into()]));
    window.answer_survey(survey_of("/media/films", SectionKind::Movie));
    // Pressed while the server is still being connected: it waits its turn.
    window.turn(Turn::SetUp);
    assert_eq!(window.page(), Page::Review);
    window.answer(done(ours()));
    assert_eq!(window.performs(), Some(&Action::Verify));
    window.answer(done(ours()));
    assert_eq!(window.page(), Page::SettingUp);
    window.answer(looked(ours()));
    // It has the computer's name already, and remote access is off.
    let Some(Action::AddSections(drafts)) = window.performs() else { panic!() };
    assert_eq!(drafts.first().map(|it| it.name.as_str()), Some("Movies"));
    let mut with_library = ours();
    let Access::Owner { sections, .. } = &mut with_library.access else { panic!() };
    sections.push(section("Movies", "/media/films"));
    window.answer(done(with_library.clone()));
    window.answer(done(with_library));
    assert_eq!(window.page(), Page::Done);
    assert!(window.guide().draft.libraries.is_empty());
}

#[test]
fn the_name_that_is_suggested_is_given() {
    let mut nameless = ours();
    let Access::Owner { settings, .. } = &mut nameless.access else { panic!() };
    settings.friendly_name = Some(String::new());
    let mut window = Window::opened(new_server());
    window.turn(Turn::SignIn(SignInWay::Browser));
    window.answer(looked_signed_out());
    window.answer(Outcome::SignedIn(Box::new(signed_in(account()))));
    window.answer(looked(unclaimed()));
    window.answer(done(nameless.clone()));
    window.answer(done(nameless.clone()));
    window.turn(Turn::SetUp);
    window.answer(looked(nameless));
    let name = FriendlyName::parse("Attic").unwrap();
    assert_eq!(window.performs(), Some(&Action::SetFriendlyName(name)));
}

fn section(name: &str, folder: &str) -> Section {
    Section {
        key: SectionKey("1".into()),
        name: name.into(),
        kind: SectionKind::Movie,
        agent: Agent(String::new()),
        scanner: Scanner(String::new()),
        language: "en-US".into(),
        locations: vec![folder.into()],
        scanning: true,
    }
}

/// A disk on which a reinstall has put the settings into a safety copy.
fn reinstalled() -> OnDisk {
    let id = CopyId::parse("2026-11-24 14.10.03").unwrap();
    let copy = SafetyCopy {
        id: id.clone(),
        began: Moment(0),
        reason: CopyReason::Reinstall,
        was: Was::default(),
        pieces: Vec::new(),
        settings: Some(KeptSettings::Kept),
        folders: Vec::new(),
    };
    OnDisk {
        belongings: Belongings::default(),
        copies: Ok(SafetyCopies { copies: vec![copy], unreadable: Vec::new() }),
        data_is_elsewhere: false,
        next_copy: id,
        at: Moment(0),
    }
}

#[test]
fn the_window_opens_where_the_facts_lead() {
    let silent = Problem::ServerSilent { address: Address::default_server() };
    let without = |problem| Looked {
        account: Some(AccountFacts::SignedOut),
        ..Looked::at_server(Err(problem))
    };
    let hidden = |machine: Machine| Looked { machine: Some(machine), ..without(silent.clone()) };
    let ben = || description(Some("ben"), SigninState::Ok);
    let reset = description(Some("ann"), SigninState::Invalid);
    let never = Machine { ever_claimed: Some(false), ..machine() };
    let mut open_door = look(unclaimed(), AccountFacts::SignedOut);
    open_door.machine = Some(Machine { local_security: Some(false), ..machine() });
    let reinstalled = Looked { on_disk: Some(reinstalled()), ..open_door.clone() };
    let known = Looked { account: Some(signed_in(account())), ..reinstalled.clone() };
    let starting = Problem::ServerStarting { status: "x".into() };
    let signed = || signed_in(account());
    let cases = [
        (new_server(), Page::SignIn),
        (Looked { door: Some(Door::Shut), ..look(unclaimed(), signed()) }, Page::Review),
        (open_door, Page::NotAffected),
        (reinstalled, Page::SignIn),
        (known, Page::Review),
        (look(ours(), signed()), Page::Overview),
        (look(reading(Some(true), Access::Refused), AccountFacts::SignedOut), Page::Overview),
        (look(reading(Some(true), Access::Refused), signed()), Page::OtherAccount),
        (look(reading(Some(true), Access::Guest(ben())), signed()), Page::OtherAccount),
        (look(reading(Some(true), Access::Guest(reset)), signed()), Page::SignedOut),
        (look(reading(None, Access::Refused), signed()), Page::Blocked),
        (hidden(never), Page::SignIn),
        (hidden(Machine { ever_claimed: Some(true), ..machine() }), Page::Overview),
        (hidden(Machine { installed: Some(false), ..machine() }), Page::NotInstalled),
        (without(starting), Page::Starting),
        (without(Problem::ListenerUnknown { who: "node".into() }), Page::Blocked),
    ];
    for (looked, page) in cases {
        let mut facts = Facts::default();
        facts.learn(looked.clone());
        assert_eq!(landing(&facts), page, "{looked:?}");
        assert_eq!(Window::opened(looked).page(), page);
    }
}

#[test]
fn going_back_keeps_every_answer() {
    let mut window = connected();
    assert_eq!(window.page(), Page::Review);
    window.turn(Turn::Open(Page::Name));
    window.turn(Turn::TypeName("  Loft ".into()));
    window.turn(Turn::ChooseRemoteAccess(RemoteAccess::Automatic));
    window.turn(Turn::Open(Page::Folders));
    window.turn(Turn::Back);
    window.turn(Turn::Back);
    assert_eq!(window.page(), Page::Review);
    let guide = window.guide();
    assert_eq!(guide.draft.name(&window.model.facts), "  Loft ", "never tidied while it is typed");
    assert_eq!(guide.draft.parsed_name(&window.model.facts).unwrap().as_str(), "Loft");
    window.turn(Turn::SetUp);
    window.answer(looked(ours()));
    assert!(
        matches!(window.performs(), Some(Action::SetFriendlyName(name)) if name.as_str() == "Loft")
    );
}

#[test]
fn a_set_up_that_was_stopped_can_be_left_for_the_answers() {
    let mut window = connected();
    window.turn(Turn::TypeName("Den".to_owned()));
    window.turn(Turn::SetUp);
    window.answer(looked(ours()));
    assert_eq!(window.page(), Page::SettingUp);
    window.turn(Turn::StopSoon);
    window.answer(Outcome::Done(None));
    assert_eq!(window.page(), Page::SettingUp, "it says that it stopped");
    window.turn(Turn::Open(Page::Review));
    assert_eq!(window.page(), Page::Review);
    assert_eq!(window.guide().draft.name.as_deref(), Some("Den"));
    window.turn(Turn::SetUp);
    window.answer(looked(ours()));
    assert_eq!(window.page(), Page::SettingUp);
}

#[test]
fn what_is_closed_to_us_is_measured_once() {
    let path = PathBuf::from("/data");
    let on_disk = OnDisk {
        belongings: Belongings {
            pieces: vec![Belonging {
                piece: Piece::Data,
                path: path.clone(),
                leads_to: None,
                size: None,
            }],
            ..Belongings::default()
        },
        copies: Ok(SafetyCopies::default()),
        data_is_elsewhere: false,
        next_copy: CopyId::parse("2026-11-24 14.10.03").unwrap(),
        at: Moment(0),
    };
    let mut window =
        Window::opened(Looked { on_disk: Some(on_disk), ..look(ours(), signed_in(account())) });
    let measures =
        |window: &Window| window.open.iter().filter(|it| matches!(it, Effect::Measure(..))).count();
    let part = FolderSize { bytes: 7, files: 1, whole: false };
    for _ in 0..2 {
        window.turn(Turn::Open(Page::Reinstall));
        assert_eq!(measures(&window), 1);
        window.answer(Outcome::Measured(part));
        assert_eq!(measures(&window), 0, "it would be measured for ever");
        let known = window.model.facts.on_disk.as_ref().unwrap().belongings.at(&path);
        assert_eq!(known.unwrap().size, Some(part));
        // Whoever comes again may have opened it meanwhile.
        window.turn(Turn::Open(Page::Overview));
    }
}

#[test]
fn a_new_server_gets_the_name_that_is_shown_and_no_open_door() {
    let mut window = connected();
    let Known::Seen(reading) = &mut window.model.facts.server else { panic!() };
    let Access::Owner { settings, .. } = &mut reading.access else { panic!() };
    settings.friendly_name = Some(String::new());
    settings.remote_access = Some(RemoteAccess::Automatic);
    let nameless = reading.clone();
    let draft = &window.guide().draft;
    assert_eq!(draft.name(&window.model.facts), "Attic");
    assert_eq!(draft.remote_access(&window.model.facts), RemoteAccess::Off);
    window.turn(Turn::SetUp);
    window.answer(looked(nameless.clone()));
    assert!(
        matches!(window.performs(), Some(Action::SetFriendlyName(name)) if name.as_str() == "Attic")
    );
    window.answer(done(nameless));
    // The name was not kept; what counts here is what comes next.
    assert_eq!(window.performs(), Some(&Action::SetRemoteAccess(RemoteAccess::Off)));
}

#[test]
fn a_sign_in_that_is_given_up_leads_back() {
    let mut window = Window::opened(new_server());
    window.turn(Turn::SignIn(SignInWay::Browser));
    window.answer(looked_signed_out());
    window.turn(Turn::Back);
    assert_eq!(window.page(), Page::SignIn);
    assert_eq!(window.model.flow, Flow::Home);
    assert!(!window.model.awaits());
}

#[test]
fn a_second_press_begins_nothing_twice() {
    let mut window = Window::opened(new_server());
    window.turn(Turn::SignIn(SignInWay::Browser));
    let open = window.open.clone();
    window.turn(Turn::SignIn(SignInWay::Browser));
    window.turn(Turn::SetUp);
    window.turn(Turn::StartServer);
    window.turn(Turn::LookAgain);
    assert_eq!(window.open, open);
}

#[test]
fn a_server_that_is_not_running_is_started_by_signing_in() {
    let silent = Problem::ServerSilent { address: Address::default_server() };
    let gone = Looked {
        account: Some(AccountFacts::SignedOut),
        machine: Some(machine()),
        ..Looked::at_server(Err(silent))
    };
    let mut window = Window::opened(gone.clone());
    assert_eq!(window.page(), Page::SignIn);
    window.turn(Turn::SignIn(SignInWay::Browser));
    window.answer(Outcome::Looked(Box::new(gone.clone())));
    assert!(matches!(window.open.last(), Some(Effect::StartServer(_))), "{:?}", window.open);
    window.answer(Outcome::Done(None));
    window.answer(Outcome::Looked(Box::new(gone)));
    // It was started once, and does not answer all the same.
    assert!(!window.open.iter().any(|it| matches!(it, Effect::StartServer(_))));
}

#[test]
fn one_folder_is_one_library_however_often_it_is_dropped() {
    let mut window = connected();
    for _ in 0..3 {
        window.turn(Turn::ChooseFolders(vec!["/a".into(), "/b".into()]));
    }
    window.answer_survey(survey_of("/a", SectionKind::Movie));
    window.answer_survey(survey_of("/b", SectionKind::Movie));
    let wanted: Vec<SectionDraft> = window.guide().draft.wanted().collect();
    assert_eq!(wanted.len(), 1, "one kind with one name is one library: {wanted:?}");
    assert_eq!(wanted.first().unwrap().locations.len(), 2);
    window.turn(Turn::LeaveOut(0));
    assert_eq!(window.guide().draft.wanted().count(), 0);
    assert_eq!(window.guide().toast, Some(Toast::LeftOut(0)));
    window.turn(Turn::Undo);
    assert_eq!(window.guide().draft.wanted().count(), 1);
}

#[test]
fn nothing_is_watched_that_nobody_sees() {
    let mut window = Window::opened(look(ours(), signed_in(account())));
    assert_eq!(window.page(), Page::Overview);
    assert_eq!(window.watches(), [&Watch::Server]);
    window.turn(Turn::Visible(false));
    assert!(window.watches().is_empty());
    window.turn(Turn::Visible(true));
    assert_eq!(window.watches(), [&Watch::Server]);
    window.turn(Turn::Open(Page::Settings));
    assert!(window.watches().is_empty());
}

#[test]
fn folders_are_watched_while_their_page_is_open() {
    let mut window = connected();
    window.turn(Turn::ChooseFolders(vec!["/a".into()]));
    window.answer_survey(survey_of("/a", SectionKind::Movie));
    assert_eq!(window.watches(), [&Watch::Folders(vec!["/a".into()])]);
    window.turn(Turn::LeaveOut(0));
    assert!(window.watches().is_empty());
}

#[test]
fn a_server_that_was_gone_and_is_back_is_looked_at_as_a_whole() {
    let mut window = Window::opened(look(ours(), signed_in(account())));
    let Some(Effect::Watch(ticket, _)) = window.open.last().cloned() else { panic!() };
    let notice = |server| Outcome::Progress(Progress::Noticed(Box::new(Noticed::Server(server))));
    let silent = Problem::ServerSilent { address: Address::default_server() };
    window.hear(Event::Outcome(ticket, notice(Err(silent))));
    assert!(window.model.facts.reading().is_none());
    let back = description(Some("ann"), SigninState::Ok);
    window.hear(Event::Outcome(ticket, notice(Ok(back))));
    window.answer(looked(ours()));
    assert_eq!(window.page(), Page::Overview);
    assert!(window.model.facts.is_ours());
}

#[test]
fn folders_can_be_chosen_as_the_server_sees_them() {
    let mut window = connected();
    window.turn(Turn::BrowseServer("".into()));
    assert_eq!(window.guide().sheet, Some(Sheet::ServerFolders("".into())));
    let at = window.open.iter().position(|it| matches!(it, Effect::Browse(..))).unwrap();
    let ticket = window.open.remove(at).ticket().unwrap();
    window.hear(Event::Outcome(ticket, Outcome::Browsed(vec!["/media".into()])));
    let top = &window.model.facts.server_folders[std::path::Path::new("")];
    assert_eq!(top.seen(), Some(&vec!["/media".into()]));
    window.turn(Turn::ChooseFolders(vec!["/media".into()]));
    assert_eq!(window.guide().sheet, None);
    assert!(
        window
            .open
            .iter()
            .any(|it| matches!(it, Effect::Survey(_, folder, _) if folder == "/media"))
    );
}

#[test]
fn a_server_that_starts_is_waited_for() {
    let looked = Looked {
        account: Some(AccountFacts::SignedOut),
        ..Looked::at_server(Err(Problem::ServerStarting { status: "Migrating".into() }))
    };
    let mut window = Window::opened(looked);
    assert_eq!(window.page(), Page::Starting);
    let Some(Effect::Watch(ticket, Watch::Server)) = window.open.last().cloned() else { panic!() };
    let now = description(None, SigninState::None);
    let noticed = Progress::Noticed(Box::new(Noticed::Server(Ok(now))));
    window.hear(Event::Outcome(ticket, Outcome::Progress(noticed)));
    window.answer(Outcome::Looked(Box::new(new_server())));
    assert_eq!(window.page(), Page::SignIn);
}

#[test]
fn nobody_is_told_that_they_signed_out_where_that_failed() {
    let mut window = Window::opened(look(ours(), signed_in(account())));
    window.turn(Turn::SignOut { server: false });
    assert_eq!(window.guide().toast, Some(Toast::SignedOut));
    window.answer(Outcome::Failed(Problem::NotKept { cause: "locked".to_owned() }));
    assert_eq!((window.page(), &window.guide().toast), (Page::Blocked, &None));
}

#[test]
fn a_library_is_added_from_a_sheet() {
    let mut window = Window::opened(look(ours(), signed_in(account())));
    window.turn(Turn::ChooseFolders(vec!["/a".into()]));
    assert_eq!(window.guide().sheet, Some(Sheet::AddLibrary));
    window.turn(Turn::CloseSheet);
    assert_eq!(window.guide().sheet, None);
    assert!(window.guide().draft.folders.is_empty());
    assert!(!window.open.iter().any(|it| matches!(it, Effect::Survey(..))), "given up");
    window.turn(Turn::ChooseFolders(vec!["/a".into()]));
    window.answer_survey(survey_of("/a", SectionKind::Show));
    window.turn(Turn::AddLibraries);
    window.answer(looked(ours()));
    assert!(matches!(window.performs(), Some(Action::AddSections(_))));
}
