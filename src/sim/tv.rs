//! plex.tv: sign-in, account, claim tokens and the list of devices.
//! Protocol page §1, §2.1, §2.5, §6.3, §8, §9 and §13.

use super::call::Call;
use super::request::Request;
use super::wire::{Reply, Tree, escape};
use super::world::{
    Account, Approval, Device, ExpiredPin, HomeRole, LETTERS, Pin, READABLE, World, random_text,
};
use serde_json::{Value, json};
use std::time::Duration;

/// The address of the practice home, from the block kept for documentation.
pub(super) const PUBLIC_ADDRESS: &str = "203.0.113.7";
/// The server's address inside the practice home.
pub(super) const PRIVATE_ADDRESS: &str = "192.168.1.10";

const SERVER_DEVICE: u64 = 4001;

pub(super) fn answer(world: &mut World, request: &Request) -> Reply {
    let is_v2 = request.path.starts_with("/api/v2/");
    if is_v2 && request.plex("Client-Identifier").is_none_or(str::is_empty) {
        return Reply::error(400, 1000, "X-Plex-Client-Identifier is missing");
    }
    match request.call {
        Call::CreatePin => create_pin(world, request),
        Call::CheckPin => check_pin(world, request),
        Call::SignIn => sign_in(world, request),
        Call::ClaimExchange => exchange(world, request),
        Call::Downloads => downloads(world),
        Call::Unknown => Reply::error(404, 1002, "Not found"),
        _ => {
            let account = request.token().and_then(|token| world.account_of(token)).cloned();
            match account {
                Some(account) => signed_in(world, request, &account),
                None => not_signed_in(request),
            }
        }
    }
}

fn not_signed_in(request: &Request) -> Reply {
    match request.call {
        Call::ClaimToken => {
            Reply::text(401, "application/json", json!({ "error": "Invalid token" }).to_string())
        }
        _ => Reply::error(401, 1001, "User could not be authenticated"),
    }
}

