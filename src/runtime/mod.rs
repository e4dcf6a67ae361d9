//! The one place that waits, fails and logs causes.

pub mod store;
pub mod vault;
