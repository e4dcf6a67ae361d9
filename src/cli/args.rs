//! The command line, as the contract in docs/cli.md has it.

use crate::domain::{Keepable, Os, RemoteAccess};
use clap::{Args, Parser, Subcommand, ValueEnum};
use std::num::NonZeroU16;
use std::path::PathBuf;

/// Sets up Plex Media Server: sign-in, claim, name, remote access, libraries.
///
/// Usher is independent of Plex.
#[derive(Debug, Parser)]
#[command(name = "usher", version, propagate_version = true)]
pub struct Cli {
    /// Options that every command takes.
    #[command(flatten)]
    pub common: Common,
    /// What to do; nothing opens the window.
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// Options that every command takes.
#[derive(Debug, Clone, Args)]
pub struct Common {
    /// The Plex Media Server (default: http://127.0.0.1:32400)
    #[arg(long, global = true, env = "USHER_SERVER", hide_env_values = true, value_name = "URL")]
    pub server: Option<String>,
    /// Reach the server's loopback through the system's own ssh
    #[arg(
        long,
        global = true,
        env = "USHER_SSH",
        hide_env_values = true,
        value_name = "USER@HOST"
    )]
    pub ssh: Option<String>,
    /// The account service (default: https://plex.tv)
    #[arg(long, global = true, env = "USHER_PLEX_TV", hide_env_values = true, value_name = "URL")]
    pub plex_tv: Option<String>,
    /// The sign-in page (default: https://app.plex.tv/auth)
    #[arg(long, global = true, env = "USHER_AUTH_APP", hide_env_values = true, value_name = "URL")]
    pub auth_app: Option<String>,
    /// Where Usher keeps its own files (default: the system's place for them)
    #[arg(
        long,
        global = true,
        env = "USHER_CONFIG_DIR",
        hide_env_values = true,
        value_name = "DIR"
    )]
    pub config_dir: Option<PathBuf>,
    /// The file-system root under which Plex's files are looked for
    #[arg(long, global = true, env = "USHER_ROOT", hide_env_values = true, value_name = "DIR")]
    pub root: Option<PathBuf>,
    /// The person's home folder
    #[arg(long, global = true, env = "USHER_HOME", hide_env_values = true, value_name = "DIR")]
    pub home: Option<PathBuf>,
    /// Whose file layout and commands to use with --root
    #[arg(
        long,
        global = true,
        env = "USHER_PLATFORM",
        hide_env_values = true,
        value_name = "NAME"
    )]
    pub platform: Option<Platform>,
    /// Where the sign-in is kept: system, memory or file:PATH
    #[arg(
        long,
        global = true,
        env = "USHER_SECRET_STORE",
        hide_env_values = true,
        value_name = "WHAT",
        default_value = "system"
    )]
    pub secret_store: String,
    /// How long a starting server and plex.tv's listing are awaited
    #[arg(
        long,
        global = true,
        env = "USHER_WAIT", hide_env_values = true,
        value_name = "SECONDS",
        default_value_t = 120,
        value_parser = clap::value_parser!(u64).range(0..=86_400)
    )]
    pub wait: u64,
    /// The language: en, de (default: the system's)
    #[arg(long, global = true, env = "USHER_LANG", hide_env_values = true, value_name = "TAG")]
    pub lang: Option<String>,
    /// One JSON object a line on standard output, nothing else there
    #[arg(long, global = true)]
    pub json: bool,
    /// Answer yes to what the command itself announces
    #[arg(long, global = true)]
    pub yes: bool,
    /// Read the Plex Home PIN from standard input
    #[arg(long, global = true)]
    pub pin_stdin: bool,
    /// Diagnostics on standard error; twice for more
    #[arg(short, long, global = true, action = clap::ArgAction::Count)]
    pub verbose: u8,
    /// Diagnostics into this file
    #[arg(long, global = true, env = "USHER_LOG", hide_env_values = true, value_name = "FILE")]
    pub log: Option<PathBuf>,
}

/// A system by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Platform {
    /// macOS
    Macos,
    /// Linux
    Linux,
    /// Windows
    Windows,
}

