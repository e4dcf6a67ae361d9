//! Folds what is known of a folder into the folder around it when it is left:
//! which kinds are in it, and which folders would be the libraries.

use super::evidence::{Clue, Evidence, SLOTS, UNDECIDED, slot};
use super::folder::Role;
use super::own::{Own, Place};
use super::subject::Subject;
use std::path::{Path, PathBuf};

/// A folder with everything below it.
#[derive(Debug, Default)]
pub(super) struct Folder {
    pub evidence: Evidence,
    /// For each slot, the folders that would be libraries.
    pub claims: [Claims; SLOTS],
    /// What the folder is called by.
    called: Option<Subject>,
    /// Season folders directly in it.
    seasons: u64,
    /// Folders of discs directly in it.
    discs: u64,
}

/// The folders that hold one kind, each a library of its own or a part of one.
#[derive(Debug, Default)]
pub(super) struct Claims {
    pub folders: Vec<Claim>,
    /// There were more than can be listed.
    too_many: bool,
}

/// One such folder.
#[derive(Debug)]
pub(super) struct Claim {
    /// Below the folder that is looked at.
    pub path: PathBuf,
    pub files: u64,
    /// It is called by the kind.
    pub named: bool,
}

impl Folder {
    /// Nothing in it yet.
    pub(super) fn called(called: Option<Subject>) -> Self {
        Self { called, ..Self::default() }
    }
}

impl Claims {
    const MOST: usize = 12;

    fn push(&mut self, claim: Claim) {
        if self.folders.len() < Self::MOST {
            self.folders.push(claim);
        } else {
            self.too_many = true;
        }
    }

    fn files(&self) -> u64 {
        self.folders.iter().map(|it| it.files).sum()
    }
}

const FILMS: usize = 0;
const SHOWS: usize = 1;
const MUSIC: usize = 2;
const PHOTOS: usize = 3;
const OTHERS: usize = 4;

/// Reads a folder as a whole: its own files with all that is below.
pub(super) fn leave(here: &Path, place: &Place, own: &Own, below: Folder) -> Folder {
    let mut folder = below;
    let media_below = [FILMS, SHOWS, MUSIC].into_iter().any(|it| folder.evidence.files(it) > 0);
    folder.evidence.merge(&own.read(place, media_below));
    match place.role {
        Role::Season { named_with_show } if folder.evidence.files(SHOWS) > 0 => {
            folder.evidence.add(Clue::Seasons, 1);
            folder.evidence.add(Clue::Shows, u64::from(named_with_show));
        }
        Role::Camera | Role::Day => {
            let recorded = [PHOTOS, OTHERS].into_iter().any(|it| folder.evidence.files(it) > 0);
            folder.evidence.add(Clue::CameraFolders, u64::from(recorded));
        }
        _ => {}
    }
    if !matches!(place.role, Role::Season { .. }) {
        settle_show(&mut folder, own);
    }
    if folder.discs > 0 && own.audio() == 0 {
        folder.evidence.add(Clue::Albums, 1);
    }
    decide_titles(&mut folder, place);
    join_recordings(&mut folder);
    drop_the_minor(&mut folder);
    name_folders(&mut folder, here);
    folder
}

/// Adds a folder that was left to the one around it.
pub(super) fn join(around: &mut Folder, folder: Folder, place: &Place, here: &Path) {
    let shows = folder.evidence.files(SHOWS) > 0;
    around.seasons += u64::from(shows && place.role == Role::Season { named_with_show: false });
    around.discs += u64::from(place.role == Role::Disc && folder.evidence.files(MUSIC) > 0);
    for (slot, (mine, theirs)) in around.claims.iter_mut().zip(folder.claims).enumerate() {
        mine.too_many |= theirs.too_many;
        let is_itself = matches!(theirs.folders.as_slice(), [one] if one.path == here);
        if is_itself && !is_library(&folder.evidence, slot, place, folder.called) {
            continue;
        }
        for claim in theirs.folders {
            mine.push(claim);
        }
    }
    around.evidence.merge(&folder.evidence);
}

