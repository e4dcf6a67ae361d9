//! Usher: reads the arguments, sets up the log, and opens the window or runs
//! the command line.

use clap::Parser;
use std::process::ExitCode;
use std::time::Duration;
use tokio::runtime::Runtime;
use tracing_subscriber::filter::{LevelFilter, Targets};
use tracing_subscriber::layer::SubscriberExt as _;
use tracing_subscriber::util::SubscriberInitExt as _;
use usher::cli::{self, Cli};

fn main() -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => return ExitCode::from(cli::misread(&error)),
    };
    if let Err(error) = start_log(&cli) {
        cli::complain(&cli, &error);
        return ExitCode::from(2);
    }
    let runtime =
        match tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build() {
            Ok(runtime) => runtime,
            Err(error) => {
                cli::complain(&cli, &error);
                return ExitCode::FAILURE;
            }
        };
    let exit = run(cli, &runtime);
    // A keychain that still waits for its person does not hold up the end.
    runtime.shutdown_timeout(Duration::from_millis(100));
    ExitCode::from(exit)
}

fn run(cli: Cli, runtime: &Runtime) -> u8 {
    #[cfg(feature = "window")]
    if usher::app::has_display()
        && let Some(opening) = cli::opening(&cli)
    {
        return window::open(&cli, opening, runtime);
    }
    runtime.block_on(cli::run(cli))
}

#[cfg(feature = "window")]
mod window {
    use super::{Cli, Runtime, cli};
    use usher::app::{App, Desktop, Knocks, Options, Practice, scenario_names};
    use usher::cli::Opening;
    use usher::problem::Problem;
    use usher::ui::{Place, Reopening, window};

    /// Opens the window and stays until it is closed.
    pub fn open(cli: &Cli, opening: Result<Opening, Problem>, runtime: &Runtime) -> u8 {
        let words = cli::words(&cli.common);
        // What is practised lives as long as the window.
        let mut practice = None;
        let options = match opening {
            Ok(Opening::Real(options)) => Ok(*options),
            Ok(Opening::Practice(scenario)) => {
                match runtime.block_on(Practice::to_open(scenario.as_deref())) {
                    Ok(opened) => Ok(practice.insert(opened).options_for_window()),
                    Err(fault) => Err(Problem::BadInput { what: fault.to_string() }),
                }
            }
            Err(problem) => Err(problem),
        };
        let options = match options {
            Ok(options) => options,
            Err(problem) => return cli::fail(cli, &problem),
        };
        let Some(knocks) = Knocks::listen(&options) else { return 0 };
        let scenario = match &cli.command {
            Some(command) => command.scenario(),
            None => None,
        };
        let place = place(&options, practice.is_some(), scenario);
        let folders_at = practice.as_ref().map(Practice::media);
        let tasks = runtime.handle().clone();
        // The window's own start takes longer, so both go on at once.
        let starting = runtime.spawn(App::start(options));
        let shown = window::show(words, place, move |wake| {
            let started = tasks.block_on(starting);
            let started =
                started.unwrap_or_else(|error| Err(Problem::Bug { what: error.to_string() }));
            // What wakes the window is a task of its own.
            let _entered = tasks.enter();
            started.map(|app| {
                let desktop = Desktop::new(tasks.clone(), wake.clone(), knocks, folders_at);
                (app.waking(wake), desktop)
            })
        });
        // What was practised ends before something else begins.
        drop(practice);
        match shown {
            Ok(None) => 0,
            Ok(Some(reopening)) => reopen(&reopening),
            Err(problem) => cli::fail(cli, &problem),
        }
    }

    /// Starts this program anew: a process has one window in its life.
    #[expect(clippy::disallowed_methods, reason = "this very program, and nothing is awaited")]
    fn reopen(what: &Reopening) -> u8 {
        let arguments: &[&str] = match what {
            Reopening::Real => &[],
            Reopening::Practice(None) => &["demo"],
            Reopening::Practice(Some(scenario)) => &["demo", "--scenario", scenario],
        };
        let started = std::env::current_exe()
            .and_then(|usher| std::process::Command::new(usher).args(arguments).spawn());
        u8::from(started.is_err())
    }

    fn place(options: &Options, practice: bool, scenario: Option<&str>) -> Place {
        Place {
            os: options.os(),
            server: options.web_page(),
            sign_in_host: options.sign_in_host(),
            practice,
            scenario: scenario_names().find(|name| Some(*name) == scenario),
            scenarios: scenario_names().collect(),
        }
    }
}

/// Only our own words are logged: those of the HTTP libraries could hold an
/// address with a claim token in it.
fn start_log(cli: &Cli) -> std::io::Result<()> {
    let level = match (cli.common.verbose, &cli.common.log) {
        (0, None) => return Ok(()),
        (1, None) => LevelFilter::INFO,
        (2, None) => LevelFilter::DEBUG,
        _ => LevelFilter::TRACE,
    };
    let ours = Targets::new().with_target("usher", level);
    let log = tracing_subscriber::fmt().with_max_level(level).with_ansi(false);
    match &cli.common.log {
        Some(path) => {
            let file =
                usher::platform::files::open_to_append(path).map_err(std::io::Error::other)?;
            log.with_writer(std::sync::Mutex::new(file)).finish().with(ours).init();
        }
        None => log.with_writer(std::io::stderr).finish().with(ours).init(),
    }
    Ok(())
}
