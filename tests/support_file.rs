//! The support file: every kind of secret is planted in every source, in every
//! writing, and the file is searched for them by this test's own eyes.

#![cfg(target_os = "linux")]
#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    clippy::panic,
    reason = "tests"
)]

mod stage;

use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE};
use stage::{ACCOUNT, Stage};
use std::collections::BTreeSet;
use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::PathBuf;
use usher::app::{App, Options};
use usher::flow::setup::StepState;
use usher::platform::{Cmd, Output, Runner};
use usher::problem::Problem;
use usher::runtime::store::Store;
use usher::support::{Draft, Kind, Known, LinkWord, Material, Part, Summary};

/// A stage with a claimed server, whose logs are what `log` makes of it.
struct Scene {
    stage: Stage,
    account_token: String,
    server_token: String,
}

impl Scene {
    fn new() -> Self {
        let stage = Stage::new(|world| world.claim_for(ACCOUNT));
        let account_token = stage.secrets()["account_token"].as_str().unwrap().to_owned();
        let server_token = "sV7tQ2xL9bN4kD8wR3yH".to_owned();
        fs::create_dir_all(stage.path("Users/Grete Beispiel")).unwrap();
        Self { stage, account_token, server_token }
    }

    /// Writes a log of the server's, and says where it is.
    fn log(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let options = self.stage.options();
        let folder = options.home.unwrap().join("Library/Logs/Plex Media Server");
        fs::create_dir_all(&folder).unwrap();
        let path = folder.join(name);
        fs::write(&path, bytes).unwrap();
        path
    }

    /// Options whose computer keeps the server's settings.
    fn options(&self) -> Options {
        let plist = format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><plist version=\"1.0\"><dict>\
             <key>PlexOnlineToken</key><string>{}</string></dict></plist>",
            self.server_token
        );
        let run = move |command: &Cmd| match command.program.as_str() {
            "defaults" => Ok(Output::of(0, &plist)),
            _ => Ok(Output::of(1, "")),
        };
        Options { runner: Some(Runner::new(run)), ..self.stage.options() }
    }

    fn draft(&self, material: &Material, left_out: &[&str]) -> Result<Draft, Problem> {
        let left_out: BTreeSet<String> = left_out.iter().map(|it| (*it).to_owned()).collect();
        self.stage.block_on(async {
            let app = App::start(self.options()).await.unwrap();
            let draft = app.support_file(material.clone(), left_out).await;
            app.finish().await;
            draft
        })
    }

    fn save(&self, draft: &Draft, path: PathBuf) -> Result<(), Problem> {
        self.stage.block_on(async {
            let app = App::start(self.options()).await.unwrap();
            let saved = app.save_support_file(draft.clone(), path).await;
            app.finish().await;
            saved
        })
    }
}

fn url(text: &str) -> String {
    url::form_urlencoded::byte_serialize(text.as_bytes()).collect()
}

fn percent(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02x}")).collect()
}

fn json(text: &str) -> String {
    let quoted = serde_json::to_string(text).unwrap();
    quoted[1..quoted.len() - 1].to_owned()
}

fn xml(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;")
}

/// A text with a secret in every writing, in the lines of a log.
fn planted(secret: &str) -> String {
    let mut text = String::new();
    for written in [
        secret.to_owned(),
        secret.to_lowercase(),
        secret.to_uppercase(),
        url(secret),
        url(secret).to_lowercase(),
        percent(secret),
        url(&url(secret)),
        json(secret),
        json(&json(secret)),
        xml(secret),
    ] {
        text += &format!("Nov 24, 2026 12:52:50.123 [0x7f8a] DEBUG - got {written} here\n");
        text += &format!("GET /x?a=1&thing={written}&b=2 \"{written}\" <x y=\"{written}\"/>\n");
        text += &format!("{{\"a\":\"{written}\",\"b\":[\"{written}\"]}}\n");
    }
    for before in ["", "x", "xy"] {
        text += &format!("basic: {}\n", STANDARD.encode(format!("{before}{secret}")));
        text += &format!("basic: {},\n", URL_SAFE.encode(format!("{before}{secret}:{before} end")));
    }
    text + &format!("{}{secret}{}\n", "w ".repeat(30_000), " w".repeat(30_000))
}

