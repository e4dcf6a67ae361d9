//! What travels on the wire: JSON and XML read by one lenient path.
//!
//! Plex answers in XML, in JSON where asked, and in XML all the same from some
//! places (protocol page §4.3). Both become one [`Node`]: XML attributes and
//! JSON fields are its fields, XML children and JSON arrays are its lists.
//! Fields are read by name; what is unknown is ignored, and a value of another
//! type than the recorded one is read as far as it makes sense.

use quick_xml::XmlVersion;
use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::reader::Reader;
use serde_json::{Map, Value};

/// Objects that only wrap the answer; taken off by [`Node::parse`].
const ENVELOPES: [&str; 3] = ["MediaContainer", "MyPlex", "Response"];

/// The deepest XML accepted. Recorded answers go 5 deep; a limit keeps a hostile
/// one from exhausting the stack when it is dropped.
const DEEPEST: usize = 64;

/// A part of an answer.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Node(Value);

impl Node {
    /// Reads a body, JSON or XML by its first byte. `None` when it is neither,
    /// when it is cut off, and when it is an HTML page.
    pub(super) fn parse(body: &[u8]) -> Option<Self> {
        let text = String::from_utf8_lossy(body);
        let text = text.trim_start_matches('\u{feff}').trim();
        let value = match text.bytes().next()? {
            b'{' | b'[' => without_envelope(serde_json::from_str(text).ok()?),
            b'<' => xml(text)?,
            _ => return None,
        };
        Some(Self(value))
    }

    /// A field as text; numbers and booleans too. Empty text counts as absent.
    pub(super) fn text(&self, name: &str) -> Option<String> {
        let text = match self.scalar(name)? {
            Value::String(text) => text.clone(),
            Value::Number(number) => number.to_string(),
            Value::Bool(flag) => flag.to_string(),
            _ => return None,
        };
        (!text.is_empty()).then_some(text)
    }

    /// A field as a whole number from 0.
    pub(super) fn number(&self, name: &str) -> Option<u64> {
        match self.scalar(name)? {
            Value::Number(number) => number.as_u64(),
            Value::String(text) => text.trim().parse().ok(),
            _ => None,
        }
    }

    /// A field as a number with a fraction.
    pub(super) fn fraction(&self, name: &str) -> Option<f64> {
        match self.scalar(name)? {
            Value::Number(number) => number.as_f64(),
            Value::String(text) => text.trim().parse().ok(),
            _ => None,
        }
    }

    /// A field as yes or no: a boolean, 0 or 1, or any of them as text.
    pub(super) fn flag(&self, name: &str) -> Option<bool> {
        match self.scalar(name)? {
            Value::Bool(flag) => Some(*flag),
            Value::Number(number) => match number.as_u64()? {
                0 => Some(false),
                1 => Some(true),
                _ => None,
            },
            Value::String(text) => match text.trim().to_ascii_lowercase().as_str() {
                "0" | "false" => Some(false),
                "1" | "true" => Some(true),
                _ => None,
            },
            _ => None,
        }
    }

    /// The part of that name; the first, where there are several.
    pub(super) fn part(&self, name: &str) -> Option<Self> {
        match self.0.get(name)? {
            part @ Value::Object(_) => Some(Self(part.clone())),
            Value::Array(parts) => parts.first().cloned().map(Self),
            _ => None,
        }
    }

    /// All parts that have one of these names, in that order of names; the
    /// elements themselves, where the whole answer is a bare array. Nothing of
    /// such a name is an empty list, as a server without libraries writes it.
    pub(super) fn list(&self, names: &[&str]) -> Vec<Self> {
        if let Value::Array(parts) = &self.0 {
            return parts.iter().cloned().map(Self).collect();
        }
        let mut all = Vec::new();
        for value in names.iter().filter_map(|name| self.0.get(name)) {
            match value {
                Value::Array(parts) => all.extend(parts.iter().cloned().map(Self)),
                part @ Value::Object(_) => all.push(Self(part.clone())),
                _ => {}
            }
        }
        all
    }

