//! The words for people: complete in every language, and all of them used.

use crate::problems::every_problem;
use crate::source::{Message, Source, file, files, messages, texts};
use std::collections::{BTreeMap, BTreeSet};
use usher::i18n::{Value, Words};
use usher::problem::Problem;

/// Texts whose ids are put together while the program runs, by their
/// beginnings, and what they are put together from.
const PUT_TOGETHER: [(&str, &str); 7] = [
    ("link-", "the links of domain/chain.rs"),
    ("proof-", "the evidence of flow/chain"),
    ("problem-", "the codes of problem.rs"),
    ("step-", "the steps of a set-up"),
    ("bug-", "the ids of domain/known_bugs.rs"),
    ("sheet-", "the choices of ui/screens/sheets.rs"),
    ("bundle-", "the texts of the packages, read by bundle/project.py"),
];

/// The rooms that turn ids into words.
const SPEAKERS: [&str; 4] = ["i18n", "app", "cli", "ui"];

/// A text of one language: its tag and its messages.
type Language = (String, BTreeMap<String, Message>);

fn languages() -> Vec<Language> {
    files("i18n", ".ftl")
        .into_iter()
        .map(|file| {
            let tag = file.path.trim_start_matches("i18n/").trim_end_matches(".ftl").to_owned();
            (tag, messages(&file.text))
        })
        .collect()
}

fn english() -> BTreeMap<String, Message> {
    messages(&file("i18n/en-US.ftl"))
}

/// How a language differs from English in its ids, parts and arguments.
fn differences(
    ours: &BTreeMap<String, Message>,
    theirs: &BTreeMap<String, Message>,
) -> Vec<String> {
    let mut found = Vec::new();
    for (id, message) in ours {
        match theirs.get(id) {
            None => found.push(format!("{id} is missing")),
            Some(other) => {
                if message.part_names() != other.part_names() {
                    found.push(format!("{id} has other parts"));
                }
                if message.arguments(ours) != other.arguments(theirs) {
                    found.push(format!("{id} has other arguments"));
                }
            }
        }
    }
    found.extend(
        theirs.keys().filter(|id| !ours.contains_key(*id)).map(|id| format!("{id} is new")),
    );
    found
}

#[test]
fn every_language_has_the_same_ids_parts_and_arguments() {
    let english = english();
    let languages = languages();
    let known: Vec<&str> = Words::tags().collect();
    assert_eq!(
        languages.len(),
        known.len(),
        "a file in i18n/ and a line in i18n.rs belong together"
    );
    for (tag, theirs) in languages {
        assert!(known.contains(&tag.as_str()), "{tag} is not in i18n.rs");
        assert_eq!(differences(&english, &theirs), Vec::<String>::new(), "{tag}");
    }
}

#[test]
fn a_difference_between_languages_is_noticed() {
    let english = messages("a = { $x }\n    .why = b\nc = d\n");
    let other = messages("a = x\ne = f\n");
    assert_eq!(
        differences(&english, &other),
        ["a has other parts", "a has other arguments", "c is missing", "e is new"]
    );
}

