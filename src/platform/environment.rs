//! The words of the environment that say where things are.

use std::ffi::OsStr;
use std::path::PathBuf;

/// What the environment says, read once and then passed as a value.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Environment {
    /// `PLEX_MEDIA_SERVER_APPLICATION_SUPPORT_DIR`: the folder that holds the
    /// server's data folder (protocol page §12.1).
    pub application_support: Option<PathBuf>,
    /// `XDG_CONFIG_HOME`.
    pub xdg_config_home: Option<PathBuf>,
    /// `XDG_DATA_HOME`.
    pub xdg_data_home: Option<PathBuf>,
    /// `APPDATA`.
    pub app_data: Option<PathBuf>,
    /// `LOCALAPPDATA`.
    pub local_app_data: Option<PathBuf>,
    /// `COMPUTERNAME`.
    pub computer_name: Option<String>,
    /// `USERNAME`, as Windows calls this user.
    pub user_name: Option<String>,
    /// Whether `WAYLAND_DISPLAY` or `DISPLAY` names a display, on Linux.
    pub display: bool,
}

impl Environment {
    /// What this process was started with. The only reader of the environment.
    #[expect(clippy::disallowed_methods, reason = "this is where the environment is read")]
    pub fn of_process() -> Self {
        let folder = |name| std::env::var_os(name).filter(|it| !it.is_empty()).map(PathBuf::from);
        let word =
            |name| std::env::var_os(name).as_deref().and_then(OsStr::to_str).map(str::to_owned);
        Self {
            application_support: folder("PLEX_MEDIA_SERVER_APPLICATION_SUPPORT_DIR"),
            xdg_config_home: folder("XDG_CONFIG_HOME"),
            xdg_data_home: folder("XDG_DATA_HOME"),
            app_data: folder("APPDATA"),
            local_app_data: folder("LOCALAPPDATA"),
            computer_name: word("COMPUTERNAME"),
            user_name: word("USERNAME"),
            display: folder("WAYLAND_DISPLAY").or(folder("DISPLAY")).is_some(),
        }
    }
}
