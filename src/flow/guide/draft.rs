//! Answers while they are being given: what is typed stays as it is typed, and
//! no page that is left loses one.

use super::super::facts::{Facts, Known};
use super::super::setup::{Answers, Purpose};
use crate::domain::survey::{Proposal, Sureness};
use crate::domain::{
    FriendlyName, Keep, Language, NameFault, RemoteAccess, Section, SectionDraft, SectionKind, Was,
    free_name,
};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// What was typed and chosen so far.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// Whether this window connected the server: then nobody has chosen its
    /// name and remote access yet, whatever its settings say.
    pub is_new: bool,
    /// The friendly name, as it was typed; `None`: the suggested one.
    pub name: Option<String>,
    /// Remote access; `None`: off for a new server, unchanged for any other.
    pub remote_access: Option<RemoteAccess>,
    /// The folders that were chosen, in order.
    pub folders: Vec<Chosen>,
    /// The libraries they are to become.
    pub libraries: Vec<Library>,
    /// The language of new libraries' descriptions.
    pub language: Language,
    /// What a library is called whose folder has no name of its own.
    pub usual_names: UsualNames,
    /// What a clean reinstall keeps.
    pub keep: Keep,
    /// Whether what the server was before a reinstall has been offered again.
    offered_again: bool,
}

/// The usual name of each kind of library, in the person's language.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct UsualNames(pub BTreeMap<SectionKind, String>);

impl UsualNames {
    fn of(&self, kind: SectionKind) -> &str {
        self.0.get(&kind).map_or(kind.word(), String::as_str)
    }
}

/// A folder that was chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chosen {
    /// The folder.
    pub folder: PathBuf,
    proposed: bool,
}

/// A library that may be created: one card on a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Library {
    /// The folder that was chosen for it; its own may be inside that one.
    pub chosen: PathBuf,
    /// Its folders.
    pub folders: Vec<PathBuf>,
    /// Its kind; `None` where the names do not tell and nobody said.
    pub kind: Option<SectionKind>,
    /// Its name, as it was typed.
    pub name: String,
    /// How sure the proposal is; `None` once a person chose the kind.
    pub sureness: Option<Sureness>,
    /// Whether the person does not want it.
    pub left_out: bool,
    /// The library that it was before a reinstall, agent and language included.
    pub was: Option<SectionDraft>,
}

impl Default for Draft {
    fn default() -> Self {
        Self {
            is_new: false,
            name: None,
            remote_access: None,
            folders: Vec::new(),
            libraries: Vec::new(),
            language: Language::american_english(),
            usual_names: UsualNames::default(),
            keep: Keep::usual(),
            offered_again: false,
        }
    }
}

impl Draft {
    /// No answers yet, in a language that names libraries like this.
    pub fn with(usual_names: UsualNames) -> Self {
        Self { usual_names, ..Self::default() }
    }

    /// The name to show: what was typed, else the name the server was given,
    /// else what its computer is called.
    pub fn name(&self, facts: &Facts) -> String {
        if let Some(typed) = &self.name {
            return typed.clone();
        }
        let written = facts.reading().and_then(|it| it.settings());
        let written = written.and_then(|it| it.friendly_name.clone()).filter(|it| !it.is_empty());
        let computer = facts.machine.as_ref().filter(|machine| machine.hosts_server);
        let described = facts.reading().and_then(|it| it.description());
        written
            .or_else(|| computer.map(|it| it.computer_name.clone()))
            .or_else(|| described.map(|it| it.friendly_name.clone()))
            .unwrap_or_default()
    }

    /// The name as one that the server takes.
    pub fn parsed_name(&self, facts: &Facts) -> Result<FriendlyName, NameFault> {
        FriendlyName::parse(&self.name(facts))
    }

    /// Remote access as it will be.
    pub fn remote_access(&self, facts: &Facts) -> RemoteAccess {
        let written = facts.reading().and_then(|it| it.settings()).and_then(|it| it.remote_access);
        // A new server starts without it: that is the smoothest start.
        let now = written.filter(|_| facts.claimed() == Some(true) && !self.is_new);
        self.remote_access.or(now).unwrap_or(RemoteAccess::Off)
    }

    /// Adds a folder. One that was chosen before is not added twice; its
    /// libraries that were left out come back.
    pub(super) fn choose(&mut self, folder: &Path) -> bool {
        if self.folders.iter().any(|it| it.folder == folder) {
            for library in self.libraries.iter_mut().filter(|it| it.chosen == folder) {
                library.left_out = false;
            }
            return false;
        }
        self.folders.push(Chosen { folder: folder.to_owned(), proposed: false });
        true
    }

