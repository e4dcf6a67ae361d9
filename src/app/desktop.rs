//! What a window asks of the desktop around it: the panel in which folders are
//! chosen, the browser, the time of day, how it likes windows to look, and that
//! the computer stays awake.

use super::{Options, SupportNews};
use crate::platform::only_window;
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, OnceLock};
use tokio::runtime::Handle;

/// Has a window look for news, from any thread.
pub type Wake = Arc<dyn Fn() + Send + Sync>;

/// What wakes a window, from what its toolkit offers for that.
pub fn waking(wake: impl Fn() + Send + Sync + 'static) -> Wake {
    Arc::new(wake)
}

/// The knocks of later starts, which ask this window to come to the front.
pub struct Knocks {
    heard: Receiver<()>,
    wake: Arc<OnceLock<Wake>>,
}

impl Knocks {
    /// Listens for knocks. `None`: another window is open, and comes to the
    /// front instead.
    pub fn listen(options: &Options) -> Option<Self> {
        let (knock, heard) = channel();
        let wake = Arc::new(OnceLock::<Wake>::new());
        let news = wake.clone();
        let first = only_window(&options.usher_folder(), move || {
            // The window may be gone by now.
            let _ = knock.send(());
            if let Some(wake) = news.get() {
                wake();
            }
        });
        match first {
            Ok(false) => None,
            Ok(true) => Some(Self { heard, wake }),
            Err(error) => {
                tracing::info!(%error, "a second start would open a second window");
                Some(Self { heard, wake })
            }
        }
    }
}

/// How the desktop likes windows to look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Taste {
    /// Whether it likes them dark; `None`: it did not say.
    pub dark: Option<bool>,
    /// Whether it wants things to stand still.
    pub reduced_motion: bool,
}

/// The desktop, as a window sees it. Nothing here blocks the window's thread.
pub struct Desktop {
    pub(super) tasks: Handle,
    pub(super) wake: Wake,
    /// Where the panel for folders opens; `None`: where the system likes.
    folders_at: Option<PathBuf>,
    /// Dropping it lets the computer sleep again.
    awake: Option<Sender<()>>,
    asking: bool,
    chosen: (Sender<Vec<PathBuf>>, Receiver<Vec<PathBuf>>),
    pub(super) support: (Sender<SupportNews>, Receiver<SupportNews>),
    tastes: Receiver<Taste>,
    knocks: Knocks,
    /// Dropping it ends the news of what the desktop likes.
    _taste: mundy::Subscription,
}

impl Desktop {
    /// `wake` has the window look for news. To be called on the window's thread.
    pub fn new(tasks: Handle, wake: Wake, knocks: Knocks, folders_at: Option<PathBuf>) -> Self {
        // It is set once, here.
        let _ = knocks.wake.set(wake.clone());
        let (told, tastes) = channel();
        let interest = mundy::Interest::ColorScheme | mundy::Interest::ReducedMotion;
        let news = wake.clone();
        let taste = mundy::Preferences::subscribe(interest, move |likes| {
            let taste = Taste {
                dark: match likes.color_scheme {
                    mundy::ColorScheme::Dark => Some(true),
                    mundy::ColorScheme::Light => Some(false),
                    mundy::ColorScheme::NoPreference => None,
                },
                reduced_motion: likes.reduced_motion == mundy::ReducedMotion::Reduce,
            };
            // The window may be gone by now.
            let _ = told.send(taste);
            news();
        });
        Self {
            tasks,
            wake,
            folders_at,
            awake: None,
            asking: false,
            chosen: channel(),
            support: channel(),
            tastes,
            knocks,
            _taste: taste,
        }
    }

    /// Whether somebody started Usher once more since this was asked last.
    pub fn knocked(&mut self) -> bool {
        self.knocks.heard.try_iter().count() > 0
    }

    /// How the desktop likes windows to look, if that was learnt since this was
    /// asked last.
    pub fn taste(&mut self) -> Option<Taste> {
        self.tastes.try_iter().last()
    }

    /// Opens the system's panel, unless it is open. macOS wants it begun on the
    /// window's thread, where this is called; it is awaited elsewhere.
    pub fn ask_for_folders(&mut self) {
        if std::mem::replace(&mut self.asking, true) {
            return;
        }
        let mut panel = rfd::AsyncFileDialog::new();
        if let Some(folder) = &self.folders_at {
            panel = panel.set_directory(folder);
        }
        let panel = panel.pick_folders();
        let (chosen, wake) = (self.chosen.0.clone(), self.wake.clone());
        self.tasks.spawn(async move {
            let folders = panel.await.unwrap_or_default();
            let paths = folders.iter().map(|folder| folder.path().to_owned()).collect();
            // The window may be gone by now.
            let _ = chosen.send(paths);
            wake();
        });
    }

    /// The folders that were chosen since this was asked last.
    pub fn chosen_folders(&mut self) -> Option<Vec<PathBuf>> {
        let chosen = self.chosen.1.try_recv().ok()?;
        self.asking = false;
        Some(chosen)
    }

    /// Opens an address in the person's browser.
    pub fn open(&self, address: String) {
        self.tasks.spawn_blocking(move || {
            if let Err(error) = webbrowser::open(&address) {
                tracing::warn!(%error, "no browser was opened");
            }
        });
    }

    /// The hour and minute, where this computer is.
    pub fn time_of_day(&self) -> String {
        jiff::ZonedDateTime::now().strftime("%H:%M").to_string()
    }

    /// Has the computer stay awake, or lets it sleep again.
    pub fn keep_awake(&mut self, wanted: bool) {
        if wanted != self.awake.is_some() {
            self.awake = wanted.then(stay_awake);
        }
    }
}

/// Keeps the computer awake until the returned end is dropped. Asking for it
/// may take a while, so it has a thread of its own.
fn stay_awake() -> Sender<()> {
    let (held, released) = channel::<()>();
    std::thread::spawn(move || {
        let mut builder = keepawake::Builder::default();
        builder.idle(true).sleep(true).reason("Setting up Plex Media Server").app_name("Usher");
        let kept = builder.app_reverse_domain("app.usher.Usher").create();
        if let Err(error) = &kept {
            tracing::info!(%error, "the computer may fall asleep meanwhile");
        }
        // Ends with an error when the other end is dropped; that is the sign.
        let _ = released.recv();
    });
    held
}
