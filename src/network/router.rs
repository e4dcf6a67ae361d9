//! What the home's router says of itself, in UPnP IGD and in NAT-PMP, both
//! asked at the same time. Nothing is changed: no mapping is asked for.

use crate::domain::network::{MappedTo, Reach, Router, RouterAnswer, RouterProtocol};
use crab_nat::TimeoutConfig;
use crab_nat::natpmp::{self, Failure};
use http_body_util::{BodyExt, Empty, Limited};
use hyper::body::Bytes;
use hyper_util::client::legacy::Client;
use hyper_util::rt::TokioExecutor;
use igd_next::aio::tokio::Tokio;
use igd_next::aio::{Gateway, Provider};
use igd_next::{SearchError, SearchOptions};
use quick_xml::events::Event;
use quick_xml::reader::Reader;
use std::io;
use std::net::{IpAddr, SocketAddr};
use std::time::Duration;

/// How long a router may take to be found. It may answer as late as 3 s after
/// the question, which says so itself.
const SEARCH: Duration = Duration::from_millis(3200);

/// How long a router that was found may take over each further answer. They are
/// all asked for at the same time.
const ANSWER: Duration = Duration::from_millis(1500);

/// The longest description that is read.
const LONGEST: usize = 256 * 1024;

/// NAT-PMP's own times, with fewer repetitions: 1.75 s in all (RFC 6886 §3.1).
const NAT_PMP: TimeoutConfig = TimeoutConfig {
    initial_timeout: Duration::from_millis(250),
    max_retries: 2,
    max_retry_timeout: None,
};

/// Which router is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RouterWay {
    /// The home's: UPnP by a question to all, NAT-PMP at the default gateway,
    /// where it is known.
    System {
        /// The gateway of the default route.
        gateway: Option<IpAddr>,
    },
    /// One at these places.
    At {
        /// Where it hears questions for UPnP devices.
        ssdp: SocketAddr,
        /// Where it hears NAT-PMP, on that protocol's own port.
        nat_pmp: Option<IpAddr>,
    },
    /// None.
    Nobody,
}

/// Asks the router who it is, what its outside address is, and where it passes
/// the outside TCP port `port` on.
pub async fn ask(way: &RouterWay, port: u16) -> RouterAnswer {
    let (ssdp, gateway) = match way {
        RouterWay::System { gateway } => (SearchOptions::default().broadcast_address, *gateway),
        RouterWay::At { ssdp, nat_pmp } => (*ssdp, *nat_pmp),
        RouterWay::Nobody => return RouterAnswer::NotAsked,
    };
    let (upnp, nat_pmp) = tokio::join!(by_upnp(ssdp, port), by_nat_pmp(gateway));
    let has_no_way = upnp.is_no_way() && nat_pmp.is_no_way();
    match (upnp, nat_pmp) {
        (Heard::Router(upnp), Heard::Router(nat_pmp)) => {
            RouterAnswer::Router(joined(upnp, nat_pmp))
        }
        (Heard::Router(router), _) | (_, Heard::Router(router)) => RouterAnswer::Router(router),
        _ if has_no_way => RouterAnswer::NoRoute,
        _ => RouterAnswer::Silent,
    }
}

/// What came back in one protocol.
enum Heard {
    Router(Router),
    Nothing,
    NoRoute,
    /// There was nobody to ask.
    NotAsked,
}

impl Heard {
    fn is_no_way(&self) -> bool {
        matches!(self, Self::NoRoute | Self::NotAsked)
    }

    fn fault(fault: &io::Error) -> Self {
        if super::is_no_route(fault) { Self::NoRoute } else { Self::Nothing }
    }
}

fn joined(upnp: Router, nat_pmp: Router) -> Router {
    Router {
        protocols: [upnp.protocols, nat_pmp.protocols].concat(),
        outside: upnp.outside.or(nat_pmp.outside),
        inside: upnp.inside.or(nat_pmp.inside),
        ..upnp
    }
}

