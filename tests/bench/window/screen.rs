//! What a window shows, seen from outside: through a connection to the display
//! that hears of every picture a program puts into its window.

use std::process::Child;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use egui::vec2;
use usher::ui::window::USUAL;
use x11rb::connection::{Connection, RequestConnection};
use x11rb::protocol::Event;
use x11rb::protocol::damage::{self, ConnectionExt as _, ReportLevel};
use x11rb::protocol::xproto::{
    ChangeWindowAttributesAux, ConnectionExt as _, CreateNotifyEvent, EventMask, ImageFormat,
    Window,
};
use x11rb::rust_connection::RustConnection;

/// Until a window that should open has not opened.
const PATIENCE: Duration = Duration::from_secs(30);
/// The display, with the moment at which each event came.
pub struct Screen {
    connection: Arc<RustConnection>,
    events: Receiver<(Instant, Event)>,
}

/// A window that has shown its first picture.
pub struct Shown {
    pub window: Window,
    pub at: Instant,
}

impl Screen {
    /// Looks at the display that `DISPLAY` names.
    pub fn open() -> Self {
        let (connection, screen) = RustConnection::connect(None).expect("a display");
        let root = connection.setup().roots[screen].root;
        let extension = connection.extension_information(damage::X11_EXTENSION_NAME);
        assert!(extension.unwrap().is_some(), "the display does not tell what is drawn");
        connection.damage_query_version(1, 1).unwrap().reply().unwrap();
        let children = ChangeWindowAttributesAux::new().event_mask(EventMask::SUBSTRUCTURE_NOTIFY);
        connection.change_window_attributes(root, &children).unwrap().check().unwrap();
        let connection = Arc::new(connection);
        let (told, events) = channel();
        let heard = Arc::clone(&connection);
        std::thread::spawn(move || {
            while let Ok(event) = heard.wait_for_event() {
                if told.send((Instant::now(), event)).is_err() {
                    break;
                }
            }
        });
        Self { connection, events }
    }

    /// Waits for the window of a program that was just started, and in it for the
    /// first picture that a person could see.
    pub fn first_picture(&self, program: &mut Child) -> Shown {
        let end = Instant::now() + PATIENCE;
        loop {
            match self.events.recv_timeout(end.saturating_duration_since(Instant::now())) {
                Ok((_, Event::CreateNotify(made))) if is_usual(&made) => {
                    let damage = self.connection.generate_id().unwrap();
                    let level = ReportLevel::RAW_RECTANGLES;
                    // A window of the window manager's may be gone already.
                    let _ =
                        self.connection.damage_create(damage, made.window, level).unwrap().check();
                }
                Ok((at, Event::DamageNotify(drawn))) if self.is_painted(drawn.drawable) => {
                    return Shown { window: drawn.drawable, at };
                }
                Ok(_) => {}
                Err(RecvTimeoutError::Timeout) => panic!("no window: {:?}", program.try_wait()),
                Err(RecvTimeoutError::Disconnected) => panic!("the display is gone"),
            }
        }
    }

    /// How many pictures were put into this window while `during` ran.
    pub fn pictures(&self, window: Window, during: impl FnOnce()) -> usize {
        self.forget();
        during();
        let is_one =
            |event: &Event| matches!(event, Event::DamageNotify(it) if it.drawable == window);
        self.events.try_iter().filter(|(_, event)| is_one(event)).count()
    }

    /// Waits until nothing has happened on the display for so long.
    pub fn rests(&self, quiet: Duration) {
        while self.events.recv_timeout(quiet).is_ok() {}
    }

    /// Forgets what happened so far.
    pub fn forget(&self) {
        self.events.try_iter().for_each(drop);
    }

    /// Whether a program's window shows more than one colour.
    fn is_painted(&self, window: Window) -> bool {
        let Some(size) = self.connection.get_geometry(window).ok().and_then(|it| it.reply().ok())
        else {
            return false;
        };
        let image = self.connection.get_image(
            ImageFormat::Z_PIXMAP,
            window,
            0,
            0,
            size.width,
            size.height,
            !0,
        );
        let Some(image) = image.ok().and_then(|it| it.reply().ok()) else { return false };
        let mut pixels = image.data.chunks_exact(4);
        let first = pixels.next();
        pixels.any(|pixel| Some(pixel) != first)
    }
}

/// Whether it is the window of one of the two programs, and neither a helper of
/// its toolkit nor the window manager's frame around it.
fn is_usual(made: &CreateNotifyEvent) -> bool {
    let size = vec2(f32::from(made.width), f32::from(made.height));
    size == USUAL && !made.override_redirect
}
