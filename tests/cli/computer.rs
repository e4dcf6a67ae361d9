//! A computer to run the program on: a practice world in this process, and a
//! home, a configuration, a secret store and a browser that are all its own.

use serde_json::Value;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::os::unix::fs::{FileExt, OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use tempfile::TempDir;
use url::Url;
use usher::sim::{Approval, Practice, World};

/// Nothing the program does takes this long: it hangs.
const PATIENCE: Duration = Duration::from_secs(90);

/// The one account of the plain world.
pub const ME: u64 = 1001;

/// The computer. Its person approves every sign-in at the first question, sees
/// each page that the program opens, and presses the button of a claim page.
pub struct Computer {
    pub world: Practice,
    // The world's listeners live in it, so it goes after the world.
    _runtime: tokio::runtime::Runtime,
    folder: TempDir,
}

impl Computer {
    /// A computer with this world around it.
    pub fn with(mut world: World) -> Self {
        let folder = tempfile::Builder::new().prefix("usher-case-").tempdir().unwrap();
        let data = "Users/practice/Library/Application Support/Plex Media Server";
        let data = folder.path().join(data);
        // Where a server on Linux keeps the same files.
        let on_linux = "var/lib/plexmediaserver/Library/Application Support/Plex Media Server";
        let on_linux = folder.path().join(on_linux);
        std::fs::create_dir_all(&data).unwrap();
        std::fs::create_dir_all(on_linux.parent().unwrap()).unwrap();
        std::os::unix::fs::symlink(&data, on_linux).unwrap();
        world.files = Some(data);
        world.computer.root = Some(folder.path().to_owned());
        if world.approval == Approval::ByButton {
            world.approval = Approval::AfterPolls(0);
        }
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(1)
            .enable_all()
            .build()
            .unwrap();
        let world = runtime.block_on(Practice::start(world)).unwrap();
        let computer = Self { world, _runtime: runtime, folder };
        computer.put("browser", "printf '%s\\n' \"$1\" >>\"${0%/*}/../opened\"");
        computer
    }

    /// A computer in the plain world, prepared further.
    pub fn prepared(prepare: impl FnOnce(&mut World)) -> Self {
        let mut world = World::plain();
        prepare(&mut world);
        Self::with(world)
    }

    /// A path on it.
    pub fn path(&self, below: &str) -> PathBuf {
        self.folder.path().join(below)
    }

    /// Where Usher keeps its own files.
    pub fn config(&self) -> PathBuf {
        self.path("usher")
    }

    /// The file that holds the sign-in.
    pub fn store(&self) -> PathBuf {
        self.path("sign-in.json")
    }

    /// What Usher keeps about the server, which it must have worked on before.
    pub fn server_folder(&self) -> PathBuf {
        let servers = self.config().join("servers");
        let mut folders = std::fs::read_dir(servers).unwrap().map(|entry| entry.unwrap().path());
        let folder = folders.next().unwrap();
        assert_eq!(folders.next(), None, "one server, one folder");
        folder
    }

    /// Puts a stand-in for a program of the system on `PATH`, where from then
    /// on all of them are looked for instead of in the practice world.
    pub fn program(&self, name: &str, script: &str) {
        self.take_programs_away();
        self.put(name, script);
    }

    /// From now on this computer has no program of the system but stand-ins.
    pub fn take_programs_away(&self) {
        let _ = std::fs::remove_file(self.path(".practice-computer.json"));
    }

    fn put(&self, name: &str, script: &str) {
        let path = self.path("bin").join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, format!("#!/bin/sh\n{script}\n")).unwrap();
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o755)).unwrap();
    }

    /// Signs this account in, as an earlier run would have.
    pub fn signed_in(self, account: u64) -> Self {
        let token = self.world.change(|world| world.grant(account, "an earlier run"));
        let text = format!("{{\"version\":1,\"account_token\":\"{token}\"}}");
        let mut options = std::fs::OpenOptions::new();
        let file = options.write(true).create(true).truncate(true).mode(0o600).open(self.store());
        file.unwrap().write_all(text.as_bytes()).unwrap();
        self
    }

    /// The program with these arguments, and everything else by environment.
    pub fn usher(&self, arguments: &[&str]) -> Usher<'_> {
        Usher::on(self, arguments)
    }

    /// Runs it with `--json` and holds every line against the contract.
    #[track_caller]
    pub fn json(&self, arguments: &[&str]) -> Run {
        self.usher(arguments).json()
    }

    /// Every file of Usher's own, but not the secret store.
    pub fn files(&self) -> Vec<PathBuf> {
        fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
            for entry in std::fs::read_dir(folder).into_iter().flatten() {
                let path = entry.unwrap().path();
                match path.is_dir() {
                    true => walk(&path, found),
                    false => found.push(path),
                }
            }
        }
        let mut found = Vec::new();
        walk(&self.config(), &mut found);
        found.sort();
        found
    }

    /// The addresses that were opened in the browser so far.
    pub fn opened(&self) -> Vec<String> {
        let text = std::fs::read_to_string(self.path("opened")).unwrap_or_default();
        text.lines().map(str::to_owned).collect()
    }

    /// The person sees a page, and presses the button on a claim page.
    fn visit(&self, page: &str) {
        let page = Url::parse(page).unwrap();
        let host = format!("{}:{}", page.host_str().unwrap(), page.port().unwrap());
        let (path, query) = (page.path(), page.query().unwrap_or_default());
        let head = format!("HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n");
        let request = match page.fragment() {
            // What the sign-in page's own script does.
            Some(code) => format!("GET {path}{code} {head}\r\n"),
            None => format!(
                "POST {path} {head}Content-Type: application/x-www-form-urlencoded\r\n\
                 Content-Length: {}\r\n\r\n{query}",
                query.len()
            ),
        };
        // A page whose program has ended meanwhile shows nothing to press.
        let Ok(mut connection) = TcpStream::connect(&host) else { return };
        // The request counts; how the connection ends does not.
        let _ = connection.write_all(request.as_bytes());
        let _ = connection.read_to_end(&mut Vec::new());
    }
}

