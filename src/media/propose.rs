//! From what a folder holds to the libraries it could become.

use super::evidence::{Clue, Evidence, UNDECIDED, slot};
use super::examples::{Examples, Sort};
use super::subject::{Subject, subject};
use super::weigh::{Folder, films_are_elsewhere};
use crate::domain::SectionKind;
use crate::domain::survey::{Note, Proposal, Read, Reason, Share, Sureness};
use std::path::{Path, PathBuf};

/// All that is known of a folder in the end.
pub(super) struct Whole<'a> {
    pub folder: &'a Path,
    /// What it is called by.
    pub called: Option<Subject>,
    /// Whether the media are few among files of other sorts.
    pub buried: bool,
    pub found: Folder,
    pub examples: &'a Examples,
}

/// One proposal a kind, the largest first.
pub(super) fn proposals(whole: Whole<'_>) -> Vec<Proposal> {
    let Whole { folder, called: top, buried, mut found, examples } = whole;
    settle_undecided(&mut found, top);
    let folders_of: Vec<Vec<PathBuf>> = found
        .claims
        .iter()
        .map(|claims| claims.folders.iter().map(|it| it.path.clone()).collect())
        .collect();
    let mut proposals = Vec::new();
    for kind in SectionKind::ALL {
        let Some(folders) = folders_of.get(slot(kind)).filter(|it| !it.is_empty()) else {
            continue;
        };
        let beside = SectionKind::ALL.into_iter().find(|other| {
            let theirs = folders_of.get(slot(*other));
            *other != kind && theirs.is_some_and(|it| it.iter().any(|one| folders.contains(one)))
        });
        let called = if folders.iter().all(|it| it.as_os_str().is_empty()) {
            top
        } else {
            called_alike(folders)
        };
        let judged = Judged { kind, evidence: &found.evidence, called, beside, buried };
        let (sureness, reasons) = judged.judge();
        proposals.push(Proposal {
            kind,
            name: name(folder, folders, beside.is_some()),
            folders: folders.iter().map(|it| below(folder, it)).collect(),
            sureness,
            reasons,
            files: found.evidence.files(slot(kind)),
            titles: found.evidence.titles(slot(kind)).max(1),
            examples: chosen(kind, folders, examples),
        });
    }
    proposals.sort_by_key(|it| std::cmp::Reverse(it.files));
    proposals
}

/// Videos of which nobody can tell: films, unless the folder is called by
/// something else, or the films have folders of their own beside them.
fn settle_undecided(found: &mut Folder, top: Option<Subject>) {
    let titles = found.evidence.of(Clue::Title);
    if titles == 0 {
        return;
    }
    let others = found.evidence.files(slot(SectionKind::Other));
    let apart = films_are_elsewhere(found);
    let (kind, clue) = match top {
        Some(Subject::Videos) => (SectionKind::Other, Clue::OtherVideo),
        _ if apart || others > 0 || found.evidence.of(Clue::Concert) * 2 > titles => {
            (SectionKind::Other, Clue::OtherVideo)
        }
        _ => (SectionKind::Movie, Clue::FilmTitle),
    };
    found.evidence.turn(Clue::Title, clue);
    let undecided = found.claims.get_mut(UNDECIDED).map(std::mem::take).unwrap_or_default();
    if let Some(claims) = found.claims.get_mut(slot(kind)) {
        for claim in undecided.folders {
            if claims.folders.iter().all(|it| it.path != claim.path) {
                claims.folders.push(claim);
            }
        }
    }
}

fn below(folder: &Path, path: &Path) -> PathBuf {
    if path.as_os_str().is_empty() { folder.to_owned() } else { folder.join(path) }
}

fn called_alike(folders: &[PathBuf]) -> Option<Subject> {
    let mut all = folders.iter().map(|it| subject(&it.file_name()?.to_string_lossy()));
    let first = all.next().flatten()?;
    all.all(|it| it.and_then(Subject::kind) == first.kind()).then_some(first)
}

