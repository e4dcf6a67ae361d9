//! The one handler: reads a request, applies faults, asks the endpoint, keeps
//! the log.

use super::call::{Call, Side};
use super::door::Cut;
use super::fault::{self, Course};
use super::request::Request;
use super::wire::{Content, Reply};
use super::world::World;
use super::{page, pms, tv};
use axum::Router;
use axum::body::{Body, Bytes, HttpBody};
use axum::extract::{ConnectInfo, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::Response;
use http_body::Frame;
use std::convert::Infallible;
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll};
use std::time::{Duration, Instant};
use url::form_urlencoded;

/// What the three services share.
pub(super) struct Shared {
    pub world: Mutex<World>,
    pub log: Mutex<Vec<Request>>,
    began: Instant,
}

impl Shared {
    pub(super) fn new(world: World) -> Self {
        Self { world: Mutex::new(world), log: Mutex::default(), began: Instant::now() }
    }

    pub(super) fn world(&self) -> MutexGuard<'_, World> {
        self.world.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn log(&self) -> MutexGuard<'_, Vec<Request>> {
        self.log.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The most of a request's body that is read.
const BODY_CAP: usize = 1 << 20;

/// Whether a service does not even listen.
pub(super) fn is_shut(world: &World, side: Side) -> bool {
    world.faults.iter().any(|fault| fault.shuts(side))
        || (side == Side::Server && !world.server.running)
}

pub(super) fn router(shared: Arc<Shared>, side: Side) -> Router {
    Router::new().fallback(handle).with_state((shared, side))
}

async fn handle(
    State((shared, side)): State<(Arc<Shared>, Side)>,
    ConnectInfo(cut): ConnectInfo<Cut>,
    request: axum::extract::Request,
) -> Response {
    let request = read(&shared, side, request).await;
    let position = {
        let mut log = shared.log();
        log.push(request.clone());
        log.len() - 1
    };
    let (latency, due) = {
        let mut world = shared.world();
        let due = fault::due(&mut world.faults, side, request.call);
        let is_shut = is_shut(&world, side);
        // A connection from before the door was shut gets no answer either.
        let due = if is_shut { Some(fault::Behaviour::Refuse) } else { due };
        (world.latency, due)
    };
    // The latency comes before the act, so that the world never moves while an
    // answer is on its way.
    let (pause, reply) = match due.map(fault::course) {
        None => (latency, None),
        Some(Course::ActAfter(pause)) => (latency + pause, None),
        Some(Course::Answer(reply)) => (latency, Some(reply)),
        Some(Course::Cut { act }) => {
            tokio::time::sleep(latency).await;
            if act {
                act_on(&shared, &request, position);
            }
            cut.cut();
            return Response::new(Body::empty());
        }
        Some(Course::Hold { act }) => {
            tokio::time::sleep(latency).await;
            if act {
                act_on(&shared, &request, position);
            }
            // Ends with the connection, which the client closes.
            return std::future::pending().await;
        }
    };
    if !pause.is_zero() {
        tokio::time::sleep(pause).await;
    }
    let reply = reply.unwrap_or_else(|| act_on(&shared, &request, position));
    let (ahead, as_json) = {
        let world = shared.world();
        let ahead = (!world.clock_ahead.is_zero() && side == Side::PlexTv).then(|| world.now());
        (ahead, request.wants_json() && !world.speaks_xml_alone)
    };
    if let Some(entry) = shared.log().get_mut(position) {
        entry.status = Some(reply.status);
        entry.answered_at = Some(shared.began.elapsed());
    }
    respond(reply, as_json, ahead)
}

/// Asks the endpoint, and notes in the log whether it did what was asked.
fn act_on(shared: &Shared, request: &Request, position: usize) -> Reply {
    let reply = answer(&mut shared.world(), request);
    if let Some(entry) = shared.log().get_mut(position) {
        entry.acted = reply.status < 400;
    }
    reply
}

fn answer(world: &mut World, request: &Request) -> Reply {
    match request.side {
        Side::PlexTv => tv::answer(world, request),
        Side::AuthApp => page::answer(world, request),
        Side::Server => pms::answer(world, request),
    }
}

async fn read(shared: &Shared, side: Side, request: axum::extract::Request) -> Request {
    let at = shared.began.elapsed();
    let (head, body) = request.into_parts();
    // A body that is too long or breaks off reaches the endpoint as an empty one.
    let body = axum::body::to_bytes(body, BODY_CAP).await.unwrap_or_default();
    let query = form_urlencoded::parse(head.uri.query().unwrap_or_default().as_bytes());
    let mut read = Request {
        side,
        call: Call::of(side, head.method.as_str(), head.uri.path()),
        method: head.method.to_string(),
        path: head.uri.path().to_owned(),
        query: query.into_owned().collect(),
        headers: kept(&head.headers),
        body: body.to_vec(),
        token_kind: None,
        acted: false,
        status: None,
        at,
        answered_at: None,
    };
    read.token_kind = read.token().map(|token| shared.world().token_kind(token));
    read
}

fn kept(headers: &HeaderMap) -> Vec<(String, String)> {
    const KEPT: [&str; 7] = [
        "accept",
        "accept-encoding",
        "authorization",
        "content-type",
        "cookie",
        "referer",
        "user-agent",
    ];
    headers
        .iter()
        .filter(|(name, _)| name.as_str().starts_with("x-plex-") || KEPT.contains(&name.as_str()))
        .map(|(name, value)| {
            (name.as_str().to_owned(), String::from_utf8_lossy(value.as_bytes()).into_owned())
        })
        .collect()
}

fn respond(reply: Reply, as_json: bool, clock: Option<Duration>) -> Response {
    let (kind, encoding, body) = match reply.content {
        Content::Empty => (None, None, Body::empty()),
        Content::Tree(tree) if as_json => (Some("application/json"), None, tree.json().into()),
        Content::Tree(tree) => (Some("text/xml;charset=utf-8"), None, tree.xml().into()),
        Content::Text { kind, text } => (Some(kind), None, text.into()),
        Content::Bytes { kind, encoding, bytes } => (Some(kind), encoding, bytes.into()),
        Content::Endless => (Some("application/json"), None, Body::new(Endless)),
    };
    let mut response = Response::new(body);
    *response.status_mut() = StatusCode::from_u16(reply.status).unwrap_or(StatusCode::OK);
    let headers = response.headers_mut();
    if let Some(kind) = kind {
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    }
    if let Some(encoding) = encoding {
        headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
    }
    if let Some(value) =
        clock.and_then(http_date).and_then(|text| HeaderValue::from_str(&text).ok())
    {
        headers.insert(header::DATE, value);
    }
    for (name, value) in reply.headers {
        if let Ok(value) = HeaderValue::from_str(&value) {
            headers.insert(HeaderName::from_static(name), value);
        }
    }
    response
}

fn http_date(at: Duration) -> Option<String> {
    let time = jiff::Timestamp::from_second(i64::try_from(at.as_secs()).ok()?).ok()?;
    Some(time.strftime("%a, %d %b %Y %H:%M:%S GMT").to_string())
}

/// A body that never ends: JSON that is always about to close.
struct Endless;

impl HttpBody for Endless {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        const BLANKS: &[u8] = &[b' '; 16 * 1024];
        Poll::Ready(Some(Ok(Frame::data(Bytes::from_static(BLANKS)))))
    }
}
