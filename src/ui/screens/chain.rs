//! Every link of the chain: which one is broken, why, and what to do.

use super::{open, turn};
use crate::app::phrases;
use crate::domain::{Link, Repair, Rung, Standing};
use crate::flow::chain::{self, Finding};
use crate::flow::guide::{Page, Turn};
use crate::problem::{Diagnosis, Problem, Remedy};
use crate::ui::parts::{self, Button, Chain, FactRow, Field, Footer, Join, LinkRow, State, Tone};
use crate::ui::scene::{Scene, Wish};
use egui::Ui;
use egui::accesskit::Live;

pub(super) fn chain(scene: &mut Scene<'_>, ui: &mut Ui) {
    let findings = chain::findings(&scene.model.facts);
    let checks = scene.model.asides.examination.goes_on();
    let title = match checks {
        true => scene.say("page-chain"),
        false => verdict(scene, &findings),
    };
    let lead = lead(scene, &findings, checks);
    let words = ["check-again", "save-support-file", "copy-summary"].map(|id| scene.say(id));
    let [again, save, copy] = &words;
    let others = [
        (Button::secondary(save), Wish::MakeSupportFile(None)),
        (Button::link(copy), Wish::CopySummary),
    ];
    let primary = Button::primary(again).enabled(!checks);
    let footer = Footer {
        others: &others,
        primary: Some((primary, turn(Turn::Examine))),
        escape: Some(turn(Turn::Back)),
    };
    let page = parts::Page { key: "chain", title: &title, description: again, lead: &lead };
    let shown = page.show(ui, &footer, |ui| {
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            links(scene, ui, &findings, checks);
        });
        paste(scene, ui, &findings);
    });
    parts::speak_title(ui.ctx());
    scene.wish(shown.pressed);
}

/// What the chain comes to, in one sentence.
fn verdict(scene: &Scene<'_>, findings: &[Finding]) -> String {
    if chain::all_works(findings) {
        return scene.part("page-chain", "works");
    }
    match chain::worst(findings) {
        Some(problem) => scene.words.problem(problem).what,
        None => scene.part("page-chain", "unknown"),
    }
}

fn lead(scene: &Scene<'_>, findings: &[Finding], checks: bool) -> String {
    if checks {
        return scene.part("page-chain", "lead");
    }
    let is_checked = |it: &&Finding| !matches!(it.standing, Standing::Waits(_) | Standing::Off);
    let count = findings.iter().filter(is_checked).count();
    let arguments = [("count", count.into()), ("time", scene.learnt.into())];
    let checked = scene.part_with("page-chain", "checked", &arguments);
    match findings.iter().any(|it| matches!(it.standing, Standing::Waits(_))) {
        true => format!("{checked} {}", scene.part("page-chain", "after")),
        false => checked,
    }
}

fn links(scene: &mut Scene<'_>, ui: &mut Ui, findings: &[Finding], checks: bool) {
    let broken = chain::first_broken(findings).map(|it| it.link);
    let (sought, times) = scene.guide.sought.unzip();
    let sought = sought.filter(|_| parts::is_news(ui.ctx(), "sought", times));
    // What is broken comes into sight once it is known to be.
    let verdict = broken.filter(|_| !checks).and_then(|it| u32::try_from(it.number()).ok());
    let found = broken.filter(|_| parts::is_news(ui.ctx(), "broken", verdict));
    let sought = sought.or(found);
    let mut drawn = Chain::default();
    for finding in findings {
        let waits = scene.model.asides.examination.awaits_link(finding.link);
        let (state, word) = match waits {
            true => (State::Checking, scene.say("state-checking")),
            false => (state_of(finding.standing), scene.words.standing(finding.standing)),
        };
        let evidence = phrases::evidence(scene.words, finding).filter(|_| !waits);
        let name = scene.words.link(finding.link);
        let arguments = [
            ("number", finding.link.number().into()),
            ("count", Link::ALL.len().into()),
            ("name", name.as_str().into()),
        ];
        let spoken = scene.say_with("chain-link", &arguments);
        let join = match broken {
            Some(broken) if finding.link == broken => Join::Cut,
            Some(broken) if finding.link > broken => Join::Dotted,
            _ => Join::Whole,
        };
        let row = LinkRow {
            number: finding.link.number(),
            state,
            name: &name,
            word: &word,
            evidence: evidence.as_deref().unwrap_or_default(),
            spoken: &spoken,
            join,
            open: finding.standing == Standing::Broken && !waits,
            sought: sought == Some(finding.link),
        };
        drawn.link(ui, row, |ui| below(scene, ui, finding));
    }
    drawn.end(ui);
}

pub(super) fn state_of(standing: Standing) -> State {
    match standing {
        Standing::Works => State::Works,
        Standing::Look => State::Look,
        Standing::Broken => State::Broken,
        Standing::Unknown => State::NotKnown,
        Standing::Off => State::OffByChoice,
        Standing::Waits(_) => State::NotTested,
    }
}

/// What is said of an open link: why, what to do, and what was asked.
fn below(scene: &mut Scene<'_>, ui: &mut Ui, finding: &Finding) {
    for (place, it) in finding.all().enumerate() {
        if place > 0 {
            let what = it.problem.as_ref().map(|problem| scene.words.problem(problem).what);
            let what = what.unwrap_or_default();
            let word = scene.words.standing(it.standing);
            FactRow::new(state_of(it.standing), &what, &word, "").show(ui);
        }
        remedy(scene, ui, it, &[]);
    }
    let name = scene.say("details");
    let link = scene.words.link(finding.link);
    let key = format!("link {}", finding.link.word());
    parts::details_of(ui, &key, &name, &link, |ui| details(scene, ui, finding));
}

