//! The server's libraries, its scans and its view of folders. Protocol page §7.

use super::call::Call;
use super::folders::Listing;
use super::machine::{AbsentFolder, Section, Server};
use super::request::Request;
use super::scan;
use super::wire::{Reply, Tree};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use url::form_urlencoded;

pub(super) fn answer(server: &mut Server, request: &Request, now: u64) -> Reply {
    match request.call {
        Call::Library => Reply::ok(Tree::container(json!({
            "size": 3, "allowSync": false, "identifier": "com.plexapp.plugins.library",
            "mediaTagPrefix": "/system/bundle/media/flags/", "mediaTagVersion": 1_767_225_600,
            "title1": "Plex Library",
            "Directory": [
                { "key": "sections", "title": "Library Sections" },
                { "key": "recentlyAdded", "title": "Recently Added Content" },
                { "key": "onDeck", "title": "On Deck Content" },
            ],
        }))),
        Call::Sections => {
            let reply = Reply::ok(sections(server));
            server.look_at_scans();
            reply
        }
        Call::AddSection => add(server, request, now),
        Call::Activities => {
            let reply = Reply::ok(activities(server));
            server.look_at_scans();
            reply
        }
        Call::Browse => browse(server, request),
        _ => match request.part(2).and_then(|key| key.parse::<u32>().ok()) {
            Some(key) => of_section(server, request, key, now),
            None => Reply::refused(404, "Not Found"),
        },
    }
}

fn of_section(server: &mut Server, request: &Request, key: u32, _now: u64) -> Reply {
    let looks = server.scan_looks;
    let Some(section) = server.sections.iter_mut().find(|section| section.key == key) else {
        return Reply::refused(404, "Not Found");
    };
    match request.call {
        Call::Section => Reply::ok(Tree::container(json!({
            "size": 1, "allowSync": false, "content": "secondary", "librarySectionID": key,
            "librarySectionTitle": section.title, "librarySectionUUID": section.uuid,
            "title1": section.title, "viewGroup": "secondary",
            "Directory": [{ "key": "all", "title": "All" }],
        }))),
        Call::SectionItems => {
            let mut found =
                scan::entries(&server.folders, section, request.parameters("type").next());
            // What a scan finds appears bit by bit.
            let done = looks.saturating_sub(section.scan_left) as usize;
            if section.scan_left > 0 {
                found.truncate(found.len() * done / looks.max(1) as usize);
            }
            Reply::ok(items(section, found, request))
        }
        Call::ScanSection => {
            section.scan_left = looks;
            Reply::empty(200)
        }
        Call::CancelScan => {
            section.scan_left = 0;
            Reply::empty(200)
        }
        Call::DeleteSection => {
            server.sections.retain(|section| section.key != key);
            Reply::empty(200)
        }
        _ => Reply::refused(404, "Not Found"),
    }
}

/// A page of a library's items: all of them, unless the caller asks for a part.
fn items(section: &Section, mut found: Vec<Value>, request: &Request) -> Tree {
    let total = found.len();
    let part = |name: &str| request.plex(name).and_then(|text| text.parse::<usize>().ok());
    let (start, size) = (part("Container-Start"), part("Container-Size"));
    found = found.into_iter().skip(start.unwrap_or(0)).take(size.unwrap_or(total)).collect();
    let mut tree = json!({
        "size": found.len(), "allowSync": true, "librarySectionID": section.key,
        "librarySectionTitle": section.title,
    });
    if start.is_some() || size.is_some() {
        let offset = start.unwrap_or(0);
        super::tv::merge(&mut tree, json!({ "totalSize": total, "offset": offset }));
    }
    if !found.is_empty() {
        super::tv::merge(&mut tree, json!({ "Metadata": found }));
    }
    Tree::container(tree)
}

/// The list; with no library it has no `Directory` at all.
fn sections(server: &Server) -> Tree {
    let mut tree =
        json!({ "size": server.sections.len(), "allowSync": false, "title1": "Plex Library" });
    if !server.sections.is_empty() {
        let list: Vec<Value> = server.sections.iter().map(section_tree).collect();
        super::tv::merge(&mut tree, json!({ "Directory": list }));
    }
    Tree::container(tree)
}

fn section_tree(section: &Section) -> Value {
    let locations: Vec<Value> = section
        .locations
        .iter()
        .enumerate()
        .map(|(n, path)| json!({ "id": u64::from(section.key) * 100 + n as u64, "path": path }))
        .collect();
    json!({
        "allowSync": true, "art": format!("/:/resources/{}-fanart.jpg", section.kind),
        "composite": format!("/library/sections/{}/composite/1", section.key), "filters": true,
        "refreshing": section.scan_left > 0, "thumb": format!("/:/resources/{}.png", section.kind),
        "key": section.key.to_string(), "type": section.kind, "title": section.title,
        "agent": section.agent, "scanner": section.scanner, "language": section.language,
        "uuid": section.uuid, "updatedAt": section.created, "createdAt": section.created,
        "scannedAt": section.created, "content": true, "directory": true,
        "contentChangedAt": section.created, "hidden": 0, "Location": locations,
    })
}

