//! A stage for whole runs of the program: the practice world, a Mac whose
//! commands are small scripts, and the binary between them.
//!
//! Everything lies in one temporary folder. The scripts stop and start the
//! practice server as the real commands do the real one, and any of them can
//! be held, to end the program at that very moment.

#![allow(dead_code, reason = "each test file uses its part of the stage")]

use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::net::TcpStream;
use std::os::unix::fs::PermissionsExt;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};
use tempfile::TempDir;
use usher::app::{App, Browser, Options, SecretStore};
use usher::domain::Os;
use usher::flow::setup::Answers;
use usher::flow::{Event, Model, Press};
use usher::sim::{Call, Practice, Request, World};

/// How long anything on the stage may take before the test fails.
const PATIENCE: Duration = Duration::from_secs(30);

/// The account that the practice world has.
pub const ACCOUNT: u64 = 1001;

/// The practice world, a Mac, and a place for the program's own files.
pub struct Stage {
    pub world: Arc<Practice>,
    pub folder: TempDir,
    over: Arc<AtomicBool>,
    pageless: Arc<AtomicBool>,
    runtime: Option<tokio::runtime::Runtime>,
}

impl Stage {
    /// A stage where the account is signed in already.
    pub fn new(prepare: impl FnOnce(&mut World)) -> Self {
        let stage = Self::signed_out(prepare);
        let token = stage.world.change(|world| world.grant(ACCOUNT, "a client of before"));
        stage.keep_secrets(Some(&token), None);
        stage
    }

