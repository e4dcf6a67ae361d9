//! Models as the window shows them, made by driving `update` with events whose
//! facts are written down by hand.

use std::path::PathBuf;

use usher::domain::affected::Door;
use usher::domain::network::{
    Connection, HomeDoor, MappedTo, NameAnswer, Router, RouterAnswer, RouterProtocol,
};
use usher::domain::survey::{
    Counts, Forecast, Note, Noted, Proposal, Read, Reason, Share, SkipReason, Sureness, Survey,
};
use usher::domain::*;
use usher::flow::chain::{HomeProbe, PlexTvProbe, Probe, Probed, RouterProbe};
use usher::flow::facts::{AccountFacts, Looked, Machine, Noticed, SignedIn};
use usher::flow::guide::{Page, Turn, UsualNames};
use usher::flow::{Effect, Event, Model, Outcome, Press, Progress, SignInWay, Ticket, update};
use usher::problem::Problem;

/// A window without pixels: its model, and what was asked of the world and is
/// not answered yet.
#[derive(Clone)]
pub struct Drive {
    pub model: Model,
    open: Vec<Effect>,
}

impl Drive {
    /// Opened, and still looking.
    pub fn new() -> Self {
        let names = [
            (SectionKind::Movie, "Movies"),
            (SectionKind::Show, "TV shows"),
            (SectionKind::Artist, "Music"),
            (SectionKind::Photo, "Photos"),
            (SectionKind::Other, "Other videos"),
        ];
        let names = UsualNames(names.map(|(kind, name)| (kind, name.to_owned())).into());
        let mut model = Model::default();
        let open = update(&mut model, Event::Opened(names));
        Self { model, open }
    }

    /// Opened where these facts lead, with nothing left over from earlier.
    pub fn opened(looked: Looked) -> Self {
        Self::new().recalled(Outcome::Recalled(None)).answered(looked_at(looked))
    }

    pub fn page(&self) -> Page {
        self.model.guide.as_ref().unwrap().page
    }

    /// What the hand did in the window.
    pub fn turned(self, turn: Turn) -> Self {
        self.pressed(Press::Turn(turn))
    }

    pub fn pressed(mut self, press: Press) -> Self {
        self.hear(Event::Press(press));
        self
    }

    /// The answer to the latest effect of the flow.
    pub fn answered(mut self, outcome: Outcome) -> Self {
        let ticket = self.ticket(|effect| {
            !matches!(
                effect,
                Effect::Watch(..)
                    | Effect::Survey(..)
                    | Effect::Recall(_)
                    | Effect::Browse(..)
                    | Effect::Measure(..)
            )
        });
        self.hear(Event::Outcome(ticket, outcome));
        self
    }

    /// What an examination finds. A probe that nothing is given for finds nothing.
    pub fn examined(mut self, looked: Looked, found: Vec<Probed>) -> Self {
        let ticket = self.ticket(|effect| matches!(effect, Effect::Look(..)));
        self.hear(Event::Outcome(ticket, looked_at(looked)));
        while let Some(at) = self.open.iter().position(|it| matches!(it, Effect::Probe(..))) {
            let Effect::Probe(ticket, probe) = self.open.remove(at) else { unreachable!() };
            let answer = found.iter().find(|probed| answers(&probe, probed));
            let outcome = match answer {
                Some(probed) => Outcome::Probed(Box::new(probed.clone())),
                None => Outcome::Failed(silent()),
            };
            self.hear(Event::Outcome(ticket, outcome));
        }
        self
    }

    /// News of the latest effect of the flow, which goes on.
    pub fn heard(mut self, progress: Progress) -> Self {
        let open = self.open.clone();
        let ticket = self.ticket(|effect| {
            !matches!(
                effect,
                Effect::Watch(..)
                    | Effect::Survey(..)
                    | Effect::Recall(_)
                    | Effect::Browse(..)
                    | Effect::Measure(..)
            )
        });
        self.open = open;
        self.hear(Event::Outcome(ticket, Outcome::Progress(progress)));
        self
    }

    /// What an earlier run left unfinished.
    pub fn recalled(mut self, outcome: Outcome) -> Self {
        let ticket = self.ticket(|effect| matches!(effect, Effect::Recall(_)));
        self.hear(Event::Outcome(ticket, outcome));
        self
    }

    /// The names in the folder have been read.
    pub fn surveyed(mut self, survey: Survey) -> Self {
        let of = survey.folder.clone();
        let ticket = self.ticket(|it| matches!(it, Effect::Survey(_, folder, _) if *folder == of));
        self.hear(Event::Outcome(ticket, Outcome::Surveyed(Box::new(survey))));
        self
    }

