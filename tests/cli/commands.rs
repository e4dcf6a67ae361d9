//! Each command where all goes well, and a second time to see it converge.

use crate::computer::{Computer, ME, Run};
use crate::{SETUP, writes};
use serde_json::{Value, json};
use std::os::unix::fs::PermissionsExt;
use usher::sim::{Account, Approval, Call, Folders, Phase, World};

#[test]
fn status_of_a_new_server_and_nobody() {
    let computer = Computer::with(World::plain());
    let run = computer.json(&["status"]);
    run.ends(0, "");
    let result = run.result();
    assert_eq!(result["server"], computer.world.server().to_string());
    assert_eq!(result["claimed"], false);
    let keys = ["version", "machine_identifier", "owner", "signed_in_as", "name"];
    for key in keys.into_iter().chain(["remote_access", "libraries"]) {
        assert!(result.get(key).is_some(), "{key} is missing, null at least");
    }
    assert_eq!(result["signed_in_as"], Value::Null);
    assert_eq!(result["claim_required"], "yes", "{run:#?}");
    assert_eq!(result["known_bugs"], json!([]));
    assert_eq!(writes(&computer), 0);

    let old = |world: &mut World| world.server.version = "1.43.3.10828".to_owned();
    let result = Computer::prepared(old).json(&["status"]).result();
    assert_eq!(result["known_bugs"], json!(["plex2shell"]));
}

#[test]
fn setup_does_the_whole_first_launch_and_then_nothing() {
    let computer = Computer::with(World::plain());
    let mut arguments = SETUP.to_vec();
    arguments.extend(["--library", "artist:Music:/Volumes/Media/Music"]);
    let run = computer.json(&arguments);
    run.ends(0, "");
    assert_eq!(
        states(&run, "done"),
        ["locate", "sign_in", "claim", "name", "libraries", "verify"],
        "remote access was off already"
    );
    assert_eq!(in_order(&run), ALL_STEPS);
    let result = run.result();
    assert_eq!(result["claimed"], true);
    assert_eq!(result["owner"], "practice");
    assert_eq!(result["signed_in_as"], "practice");
    assert_eq!(result["name"], "Den");
    assert_eq!(result["remote_access"], json!({ "enabled": false }));
    assert_eq!(result["kept"], true);
    assert_eq!(result["listed"], true);
    assert_eq!(result["terms_accepted"], false, "--yes never accepts Plex's terms");
    assert_eq!(result["libraries"].as_array().unwrap().len(), 3);
    assert_eq!(run.all("plan").len(), 0, "a plan that runs unasked is not offered");
    let status = computer.json(&["status"]).result();
    assert_eq!(status["claim_required"], "claimed");
    for key in ["server", "version", "machine_identifier", "owner", "name", "libraries"] {
        assert_eq!(status[key], result[key], "{key}");
    }

    let before = writes(&computer);
    let again = computer.json(&arguments);
    again.ends(0, "");
    assert_eq!(writes(&computer), before, "a second run writes nothing");
    assert_eq!(again.result()["changed"], false);
    assert_eq!(states(&again, "skipped").len(), ALL_STEPS.len() - 2, "{:?}", again.steps());
    let words = computer.usher(&arguments).run();
    assert!(words.stdout.contains("Nothing was changed"), "{words:#?}");
}

#[test]
fn setup_takes_its_answers_from_a_profile_and_flags_win() {
    let computer = Computer::prepared(|world| world.server.mapping = vec![MAPPED]);
    let profile = computer.path("profile.toml");
    let text = "name = \"Attic\"\nlanguage = \"de-DE\"\naccept_terms = true\n\
                [remote_access]\nenabled = true\nport = 32410\n\
                [[library]]\nkind = \"movie\"\nname = \"Filme\"\n\
                folders = [\"/Volumes/Media/Movies\", \"/Users/practice/Movies\"]\n";
    std::fs::write(&profile, text).unwrap();
    let arguments = ["setup", "--profile", profile.to_str().unwrap(), "--name", "Den", "--yes"];
    let run = computer.json(&arguments);
    run.ends(0, "");
    assert_eq!(run.result()["name"], "Den");
    assert_eq!(run.result()["remote_access"], json!({ "enabled": true, "port": 32410 }));
    assert_eq!(run.result()["terms_accepted"], true);
    computer.world.read(|world| {
        let section = &world.server.sections[0];
        assert_eq!((section.title.as_str(), section.language.as_str()), ("Filme", "de-DE"));
        assert_eq!(section.locations, ["/Volumes/Media/Movies", "/Users/practice/Movies"]);
    });
    let before = writes(&computer);
    computer.json(&arguments).ends(0, "");
    assert_eq!(writes(&computer), before);
}

