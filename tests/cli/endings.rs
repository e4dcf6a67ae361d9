//! Every exit code but 0 and 2, each for the reasons that the contract names.

use crate::computer::{Computer, ME};
use crate::{SETUP, writes};
use serde_json::json;
use std::time::Duration;
use usher::sim::{Account, Approval, Behaviour, Body, Call, Fault, Rung, Side, World};

const FORBIDDEN: Behaviour =
    Behaviour::Status { status: 403, body: Body::Short("Forbidden"), retry_after: None };

#[test]
fn a_claim_that_the_server_refuses_is_1_and_a_second_run_finishes() {
    let computer = Computer::prepared(|world| world.server.takes_claim_from.clear());
    // No browser, and no program to stop the server: the louder ways fail too.
    computer.take_programs_away();
    let run = computer.usher(&SETUP).without(&["BROWSER"]).json();
    assert_eq!(run.exit, 1, "{run:#?}");
    assert_eq!(run.steps().pop().unwrap(), ("claim".to_owned(), "failed".to_owned()));
    assert!(computer.world.read(|world| world.server.owner.is_none()));
    computer.world.change(|world| world.server.takes_claim_from = vec![Rung::AccountToken]);
    computer.json(&SETUP).ends(0, "");
}

#[test]
fn without_a_browser_the_claim_is_written_while_the_server_is_stopped() {
    let computer = Computer::prepared(|world| {
        world.server.platform = "Linux";
        world.server.takes_claim_from.clear();
    });
    computer.program("systemctl", "\"${0%/*}/stand-in\" \"$@\"");
    let state = computer.path("server-state");
    std::fs::write(&state, "active\n").unwrap();
    computer.program(
        "stand-in",
        "state=${0%/*}/../server-state\nfor word; do case $word in\n\
         stop) echo inactive >\"$state\" ;;\nstart) echo active >\"$state\" ;;\n\
         is-active) read -r now <\"$state\"; echo \"$now\" ;;\nesac; done",
    );
    let mut running = computer
        .usher(&SETUP)
        .without(&["BROWSER"])
        .env("USHER_PLATFORM", "linux")
        .json_later()
        .begin();
    let is = |word: &'static str| {
        let state = state.clone();
        move |_: &Computer| std::fs::read_to_string(&state).unwrap_or_default().trim() == word
    };
    running.until("it stops the server", is("inactive"));
    computer.world.change(World::stop_server);
    running.until("it starts the server", is("active"));
    computer.world.change(World::start_server);
    let run = running.end();
    assert_eq!(run.exit, 0, "{run:#?}");
    assert_eq!(computer.world.read(World::server_account), Some(ME));
    let history = std::fs::read_to_string(computer.server_folder().join("history.jsonl")).unwrap();
    assert!(history.contains("offline exchange"), "{history}");
}

#[test]
fn another_usher_at_work_is_1_for_commands_that_write() {
    let computer = Computer::prepared(|world| {
        world.faults.push(Fault::always(Call::Claim, Behaviour::Slow(Duration::from_secs(2))));
    });
    let computer = computer.signed_in(ME);
    let mut first = computer.usher(&["claim", "--yes"]).begin();
    let claims = |computer: &Computer| {
        computer.world.log().iter().filter(|request| request.call == Call::Claim).count()
    };
    first.until("it claims", |computer| claims(computer) == 1);
    computer.json(&SETUP).ends(1, "busy");
    computer.json(&["status"]).ends(0, "");
    let first = first.end();
    assert_eq!((first.exit, claims(&computer), writes(&computer)), (0, 1, 1), "{first:#?}");
}

#[test]
fn a_sign_in_that_nothing_keeps_is_1_alone_and_no_obstacle_to_a_set_up() {
    let computer = Computer::with(World::plain());
    for store in ["memory", "system"] {
        let run = computer.usher(&["sign-in"]).env("USHER_SECRET_STORE", store).json();
        run.ends(1, "vault.not_kept");
        let error = &run.all("error")[0];
        assert!(error["next"].as_str().unwrap().contains("--secret-store"), "{error}");
    }
    let run = computer.usher(&SETUP).env("USHER_SECRET_STORE", "system").json();
    run.ends(0, "");
    assert_eq!(run.result()["kept"], false);
    assert!(!computer.store().exists(), "never a plain file that nobody asked for");
}

#[test]
fn what_nobody_confirmed_is_3() {
    let computer = Computer::with(World::plain()).signed_in(ME);
    let without_yes: Vec<&str> = SETUP.into_iter().filter(|it| *it != "--yes").collect();
    let run = computer.json(&without_yes);
    run.ends(3, "confirm.needed");
    assert_eq!(run.all("plan").len(), 1, "what there is to confirm");
    assert_eq!(writes(&computer), 0);
}

