//! Usher's window side by side with a bare window of eframe, on a display of
//! their own: how soon each shows its first picture, its memory, what it does
//! while nothing happens, and the programs' sizes. And how long a frame of Usher
//! takes before it is painted.
//!
//! `cargo bench --bench window` prints the figures and ends with exit code 1
//! where one is above its limit. `size`, `start`, `rest` and `layout` behind it
//! name parts of it: `cargo bench --bench window layout`.

#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout,
    dead_code,
    missing_docs,
    reason = "a benchmark"
)]

#[path = "window/layout.rs"]
mod layout;
#[path = "../screens/models.rs"]
mod models;
#[path = "window/program.rs"]
mod program;
#[path = "window/screen.rs"]
mod screen;
#[path = "window/world.rs"]
mod world;

use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitCode};
use std::time::Duration;

use program::Program;
use screen::Screen;
use world::{Browser, World, until};

/// What needs a display.
const PARTS: [&str; 3] = ["size", "start", "rest"];
/// Starts of each program.
const STARTS: usize = 15;
/// How old a program is when its memory is read, and the rest begins.
const SETTLED: Duration = Duration::from_secs(10);
/// How long nothing happens.
const REST: Duration = Duration::from_secs(10);
/// The shortest time of a processor that a system's own figures show.
const TICK: Duration = Duration::from_millis(10);
/// After so long without anything new, a window has come to rest.
const QUIET: Duration = Duration::from_millis(700);