/// Where a secret is still to be read, in a text without capitals.
fn seen<'a>(text: &'a str, secret: &str) -> Option<&'a str> {
    let folded = text.to_lowercase();
    let plain = [
        secret.to_owned(),
        url(secret),
        percent(secret),
        url(&url(secret)),
        json(secret),
        xml(secret),
    ];
    let plain = plain.map(|it| it.to_lowercase());
    let encoded = ["", "x", "xy"].map(|before| {
        let encoded = STANDARD.encode(format!("{before}{secret}"));
        // What depends on the neighbours is left out at both ends.
        encoded[4..encoded.len() - 4].to_owned()
    });
    let line = |needle: &str, hay: &str| hay.lines().position(|line| line.contains(needle));
    let at = plain.iter().find_map(|it| line(it, &folded));
    let at = at.or_else(|| encoded.iter().filter(|it| it.len() > 7).find_map(|it| line(it, text)));
    at.and_then(|at| text.lines().nth(at))
}

#[test]
fn every_secret_in_every_source_is_gone_from_the_file() {
    let scene = Scene::new();
    fs::write(
        scene.stage.data_folder().join(".LocalAdminToken"),
        "local-0a1b2c3d-aaaa-bbbb-cccc-1234567890ab\n",
    )
    .unwrap();
    let secrets = [
        scene.account_token.as_str(),
        &scene.server_token,
        "claim-Ab12Cd34Ef56Gh78Ij90",
        "local-0a1b2c3d-aaaa-bbbb-cccc-1234567890ab",
        "grete.beispiel@example.org",
        "Grete Beispiel",
        "Urlaub & \"Geheimes\"",
        "203.0.113.77",
        "2001:db8:77::5",
    ];
    // Known by their look alone.
    let strange = "http://h/?X-Plex-Token=qX7zR4mK1vB8nT5cW2sL&x\n\
        authToken=\"qX7zR4mK1vB8nT5cW2sL\" eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJxIn0.c2lnbmF0dXJl\n\
        192-168-1-9.feedfacefeedfacefeedfacefeedface.plex.direct pin=\"4711\"\n\
        otto@example.net otto%40example.net /home/otto/x C:\\\\Users\\\\otto\\\\y\n\
        Scanning /mnt/disk/Urlaub/2019 Rimini/strand.mkv now\n\
        open \"/mnt/disk/Urlaub/2019 Rimini\": Permission denied\n\
        path=%2Fmnt%2Fdisk%2FUrlaub%2F2019%20Rimini&x=1\n";
    let traces = ["qx7zr4", "eyjzdwi", "feedface", "4711", "otto", "rimini", "strand"];
    let all = secrets.iter().map(|it| planted(it)).collect::<String>() + strange;

    let mut log = all.clone().into_bytes();
    log.extend(b"name \xff\xfe ");
    log.extend(scene.account_token.bytes());
    log.extend(b"\xc3\n");
    scene.log("Plex Media Server.log", &log[..log.len().min(250_000)]);
    // Plain UTF-16, which is no UTF-8.
    let wide: Vec<u8> = strange.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let tail = &all.as_bytes()[all.len() - 100_000..];
    scene.log("Plex Media Server.1.log", &[tail, b"\n", &wide, b"\n"].concat());
    let store = Store::open(scene.stage.path("usher")).unwrap();
    let mut lock = store.server(&scene.stage.world.server()).lock().unwrap();
    for secret in secrets {
        lock.append("claim", StepState::Done, Some(&format!("it said {secret}: {strange}")))
            .unwrap();
    }
    drop(lock);
    let material = Material {
        summary: Summary {
            server: Some("1.43.0.10389".to_owned()),
            links: vec![LinkWord {
                link: "claimed".into(),
                word: format!("by Grete Beispiel at {}", secrets[7]),
            }],
            ..Summary::default()
        },
        parts: vec![
            Part { name: "facts".to_owned(), text: all.clone() },
            Part { name: "chain".to_owned(), text: all.clone() },
        ],
        known: [
            Known::name(Kind::Media, "Urlaub & \"Geheimes\""),
            Known::secret(Kind::ClaimToken, secrets[2]),
            Known::secret(Kind::Email, secrets[4]),
            Known::secret(Kind::Address, secrets[7]),
            Known::secret(Kind::Address, secrets[8]),
            Known::media_folder("/mnt/disk/Urlaub"),
        ]
        .into_iter()
        .flatten()
        .collect(),
    };
    let draft = scene.draft(&material, &[]).unwrap();
    let path = scene.stage.path("support.txt");
    scene.save(&draft, path.clone()).unwrap();
    let text = fs::read_to_string(&path).unwrap();
    for secret in secrets {
        assert_eq!(seen(&text, secret), None, "{secret}");
    }
    for trace in traces {
        let folded = text.to_lowercase();
        let line = folded.lines().find(|line| line.contains(trace));
        assert_eq!(line, None, "{trace}");
    }
    for heading in [
        "summary",
        "facts",
        "chain",
        "history",
        "Plex Media Server.log",
        "Plex Media Server.1.log",
        "environment",
    ] {
        assert!(text.contains(&format!("===== {heading} =====\n")), "{heading}");
    }
    // What a helper needs is still there.
    for kept in ["1.43.0.10389", "Permission denied", "192-168-1-9.<certificate", "DEBUG - got <"] {
        assert!(text.contains(kept), "{kept}");
    }
    assert!(draft.hidden().iter().any(|it| it.kind == Kind::SignInKey && it.count >= 3));
    assert!(
        !draft.summary().contains("203.0.113")
            && draft.summary().contains("1. claimed: by <person")
    );
    assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
}

