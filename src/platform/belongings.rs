//! What belongs to the server on this computer: where each part lies, and what
//! is listed and left alone. Protocol page §12.1, §12.4 and §12.6.

use super::{Host, launch_agents, linux, macos, windows};
use crate::domain::{Belonging, Belongings, Os, Piece};
use std::path::{Path, PathBuf};

impl Host {
    /// What of the server is on this computer, found at once: nothing is
    /// counted, and of its settings it is said only which kinds there are.
    ///
    /// The parts are in the order of [`Piece::ALL`]. Where caches and logs lie
    /// inside the data folder, as on Linux and Windows, each is a part of its
    /// own as well, and what the data folder holds includes them. There the
    /// program is its package's or its installer's, and left alone.
    pub fn belongings(&self) -> Belongings {
        let mut places = vec![
            (Piece::Caches, self.cache_folder()),
            (Piece::Logs, self.log_folder()),
            (Piece::Data, self.data_folder()),
        ];
        if self.os == Os::MacOs {
            let applications = self.application_places();
            places.extend(applications.map(|place| (Piece::Application, place)));
        }
        let found = places.into_iter().filter_map(|(piece, path)| belonging(piece, path));
        Belongings {
            pieces: found.collect(),
            settings: self.setting_kinds().ok().flatten(),
            left_alone: self.left_alone(),
        }
    }

    fn left_alone(&self) -> Vec<PathBuf> {
        let there = |path: &PathBuf| path.symlink_metadata().is_ok();
        let programs: &[&str] = match self.os {
            Os::MacOs => {
                let agents = launch_agents::of_server(&self.root, &self.home);
                let states = macos::LEFT_ALONE.iter().map(|path| self.home.join(path));
                return agents.map(|agent| agent.path).chain(states.filter(there)).collect();
            }
            Os::Linux => &linux::PROGRAMS,
            Os::Windows => &windows::PROGRAMS,
        };
        programs.iter().map(|path| self.path(path)).filter(there).collect()
    }
}

fn belonging(piece: Piece, path: PathBuf) -> Option<Belonging> {
    let found = path.symlink_metadata().ok()?;
    let leads_to = found.is_symlink().then(|| target(&path)).flatten();
    Some(Belonging { piece, path, leads_to, size: None })
}

/// Where a link leads in the end, or where it says so if nothing is there.
fn target(link: &Path) -> Option<PathBuf> {
    link.canonicalize().ok().or_else(|| Some(link.parent()?.join(link.read_link().ok()?)))
}