#[test]
fn a_dry_run_tells_the_differences_and_makes_none() {
    let computer = Computer::with(World::plain()).signed_in(ME);
    let mut dry = SETUP.to_vec();
    dry.push("--dry-run");
    let run = computer.json(&dry);
    run.ends(10, "");
    let actions = run.all("plan")[0]["actions"].as_array().unwrap().len();
    assert_eq!((actions, writes(&computer)), (4, 0), "claim, name, libraries, remote access");
    computer.json(&SETUP).ends(0, "");
    let before = writes(&computer);
    let run = computer.json(&dry);
    run.ends(0, "");
    assert_eq!(run.all("plan")[0]["actions"], json!([]));
    assert_eq!(writes(&computer), before);
}

#[test]
fn sign_in_opens_the_browser_or_shows_a_code_for_another_device() {
    let computer = Computer::with(World::plain());
    let run = computer.json(&["sign-in"]);
    run.ends(0, "");
    let offer = &run.all("sign_in")[0];
    assert_eq!(offer["code"], Value::Null);
    assert_eq!(computer.opened(), [offer["url"].as_str().unwrap()]);
    assert_eq!(run.result()["signed_in_as"], "practice");
    let mode = std::fs::metadata(computer.store()).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
    let asked = computer.world.log().len();
    computer.json(&["sign-in"]).ends(0, "");
    let log = computer.world.log();
    assert!(
        log[asked..].iter().all(|request| request.call != Call::CreatePin),
        "signed in already"
    );

    let computer = Computer::with(World::plain());
    let run = computer.json(&["sign-in", "--no-browser"]);
    run.ends(0, "");
    let offer = &run.all("sign_in")[0];
    assert_eq!(offer["code"].as_str().unwrap().len(), 4);
    assert_eq!(offer["url"], format!("{}/link", computer.world.plex_tv()));
    assert_eq!(computer.opened(), Vec::<String>::new());
    // A person sees the code too, and a square for their telephone.
    computer.json(&["sign-out"]).ends(0, "");
    let shown = computer.usher(&["sign-in", "--no-browser"]).run().stdout;
    assert!(shown.contains('█') && shown.contains("/link"), "{shown}");
}

#[test]
fn sign_out_forgets_here_and_revokes_there_when_told() {
    let computer = Computer::with(World::plain()).signed_in(ME);
    computer.json(&["sign-out"]).ends(0, "");
    assert!(!computer.store().exists());
    assert_eq!(writes(&computer), 0, "plex.tv is left alone");
    assert_eq!(computer.json(&["status"]).result()["signed_in_as"], Value::Null);
    computer.json(&["sign-out"]).ends(0, "");

    let computer = computer.signed_in(ME);
    let run = computer.json(&["sign-out", "--revoke"]);
    run.ends(0, "");
    assert!(
        run.stderr.contains("is not known"),
        "what it may do to a claimed server: {}",
        run.stderr
    );
    let writes: Vec<Call> = computer.world.writes().iter().map(|request| request.call).collect();
    assert_eq!(writes, [Call::SignOut]);
    assert!(!computer.store().exists());
}

#[test]
fn forget_removes_sign_in_settings_and_history() {
    let computer = Computer::with(World::plain());
    computer.json(&SETUP).ends(0, "");
    let before = computer.files();
    let has = |files: &[std::path::PathBuf], name: &str| files.iter().any(|it| it.ends_with(name));
    assert!(has(&before, "settings.json") && has(&before, "history.jsonl"), "{before:?}");
    assert!(!has(&before, "journal.json"), "what is finished needs no journal");
    let wrote = writes(&computer);
    computer.json(&["forget"]).ends(0, "");
    assert_eq!(computer.files(), [computer.config().join("client.json")]);
    assert!(!computer.store().exists());
    assert_eq!(writes(&computer), wrote, "server and account stay as they are");
}

