//! A window that shows one scene after another: making a window anew, with its
//! faces, takes longer than any test in it.

use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;

use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use usher::i18n::Words;
use usher::ui::{Place, Scene, Wish};

use crate::looks::Shot;
use crate::sample::Sample;

/// The window's clock while a scene stands still.
const NOW: f64 = 1000.0;

struct Shown {
    sample: Sample,
    words: Words,
    place: Place,
    wishes: Vec<Wish>,
}

/// A window in one language, size and theme.
pub struct Stage {
    shown: Rc<RefCell<Shown>>,
    pub window: Harness<'static>,
}

impl Stage {
    /// Opens the window on this scene.
    pub fn open(shot: Shot, words: Words, sample: &Sample) -> Self {
        let place = place(sample);
        let shown = Shown { sample: sample.clone(), words, place, wishes: Vec::new() };
        let shown = Rc::new(RefCell::new(shown));
        let drawn = Rc::clone(&shown);
        let shot = shot.speaking(shown.borrow().words.tag());
        let window = shot.harness(move |ui| draw(&mut drawn.borrow_mut(), ui));
        Self { shown, window }
    }

    /// Shows another scene, as if nothing had been shown before.
    pub fn show(&mut self, sample: &Sample) {
        {
            let mut shown = self.shown.borrow_mut();
            shown.place = place(sample);
            shown.sample = sample.clone();
            shown.wishes.clear();
        }
        let fresh = |options: &egui::Options| {
            let mut memory = egui::Memory::default();
            memory.options = options.clone();
            memory
        };
        self.window.ctx.memory_mut(|memory| *memory = fresh(&memory.options));
        self.settle();
    }

    /// Shows the same scene anew.
    pub fn show_again(&mut self) {
        let sample = self.shown.borrow().sample.clone();
        self.show(&sample);
    }

    /// Draws until nothing moves, and says what was wished.
    pub fn settle(&mut self) -> Vec<Wish> {
        self.window.run();
        std::mem::take(&mut self.shown.borrow_mut().wishes)
    }

    /// Presses what has this role and name.
    pub fn press(&mut self, role: Role, name: &str) -> Vec<Wish> {
        self.window.get_by_role_and_label(role, name).click_accesskit();
        self.settle()
    }

    /// Types at the end of the field with this label.
    pub fn fill(&mut self, label: &str, text: &str) -> Vec<Wish> {
        let is_field = |node: &egui_kittest::Node<'_>| {
            matches!(node.accesskit_node().role(), Role::TextInput | Role::PasswordInput)
        };
        let node = self.window.get_all_by_label(label).find(is_field).expect("a field");
        node.focus();
        self.settle();
        self.window.key_press(egui::Key::End);
        self.window.event(egui::Event::Text(text.to_owned()));
        self.settle()
    }

    /// How long the window would sleep now.
    pub fn sleeps_for(&self) -> Duration {
        let outputs = self.window.output().viewport_output.values();
        outputs.map(|output| output.repaint_delay).min().unwrap_or(Duration::MAX)
    }

    /// The window's size in points.
    pub fn size(&self) -> egui::Rect {
        self.window.ctx.content_rect()
    }

    /// Every node a screen reader can come to: within the sheet where one lies
    /// over the page, else in the whole window.
    pub fn nodes(&self) -> Vec<egui_kittest::Node<'_>> {
        let dialog = self.window.query_by_role(Role::Dialog);
        below(dialog.unwrap_or_else(|| self.window.root()))
    }

    /// The nodes behind a sheet too.
    pub fn nodes_behind(&self) -> Vec<egui_kittest::Node<'_>> {
        below(self.window.root())
    }
}

fn below(top: egui_kittest::Node<'_>) -> Vec<egui_kittest::Node<'_>> {
    let mut nodes = Vec::new();
    let mut left = vec![top];
    while let Some(node) = left.pop() {
        let children: Vec<_> = node.children().collect();
        left.extend(children.into_iter().rev());
        nodes.push(node);
    }
    nodes
}

fn place(sample: &Sample) -> Place {
    Place {
        os: sample.os,
        server: "http://127.0.0.1:32400/web".to_owned(),
        sign_in_host: "app.plex.tv".to_owned(),
        practice: sample.practice,
        scenario: None,
        scenarios: vec!["slow-start", "plex-tv-down"],
    }
}

fn draw(shown: &mut Shown, ui: &mut egui::Ui) {
    let guide = shown.sample.model.guide.clone().expect("a window");
    let mut scene = Scene {
        model: &shown.sample.model,
        guide: &guide,
        words: &shown.words,
        place: &shown.place,
        hands: &mut shown.sample.hands,
        now: NOW,
        learnt: "14:02",
        wishes: Vec::new(),
    };
    usher::ui::draw(&mut scene, ui);
    shown.wishes.append(&mut scene.wishes);
}

/// Seconds ago, on the window's clock.
pub fn ago(seconds: f64) -> f64 {
    NOW - seconds
}
