//! HTTP and Plex's own vocabulary: the only user of reqwest.

mod account;
mod call;
mod error;
mod excerpt;
mod guard;
mod http;
mod library;
mod secret;
mod server;
mod sign_in;
mod trust;
mod wire;

pub use account::{Exchanged, ListedDevice, PlexTv};
pub use error::Error;
pub use guard::Guard;
pub use http::{Device, Http};
pub use library::{Browsed, ScanProgress};
pub use secret::{AuthToken, ClaimToken, HomePin, ServerToken};
pub use server::{Server, SettingsChange};
pub use sign_in::{Pin, SignInWay};
