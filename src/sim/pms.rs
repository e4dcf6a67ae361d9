//! The Plex Media Server's endpoints. Protocol page §2 to §7.

use super::call::Call;
use super::database;
use super::files;
use super::library;
use super::machine::{Caller, Rung, Server};
use super::page;
use super::prefs::NotWritten;
use super::request::{Request, TokenKind};
use super::tv::merge;
use super::wire::{Reply, Tree};
use super::world::{Approval, World};
use serde_json::{Value, json};

pub(super) fn answer(world: &mut World, request: &Request) -> Reply {
    database::hold(world);
    match request.call {
        Call::Identity => return Reply::ok(identity(world)),
        Call::Claim => return claim(world, request),
        Call::ClaimPage | Call::ApproveClaim => return claim_page(world, request),
        Call::Unknown => return Reply::refused(404, "Not Found"),
        _ => {}
    }
    if let Some(refusal) = refusal(world, request) {
        return refusal;
    }
    match request.call {
        Call::Description | Call::Providers => {
            let reply = Reply::ok(description(world, request.call));
            world.server.starting_for = world.server.starting_for.saturating_sub(1);
            world.server.look_at_mapping();
            reply
        }
        Call::Preferences => {
            let list = world.server.preferences.all();
            Reply::ok(Tree::container(json!({ "size": list.len(), "Setting": list })))
        }
        Call::Preference => {
            let id = request.parameter("id").unwrap_or_default();
            match world.server.preferences.entry(&id) {
                Some(entry) => Reply::ok(Tree::container(json!({ "size": 1, "Setting": [entry] }))),
                None => Reply::refused(404, "Not Found"),
            }
        }
        Call::WritePreferences => write_preferences(world, request),
        Call::Account => {
            let reply = Reply::ok(my_plex(world));
            world.server.look_at_mapping();
            reply
        }
        Call::Unclaim => {
            world.unclaim();
            Reply::ok(my_plex(world))
        }
        Call::RefreshReachability => {
            world.server.mapping_looks = 0;
            Reply::empty(200)
        }
        Call::Sessions => Reply::ok(sessions(&world.server)),
        Call::Agents => Reply::ok(agents(request)),
        Call::Clients => Reply::ok(Tree::container(json!({ "size": 0 }))),
        _ => {
            let now = world.now().as_secs();
            let reply = library::answer(&mut world.server, request, now);
            if request.is_write() {
                database::write(world);
            }
            reply
        }
    }
}

/// What this caller is told instead of an answer (§4.5); `None`: it may ask.
fn refusal(world: &mut World, request: &Request) -> Option<Reply> {
    let open_to_guests = matches!(
        request.call,
        Call::Description
            | Call::Providers
            | Call::Library
            | Call::Sections
            | Call::Section
            | Call::SectionItems
    );
    match caller(world, request) {
        Caller::LocalAdmin => None,
        Caller::Owner if world.server.shy_left > 0 => {
            world.server.shy_left -= 1;
            Some(Reply::refused(403, "Forbidden"))
        }
        Caller::Owner => None,
        Caller::Guest if open_to_guests => None,
        Caller::Guest => Some(Reply::refused(403, "Forbidden")),
        Caller::Nobody if world.server.owner.is_none() && !world.server.local_security => None,
        Caller::Nobody => Some(Reply::unauthorized()),
    }
}

fn caller(world: &World, request: &Request) -> Caller {
    let Some(token) = request.token() else { return Caller::Nobody };
    let owner = world.server_account();
    match world.token_kind(token) {
        TokenKind::LocalAdmin => Caller::LocalAdmin,
        TokenKind::Server
            if world.server.owner.as_ref().is_some_and(|owner| owner.token == token) =>
        {
            Caller::Owner
        }
        TokenKind::Account => match world.account_of(token).map(|account| account.id) {
            // Without a valid sign-in of its own a server cannot ask plex.tv
            // whose token this is, so it knows nobody.
            Some(id) if owner == Some(id) => Caller::Owner,
            Some(id) if owner.is_some() && world.server.guests.contains(&id) => Caller::Guest,
            _ => Caller::Nobody,
        },
        TokenKind::Server | TokenKind::Unknown => Caller::Nobody,
    }
}