/// Whether a folder that holds one kind is a library or one title of it.
fn is_library(evidence: &Evidence, slot: usize, place: &Place, called: Option<Subject>) -> bool {
    let parts = matches!(place.role, Role::Season { .. } | Role::Disc | Role::Titled);
    is_called_by(called, slot)
        || !parts
            && match slot {
                FILMS | SHOWS => evidence.titles(slot) >= 2,
                MUSIC => evidence.titles(slot) >= 2 || evidence.files(slot) >= 30,
                PHOTOS => true,
                _ => evidence.files(slot) >= 2,
            }
}

fn is_called_by(called: Option<Subject>, of: usize) -> bool {
    called.and_then(Subject::kind).is_some_and(|kind| slot(kind) == of)
}

/// Finds out whether this folder is one show, and keeps what lies in it together.
fn settle_show(folder: &mut Folder, own: &Own) {
    let evidence = &mut folder.evidence;
    if folder.seasons > 0 {
        // What names its show in this folder is the same show.
        let named_here = if own.episodes_by_name() > 0 { own.distinct_shows().max(1) } else { 0 };
        let others = evidence.take(Clue::Shows).saturating_sub(named_here);
        evidence.add(Clue::Shows, others + 1);
    }
    let is_one_show = evidence.of(Clue::Shows) == 1 && folder.called.is_none();
    if !is_one_show {
        return;
    }
    let (films, shows) = (evidence.files(FILMS), evidence.files(SHOWS));
    let absorbs = if folder.seasons > 0 { films <= shows } else { films * 3 <= shows };
    if absorbs {
        let titles = evidence.take(Clue::Title);
        evidence.add(Clue::Unnumbered, titles + films);
        evidence.drop_slot(FILMS);
        evidence.add(Clue::FilmAmongEpisodes, films);
        for slot in [FILMS, UNDECIDED] {
            clear(folder, slot);
        }
    }
}

/// Whether the films have folders that are called by them, and the undecided
/// videos have other ones: what was put elsewhere was put there for a reason.
pub(super) fn films_are_elsewhere(found: &Folder) -> bool {
    let claims = |slot: usize| found.claims.get(slot).map_or(&[][..], |it| &it.folders);
    let (films, undecided) = (claims(FILMS), claims(UNDECIDED));
    !films.is_empty()
        && !undecided.is_empty()
        && films.iter().all(|it| it.named)
        && undecided.iter().all(|it| !it.named && films.iter().all(|film| film.path != it.path))
}

/// Takes videos of a title alone for what lies around them, if that is clear.
fn decide_titles(folder: &mut Folder, place: &Place) {
    let evidence = &mut folder.evidence;
    let titles = evidence.of(Clue::Title);
    if titles == 0 {
        return;
    }
    let [films, shows, music, photos, others] =
        [FILMS, SHOWS, MUSIC, PHOTOS, OTHERS].map(|slot| evidence.files(slot));
    let apart = films_are_elsewhere(folder);
    let evidence = &mut folder.evidence;
    let (to, clue) = if place.in_titled || !apart && films > 0 && films * 2 >= titles {
        (FILMS, Clue::FilmTitle)
    } else if shows >= titles * 3 {
        (SHOWS, Clue::Unnumbered)
    } else if others >= titles {
        (OTHERS, Clue::OtherVideo)
    } else if photos >= titles * 2 {
        (PHOTOS, Clue::PhotoVideo)
    } else if music >= titles * 5 {
        evidence.take(Clue::Title);
        clear(folder, UNDECIDED);
        return;
    } else {
        return;
    };
    evidence.turn(Clue::Title, clue);
    let undecided = folder.claims.get_mut(UNDECIDED).map(std::mem::take).unwrap_or_default();
    if let Some(claims) = folder.claims.get_mut(to) {
        undecided.folders.into_iter().for_each(|claim| claims.push(claim));
        claims.too_many |= undecided.too_many;
    }
}

