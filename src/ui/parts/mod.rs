//! The nouns that screens are composed of.
//!
//! Each part is given words in the person's language, draws them, tells screen
//! readers its role, name and state, and returns what was pressed. A press is a
//! value the screen chose, so a screen never asks which button it was. Parts
//! own no words and no state of the program; what they keep in egui's memory is
//! where the keyboard is and how far an animation has come.

mod banners;
mod buttons;
mod cards;
mod chain;
mod fields;
mod focus;
mod icons;
mod overlays;
mod page;
mod paths;
mod pictures;
mod rail;
mod rows;
mod shapes;
mod texts;

pub use banners::{dashed_drop_area, notice, progress_bar, strip};
pub use buttons::{Button, buttons, switch};
pub use cards::{Copied, ProblemCard, card, details, details_of};
pub use chain::{Chain, Join, LinkRow, is_news};
pub use fields::{Field, checkbox, choice, drop_down};
pub use focus::{keyboard_leads, ring};
pub use icons::Icon;
pub use overlays::{Sheet, Toast, Toasted};
pub use page::{Footer, Page, Shown, footer};
pub use paths::{path_label, shortened, visible};
pub use pictures::qr_code;
pub use rail::{Entry, Mark, RailForm, Step, rail, rail_nav};
pub use rows::{FactRow, PlanRow, PlanState};
pub use shapes::State;
pub use texts::{Tone, evidence, lead, paragraph, section, speak_title, status, title};
