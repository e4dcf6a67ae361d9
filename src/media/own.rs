//! The files directly in one folder: counted as they come, and read together
//! when the folder is left, because a name alone says little.

use super::evidence::{Clue, Evidence};
use super::folder::Role;
use super::subject::Subject;
use super::video::{Mark, Video};

/// What the folders around a file say about it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    /// What the folder itself is.
    pub role: Role,
    /// What the nearest folder is called by.
    pub subject: Option<Subject>,
    /// Inside a season.
    pub in_season: bool,
    /// Inside a folder that has a title and a year.
    pub in_titled: bool,
    /// Inside extras.
    pub in_extras: bool,
    /// Inside samples.
    pub in_samples: bool,
    /// Among scans, covers, subtitles.
    pub in_companions: bool,
}

/// Counts of the files directly in a folder.
#[derive(Debug, Default, Clone)]
pub(super) struct Own {
    pub episode: u64,
    pub dated: u64,
    pub counted: u64,
    pub by_group: u64,
    pub leading: u64,
    pub film: u64,
    pub release: u64,
    pub camera_video: u64,
    pub day: u64,
    pub clip: u64,
    pub title: u64,
    /// Of titles, films and releases: those with a small number in them.
    pub numbered: u64,
    /// Of titles: those called as their folder.
    pub alone: u64,
    pub parts: u64,
    pub concert: u64,
    pub extras: u64,
    pub track: u64,
    pub song: u64,
    pub book: u64,
    pub camera_picture: u64,
    pub picture: u64,
    pub artwork: u64,
    /// The shows that episodes named, each once; at most [`Own::SHOWS`].
    shows: Vec<u64>,
    last_show: u64,
}

impl Own {
    const SHOWS: usize = 64;

    /// Counts a video that is neither sample nor extra.
    pub(super) fn video(&mut self, video: &Video, title: &[u8], called_as_folder: bool) {
        let count = match video.mark {
            Mark::Episode { .. } => &mut self.episode,
            Mark::Dated { .. } => &mut self.dated,
            Mark::Counted { by_group, .. } => {
                self.by_group += u64::from(by_group);
                &mut self.counted
            }
            Mark::Leading(_) => &mut self.leading,
            Mark::Camera => &mut self.camera_video,
            Mark::Day => &mut self.day,
            Mark::Film => &mut self.film,
            Mark::Release => &mut self.release,
            Mark::Clip => &mut self.clip,
            Mark::Title | Mark::Sample | Mark::Extra => &mut self.title,
        };
        *count += 1;
        self.parts += u64::from(video.is_part);
        self.concert += u64::from(video.is_concert);
        match video.mark {
            Mark::Title | Mark::Film | Mark::Release | Mark::Clip => {
                self.numbered += u64::from(video.number.is_some());
                self.alone += u64::from(called_as_folder && video.mark == Mark::Title);
            }
            Mark::Episode { .. } | Mark::Dated { .. } | Mark::Counted { .. } => self.show(title),
            _ => {}
        }
    }

    /// Remembers a show by a sum of its letters.
    fn show(&mut self, title: &[u8]) {
        let mut sum: u64 = 0xcbf2_9ce4_8422_2325;
        for byte in title.iter().filter(|it| it.is_ascii_alphanumeric() || **it >= 0x80) {
            sum = (sum ^ u64::from(byte.to_ascii_lowercase())).wrapping_mul(0x0100_0000_01b3);
        }
        if sum != self.last_show || self.shows.is_empty() {
            self.last_show = sum;
            if self.shows.len() < Self::SHOWS && !self.shows.contains(&sum) {
                self.shows.push(sum);
            }
        }
    }

    pub(super) fn videos(&self) -> u64 {
        self.episode
            + self.dated
            + self.counted
            + self.leading
            + self.film
            + self.release
            + self.camera_video
            + self.day
            + self.clip
            + self.title
    }

