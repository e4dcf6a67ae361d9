//! What the system's own resolver says of a name. No other resolver is asked:
//! a name under `plex.direct` spells its answer, and for every other one a
//! second name tells whether names are found at all.

use crate::domain::network::{NameAnswer, PlexDirect, Reach};
use std::collections::BTreeMap;
use std::net::{IpAddr, ToSocketAddrs};
use std::time::Duration;

/// How long a name may take. Resolvers themselves often wait 5 s for each of
/// their servers.
pub const LIMIT: Duration = Duration::from_secs(4);

/// A name that is kept for such uses and belongs to nobody (RFC 2606).
const SOMEBODY: &str = "example.com";

/// Who is asked for a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NameWay {
    /// The system, as every other program asks it.
    System,
    /// A table, in which all names are found that there are.
    Table(BTreeMap<String, Vec<IpAddr>>),
    /// Nobody: no name gets an answer.
    Nobody,
}

/// What came of one question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Lookup {
    Found(Vec<IpAddr>),
    NotFound,
    Unanswered,
}

/// Whether a name under `plex.direct` leads where it says (F006).
pub async fn plex_direct(way: &NameWay, name: &PlexDirect) -> NameAnswer {
    // At the same time: the other name is needed only where the first is not
    // found, and then nobody should wait twice.
    let (lookup, other) = tokio::join!(look_up(way, name.host()), look_up(way, "plex.tv"));
    judge_plex_direct(name.spelled(), lookup, &other)
}

/// Whether a name of a service such as `plex.tv` leads out of this computer, or
/// is kept from it (F055).
pub async fn service(way: &NameWay, host: &str) -> NameAnswer {
    let (lookup, other) = tokio::join!(look_up(way, host), look_up(way, SOMEBODY));
    judge_service(lookup, &other)
}

/// Asks for the addresses of a name, and waits at most [`LIMIT`].
pub(super) async fn look_up(way: &NameWay, host: &str) -> Lookup {
    match way {
        NameWay::System => {
            let answer = tokio::time::timeout(LIMIT, of_system(host.to_owned())).await;
            answer.unwrap_or(Lookup::Unanswered)
        }
        NameWay::Table(names) => match names.get(host) {
            Some(addresses) => Lookup::Found(addresses.clone()),
            None => Lookup::NotFound,
        },
        NameWay::Nobody => Lookup::Unanswered,
    }
}

/// The system cannot be told to stop looking for a name. So it looks on a thread
/// of its own that nobody waits for: one of the runtime's would keep the whole
/// program from ending while the network is dead.
async fn of_system(host: String) -> Lookup {
    let (sender, receiver) = tokio::sync::oneshot::channel();
    let look = move || {
        let found = (host.as_str(), 0).to_socket_addrs();
        let lookup = match found {
            Ok(found) => {
                let mut addresses: Vec<IpAddr> = Vec::new();
                for address in found.map(|it| it.ip().to_canonical()) {
                    if !addresses.contains(&address) {
                        addresses.push(address);
                    }
                }
                match addresses.is_empty() {
                    true => Lookup::NotFound,
                    false => Lookup::Found(addresses),
                }
            }
            Err(fault) if is_resolvers_own(&fault) => Lookup::Unanswered,
            Err(_) => Lookup::NotFound,
        };
        // Nobody may be waiting any more.
        let _ = sender.send(lookup);
    };
    match std::thread::Builder::new().name("names".to_owned()).spawn(look) {
        Ok(_) => receiver.await.unwrap_or(Lookup::Unanswered),
        Err(_) => Lookup::Unanswered,
    }
}

/// Whether a failure is the resolver's and says nothing of the name. The
/// standard library keeps the resolver's number on Windows alone (11002,
/// `WSATRY_AGAIN`); elsewhere the C library's words are all there is, and these
/// are never translated, because the program does not set a locale.
fn is_resolvers_own(fault: &std::io::Error) -> bool {
    let words = fault.to_string().to_ascii_lowercase();
    fault.raw_os_error() == Some(11002)
        || words.contains("temporary failure")
        || words.contains("try again")
        || words.contains("non-recoverable")
}

fn judge_plex_direct(spelled: IpAddr, lookup: Lookup, other: &Lookup) -> NameAnswer {
    match lookup {
        Lookup::Found(addresses) if addresses.contains(&spelled) => NameAnswer::Answered(addresses),
        Lookup::Found(got) if lead_nowhere(&got) => NameAnswer::Blocked(got),
        Lookup::Found(got) => NameAnswer::Rebinding { spelled, got },
        Lookup::NotFound if finds(other) && Reach::of(spelled).is_local() => {
            NameAnswer::Rebinding { spelled, got: Vec::new() }
        }
        Lookup::NotFound => NameAnswer::NotFound,
        Lookup::Unanswered => NameAnswer::Unanswered,
    }
}

fn judge_service(lookup: Lookup, other: &Lookup) -> NameAnswer {
    match lookup {
        Lookup::Found(got) if lead_nowhere(&got) => NameAnswer::Blocked(got),
        Lookup::Found(addresses) => NameAnswer::Answered(addresses),
        Lookup::NotFound if finds(other) => NameAnswer::Blocked(Vec::new()),
        Lookup::NotFound => NameAnswer::NotFound,
        Lookup::Unanswered => NameAnswer::Unanswered,
    }
}

