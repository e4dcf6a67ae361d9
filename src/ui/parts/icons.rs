//! Pictograms of Lucide. They only decorate: words always stand beside them,
//! or are spoken in their place.

/// A pictogram by what it stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    /// The overview.
    House,
    /// Watching from outside.
    Globe,
    /// Checking everything.
    Checks,
    /// A clean reinstall.
    Again,
    /// Safety copies.
    Archive,
    /// Settings.
    Settings,
    /// Copies something.
    Copy,
    /// Something folded.
    Folded,
    /// Something unfolded, or a list that opens.
    Unfolded,
    /// What is chosen in a list.
    Chosen,
    /// Folders to come.
    AddFolder,
}

impl Icon {
    /// Its place in the face of pictograms. `assets/fonts/subset` keeps these.
    pub(super) fn sign(self) -> &'static str {
        match self {
            Self::House => "\u{E0F5}",
            Self::Globe => "\u{E0E8}",
            Self::Checks => "\u{E1D0}",
            Self::Again => "\u{E148}",
            Self::Archive => "\u{E041}",
            Self::Settings => "\u{E154}",
            Self::Copy => "\u{E09E}",
            Self::Folded => "\u{E06F}",
            Self::Unfolded => "\u{E06D}",
            Self::Chosen => "\u{E06C}",
            Self::AddFolder => "\u{E0D9}",
        }
    }
}