    /// What the server says of the folder that is looked into.
    pub fn browsed(mut self, outcome: Outcome) -> Self {
        let ticket = self.ticket(|it| matches!(it, Effect::Browse(..)));
        self.hear(Event::Outcome(ticket, outcome));
        self
    }

    /// The names in the latest folder are still being read.
    pub fn counting(mut self, counts: Counts) -> Self {
        let open = self.open.clone();
        let ticket = self.ticket(|it| matches!(it, Effect::Survey(..)));
        self.open = open;
        self.hear(Event::Outcome(ticket, Outcome::Progress(Progress::Counting(counts))));
        self
    }

    /// What is watched has changed.
    pub fn noticed(mut self, noticed: Noticed) -> Self {
        let open = self.open.clone();
        let ticket = self.ticket(|it| matches!(it, Effect::Watch(..)));
        self.open = open;
        let progress = Progress::Noticed(Box::new(noticed));
        self.hear(Event::Outcome(ticket, Outcome::Progress(progress)));
        self
    }

    /// Chosen, and their names read.
    pub fn chose(self, surveys: Vec<Survey>) -> Self {
        let folders = surveys.iter().map(|survey| survey.folder.clone()).collect();
        let chosen = self.turned(Turn::ChooseFolders(folders));
        surveys.into_iter().fold(chosen, Self::surveyed)
    }

    pub fn hear(&mut self, event: Event) {
        for effect in update(&mut self.model, event) {
            match effect {
                Effect::Cancel(ticket) => self.open.retain(|it| it.ticket() != Some(ticket)),
                effect => self.open.push(effect),
            }
        }
        assert_eq!(self.model.unhandled, Vec::<String>::new());
    }

    /// Takes such an effect, or leaves it where it goes on.
    pub fn take(&mut self, such: impl Fn(&Effect) -> bool, ends: bool) -> Option<Effect> {
        let at = self.open.iter().position(such)?;
        match ends {
            true => Some(self.open.remove(at)),
            false => self.open.get(at).cloned(),
        }
    }

    /// Takes the ticket of the latest such effect: it is answered now.
    fn ticket(&mut self, such: impl Fn(&Effect) -> bool) -> Ticket {
        let at = self.open.iter().rposition(|it| it.ticket().is_some() && such(it));
        self.open.remove(at.expect("an effect that waits")).ticket().unwrap()
    }
}

fn answers(probe: &Probe, probed: &Probed) -> bool {
    matches!(
        (probe, probed),
        (Probe::Computer, Probed::Computer(..))
            | (Probe::PlexTv, Probed::PlexTv(_))
            | (Probe::Folders(_), Probed::Folders(_))
            | (Probe::Libraries, Probed::Libraries(..))
            | (Probe::Home(_), Probed::Home(_))
            | (Probe::Router, Probed::Router(_))
            | (Probe::Outside(_), Probed::Outside(_))
            | (Probe::Tried, Probed::Tried(_))
    )
}

/// A router with this address outside.
pub fn router(outside: &str) -> RouterProbe {
    RouterProbe {
        answer: RouterAnswer::Router(Router {
            name: Some("FRITZ!Box 7590".to_owned()),
            protocols: vec![RouterProtocol::UpnpIgd],
            inside: Some("192.168.1.1".parse().unwrap()),
            outside: Some(outside.parse().unwrap()),
            mapping: MappedTo::Unknown,
        }),
        route: None,
        own: vec!["192.168.1.10".parse().unwrap()],
        next_router: None,
    }
}

/// The server's address at home.
pub fn at_home() -> Connection {
    let hash = "0123456789abcdef0123456789abcdef";
    Connection {
        uri: format!("https://192-168-1-10.{hash}.plex.direct:32400").parse().unwrap(),
        address: "192.168.1.10".to_owned(),
        port: 32400,
        local: true,
        relay: false,
        ipv6: false,
    }
}

/// Ben's server with everything in order at home.
pub fn in_order() -> Reading {
    let mut reading = ours();
    if let Access::Owner { settings, .. } = &mut reading.access {
        settings.terms_accepted = Some(true);
    }
    if let Some(listing) = &mut reading.listing {
        listing.connections = vec![at_home()];
    }
    reading
}

