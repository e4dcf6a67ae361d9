//! Safety copies on a real disk: what was set aside and put back is byte for
//! byte, mode, time, link and attribute the same, wherever it was stopped.

#![cfg(target_os = "linux")]
#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    clippy::print_stderr,
    clippy::panic,
    reason = "tests"
)]

#[path = "safety_copy/grown.rs"]
mod grown;
mod stranger;
#[path = "safety_copy/volumes.rs"]
mod volumes;

use grown::{Line, grow, look};
use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead, Write};
use std::os::unix::fs::{MetadataExt, symlink};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};
use usher::domain::{
    CopyId, CopyReason, FriendlyName, KeptSettings, MoveFault, Os, Piece, PieceState, SafetyCopy,
    Was,
};
use usher::platform::{Error, Host, Moved};

/// A Mac's home folder with a data folder in it.
struct Home {
    _temporary: Option<tempfile::TempDir>,
    home: PathBuf,
    data: PathBuf,
    before: BTreeMap<PathBuf, Line>,
}

impl Home {
    fn new() -> Self {
        let temporary = tempfile::tempdir().unwrap();
        let home = temporary.path().join("home/me");
        let data = home.join("Library/Application Support/Plex Media Server");
        Self { _temporary: Some(temporary), ..Self::at(home, data) }
    }

    fn at(home: PathBuf, data: PathBuf) -> Self {
        fs::create_dir_all(data.parent().unwrap()).unwrap();
        grow(&data);
        Self { _temporary: None, before: look(&data), home, data }
    }

    fn host(&self) -> Host {
        Host::at(Os::MacOs, self.home.parent().unwrap().into(), self.home.clone())
    }

    /// A begun copy.
    fn begun(self) -> Self {
        self.begin("2026-11-24 14.10.03");
        self
    }

    fn begin(&self, name: &str) -> CopyId {
        let id = CopyId::parse(name).unwrap();
        self.host().begin_safety_copy(&id, CopyReason::Reinstall, &Was::default()).unwrap();
        id
    }

    fn set_aside(&self) -> Result<(), Error> {
        self.host().set_aside(&id(), Piece::Data, &self.data, None, &mut |_| {})
    }

    fn put_back(&self) -> Result<(), Error> {
        self.host().put_back(&id(), &self.data, &mut |_| {})
    }

    fn copy(&self) -> SafetyCopy {
        self.host().safety_copies().unwrap().copies.remove(0)
    }

    fn state(&self) -> PieceState {
        self.copy().piece_from(&self.data).unwrap().state
    }

    fn kept_at(&self) -> PathBuf {
        self.copy().piece_from(&self.data).unwrap().kept_at.clone()
    }

    #[track_caller]
    fn is_as_before(&self) {
        same(&look(&self.data), &self.before);
        assert_eq!(self.state(), PieceState::InPlace);
    }

    #[track_caller]
    fn is_aside(&self) {
        assert_eq!(self.state(), PieceState::Kept);
        assert!(fs::symlink_metadata(&self.data).is_err(), "its place is free");
        same(&look(&self.kept_at()), &self.before);
    }

    /// Makes a link of the data folder. What it leads to is not touched.
    #[track_caller]
    fn moves_only_the_link(&self) {
        let elsewhere = self.home.join("elsewhere");
        fs::rename(&self.data, &elsewhere).unwrap();
        symlink(&elsewhere, &self.data).unwrap();
        self.set_aside().unwrap();
        same(&look(&elsewhere), &self.before);
        assert_eq!(fs::read_link(self.kept_at()).unwrap(), elsewhere);
        self.put_back().unwrap();
        assert_eq!(fs::read_link(&self.data).unwrap(), elsewhere);
        same(&look(&elsewhere), &self.before);
    }
}

fn id() -> CopyId {
    CopyId::parse("2026-11-24 14.10.03").unwrap()
}

