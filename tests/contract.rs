//! The client and the practice world, which share no code: every public call
//! of `plex/` is understood by `sim/`, and every answer and every fault of
//! `sim/` by `plex/`, in JSON and in XML.
//!
//! How `plex/` takes what was recorded is in `recordings.rs`, and how the world
//! keeps to the recorded shapes in `world_shape.rs`.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "tests"
)]

use std::path::Path;
use std::time::Duration;
use usher::domain::*;
use usher::plex::{
    AuthToken, ClaimToken, Device, Error, HomePin, Http, PlexTv, Server, ServerToken,
    SettingsChange, SignInWay,
};
use usher::sim::{
    self, Account as Person, Approval, Behaviour, Body, Call, Fault, HomeRole, Practice, Side,
    Viewer, World,
};

const CLIENT: &str = "client-1";
const ME: u64 = 1001;
const ADMIN: u64 = 1002;

struct Both {
    practice: Practice,
    plex_tv: PlexTv,
    server: Server,
    /// The token of the person at the browser.
    me: AuthToken,
}

impl Both {
    async fn of(world: World) -> Self {
        let practice = Practice::start(world).await.unwrap();
        let http = Http::new(&Device {
            client_identifier: ClientIdentifier(CLIENT.into()),
            name: "This computer".into(),
            platform: "Linux".into(),
            platform_version: "6".into(),
        })
        .unwrap();
        let plex_tv = PlexTv::new(&http, practice.plex_tv(), practice.auth_app())
            .at_pace(Duration::from_millis(10));
        let server = Server::new(&http, practice.server(), None).unwrap();
        let me = AuthToken::new(practice.change(|world| world.grant(ME, CLIENT)));
        Self { practice, plex_tv, server, me }
    }

    fn owner(&self) -> ServerToken {
        ServerToken::from(&self.me)
    }
}

/// The plain world in both forms of answers.
fn worlds() -> [World; 2] {
    let mut in_xml = World::plain();
    in_xml.speaks_xml_alone = true;
    [World::plain(), in_xml]
}

/// Owned by the person at the browser, with a library.
fn owned(mut world: World) -> World {
    world.claim_for(ME);
    world.server.add_section("movie", "Films", &["/Volumes/Media/Movies"]);
    world
}

fn name(text: &str) -> FriendlyName {
    FriendlyName::parse(text).unwrap()
}

#[tokio::test]
async fn signing_in_and_out() {
    for mut world in worlds() {
        world.approval = Approval::AfterPolls(2);
        let both = Both::of(world).await;
        for way in [SignInWay::Browser, SignInWay::ShortCode] {
            let pin = both.plex_tv.offer_sign_in(way).await.unwrap();
            let life = if way == SignInWay::Browser { 1800 } else { 900 };
            assert!((life - 2..=life).contains(&pin.offer.expires_in), "{}", pin.offer.expires_in);
            assert_eq!(pin.offer.code.is_some(), way == SignInWay::ShortCode);
            let token = both.plex_tv.wait_for_sign_in(&pin).await.unwrap();
            let account = both.plex_tv.account(&token).await.unwrap();
            assert_eq!((account.id, account.username.as_str()), (AccountId(ME), "practice"));
            assert!(!account.home && !account.guest && !account.restricted && !account.subscribed);
            both.plex_tv.sign_out(&token).await.unwrap();
            let error = both.plex_tv.account(&token).await.unwrap_err();
            assert!(
                matches!(error, Error::Status { status: 401, code: Some(1001), .. }),
                "{error}"
            );
        }
    }
}

#[tokio::test]
async fn the_clock_of_plex_tv() {
    for mut world in worlds() {
        world.clock_ahead = Duration::from_secs(3 * 3600);
        let both = Both::of(world).await;
        let there = both.plex_tv.clock().await.unwrap().expect("every answer has a date");
        let ahead = there.duration_since(jiff::Timestamp::now()).as_secs();
        assert!((3 * 3600 - 60..=3 * 3600 + 60).contains(&ahead), "{ahead}");
    }
}

