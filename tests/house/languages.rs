//! What a language owes its readers: every text translated, the plurals of its
//! grammar, and its own way to address, to quote and to space.

use crate::source::{Message, file, files, messages};
use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};
use std::collections::{BTreeMap, BTreeSet};
use unic_langid::LanguageIdentifier;
use usher::i18n::{Value, Words};

/// Texts that another language has word for word as English has them, and why.
const SAME_AS_ENGLISH: [(&str, &[(&str, &str)]); 4] = [
    (
        "de-DE",
        &[
            ("label-server", "a loan word"),
            ("label-version", "a loan word"),
            ("label-name", "the same word"),
            ("name", "the same word"),
            ("library-name", "the same word"),
            ("labelled", "signs alone"),
            ("run-in", "signs alone"),
            ("percent", "a sign alone"),
            ("seconds", "a unit alone"),
            ("size-mb", "a unit alone"),
            ("size-gb", "a unit alone"),
            ("size-tb", "a unit alone"),
            ("problem-input-wrong.why", "an argument alone"),
            ("library-folder", "an argument alone"),
            ("demo-address-plex-tv", "a name"),
            ("demo-address-server", "a loan word"),
        ],
    ),
    (
        "fr-FR",
        &[
            ("label-version", "the same word"),
            ("usual-name-photo", "the same word"),
            ("copy-day", "the same order"),
            ("copy-caches", "the same word"),
            ("keep-caches.short", "the same word"),
            ("run-in", "signs alone"),
            ("percent", "a sign alone"),
            ("seconds", "a unit alone"),
            ("problem-input-wrong.why", "an argument alone"),
            ("library-folder", "an argument alone"),
            ("demo-address-plex-tv", "a name"),
        ],
    ),
    (
        "es-ES",
        &[
            ("affected-no", "the same word"),
            ("labelled", "signs alone"),
            ("run-in", "signs alone"),
            ("percent", "a sign alone"),
            ("seconds", "a unit alone"),
            ("size-mb", "a unit alone"),
            ("size-gb", "a unit alone"),
            ("size-tb", "a unit alone"),
            ("problem-input-wrong.why", "an argument alone"),
            ("library-folder", "an argument alone"),
            ("demo-address-plex-tv", "a name"),
        ],
    ),
    (
        "ja-JP",
        &[
            ("ask-yes-or-no", "a Japanese answer to a terminal is y or n"),
            ("ask-letter-for-yes", "a Japanese answer to a terminal is y or n"),
            ("size-kb", "a unit alone"),
            ("size-mb", "a unit alone"),
            ("size-gb", "a unit alone"),
            ("size-tb", "a unit alone"),
            ("decimal-mark", "a sign alone"),
            ("problem-input-wrong.why", "an argument alone"),
            ("library-folder", "an argument alone"),
            ("demo-address-plex-tv", "a name"),
        ],
    ),
];

/// The quotation marks of each language, the outer pair first.
const QUOTES: [(&str, &[(char, char)]); 5] = [
    ("en-US", &[('“', '”')]),
    ("de-DE", &[('„', '“'), ('‚', '‘')]),
    ("fr-FR", &[('«', '»')]),
    ("es-ES", &[('«', '»')]),
    ("ja-JP", &[('「', '」')]),
];

/// The words that speak to a friend, where a language has such words: we speak
/// to a stranger.
const FAMILIAR: [(&str, &[&str]); 3] = [
    ("de-DE", &["du", "dir", "dich", "dein", "deine", "deinem", "deinen", "deiner", "deines"]),
    ("fr-FR", &["tu", "te", "toi", "ton", "ta", "tes"]),
    ("es-ES", &["tú", "tu", "tus", "te", "ti", "contigo", "tuyo", "tuya", "puedes", "quieres"]),
];

/// The languages with their texts: the id with its part, and the text as it is
/// written.
fn languages() -> Vec<(String, BTreeMap<String, String>)> {
    files("i18n", ".ftl")
        .into_iter()
        .map(|file| {
            let tag = file.path.trim_start_matches("i18n/").trim_end_matches(".ftl").to_owned();
            (tag, texts(&messages(&file.text)))
        })
        .collect()
}

fn texts(messages: &BTreeMap<String, Message>) -> BTreeMap<String, String> {
    let mut all = BTreeMap::new();
    for (id, message) in messages {
        for (part, text) in &message.parts {
            let name = if part.is_empty() { id.clone() } else { format!("{id}.{part}") };
            all.insert(name, text.clone());
        }
    }
    all
}

fn english() -> BTreeMap<String, String> {
    texts(&messages(&file("i18n/en-US.ftl")))
}

/// What a table says of a language.
fn of<T: Copy>(table: &[(&str, T)], tag: &str) -> T {
    let found = table.iter().find(|(it, _)| *it == tag);
    found.unwrap_or_else(|| panic!("{tag} is missing in a table of languages.rs")).1
}

