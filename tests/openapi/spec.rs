//! The published description of Plex's interface, as far as it speaks of
//! requests: which operation a request is, and how its parameters differ from
//! what the description says.
//!
//! It knows the parts of OpenAPI that the file uses for the parameters of our
//! calls. A part that it does not know is a panic, never a silent yes.

use serde_json::{Map, Value};
use std::collections::BTreeSet;
use usher::sim::{Request, Side};

/// The description, read from its file.
pub struct Spec(Value);

/// One operation of it.
pub struct Operation<'a> {
    /// Method and path template, such as `GET /library/sections/{sectionId}`.
    pub name: String,
    value: &'a Value,
    /// The path's own parameters, by name.
    in_path: Vec<(String, String)>,
}

/// One way in which a request differs from the description.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Difference {
    pub operation: String,
    pub parameter: String,
    pub what: What,
}

/// The kinds of difference.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum What {
    /// A query parameter that the description does not name.
    Undescribed,
    /// One that it requires is missing.
    Missing,
    /// Its value has another type, or is none of those listed.
    Value,
}

impl Spec {
    pub fn read(path: &str) -> Self {
        Self(serde_yaml_ng::from_str(&std::fs::read_to_string(path).unwrap()).unwrap())
    }

    /// The operation that a request to this path is.
    pub fn operation(&self, side: Side, method: &str, path: &str) -> Option<Operation<'_>> {
        let mut found: Vec<Operation<'_>> = Vec::new();
        for (template, item) in self.0["paths"].as_object().unwrap() {
            let Some(value) = item.get(method.to_lowercase()) else { continue };
            assert!(item.get("parameters").is_none(), "{template} has parameters of its own");
            let Some(base) = base(side, value) else { continue };
            let Some(below) = path.strip_prefix(base) else { continue };
            if let Some(in_path) = fit(template, below) {
                found.push(Operation { name: format!("{method} {template}"), value, in_path });
            }
        }
        // Where several fit, the one with the fewest placeholders is meant.
        found.into_iter().min_by_key(|operation| operation.in_path.len())
    }

    /// How a request differs from its operation.
    pub fn differences(&self, operation: &Operation<'_>, request: &Request) -> Vec<Difference> {
        let mut found = BTreeSet::new();
        let mut differs = |parameter: &str, what| {
            let (operation, parameter) = (operation.name.clone(), parameter.to_owned());
            found.insert(Difference { operation, parameter, what });
        };
        if self.wants_token(operation) && request.header("x-plex-token").is_none() {
            differs("X-Plex-Token", What::Missing);
        }
        let described: Vec<&Map<String, Value>> = self.parameters(operation);
        let mut known: BTreeSet<&str> = BTreeSet::new();
        let mut takes_others = false;
        for parameter in &described {
            let name = parameter["name"].as_str().unwrap();
            let schema = &parameter["schema"];
            let values: Vec<&str> = match parameter["in"].as_str().unwrap() {
                "header" => request.header(&name.to_lowercase()).into_iter().collect(),
                "path" => operation
                    .in_path
                    .iter()
                    .filter(|(placeholder, _)| placeholder == name)
                    .map(|(_, value)| value.as_str())
                    .collect(),
                "query" => {
                    known.insert(name);
                    request.parameters(name).collect()
                }
                place => panic!("{name} is in {place}"),
            };
            let is_object = schema["type"] == "object";
            let style = parameter.get("style").and_then(Value::as_str).unwrap_or("form");
            let explodes = parameter.get("explode").is_none_or(|it| it == true);
            // The usual form of an object in a query is each of its properties
            // as a parameter of its own.
            if is_object && style == "form" && explodes {
                assert!(schema.get("properties").is_none(), "{name} names its properties");
                takes_others = true;
                continue;
            }
            if is_object {
                assert_eq!(style, "deepObject", "{name}");
                continue;
            }
            if values.is_empty() && parameter.get("required").is_some_and(|it| it == true) {
                differs(name, What::Missing);
            }
            let fits = match schema["type"] == "array" {
                true => {
                    assert!(explodes, "{name} is one list in one value");
                    values.iter().all(|value| self.fits(value, &schema["items"]))
                }
                false => values.len() <= 1 && values.iter().all(|value| self.fits(value, schema)),
            };
            if !fits {
                differs(name, What::Value);
            }
        }
        let others = request.query.iter().map(|(name, _)| name.as_str());
        let others: Vec<&str> = others.filter(|name| !known.contains(name)).collect();
        if takes_others && others.is_empty() {
            differs("(any)", What::Missing);
        }
        if !takes_others {
            others.iter().for_each(|name| differs(name, What::Undescribed));
        }
        found.into_iter().collect()
    }

    fn parameters<'a>(&'a self, operation: &Operation<'a>) -> Vec<&'a Map<String, Value>> {
        let listed = operation.value.get("parameters").and_then(Value::as_array);
        let listed = listed.into_iter().flatten();
        listed.map(|parameter| self.resolved(parameter).as_object().unwrap()).collect()
    }

    /// Whether every way in needs a token: `{}` or no way at all is an open door.
    fn wants_token(&self, operation: &Operation<'_>) -> bool {
        let ways = operation.value.get("security").unwrap_or(&self.0["security"]);
        let ways = ways.as_array().unwrap();
        !ways.is_empty() && ways.iter().all(|way| way.get("token").is_some())
    }

    fn resolved<'a>(&'a self, value: &'a Value) -> &'a Value {
        match value.get("$ref").and_then(Value::as_str) {
            Some(reference) => {
                let pointer = reference.strip_prefix('#').unwrap();
                self.resolved(self.0.pointer(pointer).unwrap())
            }
            None => value,
        }
    }

    /// Whether a text on the wire is a value of this schema.
    fn fits(&self, text: &str, schema: &Value) -> bool {
        let schema = self.resolved(schema);
        schema.as_object().unwrap().iter().all(|(keyword, rule)| match keyword.as_str() {
            "type" => match rule.as_str().unwrap() {
                "string" => true,
                "integer" => text.parse::<i64>().is_ok(),
                "number" => text.parse::<f64>().is_ok(),
                "boolean" => matches!(text, "true" | "false"),
                other => panic!("a value of type {other}"),
            },
            "enum" => rule.as_array().unwrap().iter().any(|one| match one {
                Value::String(one) => one == text,
                Value::Number(one) => text.parse::<f64>().ok() == one.as_f64(),
                other => panic!("one of {other}"),
            }),
            "minimum" => text.parse::<f64>().is_ok_and(|it| it >= rule.as_f64().unwrap()),
            "maximum" => text.parse::<f64>().is_ok_and(|it| it <= rule.as_f64().unwrap()),
            "allOf" => rule.as_array().unwrap().iter().all(|part| self.fits(text, part)),
            // These say something to a reader and nothing of a value.
            "default" | "description" | "example" | "title" | "format" => true,
            keyword if keyword.starts_with("x-") => true,
            other => panic!("a schema with {other}"),
        })
    }
}

/// The path below which a side's operation is: plex.tv's name their server,
/// and the rest are a media server's.
fn base(side: Side, operation: &Value) -> Option<&str> {
    let server = operation.pointer("/servers/0/url").and_then(Value::as_str);
    match (side, server) {
        (Side::PlexTv, Some(server)) => server.strip_prefix("https://plex.tv"),
        (Side::Server, None) => Some(""),
        _ => None,
    }
}

/// The placeholders' values, if the path is one of this template.
fn fit(template: &str, path: &str) -> Option<Vec<(String, String)>> {
    let (template, path): (Vec<_>, Vec<_>) =
        (template.split('/').collect(), path.split('/').collect());
    if template.len() != path.len() {
        return None;
    }
    let mut values = Vec::new();
    for (wanted, found) in template.into_iter().zip(path) {
        match wanted.strip_prefix('{').and_then(|it| it.strip_suffix('}')) {
            Some(name) if !found.is_empty() => values.push((name.to_owned(), found.to_owned())),
            Some(_) => return None,
            None if wanted != found => return None,
            None => {}
        }
    }
    Some(values)
}
