//! The claim, as a ladder: which rungs are tried with what, what counts as
//! proof, and which servers and accounts are left alone or asked about.

#![cfg(target_os = "linux")]
#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "tests"
)]

mod stage;

use jiff::{SignedDuration, Timestamp};
use serde_json::Value;
use stage::{ACCOUNT, Ran, Stage, rest};
use std::collections::HashSet;
use std::os::unix::fs::PermissionsExt;
use std::time::Duration;
use usher::app::App;
use usher::flow::setup::{Answers, Purpose, Step};
use usher::flow::{Event, Press};
use usher::problem::Problem;
use usher::sim::{
    Behaviour, Body, Call, Fault, Request, Rung, Side, Target, TokenKind, When, World,
};

const CLAIM: &[&str] = &["claim", "--yes"];

/// Answers that try the quiet rungs alone.
fn quietly() -> Answers {
    Answers { confirmed: true, ..Answers::to(Purpose::Claim) }
}

fn obstinate(world: &mut World) {
    world.server.takes_claim_from = Vec::new();
}

fn kinds(stage: &Stage) -> Vec<Option<TokenKind>> {
    stage.requests(Call::Claim).iter().map(|claim| claim.token_kind).collect()
}

fn claim_tokens(stage: &Stage) -> Vec<String> {
    stage.requests(Call::Claim).iter().map(|it| it.parameter("token").unwrap()).collect()
}

fn assert_claimed(stage: &Stage, by: &str) {
    let state = stage.server_state();
    assert_eq!((state.owner.as_deref(), state.signin_state), (Some("practice"), "ok"));
    assert_eq!(stage.note_of("claim").as_deref(), Some(by));
    stage.assert_tidy();
}

/// That the identity was read between any claim and whatever came before it
/// and after it at the server.
fn assert_identity_around_each_claim(log: &[Request]) {
    let calls: Vec<Call> =
        log.iter().filter(|it| it.side == Side::Server).map(|it| it.call).collect();
    let claims: Vec<usize> = (0..calls.len()).filter(|at| calls[*at] == Call::Claim).collect();
    assert!(!claims.is_empty());
    let read = |from: usize, to: usize| calls[from..to].contains(&Call::Identity);
    assert!(read(0, claims[0]), "before the first: {calls:?}");
    for pair in claims.windows(2) {
        assert!(read(pair[0], pair[1]), "between two: {calls:?}");
    }
    // What is read after it is asked for at the same time, in any order.
    let after = claims[claims.len() - 1] + 1;
    assert!(read(after, calls.len().min(after + 4)), "after the last: {calls:?}");
}

#[test]
fn the_ladder_stops_at_the_first_rung_that_holds() {
    let ladder = [Some(TokenKind::LocalAdmin), Some(TokenKind::Account), None];
    let rungs = [
        (Rung::LocalAdminToken, "local admin token"),
        (Rung::AccountToken, "account token"),
        (Rung::Anonymous, "no token"),
    ];
    for (at, (rung, name)) in rungs.into_iter().enumerate() {
        let stage = Stage::new(|world| world.server.takes_claim_from = vec![rung]);
        stage.run(CLAIM).assert_done();
        assert_eq!(kinds(&stage), ladder[..=at], "{name}");
        let tokens = claim_tokens(&stage);
        let different: HashSet<&String> = tokens.iter().collect();
        assert_eq!(different.len(), at + 1, "a fresh claim token for each rung");
        assert_eq!(stage.count(Call::ClaimToken), at + 1);
        assert_identity_around_each_claim(&stage.world.log());
        assert_claimed(&stage, name);
        assert_eq!(stage.pages(), Vec::<String>::new(), "nothing louder was needed");
    }
}

#[test]
fn whatever_the_answer_the_identity_is_read_around_each_rung() {
    let failing = Behaviour::Status { status: 500, body: Body::Empty, retry_after: None };
    let faults = [
        None,
        Some(Fault::always(Call::Claim, failing)),
        Some(Fault::always(Call::Claim, Behaviour::Html)),
        Some(Fault::always(Call::Claim, Behaviour::Redirect("elsewhere.example"))),
        Some(Fault::once(Call::Claim, Behaviour::CutBeforeActing)),
    ];
    std::thread::scope(|scope| {
        for fault in faults {
            scope.spawn(move || {
                let stage = Stage::new(|world| {
                    obstinate(world);
                    world.faults.extend(fault);
                });
                let model = stage.apply(quietly());
                let Step::Stopped(Problem::ClaimRefused { tried }) = &model.setup().unwrap().step
                else {
                    panic!("{:?}", model.flow)
                };
                for rung in ["local admin token", "account token", "no token"] {
                    assert!(tried.contains(rung), "{tried}");
                }
                assert_eq!(stage.count(Call::Claim), 3);
                assert_identity_around_each_claim(&stage.world.log());
                assert_eq!(stage.server_state().owner, None);
            });
        }
    });
}