#[test]
fn every_language_is_translated() {
    let english = english();
    for (tag, theirs) in languages().into_iter().filter(|(tag, _)| tag != "en-US") {
        // A space that does not break makes no other text.
        let plain = |text: &str| text.replace('\u{a0}', " ");
        let same: BTreeSet<&str> = english
            .iter()
            .filter(|(name, text)| theirs.get(*name).is_some_and(|it| plain(it) == plain(text)))
            .map(|(name, _)| name.as_str())
            .collect();
        let listed: BTreeSet<&str> =
            of(&SAME_AS_ENGLISH, &tag).iter().map(|(name, _)| *name).collect();
        assert_eq!(same, listed, "{tag}: left: as in English, right: listed with a reason");
    }
}

/// The plural categories of a language, and whether its singular is also for
/// zero. They are those that the program itself chooses between; French and
/// Spanish know one more, `many`, for a million that is spelt out, and our
/// numbers are always figures.
fn plurals(tag: &str) -> (BTreeSet<&'static str>, bool) {
    let language = tag.split('-').next().unwrap_or_default();
    let rules = PluralRules::create(
        language.parse::<LanguageIdentifier>().unwrap(),
        PluralRuleType::CARDINAL,
    )
    .unwrap();
    let category = |number: u32| match rules.select(number).unwrap() {
        PluralCategory::ZERO => "zero",
        PluralCategory::ONE => "one",
        PluralCategory::TWO => "two",
        PluralCategory::FEW => "few",
        PluralCategory::MANY => "many",
        PluralCategory::OTHER => "other",
    };
    ((0..=200).chain([1_000, 1_000_000]).map(category).collect(), category(0) == "one")
}

/// The variants of a text that chooses, by their keys; empty for one that does
/// not.
fn variants(text: &str) -> BTreeMap<&str, &str> {
    if !text.contains("->") {
        return BTreeMap::new();
    }
    text.lines()
        .filter_map(|line| {
            let (key, text) =
                line.trim_start().trim_start_matches('*').strip_prefix('[')?.split_once(']')?;
            Some((key, text.trim()))
        })
        .collect()
}

#[test]
fn every_language_chooses_between_its_own_plurals() {
    const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];
    let english = english();
    for (tag, theirs) in languages() {
        let (wanted, _) = plurals(&tag);
        for (name, text) in &english {
            let ours = variants(text);
            let keys: BTreeSet<&str> = match theirs.get(name).map(|it| variants(it)) {
                // Without a choice there is one form for every number.
                Some(none) if none.is_empty() => BTreeSet::from(["other"]),
                some => some.into_iter().flatten().map(|(key, _)| key).collect(),
            };
            let expected: BTreeSet<&str> = if ours.is_empty() {
                BTreeSet::from(["other"])
            } else if ours.contains_key("one") {
                let others = ours.keys().copied().filter(|key| !CATEGORIES.contains(key));
                others.chain(wanted.iter().copied()).collect()
            } else {
                ours.keys().copied().collect()
            };
            assert_eq!(keys, expected, "{tag}: {name}");
        }
    }
}

#[test]
fn a_singular_that_is_also_for_zero_says_the_number() {
    for (tag, theirs) in languages().into_iter().filter(|(tag, _)| plurals(tag).1) {
        for (name, text) in theirs {
            let variants = variants(&text);
            // The nearest one before the singular: choices can lie in each other.
            let before = text.split("[one]").next().unwrap_or_default();
            let selector = before.rsplit('$').find_map(|it| Some(it.split_once(" ->")?.0));
            let number = format!("{{ ${} }}", selector.unwrap_or_default());
            if let Some(one) = variants.get("one") {
                let zero_is_apart = variants.contains_key("0");
                assert!(zero_is_apart || one.contains(&number), "{tag}: {name}: {one}");
            }
        }
    }
}

#[test]
fn the_plurals_are_known() {
    assert_eq!(plurals("de-DE"), (BTreeSet::from(["one", "other"]), false));
    assert_eq!(plurals("fr-FR"), (BTreeSet::from(["one", "other"]), true));
    assert_eq!(plurals("ja-JP"), (BTreeSet::from(["other"]), false));
    assert_eq!(plurals("pl-PL").0, BTreeSet::from(["few", "many", "one"]));
    let text = "{ $n ->\n    [0] none\n    [one] a\n   *[other] b\n}";
    assert_eq!(variants(text), BTreeMap::from([("0", "none"), ("one", "a"), ("other", "b")]));
    assert!(variants("[y/N]").is_empty());
}

