//! What the flow's own words are in a person's language: said the same in the
//! window and at the terminal.

use crate::domain::{
    Adjustment, FolderNote, Link, Piece, RemoteAccess, SectionDraft, SettingKind, Standing,
};
use crate::flow::chain::Finding;
use crate::flow::plan::Action;
use crate::flow::setup::Question;
use crate::i18n::{Value, Words};
use std::collections::BTreeSet;
use std::path::Path;

/// What shows how a link stands, or why nothing does.
pub fn evidence(words: &Words, finding: &Finding) -> Option<String> {
    match (&finding.evidence, &finding.problem, finding.standing) {
        (Some(evidence), ..) => Some(words.evidence(evidence)),
        (None, Some(problem), _) => Some(words.problem(problem).what),
        (None, None, Standing::Waits(link)) => Some(words.waits_for(link)),
        (None, None, Standing::Off) => Some(words.say("chain-off", &[])),
        (None, None, _) => None,
    }
}

/// What a sentence that Plex showed speaks of, and how that stands now. `None`:
/// nobody knows the sentence.
pub fn symptom(words: &Words, link: Option<Link>, findings: &[Finding]) -> String {
    let Some(link) = link else { return words.say("symptom-unknown", &[]) };
    let stands = findings.iter().find(|finding| finding.link == link).map(|it| it.standing);
    let id = match stands {
        Some(Standing::Broken) => "symptom-broken",
        Some(Standing::Works | Standing::Off) => "symptom-old",
        _ => "symptom-look",
    };
    words.say(id, &[("number", link.number().into()), ("name", words.link(link).into())])
}

/// What an action does: a line for each thing that a person would count.
pub fn action(words: &Words, action: &Action) -> Vec<String> {
    let say = |id: &str| vec![words.say(id, &[])];
    match action {
        Action::Claim | Action::ClaimWithGivenToken => say("plan-claim"),
        Action::HandOverClaim => say("plan-hand-over"),
        Action::ClaimOffline => say("plan-claim-offline"),
        Action::Unclaim => say("plan-unclaim"),
        Action::SetFriendlyName(name) => {
            vec![words.say("plan-name", &[("name", name.as_str().into())])]
        }
        Action::Adjust(adjustment) => say(match adjustment {
            Adjustment::PreferSecureConnections => "plan-prefer-secure-connections",
            Adjustment::ClearAllowedNetworks => "plan-clear-allowed-networks",
            Adjustment::KeepTrash => "plan-keep-trash",
            Adjustment::ScanBySchedule => "plan-scan-by-schedule",
            Adjustment::UseIpv6 => "plan-use-ipv6",
            Adjustment::AnswerDiscovery => "plan-answer-discovery",
            Adjustment::AcceptTerms => "plan-terms",
        }),
        Action::RestartServer => say("plan-restart"),
        Action::ForgetSignIn => say("plan-forget-sign-in"),
        Action::SetRemoteAccess(RemoteAccess::Off) => say("plan-remote-access-off"),
        Action::SetRemoteAccess(RemoteAccess::Automatic) => say("plan-remote-access-automatic"),
        Action::SetRemoteAccess(RemoteAccess::Port(port)) => {
            let port = port.to_string();
            vec![words.say("plan-remote-access-port", &[("port", port.into())])]
        }
        Action::SetLocalSecurity(true) => say("plan-local-security-on"),
        Action::SetLocalSecurity(false) => say("plan-local-security-off"),
        Action::AddSections(drafts) => drafts.iter().map(|draft| library(words, draft)).collect(),
        Action::StopServer => say("plan-stop-server"),
        Action::StartServer => say("plan-start-server"),
        Action::BeginCopy(copy, ..) => {
            vec![words.say("plan-begin-copy", &[("copy", copy.as_str().into())])]
        }
        Action::SetAside { piece, path, .. } => vec![moved(words, "plan-set-aside", *piece, path)],
        Action::PutBack { piece, path, .. } => vec![moved(words, "plan-put-back", *piece, path)],
        Action::ResetSettings { keep, .. } => {
            vec![words.say("plan-reset-settings", &[("kept", kept_settings(keep).into())])]
        }
        Action::RestoreSettings(_) => say("plan-restore-settings"),
        Action::Verify => say("plan-verify"),
    }
}

fn moved(words: &Words, id: &str, piece: Piece, path: &Path) -> String {
    let path = path.display().to_string();
    words.say(id, &[("piece", piece.word().into()), ("path", path.as_str().into())])
}

/// Which of the stored settings stay, as a word that the texts choose by.
fn kept_settings(keep: &BTreeSet<SettingKind>) -> &'static str {
    let has = |kind| keep.contains(&kind);
    match (has(SettingKind::Preference), has(SettingKind::Identity), has(SettingKind::SignIn)) {
        (true, true, _) => "settings-and-identity",
        (true, false, _) => "settings",
        (false, true, false) => "identity",
        (false, true, true) => "identity-and-sign-in",
        (false, false, true) => "sign-in",
        (false, false, false) => "nothing",
    }
}

fn library(words: &Words, draft: &SectionDraft) -> String {
    let name = draft.name.as_str().into();
    let kind = draft.kind.word().into();
    let count = draft.locations.len().into();
    words.say("plan-add-library", &[("name", name), ("kind", kind), ("count", count)])
}

/// What only a person can decide, as a question.
pub fn question(words: &Words, question: &Question) -> String {
    let id = match question {
        Question::TrustListener { .. } => "ask-listener",
        Question::HadOwner { .. } => "ask-had-owner",
        Question::UnusualAccount { .. } => "ask-unusual-account",
        Question::KnownHole { .. } => "ask-known-hole",
        Question::DataElsewhere { .. } => "ask-data-elsewhere",
    };
    let facts = question.problem().arguments();
    let arguments: Vec<(&str, Value<'_>)> =
        facts.iter().map(|(name, fact)| (*name, fact.as_str().into())).collect();
    words.say(id, &arguments)
}

/// What a person should know of a folder and can leave as it is.
pub fn folder_note(words: &Words, folder: &Path, note: &FolderNote) -> String {
    let path = folder.display().to_string();
    let path = path.as_str();
    match note {
        FolderNote::DriveRoot => words.say("folder-drive-root", &[("folder", path.into())]),
        FolderNote::Network { share } => words
            .say("folder-network", &[("folder", path.into()), ("share", share.as_str().into())]),
        FolderNote::Cloud { service } => words
            .say("folder-cloud", &[("folder", path.into()), ("service", service.as_str().into())]),
        FolderNote::Empty => words.say("folder-empty", &[("folder", path.into())]),
    }
}