async fn by_upnp(ssdp: SocketAddr, port: u16) -> Heard {
    let mut options = SearchOptions::default();
    options.broadcast_address = ssdp;
    options.timeout = Some(SEARCH);
    options.single_search_timeout = Some(SEARCH);
    // A router on this computer itself is believed only where it was named.
    options.allowed_gateway_ips.extend(Some(ssdp.ip()).filter(IpAddr::is_loopback));
    let gateway = match igd_next::aio::tokio::search_gateway(options).await {
        Ok(gateway) => gateway,
        Err(SearchError::IoError(fault)) => return Heard::fault(&fault),
        Err(_) => return Heard::Nothing,
    };
    let (outside, name, mapping) = tokio::join!(
        tokio::time::timeout(ANSWER, gateway.get_external_ip()),
        tokio::time::timeout(ANSWER, name(&gateway)),
        tokio::time::timeout(ANSWER, mapping(&gateway, port)),
    );
    let outside = outside.ok().and_then(Result::ok).map(|it| it.to_canonical());
    Heard::Router(Router {
        name: name.ok().flatten(),
        protocols: vec![RouterProtocol::UpnpIgd],
        inside: Some(gateway.addr.ip()),
        outside: outside.filter(|it| is_told(*it)),
        mapping: mapping.unwrap_or(MappedTo::Unknown),
    })
}

async fn by_nat_pmp(gateway: Option<IpAddr>) -> Heard {
    let Some(gateway) = gateway else { return Heard::NotAsked };
    let (protocol, outside) = match natpmp::external_address(gateway.into(), Some(NAT_PMP)).await {
        Ok(address) => (RouterProtocol::NatPmp, Some(IpAddr::V4(address))),
        Err(Failure::UnsupportedVersion(_)) => (RouterProtocol::Pcp, None),
        // It speaks, and keeps its address to itself or has none.
        Err(
            Failure::NotAuthorized
            | Failure::NetworkFailure
            | Failure::OutOfResources
            | Failure::UnsupportedOpcode,
        ) => (RouterProtocol::NatPmp, None),
        Err(Failure::Socket(fault)) => return Heard::fault(&fault),
        Err(Failure::Timeout | Failure::InvalidResponse(_)) => return Heard::Nothing,
    };
    Heard::Router(Router {
        name: None,
        protocols: vec![protocol],
        inside: Some(gateway),
        outside: outside.filter(|it| is_told(*it)),
        mapping: MappedTo::Unknown,
    })
}

/// A router without a connection says 0.0.0.0.
fn is_told(address: IpAddr) -> bool {
    Reach::of(address) != Reach::Unspecified
}

/// What the router calls itself, in its description.
async fn name(gateway: &Gateway<Tokio>) -> Option<String> {
    let url = url_at(gateway.addr, &gateway.root_url).parse().ok()?;
    let client = Client::builder(TokioExecutor::new()).build_http::<Empty<Bytes>>();
    let answer = client.get(url).await.ok()?;
    let body = Limited::new(answer.into_body(), LONGEST).collect().await.ok()?.to_bytes();
    text_in(&String::from_utf8_lossy(&body), "friendlyName")
}

