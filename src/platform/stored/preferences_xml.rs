//! `Preferences.xml`: one element, whose attributes are the settings.

use crate::platform::Error;
use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, Writer};
use zeroize::Zeroizing;

/// The settings in the order of the file.
pub(super) struct Preferences(Vec<(String, Zeroizing<String>)>);

impl Preferences {
    pub(super) fn parse(bytes: &[u8]) -> Result<Self, Error> {
        let mut reader = Reader::from_reader(bytes);
        let mut settings = None;
        loop {
            match reader.read_event().map_err(wrong)? {
                Event::Empty(element) | Event::Start(element) if settings.is_none() => {
                    settings = Some(Self::of(&element)?);
                }
                // Anything inside would be lost when the file is written again.
                Event::Empty(_) | Event::Start(_) => return Err(wrong("it has a second element")),
                Event::Eof => return settings.ok_or_else(|| wrong("it is empty")),
                _ => {}
            }
        }
    }

    /// A setting; `None` where it is not there.
    pub(super) fn value(&self, name: &str) -> Option<String> {
        self.0.iter().find(|(key, _)| key == name).map(|(_, value)| value.to_string())
    }

    /// Sets or removes a setting.
    pub(super) fn set(&mut self, name: &str, value: Option<&str>) {
        let place = self.0.iter().position(|(key, _)| key == name);
        let value = value.map(|value| (name.to_owned(), Zeroizing::new(value.to_owned())));
        match (place, value) {
            (Some(place), Some(setting)) => {
                if let Some(old) = self.0.get_mut(place) {
                    *old = setting;
                }
            }
            (Some(place), None) => drop(self.0.remove(place)),
            (None, Some(setting)) => self.0.push(setting),
            (None, None) => {}
        }
    }

    /// The file's new text.
    pub(super) fn written(&self) -> Zeroizing<Vec<u8>> {
        let mut text = Zeroizing::new(b"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n".to_vec());
        let mut element = BytesStart::new("Preferences");
        for (name, value) in &self.0 {
            element.push_attribute((name.as_str(), value.as_str()));
        }
        // Writing to memory does not fail.
        let _ = Writer::new(&mut *text).write_event(Event::Empty(element));
        text.push(b'\n');
        text
    }

    fn of(element: &BytesStart<'_>) -> Result<Self, Error> {
        if element.name().as_ref() != "Preferences" {
            return Err(wrong("it does not begin with Preferences"));
        }
        let read = |attribute: Result<quick_xml::events::attributes::Attribute<'_>, _>| {
            let attribute = attribute.map_err(wrong)?;
            let name = attribute.key.as_ref().to_owned();
            let value = attribute.normalized_value(XmlVersion::Implicit1_0).map_err(wrong)?;
            Ok((name, Zeroizing::new(value.into_owned())))
        };
        element.attributes().map(read).collect::<Result<_, _>>().map(Self)
    }
}

fn wrong(why: impl ToString) -> Error {
    Error::NotUnderstood { what: "Preferences.xml".to_owned(), why: why.to_string() }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]
    use super::*;

    #[test]
    fn one_setting_changes_and_the_rest_stays() {
        let file = br#"<?xml version="1.0" encoding="utf-8"?>
<Preferences B="1" FriendlyName="Tom &amp; &quot;Ann&quot;" Gone="x"/>"#;
        let mut settings = Preferences::parse(file).unwrap();
        settings.set("B", Some("0"));
        settings.set("Gone", None);
        settings.set("New", Some("<é>"));
        let text = settings.written().to_vec();
        let again = Preferences::parse(&text).unwrap();
        assert_eq!(again.value("FriendlyName").unwrap(), "Tom & \"Ann\"");
        assert_eq!(again.value("New").unwrap(), "<é>");
        assert_eq!(again.value("Gone"), None);
        let text = String::from_utf8(text).unwrap();
        assert!(text.contains("<Preferences B=\"0\" FriendlyName="), "{text}");
    }

    #[test]
    fn a_file_that_would_lose_something_is_not_read() {
        for text in ["", "<Other/>", "<Preferences><More/></Preferences>", "<Preferences A=1/>"] {
            assert!(Preferences::parse(text.as_bytes()).is_err(), "{text}");
        }
    }
}
