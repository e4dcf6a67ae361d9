//! The table of scenarios.

use super::call::{Call, Side};
use super::computer::Seal;
use super::fault::{Behaviour, Body, Fault, When};
use super::folders::{Folders, Tree};
use super::home::Shown;
use super::machine::{AbsentFolder, Phase, Rung};
use super::scenario::Scenario;
use super::world::{Account, Approval, Device, ExpiredPin, HomeRole, ListingDelay, World};
use std::net::{Ipv4Addr, Ipv6Addr};
use std::time::Duration;

macro_rules! scenario {
    ($name:literal, $failure:expr, $prepare:expr) => {
        Scenario { name: $name, failure: $failure, prepare: $prepare }
    };
}

/// Every scenario, in the order of a set-up.
pub(super) static SCENARIOS: &[Scenario] = &[
    scenario!("plain", None, |_| {}),
    // The server is not what one hopes for.
    scenario!("server-down", Some("F031"), |w| w.stop_server()),
    scenario!("server-stale-pid", Some("F059"), |w| {
        w.computer.stale_note = true;
        w.stop_server();
    }),
    scenario!("disk-full", Some("F060"), |w| {
        w.computer.free = 0;
        let full = status(500, Body::Page("Internal Server Error"));
        w.faults.push(Fault::always(Call::WritePreferences, full.clone()));
        w.faults.push(Fault::always(Call::AddSection, full));
    }),
    scenario!("files-of-root", Some("F061"), |w| {
        w.computer.files_of_root = true;
        w.stop_server();
    }),
    scenario!("database-damaged", Some("F039"), |w| {
        w.computer.dies_with = Some("SQLITE3:0x80000001, 11, database disk image is malformed");
        w.stop_server();
    }),
    scenario!("program-quarantined", Some("F036"), |w| {
        w.computer.quarantined = true;
        w.stop_server();
    }),
    scenario!("program-translocated", Some("F050"), |w| w.computer.translocated = true),
    scenario!("program-broken", Some("F091"), |w| {
        w.computer.seal = Seal::Cut;
        w.stop_server();
    }),
    scenario!("program-seal-broken", Some("F090"), |w| w.computer.seal = Seal::Added),
    scenario!("program-for-another-machine", Some("F097"), |w| {
        w.computer.for_intel = true;
        w.stop_server();
    }),
    scenario!("firewall-blocks-everything", Some("F071"), |w| w.computer.blocks_everything = true),
    scenario!("computer-sleeps", Some("F048"), |w| w.computer.sleeps = true),
    scenario!("server-hangs", None, |w| {
        w.faults.push(Fault::always(Side::Server, Behaviour::Slow(Duration::from_secs(600))));
    }),
    scenario!("server-maintenance", Some("F046"), |w| {
        w.faults.push(Fault::new(Side::Server, When::First(8), Behaviour::Maintenance));
    }),
    scenario!("server-maintenance-for-ever", None, |w| {
        w.faults.push(Fault::always(Side::Server, Behaviour::Maintenance));
    }),
    scenario!("server-starting", None, |w| {
        w.server.starting_for = 3;
    }),
    scenario!("library-still-starting", Some("F077"), |w| {
        w.faults.push(Fault::new(Call::AddSection, When::First(2), Behaviour::StillStarting));
    }),
    scenario!("server-is-another-product", Some("F051"), |w| {
        w.faults.push(Fault::always(Side::Server, Behaviour::OtherProduct));
    }),
    scenario!("server-answers-html", None, |w| {
        w.faults.push(Fault::always(Side::Server, Behaviour::Html));
    }),
    scenario!("server-answers-garbage", None, |w| {
        w.faults.push(Fault::always(Side::Server, Behaviour::Garbage));
    }),
    scenario!("server-redirects", None, |w| {
        w.faults.push(Fault::always(Side::Server, Behaviour::Redirect("elsewhere.example")));
    }),
    scenario!("server-answers-without-end", None, |w| {
        w.faults.push(Fault::always(Call::Identity, Behaviour::Huge));
    }),
    scenario!("server-answers-a-gzip-bomb", None, |w| {
        w.faults.push(Fault::always(Call::Identity, Behaviour::HugeGzip));
    }),
    scenario!("server-hides-claimed", None, |w| w.server.says_claimed = false),
    scenario!("old-server", Some("F067"), |w| {
        w.server.version = "1.25.3.5409-f11334058".to_owned();
        open_without_claim(w);
        w.server.takes_claim_from = vec![Rung::Anonymous];
    }),
    scenario!("known-hole", None, |w| {
        w.server.version = "1.43.3.10828-4e7b4fa09".to_owned();
    }),
    // plex.tv is not what one hopes for.
    scenario!("plex-tv-down", Some("F044"), |w| {
        w.faults.push(Fault::always(Side::PlexTv, Behaviour::Refuse));
    }),
    scenario!("plex-tv-hangs", None, |w| {
        w.faults.push(Fault::always(Side::PlexTv, Behaviour::Slow(Duration::from_secs(600))));
    }),
    scenario!("plex-tv-captive-portal", Some("F018"), |w| {
        w.faults.push(Fault::always(Side::PlexTv, Behaviour::Html));
    }),
    scenario!("plex-tv-redirects", None, |w| {
        w.faults.push(Fault::always(Side::PlexTv, Behaviour::Redirect("hotel.example")));
    }),
    scenario!("plex-tv-429", Some("F078"), |w| {
        w.faults.push(Fault::new(Call::CheckPin, When::First(2), too_many(1)));
        w.faults.push(Fault::new(Call::ClaimToken, When::First(1), too_many(1)));
    }),
    scenario!("plex-tv-429-for-ever", None, |w| {
        w.faults.push(Fault::always(Side::PlexTv, too_many(60)));
    }),
    scenario!("plex-tv-500", None, |w| {
        w.faults
            .push(Fault::always(Side::PlexTv, status(500, Body::Page("Internal Server Error"))));
    }),
    scenario!("plex-tv-403", Some("F083"), |w| {
        w.claim_for(1001);
        let forbidden = status(403, Body::Error(1003, "Forbidden"));
        for call in [Call::User, Call::ClaimToken, Call::Resources, Call::Devices] {
            w.faults.push(Fault::always(call, forbidden.clone()));
        }
        w.server.preferences.force("PublishServerOnPlexOnlineKey", true.into());
        w.server.mapping = vec![Phase { looks: 0, state: "mapped", error: None }];
    }),
    scenario!("plex-tv-clock-wrong", Some("F056"), |w| {
        w.clock_ahead = Duration::from_secs(3 * 3600);
    }),
    // The sign-in.
    scenario!("sign-in-never-approved", Some("F042"), |w| {
        w.approval = Approval::Never;
        w.strong_pin_life = Duration::from_secs(3);
        w.short_pin_life = Duration::from_secs(3);
    }),
    scenario!("sign-in-expires-silently", None, |w| {
        w.approval = Approval::Never;
        w.expired_pin = ExpiredPin::NullToken;
        w.strong_pin_life = Duration::from_secs(2);
        w.short_pin_life = Duration::from_secs(2);
    }),
    scenario!("sign-in-approved-by-itself", Some("F025"), |w| {
        w.approval = Approval::AfterPolls(1);
    }),
    scenario!("account-refused", None, |w| {
        w.faults.push(Fault::always(
            Call::User,
            status(401, Body::Error(1001, "User could not be authenticated")),
        ));
    }),
    scenario!("account-unconfirmed", Some("F096"), |w| {
        change_account(w, |account| account.confirmed = false);
    }),
    scenario!("account-guest", None, |w| change_account(w, |account| account.guest = true)),
    scenario!("account-restricted", Some("F073"), |w| {
        change_account(w, |account| account.restricted = true);
        w.faults.push(Fault::always(Call::ClaimToken, status(403, Body::Short("Forbidden"))));
    }),
    scenario!("account-subscribed", None, |w| {
        change_account(w, |account| account.subscribed = true);
    }),
    scenario!("home-member", None, |w| home(w, None)),
    scenario!("home-admin-has-pin", Some("F079"), |w| home(w, Some("0417"))),
    scenario!("home-pin-401", None, |w| {
        home(w, Some("0417"));
        w.wrong_home_pin = 401;
    }),
    scenario!("home-pin-422", None, |w| {
        home(w, Some("0417"));
        w.wrong_home_pin = 422;
    }),
    // The claim token.
    scenario!("claim-token-401", None, |w| {
        w.faults.push(Fault::always(Call::ClaimToken, status(401, Body::Short("Invalid token"))));
    }),
    scenario!("claim-token-422", Some("F084"), |w| {
        w.faults.push(Fault::always(
            Call::ClaimToken,
            status(422, Body::Error(1042, "Unprocessable Entity")),
        ));
    }),
    scenario!("claim-token-expired", Some("F029"), |w| w.claim_token_life = Duration::ZERO),
    // The claim and its ladder.
    scenario!("claim-by-local-token-alone", Some("F057"), |w| {
        w.server.takes_claim_from = vec![Rung::LocalAdminToken];
    }),
    scenario!("local-token-with-a-word-before-it", None, |w| {
        w.server.token_file_prefix = "token=";
        w.server.takes_claim_from = vec![Rung::LocalAdminToken];
    }),
    scenario!("claim-by-account-alone", None, |w| {
        w.server.takes_claim_from = vec![Rung::AccountToken];
    }),
    scenario!("claim-by-anybody", Some("F012"), |w| {
        w.server.takes_claim_from = vec![Rung::Anonymous];
    }),
    scenario!("claim-by-nobody", Some("F022"), |w| w.server.takes_claim_from = Vec::new()),
    scenario!("claim-refused-stale-sign-in", Some("F021"), |w| {
        w.server.takes_claim_from = Vec::new();
        w.server.former_owner = Some("practice".to_owned());
        w.server.preferences.force("PlexOnlineMail", "practice@example.com".into());
    }),
    scenario!("claim-500", Some("F053"), |w| {
        w.faults.push(Fault::always(Call::Claim, status(500, Body::Page("Internal Server Error"))));
    }),
    scenario!("claim-slow", None, |w| {
        w.faults.push(Fault::always(Call::Claim, Behaviour::Slow(Duration::from_secs(5))));
    }),
    scenario!("claim-cut", None, |w| {
        w.faults.push(Fault::once(Call::Claim, Behaviour::CutBeforeActing));
    }),
    scenario!("claim-answer-lost", Some("F001"), |w| {
        w.faults.push(Fault::once(Call::Claim, Behaviour::CutAfterActing));
    }),
    scenario!("claim-then-403-for-a-while", None, |w| w.server.shy_for = 3),
    scenario!("claim-exchange-refused", None, |w| {
        w.server.takes_claim_from = Vec::new();
        w.faults.push(Fault::always(Call::ClaimExchange, status(401, Body::Empty)));
    }),
    scenario!("listing-delayed", None, |w| w.listing = ListingDelay::AfterQuestions(3)),
    scenario!("listing-never", Some("F004"), |w| w.listing = ListingDelay::Never),
    // Whose server it is.
    scenario!("already-ours", Some("F043"), |w| w.claim_for(1001)),
    scenario!("other-owner", Some("F013"), |w| {
        add_other(w);
        w.claim_for(2002);
    }),
    scenario!("shared-with-us", Some("F008"), |w| {
        add_other(w);
        w.claim_for(2002);
        w.server.guests.push(1001);
        w.server.add_section("movie", "Movies", &["/Volumes/Media/Movies"]);
    }),
    scenario!("had-another-owner", None, |w| {
        w.server.former_owner = Some("somebody".to_owned());
        w.server.preferences.force("PlexOnlineMail", "somebody@example.com".into());
    }),
    scenario!("sign-in-of-server-revoked", Some("F002"), |w| {
        w.claim_for(1001);
        w.server.preferences.force("PublishServerOnPlexOnlineKey", true.into());
        w.revoke(1001, true);
    }),
    scenario!("server-removed-from-account", Some("F019"), |w| {
        w.claim_for(1001);
        w.revoke(1001, true);
        w.listing = ListingDelay::AfterQuestions(2);
    }),
    scenario!("shared-by-us", Some("F020"), |w| {
        add_other(w);
        w.claim_for(1001);
        w.server.guests.push(2002);
    }),
    scenario!("two-servers", Some("F024"), |w| {
        w.computer.another_server = true;
        w.devices.push(Device {
            account: 1001,
            id: 4002,
            name: "Practice Mac".to_owned(),
            product: "Plex Media Server".to_owned(),
            provides: "server".to_owned(),
            client_identifier: "ffffffffffffffffffffffffffffffffffffffff".to_owned(),
        });
    }),
    scenario!("claimed-but-offline", Some("F005"), |w| {
        w.claim_for(1001);
        w.server.presence = false;
        w.server.preferences.force("PublishServerOnPlexOnlineKey", true.into());
        w.server.mapping = vec![Phase { looks: 0, state: "mapped", error: Some("unreachable") }];
    }),
    // Preferences.
    scenario!("preferences-answer-lost", None, |w| {
        w.faults.push(Fault::once(Call::WritePreferences, Behaviour::CutAfterActing));
    }),
    scenario!("preferences-cut", None, |w| {
        w.faults.push(Fault::once(Call::WritePreferences, Behaviour::CutBeforeActing));
    }),
    scenario!("preferences-not-kept", None, |w| {
        w.faults.push(Fault::always(Call::WritePreferences, status(200, Body::Empty)));
    }),
    scenario!("preferences-unknown-403", None, |w| {
        w.server.unknown_preference = 403;
        w.server.preferences.forget("PublishServerOnPlexOnlineKey");
    }),
    scenario!("preferences-unknown-200", None, |w| {
        w.server.unknown_preference = 200;
        w.server.preferences.forget("PublishServerOnPlexOnlineKey");
    }),
    scenario!("terms-not-accepted", Some("F099"), |w| {
        w.claim_for(1001);
        w.server.preferences.force("FriendlyName", "Den".into());
    }),
    scenario!("local-security-off", None, |w| {
        open_without_claim(w);
        w.server.takes_claim_from.push(Rung::Anonymous);
    }),
    scenario!("local-security-off-not-restarted", Some("F066"), |w| {
        w.server.preferences.force("enableLocalSecurity", false.into());
    }),
    scenario!("secure-connections-required", Some("F068"), |w| {
        w.claim_for(1001);
        w.server.preferences.force("secureConnections", 0.into());
    }),
    scenario!("allowed-networks-set", Some("F086"), |w| {
        w.server.preferences.force("allowedNetworks", "192.168.1.0/24".into());
    }),
    // Remote access.
    scenario!("remote-access-mapped", Some("F030"), |w| {
        // With a free account: the port is open, and watching may cost money.
        w.server.mapping = vec![Phase { looks: 0, state: "mapped", error: None }];
    }),
    scenario!("remote-access-failed", None, |w| {
        w.server.mapping = after_waiting("failed", None);
    }),
    scenario!("remote-access-unreachable", Some("F069"), |w| {
        w.server.mapping = after_waiting("mapped", Some("unreachable"));
    }),
    scenario!("remote-access-doublenat", Some("F032"), |w| {
        w.server.mapping = after_waiting("failed", Some("doublenat"));
    }),
    scenario!("remote-access-drops", Some("F016"), |w| {
        w.server.mapping = vec![
            Phase { looks: 1, state: "waiting", error: None },
            Phase { looks: 2, state: "mapped", error: None },
            Phase { looks: 0, state: "failed", error: Some("unreachable") },
        ];
    }),
    scenario!("remote-access-shared-address", Some("F033"), |w| {
        open(w);
        w.server.mapping = vec![Phase { looks: 0, state: "failed", error: None }];
        w.home.router.outside = Some(Ipv4Addr::new(100, 64, 3, 4));
    }),
    scenario!("remote-access-router-hides-address", None, |w| {
        open(w);
        w.server.mapping = vec![Phase { looks: 0, state: "failed", error: None }];
        w.home.router.outside = None;
        w.home.next_router = None;
    }),
    scenario!("remote-access-router-silent", Some("F034"), |w| {
        open(w);
        w.server.mapping = vec![Phase { looks: 0, state: "failed", error: None }];
        w.home.router.answers_upnp = false;
        w.home.router.answers_nat_pmp = false;
    }),
    scenario!("remote-access-vpn", Some("F045"), |w| {
        open(w);
        w.home.tunnel = Some("utun4".to_owned());
        w.home.outside = Ipv4Addr::new(198, 51, 100, 33).into();
        w.home.public_address_matches = false;
    }),
    scenario!("remote-access-ipv6-only", Some("F070"), |w| {
        open(w);
        w.server.preferences.force("EnableIPv6", false.into());
        w.home.router.outside = Some(Ipv4Addr::new(192, 0, 0, 2));
        w.home.ipv6 = Some(Ipv6Addr::new(0x2001, 0xdb8, 0, 0, 0, 0, 0, 0x10));
    }),
    scenario!("remote-access-another-address", Some("F089"), |w| {
        open(w);
        w.home.outside = Ipv4Addr::new(198, 51, 100, 33).into();
        w.home.public_address_matches = false;
    }),
    scenario!("remote-access-relay-only", Some("F082"), |w| {
        open(w);
        w.server.mapping = vec![Phase { looks: 0, state: "unknown", error: Some("unreachable") }];
    }),
    // The name at home, and what plex.tv sees.
    scenario!("home-names-dropped", Some("F006"), |w| {
        w.set_up();
        w.home.names.drops_private = true;
        w.home.dns_rebinding_protection = true;
    }),
    scenario!("home-door-shut", Some("F049"), |w| {
        w.set_up();
        w.home.shown = Shown::Nothing;
    }),
    scenario!("home-tls-inspected", Some("F085"), |w| {
        w.set_up();
        w.home.shown = Shown::CertificateBy("Example Security Inspection".to_owned());
    }),
    scenario!("discovery-off", Some("F095"), |w| {
        w.set_up();
        w.server.preferences.force("GdmEnabled", false.into());
    }),
    scenario!("plex-tv-filtered", Some("F055"), |w| {
        w.set_up();
        w.home.names.blocks.push("plex.tv".to_owned());
    }),
    scenario!("server-cut-off", Some("F054"), |w| {
        open(w);
        w.server.mapping = vec![Phase { looks: 0, state: "unknown", error: Some("myplexgone") }];
    }),
    // Libraries.
    scenario!("libraries-exist", None, |w| {
        w.claim_for(1001);
        w.server.add_section("movie", "Movies", &["/Volumes/Media/Movies"]);
        w.server.add_section("show", "TV Shows", &["/Volumes/Media/TV Shows"]);
    }),
    scenario!("library-has-other-folders", None, |w| {
        w.claim_for(1001);
        w.server.add_section("movie", "Movies", &["/Users/practice/Movies"]);
    }),
    scenario!("library-of-the-wrong-kind", Some("F037"), |w| {
        w.claim_for(1001);
        w.server.add_section("movie", "TV Shows", &["/Volumes/Media/TV Shows"]);
    }),
    scenario!("library-empty", None, |w| {
        w.claim_for(1001);
        w.server.add_section("movie", "Movies", &["/Volumes/Media/Empty"]);
    }),
    scenario!("library-stays-empty", Some("F038"), |w| {
        if let Folders::Tree(tree) = &mut w.server.folders {
            tree.remove("/Volumes/Media/Movies");
            for episode in 1..=12 {
                tree.file(&format!(
                    "/Volumes/Media/Movies/Practice/Practice - S01E{episode:02}.mkv"
                ));
            }
        }
    }),
    scenario!("library-scan-takes-a-while", None, |w| {
        w.server.scan_looks = 8;
        if let Folders::Tree(tree) = &mut w.server.folders {
            for year in 1901..=1980 {
                tree.file(&format!("/Volumes/Media/Movies/Practice Film ({year}).mkv"));
            }
        }
    }),
    scenario!("library-answer-lost", None, |w| {
        w.faults.push(Fault::once(Call::AddSection, Behaviour::CutAfterActing));
    }),
    scenario!("library-cut", None, |w| {
        w.faults.push(Fault::once(Call::AddSection, Behaviour::CutBeforeActing));
    }),
    scenario!("second-library-answer-lost", None, |w| {
        w.faults.push(Fault::new(Call::AddSection, When::Nth(2), Behaviour::CutAfterActing));
    }),
    scenario!("library-refused", None, |w| {
        w.faults.push(Fault::always(Call::AddSection, status(400, Body::Page("Bad Request"))));
    }),
    scenario!("libraries-500-once", None, |w| {
        w.faults
            .push(Fault::once(Call::Sections, status(500, Body::Page("Internal Server Error"))));
    }),
    scenario!("folder-private", Some("F010"), |w| {
        w.claim_for(1001);
        w.server.add_section("movie", "Movies", &["/Volumes/Media/Movies"]);
        change_folders(w, |tree| tree.hide("/Volumes/Media"));
    }),
    scenario!("folder-closed", Some("F011"), |w| {
        w.claim_for(1001);
        w.server.add_section("movie", "Movies", &["/Volumes/Media/Movies"]);
        change_folders(w, |tree| tree.close("/Volumes/Media"));
        w.server.absent_folder = AbsentFolder::Refused(404);
    }),
    scenario!("drive-unplugged", Some("F014"), |w| {
        w.claim_for(1001);
        w.server.add_section("movie", "Movies", &["/Volumes/Media/Movies"]);
        change_folders(w, |tree| tree.unplug("/Volumes/Media"));
    }),
    scenario!("drive-renamed", Some("F027"), |w| {
        w.claim_for(1001);
        w.server.add_section("movie", "Movies", &["/Volumes/Media/Movies"]);
        change_folders(w, |tree| tree.rename("/Volumes/Media", "/Volumes/Media 1"));
        w.server.absent_folder = AbsentFolder::Refused(400);
    }),
];