/// Where the router passes an outside port on. The crate can only read its list
/// entry by entry, which takes one answer for each; this is one for all.
async fn mapping(gateway: &Gateway<Tokio>, port: u16) -> MappedTo {
    const ACTION: &str = "GetSpecificPortMappingEntry";
    /// UPnP's number for an entry that is not there.
    const NO_SUCH_ENTRY: &str = "714";
    let service = &gateway.service_type;
    // It came from the router, and goes back into a header and into XML.
    let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, ':' | '-' | '_' | '.');
    if !service.chars().all(is_plain) {
        return MappedTo::Unknown;
    }
    let body = format!(
        "<?xml version=\"1.0\"?>\n<s:Envelope \
         xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\" \
         s:encodingStyle=\"http://schemas.xmlsoap.org/soap/encoding/\"><s:Body>\
         <u:{ACTION} xmlns:u=\"{service}\"><NewRemoteHost></NewRemoteHost>\
         <NewExternalPort>{port}</NewExternalPort><NewProtocol>TCP</NewProtocol>\
         </u:{ACTION}></s:Body></s:Envelope>"
    );
    let url = url_at(gateway.addr, &gateway.control_url);
    let action = format!("\"{service}#{ACTION}\"");
    let Ok(answer) = Tokio::send_async(&url, &action, &body).await else {
        return MappedTo::Unknown;
    };
    if text_in(&answer, "errorCode").as_deref() == Some(NO_SUCH_ENTRY) {
        return MappedTo::Nothing;
    }
    let address = text_in(&answer, "NewInternalClient").and_then(|it| it.parse().ok());
    let port = text_in(&answer, "NewInternalPort").and_then(|it| it.parse().ok());
    match (address, port) {
        (Some(address), Some(port)) => MappedTo::Inside {
            address,
            port,
            description: text_in(&answer, "NewPortMappingDescription"),
        },
        _ => MappedTo::Unknown,
    }
}

/// A path at an address; a whole URL as it is, which the search has checked to
/// be of the same address.
fn url_at(address: SocketAddr, path: &str) -> String {
    match path.starts_with("http://") {
        true => path.to_owned(),
        false => format!("http://{address}{path}"),
    }
}

/// The text of the first element of this name, at most 100 characters of it.
fn text_in(xml: &str, wanted: &str) -> Option<String> {
    let mut reader = Reader::from_str(xml);
    let mut text: Option<String> = None;
    loop {
        match reader.read_event().ok()? {
            Event::Start(tag) if tag.local_name().as_ref() == wanted => {
                text = Some(String::new());
            }
            Event::Text(words) => text.iter_mut().for_each(|it| *it += &words),
            Event::CData(words) => text.iter_mut().for_each(|it| *it += &words),
            Event::GeneralRef(name) => {
                if let Some(text) = &mut text {
                    match name.resolve_char_ref() {
                        Ok(Some(character)) => text.push(character),
                        _ => *text += quick_xml::escape::resolve_predefined_entity(&name)?,
                    }
                }
            }
            Event::End(_) if text.is_some() => break,
            Event::Eof => return None,
            _ => {}
        }
    }
    let text: String = text?.chars().filter(|c| !c.is_control()).take(100).collect();
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]
    use super::*;

    #[test]
    fn the_first_element_of_a_name_is_read() {
        let description = "<?xml version=\"1.0\"?><root><device>\
             <friendlyName>FRITZ!Box 7590 &amp; &#x4e2d;\n</friendlyName><deviceList>\
             <device><friendlyName>Inner</friendlyName></device></deviceList></device></root>";
        assert_eq!(text_in(description, "friendlyName").as_deref(), Some("FRITZ!Box 7590 & 中"));
        assert_eq!(text_in(description, "modelName"), None);
        assert_eq!(text_in("<a><b/></a>", "b"), None);
        assert_eq!(text_in("<a><b></b></a>", "b"), None);
        let long = format!("<a>{}</a>", "x".repeat(300));
        assert_eq!(text_in(&long, "a").map(|it| it.len()), Some(100));
    }

    #[test]
    fn no_answer_makes_it_panic() {
        let deep = "<a>".repeat(100_000);
        for text in ["", "<", "<a", "not xml", "<a>&boom;</a>", "<a>\u{0}", &deep] {
            assert_eq!(text_in(text, "b"), None);
            text_in(text, "a");
        }
    }

    #[tokio::test]
    async fn a_router_that_is_not_there_is_silent() {
        // A port where nobody listens.
        let nobody = std::net::UdpSocket::bind(("127.0.0.1", 0)).unwrap();
        let ssdp = nobody.local_addr().unwrap();
        drop(nobody);
        let way = RouterWay::At { ssdp, nat_pmp: None };
        assert_eq!(ask(&way, 32400).await, RouterAnswer::Silent);
        assert_eq!(ask(&RouterWay::Nobody, 32400).await, RouterAnswer::NotAsked);
    }
}
