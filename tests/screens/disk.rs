//! What is on the server's disk, written down by hand.

use std::path::PathBuf;

use usher::domain::*;
use usher::flow::facts::{Looked, OnDisk};
use usher::flow::guide::Turn;
use usher::flow::{Effect, Event, Outcome, Progress};
use usher::problem::Problem;

use crate::models::{Drive, hidden, look, machine, ours, section, sections, signed_in, silent};

/// The moment at which everything is looked at: 24 November 2026, 14:10:03.
pub const NOW: u64 = 1_795_529_403;
const DAY: u64 = 24 * 60 * 60;

const LIBRARY: &str = "/Users/ben/Library";

/// Ben's server on a Mac, with its settings, and these safety copies.
pub fn on_disk(copies: Vec<SafetyCopy>) -> OnDisk {
    let belonging =
        |piece, path: String| Belonging { piece, path: path.into(), leads_to: None, size: None };
    OnDisk {
        belongings: Belongings {
            pieces: vec![
                belonging(Piece::Application, "/Applications/Plex Media Server.app".to_owned()),
                belonging(Piece::Data, format!("{LIBRARY}/Application Support/Plex Media Server")),
                belonging(Piece::Caches, format!("{LIBRARY}/Caches/PlexMediaServer")),
                belonging(Piece::Logs, format!("{LIBRARY}/Logs/Plex Media Server")),
            ],
            settings: Some(
                [SettingKind::SignIn, SettingKind::Identity, SettingKind::Preference].into(),
            ),
            left_alone: Vec::new(),
        },
        copies: Ok(SafetyCopies { copies, unreadable: Vec::new() }),
        data_is_elsewhere: false,
        next_copy: CopyId::parse("2026-11-24 14.10.03").unwrap(),
        at: Moment(NOW),
    }
}

/// A safety copy that was begun so many days ago.
pub fn copy(days: u64, reason: CopyReason, kept: &[(Piece, PieceState, u64)]) -> SafetyCopy {
    let names = ["2026-11-24 13.02.44", "2026-11-20 13.02.44", "2026-09-03 19.22.10"];
    let name = match days {
        0 => names[0],
        1..=30 => names[1],
        _ => names[2],
    };
    named_copy(name, days, reason, kept)
}

/// The same under a name of its own.
pub fn named_copy(
    name: &str,
    days: u64,
    reason: CopyReason,
    kept: &[(Piece, PieceState, u64)],
) -> SafetyCopy {
    let id = CopyId::parse(name).unwrap();
    let folder = PathBuf::from(format!("{LIBRARY}/Application Support/Usher/Copies/{id}"));
    let pieces = kept.iter().map(|(piece, state, bytes)| KeptPiece {
        piece: *piece,
        from: format!("{LIBRARY}/{}", piece.word()).into(),
        kept_at: folder.join(piece.word()),
        state: *state,
        size: Some(FolderSize { bytes: *bytes, files: 100, whole: true }),
    });
    SafetyCopy {
        began: Moment(NOW - days * DAY),
        reason,
        was: was(sections()),
        pieces: pieces.collect(),
        settings: Some(KeptSettings::Kept),
        folders: vec![folder],
        id,
    }
}

/// Den, with these libraries.
pub fn was(sections: Vec<Section>) -> Was {
    Was {
        name: Some(FriendlyName::parse("Den").unwrap()),
        libraries: sections.iter().map(SectionDraft::of).collect(),
        version: Some(Version::read("1.43.4.10903")),
    }
}

/// The copy of a clean reinstall, whole.
pub fn reinstalled(days: u64) -> SafetyCopy {
    let kept = [
        (Piece::Caches, PieceState::Kept, 2_061_000_000),
        (Piece::Logs, PieceState::Kept, 40_000_000),
    ];
    copy(days, CopyReason::Reinstall, &kept)
}

/// A look that found this on the disk too.
pub fn with_disk(looked: Looked, on_disk: OnDisk) -> Looked {
    Looked { on_disk: Some(on_disk), ..looked }
}

/// Ben's server, set up, with these copies.
pub fn kept(copies: Vec<SafetyCopy>) -> Drive {
    Drive::opened(with_disk(look(ours(), signed_in()), on_disk(copies)))
}

/// A server on this computer that does not run, with these copies.
pub fn stopped_server(copies: Vec<SafetyCopy>) -> Looked {
    let known = usher::flow::facts::Machine { ever_claimed: Some(true), ..machine() };
    let looked = hidden(silent(), known);
    with_disk(Looked { account: Some(signed_in()), ..looked }, on_disk(copies))
}

/// A library with a name as long as can be.
pub fn long_sections() -> Vec<Section> {
    let name = "Documentaries, concerts and everything else from the attic";
    (1..=9).map(|number| section(number, &format!("{name} {number}"), SectionKind::Movie)).collect()
}

/// The safety copies cannot be read.
pub fn unreadable() -> OnDisk {
    let cause = "permission denied".to_owned();
    let problem = Problem::ProgramFailed { program: "copies".to_owned(), cause };
    OnDisk { copies: Err(problem), ..on_disk(Vec::new()) }
}

impl Drive {
    /// Every part of the server is measured to its end, or so far.
    pub fn measured(mut self, whole: bool) -> Self {
        while let Some(effect) = self.take(|it| is_measured(it, whole), whole) {
            let Effect::Measure(ticket, path) = effect else { unreachable!() };
            let bytes = match path.display().to_string() {
                path if path.contains("Caches") => 2_061_000_000,
                path if path.contains("Logs") => 40_000_000,
                path if path.contains("Support") => 48_200_000_000,
                _ => 430_000_000,
            };
            let size = FolderSize { bytes, files: 1000, whole };
            let outcome = match whole {
                true => Outcome::Measured(size),
                false => Outcome::Progress(Progress::Measuring(size)),
            };
            self.hear(Event::Outcome(ticket, outcome));
            if !whole {
                break;
            }
        }
        self
    }

    /// The reinstall begins where nobody watches.
    pub fn unwatched(self, turn: Turn) -> Self {
        self.turned(turn).noticed(usher::flow::facts::Noticed::Viewers(Ok(Vec::new())))
    }
}

/// Only the caches are so far on their way.
fn is_measured(effect: &Effect, whole: bool) -> bool {
    let Effect::Measure(_, path) = effect else { return false };
    whole || path.display().to_string().contains("Caches")
}