    pub(super) fn audio(&self) -> u64 {
        self.track + self.song + self.book
    }

    pub(super) fn distinct_shows(&self) -> u64 {
        self.shows.len() as u64
    }

    /// Whether any file names itself as an episode.
    pub(super) fn episodes_by_name(&self) -> u64 {
        self.episode + self.dated + self.counted
    }

    /// Whether numbers in front count the files of this folder through.
    fn is_counted_through(&self) -> bool {
        self.leading >= 3 && self.leading * 10 >= self.videos() * 6
    }

    /// How many videos the server takes as episodes.
    pub(super) fn episodes(&self, place: &Place) -> u64 {
        let surely = self.episodes_by_name();
        if place.in_season {
            surely + self.leading + self.numbered
        } else if self.is_counted_through() {
            surely + self.leading
        } else {
            surely
        }
    }

    /// What the files say together, at their place.
    pub(super) fn read(&self, place: &Place, media_below: bool) -> Evidence {
        let mut evidence = Evidence::default();
        if place.in_companions {
            return evidence;
        }
        if self.videos() > 0 {
            self.read_videos(place, &mut evidence);
            evidence.add(Clue::Concert, self.concert);
        }
        self.read_audio(place, &mut evidence);
        self.read_pictures(place, media_below, &mut evidence);
        evidence
    }

    fn read_videos(&self, place: &Place, evidence: &mut Evidence) {
        let all = self.videos();
        let by_camera = self.camera_video + self.day;
        let episodes = self.episodes(place);
        let home = matches!(place.subject, Some(Subject::HomeVideos | Subject::Concerts));
        if place.in_season {
            evidence.add(Clue::Episode, self.episode);
            evidence.add(Clue::Dated, self.dated);
            evidence.add(Clue::Counted, self.counted + self.leading + self.numbered);
            evidence.add(Clue::ByGroup, self.by_group);
            evidence.add(Clue::Unnumbered, all.saturating_sub(episodes));
            return;
        }
        if place.subject == Some(Subject::Photos) && episodes * 2 < all {
            return evidence.add(Clue::PhotoVideo, all);
        }
        if home {
            evidence.add(Clue::Episode, self.episode);
            evidence.add(Clue::Shows, if self.episode > 0 { self.distinct_shows() } else { 0 });
            evidence.add(Clue::CameraVideo, by_camera);
            return evidence.add(Clue::OtherVideo, all - self.episode - by_camera);
        }
        if place.in_titled && episodes * 2 <= all && by_camera * 2 <= all {
            let films = all - self.episode - self.dated;
            evidence.add(Clue::Film, films);
            evidence.add(Clue::Episode, self.episode);
            evidence.add(Clue::Dated, self.dated);
            // Parts and versions in the folder of one film are one film.
            let several = self.film > 2 && self.parts == 0;
            evidence.add(Clue::Films, if several { self.film } else { u64::from(films > 0) });
            return evidence.add(Clue::FilmFolders, u64::from(!several && films > 0));
        }
        // Two parts are a long film, more are a series.
        let in_parts = self.parts >= 3 && self.parts * 10 >= all * 6;
        if in_parts && self.film == 0 && place.subject != Some(Subject::Films) {
            evidence.add(Clue::Counted, all - self.episode - self.dated);
            evidence.add(Clue::Episode, self.episode);
            evidence.add(Clue::Dated, self.dated);
            return evidence.add(Clue::Shows, self.distinct_shows().max(1));
        }
        evidence.add(Clue::Episode, self.episode);
        evidence.add(Clue::Dated, self.dated);
        let few_counted = self.by_group == 0 && self.counted * 2 < all;
        let (counted, uncounted) = if few_counted { (0, self.counted) } else { (self.counted, 0) };
        evidence.add(Clue::Counted, counted);
        // "Title - 01" to "Title - 12" is as good as a group's manner.
        let many_of_one = counted >= 4 && self.distinct_shows() * 4 <= counted;
        let by_title = many_of_one && counted * 10 >= all * 6;
        evidence.add(Clue::ByGroup, if by_title { counted } else { self.by_group });
        let leading_is_title = !self.is_counted_through();
        evidence.add(Clue::Counted, if leading_is_title { 0 } else { self.leading });
        evidence.add(Clue::Film, self.film);
        evidence.add(Clue::Release, self.release);
        evidence.add(Clue::Films, self.film + self.release);
        let alone = if all <= 2 { self.alone } else { 0 };
        evidence.add(Clue::Alone, alone);
        evidence.add(Clue::Films, u64::from(alone > 0));
        let for_itself = all <= 2 && (self.film + self.release > 0 || alone > 0);
        evidence.add(Clue::FilmFolders, u64::from(for_itself));
        evidence.add(Clue::CameraVideo, by_camera);
        evidence.add(Clue::OtherVideo, self.clip);
        let leading = if leading_is_title { self.leading } else { 0 };
        evidence.add(Clue::Title, self.title - alone + leading + uncounted);
        if counted + self.episode + self.dated > 0 || !leading_is_title {
            evidence.add(Clue::Shows, self.distinct_shows().max(1));
        }
        match place.subject {
            Some(Subject::Films) => {
                evidence.turn(Clue::Title, Clue::FilmTitle);
                evidence.turn(Clue::OtherVideo, Clue::FilmTitle);
                evidence.turn(Clue::CameraVideo, Clue::FilmTitle);
                if self.by_group == 0 {
                    evidence.turn(Clue::Counted, Clue::FilmTitle);
                    if self.episode + self.dated == 0 {
                        evidence.take(Clue::Shows);
                    }
                }
            }
            Some(Subject::Shows) => {
                evidence.turn(Clue::Title, Clue::Unnumbered);
                evidence.turn(Clue::OtherVideo, Clue::Unnumbered);
            }
            _ => {}
        }
    }