#[tokio::test]
async fn a_sign_in_that_runs_out() {
    for world in worlds() {
        let both = Both::of(world).await;
        let pin = both.plex_tv.offer_sign_in(SignInWay::Browser).await.unwrap();
        both.practice.change(|world| world.advance(Duration::from_secs(1800)));
        let error = both.plex_tv.wait_for_sign_in(&pin).await.unwrap_err();
        assert!(matches!(error, Error::PinExpired), "{error}");
    }
}

#[tokio::test]
async fn the_home_and_its_pin() {
    for mut world in worlds() {
        world.accounts[0].home = Some(HomeRole::Member);
        let mut admin = Person::adult(ADMIN, "parent").in_home(HomeRole::Admin);
        admin.pin = Some("0042".into());
        world.accounts.push(admin);
        let both = Both::of(world).await;
        let users = both.plex_tv.home_users(&both.me).await.unwrap();
        assert_eq!(users.len(), 2);
        let admin = users.iter().find(|user| user.admin).unwrap();
        assert_eq!((admin.title.as_str(), admin.protected), ("parent", true));
        let switch = async |pin: Option<&str>| {
            let pin = pin.map(HomePin::new);
            both.plex_tv.switch_home_user(&both.me, &admin.uuid, pin.as_ref()).await
        };
        for (pin, status) in [(None, 403), (Some("42"), 401), (Some("0000"), 422)] {
            both.practice.change(|world| world.wrong_home_pin = status);
            let error = switch(pin).await.unwrap_err();
            assert!(matches!(error, Error::Status { status: it, .. } if it == status), "{error}");
        }
        let token = switch(Some("0042")).await.unwrap();
        let account = both.plex_tv.account(&token).await.unwrap();
        assert!(account.id == AccountId(ADMIN) && account.home_admin && account.protected);
    }
}

#[tokio::test]
async fn claiming_and_unclaiming() {
    for world in worlds() {
        let both = Both::of(world).await;
        let (server, owner) = (&both.server, both.owner());
        let before = server.identity().await.unwrap();
        assert_eq!(before.claimed, Some(false));
        assert!(before.version >= Version::of([1, 43, 0, 0]));
        let machine = before.machine_identifier;

        let refused = server.claim(&ClaimToken::new("claim-of-nobody"), Some(&owner)).await;
        let error = refused.unwrap_err();
        assert!(matches!(error, Error::Status { status: 401, .. }), "{error}");
        assert_eq!(server.identity().await.unwrap().claimed, Some(false));

        let token = both.plex_tv.claim_token(&both.me).await.unwrap();
        server.claim(&token, Some(&owner)).await.unwrap();
        assert_eq!(server.identity().await.unwrap().claimed, Some(true));
        let description = server.description(Some(&owner)).await.unwrap();
        assert_eq!(description.signin_state, SigninState::Ok);
        assert_eq!(description.owner.as_deref(), Some("practice"));
        let listing = both.plex_tv.listing(&both.me, &machine).await.unwrap().unwrap();
        assert!(listing.owned && listing.presence && listing.public_address.is_some());
        assert!(listing.public_address_matches && listing.last_seen.is_some());
        let home = &listing.connections[0];
        assert!(home.local && home.plex_direct().is_some_and(|it| it.spelled().is_loopback()));
        assert!(listing.relay && listing.connections.iter().any(|it| it.relay));
        assert_eq!(both.plex_tv.listings(&both.me).await.unwrap(), [listing]);

        server.unclaim(&owner).await.unwrap();
        assert_eq!(server.identity().await.unwrap().claimed, Some(false));
        assert_eq!(both.plex_tv.listing(&both.me, &machine).await.unwrap(), None);
    }
}

#[tokio::test]
async fn an_offline_claim() {
    for world in worlds() {
        let both = Both::of(world).await;
        let token = both.plex_tv.claim_token(&both.me).await.unwrap();
        let exchanged = both.plex_tv.exchange_claim(&token, "processed-id").await.unwrap();
        assert_eq!(exchanged.username.as_deref(), Some("practice"));
        assert_eq!(exchanged.email.as_deref(), Some("practice@example.com"));
        assert!(!exchanged.token.expose().is_empty());
        let error = both.plex_tv.exchange_claim(&token, "processed-id").await.unwrap_err();
        assert!(matches!(error, Error::Status { status: 401, .. }), "used twice: {error}");
        assert!(!error.to_string().contains(token.expose()));
    }
}

