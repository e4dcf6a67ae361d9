//! The window: draws a model and says what was pressed.
//!
//! `theme` holds every number and colour, `fonts` the faces, and `parts` the
//! nouns that screens are composed of. A part is handed its words already in
//! the person's language, draws them, tells screen readers what it is, and
//! returns what was pressed; it knows nothing of servers or accounts.

pub mod fonts;
pub mod parts;
pub mod theme;
