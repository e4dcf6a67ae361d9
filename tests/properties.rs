//! Random people and random worlds against the flow: whatever they do, the
//! promises of the core hold.
#![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]

use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use usher::domain::network::{OutsideDoor, RouterAnswer};
use usher::domain::survey::{Counts, Noted, Survey};
use usher::domain::*;
use usher::domain::{Adjustment, Repair};
use usher::flow::LookAt;
use usher::flow::aside::Watch;
use usher::flow::chain::{PlexTvProbe, Probe, Probed, RouterProbe};
use usher::flow::facts::{AccountFacts, Looked, Machine, Noticed, OnDisk, SignedIn};
use usher::flow::guide::{Page, Sheet, Turn, UsualNames};
use usher::flow::plan::Action;
use usher::flow::setup::{Answers, Purpose, Question, Step};
use usher::flow::*;
use usher::problem::{Problem, Remedy, UnusualAccount};

const OWNER: &str = "ann";

fn reading() -> impl Strategy<Value = Reading> {
    let claimed = prop_oneof![Just(Some(true)), Just(Some(false)), Just(None)];
    let owner = prop_oneof![Just(None), Just(Some(OWNER.to_owned())), Just(Some("ben".to_owned()))];
    let signin = prop_oneof![
        Just(SigninState::Ok),
        Just(SigninState::None),
        Just(SigninState::Invalid),
        Just(SigninState::Unknown)
    ];
    let access = 0..4_u8;
    let name = prop_oneof![Just("Den".to_owned()), Just(String::new())];
    let remote = prop_oneof![Just(RemoteAccess::Off), Just(RemoteAccess::Automatic)];
    let sections = proptest::collection::vec(section(), 0..3);
    let which = prop_oneof![9 => Just("m1"), 1 => Just("m2")];
    (claimed, owner, signin, access, name, remote, sections, any::<bool>(), which).prop_map(
        |(claimed, owner, signin_state, access, name, remote, sections, listed, which)| {
            let machine_identifier = MachineIdentifier(which.to_owned());
            let description = Description {
                friendly_name: name.clone(),
                signin_state,
                owner,
                mapping: Mapping { state: MappingState::Unknown, error: None },
                start_state: None,
                platform: None,
            };
            let settings = Settings {
                friendly_name: Some(name),
                terms_accepted: Some(listed),
                remote_access: Some(remote),
                local_security: Some(true),
                ..Settings::default()
            };
            Reading {
                identity: Identity {
                    machine_identifier: machine_identifier.clone(),
                    version: Version::read(if listed { "1.43.4.1" } else { "1.43.3.10828" }),
                    claimed,
                },
                access: match access {
                    0 => Access::NotAsked,
                    1 => Access::Refused,
                    2 => Access::Guest(description),
                    _ => Access::Owner { description, settings, sections },
                },
                listing: listed.then(|| Listing {
                    machine_identifier,
                    name: "Den".to_owned(),
                    owned: true,
                    presence: true,
                    public_address: None,
                    public_address_matches: true,
                    dns_rebinding_protection: false,
                    nat_loopback_supported: false,
                    https_required: false,
                    relay: true,
                    last_seen: None,
                    connections: Vec::new(),
                }),
            }
        },
    )
}

fn draft(name: &str, folder: &str) -> SectionDraft {
    SectionDraft::usual(SectionKind::Movie, name, Language::american_english(), vec![folder.into()])
}

fn section() -> impl Strategy<Value = Section> {
    (prop_oneof![Just("Movies"), Just("Shows")], prop_oneof![Just("/a"), Just("/b")]).prop_map(
        |(name, folder)| {
            let draft = draft(name, folder);
            Section {
                key: SectionKey("1".to_owned()),
                name: draft.name,
                kind: draft.kind,
                agent: draft.agent,
                scanner: draft.scanner,
                language: "en-US".to_owned(),
                locations: draft.locations,
                scanning: false,
            }
        },
    )
}

