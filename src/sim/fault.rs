//! Faults as data: which call goes wrong, when, and how.
//!
//! The one place that applies them is the listener's handler; no endpoint
//! knows that they exist.

use super::call::{Call, Side};
use super::wire::{Content, Reply, escape};
use axum::body::Bytes;
use serde_json::json;
use std::time::Duration;

/// Something that goes wrong.
#[derive(Debug, Clone)]
pub struct Fault {
    /// Where.
    pub target: Target,
    /// At which of the requests that meet the target.
    pub when: When,
    /// How.
    pub behaviour: Behaviour,
    seen: u32,
    /// The service that a [`Target::Following`] waits at, once it waits.
    waits_at: Option<Side>,
}

/// The requests a fault waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// One endpoint.
    Call(Call),
    /// Everything at one service.
    Every(Side),
    /// Whatever else the service of this endpoint is asked from the moment the
    /// endpoint was asked for the first time.
    Following(Call),
}

impl From<Call> for Target {
    fn from(call: Call) -> Self {
        Self::Call(call)
    }
}

impl From<Side> for Target {
    fn from(side: Side) -> Self {
        Self::Every(side)
    }
}

/// At which of its requests a fault strikes, counted from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// At each.
    Always,
    /// At this one alone.
    Nth(u32),
    /// At this many, from the first.
    First(u32),
    /// At each after this many.
    After(u32),
}

