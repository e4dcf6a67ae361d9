//! Every part by keyboard alone.

use std::cell::{Cell, RefCell};

use egui::accesskit::Role;
use egui::{Key, Theme};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use usher::ui::parts::{
    Button, Field, Footer, Page, Sheet, Toast, Toasted, Tone, choice, drop_down, keyboard_leads,
    switch,
};

use crate::looks::Shot;

const WINDOW: Shot = Shot::new(900.0, 620.0, Theme::Light);
const PAGE: Page<'_> = Page { key: "page", title: "Title", description: "", lead: "Lead." };

fn press(window: &mut Harness<'_>, key: Key) {
    window.key_press(key);
    window.run();
}

#[test]
fn enter_presses_the_primary_from_the_title_and_escape_goes_back() {
    let pressed = RefCell::new(Vec::new());
    let mut window = WINDOW.harness(|ui| {
        let footer = Footer {
            others: &[(Button::secondary("Back"), "back")],
            primary: Some((Button::primary("Go on"), "on")),
            escape: Some("back"),
        };
        pressed.borrow_mut().extend(PAGE.show(ui, &footer, |_| ()).pressed);
    });
    press(&mut window, Key::Enter);
    press(&mut window, Key::Escape);
    press(&mut window, Key::Enter);
    assert_eq!(*pressed.borrow(), ["on", "back", "on"]);
}

#[test]
fn enter_on_another_control_presses_that_one_alone() {
    let pressed = RefCell::new(Vec::new());
    let mut window = WINDOW.harness(|ui| {
        let footer = Footer {
            others: &[(Button::secondary("Back"), "back")],
            primary: Some((Button::primary("Go on"), "on")),
            escape: None,
        };
        let shown = PAGE.show(ui, &footer, |ui| {
            ui.add(Button::secondary("Inside")).clicked().then_some("inside")
        });
        pressed.borrow_mut().extend(shown.inner.or(shown.pressed));
    });
    press(&mut window, Key::Tab);
    assert!(window.get_by_label("Inside").is_focused());
    press(&mut window, Key::Enter);
    press(&mut window, Key::Tab);
    assert!(window.get_by_label("Back").is_focused());
    press(&mut window, Key::Space);
    press(&mut window, Key::Tab);
    assert!(window.get_by_label("Go on").is_focused());
    press(&mut window, Key::Space);
    assert_eq!(*pressed.borrow(), ["inside", "back", "on"]);
}

#[test]
fn a_primary_that_cannot_be_pressed_is_not_pressed_by_enter() {
    let pressed = Cell::new(false);
    let mut window = WINDOW.harness(|ui| {
        let footer = Footer {
            others: &[],
            primary: Some((Button::primary("Done").enabled(false), ())),
            escape: None,
        };
        pressed.set(pressed.get() || PAGE.show(ui, &footer, |_| ()).pressed.is_some());
    });
    press(&mut window, Key::Enter);
    assert!(!pressed.get());
}

#[test]
fn enter_in_a_field_that_takes_it_presses_nothing_else() {
    let (found, primary) = (Cell::new(0), Cell::new(0));
    let mut text = String::new();
    let mut window = WINDOW.harness(|ui| {
        let footer = Footer {
            others: &[],
            primary: Some((Button::primary("Check again"), ())),
            escape: None,
        };
        let field = Field::new("paste", "Paste what you see").message("", Tone::Quiet);
        let shown = PAGE.show(ui, &footer, |ui| field.submitted(ui, &mut text));
        found.set(found.get() + i32::from(shown.inner));
        primary.set(primary.get() + i32::from(shown.pressed.is_some()));
    });
    window.get_by_role(Role::TextInput).focus();
    window.run();
    window.get_by_role(Role::TextInput).type_text("secure connection");
    window.run();
    press(&mut window, Key::Enter);
    assert_eq!((found.get(), primary.get()), (1, 0));
}

#[test]
fn switches_choices_and_lists_answer_to_keys() {
    let changed = RefCell::new(Vec::new());
    let mut window = WINDOW.harness(|ui| {
        let mut changed = changed.borrow_mut();
        if switch(ui, "From outside", "Off", false) {
            changed.push("switch");
        }
        changed.extend(choice(ui, "Theme", &"light", &[("Light", "light"), ("Dark", "dark")]));
        changed.extend(drop_down(ui, "Language", &"en", &[("English", "en"), ("Deutsch", "de")]));
    });
    press(&mut window, Key::Tab);
    press(&mut window, Key::Space);
    press(&mut window, Key::Tab);
    press(&mut window, Key::Tab);
    press(&mut window, Key::Space);
    press(&mut window, Key::Tab);
    press(&mut window, Key::Enter);
    assert!(window.get_by_label("English").is_focused());
    press(&mut window, Key::ArrowDown);
    press(&mut window, Key::Enter);
    assert_eq!(*changed.borrow(), ["switch", "dark", "de"]);
    assert!(window.query_by_label("Deutsch").is_none(), "the list closes");
    assert!(window.get_by_label("Language").is_focused(), "the keyboard is back on its button");
}

