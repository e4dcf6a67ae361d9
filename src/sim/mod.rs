//! The practice world: a plex.tv and a Plex Media Server on loopback.
//!
//! It speaks the real protocol over real HTTP in the recorded shapes, so that
//! the program and its tests can go through a whole set-up without touching
//! anything real. It shares no types with `plex/` on purpose: a mistake of ours
//! would otherwise be on both sides and cancel out.
//!
//! [`World`] is the state and [`Fault`]s are data in it; one handler applies
//! them to every request. An endpoint is a function from the world and a
//! request to an answer, and never knows of a scenario.

mod call;
mod computer;
mod database;
mod defaults;
mod devices;
mod discovery;
mod door;
mod fault;
mod files;
mod folders;
mod furniture;
mod handler;
mod home;
mod library;
mod machine;
mod page;
mod pms;
mod prefs;
mod programs;
mod request;
mod router;
mod scan;
mod scenario;
mod scenarios;
mod secure;
#[cfg(test)]
mod tests;
mod tokens;
mod tv;
mod wire;
mod world;

pub use call::{Call, Side};
pub use computer::{Computer, Quitting, Seal};
pub use fault::{Behaviour, Body, Fault, Target, When};
pub use folders::{Folders, Tree};
pub use home::{Home, NameService, Neighbour, PortMapping, Router, Shown};
pub use machine::{AbsentFolder, Owner, Phase, Rung, Section, Server, Viewer};
pub use prefs::{NotWritten, Preferences};
pub use programs::{DistantPrograms, Network, Programs, Said};
pub use request::{Request, TokenKind};
pub use router::RouterPlaces;
pub use scenario::{Scenario, scenario, scenarios};
pub use world::{Account, Approval, Device, ExpiredPin, HomeRole, ListingDelay, World};

use crate::domain::Address;
use discovery::Announcing;
use door::Door;
use handler::Shared;
use router::OpenRouter;
use secure::SecureDoor;
use std::io;
use std::net::SocketAddr;
use std::sync::{Arc, PoisonError};
use tokio::sync::watch;

/// The ports of the three services; 0 for any free one.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Ports {
    /// plex.tv.
    pub plex_tv: u16,
    /// The sign-in page.
    pub auth_app: u16,
    /// The server.
    pub server: u16,
}

/// A practice world that is open for business, its home's router with it. It
/// stops when dropped.
pub struct Practice {
    shared: Arc<Shared>,
    plex_tv: Address,
    auth_app: Address,
    server: Address,
    places: Places,
    changing: Arc<Changing>,
    /// Where other processes ask for the computer's programs.
    line: Option<tokio::task::JoinHandle<()>>,
}

/// What answers beside the three services, until it is dropped.
struct Places {
    /// Where the server is.
    plain: SocketAddr,
    router: OpenRouter,
    secure: SecureDoor,
    announcing: Announcing,
}

/// Whether each service is shut; dropping them stops the services.
type Changing = [watch::Sender<bool>; 3];

impl Practice {
    /// Opens the three services on free loopback ports.
    pub async fn start(world: World) -> io::Result<Self> {
        Self::start_at(world, Ports::default()).await
    }

    /// Opens the three services on these loopback ports.
    pub async fn start_at(mut world: World, ports: Ports) -> io::Result<Self> {
        let plex_tv = Door::new(ports.plex_tv)?;
        let auth_app = Door::new(ports.auth_app)?;
        let server = Door::new(ports.server)?;
        let [tv_origin, auth_origin, server_origin] =
            [origin(&plex_tv)?, origin(&auth_app)?, origin(&server)?];
        world.server_origin = server_origin.to_string();
        world.begin();
        let root = world.computer.root.clone();
        let shut = Side::ALL.map(|side| watch::Sender::new(handler::is_shut(&world, side)));
        let shared = Arc::new(Shared::new(world));
        let plain = server.address();
        let doors = [plex_tv, auth_app, server];
        for ((door, side), shut) in doors.into_iter().zip(Side::ALL).zip(&shut) {
            let door = if *shut.borrow() { door } else { door.opened()? };
            tokio::spawn(door.serve(handler::router(shared.clone(), side), shut.subscribe()));
        }
        let places = Places {
            plain,
            router: OpenRouter::start(&shared).await?,
            secure: SecureDoor::start(&shared, plain).await?,
            announcing: Announcing::start(&shared, plain.port()).await?,
        };
        shared.world().secure_port = places.secure.place.port();
        let changing = Arc::new(shut);
        let line = match root {
            Some(root) => {
                let network = network(&shared, &places);
                Some(Programs::of(&shared, &changing).listen(&root, network).await?)
            }
            None => None,
        };
        let [plex_tv, auth_app, server] = [tv_origin, auth_origin, server_origin];
        Ok(Self { shared, plex_tv, auth_app, server, places, changing, line })
    }

    /// The programs of the computer that the server runs on.
    pub fn programs(&self) -> Programs {
        Programs::of(&self.shared, &self.changing)
    }

    /// Where plex.tv is.
    pub fn plex_tv(&self) -> Address {
        self.plex_tv.clone()
    }

    /// Where the sign-in page is, path included.
    pub fn auth_app(&self) -> String {
        format!("{}/auth", self.auth_app)
    }

    /// Where the server is.
    pub fn server(&self) -> Address {
        self.server.clone()
    }

    /// The network around it, as it is now.
    pub fn network(&self) -> Network {
        network(&self.shared, &self.places)
    }

    /// Where the home's router answers.
    pub fn router(&self) -> RouterPlaces {
        self.places.router.places
    }

    /// Every request so far, in order.
    pub fn log(&self) -> Vec<Request> {
        self.shared.log.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The requests so far that change something at the server or in the
    /// account, creating a PIN not counted.
    pub fn writes(&self) -> Vec<Request> {
        self.log().into_iter().filter(Request::is_write).collect()
    }

    /// Changes the world, between two requests.
    pub fn change<T>(&self, change: impl FnOnce(&mut World) -> T) -> T {
        self::change(&self.shared, &self.changing, change)
    }

    /// Looks at the world.
    pub fn read<T>(&self, look: impl FnOnce(&World) -> T) -> T {
        look(&self.shared.world.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Drop for Practice {
    fn drop(&mut self) {
        if let Some(line) = &self.line {
            line.abort();
        }
    }
}

fn change<T>(shared: &Shared, shut: &Changing, change: impl FnOnce(&mut World) -> T) -> T {
    let mut world = shared.world.lock().unwrap_or_else(PoisonError::into_inner);
    let result = change(&mut world);
    for (shut, side) in shut.iter().zip(Side::ALL) {
        shut.send_if_modified(|shut| {
            let before = std::mem::replace(shut, handler::is_shut(&world, side));
            before != *shut
        });
    }
    result
}

fn network(shared: &Shared, places: &Places) -> Network {
    let world = shared.world();
    Network {
        names: world.names(),
        ssdp: places.router.places.ssdp,
        nat_pmp: places.router.places.nat_pmp,
        home: places.secure.place,
        authority: places.secure.authority.clone(),
        outside: Some(places.plain).filter(|_| world.home.nat_loopback),
        own: world.home.addresses().collect(),
        discovery: places.announcing.place,
    }
}

fn origin(door: &Door) -> io::Result<Address> {
    Address::parse(&format!("http://{}", door.address())).map_err(io::Error::other)
}