#[test]
fn a_refused_ladder_lowers_no_setting() {
    let stage = Stage::new(obstinate);
    let before = stage.server_state();
    stage.apply(quietly());
    assert_eq!(stage.server_state(), before);
    assert!(stage.world.writes().iter().all(|write| write.call == Call::Claim));
    assert!(stage.pages().is_empty());
}

#[test]
fn a_claim_whose_answer_was_lost_is_recognised_as_done() {
    for when in [1, 2] {
        let stage = Stage::new(|world| {
            world.server.takes_claim_from = match when {
                1 => vec![Rung::LocalAdminToken],
                _ => vec![Rung::AccountToken],
            };
            let lost = Fault::new(Call::Claim, When::Nth(when), Behaviour::CutAfterActing);
            world.faults.push(lost);
        });
        stage.run(CLAIM).assert_done();
        assert_eq!(stage.count(Call::Claim), when as usize);
        assert_claimed(&stage, if when == 1 { "local admin token" } else { "account token" });
    }
}

#[test]
fn a_server_that_turns_out_claimed_ends_the_ladder() {
    // The look after the first rung fails, and before the second somebody has
    // claimed the server at its own page.
    let stage = Stage::new(|world| {
        obstinate(world);
        world.latency = Duration::from_millis(30);
        let cut = Behaviour::CutBeforeActing;
        world.faults.push(Fault::once(Target::Following(Call::Claim), cut));
    });
    let running = stage.begin(CLAIM, None);
    stage.until("the first rung", || stage.count(Call::Claim) == 1);
    stage.world.change(|world| world.claim_for(ACCOUNT));
    running.end().assert_done();
    assert_eq!(stage.count(Call::Claim), 1);
    assert_claimed(&stage, "claimed meanwhile");
}

#[test]
fn somebody_elses_claim_in_the_middle_is_theirs() {
    let stage = Stage::new(|world| {
        obstinate(world);
        world.accounts.push(usher::sim::Account::adult(2002, "somebody"));
        world.latency = Duration::from_millis(30);
    });
    let mut command = stage.usher(CLAIM);
    command.env("USHER_WAIT", "1");
    let running = stage::Running::start(command, None);
    stage.until("the first rung", || stage.count(Call::Claim) == 1);
    stage.world.change(|world| world.claim_for(2002));
    running.end().assert_failed(6, "claim.owned_by_another");
    assert_eq!(stage.server_state().owner.as_deref(), Some("somebody"));
    assert!(stage.world.writes().iter().all(|write| !write.acted), "nothing was changed");
}

#[test]
fn a_freshly_claimed_server_may_refuse_its_owner_for_a_while() {
    let stage = Stage::new(|world| world.server.shy_for = 3);
    stage.run(CLAIM).assert_done();
    assert_eq!(stage.count(Call::Claim), 1);
    assert_claimed(&stage, "local admin token");
}

#[test]
fn no_preference_is_written_before_the_claim_is_proven() {
    let stage = Stage::new(|_| {});
    stage.run(&["setup", "--yes", "--name", "Den", "--accept-terms"]).assert_done();
    let log = stage.world.log();
    let first = |is: &dyn Fn(&Request) -> bool| log.iter().position(is).unwrap();
    let claimed = first(&|it| it.call == Call::Claim);
    let proven = claimed
        + log[claimed..]
            .iter()
            .position(|it| {
                let by_owner = it.token_kind == Some(TokenKind::Account);
                it.call == Call::Preferences && by_owner && it.status == Some(200)
            })
            .unwrap();
    let written = first(&|it| it.call == Call::WritePreferences);
    assert!(claimed < proven && proven < written);
    assert!(log.iter().all(|it| it.parameter("enableLocalSecurity").is_none()));
}

#[test]
fn a_server_of_somebody_else_is_left_untouched() {
    for name in ["other-owner", "shared-with-us"] {
        for arguments in [CLAIM, &["setup", "--yes", "--name", "Den"]] {
            let stage = Stage::of_scenario(name);
            let before = stage.server_state();
            let ran = stage.run(arguments);
            ran.assert_failed(6, "claim.owned_by_another");
            assert!(said(&ran).contains("somebody"), "{ran:#?}");
            assert_eq!(stage.world.writes().len(), 0);
            assert_eq!(stage.count(Call::ClaimToken), 0);
            assert_eq!(stage.server_state(), before);
            stage.assert_tidy();
        }
    }
}

