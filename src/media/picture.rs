//! What the name of a picture says.

/// Whether a picture of this name illustrates a film, show or album.
pub(super) fn is_artwork(stem: &str) -> bool {
    const WHOLE: [&str; 22] = [
        "poster",
        "folder",
        "cover",
        "fanart",
        "banner",
        "backdrop",
        "thumb",
        "logo",
        "landscape",
        "clearart",
        "clearlogo",
        "disc",
        "discart",
        "front",
        "back",
        "artist",
        "default",
        "art",
        "background",
        "show",
        "inlay",
        "cdart",
    ];
    const ENDS: [&str; 13] = [
        "-poster",
        "-fanart",
        "-thumb",
        "-banner",
        "-landscape",
        "-clearart",
        "-clearlogo",
        "-logo",
        "-backdrop",
        "-cover",
        "-background",
        "-disc",
        "-discart",
    ];
    const BEGINNINGS: [&str; 5] = ["albumart", "season-", "cover-", "fanart-", "folder-"];
    let word = stem.trim_end_matches(|it: char| it.is_ascii_digit());
    let is = |it: &str| word.eq_ignore_ascii_case(it);
    let ends = |end: &str| {
        let from = word.len().checked_sub(end.len());
        from.and_then(|from| word.get(from..)).is_some_and(|it| it.eq_ignore_ascii_case(end))
    };
    let begins = |it: &str| stem.get(..it.len()).is_some_and(|head| head.eq_ignore_ascii_case(it));
    // `season01-poster` ends as a poster; `season01` is one.
    WHOLE.into_iter().any(is)
        || ENDS.into_iter().any(ends)
        || BEGINNINGS.into_iter().any(begins)
        || stem.len() > word.len() && is("season")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn posters_are_no_photos() {
        for name in [
            "poster",
            "Folder",
            "fanart1",
            "Alien (1979)-poster",
            "season01-poster",
            "Season02",
            "AlbumArtSmall",
            "cover",
            "season-specials-poster",
        ] {
            assert!(is_artwork(name), "{name}");
        }
        for name in ["IMG_1234", "Beach", "Season", "Our cover band", "Seasons of love"] {
            assert!(!is_artwork(name), "{name}");
        }
    }
}
