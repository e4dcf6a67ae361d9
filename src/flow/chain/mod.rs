//! The chain: what the facts say of each of its twelve links, which one is the
//! first that is broken, and the smallest repair that was not tried yet.
//!
//! A check is a judge over the facts. One check of each link says how it
//! stands; the finer ones speak only where they find something.

mod examine;
mod reach;
mod server;
mod shelves;
#[cfg(test)]
mod tests;

pub use examine::{
    Attempt, Examination, Examined, HomeProbe, PlexTvProbe, Probe, Probed, RouterProbe,
};

use super::facts::Facts;
use crate::domain::{Adjustment, Evidence, Link, Repair, Rung, Standing};
use crate::problem::{Diagnosis, Problem, Remedy};
use serde::Serialize;

/// One thing that is judged.
#[derive(Debug, Clone, Copy)]
pub struct Check {
    /// Its name, the same in every language.
    pub id: &'static str,
    /// The link it belongs to.
    pub link: Link,
    /// What it says of the facts.
    pub judge: fn(&Facts) -> Judged,
}

/// What a check says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Judged {
    /// It works, and this shows it.
    Works(Evidence),
    /// It works, and this is worth a look.
    Look(Problem),
    /// It works, and this is worth knowing: nothing has to be done about it.
    Note(Problem),
    /// This is why it does not work.
    Broken(Problem),
    /// Nobody could tell, because of this.
    Unknown(Problem),
    /// Nobody could tell, and nothing is wrong: this is why.
    Untold(Evidence),
    /// The person chose not to have it.
    Off,
    /// Nothing to say: for the finer checks.
    Fine,
}

/// What was found at one link, or by one finer check of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// The check's name; a link's own check is called like the link.
    pub id: &'static str,
    /// The link.
    pub link: Link,
    /// How it stands.
    pub standing: Standing,
    /// Why it stands so, where it does not work.
    pub problem: Option<Problem>,
    /// What shows that it works, or why nobody could tell.
    pub evidence: Option<Evidence>,
    /// Finer checks of the link that found something else.
    pub more: Vec<Finding>,
}

/// Every check, link by link; the first of each link says how it stands.
pub const CHECKS: &[&[Check]] = &[server::CHECKS, shelves::CHECKS, reach::CHECKS];

/// What the facts say of every link, in the order of the chain.
pub fn findings(facts: &Facts) -> Vec<Finding> {
    let mut found: Vec<Finding> = Vec::with_capacity(Link::ALL.len());
    for link in Link::ALL {
        let blocker = link.hangs_on().and_then(|earlier| {
            let earlier = found.get(earlier.number() - 1)?;
            match earlier.standing {
                Standing::Broken => Some(earlier.link),
                Standing::Waits(first) => Some(first),
                _ => None,
            }
        });
        found.push(match blocker {
            Some(first) => Finding::bare(link, Standing::Waits(first)),
            None => at(link, facts),
        });
    }
    found
}

/// The diagnosis: the first link that is broken.
pub fn first_broken(findings: &[Finding]) -> Option<&Finding> {
    findings.iter().find(|finding| finding.standing == Standing::Broken)
}

/// What the chain comes to where not all of it works: why the first link is
/// broken, else what is worth a look first. `None`: nobody could tell.
pub fn worst(findings: &[Finding]) -> Option<&Problem> {
    let to_look_at = || findings.iter().find(|finding| finding.standing == Standing::Look);
    let worst = first_broken(findings).or_else(to_look_at)?;
    // A link that works is raised by a finer check, and notes may stand before it.
    worst.all().filter(|it| it.standing == worst.standing).find_map(|it| it.problem.as_ref())
}

/// Whether the problem with this code was found at any link.
pub fn is_found(code: &str, findings: &[Finding]) -> bool {
    findings.iter().flat_map(Finding::all).any(|finding| finding.code() == Some(code))
}

/// Whether every link works, or is off by choice.
pub fn all_works(findings: &[Finding]) -> bool {
    findings.iter().all(|it| matches!(it.standing, Standing::Works | Standing::Off))
}

/// The smallest thing to do about a finding that was not tried without
/// success. `None`: everything was, or nothing can be done from here.
pub fn next_remedy(finding: &Finding, facts: &Facts) -> Option<Remedy> {
    let problem = finding.problem.as_ref()?;
    problem.remedies().iter().copied().find(|remedy| !is_tried(problem, *remedy, facts))
}

/// What a remedy costs, for those that are steps on the way to a reinstall.
pub fn rung_of(remedy: Remedy) -> Option<Rung> {
    match remedy {
        Remedy::TryAgain => Some(Rung::CheckAgain),
        Remedy::SignIn | Remedy::SignInAsAnother => Some(Rung::SignInAgain),
        Remedy::Repair(repair) => repair.rung(),
        _ => None,
    }
}