    /// A stage where nobody is signed in.
    pub fn signed_out(prepare: impl FnOnce(&mut World)) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut world = World::plain();
        world.server.mapping = vec![usher::sim::Phase { looks: 0, state: "mapped", error: None }];
        prepare(&mut world);
        world.files = Some(data_folder(folder.path()));
        let running = world.server.running;
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(1)
            .enable_all()
            .build()
            .unwrap();
        let world = Arc::new(runtime.block_on(Practice::start(world)).unwrap());
        let over = Arc::new(AtomicBool::new(false));
        let pageless = Arc::default();
        let stage = Self { world, folder, over, pageless, runtime: Some(runtime) };
        stage.write_programs();
        if running {
            fs::write(stage.path("running"), "").unwrap();
        }
        stage.work_the_machine();
        stage
    }

    /// A path on the stage.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The server's data folder.
    pub fn data_folder(&self) -> PathBuf {
        data_folder(self.folder.path())
    }

    /// A stage for a scenario of the practice world, with the account signed in.
    pub fn of_scenario(name: &str) -> Self {
        Self::new(|world| *world = usher::sim::scenario(name).expect("a scenario").world())
    }

    /// Runs what awaits something, among the practice world's own tasks.
    pub fn block_on<T>(&self, future: impl Future<Output = T>) -> T {
        self.runtime.as_ref().unwrap().block_on(future)
    }

    /// Options that lead onto this stage and nowhere else.
    pub fn options(&self) -> Options {
        Options {
            server: Some(self.world.server()),
            ssh: None,
            plex_tv: Some(self.world.plex_tv()),
            auth_app: Some(self.world.auth_app()),
            config_folder: Some(self.path("usher")),
            root: Some(self.folder.path().to_owned()),
            home: Some(home(self.folder.path())),
            os: Some(Os::MacOs),
            secret_store: SecretStore::File(self.path("secrets")),
            wait: Duration::from_secs(5),
            browser: Browser::None,
            runner: None,
            ways: None,
        }
    }

    /// The program with the options that lead onto this stage.
    pub fn usher(&self, arguments: &[&str]) -> Command {
        let mut command = self.usher_without_server(arguments);
        command.args(["--server", &self.world.server().to_string()]);
        command
    }

    /// The same, where the server is to be found in another way.
    pub fn usher_without_server(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_usher"));
        for (name, _) in std::env::vars_os() {
            if name.to_string_lossy().starts_with("USHER_") {
                command.env_remove(name);
            }
        }
        let path = std::env::var("PATH").unwrap_or_default();
        command
            .args(arguments)
            .args(["--json", "--lang", "en", "--platform", "macos"])
            .args(["--plex-tv", &self.world.plex_tv().to_string()])
            .args(["--auth-app", &self.world.auth_app()])
            .arg("--config-dir")
            .arg(self.path("usher"))
            .arg("--root")
            .arg(self.folder.path())
            .arg("--home")
            .arg(home(self.folder.path()))
            .arg(format!("--secret-store=file:{}", self.path("secrets").display()))
            .env("USHER_WAIT", "20")
            .env("PATH", format!("{}:{path}", self.path("bin").display()))
            .env("BROWSER", self.path("bin/browser"))
            .env_remove("PLEX_MEDIA_SERVER_APPLICATION_SUPPORT_DIR");
        command
    }

    /// Runs the program to its end.
    pub fn run(&self, arguments: &[&str]) -> Ran {
        self.begin(arguments, None).end()
    }

    /// Begins to run the program, which reads `input`.
    pub fn begin(&self, arguments: &[&str], input: Option<&str>) -> Running {
        Running::start(self.usher(arguments), input)
    }

    /// Applies these answers in this process, without a person, until it rests.
    pub fn apply(&self, answers: Answers) -> Model {
        self.block_on(async {
            let mut app = App::start(self.options()).await.unwrap();
            app.send(Event::Press(Press::Apply(Box::new(answers))));
            rest(&mut app).await;
            app.finish().await
        })
    }

    /// Waits until this is so.
    pub fn until(&self, what: &str, is_so: impl Fn() -> bool) {
        let begun = Instant::now();
        while !is_so() {
            assert!(begun.elapsed() < PATIENCE, "waited in vain: {what}\n{:#?}", self.world.log());
            std::thread::sleep(Duration::from_millis(2));
        }
    }

    /// How often this was asked.
    pub fn count(&self, call: Call) -> usize {
        self.requests(call).len()
    }

    /// Every request of this kind.
    pub fn requests(&self, call: Call) -> Vec<Request> {
        self.world.log().into_iter().filter(|request| request.call == call).collect()
    }

    /// Puts tokens where the program looks for them.
    pub fn keep_secrets(&self, account: Option<&str>, claim: Option<(&str, jiff::Timestamp)>) {
        let item = json!({
            "version": 1, "account_token": account, "claim_token": claim.map(|it| it.0),
            "claim_token_expires": claim.map(|it| it.1.to_string()),
        });
        let path = self.path("secrets");
        fs::write(&path, item.to_string()).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).unwrap();
    }

    /// What the program keeps in its store for secrets.
    pub fn secrets(&self) -> Value {
        match fs::read(self.path("secrets")) {
            Ok(bytes) => serde_json::from_slice(&bytes).unwrap(),
            Err(_) => Value::Null,
        }
    }

    /// The journal, if there is one.
    pub fn journal(&self) -> Option<Value> {
        let text = fs::read(self.server_file("journal.json")?).ok()?;
        Some(serde_json::from_slice(&text).unwrap())
    }

    /// Every line of the history.
    pub fn history(&self) -> Vec<Value> {
        let path = self.server_file("history.jsonl");
        let text = path.and_then(|path| fs::read_to_string(path).ok()).unwrap_or_default();
        text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    }

    /// What the history says of the step's last end.
    pub fn note_of(&self, step: &str) -> Option<String> {
        let history = self.history();
        let line = history.iter().rfind(|it| it["step"] == step && it["state"] != "started")?;
        Some(line["note"].as_str()?.to_owned())
    }

    /// The files that the program keeps of this server, by name.
    pub fn server_files(&self) -> Vec<PathBuf> {
        let folders = fs::read_dir(self.path("usher/servers")).into_iter().flatten().flatten();
        folders
            .flat_map(|folder| fs::read_dir(folder.path()).into_iter().flatten().flatten())
            .map(|entry| entry.path())
            .collect()
    }

    pub fn server_file(&self, name: &str) -> Option<PathBuf> {
        self.server_files().into_iter().find(|path| path.file_name().unwrap() == name)
    }

    /// That nothing of a run is left: no journal, no lock, no damaged file.
    pub fn assert_tidy(&self) {
        assert_eq!(self.journal(), None);
        for file in self.server_files() {
            let name = file.file_name().unwrap().to_string_lossy().into_owned();
            assert!(!name.contains("unreadable"), "{name}");
        }
        if let Some(lock) = self.server_file("lock") {
            fs::File::open(lock).unwrap().try_lock().expect("the lock is free");
        }
        let numbers: Vec<Value> = self.history().iter().map(|line| line["n"].clone()).collect();
        let expected: Vec<Value> = (1..=numbers.len()).map(|n| json!(n)).collect();
        assert_eq!(numbers, expected, "every step has its line in the history");
    }

    /// What a set-up can change at the server.
    pub fn server_state(&self) -> ServerState {
        const WATCHED: [&str; 6] = [
            "FriendlyName",
            "AcceptedEULA",
            "PublishServerOnPlexOnlineKey",
            "ManualPortMappingMode",
            "ManualPortMappingPort",
            "enableLocalSecurity",
        ];
        self.world.read(|world| {
            let server = &world.server;
            let mut sections: Vec<_> = server
                .sections
                .iter()
                .map(|it| (it.title.clone(), it.kind.clone(), it.locations.clone()))
                .collect();
            sections.sort();
            ServerState {
                running: server.running,
                owner: server.owner.as_ref().map(|owner| owner.username.clone()),
                signin_state: world.signin_state(),
                preferences: WATCHED
                    .map(|name| (name, server.preferences.value(name).cloned()))
                    .into(),
                sections,
            }
        })
    }

    /// How often each write took effect, by what it wrote.
    pub fn effects(&self) -> BTreeMap<String, usize> {
        let mut effects = BTreeMap::new();
        for request in self.world.writes().into_iter().filter(|request| request.acted) {
            let mut parameters: Vec<String> = request
                .query
                .iter()
                .filter(|(name, _)| name != "token" && !name.starts_with("X-Plex"))
                .map(|(name, value)| format!("{name}={value}"))
                .collect();
            parameters.sort();
            let key = format!("{:?} {}", request.call, parameters.join(" "));
            *effects.entry(key).or_default() += 1;
        }
        effects
    }

    /// The addresses that the program opened in the browser.
    pub fn pages(&self) -> Vec<String> {
        let text = fs::read_to_string(self.path("pages")).unwrap_or_default();
        text.lines().map(str::to_owned).collect()
    }

    /// Adds a command to the Mac, or another in its place.
    pub fn write_program(&self, name: &str, body: &str) {
        let path = self.path("bin").join(name);
        fs::write(&path, format!("#!/bin/sh\n{body}\n")).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
    }

    /// From now on somebody sits at the browser and presses the button of
    /// every claim page.
    pub fn seat_a_person(&self) {
        let (over, pages) = (self.over.clone(), self.path("pages"));
        let server = self.world.server().host_and_port();
        std::thread::spawn(move || {
            let mut pressed = 0;
            // Kept open: a browser waits for its answer.
            let mut connections = Vec::new();
            while !over.load(Ordering::Relaxed) {
                let text = fs::read_to_string(&pages).unwrap_or_default();
                for page in text.lines().skip(pressed) {
                    pressed += 1;
                    if let Some((_, key)) = page.split_once("/web/claim?key=") {
                        connections.push(press_claim(&server, key));
                    }
                }
                std::thread::sleep(Duration::from_millis(5));
            }
        });
    }

    /// Takes away the page that the server writes for its claim, for good.
    pub fn remove_claim_page(&self) {
        self.pageless.store(true, Ordering::Relaxed);
        remove_claim_page(&self.data_folder());
    }

    /// Lets the program's next call of this command wait until it is let go.
    pub fn hold(&self, program: &str) {
        fs::write(self.path(&format!("hold-{program}")), "").unwrap();
    }

    /// Whether a call of this command waits.
    pub fn holds(&self, program: &str) -> bool {
        self.path(&format!("held-{program}")).exists()
    }

    /// Lets the command go.
    pub fn let_go(&self, program: &str) {
        fs::remove_file(self.path(&format!("hold-{program}"))).unwrap();
        let _ = fs::remove_file(self.path(&format!("held-{program}")));
    }

    fn write_programs(&self) {
        fs::create_dir(self.path("bin")).unwrap();
        fs::create_dir_all(self.path("Applications/Plex Media Server.app")).unwrap();
        let stage = self.folder.path().display().to_string();
        let settings = self.data_folder().join("Preferences.xml").display().to_string();
        for (name, body) in PROGRAMS {
            let places = format!("stage='{stage}'\nsettings='{settings}'\nname={name}");
            self.write_program(name, &format!("{places}\n{HOLD}\n{body}"));
        }
    }

    /// Does to the practice server what the scripts ask for.
    fn work_the_machine(&self) {
        let (over, world) = (self.over.clone(), self.world.clone());
        let (pageless, data) = (self.pageless.clone(), self.data_folder());
        let (stop, start, running) = (self.path("stop"), self.path("start"), self.path("running"));
        std::thread::spawn(move || {
            while !over.load(Ordering::Relaxed) {
                if stop.exists() {
                    world.change(World::stop_server);
                    let _ = fs::remove_file(&running);
                    let _ = fs::remove_file(&stop);
                }
                if start.exists() {
                    world.change(World::start_server);
                    if pageless.load(Ordering::Relaxed) {
                        remove_claim_page(&data);
                    }
                    let _ = fs::write(&running, "");
                    let _ = fs::remove_file(&start);
                }
                std::thread::sleep(Duration::from_millis(5));
            }
        });
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        self.over.store(true, Ordering::Relaxed);
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}

