//! Starting and stopping the server (protocol page §12.2, §12.6).

use super::{Error, Host, Output, linux, macos, windows};
use crate::domain::Os;
use std::time::{Duration, Instant};

/// How long the server may take to close its database.
const PATIENCE: Duration = Duration::from_secs(30);

impl Host {
    /// Starts the server, which is harmless where it runs already. It answers a while later.
    pub fn start_server(&self) -> Result<(), Error> {
        let command = match self.os {
            Os::MacOs => macos::start_server(),
            Os::Linux => return self.ask_service("start"),
            Os::Windows => {
                let program = self.server_installed().ok_or(Error::NotInstalled)?;
                windows::start_server(&program.to_string_lossy())
            }
        };
        self.run(&command)?.checked(&command).map(|_| ())
    }

    /// Asks the server to stop and waits until all its programs are gone, at
    /// most 30 seconds. It is never killed: its database may be open.
    pub fn stop_server(&self) -> Result<(), Error> {
        if !self.server_running()? {
            return Ok(());
        }
        let command = match self.os {
            Os::MacOs => macos::quit_server(),
            Os::Linux => {
                self.ask_service("stop")?;
                return self.wait_until_stopped(PATIENCE);
            }
            Os::Windows => windows::quit_server(),
        };
        self.run(&command)?.checked(&command)?;
        match (self.wait_until_stopped(PATIENCE), self.os) {
            (Err(Error::StillRunning), Os::MacOs) => {
                // The polite signal, after the polite question went unheard.
                for pid in self.macos_server()? {
                    self.run(&macos::terminate(pid))?;
                }
                self.wait_until_stopped(PATIENCE / 3)
            }
            (answer, _) => answer,
        }
    }

    /// Whether any program of the server runs.
    pub fn server_running(&self) -> Result<bool, Error> {
        match self.os {
            Os::MacOs => Ok(!self.macos_server()?.is_empty()),
            Os::Linux => self.linux_server_running(),
            Os::Windows => {
                let command = windows::server_tasks();
                let output = self.run(&command)?.checked(&command)?;
                Ok(output.text().contains(windows::IMAGE))
            }
        }
    }

    fn macos_server(&self) -> Result<Vec<u32>, Error> {
        let command = macos::own_processes();
        let output = self.run(&command)?.checked(&command)?;
        Ok(macos::server_processes(&output.text()))
    }

    fn linux_server_running(&self) -> Result<bool, Error> {
        // Without systemd, as in a container, the list of processes has to do.
        let answer = self.run(&linux::service_state());
        match answer.as_ref().map(|output| output.text()).as_ref().map(|text| text.trim()) {
            Ok("active" | "activating" | "deactivating" | "reloading") => Ok(true),
            _ if self.is_real_machine() => Ok(process_named(linux::PROCESS_NAME)),
            Ok(_) => Ok(false),
            Err(_) => answer.map(|_| false),
        }
    }

    fn ask_service(&self, verb: &str) -> Result<(), Error> {
        let is_snap = self.is_snap();
        let command = linux::service(verb, is_snap);
        let output = self.run(&command)?;
        if is_refusal(&output) {
            return Err(Error::BeyondRights { command: linux::service_by_hand(verb, is_snap) });
        }
        output.checked(&command).map(|_| ())
    }

    fn wait_until_stopped(&self, patience: Duration) -> Result<(), Error> {
        let start = Instant::now();
        while self.server_running()? {
            if start.elapsed() > patience {
                return Err(Error::StillRunning);
            }
            std::thread::sleep(Duration::from_millis(250));
        }
        Ok(())
    }
}

/// systemd's, polkit's and snapd's ways of saying that this user may not.
fn is_refusal(output: &Output) -> bool {
    let complaint = String::from_utf8_lossy(&output.stderr).to_lowercase();
    !output.succeeded()
        && ["authentication required", "access denied", "permission denied", "not authorized"]
            .iter()
            .any(|words| complaint.contains(words))
}

fn process_named(name: &str) -> bool {
    let Ok(processes) = std::fs::read_dir("/proc") else { return false };
    processes.flatten().any(|process| {
        std::fs::read_to_string(process.path().join("comm")).is_ok_and(|comm| comm.trim() == name)
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]
    use super::super::Cmd;
    use super::*;

    fn host(os: Os, run: impl Fn(&Cmd) -> std::io::Result<Output> + Send + Sync + 'static) -> Host {
        Host::at(os, "/nowhere".into(), "/nowhere/home".into()).with_runner(run)
    }

    #[test]
    fn a_service_that_we_may_not_stop_names_the_command() {
        let host = host(Os::Linux, |command: &Cmd| {
            let mut output = Output::of(0, "active\n");
            if command.args.iter().any(|arg| arg == "stop") {
                output.code = Some(1);
                output.stderr = b"Failed to stop: Interactive authentication required.".into();
            }
            Ok(output)
        });
        let Err(Error::BeyondRights { command }) = host.stop_server() else { panic!() };
        assert_eq!(command, "sudo systemctl stop plexmediaserver");
    }

    #[test]
    fn a_server_that_does_not_run_is_not_asked_to_stop() {
        let host = host(Os::MacOs, |command: &Cmd| {
            assert_eq!(command.program, "ps", "nothing else is run");
            Ok(Output::of(0, "  1 /sbin/launchd\n"))
        });
        host.stop_server().unwrap();
    }

    #[test]
    fn a_missing_program_is_an_error_and_not_a_no() {
        let host = host(Os::MacOs, |_| Err(std::io::ErrorKind::NotFound.into()));
        assert!(matches!(host.server_running(), Err(Error::Program { .. })));
    }
}
