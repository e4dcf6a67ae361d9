//! Words of the trade as types.
//!
//! Everything here is parsed once, at the edge, and then trusted. Nothing in
//! this room waits, reads or writes.

mod account;
mod address;
mod adjustment;
pub mod affected;
mod belongings;
mod chain;
mod computer;
pub mod emptiness;
mod folder;
mod known_bugs;
mod library;
mod name;
pub mod network;
mod opening;
mod safety_copy;
mod server;
pub mod survey;
pub mod symptom;
pub mod written_path;

pub use account::{
    Account, AccountId, ClientIdentifier, HomeUser, Listing, PinId, Share, SignInOffer, UserUuid,
};
pub use address::{Address, AddressFault};
pub use adjustment::{Adjustment, SecureConnections};
pub use belongings::{Belonging, Belongings, FolderSize, Keep, Keepable, Piece, SettingKind};
pub use chain::{Evidence, Link, Repair, Rung, Standing};
pub use computer::{
    BrokenSeal, Damage, DamageKind, Firewall, Health, Moment, Process, Program, SettingsPane,
    Signature, Space, WrongOwner,
};
pub use folder::{Barrier, ClosedFolder, Folder, FolderNote, Here, Place, PrivacyPane, Sight};
pub use known_bugs::{KnownBug, known_bugs, known_holes};
pub use library::{
    Agent, Language, LanguageFault, Scan, Scanner, Section, SectionDraft, SectionKey, SectionKind,
    free_name,
};
pub use name::{FriendlyName, NameFault};
pub use opening::Opening;
pub use safety_copy::{
    CopyId, CopyReason, KeptPiece, KeptSettings, MoveFault, PieceState, SafetyCopies, SafetyCopy,
    Was,
};
pub use server::{
    Access, Description, Identity, MachineIdentifier, Mapping, MappingState, Reading, RemoteAccess,
    Settings, SigninState, Version, Viewing,
};

use serde::{Deserialize, Serialize};

/// Whose file layout and commands are meant. A value and not a compile-time
/// switch, so that the logic of each system is tested on every other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Os {
    /// macOS.
    MacOs,
    /// Linux.
    Linux,
    /// Windows.
    Windows,
}

impl Os {
    /// The word `--platform` takes.
    pub fn name(self) -> &'static str {
        match self {
            Os::MacOs => "macos",
            Os::Linux => "linux",
            Os::Windows => "windows",
        }
    }
}