/// How a call goes wrong.
#[derive(Debug, Clone)]
pub enum Behaviour {
    /// The answer is right but late.
    Slow(Duration),
    /// A status and a body instead of the answer; nothing is done.
    Status {
        /// The HTTP status.
        status: u16,
        /// What stands in the body.
        body: Body,
        /// `Retry-After`, in seconds.
        retry_after: Option<u32>,
    },
    /// Nothing listens, where the whole service is meant at all times; else
    /// the connection is closed before the request is looked at.
    Refuse,
    /// The request is read, nothing is done, the connection is closed.
    CutBeforeActing,
    /// What was asked is done, and the connection is closed without an answer.
    CutAfterActing,
    /// The request is read, nothing is done, and nothing is answered as long as
    /// the client waits: a moment to end the client at.
    HoldBeforeActing,
    /// What was asked is done, and nothing is answered as long as the client waits.
    HoldAfterActing,
    /// The page of a public network that wants a sign-in of its own (constructed).
    Html,
    /// A redirect to this host.
    Redirect(&'static str),
    /// The answer of another product (constructed).
    OtherProduct,
    /// A body that never ends.
    Huge,
    /// A small body that unpacks to 16 MiB.
    HugeGzip,
    /// 503 while the server works on its database (recorded).
    Maintenance,
    /// 400 while the server's library is not ready (recorded words).
    StillStarting,
    /// Bytes that are neither JSON nor XML.
    Garbage,
}

/// What stands in the body of an error.
#[derive(Debug, Clone, Copy)]
pub enum Body {
    /// Nothing.
    Empty,
    /// plex.tv's error form with this code and message.
    Error(u16, &'static str),
    /// `{"error": …}`, as the claim token's endpoint answers.
    Short(&'static str),
    /// A web page with these words.
    Page(&'static str),
}

impl Fault {
    /// A fault that has not struck yet.
    pub fn new(target: impl Into<Target>, when: When, behaviour: Behaviour) -> Self {
        Self { target: target.into(), when, behaviour, seen: 0, waits_at: None }
    }

    /// A fault that strikes at each request.
    pub fn always(target: impl Into<Target>, behaviour: Behaviour) -> Self {
        Self::new(target, When::Always, behaviour)
    }

    /// A fault that strikes once, at the first request.
    pub fn once(target: impl Into<Target>, behaviour: Behaviour) -> Self {
        Self::new(target, When::First(1), behaviour)
    }

    /// Whether it keeps a whole service from listening.
    pub(super) fn shuts(&self, side: Side) -> bool {
        self.target == Target::Every(side)
            && self.when == When::Always
            && matches!(self.behaviour, Behaviour::Refuse)
    }

    fn strikes(&mut self, side: Side, call: Call) -> bool {
        let meant = match self.target {
            Target::Call(target) => target == call,
            Target::Every(target) => target == side,
            Target::Following(target) if target == call => {
                self.waits_at = Some(side);
                false
            }
            Target::Following(_) => self.waits_at == Some(side),
        };
        if !meant {
            return false;
        }
        self.seen += 1;
        match self.when {
            When::Always => true,
            When::Nth(n) => self.seen == n,
            When::First(n) => self.seen <= n,
            When::After(n) => self.seen > n,
        }
    }
}

/// The behaviour for this request: the first fault that strikes. Each fault
/// that the request meets counts it.
pub(super) fn due(faults: &mut [Fault], side: Side, call: Call) -> Option<Behaviour> {
    let mut due = None;
    for fault in faults {
        if fault.strikes(side, call) && due.is_none() {
            due = Some(fault.behaviour.clone());
        }
    }
    due
}

/// What to do with a request that a fault strikes.
pub(super) enum Course {
    /// Act as usual, after a pause.
    ActAfter(Duration),
    /// Answer this and do nothing.
    Answer(Reply),
    /// Close the connection; act first if told so.
    Cut { act: bool },
    /// Say nothing; act first if told so.
    Hold { act: bool },
}

pub(super) fn course(behaviour: Behaviour) -> Course {
    Course::Answer(match behaviour {
        Behaviour::Slow(pause) => return Course::ActAfter(pause),
        Behaviour::Refuse | Behaviour::CutBeforeActing => return Course::Cut { act: false },
        Behaviour::CutAfterActing => return Course::Cut { act: true },
        Behaviour::HoldBeforeActing => return Course::Hold { act: false },
        Behaviour::HoldAfterActing => return Course::Hold { act: true },
        Behaviour::Status { status, body, retry_after } => {
            let mut reply = match body {
                Body::Empty => Reply::empty(status),
                Body::Error(code, message) => Reply::error(status, code, message),
                Body::Short(words) => {
                    Reply::text(status, "application/json", json!({ "error": words }).to_string())
                }
                Body::Page(words) => Reply::refused(status, words),
            };
            if let Some(seconds) = retry_after {
                reply.headers.push(("retry-after", seconds.to_string()));
            }
            reply
        }
        Behaviour::Html => Reply::html(
            200,
            "<!DOCTYPE html><html><head><title>Guest network</title></head><body>\
             <h1>Welcome</h1><p>Accept the terms to use this network.</p></body></html>",
        ),
        Behaviour::Redirect(host) => {
            let mut reply = Reply::empty(302);
            reply.headers.push(("location", format!("https://{host}/elsewhere")));
            reply
        }
        Behaviour::OtherProduct => Reply::text(
            200,
            "application/json",
            json!({ "ProductName": "Another media server", "Version": "10.9.1" }).to_string(),
        ),
        Behaviour::Huge => Reply { content: Content::Endless, ..Reply::empty(200) },
        Behaviour::HugeGzip => Reply {
            content: Content::Bytes {
                kind: "application/json",
                encoding: Some("gzip"),
                bytes: Bytes::from_static(include_bytes!("recorded/padding.json.gz")),
            },
            ..Reply::empty(200)
        },
        Behaviour::Maintenance => maintenance("startup maintenance tasks"),
        Behaviour::StillStarting => Reply::text(
            400,
            "text/plain;charset=utf-8",
            "The server is still starting up. Please retry later.",
        ),
        Behaviour::Garbage => Reply {
            content: Content::Bytes {
                kind: "application/json",
                encoding: None,
                bytes: Bytes::from_static(b"\xff\xfe{{\"MediaContainer\": <"),
            },
            ..Reply::empty(200)
        },
    })
}

fn maintenance(what: &str) -> Reply {
    let status = escape(&format!("Plex Media Server is currently running {what}."));
    Reply::xml(503, format!("<Response code=\"503\" title=\"Maintenance\" status=\"{status}\"/>"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn struck(when: When) -> Vec<bool> {
        let mut faults = [Fault::new(Call::User, when, Behaviour::Garbage)];
        (0..4).map(|_| due(&mut faults, Side::PlexTv, Call::User).is_some()).collect()
    }

    #[test]
    fn faults_strike_when_they_say() {
        assert_eq!(struck(When::Always), [true, true, true, true]);
        assert_eq!(struck(When::Nth(2)), [false, true, false, false]);
        assert_eq!(struck(When::First(2)), [true, true, false, false]);
        assert_eq!(struck(When::After(3)), [false, false, false, true]);
    }

    #[test]
    fn what_follows_a_call_is_met_and_the_call_itself_is_not() {
        let mut faults = [Fault::always(Target::Following(Call::Claim), Behaviour::Garbage)];
        let mut struck = |side, call| due(&mut faults, side, call).is_some();
        assert!(!struck(Side::Server, Call::Identity));
        assert!(!struck(Side::Server, Call::Claim));
        assert!(!struck(Side::PlexTv, Call::User));
        assert!(!struck(Side::Server, Call::Claim));
        assert!(struck(Side::Server, Call::Identity));
    }

    #[test]
    fn a_fault_meets_its_own_target_alone() {
        let mut faults = [Fault::always(Side::Server, Behaviour::Refuse)];
        assert!(due(&mut faults, Side::PlexTv, Call::User).is_none());
        assert!(due(&mut faults, Side::Server, Call::Identity).is_some());
        assert!(faults.iter().all(|fault| fault.shuts(Side::Server) && !fault.shuts(Side::PlexTv)));
    }
}