/// A telephone keeps its pictures and its videos in several folders: together
/// they are photos, unless one of the folders is called by what it holds.
fn join_recordings(folder: &mut Folder) {
    let evidence = &folder.evidence;
    let (photos, videos) = (evidence.files(PHOTOS), evidence.of(Clue::CameraVideo));
    let called = |slot: usize| folder.claims.get(slot).map(|it| it.folders.as_slice());
    let pictures_called =
        called(PHOTOS).is_some_and(|it| !it.is_empty() && it.iter().all(|claim| claim.named));
    let videos_called = called(OTHERS).is_some_and(|it| it.iter().any(|claim| claim.named));
    let only_recorded = evidence.of(Clue::OtherVideo) == 0;
    if videos > 0 && photos >= videos && only_recorded && !pictures_called && !videos_called {
        folder.evidence.turn(Clue::CameraVideo, Clue::PhotoVideo);
        let videos = folder.claims.get_mut(OTHERS).map(std::mem::take).unwrap_or_default();
        if let Some(claims) = folder.claims.get_mut(PHOTOS) {
            videos.folders.into_iter().for_each(|claim| claims.push(claim));
        }
    }
}

fn clear(folder: &mut Folder, slot: usize) {
    if let Some(claims) = folder.claims.get_mut(slot) {
        *claims = Claims::default();
    }
}

/// Forgets kinds of which there is so little that they only lie about: a song
/// beside a film, a poster, one episode among a hundred films.
fn drop_the_minor(folder: &mut Folder) {
    let evidence = &folder.evidence;
    let files: [u64; SLOTS] = std::array::from_fn(|slot| evidence.files(slot));
    let all: u64 = files.iter().sum();
    let Some((main, most)) = files.iter().copied().enumerate().max_by_key(|(_, files)| *files)
    else {
        return;
    };
    let videos = evidence.titles(FILMS) + evidence.titles(SHOWS);
    let listed: [(u64, bool); SLOTS] = std::array::from_fn(|slot| {
        let claims = folder.claims.get(slot).map(|it| it.folders.as_slice()).unwrap_or_default();
        (claims.iter().map(|it| it.files).sum(), claims.iter().any(|it| it.named))
    });
    // A folder in which the main kind has folders of its own is a shelf of
    // libraries; there even a small one counts.
    let is_shelf = |(slot, files): (usize, u64)| {
        listed.get(slot).is_some_and(|(listed, _)| listed * 2 > files)
    };
    let shelf = is_shelf((main, most)) && folder.called.is_none();
    for (slot, count) in files.into_iter().enumerate() {
        let (_, named) = listed.get(slot).copied().unwrap_or_default();
        if slot == main || count == 0 || named || shelf && is_shelf((slot, count)) {
            continue;
        }
        let titles = folder.evidence.titles(slot);
        let minor = match slot {
            FILMS | SHOWS if main <= SHOWS => count * 10 < all && titles * 10 < videos,
            PHOTOS if main != OTHERS => count * 3 < all,
            MUSIC => count * 6 < all,
            _ => count * 10 < all,
        };
        if minor {
            let dropped = folder.evidence.drop_slot(slot);
            match (slot, main) {
                (FILMS, SHOWS) => folder.evidence.add(Clue::FilmAmongEpisodes, dropped),
                (SHOWS, FILMS) => folder.evidence.add(Clue::EpisodeAmongFilms, dropped),
                _ => {}
            }
            clear(folder, slot);
        }
    }
}

/// Decides for each kind whether this folder is its library, or folders below are.
fn name_folders(folder: &mut Folder, here: &Path) {
    let evidence = &folder.evidence;
    let kinds = (0..SLOTS).filter(|slot| evidence.files(*slot) > 0).count();
    for (slot, claims) in folder.claims.iter_mut().enumerate() {
        let files = evidence.files(slot);
        if files == 0 {
            *claims = Claims::default();
            continue;
        }
        let named = is_called_by(folder.called, slot);
        let loose = files.saturating_sub(claims.files());
        let below = !claims.too_many && !claims.folders.is_empty();
        let all_named = claims.folders.iter().all(|it| it.named);
        let stays_below = below
            && !named
            && if kinds == 1 { loose == 0 && all_named } else { loose * 5 <= files };
        if !stays_below {
            let claim = Claim { path: here.to_owned(), files, named };
            *claims = Claims { folders: vec![claim], too_many: false };
        }
    }
}