#[test]
fn every_text_can_be_said_with_its_arguments_and_with_nothing_else() {
    for (tag, all) in languages() {
        let words = Words::for_tag(&tag);
        assert_eq!(words.tag(), tag);
        for (id, message) in &all {
            let names = message.arguments(&all);
            for sample in [Value::from(1), Value::from(5), Value::from("word")] {
                let given: Vec<(&str, Value<'_>)> =
                    names.iter().map(|name| (name.as_str(), sample.clone())).collect();
                for part in message.part_names() {
                    let part = Some(part).filter(|part| !part.is_empty());
                    let said = words.lookup(id, part, &given).unwrap_or_else(|it| panic!("{it}"));
                    assert!(!said.trim().is_empty(), "{tag}: {id} is empty");
                    assert!(!said.contains(['{', '}', '\u{2068}']), "{tag}: {id}: {said}");
                }
            }
        }
    }
}

#[test]
fn every_id_that_the_code_says_exists() {
    let english = english();
    let mut unknown = Vec::new();
    for source in files("src", ".rs").iter().filter(|it| SPEAKERS.contains(&it.room())) {
        for said in said(source) {
            match english.get(&said.id) {
                Some(message) if message.parts.contains_key(&said.part) => {
                    let wanted = message.arguments(&english);
                    if said.arguments.as_ref().is_some_and(|given| !wanted.is_subset(given)) {
                        unknown.push(format!("{}: {} wants {wanted:?}", source.path, said.id));
                    }
                }
                _ => unknown.push(format!("{}: {} {}", source.path, said.id, said.part)),
            }
        }
    }
    assert_eq!(unknown, Vec::<String>::new());
}

#[test]
fn what_the_code_says_is_found() {
    let source = Source::of(
        "src/cli/x.rs",
        r#"fn f(w: &Words) { w.say("a", &[]); w.part("b", "why", &[("x", 1.into())]); w.say(id, &[]) }"#,
    );
    let found: Vec<String> = said(&source)
        .into_iter()
        .map(|it| format!("{}/{}/{:?}", it.id, it.part, it.arguments.unwrap_or_default()))
        .collect();
    assert_eq!(found, ["a//{}", "b/why/{\"x\"}"]);
}

/// An id in the code, with its part, and the arguments where they are written
/// on the spot.
struct Said {
    id: String,
    part: String,
    arguments: Option<BTreeSet<String>>,
}

fn said(source: &Source) -> Vec<Said> {
    let code = source.code();
    let mut found = Vec::new();
    for (call, quoted) in [(".say(", 1), (".part(", 2)] {
        for after in code.split(call).skip(1) {
            let call = call_up_to_its_end(after);
            if !call.trim_start().starts_with('"') {
                continue;
            }
            let texts = texts(call);
            let mut words = texts.iter().take(quoted).cloned();
            let (Some(id), part) = (words.next(), words.next().unwrap_or_default()) else {
                continue;
            };
            // The names are the texts right behind an opening bracket.
            let arguments = call.contains("&[").then(|| {
                let list = call.split_once("&[").map_or("", |(_, list)| list);
                list.split("(\"")
                    .skip(1)
                    .filter_map(|it| it.split('"').next())
                    .map(str::to_owned)
                    .collect()
            });
            found.push(Said { id, part, arguments });
        }
    }
    found
}

fn call_up_to_its_end(after: &str) -> &str {
    let mut depth = 0;
    for (at, letter) in after.char_indices() {
        match letter {
            '(' => depth += 1,
            ')' if depth == 0 => return after.get(..at).unwrap_or_default(),
            ')' => depth -= 1,
            _ => {}
        }
    }
    after
}

#[test]
fn no_text_is_left_over() {
    let sources = files("src", ".rs");
    if !sources.iter().any(|source| source.room() == "cli") {
        return; // Nobody speaks to people yet.
    }
    let english = english();
    let mut used: BTreeSet<String> = sources.iter().flat_map(Source::texts).collect();
    let quoted =
        english.values().flat_map(|it| it.parts.values()).flat_map(|text| text.split("{ ").skip(1));
    used.extend(quoted.filter_map(|after| after.split(' ').next()).map(str::to_owned));
    let unused: Vec<&String> = english
        .keys()
        .filter(|id| !used.contains(*id))
        .filter(|id| !PUT_TOGETHER.iter().any(|(beginning, _)| id.starts_with(beginning)))
        .collect();
    assert_eq!(unused, Vec::<&String>::new());
}

#[test]
fn every_problem_says_what_why_and_what_next_in_every_language() {
    let problems = every_problem();
    let sampled: BTreeSet<&str> = problems.iter().map(Problem::code).collect();
    assert_eq!(sampled, codes(), "left: the samples below, right: the codes of problem.rs");
    for tag in Words::tags() {
        let words = Words::for_tag(tag);
        for problem in &problems {
            let id = format!("problem-{}", problem.code().replace(['.', '_'], "-"));
            let facts = problem.arguments();
            let given: Vec<(&str, Value<'_>)> =
                facts.iter().map(|(name, fact)| (*name, Value::from(fact.as_str()))).collect();
            for part in [None, Some("why"), Some("next")] {
                if let Err(fault) = words.lookup(&id, part, &given) {
                    panic!("{fault}");
                }
            }
            let text = words.problem(problem);
            assert!(!text.what.ends_with(['.', '。']), "{tag}: {id} is a headline: {}", text.what);
            let ends_with_command =
                ["rights.missing", "library.folder_closed", "chain.foreign_files"]
                    .contains(&problem.code());
            assert!(
                text.next.ends_with(['.', ':', '。', '：']) || ends_with_command,
                "{tag}: {id}"
            );
            for remedy in problem.remedies() {
                assert!(!words.remedy(*remedy).starts_with("remedy-"), "{tag}: {remedy:?}");
            }
        }
    }
    // A problem text that belongs to no code is a left-over.
    let ids: BTreeSet<String> =
        sampled.iter().map(|code| format!("problem-{}", code.replace(['.', '_'], "-"))).collect();
    let texts: BTreeSet<String> =
        english().into_keys().filter(|id| id.starts_with("problem-")).collect();
    assert_eq!(texts, ids);
}

#[test]
fn every_step_of_a_set_up_has_its_four_forms() {
    let english = english();
    for step in ["locate", "sign-in", "claim", "name", "remote-access", "libraries", "verify"] {
        let message = english.get(&format!("step-{step}")).unwrap_or_else(|| panic!("{step}"));
        assert_eq!(
            message.part_names(),
            BTreeSet::from(["", "done", "skipped", "failed"]),
            "{step}"
        );
    }
}

#[test]
fn every_known_bug_has_its_texts() {
    let table = Source::of("x.rs", &file("src/domain/known_bugs.rs")).code();
    let ids: Vec<&str> =
        table.split("id: \"").skip(1).filter_map(|after| after.split('"').next()).collect();
    assert!(ids.len() > 2, "{ids:?}");
    for id in ids {
        let english = english();
        let message = english.get(&format!("bug-{id}")).unwrap_or_else(|| panic!("{id}"));
        assert_eq!(message.part_names(), BTreeSet::from(["", "why", "next"]), "{id}");
    }
}

/// The codes, as the sources of `problem` write them.
fn codes() -> BTreeSet<&'static str> {
    let in_file = |path: &str, function: &str| {
        let code = Source::of(path, &file(path)).code();
        let body = code.split(function).nth(1).and_then(|it| it.split("    pub").next());
        texts(body.unwrap_or_default())
    };
    let codes = in_file("src/problem.rs", "pub fn code(")
        .into_iter()
        .chain(in_file("src/problem/folder.rs", "pub(super) fn code("))
        .chain(in_file("src/problem/diagnosis.rs", "pub(super) fn code("));
    codes.map(|code| &*code.leak()).collect()
}
