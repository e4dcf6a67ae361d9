//! Which folder on the way keeps a server that runs as another user from
//! reading a library (Linux), and which privacy pane may do so (macOS).
//!
//! The kernel's own answer cannot be had without becoming that user, so its
//! rules are followed here over what every user may see: owner, group, mode,
//! and the access list in an extended attribute (acl(5)).

use super::volumes::{self, Mounts};
use super::{Cmd, Host, files, linux, native};
use crate::domain::{Barrier, ClosedFolder, Os, PrivacyPane};
use std::collections::BTreeSet;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

const READ: u32 = 4;
const PASS: u32 = 1;

/// File systems whose owners and modes are set when they are mounted.
const FIXED_MODES: [&str; 9] =
    ["vfat", "msdos", "exfat", "ntfs", "ntfs3", "fuseblk", "cifs", "smb3", "iso9660"];

impl Host {
    /// The number of the user that a server listening at `address` runs as;
    /// else of whoever owns its data, else of its package's service. `None`
    /// where this cannot be told, as on every system but Linux.
    pub fn server_user(&self, address: SocketAddr) -> Option<u32> {
        if self.os != Os::Linux {
            return None;
        }
        let read = |path: &str| std::fs::read_to_string(self.path(path)).unwrap_or_default();
        let tables = [read("proc/net/tcp"), read("proc/net/tcp6")];
        let listening = tables.iter().find_map(|table| linux::listening_user(table, address));
        let overflow = read("proc/sys/kernel/overflowuid").trim().parse().ok();
        let is_meant = |uid: &u32| {
            overflow != Some(*uid) || linux::maps_every_user(&read("proc/self/uid_map"))
        };
        listening
            .filter(is_meant)
            .or_else(|| files::owner_of(&self.data_folder()))
            .or_else(|| linux::user_number(&read("etc/passwd"), linux::SERVICE_USER))
    }

    /// What keeps this user from listing a folder that is there: the first
    /// closed one on the way from the root. `None` where nothing shows.
    pub fn barrier(&self, folder: &Path, user: u32, mounts: &Mounts) -> Option<Barrier> {
        let read = |path: &str| std::fs::read_to_string(self.path(path)).unwrap_or_default();
        let passwd = read("etc/passwd");
        let person = Person::of(user, &passwd, &read("etc/group"));
        // A link on the way leads through folders that the path does not name.
        let real = folder.canonicalize().ok().filter(|real| real != folder);
        let ways = [Some(folder.to_owned()), real];
        ways.iter().flatten().find_map(|way| {
            way_down(way).into_iter().find_map(|at| {
                let drive = mounts.at(&at).filter(|mount| !mount.lets_in(user));
                if let Some(mount) = drive {
                    return Some(closed_drive(&mount.at, &mount.file_system, &person));
                }
                let door = Permissions::of(&at)?;
                let wanted = if at == *way { READ | PASS } else { PASS };
                if person.may(&door, wanted) {
                    return None;
                }
                if let Some(mount) = mounts.holding(&at)
                    && FIXED_MODES.contains(&mount.file_system.as_str())
                {
                    return Some(closed_drive(&mount.at, &mount.file_system, &person));
                }
                let owner = linux::user_name(&passwd, door.owner);
                Some(Barrier::Closed(Box::new(ClosedFolder {
                    owner: owner.unwrap_or_else(|| door.owner.to_string()),
                    mode: door.mode,
                    user: person.name.clone(),
                    command: self.opening(&at, &door, &person, wanted).to_string(),
                    at,
                })))
            })
        })
    }

    /// The smallest command that opens a folder to one user.
    fn opening(&self, at: &Path, door: &Permissions, person: &Person, wanted: u32) -> Cmd {
        let path = at.to_string_lossy();
        let (class, granted) = person.class(door, wanted);
        let has_tool = ["usr/bin/setfacl", "bin/setfacl"].iter().any(|it| self.path(it).exists());
        let command = match class {
            Class::Owner => Cmd::new("chmod", [&*format!("u+{}", letters(wanted)), &path]),
            _ if has_tool || door.list.is_some() => {
                let entry = format!("u:{}:{}", person.name, letters(granted | wanted));
                Cmd::new("setfacl", ["-m", &entry, &path])
            }
            Class::Group => Cmd::new("chmod", [&*format!("g+{}", letters(wanted)), &path]),
            Class::Named | Class::Other => {
                Cmd::new("chmod", [&*format!("o+{}", letters(wanted)), &path])
            }
        };
        command.with_sudo()
    }