#[test]
fn yes_does_not_open_a_known_hole() {
    let computer = Computer::prepared(|world| {
        world.server.version = "1.43.3.10828-4e7b4fa09".to_owned();
        world.claim_for(ME);
    });
    let computer = computer.signed_in(ME);
    let on = ["remote-access", "on", "--yes"];
    let run = computer.json(&on);
    run.ends(3, "remote_access.known_hole");
    assert!(run.all("error")[0].to_string().contains("plex2shell"), "{run:#?}");
    let other = [on.as_slice(), &["--accept-known-hole", "another"]].concat();
    computer.json(&other).ends(3, "remote_access.known_hole");
    assert_eq!(writes(&computer), 0);
    let accepted = [on.as_slice(), &["--accept-known-hole", "plex2shell"]].concat();
    computer.json(&accepted).ends(0, "");
    // Off needs no word: it closes it.
    computer.json(&["remote-access", "off", "--yes"]).ends(0, "");
}

#[test]
fn an_account_that_is_not_the_one_used_last_is_asked_about() {
    let computer = Computer::prepared(|world| world.accounts.push(Account::adult(2002, "another")));
    computer.json(&SETUP).ends(0, "");
    computer.world.change(World::unclaim);
    let computer = computer.signed_in(2002);
    let before = writes(&computer);
    computer.json(&SETUP).ends(3, "claim.unusual_account");
    assert_eq!(writes(&computer), before);
}

#[test]
fn what_needs_an_owner_is_3_for_nobody() {
    let computer = Computer::prepared(|world| world.claim_for(ME));
    // As from another computer, where there is no local admin token to read.
    let elsewhere = computer.path("elsewhere");
    for command in [["library", "list"], ["remote-access", "status"]] {
        let run = computer.usher(&command).env("USHER_HOME", &elsewhere).json();
        run.ends(3, "sign_in.needed");
    }
}

#[test]
fn another_flow_that_was_interrupted_comes_first() {
    let computer = Computer::with(World::plain()).signed_in(ME);
    let store = usher::runtime::store::Store::open(computer.config()).unwrap();
    let lock = store.server(&computer.world.server()).lock().unwrap();
    lock.write_journal(&json!({ "flow": "reinstall" })).unwrap();
    drop(lock);
    let run = computer.json(&SETUP);
    run.ends(3, "journal.other_flow");
    assert!(run.all("error")[0].to_string().contains("reinstall"), "{run:#?}");
    assert_eq!(writes(&computer), 0);
    assert!(computer.server_folder().join("journal.json").exists(), "it is not ours to remove");
    computer.json(&["status"]).ends(0, "");
}

#[test]
fn a_journal_that_cannot_be_read_is_set_aside_and_said() {
    let computer = Computer::with(World::plain()).signed_in(ME);
    let store = usher::runtime::store::Store::open(computer.config()).unwrap();
    drop(store.server(&computer.world.server()).lock().unwrap());
    let folder = computer.server_folder();
    std::fs::write(folder.join("journal.json"), "{ torn").unwrap();
    let run = computer.usher(&[SETUP.as_slice(), &["--json"]].concat()).run();
    assert_eq!((run.exit, run.code().as_str()), (0, "journal.unreadable"), "{run:#?}");
    let aside = computer.files().into_iter().find(|file| {
        file.file_name().is_some_and(|it| it.to_string_lossy().starts_with("journal.unreadable"))
    });
    assert_eq!(std::fs::read_to_string(aside.unwrap()).unwrap(), "{ torn");
}

#[test]
fn a_server_that_is_not_there_is_4_for_every_command_that_needs_it() {
    let computer = Computer::prepared(World::stop_server).signed_in(ME);
    for command in [
        ["status"].as_slice(),
        &["claim", "--yes"],
        &["unclaim", "--yes"],
        &["remote-access", "on", "--yes"],
        &["library", "list"],
        &["library", "add", "movie:Movies:/Volumes/Media/Movies", "--yes"],
    ] {
        let run = computer.json(command);
        run.ends(4, "server.silent");
    }
    assert!(computer.store().exists());
}

#[test]
fn a_server_that_still_starts_after_the_wait_is_4() {
    let computer = Computer::prepared(|world| {
        world.faults.push(Fault::always(Side::Server, Behaviour::Maintenance));
    });
    let run = computer.usher(&["status"]).env("USHER_WAIT", "0").json();
    run.ends(4, "server.starting");
    assert!(run.took < Duration::from_secs(5), "{:?}", run.took);
    let computer = Computer::prepared(|world| {
        let first = usher::sim::When::First(1);
        world.faults.push(Fault::new(Call::Identity, first, Behaviour::Maintenance));
    });
    computer.json(&["status"]).ends(0, "");
}