#[tokio::test]
async fn the_accounts_devices() {
    for mut world in worlds() {
        world.devices.push(sim::Device {
            account: ME,
            id: 4002,
            name: "Old Mac".into(),
            product: "Plex Media Server".into(),
            provides: "server".into(),
            client_identifier: "0123456789012345678901234567890123456789".into(),
        });
        let both = Both::of(world).await;
        let devices = both.plex_tv.devices(&both.me).await.unwrap();
        let old = devices.iter().find(|device| device.id == 4002).unwrap();
        assert!(old.is_server && old.name == "Old Mac" && old.product == "Plex Media Server");
        assert!(devices.iter().any(|device| device.client_identifier.0 == CLIENT));
        both.plex_tv.remove_device(&both.me, 4002).await.unwrap();
        let devices = both.plex_tv.devices(&both.me).await.unwrap();
        assert!(devices.iter().all(|device| device.id != 4002));
        let error = both.plex_tv.remove_device(&both.me, 4002).await.unwrap_err();
        assert!(matches!(error, Error::Status { status: 404, .. }), "{error}");
    }
}

#[tokio::test]
async fn with_whom_a_server_is_shared() {
    for world in worlds() {
        let both = Both::of(owned(world)).await;
        let machine = both.server.identity().await.unwrap().machine_identifier;
        let shares = async || both.plex_tv.shares(&both.me, &machine).await.unwrap();
        assert_eq!(shares().await, []);
        both.practice.change(|world| {
            world.accounts.push(Person::adult(ADMIN, "guest"));
            world.server.guests.push(ADMIN);
        });
        assert_eq!(shares().await, [Share { user: "guest".into() }]);
        let another = MachineIdentifier("another".into());
        let error = both.plex_tv.shares(&both.me, &another).await.unwrap_err();
        assert!(matches!(error, Error::Status { status: 404, .. }), "{error}");
    }
}

#[tokio::test]
async fn what_a_server_lets_whom_read() {
    for world in worlds() {
        let mut open = world.clone();
        open.server.local_security = false;
        let both = Both::of(world).await;
        let alone = both.server.read(None).await.unwrap();
        assert_eq!(alone.access, Access::NotAsked);
        let refused = both.server.read(Some(&both.owner())).await.unwrap();
        assert_eq!(refused.access, Access::Refused);
        assert_eq!(both.server.read_anonymously().await.unwrap().access, Access::Refused);

        both.practice.change(|world| world.claim_for(ME));
        let owner = both.server.read(Some(&both.owner())).await.unwrap();
        assert!(matches!(owner.access, Access::Owner { .. }), "{owner:?}");
        let guest = both.practice.change(|world| {
            world.accounts.push(Person::adult(ADMIN, "guest"));
            world.server.guests.push(ADMIN);
            world.grant(ADMIN, "client-2")
        });
        let guest = both.server.read(Some(&ServerToken::new(guest))).await.unwrap();
        assert!(matches!(guest.access, Access::Guest(_)), "{guest:?}");

        let open = Both::of(open).await;
        let anybody = open.server.read_anonymously().await.unwrap();
        let Access::Owner { description, .. } = anybody.access else { panic!("not open") };
        assert_eq!(description.signin_state, SigninState::None);
    }
}

#[tokio::test]
async fn settings_are_written_and_read_back() {
    for world in worlds() {
        let both = Both::of(owned(world)).await;
        let owner = both.owner();
        let settings = async || both.server.settings(Some(&owner)).await.unwrap();
        let before = settings().await;
        assert_eq!(before.remote_access, Some(RemoteAccess::Off));
        assert_eq!(before.terms_accepted, Some(false));
        let port = RemoteAccess::Port(40000.try_into().unwrap());
        for remote_access in [RemoteAccess::Automatic, port, RemoteAccess::Off] {
            let change = SettingsChange {
                friendly_name: Some(&name("Zoë’s Den & Attic")),
                adjustment: Some(Adjustment::AcceptTerms),
                remote_access: Some(remote_access),
                local_security: Some(false),
                known: None,
            };
            both.server.write_settings(Some(&owner), change).await.unwrap();
            let expected = Settings {
                friendly_name: Some("Zoë’s Den & Attic".to_owned()),
                terms_accepted: Some(true),
                remote_access: Some(remote_access),
                local_security: Some(false),
                ..settings().await
            };
            assert_eq!(settings().await, expected);
        }
    }
}

