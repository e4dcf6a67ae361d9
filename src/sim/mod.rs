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
mod devices;
mod door;
mod fault;
mod files;
mod folders;
mod handler;
mod library;
mod machine;
mod page;
mod pms;
mod prefs;
mod request;
mod scenario;
mod scenarios;
#[cfg(test)]
mod tests;
mod tokens;
mod tv;
mod wire;
mod world;

pub use call::{Call, Side};
pub use fault::{Behaviour, Body, Fault, Target, When};
pub use folders::{Folders, Tree};
pub use machine::{Owner, Phase, Rung, Section, Server, Viewer};
pub use prefs::{NotWritten, Preferences};
pub use request::{Request, TokenKind};
pub use scenario::{Scenario, scenario, scenarios};
pub use world::{Account, Approval, Device, ExpiredPin, HomeRole, Listing, World};

use crate::domain::Address;
use door::{Cut, Door};
use handler::Shared;
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

/// A practice world that is open for business. It stops when dropped.
pub struct Practice {
    shared: Arc<Shared>,
    plex_tv: Address,
    auth_app: Address,
    server: Address,
    shut: [watch::Sender<bool>; 3],
    stop: watch::Sender<bool>,
}

impl Practice {
    /// Opens the three services on free loopback ports.
    pub async fn start(world: World) -> io::Result<Self> {
        Self::start_at(world, Ports::default()).await
    }

    /// Opens the three services on these loopback ports.
    pub async fn start_at(mut world: World, ports: Ports) -> io::Result<Self> {
        let ports = [ports.plex_tv, ports.auth_app, ports.server];
        let shut = Side::ALL.map(|side| watch::Sender::new(handler::is_shut(&world, side)));
        let [plex_tv, auth_app, server] = [
            open(ports, &shut, Side::PlexTv)?,
            open(ports, &shut, Side::AuthApp)?,
            open(ports, &shut, Side::Server)?,
        ];
        let [tv_address, auth_address, server_address] =
            [origin(plex_tv.address())?, origin(auth_app.address())?, origin(server.address())?];
        world.server_origin = server_address.to_string();
        world.begin();
        let practice = Self {
            shared: Arc::new(Shared::new(world)),
            plex_tv: tv_address,
            auth_app: auth_address,
            server: server_address,
            shut,
            stop: watch::Sender::new(false),
        };
        practice.serve(Side::PlexTv, plex_tv);
        practice.serve(Side::AuthApp, auth_app);
        practice.serve(Side::Server, server);
        Ok(practice)
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
        let mut world = self.shared.world.lock().unwrap_or_else(PoisonError::into_inner);
        let result = change(&mut world);
        for (shut, side) in self.shut.iter().zip(Side::ALL) {
            shut.send_if_modified(|shut| {
                let before = std::mem::replace(shut, handler::is_shut(&world, side));
                before != *shut
            });
        }
        result
    }

    /// Looks at the world.
    pub fn read<T>(&self, look: impl FnOnce(&World) -> T) -> T {
        look(&self.shared.world.lock().unwrap_or_else(PoisonError::into_inner))
    }

    fn serve(&self, side: Side, door: Door) {
        let service = handler::router(self.shared.clone(), side);
        let mut stopped = self.stop.subscribe();
        tokio::spawn(async move {
            let make = service.into_make_service_with_connect_info::<Cut>();
            let until = async move {
                // An error means that the practice world is gone.
                let _ = stopped.wait_for(|stopped| *stopped).await;
            };
            // Serving ends when told to, and never fails.
            let _ = axum::serve(door, make).with_graceful_shutdown(until).await;
        });
    }
}

impl Drop for Practice {
    fn drop(&mut self) {
        self.stop.send_replace(true);
    }
}

fn open(ports: [u16; 3], shut: &[watch::Sender<bool>; 3], side: Side) -> io::Result<Door> {
    let [tv, auth, server] = ports;
    let [tv_shut, auth_shut, server_shut] = shut;
    match side {
        Side::PlexTv => Door::new(tv, tv_shut.subscribe()),
        Side::AuthApp => Door::new(auth, auth_shut.subscribe()),
        Side::Server => Door::new(server, server_shut.subscribe()),
    }
}

fn origin(address: SocketAddr) -> io::Result<Address> {
    Address::parse(&format!("http://{address}")).map_err(io::Error::other)
}
