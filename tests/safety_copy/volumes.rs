//! Safety copies where there are several volumes, each mounted among mounts
//! that nobody else sees.

use super::grown::look;
use super::stranger::is_root;
use super::{Home, Order, finish, id, not_moved, nothing_is_left, obey, same, servant};
use std::fs;
use std::io::Write;
use std::os::unix::fs::MetadataExt;
use std::path::Path;
use std::process::Command;
use usher::domain::{MoveFault, Piece, PieceState};
use usher::platform::{Error, MoveStep};

/// Whether this is the inside. From the outside the test of this name is run
/// once more, among mounts of its own.
fn in_a_namespace(name: &str) -> bool {
    const INSIDE: &str = "USHER_TEST_AMONG_MOUNTS_OF_ITS_OWN";
    if std::env::var_os(INSIDE).is_some() {
        mount(&["-t", "tmpfs", "tmpfs", "/mnt"]);
        fs::create_dir("/mnt/volume").unwrap();
        return true;
    }
    if is_root() {
        let output = Command::new("unshare")
            .args(["--mount", "--propagation", "private"])
            .arg(std::env::current_exe().unwrap())
            .args(["--exact", &format!("volumes::{name}"), "--nocapture"])
            .env(INSIDE, "1")
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&output.stdout);
        let told = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success() && said.contains("1 passed"), "{said}{told}");
    }
    false
}

fn mount(arguments: &[&str]) {
    assert!(Command::new("mount").args(arguments).status().unwrap().success(), "{arguments:?}");
}

fn unmount(at: &str) {
    assert!(Command::new("umount").arg(at).status().unwrap().success(), "{at}");
}

/// A home whose folder of copies is mounted there: for the system it is the same
/// volume, and yet nothing can be renamed into it.
fn divided_home() -> Home {
    let home = mounted_home();
    let copies = home.home.join("Library/Application Support/Usher");
    let real = home.home.join("real");
    fs::create_dir_all(&copies).unwrap();
    fs::create_dir_all(&real).unwrap();
    mount(&["--bind", real.to_str().unwrap(), copies.to_str().unwrap()]);
    home.begun()
}

fn mounted_home() -> Home {
    fs::create_dir_all("/mnt/volume").unwrap();
    let temporary = tempfile::tempdir().unwrap();
    let home = temporary.path().join("me");
    let data = home.join("Library/Application Support/Plex Media Server");
    mount(&["-t", "tmpfs", "-o", "size=64m", "tmpfs", temporary.path().to_str().unwrap()]);
    Home { _temporary: Some(temporary), ..Home::at(home, data) }
}

