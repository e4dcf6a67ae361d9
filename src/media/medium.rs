//! What the ending of a file's name says.

use super::text::packed;

/// What a file is, by its ending.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Medium {
    /// A video the server reads.
    Video,
    /// A video as camcorders and old cameras write it.
    CameraVideo,
    /// Music the server reads.
    Audio,
    /// A whole audiobook.
    Audiobook,
    /// A picture the server reads.
    Picture,
    /// A picture as only cameras and telephones write it.
    CameraPicture,
    /// A packed file, or a part of one.
    Archive,
    /// A download that is not finished.
    Partial,
    /// A disc image, or a file of a disc.
    Disc,
    /// Sold with copy protection.
    Protected,
    /// A medium the server does not read.
    Foreign,
    /// What goes with media: subtitles, descriptions, playlists.
    Nothing,
    /// Anything else: documents, programs.
    Unknown,
}

/// Splits a name at its last dot into the stem and what the ending says.
pub(super) fn medium(name: &str) -> (&str, Medium) {
    match name.rsplit_once('.') {
        Some((stem, ending)) if !stem.is_empty() => (stem, of_ending(ending)),
        _ => (name, Medium::Unknown),
    }
}

fn of_ending(ending: &str) -> Medium {
    // Endings are short; one word of the machine is compared instead of bytes.
    let Some(word) = packed(ending.as_bytes()) else {
        return if ending.eq_ignore_ascii_case("crdownload") {
            Medium::Partial
        } else {
            Medium::Unknown
        };
    };
    let is_in = |list: &[u64]| list.contains(&word);
    if is_in(&VIDEO) {
        Medium::Video
    } else if is_in(&AUDIO) {
        Medium::Audio
    } else if is_in(&PICTURE) {
        Medium::Picture
    } else if is_in(&NOTHING) {
        Medium::Nothing
    } else if is_in(&CAMERA_VIDEO) {
        Medium::CameraVideo
    } else if is_in(&CAMERA_PICTURE) {
        Medium::CameraPicture
    } else if is_in(&AUDIOBOOK) {
        Medium::Audiobook
    } else if is_in(&ARCHIVE) || is_numbered_part(ending) {
        Medium::Archive
    } else if is_in(&PARTIAL) {
        Medium::Partial
    } else if is_in(&DISC) {
        Medium::Disc
    } else if is_in(&PROTECTED) {
        Medium::Protected
    } else if is_in(&FOREIGN) {
        Medium::Foreign
    } else {
        Medium::Unknown
    }
}

/// `r00` to `s99` and `z01` to `z99`: the later parts of an archive. Parts
/// called `001` could be anything.
fn is_numbered_part(ending: &str) -> bool {
    matches!(
        ending.as_bytes(),
        [b'r' | b's' | b'z' | b'R' | b'S' | b'Z', tens, ones]
            if tens.is_ascii_digit() && ones.is_ascii_digit()
    )
}

macro_rules! endings {
    ($name:ident: $($ending:literal)*) => {
        const $name: [u64; [$($ending),*].len()] = [$(match packed($ending.as_bytes()) {
            Some(word) => word,
            None => 0,
        }),*];
    };
}

endings!(VIDEO: "mkv" "mp4" "avi" "m4v" "mov" "wmv" "ts" "mpg" "mpeg" "webm" "flv" "m2ts" "divx"
    "asf" "ogm" "ogv" "rmvb" "rm" "3gp" "3g2" "wtv" "m2v" "qt" "tp" "nuv" "nsv" "dvr-ms" "xvid"
    "f4v" "mpe" "mpv" "strm");
endings!(CAMERA_VIDEO: "mts" "m2t" "dv" "mod" "tod" "insv" "360");
endings!(AUDIO: "mp3" "flac" "m4a" "ogg" "opus" "wma" "wav" "aac" "aif" "aiff" "alac" "ape" "oga"
    "mka" "mpc" "wv" "dsf" "dff" "mp2" "ac3" "dts" "shn" "tta");
endings!(AUDIOBOOK: "m4b");
endings!(PICTURE: "jpg" "jpeg" "png" "gif" "bmp" "tif" "tiff" "webp" "tga" "jfif");
endings!(CAMERA_PICTURE: "heic" "heif" "dng" "cr2" "cr3" "nef" "arw" "orf" "raf" "rw2" "crw" "srw"
    "pef" "raw" "nrw" "mrw" "erf" "avif");
endings!(NOTHING: "srt" "nfo" "txt" "sub" "idx" "ass" "ssa" "vtt" "xml" "json" "sfv" "log" "m3u"
    "m3u8" "cue" "lrc" "aae" "xmp" "db" "ini" "url" "md5");
endings!(ARCHIVE: "rar" "zip" "7z" "tar" "gz" "tgz" "bz2" "xz" "ace" "arj" "cbr" "cbz");
endings!(PARTIAL: "part" "partial" "!qb" "!ut" "!bt" "bc!" "tmp" "download" "aria2"
    "td" "xltd" "filepart");
endings!(DISC: "iso" "img" "nrg" "mdf" "mds" "vob" "ifo" "bup" "ccd" "daa" "bdmv" "mpls" "clpi" "dmg" "evo");
endings!(PROTECTED: "m4p" "aax" "aaxc" "aa" "wvx" "odm");
endings!(FOREIGN: "mid" "midi" "psd" "svg" "swf" "amr" "ra" "ram" "tak" "ofr" "spc" "xcf" "ai" "eps"
    "kar" "caf" "au" "pcx" "bik" "smk" "braw" "r3d" "mxf");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn endings_tell_the_medium() {
        for (name, expected) in [
            ("Alien (1979).mkv", Medium::Video),
            ("ALIEN.MP4", Medium::Video),
            ("00001.MTS", Medium::CameraVideo),
            ("01 - Time.flac", Medium::Audio),
            ("Dune.m4b", Medium::Audiobook),
            ("poster.jpg", Medium::Picture),
            ("IMG_0001.HEIC", Medium::CameraPicture),
            ("alien.r07", Medium::Archive),
            ("alien.part01.rar", Medium::Archive),
            ("Alien.mkv.part", Medium::Partial),
            ("Alien.mkv.crdownload", Medium::Partial),
            ("Alien.iso", Medium::Disc),
            ("VTS_01_1.VOB", Medium::Disc),
            ("song.m4p", Medium::Protected),
            ("tune.mid", Medium::Foreign),
            ("Alien.en.srt", Medium::Nothing),
            ("README", Medium::Unknown),
            (".mkv", Medium::Unknown),
            ("Vol. 1", Medium::Unknown),
            ("letter.docx", Medium::Unknown),
            ("映画.mkv", Medium::Video),
        ] {
            assert_eq!(medium(name).1, expected, "{name}");
        }
        assert_eq!(medium("Mr. Robot.mkv").0, "Mr. Robot");
    }
}