/// What everybody says who is asked about a server in order.
pub fn all_is_well() -> Vec<Probed> {
    let program = Program {
        path: "/Applications/Plex Media Server.app".into(),
        version: None,
        signature: Signature::Genuine,
        quarantined: Some(false),
        translocated: false,
        runs_here: Some(true),
    };
    let process = Process {
        pid: 501,
        user: Some("ben".to_owned()),
        program: None,
        since: None,
        contained: false,
    };
    let health = Health { processes: Some(vec![process]), ..Health::default() };
    let folders = sections().into_iter().flat_map(|section| section.locations);
    let folders = folders.map(|path| (path, folder(Sight::Seen))).collect();
    let scans = vec![scan(1, false, 214), scan(2, false, 61), scan(3, false, 12)];
    let home = HomeProbe {
        connection: at_home(),
        name: NameAnswer::Answered(vec!["192.168.1.10".parse().unwrap()]),
        door: Some(HomeDoor::Open { issuer: None }),
    };
    vec![
        Probed::Computer(Some(program), Box::new(health)),
        Probed::PlexTv(PlexTvProbe { clock_ahead: Some(1), filtered: None }),
        Probed::Folders(folders),
        Probed::Libraries(sections(), scans),
        Probed::Home(vec![home]),
        Probed::Tried(Default::default()),
    ]
}

pub fn looked_at(looked: Looked) -> Outcome {
    Outcome::Looked(Box::new(looked))
}

/// An action is done, and the server reads like this now.
pub fn done(reading: Reading) -> Outcome {
    Outcome::Done(Some(Box::new(Looked::at_server(Ok(reading)))))
}

pub fn account() -> Account {
    Account {
        id: AccountId(1),
        uuid: UserUuid("u1".to_owned()),
        username: "ben".to_owned(),
        title: "ben@mail.com".to_owned(),
        home: false,
        home_admin: false,
        guest: false,
        restricted: false,
        protected: false,
        subscribed: false,
        confirmed: Some(true),
    }
}

pub fn signed_in() -> AccountFacts {
    signed_in_as(account())
}

pub fn signed_in_as(account: Account) -> AccountFacts {
    AccountFacts::SignedIn(SignedIn { account, home_admin: None, last_used_here: None, kept: true })
}

/// Mia, a member of the Home whose admin is Ben.
pub fn member(protected: bool) -> AccountFacts {
    let admin = HomeUser {
        uuid: UserUuid("u1".to_owned()),
        title: "Ben".to_owned(),
        admin: true,
        protected,
        guest: false,
        restricted: false,
    };
    AccountFacts::SignedIn(SignedIn {
        account: Account {
            username: "mia".to_owned(),
            title: "Mia".to_owned(),
            home: true,
            ..account()
        },
        home_admin: Some(admin),
        last_used_here: None,
        kept: true,
    })
}

pub fn description(owner: Option<&str>, signin_state: SigninState) -> Description {
    Description {
        friendly_name: "Den".to_owned(),
        signin_state,
        owner: owner.map(str::to_owned),
        mapping: Mapping { state: MappingState::Unknown, error: None },
        start_state: None,
        platform: None,
    }
}

pub fn reading(claimed: Option<bool>, access: Access) -> Reading {
    Reading {
        identity: Identity {
            machine_identifier: MachineIdentifier("3f2a9c51d7e84b06".to_owned()),
            version: Version::read("1.43.4.10903"),
            claimed,
        },
        access,
        listing: None,
    }
}

pub fn unclaimed() -> Reading {
    reading(Some(false), Access::Refused)
}

/// Ben's server, with these libraries.
pub fn ours_with(sections: Vec<Section>) -> Reading {
    let settings = Settings {
        friendly_name: Some("Den".to_owned()),
        terms_accepted: Some(false),
        remote_access: Some(RemoteAccess::Off),
        local_security: Some(true),
        ..Settings::default()
    };
    let description = description(Some("ben"), SigninState::Ok);
    let listing = Listing {
        machine_identifier: MachineIdentifier("3f2a9c51d7e84b06".to_owned()),
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
    };
    let owner = Access::Owner { description, settings, sections };
    Reading { listing: Some(listing), ..reading(Some(true), owner) }
}

pub fn ours() -> Reading {
    ours_with(sections())
}

/// Ben's server with remote access on, and how far the router is with it.
pub fn outside(state: MappingState, error: Option<&str>) -> Reading {
    let mut reading = ours();
    let Access::Owner { description, settings, .. } = &mut reading.access else { panic!() };
    settings.remote_access = Some(RemoteAccess::Automatic);
    description.mapping = Mapping { state, error: error.map(str::to_owned) };
    reading
}

pub fn sections() -> Vec<Section> {
    vec![
        section(1, "Movies", SectionKind::Movie),
        section(2, "TV shows", SectionKind::Show),
        section(3, "Family films", SectionKind::Other),
    ]
}

pub fn section(key: usize, name: &str, kind: SectionKind) -> Section {
    Section {
        key: SectionKey(key.to_string()),
        name: name.to_owned(),
        kind,
        agent: Agent(String::new()),
        scanner: Scanner(String::new()),
        language: "en-US".to_owned(),
        locations: vec![PathBuf::from(format!("/Volumes/Media/{name}"))],
        scanning: false,
    }
}

