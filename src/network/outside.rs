//! The server's door from outside, tried from inside, and this computer's own
//! addresses.

use crate::domain::network::OutsideDoor;
use std::io;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, UdpSocket};
use std::time::Duration;
use tokio::net::TcpStream;

/// How long a door may take to open.
pub const LIMIT: Duration = Duration::from_secs(4);

/// Where a connection to the public address leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OutsideWay {
    /// There.
    System,
    /// To this place, which stands for it.
    At(SocketAddr),
    /// Nowhere: nobody tries.
    Nobody,
}

/// Opens a plain connection to the public address, and closes it again. Both
/// families are asked alike.
pub async fn open(way: &OutsideWay, address: IpAddr, port: u16) -> OutsideDoor {
    let there = match way {
        OutsideWay::System => SocketAddr::new(address, port),
        OutsideWay::At(place) => *place,
        OutsideWay::Nobody => return OutsideDoor::NotAsked,
    };
    let connecting = TcpStream::connect(there);
    match tokio::time::timeout(LIMIT, connecting).await {
        Err(_) => OutsideDoor::TimedOut,
        Ok(Ok(_)) => OutsideDoor::Open,
        Ok(Err(fault)) => match fault.kind() {
            io::ErrorKind::ConnectionRefused => OutsideDoor::Refused,
            io::ErrorKind::TimedOut => OutsideDoor::TimedOut,
            _ if super::is_no_route(&fault) => OutsideDoor::NoRoute,
            _ => OutsideDoor::Failed(fault.raw_os_error()),
        },
    }
}

/// The addresses that this computer would speak to the internet from, at most
/// one of each family. Nothing is sent: the system is asked for its choice.
pub fn own_addresses() -> Vec<IpAddr> {
    // Documentation addresses: they only have to lie outside, and lead nowhere.
    let far: [(IpAddr, IpAddr); 2] = [
        (Ipv4Addr::UNSPECIFIED.into(), Ipv4Addr::new(198, 51, 100, 1).into()),
        (Ipv6Addr::UNSPECIFIED.into(), Ipv6Addr::new(0x2001, 0xdb8, 0, 0, 0, 0, 0, 1).into()),
    ];
    far.into_iter().filter_map(|(here, there)| own_address(here, there).ok()).collect()
}

/// The address that this computer would speak to `there` from.
fn own_address(here: IpAddr, there: IpAddr) -> io::Result<IpAddr> {
    /// The port named discard: any would do.
    const PORT: u16 = 9;
    let socket = UdpSocket::bind(SocketAddr::new(here, 0))?;
    socket.connect(SocketAddr::new(there, PORT))?;
    Ok(socket.local_addr()?.ip())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]
    use super::*;
    use std::net::TcpListener;

    #[tokio::test]
    async fn a_door_is_open_or_refuses() {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let place = listener.local_addr().unwrap();
        let there = IpAddr::from([203, 0, 113, 7]);
        let ways = [OutsideWay::At(place), OutsideWay::System];
        for (way, address) in ways.iter().zip([there, place.ip()]) {
            assert_eq!(open(way, address, place.port()).await, OutsideDoor::Open);
        }
        drop(listener);
        for (way, address) in ways.iter().zip([there, place.ip()]) {
            assert_eq!(open(way, address, place.port()).await, OutsideDoor::Refused);
        }
        assert_eq!(open(&OutsideWay::Nobody, there, 32400).await, OutsideDoor::NotAsked);
    }

    #[test]
    fn loopback_is_spoken_to_from_loopback() {
        let loopback = IpAddr::V4(Ipv4Addr::LOCALHOST);
        assert_eq!(own_address(Ipv4Addr::UNSPECIFIED.into(), loopback).unwrap(), loopback);
    }
}