/// Whether a clean reinstall may be proposed for this: two smaller repairs
/// were tried, and it still is as it was.
pub fn may_propose_reinstall(finding: &Finding, facts: &Facts) -> bool {
    finding.problem.is_some() && smaller_repairs_left(finding, facts) == 0
}

/// How many repairs that are smaller than a clean reinstall are to be tried
/// before it.
pub fn smaller_repairs_left(finding: &Finding, facts: &Facts) -> usize {
    let smaller = Rung::ALL.into_iter().filter(|rung| *rung < Rung::Reinstall);
    let was_tried = |rung: &Rung| {
        let problem = finding.problem.as_ref();
        problem.is_some_and(|problem| facts.examined.has_tried(problem.code(), *rung))
    };
    TRIED_FIRST.saturating_sub(smaller.filter(was_tried).count())
}

/// So many smaller repairs come before a reinstall.
pub const TRIED_FIRST: usize = 2;

/// The smallest of them that Usher carries out itself and that was not tried
/// without success. Plex's terms only a person accepts.
pub fn next_repair(finding: &Finding, facts: &Facts) -> Option<Remedy> {
    let problem = finding.problem.as_ref()?;
    problem.remedies().iter().copied().find(|remedy| {
        let is_ours = match remedy {
            Remedy::Repair(repair) => *repair != Repair::Adjust(Adjustment::AcceptTerms),
            Remedy::StartServer => facts.hosts_server(),
            Remedy::SignIn => true,
            _ => false,
        };
        is_ours && !is_tried(problem, *remedy, facts)
    })
}

fn is_tried(problem: &Problem, remedy: Remedy, facts: &Facts) -> bool {
    rung_of(remedy).is_some_and(|rung| facts.examined.has_tried(problem.code(), rung))
}

fn at(link: Link, facts: &Facts) -> Finding {
    let checks = CHECKS.iter().copied().flatten().filter(|check| check.link == link);
    let mut own = Finding::bare(link, Standing::Unknown);
    let mut finer = Vec::new();
    for (place, check) in checks.enumerate() {
        let judged = (check.judge)(facts);
        if place == 0 {
            own = Finding::of(check, judged);
        } else if judged != Judged::Fine {
            finer.push(Finding::of(check, judged));
        }
    }
    // A finer check knows the cause of what the link's own merely sees.
    let worst = finer.iter().position(|it| it.standing == Standing::Broken);
    if let Some(cause) = worst.map(|at| finer.remove(at)) {
        own = Finding { id: own.id, ..cause };
    } else if own.standing == Standing::Works
        && finer.iter().any(|it| it.standing == Standing::Look)
    {
        own.standing = Standing::Look;
    }
    own.more = finer;
    own
}

impl Finding {
    fn bare(link: Link, standing: Standing) -> Self {
        Self { id: link.word(), link, standing, problem: None, evidence: None, more: Vec::new() }
    }

    fn of(check: &Check, judged: Judged) -> Self {
        let bare = |standing| Self { id: check.id, ..Self::bare(check.link, standing) };
        match judged {
            Judged::Works(evidence) => Self { evidence: Some(evidence), ..bare(Standing::Works) },
            Judged::Look(problem) => Self { problem: Some(problem), ..bare(Standing::Look) },
            Judged::Note(problem) => Self { problem: Some(problem), ..bare(Standing::Works) },
            Judged::Broken(problem) => Self { problem: Some(problem), ..bare(Standing::Broken) },
            Judged::Unknown(problem) => Self { problem: Some(problem), ..bare(Standing::Unknown) },
            Judged::Untold(reason) => Self { evidence: Some(reason), ..bare(Standing::Unknown) },
            Judged::Off => bare(Standing::Off),
            Judged::Fine => bare(Standing::Works),
        }
    }

    /// The code of its problem, where it has one.
    pub fn code(&self) -> Option<&'static str> {
        self.problem.as_ref().map(Problem::code)
    }

    /// The finding and the finer ones below it.
    pub fn all(&self) -> impl Iterator<Item = &Self> {
        std::iter::once(self).chain(&self.more)
    }
}

/// Shorthand for the judges.
fn broken(diagnosis: Diagnosis) -> Judged {
    Judged::Broken(Problem::Diagnosed(diagnosis))
}

/// The same for what is worth a look.
fn look(diagnosis: Diagnosis) -> Judged {
    Judged::Look(Problem::Diagnosed(diagnosis))
}

/// The same for what is worth knowing.
fn note(diagnosis: Diagnosis) -> Judged {
    Judged::Note(Problem::Diagnosed(diagnosis))
}

/// The same for what works.
fn works(evidence: &str) -> Judged {
    Judged::Works(Evidence::of(evidence))
}

/// The same for what nobody could tell.
fn untold(reason: &str) -> Judged {
    Judged::Untold(Evidence::of(reason))
}

/// Nothing came back while there was time.
const NO_ANSWER: &str = "no_answer_in_time";