    /// Turns what is known of the chosen folders into libraries, once each.
    pub(super) fn propose(&mut self, facts: &Facts) {
        for at in 0..self.folders.len() {
            let Some(chosen) = self.folders.get_mut(at).filter(|it| !it.proposed) else { continue };
            let folder = chosen.folder.clone();
            match facts.surveys.get(&folder) {
                Some(Known::Seen(survey)) => {
                    chosen.proposed = true;
                    for proposal in &survey.proposals {
                        self.add(&folder, proposal, facts);
                    }
                    if survey.proposals.is_empty() {
                        self.add_unknown(&folder);
                    }
                }
                Some(Known::Hidden(_)) => {
                    chosen.proposed = true;
                    self.add_unknown(&folder);
                }
                Some(Known::NotAsked) | None => {}
            }
        }
    }

    /// Offers what the server was before a reinstall, once, under whatever was
    /// typed and chosen meanwhile.
    pub(super) fn offer_again(&mut self, was: &Was) {
        if std::mem::replace(&mut self.offered_again, true) {
            return;
        }
        self.name = self.name.take().or(was.name.as_ref().map(|it| it.as_str().to_owned()));
        for library in &was.libraries {
            let Some(chosen) = library.locations.first() else { continue };
            if self.libraries.iter().any(|it| it.name == library.name) {
                continue;
            }
            self.folders.push(Chosen { folder: chosen.clone(), proposed: true });
            self.libraries.push(Library {
                chosen: chosen.clone(),
                folders: library.locations.clone(),
                kind: Some(library.kind),
                name: library.name.clone(),
                sureness: None,
                left_out: false,
                was: Some(library.clone()),
            });
        }
    }

    /// The libraries that will be created.
    pub fn wanted(&self) -> impl Iterator<Item = SectionDraft> + '_ {
        self.libraries.iter().filter(|it| !it.left_out).filter_map(|library| {
            let name = library.name.trim();
            let kind = library.kind?;
            let folders = library.folders.clone();
            let was = library.was.as_ref().filter(|was| was.kind == kind);
            let draft = match was {
                Some(was) => {
                    SectionDraft { name: name.to_owned(), locations: folders, ..was.clone() }
                }
                None => SectionDraft::usual(kind, name, self.language.clone(), folders),
            };
            (!name.is_empty()).then_some(draft)
        })
    }

    /// Every folder of every library that is wanted.
    pub fn wanted_folders(&self) -> Vec<PathBuf> {
        let wanted = self.libraries.iter().filter(|it| !it.left_out);
        let mut folders: Vec<PathBuf> = wanted.flat_map(|it| it.folders.clone()).collect();
        folders.sort();
        folders.dedup();
        folders
    }

    /// The answers, for a plan with this purpose.
    pub(super) fn answers(&self, purpose: Purpose, facts: &Facts) -> Answers {
        let new_server = self.is_new.then_some(RemoteAccess::Off);
        Answers {
            // What the review shows is what is done, also where nothing was
            // typed. A server that is called so already is not named again.
            name: self.parsed_name(facts).ok(),
            remote_access: self.remote_access.or(new_server),
            libraries: self.wanted().collect(),
            confirmed: true,
            ..Answers::to(purpose)
        }
    }

    /// The answers for a clean reinstall that keeps what was chosen.
    pub fn reinstall(&self) -> Answers {
        Answers { keep: self.keep.clone(), confirmed: true, ..Answers::to(Purpose::Reinstall) }
    }

    /// Forgets folders and libraries: they have been created.
    pub(super) fn clear_libraries(&mut self) {
        self.folders.clear();
        self.libraries.clear();
    }

    fn add(&mut self, chosen: &Path, proposal: &Proposal, facts: &Facts) {
        let name = self.usual_names.of(proposal.kind);
        let name = proposal.name.as_deref().unwrap_or(name).to_owned();
        let same =
            |it: &&mut Library| it.kind == Some(proposal.kind) && it.name == name && !it.left_out;
        if let Some(library) = self.libraries.iter_mut().find(same) {
            for folder in &proposal.folders {
                if !library.folders.contains(folder) {
                    library.folders.push(folder.clone());
                }
            }
            return;
        }
        let in_use = proposal.folders.iter().all(|folder| library_with(facts, folder).is_some());
        self.libraries.push(Library {
            chosen: chosen.to_owned(),
            folders: proposal.folders.clone(),
            kind: Some(proposal.kind),
            name: free_name(&name, |name| {
                self.libraries.iter().any(|it| it.name == name)
                    || facts.sections().iter().any(|it| it.name == name)
            }),
            sureness: Some(proposal.sureness),
            left_out: in_use,
            was: None,
        });
    }

    fn add_unknown(&mut self, folder: &Path) {
        let name = folder.file_name().unwrap_or(folder.as_os_str());
        self.libraries.push(Library {
            chosen: folder.to_owned(),
            folders: vec![folder.to_owned()],
            kind: None,
            name: name.to_string_lossy().into_owned(),
            sureness: None,
            left_out: false,
            was: None,
        });
    }
}

/// The library of the server that has this folder already, or one around it.
pub fn library_with<'a>(facts: &'a Facts, folder: &Path) -> Option<&'a Section> {
    facts
        .sections()
        .iter()
        .find(|section| section.locations.iter().any(|it| folder.starts_with(it)))
}
