//! How safety copies lie on the disk now.

use super::journey::doomed;
use super::manifest::{Manifest, Root, Stage, Stamp, Way};
use super::shelf::Shelf;
use crate::domain::{CopyId, KeptPiece, KeptSettings, PieceState, SafetyCopies, SafetyCopy};
use crate::platform::Error;
use crate::platform::native::OpenFolder;
use std::io;
use std::path::{Path, PathBuf};

pub(super) fn list(shelf: &Shelf) -> Result<SafetyCopies, Error> {
    let failed = |fault| Error::file("read", shelf.path())(fault);
    let names = match std::fs::read_dir(shelf.path()) {
        Err(fault) if fault.kind() == io::ErrorKind::NotFound => return Ok(SafetyCopies::default()),
        other => other.map_err(failed)?,
    };
    let mut all = SafetyCopies::default();
    for name in names {
        let name = name.map_err(failed)?.file_name();
        let Some(id) = name.to_str().and_then(CopyId::parse) else { continue };
        match Manifest::read(shelf, &id) {
            Ok(Some(manifest)) => all.copies.push(copy(shelf, manifest)),
            // A copy that was just begun, and holds nothing.
            Ok(None) if is_empty(&shelf.folder(&id)) => {}
            Ok(None) | Err(_) => all.unreadable.push(shelf.folder(&id)),
        }
    }
    all.copies.sort_by(|one, other| other.id.cmp(&one.id));
    all.unreadable.sort();
    Ok(all)
}

/// Where a part is, by a look at both its places.
pub(super) fn of(shelf: &Shelf, id: &CopyId, root: &Root) -> PieceState {
    let in_copy = || match shelf.open_kept(id, root, false) {
        Ok(folder) => {
            let name = root.kept_at.file_name().unwrap_or_default();
            Stamp::of(&folder, name).ok().flatten()
        }
        Err(_) => None,
    };
    let is_there = |at: &Path| found(at).is_some_and(|it| it.is_of(&root.stamp));
    match (root.stage, in_copy()) {
        (Stage::SettingAside(Way::Copy), _) if is_there(&root.from) => {
            let has_begun = root.arrived.is_some() || shelf.has_staged(id, root);
            if has_begun { PieceState::Underway } else { PieceState::InPlace }
        }
        (Stage::SettingAside(Way::Copy | Way::Removal), _)
        | (Stage::PuttingBack(Way::Copy | Way::Removal), _) => PieceState::Underway,
        (_, Some(kept)) if kept.is_untouched(&root.stamp) => PieceState::Kept,
        (Stage::Aside, Some(_)) => PieceState::Altered,
        (_, Some(kept)) if kept.is_of(&root.stamp) => PieceState::Altered,
        _ if is_there(&root.from) => PieceState::InPlace,
        // It was put back, and is the server's again, to replace as it likes.
        (Stage::Back, _) if found(&root.from).is_some() => PieceState::InPlace,
        _ => PieceState::Missing,
    }
}

/// Where the whole of a part is that is half moved.
pub(super) fn whole(id: &CopyId, number: usize, root: &Root) -> PathBuf {
    let doomed = doomed(id, number);
    let places = [
        root.from.clone(),
        root.kept_at.clone(),
        root.from.with_file_name(&doomed),
        root.kept_at.with_file_name(&doomed),
    ];
    let holds = |at: &PathBuf| found(at).is_some_and(|it| it.is_of(&root.stamp));
    places.into_iter().find(holds).unwrap_or_else(|| root.kept_at.clone())
}

fn found(at: &Path) -> Option<Stamp> {
    let folder = OpenFolder::open(at.parent()?).ok()?;
    Stamp::of(&folder, at.file_name()?).ok()?
}

fn copy(shelf: &Shelf, manifest: Manifest) -> SafetyCopy {
    let mut folders = vec![shelf.folder(&manifest.id)];
    let mut pieces = Vec::new();
    for root in manifest.roots {
        let beside = shelf.beside(&manifest.id, &root.from);
        if let Some(beside) = beside.filter(|it| root.kept_at.starts_with(it))
            && !folders.contains(&beside)
        {
            folders.push(beside);
        }
        pieces.push(KeptPiece {
            state: of(shelf, &manifest.id, &root),
            piece: root.piece,
            from: root.from,
            kept_at: root.kept_at,
            size: root.size,
        });
    }
    SafetyCopy {
        settings: manifest.settings.or_else(|| {
            // Killed after they were copied and before that was noted.
            shelf.settings(&manifest.id).exists().then_some(KeptSettings::Underway)
        }),
        id: manifest.id,
        began: manifest.began,
        reason: manifest.reason,
        was: manifest.was,
        pieces,
        folders,
    }
}

fn is_empty(folder: &Path) -> bool {
    std::fs::read_dir(folder).is_ok_and(|mut names| names.next().is_none())
}
