//! The server's secure door: TLS with a certificate for its own names under
//! `plex.direct`, from an authority of the practice world. What is inside is
//! passed on to the plain door.

use super::handler::Shared;
use super::home::Shown;
use rcgen::{
    BasicConstraints, CertificateParams, DistinguishedName, DnType, IsCa, Issuer, KeyPair,
    date_time_ymd,
};
use rustls::ServerConfig;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinSet;
use tokio_rustls::TlsAcceptor;

/// Who stands behind the practice server's certificate.
const PRACTICE_AUTHORITY: &str = "Practice Authority";

/// A door that is open until it is dropped.
pub(super) struct SecureDoor {
    pub(super) place: SocketAddr,
    /// The authority's own certificate, in DER.
    pub(super) authority: Vec<u8>,
    _task: JoinSet<()>,
}

impl SecureDoor {
    /// Opens the door in front of the plain one.
    pub(super) async fn start(shared: &Arc<Shared>, plain: SocketAddr) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        let place = listener.local_addr()?;
        let authority = Authority::new(PRACTICE_AUTHORITY)?;
        let der = authority.der.clone();
        let serving = serve(listener, plain, shared.clone(), Arc::new(authority));
        let mut task = JoinSet::new();
        task.spawn(serving);
        Ok(Self { place, authority: der, _task: task })
    }
}

async fn serve(
    listener: TcpListener,
    plain: SocketAddr,
    shared: Arc<Shared>,
    authority: Arc<Authority>,
) {
    loop {
        let Ok((connection, _)) = listener.accept().await else { continue };
        let (shown, running, name) = {
            let world = shared.world();
            let name = format!("*.{}.plex.direct", world.server.certificate);
            (world.home.shown.clone(), world.server.running, name)
        };
        if running {
            let authority = authority.clone();
            // Whoever breaks off, breaks off: the other end notices.
            tokio::spawn(async move {
                let _ = pass_on(connection, plain, &shown, &name, &authority).await;
            });
        }
    }
}

async fn pass_on(
    connection: TcpStream,
    plain: SocketAddr,
    shown: &Shown,
    name: &str,
    authority: &Authority,
) -> io::Result<()> {
    let config = match shown {
        Shown::OwnCertificate => authority.config(name, (2020, 2120))?,
        Shown::ExpiredCertificate => authority.config(name, (2001, 2002))?,
        Shown::CertificateBy(issuer) => Authority::new(issuer)?.config(name, (2020, 2120))?,
        Shown::Nothing => return Ok(()),
    };
    let mut outer = TlsAcceptor::from(Arc::new(config)).accept(connection).await?;
    let mut inner = TcpStream::connect(plain).await?;
    tokio::io::copy_bidirectional(&mut outer, &mut inner).await?;
    Ok(())
}

struct Authority {
    der: Vec<u8>,
    issuer: Issuer<'static, KeyPair>,
}

impl Authority {
    fn new(name: &str) -> io::Result<Self> {
        let mut params = CertificateParams::new(Vec::new()).map_err(io::Error::other)?;
        params.distinguished_name = DistinguishedName::new();
        params.distinguished_name.push(DnType::OrganizationName, name);
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let key = KeyPair::generate().map_err(io::Error::other)?;
        let der = params.self_signed(&key).map_err(io::Error::other)?.der().to_vec();
        Ok(Self { der, issuer: Issuer::new(params, key) })
    }

    /// A door with a new certificate for this name, good in these years.
    fn config(&self, name: &str, years: (i32, i32)) -> io::Result<ServerConfig> {
        let mut params = CertificateParams::new(vec![name.to_owned()]).map_err(io::Error::other)?;
        params.not_before = date_time_ymd(years.0, 1, 1);
        params.not_after = date_time_ymd(years.1, 1, 1);
        let key = KeyPair::generate().map_err(io::Error::other)?;
        let certificate = params.signed_by(&key, &self.issuer).map_err(io::Error::other)?;
        let chain = vec![certificate.der().clone(), CertificateDer::from(self.der.clone())];
        ServerConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
            .with_safe_default_protocol_versions()
            .map_err(io::Error::other)?
            .with_no_client_auth()
            .with_single_cert(chain, PrivateKeyDer::Pkcs8(key.serialize_der().into()))
            .map_err(io::Error::other)
    }
}
