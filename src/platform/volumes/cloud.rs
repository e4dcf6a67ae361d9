//! Folders that a cloud service fills, by the places its program puts them.

use crate::domain::Os;
use std::path::{Component, Path};

/// The service whose folder this is or is in, by its name.
pub(super) fn service(folder: &Path, home: &Path, os: Os) -> Option<String> {
    let mut names = super::below_home(folder, home)?.components().filter_map(|it| match it {
        Component::Normal(name) => name.to_str(),
        _ => None,
    });
    let first = names.next()?;
    if os == Os::MacOs && first == "Library" {
        return match (names.next()?, names.next()) {
            ("Mobile Documents", _) => Some("iCloud Drive".to_owned()),
            // `GoogleDrive-me@example.com`, `OneDrive-Personal`, `Dropbox`.
            ("CloudStorage", Some(name)) => Some(spaced(name.split('-').next()?)),
            _ => None,
        };
    }
    known(first).map(str::to_owned)
}

fn known(name: &str) -> Option<&'static str> {
    const SERVICES: [(&str, &str); 8] = [
        ("OneDrive", "OneDrive"),
        ("Dropbox", "Dropbox"),
        ("Google Drive", "Google Drive"),
        ("GoogleDrive", "Google Drive"),
        ("Nextcloud", "Nextcloud"),
        ("iCloudDrive", "iCloud Drive"),
        ("pCloudDrive", "pCloud"),
        ("MEGA", "MEGA"),
    ];
    // A company's is `OneDrive - Company`, a second one `Dropbox (Personal)`.
    let is = |service: &str| {
        name.strip_prefix(service).is_some_and(|rest| {
            rest.is_empty() || rest.starts_with(" - ") || rest.starts_with(" (")
        })
    };
    SERVICES.iter().find(|(folder, _)| is(folder)).map(|(_, service)| *service)
}

/// `GoogleDrive` as its maker writes it.
fn spaced(name: &str) -> String {
    match known(name) {
        Some(service) => service.to_owned(),
        None => name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clouds_folder_is_known_by_its_place() {
        let of = |folder: &str, os| service(Path::new(folder), Path::new("/Users/me"), os);
        let mac = |folder: &str| of(folder, Os::MacOs);
        let icloud = "/Users/me/Library/Mobile Documents/com~apple~CloudDocs/Films";
        assert_eq!(mac(icloud).as_deref(), Some("iCloud Drive"));
        let google = "/Users/me/Library/CloudStorage/GoogleDrive-me@example.com/My Drive";
        assert_eq!(mac(google).as_deref(), Some("Google Drive"));
        let other = "/Users/anna/Library/CloudStorage/Box-Box/Films";
        assert_eq!(mac(other).as_deref(), Some("Box"));
        assert_eq!(mac("/Users/me/OneDrive - Den/Films").as_deref(), Some("OneDrive"));
        assert_eq!(of("/home/anna/Nextcloud", Os::Linux).as_deref(), Some("Nextcloud"));
        for plain in ["/Users/me/Movies", "/Users/me/Dropboxes", "/srv/Dropbox", "/Users/me"] {
            assert_eq!(mac(plain), None, "{plain}");
        }
    }
}
