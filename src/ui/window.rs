//! The program's window: it hears the world, draws the model, and carries out
//! what was wished while drawing.

use super::scene::{Dress, Hands, Place, Reopening, Scene, Wish};
use super::theme::{self, Motion};
use super::{fonts, screens};
use crate::app::{App, Desktop, Taste, Wake, WindowSettings, waking};
use crate::flow::guide::{Guide, Page, Sheet, Turn, UsualNames};
use crate::flow::{Event, Flow, Press};
use crate::i18n::Words;
use crate::problem::Problem;
use egui::{Context, PointerButton, Theme, ThemePreference, Ui, ViewportCommand};
use std::cell::Cell;
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::rc::Rc;
use std::sync::Arc;

/// The smallest window in which every page is whole, in points.
pub const SMALLEST: egui::Vec2 = egui::vec2(760.0, 520.0);
/// How small and how large text may be made, in percent.
const SMALLEST_TEXT: u16 = 70;
const LARGEST_TEXT: u16 = 200;

/// The window's first size, in points.
pub const USUAL: egui::Vec2 = egui::vec2(900.0, 620.0);

/// The window.
pub struct Window {
    pub(super) app: App,
    pub(super) desktop: Desktop,
    pub(super) words: Words,
    pub(super) place: Place,
    pub(super) hands: Hands,
    learnt: String,
    taste: Option<Taste>,
    shown: Page,
    /// What the pointer's last click met.
    clicked: Option<(Page, Option<Sheet>)>,
    drawn: bool,
    closing: bool,
    reopening: Rc<Cell<Option<Reopening>>>,
}

impl Window {
    /// A window over this app. Begins to look at once.
    pub fn new(ctx: &Context, mut app: App, desktop: Desktop, words: Words, place: Place) -> Self {
        fonts::install(ctx);
        ctx.options_mut(|options| {
            options.zoom_with_keyboard = false;
            // Where the desktop does not say what it likes.
            options.fallback_theme = Theme::Light;
        });
        let settings = app.window_settings();
        let hands = Hands {
            text_size: settings.text_size.unwrap_or(100).clamp(SMALLEST_TEXT, LARGEST_TEXT),
            dress: Dress::of_word(settings.appearance.as_deref()),
            language: settings
                .language
                .and_then(|language| Words::tags().find(|tag| *tag == language)),
            ..Hands::default()
        };
        let words = hands.language.map_or(words, Words::for_tag);
        // The first picture shows that it looks; it looks once that is shown.
        app.hold_still();
        app.send(Event::Opened(usual_names(&words)));
        let window = Self {
            app,
            desktop,
            words,
            place,
            hands,
            learnt: String::new(),
            taste: None,
            shown: Page::Looking,
            clicked: None,
            drawn: false,
            closing: false,
            reopening: Rc::default(),
        };
        window.dress(ctx);
        window
    }

    /// Wears the chosen theme, else the desktop's, in the chosen size.
    fn dress(&self, ctx: &Context) {
        let dark = self.taste.and_then(|taste| taste.dark);
        ctx.set_theme(match (self.hands.dress, dark) {
            (Dress::Light, _) | (Dress::System, Some(false)) => ThemePreference::Light,
            (Dress::Dark, _) | (Dress::System, Some(true)) => ThemePreference::Dark,
            (Dress::System, None) => ThemePreference::System,
        });
        ctx.set_zoom_factor(f32::from(self.hands.text_size) / 100.0);
        let stand_still = self.taste.is_some_and(|taste| taste.reduced_motion);
        theme::apply(ctx, if stand_still { Motion::Reduced } else { Motion::Full });
    }

    fn keep_settings(&self) {
        self.app.keep_window_settings(WindowSettings {
            language: self.hands.language.map(str::to_owned),
            appearance: self.hands.dress.word().map(str::to_owned),
            text_size: (self.hands.text_size != 100).then_some(self.hands.text_size),
        });
    }

    /// Takes in what the world has answered since the last frame.
    pub fn hear(&mut self, ctx: &Context) {
        if self.drawn {
            self.app.let_go();
        }
        let heard = self.app.catch_up();
        if heard {
            self.learnt = self.desktop.time_of_day();
        }
        if let Some(taste) = self.desktop.taste() {
            self.taste = Some(taste);
            self.dress(ctx);
        }
        self.come_to_the_front(ctx);
        if self.desktop.knocked() {
            ctx.send_viewport_cmd(ViewportCommand::Minimized(false));
            ctx.send_viewport_cmd(ViewportCommand::Focus);
        }
        if let Some(folders) = self.desktop.chosen_folders() {
            self.choose(folders);
        }
        self.hear_of_support_file(ctx);
        self.mind_closing(ctx);
        self.stay_awake();
    }