#[track_caller]
fn same(now: &BTreeMap<PathBuf, Line>, before: &BTreeMap<PathBuf, Line>) {
    for (path, line) in before {
        assert_eq!(now.get(path), Some(line), "{}", path.display());
    }
    let added: Vec<_> = now.keys().filter(|path| !before.contains_key(*path)).collect();
    assert!(added.is_empty(), "{added:?}");
}

#[track_caller]
fn not_moved(ended: Result<(), Error>, wanted: MoveFault, place: &Path) {
    match ended {
        Err(Error::NotMoved { fault, data_at, .. }) => {
            assert_eq!((fault, data_at.as_path()), (wanted, place));
            assert!(fs::symlink_metadata(place).is_ok(), "it is where the error says");
        }
        other => panic!("{other:?}"),
    }
}

// On one volume.

#[test]
fn what_is_put_back_is_the_same() {
    let home = Home::new().begun();
    let inode = fs::metadata(&home.data).unwrap().ino();
    home.set_aside().unwrap();
    home.is_aside();
    assert_eq!(fs::metadata(home.kept_at()).unwrap().ino(), inode, "it was renamed");
    home.set_aside().unwrap();
    home.is_aside();
    home.put_back().unwrap();
    home.is_as_before();
    home.put_back().unwrap();
    home.is_as_before();
    // And it can go again.
    home.set_aside().unwrap();
    home.is_aside();
    home.put_back().unwrap();
    home.is_as_before();
}

#[test]
fn what_is_known_of_a_copy_is_listed_newest_first_and_private() {
    let home = Home::new();
    let was = Was { name: FriendlyName::parse("Attic").ok(), ..Was::default() };
    home.host().begin_safety_copy(&id(), CopyReason::Reinstall, &was).unwrap();
    home.host().begin_safety_copy(&id(), CopyReason::PutBack, &Was::default()).unwrap();
    let later = home.begin("2026-11-25 08.00.00");
    home.set_aside().unwrap();
    let settings = home.host().safety_copy_settings(&id()).unwrap();
    usher::platform::files::write_atomically(&settings, b"token").unwrap();
    // Whoever is killed before it is noted finds them again.
    let unnoted = home.host().safety_copies().unwrap().copies.pop().unwrap();
    assert_eq!((unnoted.id.clone(), unnoted.settings), (id(), Some(KeptSettings::Underway)));
    assert!(unnoted.holds_something());
    home.host().note_settings(&id(), KeptSettings::Kept).unwrap();

    let copies = home.host().safety_copies().unwrap();
    assert_eq!(copies.copies.iter().map(|it| &it.id).collect::<Vec<_>>(), [&later, &id()]);
    let copy = &copies.copies[1];
    assert_eq!((copy.reason, &copy.was), (CopyReason::Reinstall, &was), "the first word counts");
    assert_eq!(copy.settings, Some(KeptSettings::Kept));
    assert!(copy.holds_something() && !copies.copies[0].holds_something());
    let folder =
        home.home.join("Library/Application Support/Usher/Safety copies/2026-11-24 14.10.03");
    assert_eq!(copy.folders, std::slice::from_ref(&folder));
    assert_eq!(copy.pieces[0].kept_at, folder.join("data/Plex Media Server"));
    let mode = |path: &Path| fs::metadata(path).unwrap().mode() & 0o777;
    assert_eq!((mode(&folder), mode(&settings)), (0o700, 0o600));
    assert_eq!(mode(&folder.join("manifest.json")), 0o600);
    assert_eq!((mode(folder.parent().unwrap()), mode(&folder.join("data"))), (0o700, 0o700));
}