#[test]
fn status_does_without_plex_tv() {
    let computer = Computer::prepared(|world| {
        world.claim_for(ME);
        world.faults.push(Fault::always(Side::PlexTv, Behaviour::Refuse));
    });
    let run = computer.signed_in(ME).json(&["status"]);
    run.ends(0, "");
    let result = run.result();
    assert_eq!((&result["claimed"], &result["signed_in_as"]), (&json!(true), &json!(null)));
    assert_eq!(result["listed"], json!(null));
}

#[test]
fn plex_tv_that_refuses_our_account_is_5() {
    let computer = Computer::prepared(|world| {
        world.faults.push(Fault::always(Call::ClaimToken, FORBIDDEN));
    });
    computer.signed_in(ME).json(&["claim", "--yes"]).ends(5, "plex_tv.forbids");
    let computer = Computer::prepared(|world| {
        world.faults.push(Fault::always(Side::PlexTv, Behaviour::Refuse));
    });
    computer.json(&["sign-in"]).ends(5, "plex_tv.silent");
    let revoke = computer.signed_in(ME);
    revoke.json(&["sign-out", "--revoke"]).ends(5, "plex_tv.silent");
    assert!(revoke.store().exists(), "what did not end there is not forgotten here");
}

#[test]
fn a_server_of_somebody_else_is_6_and_left_alone() {
    let computer = Computer::prepared(|world| {
        world.accounts.push(Account::adult(2002, "somebody"));
        world.claim_for(2002);
    });
    let computer = computer.signed_in(ME);
    for command in [
        SETUP.as_slice(),
        &["claim", "--yes"],
        &["unclaim", "--yes"],
        &["remote-access", "on", "--yes"],
        &["library", "add", "movie:Movies:/Volumes/Media/Movies", "--yes"],
        &["library", "list"],
    ] {
        let run = computer.json(command);
        run.ends(6, "claim.owned_by_another");
    }
    assert_eq!(writes(&computer), 0);
    let status = computer.json(&["status"]);
    status.ends(0, "");
    assert_eq!(status.result()["owner"], "somebody");
}

#[test]
fn an_interrupted_sign_in_is_130() {
    let computer = Computer::prepared(|world| world.approval = Approval::Never);
    let mut running = computer.usher(&SETUP).json_later().begin();
    running.until("it waits for the person", |computer| {
        computer.world.log().iter().any(|request| request.call == Call::CheckPin)
    });
    running.interrupt();
    let run = running.end();
    run.ends(130, "interrupted");
    assert_eq!(writes(&computer), 0);
    computer.world.change(|world| world.approval = Approval::AfterPolls(0));
    computer.json(&SETUP).ends(0, "");
}

#[test]
fn an_interrupted_action_is_finished_and_the_next_run_goes_on() {
    let computer = Computer::prepared(|world| {
        world.faults.push(Fault::once(Call::Claim, Behaviour::Slow(Duration::from_millis(700))));
    });
    let computer = computer.signed_in(ME);
    let mut running = computer.usher(&SETUP).json_later().begin();
    running.until("it claims", |computer| {
        computer.world.log().iter().any(|request| request.call == Call::Claim)
    });
    running.interrupt();
    let run = running.end();
    run.ends(130, "interrupted");
    assert_eq!(run.steps().pop().unwrap(), ("claim".to_owned(), "done".to_owned()));
    assert_eq!(writes(&computer), 1, "an action is not cut in half, and the next not begun");
    assert!(computer.server_folder().join("journal.json").exists(), "it can be resumed");
    computer.json(&SETUP).ends(0, "");
    assert!(!computer.server_folder().join("journal.json").exists());
    let claims = computer.world.writes();
    assert_eq!(claims.iter().filter(|request| request.call == Call::Claim).count(), 1);
}

#[test]
fn an_interrupted_look_ends_at_once() {
    let computer = Computer::prepared(|world| {
        world.faults.push(Fault::always(Side::Server, Behaviour::Slow(Duration::from_secs(60))));
    });
    let mut running = computer.usher(&["status"]).json_later().begin();
    running.until("it looks", |computer| !computer.world.log().is_empty());
    // It listens to signals a moment after it has sent its questions.
    std::thread::sleep(Duration::from_millis(100));
    running.interrupt();
    let run = running.end();
    run.ends(130, "interrupted");
    assert!(run.took < Duration::from_secs(3), "{:?}", run.took);
}