    /// Draws one frame and carries out what was wished in it.
    pub fn draw(&mut self, ui: &mut Ui) {
        let ctx = ui.ctx().clone();
        if !std::mem::replace(&mut self.drawn, true) {
            // The next frame begins when this one is shown.
            ctx.request_repaint();
        }
        self.take_dropped(&ctx);
        let Some(guide) = self.app.model.guide.as_deref() else { return };
        let mut scene = Scene {
            model: &self.app.model,
            guide,
            words: &self.words,
            place: &self.place,
            hands: &mut self.hands,
            now: ctx.input(|input| input.time),
            learnt: &self.learnt,
            wishes: Vec::new(),
        };
        screens::window(&mut scene, ui);
        shortcuts(&mut scene, &ctx);
        let mut wishes = scene.wishes;
        if is_second_click_elsewhere(&ctx, guide, &mut self.clicked) {
            wishes.clear();
        }
        ctx.accesskit_node_builder(egui::accesskit_root_id(), |node| node.set_label("Usher"));
        if !wishes.is_empty() {
            for wish in wishes {
                self.carry_out(wish, &ctx);
            }
            ctx.request_repaint();
        }
    }

    fn carry_out(&mut self, wish: Wish, ctx: &Context) {
        match wish {
            Wish::Turn(turn) => self.turn(turn),
            Wish::Press(press) => self.app.send(Event::Press(press)),
            Wish::ChooseFolders => self.desktop.ask_for_folders(),
            Wish::Open(address) => self.desktop.open(address),
            Wish::Copy(text) => ctx.copy_text(text),
            Wish::MakeSupportFile(leave_out) => self.make_support_file(leave_out),
            Wish::SaveSupportFile => self.save_support_file(),
            Wish::CopySummary => self.copy_summary(),
            Wish::SubmitPin => {
                let pin = std::mem::take(&mut *self.hands.pin);
                let handle = (!pin.is_empty()).then(|| self.app.hold_home_pin(pin.into()));
                self.turn(Turn::UseHomeAdmin(handle));
            }
            Wish::Speak(tag) => {
                self.hands.language = tag;
                self.words = tag.map_or_else(Words::of_system, Words::for_tag);
                self.keep_settings();
                self.turn(Turn::Rename(usual_names(&self.words)));
            }
            Wish::Dress(dress) => {
                self.hands.dress = dress;
                self.dress(ctx);
                self.keep_settings();
            }
            Wish::Enlarge(steps) => {
                let step = i32::from(steps) * 10;
                let size = i32::from(self.hands.text_size) + step;
                let size = u16::try_from(size).unwrap_or(100);
                self.hands.text_size = size.clamp(SMALLEST_TEXT, LARGEST_TEXT);
                self.dress(ctx);
                self.keep_settings();
            }
            Wish::Reopen(what) => {
                self.reopening.set(Some(what));
                self.closing = true;
                self.turn(Turn::StopSoon);
            }
            Wish::Close => {
                self.closing = true;
                self.turn(Turn::StopSoon);
            }
        }
    }

    /// What a hand does on the window's own way through.
    pub(super) fn turn(&mut self, turn: Turn) {
        self.app.send(Event::Press(Press::Turn(turn)));
    }

    fn choose(&mut self, folders: Vec<PathBuf>) {
        if !folders.is_empty() {
            self.turn(Turn::ChooseFolders(folders));
        }
    }

    /// Folders that were let go over the window, wherever that was.
    fn take_dropped(&mut self, ctx: &Context) {
        let (hovered, dropped) = ctx.input(|input| {
            let dropped = input.raw.dropped_files.iter().map(|file| file.path().to_owned());
            (!input.raw.hovered_files.is_empty(), dropped.collect::<Vec<_>>())
        });
        self.hands.folders_hover = hovered;
        self.choose(dropped);
    }

    /// Whoever has signed in in the browser finds the window in front again.
    fn come_to_the_front(&mut self, ctx: &Context) {
        let Some(page) = self.app.model.guide.as_ref().map(|guide| guide.page) else { return };
        let shown = std::mem::replace(&mut self.shown, page);
        let is_behind = ctx.input(|input| input.viewport().focused == Some(false));
        if is_behind
            && shown == Page::Waiting
            && matches!(page, Page::Review | Page::HomePin | Page::Overview)
        {
            ctx.send_viewport_cmd(ViewportCommand::Focus);
            let attention = egui::UserAttentionType::Informational;
            ctx.send_viewport_cmd(ViewportCommand::RequestUserAttention(attention));
        }
    }