#[test]
fn an_application_aside_is_none_and_its_namesake_has_room_beside_it() {
    let home = Home::new().begun();
    let apps = ["Applications", "me/Applications"];
    let apps = apps.map(|it| home.home.parent().unwrap().join(it).join("Plex Media Server.app"));
    for app in &apps {
        fs::create_dir_all(app.join("Contents")).unwrap();
        home.host().set_aside(&id(), Piece::Application, app, None, &mut |_| {}).unwrap();
    }
    let kept: Vec<PathBuf> = home.copy().pieces.into_iter().map(|it| it.kept_at).collect();
    assert!(kept[0].ends_with("application/Plex Media Server"), "{kept:?}");
    assert!(kept[1].ends_with("application-2/Plex Media Server"), "{kept:?}");
    for app in &apps {
        home.host().put_back(&id(), app, &mut |_| {}).unwrap();
        assert!(app.join("Contents").is_dir());
    }
}

#[test]
fn of_a_link_only_the_link_is_moved() {
    Home::new().begun().moves_only_the_link();
}

#[test]
fn nothing_is_ever_replaced() {
    let home = Home::new().begun();
    home.set_aside().unwrap();
    // The server made a new one, even an empty one, or a link.
    fs::create_dir(&home.data).unwrap();
    not_moved(home.put_back(), MoveFault::Occupied, &home.kept_at());
    fs::remove_dir(&home.data).unwrap();
    symlink("nowhere", &home.data).unwrap();
    not_moved(home.put_back(), MoveFault::Occupied, &home.kept_at());
    home.set_aside().unwrap();
    assert!(home.data.is_symlink(), "what is new is another thing");
    // The newer state becomes a copy of its own, and then there is room.
    let later = home.begin("2026-11-25 08.00.00");
    home.host().set_aside(&later, Piece::Data, &home.data, None, &mut |_| {}).unwrap();
    home.put_back().unwrap();
    same(&look(&home.data), &home.before);
}

#[test]
fn what_is_not_there_is_said() {
    let home = Home::new().begun();
    let nothing = home.data.with_file_name("nothing");
    let aside = home.host().set_aside(&id(), Piece::Logs, &nothing, None, &mut |_| {});
    assert!(matches!(aside, Err(Error::NotMoved { fault: MoveFault::Vanished, .. })), "{aside:?}");
    assert!(home.copy().pieces.is_empty());
    let back = home.host().put_back(&id(), &nothing, &mut |_| {});
    assert!(matches!(back, Err(Error::NotInCopy { .. })), "{back:?}");
    let other = CopyId::parse("2020-01-01 00.00.00").unwrap();
    assert!(matches!(
        home.host().put_back(&other, &nothing, &mut |_| {}),
        Err(Error::NotInCopy { .. })
    ));
    // Not its own folder, nor what that is in.
    let around = home.home.join("Library");
    let aside = home.host().set_aside(&id(), Piece::Data, &around, None, &mut |_| {});
    not_moved(aside, MoveFault::Failed, &around);
}

#[test]
fn what_was_altered_or_taken_by_hand_is_told() {
    let home = Home::new().begun();
    home.set_aside().unwrap();
    let kept = home.kept_at();
    fs::write(kept.join("added"), "").unwrap();
    assert_eq!(home.state(), PieceState::Altered);
    fs::remove_file(kept.join("added")).unwrap();
    // What was altered is put back as it is, with what was changed.
    fs::write(kept.join("added"), "by hand").unwrap();
    home.put_back().unwrap();
    assert_eq!(fs::read(home.data.join("added")).unwrap(), b"by hand");
    home.set_aside().unwrap();
    fs::rename(&kept, home.home.join("taken")).unwrap();
    assert_eq!(home.state(), PieceState::Missing);
    let back = home.put_back();
    assert!(matches!(back, Err(Error::NotMoved { fault: MoveFault::Vanished, .. })), "{back:?}");
    // Put back by hand, it is in its place; nothing is left to do but to note it.
    fs::rename(home.home.join("taken"), &home.data).unwrap();
    assert_eq!(home.state(), PieceState::InPlace);
    home.put_back().unwrap();
    assert_eq!(home.state(), PieceState::InPlace);
}

