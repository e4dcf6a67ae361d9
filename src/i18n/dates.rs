//! Days and moments in words. A safety copy is called after the moment it was
//! begun, where its computer was, so its name is all that is needed.

use super::{Value, Words};
use crate::domain::CopyId;

impl Words {
    /// The day on which a safety copy was begun: "24 Nov".
    pub fn day(&self, copy: &CopyId) -> String {
        let [_, month, day] = date(copy);
        self.say("copy-day", &[("day", day.into()), ("month", month.into())])
    }

    /// The moment at which it was: "24 Nov 2026, 14:10".
    pub fn moment(&self, copy: &CopyId) -> String {
        let [year, month, day] = date(copy);
        let time = copy.as_str().split(' ').nth(1).unwrap_or_default();
        let time: Vec<&str> = time.split('.').take(2).collect();
        let time = time.join(":");
        let arguments: [(&str, Value<'_>); 4] = [
            ("day", day.into()),
            ("month", month.into()),
            ("year", year.into()),
            ("time", time.into()),
        ];
        self.say("copy-moment", &arguments)
    }
}

/// Year, month and day in the name of a safety copy.
fn date(copy: &CopyId) -> [u64; 3] {
    let day = copy.as_str().split(' ').next().unwrap_or_default();
    let mut numbers = day.split('-').map(|it| it.parse().unwrap_or_default());
    std::array::from_fn(|_| numbers.next().unwrap_or_default())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]
    use super::*;

    #[test]
    fn a_copy_is_spoken_of_by_its_day() {
        let copy = CopyId::parse("2026-03-04 09.05.03-2").unwrap();
        let said = |tag: &str| (Words::for_tag(tag).day(&copy), Words::for_tag(tag).moment(&copy));
        assert_eq!(said("en"), ("4 Mar".to_owned(), "4 Mar 2026, 09:05".to_owned()));
        assert_eq!(said("de"), ("4. März".to_owned(), "4. März 2026, 09:05 Uhr".to_owned()));
        assert_eq!(said("ja"), ("3月4日".to_owned(), "2026年3月4日、09:05".to_owned()));
    }
}