#[test]
fn claim_is_the_claim_alone() {
    let computer = Computer::with(World::plain());
    let run = computer.json(&["claim", "--yes"]);
    run.ends(0, "");
    assert_eq!(in_order(&run), ["locate", "sign_in", "claim", "verify"]);
    let writes_so_far = writes(&computer);
    assert_eq!(writes_so_far, 1, "{:#?}", computer.world.writes());
    computer.json(&["claim", "--yes"]).ends(0, "");
    assert_eq!(writes(&computer), writes_so_far);
}

#[test]
fn a_claim_token_made_elsewhere_comes_by_standard_input() {
    let computer = Computer::with(World::plain());
    let token = computer.world.change(|world| world.make_claim_token(ME));
    let claim = ["claim", "--yes", "--claim-token-stdin"];
    computer.usher(&claim).typing(&format!("{token}\n")).json().ends(0, "");
    assert_eq!(computer.world.read(World::server_account), Some(ME));

    computer.world.change(World::unclaim);
    let used = computer.usher(&claim).typing(&token).json();
    used.ends(1, "claim.token_expired");
    computer.usher(&claim).typing("a password\n").json().ends(2, "claim.token_malformed");
    assert_eq!(computer.world.read(World::server_account), None);
}

#[test]
fn unclaim_says_who_loses_it_and_asks() {
    let computer = Computer::prepared(|world| {
        world.accounts.push(Account::adult(2002, "a friend"));
        world.claim_for(ME);
        world.server.guests.push(2002);
    });
    let computer = computer.signed_in(ME);
    computer.json(&["unclaim"]).ends(3, "confirm.needed");
    assert_eq!(writes(&computer), 0);
    let run = computer.json(&["unclaim", "--yes"]);
    run.ends(0, "");
    assert!(run.stdout.contains("a friend"), "{run:#?}");
    assert_eq!(computer.world.read(World::server_account), None);
    assert_eq!(writes(&computer), 1);
    computer.json(&["unclaim", "--yes"]).ends(0, "");
    assert_eq!(writes(&computer), 1);
}

#[test]
fn remote_access_goes_on_and_off() {
    let computer = Computer::prepared(|world| {
        world.claim_for(ME);
        world.server.mapping = vec![MAPPED];
    });
    let computer = computer.signed_in(ME);
    let on = computer.json(&["remote-access", "on", "--yes"]);
    on.ends(0, "");
    assert_eq!(on.result()["mapped"], true);
    // It was watched until the time was over, and told once.
    let opening = on.all("opening");
    assert_eq!(opening.len(), 1, "{on:#?}");
    assert_eq!(opening[0]["state"], "mapped");
    let status = computer.json(&["remote-access", "status"]);
    status.ends(0, "");
    assert_eq!(status.result()["remote_access"], json!({ "enabled": true, "port": null }));
    let port = computer.json(&["remote-access", "on", "--port", "32410", "--yes"]);
    port.ends(0, "");
    computer.world.read(|world| {
        assert!(world.server.preferences.is_on("ManualPortMappingMode"));
        assert_eq!(world.server.preferences.value("ManualPortMappingPort"), Some(&json!(32410)));
    });
    let before = writes(&computer);
    computer.json(&["remote-access", "on", "--port", "32410", "--yes"]).ends(0, "");
    assert_eq!(writes(&computer), before);
    computer.json(&["remote-access", "off", "--yes"]).ends(0, "");
    assert!(computer.world.read(|w| !w.server.preferences.is_on("PublishServerOnPlexOnlineKey")));
    computer.json(&["remote-access"]).ends(0, "");
}

#[test]
fn a_port_that_opens_and_closes_again_is_no_success() {
    let computer = Computer::prepared(|world| {
        world.claim_for(ME);
        // The proof of the plan sees it open, and so does the first look after it.
        let closed = Phase { looks: 0, state: "failed", error: Some("unreachable") };
        world.server.mapping = vec![Phase { looks: 2, ..MAPPED }, closed];
    });
    let computer = computer.signed_in(ME);
    let on = computer.json(&["remote-access", "on", "--yes"]);
    on.ends(0, "");
    assert_eq!(on.result()["mapped"], false, "{on:#?}");
    let states: Vec<_> = on.all("opening").iter().map(|it| it["state"].clone()).collect();
    assert_eq!(states, ["mapped", "failed"], "{on:#?}");
    // What was chosen stays chosen.
    assert!(computer.world.read(|w| w.server.preferences.is_on("PublishServerOnPlexOnlineKey")));
}