/// What the server says of how far it is with each library.
pub fn scan(key: usize, running: bool, items: u64) -> Scan {
    Scan {
        section: SectionKey(key.to_string()),
        running,
        percent: running.then_some(15),
        about: None,
        items: Some(items),
    }
}

pub fn machine() -> Machine {
    Machine {
        os: Os::MacOs,
        computer_name: "Den".to_owned(),
        hosts_server: true,
        installed: Some(true),
        data_present: Some(true),
        ever_claimed: Some(false),
        stored_owner: None,
        has_stored_token: None,
        local_security: None,
    }
}

/// A look at this server, by this account, on this computer.
pub fn look(server: Reading, account: AccountFacts) -> Looked {
    Looked { account: Some(account), machine: Some(machine()), ..Looked::at_server(Ok(server)) }
}

/// A look in which the server did not answer.
pub fn hidden(problem: Problem, machine: Machine) -> Looked {
    Looked {
        account: Some(AccountFacts::SignedOut),
        machine: Some(machine),
        ..Looked::at_server(Err(problem))
    }
}

pub fn silent() -> Problem {
    Problem::ServerSilent { address: Address::default_server() }
}

/// A server that is new: it was never claimed, and its door is shut.
pub fn new_server() -> Looked {
    Looked { door: Some(Door::Shut), ..look(unclaimed(), AccountFacts::SignedOut) }
}

/// A server that is set up, and Ben is signed in.
pub fn set_up() -> Drive {
    Drive::opened(look(ours(), signed_in()))
}

/// Signed in, and the server is being connected.
pub fn connecting() -> Drive {
    Drive::opened(new_server())
        .turned(Turn::SignIn(SignInWay::Browser))
        .answered(looked_at(new_server()))
        .answered(Outcome::SignedIn(Box::new(signed_in())))
        .answered(looked_at(look(unclaimed(), signed_in())))
}

/// Signed in and connected: the review, with nothing chosen.
pub fn connected() -> Drive {
    let new = || done(ours_with(Vec::new()));
    connecting().answered(new()).answered(new())
}

/// A folder in which everything is of one kind.
pub fn survey_of(folder: &str, kind: SectionKind, titles: u64) -> Survey {
    let proposal = Proposal {
        kind,
        name: None,
        folders: vec![folder.into()],
        sureness: Sureness::Sure,
        reasons: vec![Reason::TitleAndYear(Share { count: titles, of: titles + 3 })],
        files: titles,
        titles,
        examples: vec![Note {
            path: "Heat (1995)/Heat (1995).mkv".into(),
            what: Read::Film { title: "Heat".to_owned(), year: Some(1995) },
        }],
    };
    Survey {
        folder: folder.into(),
        counts: Counts { folders: titles, files: titles + 3, media: titles, away: 0 },
        proposals: vec![proposal],
        forecasts: [(kind, Forecast { taken: titles, ..Forecast::default() })].into(),
        skipped: Noted::default(),
        troubles: Noted::default(),
        complete: true,
    }
}

/// The same with a name of its own.
pub fn named(name: &str, survey: Survey) -> Survey {
    let named = |proposal| Proposal { name: Some(name.to_owned()), ..proposal };
    Survey { proposals: survey.proposals.into_iter().map(named).collect(), ..survey }
}

/// The same, but the names leave a doubt.
pub fn unsure(survey: Survey) -> Survey {
    let unsure = |proposal: Proposal| {
        let reasons =
            vec![Reason::TitleOnly(Share { count: proposal.titles, of: proposal.titles })];
        Proposal { sureness: Sureness::Unsure, reasons, ..proposal }
    };
    Survey { proposals: survey.proposals.into_iter().map(unsure).collect(), ..survey }
}

/// The same, with files that Plex skips.
pub fn with_skipped(mut survey: Survey, count: u64) -> Survey {
    for number in 0..count {
        let name = format!("Heat (1995)/Sample/heat-sample-{number}.mkv");
        survey.skipped.note(name.as_ref(), SkipReason::Sample);
    }
    survey.counts.away = count;
    survey
}

/// A folder with nothing in it for a media server.
pub fn survey_of_nothing(folder: &str) -> Survey {
    let survey = survey_of(folder, SectionKind::Movie, 0);
    Survey {
        proposals: Vec::new(),
        forecasts: Default::default(),
        counts: Counts::default(),
        ..survey
    }
}

/// What is known of a folder that the server reads, or does not.
pub fn folder(server: Sight) -> Folder {
    Folder { here: Here::There { empty: false }, server, place: Place::Ordinary }
}