#[cfg(unix)]
#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]
    use super::*;
    use crate::platform::{Environment, Output};
    use std::fs;
    use std::os::unix::fs::symlink;

    fn host(os: Os, root: &Path) -> Host {
        Host::at(os, root.into(), root.join("Users/me")).with_runner(|_| Ok(Output::of(1, "")))
    }

    fn put(path: PathBuf, text: &str) {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn pieces(found: &Belongings) -> Vec<(Piece, &Path, Option<&Path>)> {
        found.pieces.iter().map(|it| (it.piece, &*it.path, it.leads_to.as_deref())).collect()
    }

    #[test]
    fn a_mac_has_applications_in_two_places_and_tells_a_link_from_its_target() {
        let root = tempfile::tempdir().unwrap();
        let root = root.path().canonicalize().unwrap();
        let home = root.join("Users/me");
        let (data, big) = (home.join(macos::DATA), root.join("Volumes/Big/Plex"));
        for folder in [&big, &home.join(macos::APPLICATION), &root.join(macos::APPLICATION)] {
            fs::create_dir_all(folder).unwrap();
        }
        fs::create_dir_all(data.parent().unwrap()).unwrap();
        symlink(&big, &data).unwrap();
        put(home.join(macos::CACHES).join("a"), "a");
        let agent = |label: &str| {
            format!(
                "<plist version=\"1.0\"><dict><key>Label</key><string>{label}</string></dict></plist>"
            )
        };
        let agents = home.join("Library/LaunchAgents");
        put(agents.join("plex.plist"), &agent("com.plexapp.mediaserver"));
        put(agents.join("other.plist"), &agent("org.example.other"));
        put(agents.join("broken.plist"), "com.plexapp.plexmediaserver");
        put(home.join(macos::LEFT_ALONE[0]).join("window.data"), "");

        let found = host(Os::MacOs, &root).belongings();
        assert_eq!(
            pieces(&found),
            [
                (Piece::Caches, &*home.join(macos::CACHES), None),
                (Piece::Data, &*data, Some(&*big)),
                (Piece::Application, &*root.join(macos::APPLICATION), None),
                (Piece::Application, &*home.join(macos::APPLICATION), None),
            ]
        );
        assert_eq!(found.left_alone, [agents.join("plex.plist"), home.join(macos::LEFT_ALONE[0])]);
        assert_eq!(found.settings, None);

        fs::remove_dir(&big).unwrap();
        let dangling = host(Os::MacOs, &root).belongings();
        assert_eq!(dangling.at(&data).unwrap().leads_to, Some(big));
    }

    #[test]
    fn a_mac_whose_data_was_moved_has_it_there() {
        let root = tempfile::tempdir().unwrap();
        let elsewhere = root.path().join("Volumes/Big");
        fs::create_dir_all(elsewhere.join("Plex Media Server")).unwrap();
        fs::create_dir_all(root.path().join("Users/me").join(macos::DATA)).unwrap();
        let environment =
            Environment { application_support: Some(elsewhere.clone()), ..Environment::default() };
        let by_environment = host(Os::MacOs, root.path()).with_environment(environment);
        assert_eq!(by_environment.data_folder(), elsewhere.join("Plex Media Server"));

        let agent = "<plist version=\"1.0\"><dict><key>ProgramArguments</key><array>\
            <string>/Applications/Plex Media Server.app/Contents/MacOS/Plex Media Server</string>\
            </array><key>EnvironmentVariables</key><dict>\
            <key>PLEX_MEDIA_SERVER_APPLICATION_SUPPORT_DIR</key><string>/Volumes/Big</string>\
            </dict></dict></plist>";
        put(root.path().join("Library/LaunchAgents/a.plist"), agent);
        let by_agent = host(Os::MacOs, root.path());
        assert_eq!(by_agent.data_folder(), elsewhere.join("Plex Media Server"));
        assert_eq!(by_agent.belongings().pieces[0].path, elsewhere.join("Plex Media Server"));
    }

    #[test]
    fn linux_and_windows_keep_caches_and_logs_inside_and_the_program_is_a_packages() {
        let root = tempfile::tempdir().unwrap();
        let linux = host(Os::Linux, root.path());
        let data = root.path().join(linux::DATA[1]);
        put(data.join("Cache/x"), "x");
        put(root.path().join(linux::PROGRAMS[0]), "");
        let found = linux.belongings();
        assert_eq!(
            pieces(&found),
            [(Piece::Caches, &*data.join("Cache"), None), (Piece::Data, &*data, None)]
        );
        assert_eq!(found.left_alone, [root.path().join(linux::PROGRAMS[0])]);

        let windows = host(Os::Windows, root.path());
        let data = root.path().join("Users/me/AppData/Local/Plex Media Server");
        put(data.join("Logs/x"), "x");
        assert_eq!(
            pieces(&windows.belongings()),
            [(Piece::Logs, &*data.join("Logs"), None), (Piece::Data, &*data, None)]
        );
    }

    #[test]
    fn a_data_folder_that_was_taken_away_is_missed_where_it_was() {
        let root = tempfile::tempdir().unwrap();
        let snap = root.path().join(linux::DATA[2]);
        fs::create_dir_all(&snap).unwrap();
        fs::remove_dir(&snap).unwrap();
        assert_eq!(host(Os::Linux, root.path()).data_folder(), snap);
    }
}