/// A run of the program that has not begun.
pub struct Usher<'a> {
    computer: &'a Computer,
    command: Command,
    stdin: String,
}

impl<'a> Usher<'a> {
    fn on(computer: &'a Computer, arguments: &[&str]) -> Self {
        let path = |below: &str| computer.path(below).into_os_string();
        let mut command = Command::new(env!("CARGO_BIN_EXE_usher"));
        command.args(arguments).env_clear().current_dir(computer.folder.path());
        command.env("HOME", path("Users/practice")).env("PATH", path("bin"));
        command.env("BROWSER", path("bin/browser")).env("LANG", "en_US.UTF-8");
        // No keychain of this machine is anywhere near.
        command.env("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
        command.env("USHER_SERVER", computer.world.server().to_string());
        command.env("USHER_PLEX_TV", computer.world.plex_tv().to_string());
        command.env("USHER_AUTH_APP", computer.world.auth_app());
        command.env("USHER_CONFIG_DIR", computer.config());
        command.env("USHER_ROOT", path("")).env("USHER_HOME", path("Users/practice"));
        command.env("USHER_PLATFORM", "macos").env("USHER_WAIT", "4").env("USHER_LANG", "en");
        command.env("USHER_SECRET_STORE", format!("file:{}", computer.store().display()));
        Self { computer, command, stdin: String::new() }
    }

    /// With this variable in the environment.
    pub fn env(mut self, name: &str, value: impl AsRef<std::ffi::OsStr>) -> Self {
        self.command.env(name, value);
        self
    }

    /// Without these variables.
    pub fn without(mut self, names: &[&str]) -> Self {
        for name in names {
            self.command.env_remove(name);
        }
        self
    }

    /// On this computer's own file system, not under the practice root. A
    /// server that somebody really has here is still left out of it.
    pub fn for_real(self) -> Self {
        let nothing = self.computer.path("nothing");
        std::fs::create_dir_all(nothing.join("Plex Media Server")).unwrap();
        self.without(&["USHER_ROOT", "USHER_HOME", "USHER_PLATFORM"])
            .env("PLEX_MEDIA_SERVER_APPLICATION_SUPPORT_DIR", nothing)
    }

    /// With this text on standard input.
    pub fn typing(mut self, text: &str) -> Self {
        self.stdin = text.to_owned();
        self
    }

    /// Runs it to its end.
    pub fn run(self) -> Run {
        self.begin().end()
    }

    /// Runs it to its end with `--json` and holds every line against the contract.
    #[track_caller]
    pub fn json(self) -> Run {
        let run = self.json_later().run();
        run.hold_against_the_contract();
        run
    }

    /// With `--json`, for a run that is begun and goes on.
    pub fn json_later(mut self) -> Self {
        self.command.arg("--json");
        self
    }

    /// Begins it. The test goes on meanwhile.
    pub fn begin(mut self) -> Running<'a> {
        let output = || tempfile::tempfile_in(self.computer.folder.path()).unwrap();
        let (stdout, stderr) = (output(), output());
        self.command.stdin(Stdio::piped());
        self.command.stdout(stdout.try_clone().unwrap()).stderr(stderr.try_clone().unwrap());
        let mut child = self.command.spawn().unwrap();
        // A program that does not read it is none of our business.
        let _ = child.stdin.take().unwrap().write_all(self.stdin.as_bytes());
        let visited = self.computer.opened().len();
        Running { computer: self.computer, child, stdout, stderr, begun: Instant::now(), visited }
    }
}

/// A run that goes on.
pub struct Running<'a> {
    computer: &'a Computer,
    child: Child,
    stdout: std::fs::File,
    stderr: std::fs::File,
    begun: Instant,
    visited: usize,
}

