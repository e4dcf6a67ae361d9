//! The command line, as the contract in docs/cli.md has it.

use crate::domain::{
    FriendlyName, Language, NameFault, Os, RemoteAccess, SectionDraft, SectionKind,
};
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
    /// List libraries, or add them
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

/// `usher library`.
#[derive(Debug, Subcommand)]
pub enum LibraryCommand {
    /// List them
    List,
    /// Add some
    Add {
        /// A library: kind, name and folders, such as 'movie:Movies:/path'
        #[arg(value_name = "KIND:NAME:FOLDER[:FOLDER…]", required = true)]
        libraries: Vec<std::ffi::OsString>,
        /// Its language, such as en-US
        #[arg(long, value_name = "TAG")]
        language: Option<String>,
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

/// A library as a person writes it: `kind:name:folder[:folder…]`. On Windows a
/// colon behind a single letter belongs to the folder's drive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrittenLibrary {
    /// Its kind.
    pub kind: SectionKind,
    /// Its name.
    pub name: String,
    /// Its folders.
    pub folders: Vec<PathBuf>,
}

/// Why a library cannot be read; `i18n/` has the sentences.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LibraryFault {
    /// Not of the form `kind:name:folder`.
    Form(String),
    /// A kind that does not exist.
    Kind(String),
    /// Its name is none.
    Name(NameFault),
    /// It has no folder.
    NoFolder(String),
    /// A folder that does not begin at the root.
    RelativeFolder(PathBuf),
    /// Two libraries of one name.
    DuplicateName(String),
}

impl WrittenLibrary {
    /// Reads it.
    pub fn parse(text: &std::ffi::OsStr, os: Os) -> Result<Self, LibraryFault> {
        let bytes = text.as_encoded_bytes();
        let mut parts = bytes.splitn(3, |byte| *byte == b':');
        let (Some(kind), Some(name), Some(folders)) = (parts.next(), parts.next(), parts.next())
        else {
            return Err(LibraryFault::Form(text.to_string_lossy().into_owned()));
        };
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        let folders = split_folders(folders, os).into_iter().map(path_of).collect();
        Self::of(&text(kind), &text(name), folders, os)
    }

    /// Checks its parts.
    pub fn of(kind: &str, name: &str, folders: Vec<PathBuf>, os: Os) -> Result<Self, LibraryFault> {
        let kind =
            SectionKind::from_word(kind).ok_or_else(|| LibraryFault::Kind(kind.to_owned()))?;
        // What no server should be called, no library should be either.
        let name = FriendlyName::parse(name).map_err(LibraryFault::Name)?;
        let name = String::from(name);
        if folders.is_empty() {
            return Err(LibraryFault::NoFolder(name));
        }
        match folders.iter().find(|folder| !is_absolute(folder, os)) {
            Some(folder) => Err(LibraryFault::RelativeFolder(folder.clone())),
            None => Ok(Self { kind, name, folders }),
        }
    }

    /// The draft of the section.
    pub fn draft(self, language: &Language) -> SectionDraft {
        SectionDraft::usual(self.kind, self.name, language.clone(), self.folders)
    }
}

/// A name that two libraries share.
pub fn duplicate_name(libraries: &[WrittenLibrary]) -> Option<&str> {
    libraries.iter().enumerate().find_map(|(at, library)| {
        let earlier = libraries.iter().take(at);
        earlier.into_iter().any(|it| it.name == library.name).then_some(library.name.as_str())
    })
}

fn split_folders(bytes: &[u8], os: Os) -> Vec<Vec<u8>> {
    let mut folders: Vec<Vec<u8>> = Vec::new();
    for part in bytes.split(|byte| *byte == b':') {
        match folders.last_mut() {
            Some(drive)
                if os == Os::Windows
                    && matches!(drive[..], [letter] if letter.is_ascii_alphabetic()) =>
            {
                drive.push(b':');
                drive.extend_from_slice(part);
            }
            _ => folders.push(part.to_vec()),
        }
    }
    folders
}

#[cfg(unix)]
fn path_of(bytes: Vec<u8>) -> PathBuf {
    use std::os::unix::ffi::OsStringExt;
    std::ffi::OsString::from_vec(bytes).into()
}

#[cfg(not(unix))]
fn path_of(bytes: Vec<u8>) -> PathBuf {
    String::from_utf8_lossy(&bytes).into_owned().into()
}

/// Whether a path is absolute on the server's system, which need not be ours.
fn is_absolute(path: &std::path::Path, os: Os) -> bool {
    let bytes = path.as_os_str().as_encoded_bytes();
    match (os, bytes) {
        (Os::Windows, [drive, b':', b'\\' | b'/', ..]) => drive.is_ascii_alphabetic(),
        (Os::Windows, [b'\\', b'\\', ..]) => true,
        (Os::Windows, _) => false,
        (Os::MacOs | Os::Linux, [b'/', ..]) => true,
        (Os::MacOs | Os::Linux, _) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    fn parsed(text: &str, os: Os) -> Result<WrittenLibrary, LibraryFault> {
        WrittenLibrary::parse(std::ffi::OsStr::new(text), os)
    }

    #[test]
    fn the_command_line_is_sound() {
        Cli::command().debug_assert();
    }

    #[test]
    fn libraries_are_kind_name_and_folders() {
        let library = parsed("movie:My Movies:/a:/b c", Os::Linux);
        assert_eq!(
            library,
            Ok(WrittenLibrary {
                kind: SectionKind::Movie,
                name: "My Movies".into(),
                folders: vec!["/a".into(), "/b c".into()],
            })
        );
        let library = parsed(r"show:Shows:D:\TV:E:\More", Os::Windows).map(|it| it.folders);
        assert_eq!(library, Ok(vec![r"D:\TV".into(), r"E:\More".into()]));
    }

    #[test]
    fn what_is_no_library_is_refused() {
        assert_eq!(parsed("movie", Os::Linux), Err(LibraryFault::Form("movie".into())));
        assert_eq!(parsed("film:A:/a", Os::Linux), Err(LibraryFault::Kind("film".into())));
        assert_eq!(parsed("movie: :/a", Os::Linux), Err(LibraryFault::Name(NameFault::Empty)));
        assert_eq!(parsed("movie:A:a", Os::Linux), Err(LibraryFault::RelativeFolder("a".into())));
        assert!(matches!(parsed("movie:A\u{7}:/a", Os::Linux), Err(LibraryFault::Name(_))));
    }
}