    /// The pane of macOS that decides over a folder (protocol page §12.5).
    pub fn privacy_pane(&self, folder: &Path, mounts: &Mounts) -> PrivacyPane {
        let is_on_network = mounts.holding(folder).is_some_and(|mount| mount.share().is_some());
        if is_on_network {
            return PrivacyPane::NetworkVolumes;
        }
        if folder.starts_with("/Volumes") {
            return PrivacyPane::RemovableVolumes;
        }
        let below_home = volumes::below_home(folder, self.home());
        let first = below_home.and_then(|it| it.components().next());
        match first.and_then(|it| it.as_os_str().to_str()) {
            Some("Desktop") => PrivacyPane::Desktop,
            Some("Documents") => PrivacyPane::Documents,
            Some("Downloads") => PrivacyPane::Downloads,
            _ => PrivacyPane::FullDiskAccess,
        }
    }
}

/// Every folder on the way to this one, from the root, itself the last.
fn way_down(folder: &Path) -> Vec<PathBuf> {
    let mut way: Vec<PathBuf> = folder.ancestors().map(Path::to_owned).collect();
    way.reverse();
    way
}

fn closed_drive(at: &Path, file_system: &str, person: &Person) -> Barrier {
    Barrier::ClosedDrive {
        at: at.to_owned(),
        file_system: file_system.to_owned(),
        user: person.name.clone(),
    }
}

/// A user with the groups that the system's files give them.
struct Person {
    uid: u32,
    name: String,
    groups: BTreeSet<u32>,
}

impl Person {
    fn of(uid: u32, passwd: &str, group: &str) -> Self {
        let name = linux::user_name(passwd, uid);
        let own = linux::own_group(passwd, uid);
        let others = name.iter().flat_map(|name| linux::groups_of(group, name));
        let groups = own.into_iter().chain(others).collect();
        Self { uid, name: name.unwrap_or_else(|| uid.to_string()), groups }
    }

    /// Whether the kernel lets this user do what is wanted.
    fn may(&self, door: &Permissions, wanted: u32) -> bool {
        if self.uid == 0 {
            return true;
        }
        let (_, granted) = self.class(door, wanted);
        granted & wanted == wanted
    }

    /// Which entry decides over this user, and what it grants: the first that
    /// fits of owner, named user, groups and others. Of several groups one
    /// that grants all that is wanted is enough.
    fn class(&self, door: &Permissions, wanted: u32) -> (Class, u32) {
        let bits = |shift: u32| (door.mode >> shift) & 7;
        if self.uid == door.owner {
            return (Class::Owner, bits(6));
        }
        let Some(list) = &door.list else {
            return match self.groups.contains(&door.group) {
                true => (Class::Group, bits(3)),
                false => (Class::Other, bits(0)),
            };
        };
        if let Some(entry) = list.iter().find(|it| it.tag == Tag::User && it.id == self.uid) {
            return (Class::Named, entry.granted & list_mask(list));
        }
        let mine = list.iter().filter(|entry| match entry.tag {
            Tag::OwningGroup => self.groups.contains(&door.group),
            Tag::Group => self.groups.contains(&entry.id),
            _ => false,
        });
        let granted = mine.map(|entry| entry.granted & list_mask(list));
        match granted.max_by_key(|granted| granted & wanted == wanted) {
            Some(granted) => (Class::Group, granted),
            None => (Class::Other, bits(0)),
        }
    }
}

/// Whose entry decides.
enum Class {
    Owner,
    Named,
    Group,
    Other,
}

/// Who may do what with a folder.
struct Permissions {
    owner: u32,
    group: u32,
    mode: u32,
    list: Option<Vec<Entry>>,
}