fn problem() -> impl Strategy<Value = Problem> {
    prop_oneof![
        Just(Problem::ServerCut),
        Just(Problem::PlexTvSilent),
        Just(Problem::SignInRefused),
        Just(Problem::PlexTvCut),
        Just(Problem::ClaimRefused { tried: String::new() }),
        Just(Problem::ClaimPageMissing),
        Just(Problem::JournalNotWritten { cause: "full".to_owned() }),
        Just(Problem::ListenerUnknown { who: "somebody".to_owned() }),
        Just(Problem::ServerSlow { address: Address::default_server() }),
    ]
}

fn account() -> impl Strategy<Value = AccountFacts> {
    let flags = (any::<bool>(), any::<bool>(), any::<bool>(), any::<bool>());
    prop_oneof![
        1 => Just(AccountFacts::SignedOut),
        1 => problem().prop_map(AccountFacts::Hidden),
        4 => flags.prop_map(|(guest, restricted, member, other)| {
            AccountFacts::SignedIn(SignedIn {
                account: Account {
                    id: AccountId(1),
                    uuid: UserUuid("u".to_owned()),
                    username: OWNER.to_owned(),
                    title: "Ann".to_owned(),
                    home: member,
                    home_admin: false,
                    guest,
                    restricted,
                    protected: false,
                    subscribed: false,
                    confirmed: Some(true),
                },
                home_admin: member.then(|| HomeUser {
                    uuid: UserUuid("admin".to_owned()),
                    title: "Zoe".to_owned(),
                    admin: true,
                    protected: other,
                    guest: false,
                    restricted: false,
                }),
                last_used_here: other.then(|| "ben".to_owned()),
                kept: true,
            })
        }),
    ]
}

fn folder() -> impl Strategy<Value = Folder> {
    let here = proptest::sample::select(vec![
        Here::NotAsked,
        Here::There { empty: false },
        Here::There { empty: true },
        Here::Missing,
        Here::Silent,
    ]);
    let server = proptest::sample::select(vec![
        Sight::NotAsked,
        Sight::Seen,
        Sight::SeenEmpty,
        Sight::Blocked(Barrier::Private(PrivacyPane::Desktop)),
        Sight::Gone,
    ]);
    let volume = || "Media".to_owned();
    let place = proptest::sample::select(vec![
        Place::Ordinary,
        Place::DriveRoot,
        Place::NotMounted { volume: volume() },
        Place::Renamed { volume: volume(), now: "/b".into() },
    ]);
    (here, server, place).prop_map(|(here, server, place)| Folder { here, server, place })
}

fn looked() -> impl Strategy<Value = Looked> {
    let server = prop_oneof![6 => reading().prop_map(Ok), 1 => problem().prop_map(Err)];
    let all = (server, account(), folder(), any::<bool>(), on_disk());
    all.prop_map(|(server, account, folder, ever, on_disk)| {
        let folders = BTreeMap::from([("/a".into(), folder)]);
        Looked {
            server,
            account: Some(account),
            machine: Some(Machine {
                os: Os::Linux,
                computer_name: "Attic".to_owned(),
                hosts_server: true,
                installed: Some(true),
                data_present: Some(true),
                ever_claimed: Some(ever),
                stored_owner: None,
                has_stored_token: None,
                local_security: Some(ever),
            }),
            folders,
            door: None,
            shares: None,
            on_disk: Some(on_disk),
        }
    })
}

fn copy_id(second: u32) -> CopyId {
    CopyId::parse(&format!("2026-11-24 14.10.{second:02}")).unwrap()
}