#[test]
fn a_sheet_keeps_the_keyboard_and_gives_it_back() {
    let open = Cell::new(false);
    let pressed = RefCell::new(Vec::new());
    let mut window = WINDOW.harness(|ui| {
        let footer = Footer {
            others: &[],
            primary: Some((Button::primary("Go on"), "behind")),
            escape: Some("behind"),
        };
        let shown = PAGE.show(ui, &footer, |ui| {
            if ui.add(Button::removal("Delete…")).clicked() {
                open.set(true);
            }
        });
        pressed.borrow_mut().extend(shown.pressed);
        if !open.get() {
            return;
        }
        let below = Footer {
            others: &[(Button::removal("Delete"), "delete")],
            primary: Some((Button::primary("Keep it"), "keep")),
            escape: Some("keep"),
        };
        let sheet = Sheet { key: "delete", title: "Delete the copy?", description: "" };
        if let Some(press) = sheet.show(ui.ctx(), &below, |_| None) {
            pressed.borrow_mut().push(press);
            open.set(false);
        }
    });
    for (key, expected) in [(Key::Escape, "keep"), (Key::Enter, "keep")] {
        window.get_by_label("Delete…").focus();
        window.run();
        press(&mut window, Key::Enter);
        assert!(window.get_by_role_and_label(Role::Heading, "Delete the copy?").is_focused());
        for _ in 0..5 {
            press(&mut window, Key::Tab);
            assert!(!window.get_by_label("Go on").is_focused());
            assert!(!window.get_by_label("Delete…").is_focused());
        }
        window.get_by_role_and_label(Role::Heading, "Delete the copy?").focus();
        window.run();
        press(&mut window, key);
        assert_eq!(pressed.borrow_mut().pop(), Some(expected));
        assert!(window.query_by_label("Keep it").is_none());
        assert!(window.get_by_label("Delete…").is_focused());
    }
    assert!(pressed.borrow().is_empty());
}

#[test]
fn what_the_keyboard_comes_to_scrolls_into_view() {
    let mut window = Shot::new(760.0, 520.0, Theme::Light).harness(|ui| {
        PAGE.show(ui, &Footer::<()>::EMPTY, |ui| {
            for row in 0..40 {
                ui.add(Button::secondary(&format!("Row {row}")));
            }
        });
    });
    for _ in 0..30 {
        press(&mut window, Key::Tab);
    }
    let row = window.get_by_label("Row 29");
    assert!(row.is_focused());
    assert!(row.rect().bottom() < 520.0, "{:?}", row.rect());
}

/// A sheet that only says something is read to its end by the keyboard too, with
/// its heading and its button in sight.
#[test]
fn a_high_sheet_is_read_page_by_page() {
    let mut window = Shot::new(760.0, 520.0, Theme::Light).harness(|ui| {
        let close = [(Button::secondary("Close"), ())];
        let footer = Footer { others: &close, primary: None, escape: None };
        let sheet = Sheet { key: "long", title: "Much to read", description: "" };
        sheet.show(ui.ctx(), &footer, |ui| {
            (0..40).for_each(|row| drop(ui.label(format!("Row {row}"))));
            None
        });
    });
    window.run();
    let row = |window: &Harness<'_>, name: &str| window.get_by_label(name).rect();
    let ends = |window: &Harness<'_>| {
        let title = window.get_by_role_and_label(Role::Heading, "Much to read");
        [title.rect(), window.get_by_label("Close").rect()]
    };
    let (before, first) = (ends(&window), row(&window, "Row 0"));
    assert!(before[0].top() > 0.0 && before[1].bottom() < 520.0, "{before:?}");
    assert!(row(&window, "Row 39").top() > before[1].top());
    for _ in 0..5 {
        press(&mut window, Key::PageDown);
    }
    assert_eq!(ends(&window), before);
    assert!(row(&window, "Row 39").bottom() <= before[1].top());
    for _ in 0..5 {
        press(&mut window, Key::PageUp);
    }
    assert_eq!(row(&window, "Row 0"), first);
}

#[test]
fn the_ring_is_for_the_keyboard_alone() {
    let leads = Cell::new(false);
    let mut window = WINDOW.harness(|ui| {
        leads.set(keyboard_leads(ui.ctx()));
        ui.add(Button::secondary("One"));
    });
    assert!(!leads.get());
    press(&mut window, Key::Tab);
    assert!(leads.get());
    window.get_by_label("One").click();
    window.run();
    assert!(!leads.get());
}

#[test]
fn a_toast_is_undone_and_stays_while_it_is_touched() {
    let toasted = Cell::new(Toasted::default());
    let undone = Cell::new(false);
    let mut window = WINDOW.harness(|ui| {
        let shown = Toast { text: "Left out Movies", undo: Some("Undo") }.show(ui.ctx());
        toasted.set(shown);
        undone.set(undone.get() || shown.undone);
    });
    assert_eq!(toasted.get(), Toasted::default());
    press(&mut window, Key::Tab);
    assert!(toasted.get().held);
    press(&mut window, Key::Enter);
    assert!(undone.get());
}
