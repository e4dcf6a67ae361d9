//! The server as a program on this computer's disk: where it is, which version,
//! whether it is as Plex made it, and whether this computer can run it.

use super::executable::{Processor, own_processor, processors_of};
use super::{Cmd, Host, Output, linux, macos, windows};
use crate::domain::{BrokenSeal, Os, Program, Signature, Version};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// To read a whole application from a slow disk takes a while, and so does
/// PowerShell when it starts for the first time. It stays below what the
/// runtime grants a whole probe, 8 s: whoever is slower costs the answer this
/// one fact and not all the others with it.
const PATIENCE: Duration = Duration::from_secs(6);

/// How long a program may take that only looks something up.
pub(super) const GLANCE: Duration = Duration::from_secs(5);

impl Host {
    /// The server as a program here; `None` where it is in no usual place and
    /// none runs from an unusual one. Changes nothing.
    pub fn program(&self) -> Option<Program> {
        let installed = self.server_installed();
        // Of one in its place they tell no more than a Mac's hidden copy.
        let wanted = installed.is_none() || self.os == Os::MacOs;
        let processes = wanted.then(|| self.processes()).flatten();
        let running = || processes.iter().flat_map(|all| all.applications()).next();
        let path = installed.or_else(running)?;
        Some(match self.os {
            Os::MacOs => {
                let translocated = processes.is_some_and(|all| all.is_translocated());
                self.application(path, translocated)
            }
            Os::Linux => self.package(path),
            Os::Windows => self.signed_program(path),
        })
    }

    fn application(&self, path: PathBuf, translocated: bool) -> Program {
        let text = path.to_string_lossy();
        let (seal, asks, runs_here) = std::thread::scope(|scope| {
            let seal = scope.spawn(|| self.seal(&text));
            let asks = scope.spawn(|| self.is_quarantined(&text));
            let runs_here = self.mac_runs(&path.join(macos::PROGRAM));
            // A thread that panicked found nothing out.
            (seal.join().unwrap_or_default(), asks.join().unwrap_or_default(), runs_here)
        });
        Program {
            version: version_of(&path.join("Contents/Info.plist")),
            signature: seal,
            quarantined: asks,
            translocated,
            runs_here,
            path,
        }
    }

    fn seal(&self, path: &str) -> Signature {
        let Some(output) = self.asked_at_leisure(macos::verify_application(path)) else {
            return Signature::NotAsked;
        };
        let said = String::from_utf8_lossy(&output.stderr);
        let signature = seal_by(output.code, &said);
        match signature {
            Signature::OfAnother { .. } => {
                let signer = self.asked(macos::signer(path));
                let team =
                    signer.and_then(|output| macos::team(&String::from_utf8_lossy(&output.stderr)));
                Signature::OfAnother { team }
            }
            other => other,
        }
    }

    /// Whether macOS asks, or refuses, before it opens an application.
    fn is_quarantined(&self, path: &str) -> Option<bool> {
        let output = self.asked(macos::quarantine(path))?;
        if !output.succeeded() {
            let said = String::from_utf8_lossy(&output.stderr).to_lowercase();
            return said.contains("no such xattr").then_some(false);
        }
        macos::still_asks(&output.text())
    }

    fn mac_runs(&self, program: &Path) -> Option<bool> {
        let made_for = processors_of(program)?;
        let answer = self.asked(macos::is_apple_silicon())?;
        // Where the kernel does not know the question, it is on Intel.
        let apple_silicon = answer.succeeded() && answer.text().trim() == "1";
        let has = |processor| made_for.contains(&processor);
        Some(if apple_silicon {
            let translates = self.path(macos::ROSETTA).exists();
            has(Processor::Arm64) || (has(Processor::X86_64) && translates)
        } else {
            has(Processor::X86_64)
        })
    }