/// A computer on which parts of the server may be anywhere.
fn on_disk() -> impl Strategy<Value = OnDisk> {
    let states = [
        PieceState::InPlace,
        PieceState::Kept,
        PieceState::Altered,
        PieceState::Underway,
        PieceState::Missing,
    ];
    let settings =
        [None, Some(KeptSettings::Underway), Some(KeptSettings::Kept), Some(KeptSettings::PutBack)];
    let place = |piece: Piece| std::path::PathBuf::from(format!("/{}", piece.word()));
    let state = proptest::sample::select(states.to_vec());
    let pieces = proptest::collection::vec(proptest::option::of(state), Piece::ALL.len());
    let copy = (pieces, proptest::sample::select(settings.to_vec()), 0..3_u32).prop_map(
        move |(pieces, settings, second)| SafetyCopy {
            id: copy_id(second),
            began: Moment(1_800_000_000),
            reason: CopyReason::Reinstall,
            was: Was::default(),
            pieces: Piece::ALL
                .into_iter()
                .zip(pieces)
                .filter_map(|(piece, state)| {
                    let state = state?;
                    let (from, kept_at) = (place(piece), "/copy".into());
                    Some(KeptPiece { piece, from, kept_at, state, size: None })
                })
                .collect(),
            settings,
            folders: vec!["/copy".into()],
        },
    );
    let there = proptest::collection::vec(any::<bool>(), Piece::ALL.len());
    let copies = prop_oneof![
        4 => proptest::collection::vec(copy, 0..3)
            .prop_map(|copies| Ok(SafetyCopies { copies, unreadable: Vec::new() })),
        1 => Just(Err(Problem::Busy)),
    ];
    (there, copies, any::<bool>()).prop_map(move |(there, copies, data_is_elsewhere)| OnDisk {
        belongings: Belongings {
            pieces: Piece::ALL
                .into_iter()
                .zip(there)
                .filter(|(_, there)| *there)
                .map(|(piece, _)| Belonging {
                    piece,
                    path: place(piece),
                    leads_to: None,
                    size: None,
                })
                .collect(),
            settings: Some(BTreeSet::from([SettingKind::SignIn, SettingKind::Identity])),
            left_alone: Vec::new(),
        },
        copies,
        data_is_elsewhere,
        next_copy: copy_id(9),
        at: Moment(1_800_000_000),
    })
}

fn answers() -> impl Strategy<Value = Answers> {
    let purpose = prop_oneof![
        4 => Just(Purpose::SetUp),
        1 => Just(Purpose::SignIn),
        2 => Just(Purpose::Claim),
        1 => Just(Purpose::Unclaim),
        1 => Just(Purpose::RemoteAccess),
        1 => Just(Purpose::LocalSecurity),
        1 => Just(Purpose::AddLibraries),
        1 => Just(Purpose::Reinstall),
        1 => Just(Purpose::PutBack),
        1 => Just(Purpose::Repair(Repair::Restart)),
        2 => Just(Purpose::Repair(Repair::RenewSignIn)),
        1 => Just(Purpose::Repair(Repair::Adjust(Adjustment::KeepTrash))),
    ];
    let flags = (any::<bool>(), any::<bool>(), any::<bool>(), any::<bool>(), any::<bool>());
    let keep = proptest::collection::vec(proptest::sample::select(Keepable::ALL.to_vec()), 0..5);
    (purpose, flags, any::<bool>(), keep, 0..3_u32).prop_map(
        |(purpose, flags, remote, keep, copy)| {
            let (confirmed, louder_claims, plan_only, terms, given) = flags;
            Answers {
                sign_in: Some(SignInWay::Browser),
                name: FriendlyName::parse("Den").ok(),
                accept_terms: terms,
                remote_access: remote.then_some(RemoteAccess::Automatic),
                local_security: (purpose == Purpose::LocalSecurity).then_some(false),
                libraries: vec![draft("Movies", "/a"), draft("Shows", "/b")],
                claim_token_given: given && purpose == Purpose::Claim,
                confirmed,
                louder_claims,
                plan_only,
                keep: Keep::of(keep),
                puts_back: (purpose == Purpose::PutBack).then(|| copy_id(copy)),
                ..Answers::to(purpose)
            }
        },
    )
}

#[derive(Debug, Clone)]
enum Move {
    Press(Press),
    Answer { which: prop::sample::Index, looked: Box<Looked>, problem: Option<Problem> },
    Stale,
}

