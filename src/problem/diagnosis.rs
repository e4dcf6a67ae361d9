//! What a look at every link of the chain finds that no single call would
//! meet: why something does not work although nothing failed.

use super::Remedy;
use crate::domain::{Adjustment, Repair, SettingsPane};
use serde::{Deserialize, Serialize};
use std::net::IpAddr;
use std::path::PathBuf;

/// Why a link is broken, or worth a look.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
pub enum Diagnosis {
    /// The server's program is on this computer in no usual place.
    #[error("Plex Media Server is not installed")]
    NotInstalled,
    /// The system keeps a downloaded program from starting until a person says so.
    #[error("the program is quarantined")]
    Quarantined,
    /// It was started from where it was unpacked, and runs from a hidden copy.
    #[error("the program runs from a hidden copy at {}", path.display())]
    Translocated {
        /// Where it runs.
        path: PathBuf,
    },
    /// Its signature does not fit: a damaged or foreign program.
    #[error("the program is not as Plex signed it: {why}")]
    NotGenuine {
        /// The system's words.
        why: String,
    },
    /// Files were written into it, so that its seal no longer fits.
    #[error("files were added to the program: {why}")]
    SealBroken {
        /// The system's words.
        why: String,
    },
    /// It was built for another kind of processor.
    #[error("the program is for another kind of computer")]
    OtherProcessor,
    /// A file says that the server runs, and it does not.
    #[error("{} names a process that does not run", file.display())]
    StalePidFile {
        /// The file.
        file: PathBuf,
    },
    /// The disk under the server's data is full.
    #[error("{free} bytes are left at {}", at.display())]
    DiskFull {
        /// The server's folder.
        at: PathBuf,
        /// Bytes left.
        free: u64,
    },
    /// Files of the server belong to somebody else.
    #[error("{} belongs to {owner}, the server runs as {user}", file.display())]
    ForeignFiles {
        /// The first such file.
        file: PathBuf,
        /// Whose it is.
        owner: String,
        /// The server's user.
        user: String,
        /// What gives them back, as a person types it.
        command: String,
    },
    /// The server's own database is damaged.
    #[error("the database is damaged: {words}")]
    DatabaseDamaged {
        /// The server's words in its log.
        words: String,
    },
    /// The computer goes to sleep by itself, and the server with it.
    #[error("this computer goes to sleep by itself")]
    ComputerSleeps,
    /// More than one Plex Media Server runs on this computer.
    #[error("two servers run here: {others}")]
    TwoServers {
        /// The others, as far as they can be told.
        others: String,
    },
    /// Nobody has connected the server to an account.
    #[error("the server is not claimed")]
    Unclaimed,
    /// The server is on nobody's list, and old sign-in entries are left in it.
    #[error("old sign-in entries are left in an unclaimed server")]
    StaleSignIn,
    /// Only named networks may talk to a server that nobody has claimed.
    #[error("only {networks} may talk to the server")]
    AllowedNetworks {
        /// The networks.
        networks: String,
    },
    /// The account's address for mail was never confirmed.
    #[error("the account's mail address is not confirmed")]
    MailUnconfirmed,
    /// Its settings were changed, and take effect at the next start.
    #[error("a changed setting waits for a restart")]
    WaitsForRestart,
    /// Plex's terms were not accepted.
    #[error("the terms were not accepted")]
    TermsOpen,
    /// A drive is gone, and the server removes at once what has vanished.
    #[error("the trash is emptied by itself while a drive is gone")]
    TrashEmptiesItself,
    /// A shared drive reports no new files, and nobody looks by the clock.
    #[error("new files on {share} are not noticed")]
    NewFilesUnnoticed {
        /// Where the drive comes from.
        share: String,
    },
    /// A library holds nothing although its folders hold files.
    #[error("the library {name} is empty, with {files} files in its folders")]
    LibraryEmpty {
        /// Its name.
        name: String,
        /// How many files are there.
        files: u64,
        /// The kind that would show the most of them, if another one.
        fits: Option<String>,
    },
    /// The name of the server's secure address resolves to something else.
    #[error("{name} does not resolve to {address}")]
    Rebinding {
        /// The name.
        name: String,
        /// The address that it spells.
        address: IpAddr,
    },
    /// This program may not talk to the home network.
    #[error("no route to {address} on the home network")]
    LocalNetworkDenied {
        /// The address.
        address: String,
    },
    /// Somebody in between puts their own certificate in front.
    #[error("the certificate was issued by {issuer}")]
    Intercepted {
        /// Who.
        issuer: String,
    },
    /// The server's secure address does not answer.
    #[error("{address} does not answer at home")]
    HomeAddressSilent {
        /// The address.
        address: String,
    },
    /// The server turns away whatever cannot encrypt, or encrypts nothing.
    #[error("secure connections are {mode}")]
    SecureConnections {
        /// `required` or `disabled`.
        mode: String,
    },
    /// The server does not answer programs that look for one.
    #[error("discovery is off")]
    DiscoveryOff,
    /// A filter in the network keeps plex.tv away.
    #[error("{host} is blocked by a filter")]
    Filtered {
        /// The name.
        host: String,
    },
    /// This computer's clock is wrong.
    #[error("the clock is {minutes} minutes off")]
    ClockWrong {
        /// How many minutes, ahead of plex.tv or behind it.
        minutes: u64,
    },
    /// We reach plex.tv, and the server does not.
    #[error("the server cannot reach plex.tv")]
    ServerCutOff,
    /// plex.tv does not see the server, though it works here.
    #[error("plex.tv does not see the server")]
    UnseenByPlex,
    /// plex.tv knows of no way to the server but one that does not answer.
    #[error("plex.tv's addresses of the server do not answer")]
    WaysClosed,
    /// Everything is in order, and plex.tv forbids every call.
    #[error("plex.tv forbids everything to a server that is in order")]
    Banned,
    /// The router takes no requests.
    #[error("the router does not answer")]
    RouterSilent {
        /// This computer's address at home.
        inside: String,
        /// The port to open.
        port: u16,
    },
    /// Two routers in a row.
    #[error("two routers: {router} has the private address {outside}")]
    DoubleNat {
        /// The router, by name or address.
        router: String,
        /// Its address outside, which is private.
        outside: String,
    },
    /// The provider shares one address among many homes.
    #[error("the provider shares its address: {outside}")]
    SharedAddress {
        /// The router's address outside.
        outside: String,
    },
    /// The router has a public address, and plex.tv sees another one.
    #[error("the router has {router}, and plex.tv sees {outside}")]
    OtherAddress {
        /// The router's address outside.
        router: String,
        /// The address that plex.tv sees.
        outside: String,
    },
    /// The router says that it has no public address, and nobody tells why.
    #[error("the router has no public address; plex.tv sees {outside}")]
    NoPublicAddress {
        /// The address that plex.tv sees.
        outside: String,
    },
    /// A tunnel carries everything away.
    #[error("a VPN stands in between: {interface}")]
    Vpn {
        /// Its interface.
        interface: String,
    },
    /// There is no way in but IPv6, and the server does not use it.
    #[error("only IPv6 leads here")]
    Ipv6Only,
    /// The server could not have a port opened.
    #[error("the port could not be opened: {words}")]
    PortNotOpened {
        /// The server's words.
        words: String,
    },
    /// The port was open and closed again.
    #[error("the port opened and closed after {seconds} seconds")]
    PortDropped {
        /// How long it was open.
        seconds: u64,
    },
    /// The port is open, and no connection comes through.
    #[error("no connection comes through from outside")]
    OutsideUnreachable,
    /// Only Plex's relay leads to the server.
    #[error("only the relay works")]
    RelayOnly,
    /// The computer's own firewall lets nothing in.
    #[error("the firewall lets nothing in")]
    FirewallClosed,
    /// Watching from outside may cost money.
    #[error("watching from outside may need a paid plan")]
    MayCost,
}