/// Hears the world out until the set-up rests.
pub async fn rest(app: &mut App) {
    while app.model.setup().is_some_and(|setup| !setup.rests()) {
        assert!(app.hear().await, "the runtime ended early");
    }
}

/// Waits while it is to be held.
const HOLD: &str = r#"
if [ -e "$stage/hold-$name" ]; then
    : >"$stage/held-$name"
    while [ -e "$stage/hold-$name" ]; do sleep 0.02; done
fi"#;

/// The commands of a Mac that the program knows, as far as it uses them.
const PROGRAMS: [(&str, &str); 6] = [
    ("scutil", "echo 'Practice Mac'"),
    (
        "ps",
        r#"if [ -e "$stage/running" ]; then
    echo '  501 /Applications/Plex Media Server.app/Contents/MacOS/Plex Media Server'
fi"#,
    ),
    ("osascript", r#": >"$stage/stop"; while [ -e "$stage/stop" ]; do sleep 0.01; done"#),
    ("open", r#": >"$stage/start"; while [ -e "$stage/start" ]; do sleep 0.01; done"#),
    (
        // The practice server keeps its settings in one file on every system.
        "defaults",
        r#"case "$1" in
export)
    echo '<?xml version="1.0" encoding="UTF-8"?><plist version="1.0"><dict>'
    sed 1d "$settings" | grep -o ' [A-Za-z]*="[^"]*"' \
        | sed 's| \([^=]*\)="\(.*\)"|<key>\1</key><string>\2</string>|'
    echo '</dict></plist>' ;;
import)
    attributes=$(tr -d '\n\t' | sed 's|<string/>|<string></string>|g; s|<key>|\n<key>|g' \
        | sed -n 's|<key>\([^<]*\)</key><string>\([^<]*\)</string>.*| \1="\2"|p' | tr -d '\n')
    printf '<?xml version="1.0" encoding="utf-8"?>\n<Preferences%s/>\n' "$attributes" >"$settings" ;;
write)
    case "$5" in true) value=1 ;; *) value=0 ;; esac
    sed -i "s|$3=\"[^\"]*\"|$3=\"$value\"|" "$settings" ;;
