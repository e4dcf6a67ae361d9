//! What the command line says: sentences for people, or one JSON object a
//! line for scripts. The contract is docs/cli.md.

use crate::app::phrases;
use crate::domain::{FolderNote, SignInOffer};
use crate::flow::Progress;
use crate::flow::plan::{Action, StepName};
use crate::flow::setup::{Question, StepState};
use crate::i18n::{Value, Words};
use crate::problem::Problem;
use serde_json::{Map, Value as Json, json};
use std::io::{IsTerminal, Write};
use std::path::Path;

/// How the command line speaks.
pub struct Voice {
    /// The words of the person's language.
    pub words: Words,
    json: bool,
    yes: bool,
}

impl Voice {
    /// A voice with these words; `json`: for scripts; `yes`: `--yes` was given.
    pub fn new(words: Words, json: bool, yes: bool) -> Self {
        Self { words, json, yes }
    }

    /// Whether a person sits at the terminal who can answer.
    pub fn can_ask(&self) -> bool {
        !self.json && std::io::stdin().is_terminal() && std::io::stderr().is_terminal()
    }

    /// Whether `--yes` was given.
    pub fn says_yes(&self) -> bool {
        self.yes
    }

    /// A sentence on standard output; scripts do not see it.
    pub fn say(&self, id: &str, arguments: &[(&str, Value<'_>)]) {
        self.line(&self.words.say(id, arguments));
    }

    /// A line on standard output; scripts do not see it.
    pub fn line(&self, text: &str) {
        if !self.json {
            print(std::io::stdout(), text);
        }
    }

    /// A line that the next one replaces: for a person at a terminal alone. An
    /// empty one clears the place for what stays.
    pub fn passing(&self, text: &str) {
        /// What fits into one line of nearly every terminal: of a line that
        /// wraps, only the last part would be replaced.
        const WIDTH: usize = 78;
        let mut out = std::io::stdout();
        if !self.json && out.is_terminal() {
            let text: String = text.chars().take(WIDTH).collect();
            // Nobody may be looking any more.
            let _ = write!(out, "\r\x1b[2K{text}").and_then(|()| out.flush());
        }
    }

    /// A sentence on standard error, in both forms of speaking.
    pub fn remark(&self, id: &str, arguments: &[(&str, Value<'_>)]) {
        self.remark_text(&self.words.say(id, arguments));
    }

    /// A part of a text on standard error.
    pub fn remark_part(&self, id: &str, part: &str, arguments: &[(&str, Value<'_>)]) {
        self.remark_text(&self.words.part(id, part, arguments));
    }

    fn remark_text(&self, text: &str) {
        print(std::io::stderr(), text);
    }

    /// An event for scripts; people do not see it.
    pub fn event(&self, event: &str, fields: Json) {
        if self.json {
            let mut object = Map::from_iter([("event".to_owned(), json!(event))]);
            if let Json::Object(fields) = fields {
                object.extend(fields);
            }
            print(std::io::stdout(), &Json::Object(object).to_string());
        }
    }

    /// How a step goes.
    pub fn step(&self, step: StepName, state: StepState) {
        self.event("step", json!({ "step": step, "state": state }));
        let id = format!("step-{}", step.word().replace('_', "-"));
        match state {
            StepState::Started => self.say(&id, &[]),
            StepState::Done => self.line(&format!("  ✓ {}", self.words.part(&id, "done", &[]))),
            StepState::Skipped => {
                self.line(&format!("  · {}", self.words.part(&id, "skipped", &[])));
            }
            StepState::Failed => self.line(&format!("  ✗ {}", self.words.part(&id, "failed", &[]))),
        }
    }

    /// News of a step that takes a while.
    pub fn progress(&self, progress: &Progress) {
        match progress {
            Progress::SignIn(offer) => self.sign_in(offer),
            Progress::Starting(status) if status.is_empty() => self.say("progress-starting", &[]),
            Progress::Starting(status) => {
                self.say("status-starting", &[("status", status.as_str().into())]);
            }
            Progress::HomeUser(user) => {
                self.say("sign-in-home-user", &[("user", user.as_str().into())]);
            }
            Progress::HandedOver => self.say("sign-in-waiting", &[]),
            Progress::AwaitingListing => self.say("progress-awaiting-listing", &[]),
            Progress::Settling => self.say("progress-settling", &[]),
            Progress::Copying(done, of) => {
                let done = self.words.size(*done);
                let of = self.words.size(*of);
                self.say("progress-copying", &[("done", done.into()), ("of", of.into())]);
            }
            // These belong to what goes on beside a step.
            Progress::Counting(_) | Progress::Measuring(_) | Progress::Noticed(_) => {}
        }
    }

    fn sign_in(&self, offer: &SignInOffer) {
        self.event(
            "sign_in",
            json!({ "url": offer.url, "code": offer.code, "expires_in": offer.expires_in }),
        );
        let url = offer.url.as_str();
        match &offer.code {
            Some(code) => {
                self.say("sign-in-code", &[("code", code.as_str().into()), ("url", url.into())]);
                self.line(&qr_code(url).unwrap_or_default());
            }
            None => {
                let page = url::Url::parse(url).ok();
                let host = page.as_ref().and_then(|page| page.host_str()).unwrap_or_default();
                self.say("sign-in-browser", &[("host", host.into())]);
                self.say("sign-in-open", &[("url", url.into())]);
            }
        }
        let minutes = offer.expires_in.div_ceil(60);
        self.say("sign-in-expires", &[("minutes", minutes.into())]);
        self.say("sign-in-waiting", &[]);
    }

    /// What would be done.
    pub fn plan(&self, actions: &[Action]) {
        let written: Vec<Json> = actions.iter().map(|action| json!(action)).collect();
        self.event("plan", json!({ "actions": written }));
        if actions.is_empty() {
            return self.say("plan-nothing", &[]);
        }
        self.say("label-plan", &[]);
        for line in actions.iter().flat_map(|action| phrases::action(&self.words, action)) {
            self.line(&format!("  • {line}"));
        }
    }

    /// What a person should know of a folder and can leave as it is.
    pub fn folder_note(&self, folder: &Path, note: &FolderNote) {
        self.remark_text(&phrases::folder_note(&self.words, folder, note));
    }

    /// What went wrong.
    pub fn problem(&self, problem: &Problem) {
        let text = self.words.problem(problem);
        self.error(problem);
        if !self.json {
            let why = self.words.labelled(&self.words.say("label-why", &[]), &text.why);
            let next = self.words.labelled(&self.words.say("label-next", &[]), &text.next);
            print(std::io::stderr(), &format!("{}\n  {why}\n  {next}", text.what));
        }
    }

    /// What went wrong, for scripts; people do not see it.
    pub fn error(&self, problem: &Problem) {
        let text = self.words.problem(problem);
        self.event(
            "error",
            json!({ "code": problem.code(), "what": text.what, "why": text.why, "next": text.next }),
        );
    }

    /// The last line for scripts, and the exit code.
    pub fn result(&self, exit: u8, fields: Json) -> u8 {
        let mut object = Map::from_iter([
            ("ok".to_owned(), json!(exit == super::exit::DONE)),
            ("exit".to_owned(), json!(exit)),
        ]);
        if let Json::Object(fields) = fields {
            object.extend(fields);
        }
        self.event("result", Json::Object(object));
        exit
    }

    /// Ends a command with a problem.
    pub fn fail(&self, problem: &Problem, fields: Json) -> u8 {
        self.problem(problem);
        self.result(super::exit::code(problem), fields)
    }

    /// Asks the person at the terminal a question that `--yes` never answers.
    pub async fn ask(&self, question: &Question) -> bool {
        let text = phrases::question(&self.words, question);
        self.can_ask() && self.yes_or_no(&text).await
    }

    /// Asks the same of what no plan shows: what is lost for good.
    pub async fn ask_aloud(&self, id: &str, arguments: &[(&str, Value<'_>)]) -> bool {
        self.can_ask() && self.yes_or_no(&self.words.say(id, arguments)).await
    }

    /// Asks whether to do what was announced; `--yes` says yes.
    pub async fn confirm(&self, id: &str, arguments: &[(&str, Value<'_>)]) -> bool {
        self.yes || (self.can_ask() && self.yes_or_no(&self.words.say(id, arguments)).await)
    }

    async fn yes_or_no(&self, question: &str) -> bool {
        let hint = self.words.say("ask-yes-or-no", &[]);
        let yes = self.words.say("ask-letter-for-yes", &[]);
        let prompt = format!("{question} {hint} ");
        let answer = tokio::task::spawn_blocking(move || {
            let mut err = std::io::stderr();
            let _ = err.write_all(prompt.as_bytes()).and_then(|()| err.flush());
            let mut line = String::new();
            std::io::stdin().read_line(&mut line).map(|_| line)
        });
        match answer.await {
            Ok(Ok(line)) => {
                let line = line.trim().to_lowercase();
                line == yes || line.chars().next().is_some_and(|it| it.to_string() == yes)
            }
            _ => false,
        }
    }
}

fn print(mut to: impl Write, text: &str) {
    // Nobody may be reading any more; the work goes on all the same.
    let _ = writeln!(to, "{text}");
}

/// A QR code. In a terminal it brings its own black and white: in the colours
/// of a dark one it would be a negative, which not every camera reads.
fn qr_code(text: &str) -> Option<String> {
    use qrcode::render::unicode::Dense1x2;
    let code = qrcode::QrCode::new(text.as_bytes()).ok()?;
    let mut image = code.render::<Dense1x2>();
    let image = image.dark_color(Dense1x2::Light).light_color(Dense1x2::Dark).build();
    if !std::io::stdout().is_terminal() {
        return Some(image);
    }
    let lines = image.lines().map(|line| format!("\x1b[97;40m{line}\x1b[0m"));
    Some(lines.collect::<Vec<_>>().join("\n"))
}
