//! Answers as bytes: JSON and XML from one tree.
//!
//! The tree is a JSON value, which is what the recordings are. Both services
//! follow fixed rules from it to XML, so the two forms can never disagree.

use axum::body::Bytes;
use serde_json::{Value, json};
use std::fmt::Write as _;

/// An answer that is not on the wire yet.
pub(super) struct Reply {
    pub status: u16,
    pub headers: Vec<(&'static str, String)>,
    pub content: Content,
}

pub(super) enum Content {
    Empty,
    Tree(Tree),
    Text {
        kind: &'static str,
        text: String,
    },
    Bytes {
        kind: &'static str,
        encoding: Option<&'static str>,
        bytes: Bytes,
    },
    /// A body that never ends.
    Endless,
}

/// A document with a root element.
pub(super) struct Tree {
    root: &'static str,
    rules: Rules,
    value: Value,
}

/// How a tree becomes XML.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Rules {
    /// The server, and plex.tv's older answers: `{"Setting": [a, b]}` is
    /// `<Setting/><Setting/>`; the root's name is part of the JSON; a null is left out.
    Container,
    /// plex.tv's `/api/v2`: `{"features": ["a"]}` is
    /// `<features><feature id="a"/></features>`; the root's name is not part of
    /// the JSON; a null is an empty attribute.
    Account,
}

impl Tree {
    pub(super) fn container(value: Value) -> Self {
        Self { root: "MediaContainer", rules: Rules::Container, value }
    }

    pub(super) fn my_plex(value: Value) -> Self {
        Self { root: "MyPlex", rules: Rules::Container, value }
    }

    pub(super) fn account(root: &'static str, value: Value) -> Self {
        Self { root, rules: Rules::Account, value }
    }

    pub(super) fn json(&self) -> String {
        match self.rules {
            Rules::Container => json!({ self.root: self.value }).to_string(),
            Rules::Account => self.value.to_string(),
        }
    }

    pub(super) fn xml(&self) -> String {
        let mut text = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        // A list is the content of its root: `<resources><resource/></resources>`,
        // and so is a list of the root's own name: `{"errors": [a]}`.
        let named = self.value.get(self.root).filter(|_| self.rules == Rules::Account);
        match named.unwrap_or(&self.value) {
            Value::Array(list) => self.rules.list(&mut text, self.root, list),
            value => self.rules.element(&mut text, self.root, value),
        }
        text
    }
}

impl Rules {
    fn element(self, text: &mut String, name: &str, value: &Value) {
        let fields = match value {
            Value::Object(fields) => fields,
            other => {
                let _ = write!(text, "<{name} id=\"{}\"/>", escape(&scalar(other)));
                return;
            }
        };
        let _ = write!(text, "<{name}");
        for (key, value) in fields.iter().filter(|(_, value)| !is_child(value)) {
            if !value.is_null() || self == Self::Account {
                let _ = write!(text, " {key}=\"{}\"", escape(&scalar(value)));
            }
        }
        let children = fields.iter().filter(|(_, value)| is_child(value));
        if children.clone().next().is_none() {
            text.push_str("/>\n");
            return;
        }
        text.push_str(">\n");
        for (key, value) in children {
            match value {
                Value::Array(list) => self.list(text, key, list),
                value => self.element(text, key, value),
            }
        }
        let _ = writeln!(text, "</{name}>");
    }

    fn list(self, text: &mut String, name: &str, list: &[Value]) {
        match self {
            Self::Container => {
                // The one name that differs between the two forms.
                let name = if name == "Metadata" { "Video" } else { name };
                for item in list {
                    self.element(text, name, item);
                }
            }
            Self::Account => {
                let one = match name.strip_suffix("ies") {
                    Some(stem) => format!("{stem}y"),
                    None => name.trim_end_matches('s').to_owned(),
                };
                let _ = writeln!(text, "<{name}>");
                for item in list {
                    self.element(text, &one, item);
                }
                let _ = writeln!(text, "</{name}>");
            }
        }
    }
}

fn is_child(value: &Value) -> bool {
    value.is_array() || value.is_object()
}

