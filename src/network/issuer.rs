//! Who issued a certificate, read from its bytes. Rustls tells whether it is to
//! be trusted and not who stands behind it, which is what a person needs to
//! know when a company or a virus scanner reads along (F085).

/// The longest name that is handed out, in characters.
const LONGEST: usize = 100;

const SEQUENCE: u8 = 0x30;
const SET: u8 = 0x31;
const OBJECT_IDENTIFIER: u8 = 0x06;
const VERSION: u8 = 0xa0;
/// 2.5.4.10, `organizationName`.
const ORGANIZATION: &[u8] = &[0x55, 0x04, 0x0a];
/// 2.5.4.3, `commonName`.
const COMMON_NAME: &[u8] = &[0x55, 0x04, 0x03];

/// The issuer of a certificate in DER: its organisation, else its common name.
/// `None` when the bytes are no certificate or name nobody.
pub(super) fn issuer(certificate: &[u8]) -> Option<String> {
    let (whole, _) = expect(certificate, SEQUENCE)?;
    let (mut to_be_signed, _) = expect(whole, SEQUENCE)?;
    if let Some((VERSION, _, rest)) = element(to_be_signed) {
        to_be_signed = rest;
    }
    // The serial number and the algorithm stand before the issuer (RFC 5280 §4.1).
    let (_, _, rest) = element(to_be_signed)?;
    let (_, _, rest) = element(rest)?;
    let (name, _) = expect(rest, SEQUENCE)?;
    attribute(name, ORGANIZATION).or_else(|| attribute(name, COMMON_NAME))
}

/// An attribute of a name, which is a sequence of sets of pairs.
fn attribute(mut name: &[u8], wanted: &[u8]) -> Option<String> {
    while let Some((pairs, rest)) = expect(name, SET) {
        name = rest;
        let Some((pair, _)) = expect(pairs, SEQUENCE) else { continue };
        let Some((object, value)) = expect(pair, OBJECT_IDENTIFIER) else { continue };
        if object == wanted {
            let (tag, text, _) = element(value)?;
            return readable(tag, text);
        }
    }
    None
}

fn readable(tag: u8, text: &[u8]) -> Option<String> {
    /// Two bytes for each character.
    const BMP_STRING: u8 = 0x1e;
    let text = match tag {
        BMP_STRING => {
            let pair = |it: &[u8]| Some(u16::from_be_bytes([*it.first()?, *it.get(1)?]));
            let units: Vec<u16> = text.chunks_exact(2).filter_map(pair).collect();
            String::from_utf16_lossy(&units)
        }
        _ => String::from_utf8_lossy(text).into_owned(),
    };
    let text: String = text.chars().filter(|c| !c.is_control()).take(LONGEST).collect();
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

/// The first element, if it has this tag, and what follows it.
fn expect(bytes: &[u8], wanted: u8) -> Option<(&[u8], &[u8])> {
    let (tag, content, rest) = element(bytes)?;
    (tag == wanted).then_some((content, rest))
}

/// The first element: its tag, its content, and what follows it.
fn element(bytes: &[u8]) -> Option<(u8, &[u8], &[u8])> {
    let (&[tag, first], rest) = bytes.split_first_chunk::<2>()?;
    let (length, rest) = match first {
        0..=0x7f => (usize::from(first), rest),
        // The length itself takes up to three bytes: 16 MiB, and no certificate is so long.
        0x81..=0x83 => {
            let (length, rest) = rest.split_at_checked(usize::from(first & 0x7f))?;
            let value = length.iter().fold(0, |sum: usize, byte| sum << 8 | usize::from(*byte));
            (value, rest)
        }
        _ => return None,
    };
    let (content, rest) = rest.split_at_checked(length)?;
    Some((tag, content, rest))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]
    use super::*;
    use rcgen::{CertificateParams, DnType, DnValue, KeyPair};

    fn certificate(names: &[(DnType, DnValue)]) -> Vec<u8> {
        let mut params = CertificateParams::new(vec!["attic.example".to_owned()]).unwrap();
        params.distinguished_name = rcgen::DistinguishedName::new();
        for (kind, value) in names {
            params.distinguished_name.push(kind.clone(), value.clone());
        }
        params.self_signed(&KeyPair::generate().unwrap()).unwrap().der().to_vec()
    }

    #[test]
    fn the_organisation_comes_before_the_common_name() {
        let utf8 = |text: &str| DnValue::Utf8String(text.to_owned());
        let both = certificate(&[
            (DnType::CommonName, utf8("Gateway CA 3")),
            (DnType::OrganizationName, utf8("Attic & Söhne")),
        ]);
        assert_eq!(issuer(&both).as_deref(), Some("Attic & Söhne"));
        let common = certificate(&[(DnType::CommonName, utf8("Gateway\u{7} CA 3"))]);
        assert_eq!(issuer(&common).as_deref(), Some("Gateway CA 3"));
        assert_eq!(issuer(&certificate(&[])), None);
        let long = certificate(&[(DnType::CommonName, utf8(&"a".repeat(300)))]);
        assert_eq!(issuer(&long).unwrap().len(), LONGEST);
    }

    #[test]
    fn no_bytes_make_it_panic() {
        let whole =
            certificate(&[(DnType::OrganizationName, DnValue::Utf8String("Attic".to_owned()))]);
        for end in 0..whole.len() {
            issuer(&whole[..end]);
        }
        for position in 0..whole.len() {
            for value in [0x00, 0x7f, 0x80, 0x81, 0x83, 0x84, 0xff] {
                let mut broken = whole.clone();
                broken[position] = value;
                issuer(&broken);
            }
        }
        assert_eq!(issuer(&[]), None);
        assert_eq!(issuer(b"<html>"), None);
    }
}