impl Diagnosis {
    pub(super) fn code(&self) -> &'static str {
        match self {
            Self::NotInstalled => "chain.not_installed",
            Self::Quarantined => "chain.quarantined",
            Self::Translocated { .. } => "chain.translocated",
            Self::NotGenuine { .. } => "chain.not_genuine",
            Self::SealBroken { .. } => "chain.seal_broken",
            Self::OtherProcessor => "chain.other_processor",
            Self::StalePidFile { .. } => "chain.stale_pid_file",
            Self::DiskFull { .. } => "chain.disk_full",
            Self::ForeignFiles { .. } => "chain.foreign_files",
            Self::DatabaseDamaged { .. } => "chain.database_damaged",
            Self::ComputerSleeps => "chain.computer_sleeps",
            Self::TwoServers { .. } => "chain.two_servers",
            Self::Unclaimed => "chain.unclaimed",
            Self::StaleSignIn => "chain.stale_sign_in",
            Self::AllowedNetworks { .. } => "chain.allowed_networks",
            Self::MailUnconfirmed => "chain.mail_unconfirmed",
            Self::WaitsForRestart => "chain.waits_for_restart",
            Self::TermsOpen => "chain.terms_open",
            Self::TrashEmptiesItself => "chain.trash_empties_itself",
            Self::NewFilesUnnoticed { .. } => "chain.new_files_unnoticed",
            Self::LibraryEmpty { .. } => "chain.library_empty",
            Self::Rebinding { .. } => "chain.rebinding",
            Self::LocalNetworkDenied { .. } => "chain.local_network_denied",
            Self::Intercepted { .. } => "chain.intercepted",
            Self::HomeAddressSilent { .. } => "chain.home_address_silent",
            Self::SecureConnections { .. } => "chain.secure_connections",
            Self::DiscoveryOff => "chain.discovery_off",
            Self::Filtered { .. } => "chain.filtered",
            Self::ClockWrong { .. } => "chain.clock_wrong",
            Self::ServerCutOff => "chain.server_cut_off",
            Self::UnseenByPlex => "chain.unseen_by_plex",
            Self::WaysClosed => "chain.ways_closed",
            Self::Banned => "chain.banned",
            Self::RouterSilent { .. } => "chain.router_silent",
            Self::DoubleNat { .. } => "chain.double_nat",
            Self::SharedAddress { .. } => "chain.shared_address",
            Self::OtherAddress { .. } => "chain.other_address",
            Self::NoPublicAddress { .. } => "chain.no_public_address",
            Self::Vpn { .. } => "chain.vpn",
            Self::Ipv6Only => "chain.ipv6_only",
            Self::PortNotOpened { .. } => "chain.port_not_opened",
            Self::PortDropped { .. } => "chain.port_dropped",
            Self::OutsideUnreachable => "chain.outside_unreachable",
            Self::RelayOnly => "chain.relay_only",
            Self::FirewallClosed => "chain.firewall_closed",
            Self::MayCost => "chain.may_cost",
        }
    }

    pub(super) fn arguments(&self) -> Vec<(&'static str, String)> {
        let path = |path: &PathBuf| path.display().to_string();
        match self {
            Self::Translocated { path: at } => vec![("path", path(at))],
            Self::NotGenuine { why } => vec![("why", or_none(why))],
            Self::SealBroken { why } => vec![("why", why.clone())],
            Self::StalePidFile { file } => vec![("file", path(file))],
            // People count disks in billions of bytes, as the Finder does.
            Self::DiskFull { at, free } => {
                vec![("folder", path(at)), ("megabytes", (free / 1_000_000).to_string())]
            }
            Self::ForeignFiles { file, owner, user, command } => vec![
                ("file", path(file)),
                ("owner", owner.clone()),
                ("user", user.clone()),
                ("command", command.clone()),
            ],
            Self::DatabaseDamaged { words } => vec![("words", or_none(words))],
            Self::PortNotOpened { words } => vec![("words", words.clone())],
            Self::TwoServers { others } => vec![("others", others.clone())],
            Self::AllowedNetworks { networks } => vec![("networks", networks.clone())],
            Self::NewFilesUnnoticed { share } => vec![("share", share.clone())],
            Self::LibraryEmpty { name, files, fits } => vec![
                ("name", name.clone()),
                ("files", files.to_string()),
                ("fits", fits.clone().unwrap_or_else(|| "none".to_owned())),
            ],
            Self::Rebinding { name, address } => {
                vec![("name", name.clone()), ("address", address.to_string())]
            }
            Self::LocalNetworkDenied { address } | Self::HomeAddressSilent { address } => {
                vec![("address", address.clone())]
            }
            Self::Intercepted { issuer } => vec![("issuer", issuer.clone())],
            Self::SecureConnections { mode } => vec![("mode", mode.clone())],
            Self::Filtered { host } => vec![("host", host.clone())],
            Self::ClockWrong { minutes } => vec![("minutes", minutes.to_string())],
            Self::RouterSilent { inside, port } => {
                vec![("inside", inside.clone()), ("port", port.to_string())]
            }
            Self::DoubleNat { router, outside } => {
                vec![("router", router.clone()), ("outside", or_none(outside))]
            }
            Self::SharedAddress { outside } | Self::NoPublicAddress { outside } => {
                vec![("outside", outside.clone())]
            }
            Self::OtherAddress { router, outside } => {
                vec![("router", router.clone()), ("outside", outside.clone())]
            }
            Self::Vpn { interface } => vec![("interface", interface.clone())],
            Self::PortDropped { seconds } => vec![("seconds", seconds.to_string())],
            Self::NotInstalled
            | Self::Quarantined
            | Self::OtherProcessor
            | Self::ComputerSleeps
            | Self::Unclaimed
            | Self::StaleSignIn
            | Self::MailUnconfirmed
            | Self::WaitsForRestart
            | Self::TermsOpen
            | Self::TrashEmptiesItself
            | Self::DiscoveryOff
            | Self::ServerCutOff
            | Self::UnseenByPlex
            | Self::WaysClosed
            | Self::Banned
            | Self::Ipv6Only
            | Self::OutsideUnreachable
            | Self::RelayOnly
            | Self::FirewallClosed
            | Self::MayCost => Vec::new(),
        }
    }

    /// What a person can do about it, the smallest first.
    pub(super) fn remedies(&self) -> &'static [Remedy] {
        use Remedy::{OpenSettings, Repair as Do, SignIn, StartServer, TryAgain};
        match self {
            Self::Quarantined => &[OpenSettings(SettingsPane::Security), TryAgain],
            Self::StalePidFile { .. } => &[StartServer],
            Self::Unclaimed => &[SignIn],
            // Mostly Plex takes it as it is; only where it refuses are the
            // entries in the way.
            Self::StaleSignIn => &[SignIn, Do(Repair::RenewSignIn)],
            Self::ComputerSleeps => &[OpenSettings(SettingsPane::Sleep), TryAgain],
            Self::AllowedNetworks { .. } => &[Do(Repair::Adjust(Adjustment::ClearAllowedNetworks))],
            Self::WaitsForRestart => &[Do(Repair::Restart)],
            Self::TermsOpen => &[Do(Repair::Adjust(Adjustment::AcceptTerms))],
            Self::TrashEmptiesItself => &[Do(Repair::Adjust(Adjustment::KeepTrash))],
            Self::NewFilesUnnoticed { .. } => &[Do(Repair::Adjust(Adjustment::ScanBySchedule))],
            Self::LocalNetworkDenied { .. } => {
                &[OpenSettings(SettingsPane::LocalNetwork), TryAgain]
            }
            Self::SecureConnections { .. } => {
                &[Do(Repair::Adjust(Adjustment::PreferSecureConnections))]
            }
            Self::DiscoveryOff => &[Do(Repair::Adjust(Adjustment::AnswerDiscovery))],
            Self::ClockWrong { .. } => &[OpenSettings(SettingsPane::DateAndTime), TryAgain],
            Self::ServerCutOff | Self::UnseenByPlex => &[TryAgain, Do(Repair::Restart)],
            Self::Ipv6Only => &[Do(Repair::Adjust(Adjustment::UseIpv6)), TryAgain],
            Self::FirewallClosed => &[OpenSettings(SettingsPane::Firewall), TryAgain],
            Self::MayCost => &[],
            Self::NotInstalled
            | Self::Translocated { .. }
            | Self::NotGenuine { .. }
            | Self::SealBroken { .. }
            | Self::OtherProcessor
            | Self::DiskFull { .. }
            | Self::ForeignFiles { .. }
            | Self::DatabaseDamaged { .. }
            | Self::TwoServers { .. }
            | Self::MailUnconfirmed
            | Self::LibraryEmpty { .. }
            | Self::Rebinding { .. }
            | Self::Intercepted { .. }
            | Self::HomeAddressSilent { .. }
            | Self::Filtered { .. }
            | Self::WaysClosed
            | Self::Banned
            | Self::RouterSilent { .. }
            | Self::DoubleNat { .. }
            | Self::SharedAddress { .. }
            | Self::OtherAddress { .. }
            | Self::NoPublicAddress { .. }
            | Self::Vpn { .. }
            | Self::PortNotOpened { .. }
            | Self::PortDropped { .. }
            | Self::OutsideUnreachable
            | Self::RelayOnly => &[TryAgain],
        }
    }
}

/// A text cannot tell an empty word by itself.
fn or_none(word: &str) -> String {
    if word.is_empty() { "none".to_owned() } else { word.to_owned() }
}
