//! Counts of what was read out of names, one for each clue.

use crate::domain::SectionKind;

macro_rules! clues {
    ($($(#[$meaning:meta])* $clue:ident,)*) => {
        /// Something that a name, with the folders around it, says.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(super) enum Clue { $($(#[$meaning])* $clue,)* }
        const CLUES: usize = [$(Clue::$clue),*].len();
    };
}

clues! {
    /// A film with its year, or in a folder with the year.
    Film,
    /// A film without a year, but with the marks of a release.
    Release,
    /// A video that is called as its own folder.
    Alone,
    /// A title alone, taken for a film by what lies around it.
    FilmTitle,
    /// Films, parts and versions counted once.
    Films,
    /// Folders that hold one film.
    FilmFolders,
    /// An episode with season and number.
    Episode,
    /// An episode with a date.
    Dated,
    /// An episode with a number alone.
    Counted,
    /// Of these, the ones with their show's title: `[Group] Title - 012`.
    ByGroup,
    /// A video in a show's folder without a number.
    Unnumbered,
    /// Season folders.
    Seasons,
    /// Shows.
    Shows,
    /// Music with a track number.
    Track,
    /// Music without one.
    Song,
    /// A piece of a book that is read aloud.
    Book,
    /// Folders of albums.
    Albums,
    /// A picture with a camera's name.
    CameraPicture,
    /// Any other picture.
    Picture,
    /// A video among pictures.
    PhotoVideo,
    /// A video with a camera's name, or a day's.
    CameraVideo,
    /// A video saved from the web, or in a folder called by what is in no database.
    OtherVideo,
    /// A title alone, undecided.
    Title,
    /// Of all videos, those that speak of a concert or a music video.
    Concert,
    /// Folders named by a camera, or by a day.
    CameraFolders,
    /// Named as a film in a show's folder.
    FilmAmongEpisodes,
    /// Named as an episode among films.
    EpisodeAmongFilms,
}

/// A heap of files that one kind of library is for; the last is undecided.
pub(super) const SLOTS: usize = 6;

/// The slot of videos with a title and nothing else.
pub(super) const UNDECIDED: usize = 5;

/// The slot of a kind.
pub(super) fn slot(kind: SectionKind) -> usize {
    match kind {
        SectionKind::Movie => 0,
        SectionKind::Show => 1,
        SectionKind::Artist => 2,
        SectionKind::Photo => 3,
        SectionKind::Other => 4,
    }
}

/// The clues of the files in a slot.
pub(super) fn file_clues(slot: usize) -> &'static [Clue] {
    use Clue::*;
    match slot {
        0 => &[Film, Release, Alone, FilmTitle],
        1 => &[Episode, Dated, Counted, Unnumbered],
        2 => &[Track, Song, Book],
        3 => &[CameraPicture, Picture, PhotoVideo],
        4 => &[CameraVideo, OtherVideo],
        _ => &[Title],
    }
}

/// How often each clue was met.
#[derive(Debug, Clone)]
pub(super) struct Evidence([u64; CLUES]);

impl Default for Evidence {
    fn default() -> Self {
        Self([0; CLUES])
    }
}

impl Evidence {
    pub(super) fn of(&self, clue: Clue) -> u64 {
        self.0.get(clue as usize).copied().unwrap_or_default()
    }

    pub(super) fn add(&mut self, clue: Clue, count: u64) {
        if let Some(place) = self.0.get_mut(clue as usize) {
            *place += count;
        }
    }

    /// Sets a clue to nothing and says what it was.
    pub(super) fn take(&mut self, clue: Clue) -> u64 {
        self.0.get_mut(clue as usize).map(std::mem::take).unwrap_or_default()
    }

    /// Turns one clue into another.
    pub(super) fn turn(&mut self, from: Clue, to: Clue) {
        let count = self.take(from);
        self.add(to, count);
    }

    pub(super) fn merge(&mut self, other: &Self) {
        for (mine, theirs) in self.0.iter_mut().zip(other.0) {
            *mine += theirs;
        }
    }

    /// The files of a slot.
    pub(super) fn files(&self, slot: usize) -> u64 {
        file_clues(slot).iter().map(|clue| self.of(*clue)).sum()
    }

    /// The films, shows, albums, photos or videos of a slot.
    pub(super) fn titles(&self, slot: usize) -> u64 {
        match slot {
            0 => self.of(Clue::Films) + self.of(Clue::FilmTitle),
            1 => self.of(Clue::Shows),
            2 => self.of(Clue::Albums),
            _ => self.files(slot),
        }
    }

    /// Forgets a slot; says how many files it had.
    pub(super) fn drop_slot(&mut self, slot: usize) -> u64 {
        let files = file_clues(slot).iter().map(|clue| self.take(*clue)).sum();
        let structure: &[Clue] = match slot {
            0 => &[Clue::Films, Clue::FilmFolders],
            1 => &[Clue::Shows, Clue::Seasons, Clue::ByGroup],
            2 => &[Clue::Albums],
            _ => &[],
        };
        for clue in structure {
            self.take(*clue);
        }
        files
    }
}