/// The folder's own name, where it names one library and is a title.
fn name(folder: &Path, folders: &[PathBuf], shared: bool) -> Option<String> {
    let [only] = folders else { return None };
    let path = below(folder, only);
    let name = path.file_name()?.to_str()?.trim();
    let is_title = (2..=40).contains(&name.chars().count())
        && !shared
        && name.chars().any(char::is_alphabetic)
        && !name.chars().any(char::is_control)
        && name.chars().next().is_some_and(char::is_uppercase);
    is_title.then(|| name.to_owned())
}

fn chosen(kind: SectionKind, folders: &[PathBuf], examples: &Examples) -> Vec<Note<Read>> {
    let sorts: &[Sort] = match kind {
        SectionKind::Movie => &[Sort::Film, Sort::Video],
        SectionKind::Show => &[Sort::Episode, Sort::Video],
        SectionKind::Artist => &[Sort::Track],
        SectionKind::Photo => &[Sort::Picture, Sort::Video],
        SectionKind::Other => &[Sort::Video, Sort::Film],
    };
    let inside = |note: &&Note<Read>| folders.iter().any(|it| note.path.starts_with(it));
    let all = sorts.iter().flat_map(|sort| examples.of(*sort));
    all.filter(inside).take(Proposal::EXAMPLES).cloned().collect()
}

/// What one kind is judged by.
struct Judged<'a> {
    kind: SectionKind,
    evidence: &'a Evidence,
    called: Option<Subject>,
    beside: Option<SectionKind>,
    buried: bool,
}

