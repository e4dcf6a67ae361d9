//! What the program itself brings to a support file: what it knows, and what
//! it says of each link. The runtime adds what is on this computer.
//!
//! The file speaks English, whatever the person's language: a helper reads it.

use super::phrases;
use crate::flow::Model;
use crate::flow::chain::{self, Finding};
use crate::flow::facts::{AccountFacts, Facts, Known as Fact};
use crate::i18n::Words;
use crate::problem::Problem;
use crate::support::{Kind, Known, LinkWord, Material, Part, Summary, System, known_of};
use serde::Serialize;
use std::fmt::Write as _;

/// What is known, as parts of a support file. `words` are the person's: only
/// the name of their language is written down.
pub fn material(model: &Model, words: &Words, practice: bool) -> Material {
    let english = Words::for_tag("en-US");
    let facts = &model.facts;
    let findings = chain::findings(facts);
    let link_word = |it: &Finding| LinkWord {
        link: it.link.word().to_owned(),
        word: english.standing(it.standing),
    };
    let summary = Summary {
        practice,
        server: facts.reading().map(|reading| reading.identity.version.to_string()),
        links: findings.iter().map(link_word).collect(),
        system: System { language: Some(words.tag().to_owned()), ..System::default() },
    };
    let parts = [("chain", chain_text(&findings, &english)), ("facts", facts_text(facts))];
    Material {
        summary,
        parts: parts.map(|(name, text)| Part { name: name.to_owned(), text }).into(),
        known: known(facts),
    }
}

/// The chain, one line for each check, with its code and what to do below it.
fn chain_text(findings: &[Finding], english: &Words) -> String {
    let mut text = String::new();
    for it in findings.iter().flat_map(Finding::all) {
        let evidence = phrases::evidence(english, it).map(|it| format!(" – {it}"));
        let standing = english.standing(it.standing);
        let number = it.link.number();
        let evidence = evidence.unwrap_or_default();
        // Writing to memory does not fail.
        let _ = writeln!(text, "{number:>2} {}: {standing}{evidence}", it.id);
        if let Some(problem) = &it.problem {
            let said = english.problem(problem);
            let _ = writeln!(text, "   {}: {}", problem.code(), said.why);
        }
    }
    text
}

/// What was learned, each fact as JSON on its own lines.
fn facts_text(facts: &Facts) -> String {
    let examined = &facts.examined;
    let mut text = String::new();
    write_fact(&mut text, "server", &facts.server);
    write_fact(&mut text, "account", &facts.account);
    write_fact(&mut text, "computer", &facts.machine);
    write_fact(&mut text, "door without a token", &facts.door);
    write_fact(&mut text, "number of shares", &facts.shares.as_ref().map(Vec::len));
    write_fact(&mut text, "program", &examined.program);
    write_fact(&mut text, "health", &examined.health);
    write_fact(&mut text, "plex.tv", &examined.plex_tv);
    write_fact(&mut text, "folders", &facts.folders);
    write_fact(&mut text, "scans", &facts.scans.values().collect::<Vec<_>>());
    write_fact(&mut text, "home", &examined.home);
    write_fact(&mut text, "router", &examined.router);
    write_fact(&mut text, "way out", &facts.way_out());
    write_fact(&mut text, "outside", &examined.outside);
    text
}

fn write_fact(text: &mut String, name: &str, fact: &impl Serialize) {
    let written = match serde_json::to_string_pretty(fact) {
        Ok(written) => written,
        Err(error) => format!("not written: {error}"),
    };
    let _ = writeln!(text, "{name}: {written}");
}

/// The names and secrets among the facts.
fn known(facts: &Facts) -> Vec<Known> {
    let mut known: Vec<Known> = facts.reading().map(known_of).unwrap_or_default();
    let mut add = |it: Option<Known>| known.extend(it);
    for share in facts.shares.iter().flatten() {
        add(Known::name(Kind::Person, &share.user));
    }
    if let Some(signed_in) = facts.account.signed_in() {
        let account = &signed_in.account;
        add(Known::name(Kind::Person, &account.username));
        add(Known::name(Kind::Person, &account.title));
        add(Known::secret(Kind::Identifier, &account.uuid.0));
        if let Some(admin) = &signed_in.home_admin {
            add(Known::name(Kind::Person, &admin.title));
            add(Known::secret(Kind::Identifier, &admin.uuid.0));
        }
        if let Some(last) = &signed_in.last_used_here {
            add(Known::name(Kind::Person, last));
        }
    }
    if let AccountFacts::Hidden(Problem::HomePinNeeded { user }) = &facts.account {
        add(Known::name(Kind::Person, user));
    }
    if let Some(machine) = &facts.machine {
        add(Known::name(Kind::Computer, &machine.computer_name));
        add(machine.stored_owner.as_deref().and_then(|it| Known::name(Kind::Person, it)));
    }
    for folder in facts.folders.keys().chain(facts.surveys.keys()) {
        add(Known::media_folder(&folder.to_string_lossy()));
    }
    for found in facts.surveys.values().filter_map(Fact::seen) {
        for proposal in &found.proposals {
            add(proposal.name.as_deref().and_then(|it| Known::name(Kind::Media, it)));
        }
    }
    known
}
