//! Who answers in the home, by Plex's own question to everybody (GDM).
//! Protocol page §10.

use crate::domain::MachineIdentifier;
use crate::domain::network::{Announcement, Discovery};
use std::io;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::time::Duration;
use tokio::net::UdpSocket;

/// How long answers are waited for. Servers answer at once or not at all.
pub const LIMIT: Duration = Duration::from_millis(1500);

/// The group that servers listen in.
const GROUP: SocketAddr = SocketAddr::new(IpAddr::V4(Ipv4Addr::new(239, 0, 0, 250)), 32414);

const QUESTION: &[u8] = b"M-SEARCH * HTTP/1.0\r\n\r\n";

/// The most servers that are believed in one home. More would be somebody's joke.
const MOST: usize = 64;

/// Who is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DiscoveryWay {
    /// Everybody in the home.
    Home,
    /// These, one by one.
    At(Vec<SocketAddr>),
    /// Nobody.
    Nobody,
}

/// Asks, and waits for every answer until [`LIMIT`] is over.
pub async fn ask(way: &DiscoveryWay) -> Discovery {
    let asked: &[SocketAddr] = match way {
        DiscoveryWay::Home => &[GROUP],
        DiscoveryWay::At(places) => places,
        DiscoveryWay::Nobody => return Discovery::NotAsked,
    };
    let mut heard = Vec::new();
    match tokio::time::timeout(LIMIT, listen(asked, &mut heard)).await {
        Ok(Err(fault)) if heard.is_empty() && super::is_no_route(&fault) => Discovery::NoRoute,
        Ok(Err(fault)) if heard.is_empty() => Discovery::Failed(fault.raw_os_error()),
        _ => Discovery::Heard(heard),
    }
}

/// Hears answers until it is dropped, or has heard too many.
async fn listen(asked: &[SocketAddr], heard: &mut Vec<Announcement>) -> io::Result<()> {
    let socket = UdpSocket::bind((Ipv4Addr::UNSPECIFIED, 0)).await?;
    for place in asked {
        socket.send_to(QUESTION, place).await?;
    }
    let mut buffer = [0; 2048];
    // Windows reports here that one of those asked was not there.
    let mut faults_left = asked.len();
    while heard.len() < MOST {
        let (length, from) = match socket.recv_from(&mut buffer).await {
            Ok(received) => received,
            Err(_) if faults_left > 0 => {
                faults_left -= 1;
                continue;
            }
            Err(fault) => return Err(fault),
        };
        let answer = buffer.get(..length).unwrap_or_default();
        if let Some(answer) = read(answer, from.ip())
            && !heard.iter().any(|it| it.machine_identifier == answer.machine_identifier)
        {
            heard.push(answer);
        }
    }
    Ok(())
}

/// One answer: lines of a name, a colon and a value, which may hold colons.
fn read(answer: &[u8], address: IpAddr) -> Option<Announcement> {
    let text = std::str::from_utf8(answer).ok()?;
    let mut lines = text.lines();
    let first = lines.next()?;
    if !first.starts_with("HTTP/") || !first.contains(" 200 ") {
        return None;
    }
    let lines: Vec<(&str, &str)> = lines.filter_map(|line| line.split_once(':')).collect();
    let field = |wanted: &str| {
        let line = lines.iter().find(|(name, _)| name.trim().eq_ignore_ascii_case(wanted));
        let value = line.map(|(_, value)| value.trim()).filter(|value| !value.is_empty())?;
        Some(value.chars().filter(|c| !c.is_control()).take(200).collect::<String>())
    };
    if field("Content-Type")? != "plex/media-server" {
        return None;
    }
    Some(Announcement {
        machine_identifier: MachineIdentifier(field("Resource-Identifier")?),
        name: field("Name").unwrap_or_default(),
        address,
        port: field("Port")?.parse().ok()?,
        version: field("Version"),
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "tests")]
    use super::*;

    const LOOPBACK: IpAddr = IpAddr::V4(Ipv4Addr::LOCALHOST);

    fn answer(identifier: &str, name: &str) -> String {
        format!(
            "HTTP/1.0 200 OK\r\ncontent-type: plex/media-server\r\n\
             Host: 0123456789abcdef0123456789abcdef.plex.direct\r\nName: {name}\r\n\
             Port: 32400\r\nResource-Identifier: {identifier}\r\nUpdated-At: 1585769946\r\n\
             Version: 1.18.8.2527-740d4c206\r\n\r\n"
        )
    }

    #[test]
    fn a_line_is_split_at_its_first_colon() {
        let read = read(answer("abc", "Den: Attic").as_bytes(), LOOPBACK).unwrap();
        assert_eq!(read.name, "Den: Attic");
        assert_eq!((read.machine_identifier.0.as_str(), read.port), ("abc", 32400));
        assert_eq!(read.version.as_deref(), Some("1.18.8.2527-740d4c206"));
    }

    #[test]
    fn what_is_no_server_is_not_heard() {
        let good = answer("abc", "Den");
        for other in [
            String::new(),
            good.replace("200 OK", "404 Not Found"),
            good.replace("plex/media-server", "plex/media-player"),
            good.replace("32400", "324000"),
            good.replace("Resource-Identifier: abc", "Resource-Identifier:"),
            "HTTP/1.0 200 OK".to_owned(),
        ] {
            assert_eq!(read(other.as_bytes(), LOOPBACK), None, "{other}");
        }
        assert_eq!(read(&[0xff; 2048], LOOPBACK), None);
    }

    /// Somebody who answers each question with all of these.
    async fn somebody(answers: Vec<String>) -> SocketAddr {
        let socket = UdpSocket::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap();
        let address = socket.local_addr().unwrap();
        tokio::spawn(async move {
            let mut buffer = [0; 256];
            while let Ok((_, from)) = socket.recv_from(&mut buffer).await {
                for answer in &answers {
                    socket.send_to(answer.as_bytes(), from).await.unwrap();
                }
            }
        });
        address
    }

    #[tokio::test]
    async fn every_server_is_heard_once() {
        let den = somebody(vec![answer("den", "Den"), answer("den", "Den")]).await;
        let attic = somebody(vec!["noise".to_owned(), answer("attic", "Attic")]).await;
        let Discovery::Heard(mut heard) = ask(&DiscoveryWay::At(vec![den, attic])).await else {
            panic!("nobody was asked");
        };
        heard.sort_by(|a, b| a.name.cmp(&b.name));
        let names: Vec<_> = heard.iter().map(|it| it.name.as_str()).collect();
        assert_eq!(names, ["Attic", "Den"]);
    }

    #[tokio::test]
    async fn silence_is_heard_as_nobody() {
        let silent = somebody(Vec::new()).await;
        assert_eq!(ask(&DiscoveryWay::At(vec![silent])).await, Discovery::Heard(Vec::new()));
        assert_eq!(ask(&DiscoveryWay::Nobody).await, Discovery::NotAsked);
    }
}