#[tokio::test]
async fn the_port_mapping_is_followed() {
    for world in worlds() {
        let both = Both::of(owned(world)).await;
        let owner = both.owner();
        let mapping = async || both.server.mapping(&owner).await.unwrap().state;
        assert_eq!(mapping().await, MappingState::Unknown);
        let change =
            SettingsChange { remote_access: Some(RemoteAccess::Automatic), ..Default::default() };
        both.server.write_settings(Some(&owner), change).await.unwrap();
        assert_eq!(mapping().await, MappingState::Waiting);
        assert_eq!(mapping().await, MappingState::Waiting);
        assert_eq!(mapping().await, MappingState::Mapped);
        both.server.refresh_reachability(&owner).await.unwrap();
        assert_eq!(mapping().await, MappingState::Waiting);
        both.practice.change(|world| {
            world.server.mapping =
                vec![sim::Phase { looks: 0, state: "failed", error: Some("doublenat") }];
        });
        let failed = both.server.mapping(&owner).await.unwrap();
        assert_eq!(failed.state, MappingState::Failed);
        assert_eq!(failed.error.as_deref(), Some("doublenat"));
    }
}

#[tokio::test]
async fn libraries_are_added_listed_and_scanned() {
    for world in worlds() {
        let both = Both::of(owned(world)).await;
        let (server, owner) = (&both.server, both.owner());
        assert_eq!(server.scans(Some(&owner)).await.unwrap(), []);
        let folders = ["/Volumes/Media/TV Shows", "/Volumes/Media/Music"];
        let kinds = [
            SectionKind::Show,
            SectionKind::Artist,
            SectionKind::Photo,
            SectionKind::Movie,
            SectionKind::Other,
        ];
        let drafts = kinds.map(|kind| {
            let language = Language::american_english();
            let folders = folders.map(Into::into).to_vec();
            SectionDraft::usual(kind, format!("{kind:?} & more"), language, folders)
        });
        for draft in &drafts {
            server.add_section(Some(&owner), draft).await.unwrap();
        }
        let sections = server.sections(Some(&owner)).await.unwrap();
        assert_eq!(sections.len(), 1 + drafts.len());
        for draft in &drafts {
            let section = sections.iter().find(|section| draft.is(section)).unwrap();
            assert_eq!((&section.agent, &section.scanner), (&draft.agent, &draft.scanner));
            assert_eq!(section.language, draft.language.as_str());
        }
        let films = sections.iter().find(|section| section.name == "Films").unwrap();
        assert!(!films.scanning);
        assert_eq!(server.items(Some(&owner), films).await.unwrap(), 2);
        server.scan(Some(&owner), &films.key).await.unwrap();
        let scans = server.scans(Some(&owner)).await.unwrap();
        assert!(scans.iter().any(|scan| scan.section.as_ref() == Some(&films.key)), "{scans:?}");
        assert!(server.items(Some(&owner), films).await.is_ok());
    }
}

#[tokio::test]
async fn folders_as_the_server_sees_them_and_who_is_watching() {
    for mut world in worlds() {
        world.server.viewers.push(Viewer {
            user: "practice".into(),
            title: "The General".into(),
            minutes: (12, 79),
        });
        let both = Both::of(owned(world)).await;
        let owner = both.owner();
        let media = both.server.browse(Some(&owner), Path::new("/Volumes/Media")).await.unwrap();
        assert!(media.folders.iter().any(|it| it == Path::new("/Volumes/Media/TV Shows")));
        // What is not there looks empty, as what may not be read does.
        let top = both.server.browse(Some(&owner), Path::new("")).await.unwrap();
        assert!(top.folders.contains(&"/Volumes".into()), "{top:?}");
        let missing = both.server.browse(Some(&owner), Path::new("/nowhere")).await.unwrap();
        assert!(missing.folders.is_empty() && missing.files.is_empty());
        let viewers = both.server.viewers(Some(&owner)).await.unwrap();
        let expected = Viewing {
            user: "practice".into(),
            title: "The General".into(),
            minutes_left: Some(67),
        };
        assert_eq!(viewers, [expected]);
    }
}