impl Permissions {
    /// `None` where this user cannot see them: what is closed to us says
    /// nothing of whom it is open to.
    fn of(folder: &Path) -> Option<Self> {
        let metadata = std::fs::metadata(folder).ok()?;
        let (owner, group, mode) = native::permissions(&metadata)?;
        let list = native::access_list(folder).and_then(|bytes| entries(&bytes));
        Some(Self { owner, group, mode: mode & 0o7777, list })
    }
}

/// One entry of an access list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Entry {
    tag: Tag,
    granted: u32,
    id: u32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Tag {
    Owner,
    User,
    OwningGroup,
    Group,
    Mask,
    Other,
}

/// The most that named users and groups can have.
fn list_mask(list: &[Entry]) -> u32 {
    list.iter().find(|entry| entry.tag == Tag::Mask).map_or(7, |entry| entry.granted)
}

/// Reads `system.posix_acl_access`: the version, which is 2, then eight bytes
/// an entry, all little-endian.
fn entries(bytes: &[u8]) -> Option<Vec<Entry>> {
    let (version, rest) = bytes.split_first_chunk()?;
    if u32::from_le_bytes(*version) != 2 || rest.len() % 8 != 0 {
        return None;
    }
    rest.chunks_exact(8)
        .map(|entry| {
            let (tag, entry) = entry.split_first_chunk()?;
            let (granted, id) = entry.split_first_chunk()?;
            Some(Entry {
                tag: match u16::from_le_bytes(*tag) {
                    0x01 => Tag::Owner,
                    0x02 => Tag::User,
                    0x04 => Tag::OwningGroup,
                    0x08 => Tag::Group,
                    0x10 => Tag::Mask,
                    0x20 => Tag::Other,
                    _ => return None,
                },
                granted: u16::from_le_bytes(*granted).into(),
                id: u32::from_le_bytes(*id.first_chunk()?),
            })
        })
        .collect()
}