    fn package(&self, path: PathBuf) -> Program {
        let (signature, version) = std::thread::scope(|scope| {
            let version = scope.spawn(|| self.package_version());
            // A snap is one sealed file that cannot be changed.
            let signature = if self.is_snap() { Signature::NotAsked } else { self.contents() };
            (signature, version.join().unwrap_or_default())
        });
        // A snap's folder holds the program.
        let program = if path.is_dir() { path.join("Plex Media Server") } else { path.clone() };
        let runs_here = processors_of(&program).and_then(|made_for| runs(&made_for));
        Program { path, version, signature, quarantined: None, translocated: false, runs_here }
    }

    fn contents(&self) -> Signature {
        let asked = linux::verify_package()
            .into_iter()
            .find_map(|command| self.asked_at_leisure(command).filter(linux::is_about_package));
        match asked {
            None => Signature::NotAsked,
            Some(output) => match linux::changed_file(&output.text()) {
                Some(file) => Signature::Broken(BrokenSeal::Changed { file: Some(file) }),
                // It failed without naming a file: it could not look.
                None if !output.succeeded() && output.text().trim().is_empty() => {
                    Signature::NotAsked
                }
                None => Signature::Genuine,
            },
        }
    }

    fn package_version(&self) -> Option<Version> {
        linux::package_version().into_iter().find_map(|command| {
            let output = self.asked(command).filter(Output::succeeded)?;
            let text = output.text().trim().to_owned();
            (!text.is_empty()).then(|| Version::read(&text))
        })
    }

    fn signed_program(&self, path: PathBuf) -> Program {
        let output = self.asked_at_leisure(windows::signature(&path.to_string_lossy()));
        let read = output.and_then(|output| windows::read_signature(&output.text()));
        let (signature, version) = read.unwrap_or_default();
        let runs_here = processors_of(&path).and_then(|made_for| runs(&made_for));
        Program { path, version, signature, quarantined: None, translocated: false, runs_here }
    }

    /// The answer of a program that only looks; `None` where there is no such
    /// program or it takes too long.
    pub(super) fn asked(&self, command: Cmd) -> Option<Output> {
        self.run(&command.within(GLANCE)).ok()
    }

    /// The same of one that has more to look at.
    pub(super) fn asked_at_leisure(&self, command: Cmd) -> Option<Output> {
        self.run(&command.within(PATIENCE)).ok()
    }
}

/// What `codesign --verify` means by its code and its words. Its words are the
/// same in every language of the system.
fn seal_by(code: Option<i32>, said: &str) -> Signature {
    let named = |mark: &str| {
        let files = said.lines().filter_map(|line| line.trim().strip_prefix(mark));
        files.map(PathBuf::from).collect::<Vec<_>>()
    };
    match code {
        Some(0) => Signature::Genuine,
        _ if said.contains("not signed at all") => Signature::Unsigned,
        // Whole by its own signature, which is not Plex's.
        Some(3) => Signature::OfAnother { team: None },
        Some(1) if !said.contains("No such file") => {
            let changed = [named("file modified: "), named("file missing: ")].concat();
            let added = named("file added: ");
            Signature::Broken(match (changed.into_iter().next(), added.as_slice()) {
                (None, [first, ..]) => {
                    BrokenSeal::Added { file: first.clone(), count: added.len() }
                }
                (file, _) => BrokenSeal::Changed { file },
            })
        }
        _ => Signature::NotAsked,
    }
}

/// Whether this computer runs a program made for these processors, as far as
/// this very program's own processor tells.
fn runs(made_for: &[Processor]) -> Option<bool> {
    let own = own_processor();
    if made_for.contains(&own) {
        return Some(true);
    }
    // A processor of 64 bits often runs what was made for 32, and Windows
    // translates more: that cannot be told from here.
    match own {
        Processor::X86_64 if made_for.contains(&Processor::X86) => None,
        Processor::Arm64 if made_for.contains(&Processor::Arm) || cfg!(windows) => None,
        Processor::Other => None,
        _ => Some(false),
    }
}