/// Why it is so, and the smallest thing to do about it that was not tried, but
/// for what the page's own primary button does.
pub(super) fn remedy(scene: &mut Scene<'_>, ui: &mut Ui, finding: &Finding, offered: &[Remedy]) {
    let Some(problem) = &finding.problem else { return };
    let text = scene.words.problem(problem);
    for sentence in [&text.why, &text.next] {
        if !sentence.is_empty() {
            parts::paragraph(ui, sentence);
        }
    }
    let next = chain::next_remedy(finding, &scene.model.facts);
    let cure = next.filter(|next| !offered.contains(next));
    let cure = cure.and_then(|next| Some((next, scene.cure_of_link(next, problem)?)));
    let rule = rule_of(scene, problem);
    let name = cure.as_ref().map(|(next, _)| scene.words.remedy(*next)).unwrap_or_default();
    let copy = scene.say("copy-rule");
    let mut buttons = Vec::new();
    buttons.extend(cure.map(|(_, wish)| (Button::secondary(&name).description(&text.what), wish)));
    buttons.extend(rule.map(|rule| (Button::secondary(&copy), Wish::Copy(rule))));
    let facts = &scene.model.facts;
    let reinstall = scene.say("reinstall-dots");
    if next.is_none()
        && facts.hosts_server()
        && facts.on_disk.is_some()
        && chain::may_propose_reinstall(finding, facts)
    {
        let button = Button::secondary(&reinstall).description(&text.what);
        buttons.push((button, open(Page::Reinstall)));
    }
    if !buttons.is_empty() {
        let pressed = parts::buttons(ui, &buttons);
        scene.wish(pressed);
    } else if next.is_none() && !problem.remedies().is_empty() {
        let tried = scene.say("chain-all-tried");
        parts::status(ui, &tried, Tone::Look, Live::Polite);
    }
}

/// The rule that a router needs which takes no requests.
fn rule_of(scene: &Scene<'_>, problem: &Problem) -> Option<String> {
    let Problem::Diagnosed(Diagnosis::RouterSilent { inside, port }) = problem else { return None };
    let arguments = [("inside", inside.as_str().into()), ("port", port.to_string().into())];
    Some(scene.say_with("router-rule", &arguments))
}

/// What was asked, what answered, and what was tried in vain.
fn details(scene: &Scene<'_>, ui: &mut Ui, finding: &Finding) {
    parts::evidence(ui, &scene.say(question(finding.link)));
    for it in finding.all() {
        if let Some(evidence) = phrases::evidence(scene.words, it) {
            parts::evidence(ui, &evidence);
        }
        let Some(problem) = &it.problem else { continue };
        parts::evidence(ui, &format!("{}: {problem}", problem.code()));
        let examined = &scene.model.facts.examined;
        let tried: Vec<String> = Rung::ALL
            .into_iter()
            .filter(|rung| examined.has_tried(problem.code(), *rung))
            .filter_map(|rung| Some(scene.words.remedy(remedy_of(rung)?)))
            .collect();
        if !tried.is_empty() {
            let what = tried.join(", ");
            let text = scene.say_with("chain-tried", &[("what", what.as_str().into())]);
            parts::evidence(ui, &text);
        }
    }
}

fn question(link: Link) -> &'static str {
    match link {
        Link::Installed => "asks-installed",
        Link::Running => "asks-running",
        Link::Port => "asks-port",
        Link::Answers => "asks-answers",
        Link::Claimed => "asks-claimed",
        Link::Settings => "asks-settings",
        Link::Folders => "asks-folders",
        Link::Libraries => "asks-libraries",
        Link::Home => "asks-home",
        Link::PlexTv => "asks-plex-tv",
        Link::Router => "asks-router",
        Link::Outside => "asks-outside",
    }
}

/// What a rung is called: as the button that climbs it.
fn remedy_of(rung: Rung) -> Option<Remedy> {
    match rung {
        Rung::CheckAgain => Some(Remedy::TryAgain),
        Rung::Restart => Some(Remedy::Repair(Repair::Restart)),
        Rung::SignInAgain => Some(Remedy::SignIn),
        Rung::ForgetSignIn => Some(Remedy::Repair(Repair::RenewSignIn)),
        Rung::NewIdentity | Rung::Reinstall => None,
    }
}

/// The field for a sentence that Plex showed, and what it speaks of.
fn paste(scene: &mut Scene<'_>, ui: &mut Ui, findings: &[Finding]) {
    let words = ["paste-label", "paste-hint", "find"].map(|id| scene.say(id));
    let [label, hint, find] = &words;
    let field = Field::new("paste", label).hint(hint);
    let entered = field.submitted(ui, &mut scene.hands.pasted);
    let button = Button::secondary(find).enabled(!scene.hands.pasted.trim().is_empty());
    let clicked = ui.add(button).clicked();
    let is_empty = scene.hands.pasted.trim().is_empty();
    if (entered || clicked) && !is_empty {
        let sentence = scene.hands.pasted.clone();
        scene.wish(turn(Turn::FindSymptom(sentence)));
    }
    let Some(symptom) = scene.guide.symptom else { return };
    let text = phrases::symptom(scene.words, symptom.link, findings);
    parts::status(ui, &text, Tone::Quiet, Live::Polite);
}
