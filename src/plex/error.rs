//! What can go wrong between us and a server, in our own terms. The runtime
//! turns it into a `Problem` for people.

use crate::domain::Address;
use std::time::Duration;

type Source = Box<dyn std::error::Error + Send + Sync>;

/// A call that did not end with the answer we need. No variant ever holds a
/// token, a query string or a body beyond a cleaned sample.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Nobody took the connection: nothing was sent.
    #[error("no connection to {address}")]
    Unreachable {
        /// Whom we asked.
        address: Address,
        /// The cause.
        #[source]
        source: Source,
    },
    /// The request was sent, and then the connection was lost: it may have been acted on.
    #[error("{address} cut the connection before it answered")]
    AnswerLost {
        /// Whom we asked.
        address: Address,
        /// The cause.
        #[source]
        source: Source,
    },
    /// The request was sent and no answer came in time: it may have been acted on.
    #[error("{address} did not answer within {} s", limit.as_secs())]
    TookTooLong {
        /// Whom we asked.
        address: Address,
        /// How long we waited.
        limit: Duration,
    },
    /// An answer that points elsewhere. It is never followed.
    #[error("{address} points to {to}")]
    Redirected {
        /// Whom we asked.
        address: Address,
        /// The host it names.
        to: String,
    },
    /// The server is starting: 503 maintenance, or 400 "still starting up" (protocol page §4.4, §7.4).
    #[error("{address} is still starting: {status}")]
    Starting {
        /// Whom we asked.
        address: Address,
        /// The server's own words.
        status: String,
    },
    /// An answer with an error status.
    #[error("{address} answered {status}: {summary}")]
    Status {
        /// Whom we asked.
        address: Address,
        /// The HTTP status.
        status: u16,
        /// plex.tv's own error code, such as 1001.
        code: Option<u32>,
        /// What the body says, without markup and secrets, at most 200 characters.
        summary: String,
        /// How long it asks us to wait.
        retry_after: Option<Duration>,
    },
    /// A good status with a body that is not what was asked for: HTML, another product.
    #[error("{address} answered something that is not {expected}: {sample}")]
    NotUnderstood {
        /// Whom we asked.
        address: Address,
        /// What we asked for.
        expected: &'static str,
        /// How the body begins, without markup and secrets, at most 200 characters.
        sample: String,
    },
    /// A body beyond the limit.
    #[error("{address} answered more than {limit} bytes")]
    TooLarge {
        /// Whom we asked.
        address: Address,
        /// The limit in bytes.
        limit: usize,
    },
    /// A token would have travelled in the clear: nothing was sent.
    #[error("{address} is plain http to another computer; a token is not sent there")]
    SecretInClear {
        /// Whom we would have told.
        address: Address,
    },
    /// The program at the other end of the connection is not one we trust: nothing was sent.
    #[error("the program that answers at {address} is not trusted")]
    ListenerRefused {
        /// Whom we asked.
        address: Address,
        /// Who listens there.
        #[source]
        source: Source,
    },
    /// The sign-in ran out before anybody approved it.
    #[error("the sign-in expired")]
    PinExpired,
    /// The HTTP client could not be built.
    #[error("the HTTP client could not be set up")]
    Setup(#[source] Source),
}

impl Error {
    /// Whether the request may have been acted on although no answer came.
    pub fn is_uncertain(&self) -> bool {
        matches!(self, Self::AnswerLost { .. } | Self::TookTooLong { .. })
    }
}
