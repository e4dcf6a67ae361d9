//! Paths, which may be long and may hold signs nobody can see.

use egui::{Label, Response, Ui};

use crate::ui::theme::{Tokens, Type};

/// A path on one line: shortened in the middle where it is too long, whole in
/// the tooltip and for screen readers.
pub fn path_label(ui: &mut Ui, path: &str) -> Response {
    let color = Tokens::of(ui).quiet;
    let whole = visible(path);
    let width = ui.available_width();
    let fits = |text: &str| Type::Evidence.layout(ui, text, color, f32::INFINITY).size().x <= width;
    let shown = shortened(&whole, fits);
    let response = ui.add(Label::new(Type::Evidence.text(shown.as_str(), color)).truncate());
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_value(whole.as_str()));
    if shown == whole { response } else { response.on_hover_text(whole) }
}

/// The longest form of a path that fits: whole, or with "…" in place of folders
/// in its middle. The first and the last folder stay.
pub fn shortened(path: &str, fits: impl Fn(&str) -> bool) -> String {
    if fits(path) {
        return path.to_owned();
    }
    let divider = if path.contains('/') { '/' } else { '\\' };
    let parts: Vec<&str> = path.split(divider).collect();
    // The first folder is what follows the root: `/Volumes/Media`, `C:\Media`.
    let first = parts.iter().take_while(|part| part.is_empty()).count() + 1;
    let mut shortest = path.to_owned();
    for left_out in 1..parts.len().saturating_sub(first) {
        // Folders go from the middle outwards, those at the end stay longest.
        let kept_after = parts.len() - first - left_out;
        let kept_before = first + kept_after.saturating_sub(1).min(1);
        let after = parts.len() - (parts.len() - left_out - kept_before);
        let start = parts.iter().take(kept_before).copied();
        let end = parts.iter().skip(after).copied();
        shortest = start.chain(["…"]).chain(end).collect::<Vec<_>>().join(&divider.to_string());
        if fits(&shortest) {
            break;
        }
    }
    shortest
}

/// A name or path with line breaks shown as ␤ and other control letters as □.
pub fn visible(text: &str) -> String {
    text.chars()
        .map(|letter| match letter {
            '\n' | '\r' | '\u{2028}' | '\u{2029}' => '␤',
            other if other.is_control() || turns_text_around(other) => '□',
            other => other,
        })
        .collect()
}

/// Marks that change the direction of text could make one path look like
/// another.
fn turns_text_around(letter: char) -> bool {
    matches!(letter, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_and_the_last_folder_stay() {
        let path = "/Volumes/Media/Archive/2019/Films/Movies";
        let at_most = |letters: usize| move |text: &str| text.chars().count() <= letters;
        assert_eq!(shortened(path, at_most(60)), path);
        assert_eq!(shortened(path, at_most(30)), "/Volumes/Media/…/Films/Movies");
        assert_eq!(shortened(path, at_most(24)), "/Volumes/Media/…/Movies");
        assert_eq!(shortened(path, at_most(5)), "/Volumes/…/Movies");
        let windows = r"D:\Media\Archive\2019\Films\Movies";
        assert_eq!(shortened(windows, at_most(20)), r"D:\Media\…\Movies");
        assert_eq!(shortened("OneLongNameAlone", at_most(5)), "OneLongNameAlone");
    }

    #[test]
    fn signs_nobody_can_see_are_shown() {
        assert_eq!(visible("a\nb\tc"), "a␤b□c");
        assert_eq!(visible("Films\u{202E}4pm"), "Films□4pm");
        assert_eq!(visible("Größe"), "Größe");
    }
}
