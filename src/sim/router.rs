//! The practice home's router: UPnP IGD and NAT-PMP on loopback, answering what
//! [`super::Home`] says at that moment.

use super::handler::Shared;
use super::home::{PortMapping, Router};
use super::wire::escape;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use std::io;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::sync::Arc;
use tokio::net::{TcpListener, UdpSocket};
use tokio::task::JoinSet;

const SERVICE: &str = "urn:schemas-upnp-org:service:WANIPConnection:1";

/// NAT-PMP's own port, which clients do not let anybody change.
const NAT_PMP_PORT: u16 = 5351;

/// Where the practice router answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RouterPlaces {
    /// Where it hears questions for UPnP devices.
    pub ssdp: SocketAddr,
    /// Where it hears NAT-PMP, on that protocol's own port. `None`: this
    /// computer has no loopback address to spare for it.
    pub nat_pmp: Option<IpAddr>,
}

/// A router that answers until it is dropped.
pub(super) struct OpenRouter {
    pub(super) places: RouterPlaces,
    _tasks: JoinSet<()>,
}

impl OpenRouter {
    pub(super) async fn start(shared: &Arc<Shared>) -> io::Result<Self> {
        let ssdp = UdpSocket::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        let pages = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        let nat_pmp = nat_pmp_socket().await;
        let places = RouterPlaces {
            ssdp: ssdp.local_addr()?,
            nat_pmp: nat_pmp.as_ref().and_then(|it| Some(it.local_addr().ok()?.ip())),
        };
        let location = pages.local_addr()?;
        let router = axum::Router::new()
            .route("/rootDesc.xml", get(description))
            .route("/WANIPCn.xml", get(service_description))
            .route("/ctl/IPConn", post(control))
            .with_state(shared.clone());
        let mut tasks = JoinSet::new();
        tasks.spawn(hear_searches(ssdp, location, shared.clone()));
        tasks.spawn(async move { drop(axum::serve(pages, router).await) });
        if let Some(socket) = nat_pmp {
            tasks.spawn(hear_nat_pmp(socket, shared.clone()));
        }
        Ok(Self { places, _tasks: tasks })
    }
}

/// Several practice worlds may be open at once, and all of 127/8 is loopback on
/// Linux and Windows; macOS has 127.0.0.1 alone.
async fn nat_pmp_socket() -> Option<UdpSocket> {
    for _ in 0..8 {
        let [a, b, c, ..] = *uuid::Uuid::new_v4().as_bytes();
        let address = Ipv4Addr::new(127, a, b, c.clamp(2, 254));
        if let Ok(socket) = UdpSocket::bind((address, NAT_PMP_PORT)).await {
            return Some(socket);
        }
    }
    UdpSocket::bind((Ipv4Addr::LOCALHOST, NAT_PMP_PORT)).await.ok()
}

fn with_router<T>(shared: &Shared, look: impl FnOnce(&mut Router) -> T) -> T {
    look(&mut shared.world().home.router)
}

async fn hear_searches(socket: UdpSocket, location: SocketAddr, shared: Arc<Shared>) {
    const KIND: &str = "urn:schemas-upnp-org:device:InternetGatewayDevice:1";
    let mut buffer = [0; 2048];
    loop {
        let Ok((length, from)) = socket.recv_from(&mut buffer).await else { continue };
        let question = String::from_utf8_lossy(buffer.get(..length).unwrap_or_default());
        let is_asked = question.starts_with("M-SEARCH ") && question.contains(KIND);
        if !is_asked || !with_router(&shared, |router| router.answers_upnp) {
            continue;
        }
        let answer = format!(
            "HTTP/1.1 200 OK\r\nCACHE-CONTROL: max-age=120\r\nST: {KIND}\r\n\
             USN: uuid:0a1b2c3d-0000-1000-8000-000000000001::{KIND}\r\nEXT:\r\n\
             SERVER: Practice/1.0 UPnP/1.1\r\nLOCATION: http://{location}/rootDesc.xml\r\n\r\n"
        );
        // A lost answer is lost, as on a real network.
        let _ = socket.send_to(answer.as_bytes(), from).await;
    }
}

/// The question for the outside address (RFC 6886 §3.2); of the others it knows
/// none.
async fn hear_nat_pmp(socket: UdpSocket, shared: Arc<Shared>) {
    const UNSUPPORTED_VERSION: u16 = 1;
    const NETWORK_FAILURE: u16 = 3;
    const UNSUPPORTED_OPCODE: u16 = 5;
    let mut buffer = [0; 64];
    loop {
        let Ok((length, from)) = socket.recv_from(&mut buffer).await else { continue };
        let Some(&[version, operation]) = buffer.get(..length.min(2)).and_then(|it| it.as_array())
        else {
            continue;
        };
        let (answers, outside) =
            with_router(&shared, |router| (router.answers_nat_pmp, router.outside));
        if !answers {
            continue;
        }
        let (result, address) = match (version, operation, outside) {
            (0, 0, Some(outside)) => (0, outside),
            (0, 0, None) => (NETWORK_FAILURE, Ipv4Addr::UNSPECIFIED),
            (0, ..) => (UNSUPPORTED_OPCODE, Ipv4Addr::UNSPECIFIED),
            _ => (UNSUPPORTED_VERSION, Ipv4Addr::UNSPECIFIED),
        };
        let mut answer = vec![0, operation | 0x80];
        answer.extend(result.to_be_bytes());
        // Seconds since its start.
        answer.extend(600_u32.to_be_bytes());
        answer.extend(address.octets());
        // A lost answer is lost, as on a real network.
        let _ = socket.send_to(&answer, from).await;
    }
}

