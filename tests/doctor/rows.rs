//! The scenarios, each with what the doctor has to say of it. A test is called
//! after the row of the list of failures (docs/failures.md) that it stands for.

use super::{Case, UNCLAIMED, breaks, claiming, go_through, works};
use std::sync::Mutex;
use usher::sim::scenarios;

macro_rules! rows {
    ($($name:ident: $case:expr,)+) => {
        $(#[test] fn $name() { go_through(&$case) })+
        const ROWS: &[(&str, Case)] = &[$((stringify!($name), $case)),+];
    };
}

/// A drive that the server cannot see, and what it would forget.
const TRASH: &[&str] = &["chain.trash_empties_itself"];
const SIGNED_OUT: super::Broken = Some(("claimed", "server.signed_out"));

rows! {
    f001_the_answer_of_a_claim_is_lost: claiming("claim-answer-lost"),
    f002_a_new_password_ended_the_servers_sign_in:
        claiming("sign-in-of-server-revoked").first(SIGNED_OUT, 0).later(SIGNED_OUT, 0),
    f004_plex_tv_never_lists_it: claiming("listing-never")
        .first(UNCLAIMED, 1)
        .later(Some(("plex_tv", "chain.unseen_by_plex")), 1),
    f005_claimed_and_offline:
        breaks("claimed-but-offline", "outside", "chain.outside_unreachable"),
    f006_names_of_the_home_are_dropped: breaks("home-names-dropped", "home", "chain.rebinding"),
    f008_media_and_no_settings: breaks("shared-with-us", "claimed", "claim.owned_by_another"),
    f010_macos_hides_a_folder: breaks("folder-private", "folders", "library.folder_unseen").remarks(TRASH),
    f011_a_folder_is_closed_to_the_server:
        breaks("folder-closed", "folders", "library.folder_unseen").remarks(TRASH),
    f012_nobody_claimed_it: claiming("claim-by-anybody"),
    f013_it_is_somebody_elses: breaks("other-owner", "claimed", "claim.owned_by_another"),
    f014_a_drive_is_unplugged: breaks("drive-unplugged", "folders", "library.folder_unseen").remarks(TRASH),
    f016_the_port_opens_and_closes: claiming("remote-access-drops")
        .later(Some(("router", "chain.port_not_opened")), 1)
        .settling(),
    f018_a_captive_portal: claiming("plex-tv-captive-portal")
        .first(UNCLAIMED, 1)
        .later(Some(("plex_tv", "plex_tv.impostor")), 1),
    f019_the_device_was_removed_from_the_account:
        claiming("server-removed-from-account").first(SIGNED_OUT, 0).later(SIGNED_OUT, 0),
    f020_friends_see_it: works("shared-by-us"),
    f021_old_sign_in_entries_are_left:
        claiming("claim-refused-stale-sign-in").first(Some(("claimed", "chain.stale_sign_in")), 0),
    f022_every_claim_is_refused: claiming("claim-by-nobody"),
    f024_two_servers_on_one_computer: claiming("two-servers").remarks(&["chain.two_servers"]),
    f025_nobody_is_at_the_screen: claiming("sign-in-approved-by-itself"),
    f027_a_drive_came_back_under_another_name:
        breaks("drive-renamed", "folders", "library.folder_unseen").remarks(TRASH),
    f029_the_claim_token_ran_out: claiming("claim-token-expired"),
    f030_watching_from_outside_may_cost: claiming("remote-access-mapped"),
    f031_the_server_does_not_run: breaks("server-down", "running", "server.silent").repaired(),
    f032_two_routers: claiming("remote-access-doublenat")
        .later(Some(("router", "chain.double_nat")), 1)
        .settling(),
    f033_a_shared_address:
        breaks("remote-access-shared-address", "router", "chain.shared_address"),
    f034_the_router_is_silent:
        breaks("remote-access-router-silent", "router", "chain.router_silent"),
    f036_macos_keeps_the_program_from_opening:
        breaks("program-quarantined", "installed", "chain.quarantined"),
    f039_the_database_is_damaged: breaks("database-damaged", "running", "chain.database_damaged"),
    f042_the_sign_in_page_was_closed: claiming("sign-in-never-approved"),
    f043_it_is_ours_already: works("already-ours"),
    f044_plex_tv_is_down: claiming("plex-tv-down")
        .first(UNCLAIMED, 1)
        .later(Some(("plex_tv", "plex_tv.silent")), 1),
    f045_a_vpn_in_between: breaks("remote-access-vpn", "router", "chain.vpn"),
    f046_a_migration_takes_a_while:
        breaks("server-maintenance", "answers", "server.starting").passing(),
    f048_the_computer_sleeps: claiming("computer-sleeps").remarks(&["chain.computer_sleeps"]),
    f049_the_door_at_home_is_shut: breaks("home-door-shut", "home", "chain.home_address_silent"),
    f050_run_from_a_hidden_copy:
        claiming("program-translocated").remarks(&["chain.translocated"]),
    f051_another_program_has_the_port:
        breaks("server-is-another-product", "port", "server.not_plex"),
    f053_the_server_fails_at_the_claim: claiming("claim-500"),
    f054_the_server_is_cut_off: breaks("server-cut-off", "plex_tv", "chain.server_cut_off"),
    f055_a_filter_keeps_plex_away: breaks("plex-tv-filtered", "plex_tv", "chain.filtered"),
    f056_the_clock_is_wrong: claiming("plex-tv-clock-wrong").remarks(&["chain.clock_wrong"]),
    f057_only_the_local_token_opens_it: claiming("claim-by-local-token-alone"),
    f059_a_note_of_an_earlier_run:
        breaks("server-stale-pid", "running", "chain.stale_pid_file").repaired(),
    f060_the_disk_is_full: claiming("disk-full").remarks(&["chain.disk_full"]),
    f061_files_of_somebody_else: breaks("files-of-root", "running", "chain.foreign_files"),
    f066_a_setting_waits_for_a_restart: works("local-security-off-not-restarted"),
    f067_an_old_server: works("old-server").remarks(&["remote_access.known_hole"]),
    f068_no_connection_without_encryption:
        works("secure-connections-required").remarks(&["chain.secure_connections"]),
    f069_nobody_comes_through_the_port: claiming("remote-access-unreachable")
        .later(Some(("outside", "chain.outside_unreachable")), 1)
        .settling(),
    f070_only_ipv6_leads_here:
        breaks("remote-access-ipv6-only", "router", "chain.ipv6_only").repaired(),
    f071_the_firewall_lets_nobody_in: claiming("firewall-blocks-everything")
        .later(Some(("outside", "chain.firewall_closed")), 1),
    f073_a_managed_user_signs_in: claiming("account-restricted").first(UNCLAIMED, 3),
    f077_the_library_is_still_starting: claiming("library-still-starting"),
    f078_plex_tv_is_busy: claiming("plex-tv-429"),
    f079_the_admin_of_the_home_has_a_pin: claiming("home-admin-has-pin").first(UNCLAIMED, 3),
    f082_only_the_relay_leads_here:
        breaks("remote-access-relay-only", "outside", "chain.relay_only"),
    f083_plex_tv_forbids_everything: breaks("plex-tv-403", "plex_tv", "chain.banned"),
    f084_plex_tv_rejects_the_claim: claiming("claim-token-422").first(UNCLAIMED, 1),
    f085_somebody_reads_along: breaks("home-tls-inspected", "home", "chain.intercepted"),
    f086_only_some_networks_get_in:
        claiming("allowed-networks-set").remarks(&["chain.allowed_networks"]),
    f089_plex_sees_another_address: works("remote-access-another-address"),
    f090_files_were_added_to_the_program:
        claiming("program-seal-broken").remarks(&["chain.seal_broken"]),
    f091_the_program_is_damaged: breaks("program-broken", "installed", "chain.not_genuine"),
    f095_discovery_is_off: works("discovery-off").remarks(&["chain.discovery_off"]),
    f096_the_mail_address_is_not_confirmed:
        claiming("account-unconfirmed").remarks(&["chain.mail_unconfirmed"]),
    f097_a_program_for_another_processor:
        breaks("program-for-another-machine", "installed", "chain.other_processor"),
    f099_the_terms_are_open: works("terms-not-accepted"),
}

/// Scenarios that stand for no row, or whose row is tested elsewhere.
const OTHERS: &[Case] = &[
    claiming("plain"),
    breaks("server-hangs", "answers", "server.slow"),
    breaks("server-maintenance-for-ever", "answers", "server.starting"),
    claiming("server-starting").remarks(&["server.starting"]),
    breaks("server-answers-html", "port", "server.not_plex"),
    breaks("server-answers-garbage", "port", "server.not_plex"),
    breaks("server-redirects", "port", "server.redirects"),
    breaks("server-answers-without-end", "port", "server.not_plex"),
    breaks("server-answers-a-gzip-bomb", "port", "server.not_plex"),
    works("server-hides-claimed"),
    claiming("known-hole").remarks(&["remote_access.known_hole"]),
    claiming("plex-tv-hangs").first(UNCLAIMED, 1).later(Some(("plex_tv", "plex_tv.slow")), 1),
    claiming("plex-tv-redirects")
        .first(UNCLAIMED, 1)
        .later(Some(("plex_tv", "plex_tv.impostor")), 1),
    claiming("plex-tv-429-for-ever")
        .first(UNCLAIMED, 1)
        .later(Some(("plex_tv", "plex_tv.busy")), 1),
    claiming("plex-tv-500").first(UNCLAIMED, 1).later(Some(("plex_tv", "plex_tv.failed")), 1),
    claiming("sign-in-expires-silently"),
    claiming("account-refused").first(UNCLAIMED, 1),
    claiming("account-guest").first(UNCLAIMED, 3),
    claiming("account-subscribed"),
    claiming("home-member").first(UNCLAIMED, 3),
    claiming("home-pin-401").first(UNCLAIMED, 3),
    claiming("home-pin-422").first(UNCLAIMED, 3),
    claiming("claim-token-401").first(UNCLAIMED, 1),
    claiming("local-token-with-a-word-before-it"),
    claiming("claim-by-account-alone"),
    claiming("claim-slow"),
    claiming("claim-cut"),
    claiming("claim-then-403-for-a-while"),
    claiming("claim-exchange-refused"),
    claiming("listing-delayed").later(Some(("plex_tv", "chain.unseen_by_plex")), 0),
    claiming("had-another-owner").first(Some(("claimed", "chain.stale_sign_in")), 3),
    claiming("preferences-answer-lost"),
    claiming("preferences-cut"),
    claiming("preferences-not-kept"),
    claiming("preferences-unknown-403"),
    claiming("preferences-unknown-200"),
    works("local-security-off"),
    claiming("remote-access-failed").later(Some(("router", "chain.port_not_opened")), 1).settling(),
    breaks("remote-access-router-hides-address", "router", "chain.no_public_address"),
    works("libraries-exist"),
    works("library-has-other-folders"),
    works("library-of-the-wrong-kind"),
    works("library-empty"),
    claiming("library-stays-empty"),
    claiming("library-scan-takes-a-while"),
    claiming("library-answer-lost"),
    claiming("library-cut"),
    claiming("second-library-answer-lost"),
    claiming("library-refused"),
    claiming("libraries-500-once").later(Some(("answers", "server.failed")), 0),
];

#[test]
fn scenarios_of_no_row() {
    let cases = Mutex::new(OTHERS.iter());
    let failed = Mutex::new(Vec::new());
    let next = || cases.lock().unwrap().next();
    std::thread::scope(|scope| {
        // Each spends nearly all of its time waiting.
        for _ in 0..8 {
            scope.spawn(|| {
                while let Some(case) = next() {
                    if std::panic::catch_unwind(|| go_through(case)).is_err() {
                        failed.lock().unwrap().push(case.scenario);
                    }
                }
            });
        }
    });
    let failed = failed.into_inner().unwrap();
    assert!(failed.is_empty(), "see above for {failed:?}");
}

#[test]
fn every_scenario_is_here_once_and_by_its_row() {
    let rows = ROWS.iter().map(|(name, case)| (case.scenario, Some(*name)));
    let mut here: Vec<_> = rows.chain(OTHERS.iter().map(|case| (case.scenario, None))).collect();
    here.sort_unstable();
    let mut all: Vec<&str> = scenarios().iter().map(|it| it.name).collect();
    all.sort_unstable();
    assert_eq!(here.iter().map(|it| it.0).collect::<Vec<_>>(), all);
    for (name, test) in here {
        let row = scenarios().iter().find(|it| it.name == name).and_then(|it| it.failure);
        // Practice folders have no names to judge a kind by: these two rows are
        // tested with real ones.
        let row = row.filter(|row| !["F037", "F038"].contains(row));
        let named = test.and_then(|test| test.get(..4)).map(str::to_uppercase);
        assert_eq!(named.as_deref(), row, "{name}");
    }
}