delete) sed -i "s| $3=\"[^\"]*\"||" "$settings" ;;
esac"#,
    ),
    ("browser", r#"printf '%s\n' "$1" >>"$stage/pages""#),
];

/// What a set-up can change at a server.
#[derive(Debug, Clone, PartialEq)]
pub struct ServerState {
    pub running: bool,
    pub owner: Option<String>,
    pub signin_state: &'static str,
    pub preferences: BTreeMap<&'static str, Option<Value>>,
    pub sections: Vec<(String, String, Vec<String>)>,
}

/// A run of the program on its way.
pub struct Running(Child);

impl Running {
    /// In a process group of its own, so that what it started ends with it.
    pub fn start(mut command: Command, input: Option<&str>) -> Self {
        let mut child = command
            .process_group(0)
            .stdin(if input.is_some() { Stdio::piped() } else { Stdio::null() })
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        if let Some(input) = input {
            child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
        }
        Self(child)
    }

    /// Ends it and all that it started, as a power cut does.
    pub fn kill(mut self) {
        self.signal(rustix::process::Signal::KILL);
        self.0.wait().unwrap();
    }

    /// Sends a signal to it and to all that it started, as a terminal does.
    pub fn signal(&self, signal: rustix::process::Signal) {
        let group = rustix::process::Pid::from_child(&self.0);
        // It may have come to its end by itself.
        let _ = rustix::process::kill_process_group(group, signal);
    }