impl Running<'_> {
    /// Waits until this is so.
    pub fn until(&mut self, what: &str, mut is_so: impl FnMut(&Computer) -> bool) {
        while !is_so(self.computer) {
            assert!(self.begun.elapsed() < PATIENCE, "it was awaited in vain: {what}");
            assert!(self.child.try_wait().unwrap().is_none(), "it ended before: {what}");
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    /// Waits for its first line of `--json`.
    pub fn first_event(&mut self) -> Value {
        let output = self.stdout.try_clone().unwrap();
        self.until("its first line", |_| text(&output).contains('\n'));
        let text = text(&self.stdout);
        serde_json::from_str(text.lines().next().unwrap()).unwrap()
    }

    /// Sends it what Ctrl-C in a terminal sends.
    pub fn interrupt(&self) {
        let pid = rustix::process::Pid::from_child(&self.child);
        rustix::process::kill_process(pid, rustix::process::Signal::INT).unwrap();
    }

    /// Waits for its end, while the person at the browser does their part.
    pub fn end(mut self) -> Run {
        let status = loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                break status;
            }
            if self.begun.elapsed() > PATIENCE {
                self.child.kill().unwrap();
                self.child.wait().unwrap();
                panic!("it hangs:\n{}{}", text(&self.stdout), text(&self.stderr));
            }
            for page in self.computer.opened().iter().skip(self.visited) {
                self.computer.visit(page);
                self.visited += 1;
            }
            std::thread::sleep(Duration::from_millis(10));
        };
        Run {
            exit: status.code().unwrap_or(-1),
            stdout: text(&self.stdout),
            stderr: text(&self.stderr),
            took: self.begun.elapsed(),
        }
    }
}

/// The whole file. The program writes where this handle stands, so it is left there.
fn text(file: &std::fs::File) -> String {
    let mut bytes = vec![0; file.metadata().unwrap().len() as usize];
    file.read_exact_at(&mut bytes, 0).unwrap();
    String::from_utf8(bytes).unwrap()
}

/// A run that has ended.
#[derive(Debug)]
pub struct Run {
    /// Its exit code; -1 where a signal ended it.
    pub exit: i32,
    pub stdout: String,
    pub stderr: String,
    pub took: Duration,
}

impl Run {
    /// Every line as JSON.
    pub fn events(&self) -> Vec<Value> {
        let parse = |line: &str| {
            serde_json::from_str(line).unwrap_or_else(|fault| panic!("{fault}: {line}\n{self:?}"))
        };
        self.stdout.lines().map(parse).collect()
    }

    /// The lines of this event.
    pub fn all(&self, event: &str) -> Vec<Value> {
        self.events().into_iter().filter(|line| line["event"] == event).collect()
    }

    /// The last line.
    pub fn result(&self) -> Value {
        self.events().pop().unwrap_or_default()
    }

    /// The code of the error that ended it; empty where none did.
    pub fn code(&self) -> String {
        let error = self.all("error").pop().unwrap_or_default();
        error["code"].as_str().unwrap_or_default().to_owned()
    }

    /// The steps, each with how it went.
    pub fn steps(&self) -> Vec<(String, String)> {
        let word = |line: &Value, name: &str| line[name].as_str().unwrap().to_owned();
        let steps = self.all("step");
        steps.iter().map(|line| (word(line, "step"), word(line, "state"))).collect()
    }

    /// Whether it ended with this exit code and this error.
    #[track_caller]
    pub fn ends(&self, exit: i32, code: &str) -> &Self {
        assert_eq!((self.exit, self.code().as_str()), (exit, code), "{self:#?}");
        self
    }

    /// What holds for every run with `--json`.
    #[track_caller]
    fn hold_against_the_contract(&self) {
        let events = self.events();
        assert!(!events.is_empty(), "nothing on standard output\n{self:#?}");
        for line in &events {
            assert!(line.is_object() && line["event"].is_string(), "{line}");
        }
        let (result, before) = events.split_last().unwrap();
        assert_eq!(result["event"], "result", "the last line\n{self:#?}");
        assert_eq!(result["exit"], self.exit, "{self:#?}");
        assert_eq!(result["ok"], self.exit == 0, "{self:#?}");
        assert!(before.iter().all(|line| line["event"] != "result"), "one result\n{self:#?}");
        for step in self.all("step") {
            let state = step["state"].as_str().unwrap_or_default();
            assert!(["started", "done", "skipped", "failed"].contains(&state), "{step}");
        }
        for error in self.all("error") {
            for part in ["code", "what", "why", "next"] {
                let words = error[part].as_str().unwrap_or_default();
                assert!(!words.trim().is_empty(), "no {part} in {error}");
                assert!(!words.contains("{$"), "unfinished: {error}");
            }
        }
        for offer in self.all("sign_in") {
            assert!(offer["url"].is_string() && offer["expires_in"].is_u64(), "{offer}");
        }
        let failed = !matches!(self.exit, 0 | 10);
        assert_eq!(failed, !self.code().is_empty(), "an error, and only then\n{self:#?}");
    }
}
