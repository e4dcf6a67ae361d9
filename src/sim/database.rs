//! The database of the practice server, a file in its data folder: whoever moves
//! the folder moves the libraries with it. A running server holds it open, and
//! makes everything anew that is moved away from under it.

use super::machine::Section;
use super::world::World;
use super::{computer, files};
use serde::{Deserialize, Serialize};
use std::fs;
use std::path::Path;

/// Where it is in the data folder.
const DATABASE: &str = "Plug-in Support/Databases/com.plexapp.plugins.library.db";

/// What lies beside it while it is open.
const OPEN: [&str; 2] = ["-wal", "-shm"];

/// What it begins with, so that other programs take it for one.
const HEAD: &[u8] = b"SQLite format 3\0";

#[derive(Serialize, Deserialize)]
struct Content {
    sections: Vec<Section>,
    next_section: u32,
}

/// Writes the database as the server's libraries are now.
pub(super) fn write(world: &World) {
    let Some(folder) = &world.files else { return };
    let server = &world.server;
    let content = Content { sections: server.sections.clone(), next_section: server.next_section };
    let bytes = [HEAD, &serde_json::to_vec(&content).unwrap_or_default()].concat();
    // Where nothing can be written, the next start finds no libraries.
    let _ = put(&folder.join(DATABASE), &bytes);
    for beside in OPEN.map(|end| folder.join(format!("{DATABASE}{end}"))) {
        if server.running {
            let _ = put(&beside, b"");
        } else {
            let _ = fs::remove_file(beside);
        }
    }
}

/// Takes over what the database holds: nothing where there is none.
pub(super) fn read(world: &mut World) {
    let Some(folder) = &world.files else { return };
    let bytes = fs::read(folder.join(DATABASE)).unwrap_or_default();
    let content = bytes.strip_prefix(HEAD).and_then(|it| serde_json::from_slice(it).ok());
    let content = content.unwrap_or(Content { sections: Vec::new(), next_section: 1 });
    world.server.sections = content.sections;
    world.server.next_section = content.next_section;
}

/// What a running server does where its folders are moved away from under it:
/// it makes them anew, in the midst of whoever moves them (F023).
pub(super) fn hold(world: &World) {
    let Some(folder) = &world.files else { return };
    if !world.server.running {
        return;
    }
    if !folder.join(DATABASE).exists() {
        files::write(world);
        write(world);
        let _ = computer::note(world);
    }
    let own = computer::own_folders(world);
    for folder in own.filter(|folder| !folder.exists()) {
        let _ = fs::create_dir_all(folder);
    }
}

fn put(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    if let Some(around) = path.parent() {
        fs::create_dir_all(around)?;
    }
    fs::write(path, bytes)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]
    use super::*;

    fn world(folder: &Path) -> World {
        let mut world = World::plain();
        world.files = Some(folder.join("data"));
        world.server.add_section("movie", "Films", &["/films"]);
        world.begin();
        world
    }

    fn titles(world: &World) -> Vec<&str> {
        world.server.sections.iter().map(|it| it.title.as_str()).collect()
    }

    #[test]
    fn the_libraries_go_and_come_with_the_folder() {
        let folder = tempfile::tempdir().unwrap();
        let mut world = world(folder.path());
        let beside = folder.path().join(format!("data/{DATABASE}-wal"));
        assert!(beside.exists());
        world.stop_server();
        assert!(!beside.exists(), "at rest");
        fs::rename(folder.path().join("data"), folder.path().join("aside")).unwrap();
        world.start_server();
        assert_eq!(titles(&world), [""; 0]);
        world.server.add_section("show", "Shows", &["/shows"]);
        world.stop_server();
        fs::rename(folder.path().join("data"), folder.path().join("newer")).unwrap();
        fs::rename(folder.path().join("aside"), folder.path().join("data")).unwrap();
        world.start_server();
        assert_eq!(titles(&world), ["Films"]);
        assert_eq!(world.server.next_section, 2);
    }

    #[test]
    fn what_is_moved_from_under_a_running_server_is_made_anew() {
        let folder = tempfile::tempdir().unwrap();
        let world = world(folder.path());
        fs::rename(folder.path().join("data"), folder.path().join("aside")).unwrap();
        hold(&world);
        assert!(folder.path().join("data/Preferences.xml").exists());
        assert!(folder.path().join("data").join(DATABASE).exists());
    }
}
