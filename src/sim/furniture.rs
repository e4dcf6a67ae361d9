//! What a server that was used for a while has on the disk of a practice Mac,
//! so that an inventory of it looks like one.

use std::fs;
use std::io;
use std::path::Path;

/// Folders with how many files each, and how many bytes these have.
const IN_DATA: [(&str, usize, usize); 9] = [
    ("Metadata/Movies/{}/bundle/Contents/_combined/posters", 120, 6_000),
    ("Metadata/TV Shows/{}/bundle/Contents/_combined/art", 60, 9_000),
    ("Metadata/Albums/{}/bundle/Contents/_combined", 40, 3_000),
    ("Media/localhost/{}/bundle/Contents/Thumbnails", 60, 2_000),
    ("Plug-in Support/Data/com.plexapp.system/{}", 12, 500),
    ("Plug-in Support/Preferences", 4, 200),
    ("Codecs/b4b8c2a-4324-darwin-aarch64", 6, 40_000),
    ("Crash Reports", 1, 300),
    ("Plug-ins", 1, 100),
];
const IN_CACHES: [(&str, usize, usize); 2] =
    [("PhotoTranscoder/{}", 40, 4_000), ("Transcode", 2, 50)];
const IN_LOGS: [(&str, usize, usize); 1] = [("PMS Plugin Logs", 4, 2_000)];
const IN_APPLICATION: [(&str, usize, usize); 3] = [
    ("Contents/Resources/Plug-ins-7efd046", 12, 800),
    ("Contents/Frameworks", 5, 60_000),
    ("Contents/_CodeSignature", 1, 4_000),
];

/// The database of pictures, and what the server left of an earlier one.
const DATABASES: [&str; 2] = [
    "Plug-in Support/Databases/com.plexapp.plugins.library.blobs.db",
    "Plug-in Support/Databases/com.plexapp.plugins.library.db-2026-11-21",
];

/// Fills the data folder.
pub(super) fn fill_data(data: &Path) -> io::Result<()> {
    fill(data, &IN_DATA)?;
    for path in DATABASES.map(|path| data.join(path)) {
        if let Some(around) = path.parent() {
            fs::create_dir_all(around)?;
        }
        fs::write(path, vec![b'-'; 30_000])?;
    }
    Ok(())
}

/// Fills the folder of caches.
pub(super) fn fill_caches(caches: &Path) -> io::Result<()> {
    fill(caches, &IN_CACHES)
}

/// Fills the folder of logs, besides the server's own.
pub(super) fn fill_logs(logs: &Path) -> io::Result<()> {
    fill(logs, &IN_LOGS)
}

/// Fills the application, besides its program.
pub(super) fn fill_application(application: &Path) -> io::Result<()> {
    fill(application, &IN_APPLICATION)
}

fn fill(top: &Path, folders: &[(&str, usize, usize)]) -> io::Result<()> {
    for (folder, files, bytes) in folders {
        for n in 0..*files {
            // The server's folders of sixteen, by the first digit of a sum.
            let folder = top.join(folder.replace("{}", &format!("{:x}", n % 16)));
            fs::create_dir_all(&folder)?;
            fs::write(folder.join(format!("{:08x}", n * 0x9E37_79B1)), vec![b'-'; *bytes])?;
        }
    }
    Ok(())
}