fn said(ran: &Ran) -> String {
    let error = ran.lines.iter().find(|line| line["event"] == "error").unwrap();
    format!("{} {} {}", error["what"], error["why"], error["next"])
}

#[track_caller]
fn assert_asked(stage: &Stage, code: &str, name: &str) {
    let ran = stage.run(CLAIM);
    ran.assert_failed(3, code);
    assert!(said(&ran).contains(name), "{ran:#?}");
    assert_eq!(stage.count(Call::ClaimToken), 0, "no claim token is even made");
    assert_eq!(stage.world.writes().len(), 0);
    stage.assert_tidy();
}

#[test]
fn a_server_that_had_another_owner_is_asked_about() {
    assert_asked(&Stage::of_scenario("had-another-owner"), "claim.had_owner", "somebody");
}

#[test]
fn a_server_that_was_ours_before_is_not_asked_about() {
    let stage = Stage::new(|world| {
        world.server.former_owner = Some("practice".to_owned());
        world.server.preferences.force("PlexOnlineMail", "practice@example.com".into());
    });
    stage.run(CLAIM).assert_done();
    assert_claimed(&stage, "local admin token");
}

#[test]
fn an_account_that_is_unusual_for_an_owner_is_asked_about() {
    for name in ["account-guest", "account-restricted", "home-member"] {
        assert_asked(&Stage::of_scenario(name), "claim.unusual_account", "practice");
    }
}

#[test]
fn an_account_that_was_not_used_here_last_is_asked_about() {
    let stage = Stage::new(|_| {});
    let config = stage.path("usher");
    std::fs::create_dir(&config).unwrap();
    let settings = r#"{"last_account":{"id":7,"title":"Ann"}}"#;
    std::fs::write(config.join("settings.json"), settings).unwrap();
    assert_asked(&stage, "claim.unusual_account", "practice");
}

#[test]
fn a_person_may_say_yes_to_what_was_asked() {
    let stage = Stage::of_scenario("account-guest");
    let model = stage.block_on(async {
        let mut app = App::start(stage.options()).await.unwrap();
        app.send(Event::Press(Press::Apply(Box::new(quietly()))));
        rest(&mut app).await;
        let Step::Asking(question) = app.model.setup().unwrap().step.clone() else {
            panic!("{:?}", app.model.flow)
        };
        assert_eq!(stage.count(Call::ClaimToken), 0);
        app.send(Event::Press(Press::Accept(question)));
        rest(&mut app).await;
        app.finish().await
    });
    assert_eq!(model.setup().unwrap().step, Step::Done);
    assert_claimed(&stage, "local admin token");
}

#[test]
fn a_refused_ladder_is_handed_over_to_plexs_own_page() {
    let stage = Stage::new(obstinate);
    stage.seat_a_person();
    stage.run(CLAIM).assert_done();
    assert_eq!(stage.count(Call::Claim), 3, "the quiet rungs come first");
    let pages = stage.pages();
    assert_eq!(pages, [stage.world.read(World::claim_page)]);
    assert_eq!(stage.count(Call::ClaimExchange), 0);
    assert_claimed(&stage, "Plex's own page");
}

#[test]
fn without_a_page_the_claim_is_written_offline() {
    let stage = Stage::new(obstinate);
    stage.remove_claim_page();
    let (before, machine) =
        (stage.server_state(), stage.world.read(|it| it.server.machine_identifier()));
    stage.run(CLAIM).assert_done();
    assert_claimed(&stage, "offline exchange");
    assert_eq!((stage.count(Call::Claim), stage.count(Call::ClaimExchange)), (3, 1));
    let exchanged = &stage.requests(Call::ClaimExchange)[0];
    assert!(!claim_tokens(&stage).contains(&exchanged.parameter("token").unwrap()));
    let after = stage.server_state();
    assert_eq!(after.preferences, before.preferences, "no other setting is changed");
    assert_eq!(stage.world.read(|it| it.server.machine_identifier()), machine);
    let copies: Vec<_> = stage
        .server_files()
        .into_iter()
        .filter(|path| path.to_string_lossy().contains("server-settings-"))
        .collect();
    assert_eq!(copies.len(), 1, "the settings of before are kept");
    let mode = std::fs::metadata(&copies[0]).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
}

#[test]
fn a_refused_exchange_leaves_the_server_running_and_unclaimed() {
    let stage = Stage::of_scenario("claim-exchange-refused");
    stage.remove_claim_page();
    let before = stage.server_state();
    stage.run(CLAIM).assert_failed(1, "claim.exchange_refused");
    assert_eq!(stage.server_state(), before);
    assert_eq!(stage.secrets()["claim_token"], Value::Null);
}