fn press() -> impl Strategy<Value = Press> {
    prop_oneof![
        3 => Just(Press::Confirm),
        1 => Just(Press::Cancel),
        1 => Just(Press::Continue),
        1 => Just(Press::Look),
        1 => Just(Press::Decline),
        1 => Just(Press::Examine(None)),
        1 => Just(Press::GiveUpExamination),
        1 => Just(Press::Measure),
        1 => Just(Press::ProveOpening),
        1 => Just(Press::SignOut { revoke: true }),
        1 => Just(Press::ForgetEverything),
        1 => Just(Press::SwitchToHomeAdmin(Some(SecretHandle(1)))),
        1 => Just(Press::SwitchToHomeAdmin(None)),
        1 => Just(Press::Accept(Question::HadOwner { owner: None })),
        1 => Just(Press::Accept(Question::TrustListener { who: "somebody".to_owned() })),
        1 => Just(Press::Accept(Question::UnusualAccount {
            user: "Ann".to_owned(),
            why: UnusualAccount::HomeMember,
        })),
        1 => Just(Press::Remedy(Remedy::TryAgain)),
        1 => Just(Press::Remedy(Remedy::SignIn)),
        1 => Just(Press::Remedy(Remedy::HandOverClaim)),
        1 => Just(Press::Remedy(Remedy::ClaimOffline)),
        1 => answers().prop_map(|answers| Press::Apply(Box::new(answers))),
    ]
}

fn moves() -> impl Strategy<Value = Vec<Move>> {
    let answer =
        (any::<prop::sample::Index>(), looked(), proptest::option::weighted(0.2, problem()))
            .prop_map(|(which, looked, problem)| Move::Answer {
                which,
                looked: Box::new(looked),
                problem,
            });
    let one = prop_oneof![4 => answer, 2 => press().prop_map(Move::Press), 1 => Just(Move::Stale)];
    proptest::collection::vec(one, 1..60)
}

/// What the world owes an answer to, and what must hold at each moment.
#[derive(Default)]
struct World {
    open: BTreeMap<Ticket, Effect>,
    answered: BTreeSet<Ticket>,
    confirmed: bool,
}

impl World {
    fn take(&mut self, effects: Vec<Effect>) {
        let mut remembered = false;
        for effect in effects {
            match &effect {
                Effect::Look(ticket, _)
                | Effect::StartServer(ticket)
                | Effect::Recall(ticket)
                | Effect::Survey(ticket, ..)
                | Effect::Browse(ticket, _)
                | Effect::Measure(ticket, _)
                | Effect::DeleteCopy(ticket, _)
                | Effect::Watch(ticket, _)
                | Effect::Probe(ticket, _)
                | Effect::SignIn(ticket, _)
                | Effect::SignOut(ticket, _)
                | Effect::ForgetEverything(ticket)
                | Effect::SwitchHomeUser(ticket, ..) => {
                    assert!(self.open.insert(*ticket, effect.clone()).is_none());
                }
                Effect::Perform(ticket, _, action, _) => {
                    let acting = self.open.values().any(|it| matches!(it, Effect::Perform(..)));
                    assert!(!acting, "two actions at a time");
                    if *action != Action::Verify {
                        assert!(remembered, "{action:?} was not written down first");
                        assert!(self.confirmed, "{action:?} was performed before Confirm");
                    }
                    assert!(self.open.insert(*ticket, effect.clone()).is_none());
                }
                Effect::Remember(journal) => {
                    let text = serde_json::to_string(journal).unwrap();
                    let read: Journal = serde_json::from_str(&text).unwrap();
                    let mut expected = (**journal).clone();
                    expected.answers.home_pin = None;
                    assert_eq!(read, expected, "what is saved is what is loaded");
                    remembered = true;
                }
                Effect::Cancel(ticket) => {
                    match self.open.remove(ticket) {
                        Some(Effect::Perform(_, _, action, _)) => {
                            assert!(action.only_waits(), "{action:?} was cut in half");
                        }
                        Some(_) => {}
                        None => panic!("cancelled what nobody awaits"),
                    }
                    self.answered.insert(*ticket);
                }
                Effect::OpenSettings(_)
                | Effect::ShowFolder(_)
                | Effect::NoteTried { .. }
                | Effect::Forget
                | Effect::TrustListener => {}
            }
        }
    }