    /// Whether it still runs.
    pub fn is_on(&mut self) -> bool {
        self.0.try_wait().unwrap().is_none()
    }

    /// Waits for its end.
    pub fn end(self) -> Ran {
        let output = self.0.wait_with_output().unwrap();
        let stdout = String::from_utf8(output.stdout).unwrap();
        Ran {
            status: output.status,
            lines: stdout.lines().map(|line| serde_json::from_str(line).unwrap()).collect(),
            complaints: String::from_utf8(output.stderr).unwrap(),
        }
    }
}

/// A run of the program that came to its end.
#[derive(Debug)]
pub struct Ran {
    pub status: ExitStatus,
    pub lines: Vec<Value>,
    pub complaints: String,
}

impl Ran {
    /// Its exit code; -1 where a signal ended it.
    pub fn exit(&self) -> i32 {
        self.status.code().unwrap_or(-1)
    }

    /// The codes of its errors, in order.
    pub fn errors(&self) -> Vec<&str> {
        let errors = self.lines.iter().filter(|line| line["event"] == "error");
        errors.map(|line| line["code"].as_str().unwrap()).collect()
    }

    #[track_caller]
    pub fn assert_done(&self) -> &Self {
        assert_eq!(self.exit(), 0, "{self:#?}");
        self
    }

    #[track_caller]
    pub fn assert_failed(&self, exit: i32, error: &str) -> &Self {
        assert_eq!((self.exit(), self.errors()), (exit, vec![error]), "{self:#?}");
        self
    }
}

/// Presses the button of the claim page and does not wait for the answer.
fn press_claim(server: &str, key: &str) -> TcpStream {
    let mut connection = TcpStream::connect(server).unwrap();
    let body = format!("key={key}");
    write!(
        connection,
        "POST /web/claim HTTP/1.1\r\nHost: {server}\r\nConnection: close\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    )
    .unwrap();
    connection
}

fn remove_claim_page(data: &Path) {
    for name in [".claimURL", "Setup Plex.html"] {
        let _ = fs::remove_file(data.join(name));
    }
}

fn home(root: &Path) -> PathBuf {
    root.join("Users/practice")
}

fn data_folder(root: &Path) -> PathBuf {
    home(root).join("Library/Application Support/Plex Media Server")
}
