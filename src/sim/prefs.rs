//! The server's preferences: the recorded list with the values of a new server.

use serde_json::{Value, json};

/// Every preference that the server's API shows (protocol page §5).
#[derive(Clone)]
pub struct Preferences(Vec<Value>);

/// Why a preference was not written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotWritten {
    /// There is none of this name.
    Unknown,
    /// The value is not of its type.
    WrongType,
}

impl Preferences {
    /// Those of a server that was never set up. The recorded list is that of a
    /// server in use; what its owner had chosen goes back to the default.
    pub fn of_a_new_server(machine_identifier: &str) -> Self {
        let recorded: Value =
            serde_json::from_str(include_str!("recorded/prefs.json")).unwrap_or_default();
        let list = recorded.pointer("/MediaContainer/Setting").and_then(Value::as_array).cloned();
        let mut preferences = Self(list.unwrap_or_default());
        preferences.back_to_new(machine_identifier);
        preferences
    }

    /// Makes all of them what they are on a server that was never set up.
    pub(super) fn back_to_new(&mut self, machine_identifier: &str) {
        for setting in &mut self.0 {
            let default = setting.get("default").cloned().unwrap_or_default();
            replace(setting, "value", default);
        }
        self.force("MachineIdentifier", json!(machine_identifier));
        self.force("PlexOnlineUrl", json!("https://plex.tv"));
        self.force("enableLocalSecurity", json!(true));
    }

    /// All of them, as they are answered.
    pub(super) fn all(&self) -> &[Value] {
        &self.0
    }

    /// One of them, as it is answered.
    pub(super) fn entry(&self, id: &str) -> Option<&Value> {
        self.0.iter().find(|setting| setting.get("id").is_some_and(|found| found == id))
    }

    /// A preference's value.
    pub fn value(&self, id: &str) -> Option<&Value> {
        self.entry(id).and_then(|setting| setting.get("value"))
    }

    /// A text preference; empty where there is none.
    pub fn text(&self, id: &str) -> &str {
        self.value(id).and_then(Value::as_str).unwrap_or_default()
    }

    /// Whether a preference is switched on.
    pub fn is_on(&self, id: &str) -> bool {
        self.value(id).and_then(Value::as_bool).unwrap_or(false)
    }

    /// A whole number; `None` where there is none.
    pub(super) fn number(&self, id: &str) -> Option<u64> {
        self.value(id).and_then(Value::as_u64)
    }

    /// Sets a value whatever its type: for preparing a world.
    pub fn force(&mut self, id: &str, value: Value) {
        let setting = self.0.iter_mut().find(|s| s.get("id").is_some_and(|found| found == id));
        if let Some(setting) = setting {
            replace(setting, "value", value);
        }
    }

    /// Takes a preference out of the list, as if this version had none.
    pub fn forget(&mut self, id: &str) {
        self.0.retain(|setting| setting.get("id").is_none_or(|found| found != id));
    }

    /// What the text would be as a value of this preference.
    pub(super) fn read(&self, id: &str, text: &str) -> Result<Value, NotWritten> {
        let setting = self.entry(id).ok_or(NotWritten::Unknown)?;
        let value = match setting.get("type").and_then(Value::as_str) {
            Some("bool") => match text {
                "1" | "true" => json!(true),
                "0" | "false" => json!(false),
                _ => return Err(NotWritten::WrongType),
            },
            Some("int") => json!(text.parse::<i64>().map_err(|_| NotWritten::WrongType)?),
            Some("double") => json!(text.parse::<f64>().map_err(|_| NotWritten::WrongType)?),
            _ => json!(text),
        };
        Ok(value)
    }

    /// The preferences that differ from their defaults, with their types: what a
    /// server stores.
    pub(super) fn changed(&self) -> impl Iterator<Item = (&str, plist::Value)> {
        let differs = |setting: &&Value| setting.get("value") != setting.get("default");
        self.0.iter().filter(differs).filter_map(|setting| {
            let value = match setting.get("value")? {
                Value::Bool(on) => (*on).into(),
                Value::String(text) => text.as_str().into(),
                Value::Number(number) => match number.as_i64() {
                    Some(whole) => whole.into(),
                    None => plist::Value::Real(number.as_f64()?),
                },
                other => other.to_string().into(),
            };
            Some((setting.get("id")?.as_str()?, value))
        })
    }
}

fn replace(setting: &mut Value, field: &str, value: Value) {
    if let Some(fields) = setting.as_object_mut() {
        fields.insert(field.to_owned(), value);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_server_has_made_no_choice() {
        let preferences = Preferences::of_a_new_server("an-id");
        assert_eq!(preferences.all().len(), 155);
        assert_eq!(preferences.text("FriendlyName"), "");
        assert!(!preferences.is_on("AcceptedEULA"));
        assert!(!preferences.is_on("PublishServerOnPlexOnlineKey"));
        assert_eq!(preferences.value("ManualPortMappingPort"), Some(&json!(32400)));
        assert_eq!(preferences.text("MachineIdentifier"), "an-id");
        assert_eq!(preferences.text("PlexOnlineMail"), "");
    }

    #[test]
    fn texts_become_values_of_the_right_type() {
        let preferences = Preferences::of_a_new_server("an-id");
        assert_eq!(preferences.read("AcceptedEULA", "1"), Ok(json!(true)));
        assert_eq!(preferences.read("AcceptedEULA", "yes"), Err(NotWritten::WrongType));
        assert_eq!(preferences.read("ManualPortMappingPort", "443"), Ok(json!(443)));
        assert_eq!(preferences.read("NoSuchThing", "1"), Err(NotWritten::Unknown));
    }
}