fn main() -> ExitCode {
    let held = match std::env::var_os("USHER_ROOM") {
        Some(room) => compare(Path::new(&room)),
        None => [on_a_desktop(), !is_wanted("layout") || frames()] == [true; 2],
    };
    if held { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Runs this program once more, on a display of its own.
fn on_a_desktop() -> bool {
    if !PARTS.into_iter().any(is_wanted) {
        return true;
    }
    let this = std::env::current_exe().expect("this program");
    let desktop = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/window/desktop");
    let ended =
        Command::new(desktop).arg(this).args(std::env::args().skip(1)).status().expect("a desktop");
    ended.success()
}

fn compare(room: &Path) -> bool {
    let (usher, bare) = (PathBuf::from(env!("CARGO_BIN_EXE_usher")), build_bare());
    // The world's own program, so that Usher's memory is Usher's alone.
    let another = room.join("usher-of-the-world");
    std::fs::copy(&usher, &another).expect("a copy of the program");
    let _manager = Ended(Command::new("openbox").arg("--sm-disable").spawn().expect("openbox"));
    let screen = Screen::open();

    let new = World::serve(&another, room, "new");
    let owned = World::serve(&another, room, "owned");
    owned.set_up(&another, &libraries(room));
    let bench = Bench { screen, browser: Browser::of(room), usher, bare };
    let measures = PARTS.into_iter().zip([Bench::sizes, Bench::starts, Bench::rests]);
    let too_much = measures.filter(|(part, _)| is_wanted(part)).filter(|(_, measure)| {
        let holds = measure(&bench, &new, &owned);
        !holds
    });
    too_much.count() == 0
}

/// Whether this part was asked for: by its name, or by naming none.
fn is_wanted(part: &str) -> bool {
    let mut named = std::env::args().skip(1).filter(|it| !it.starts_with('-')).peekable();
    named.peek().is_none() || named.any(|it| it == part)
}

struct Bench {
    screen: Screen,
    browser: Browser,
    usher: PathBuf,
    bare: PathBuf,
}

impl Bench {
    fn sizes(&self, _new: &World, _owned: &World) -> bool {
        let size =
            |program: &Path| std::fs::metadata(program).expect("a program").len() as f64 / 1e6;
        println!("stripped program, MB:");
        let bare = size(&self.bare);
        alone("a bare window", bare);
        held("Usher", size(&self.usher), bare, 1.7)
    }

    /// In turns, so that whatever else the computer does meets all alike.
    fn starts(&self, new: &World, owned: &World) -> bool {
        let (new, owned) = (new.arguments(), owned.arguments());
        let programs = [(&self.bare, &[][..]), (&self.usher, &new), (&self.usher, &owned)];
        let mut walls = [const { Vec::new() }; 3];
        let mut works = [const { Vec::new() }; 3];
        for turn in 0..=STARTS {
            for (at, (program, arguments)) in programs.into_iter().enumerate() {
                let program = Program::start(&self.screen, program, arguments);
                // The first start of each reads the program from the disk.
                if turn > 0 {
                    walls[at].push(milliseconds(program.start));
                    works[at].push(milliseconds(program.start_work));
                }
            }
        }
        let [bare, new, owned] = walls.map(median);
        println!("from the start to the first picture, ms, the median of {STARTS}:");
        alone("a bare window", bare);
        let both = [held("first launch", new, bare, 1.15), held("Overview", owned, bare, 1.15)];
        let [bare, new, owned] = works.map(median);
        println!("of it time of a processor, ms:");
        alone("a bare window", bare);
        told("first launch", new, bare);
        told("Overview", owned, bare);
        both == [true; 2]
    }

    fn rests(&self, new: &World, owned: &World) -> bool {
        let bare = self.rest(&self.bare, &[], || (), None);
        let first = self.rest(&self.usher, &new.arguments(), || (), Some("/auth"));
        let overview = self.rest(&self.usher, &owned.arguments(), || (), Some("/web"));
        let set_up = || self.first_launch(new);
        let done = self.rest(&self.usher, &new.arguments(), set_up, Some("/web"));
        let rows = [("first launch", &first), ("Overview", &overview), ("Done", &done)];
        println!("proportional memory after {} s, MB:", SETTLED.as_secs());
        alone("a bare window", bare.memory);
        let mut all = true;
        for (name, usher) in rows {
            all &= held(name, usher.memory, bare.memory, 1.25);
        }
        println!("pictures in {} idle seconds:", REST.as_secs());
        alone("a bare window", bare.pictures);
        for (name, usher) in rows {
            all &= held_to(name, usher.pictures, bare.pictures);
        }
        println!("time of a processor in them, ms, told apart from {} ms on:", TICK.as_millis());
        alone("a bare window", bare.work);
        for (name, usher) in rows {
            all &= held_to(name, usher.work, bare.work + milliseconds(TICK));
        }
        all
    }

    /// Starts a program, lets a person do something in it, and leaves it alone.
    /// Then Enter, which is the button that goes on, opens `at_last` in the
    /// browser where the window is on the page that is meant.
    fn rest(
        &self,
        program: &Path,
        arguments: &[String],
        then: impl FnOnce(),
        at_last: Option<&str>,
    ) -> Rest {
        let program = Program::start(&self.screen, program, arguments);
        then();
        program.runs_for(SETTLED);
        let memory = program.memory() as f64 / 1024.0;
        let mut pictures = 0;
        let work = program.works(|| {
            pictures = self.screen.pictures(program.shown.window, || std::thread::sleep(REST));
        });
        if let Some(page) = at_last {
            press_enter();
            let opened = self.browser.opens();
            assert!(opened.contains(page), "another page is shown: it opens {opened}");
        }
        Rest { memory, pictures: pictures as f64, work: milliseconds(work) }
    }

    /// Signs in, and sets the server up without libraries.
    fn first_launch(&self, world: &World) {
        self.screen.rests(QUIET);
        press_enter();
        world::approve(&self.browser.opens());
        until("the server is not connected", || world.changed().filter(|_| !world.is_at_work()));
        self.screen.rests(QUIET);
        let connected = world.changed();
        press_enter();
        until("nothing is set up", || (world.changed() > connected).then_some(()));
        self.screen.rests(QUIET);
        assert!(!world.is_at_work(), "it is not done");
    }
}

/// What a program is like once it is left alone.
struct Rest {
    memory: f64,
    pictures: f64,
    work: f64,
}

/// The frames of Usher that nobody paints.
fn frames() -> bool {
    let mut frames = layout::frames();
    frames.others.sort_unstable();
    let at = |share: f64| {
        let last = frames.others.len() - 1;
        milliseconds(frames.others[(last as f64 * share) as usize])
    };
    println!("frames before painting, ms, {} with 40 libraries:", frames.others.len());
    alone("the first", milliseconds(frames.first));
    alone("the middle", at(0.5));
    let all = [held_to("99 of 100", at(0.99), 8.0), held_to("the longest", at(1.0), 50.0)];
    all == [true; 2]
}

/// Builds the bare window as this bench was built, and says where it is.
fn build_bare() -> PathBuf {
    let folder = Path::new(env!("CARGO_BIN_EXE_usher")).parent().expect("the profile's folder");
    let (target, profile) =
        (folder.parent().expect("a folder"), folder.file_name().expect("a name"));
    let mut cargo = Command::new(env!("CARGO"));
    // What cargo tells this bench of its package would have it build anew what
    // reads the like.
    let told = std::env::vars_os().filter_map(|(name, _)| name.into_string().ok());
    for name in told.filter(|it| it.starts_with("CARGO_PKG_") || it.starts_with("CARGO_MANIFEST_"))
    {
        cargo.env_remove(name);
    }
    let built = cargo
        .args(["build", "--quiet", "--locked", "--example", "bare", "--manifest-path"])
        .arg(concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml"))
        .arg("--target-dir")
        .arg(target)
        .arg("--profile")
        .arg(profile)
        .status()
        .expect("cargo");
    assert!(built.success(), "the bare window is not built");
    folder.join("examples/bare")
}

/// Folders of this computer with a film in each, as the command line takes them.
fn libraries(room: &Path) -> Vec<String> {
    let library = |name: &str| {
        let folder = room.join("media").join(name);
        std::fs::create_dir_all(&folder).expect("a folder");
        std::fs::write(folder.join("The General (1926).mkv"), "").expect("a file");
        format!("movie:{name}:{}", folder.display())
    };
    ["Films", "Old films", "Family films"].map(library).into()
}

fn press_enter() {
    let pressed = Command::new("xdotool").args(["key", "Return"]).status().expect("xdotool");
    assert!(pressed.success(), "the keyboard does not work");
}

fn alone(name: &str, figure: f64) {
    println!("  {name:<16}{figure:9.2}");
}

fn told(name: &str, usher: f64, bare: f64) {
    println!("  {name:<16}{usher:9.2}  {:5.2} times", usher / bare);
}

/// Prints a figure beside the bare window's, and says whether it is at most so
/// many times as large.
fn held(name: &str, usher: f64, bare: f64, limit: f64) -> bool {
    let times = usher / bare;
    println!(
        "  {name:<16}{usher:9.2}  {times:5.2} times (limit {limit}){}",
        verdict(times <= limit)
    );
    times <= limit
}

/// Prints a figure, and says whether it is within its limit.
fn held_to(name: &str, figure: f64, limit: f64) -> bool {
    println!("  {name:<16}{figure:9.2}  (limit {limit:.2}){}", verdict(figure <= limit));
    figure <= limit
}

fn verdict(holds: bool) -> &'static str {
    if holds { "" } else { "  TOO MUCH" }
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

fn median(mut figures: Vec<f64>) -> f64 {
    figures.sort_by(f64::total_cmp);
    figures[figures.len() / 2]
}

/// A process that ends with the bench.
struct Ended(Child);

impl Drop for Ended {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