    /// Closing while something runs asks once.
    fn mind_closing(&mut self, ctx: &Context) {
        if ctx.input(|input| input.viewport().close_requested()) && !self.closing && self.works() {
            ctx.send_viewport_cmd(ViewportCommand::CancelClose);
            self.turn(Turn::Show(Sheet::Close));
        }
        if self.closing && !self.works() {
            ctx.send_viewport_cmd(ViewportCommand::Close);
        }
        let hidden = ctx.input(|input| input.viewport().minimized == Some(true));
        let shown = self.app.model.guide.as_ref().is_some_and(|guide| guide.is_visible());
        if hidden == shown {
            self.turn(Turn::Visible(!hidden));
        }
    }

    /// The computer does not fall asleep while a plan runs.
    fn stay_awake(&mut self) {
        let works = self.works();
        self.desktop.keep_awake(works);
    }

    /// Whether something runs that must not be cut in half.
    fn works(&self) -> bool {
        match &self.app.model.flow {
            Flow::Setup(setup) => setup.changes_something(),
            _ => false,
        }
    }
}

/// Opens the window and stays until it is closed. `start` makes the app, with
/// what wakes the window when there is something to hear. Returns what the next
/// window is to open on, where one was asked for.
pub fn show(
    words: Words,
    place: Place,
    start: impl FnOnce(Wake) -> Result<(App, Desktop), Problem> + 'static,
) -> Result<Option<Reopening>, Problem> {
    let reopening = Rc::<Cell<Option<Reopening>>>::default();
    let asked = reopening.clone();
    let viewport = egui::ViewportBuilder::default()
        .with_title("Usher")
        .with_app_id("app.usher.Usher")
        .with_inner_size(USUAL)
        .with_min_inner_size(SMALLEST);
    let options = eframe::NativeOptions {
        viewport,
        // It would list them before the first picture, and nearly nobody needs one.
        system_font_fallback: false,
        ..eframe::NativeOptions::default()
    };
    let failed = |error: &dyn std::fmt::Display| Problem::ProgramFailed {
        program: "window".to_owned(),
        cause: error.to_string(),
    };
    let created = eframe::run_native(
        "Usher",
        options,
        Box::new(move |creation| {
            let ctx = creation.egui_ctx.clone();
            let wake = waking({
                let ctx = ctx.clone();
                move || ctx.request_repaint()
            });
            let (app, desktop) = start(wake)?;
            let window = Window::new(&ctx, app, desktop, words, place);
            ctx.add_font_provider(Arc::new(fonts::SystemFonts::default()));
            Ok(Box::new(Window { reopening, ..window }))
        }),
    );
    created.map(|()| asked.take()).map_err(|error| failed(&error))
}

impl eframe::App for Window {
    fn logic(&mut self, ctx: &Context, _frame: &mut eframe::Frame) {
        self.hear(ctx);
    }

    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        self.draw(ui);
    }
}

/// Whether this is the second half of a double click whose first half brought
/// another page or sheet: what lies there now was never aimed at.
fn is_second_click_elsewhere(
    ctx: &Context,
    guide: &Guide,
    clicked: &mut Option<(Page, Option<Sheet>)>,
) -> bool {
    let (clicks, again) = ctx.input(|input| {
        let pointer = &input.pointer;
        let again = pointer.button_double_clicked(PointerButton::Primary)
            || pointer.button_triple_clicked(PointerButton::Primary);
        (pointer.primary_clicked(), again)
    });
    if !clicks {
        return false;
    }
    let met = Some((guide.page, guide.sheet.clone()));
    if again && *clicked != met {
        return true;
    }
    *clicked = met;
    false
}

/// What the keyboard does on every page.
fn shortcuts(scene: &mut Scene<'_>, ctx: &Context) {
    use egui::{Key, KeyboardShortcut, Modifiers};
    let pressed = |key| {
        let shortcut = KeyboardShortcut::new(Modifiers::COMMAND, key);
        ctx.input_mut(|input| input.consume_shortcut(&shortcut))
    };
    if scene.guide.sheet.is_some() {
        return;
    }
    if pressed(Key::R) {
        scene.wish(Wish::Turn(match scene.guide.page {
            Page::Chain => Turn::Examine,
            _ => Turn::LookAgain,
        }));
    }
    if pressed(Key::Comma) {
        scene.wish(Wish::Turn(Turn::Open(Page::Settings)));
    }
    if pressed(Key::Plus) || pressed(Key::Equals) {
        scene.wish(Wish::Enlarge(1));
    }
    if pressed(Key::Minus) {
        scene.wish(Wish::Enlarge(-1));
    }
    if pressed(Key::Period) && scene.guide.page == Page::SettingUp {
        scene.wish(Wish::Turn(Turn::Show(Sheet::Stop)));
    }
}

fn usual_names(words: &Words) -> UsualNames {
    let names: BTreeMap<_, _> = crate::domain::SectionKind::ALL
        .into_iter()
        .map(|kind| (kind, words.kind_title(kind)))
        .collect();
    UsualNames(names)
}
