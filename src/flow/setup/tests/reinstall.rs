//! A clean reinstall and its way back on a disk that is a table: what is
//! where, after every action, and after a run that was cut off anywhere.

use super::*;
use crate::flow::facts::OnDisk;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// A computer, as far as a reinstall sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Computer {
    runs: bool,
    /// What lies at its place: the part, and whose it is.
    there: Vec<(Piece, &'static str)>,
    settings: BTreeSet<SettingKind>,
    copies: Vec<SafetyCopy>,
    /// What each copy's parts are.
    kept: Vec<(CopyId, Piece, &'static str)>,
    kept_settings: Vec<(CopyId, BTreeSet<SettingKind>)>,
}

fn place(piece: Piece) -> PathBuf {
    PathBuf::from(format!("/{}", piece.word()))
}

fn id(second: u8) -> CopyId {
    CopyId::parse(&format!("2026-11-24 14.10.{second:02}")).unwrap()
}

fn every_setting() -> BTreeSet<SettingKind> {
    [SettingKind::SignIn, SettingKind::Identity, SettingKind::Preference].into()
}

impl Computer {
    fn with_a_server() -> Self {
        Self {
            runs: true,
            there: Piece::ALL.into_iter().map(|piece| (piece, "old")).collect(),
            settings: every_setting(),
            copies: Vec::new(),
            kept: Vec::new(),
            kept_settings: Vec::new(),
        }
    }

    /// What a look sees.
    fn look(&self) -> Looked {
        let belonging = |(piece, _): &(Piece, &str)| Belonging {
            piece: *piece,
            path: place(*piece),
            leads_to: None,
            size: None,
        };
        let server = match self.runs {
            true => Ok(unclaimed()),
            false => Err(Problem::ServerSilent { address: Address::default_server() }),
        };
        let next = u8::try_from(self.copies.len()).unwrap();
        Looked {
            machine: Some(machine()),
            on_disk: Some(OnDisk {
                belongings: Belongings {
                    pieces: self.there.iter().map(belonging).collect(),
                    settings: Some(self.settings.clone()),
                    left_alone: Vec::new(),
                },
                copies: Ok(SafetyCopies {
                    copies: self.copies.iter().rev().cloned().collect(),
                    unreadable: Vec::new(),
                }),
                data_is_elsewhere: false,
                next_copy: id(next),
                at: Moment(0),
            }),
            ..Looked::at_server(server)
        }
    }

    /// Does what the runtime would do. Whatever breaks a promise panics.
    fn act(&mut self, action: &Action) -> Option<Looked> {
        assert!(
            !self.runs || matches!(action, Action::StopServer | Action::StartServer),
            "{action:?} under a server that runs"
        );
        match action {
            Action::StopServer => self.runs = false,
            Action::StartServer => {
                self.runs = true;
                for piece in Piece::ALL {
                    if !self.there.iter().any(|(it, _)| *it == piece) {
                        self.there.push((piece, "new"));
                    }
                }
                self.settings.insert(SettingKind::Identity);
            }
            Action::BeginCopy(copy, reason, was) => {
                if self.copies.iter().all(|it| it.id != *copy) {
                    self.copies.push(SafetyCopy {
                        id: copy.clone(),
                        began: Moment(0),
                        reason: *reason,
                        was: was.clone(),
                        pieces: Vec::new(),
                        settings: None,
                        folders: Vec::new(),
                    });
                }
            }
            Action::SetAside { copy, piece, path } => {
                let at = self.there.iter().position(|(it, _)| it == piece).unwrap();
                let (_, whose) = self.there.remove(at);
                self.kept.push((copy.clone(), *piece, whose));
                self.state(copy, *piece, path, PieceState::Kept);
            }
            Action::PutBack { copy, piece, path } => {
                assert!(self.there.iter().all(|(it, _)| it != piece), "something is in the way");
                let at = self.kept.iter().position(|(id, it, _)| id == copy && it == piece);
                let (_, _, whose) = self.kept.remove(at.unwrap());
                self.there.push((*piece, whose));
                self.state(copy, *piece, path, PieceState::InPlace);
            }
            Action::ResetSettings { copy, keep } => {
                if self.kept_settings.iter().all(|(id, _)| id != copy) {
                    self.kept_settings.push((copy.clone(), self.settings.clone()));
                }
                // What stays comes from the copy, whatever is stored by now.
                let kept = self.kept_settings.iter().find(|(id, _)| id == copy).unwrap();
                self.settings = kept.1.intersection(keep).copied().collect();
                self.copy_mut(copy).settings = Some(KeptSettings::Kept);
            }
            Action::RestoreSettings(copy) => {
                let kept = self.kept_settings.iter().find(|(id, _)| id == copy).unwrap();
                self.settings = kept.1.clone();
                self.copy_mut(copy).settings = Some(KeptSettings::PutBack);
            }
            other => panic!("{other:?} is no work on a computer"),
        }
        matches!(action, Action::StopServer | Action::StartServer).then(|| self.look())
    }

    fn copy_mut(&mut self, copy: &CopyId) -> &mut SafetyCopy {
        self.copies.iter_mut().find(|it| it.id == *copy).unwrap()
    }

    fn state(&mut self, copy: &CopyId, piece: Piece, path: &Path, state: PieceState) {
        let pieces = &mut self.copy_mut(copy).pieces;
        pieces.retain(|it| it.piece != piece);
        let (from, kept_at) = (path.to_owned(), PathBuf::from("/copy"));
        pieces.push(KeptPiece { piece, from, kept_at, state, size: None });
    }

    /// Runs a set-up on it, and is cut off after so many actions. Says whether
    /// it came to its end, and what the last journal held.
    fn run(&mut self, answers: Answers, actions: usize) -> (bool, Option<Journal>) {
        let mut program = Program::asked(answers, self.look());
        let mut journal = None;
        for _ in 0..actions {
            if program.setup().step == Step::Done {
                return (true, journal);
            }
            let remembered = program.effects.iter().find_map(|effect| match effect {
                Effect::Remember(journal) => Some((**journal).clone()),
                _ => None,
            });
            journal = remembered.or(journal);
            let action = program.performs().clone();
            let looked = self.act(&action);
            program.answer(Outcome::Done(looked.map(Box::new)));
        }
        (program.setup().step == Step::Done, journal)
    }

    /// What a run leaves that is killed while it removes the stored settings.
    fn with_settings_half_removed(keep: Keep) -> (Self, Journal) {
        for actions in 1.. {
            let mut computer = Self::with_a_server();
            let (ended, journal) = computer.run(reinstall(keep.clone()), actions);
            assert!(!ended, "no settings were removed");
            if let Some(copy) = computer.copies.iter_mut().find(|it| it.settings.is_some()) {
                copy.settings = Some(KeptSettings::Underway);
                computer.settings.clear();
                return (computer, journal.unwrap());
            }
        }
        unreachable!()
    }

    /// Goes on with what a journal says.
    fn resume(&mut self, journal: Journal) {
        let mut model = Model::default();
        update(&mut model, Event::Resumed(Box::new(journal)));
        let effects = update(&mut model, Event::Press(Press::Continue));
        let mut program = Program { model, effects };
        program.answer(Outcome::Looked(Box::new(self.look())));
        while program.setup().step != Step::Done {
            let action = program.performs().clone();
            let looked = self.act(&action);
            program.answer(Outcome::Done(looked.map(Box::new)));
        }
    }

    /// The same, whatever lies at its place first.
    fn sorted(mut self) -> Self {
        self.there.sort();
        self.kept.sort();
        for copy in &mut self.copies {
            copy.pieces.sort_by_key(|it| it.piece);
        }
        self
    }
}

fn reinstall(keep: Keep) -> Answers {
    Answers { keep, ..answers(Purpose::Reinstall) }
}

fn put_back(copy: CopyId) -> Answers {
    Answers { puts_back: Some(copy), ..answers(Purpose::PutBack) }
}

fn choices() -> [Keep; 4] {
    [Keep::all_but_sign_in(), Keep::usual(), Keep::the_least(), Keep::of([])]
}

#[test]
fn what_is_kept_stays_and_the_rest_is_in_the_copy() {
    for keep in choices() {
        let mut computer = Computer::with_a_server();
        assert!(computer.run(reinstall(keep.clone()), 99).0);
        for piece in Piece::ALL {
            let there = computer.there.iter().find(|(it, _)| *it == piece).unwrap().1;
            let is_kept = computer.kept.contains(&(id(0), piece, "old"));
            // Without a new program the old one stays.
            let stays = keep.leaves(piece) || piece == Piece::Application;
            assert_eq!(there == "old", stays, "{keep:?} {piece:?}");
            assert_eq!(is_kept, !stays, "{keep:?} {piece:?}");
        }
        assert!(!computer.settings.contains(&SettingKind::SignIn));
        assert_eq!(computer.kept_settings, [(id(0), every_setting())]);
        assert!(computer.runs);
    }
}

#[test]
fn the_way_back_leads_to_what_was_there_and_can_be_taken_again() {
    for keep in choices() {
        let mut computer = Computer::with_a_server();
        computer.run(reinstall(keep), 99);
        let fresh = computer.clone();
        assert!(computer.run(put_back(id(0)), 99).0);
        assert!(computer.there.iter().all(|(_, whose)| *whose == "old"), "{computer:?}");
        assert_eq!(computer.settings, every_setting());
        // Undo can be undone: what was there a minute ago is a copy as well.
        assert!(computer.run(put_back(id(1)), 99).0);
        let (again, fresh) = (computer.sorted(), fresh.sorted());
        assert_eq!((again.there, again.settings), (fresh.there, fresh.settings));
    }
}

#[test]
fn a_run_that_is_cut_off_anywhere_goes_on_to_the_same_end() {
    for keep in choices() {
        let mut whole = Computer::with_a_server();
        whole.run(reinstall(keep.clone()), 99);
        for actions in 1.. {
            let mut computer = Computer::with_a_server();
            let (ended, journal) = computer.run(reinstall(keep.clone()), actions);
            if ended {
                assert!(actions > 3, "{keep:?}");
                break;
            }
            computer.resume(journal.unwrap());
            assert_eq!(computer.sorted(), whole.clone().sorted(), "cut off after {actions}");
        }
    }
}

#[test]
fn a_run_that_is_cut_off_anywhere_can_be_put_back() {
    for actions in 2.. {
        let mut computer = Computer::with_a_server();
        let (ended, journal) = computer.run(reinstall(Keep::of([])), actions);
        if ended {
            break;
        }
        let copy = journal.unwrap().answers.copy.unwrap();
        assert!(computer.run(put_back(copy), 99).0);
        assert!(computer.there.iter().all(|(_, whose)| *whose == "old"), "after {actions}");
        assert_eq!((computer.settings, computer.runs), (every_setting(), true));
    }
}

#[test]
fn settings_that_were_half_removed_come_back() {
    for keep in choices() {
        let (mut computer, journal) = Computer::with_settings_half_removed(keep);
        let copy = journal.answers.copy.unwrap();
        assert!(computer.run(put_back(copy), 99).0);
        assert_eq!(computer.settings, every_setting());
    }
}

#[test]
fn settings_that_were_half_removed_are_removed_to_the_end() {
    for keep in choices() {
        let mut whole = Computer::with_a_server();
        whole.run(reinstall(keep.clone()), 99);
        let (mut computer, journal) = Computer::with_settings_half_removed(keep);
        computer.resume(journal);
        assert_eq!(computer.sorted(), whole.sorted());
    }
}

#[test]
fn a_way_back_that_is_cut_off_anywhere_goes_on() {
    for actions in 1.. {
        let mut computer = Computer::with_a_server();
        computer.run(reinstall(Keep::of([])), 99);
        let (ended, journal) = computer.run(put_back(id(0)), actions);
        if ended {
            break;
        }
        computer.resume(journal.unwrap());
        assert!(computer.there.iter().all(|(_, whose)| *whose == "old"), "after {actions}");
        assert_eq!(computer.settings, every_setting());
    }
}

#[test]
fn a_server_elsewhere_and_a_copy_that_is_gone_are_refused_before_anything_is_done() {
    let far = Looked { on_disk: None, ..Computer::with_a_server().look() };
    let program = Program::asked(reinstall(Keep::usual()), far);
    assert_eq!(program.stopped_by(), &Problem::ServerElsewhere);
    let program = Program::asked(put_back(id(7)), Computer::with_a_server().look());
    assert_eq!(program.stopped_by(), &Problem::CopyMissing { id: id(7).to_string() });
}

#[test]
fn data_in_an_unusual_place_is_asked_about_once_and_only_where_it_moves() {
    let look = || {
        let mut looked = Computer::with_a_server().look();
        looked.on_disk.as_mut().unwrap().data_is_elsewhere = true;
        looked
    };
    assert_eq!(Program::asked(reinstall(Keep::usual()), look()).performs(), &Action::StopServer);
    let mut program = Program::asked(reinstall(Keep::the_least()), look());
    let question = Question::DataElsewhere { folder: place(Piece::Data) };
    assert_eq!(program.setup().step, Step::Asking(question.clone()));
    program.press(Press::Accept(question));
    // The answer is looked at again with fresh facts or goes on at once.
    assert_eq!(program.performs(), &Action::StopServer);
}

#[test]
fn a_new_server_is_offered_what_the_old_one_was() {
    let mut facts = Facts::default();
    let mut computer = Computer::with_a_server();
    computer.run(reinstall(Keep::the_least()), 99);
    facts.learn(computer.look());
    let was =
        Was { name: FriendlyName::parse("Den").ok(), libraries: vec![movies()], version: None };
    let copies = facts.on_disk.as_mut().unwrap().copies.as_mut().unwrap();
    copies.copies.first_mut().unwrap().was = was.clone();
    assert_eq!(facts.was(), Some(&was));
    computer.run(put_back(id(0)), 99);
    facts.learn(computer.look());
    assert_eq!(facts.was(), None, "it is what it was");
}
