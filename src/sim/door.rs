//! Ports that can be shut, and connections that can be cut.

use axum::Router;
use axum::extract::connect_info::Connected;
use axum::serve::{IncomingStream, Listener};
use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll};
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::{TcpListener, TcpSocket, TcpStream};
use tokio::sync::watch;

/// A loopback port that is kept, whether or not anybody listens on it: a
/// socket that is bound and does not listen makes the system refuse
/// connections, as if nothing were there, and lets nobody else have the port.
pub(super) struct Door {
    address: SocketAddr,
    state: State,
}

enum State {
    Bound(TcpSocket),
    Listening(TcpListener),
}

impl Door {
    /// Takes a port, 0 for any, and does not listen yet.
    pub(super) fn new(port: u16) -> io::Result<Self> {
        let socket = bound((Ipv4Addr::LOCALHOST, port).into())?;
        Ok(Self { address: socket.local_addr()?, state: State::Bound(socket) })
    }

    pub(super) fn address(&self) -> SocketAddr {
        self.address
    }

    /// Listens from now on, so that nobody who knows the address is refused
    /// before [`Door::serve`] has begun.
    pub(super) fn opened(self) -> io::Result<Self> {
        Ok(Self { address: self.address, state: State::Listening(self.state.listener()?) })
    }

    /// Serves whenever `shut` is false, until its sender is gone. Shutting
    /// closes the idle connections too, as a program that ends does.
    pub(super) async fn serve(self, router: Router, mut shut: watch::Receiver<bool>) {
        let Self { address, mut state } = self;
        while shut.wait_for(|shut| !shut).await.is_ok() {
            let Ok(listener) = state.listener() else { return };
            let make = router.clone().into_make_service_with_connect_info::<Cut>();
            let mut until = shut.clone();
            let serving = axum::serve(Lines(listener), make).with_graceful_shutdown(async move {
                // An error means that the practice world is gone: stop as well.
                let _ = until.wait_for(|shut| *shut).await;
            });
            // Not awaited: a request that takes long may go on by itself.
            tokio::spawn(serving.into_future());
            if shut.wait_for(|shut| *shut).await.is_err() {
                return;
            }
            state = loop {
                // Taken again as soon as the listener has let go of it.
                match bound(address) {
                    Ok(socket) => break State::Bound(socket),
                    Err(_) if shut.has_changed().is_err() => return,
                    Err(_) => tokio::time::sleep(Duration::from_millis(2)).await,
                }
            };
        }
    }
}

impl State {
    fn listener(self) -> io::Result<TcpListener> {
        match self {
            Self::Bound(socket) => socket.listen(64),
            Self::Listening(listener) => Ok(listener),
        }
    }
}

fn bound(address: SocketAddr) -> io::Result<TcpSocket> {
    let socket = TcpSocket::new_v4()?;
    // Windows lets two programs listen on one port with this option; the
    // others need it to take the port again at once.
    #[cfg(not(windows))]
    socket.set_reuseaddr(true)?;
    socket.bind(address)?;
    Ok(socket)
}

/// A listener whose connections can be cut.
struct Lines(TcpListener);

impl Listener for Lines {
    type Io = Line;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (Line, SocketAddr) {
        let (stream, from) = Listener::accept(&mut self.0).await;
        // Answers are short; waiting to fill a packet would only delay them.
        let _ = stream.set_nodelay(true);
        (Line { stream, cut: Cut::default() }, from)
    }

    fn local_addr(&self) -> io::Result<SocketAddr> {
        self.0.local_addr()
    }
}

/// A connection.
struct Line {
    stream: TcpStream,
    cut: Cut,
}

/// The scissors of one connection: after [`Cut::cut`] not one more byte is
/// written to it, and it is closed.
#[derive(Clone, Default)]
pub(super) struct Cut(Arc<AtomicBool>);

impl Cut {
    pub(super) fn cut(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    fn check(&self) -> io::Result<()> {
        match self.0.load(Ordering::Relaxed) {
            true => Err(io::ErrorKind::ConnectionAborted.into()),
            false => Ok(()),
        }
    }
}

impl Connected<IncomingStream<'_, Lines>> for Cut {
    fn connect_info(stream: IncomingStream<'_, Lines>) -> Self {
        stream.io().cut.clone()
    }
}

impl AsyncRead for Line {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_read(cx, buffer)
    }
}

impl AsyncWrite for Line {
    fn poll_write(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        self.cut.check()?;
        Pin::new(&mut self.stream).poll_write(cx, bytes)
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        self.cut.check()?;
        Pin::new(&mut self.stream).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(cx)
    }
}