impl From<Platform> for Os {
    fn from(platform: Platform) -> Os {
        match platform {
            Platform::Macos => Os::MacOs,
            Platform::Linux => Os::Linux,
            Platform::Windows => Os::Windows,
        }
    }
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Try everything on a built-in practice world; nothing real is touched
    Demo(Demo),
    /// Show what the server and the account say of themselves
    Status,
    /// Do the whole first launch: sign in, claim, name, remote access, libraries
    Setup(SetUp),
    /// Sign in to the account
    SignIn(SignIn),
    /// Forget the account's sign-in here
    SignOut {
        /// End the sign-in at plex.tv too; its effect on a server claimed with it is unknown
        #[arg(long)]
        revoke: bool,
    },
    /// Remove the keychain item, the settings and the history
    Forget,
    /// Claim the server for the account
    Claim(Claim),
    /// Sign the server out of its account
    Unclaim,
    /// Turn remote access on or off, or show it
    RemoteAccess(RemoteAccessCommand),
    /// Say whether an unclaimed server asks for a claim at all
    LocalSecurity {
        /// What to do
        #[arg(value_enum, default_value_t = Switch::Status)]
        switch: Switch,
    },
    /// Check every link of the chain from the disk to the world outside
    Doctor(Doctor),
    /// Reinstall the server cleanly, with a way back
    Reinstall {
        /// What to do
        #[command(subcommand)]
        command: Reinstall,
    },
    /// List libraries, suggest some for a folder, or add them
    Library {
        /// What to do
        #[command(subcommand)]
        command: Option<LibraryCommand>,
    },
}

/// `usher demo`.
#[derive(Debug, Args)]
pub struct Demo {
    /// A fault to practise on (`--scenario list` names them)
    #[arg(long, value_name = "NAME")]
    pub scenario: Option<String>,
    /// Walk through in the terminal, also where a window could be opened
    #[arg(long, conflicts_with = "serve")]
    pub terminal: bool,
    /// Serve the practice world and print its three addresses
    #[arg(long)]
    pub serve: bool,
    /// Delay every answer of the practice world
    #[arg(long, value_name = "MS", default_value_t = 0, requires = "serve", hide = true)]
    pub latency: u64,
}

impl Command {
    /// The fault that is practised, if one is.
    pub fn scenario(&self) -> Option<&str> {
        match self {
            Self::Demo(demo) => demo.scenario.as_deref(),
            _ => None,
        }
    }
}

impl Demo {
    /// Whether it is shown in a window, where there is a display.
    pub fn opens_window(&self) -> bool {
        !self.serve && !self.terminal && self.scenario.as_deref() != Some("list")
    }
}

/// Who signs in, and how.
#[derive(Debug, Clone, Args)]
pub struct SignIn {
    /// Show an address, a QR code and a short code instead of opening a browser
    #[arg(long)]
    pub no_browser: bool,
}

/// `usher setup`.
#[derive(Debug, Args)]
pub struct SetUp {
    /// The answers, in a file
    #[arg(long, value_name = "FILE")]
    pub profile: Option<PathBuf>,
    /// The friendly name
    #[arg(long)]
    pub name: Option<String>,
    /// Remote access
    #[arg(long, value_enum, value_name = "on|off")]
    pub remote_access: Option<OnOff>,
    /// A library: kind, name and folders, such as 'movie:Movies:/path'
    #[arg(long = "library", value_name = "KIND:NAME:FOLDER[:FOLDER…]")]
    pub libraries: Vec<std::ffi::OsString>,
    /// The language of new libraries, such as en-US
    #[arg(long, value_name = "TAG")]
    pub language: Option<String>,
    /// Accept Plex's terms of service
    #[arg(long)]
    pub accept_terms: bool,
    /// Turn remote access on although the version has this known hole
    #[arg(long, value_name = "ID")]
    pub accept_known_hole: Vec<String>,
    /// Show what would be done, and do nothing
    #[arg(long)]
    pub dry_run: bool,
    /// Then show how far the server is with reading the libraries' folders
    #[arg(long, conflicts_with = "dry_run")]
    pub follow: bool,
    /// How to sign in.
    #[command(flatten)]
    pub sign_in: SignIn,
}

/// `usher claim`.
#[derive(Debug, Args)]
pub struct Claim {
    /// Read a claim-… token from standard input
    #[arg(long, conflicts_with = "pin_stdin")]
    pub claim_token_stdin: bool,
    /// How to sign in.
    #[command(flatten)]
    pub sign_in: SignIn,
}

