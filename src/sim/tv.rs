//! plex.tv: sign-in, account, claim tokens and the list of devices.
//! Protocol page §1, §2.1, §2.5, §6.3, §8, §9 and §13.

use super::call::Call;
use super::devices::{self, LONG_AGO};
use super::request::Request;
use super::tokens::{LETTERS, Pin, READABLE, random_text};
use super::wire::{Reply, Tree, escape};
use super::world::{Account, Approval, ExpiredPin, HomeRole, World};
use serde_json::{Value, json};
use std::time::Duration;

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
            Some(code) if world.approve_as(account.id, &code) => Reply::empty(204),
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
        Call::Resources
        | Call::ResourcesXml
        | Call::ListedServer
        | Call::Shares
        | Call::Devices
        | Call::RemoveDevice => devices::answer(world, request, account),
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

pub(super) fn rfc3339(at: Duration) -> String {
    let seconds = i64::try_from(at.as_secs()).unwrap_or(i64::MAX);
    jiff::Timestamp::from_second(seconds).unwrap_or_default().to_string()
}