fn signed_in(world: &mut World, request: &Request, account: &Account) -> Reply {
    match request.call {
        Call::User => {
            let token = request.token().unwrap_or_default();
            Reply::ok(Tree::account("user", user(world, account, token)))
        }
        // Its XML is a text inside an element, which no tree of ours can say.
        Call::Ping if request.wants_json() => {
            Reply::text(200, "application/json", json!({ "pong": true }).to_string())
        }
        Call::Ping => {
            Reply::xml(200, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<pong>true</pong>\n")
        }
        Call::SignOut => {
            world.grants.remove(request.token().unwrap_or_default());
            Reply::empty(204)
        }
        Call::LinkPin => match request.parameter("code") {
            Some(code) if world.approve(&code) => Reply::empty(204),
            _ => Reply::error(404, 1020, "Code not found or expired"),
        },
        Call::ClaimToken => {
            let token = world.make_claim_token(account.id);
            Reply::text(200, "application/json", json!({ "token": token }).to_string())
        }
        Call::ClaimTokenXml => {
            let token = world.make_claim_token(account.id);
            Reply::xml(200, Tree::container(json!({ "token": token })).xml())
        }
        Call::Resources => resources(world, request, account),
        Call::ResourcesXml => {
            world.listing_asked = world.listing_asked.saturating_add(1);
            let devices = resource_list(world, account, Times::Unix, "Connection");
            let tree = json!({ "size": devices.len(), "Device": devices });
            Reply::xml(200, Tree::container(tree).xml())
        }
        Call::ListedServer => listed_server(world, request, account),
        Call::Shares => shares(world, request, account),
        Call::Devices => {
            let devices = device_list(world, account);
            let tree = json!({
                "publicAddress": PUBLIC_ADDRESS, "size": devices.len(), "Device": devices,
            });
            Reply::xml(200, Tree::container(tree).xml())
        }
        Call::RemoveDevice => remove_device(world, request, account),
        Call::HomeUsers | Call::HomeUsersXml => home_users(world, request, account),
        Call::SwitchUser => switch_user(world, request, account),
        _ => Reply::error(404, 1002, "Not found"),
    }
}

fn create_pin(world: &mut World, request: &Request) -> Reply {
    let strong = request
        .parameter("strong")
        .is_some_and(|strong| matches!(strong.to_ascii_lowercase().as_str(), "true" | "1"));
    let (code, life) = if strong {
        (random_text(LETTERS, 25), world.strong_pin_life)
    } else {
        (random_text(READABLE, 4), world.short_pin_life)
    };
    let text = |name| request.plex(name).unwrap_or_default().to_owned();
    // Ids that nobody can guess, as wide as the recorded ones.
    let id = random_text(b"123456789", 9).parse().unwrap_or(111_222_333);
    let pin = Pin {
        id,
        code,
        client: text("Client-Identifier"),
        product: text("Product"),
        provides: text("Provides"),
        created: world.now(),
        life,
        polls: 0,
        token: None,
    };
    let reply = Reply::ok(pin_tree(&pin, world.now(), true)).with_status(201);
    world.pins.push(pin);
    reply
}

fn check_pin(world: &mut World, request: &Request) -> Reply {
    let id = request.part(3).and_then(|id| id.parse::<u64>().ok());
    let (now, approval) = (world.now(), world.approval);
    let Some(pin) = world.pins.iter_mut().find(|pin| Some(pin.id) == id) else {
        return Reply::error(404, 1020, "Code not found or expired");
    };
    pin.polls = pin.polls.saturating_add(1);
    let (code, polls) = (pin.code.clone(), pin.polls);
    if matches!(approval, Approval::AfterPolls(n) if polls > n) {
        world.approve(&code);
    }
    let Some(pin) = world.pins.iter().find(|pin| Some(pin.id) == id) else {
        return Reply::error(404, 1020, "Code not found or expired");
    };
    if !pin.is_alive(now) && world.expired_pin == ExpiredPin::NotFound {
        return Reply::error(404, 1020, "Code not found or expired");
    }
    // Another client learns nothing: reported as a token that stays null.
    let same_client = request.plex("Client-Identifier") == Some(pin.client.as_str());
    Reply::ok(pin_tree(pin, now, !(same_client && pin.is_alive(now))))
}

fn pin_tree(pin: &Pin, now: Duration, hide_token: bool) -> Tree {
    let token = pin.token.as_ref().filter(|_| !hide_token);
    let left = (pin.created + pin.life).saturating_sub(now);
    Tree::account(
        "pin",
        json!({
            "id": pin.id, "code": pin.code, "product": pin.product, "trusted": false,
            "clientIdentifier": pin.client,
            "location": {
                "code": "GB", "european_union_member": false, "continent_code": "EU",
                "country": "United Kingdom", "city": "London", "time_zone": "Europe/London",
                "postal_code": "N19", "in_privacy_restricted_country": true,
                "subdivisions": "England", "coordinates": "51.000, -1",
            },
            "expiresIn": left.as_secs(),
            "createdAt": rfc3339(pin.created), "expiresAt": rfc3339(pin.created + pin.life),
            "authToken": token, "newRegistration": token.map(|_| false),
        }),
    )
}

fn sign_in(world: &mut World, request: &Request) -> Reply {
    let field = |name| request.parameter(name).unwrap_or_default();
    let (login, password) = (field("login"), field("password"));
    let known = world.accounts.iter().find(|account| {
        (account.username == login || account.email == login) && account.password == password
    });
    let Some(account) = known.cloned() else {
        return Reply::error(401, 1001, "User could not be authenticated");
    };
    match &account.second_factor {
        Some(digits) if *digits != field("verificationCode") => {
            if request.wants_json() {
                let body = include_str!("recorded/error_signin_otp_401.json");
                Reply::text(401, "application/json", body)
            } else {
                Reply::error(401, 1029, "Please enter the verification code")
            }
        }
        _ => {
            let client = request.plex("Client-Identifier").unwrap_or_default();
            let product = request.plex("Product").unwrap_or_default();
            let token = world.grant_to(account.id, client, product, "controller", false);
            let tree = Tree::account("user", user(world, &account, &token));
            Reply::ok(tree).with_status(201)
        }
    }
}

/// The user object: the recorded one with what this account is.
fn user(world: &World, account: &Account, token: &str) -> Value {
    let mut user: Value =
        serde_json::from_str(include_str!("recorded/user_free.json")).unwrap_or_default();
    let in_home = account.home.is_some();
    let home_size = world.accounts.iter().filter(|other| other.home.is_some()).count();
    let facts = json!({
        "id": account.id, "uuid": account.uuid, "username": account.username,
        "title": account.username, "email": account.email, "authToken": token,
        "thumb": format!("https://plex.tv/users/{}/avatar?c=1", account.uuid),
        "confirmed": account.confirmed, "protected": account.pin.is_some(),
        "restricted": account.restricted, "guest": account.guest,
        "home": in_home, "homeAdmin": account.home == Some(HomeRole::Admin),
        "homeSize": if in_home { home_size } else { 1 },
        "twoFactorEnabled": account.second_factor.is_some(), "services": [],
        // A form that the recorded JSON lacks and the recorded XML has.
        "roles": if account.subscribed { json!(["plexpass"]) } else { json!([]) },
    });
    merge(&mut user, facts);
    if account.subscribed {
        let paid = json!({ "active": true, "status": "Active", "plan": "lifetime" });
        if let Some(subscription) = user.get_mut("subscription") {
            merge(subscription, paid);
        }
    }
    user
}

/// The offline claim (§2.5): a token for the server whose identifier is sent
/// as the client identifier.
fn exchange(world: &mut World, request: &Request) -> Reply {
    let token = request.parameter("token").unwrap_or_default();
    let client = request.plex("Client-Identifier").unwrap_or_default().to_owned();
    let account = world.use_claim_token(&token).and_then(|id| world.account(id).cloned());
    let Some(account) = account.filter(|_| !client.is_empty()) else {
        return Reply::xml(
            401,
            "<errors><error code=\"1001\" message=\"Invalid token\" status=\"401\"/></errors>",
        );
    };
    let token = world.grant_to(account.id, &client, "Plex Media Server", "server", true);
    Reply::xml(
        200,
        format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<user><username>{}</username>\
             <email>{}</email><authentication-token>{token}</authentication-token></user>\n",
            escape(&account.username),
            escape(&account.email),
        ),
    )
}

