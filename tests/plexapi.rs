//! Somebody else's client sets up the practice server that `usher demo
//! --serve` serves, and `usher status` sees what it did.
//!
//! A world that only our own client understands proves nothing. The other
//! client is python-plexapi, as it is, in `plexapi/practice.py`.

#![cfg(unix)]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "tests"
)]

use serde_json::Value;
use sha1::{Digest, Sha1};
use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, ExitStatus, Stdio};

const USHER: &str = env!("CARGO_BIN_EXE_usher");

/// `usher demo --serve --json` as a process of its own.
struct Demo {
    process: Child,
    output: BufReader<ChildStdout>,
    /// Where it says everything is.
    world: Value,
}

impl Demo {
    fn serve() -> Self {
        let mut process = Command::new(USHER)
            .args(["demo", "--serve", "--json"])
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut output = BufReader::new(process.stdout.take().unwrap());
        let mut line = String::new();
        output.read_line(&mut line).unwrap();
        let world: Value = serde_json::from_str(&line).unwrap();
        assert_eq!(world["event"], "world", "{line}");
        Self { process, output, world }
    }

    fn at(&self, what: &str) -> &str {
        self.world[what].as_str().unwrap()
    }

    /// The arguments that lead a command into its world.
    fn arguments(&self, config_folder: &Path) -> Vec<String> {
        let mut arguments: Vec<String> = ["server", "plex-tv", "auth-app", "root", "home"]
            .into_iter()
            .flat_map(|name| [format!("--{name}"), self.at(&name.replace('-', "_")).to_owned()])
            .collect();
        let rest = ["--platform", "macos", "--secret-store", "memory", "--json", "--config-dir"];
        arguments.extend(rest.map(str::to_owned));
        arguments.push(config_folder.to_str().unwrap().to_owned());
        arguments
    }

    /// Asks it to end, and waits until it has.
    fn end(mut self) -> ExitStatus {
        let process = rustix::process::Pid::from_child(&self.process);
        rustix::process::kill_process(process, rustix::process::Signal::TERM).unwrap();
        let mut rest = String::new();
        self.output.read_to_string(&mut rest).unwrap();
        self.process.wait().unwrap()
    }
}

impl Drop for Demo {
    fn drop(&mut self) {
        // After `end` there is nobody left; else the test has failed.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// The Python of the environment that `tests/plexapi/prepare` makes.
fn python() -> PathBuf {
    let requirements = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/plexapi/requirements.txt");
    let digest = Sha1::digest(std::fs::read(requirements).unwrap());
    let hash: String = digest.iter().map(|byte| format!("{byte:02x}")).take(6).collect();
    let cache = std::env::var_os("XDG_CACHE_HOME").filter(|it| !it.is_empty()).map(PathBuf::from);
    let cache = cache.unwrap_or_else(|| std::env::home_dir().unwrap().join(".cache"));
    let folder = cache.join("usher").join(format!("plexapi-{hash}"));
    assert!(
        folder.join("ready").exists(),
        "there is no {}: run tests/plexapi/prepare, or tests/run, which does",
        folder.display()
    );
    folder.join("bin/python")
}

#[test]
fn python_plexapi_sets_up_the_practice_server() {
    let python = python();
    let own = tempfile::tempdir().unwrap();
    let movies = own.path().join("Movies & more");
    std::fs::create_dir(&movies).unwrap();
    std::fs::write(movies.join("The General (1926).mkv"), "").unwrap();

    let demo = Demo::serve();
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/plexapi/practice.py");
    let run = Command::new(python)
        .arg(script)
        .args([demo.at("plex_tv"), demo.at("auth_app"), demo.at("server")])
        .arg(&movies)
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&run.stdout);
    println!("{said}{}", String::from_utf8_lossy(&run.stderr));
    assert!(run.status.success(), "{}", run.status);
    for step in ["the sign-in is approved", "the server is claimed", "the name is read back"] {
        assert!(said.contains(&format!("ok     {step}")), "{step} is missing");
    }

    let arguments = demo.arguments(&own.path().join("usher"));
    let status = Command::new(USHER).arg("status").args(arguments).output().unwrap();
    assert!(status.status.success(), "{}", String::from_utf8_lossy(&status.stderr));
    let lines = String::from_utf8(status.stdout).unwrap();
    let result: Value = serde_json::from_str(lines.lines().last().unwrap()).unwrap();
    assert_eq!(result["claimed"], true, "{result}");
    assert_eq!(result["owner"], "practice");
    assert_eq!(result["name"], "Den & Attic");
    assert_eq!(result["remote_access"]["enabled"], false);
    let libraries = result["libraries"].as_array().unwrap();
    assert_eq!(libraries.len(), 1, "{result}");
    assert_eq!(libraries[0]["name"], "Movies");
    assert_eq!(libraries[0]["locations"][0], movies.to_str().unwrap());

    let practice_folder = PathBuf::from(demo.at("root"));
    assert!(practice_folder.exists());
    assert!(demo.end().success());
    assert!(!practice_folder.exists(), "the practice computer was left behind");
}