impl Judged<'_> {
    fn judge(&self) -> (Sureness, Vec<Reason>) {
        let mut reasons = Vec::new();
        if self.called.and_then(Subject::kind) == Some(self.kind) {
            reasons.push(Reason::FolderName);
        }
        let sure = match self.kind {
            SectionKind::Movie => self.films(&mut reasons),
            SectionKind::Show => self.shows(&mut reasons),
            SectionKind::Artist => self.music(&mut reasons),
            SectionKind::Photo => self.photos(&mut reasons),
            SectionKind::Other => self.others(&mut reasons),
        };
        reasons.extend(self.beside.map(Reason::MixedWith));
        if self.buried {
            reasons.push(Reason::OtherFiles);
        }
        let sure = sure && self.beside.is_none() && !self.buried;
        (if sure { Sureness::Sure } else { Sureness::Unsure }, reasons)
    }

    fn count(&self, clue: Clue) -> u64 {
        self.evidence.of(clue)
    }

    fn files(&self) -> u64 {
        self.evidence.files(slot(self.kind))
    }

    fn named(&self) -> bool {
        self.called.and_then(Subject::kind) == Some(self.kind)
    }

    /// Adds a share as a reason if there is one.
    fn share(&self, reasons: &mut Vec<Reason>, count: u64, reason: fn(Share) -> Reason) {
        if count > 0 {
            reasons.push(reason(Share { count, of: self.files() }));
        }
    }

    fn is_concert(&self, reasons: &mut Vec<Reason>) -> bool {
        let concerts = self.count(Clue::Concert).min(self.files());
        let many = concerts * 5 >= self.files() * 2;
        if many {
            self.share(reasons, concerts, Reason::Concerts);
        }
        many
    }

    fn films(&self, reasons: &mut Vec<Reason>) -> bool {
        let all = self.files();
        let (film, release) = (self.count(Clue::Film), self.count(Clue::Release));
        let alone = self.count(Clue::Alone);
        self.share(reasons, film, Reason::TitleAndYear);
        self.share(reasons, release, Reason::ReleaseMarks);
        let folders = self.count(Clue::FilmFolders);
        if folders > 0 {
            let of = self.count(Clue::Films);
            reasons.push(Reason::FolderForEachFilm(Share { count: folders.min(of), of }));
        }
        self.share(reasons, self.count(Clue::FilmTitle), Reason::TitleOnly);
        let strays = self.count(Clue::EpisodeAmongFilms);
        if strays > 0 {
            reasons.push(Reason::EpisodesAmongFilms(strays));
        }
        let concert = self.is_concert(reasons);
        let strong = (film + release) * 10 >= all * 6
            || (film + release) * 2 >= all && folders > 0
            || self.named()
            || alone >= 3 && (alone + film + release) * 10 >= all * 7;
        strong && (!concert || self.named())
    }

    fn shows(&self, reasons: &mut Vec<Reason>) -> bool {
        let all = self.files();
        let (episode, dated) = (self.count(Clue::Episode), self.count(Clue::Dated));
        let (counted, seasons) = (self.count(Clue::Counted), self.count(Clue::Seasons));
        self.share(reasons, episode, Reason::SeasonAndEpisode);
        if seasons > 0 {
            reasons.push(Reason::SeasonFolders(seasons));
        }
        self.share(reasons, dated, Reason::BroadcastDates);
        self.share(reasons, counted, Reason::EpisodeNumbers);
        self.share(reasons, self.count(Clue::Unnumbered), Reason::TitleOnly);
        let strays = self.count(Clue::FilmAmongEpisodes);
        if strays > 0 {
            reasons.push(Reason::FilmsAmongEpisodes(strays));
        }
        // A date may be a birthday's: it counts where one title has several.
        let told_by_date = dated >= 3 && self.count(Clue::Shows) * 3 <= dated;
        let dated = if told_by_date || seasons > 0 || self.named() { dated } else { 0 };
        let by_group = self.count(Clue::ByGroup);
        let is = |count: u64, tenths: u64| count * 10 >= all * tenths;
        is(episode + dated + by_group, 6)
            || (seasons > 0 || self.named()) && is(episode + dated + counted, 5)
            || is(episode, 5)
    }

    fn music(&self, reasons: &mut Vec<Reason>) -> bool {
        let all = self.files();
        let (track, book) = (self.count(Clue::Track), self.count(Clue::Book));
        self.share(reasons, track, Reason::TrackNumbers);
        let albums = self.count(Clue::Albums);
        if albums > 0 {
            reasons.push(Reason::AlbumFolders(albums));
        }
        self.share(reasons, all, Reason::MusicFiles);
        let is_book = book * 2 > all || self.called == Some(Subject::Books);
        if is_book {
            self.share(reasons, book.max(1), Reason::Audiobooks);
        }
        if all < 3 && !self.named() {
            reasons.push(Reason::FewFiles(all));
        }
        !is_book && (all >= 3 || self.named())
    }

    fn photos(&self, reasons: &mut Vec<Reason>) -> bool {
        let all = self.files();
        let camera = self.count(Clue::CameraPicture) + self.count(Clue::PhotoVideo);
        let pictures = self.count(Clue::CameraPicture) + self.count(Clue::Picture);
        self.share(reasons, pictures, Reason::Pictures);
        self.share(reasons, camera, Reason::CameraNames);
        let folders = self.count(Clue::CameraFolders);
        if folders > 0 {
            reasons.push(Reason::CameraFolders(folders));
        }
        if all < 3 {
            reasons.push(Reason::FewFiles(all));
        }
        pictures * 4 >= all && (self.named() || folders > 0 || camera * 3 >= all || all >= 3)
    }

    fn others(&self, reasons: &mut Vec<Reason>) -> bool {
        let all = self.files();
        let camera = self.count(Clue::CameraVideo);
        self.share(reasons, camera, Reason::CameraNames);
        let folders = self.count(Clue::CameraFolders);
        if folders > 0 {
            reasons.push(Reason::CameraFolders(folders));
        }
        self.share(reasons, self.count(Clue::OtherVideo), Reason::TitleOnly);
        let concert = self.called == Some(Subject::Concerts) || self.is_concert(reasons);
        !concert && (self.called == Some(Subject::HomeVideos) || camera * 10 >= all * 6)
    }
}
