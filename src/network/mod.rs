//! What lies between this computer and the world: names, doors, the router and
//! the servers of the home. Protocol page §6 and §10.
//!
//! Everything here tells facts and judges little; the words for them are in
//! [`crate::domain::network`]. Every question ends by itself, none sends a
//! token, and each can be dropped at any moment. Whom to ask is data, so that a
//! practice world and a test stay on loopback.

pub mod discovery;
pub mod home;
mod issuer;
pub mod names;
pub mod outside;
pub mod router;

use std::io;

/// Whether the system said that there is no way there. On macOS a program
/// without the permission for the local network is told the same (F009).
fn is_no_route(fault: &io::Error) -> bool {
    matches!(
        fault.kind(),
        io::ErrorKind::HostUnreachable
            | io::ErrorKind::NetworkUnreachable
            | io::ErrorKind::NetworkDown
            | io::ErrorKind::AddrNotAvailable
    )
}