async fn description(State(shared): State<Arc<Shared>>) -> Response {
    let name = with_router(&shared, |router| router.name.clone());
    xml(
        StatusCode::OK,
        format!(
            "<?xml version=\"1.0\"?>\n<root xmlns=\"urn:schemas-upnp-org:device-1-0\">\
             <specVersion><major>1</major><minor>0</minor></specVersion><device>\
             <deviceType>urn:schemas-upnp-org:device:InternetGatewayDevice:1</deviceType>\
             <friendlyName>{}</friendlyName><manufacturer>Practice</manufacturer><deviceList>\
             <device><deviceType>urn:schemas-upnp-org:device:WANDevice:1</deviceType>\
             <friendlyName>WANDevice</friendlyName><deviceList><device>\
             <deviceType>urn:schemas-upnp-org:device:WANConnectionDevice:1</deviceType>\
             <friendlyName>WANConnectionDevice</friendlyName><serviceList><service>\
             <serviceType>{SERVICE}</serviceType>\
             <serviceId>urn:upnp-org:serviceId:WANIPConn1</serviceId>\
             <SCPDURL>/WANIPCn.xml</SCPDURL><controlURL>/ctl/IPConn</controlURL>\
             <eventSubURL>/evt/IPConn</eventSubURL></service></serviceList></device>\
             </deviceList></device></deviceList></device></root>",
            escape(&name)
        ),
    )
}

/// Only what clients look at: the names of the actions.
async fn service_description() -> Response {
    let action = |name: &str| {
        format!(
            "<action><name>{name}</name><argumentList><argument>\
             <name>NewExternalPort</name><direction>in</direction>\
             <relatedStateVariable>ExternalPort</relatedStateVariable></argument>\
             </argumentList></action>"
        )
    };
    let actions = ["GetExternalIPAddress", "AddPortMapping", "GetSpecificPortMappingEntry"];
    xml(
        StatusCode::OK,
        format!(
            "<?xml version=\"1.0\"?>\n<scpd xmlns=\"urn:schemas-upnp-org:service-1-0\">\
             <actionList>{}</actionList></scpd>",
            actions.map(action).concat()
        ),
    )
}

async fn control(State(shared): State<Arc<Shared>>, headers: HeaderMap, body: String) -> Response {
    let action = headers.get("soapaction").and_then(|it| it.to_str().ok()).unwrap_or_default();
    let action = action.trim_matches('"').rsplit('#').next().unwrap_or_default();
    let port = argument(&body, "NewExternalPort").and_then(|it| it.parse::<u16>().ok());
    let answered = with_router(&shared, |router| match (action, port) {
        ("GetExternalIPAddress", _) => {
            let outside = router.outside.unwrap_or(Ipv4Addr::UNSPECIFIED);
            Ok(format!("<NewExternalIPAddress>{outside}</NewExternalIPAddress>"))
        }
        ("GetSpecificPortMappingEntry", Some(port)) => match router.mappings.get(&port) {
            Some(mapping) => Ok(entry(mapping)),
            None => Err((714, "NoSuchEntryInArray")),
        },
        ("AddPortMapping", Some(port)) => match new_mapping(&body) {
            Some(mapping) => {
                router.mappings.insert(port, mapping);
                Ok(String::new())
            }
            None => Err((402, "Invalid Args")),
        },
        (_, None) => Err((402, "Invalid Args")),
        (_, Some(_)) => Err((401, "Invalid Action")),
    });
    let (status, inside) = match answered {
        Ok(fields) => (
            StatusCode::OK,
            format!("<u:{action}Response xmlns:u=\"{SERVICE}\">{fields}</u:{action}Response>"),
        ),
        Err((code, words)) => (
            StatusCode::INTERNAL_SERVER_ERROR,
            format!(
                "<s:Fault><faultcode>s:Client</faultcode><faultstring>UPnPError</faultstring>\
                 <detail><UPnPError xmlns=\"urn:schemas-upnp-org:control-1-0\">\
                 <errorCode>{code}</errorCode><errorDescription>{words}</errorDescription>\
                 </UPnPError></detail></s:Fault>"
            ),
        ),
    };
    xml(
        status,
        format!(
            "<?xml version=\"1.0\"?>\n<s:Envelope \
             xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\" \
             s:encodingStyle=\"http://schemas.xmlsoap.org/soap/encoding/\">\
             <s:Body>{inside}</s:Body></s:Envelope>"
        ),
    )
}

fn entry(mapping: &PortMapping) -> String {
    format!(
        "<NewInternalPort>{}</NewInternalPort><NewInternalClient>{}</NewInternalClient>\
         <NewEnabled>1</NewEnabled><NewPortMappingDescription>{}</NewPortMappingDescription>\
         <NewLeaseDuration>0</NewLeaseDuration>",
        mapping.port,
        mapping.address,
        escape(&mapping.description)
    )
}

fn new_mapping(body: &str) -> Option<PortMapping> {
    Some(PortMapping {
        address: argument(body, "NewInternalClient")?.parse().ok()?,
        port: argument(body, "NewInternalPort")?.parse().ok()?,
        description: argument(body, "NewPortMappingDescription").unwrap_or_default().to_owned(),
    })
}

/// An argument of an action. Clients write them without prefixes and attributes.
fn argument<'a>(body: &'a str, name: &str) -> Option<&'a str> {
    let (_, after) = body.split_once(&format!("<{name}>"))?;
    after.split_once(&format!("</{name}>")).map(|(value, _)| value)
}

fn xml(status: StatusCode, body: String) -> Response {
    (status, [(header::CONTENT_TYPE, "text/xml; charset=\"utf-8\"")], body).into_response()
}