/// `rx`, as `chmod` and `setfacl` write it.
fn letters(wanted: u32) -> String {
    [(4, 'r'), (2, 'w'), (1, 'x')]
        .into_iter()
        .filter_map(|(bit, letter)| (wanted & bit != 0).then_some(letter))
        .collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]
    use super::*;

    const PASSWD: &str = "root:x:0:0::/root:/bin/sh\nanna:x:1000:1000::/home/anna:/bin/sh\n\
        plex:x:997:997::/var/lib/plexmediaserver:/usr/sbin/nologin\n";
    const GROUP: &str = "root:x:0:\nplex:x:997:\nmedia:x:500:anna,plex\nplexus:x:501:xplex\n";

    fn plex() -> Person {
        Person::of(997, PASSWD, GROUP)
    }

    fn door(owner: u32, group: u32, mode: u32, list: Option<Vec<Entry>>) -> Permissions {
        Permissions { owner, group, mode, list }
    }

    /// `user::rwx user:997:--x group::r-x group:500:r-- mask::rwx other::---`
    const LIST: [u8; 52] = [
        2, 0, 0, 0, //
        1, 0, 7, 0, 255, 255, 255, 255, //
        2, 0, 1, 0, 0xe5, 3, 0, 0, //
        4, 0, 5, 0, 255, 255, 255, 255, //
        8, 0, 4, 0, 0xf4, 1, 0, 0, //
        16, 0, 7, 0, 255, 255, 255, 255, //
        32, 0, 0, 0, 255, 255, 255, 255,
    ];

    #[test]
    fn a_user_has_the_groups_of_both_files() {
        assert_eq!((plex().name.as_str(), plex().groups), ("plex", BTreeSet::from([500, 997])));
        let stranger = Person::of(54_321, PASSWD, GROUP);
        assert_eq!((stranger.name.as_str(), stranger.groups.len()), ("54321", 0));
    }

    #[test]
    fn the_first_class_that_fits_decides() {
        let may = |owner, group, mode| plex().may(&door(owner, group, mode, None), READ | PASS);
        assert!(may(1000, 1000, 0o755) && may(1000, 500, 0o750) && may(997, 0, 0o500));
        assert!(!may(1000, 1000, 0o750) && !may(1000, 1000, 0o754) && !may(1000, 1000, 0o751));
        // Whoever is in the group does not count among the others, and an
        // owner counts as nobody else.
        assert!(!may(1000, 500, 0o705) && !may(997, 500, 0o077));
        assert!(plex().may(&door(1000, 1000, 0o711, None), PASS));
        assert!(Person::of(0, PASSWD, GROUP).may(&door(1000, 1000, 0, None), READ | PASS));
    }

    #[test]
    fn an_access_list_is_read_and_obeyed() {
        let list = entries(&LIST).unwrap();
        assert_eq!(list.len(), 6);
        assert_eq!(list[1], Entry { tag: Tag::User, granted: PASS, id: 997 });
        assert_eq!(entries(&LIST[..50]), None);
        assert_eq!(entries(&[3, 0, 0, 0]), None);

        let named = door(1000, 1000, 0o770, Some(list.clone()));
        assert!(plex().may(&named, PASS) && !plex().may(&named, READ | PASS));
        // Without an entry of its own the user has those of its groups, and
        // the mask takes away from them.
        let without = |mask: u32| {
            let mut list = list.clone();
            list.remove(1);
            list[3].granted = mask;
            door(1000, 500, 0o770, Some(list))
        };
        assert!(plex().may(&without(7), READ | PASS));
        assert!(!plex().may(&without(READ), READ | PASS));
        let stranger = Person::of(54_321, PASSWD, GROUP);
        assert!(!stranger.may(&named, PASS));
    }

    #[test]
    fn the_smallest_command_opens_the_door() {
        let root = tempfile::tempdir().unwrap();
        let host = Host::at(Os::Linux, root.path().into(), root.path().join("home/me"));
        let opens = |door: &Permissions, wanted| {
            host.opening(Path::new("/home/anna’s"), door, &plex(), wanted).to_string()
        };
        let private = door(1000, 1000, 0o700, None);
        assert_eq!(opens(&private, PASS), "sudo chmod o+x '/home/anna’s'");
        assert_eq!(opens(&private, READ | PASS), "sudo chmod o+rx '/home/anna’s'");
        assert_eq!(opens(&door(1000, 500, 0o700, None), PASS), "sudo chmod g+x '/home/anna’s'");
        assert_eq!(opens(&door(997, 0, 0o077, None), PASS), "sudo chmod u+x '/home/anna’s'");
        // With a list its tool is needed, and what was granted stays so.
        let list = entries(&LIST).unwrap();
        let listed = opens(&door(1000, 1000, 0o770, Some(list)), READ | PASS);
        assert_eq!(listed, "sudo setfacl -m u:plex:rx '/home/anna’s'");
        std::fs::create_dir_all(root.path().join("usr/bin")).unwrap();
        std::fs::write(root.path().join("usr/bin/setfacl"), "").unwrap();
        assert_eq!(opens(&private, PASS), "sudo setfacl -m u:plex:x '/home/anna’s'");
        let readable = door(1000, 1000, 0o704, None);
        assert_eq!(opens(&readable, PASS), "sudo setfacl -m u:plex:rx '/home/anna’s'");
    }

    #[test]
    fn a_folder_on_a_mac_has_one_pane() {
        let host = Host::at(Os::MacOs, "/".into(), "/Users/me".into());
        let mounts = Mounts::of_macos("//me@nas/Media on /Volumes/Media (smbfs, nodev)\n");
        let pane = |folder: &str| host.privacy_pane(Path::new(folder), &mounts);
        assert_eq!(pane("/Volumes/Media/Movies"), PrivacyPane::NetworkVolumes);
        assert_eq!(pane("/Volumes/USB/Movies"), PrivacyPane::RemovableVolumes);
        assert_eq!(pane("/Users/anna/Documents/Films"), PrivacyPane::Documents);
        assert_eq!(pane("/Users/me/Desktop"), PrivacyPane::Desktop);
        assert_eq!(pane("/Users/me/Downloads/a"), PrivacyPane::Downloads);
        assert_eq!(pane("/Users/me/Movies/Downloads"), PrivacyPane::FullDiskAccess);
    }
}