fn resources(world: &mut World, _request: &Request, account: &Account) -> Reply {
    world.listing_asked = world.listing_asked.saturating_add(1);
    let devices = resource_list(world, account, Times::Rfc3339, "connections");
    Reply::ok(Tree::account("resources", Value::Array(devices)))
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Times {
    Rfc3339,
    Unix,
}

fn resource_list(world: &World, account: &Account, times: Times, connections: &str) -> Vec<Value> {
    let time = |at: Duration| match times {
        Times::Rfc3339 => json!(rfc3339(at)),
        Times::Unix => json!(at.as_secs()),
    };
    let owned = world.server_account() == Some(account.id);
    let shared = world.server.guests.contains(&account.id);
    let mut list = Vec::new();
    if (owned || shared) && world.lists_server() {
        let server = &world.server;
        let mut entry = json!({
            "name": server.friendly_name(), "product": "Plex Media Server",
            "productVersion": server.version, "platform": server.platform,
            "platformVersion": server.platform_version, "device": "PC",
            "clientIdentifier": server.machine_identifier(),
            "createdAt": time(world.claimed_at.unwrap_or_else(|| world.now())),
            "lastSeenAt": time(world.now()), "provides": "server",
            "ownerId": if owned { Value::Null } else { json!(world.server_account()) },
            "sourceTitle": if owned { Value::Null } else {
                json!(server.owner.as_ref().map(|owner| &owner.username))
            },
            "publicAddress": PUBLIC_ADDRESS,
            "accessToken": server.owner.as_ref().filter(|_| owned).map(|owner| &owner.token),
            "owned": owned, "home": false, "synced": false, "relay": true,
            "presence": server.presence, "httpsRequired": false, "publicAddressMatches": true,
            "dnsRebindingProtection": false, "natLoopbackSupported": false,
        });
        merge(&mut entry, json!({ connections: server_connections(world) }));
        list.push(entry);
    }
    for device in &world.devices {
        if device.account == account.id && !device.provides.is_empty() {
            let mut entry = json!({
                "name": device.name, "product": device.product, "productVersion": "1.0",
                "platform": "MacOSX", "platformVersion": "12.6", "device": "PC",
                "clientIdentifier": device.client_identifier,
                "createdAt": time(LONG_AGO), "lastSeenAt": time(LONG_AGO),
                "provides": device.provides, "ownerId": null, "sourceTitle": null,
                "publicAddress": PUBLIC_ADDRESS, "accessToken": random_text(LETTERS, 20),
                "owned": true, "home": false, "synced": false, "relay": false,
                "presence": false, "httpsRequired": false, "publicAddressMatches": true,
                "dnsRebindingProtection": false, "natLoopbackSupported": false,
            });
            merge(&mut entry, json!({ connections: [] }));
            list.push(entry);
        }
    }
    list
}

const LONG_AGO: Duration = Duration::from_secs(1_628_211_599);

fn server_connections(world: &World) -> Value {
    let origin = world.private_origin();
    let port: u16 = origin.rsplit(':').next().and_then(|port| port.parse().ok()).unwrap_or(32400);
    let connection = |protocol: &str, address: &str, port: u16, uri: String, local: bool| {
        json!({
            "protocol": protocol, "address": address, "port": port, "uri": uri,
            "local": local, "relay": false, "IPv6": false,
        })
    };
    json!([
        // The loopback origin stands in for the address in the home.
        connection("http", "127.0.0.1", port, origin.to_owned(), true),
        connection(
            "https",
            PUBLIC_ADDRESS,
            32400,
            format!(
                "https://{}.0123456789abcdef0123456789abcdef.plex.direct:32400",
                PUBLIC_ADDRESS.replace('.', "-")
            ),
            false,
        ),
    ])
}

fn listed_server(world: &World, request: &Request, account: &Account) -> Reply {
    let server = &world.server;
    let asked = request.part(3) == Some(server.machine_identifier().as_str());
    if !asked || world.server_account() != Some(account.id) {
        return Reply::error(404, 1002, "Not found");
    }
    let sections: Vec<Value> = server
        .sections
        .iter()
        .map(|section| {
            json!({
                "id": 1000 + section.key, "key": section.key,
                "title": section.title, "type": section.kind,
            })
        })
        .collect();
    let tree = json!({
        "name": server.friendly_name(), "address": PUBLIC_ADDRESS, "port": 32400,
        "version": server.version, "scheme": "http", "synced": false, "owned": true,
        "localAddresses": PRIVATE_ADDRESS, "machineIdentifier": server.machine_identifier(),
        "createdAt": world.claimed_at.unwrap_or_default().as_secs(),
        "updatedAt": world.now().as_secs(), "librarySections": sections,
    });
    Reply::ok(Tree::account("server", tree))
}

fn shares(world: &World, request: &Request, account: &Account) -> Reply {
    let machine = world.server.machine_identifier();
    if request.part(2) != Some(&machine) || world.server_account() != Some(account.id) {
        return Reply::error(404, 1002, "Not found");
    }
    let shares: Vec<Value> = world
        .server
        .guests
        .iter()
        .filter_map(|id| world.account(*id))
        .map(|guest| {
            json!({
                "id": 9000 + guest.id, "username": guest.username, "email": guest.email,
                "userID": guest.id, "name": world.server.friendly_name(),
                "acceptedAt": LONG_AGO.as_secs(), "allLibraries": true, "owned": false,
            })
        })
        .collect();
    let tree = json!({
        "friendlyName": "myPlex", "machineIdentifier": machine, "size": shares.len(),
        "SharedServer": shares,
    });
    Reply::xml(200, Tree::container(tree).xml())
}

fn device_list(world: &World, account: &Account) -> Vec<Value> {
    let entry = |id: u64, name: &str, product: &str, provides: &str, client: &str| {
        json!({
            "name": name, "publicAddress": PUBLIC_ADDRESS, "product": product,
            "productVersion": "1.0", "platform": "MacOSX", "platformVersion": "15.6.1",
            "device": "PC", "model": "", "vendor": "", "provides": provides,
            "clientIdentifier": client, "version": "1.0", "id": id,
            "token": random_text(LETTERS, 20), "createdAt": LONG_AGO.as_secs(),
            "lastSeenAt": world.now().as_secs(), "screenResolution": "", "screenDensity": "",
        })
    };
    let mut list = Vec::new();
    if world.server_account() == Some(account.id) {
        let server = &world.server;
        let mut device = entry(
            SERVER_DEVICE,
            server.friendly_name(),
            "Plex Media Server",
            "server",
            &server.machine_identifier(),
        );
        merge(&mut device, json!({ "Connection": [{ "uri": world.private_origin() }] }));
        list.push(device);
    }
    let grants = world.grants.values().filter(|g| g.account == account.id && !g.is_server);
    for grant in grants {
        let (product, provides) = (grant.product.as_str(), grant.provides.as_str());
        list.push(entry(grant.device_id, product, product, provides, &grant.client));
    }
    for Device { account: owner, id, name, product, provides, client_identifier } in &world.devices
    {
        if *owner == account.id {
            list.push(entry(*id, name, product, provides, client_identifier));
        }
    }
    list
}

/// Removing a device ends its tokens, the server's own included (§8).
fn remove_device(world: &mut World, request: &Request, account: &Account) -> Reply {
    let id = request.part(1).and_then(|part| part.split('.').next()?.parse::<u64>().ok());
    let (before, devices) = (world.grants.len(), world.devices.len());
    if id == Some(SERVER_DEVICE) {
        world.revoke(account.id, true);
    }
    world.grants.retain(|_, grant| {
        grant.account != account.id || grant.is_server || Some(grant.device_id) != id
    });
    world.devices.retain(|device| device.account != account.id || Some(device.id) != id);
    if (before, devices) == (world.grants.len(), world.devices.len()) {
        return Reply::error(404, 1002, "Not found");
    }
    Reply::empty(200)
}

fn home_users(world: &World, request: &Request, account: &Account) -> Reply {
    let members = world
        .accounts
        .iter()
        .filter(|other| other.id == account.id || (account.home.is_some() && other.home.is_some()));
    let users: Vec<Value> = members
        .map(|member| {
            json!({
                "id": member.id, "uuid": member.uuid, "title": member.username,
                "username": if member.restricted { "" } else { &member.username },
                "email": member.email, "friendlyName": null,
                "thumb": format!("https://plex.tv/users/{}/avatar?c=1", member.uuid),
                "hasPassword": !member.restricted, "restricted": member.restricted,
                "restrictionProfile": null, "updatedAt": LONG_AGO.as_secs(),
                "admin": member.home == Some(HomeRole::Admin), "guest": member.guest,
                "protected": member.pin.is_some(),
            })
        })
        .collect();
    if request.call == Call::HomeUsersXml {
        let tree = json!({
            "friendlyName": "myPlex", "identifier": "com.plexapp.plugins.myplex",
            "machineIdentifier": random_text(LETTERS, 40), "totalSize": users.len(),
            "size": users.len(), "guestUserID": 0, "User": users,
        });
        return Reply::xml(200, Tree::container(tree).xml());
    }
    let tree = json!({
        "id": 1, "name": "Practice Home", "guestUserID": null, "guestUserUUID": "",
        "guestEnabled": false, "subscription": account.subscribed, "users": users,
    });
    Reply::ok(Tree::account("home", tree))
}

fn switch_user(world: &mut World, request: &Request, account: &Account) -> Reply {
    let uuid = request.part(4);
    let member = world.accounts.iter().find(|other| Some(other.uuid.as_str()) == uuid).cloned();
    let Some(member) = member.filter(|_| account.home.is_some()).filter(|m| m.home.is_some())
    else {
        return Reply::error(404, 1002, "Not found");
    };
    if member.pin.is_some() && request.parameter("pin") != member.pin {
        return Reply::error(world.wrong_home_pin, 1041, "The PIN is not valid");
    }
    let client = request.plex("Client-Identifier").unwrap_or_default();
    let product = request.plex("Product").unwrap_or_default();
    let token = world.grant_to(member.id, client, product, "controller", false);
    Reply::ok(Tree::account("user", user(world, &member, &token))).with_status(201)
}

/// The list of downloads (§13; constructed around the recorded keys).
fn downloads(world: &World) -> Reply {
    let version = &world.server.version;
    let system = |id: &str, name: &str, distro: &str, file: &str| {
        json!({
            "id": id, "name": name, "release_date": 1_767_225_600, "version": version,
            "requirements": "", "extra_info": "", "items_added": "", "items_fixed": "",
            "releases": [{
                "label": "Download", "build": format!("practice-{distro}"), "distro": distro,
                "url": format!(
                    "https://downloads.plex.tv/plex-media-server-new/{version}/{distro}/{file}"
                ),
                "checksum": "0123456789abcdef0123456789abcdef01234567",
            }],
        })
    };
    let tree = json!({
        "computer": {
            "MacOS": system(
                "macos", "Mac", "macos", &format!("PlexMediaServer-{version}-universal.zip")
            ),
            "Windows": system(
                "windows", "Windows", "windows", &format!("PlexMediaServer-{version}-x86_64.exe")
            ),
            "Linux": system(
                "linux", "Linux", "debian", &format!("plexmediaserver_{version}_amd64.deb")
            ),
        },
        "nas": {},
    });
    Reply::text(200, "application/json", tree.to_string())
}

/// Lays the fields of one object over another's.
pub(super) fn merge(base: &mut Value, over: Value) {
    if let (Some(base), Value::Object(over)) = (base.as_object_mut(), over) {
        base.extend(over);
    }
}

fn rfc3339(at: Duration) -> String {
    let seconds = i64::try_from(at.as_secs()).unwrap_or(i64::MAX);
    jiff::Timestamp::from_second(seconds).unwrap_or_default().to_string()
}
