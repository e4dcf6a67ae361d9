//! One function for each page. A screen composes parts, owns no numbers, and
//! is drawn from a [`Scene`] alone.

mod accounts;
mod answers;
mod chain;
mod copies;
mod libraries;
mod opening;
mod overview;
mod rail;
mod reinstall;
mod remote;
mod rituals;
mod running;
mod settings;
mod sheets;
mod sign_in;
mod support_file;
mod viewers;

use super::scene::{Scene, Wish};
use crate::flow::guide::{Page, Turn};
use egui::Ui;

/// Draws the whole window: what lies over every page, the rail, the page, and
/// what lies over it.
pub fn window(scene: &mut Scene<'_>, ui: &mut Ui) {
    scene.forget_ended_clocks();
    sheets::practice(scene, ui);
    rail::rail(scene, ui);
    match scene.guide.page {
        Page::Looking => opening::looking(scene, ui),
        Page::Blocked => opening::blocked(scene, ui),
        Page::NotInstalled => opening::not_installed(scene, ui),
        Page::Starting => opening::starting(scene, ui),
        Page::NotAffected => opening::not_affected(scene, ui),
        Page::NoAccount => opening::no_account(scene, ui),
        Page::Interrupted => opening::interrupted(scene, ui),
        Page::SignIn => sign_in::sign_in(scene, ui),
        Page::Waiting => sign_in::waiting(scene, ui),
        Page::HomePin => sign_in::home_pin(scene, ui),
        Page::OtherAccount => accounts::other_account(scene, ui),
        Page::SignedOut => accounts::signed_out(scene, ui),
        Page::Review => answers::review(scene, ui),
        Page::Name => answers::name(scene, ui),
        Page::Folders => libraries::folders(scene, ui),
        Page::SettingUp => running::setting_up(scene, ui),
        Page::Done => running::done(scene, ui),
        Page::Overview => overview::overview(scene, ui),
        Page::Remote => remote::remote(scene, ui),
        Page::Chain => chain::chain(scene, ui),
        Page::Reinstall => reinstall::reinstall(scene, ui),
        Page::Copies => copies::copies(scene, ui),
        Page::Settings => settings::settings(scene, ui),
    }
    sheets::sheet(scene, ui.ctx());
    sheets::toast(scene, ui.ctx());
    sheets::dropping(scene, ui.ctx());
}

/// A turn as a wish.
fn turn(turn: Turn) -> Wish {
    Wish::Turn(turn)
}

/// Going to a page as a wish.
fn open(page: Page) -> Wish {
    Wish::Turn(Turn::Open(page))
}