fn version_of(plist: &Path) -> Option<Version> {
    let settings = plist::Value::from_file(plist).ok()?.into_dictionary()?;
    let words = ["CFBundleShortVersionString", "CFBundleVersion"];
    let text = words.iter().find_map(|key| settings.get(key)?.as_string())?;
    Some(Version::read(text))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]
    use super::*;
    use std::fs;

    /// Recorded with an old server that wrote into itself.
    const ADDED: &str =
        "/Applications/Plex Media Server.app: a sealed resource is missing or invalid
file added: /Applications/Plex Media Server.app/Contents/Resources/Plug-ins-7efd046/a.pyc
file added: /Applications/Plex Media Server.app/Contents/Resources/Plug-ins-7efd046/b.pyc\n";

    #[test]
    fn what_codesign_says_is_understood() {
        let first = "/Applications/Plex Media Server.app/Contents/Resources/Plug-ins-7efd046/a.pyc";
        let added = BrokenSeal::Added { file: first.into(), count: 2 };
        assert_eq!(seal_by(Some(1), ADDED), Signature::Broken(added));
        let changed = format!("{ADDED}file missing: /Applications/x\n");
        let changed = seal_by(Some(1), &changed);
        let file = Some("/Applications/x".into());
        assert_eq!(changed, Signature::Broken(BrokenSeal::Changed { file }));
        let invalid = "/A.app: invalid signature (code or signature have been modified)\n";
        let file = None;
        assert_eq!(seal_by(Some(1), invalid), Signature::Broken(BrokenSeal::Changed { file }));
        let unsigned = "/A.app: code object is not signed at all\nIn architecture: arm64\n";
        assert_eq!(seal_by(Some(1), unsigned), Signature::Unsigned);
        let other = "test-requirement: code failed to satisfy specified code requirement(s)\n";
        assert_eq!(seal_by(Some(3), other), Signature::OfAnother { team: None });
        assert_eq!(seal_by(Some(1), "/A.app: No such file or directory\n"), Signature::NotAsked);
        assert_eq!(seal_by(None, ""), Signature::NotAsked);
    }

    /// A Mac with the application on its disk, made for Intel alone.
    fn mac(
        run: impl Fn(&str, &[&str]) -> Option<(i32, &'static str, &'static str)> + Send + Sync + 'static,
    ) -> (tempfile::TempDir, Host) {
        let root = tempfile::tempdir().unwrap();
        let application = root.path().join(macos::APPLICATION);
        fs::create_dir_all(application.join("Contents/MacOS")).unwrap();
        fs::write(
            application.join("Contents/Info.plist"),
            "<?xml version=\"1.0\"?><plist version=\"1.0\"><dict>\
             <key>CFBundleShortVersionString</key><string>1.43.4</string></dict></plist>",
        )
        .unwrap();
        fs::write(application.join(macos::PROGRAM), [0xCF, 0xFA, 0xED, 0xFE, 7, 0, 0, 1]).unwrap();
        let host = Host::at(Os::MacOs, root.path().into(), root.path().join("Users/me"))
            .with_runner(move |command| {
                let args: Vec<&str> = command.args.iter().map(String::as_str).collect();
                let (code, stdout, stderr) =
                    run(&command.program, &args).ok_or(std::io::ErrorKind::NotFound)?;
                let mut output = Output::of(code, stdout);
                output.stderr = stderr.into();
                Ok(output)
            });
        (root, host)
    }

    #[test]
    fn an_application_is_known_by_all_its_marks() {
        let (root, host) = mac(|program, _| match program {
            "codesign" => Some((0, "", "")),
            "xattr" => Some((0, "0083;66c0f1a2;Safari;8E0F\n", "")),
            "sysctl" => Some((0, "1\n", "")),
            "ps" => Some((0, "", "")),
            _ => None,
        });
        let program = host.program().unwrap();
        assert_eq!(program.version, Some(Version::read("1.43.4")));
        assert_eq!(program.signature, Signature::Genuine);
        assert_eq!((program.quarantined, program.translocated), (Some(true), false));
        assert_eq!(program.runs_here, Some(false), "for Intel, and nothing that translates");
        let rosetta = root.path().join(macos::ROSETTA);
        fs::create_dir_all(rosetta.parent().unwrap()).unwrap();
        fs::write(rosetta, "").unwrap();
        assert_eq!(host.program().unwrap().runs_here, Some(true));
    }

    #[test]
    fn what_cannot_be_asked_is_unknown() {
        let (_root, host) = mac(|_, _| None);
        let program = host.program().unwrap();
        assert_eq!(program.signature, Signature::NotAsked);
        assert_eq!((program.quarantined, program.runs_here), (None, None));
        let nothing = Host::at(Os::MacOs, "/nowhere".into(), "/nowhere/me".into());
        assert_eq!(
            nothing.with_runner(|_| Err(std::io::ErrorKind::NotFound.into())).program(),
            None
        );
    }

    #[test]
    fn one_that_runs_from_elsewhere_is_found_by_its_process() {
        const COPY: &str = "  501     1 me 00:09 /private/var/folders/zz/T/AppTranslocation/6C/d/Plex \
            Media Server.app/Contents/MacOS/Plex Media Server\n";
        let host = Host::at(Os::MacOs, "/nowhere".into(), "/nowhere/me".into());
        let host = host.with_runner(|command| match command.program.as_str() {
            "ps" => Ok(Output::of(0, COPY)),
            "xattr" => {
                let mut output = Output::of(1, "");
                output.stderr = b"xattr: x: No such xattr: com.apple.quarantine\n".to_vec();
                Ok(output)
            }
            _ => Err(std::io::ErrorKind::NotFound.into()),
        });
        let program = host.program().unwrap();
        assert!(program.translocated && program.path.ends_with("d/Plex Media Server.app"));
        assert_eq!(program.quarantined, Some(false));
    }

    #[test]
    fn a_signature_of_another_says_whose() {
        let (_root, host) = mac(|program, args| match (program, args) {
            ("codesign", ["--verify", ..]) => Some((3, "", "")),
            ("codesign", _) => Some((0, "", "TeamIdentifier=ABCDE12345\n")),
            _ => None,
        });
        let team = Some("ABCDE12345".to_owned());
        assert_eq!(host.program().unwrap().signature, Signature::OfAnother { team });
    }

    #[test]
    fn a_package_says_which_file_changed() {
        let root = tempfile::tempdir().unwrap();
        let program = root.path().join(linux::PROGRAMS[0]);
        fs::create_dir_all(program.parent().unwrap()).unwrap();
        fs::copy(std::env::current_exe().unwrap(), &program).unwrap();
        let host = Host::at(Os::Linux, root.path().into(), root.path().join("home/me"));
        let with = |dpkg: (i32, &'static str), rpm: (i32, &'static str)| {
            host.clone().with_runner(move |command| match command.program.as_str() {
                "dpkg" => Ok(Output::of(dpkg.0, dpkg.1)),
                "dpkg-query" => Ok(Output::of(0, "1.43.4.10903-7a5d2c91e")),
                "rpm" => Ok(Output::of(rpm.0, rpm.1)),
                _ => Err(std::io::ErrorKind::NotFound.into()),
            })
        };
        let signature = |host: &Host| host.program().unwrap().signature;
        let whole = with((0, ""), (1, ""));
        assert_eq!(signature(&whole), Signature::Genuine);
        let found = whole.program().unwrap();
        assert_eq!(found.version, Some(Version::read("1.43.4.10903-7a5d2c91e")));
        assert_eq!(found.runs_here, Some(true));
        let not_dpkg = "dpkg: package 'plexmediaserver' is not installed\n";
        let changed = with((1, not_dpkg), (1, "S.5....T.    /usr/lib/x\n"));
        let file = Some("/usr/lib/x".into());
        assert_eq!(signature(&changed), Signature::Broken(BrokenSeal::Changed { file }));
        let nobodys = with((1, not_dpkg), (1, "package plexmediaserver is not installed\n"));
        assert_eq!(signature(&nobodys), Signature::NotAsked);
    }
}
