//! Who answers a question to every server of the practice home (GDM): the
//! practice server, where its preference says so, and its neighbours.
//! Protocol page §10.

use super::handler::Shared;
use super::home::Neighbour;
use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use tokio::net::UdpSocket;
use tokio::task::JoinSet;

/// Answers until it is dropped.
pub(super) struct Announcing {
    pub(super) place: SocketAddr,
    _task: JoinSet<()>,
}

impl Announcing {
    pub(super) async fn start(shared: &Arc<Shared>, port: u16) -> io::Result<Self> {
        let socket = UdpSocket::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        let place = socket.local_addr()?;
        let mut task = JoinSet::new();
        task.spawn(answer(socket, shared.clone(), port));
        Ok(Self { place, _task: task })
    }
}

async fn answer(socket: UdpSocket, shared: Arc<Shared>, port: u16) {
    let mut buffer = [0; 512];
    loop {
        let Ok((length, from)) = socket.recv_from(&mut buffer).await else { continue };
        if !buffer.get(..length).is_some_and(|it| it.starts_with(b"M-SEARCH ")) {
            continue;
        }
        for answer in answers(&shared, port) {
            // A lost answer is lost, as on a real network.
            let _ = socket.send_to(answer.as_bytes(), from).await;
        }
    }
}

fn answers(shared: &Shared, port: u16) -> Vec<String> {
    let world = shared.world();
    let server = &world.server;
    let own = Neighbour {
        name: server.friendly_name().to_owned(),
        machine_identifier: server.machine_identifier(),
        version: server.version.clone(),
        port,
    };
    let speaks = server.running && server.preferences.is_on("GdmEnabled");
    let all = Some(&own).filter(|_| speaks).into_iter().chain(&world.home.neighbours);
    let lines = |it: &Neighbour| {
        format!(
            "HTTP/1.0 200 OK\r\nContent-Type: plex/media-server\r\nHost: {}.plex.direct\r\n\
             Name: {}\r\nPort: {}\r\nResource-Identifier: {}\r\nUpdated-At: 1767225600\r\n\
             Version: {}\r\n\r\n",
            server.certificate, it.name, it.port, it.machine_identifier, it.version
        )
    };
    all.map(lines).collect()
}