#[test]
fn across_volumes_it_is_copied_and_the_same() {
    if !in_a_namespace("across_volumes_it_is_copied_and_the_same") {
        return;
    }
    use MoveStep::{Copying, Noted, Proving, Removing, Renamed};
    let home = divided_home();
    let size = usher::domain::FolderSize { bytes: 370_000, files: 9, whole: true };
    let inode = fs::metadata(&home.data).unwrap().ino();
    let mut steps = Vec::new();
    home.host()
        .set_aside(&id(), Piece::Data, &home.data, Some(size), &mut |moved| {
            if moved.step == Copying {
                assert_eq!(moved.of, Some(size.bytes));
            }
            if steps.last() != Some(&moved.step) {
                steps.push(moved.step);
            }
        })
        .unwrap();
    let wanted = [Noted, Copying, Proving, Noted, Renamed, Noted, Removing, Noted];
    assert_eq!(steps, wanted, "proven before the original goes");
    home.is_aside();
    assert_ne!(fs::metadata(home.kept_at()).unwrap().ino(), inode, "it was copied");
    let rows = fs::read_to_string(home.copy().folders[0].join("0 aside.jsonl")).unwrap();
    assert_eq!(rows.lines().count(), home.before.len());
    assert!(rows.contains(r#"{"base64":"#) && rows.contains(r#""sha256":""#), "{rows}");
    home.put_back().unwrap();
    home.is_as_before();
    nothing_is_left(&home);
    // A link is made again.
    home.moves_only_the_link();
}

#[test]
fn killed_while_it_is_copied_it_goes_on_or_back() {
    if !in_a_namespace("killed_while_it_is_copied_it_goes_on_or_back") {
        return;
    }
    let home = divided_home();
    for direction in [Order::Aside, Order::Back] {
        for last in [Order::Aside, Order::Back] {
            let mut step = 0;
            loop {
                if matches!(direction, Order::Back) {
                    home.set_aside().unwrap();
                }
                let ended = obey(&home, direction, Some(step));
                if home.state() == PieceState::Underway {
                    match home.host().delete_safety_copy(&id()) {
                        Err(Error::Underway { data_at, .. }) => {
                            same(&look(&data_at), &home.before);
                        }
                        other => panic!("{other:?}"),
                    }
                }
                finish(&home, last);
                if ended.success() {
                    break;
                }
                step += 1;
            }
            assert!(step >= 7, "it was killed {step} times");
        }
    }
}

#[test]
fn what_is_locked_stays_in_its_place() {
    if !in_a_namespace("what_is_locked_stays_in_its_place") {
        return;
    }
    let home = mounted_home().begun();
    // A file system that takes no writing.
    let volume = Path::new("/mnt/volume");
    let data = volume.join("Plex Media Server");
    mount(&["-t", "tmpfs", "tmpfs", "/mnt/volume"]);
    fs::create_dir(&data).unwrap();
    mount(&["-o", "remount,ro", "/mnt/volume"]);
    let aside = home.host().set_aside(&id(), Piece::Data, &data, None, &mut |_| {});
    not_moved(aside, MoveFault::ReadOnly, &data);
    mount(&["-o", "remount,rw", "/mnt/volume"]);
    home.host().set_aside(&id(), Piece::Data, &data, None, &mut |_| {}).unwrap();
    mount(&["-o", "remount,ro", "/mnt/volume"]);
    let kept = volume.join(".Usher safety copies/2026-11-24 14.10.03/data/Plex Media Server");
    let back = home.host().put_back(&id(), &data, &mut |_| {});
    not_moved(back, MoveFault::ReadOnly, &kept);
    // What even root may not touch, until it is unlocked.
    mount(&["-o", "remount,rw", "/mnt/volume"]);
    let lock = |locked: bool| {
        let flags =
            if locked { rustix::fs::IFlags::IMMUTABLE } else { rustix::fs::IFlags::empty() };
        rustix::fs::ioctl_setflags(fs::File::open(&home.data).unwrap(), flags)
    };
    match lock(true) {
        Ok(()) => {
            not_moved(home.set_aside(), MoveFault::Forbidden, &home.data);
            lock(false).unwrap();
            home.set_aside().unwrap();
            home.is_aside();
            home.put_back().unwrap();
            home.is_as_before();
        }
        Err(error) => eprintln!("SKIPPED: this disk locks no files: {error}"),
    }
    // A drive of its own cannot be renamed.
    let drive = home.home.join("drive");
    fs::create_dir(&drive).unwrap();
    mount(&["-t", "tmpfs", "tmpfs", drive.to_str().unwrap()]);
    let aside = home.host().set_aside(&id(), Piece::Data, &drive, None, &mut |_| {});
    not_moved(aside, MoveFault::Busy, &drive);
}

#[test]
fn on_another_volume_it_stays_there() {
    if !in_a_namespace("on_another_volume_it_stays_there") {
        return;
    }
    let home = mounted_home();
    let disk = home.home.join("disk");
    fs::create_dir(&disk).unwrap();
    // A disk that keeps what is on it while it is not connected.
    mount(&["-t", "tmpfs", "tmpfs", disk.to_str().unwrap()]);
    let connect = || mount(&["--bind", disk.to_str().unwrap(), "/mnt/volume"]);
    connect();
    let home = Home::at(home.home.clone(), "/mnt/volume/Plex Media Server".into()).begun();
    let inode = fs::metadata(&home.data).unwrap().ino();
    home.set_aside().unwrap();
    home.is_aside();
    let kept = Path::new("/mnt/volume/.Usher safety copies/2026-11-24 14.10.03");
    assert_eq!(home.kept_at(), kept.join("data/Plex Media Server"));
    assert_eq!(fs::metadata(home.kept_at()).unwrap().ino(), inode, "it was renamed");
    assert_eq!(home.copy().folders[1], kept);
    assert_eq!(fs::metadata(kept).unwrap().mode() & 0o777, 0o700);

    unmount("/mnt/volume");
    assert_eq!(home.state(), PieceState::Missing);
    let back = home.put_back();
    assert!(matches!(back, Err(Error::NotMoved { fault: MoveFault::Vanished, .. })), "{back:?}");
    assert_eq!(fs::read_dir("/mnt/volume").unwrap().count(), 0, "nothing is made in its place");
    connect();
    home.put_back().unwrap();
    home.is_as_before();
    assert_eq!(fs::read_dir("/mnt/volume").unwrap().count(), 1, "no folder of Usher's is left");

    home.set_aside().unwrap();
    home.host().delete_safety_copy(&id()).unwrap();
    assert_eq!(fs::read_dir("/mnt/volume").unwrap().count(), 0);
}

#[test]
fn a_full_volume_leaves_everything_in_its_place() {
    if !in_a_namespace("a_full_volume_leaves_everything_in_its_place") {
        return;
    }
    let home = divided_home();
    let filler = home.home.join("filler");
    fill(&filler);
    not_moved(home.set_aside(), MoveFault::Full, &home.data);
    home.is_as_before();
    nothing_is_left(&home);
    fs::remove_file(&filler).unwrap();
    home.set_aside().unwrap();
    home.is_aside();
    // And on the way back.
    fill(&filler);
    not_moved(home.put_back(), MoveFault::Full, &home.kept_at());
    same(&look(&home.kept_at()), &home.before);
    fs::remove_file(&filler).unwrap();
    home.put_back().unwrap();
    home.is_as_before();
}

/// Leaves so much room on a volume that a copy is begun and does not get to its end.
fn fill(filler: &Path) {
    let mut file = fs::File::create(filler).unwrap();
    while file.write_all(&[1; 4096]).is_ok() {}
    file.set_len(file.metadata().unwrap().len() - 250 * 1024).unwrap();
}

#[test]
fn what_is_changed_while_it_is_copied_stays_in_its_place() {
    if !in_a_namespace("what_is_changed_while_it_is_copied_stays_in_its_place") {
        return;
    }
    let home = divided_home();
    // By the length of a file, by a byte, by a name more, by a name less.
    type Change = fn(&Path);
    let changes: [Change; 4] = [
        |data| fs::write(data.join("empty"), "no more").unwrap(),
        |data| {
            let database = data.join("Databases/library.db");
            let file = fs::File::options().write(true).open(database).unwrap();
            std::os::unix::fs::FileExt::write_all_at(&file, b"!", 99).unwrap();
        },
        |data| fs::write(data.join("Metadata/added"), "").unwrap(),
        |data| fs::remove_file(data.join("pipe")).unwrap(),
    ];
    for change in changes {
        for step in [MoveStep::Copying, MoveStep::Proving] {
            if !home.data.join("pipe").exists() {
                rustix::fs::mkfifoat(rustix::fs::CWD, home.data.join("pipe"), 0o600.into())
                    .unwrap();
            }
            let mut changed = false;
            let ended = home.host().set_aside(&id(), Piece::Data, &home.data, None, &mut |moved| {
                // The last step at which a name reaches it.
                if moved.step == step && !std::mem::replace(&mut changed, true) {
                    change(&home.data);
                }
            });
            assert!(changed);
            if ended.is_ok() {
                // It was changed before it was read.
                assert_eq!((home.state(), step), (PieceState::Kept, MoveStep::Copying));
                home.put_back().unwrap();
                continue;
            }
            not_moved(ended, MoveFault::Differs, &home.data);
            nothing_is_left(&home);
        }
    }
    let now = look(&home.data);
    home.set_aside().unwrap();
    same(&look(&home.kept_at()), &now);
    home.put_back().unwrap();
    same(&look(&home.data), &now);
}

#[test]
fn killed_at_any_moment_it_goes_on_or_back() {
    if !in_a_namespace("killed_at_any_moment_it_goes_on_or_back") {
        return;
    }
    let home = divided_home();
    let begun = std::time::Instant::now();
    assert!(obey(&home, Order::Aside, None).success());
    let whole = begun.elapsed();
    home.put_back().unwrap();
    let moments = 100;
    for moment in 0..moments {
        let last = if moment % 2 == 0 { Order::Aside } else { Order::Back };
        let mut servant = servant(&home, Order::Aside, None);
        std::thread::sleep(whole * moment / moments);
        let _ = servant.kill();
        servant.wait().unwrap();
        finish(&home, last);
    }
}
