//! What a folder on a real disk holds: links, holes, several names, folders
//! that are closed, and files that come and go meanwhile.

#![cfg(unix)]
#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stderr,
    reason = "tests"
)]

mod stranger;

use std::fs::{self, File, Permissions};
use std::ops::ControlFlow;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::Path;
use std::process::Command;
use std::sync::atomic::{AtomicBool, Ordering};
use usher::domain::{FolderSize, Os};
use usher::platform::Host;

fn count(path: &Path) -> FolderSize {
    let host = Host::at(Os::MacOs, "/nowhere".into(), "/nowhere/me".into());
    host.count(path, &mut |_| ControlFlow::Continue(()))
}

fn fill(path: &Path, bytes: usize) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    let mut file = File::create(path).unwrap();
    std::io::Write::write_all(&mut file, &vec![b'x'; bytes]).unwrap();
    // Before that, some file systems have not given it its place.
    file.sync_all().unwrap();
}

/// The KiB of the files below, by another program.
fn by_du(path: &Path) -> u64 {
    let find =
        format!("find '{}' -type f -print0 | du -k --files0-from=- -c | tail -1", path.display());
    let output = Command::new("sh").args(["-c", &find]).output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    text.split_whitespace().next().unwrap().parse().unwrap()
}

#[test]
fn the_sum_is_that_of_du() {
    let top = tempfile::tempdir().unwrap();
    for n in 0..50 {
        fill(&top.path().join(format!("{}/{}/{n}", n % 3, n % 7)), n * 997);
    }
    let found = count(top.path());
    assert_eq!((found.files, found.bytes / 1024, found.whole), (50, by_du(top.path()), true));
    let one = count(&top.path().join("1/1/43"));
    assert!(one.files == 1 && one.bytes >= 43 * 997 && one.whole, "{one:?}");
    let none = FolderSize::default();
    assert_eq!(count(&top.path().join("nothing")), none);
}

#[test]
fn holes_are_not_counted_and_a_file_with_two_names_once() {
    let top = tempfile::tempdir().unwrap();
    File::create(top.path().join("hole")).unwrap().set_len(1 << 40).unwrap();
    fill(&top.path().join("file"), 100_000);
    fs::create_dir(top.path().join("more")).unwrap();
    for n in 0..5 {
        fs::hard_link(top.path().join("file"), top.path().join(format!("more/{n}"))).unwrap();
    }
    let found = count(top.path());
    assert_eq!((found.files, found.whole), (2, true));
    assert!((100_000..200_000).contains(&found.bytes), "{found:?}");
}

#[test]
fn no_link_is_followed() {
    let (top, outside) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    fill(&outside.path().join("large"), 500_000);
    fill(&top.path().join("folder/small"), 10);
    symlink(outside.path(), top.path().join("out")).unwrap();
    symlink(outside.path().join("large"), top.path().join("file")).unwrap();
    symlink(top.path(), top.path().join("folder/loop")).unwrap();
    symlink("nowhere", top.path().join("dangling")).unwrap();
    let socket = std::os::unix::net::UnixListener::bind(top.path().join("socket")).unwrap();
    let found = count(top.path());
    assert_eq!((found.files, found.whole), (1, true));
    assert!(found.bytes < 100_000, "{found:?}");
    drop(socket);

    let link = count(&top.path().join("out"));
    assert_eq!(link, FolderSize { bytes: 0, files: 0, whole: true }, "the link itself is all");
}

#[test]
fn deep_folders_are_counted_to_the_end() {
    let top = tempfile::tempdir().unwrap();
    let mut deep = top.path().to_owned();
    for _ in 0..300 {
        deep.push("folder");
        fs::create_dir(&deep).unwrap();
        fill(&deep.join("file"), 1);
    }
    let found = count(top.path());
    assert_eq!((found.files, found.whole), (300, true));
}

#[test]
fn what_is_closed_to_us_is_said() {
    let top = tempfile::tempdir().unwrap();
    fill(&top.path().join("open/file"), 1);
    fill(&top.path().join("closed/file"), 1);
    fs::set_permissions(top.path().join("closed"), Permissions::from_mode(0o700)).unwrap();
    if !rustix::process::geteuid().is_root() {
        fs::set_permissions(top.path().join("closed"), Permissions::from_mode(0o000)).unwrap();
    }
    let said = stranger::said_of("closed_as_stranger", top.path());
    assert!(said.contains("1 passed"), "{said}");
    fs::set_permissions(top.path().join("closed"), Permissions::from_mode(0o700)).unwrap();
    assert!(count(top.path()).whole);
}

#[test]
#[ignore = "run by what_is_closed_to_us_is_said"]
fn closed_as_stranger() {
    let top = std::env::var_os(stranger::FOLDER).unwrap();
    let found = count(Path::new(&top));
    assert_eq!((found.files, found.whole), (1, false));
    assert_eq!(count(&Path::new(&top).join("closed")), FolderSize::default());
}

#[test]
fn files_that_come_and_go_are_no_trouble() {
    let top = tempfile::tempdir().unwrap();
    for n in 0..3_000 {
        File::create(top.path().join(format!("stays {n}"))).unwrap();
    }
    let over = AtomicBool::new(false);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            while !over.load(Ordering::Relaxed) {
                let (file, folder) = (top.path().join("comes"), top.path().join("goes"));
                let _ = File::create(&file).and_then(|_| fs::remove_file(&file));
                let _ = fs::create_dir(&folder).and_then(|()| fs::remove_dir(&folder));
            }
        });
        for _ in 0..50 {
            let found = count(top.path());
            assert!((3_000..=3_001).contains(&found.files) && found.whole, "{found:?}");
        }
        over.store(true, Ordering::Relaxed);
    });
}

#[test]
fn it_is_told_as_it_is_counted_and_can_be_ended() {
    let top = tempfile::tempdir().unwrap();
    for n in 0..20_000 {
        File::create(top.path().join(n.to_string())).unwrap();
    }
    let host = Host::at(Os::MacOs, "/nowhere".into(), "/nowhere/me".into());
    let mut told: Vec<FolderSize> = Vec::new();
    let mut ended = FolderSize { whole: true, ..FolderSize::default() };
    // It is told by the clock, so a slow listener hears of it whatever the disk.
    for _ in 0..20 {
        ended = host.count(top.path(), &mut |size| {
            told.push(size);
            std::thread::sleep(std::time::Duration::from_millis(110));
            if told.len() < 3 { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
        });
        if !ended.whole {
            break;
        }
        // So fast a disk needs more of them.
        for n in 0..60_000 {
            File::create(top.path().join(format!("more {} {n}", told.len()))).unwrap();
        }
    }
    assert!(!ended.whole && told.len() == 3, "{told:?}");
    assert!(told.windows(2).all(|two| two[0].files < two[1].files), "{told:?}");
}
