//! Programs of this machine, as data until the moment they are run.

use super::Error;
use secrecy::{ExposeSecret, SecretSlice};
use std::fmt;
use std::io::{self, Read, Write};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::sync::mpsc::Receiver;
use std::time::{Duration, Instant};
use zeroize::Zeroizing;

/// How long a program of the system may take, unless its command says otherwise.
const LIMIT: Duration = Duration::from_secs(30);

/// A program with its arguments. Its `Display` is what a person would type.
///
/// Arguments can be seen by every user of the machine, so a secret goes
/// through standard input alone.
#[derive(Debug, Clone)]
pub struct Cmd {
    /// The program: an absolute path, or a name to look up on `PATH`.
    pub program: String,
    /// Its arguments, one by one; no shell is involved.
    pub args: Vec<String>,
    /// What it reads from standard input; nothing where `None`.
    pub stdin: Option<SecretSlice<u8>>,
    /// How long it may take. Then it is ended and counts as failed.
    pub limit: Duration,
}

/// What a program left behind.
pub struct Output {
    /// Its exit code; `None` where a signal ended it.
    pub code: Option<i32>,
    /// Its standard output. It can hold secrets, so it is wiped in the end.
    pub stdout: Zeroizing<Vec<u8>>,
    /// Its standard error.
    pub stderr: Vec<u8>,
}

/// What runs a command: this system, or a stand-in for all its programs.
#[derive(Clone)]
pub struct Runner(Arc<Run>);

type Run = dyn Fn(&Cmd) -> io::Result<Output> + Send + Sync;

impl Runner {
    /// A stand-in.
    pub fn new(run: impl Fn(&Cmd) -> io::Result<Output> + Send + Sync + 'static) -> Self {
        Self(Arc::new(run))
    }

    /// Runs a command and waits for its end.
    pub fn run(&self, command: &Cmd) -> io::Result<Output> {
        (self.0)(command)
    }
}

impl fmt::Debug for Runner {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Runner")
    }
}

impl Cmd {
    /// A program with these arguments.
    pub fn new<'a>(program: &str, args: impl IntoIterator<Item = &'a str>) -> Self {
        Self {
            program: program.to_owned(),
            args: args.into_iter().map(str::to_owned).collect(),
            stdin: None,
            limit: LIMIT,
        }
    }

    /// The same program, which may take this long.
    pub fn within(self, limit: Duration) -> Self {
        Self { limit, ..self }
    }

    /// The same program, fed from standard input.
    pub fn with_stdin(mut self, bytes: Vec<u8>) -> Self {
        self.stdin = Some(bytes.into());
        self
    }

    /// The same command with the rights of root, as a person would type it.
    pub fn with_sudo(&self) -> Self {
        let program = self.program.rsplit('/').next().unwrap_or(&self.program).to_owned();
        let args = std::iter::once(program).chain(self.args.iter().cloned()).collect();
        Self { program: "sudo".to_owned(), args, stdin: None, limit: self.limit }
    }
}

impl fmt::Display for Cmd {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&quoted(&self.program))?;
        self.args.iter().try_for_each(|arg| write!(f, " {}", quoted(arg)))
    }
}

impl Output {
    /// What a stand-in says.
    pub fn of(code: i32, stdout: &str) -> Self {
        Self { code: Some(code), stdout: Zeroizing::new(stdout.into()), stderr: Vec::new() }
    }

    /// Whether the program says that it did what it was asked.
    pub fn succeeded(&self) -> bool {
        self.code == Some(0)
    }

    /// Its standard output as text.
    pub fn text(&self) -> Zeroizing<String> {
        Zeroizing::new(String::from_utf8_lossy(&self.stdout).into_owned())
    }

    /// The first line of its standard error that says anything, at most 200 characters.
    pub fn complaint(&self) -> String {
        let text = String::from_utf8_lossy(&self.stderr);
        let line = text.lines().map(str::trim).find(|line| !line.is_empty());
        match (line, self.code) {
            (Some(line), _) => line.chars().filter(|c| !c.is_control()).take(200).collect(),
            (None, Some(code)) => format!("it ended with code {code}"),
            (None, None) => "a signal ended it".to_owned(),
        }
    }

    /// The output, if the program succeeded; its complaint otherwise.
    pub fn checked(self, command: &Cmd) -> Result<Self, Error> {
        if self.succeeded() {
            return Ok(self);
        }
        Err(Error::Program { program: command.program.clone(), cause: self.complaint() })
    }
}

impl fmt::Debug for Output {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Output(code {:?}, {} bytes)", self.code, self.stdout.len())
    }
}

