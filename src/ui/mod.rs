//! The window: draws a model and says what was pressed.
//!
//! `theme` holds every number and colour, `fonts` the faces, and `parts` the
//! nouns that screens are composed of. A part is handed its words already in
//! the person's language, draws them, tells screen readers what it is, and
//! returns what was pressed; it knows nothing of servers or accounts.
//! `screens` has one function for each page, drawn from a `Scene` alone, and
//! `window` is the program's window: it hears the world, draws, and carries
//! out what was wished while drawing.

pub mod fonts;
pub mod parts;
mod scene;
mod screens;
mod support;
pub mod theme;
pub mod window;

pub use scene::{Dress, Hands, Place, Reopening, Scene, SupportFile, Wish};
pub use screens::window as draw;