    fn press(&mut self, model: &mut Model, press: Press) {
        match &press {
            Press::Apply(answers) => {
                let working = model.setup().is_some_and(|setup| !setup.rests());
                if !working {
                    self.confirmed = answers.confirmed;
                }
            }
            Press::Confirm if model.setup().is_some_and(|it| it.step == Step::Offered) => {
                self.confirmed = true;
            }
            // Choosing a way of claiming is a word of its own.
            Press::Remedy(Remedy::HandOverClaim | Remedy::ClaimOffline) => self.confirmed = true,
            // So is each button of the window that begins something.
            Press::Turn(_) => self.confirmed = true,
            _ => {}
        }
        let effects = update(model, Event::Press(press));
        self.take(effects);
    }

    fn answer(&mut self, model: &mut Model, at: usize, looked: Looked, problem: Option<Problem>) {
        let Some(ticket) = self.open.keys().nth(at).copied() else { return };
        let effect = self.open.remove(&ticket).unwrap();
        if let Effect::Watch(_, watch) = &effect {
            // A watch goes on.
            let noticed = noticed(watch, looked, problem);
            self.open.insert(ticket, effect);
            let outcome = Outcome::Progress(Progress::Noticed(Box::new(noticed)));
            let effects = update(model, Event::Outcome(ticket, outcome));
            return self.take(effects);
        }
        self.answered.insert(ticket);
        let outcome = match (problem, effect) {
            (Some(problem), _) => Outcome::Failed(problem),
            (None, Effect::Look(..)) => Outcome::Looked(Box::new(looked)),
            (None, Effect::Recall(_)) => Outcome::Recalled(None),
            (None, Effect::Browse(..)) => Outcome::Browsed(vec!["/a".into()]),
            (None, Effect::Survey(_, folder, _)) => Outcome::Surveyed(Box::new(survey(folder))),
            (None, Effect::SignIn(..) | Effect::SwitchHomeUser(..)) => Outcome::SignedIn(Box::new(
                looked.account.clone().unwrap_or(AccountFacts::SignedOut),
            )),
            (None, Effect::Measure(..)) => Outcome::Measured(FolderSize::default()),
            (None, Effect::Probe(_, probe)) => Outcome::Probed(Box::new(probed(probe, looked))),
            (None, _) => Outcome::Done(Some(Box::new(looked))),
        };
        let effects = update(model, Event::Outcome(ticket, outcome));
        self.take(effects);
    }

    /// What the flow itself waits for.
    fn flow_waits(&self) -> bool {
        self.open.values().any(|effect| !goes_on_beside(effect))
    }

    fn stale(&mut self, model: &mut Model) {
        if let Some(ticket) = self.answered.iter().next().copied() {
            let before = model.clone();
            let outcome = Outcome::Failed(Problem::ServerCut);
            assert!(update(model, Event::Outcome(ticket, outcome)).is_empty());
            assert_eq!(before, *model, "a stale answer changed the model");
        }
    }
}

fn goes_on_beside(effect: &Effect) -> bool {
    matches!(
        effect,
        Effect::Recall(_)
            | Effect::Survey(..)
            | Effect::Browse(..)
            | Effect::Watch(..)
            | Effect::Probe(..)
            | Effect::Measure(..)
            // The look of an examination.
            | Effect::Look(_, LookAt { at_once: true, disk: false, .. })
    )
}

fn probed(probe: Probe, looked: Looked) -> Probed {
    match probe {
        Probe::Computer => Probed::Computer(None, Box::default()),
        Probe::PlexTv => Probed::PlexTv(PlexTvProbe::default()),
        Probe::Folders(_) => Probed::Folders(looked.folders),
        Probe::Libraries => {
            let sections = looked.server.ok().and_then(|it| Some(it.sections()?.to_vec()));
            Probed::Libraries(sections.unwrap_or_default(), Vec::new())
        }
        Probe::Home(_) => Probed::Home(Vec::new()),
        Probe::Router => Probed::Router(Box::new(RouterProbe {
            answer: RouterAnswer::Silent,
            route: None,
            own: Vec::new(),
            next_router: None,
        })),
        Probe::Outside(_) => Probed::Outside(OutsideDoor::TimedOut),
        Probe::Tried => Probed::Tried(BTreeSet::new()),
        Probe::Opening => Probed::Opening(Opening::begun(60)),
    }
}

