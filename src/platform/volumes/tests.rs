//! Mount tables as the systems write them, and what they say of folders.
#![allow(clippy::unwrap_used, reason = "tests")]

use super::*;
use crate::platform::Output;

// Constructed from proc(5): a second drive of the same name, a share, a drive
// with a blank in its name, somebody's own and everybody's sshfs, a folder
// mounted by itself.
const LINUX: &str = r"23 1 8:2 / / rw,relatime shared:1 - ext4 /dev/sda2 rw
24 23 0:21 / /proc rw,nosuid - proc proc rw
40 23 8:17 / /media/anna/Media1 rw,nosuid,nodev,relatime shared:30 - exfat /dev/sdb1 rw,uid=1000
41 23 0:50 / /mnt/nas rw,relatime shared:31 - cifs //nas.local/media rw,vers=3.1.1,username=anna
42 23 8:33 / /mnt/Big\040Disk rw,relatime - ext4 /dev/sdc1 rw
43 23 0:51 / /mnt/mine rw,nosuid,nodev - fuse.sshfs anna@den:/films rw,user_id=1000,group_id=1000
44 23 0:52 / /mnt/ours rw,nosuid,nodev - fuse.sshfs anna@den:/films rw,user_id=1000,allow_other
45 23 8:33 /Films /srv/films rw,relatime - ext4 /dev/sdc1 rw
";

// Constructed from what macOS 15 says; the second `Media` is one more drive.
const MAC: &str = "/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)
/dev/disk3s5 on /System/Volumes/Data (apfs, local, journaled, nobrowse, protect, root data)
map auto_home on /System/Volumes/Data/home (autofs, automounted, nobrowse)
/dev/disk5s1 on /Volumes/Media 1 (exfat, local, nodev, nosuid, noowners, noatime, fskit)
//anna:secret@nas._smb._tcp.local/Films on Air on /Volumes/Films on Air (smbfs, nodev, nosuid, mounted by anna)
";

fn share(text: &str) -> Place {
    Place::Network { share: text.into() }
}

/// A computer below a temporary folder, with these folders on it.
fn computer(os: Os, folders: &[&str]) -> (Host, tempfile::TempDir) {
    let root = tempfile::tempdir().unwrap();
    for folder in folders {
        std::fs::create_dir_all(root.path().join(folder.trim_start_matches('/'))).unwrap();
    }
    (Host::at(os, root.path().into(), "/Users/me".into()), root)
}

#[test]
fn linux_says_what_is_mounted_where() {
    let mounts = Mounts::of_linux(LINUX);
    assert_eq!(mounts.0.len(), 8);
    let holding = |path: &str| mounts.holding(Path::new(path)).unwrap().at.clone();
    assert_eq!(holding("/mnt/Big Disk/Films"), Path::new("/mnt/Big Disk"));
    assert_eq!(holding("/mnt/Big"), Path::new("/"));
    let at = |path: &str| mounts.at(Path::new(path)).unwrap();
    assert_eq!(at("/mnt/nas").share().as_deref(), Some("//nas.local/media"));
    assert_eq!(at("/mnt/mine").share().as_deref(), Some("den:/films"));
    assert_eq!(at("/mnt/Big Disk").share(), None);
    assert!(!at("/mnt/mine").lets_in(997) && !at("/mnt/mine").lets_in(0));
    assert!(at("/mnt/mine").lets_in(1000) && at("/mnt/ours").lets_in(997));
}

#[test]
fn a_mac_says_it_too_and_no_password_is_repeated() {
    let mounts = Mounts::of_macos(MAC);
    let air = mounts.at(Path::new("/Volumes/Films on Air"));
    // The first " on /" ends the source, so a blank name is no trap.
    assert_eq!(air.unwrap().share().as_deref(), Some("//nas._smb._tcp.local/Films on Air"));
    assert_eq!(mounts.at(Path::new("/Volumes/Media 1")).unwrap().file_system, "exfat");
}

