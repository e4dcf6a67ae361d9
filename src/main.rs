//! Usher: reads the arguments, sets up the log, and runs the command line.

use clap::Parser;
use std::process::ExitCode;
use std::time::Duration;
use tracing_subscriber::EnvFilter;
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
    let exit = runtime.block_on(cli::run(cli));
    // A keychain that still waits for its person does not hold up the end.
    runtime.shutdown_timeout(Duration::from_millis(100));
    ExitCode::from(exit)
}

/// Only our own words are logged: those of the HTTP libraries could hold an
/// address with a claim token in it.
fn start_log(cli: &Cli) -> std::io::Result<()> {
    let level = match (cli.common.verbose, &cli.common.log) {
        (0, None) => return Ok(()),
        (1, None) => "info",
        (2, None) => "debug",
        _ => "trace",
    };
    let log = tracing_subscriber::fmt()
        .with_env_filter(EnvFilter::new(format!("off,usher={level}")))
        .with_ansi(false);
    match &cli.common.log {
        Some(path) => {
            let file =
                usher::platform::files::open_to_append(path).map_err(std::io::Error::other)?;
            log.with_writer(std::sync::Mutex::new(file)).init();
        }
        None => log.with_writer(std::io::stderr).init(),
    }
    Ok(())
}