fn scalar(value: &Value) -> String {
    match value {
        Value::Bool(true) => "1".to_owned(),
        Value::Bool(false) => "0".to_owned(),
        Value::String(text) => text.clone(),
        Value::Null => String::new(),
        other => other.to_string(),
    }
}

/// The text for an attribute or an element. Control characters that XML cannot
/// hold become blanks; line breaks and tabs are kept as references.
pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            '\n' => escaped.push_str("&#10;"),
            '\r' => escaped.push_str("&#13;"),
            '\t' => escaped.push_str("&#9;"),
            other if other.is_control() => escaped.push(' '),
            other => escaped.push(other),
        }
    }
    escaped
}

impl Reply {
    pub(super) fn ok(tree: Tree) -> Self {
        Self { status: 200, headers: Vec::new(), content: Content::Tree(tree) }
    }

    pub(super) fn empty(status: u16) -> Self {
        Self { status, headers: Vec::new(), content: Content::Empty }
    }

    pub(super) fn html(status: u16, text: impl Into<String>) -> Self {
        Self::text(status, "text/html;charset=utf-8", text)
    }

    pub(super) fn xml(status: u16, text: impl Into<String>) -> Self {
        Self::text(status, "application/xml;charset=utf-8", text)
    }

    pub(super) fn text(status: u16, kind: &'static str, text: impl Into<String>) -> Self {
        Self { status, headers: Vec::new(), content: Content::Text { kind, text: text.into() } }
    }

    /// plex.tv's own form of an error (protocol page §1.10).
    pub(super) fn error(status: u16, code: u16, message: &str) -> Self {
        let errors = json!({ "errors": [{ "code": code, "message": message, "status": status }] });
        let mut reply = Self::ok(Tree::account("errors", errors));
        reply.status = status;
        reply
    }

    /// A server's answer to a caller it does not accept (recorded).
    pub(super) fn unauthorized() -> Self {
        Self::html(401, include_str!("recorded/unauthorized_401.html"))
    }

    /// A server's short error page (constructed after the recorded 401).
    pub(super) fn refused(status: u16, words: &str) -> Self {
        Self::html(
            status,
            format!(
                "<html><head><title>{words}</title></head><body><h1>{status} {words}</h1></body></html>"
            ),
        )
    }

    pub(super) fn with_status(mut self, status: u16) -> Self {
        self.status = status;
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_container_repeats_its_children_and_leaves_nulls_out() {
        let tree = Tree::container(json!({
            "size": 2, "claimed": true, "error": null,
            "Directory": [{ "title": "A \"B\" & <C>" }, { "title": "D", "Location": [{ "id": 1 }] }],
        }));
        let xml = tree.xml();
        assert!(xml.contains("<MediaContainer claimed=\"1\" size=\"2\">"), "{xml}");
        assert!(xml.contains("<Directory title=\"A &quot;B&quot; &amp; &lt;C&gt;\"/>"), "{xml}");
        assert!(xml.contains("<Location id=\"1\"/>"), "{xml}");
        assert!(!xml.contains("error"), "{xml}");
        assert!(tree.json().starts_with("{\"MediaContainer\":{"));
    }

    #[test]
    fn an_account_wraps_its_lists_and_keeps_nulls() {
        let tree = Tree::account(
            "user",
            json!({ "locale": null, "subscription": { "features": ["home"] }, "entitlements": [] }),
        );
        let xml = tree.xml();
        assert!(xml.contains("<user locale=\"\">"), "{xml}");
        assert!(xml.contains("<features>\n<feature id=\"home\"/></features>"), "{xml}");
        assert!(xml.contains("<entitlements>\n</entitlements>"), "{xml}");
        assert!(tree.json().starts_with("{\"entitlements\""));
        let errors = Tree::account("errors", json!({ "errors": [{ "code": 1001 }] }));
        assert!(errors.xml().ends_with("<errors>\n<error code=\"1001\"/>\n</errors>\n"));
        let list = Tree::account("resources", json!([{ "connections": [{ "port": 1 }] }]));
        assert!(list.xml().contains("<resource>\n<connections>\n<connection port=\"1\"/>"));
    }
}
