//! Every word for people, by its id.
//!
//! The texts live in `i18n/<tag>.ftl`. A missing text or argument must never
//! stop a program that is in the middle of something, so [`Words::say`] always
//! finds something to say; [`Words::lookup`] is the strict form that the tests
//! hold every text against.

mod dates;
mod pseudo;
mod survey;

use crate::domain::affected::{Answer, Rule};
use crate::domain::{
    AddressFault, Adjustment, Evidence, FriendlyName, KnownBug, Link, Mapping, MappingState,
    NameFault, Repair, SettingsPane, Standing,
};
use crate::problem::{Problem, Remedy};
use fluent_bundle::{FluentArgs, FluentResource, concurrent::FluentBundle};
use unic_langid::LanguageIdentifier;

/// What a text can mention. A number stays a number, so that a text can choose
/// between singular and plural.
pub use fluent_bundle::FluentValue as Value;
pub use survey::EmptinessText;

/// The languages by tag, with their own names and texts, the first being the one
/// every other falls back to. A new
/// language is one more line here.
const LANGUAGES: [(&str, &str, &str); 5] = [
    ("en-US", "English", include_str!("../i18n/en-US.ftl")),
    ("de-DE", "Deutsch", include_str!("../i18n/de-DE.ftl")),
    ("fr-FR", "Français", include_str!("../i18n/fr-FR.ftl")),
    ("es-ES", "Español", include_str!("../i18n/es-ES.ftl")),
    ("ja-JP", "日本語", include_str!("../i18n/ja-JP.ftl")),
];

/// The texts of one language, with English behind them.
pub struct Words {
    tag: &'static str,
    spoken: FluentBundle<FluentResource>,
    /// What English says. It is read where a text is missing, which no start of
    /// the program waits for.
    english: &'static str,
}

/// What a person reads of a problem. Each part is a sentence or two.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProblemText {
    /// What happened: a headline, without a full stop.
    pub what: String,
    /// Why, with the evidence.
    pub why: String,
    /// What to do next.
    pub next: String,
}

/// Why there is no text to show.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// No text has this id, or the text has no part of this name.
    #[error("{language} has no text {id}")]
    Missing {
        /// The language's tag.
        language: &'static str,
        /// The id, with `.part` behind it where a part was asked for.
        id: String,
    },
    /// The text mentions something that was not given.
    #[error("{language} cannot say {id}: {causes}")]
    Incomplete {
        /// The language's tag.
        language: &'static str,
        /// The id, with `.part` behind it where a part was asked for.
        id: String,
        /// What is missing.
        causes: String,
        /// The text as far as it could be put together.
        partly: String,
    },
}

impl Words {
    /// The words of the language that `tag` names: `de`, `de-AT` and
    /// `de_DE.UTF-8` are all German. English for a language we do not speak.
    pub fn for_tag(tag: &str) -> Self {
        let (tag, _, texts) = LANGUAGES
            .into_iter()
            .find(|(known, ..)| primary(known) == primary(tag))
            .unwrap_or(ENGLISH);
        Self { tag, spoken: bundle(tag, texts), english: ENGLISH.2 }
    }

    /// English with accents and two fifths longer, for whoever tests a layout:
    /// it shows what another language would have cut off, and what is said past
    /// these texts. [`Words::tags`] does not offer it.
    #[doc(hidden)]
    pub fn pseudo() -> Self {
        let texts = pseudo::lengthened(ENGLISH.2);
        Self { tag: pseudo::TAG, spoken: bundle(pseudo::TAG, &texts), english: ENGLISH.2 }
    }

    /// The words of the language that this computer speaks.
    pub fn of_system() -> Self {
        Self::for_tag(&sys_locale::get_locale().unwrap_or_default())
    }