#[test]
fn f064_remote_access_that_is_not_mapped_is_on_all_the_same() {
    let computer = Computer::prepared(|world| {
        world.claim_for(ME);
        world.server.mapping = vec![Phase { looks: 0, state: "failed", error: Some("doublenat") }];
    });
    let run = computer.signed_in(ME).json(&["remote-access", "on", "--yes"]);
    run.ends(0, "");
    assert_eq!(run.result()["mapped"], false);
    assert_eq!(run.result()["remote_access"]["enabled"], true);
}

#[test]
fn local_security_goes_off_and_on_without_an_account() {
    let computer = Computer::with(World::plain());
    let is_on = |run: Run| run.ends(0, "").result()["local_security"].clone();
    assert_eq!(is_on(computer.json(&["local-security"])), true);
    let off = computer.json(&["local-security", "off", "--yes"]);
    off.ends(0, "");
    assert_eq!(is_on(computer.json(&["local-security", "status"])), false);
    let shown = computer.usher(&["local-security"]).run().stdout;
    assert!(shown.contains("usher local-security on"), "how to undo it: {shown}");
    let before = writes(&computer);
    computer.json(&["local-security", "off", "--yes"]).ends(0, "");
    assert_eq!(writes(&computer), before);
    computer.json(&["local-security", "on", "--yes"]).ends(0, "");
    assert_eq!(is_on(computer.json(&["local-security"])), true);
    assert!(!computer.store().exists(), "nobody had to sign in");
}