/// What each fault of the world is to the client.
#[tokio::test]
async fn every_fault_has_its_error() {
    type Fits = fn(&Error) -> bool;
    let status = |status, body, retry_after| Behaviour::Status { status, body, retry_after };
    let faults: Vec<(Behaviour, Fits)> = vec![
        (status(403, Body::Empty, None), |it| {
            matches!(it, Error::Status { status: 403, code: None, retry_after: None, .. })
        }),
        (status(422, Body::Error(1029, "A code is needed"), None), |it| {
            matches!(it, Error::Status { status: 422, code: Some(1029), summary, .. }
                if summary == "A code is needed")
        }),
        // So long a wait is a person's to decide about; a short one is kept unseen.
        (status(429, Body::Short("Slow down"), Some(3600)), |it| {
            matches!(it, Error::Status { status: 429, retry_after: Some(wait), summary, .. }
                if wait.as_secs() == 3600 && summary == "Slow down")
        }),
        (status(502, Body::Page("Bad Gateway"), None), |it| {
            matches!(it, Error::Status { status: 502, summary, .. }
                if summary.contains("Bad Gateway") && !summary.contains('<'))
        }),
        (Behaviour::Refuse, |it| matches!(it, Error::AnswerLost { .. })),
        (Behaviour::CutBeforeActing, Error::is_uncertain),
        (Behaviour::CutAfterActing, Error::is_uncertain),
        (
            Behaviour::Html,
            |it| matches!(it, Error::NotUnderstood { sample, .. } if !sample.contains('<')),
        ),
        (
            Behaviour::Redirect("portal.example"),
            |it| matches!(it, Error::Redirected { to, .. } if to == "portal.example"),
        ),
        (Behaviour::OtherProduct, |it| matches!(it, Error::NotUnderstood { .. })),
        (Behaviour::Huge, |it| matches!(it, Error::TooLarge { .. })),
        (Behaviour::HugeGzip, |it| matches!(it, Error::TooLarge { .. })),
        (
            Behaviour::Maintenance,
            |it| matches!(it, Error::Starting { status, .. } if status.contains("maintenance")),
        ),
        (Behaviour::StillStarting, |it| matches!(it, Error::Starting { .. })),
        (Behaviour::Garbage, |it| matches!(it, Error::NotUnderstood { .. })),
    ];
    for (behaviour, fits) in faults {
        for call in [Call::Preferences, Call::User] {
            let mut world = owned(World::plain());
            world.faults.push(Fault::always(call, behaviour.clone()));
            let both = Both::of(world).await;
            let error = match call {
                Call::User => both.plex_tv.account(&both.me).await.unwrap_err(),
                _ => both.server.settings(Some(&both.owner())).await.unwrap_err(),
            };
            assert!(fits(&error), "{behaviour:?} at {call:?}: {error:?}");
            assert!(!error.to_string().contains(both.me.expose()));
        }
    }
    let mut world = World::plain();
    world.faults.push(Fault::once(Call::Identity, Behaviour::Slow(Duration::from_millis(50))));
    world.faults.push(Fault::always(Side::PlexTv, Behaviour::Refuse));
    let both = Both::of(world).await;
    both.server.identity().await.unwrap();
    let nobody = both.plex_tv.account(&both.me).await.unwrap_err();
    assert!(matches!(nobody, Error::Unreachable { .. }), "{nobody:?}");
}

/// A call that is added to `plex/` has to be added here.
#[test]
fn every_public_call_is_tried() {
    let sources = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/plex");
    let here = include_str!("contract.rs").split_whitespace().collect::<String>();
    let mut calls = Vec::new();
    for file in std::fs::read_dir(sources).unwrap() {
        let code = std::fs::read_to_string(file.unwrap().path()).unwrap();
        let names = code.split("    pub async fn ").skip(1);
        calls.extend(names.map(|after| after.split('(').next().unwrap().to_owned()));
    }
    assert!(calls.len() > 20, "{calls:?}");
    let untried: Vec<_> =
        calls.iter().filter(|call| !here.contains(&format!(".{call}("))).collect();
    assert!(untried.is_empty(), "{untried:?}");
}