#[test]
fn a_manifest_that_cannot_be_read_is_reported_and_left_alone() {
    let home = Home::new().begun();
    home.set_aside().unwrap();
    let kept = home.kept_at();
    let folder = home.copy().folders[0].clone();
    let manifest = folder.join("manifest.json");
    let good = fs::read_to_string(&manifest).unwrap();
    let foreign = good.replace("/data/Plex Media Server\"", "/../../../../Documents\"");
    assert_ne!(good, foreign);
    let newer = good.replace("\"version\": 1", "\"version\": 2");
    for bad in ["", "{", &good[..good.len() / 2], &foreign, &newer] {
        fs::write(&manifest, bad).unwrap();
        let copies = home.host().safety_copies().unwrap();
        assert_eq!((copies.copies.len(), &copies.unreadable), (0, &vec![folder.clone()]), "{bad}");
        let ended = [
            home.set_aside(),
            home.put_back(),
            home.host().delete_safety_copy(&id()),
            home.host().begin_safety_copy(&id(), CopyReason::Reinstall, &Was::default()),
        ];
        for ended in ended {
            assert!(matches!(ended, Err(Error::CopyUnreadable { .. })), "{bad}: {ended:?}");
        }
        assert_eq!(fs::read_to_string(&manifest).unwrap(), bad);
    }
    same(&look(&kept), &home.before);
    fs::write(&manifest, good).unwrap();
    home.put_back().unwrap();
    home.is_as_before();
}

#[test]
fn a_deleted_copy_is_gone_with_its_settings_and_nothing_else_is() {
    let home = Home::new().begun();
    let later = home.begin("2026-11-25 08.00.00");
    home.set_aside().unwrap();
    let settings = home.host().safety_copy_settings(&id()).unwrap();
    fs::write(&settings, "token").unwrap();
    home.host().delete_safety_copy(&id()).unwrap();
    assert!(!settings.exists());
    let copies = home.host().safety_copies().unwrap();
    assert_eq!(copies.copies.iter().map(|it| &it.id).collect::<Vec<_>>(), [&later]);
    let left = fs::read_dir(home.home.join("Library/Application Support/Usher/Safety copies"));
    assert_eq!(left.unwrap().count(), 2, "the other copy and the lock");
    assert!(Path::new("/etc/passwd").exists(), "links out of the tree were not followed");
    let again = home.host().delete_safety_copy(&id());
    assert!(matches!(again, Err(Error::NotInCopy { .. })), "{again:?}");
}

#[test]
fn a_deletion_that_was_cut_short_is_ended() {
    let home = Home::new().begun();
    home.set_aside().unwrap();
    let folder = home.copy().folders[0].clone();
    let doomed = folder.with_file_name(".Usher removing 2026-11-24 14.10.03");
    fs::rename(&folder, &doomed).unwrap();
    home.host().delete_safety_copy(&id()).unwrap();
    assert!(!doomed.exists());
    let again = home.host().delete_safety_copy(&id());
    assert!(matches!(again, Err(Error::NotInCopy { .. })), "{again:?}");
    // A copy of the same name that was begun since goes with what was left.
    let home = home.begun();
    fs::create_dir(&doomed).unwrap();
    home.host().delete_safety_copy(&id()).unwrap();
    assert!(!doomed.exists() && !folder.exists());
}

#[test]
fn of_two_runs_at_once_one_is_refused() {
    let home = Home::new().begun();
    let mut refused = 0;
    home.host()
        .set_aside(&id(), Piece::Data, &home.data, None, &mut |_| {
            let second = [home.set_aside(), home.put_back(), home.host().delete_safety_copy(&id())];
            for second in second {
                assert!(matches!(second, Err(Error::CopiesBusy)), "{second:?}");
                refused += 1;
            }
        })
        .unwrap();
    assert!(refused >= 9, "{refused}");
    home.is_aside();
}