#[test]
fn what_passes_the_first_pass_keeps_the_file_from_being_written() {
    let scene = Scene::new();
    let wrapped = percent(&percent(&percent(&scene.server_token)));
    scene.log("Plex Media Server.log", format!("fine\nalso fine\n{wrapped}\n").as_bytes());
    let material = Material {
        parts: vec![Part { name: "facts".to_owned(), text: "all is well\n".to_owned() }],
        ..Material::default()
    };
    let problem = scene.draft(&material, &[]).unwrap_err();
    let file = "Plex Media Server.log".to_owned();
    assert_eq!(problem, Problem::SupportFileUnsafe { file: file.clone(), line: 3 });
    // Without that part there is a file.
    let draft = scene.draft(&material, &[&file]).unwrap();
    assert!(draft.text().contains("all is well") && !draft.text().contains("also fine"));
}

#[test]
fn a_file_is_never_overwritten_and_no_half_of_one_stays() {
    let scene = Scene::new();
    let draft = scene.draft(&Material::default(), &[]).unwrap();
    let path = scene.stage.path("support.txt");
    fs::write(&path, "mine").unwrap();
    assert_eq!(
        scene.save(&draft, path.clone()),
        Err(Problem::SupportFileExists { path: path.clone() })
    );
    assert_eq!(fs::read_to_string(&path).unwrap(), "mine");
    let link = scene.stage.path("link.txt");
    symlink(scene.stage.path("elsewhere"), &link).unwrap();
    assert_eq!(scene.save(&draft, link.clone()), Err(Problem::SupportFileExists { path: link }));
    assert!(!scene.stage.path("elsewhere").exists());

    let missing = scene.stage.path("missing/support.txt");
    let problem = scene.save(&draft, missing.clone()).unwrap_err();
    assert!(
        matches!(&problem, Problem::SupportFileNotWritten { path, .. } if *path == missing),
        "{problem:?}"
    );
    // Nothing can be written into /proc, and nothing is left of the attempt.
    let problem = scene.save(&draft, "/proc/support.txt".into()).unwrap_err();
    assert!(matches!(problem, Problem::SupportFileNotWritten { .. }), "{problem:?}");
    let left: Vec<_> = fs::read_dir(scene.stage.folder.path())
        .unwrap()
        .flatten()
        .filter(|it| it.file_name().to_string_lossy().starts_with(".usher-"))
        .collect();
    assert!(left.is_empty(), "{left:?}");
}

#[test]
fn a_hundred_megabytes_of_log_are_a_few_pages() {
    let scene = Scene::new();
    let path = scene.log("Plex Media Server.log", b"");
    let file = fs::OpenOptions::new().append(true).open(&path).unwrap();
    file.set_len(100 << 20).unwrap();
    let line = format!("DEBUG - a line with {}\n", scene.account_token);
    std::io::Write::write_all(&mut &file, format!("\n{}", line.repeat(5_000)).as_bytes()).unwrap();
    let draft = scene.draft(&Material::default(), &[]).unwrap();
    assert_eq!(draft.text().matches("DEBUG - a line with <sign-in key 1>").count(), 2_000);
    assert!(draft.text().len() < 1 << 20);
}