fn survey(folder: std::path::PathBuf) -> Survey {
    Survey {
        folder,
        counts: Counts::default(),
        proposals: Vec::new(),
        forecasts: BTreeMap::new(),
        skipped: Noted::default(),
        troubles: Noted::default(),
        complete: true,
    }
}

fn noticed(watch: &Watch, looked: Looked, problem: Option<Problem>) -> Noticed {
    match (watch, problem, looked.server) {
        (Watch::Server, Some(problem), _) | (Watch::Server, None, Err(problem)) => {
            Noticed::Server(Err(problem))
        }
        (Watch::Server, None, Ok(reading)) => match reading.description() {
            Some(description) => Noticed::Server(Ok(description.clone())),
            None => Noticed::Server(Err(Problem::ServerRefused)),
        },
        (Watch::Folders(_), ..) => Noticed::Folders(looked.folders),
        (Watch::Viewers, Some(problem), _) => Noticed::Viewers(Err(problem)),
        (Watch::Viewers, None, _) => Noticed::Viewers(Ok(Vec::new())),
        (Watch::Scans, _, Ok(reading)) => {
            let sections = reading.sections().unwrap_or_default().to_vec();
            Noticed::Scans(sections, Vec::new())
        }
        (Watch::Scans, _, Err(_)) => Noticed::Scans(Vec::new(), Vec::new()),
    }
}

