//! The server's door at home: by its name, and with TLS, as every app opens it.
//! Nothing is asked and no token is sent; a handshake is all there is.

use super::issuer::issuer;
use super::names::{Lookup, NameWay, look_up};
use crate::domain::network::{HomeDoor, TlsFault};
use rustls::SignatureScheme;
use rustls::client::WebPkiServerVerifier;
use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::crypto::CryptoProvider;
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::{CertificateError, ClientConfig, DigitallySignedStruct, Error, RootCertStore};
use rustls_platform_verifier::Verifier;
use std::io;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::net::TcpStream;

/// How long a door may take to open, its name not counted.
pub const LIMIT: Duration = Duration::from_secs(4);

/// Whose word counts for a certificate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Roots {
    /// Whom this computer trusts.
    System,
    /// These authorities alone, each as a certificate in DER.
    Given(Vec<Vec<u8>>),
}

/// How doors are opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HomeWay {
    /// Whose word counts.
    pub roots: Roots,
    /// A place that stands for every door; `None`: each is where its name leads.
    pub place: Option<SocketAddr>,
}

impl HomeWay {
    /// As every other program of this computer does.
    pub fn system() -> Self {
        Self { roots: Roots::System, place: None }
    }
}

/// Opens the door that `host` names. The name is looked for as `names` says, and
/// the addresses that it has are tried one after the other.
pub async fn open(names: &NameWay, way: &HomeWay, host: &str, port: u16) -> HomeDoor {
    let Lookup::Found(addresses) = look_up(names, host).await else { return HomeDoor::NoName };
    let mut door = HomeDoor::NoName;
    let tried = async {
        for address in addresses {
            let there = way.place.unwrap_or(SocketAddr::new(address, port));
            door = open_at(there, &way.roots, host).await;
            // What speaks is heard out; only silence lets the next one try.
            if matches!(door, HomeDoor::Open { .. } | HomeDoor::Tls { .. }) {
                return;
            }
        }
    };
    match tokio::time::timeout(LIMIT, tried).await {
        Ok(()) => door,
        Err(_) => HomeDoor::TimedOut,
    }
}

async fn open_at(there: SocketAddr, roots: &Roots, host: &str) -> HomeDoor {
    let stream = match TcpStream::connect(there).await {
        Ok(stream) => stream,
        Err(fault) => return of_connection(&fault),
    };
    let noting = match Noting::of(roots) {
        Ok(noting) => Arc::new(noting),
        Err(_) => return broken(None, TlsFault::Other),
    };
    let Ok(name) = ServerName::try_from(host.to_owned()) else {
        return broken(None, TlsFault::Other);
    };
    let Ok(builder) = ClientConfig::builder_with_provider(noting.provider.clone())
        .with_safe_default_protocol_versions()
    else {
        return broken(None, TlsFault::Other);
    };
    let config =
        builder.dangerous().with_custom_certificate_verifier(noting.clone()).with_no_client_auth();
    let shaken = tokio_rustls::TlsConnector::from(Arc::new(config)).connect(name, stream).await;
    let issuer = noting.issuer();
    match shaken {
        Ok(_) => HomeDoor::Open { issuer },
        Err(fault) => broken(issuer, of_handshake(&fault)),
    }
}

fn broken(issuer: Option<String>, why: TlsFault) -> HomeDoor {
    HomeDoor::Tls { issuer, why }
}

fn of_connection(fault: &io::Error) -> HomeDoor {
    match fault.kind() {
        io::ErrorKind::ConnectionRefused => HomeDoor::Refused,
        io::ErrorKind::TimedOut => HomeDoor::TimedOut,
        _ if super::is_no_route(fault) => HomeDoor::NoRoute,
        _ => HomeDoor::Failed(fault.raw_os_error()),
    }
}

fn of_handshake(fault: &io::Error) -> TlsFault {
    let cause = fault.get_ref().and_then(|it| it.downcast_ref::<Error>());
    match cause {
        Some(Error::InvalidCertificate(certificate)) => match certificate {
            CertificateError::UnknownIssuer => TlsFault::UnknownIssuer,
            CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. } => {
                TlsFault::OtherName
            }
            CertificateError::Expired | CertificateError::ExpiredContext { .. } => {
                TlsFault::Expired
            }
            CertificateError::NotValidYet | CertificateError::NotValidYetContext { .. } => {
                TlsFault::NotYetValid
            }
            CertificateError::Revoked => TlsFault::Revoked,
            _ => TlsFault::Other,
        },
        // Plain HTTP, or anything else that is not TLS.
        Some(Error::InvalidMessage(_) | Error::AlertReceived(_)) | None => TlsFault::BrokenOff,
        Some(_) => TlsFault::Other,
    }
}

/// Leaves the judgement to somebody who knows, and notes who issued what was shown.
#[derive(Debug)]
struct Noting {
    provider: Arc<CryptoProvider>,
    judge: Arc<dyn ServerCertVerifier>,
    issuer: Mutex<Option<String>>,
}

impl Noting {
    fn of(roots: &Roots) -> Result<Self, Error> {
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let judge: Arc<dyn ServerCertVerifier> = match roots {
            Roots::System => system_judge(&provider)?,
            Roots::Given(given) => {
                let mut store = RootCertStore::empty();
                for der in given {
                    store.add(CertificateDer::from(der.as_slice()))?;
                }
                WebPkiServerVerifier::builder_with_provider(Arc::new(store), provider.clone())
                    .build()
                    .map_err(|fault| Error::General(fault.to_string()))?
            }
        };
        Ok(Self { provider, judge, issuer: Mutex::default() })
    }

    fn issuer(&self) -> Option<String> {
        self.issuer.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

/// The system's verifier, made for the first door that opens: on some systems
/// that reads hundreds of files. The doors of a home are tried at the same time,
/// so one of them makes it while the others wait. Where it cannot be made, the
/// next door asks again.
fn system_judge(provider: &Arc<CryptoProvider>) -> Result<Arc<Verifier>, Error> {
    static MADE: Mutex<Option<Arc<Verifier>>> = Mutex::new(None);
    let mut made = MADE.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(judge) = made.as_ref() {
        return Ok(judge.clone());
    }
    let judge = Arc::new(Verifier::new(provider.clone())?);
    Ok(made.insert(judge).clone())
}

impl ServerCertVerifier for Noting {
    fn verify_server_cert(
        &self,
        end_entity: &CertificateDer<'_>,
        intermediates: &[CertificateDer<'_>],
        server_name: &ServerName<'_>,
        ocsp_response: &[u8],
        now: UnixTime,
    ) -> Result<ServerCertVerified, Error> {
        *self.issuer.lock().unwrap_or_else(PoisonError::into_inner) = issuer(end_entity);
        self.judge.verify_server_cert(end_entity, intermediates, server_name, ocsp_response, now)
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        self.judge.verify_tls12_signature(message, certificate, signature)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        self.judge.verify_tls13_signature(message, certificate, signature)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.judge.supported_verify_schemes()
    }
}
