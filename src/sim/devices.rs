//! What plex.tv lists for an account: servers, devices and shares.
//! Protocol page §6.3 and §8.

use super::call::Call;
use super::request::Request;
use super::tokens::{LETTERS, random_text};
use super::tv::{merge, rfc3339};
use super::wire::{Reply, Tree};
use super::world::{Account, Device, World};
use serde_json::{Value, json};
use std::time::Duration;

const SERVER_DEVICE: u64 = 4001;

pub(super) fn answer(world: &mut World, request: &Request, account: &Account) -> Reply {
    match request.call {
        Call::Resources => resources(world, account),
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
                "publicAddress": world.home.outside, "size": devices.len(), "Device": devices,
            });
            Reply::xml(200, Tree::container(tree).xml())
        }
        _ => remove_device(world, request, account),
    }
}

fn resources(world: &mut World, account: &Account) -> Reply {
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
            // When it published itself, and not when somebody looked.
            "lastSeenAt": time(world.claimed_at.unwrap_or_else(|| world.now())),
            "provides": "server",
            "ownerId": if owned { Value::Null } else { json!(world.server_account()) },
            "sourceTitle": if owned { Value::Null } else {
                json!(server.owner.as_ref().map(|owner| &owner.username))
            },
            "publicAddress": world.home.outside,
            "accessToken": server.owner.as_ref().filter(|_| owned).map(|owner| &owner.token),
            "owned": owned, "home": false, "synced": false,
            "relay": server.preferences.is_on("RelayEnabled"), "presence": server.presence,
            "httpsRequired": server.preferences.number("secureConnections") == Some(0),
            "publicAddressMatches": world.home.public_address_matches,
            "dnsRebindingProtection": world.home.dns_rebinding_protection,
            "natLoopbackSupported": world.home.nat_loopback,
        });
        merge(&mut entry, json!({ connections: world.connections() }));
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
                "publicAddress": world.home.outside, "accessToken": random_text(LETTERS, 20),
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

/// Some day before the practice world began.
pub(super) const LONG_AGO: Duration = Duration::from_secs(1_628_211_599);

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
        "name": server.friendly_name(), "address": world.home.outside,
        "port": server.public_port(),
        "version": server.version, "scheme": "http", "synced": false, "owned": true,
        "localAddresses": world.home.private_address(), "machineIdentifier": server.machine_identifier(),
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
            "name": name, "publicAddress": world.home.outside, "product": product,
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
