//! What a problem's text mentions: the facts beside the words.

use super::{Problem, UnusualAccount};

impl Problem {
    /// The facts its text mentions, by the names the text gives them.
    pub fn arguments(&self) -> Vec<(&'static str, String)> {
        let word = |it: &dyn std::fmt::Display| it.to_string();
        match self {
            Self::ServerSilent { address }
            | Self::ServerSlow { address }
            | Self::SecretInClear { address } => vec![("address", word(address))],
            Self::ServerStarting { status } => vec![("status", status.clone())],
            Self::NotPlex { address, seen } => {
                vec![("address", word(address)), ("seen", seen.clone())]
            }
            Self::ServerRedirects { to } => vec![("host", to.clone())],
            Self::ServerFailed { status, summary } => {
                vec![("status", word(status)), ("summary", summary.clone())]
            }
            Self::ServerChanged { expected, found } => {
                vec![("expected", word(expected)), ("found", word(found))]
            }
            Self::ListenerUnknown { who } => vec![("who", who.clone())],
            Self::PlexTvImpostor { seen } => vec![("seen", seen.clone())],
            Self::PlexTvRejects { summary } => vec![("summary", summary.clone())],
            Self::PlexTvBusy { wait } => vec![("seconds", word(&wait.unwrap_or(30)))],
            Self::PlexTvFailed { status } => vec![("status", word(status))],
            Self::HomePinNeeded { user } => vec![("user", user.clone())],
            Self::OwnedByAnother { owner } | Self::HadOwner { owner } => {
                // A text cannot tell an owner without a name by the name.
                let named = if owner.is_some() { "yes" } else { "no" };
                vec![("owner", owner.clone().unwrap_or_default()), ("named", named.to_owned())]
            }
            Self::UnusualAccount { user, why } => vec![
                ("user", user.clone()),
                (
                    "kind",
                    match why {
                        UnusualAccount::Guest => "guest",
                        UnusualAccount::Restricted => "restricted",
                        UnusualAccount::HomeMember => "member",
                        UnusualAccount::NotTheLastOne => "other",
                    }
                    .to_owned(),
                ),
            ],
            Self::ClaimRefused { tried } => vec![("tried", tried.clone())],
            Self::ClaimUnproven { missing } => vec![("missing", missing.clone())],
            Self::SettingMissing { key } => vec![("key", key.clone())],
            Self::SettingNotKept { setting } => vec![("setting", setting.clone())],
            Self::LibraryDiffers { name } | Self::LibraryMissing { name } => {
                vec![("name", name.clone())]
            }
            Self::LibraryRefused { name, summary } => {
                vec![("name", name.clone()), ("summary", summary.clone())]
            }
            Self::Folder { folder, fault } => fault.arguments(folder),
            Self::Diagnosed(diagnosis) => diagnosis.arguments(),
            Self::KnownHole { id, version, fixed_in } => {
                vec![("id", id.clone()), ("version", version.clone()), ("fixed", fixed_in.clone())]
            }
            Self::NotKept { cause }
            | Self::JournalNotWritten { cause }
            | Self::TunnelFailed { cause } => vec![("cause", cause.clone())],
            Self::SecretFileOpen { path }
            | Self::JournalUnreadable { path }
            | Self::SupportFileExists { path } => vec![("path", word(&path.display()))],
            Self::NotMoved { item, data_at, at, cause, .. } => vec![
                ("item", word(&item.display())),
                ("place", word(&data_at.display())),
                ("at", word(&at.display())),
                ("cause", cause.clone()),
            ],
            Self::MoveUnfinished { item, data_at } => {
                vec![("item", word(&item.display())), ("place", word(&data_at.display()))]
            }
            Self::SafetyCopyUnreadable { folder } => vec![("folder", word(&folder.display()))],
            Self::SupportFileUnsafe { file, line } => {
                vec![("file", file.clone()), ("line", word(line))]
            }
            Self::SupportFileNotWritten { path, cause } => {
                vec![("path", word(&path.display())), ("cause", cause.clone())]
            }
            Self::CopyMissing { id } => vec![("id", id.clone())],
            Self::DataElsewhere { folder } => vec![("folder", word(&folder.display()))],
            Self::OtherFlowUnfinished { flow } => vec![("flow", flow.clone())],
            Self::BeyondRights { command } => vec![("command", command.clone())],
            Self::ProgramFailed { program, cause } => {
                vec![("program", program.clone()), ("cause", cause.clone())]
            }
            Self::BadInput { what } | Self::Bug { what } => vec![("what", what.clone())],
            Self::ServerCut
            | Self::ServerRefused
            | Self::ServerSignedOut
            | Self::ClaimPageMissing
            | Self::PlexTvSilent
            | Self::PlexTvSlow
            | Self::PlexTvCut
            | Self::SignInRefused
            | Self::PlexTvForbids
            | Self::SignInNeeded
            | Self::SignInExpired
            | Self::HomePinWrong
            | Self::HomeAdminMissing
            | Self::ClaimTokenRefused
            | Self::ClaimTokenMalformed
            | Self::ExchangeRefused
            | Self::NotClaimed
            | Self::ServerElsewhere
            | Self::Busy
            | Self::ConfirmationNeeded
            | Self::Interrupted => Vec::new(),
        }
    }
}