/// What `/media/providers` says of a section (recorded form).
pub(super) fn provider_entry(section: &Section) -> Value {
    json!({
        "agent": section.agent, "language": section.language,
        "refreshing": section.scan_left > 0, "scanner": section.scanner, "uuid": section.uuid,
        "id": section.key.to_string(), "key": format!("/library/sections/{}", section.key),
        "hubKey": format!("/hubs/sections/{}", section.key), "type": section.kind,
        "title": section.title, "updatedAt": section.created, "scannedAt": section.created,
    })
}

/// Creates a section. A name that exists already is no obstacle (§7.4): a
/// client that does not compare first gets two.
fn add(server: &mut Server, request: &Request, now: u64) -> Reply {
    let text = |name: &str| {
        request.parameters(name).next().map(str::to_owned).filter(|text| !text.is_empty())
    };
    let kind = match text("type").as_deref() {
        Some("movie" | "1") => "movie",
        Some("show" | "2") => "show",
        Some("artist" | "8") => "artist",
        Some("photo" | "13") => "photo",
        _ => return Reply::refused(400, "Bad Request"),
    };
    // Every working client repeats `location`; the open specification calls it
    // `locations` on its own path.
    let plural = if request.path.ends_with("/all") { "locations" } else { "location" };
    let mut locations: Vec<String> = request.parameters("location").map(str::to_owned).collect();
    if plural == "locations" {
        locations.extend(request.parameters(plural).map(str::to_owned));
    }
    let (Some(title), Some(agent), Some(scanner), Some(language)) =
        (text("name"), text("agent"), text("scanner"), text("language"))
    else {
        return Reply::refused(400, "Bad Request");
    };
    if locations.is_empty() || !locations.iter().all(|path| server.folders.is_folder(path)) {
        return Reply::refused(400, "Bad Request");
    }
    let section = Section {
        key: 0,
        kind: kind.to_owned(),
        title,
        agent,
        scanner,
        language,
        locations,
        uuid: uuid::Uuid::new_v4().to_string(),
        created: now,
        // A new section is scanned at once.
        scan_left: server.scan_looks,
    };
    let key = server.insert_section(section);
    let made: Vec<Value> =
        server.sections.iter().filter(|section| section.key == key).map(section_tree).collect();
    let tree =
        json!({ "size": 1, "allowSync": false, "title1": "Plex Library", "Directory": made });
    Reply::ok(Tree::container(tree)).with_status(201)
}

/// The scans that run; with none there is no `Activity` at all.
fn activities(server: &Server) -> Tree {
    let running: Vec<Value> = server
        .sections
        .iter()
        .filter(|section| section.scan_left > 0)
        .map(|section| {
            let done = server.scan_looks.saturating_sub(section.scan_left);
            json!({
                "uuid": section.uuid, "type": "library.update.section", "cancellable": true,
                "userID": 1, "title": format!("Scanning {}", section.title), "subtitle": "",
                "progress": done * 100 / server.scan_looks.max(1),
                "Context": { "librarySectionID": section.key.to_string() },
            })
        })
        .collect();
    let mut tree = json!({ "size": running.len() });
    if !running.is_empty() {
        super::tv::merge(&mut tree, json!({ "Activity": running }));
    }
    Tree::container(tree)
}

fn browse(server: &Server, request: &Request) -> Reply {
    let encoded = request.path.strip_prefix("/services/browse").unwrap_or_default();
    let encoded = encoded.trim_start_matches('/');
    let folder = if encoded.is_empty() { Some("/".to_owned()) } else { folder(encoded) };
    let Some(folder) = folder else { return Reply::refused(400, "Bad Request") };
    let listing = match (server.folders.list(&folder), server.absent_folder) {
        (Some(listing), _) => listing,
        (None, AbsentFolder::LooksEmpty) => Listing::default(),
        (None, AbsentFolder::Refused(status)) => return Reply::refused(status, "Not Found"),
    };
    let entry = |path: &String, is_folder: bool| {
        let title = path.rsplit('/').next().unwrap_or(path);
        let mut entry = json!({
            "key": format!("/services/browse/{}", STANDARD.encode(path)),
            "path": path, "title": title,
        });
        if is_folder {
            super::tv::merge(&mut entry, json!({ "home": false, "network": false }));
        }
        entry
    };
    let folders: Vec<Value> = listing.folders.iter().map(|path| entry(path, true)).collect();
    // Newer servers list files only where they are asked for.
    let with_files = request.parameter("includeFiles").is_some_and(|word| word == "1");
    let files: Vec<Value> = if with_files {
        listing.files.iter().map(|path| entry(path, false)).collect()
    } else {
        Vec::new()
    };
    let mut tree = json!({ "size": folders.len() + files.len() });
    for (name, list) in [("Path", folders), ("File", files)] {
        if !list.is_empty() {
            super::tv::merge(&mut tree, json!({ name: list }));
        }
    }
    Reply::ok(Tree::container(tree))
}