#[test]
fn every_language_quotes_in_its_own_way() {
    let all: BTreeSet<char> = QUOTES
        .iter()
        .flat_map(|(_, pairs)| pairs.iter())
        .flat_map(|(opens, closes)| [*opens, *closes])
        .collect();
    for (tag, theirs) in languages() {
        let pairs = of(&QUOTES, &tag);
        for (name, text) in theirs {
            assert!(!text.contains(['"', '\'']), "{tag}: {name} has a straight quote: {text}");
            for (opens, closes) in pairs {
                let count = |mark: &char| text.matches(*mark).count();
                assert_eq!(count(opens), count(closes), "{tag}: {name}: {text}");
            }
            let own = |mark: char| pairs.iter().any(|(a, b)| mark == *a || mark == *b);
            let foreign: String = text.chars().filter(|it| all.contains(it) && !own(*it)).collect();
            assert_eq!(foreign, "", "{tag}: {name}: {text}");
        }
    }
}

#[test]
fn nobody_is_addressed_as_a_friend() {
    for (tag, words) in FAMILIAR {
        for (name, text) in texts(&messages(&file(&format!("i18n/{tag}.ftl")))) {
            let lower = text.to_lowercase();
            let found = lower.split(|it: char| !it.is_alphanumeric()).find(|it| words.contains(it));
            assert_eq!(found, None, "{tag}: {name}: {text}");
        }
    }
}

/// The signs of a text with what stands before and behind each; the ends of
/// the text count as spaces.
fn in_their_places(text: &str) -> Vec<(char, char, char)> {
    let all: Vec<char> = std::iter::once(' ').chain(text.chars()).chain([' ']).collect();
    all.windows(3).map(|it| (it[0], it[1], it[2])).collect()
}

/// A router whose name has a sign in it that is none.
const ROUTER: &str = "FRITZ!Box";

#[test]
fn french_spaces_do_not_break() {
    for (name, text) in texts(&messages(&file("i18n/fr-FR.ftl"))) {
        let text = text.replace(ROUTER, "");
        // The window and many terminals break a line at a narrow one.
        assert!(!text.contains('\u{202f}'), "{name}: {text}");
        for (before, sign, behind) in in_their_places(&text) {
            let fits = match sign {
                ';' | '?' | '!' | '»' => before == '\u{a0}',
                ':' if behind.is_whitespace() => before == '\u{a0}',
                '«' => behind == '\u{a0}',
                _ => true,
            };
            assert!(fits, "{name}: {sign} in {text}");
        }
    }
}

#[test]
fn spanish_opens_what_it_asks() {
    for (name, text) in texts(&messages(&file("i18n/es-ES.ftl"))) {
        let text = text.replace(ROUTER, "");
        for (opens, closes) in [('¿', '?'), ('¡', '!')] {
            assert_eq!(text.matches(opens).count(), text.matches(closes).count(), "{name}: {text}");
        }
    }
}

#[test]
fn japanese_has_wide_signs_and_no_spaces() {
    let japanese = |it: char| matches!(it, '\u{3040}'..='\u{30ff}' | '\u{4e00}'..='\u{9fff}');
    for (name, text) in texts(&messages(&file("i18n/ja-JP.ftl"))) {
        let written = variants(&text);
        let lines =
            if written.is_empty() { vec![text.as_str()] } else { written.into_values().collect() };
        for line in lines {
            for (before, sign, behind) in in_their_places(line) {
                let beside =
                    (before == '·' || !japanese(before)) && (behind == '·' || !japanese(behind));
                let narrow = matches!(sign, ',' | '.' | ';' | ':' | '?' | '!' | '(' | ')');
                assert!(!narrow || beside, "{name}: {sign} in {line}");
                let between = sign == ' ' && (japanese(before) || japanese(behind));
                let at_an_end = before == ' ' || behind == ' ' || [before, behind].contains(&'·');
                assert!(!between || at_an_end, "{name}: a space in {line}");
            }
        }
    }
}

#[test]
fn the_pseudo_language_says_every_text_and_is_longer() {
    let (english, pseudo) = (Words::for_tag("en-US"), Words::pseudo());
    let all = messages(&file("i18n/en-US.ftl"));
    for (id, message) in &all {
        let names = message.arguments(&all);
        for sample in [Value::from(1), Value::from(5), Value::from("")] {
            let given: Vec<(&str, Value<'_>)> =
                names.iter().map(|name| (name.as_str(), sample.clone())).collect();
            for part in message.part_names() {
                let part = Some(part).filter(|part| !part.is_empty());
                let said = |words: &Words| {
                    let said = words.lookup(id, part, &given).unwrap_or_else(|it| panic!("{it}"));
                    (said.chars().filter(|it| !it.is_whitespace()).count(), said)
                };
                let ((plain, english), (longer, pseudo)) = (said(&english), said(&pseudo));
                let has_words = english.contains(|it: char| it.is_ascii_alphabetic());
                assert!(!has_words || longer * 10 >= plain * 13, "{id}: {english}: {pseudo}");
            }
        }
    }
}
