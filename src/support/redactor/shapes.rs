//! What looks like a secret, whoever's it is.

use super::internet::{dashed, is_public, public_v6};
use super::runs::meaningless;
use crate::support::Kind;
use regex::{Captures, Regex};
use std::net::Ipv4Addr;
use std::ops::Range;

/// Whether a match is meant, where the pattern alone cannot tell.
type Accept = fn(&str) -> bool;

/// A stretch of text and what it is.
pub(super) type Found = (Range<usize>, Kind);

/// Between a name and its value: `=`, `": "`, `%3D`, `</key><string>`.
const IS: &str =
    r#"(?:\\*["']|&quot;|%22)?(?:\s*(?:[=-]>|=|:|%3D|%3A|\\u003d|>)\s*|</key>\s*<string>)"#;
const OPEN: &str = r#"(?:\\*["']|&quot;|%22)"#;
/// A value: up to its quotation mark, or up to what no bare value holds, such
/// as `&` and `%26`.
const QUOTED: &str = r#"(?:\\+"(.*?)\\+"|"([^"\n]*)"|'([^'\n]*)'|&quot;(.*?)&quot;|%22(.*?)%22)"#;
const BARE: &str = r#"((?:[^\s"'&<>,;()\[\]{}\\%]|%(?:[013-9A-Fa-f][0-9A-Fa-f]|2[013-57-9A-Fa-f])|%[^0-9A-Fa-f\s"'&<>,;])+)"#;

/// Words that stand where a secret could, and are none.
const PLAIN_VALUES: [&str; 14] = [
    "true", "false", "yes", "no", "null", "nil", "none", "0", "1", "ok", "unknown", "missing",
    "present", "invalid",
];
/// Hosts that everybody knows.
const PUBLIC_HOSTS: [&str; 4] = ["plex.tv", "plex.direct", "plexapp.com", "localhost"];

const MEDIA_FILES: &str = "mkv|mp4|m4v|avi|mov|wmv|mts|m2ts|mpe?g|flv|webm|vob|iso|ts|mp3|m4[ab]|flac|ogg|opus|wav|aac|wma|\
    alac|ape|ds[fd]|jpe?g|heic|png|gif|tiff?|raw|dng|nef|cr2|srt|ass|ssa|sub|idx|vtt|nfo";

/// Everything that looks like a secret, compiled once.
#[derive(Debug, Clone)]
pub(super) struct Shapes {
    rules: Vec<Rule>,
    media_file: Regex,
    log_prefix: Regex,
    path: Regex,
}

#[derive(Debug, Clone)]
struct Rule {
    pattern: Regex,
    kind: Kind,
    accept: Accept,
}