fn identity(world: &World) -> Tree {
    let server = &world.server;
    let mut tree = json!({
        "size": 0, "apiVersion": "1.1.1", "machineIdentifier": server.machine_identifier(),
        "version": server.version,
    });
    if server.says_claimed {
        merge(&mut tree, json!({ "claimed": server.owner.is_some() }));
    }
    Tree::container(tree)
}

/// `GET /` and `GET /media/providers`: the recorded description with what this
/// server is.
fn description(world: &World, call: Call) -> Tree {
    let recorded: Value =
        serde_json::from_str(include_str!("recorded/providers_unclaimed.json")).unwrap_or_default();
    let mut tree = recorded.get("MediaContainer").cloned().unwrap_or_default();
    let server = &world.server;
    let signin_state = world.signin_state();
    let (mapping, error) = server.mapping_now(signin_state);
    let mut facts = json!({
        "friendlyName": server.friendly_name(), "machineIdentifier": server.machine_identifier(),
        "myPlexSigninState": signin_state, "myPlexMappingState": mapping,
        "platform": server.platform, "platformVersion": server.platform_version,
        "version": server.version,
    });
    if let Some(error) = error {
        merge(&mut facts, json!({ "myPlexMappingError": error }));
    }
    if let Some(owner) = &server.owner {
        let subscribed = world
            .server_account()
            .and_then(|id| world.account(id))
            .is_some_and(|account| account.subscribed);
        merge(
            &mut facts,
            json!({
                "myPlexUsername": owner.username, "myPlexSubscription": subscribed,
                "certificate": true, "countryCode": "gbr",
                "updatedAt": world.claimed_at.unwrap_or_else(|| world.now()).as_secs(),
            }),
        );
    }
    merge(&mut tree, facts);
    if let Some(fields) = tree.as_object_mut() {
        if server.starting_for == 0 {
            fields.remove("startState");
        }
        if call == Call::Description {
            fields.remove("MediaProvider");
        }
    }
    if call == Call::Description {
        let list = ["library", "activities", "clients", "hubs", "identity", "playlists", "system"];
        let list: Vec<Value> =
            list.iter().map(|name| json!({ "count": 1, "key": name, "title": name })).collect();
        merge(&mut tree, json!({ "size": list.len(), "Directory": list }));
    } else if let Some(content) = tree.pointer_mut("/MediaProvider/0/Feature/0") {
        // The recorded list of libraries is another server's.
        let mut list = vec![json!({ "hubKey": "/hubs", "title": "Home" })];
        list.extend(server.sections.iter().map(library::provider_entry));
        merge(content, json!({ "Directory": list }));
    }
    Tree::container(tree)
}

/// The `MyPlex` document (§2.2; constructed from the documented attributes).
fn my_plex(world: &World) -> Tree {
    let signin_state = world.signin_state();
    let (mapping, error) = world.server.mapping_now(signin_state);
    let owner = world.server.owner.as_ref();
    let subscribed = world
        .server_account()
        .and_then(|id| world.account(id))
        .is_some_and(|account| account.subscribed);
    let mut tree = json!({
        "authToken": owner.map(|owner| owner.token.as_str()).unwrap_or_default(),
        "username": owner.map(|owner| owner.username.as_str()).unwrap_or_default(),
        "signInState": signin_state, "mappingState": mapping,
        "privateAddress": world.home.private_address(), "privatePort": 32400,
        "publicAddress": world.home.outside,
        "publicPort": if mapping == "mapped" { world.server.public_port() } else { 0 },
        "subscriptionActive": subscribed, "subscriptionFeatures": "federated-auth,home",
        "subscriptionState": if subscribed { "Active" } else { "Unknown" },
    });
    if let Some(error) = error {
        merge(&mut tree, json!({ "mappingError": error, "mappingErrorMessage": "" }));
    }
    Tree::my_plex(tree)
}