    /// The parts of an answer that is a list as a whole. `None` when it is none:
    /// it has neither parts of these names nor a size, and is not empty either.
    pub(super) fn entries(&self, names: &[&str]) -> Option<Vec<Self>> {
        let is_list = match &self.0 {
            Value::Object(fields) => {
                fields.is_empty() || names.iter().chain(&["size"]).any(|it| self.has(it))
            }
            value => value.is_array(),
        };
        is_list.then(|| self.list(names))
    }

    /// Whether there is a field or part of that name.
    pub(super) fn has(&self, name: &str) -> bool {
        self.0.get(name).is_some()
    }

    /// A field that is one value. XML elements that hold text alone are lists
    /// of one.
    fn scalar(&self, name: &str) -> Option<&Value> {
        match self.0.get(name)? {
            Value::Array(values) => values.first(),
            value => Some(value),
        }
    }
}

fn without_envelope(mut value: Value) -> Value {
    for envelope in ENVELOPES {
        if let Some(inner) = value.get_mut(envelope)
            && inner.is_object()
        {
            return inner.take();
        }
    }
    value
}

/// An XML document as the object that its root element is.
fn xml(text: &str) -> Option<Value> {
    let mut reader = Reader::from_str(text);
    reader.config_mut().allow_dangling_amp = true;
    let mut open: Vec<Element> = Vec::new();
    loop {
        match reader.read_event().ok()? {
            Event::Start(tag) => {
                if open.len() >= DEEPEST || is_html(&tag) {
                    return None;
                }
                open.push(Element::begin(&tag));
            }
            Event::Empty(tag) => {
                let element = Element::begin(&tag);
                match open.last_mut() {
                    Some(parent) => parent.adopt(element),
                    None => return Some(Value::Object(element.fields)),
                }
            }
            Event::End(_) => {
                let element = open.pop()?;
                match open.last_mut() {
                    Some(parent) => parent.adopt(element),
                    None => return Some(Value::Object(element.fields)),
                }
            }
            Event::Text(words) => open.last_mut().into_iter().for_each(|it| it.text += &words),
            Event::CData(words) => open.last_mut().into_iter().for_each(|it| it.text += &words),
            Event::GeneralRef(name) => {
                open.last_mut().into_iter().for_each(|it| it.text += &character(&name));
            }
            Event::Eof => return None,
            Event::Decl(_) | Event::PI(_) | Event::Comment(_) | Event::DocType(_) => {}
        }
    }
}

fn is_html(tag: &BytesStart<'_>) -> bool {
    tag.local_name().as_ref().eq_ignore_ascii_case("html")
}

/// `&amp;` and `&#38;` as the character they stand for. No other entity is
/// expanded: what a document defines for itself stays as it is written.
fn character(name: &BytesRef<'_>) -> String {
    match name.resolve_char_ref() {
        Ok(Some(character)) => character.to_string(),
        _ => quick_xml::escape::resolve_predefined_entity(name)
            .map_or_else(|| format!("&{};", &**name), str::to_owned),
    }
}

/// An XML element while it is being read.
struct Element {
    name: String,
    fields: Map<String, Value>,
    text: String,
}

impl Element {
    fn begin(tag: &BytesStart<'_>) -> Self {
        let mut fields = Map::new();
        for attribute in tag.attributes().with_checks(false).flatten() {
            let value = attribute
                .normalized_value(XmlVersion::Implicit1_0)
                .map_or_else(|_| attribute.value.clone().into_owned(), |value| value.into_owned());
            fields.insert(attribute.key.local_name().as_ref().to_owned(), Value::String(value));
        }
        Self { name: tag.local_name().as_ref().to_owned(), fields, text: String::new() }
    }

