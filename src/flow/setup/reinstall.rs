//! A clean reinstall and its way back as plans: what is there and what is in
//! the safety copies says what remains to be done, so that a plan that was cut
//! off anywhere is made again and goes on.

use super::super::facts::Facts;
use super::super::plan::{Action, Plan};
use super::{Answers, Purpose, Question};
use crate::domain::{Belonging, CopyId, CopyReason, Keepable, KeptPiece, Piece, PieceState, Was};
use crate::problem::Problem;
use std::collections::BTreeSet;

/// What of a clean reinstall, or of the way back, is still to be done by these
/// facts; or why it cannot be.
pub fn planned(answers: &Answers, facts: &Facts) -> Result<Plan, Problem> {
    let Some(on_disk) = &facts.on_disk else {
        return Err(Problem::ServerElsewhere);
    };
    if let Err(problem) = &on_disk.copies {
        return Err(problem.clone());
    }
    let copy = answers.copy.clone().unwrap_or_else(|| on_disk.next_copy.clone());
    let work = match answers.purpose {
        Purpose::PutBack => put_back(answers, copy, facts)?,
        _ => set_aside(answers, copy, facts),
    };
    let mut actions = Vec::new();
    if work.iter().any(|action| !action.is_met(facts)) {
        actions.push(Action::StopServer);
        actions.extend(work);
    }
    actions.push(Action::StartServer);
    Ok(Plan::of(actions))
}

/// What only a person can decide of it.
pub(super) fn question(plan: &Plan, facts: &Facts) -> Option<Question> {
    if !facts.on_disk.as_ref()?.data_is_elsewhere {
        return None;
    }
    plan.actions.iter().find_map(|action| match action {
        Action::SetAside { piece: Piece::Data, path, .. } if !action.is_met(facts) => {
            Some(Question::DataElsewhere { folder: path.clone() })
        }
        _ => None,
    })
}

fn set_aside(answers: &Answers, copy: CopyId, facts: &Facts) -> Vec<Action> {
    let (keep, was) = (&answers.keep, was(answers, facts));
    let was = match keep.has(Keepable::Libraries) {
        true => was,
        // They are not offered again.
        false => Was { libraries: Vec::new(), ..was },
    };
    // The program goes only where a new one comes: without one nothing starts.
    let belongings = facts.on_disk.as_ref().map(|it| &it.belongings);
    let goes = belongings.into_iter().flat_map(|it| it.set_aside(keep));
    let goes = goes.filter(|it| it.piece != Piece::Application);
    let mut work = vec![Action::BeginCopy(copy.clone(), CopyReason::Reinstall, was)];
    work.extend(goes.map(|it| moves(it, &copy)).filter(|action| !action.is_met(facts)));
    let kinds = belongings.and_then(|it| it.settings.as_ref());
    let kept = keep.settings();
    let is_begun = facts.copy(&copy).is_some_and(|it| it.settings.is_some());
    let goes = kinds.is_none_or(|kinds| !kinds.is_subset(&kept));
    if !keep.leaves(Piece::Data) || is_begun || goes {
        // After the parts: on Linux the settings are a file in the data folder,
        // and what stays of them is stored anew.
        work.push(Action::ResetSettings { copy, keep: kept });
    }
    work
}

/// The swap: what is there now becomes a safety copy of its own, and the older
/// one takes its place.
fn put_back(answers: &Answers, copy: CopyId, facts: &Facts) -> Result<Vec<Action>, Problem> {
    let wanted = answers.puts_back.as_ref();
    let Some(old) = wanted.and_then(|id| facts.copy(id)) else {
        let id = wanted.map(|id| id.to_string()).unwrap_or_default();
        return Err(Problem::CopyMissing { id });
    };
    let mut work = vec![Action::BeginCopy(copy.clone(), CopyReason::PutBack, was(answers, facts))];
    let has_settings = old.holds_settings();
    if has_settings {
        // Whatever is stored now goes into the new copy; what stays does not
        // matter, since the old settings replace it.
        work.push(Action::ResetSettings { copy: copy.clone(), keep: BTreeSet::new() });
    }
    let aside: Vec<&KeptPiece> = old.kept().collect();
    let in_its_place = in_order(facts).filter(|it| {
        let whole = |kept: &&KeptPiece| kept.state != PieceState::Underway;
        aside.iter().any(|kept| kept.from == it.path && whole(kept))
    });
    work.extend(in_its_place.map(|it| moves(it, &copy)));
    // A part that lies inside another comes after that one.
    work.extend(Piece::ALL.into_iter().rev().flat_map(|piece| {
        aside.iter().filter(move |kept| kept.piece == piece).map(|kept| Action::PutBack {
            copy: old.id.clone(),
            piece: kept.piece,
            path: kept.from.clone(),
        })
    }));
    if has_settings {
        work.push(Action::RestoreSettings(old.id.clone()));
    }
    Ok(work)
}

fn was(answers: &Answers, facts: &Facts) -> Was {
    answers.was.clone().unwrap_or_else(|| facts.is_now())
}

fn in_order(facts: &Facts) -> impl Iterator<Item = &Belonging> {
    let pieces = facts.on_disk.as_ref().map(|it| it.belongings.pieces.as_slice());
    let pieces = pieces.unwrap_or_default();
    Piece::ALL.into_iter().flat_map(move |piece| pieces.iter().filter(move |it| it.piece == piece))
}

fn moves(belonging: &Belonging, copy: &CopyId) -> Action {
    Action::SetAside { copy: copy.clone(), piece: belonging.piece, path: belonging.path.clone() }
}