/// The path behind `/services/browse/`: base64, with or without percent signs.
fn folder(encoded: &str) -> Option<String> {
    // Only percent signs are to be decoded; plus and equals belong to base64.
    let kept = encoded.replace('+', "%2B").replace('=', "%3D");
    let (decoded, _) = form_urlencoded::parse(kept.as_bytes()).next()?;
    String::from_utf8(STANDARD.decode(decoded.as_bytes()).ok()?).ok()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::indexing_slicing, reason = "tests")]
    use super::super::call::Side;
    use super::super::request::tests::request;
    use super::*;

    fn ask(server: &mut Server, method: &str, target: &str) -> (u16, Value) {
        let reply = answer(server, &request(Side::Server, method, target), 7);
        let tree = match reply.content {
            super::super::wire::Content::Tree(tree) => tree.json(),
            _ => String::new(),
        };
        let json: Value = serde_json::from_str(&tree).unwrap_or_default();
        (reply.status, json["MediaContainer"].clone())
    }

    const NEW: &str = "/library/sections?name=Movies&type=movie&agent=tv.plex.agents.movie\
                       &scanner=Plex%20Movie&language=en-US";

    #[test]
    fn a_new_section_is_listed_and_scanned() {
        let mut server = Server::new();
        assert!(ask(&mut server, "GET", "/library/sections").1.get("Directory").is_none());
        let target =
            format!("{NEW}&location=/Volumes/Media/Movies&location=/Users/practice/Movies");
        assert_eq!(ask(&mut server, "POST", &target).0, 201);
        let (_, list) = ask(&mut server, "GET", "/library/sections/all");
        assert_eq!(list["Directory"][0]["refreshing"], true);
        assert_eq!(list["Directory"][0]["Location"][1]["path"], "/Users/practice/Movies");
        let (_, running) = ask(&mut server, "GET", "/activities");
        assert_eq!(running["Activity"][0]["Context"]["librarySectionID"], "1");
        assert!(ask(&mut server, "GET", "/activities").1.get("Activity").is_none());
        assert_eq!(ask(&mut server, "GET", "/library/sections/1/all").1["size"], 2);
        assert_eq!(ask(&mut server, "DELETE", "/library/sections/1").0, 200);
        assert_eq!(ask(&mut server, "DELETE", "/library/sections/1").0, 404);
    }

    #[test]
    fn items_appear_while_the_scan_goes_on_and_come_in_pages() {
        let mut server = Server::new();
        server.scan_looks = 4;
        let target = format!("{NEW}&location=/Volumes/Media/Movies");
        assert_eq!(ask(&mut server, "POST", &target).0, 201);
        let items = "/library/sections/1/all?type=1&X-Plex-Container-Start=0\
                     &X-Plex-Container-Size=0";
        let mut seen = Vec::new();
        for _ in 0..5 {
            let (_, running) = ask(&mut server, "GET", "/activities");
            let (_, page) = ask(&mut server, "GET", items);
            assert!(page["size"] == 0 && page.get("Metadata").is_none(), "{page}");
            seen.push((running["Activity"][0]["progress"].as_u64(), page["totalSize"].as_u64()));
        }
        let progress: Vec<Option<u64>> = seen.iter().map(|(percent, _)| *percent).collect();
        assert_eq!(progress, [Some(0), Some(25), Some(50), Some(75), None]);
        let found: Vec<Option<u64>> = seen.iter().map(|(_, found)| *found).collect();
        assert_eq!(found, [Some(0), Some(1), Some(1), Some(2), Some(2)]);
        let second = "/library/sections/1/all?X-Plex-Container-Start=1&X-Plex-Container-Size=5";
        let (_, page) = ask(&mut server, "GET", second);
        assert_eq!(
            (&page["size"], &page["totalSize"], &page["offset"]),
            (&1.into(), &2.into(), &1.into())
        );
        assert_eq!(page["Metadata"][0]["title"], "The General (1926)");
    }

    #[test]
    fn what_cannot_be_a_section_is_refused() {
        let mut server = Server::new();
        for target in [
            NEW.to_owned(),
            format!("{NEW}&location=/nowhere"),
            NEW.replace("type=movie", "type=book") + "&location=/Volumes/Media/Movies",
            NEW.replace("name=Movies", "name=") + "&location=/Volumes/Media/Movies",
        ] {
            assert_eq!(ask(&mut server, "POST", &target).0, 400, "{target}");
        }
        assert!(server.sections.is_empty());
    }

    #[test]
    fn folders_are_named_in_base64() {
        let mut server = Server::new();
        let target =
            |path: &str| format!("/services/browse/{}?includeFiles=1", STANDARD.encode(path));
        let (_, movies) = ask(&mut server, "GET", &target("/Volumes/Media/Movies"));
        assert_eq!(movies["size"], 2);
        assert_eq!(movies["File"][0]["title"], "Night of the Living Dead (1968).mkv");
        let (_, media) = ask(&mut server, "GET", "/services/browse/L1ZvbHVtZXMvTWVkaWE%3D");
        assert_eq!(media["Path"].as_array().map(Vec::len), Some(6));
        assert_eq!(ask(&mut server, "GET", "/services/browse/%2525").0, 400);
    }
}