fn turn() -> impl Strategy<Value = Turn> {
    let page = proptest::sample::select(Page::ALL.to_vec());
    let folders = || vec!["/a".into(), "/b".into()];
    prop_oneof![
        2 => page.prop_map(Turn::Open),
        2 => Just(Turn::Back),
        1 => Just(Turn::LookAgain),
        1 => Just(Turn::StartServer),
        3 => Just(Turn::SignIn(SignInWay::Browser)),
        1 => Just(Turn::TypeName("Den".to_owned())),
        1 => Just(Turn::ChooseRemoteAccess(RemoteAccess::Automatic)),
        1 => Just(Turn::SwitchRemoteAccess(RemoteAccess::Automatic)),
        1 => Just(Turn::SwitchRemoteAccess(RemoteAccess::Off)),
        2 => Just(Turn::ChooseFolders(folders())),
        1 => Just(Turn::BrowseServer("/a".into())),
        1 => Just(Turn::ChooseKind(0, SectionKind::Movie)),
        1 => Just(Turn::TypeLibraryName(1, String::new())),
        1 => Just(Turn::LeaveOut(0)),
        1 => Just(Turn::Undo),
        3 => Just(Turn::SetUp),
        1 => Just(Turn::LeaveLibrariesOut),
        1 => Just(Turn::AddLibraries),
        1 => Just(Turn::Show(Sheet::Stop)),
        1 => Just(Turn::CloseSheet),
        1 => Just(Turn::StopSoon),
        1 => Just(Turn::TrustListener),
        1 => Just(Turn::Repair(Repair::RenewSignIn)),
        1 => Just(Turn::SwitchRequirement(false)),
        1 => Just(Turn::Reinstall),
        1 => Just(Turn::ChooseKeep(Keep::the_least())),
        1 => (0..3_u32).prop_map(|copy| Turn::PutBack(copy_id(copy))),
        1 => (0..3_u32).prop_map(|copy| Turn::DeleteCopy(copy_id(copy))),
        1 => Just(Turn::SignOut { server: true }),
        1 => Just(Turn::SignOut { server: false }),
        1 => Just(Turn::ForgetMe),
        1 => Just(Turn::UseHomeAdmin(Some(SecretHandle(1)))),
        1 => Just(Turn::Visible(false)),
        1 => Just(Turn::Visible(true)),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_people_and_worlds_do_the_promises_hold(
        first in answers(), moves in moves(), rest in looked(),
    ) {
        let mut model = Model::default();
        let mut world = World::default();
        let name = first.name.clone();
        let libraries = first.libraries.clone();
        world.press(&mut model, Press::Apply(Box::new(first)));
        for one in moves {
            match one {
                Move::Press(press) => world.press(&mut model, press),
                Move::Answer { which, looked, problem } => {
                    if !world.open.is_empty() {
                        let at = which.index(world.open.len());
                        world.answer(&mut model, at, *looked, problem);
                    }
                }
                Move::Stale => world.stale(&mut model),
            }
            prop_assert!(model.unhandled.is_empty(), "nobody took {:?}", model.unhandled);
            prop_assert_eq!(model.awaits(), !world.open.is_empty(), "a ticket was lost");
            if let Some(setup) = model.setup() {
                prop_assert_eq!(setup.rests(), !world.flow_waits(), "{:?}", setup.step);
                prop_assert_eq!(&setup.answers.name, &name, "an answer was lost");
                prop_assert_eq!(&setup.answers.libraries, &libraries, "an answer was lost");
            }
        }
        // Cancel reaches rest once what was begun has answered.
        for _ in 0..4 {
            world.press(&mut model, Press::Cancel);
            let Some(at) = world.open.values().position(|it| !goes_on_beside(it)) else { break };
            world.answer(&mut model, at, rest.clone(), None);
        }
        prop_assert!(!world.flow_waits(), "Cancel did not reach rest: {:?}", world.open);
    }

    #[test]
    fn a_loaded_plan_never_runs_unasked(answers in answers(), done in 0..3_usize) {
        let plan = plan::Plan { actions: vec![Action::Claim, Action::Verify], done: done.min(2) };
        let journal = Journal {
            flow: Journal::SETUP.to_owned(), answers, plan,
        };
        let mut model = Model::default();
        let effects = update(&mut model, Event::Resumed(Box::new(journal)));
        prop_assert!(effects.is_empty());
        prop_assert_eq!(&model.setup().unwrap().step, &Step::Interrupted);
    }
}

proptest! {
    // A case is a whole evening at the window.
    #![proptest_config(ProptestConfig { cases: 250, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_hands_do_in_a_window_nothing_turns_for_ever(
        turns in proptest::collection::vec((turn(), moves()), 1..12), rest in looked(),
    ) {
        let mut model = Model::default();
        let mut world = World::default();
        let effects = update(&mut model, Event::Opened(UsualNames::default()));
        world.take(effects);
        for (turn, moves) in turns {
            world.press(&mut model, Press::Turn(turn));
            for one in moves.into_iter().take(6) {
                match one {
                    Move::Press(press @ (Press::Cancel | Press::Accept(_) | Press::Remedy(_))) => {
                        world.press(&mut model, press);
                    }
                    Move::Press(_) => {}
                    Move::Answer { which, looked, problem } => {
                        if !world.open.is_empty() {
                            let at = which.index(world.open.len());
                            world.answer(&mut model, at, *looked, problem);
                        }
                    }
                    Move::Stale => world.stale(&mut model),
                }
                prop_assert!(model.unhandled.is_empty(), "nobody took {:?}", model.unhandled);
                prop_assert_eq!(model.awaits(), !world.open.is_empty(), "a ticket was lost");
                if let Some(setup) = model.setup() {
                    prop_assert_eq!(setup.rests(), !world.flow_waits(), "{:?}", setup.step);
                }
            }
        }
        // Whatever the world answers, the first look and what it leads to end.
        for _ in 0..8 {
            let Some(at) = world.open.values().position(|it| !goes_on_beside(it)) else { break };
            world.press(&mut model, Press::Cancel);
            if world.flow_waits() {
                world.answer(&mut model, at.min(world.open.len() - 1), rest.clone(), None);
            }
        }
        prop_assert!(!world.flow_waits(), "Cancel did not reach rest: {:?}", world.open);
    }
}
