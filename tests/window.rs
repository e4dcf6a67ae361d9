//! A person at the real window: by mouse, by keyboard, and as a screen reader
//! does, on a display with a window manager. Each journey of
//! `tests/window/journeys.py` is a test of its own; a journey that fails leaves
//! a picture of what was on the screen.

#![cfg(target_os = "linux")]
#![allow(clippy::expect_used, clippy::panic, clippy::disallowed_methods, reason = "tests")]

use std::path::Path;
use std::process::Command;

fn journey(name: &str) {
    let pictures = Path::new(env!("CARGO_TARGET_TMPDIR")).join("window");
    let output = Command::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/window/run"))
        .arg(name)
        .env("USHER", env!("CARGO_BIN_EXE_usher"))
        .env("USHER_FAILURES", &pictures)
        .output()
        .expect("the journey begins");
    assert!(
        output.status.success(),
        "{}\n{}\nIts last picture is in {}.",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr),
        pictures.display()
    );
}

macro_rules! journeys {
    ($($name:ident),* $(,)?) => {
        $(#[test] fn $name() { journey(stringify!($name)); })*

        /// A journey that nobody takes would prove nothing.
        #[test]
        fn every_journey_is_taken() {
            let taken = [$(stringify!($name)),*];
            let written: Vec<_> = include_str!("window/journeys.py")
                .split("\n@journey\ndef ")
                .skip(1)
                .filter_map(|journey| journey.split_once('(').map(|(name, _)| name))
                .collect();
            assert_eq!(written, taken);
        }
    };
}

journeys!(
    first_launch_by_mouse,
    first_launch_by_keyboard,
    first_launch_by_screen_reader,
    remote_access_on_and_off,
    connected_again_after_a_new_password,
    library_added_from_a_sheet,
    signing_out,
    settings,
    power_goes_while_setting_up,
    closing_while_it_works,
    every_button_twice,
    server_comes_and_goes,
    folder_vanishes_before_it_is_used,
    window_comes_forward,
);
