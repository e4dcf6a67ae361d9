//! A listener that can be shut, and connections that can be cut.

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

/// A loopback port. While it is shut, the system refuses connections to it as
/// if nothing were there, yet nobody else can take it.
pub(super) struct Door {
    address: SocketAddr,
    /// `None` only where the port could not be taken again: it is tried anew.
    state: Option<State>,
    shut: watch::Receiver<bool>,
}

enum State {
    Open(TcpListener),
    Shut(TcpSocket),
}

impl Door {
    /// Takes a port, 0 for any.
    pub(super) fn new(port: u16, mut shut: watch::Receiver<bool>) -> io::Result<Self> {
        let socket = bound((Ipv4Addr::LOCALHOST, port).into())?;
        let address = socket.local_addr()?;
        let state = if *shut.borrow_and_update() { State::Shut(socket) } else { open(socket)? };
        Ok(Self { address, state: Some(state), shut })
    }

    pub(super) fn address(&self) -> SocketAddr {
        self.address
    }

    fn turn(&mut self) -> io::Result<()> {
        let shut = *self.shut.borrow_and_update();
        self.state = Some(match (self.state.take(), shut) {
            (Some(State::Shut(socket)), false) => open(socket)?,
            (Some(State::Open(listener)), true) => {
                // Two sockets share a port only if neither listens.
                drop(listener);
                State::Shut(bound(self.address)?)
            }
            (Some(same), _) => same,
            (None, true) => State::Shut(bound(self.address)?),
            (None, false) => open(bound(self.address)?)?,
        });
        Ok(())
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

fn open(socket: TcpSocket) -> io::Result<State> {
    Ok(State::Open(socket.listen(64)?))
}

impl Listener for Door {
    type Io = Line;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (Line, SocketAddr) {
        loop {
            let mut shut = self.shut.clone();
            let accepted = match &self.state {
                Some(State::Open(listener)) => tokio::select! {
                    accepted = listener.accept() => Some(accepted),
                    _ = shut.changed() => None,
                },
                Some(State::Shut(_)) => {
                    let _ = shut.changed().await;
                    None
                }
                None => None,
            };
            match accepted {
                Some(Ok((stream, from))) => {
                    let _ = stream.set_nodelay(true);
                    return (Line { stream, cut: Cut::default() }, from);
                }
                // A connection that was gone before it was taken, or no file
                // handles for the moment: neither is a reason to stop.
                Some(Err(_)) => tokio::time::sleep(Duration::from_millis(10)).await,
                None => {
                    if self.turn().is_err() {
                        tokio::time::sleep(Duration::from_millis(10)).await;
                    }
                }
            }
        }
    }

    fn local_addr(&self) -> io::Result<SocketAddr> {
        Ok(self.address)
    }
}

/// A connection.
pub(super) struct Line {
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

impl Connected<IncomingStream<'_, Door>> for Cut {
    fn connect_info(stream: IncomingStream<'_, Door>) -> Self {
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