#[test]
fn libraries_are_listed_and_added() {
    let computer = Computer::prepared(|world| {
        world.claim_for(ME);
        world.server.add_section("movie", "Movies", &["/Volumes/Media/Movies"]);
    });
    let computer = computer.signed_in(ME);
    let names = |run: Run| -> Vec<String> {
        let result = run.ends(0, "").result();
        let libraries = result["libraries"].as_array().unwrap().clone();
        libraries.iter().map(|it| it["name"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(names(computer.json(&["library", "list"])), ["Movies"]);
    let add = ["library", "add", "photo:Photos:/Volumes/Media/Photos", "--yes"];
    assert_eq!(names(computer.json(&add)), ["Movies", "Photos"]);
    assert_eq!(writes(&computer), 1);
    computer.json(&add).ends(0, "");
    assert_eq!(writes(&computer), 1);
    let shown = computer.usher(&["library"]).run();
    assert!(shown.stdout.contains("/Volumes/Media/Photos"), "{shown:#?}");
}

#[test]
fn the_demo_walks_through_and_lists_its_scenarios() {
    let computer = Computer::with(World::plain());
    for program in ["defaults", "scutil", "ps", "osascript", "open"] {
        computer.program(program, "echo \"$0\" >>\"${0%/*}/../ran\"");
    }
    let run = computer.usher(&["demo", "--terminal"]).run();
    assert_eq!(run.exit, 0, "{run:#?}");
    assert!(run.stdout.contains("Den"), "{run:#?}");
    let list = computer.json(&["demo", "--scenario", "list"]);
    let names = list.ends(0, "").result()["scenarios"].as_array().unwrap().len();
    assert_eq!(names, usher::sim::scenarios().len());
    computer.json(&["demo", "--scenario", "no-such-thing"]).ends(2, "input.wrong");
    let down = computer.usher(&["demo", "--scenario", "server-down"]).run();
    assert_eq!(down.exit, 4, "{down:#?}");
    assert_eq!(computer.files(), Vec::<std::path::PathBuf>::new(), "its own folders alone");
    assert!(computer.world.log().is_empty());
    assert!(!computer.path("ran").exists(), "nothing real is read");
}

#[test]
fn a_served_demo_is_set_up_by_another_process() {
    let computer = Computer::with(World::plain());
    for program in ["defaults", "scutil", "ps", "osascript", "open", "codesign"] {
        computer.program(program, "echo \"$0\" >>\"${0%/*}/../ran\"");
    }
    let mut serving = computer.usher(&["demo", "--serve", "--json"]).begin();
    let world = serving.first_event();
    assert_eq!(world["event"], "world");
    let word = |key: &str| world[key].as_str().unwrap().to_owned();
    let (movies, approves) = (computer.path("Movies"), word("auth_app"));
    std::fs::create_dir(&movies).unwrap();
    let library = format!("movie:Movies:{}", movies.display());
    let beside = |arguments: &[&str]| {
        let usher = computer.usher(arguments).env("USHER_SERVER", word("server"));
        let usher = usher.env("USHER_PLEX_TV", word("plex_tv")).env("USHER_AUTH_APP", &approves);
        usher.env("USHER_ROOT", word("root")).env("USHER_HOME", word("home")).json()
    };
    // This stops the server, writes to what it keeps, and starts it: with the
    // practice computer's own programs.
    let off = beside(&["local-security", "off", "--yes"]);
    off.ends(0, "");
    assert_eq!(off.result()["changed"], true, "{off:#?}");
    assert_eq!(beside(&["local-security"]).result()["local_security"], false);
    let setup = beside(&["setup", "--yes", "--library", &library]);
    setup.ends(0, "");
    assert_eq!(setup.result()["libraries"][0]["name"], "Movies");
    assert!(!computer.path("ran").exists(), "nothing real is read");
    serving.interrupt();
    let served = serving.end();
    assert_eq!(served.exit, 0, "{served:#?}");
    assert!(!std::path::Path::new(&word("root")).exists(), "its folders go with it");
}

#[test]
fn folders_of_this_computer_become_a_library() {
    let computer = Computer::prepared(|world| world.server.folders = Folders::Disk);
    let movies = computer.path("My Movies");
    std::fs::create_dir(&movies).unwrap();
    std::fs::write(movies.join("The General (1926).mkv"), "").unwrap();
    let library = format!("movie:Movies:{}", movies.display());
    let arguments = ["setup", "--yes", "--library", &library];
    computer.usher(&arguments).for_real().json().ends(0, "");
    let found = computer.world.read(|world| world.server.sections[0].locations.clone());
    assert_eq!(found, [movies.to_str().unwrap()]);
}

#[test]
fn an_empty_folder_is_pointed_out_and_becomes_a_library_all_the_same() {
    let computer = Computer::prepared(|world| world.server.folders = Folders::Disk);
    let movies = computer.path("Films to come");
    std::fs::create_dir(&movies).unwrap();
    let library = format!("movie:Movies:{}", movies.display());
    let run = computer.usher(&["setup", "--yes", "--library", &library]).for_real().json();
    run.ends(0, "");
    let said: Vec<&str> =
        run.stderr.lines().filter(|line| line.contains("Films to come")).collect();
    assert_eq!(said, [format!("Nothing is in {} yet.", movies.display())], "once\n{run:#?}");
}

/// A port that is open at the first look.
const MAPPED: Phase = Phase { looks: 0, state: "mapped", error: None };

/// The steps of `setup` as the contract lists them.
const ALL_STEPS: [&str; 7] =
    ["locate", "sign_in", "claim", "name", "remote_access", "libraries", "verify"];

/// The steps with this state, in order.
fn states(run: &Run, state: &str) -> Vec<String> {
    run.steps().into_iter().filter(|(_, it)| it == state).map(|(step, _)| step).collect()
}

/// The steps in the order in which they were first spoken of.
fn in_order(run: &Run) -> Vec<String> {
    let mut steps: Vec<String> = Vec::new();
    for (step, _) in run.steps() {
        if !steps.contains(&step) {
            steps.push(step);
        }
    }
    steps
}

#[test]
fn approval_comes_when_the_person_gets_to_it() {
    let computer = Computer::prepared(|world| world.approval = Approval::AfterPolls(2));
    computer.json(&["sign-in"]).ends(0, "");
    let polls = computer.world.log();
    let polls = polls.iter().filter(|request| request.call == Call::CheckPin).count();
    assert_eq!(polls, 3);
}

#[test]
fn a_support_file_holds_the_chain_and_no_secret() {
    let computer = Computer::prepared(|world| world.claim_for(ME)).signed_in(ME);
    let secrets = computer.world.read(World::secrets);
    let file = computer.path("support.txt");
    let arguments = ["doctor", "--bundle", file.to_str().unwrap()];
    let run = computer.json(&arguments);
    run.ends(0, "");
    let hidden = &run.all("support_file")[0]["hidden"];
    assert!(hidden.as_object().is_some_and(|kinds| !kinds.is_empty()), "{run:#?}");
    let text = std::fs::read_to_string(&file).unwrap();
    for secret in &secrets {
        assert!(!text.contains(secret.as_str()), "{secret} in {text}");
    }
    assert!(text.contains("12 outside"), "{text}");
    assert_eq!(std::fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
    // What is there is never written over.
    computer.json(&arguments).ends(1, "support_file.exists");
    assert_eq!(std::fs::read_to_string(&file).unwrap(), text);
}