/// `usher remote-access`.
#[derive(Debug, Args)]
pub struct RemoteAccessCommand {
    /// What to do
    #[arg(value_enum, default_value_t = Switch::Status)]
    pub switch: Switch,
    /// A port that is open in the router, instead of asking it for one
    #[arg(long)]
    pub port: Option<NonZeroU16>,
    /// Turn it on although the version has this known hole
    #[arg(long, value_name = "ID")]
    pub accept_known_hole: Vec<String>,
}

/// `usher doctor`.
#[derive(Debug, Args)]
pub struct Doctor {
    /// Carry out the repairs that lose nothing, each after a question
    #[arg(long)]
    pub fix: bool,
    /// Start from a sentence that Plex shows
    #[arg(long, value_name = "TEXT")]
    pub symptom: Option<String>,
    /// Write a support file with every secret removed; a file that exists stays
    #[arg(long, value_name = "FILE")]
    pub bundle: Option<PathBuf>,
    /// Leave this part out of the support file
    #[arg(long, value_name = "PART", requires = "bundle")]
    pub leave_out: Vec<String>,
    /// How to sign in where a repair needs it.
    #[command(flatten)]
    pub sign_in: SignIn,
}

/// `usher reinstall`.
#[derive(Debug, Subcommand)]
pub enum Reinstall {
    /// Show what belongs to the server and what would be done; nothing is touched
    Plan(Keeping),
    /// Move aside what is not kept, start afresh, and set up what there was
    Run {
        /// What stays.
        #[command(flatten)]
        keeping: Keeping,
        /// How to sign in afterwards.
        #[command(flatten)]
        sign_in: SignIn,
    },
    /// Go on with a reinstall, or its way back, that was cut off
    Resume {
        /// How to sign in afterwards.
        #[command(flatten)]
        sign_in: SignIn,
    },
    /// Put back what was moved aside; what is there now becomes a copy of its own
    Undo {
        /// The safety copy (default: the newest)
        #[arg(value_name = "ID")]
        copy: Option<String>,
    },
    /// List the safety copies
    List,
    /// Delete a safety copy for good
    Delete {
        /// The safety copy
        #[arg(value_name = "ID")]
        copy: String,
    },
}

/// What a reinstall keeps.
#[derive(Debug, Args)]
pub struct Keeping {
    /// What stays: sign-in, settings, libraries, history, identity, application, caches
    #[arg(
        long,
        value_name = "LIST",
        value_delimiter = ',',
        value_parser = keepable,
        conflicts_with = "keep_libraries"
    )]
    pub keep: Option<Vec<Keepable>>,
    /// Reset the server's sign-in alone
    #[arg(long)]
    pub keep_libraries: bool,
}

fn keepable(text: &str) -> Result<Keepable, String> {
    let known = || Keepable::ALL.map(Keepable::word).join(", ");
    let found = Keepable::ALL.into_iter().find(|it| it.word() == text);
    found.ok_or_else(|| format!("one of {}", known()))
}

/// `usher library`.
#[derive(Debug, Subcommand)]
pub enum LibraryCommand {
    /// List them
    List {
        /// Go on to show how far the server is with reading their folders
        #[arg(long)]
        follow: bool,
    },
    /// Look at the names in a folder and suggest libraries for it; creates none
    Suggest {
        /// The folder
        #[arg(value_name = "DIR")]
        folder: PathBuf,
        /// The language of the libraries, such as en-US
        #[arg(long, value_name = "TAG")]
        language: Option<String>,
        /// Write a line for each file that Plex will skip into this file
        #[arg(long, value_name = "FILE")]
        skipped: Option<PathBuf>,
    },
    /// Add some
    Add {
        /// A library: kind, name and folders, such as 'movie:Movies:/path'
        #[arg(value_name = "KIND:NAME:FOLDER[:FOLDER…]", required = true)]
        libraries: Vec<std::ffi::OsString>,
        /// Its language, such as en-US
        #[arg(long, value_name = "TAG")]
        language: Option<String>,
        /// Then show how far the server is with reading their folders
        #[arg(long)]
        follow: bool,
    },
}

/// A switch, or a look at it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Switch {
    /// Turn it on
    On,
    /// Turn it off
    Off,
    /// Show it
    Status,
}

/// A switch.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum OnOff {
    /// On
    On,
    /// Off
    Off,
}

impl From<OnOff> for RemoteAccess {
    fn from(switch: OnOff) -> RemoteAccess {
        match switch {
            OnOff::On => RemoteAccess::Automatic,
            OnOff::Off => RemoteAccess::Off,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_command_line_is_sound() {
        Cli::command().debug_assert();
    }
}