#[test]
fn a_claim_token_left_by_a_killed_run_is_used_and_removed() {
    let stage = Stage::new(|world| {
        world.faults.push(Fault::always(Call::Claim, Behaviour::HoldBeforeActing));
    });
    let running = stage.begin(CLAIM, None);
    stage.until("the claim is sent", || stage.count(Call::Claim) == 1);
    running.kill();
    stage.world.change(|world| world.faults.clear());
    let left = stage.secrets()["claim_token"].as_str().unwrap().to_owned();
    let expires: Timestamp =
        stage.secrets()["claim_token_expires"].as_str().unwrap().parse().unwrap();
    let good_for = expires.duration_since(Timestamp::now());
    assert!(good_for > SignedDuration::from_mins(3) && good_for <= SignedDuration::from_mins(4));

    stage.run(CLAIM).assert_done();
    assert_eq!(claim_tokens(&stage), [left.clone(), left]);
    assert_eq!(stage.count(Call::ClaimToken), 1, "no second one was made");
    assert_eq!(stage.secrets()["claim_token"], Value::Null);
    assert_claimed(&stage, "local admin token");
}

#[test]
fn a_stale_claim_token_is_removed_unused() {
    let stage = Stage::new(|_| {});
    let account = stage.secrets()["account_token"].as_str().unwrap().to_owned();
    let stale = stage.world.change(|world| world.make_claim_token(ACCOUNT));
    let a_second_ago = Timestamp::now() - SignedDuration::from_secs(1);
    stage.keep_secrets(Some(&account), Some((&stale, a_second_ago)));
    stage.run(CLAIM).assert_done();
    assert!(!claim_tokens(&stage).contains(&stale));
    assert_eq!(stage.secrets()["claim_token"], Value::Null);
}

#[test]
fn a_left_claim_token_that_was_used_up_costs_no_rung() {
    let stage = Stage::new(|world| world.server.takes_claim_from = vec![Rung::LocalAdminToken]);
    let account = stage.secrets()["account_token"].as_str().unwrap().to_owned();
    let in_a_minute = Timestamp::now() + SignedDuration::from_mins(1);
    stage.keep_secrets(Some(&account), Some(("claim-usedup", in_a_minute)));
    stage.run(CLAIM).assert_done();
    assert_eq!(claim_tokens(&stage)[0], "claim-usedup");
    assert_eq!(kinds(&stage), [Some(TokenKind::LocalAdmin); 2]);
    assert_claimed(&stage, "local admin token");
}

fn typed(stage: &Stage, token: &str) -> Ran {
    stage.begin(&["claim", "--yes", "--claim-token-stdin"], Some(token)).end()
}

#[test]
fn a_claim_token_that_is_typed_needs_no_account() {
    let stage = Stage::signed_out(|_| {});
    let token = stage.world.change(|world| world.make_claim_token(ACCOUNT));
    let ran = typed(&stage, &format!("{token}\n"));
    ran.assert_done();
    assert_eq!(claim_tokens(&stage), std::slice::from_ref(&token));
    assert!(stage.world.log().iter().all(|request| request.side == Side::Server));
    assert!(!format!("{ran:?}").contains(&token));
    assert_eq!(stage.secrets()["claim_token"], Value::Null);
    assert_claimed(&stage, "local admin token");
}

#[test]
fn a_claim_token_that_is_typed_is_tried_on_each_rung() {
    let stage = Stage::signed_out(|world| world.server.takes_claim_from = vec![Rung::Anonymous]);
    let token = stage.world.change(|world| world.make_claim_token(ACCOUNT));
    typed(&stage, &token).assert_done();
    assert_eq!(kinds(&stage), [Some(TokenKind::LocalAdmin), None]);
    assert_claimed(&stage, "no token");
}

#[test]
fn what_is_no_claim_token_is_sent_nowhere() {
    for text in ["", "hunter2", "claim-with blank", "claim-\u{7}"] {
        let stage = Stage::signed_out(|_| {});
        typed(&stage, text).assert_failed(2, "claim.token_malformed");
        assert_eq!(stage.world.log().len(), 0);
    }
}

#[test]
fn a_claim_token_that_ran_out_is_refused_and_forgotten() {
    let stage = Stage::signed_out(|_| {});
    let token = stage.world.change(|world| world.make_claim_token(ACCOUNT));
    stage.world.change(|world| world.advance(Duration::from_secs(300)));
    typed(&stage, &token).assert_failed(1, "claim.token_expired");
    assert_eq!(stage.server_state().owner, None);
    assert_eq!(stage.secrets()["claim_token"], Value::Null);
}