/// The claim (§2.2). Every refusal looks the same, as on a real server: only
/// `/identity` tells them apart.
fn claim(world: &mut World, request: &Request) -> Reply {
    let rung = Rung::of(request.token_kind);
    let may = rung.is_some_and(|rung| world.server.takes_claim_from.contains(&rung));
    if !may || world.server.owner.is_some() {
        return Reply::unauthorized();
    }
    // The claim token comes in the query and nowhere else.
    let token = request.parameters("token").next().unwrap_or_default().to_owned();
    match world.use_claim_token(&token) {
        Some(account) => {
            world.claim_for(account);
            files::write(world);
            Reply::ok(my_plex(world))
        }
        None => Reply::unauthorized(),
    }
}

fn write_preferences(world: &mut World, request: &Request) -> Reply {
    let mut writes = Vec::new();
    let wanted =
        request.query.iter().filter(|(key, _)| !key.to_ascii_lowercase().starts_with("x-plex-"));
    for (key, text) in wanted {
        match world.server.preferences.read(key, text) {
            Ok(value) => writes.push((key.clone(), value)),
            Err(NotWritten::Unknown) => match world.server.unknown_preference {
                200 => {}
                403 => return Reply::refused(403, "Forbidden"),
                _ => return Reply::refused(400, "Bad Request"),
            },
            Err(NotWritten::WrongType) => return Reply::refused(400, "Bad Request"),
        }
    }
    for (key, value) in writes {
        if key == "PublishServerOnPlexOnlineKey" || key.starts_with("ManualPortMapping") {
            world.server.mapping_looks = 0;
        }
        world.server.preferences.force(&key, value);
    }
    files::write(world);
    Reply::empty(200)
}

fn sessions(server: &Server) -> Tree {
    let list: Vec<Value> = server
        .viewers
        .iter()
        .enumerate()
        .map(|(n, viewer)| {
            let (seen, all) = viewer.minutes;
            json!({
                "sessionKey": (n + 1).to_string(), "ratingKey": (100 + n).to_string(),
                "type": "movie", "title": viewer.title,
                "duration": all * 60_000, "viewOffset": seen * 60_000,
                "User": { "id": (n + 1).to_string(), "title": viewer.user },
                "Player": { "title": "Living room", "state": "playing", "local": true },
            })
        })
        .collect();
    let mut tree = json!({ "size": list.len() });
    if !list.is_empty() {
        merge(&mut tree, json!({ "Metadata": list }));
    }
    Tree::container(tree)
}

fn agents(request: &Request) -> Tree {
    let agent = |identifier: &str, name: &str| json!({ "name": name, "identifier": identifier, "hasPrefs": true, "hasAttribution": false });
    let none = agent("com.plexapp.agents.none", "Personal Media");
    let list = match request.parameter("mediaType").as_deref() {
        Some("2") => vec![agent("tv.plex.agents.series", "Plex TV Series"), none],
        Some("8") => vec![agent("tv.plex.agents.music", "Plex Music"), none],
        Some("13") => vec![none],
        Some("1") => vec![agent("tv.plex.agents.movie", "Plex Movie"), none],
        _ => vec![
            agent("tv.plex.agents.movie", "Plex Movie"),
            agent("tv.plex.agents.series", "Plex TV Series"),
            agent("tv.plex.agents.music", "Plex Music"),
            none,
        ],
    };
    Tree::container(json!({
        "size": list.len(), "identifier": "com.plexapp.system", "Agent": list,
    }))
}

/// Plex's own claim page, to which a claim can be handed over: whoever knows
/// the address in `.claimURL` has shown that they may read the server's files.
fn claim_page(world: &mut World, request: &Request) -> Reply {
    let key = request.parameter("key").unwrap_or_default();
    if key != world.server.claim_page_key {
        return Reply::unauthorized();
    }
    if world.server.owner.is_some() {
        return page::message("This server is claimed already.");
    }
    let approves = request.call == Call::ApproveClaim || world.approval == Approval::OnOpen;
    if approves && world.approval != Approval::Never {
        let account = world.at_the_browser;
        world.claim_for(account);
        files::write(world);
        return page::message("The server is claimed. You can close this page.");
    }
    page::button("Claim this practice server?", "Claim", files::CLAIM_PAGE, &[("key", &key)])
}
