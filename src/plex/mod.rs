//! HTTP and Plex's own vocabulary: the only user of reqwest.

mod error;
mod secret;

pub use error::Error;
pub use secret::{AuthToken, ClaimToken, HomePin, ServerToken};