    fn read_audio(&self, place: &Place, evidence: &mut Evidence) {
        let all = self.audio();
        let accompanies = self.videos() > 0 && all <= self.videos() * 2;
        let soundtrack = matches!(place.subject, Some(Subject::Films | Subject::Shows));
        if all == 0 || accompanies || soundtrack || place.in_titled && place.in_extras {
            return;
        }
        if place.subject == Some(Subject::Books) || self.book * 2 > all {
            evidence.add(Clue::Book, all);
        } else {
            evidence.add(Clue::Track, self.track);
            evidence.add(Clue::Song, self.song);
            evidence.add(Clue::Book, self.book);
        }
        evidence.add(Clue::Albums, u64::from(place.role != Role::Disc));
    }

    fn read_pictures(&self, place: &Place, media_below: bool, evidence: &mut Evidence) {
        let others = self.videos() - self.camera_video - self.day + self.audio();
        let illustrates = matches!(
            place.subject,
            Some(Subject::Films | Subject::Shows | Subject::Music | Subject::Books)
        ) || place.in_season
            || (others > 0 || media_below) && place.subject != Some(Subject::Photos);
        if illustrates && self.camera_picture <= others * 3 {
            // Covers and stills beside what they show.
            if others == 0 && !media_below {
                evidence.add(Clue::CameraPicture, self.camera_picture);
            }
            return;
        }
        evidence.add(Clue::CameraPicture, self.camera_picture);
        evidence.add(Clue::Picture, self.picture);
        let only_artwork = self.camera_picture + self.picture == 0;
        if !(only_artwork && (self.artwork <= 4 || place.in_titled)) {
            evidence.add(Clue::Picture, self.artwork);
        }
        // A telephone keeps its videos with its pictures.
        if self.camera_picture + self.picture > 0 && evidence.of(Clue::CameraVideo) > 0 {
            evidence.turn(Clue::CameraVideo, Clue::PhotoVideo);
        }
    }
}
