//! The check of who is at the other end of a connection, before anything is
//! written to it.
//!
//! It runs inside the connector, on the very connection that the request will
//! use: a check beforehand would look at another connection, and another
//! program could have taken the port in between.

use hyper_util::client::legacy::connect::{Connection, HttpInfo};
use std::fmt;
use std::future::Future;
use std::net::SocketAddr;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use tower_layer::Layer;
use tower_service::Service;

type Fault = Box<dyn std::error::Error + Send + Sync>;

/// Decides whether the program at the other end of a connection is trusted,
/// from our end and their end of it. It may block: it runs on a thread of its own.
pub type Guard = Arc<dyn Fn(SocketAddr, SocketAddr) -> Result<(), Fault> + Send + Sync>;

/// The guard's no, with its reason.
#[derive(Debug, Clone)]
pub(super) struct Refused(Arc<Fault>);

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl std::error::Error for Refused {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.0.source()
    }
}

/// Puts a guard around a connector.
#[derive(Clone)]
pub(super) struct GuardLayer(Guard);

impl GuardLayer {
    pub(super) fn new(guard: Guard) -> Self {
        Self(guard)
    }
}

impl<S> Layer<S> for GuardLayer {
    type Service = Guarded<S>;
    fn layer(&self, connector: S) -> Guarded<S> {
        Guarded { connector, guard: self.0.clone() }
    }
}

/// A connector whose connections are checked before they are handed out.
#[derive(Clone)]
pub(super) struct Guarded<S> {
    connector: S,
    guard: Guard,
}

impl<S, Target> Service<Target> for Guarded<S>
where
    S: Service<Target, Error = Fault>,
    S::Response: Connection + Send + 'static,
    S::Future: Send + 'static,
{
    type Response = S::Response;
    type Error = Fault;
    type Future = Pin<Box<dyn Future<Output = Result<S::Response, Fault>> + Send>>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), Fault>> {
        self.connector.poll_ready(context)
    }

    fn call(&mut self, target: Target) -> Self::Future {
        let connecting = self.connector.call(target);
        let guard = self.guard.clone();
        Box::pin(async move {
            let connection = connecting.await?;
            let ends = ends(&connection);
            let verdict = tokio::task::spawn_blocking(move || {
                let (ours, theirs) = ends.ok_or("the ends of the connection are unknown")?;
                guard(ours, theirs)
            });
            match verdict.await {
                Ok(Ok(())) => Ok(connection),
                Ok(Err(reason)) => Err(Refused(Arc::new(reason)).into()),
                // The guard did not come to a verdict, and that is no yes.
                Err(fault) => Err(Refused(Arc::new(fault.into())).into()),
            }
        })
    }
}

/// Our end and their end of a connection.
fn ends(connection: &impl Connection) -> Option<(SocketAddr, SocketAddr)> {
    let mut about = http::Extensions::new();
    connection.connected().get_extras(&mut about);
    about.get::<HttpInfo>().map(|info| (info.local_addr(), info.remote_addr()))
}