fn status(status: u16, body: Body) -> Behaviour {
    Behaviour::Status { status, body, retry_after: None }
}

fn too_many(seconds: u32) -> Behaviour {
    Behaviour::Status {
        status: 429,
        body: Body::Error(1429, "Too many requests"),
        retry_after: Some(seconds),
    }
}

fn after_waiting(state: &'static str, error: Option<&'static str>) -> Vec<Phase> {
    vec![Phase { looks: 2, state: "waiting", error: None }, Phase { looks: 0, state, error }]
}

/// A server that was set up, and is open to the outside.
fn open(world: &mut World) {
    world.set_up();
    world.open_to_outside();
}

/// An unclaimed server that asks nobody who they are.
fn open_without_claim(world: &mut World) {
    world.server.preferences.force("enableLocalSecurity", false.into());
    world.server.local_security = false;
}

fn change_account(world: &mut World, change: impl Fn(&mut Account)) {
    world.accounts.iter_mut().filter(|account| account.id == 1001).for_each(change);
}

fn change_folders(world: &mut World, change: impl Fn(&mut Tree)) {
    if let Folders::Tree(tree) = &mut world.server.folders {
        change(tree);
    }
}

fn add_other(world: &mut World) {
    world.accounts.push(Account::adult(2002, "somebody"));
}

/// A Home whose member `practice` is at the browser, and its admin with this PIN.
fn home(world: &mut World, pin: Option<&str>) {
    change_account(world, |account| account.home = Some(HomeRole::Member));
    let mut admin = Account::adult(1000, "parent").in_home(HomeRole::Admin);
    admin.pin = pin.map(str::to_owned);
    world.accounts.push(admin);
}