fn finds(lookup: &Lookup) -> bool {
    matches!(lookup, Lookup::Found(addresses) if !lead_nowhere(addresses))
}

fn lead_nowhere(addresses: &[IpAddr]) -> bool {
    let nowhere = |it: &IpAddr| matches!(Reach::of(*it), Reach::Unspecified | Reach::Loopback);
    addresses.iter().all(nowhere)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]
    use super::*;

    fn found(addresses: &[&str]) -> Lookup {
        Lookup::Found(ips(addresses))
    }

    fn ips(addresses: &[&str]) -> Vec<IpAddr> {
        addresses.iter().map(|it| it.parse().unwrap()).collect()
    }

    fn somebody() -> Lookup {
        found(&["198.51.100.20"])
    }

    #[test]
    fn a_name_leads_where_it_says_or_is_kept_from_it() {
        let spelled: IpAddr = "192.168.1.10".parse().unwrap();
        let judge = |lookup| judge_plex_direct(spelled, lookup, &somebody());
        let right = judge(found(&["192.168.1.10"]));
        assert_eq!(right, NameAnswer::Answered(ips(&["192.168.1.10"])));
        let nothing = NameAnswer::Rebinding { spelled, got: Vec::new() };
        assert_eq!(judge(Lookup::NotFound), nothing);
        let other = NameAnswer::Rebinding { spelled, got: ips(&["198.51.100.9"]) };
        assert_eq!(judge(found(&["198.51.100.9"])), other);
        assert_eq!(judge(found(&["0.0.0.0"])), NameAnswer::Blocked(ips(&["0.0.0.0"])));
        assert_eq!(judge(found(&["::", "::1"])), NameAnswer::Blocked(ips(&["::", "::1"])));
        assert_eq!(judge(Lookup::Unanswered), NameAnswer::Unanswered);
    }

    #[test]
    fn a_missing_name_is_no_rebinding_where_no_name_is_found_or_it_is_public() {
        let spelled: IpAddr = "192.168.1.10".parse().unwrap();
        for other in [Lookup::NotFound, Lookup::Unanswered, found(&["0.0.0.0"])] {
            let answer = judge_plex_direct(spelled, Lookup::NotFound, &other);
            assert_eq!(answer, NameAnswer::NotFound);
        }
        let public: IpAddr = "203.0.113.7".parse().unwrap();
        let answer = judge_plex_direct(public, Lookup::NotFound, &somebody());
        assert_eq!(answer, NameAnswer::NotFound);
    }

    #[test]
    fn a_name_that_spells_loopback_may_lead_there() {
        let spelled: IpAddr = "127.0.0.1".parse().unwrap();
        let answer = judge_plex_direct(spelled, found(&["127.0.0.1"]), &somebody());
        assert_eq!(answer, NameAnswer::Answered(ips(&["127.0.0.1"])));
    }

    #[test]
    fn a_service_is_blocked_where_other_names_are_found() {
        let judge = |lookup| judge_service(lookup, &somebody());
        assert_eq!(judge(somebody()), NameAnswer::Answered(ips(&["198.51.100.20"])));
        for nowhere in ["0.0.0.0", "127.0.0.1", "::1"] {
            assert_eq!(judge(found(&[nowhere])), NameAnswer::Blocked(ips(&[nowhere])));
        }
        assert_eq!(judge(Lookup::NotFound), NameAnswer::Blocked(Vec::new()));
        assert_eq!(judge(Lookup::Unanswered), NameAnswer::Unanswered);
        let offline = judge_service(Lookup::NotFound, &Lookup::NotFound);
        assert_eq!(offline, NameAnswer::NotFound);
    }

    #[test]
    fn the_resolvers_own_trouble_is_told_from_a_missing_name() {
        let says = |words: &str| std::io::Error::other(words.to_owned());
        let lost = "failed to lookup address information: Temporary failure in name resolution";
        assert!(is_resolvers_own(&says(lost)));
        assert!(is_resolvers_own(&std::io::Error::from_raw_os_error(11002)));
        for missing in [
            "failed to lookup address information: Name or service not known",
            "failed to lookup address information: nodename nor servname provided, or not known",
            "failed to lookup address information: No address associated with hostname",
        ] {
            assert!(!is_resolvers_own(&says(missing)), "{missing}");
        }
    }

    #[tokio::test]
    async fn a_table_answers_for_a_practice_home() {
        let hash = "0123456789abcdef0123456789abcdef";
        let name = PlexDirect::parse(&format!("192-168-1-10.{hash}.plex.direct")).unwrap();
        let mut names = BTreeMap::from([("plex.tv".to_owned(), ips(&["198.51.100.20"]))]);
        let way = NameWay::Table(names.clone());
        let kept = plex_direct(&way, &name).await;
        assert!(
            matches!(kept, NameAnswer::Rebinding { ref got, .. } if got.is_empty()),
            "{kept:?}"
        );
        names.insert(name.host().to_owned(), vec![name.spelled()]);
        let led = plex_direct(&NameWay::Table(names), &name).await;
        assert_eq!(led, NameAnswer::Answered(vec![name.spelled()]));
        assert_eq!(service(&NameWay::Nobody, "plex.tv").await, NameAnswer::Unanswered);
    }

    #[tokio::test]
    async fn the_system_knows_numbers_without_asking_anybody() {
        assert_eq!(look_up(&NameWay::System, "127.0.0.1").await, found(&["127.0.0.1"]));
    }
}