    fn adopt(&mut self, child: Self) {
        let value = if child.fields.is_empty() && !child.text.trim().is_empty() {
            Value::String(child.text.trim().to_owned())
        } else {
            Value::Object(child.fields)
        };
        match self.fields.get_mut(&child.name) {
            Some(Value::Array(siblings)) => siblings.push(value),
            // An attribute of the same name comes first.
            Some(attribute) => *attribute = Value::Array(vec![attribute.take(), value]),
            None => {
                self.fields.insert(child.name, Value::Array(vec![value]));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]
    use super::*;

    fn node(text: &str) -> Node {
        Node::parse(text.as_bytes()).unwrap()
    }

    #[test]
    fn both_languages_say_the_same() {
        let json = node(
            r#"{"MediaContainer":{"size":1,"claimed":true,"Directory":[{"key":7,"title":"A & B"}]}}"#,
        );
        let xml = node(
            "\u{feff}<?xml version=\"1.0\"?>\n<MediaContainer size=\"1\" claimed=\"1\">\
             <Directory key=\"7\" title=\"A &amp; B\"/></MediaContainer>",
        );
        for node in [json, xml] {
            assert_eq!(node.number("size"), Some(1));
            assert_eq!(node.flag("claimed"), Some(true));
            let sections = node.list(&["Directory"]);
            assert_eq!(sections.len(), 1);
            assert_eq!(sections[0].text("key").as_deref(), Some("7"));
            assert_eq!(sections[0].text("title").as_deref(), Some("A & B"));
        }
    }

    #[test]
    fn booleans_come_in_every_dress() {
        let all = node(r#"{"a":true,"b":1,"c":"1","d":"true","e":0,"f":"FALSE","g":2,"h":null}"#);
        for yes in ["a", "b", "c", "d"] {
            assert_eq!(all.flag(yes), Some(true), "{yes}");
        }
        for no in ["e", "f"] {
            assert_eq!(all.flag(no), Some(false), "{no}");
        }
        for unknown in ["g", "h", "i"] {
            assert_eq!(all.flag(unknown), None, "{unknown}");
        }
    }

    #[test]
    fn elements_that_hold_text_are_fields() {
        let reply = node(
            "<response><username>a&lt;&#98;</username><email/>\
             <authentication-token><![CDATA[xyz]]></authentication-token></response>",
        );
        assert_eq!(reply.text("username").as_deref(), Some("a<b"));
        assert_eq!(reply.text("email"), None);
        assert_eq!(reply.text("authentication-token").as_deref(), Some("xyz"));
    }

    #[test]
    fn lists_may_be_missing_single_or_bare() {
        assert!(node(r#"{"MediaContainer":{"size":0}}"#).list(&["Directory"]).is_empty());
        assert_eq!(node(r#"{"users":{"id":1}}"#).list(&["users"]).len(), 1);
        assert_eq!(node(r#"[{"id":1},{"id":2}]"#).list(&["users"]).len(), 2);
        for empty in [r#"{"MediaContainer":{"size":0}}"#, "[]", "<resources/>", r#"{"users":[]}"#] {
            assert_eq!(node(empty).entries(&["users"]), Some(vec![]), "{empty}");
        }
        assert_eq!(node(r#"{"id":1}"#).entries(&["users"]), None);
    }

    #[test]
    fn what_is_no_answer_is_none() {
        for text in [
            "",
            "hello",
            "{\"cut\":",
            "<MediaContainer><Directory/>",
            "<!DOCTYPE html><html><body>Sign in to Wi-Fi</body></html>",
            "<HTML></HTML>",
        ] {
            assert_eq!(Node::parse(text.as_bytes()), None, "{text}");
        }
        let deep = "<a>".repeat(100_000);
        assert_eq!(Node::parse(deep.as_bytes()), None);
        let deep = "[".repeat(100_000);
        assert_eq!(Node::parse(deep.as_bytes()), None);
    }

    #[test]
    fn entities_of_a_document_are_not_expanded() {
        let bomb = node(
            "<!DOCTYPE r [<!ENTITY a \"boom\"><!ENTITY b SYSTEM \"file:///etc/passwd\">]>\
             <r><x>&a;&b;</x></r>",
        );
        assert_eq!(bomb.text("x").as_deref(), Some("&a;&b;"));
    }
}