/// Runs a command for real and waits for its end, at most as long as it may take.
#[expect(clippy::disallowed_methods, reason = "this is where every program but ssh is run")]
pub fn run(command: &Cmd) -> io::Result<Output> {
    let mut child = Command::new(&command.program)
        .args(&command.args)
        .stdin(if command.stdin.is_some() { Stdio::piped() } else { Stdio::null() })
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()?;
    // All three pipes at the same time: a full one would stop the program for ever.
    let stdout = child.stdout.take().map(chunks);
    let stderr = child.stderr.take().map(chunks);
    if let (Some(mut input), Some(bytes)) = (child.stdin.take(), command.stdin.clone()) {
        // A program that does not read to the end says so by its exit code.
        std::thread::spawn(move || drop(input.write_all(bytes.expose_secret())));
    }
    let status = wait(&mut child, command.limit)?;
    Ok(Output { code: status.code(), stdout: joined(stdout), stderr: joined(stderr).to_vec() })
}

fn wait(child: &mut std::process::Child, limit: Duration) -> io::Result<std::process::ExitStatus> {
    let start = Instant::now();
    let mut pause = Duration::from_millis(1);
    loop {
        if let Some(status) = child.try_wait()? {
            return Ok(status);
        }
        if start.elapsed() > limit {
            child.kill()?;
            child.wait()?;
            return Err(io::Error::new(io::ErrorKind::TimedOut, "it did not end in time"));
        }
        std::thread::sleep(pause);
        pause = (pause * 2).min(Duration::from_millis(50));
    }
}

fn chunks(mut pipe: impl Read + Send + 'static) -> Receiver<Zeroizing<Vec<u8>>> {
    let (sender, receiver) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        let mut buffer = Zeroizing::new(vec![0; 64 * 1024]);
        while let Ok(count @ 1..) = pipe.read(&mut buffer) {
            let chunk = buffer.get(..count).unwrap_or_default().to_vec();
            if sender.send(Zeroizing::new(chunk)).is_err() {
                break;
            }
        }
    });
    receiver
}

/// A service that the program left running may hold the pipe open for ever,
/// so the end of the program counts and not the end of the pipe.
fn joined(chunks: Option<Receiver<Zeroizing<Vec<u8>>>>) -> Zeroizing<Vec<u8>> {
    let mut bytes = Zeroizing::new(Vec::with_capacity(64 * 1024));
    if let Some(chunks) = chunks {
        while let Ok(chunk) = chunks.recv_timeout(Duration::from_secs(1)) {
            bytes.extend_from_slice(&chunk);
        }
    }
    bytes
}

fn quoted(word: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_./:=@,+%".contains(c);
    if !word.is_empty() && word.chars().all(plain) {
        word.to_owned()
    } else {
        format!("'{}'", word.replace('\'', r"'\''"))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]
    use super::*;

    #[test]
    fn shown_as_a_person_would_type_it() {
        let command = Cmd::new("/usr/bin/open", ["-b", "com.plexapp", "it's here", ""]);
        assert_eq!(command.to_string(), r"/usr/bin/open -b com.plexapp 'it'\''s here' ''");
        assert_eq!(command.with_sudo().args.first().unwrap(), "open");
    }

    #[test]
    #[cfg(unix)]
    fn a_program_is_fed_and_heard() {
        let command = Cmd::new("/bin/cat", []).with_stdin(vec![b'x'; 200_000]);
        assert_eq!(run(&command).unwrap().stdout.len(), 200_000);
        let failing = Cmd::new("/bin/sh", ["-c", "echo; echo no >&2; exit 3"]);
        let output = run(&failing).unwrap();
        assert_eq!((output.code, output.complaint().as_str()), (Some(3), "no"));
        assert!(matches!(output.checked(&failing), Err(Error::Program { .. })));
        assert!(run(&Cmd::new("/nowhere/program", [])).is_err());
    }

    #[test]
    #[cfg(unix)]
    fn a_program_that_takes_too_long_is_ended() {
        let start = Instant::now();
        let endless = Cmd::new("/bin/sleep", ["20"]).within(Duration::from_millis(50));
        assert_eq!(run(&endless).unwrap_err().kind(), io::ErrorKind::TimedOut);
        assert!(start.elapsed() < Duration::from_secs(10));
    }

    #[test]
    #[cfg(unix)]
    fn what_a_program_leaves_running_is_not_waited_for() {
        let start = Instant::now();
        let output = run(&Cmd::new("/bin/sh", ["-c", "sleep 20 & echo started"])).unwrap();
        assert_eq!(output.text().trim(), "started");
        assert!(start.elapsed() < Duration::from_secs(10));
    }

    #[test]
    fn a_secret_on_standard_input_is_not_shown() {
        let command = Cmd::new("defaults", ["import"]).with_stdin(b"hunter2".to_vec());
        assert!(!format!("{command:?} {command}").contains("hunter2"));
        let output = Output::of(0, "hunter2");
        assert!(!format!("{output:?}").contains("hunter2"));
    }
}