#[test]
fn what_is_swapped_during_the_run_is_not_taken_for_it() {
    let home = Home::new().begun();
    let away = home.home.join("away");
    let mut swapped = false;
    let ended = home.host().set_aside(&id(), Piece::Data, &home.data, None, &mut |_| {
        if !std::mem::replace(&mut swapped, true) {
            fs::rename(&home.data, &away).unwrap();
            symlink("/etc", &home.data).unwrap();
        }
    });
    assert!(matches!(ended, Err(Error::NotMoved { fault: MoveFault::Differs, .. })), "{ended:?}");
    same(&look(&away), &home.before);
    assert!(home.data.is_symlink());
    // So is the folder of a copy that somebody made a link of.
    fs::remove_file(&home.data).unwrap();
    fs::rename(&away, &home.data).unwrap();
    let folder = home.copy().folders[0].join("data");
    fs::remove_dir(&folder).unwrap();
    symlink("/etc", &folder).unwrap();
    not_moved(home.set_aside(), MoveFault::Differs, &home.data);
    fs::remove_file(&folder).unwrap();
    home.set_aside().unwrap();
    home.is_aside();
}

// Killed, and gone on with.

#[test]
fn killed_at_every_step_it_goes_on_or_back() {
    for direction in [Order::Aside, Order::Back] {
        for last in [Order::Aside, Order::Back] {
            let mut step = 0;
            loop {
                let home = Home::new().begun();
                if matches!(direction, Order::Back) {
                    home.set_aside().unwrap();
                }
                let ended = obey(&home, direction, Some(step));
                finish(&home, last);
                if ended.success() {
                    break;
                }
                step += 1;
            }
            assert!(step >= 3, "it was killed {step} times");
        }
    }
}

fn finish(home: &Home, last: Order) {
    match last {
        Order::Aside => {
            home.set_aside().unwrap();
            home.is_aside();
            home.put_back().unwrap();
        }
        Order::Back => home.put_back().unwrap(),
    }
    home.is_as_before();
    nothing_is_left(home);
}

/// What Usher makes on its way is gone.
fn nothing_is_left(home: &Home) {
    let around = fs::read_dir(home.data.parent().unwrap()).unwrap();
    for name in around.map(|it| it.unwrap().file_name()) {
        assert!(!name.to_string_lossy().starts_with(".Usher"), "{name:?}");
    }
    if let Ok(folder) = fs::read_dir(home.copy().folders[0].join("data")) {
        assert_eq!(folder.count(), 0);
    }
}

#[derive(Debug, Clone, Copy)]
enum Order {
    Aside,
    Back,
}

/// Has a process of its own do it, which kills itself once another step begins
/// after this many.
fn obey(home: &Home, order: Order, dies_after: Option<usize>) -> ExitStatus {
    servant(home, order, dies_after).wait().unwrap()
}

fn servant(home: &Home, order: Order, dies_after: Option<usize>) -> std::process::Child {
    let mut servant = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "obey_an_order", "--ignored", "--nocapture"])
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let dies_after = dies_after.map_or("never".to_owned(), |it| it.to_string());
    let lines =
        format!("{}\n{}\n{order:?}\n{dies_after}\n", home.home.display(), home.data.display());
    servant.stdin.take().unwrap().write_all(lines.as_bytes()).unwrap();
    servant
}

#[test]
#[ignore = "a part of the tests that kill it"]
fn obey_an_order() {
    let mut lines = std::io::stdin().lock().lines().map_while(Result::ok);
    let mut line = || lines.next().unwrap();
    let (home, data) = (PathBuf::from(line()), PathBuf::from(line()));
    let (order, dies_after) = (line(), line().parse().ok());
    let host = Host::at(Os::MacOs, home.parent().unwrap().into(), home.clone());
    let (mut steps, mut last) = (0_usize, None);
    let mut news = |moved: Moved| {
        if dies_after == Some(steps) {
            std::process::abort();
        }
        if last.replace(moved.step) != Some(moved.step) {
            steps += 1;
        }
    };
    match order.as_str() {
        "Aside" => host.set_aside(&id(), Piece::Data, &data, None, &mut news).unwrap(),
        _ => host.put_back(&id(), &data, &mut news).unwrap(),
    }
}