#[test]
fn windows_says_it_by_letters() {
    let host = Host::at(Os::Windows, r"C:\".into(), r"C:\Users\me".into());
    let mounts = Mounts::of_windows("C:|3|\r\nD:|2|\r\nZ:|4|\\\\nas\\media\r\n");
    assert_eq!(mounts.0.len(), 3);
    let place = |folder: &str| host.place_of(Path::new(folder), false, &mounts);
    assert_eq!(place(r"D:\"), Place::DriveRoot);
    assert_eq!(place(r"\\nas\media\Films"), share(r"\\nas\media"));
    assert_eq!(mounts.at(Path::new(r"Z:\")).unwrap().share().as_deref(), Some(r"\\nas\media"));
}

#[test]
fn f094_each_place_on_linux_is_told_apart() {
    let passwd = "anna:x:1000:1000::/home/anna:/bin/sh\n";
    let fstab =
        "# /srv/never /x ext4\nUUID=1 / ext4 defaults\nUUID=2 /srv/big\\040disk ext4 nofail\n";
    let (host, root) = computer(
        Os::Linux,
        &[
            "etc",
            "media/anna/Media1/Films",
            "media/anna/Stub",
            "mnt/empty",
            "mnt/full/Films",
            "srv/big disk",
            "srv/never",
        ],
    );
    std::fs::write(root.path().join("etc/passwd"), passwd).unwrap();
    std::fs::write(root.path().join("etc/fstab"), fstab).unwrap();
    let mounts = Mounts::of_linux(LINUX);
    let place = |folder: &str| host.place_of(Path::new(folder), true, &mounts);
    let unmounted = |name: &str| Place::NotMounted { volume: name.into() };

    let renamed = Place::Renamed { volume: "Media".into(), now: "/media/anna/Media1/Films".into() };
    assert_eq!(place("/media/anna/Media/Films"), renamed);
    assert_eq!(place("/media/anna/Media/Shows"), unmounted("Media"));
    assert_eq!(place("/media/anna/Stub"), unmounted("Stub"));
    assert_eq!(place("/media/usb/Films"), unmounted("usb"));
    assert_eq!(place("/run/media/anna/Usb/Films"), unmounted("Usb"));
    assert_eq!(place("/mnt/empty"), unmounted("empty"));
    assert_eq!(place("/srv/big disk/Films"), unmounted("big disk"));
    // Folders of this disk, and those of drives that are there.
    for folder in ["/mnt/full/Films", "/mnt/full/Shows", "/srv/never", "/mnt", "/home/anna/Films"] {
        assert_eq!(place(folder), Place::Ordinary, "{folder}");
    }
    assert_eq!(place("/mnt/Big Disk/Films"), Place::Ordinary);
    assert_eq!(place("/mnt/nas/Films"), share("//nas.local/media"));
    assert_eq!(place("/mnt/Big Disk"), Place::DriveRoot);
    assert_eq!(place("/"), Place::DriveRoot);
    // A part of a drive that is mounted by itself is no whole drive.
    assert_eq!(place("/srv/films"), Place::Ordinary);
}

#[test]
fn each_place_on_a_mac_is_told_apart() {
    fn mac(_: &crate::platform::Cmd) -> std::io::Result<Output> {
        Ok(Output::of(0, MAC))
    }
    let (host, _root) = computer(Os::MacOs, &["Volumes/Media 1/Films", "Volumes/Media/Shows"]);
    let host = host.with_runner(mac);
    let mounts = host.mounts();
    let place =
        |folder: &str, holds_nothing| host.place_of(Path::new(folder), holds_nothing, &mounts);
    let renamed = |now: &str| Place::Renamed { volume: "Media".into(), now: now.into() };
    assert_eq!(place("/Volumes/Media/Films", true), renamed("/Volumes/Media 1/Films"));
    // What some program left in the old place does not count if it holds something.
    assert_eq!(place("/Volumes/Media/Shows", false), Place::Ordinary);
    assert_eq!(place("/Volumes/Media", true), renamed("/Volumes/Media 1"));
    let gone = Place::NotMounted { volume: "USB".into() };
    assert_eq!(place("/Volumes/USB/Films", true), gone);
    assert_eq!(place("/Volumes/Media 1", false), Place::DriveRoot);
    let service = "iCloud Drive".to_owned();
    assert_eq!(place("/Users/me/Library/Mobile Documents/a", false), Place::Cloud { service });
    // Where the table cannot be read, nobody can say what is not mounted.
    let blind = Mounts::default();
    assert_eq!(host.place_of(Path::new("/Volumes/USB/Films"), true, &blind), Place::Ordinary);
}

#[test]
fn a_number_at_the_end_makes_a_namesake() {
    for name in ["Media 1", "Media1", "Media_2", "Media 12"] {
        assert!(is_numbered(name, "Media"), "{name}");
    }
    for name in ["Media", "Media Server", "Media 1999", "Mediathek", "Media "] {
        assert!(!is_numbered(name, "Media"), "{name}");
    }
    // Two drives that were numbered all along are two drives.
    assert!(!is_numbered("Disk2", "Disk1"));
}