impl Shapes {
    pub(super) fn new() -> Result<Self, regex::Error> {
        let mut rules = Vec::new();
        for (kind, pattern, accept) in rows() {
            rules.push(Rule { pattern: Regex::new(&pattern)?, kind, accept });
        }
        Ok(Self {
            rules,
            media_file: Regex::new(&format!(r#"(?i)[^"<>|=\n]*\.(?:{MEDIA_FILES})(?-u:\b)"#))?,
            log_prefix: Regex::new(
                r"^\s*(?:[0-9A-Za-z_]{3} [0-9]{1,2}, [0-9]{4} [0-9:.]+ )?(?:\[[^\]]*\] ?)*(?:(?:VERBOSE|DEBUG|INFO|WARN|ERROR) - )?(?:\[[^\]]*\] ?)*",
            )?,
            path: Regex::new(r"(?:^|[\s(\[',:])((?:[A-Za-z]:)?[/\\])")?,
        })
    }

    /// The secrets in a text, in no order; they may overlap.
    pub(super) fn find(&self, text: &str) -> Vec<Found> {
        let mut found: Vec<Found> = Vec::new();
        for rule in &self.rules {
            let matches = rule.pattern.captures_iter(text).filter_map(|it| value(&it));
            let meant = matches.filter(|it| text.get(it.clone()).is_some_and(rule.accept));
            found.extend(meant.map(|range| (range, rule.kind)));
        }
        found.extend(self.media_files(text));
        found.extend(meaningless(text));
        found
    }

    /// Names of media files with the folders before them. A name may hold
    /// blanks and brackets, so it begins where the line does.
    fn media_files(&self, text: &str) -> impl Iterator<Item = Found> {
        self.media_file.find_iter(text).filter_map(|found| {
            let name = found.as_str();
            let begins_line =
                text.get(..found.start()).is_none_or(|it| it.is_empty() || it.ends_with('\n'));
            let prefix =
                if begins_line { self.log_prefix.find(name).map_or(0, |it| it.end()) } else { 0 };
            let rest = name.get(prefix..)?;
            let path = self.path.captures(rest).and_then(|it| it.get(1)).map_or(0, |it| it.start());
            let blank = rest.get(path..)?.len() - rest.get(path..)?.trim_start().len();
            Some((found.start() + prefix + path + blank..found.end(), Kind::Media))
        })
    }
}

/// The part of a match that is secret: its first group, else all of it.
fn value(captures: &Captures<'_>) -> Option<Range<usize>> {
    let groups = captures.iter().skip(1).flatten().next();
    groups.or_else(|| captures.get(0)).map(|it| it.range())
}

/// Every pattern. Where two find the same stretch, the earlier one names it.
fn rows() -> Vec<(Kind, String, Accept)> {
    let assigned = |labels: &str| format!("(?i)(?:{labels}){IS}(?:{QUOTED}|{BARE})");
    // In prose a colon follows many a word, so a bare value needs a sign of equality.
    let named =
        |labels: &str| format!(r"(?i)(?-u:\b)(?:{labels})(?:{IS}{QUOTED}|(?:=|%3D|\\u003d){BARE})");
    let any: Accept = |_| true;
    let text = str::to_owned;
    vec![
        (Kind::ClaimToken, text(r"(?i)claim-[A-Za-z0-9_-]{10,}"), is_claim_token),
        (Kind::SignInKey, assigned("token|passw(?:or)?d|passphrase|secret|api_?key"), is_value),
        (
            Kind::SignInKey,
            text(r"(?i)(?:bearer|basic)(?:\s|%20|\+)+([A-Za-z0-9._~+/=-]{8,})"),
            is_credential,
        ),
        (Kind::SignInKey, text(r"eyJ[A-Za-z0-9_-]{8,}(?:(?:\.|%2E)[A-Za-z0-9_-]+){0,4}"), any),
        (Kind::SignInKey, text(r"(?i)(?:local|transient)-[0-9a-z]{8}[0-9a-z-]{8,}"), has_digit),
        (
            Kind::Pin,
            format!(
                r"(?i)(?-u:\b)(?:current|new|old)?pin(?:{IS}{OPEN}?|\s+(?:is\s+|code\s+)?)([0-9A-Za-z_]{{4}}|[0-9]{{4,12}})(?-u:\b)"
            ),
            has_digit,
        ),
        (Kind::Pin, text(r"(?i)/pins(?:/|%2F)([0-9A-Za-z_]+)"), has_digit),
        (
            Kind::Pin,
            format!(r"(?i)(?-u:\b)code{IS}{OPEN}?([A-Za-z0-9]{{4}}|[A-Za-z0-9]{{20,}})(?-u:\b)"),
            has_letter,
        ),
        (
            Kind::Email,
            text(
                r#"(?i)(?:[^\s@"'<>()\[\]{}=&,;:/\\|%]|%2B)+(?:@|%40|&#64;|&#x40;|\\u0040)[a-z0-9][a-z0-9.-]*[a-z0-9]"#,
            ),
            any,
        ),
        (Kind::Address, text(r"[0-9]+(?:\.[0-9]+){3,}"), is_public_v4),
        (Kind::Address, text(r"[0-9]+(?:-[0-9]+){3,}"), is_public_dashed),
        (Kind::Address, text(r"([0-9A-Za-z-]+)\.[0-9A-Za-z]+\.plex\.direct"), is_public_dashed),
        (Kind::Certificate, text(r"([0-9A-Za-z]{8,})\.plex\.direct"), any),
        (
            Kind::Address,
            text(r"(?i)[a-z][a-z0-9+.-]*(?:://|%3A%2F%2F)([^\s/\x22'<>:?&%\\\[\]@]+)"),
            is_foreign_host,
        ),
        (
            Kind::Computer,
            text(r"(?i)(?:https?|smb|afp|nfs|ftp)(?:://|%3A%2F%2F)([^\s/\x22'<>:?&%\\\[\]@]+)"),
            is_computer,
        ),
        (Kind::Computer, text(r"(?i)[a-z0-9][a-z0-9-]*\.local(?-u:\b)"), any),
        (Kind::Identifier, text(r"(?i)(?-u:\b)(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}(?-u:\b)"), any),
        (Kind::Server, assigned("machine-?identifier"), is_value),
        (Kind::Identifier, assigned("client-?identifier|session-identifier|uuid"), is_value),
        (
            Kind::Person,
            named("username|usertitle|plexonlineusername|myplexusername|displayname"),
            is_value,
        ),
        (Kind::Server, named("friendly-?name"), is_value),
        (Kind::Computer, named("computer-?name|host-?name"), is_value),
        (
            Kind::Media,
            named(
                "title|titlesort|originaltitle|parenttitle|grandparenttitle|librarysectiontitle|tagline|summary|query|file",
            ),
            is_value,
        ),
        (
            Kind::Media,
            text(
                r#"(?i)(?:plex|imdb|tmdb|tvdb|mbid|com\.plexapp\.agents\.[0-9A-Za-z_]+)(?:://|%3A%2F%2F)[^\s"'&<>]+"#,
            ),
            any,
        ),
        (Kind::Media, text(r"(?-u:\b)tt[0-9]{7,9}(?-u:\b)"), any),
        (
            Kind::Home,
            text(r#"(?:/|%2[Ff]|\\/)Users(?:/|%2[Ff]|\\/)[^/\s"'<>:;,&%\\?*|]+"#),
            is_own_home,
        ),
        (
            Kind::Home,
            text(
                r#"(?:^|[^0-9A-Za-z_.])((?:/|%2[Ff]|\\/)home(?:/|%2[Ff]|\\/)[^/\s"'<>:;,&%\\?*|]+)"#,
            ),
            any,
        ),
        (
            Kind::Home,
            text(
                r#"(?i)([a-z](?::|%3A)(?:[\\/]{1,4}|%5C|%2F)Users(?:[\\/]{1,4}|%5C|%2F)[^\\/:"<>|*?%\r\n]{1,64})(?:\\|/|%5C|%2F)"#,
            ),
            is_own_home,
        ),
        (
            Kind::Home,
            text(
                r#"(?i)[a-z](?::|%3A)(?:[\\/]{1,4}|%5C|%2F)Users(?:[\\/]{1,4}|%5C|%2F)[^\\/:"<>|*?%\s]{1,64}"#,
            ),
            is_own_home,
        ),
        (
            Kind::Address,
            text(r"(?:[0-9A-Fa-f]{0,4}(?::|%3[Aa])){2,}[0-9A-Fa-f.]*"),
            holds_public_v6,
        ),
    ]
}

fn is_value(text: &str) -> bool {
    text.contains(char::is_alphanumeric)
        && !PLAIN_VALUES.contains(&text.to_ascii_lowercase().as_str())
}

fn is_claim_token(text: &str) -> bool {
    let token = text.get("claim-".len()..).unwrap_or_default();
    let is_one_word = !token.contains(['-', '_']) && token.len() >= 16;
    is_one_word || token.bytes().any(|byte| byte.is_ascii_digit() || byte.is_ascii_uppercase())
}

/// A word of prose, as in “basic authentication”, has neither.
fn is_credential(text: &str) -> bool {
    let rest = text.get(1..).unwrap_or_default();
    rest.bytes().any(|byte| !byte.is_ascii_lowercase() && byte != b'.' && byte != b'-')
}

fn has_digit(text: &str) -> bool {
    text.bytes().any(|byte| byte.is_ascii_digit())
}

fn has_letter(text: &str) -> bool {
    text.bytes().any(|byte| byte.is_ascii_alphabetic())
}

/// Whether four of the numbers in a row are an address. The build number that
/// ends a version has more digits than an address allows.
fn is_public_v4(text: &str) -> bool {
    let octets: Vec<Option<u8>> = text.split('.').map(|it| it.parse().ok()).collect();
    octets.windows(4).any(|four| match four {
        [Some(a), Some(b), Some(c), Some(d)] => is_public(Ipv4Addr::new(*a, *b, *c, *d).into()),
        _ => false,
    })
}

fn is_public_dashed(text: &str) -> bool {
    dashed(text).is_some_and(is_public)
}

fn holds_public_v6(text: &str) -> bool {
    public_v6(&text.replace("%3A", ":").replace("%3a", ":")).is_some()
}

fn is_foreign_host(host: &str) -> bool {
    let host = host.to_ascii_lowercase();
    let is_known = PUBLIC_HOSTS.iter().any(|known| {
        host == *known || host.strip_suffix(known).is_some_and(|it| it.ends_with('.'))
    });
    let is_numeric = host.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    host.contains('.') && !is_known && !is_numeric && !host.ends_with(".local")
}

fn is_computer(host: &str) -> bool {
    !host.contains('.') && !host.eq_ignore_ascii_case("localhost") && has_letter(host)
}

fn is_own_home(path: &str) -> bool {
    !["Shared", "Public", "Default", "All Users"].iter().any(|it| path.ends_with(it))
}
