//! A certificate authority of a test, and doors with its certificates.

#![allow(dead_code, reason = "each test uses a part of it")]

use rcgen::{
    BasicConstraints, CertificateParams, DistinguishedName, DnType, IsCa, Issuer, KeyPair,
    date_time_ymd,
};
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use tokio::net::{TcpListener, TcpStream};
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer};

pub struct Authority {
    der: Vec<u8>,
    issuer: Issuer<'static, KeyPair>,
}

impl Authority {
    pub fn new(name: &str) -> Self {
        let mut params = CertificateParams::new(Vec::new()).unwrap();
        params.distinguished_name = DistinguishedName::new();
        params.distinguished_name.push(DnType::OrganizationName, name);
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let key = KeyPair::generate().unwrap();
        let der = params.self_signed(&key).unwrap().der().to_vec();
        Self { der, issuer: Issuer::new(params, key) }
    }

    /// Its own certificate.
    pub fn der(&self) -> Vec<u8> {
        self.der.clone()
    }

    /// Opens a door that shows a certificate for this name, and tells its port.
    pub async fn serve(&self, address: Ipv4Addr, port: u16, name: &str) -> u16 {
        self.serve_with((address, port).into(), params(name), None).await
    }

    /// Opens a door with a certificate for this name, behind which is what
    /// speaks without TLS there.
    pub async fn serve_before(&self, door: SocketAddr, name: &str, behind: SocketAddr) {
        self.serve_with(door, params(name), Some(behind)).await;
    }

    /// The same on loopback, with a certificate that is good in these years.
    pub async fn serve_between(&self, name: &str, from: i32, until: i32) -> u16 {
        let mut params = params(name);
        params.not_before = date_time_ymd(from, 1, 1);
        params.not_after = date_time_ymd(until, 1, 1);
        self.serve_with((Ipv4Addr::LOCALHOST, 0).into(), params, None).await
    }

    async fn serve_with(
        &self,
        door: SocketAddr,
        params: CertificateParams,
        behind: Option<SocketAddr>,
    ) -> u16 {
        let key = KeyPair::generate().unwrap();
        let certificate = params.signed_by(&key, &self.issuer).unwrap();
        let chain = vec![certificate.der().clone(), CertificateDer::from(self.der())];
        let config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_no_client_auth()
            .with_single_cert(chain, PrivateKeyDer::Pkcs8(key.serialize_der().into()))
            .unwrap();
        let acceptor = TlsAcceptor::from(Arc::new(config));
        let listener = TcpListener::bind(door).await.unwrap();
        let port = listener.local_addr().unwrap().port();
        tokio::spawn(async move {
            while let Ok((connection, _)) = listener.accept().await {
                let acceptor = acceptor.clone();
                tokio::spawn(async move {
                    // Whoever does not like the certificate breaks off.
                    let mut outer = acceptor.accept(connection).await.ok()?;
                    let mut inner = TcpStream::connect(behind?).await.ok()?;
                    tokio::io::copy_bidirectional(&mut outer, &mut inner).await.ok()
                });
            }
        });
        port
    }
}

fn params(name: &str) -> CertificateParams {
    CertificateParams::new(vec![name.to_owned()]).unwrap()
}
