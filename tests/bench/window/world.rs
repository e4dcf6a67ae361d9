//! The practice world, in a process of its own, and a person's way through it.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant, SystemTime};

use serde_json::Value;

/// Until something that should happen has not happened.
const PATIENCE: Duration = Duration::from_secs(30);

/// A practice world, with a home for Usher in it.
pub struct World {
    served: Child,
    said: Value,
    home: PathBuf,
}

impl World {
    /// Serves one. `usher` is a copy of the program, so that it shares no memory
    /// with the one that is looked at.
    pub fn serve(usher: &Path, room: &Path, name: &str) -> Self {
        let mut served = Command::new(usher)
            .args(["demo", "--serve", "--json"])
            .stdout(Stdio::piped())
            .spawn()
            .expect("the practice world");
        let mut line = String::new();
        let output = served.stdout.take().expect("its output");
        BufReader::new(output).read_line(&mut line).expect("its addresses");
        let said = serde_json::from_str(&line).expect("its addresses");
        let home = room.join(name);
        std::fs::create_dir(&home).expect("a home");
        Self { served, said, home }
    }

    /// What a program is told to live in it.
    pub fn arguments(&self) -> Vec<String> {
        let said = |what: &str| self.said[what].as_str().expect("an address").to_owned();
        vec![
            format!("--server={}", said("server")),
            format!("--plex-tv={}", said("plex_tv")),
            format!("--auth-app={}", said("auth_app")),
            format!("--root={}", said("root")),
            format!("--home={}", said("home")),
            "--platform=macos".to_owned(),
            format!("--config-dir={}", self.home.join("config").display()),
            format!("--secret-store=file:{}", self.home.join("secrets").display()),
        ]
    }

    /// Sets the server up, with libraries, as a script does.
    pub fn set_up(&self, usher: &Path, libraries: &[String]) {
        let mut setting_up = Command::new(usher)
            .args(["setup", "--json", "--yes", "--name=Den"])
            .args(libraries.iter().map(|it| format!("--library={it}")))
            .args(self.arguments())
            .env("BROWSER", "true")
            .stdout(Stdio::piped())
            .spawn()
            .expect("a set-up");
        let output = BufReader::new(setting_up.stdout.take().expect("its output"));
        let mut last = String::new();
        for line in output.lines() {
            last = line.expect("a line");
            let said: Value = serde_json::from_str(&last).expect("a line of JSON");
            if said["event"] == "sign_in" {
                approve(said["url"].as_str().expect("an address"));
            }
        }
        let ended = setting_up.wait().expect("its end");
        assert!(ended.success(), "{last}");
    }

    /// When something was written down last of what is done to the server.
    pub fn changed(&self) -> Option<SystemTime> {
        self.server_folder()?.metadata().ok()?.modified().ok()
    }

    /// Whether something is being done to the server.
    pub fn is_at_work(&self) -> bool {
        self.server_folder().is_some_and(|folder| folder.join("journal.json").exists())
    }

    fn server_folder(&self) -> Option<PathBuf> {
        let mut servers = std::fs::read_dir(self.home.join("config/servers")).ok()?;
        Some(servers.next()?.ok()?.path())
    }
}

impl Drop for World {
    fn drop(&mut self) {
        // Asked to end, it takes its temporary computer along.
        let _ = Command::new("kill").arg(self.served.id().to_string()).status();
        let _ = self.served.wait();
    }
}

/// The person's browser, which only notes what it is asked to open.
pub struct Browser {
    notes: PathBuf,
}

impl Browser {
    pub fn of(room: &Path) -> Self {
        Self { notes: room.join("browsed") }
    }

    /// The address that it is asked to open next.
    pub fn opens(&self) -> String {
        let notes = until("no browser was opened", || {
            std::fs::read_to_string(&self.notes).ok().filter(|notes| notes.ends_with('\n'))
        });
        std::fs::remove_file(&self.notes).expect("its notes");
        notes.trim().to_owned()
    }
}

/// Opens the sign-in page as a browser does, which approves.
pub fn approve(page: &str) {
    let page = page.replacen("#?", "?", 1).replacen("#!?", "?", 1);
    let rest = page.strip_prefix("http://").expect("plain HTTP");
    let (host, path) = rest.split_once('/').expect("a path");
    let mut browser = TcpStream::connect(host).expect("the sign-in page");
    let request = format!("GET /{path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
    browser.write_all(request.as_bytes()).expect("a request");
    let mut answer = String::new();
    browser.read_to_string(&mut answer).expect("an answer");
    assert!(answer.contains("Signed in"), "{answer}");
}

/// Waits for the first answer that is something.
pub fn until<T>(what: &str, mut tell: impl FnMut() -> Option<T>) -> T {
    let end = Instant::now() + PATIENCE;
    loop {
        if let Some(answer) = tell() {
            return answer;
        }
        assert!(Instant::now() < end, "{what}");
        std::thread::sleep(Duration::from_millis(5));
    }
}
