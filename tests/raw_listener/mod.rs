//! A listener on this computer that answers in bytes, exactly as told, and
//! remembers every request that reached it.

#![allow(dead_code, reason = "each test file uses its own part of it")]

use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Barrier;
use usher::domain::{Address, ClientIdentifier};
use usher::plex::{Device, Http};

/// A request as it arrived.
#[derive(Clone, Debug)]
pub struct Request {
    /// `GET /identity`: method, path and query.
    pub line: String,
    /// The whole head, as bytes read as text.
    pub head: String,
}

impl Request {
    /// A header's value.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.head.lines().skip(1).find_map(|line| {
            let (key, value) = line.split_once(':')?;
            key.eq_ignore_ascii_case(name).then_some(value.trim())
        })
    }
}

/// What the listener does with a request.
pub enum Reply {
    /// Writes these bytes and keeps the connection.
    Bytes(Vec<u8>),
    /// Writes these bytes and closes the connection.
    Last(Vec<u8>),
    /// Writes these bytes once as many requests have come as the barrier is for.
    Together(Arc<Barrier>, Vec<u8>),
}

/// Closes the connection without a word.
pub fn cut() -> Reply {
    Reply::Last(Vec::new())
}

/// An answer with a status, more header lines (each ending in `\r\n`) and a body.
pub fn answer(status: u16, headers: &str, body: impl AsRef<[u8]>) -> Reply {
    let body = body.as_ref();
    let length = body.len();
    let head = format!("HTTP/1.1 {status} X\r\n{headers}Content-Length: {length}\r\n\r\n");
    Reply::Bytes([head.as_bytes(), body].concat())
}

/// A good answer.
pub fn ok(body: impl AsRef<[u8]>) -> Reply {
    answer(200, "", body)
}

/// The listener; it stops with the test's runtime.
pub struct Listener {
    /// Where it listens.
    pub socket: SocketAddr,
    seen: Arc<Mutex<Vec<Request>>>,
    peers: Arc<Mutex<Vec<SocketAddr>>>,
    bytes: Arc<Mutex<usize>>,
}

impl Listener {
    /// Starts one that answers each request as `answers` says.
    pub async fn start(answers: impl Fn(&Request) -> Reply + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let this = Self {
            socket: listener.local_addr().unwrap(),
            seen: Arc::default(),
            peers: Arc::default(),
            bytes: Arc::default(),
        };
        let (seen, peers, bytes) = (this.seen.clone(), this.peers.clone(), this.bytes.clone());
        let answers = Arc::new(answers);
        tokio::spawn(async move {
            while let Ok((stream, peer)) = listener.accept().await {
                peers.lock().unwrap().push(peer);
                tokio::spawn(serve(stream, answers.clone(), seen.clone(), bytes.clone()));
            }
        });
        this
    }

    /// Its address.
    pub fn address(&self) -> Address {
        Address::parse(&format!("http://{}", self.socket)).unwrap()
    }

    /// The lines of all requests so far.
    pub fn lines(&self) -> Vec<String> {
        self.requests().into_iter().map(|request| request.line).collect()
    }

    /// All requests so far.
    pub fn requests(&self) -> Vec<Request> {
        self.seen.lock().unwrap().clone()
    }

    /// The other end of each connection so far.
    pub fn peers(&self) -> Vec<SocketAddr> {
        self.peers.lock().unwrap().clone()
    }

    /// How many bytes arrived, whole requests or not.
    pub fn bytes(&self) -> usize {
        *self.bytes.lock().unwrap()
    }
}

async fn serve<F: Fn(&Request) -> Reply>(
    mut stream: TcpStream,
    answers: Arc<F>,
    seen: Arc<Mutex<Vec<Request>>>,
    bytes: Arc<Mutex<usize>>,
) {
    let mut head = Vec::new();
    loop {
        while !head.ends_with(b"\r\n\r\n") {
            match stream.read_u8().await {
                Ok(byte) => head.push(byte),
                Err(_) => return,
            }
            *bytes.lock().unwrap() += 1;
        }
        let text = String::from_utf8_lossy(&head).into_owned();
        let first = text.lines().next().unwrap_or_default();
        let line = first.trim_end_matches(" HTTP/1.1").to_owned();
        let request = Request { line, head: text };
        seen.lock().unwrap().push(request.clone());
        head.clear();
        match answers(&request) {
            Reply::Bytes(bytes) => {
                if stream.write_all(&bytes).await.is_err() {
                    return;
                }
            }
            Reply::Together(barrier, bytes) => {
                barrier.wait().await;
                if stream.write_all(&bytes).await.is_err() {
                    return;
                }
            }
            Reply::Last(bytes) => {
                let _ = stream.write_all(&bytes).await;
                return;
            }
        }
    }
}

/// A client as the tests' installation of Usher has one.
pub fn http() -> Http {
    Http::new(&Device {
        client_identifier: ClientIdentifier("test-client".into()),
        name: "Zoë's Mac\n".into(),
        platform: "Linux".into(),
        platform_version: "6.1".into(),
    })
    .unwrap()
}

/// A file of `tests/fixtures`.
pub fn fixture(name: &str) -> Vec<u8> {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(name);
    std::fs::read(&path).unwrap_or_else(|fault| panic!("{}: {fault}", path.display()))
}
