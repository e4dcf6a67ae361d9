//! `Preferences.xml`: one element, whose attributes are the settings.

use crate::platform::Error;
use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, Writer};
use zeroize::Zeroizing;

/// The settings in the order of the file.
pub(super) fn parse(bytes: &[u8]) -> Result<Vec<(String, Zeroizing<String>)>, Error> {
    let mut reader = Reader::from_reader(bytes);
    let mut settings = None;
    loop {
        match reader.read_event().map_err(wrong)? {
            Event::Empty(element) | Event::Start(element) if settings.is_none() => {
                settings = Some(attributes(&element)?);
            }
            // Anything inside would be lost when the file is written again.
            Event::Empty(_) | Event::Start(_) => return Err(wrong("it has a second element")),
            Event::Eof => return settings.ok_or_else(|| wrong("it is empty")),
            _ => {}
        }
    }
}

/// A file of these settings in this order.
pub(super) fn written<'a>(
    settings: impl Iterator<Item = (&'a str, &'a str)>,
) -> Zeroizing<Vec<u8>> {
    let mut text = Zeroizing::new(b"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n".to_vec());
    let mut element = BytesStart::new("Preferences");
    element.extend_attributes(settings);
    // Writing to memory does not fail.
    let _ = Writer::new(&mut *text).write_event(Event::Empty(element));
    text.push(b'\n');
    text
}

fn attributes(element: &BytesStart<'_>) -> Result<Vec<(String, Zeroizing<String>)>, Error> {
    if element.name().as_ref() != "Preferences" {
        return Err(wrong("it does not begin with Preferences"));
    }
    let read = |attribute: Result<quick_xml::events::attributes::Attribute<'_>, _>| {
        let attribute = attribute.map_err(wrong)?;
        let name = attribute.key.as_ref().to_owned();
        let value = attribute.normalized_value(XmlVersion::Implicit1_0).map_err(wrong)?;
        Ok((name, Zeroizing::new(value.into_owned())))
    };
    element.attributes().map(read).collect()
}

fn wrong(why: impl ToString) -> Error {
    Error::NotUnderstood { what: "Preferences.xml".to_owned(), why: why.to_string() }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]
    use super::*;

    #[test]
    fn what_is_written_is_read_again() {
        let file = r#"<?xml version="1.0" encoding="utf-8"?>
<Preferences B="1" FriendlyName="Tom &amp; &quot;Ann&quot;" C="&lt;é&gt;&#10;"/>"#;
        let settings = parse(file.as_bytes()).unwrap();
        let texts: Vec<&str> = settings.iter().map(|(_, text)| text.as_str()).collect();
        assert_eq!(texts, ["1", "Tom & \"Ann\"", "<é>\n"]);
        let rows = settings.iter().map(|(key, text)| (key.as_str(), text.as_str()));
        let text = written(rows).to_vec();
        assert_eq!(parse(&text).unwrap(), settings);
        let text = String::from_utf8(text).unwrap();
        assert!(text.contains("<Preferences B=\"1\" FriendlyName="), "{text}");
    }

    #[test]
    fn a_file_that_would_lose_something_is_not_read() {
        for text in ["", "<Other/>", "<Preferences><More/></Preferences>", "<Preferences A=1/>"] {
            assert!(parse(text.as_bytes()).is_err(), "{text}");
        }
    }
}
