//! The pseudo-language: English, accented and lengthened while the program runs,
//! so that it can never lag behind the texts.

/// The tag of the pseudo-language. `XA` is the region that testers use for it;
/// its plurals are those of English.
pub(super) const TAG: &str = "en-XA";

/// The longest word of the tail. Real words are short, and lines break between
/// them; one long word would make every paragraph look worse than it can get.
const LONGEST_WORD: usize = 8;

/// The texts of a Fluent file in the pseudo-language: `Set up` becomes
/// `[Šéţ ûp~~~]`. Ids, parts, selectors and whatever stands in braces stay as
/// they are, so every text takes the same arguments.
pub(super) fn lengthened(texts: &str) -> String {
    texts.lines().map(|line| lengthened_line(line) + "\n").collect()
}

fn lengthened_line(line: &str) -> String {
    let indented = line.trim_start();
    let is_message = line.starts_with(|it: char| it.is_ascii_alphabetic());
    let is_part = indented.starts_with('.') && line != indented;
    let is_variant = indented.starts_with(['[', '*']) && line != indented;
    let head = if is_message || is_part {
        line.find('=').map(|at| at + "=".len())
    } else if is_variant {
        line.find(']').map(|at| at + "]".len())
    } else if line.starts_with('#') || indented.starts_with('}') {
        return line.to_owned();
    } else {
        // A text that goes on. A bracket in front would open a variant.
        return accented(line).0;
    };
    match head.and_then(|at| line.split_at_checked(at)) {
        Some((head, text)) => format!("{head} {}", lengthened_text(text.trim_start())),
        None => line.to_owned(),
    }
}

/// A text between brackets, which show where it was cut off, and with a tail of
/// two fifths of its length.
fn lengthened_text(text: &str) -> String {
    let (accented, letters) = accented(text);
    let opens_a_choice = text.matches('{').count() != text.matches('}').count();
    if letters == 0 || opens_a_choice {
        return accented;
    }
    let tail = vec!['~'; (letters * 2).div_ceil(5)];
    let words: Vec<String> = tail.chunks(LONGEST_WORD).map(String::from_iter).collect();
    format!("[{accented}{}]", words.join(" "))
}

/// The text with accents outside its braces, and how long it is there.
fn accented(text: &str) -> (String, usize) {
    let (mut depth, mut length) = (0_usize, 0);
    let accented = text
        .chars()
        .map(|letter| {
            match letter {
                '{' => depth += 1,
                '}' => depth = depth.saturating_sub(1),
                _ if depth == 0 => {
                    length += usize::from(!letter.is_whitespace() || length > 0);
                    return with_accent(letter);
                }
                _ => {}
            }
            letter
        })
        .collect();
    (accented, length)
}

/// Accents go above and below, since a line that is too low cuts both.
fn with_accent(letter: char) -> char {
    const PLAIN: &str = "acdeghijklnorstuwyzACDEGHIJKLNORSTUWYZ";
    const ACCENTED: &str = "áçđéĝĥîĵķļñôŕšţûŵýžÅÇĐÉĜĤÎĴĶĻÑÖŔŠŢÛŴÝŽ";
    PLAIN.find(letter).and_then(|at| ACCENTED.chars().nth(at)).unwrap_or(letter)
}

#[cfg(test)]
mod tests {
    #![allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::indexing_slicing,
        clippy::panic,
        reason = "tests"
    )]

    use super::super::Words;
    use super::*;

    #[test]
    fn a_text_gets_accents_and_a_tail_and_keeps_its_arguments() {
        for (english, pseudo) in [
            ("set-up = Set up", "set-up = [Šéţ ûp~~~]"),
            ("a = { $name } is yours", "a = [{ $name } îš ýôûŕš~~~~]"),
            ("    .why = No", "    .why = [Ñô~]"),
            ("    [one] 1 film", "    [one] [1 fîļm~~~]"),
            ("   *[other] { $count } films", "   *[other] [{ $count } fîļmš~~]"),
            ("hint = [y/N]", "hint = [[ý/Ñ]~~]"),
        ] {
            assert_eq!(lengthened(english), format!("{pseudo}\n"));
        }
    }

    #[test]
    fn what_is_no_text_stays() {
        for line in
            ["# A comment", "", "n = { $n ->", "}", "    }", "a = { $what }", "    { $url }", "x ="]
        {
            assert_eq!(lengthened(line).trim_end(), line);
        }
        assert_eq!(lengthened("    and so on"), "    áñđ šô ôñ\n");
    }

    #[test]
    fn the_tail_is_made_of_words() {
        let long = lengthened(&format!("a = {}", "x ".repeat(50).trim_end()));
        assert!(long.ends_with("~ ~~~~~~~~ ~~~~~~~~]\n"), "{long}");
    }

    #[test]
    fn a_plural_is_that_of_english() {
        let pseudo = Words::pseudo();
        let said = |count: u64| pseudo.say("rail-libraries", &[("count", count.into())]);
        assert_eq!(said(1), "[Öñé ļîbŕáŕý~~~~~]");
        assert_eq!(said(1200), "[1200 ļîbŕáŕîéš~~~~]");
    }

    #[test]
    fn nobody_is_offered_it() {
        assert!(Words::tags().all(|tag| tag != TAG));
        assert_eq!(Words::for_tag(TAG).tag(), "en-US");
    }
}
