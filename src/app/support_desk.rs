//! The support file in a window: made and saved beside it, so that nothing
//! stands still meanwhile.

use super::{App, Desktop};
use crate::domain::Os;
use crate::platform::Host;
use crate::problem::Problem;
use crate::runtime::Runtime;
use crate::support::{Draft, Material};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// What the file is called, unless a person says otherwise.
const NAME: &str = "usher-support";
/// A panel that is gone sooner was never there: no hand is that quick.
const NO_PANEL: Duration = Duration::from_millis(300);
/// How many names are tried in the home folder.
const NAMES: usize = 100;

/// What became of a support file.
#[derive(Debug)]
pub enum SupportNews {
    /// It is made, or may not be.
    Made(Result<Draft, Problem>),
    /// Its first lines are made, for the clipboard.
    Summary(Result<String, Problem>),
    /// It is saved under this name, or could not be.
    Saved(Result<PathBuf, Problem>),
    /// The panel was closed without a name.
    NotNamed,
}

impl Desktop {
    /// Makes a support file of this, without the parts that are `left_out`.
    pub fn make_support_file(&self, app: &App, material: Material, left_out: BTreeSet<String>) {
        let draft = app.support_file(material, left_out);
        self.tell(async move { SupportNews::Made(draft.await) });
    }

    /// Makes the lines for a forum: those of a whole support file, so that the
    /// same proof stands behind them.
    pub fn make_summary(&self, app: &App, material: Material) {
        let draft = app.support_file(material, BTreeSet::new());
        self.tell(async move {
            SupportNews::Summary(draft.await.map(|draft| draft.summary().to_owned()))
        });
    }

    /// Asks for a name in the system's panel and saves the file under it. Where
    /// a desktop has no panel, it goes into the home folder. macOS wants the
    /// panel begun on the window's thread, where this is called.
    pub fn save_support_file(&self, draft: Draft) {
        let host = Host::this_machine();
        let home = host.home().to_owned();
        let panel = rfd::AsyncFileDialog::new().set_directory(&home);
        let panel = panel.set_file_name(format!("{NAME}.txt")).save_file();
        let opened = Instant::now();
        let may_lack_panel = Host::current_os() == Os::Linux;
        self.tell(async move {
            match panel.await {
                Some(file) => {
                    let path = file.path().to_owned();
                    let saved = Runtime::save_support_file(draft, path.clone()).await;
                    SupportNews::Saved(saved.map(|()| path))
                }
                None if may_lack_panel && opened.elapsed() < NO_PANEL => {
                    SupportNews::Saved(save_at_home(draft, &home).await)
                }
                None => SupportNews::NotNamed,
            }
        });
    }

    /// What became of a support file since this was asked last.
    pub fn support_news(&mut self) -> Option<SupportNews> {
        self.support.1.try_recv().ok()
    }

    fn tell(&self, work: impl Future<Output = SupportNews> + Send + 'static) {
        let (told, wake) = (self.support.0.clone(), self.wake.clone());
        self.tasks.spawn(async move {
            // The window may be gone by now.
            let _ = told.send(work.await);
            wake();
        });
    }
}

/// Under the first name that is free.
async fn save_at_home(draft: Draft, home: &Path) -> Result<PathBuf, Problem> {
    let mut number = 1;
    loop {
        let name = match number {
            1 => format!("{NAME}.txt"),
            _ => format!("{NAME}-{number}.txt"),
        };
        let path = home.join(name);
        match Runtime::save_support_file(draft.clone(), path.clone()).await {
            Err(Problem::SupportFileExists { .. }) if number < NAMES => number += 1,
            saved => return saved.map(|()| path),
        }
    }
}
