//! How a path is written where text is wanted: in the journal, in a manifest,
//! in `--json`. UTF-8 is a string; anything else is `{"base64": …}`, so that no
//! name is changed by being written down. For `#[serde(with = "written_path")]`.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::path::{Path, PathBuf};

/// Writes a path.
pub fn serialize<S: Serializer>(path: &Path, to: S) -> Result<S::Ok, S::Error> {
    Written::of(path).serialize(to)
}

/// Reads one.
pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<PathBuf, D::Error> {
    Written::deserialize(from)?.read().map_err(D::Error::custom)
}

/// The same for a path that need not be there.
pub mod maybe {
    use super::*;

    /// Writes a path or `null`.
    pub fn serialize<S: Serializer>(path: &Option<PathBuf>, to: S) -> Result<S::Ok, S::Error> {
        path.as_deref().map(Written::of).serialize(to)
    }

    /// Reads what was written so.
    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Option<PathBuf>, D::Error> {
        let written = Option::<Written>::deserialize(from)?;
        written.map(Written::read).transpose().map_err(D::Error::custom)
    }
}

/// The same for a list of paths.
pub mod each {
    use super::*;

    /// Writes a list of paths.
    pub fn serialize<S: Serializer>(paths: &[PathBuf], to: S) -> Result<S::Ok, S::Error> {
        to.collect_seq(paths.iter().map(|path| Written::of(path)))
    }

    /// Reads what was written so.
    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<PathBuf>, D::Error> {
        let written = Vec::<Written>::deserialize(from)?;
        written.into_iter().map(|it| it.read().map_err(D::Error::custom)).collect()
    }
}

#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum Written {
    Text(String),
    Bytes { base64: String },
}

impl Written {
    fn of(path: &Path) -> Self {
        match path.to_str() {
            Some(text) => Self::Text(text.to_owned()),
            None => Self::Bytes { base64: STANDARD.encode(path.as_os_str().as_encoded_bytes()) },
        }
    }

    fn read(self) -> Result<PathBuf, String> {
        match self {
            Self::Text(text) => Ok(text.into()),
            Self::Bytes { base64 } => {
                path_of(STANDARD.decode(base64).map_err(|fault| fault.to_string())?)
            }
        }
    }
}

#[cfg(unix)]
fn path_of(bytes: Vec<u8>) -> Result<PathBuf, String> {
    use std::os::unix::ffi::OsStringExt;
    Ok(std::ffi::OsString::from_vec(bytes).into())
}

#[cfg(not(unix))]
fn path_of(bytes: Vec<u8>) -> Result<PathBuf, String> {
    // Such a name was written on another system: no name here has these bytes.
    String::from_utf8(bytes).map(PathBuf::from).map_err(|fault| fault.to_string())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]
    use super::*;

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Line {
        #[serde(with = "super")]
        one: PathBuf,
        #[serde(with = "super::maybe")]
        perhaps: Option<PathBuf>,
        #[serde(with = "super::each")]
        all: Vec<PathBuf>,
    }

    #[test]
    fn text_stays_text() {
        let line = Line { one: "/a\n/ä".into(), perhaps: None, all: vec!["b".into()] };
        let text = serde_json::to_string(&line).unwrap();
        assert_eq!(text, r#"{"one":"/a\n/ä","perhaps":null,"all":["b"]}"#);
        assert_eq!(serde_json::from_str::<Line>(&text).unwrap(), line);
    }

    #[test]
    #[cfg(unix)]
    fn other_bytes_are_kept_as_they_are() {
        let other = path_of(b"/caf\xe9".to_vec()).unwrap();
        let line = Line { one: other.clone(), perhaps: Some(other.clone()), all: vec![other] };
        let text = serde_json::to_string(&line).unwrap();
        assert!(text.starts_with(r#"{"one":{"base64":"L2NhZuk="}"#), "{text}");
        assert_eq!(serde_json::from_str::<Line>(&text).unwrap(), line);
        assert!(serde_json::from_str::<Line>(&text.replace("L2", "!!")).is_err());
    }
}