    /// The tags of the languages there are, English first.
    pub fn tags() -> impl Iterator<Item = &'static str> {
        Self::languages().map(|(_, tag)| tag)
    }

    /// The languages there are, English first: what each calls itself, and its tag.
    pub fn languages() -> impl Iterator<Item = (&'static str, &'static str)> {
        LANGUAGES.into_iter().map(|(tag, name, _)| (name, tag))
    }

    /// The tag of the language spoken, such as `de-DE`.
    pub fn tag(&self) -> &'static str {
        self.tag
    }

    /// The text of this id.
    pub fn say(&self, id: &str, arguments: &[(&str, Value<'_>)]) -> String {
        self.say_somehow(id, None, arguments)
    }

    /// A named part of a text: an attribute, in Fluent's terms.
    pub fn part(&self, id: &str, part: &str, arguments: &[(&str, Value<'_>)]) -> String {
        self.say_somehow(id, Some(part), arguments)
    }

    /// A label and what it is the label of, on one line.
    pub fn labelled(&self, label: &str, value: &str) -> String {
        self.say("labelled", &[("label", label.into()), ("value", value.into())])
    }

    /// A headline, which has no full stop, and the sentences that follow it on
    /// the same line.
    pub fn run_in(&self, headline: &str, text: &str) -> String {
        self.say("run-in", &[("headline", headline.into()), ("text", text.into())])
    }

    /// The three texts of a problem.
    pub fn problem(&self, problem: &Problem) -> ProblemText {
        let id = format!("problem-{}", problem.code().replace(['.', '_'], "-"));
        let facts = problem.arguments();
        let arguments: Vec<(&str, Value<'_>)> =
            facts.iter().map(|(name, fact)| (*name, counted(fact))).collect();
        ProblemText {
            what: self.say(&id, &arguments),
            why: self.part(&id, "why", &arguments),
            next: self.part(&id, "next", &arguments),
        }
    }

    /// How much it is, as the Finder counts: a thousand bytes are a kilobyte.
    pub fn size(&self, bytes: u64) -> String {
        const UNITS: [(&str, u64); 4] = [
            ("size-tb", 1_000_000_000_000),
            ("size-gb", 1_000_000_000),
            ("size-mb", 1_000_000),
            ("size-kb", 1_000),
        ];
        let large = UNITS.into_iter().find(|(_, unit)| bytes >= *unit);
        let (id, unit) = large.unwrap_or(("size-kb", 1_000));
        let tenths = (u128::from(bytes) * 10).div_ceil(u128::from(unit));
        let (whole, tenth) = (tenths / 10, tenths % 10);
        // Nobody counts the tenths of a kilobyte, or of a hundred of anything.
        let amount = match unit {
            1_000 => bytes.div_ceil(unit).to_string(),
            _ if whole >= 100 || tenth == 0 => whole.to_string(),
            _ => format!("{whole}{}{tenth}", self.say("decimal-mark", &[])),
        };
        self.say(id, &[("amount", amount.into())])
    }

    /// The name of a link of the chain.
    pub fn link(&self, link: Link) -> String {
        self.say(&format!("link-{}", link.word().replace('_', "-")), &[])
    }

    /// How a link stands, in one or two words.
    pub fn standing(&self, standing: Standing) -> String {
        let id = match standing {
            Standing::Works => "standing-works",
            Standing::Look => "standing-look",
            Standing::Broken => "standing-broken",
            Standing::Unknown => "standing-unknown",
            Standing::Off => "standing-off",
            Standing::Waits(_) => "standing-waits",
        };
        self.say(id, &[])
    }

    /// Why a link was not tested.
    pub fn waits_for(&self, link: Link) -> String {
        self.say(
            "chain-waits",
            &[("number", link.number().into()), ("name", self.link(link).into())],
        )
    }

    /// What shows that a link works: what was asked and what answered.
    pub fn evidence(&self, evidence: &Evidence) -> String {
        let id = format!("proof-{}", evidence.id.replace('_', "-"));
        let facts: Vec<(&str, Value<'_>)> =
            evidence.facts.iter().map(|(name, fact)| (name.as_str(), counted(fact))).collect();
        self.say(&id, &facts)
    }

    /// What a remedy is called on a button or in a hint: a verb and its object.
    pub fn remedy(&self, remedy: Remedy) -> String {
        let id = match remedy {
            Remedy::TryAgain => "remedy-try-again",
            Remedy::StartServer => "remedy-start-server",
            Remedy::Wait => "remedy-wait",
            Remedy::SignIn => "remedy-sign-in",
            Remedy::SignInAsAnother => "remedy-sign-in-as-another",
            Remedy::EnterHomePin => "remedy-enter-home-pin",
            Remedy::HandOverClaim => "remedy-hand-over-claim",
            Remedy::ClaimOffline => "remedy-claim-offline",
            Remedy::Confirm => "remedy-confirm",
            Remedy::UpdateServer => "remedy-update-server",
            Remedy::ChangeAnswer => "remedy-change-answer",
            Remedy::OpenPrivacySettings => "remedy-open-privacy-settings",
            Remedy::Repair(Repair::Restart) => "remedy-restart",
            Remedy::Repair(Repair::RenewSignIn) => "remedy-renew-sign-in",
            Remedy::Repair(Repair::Adjust(adjustment)) => match adjustment {
                Adjustment::PreferSecureConnections => "remedy-prefer-secure-connections",
                Adjustment::ClearAllowedNetworks => "remedy-clear-allowed-networks",
                Adjustment::KeepTrash => "remedy-keep-trash",
                Adjustment::ScanBySchedule => "remedy-scan-by-schedule",
                Adjustment::UseIpv6 => "remedy-use-ipv6",
                Adjustment::AnswerDiscovery => "remedy-answer-discovery",
                Adjustment::AcceptTerms => "remedy-accept-terms",
            },
            Remedy::OpenSettings(pane) => match pane {
                SettingsPane::Privacy(_) => "remedy-open-privacy-settings",
                SettingsPane::Security => "remedy-open-security",
                SettingsPane::LocalNetwork => "remedy-open-local-network",
                SettingsPane::Firewall => "remedy-open-firewall",
                SettingsPane::DateAndTime => "remedy-open-clock",
                SettingsPane::Sleep => "remedy-open-sleep",
            },
            Remedy::Continue => "remedy-continue",
            Remedy::Report => "remedy-report",
        };
        self.say(id, &[])
    }

    /// What the port to the outside is like, with the server's own word beside
    /// a reason (protocol page §6.2).
    pub fn mapping(&self, mapping: &Mapping) -> String {
        let Some(word) = mapping.error.as_deref() else {
            return match mapping.state {
                MappingState::Unknown => self.say("mapping-unknown", &[]),
                MappingState::Waiting => self.say("mapping-waiting", &[]),
                MappingState::Mapped => self.say("mapping-mapped", &[]),
                MappingState::Failed => self.say("mapping-failed", &[]),
            };
        };
        let id = match word {
            "unreachable" => "mapping-error-unreachable",
            "publisherror" => "mapping-error-publisherror",
            "doublenat" => "mapping-error-doublenat",
            "badauth" => "mapping-error-badauth",
            "myplexgone" => "mapping-error-myplexgone",
            "jumboframes" => "mapping-error-jumboframes",
            _ => "mapping-error-other",
        };
        self.say(id, &[("word", word.into())])
    }

    /// Whether a server must be connected to an account: the answer, and the
    /// rule it follows from as a sentence.
    pub fn affected(&self, rule: Rule) -> (String, String) {
        let answer = match rule.answer() {
            Answer::Yes => "affected-yes",
            Answer::No => "affected-no",
            Answer::Later => "affected-later",
            Answer::Claimed => "affected-claimed",
            Answer::Unclear => "affected-unclear",
        };
        let why = match rule {
            Rule::Exempt => "affected-rule-exempt",
            Rule::Claimed => "affected-rule-claimed",
            Rule::SignedOut => "affected-rule-signed-out",
            Rule::New => "affected-rule-new",
            Rule::NeverClaimed => "affected-rule-never-claimed",
            Rule::SignedOutOlder => "affected-rule-signed-out-older",
            Rule::NewOlder => "affected-rule-new-older",
            Rule::NeverClaimedOlder => "affected-rule-never-claimed-older",
            Rule::ServerRefuses => "affected-rule-server-refuses",
            Rule::ServerOpen => "affected-rule-server-open",
            Rule::AskServer => "affected-rule-ask-server",
            Rule::Unread => "affected-rule-unread",
        };
        (self.say(answer, &[]), self.say(why, &[]))
    }

    /// What a known bug does, how that is known, and what to do about it.
    pub fn known_bug(&self, bug: &KnownBug) -> ProblemText {
        let id = format!("bug-{}", bug.id);
        ProblemText {
            what: self.say(&id, &[]),
            why: self.part(&id, "why", &[]),
            next: self.part(&id, "next", &[]),
        }
    }

    /// What is wrong with a name.
    pub fn name_fault(&self, fault: NameFault) -> String {
        match fault {
            NameFault::Empty => self.say("input-name-empty", &[]),
            NameFault::ControlCharacter => self.say("input-name-control-character", &[]),
            NameFault::TooLong => {
                self.say("input-name-too-long", &[("limit", FriendlyName::LONGEST.into())])
            }
        }
    }

    /// What is wrong with an address. It is not repeated: people paste addresses
    /// with a password or a token in them.
    pub fn address_fault(&self, fault: &AddressFault) -> String {
        let id = match fault {
            AddressFault::NotAnAddress => "input-address-malformed",
            AddressFault::Scheme => "input-address-scheme",
            AddressFault::Credentials => "input-address-credentials",
            AddressFault::MoreThanOrigin => "input-address-more-than-origin",
            AddressFault::PlainHttp => "input-address-plain-http",
        };
        self.say(id, &[])
    }

    /// The text of this id, or of one of its parts, in this language alone;
    /// an error where the text or anything it mentions is missing.
    pub fn lookup(
        &self,
        id: &str,
        part: Option<&str>,
        arguments: &[(&str, Value<'_>)],
    ) -> Result<String, Fault> {
        text(&self.spoken, self.tag, id, part, arguments)
    }

    fn say_somehow(&self, id: &str, part: Option<&str>, arguments: &[(&str, Value<'_>)]) -> String {
        let fault = match self.lookup(id, part, arguments) {
            Ok(text) => return text,
            Err(fault) => fault,
        };
        tracing::warn!(%fault, "a text is missing");
        let english = bundle(ENGLISH.0, self.english);
        match (text(&english, ENGLISH.0, id, part, arguments), fault) {
            (Ok(text), _) => text,
            (Err(_), Fault::Incomplete { partly, .. })
            | (Err(Fault::Incomplete { partly, .. }), _) => partly,
            (Err(_), Fault::Missing { id, .. }) => id,
        }
    }
}

impl std::fmt::Debug for Words {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Words({})", self.tag)
    }
}

const ENGLISH: (&str, &str, &str) = LANGUAGES[0];

/// The part of a tag that names the language: `de` of `de-AT` and `de_DE.UTF-8`.
fn primary(tag: &str) -> String {
    tag.split(['-', '_', '.', '@']).next().unwrap_or_default().to_ascii_lowercase()
}

fn bundle(tag: &str, texts: &str) -> FluentBundle<FluentResource> {
    let language: LanguageIdentifier = tag.parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![language]);
    // The marks around arguments are meant for text that is laid out in both
    // directions. A terminal shows them as rubbish, and copies carry them along.
    bundle.set_use_isolating(false);
    // A line that cannot be read is left out, and its text counts as missing.
    let resource = FluentResource::try_new(texts.to_owned()).unwrap_or_else(|(rest, _)| rest);
    bundle.add_resource_overriding(resource);
    bundle
}

fn text(
    bundle: &FluentBundle<FluentResource>,
    language: &'static str,
    id: &str,
    part: Option<&str>,
    arguments: &[(&str, Value<'_>)],
) -> Result<String, Fault> {
    let name = || part.map_or_else(|| id.to_owned(), |part| format!("{id}.{part}"));
    let message = bundle.get_message(id);
    let pattern = match part {
        None => message.and_then(|message| message.value()),
        Some(part) => message
            .and_then(|message| message.get_attribute(part))
            .map(|attribute| attribute.value()),
    };
    let Some(pattern) = pattern else {
        return Err(Fault::Missing { language, id: name() });
    };
    let given: FluentArgs<'_> =
        arguments.iter().map(|(name, value)| (*name, value.clone())).collect();
    let mut causes = Vec::new();
    let said = bundle.format_pattern(pattern, Some(&given), &mut causes).into_owned();
    if causes.is_empty() {
        return Ok(said);
    }
    let causes = causes.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
    Err(Fault::Incomplete { language, id: name(), causes, partly: said })
}

/// A problem's facts are texts; one that is a count becomes a number again.
/// What a number would write otherwise, such as a name `007`, stays a text.
fn counted(fact: &str) -> Value<'_> {
    match fact.parse::<u32>() {
        Ok(number) if number.to_string() == fact => Value::from(number),
        _ => Value::from(fact),
    }
}

#[cfg(test)]
mod tests {
    #![allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::indexing_slicing,
        clippy::panic,
        reason = "tests"
    )]

    use super::*;

    /// Words over texts of the test's own.
    fn words(spoken: &str, english: &'static str) -> Words {
        Words { tag: "de-DE", spoken: bundle("de-DE", spoken), english }
    }

    #[test]
    fn a_tag_finds_its_language_and_english_is_for_the_rest() {
        for tag in ["de", "de-DE", "de-AT", "DE_ch.UTF-8", "de@euro"] {
            assert_eq!(Words::for_tag(tag).tag(), "de-DE", "{tag}");
        }
        for tag in ["en", "en-GB", "C", "POSIX", "", "xx-YY", "deu", "\u{0}"] {
            assert_eq!(Words::for_tag(tag).tag(), "en-US", "{tag}");
        }
        assert!(Words::tags().any(|tag| tag == Words::of_system().tag()));
    }

    #[test]
    fn a_number_chooses_the_plural() {
        let words = words("n = { $n ->\n    [one] ein Ordner\n   *[other] { $n } Ordner\n }\n", "");
        assert_eq!(words.say("n", &[("n", 1.into())]), "ein Ordner");
        assert_eq!(words.say("n", &[("n", 1200.into())]), "1200 Ordner");
    }

    #[test]
    fn arguments_come_without_invisible_marks() {
        let words = words("hello = Hallo { $name }\n    .part = Teil { $name }\n", "");
        assert_eq!(words.say("hello", &[("name", "Ü\u{2068}".into())]), "Hallo Ü\u{2068}");
        assert_eq!(words.part("hello", "part", &[("name", "x".into())]), "Teil x");
    }

    #[test]
    fn what_is_missing_is_said_in_english_then_partly_then_by_its_id() {
        let words =
            words("a = Ja { $x }\nbad = {\n", "a = Yes\nb = Only English\nc = See { $x }\n");
        assert_eq!(words.say("b", &[]), "Only English");
        assert_eq!(words.say("a", &[]), "Yes");
        assert_eq!(words.say("c", &[]), "See {$x}");
        assert_eq!(words.say("bad", &[]), "bad");
        assert_eq!(words.part("b", "why", &[]), "b.why");
        assert!(matches!(words.lookup("a", None, &[]), Err(Fault::Incomplete { .. })));
        assert!(matches!(words.lookup("b", None, &[]), Err(Fault::Missing { .. })));
    }

    #[test]
    fn the_port_keeps_the_servers_own_word_beside_the_reason() {
        let english = Words::for_tag("en");
        let said = |state, error: Option<&str>| {
            english.mapping(&Mapping { state, error: error.map(str::to_owned) })
        };
        assert!(said(MappingState::Mapped, Some("unreachable")).ends_with("(unreachable)"));
        assert!(said(MappingState::Waiting, Some("newword")).ends_with("(newword)"));
        assert_ne!(said(MappingState::Mapped, None), said(MappingState::Failed, None));
    }

    #[test]
    fn words_can_be_shared_between_threads() {
        fn shared<T: Send + Sync>(_: &T) {}
        shared(&Words::for_tag("en"));
    }

    #[test]
    fn a_fact_that_counts_is_a_number_and_a_name_is_not() {
        let text = Words::for_tag("en").problem(&Problem::PlexTvBusy { wait: Some(1) });
        assert!(text.next.contains("one second"), "{text:?}");
        let text = Words::for_tag("en").problem(&Problem::LibraryMissing { name: "007".into() });
        assert!(text.what.contains("007"), "{text:?}");
    }
}
