//! The vault against a real Secret Service: `gnome-keyring-daemon` on a bus of
//! the test's own. Each test starts a private session in which this very
//! program runs the parts below that are marked `ignore`.

#![cfg(target_os = "linux")]
#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "tests"
)]

use jiff::{SignedDuration, Timestamp};
use std::path::Path;
use std::process::{Command, Output};
use usher::domain::ClientIdentifier;
use usher::plex::{AuthToken, ClaimToken, HomePin};
use usher::runtime::vault::{Kept, SecretStore, Vault, VaultError};

const TOKEN: &str = "account-token-ünïcode";
const CLAIM: &str = "claim-vault";

/// Starts the daemon on what stands before it, and waits until it answers.
const UNLOCKED: &str =
    r#"printf "test\n" | gnome-keyring-daemon --foreground --unlock --components=secrets & "#;
/// Zero bytes make no login keyring: every write is refused.
const REFUSING: &str =
    r#"printf "" | gnome-keyring-daemon --foreground --unlock --components=secrets & "#;

const LOCK: &str = "gdbus call --session -d org.freedesktop.secrets -o /org/freedesktop/secrets \
    -m org.freedesktop.Secret.Service.Lock \"['/org/freedesktop/secrets/collection/login']\" \
    >/dev/null";

#[test]
fn another_process_reads_what_one_stored() {
    let said = session(
        UNLOCKED,
        "part stores && part reads && secret-tool search --all service Usher 2>&1 \
         && part forgets && secret-tool search --all service Usher 2>&1",
    );
    let items = |text: &str| text.lines().filter(|line| line.starts_with("[/")).count();
    assert_eq!(items(&said), 1, "one item, and none after it was forgotten:\n{said}");
    assert!(said.contains("username = client-1"), "{said}");
}

#[test]
fn f076_a_locked_keyring_is_replaced_by_memory() {
    session(UNLOCKED, &format!("part stores && {LOCK} && part goes_on_from_memory"));
}

#[test]
fn a_keyring_that_refuses_is_replaced_by_memory() {
    session(REFUSING, "part goes_on_from_memory");
}

#[test]
fn an_absent_keyring_is_replaced_by_memory() {
    session("", "DBUS_SESSION_BUS_ADDRESS=unix:path=/nowhere/bus part goes_on_from_memory");
}

#[tokio::test]
async fn a_file_is_private_and_keeps_tokens() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("secrets");
    let first = file_vault(&path);
    assert!(first.account_token().await.unwrap().is_none());
    assert!(!path.exists(), "reading creates nothing");
    assert_eq!(first.keep_account_token(AuthToken::new(TOKEN)).await.unwrap(), Kept::Stored);
    assert_eq!(mode(&path), 0o600);

    let second = file_vault(&path);
    assert_eq!(second.account_token().await.unwrap().unwrap().expose(), TOKEN);
    second.forget_account_token().await.unwrap();
    assert!(!path.exists(), "an empty item is no item");
}

#[tokio::test]
async fn a_file_that_others_can_read_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("secrets");
    file_vault(&path).keep_account_token(AuthToken::new(TOKEN)).await.unwrap();
    for open in [0o640, 0o604, 0o660] {
        set_mode(&path, open);
        let refused = file_vault(&path).account_token().await;
        assert!(matches!(refused, Err(VaultError::FileOpen { .. })), "{open:o}");
    }
    set_mode(&path, 0o600);
    assert!(file_vault(&path).account_token().await.unwrap().is_some());

    let link = folder.path().join("link");
    std::os::unix::fs::symlink(&path, &link).unwrap();
    let vault = file_vault(&link);
    let refused = vault.keep_account_token(AuthToken::new("other")).await;
    assert!(matches!(refused, Err(VaultError::FileOpen { .. })));
}

#[tokio::test]
async fn a_file_of_another_program_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("id_ed25519");
    std::fs::write(&path, "a key").unwrap();
    set_mode(&path, 0o600);
    let vault = file_vault(&path);
    let refused = vault.keep_account_token(AuthToken::new(TOKEN)).await;
    assert!(matches!(refused, Err(VaultError::FileOfAnother { .. })));
    assert!(matches!(vault.forget().await, Err(VaultError::FileOfAnother { .. })));
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "a key");
}

#[tokio::test]
async fn a_claim_token_lives_until_it_is_used_or_stale() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("secrets");
    let vault = file_vault(&path);
    vault.keep_account_token(AuthToken::new(TOKEN)).await.unwrap();
    let soon = Timestamp::now() + SignedDuration::from_secs(200);
    vault.keep_claim_token(ClaimToken::new(CLAIM), soon).await.unwrap();
    // An interrupted claim goes on in the next run.
    assert_eq!(file_vault(&path).claim_token().await.unwrap().unwrap().expose(), CLAIM);
    vault.drop_claim_token().await.unwrap();
    assert!(file_vault(&path).claim_token().await.unwrap().is_none());

    // Past, and further away than any token lives: the clock was set back.
    for seconds in [-1, 600] {
        let when = Timestamp::now() + SignedDuration::from_secs(seconds);
        vault.keep_claim_token(ClaimToken::new(CLAIM), when).await.unwrap();
        let next = file_vault(&path);
        assert!(next.claim_token().await.unwrap().is_none());
        let text = std::fs::read_to_string(&path).unwrap();
        assert!(!text.contains(CLAIM), "a stale token is removed from the file");
        assert!(next.account_token().await.unwrap().is_some(), "the sign-in stays");
        vault.drop_claim_token().await.unwrap();
    }
}

#[tokio::test]
async fn a_typed_pin_is_given_out_once() {
    let vault = Vault::new(SecretStore::Memory, ClientIdentifier("client-1".into()));
    let (first, second) = (vault.hold(HomePin::new("1234")), vault.hold(HomePin::new("5678")));
    assert_eq!(serde_json::to_string(&first).unwrap(), "1");
    assert_eq!(vault.release(second).unwrap().expose(), "5678");
    assert!(vault.release(second).is_none());
    assert!(!format!("{vault:?}").contains("1234"), "Debug hides it");
}

#[test]
fn stores_are_read_from_words() {
    assert_eq!(SecretStore::parse("system"), Ok(SecretStore::System));
    assert_eq!(SecretStore::parse("memory"), Ok(SecretStore::Memory));
    assert_eq!(SecretStore::parse("file:/a b"), Ok(SecretStore::File("/a b".into())));
    for text in ["", "System", "file:", "file:relative", "keychain"] {
        assert!(SecretStore::parse(text).is_err(), "{text}");
    }
}

#[tokio::test]
#[ignore = "a part of the tests above, run in their session"]
async fn stores() {
    let vault = system_vault();
    assert!(vault.account_token().await.unwrap().is_none());
    assert_eq!(vault.keep_account_token(AuthToken::new(TOKEN)).await.unwrap(), Kept::Stored);
    let soon = Timestamp::now() + SignedDuration::from_secs(200);
    assert_eq!(vault.keep_claim_token(ClaimToken::new(CLAIM), soon).await.unwrap(), Kept::Stored);
}

#[tokio::test]
#[ignore = "a part of the tests above, run in their session"]
async fn reads() {
    let vault = system_vault();
    assert_eq!(vault.account_token().await.unwrap().unwrap().expose(), TOKEN);
    assert_eq!(vault.claim_token().await.unwrap().unwrap().expose(), CLAIM);
    assert_eq!(vault.refusal().await, None);
}

#[tokio::test]
#[ignore = "a part of the tests above, run in their session"]
async fn forgets() {
    system_vault().forget().await.unwrap();
    let vault = system_vault();
    assert!(vault.account_token().await.unwrap().is_none());
    vault.forget().await.expect("to forget twice is harmless");
}

#[tokio::test]
#[ignore = "a part of the tests above, run in their session"]
async fn goes_on_from_memory() {
    let vault = system_vault();
    let home = std::env::var("HOME").unwrap();
    assert!(vault.account_token().await.unwrap().is_none());
    let kept = vault.keep_account_token(AuthToken::new("memory-only")).await.unwrap();
    let Kept::MemoryOnly { cause } = kept else { panic!("stored, and it should not be") };
    assert!(!cause.is_empty() && !cause.contains("memory-only"), "{cause}");
    assert_eq!(vault.refusal().await, Some(cause));
    assert_eq!(vault.account_token().await.unwrap().unwrap().expose(), "memory-only");
    assert!(vault.forget_account_token().await.is_err(), "nobody knows what the store has");
    assert!(vault.account_token().await.unwrap().is_none());
    let found = Command::new("grep").args(["-r", "memory-only", &home]).output().unwrap();
    assert!(found.stdout.is_empty(), "no plain file: {found:?}");
}

fn system_vault() -> Vault {
    Vault::new(SecretStore::System, ClientIdentifier("client-1".into()))
}

fn file_vault(path: &Path) -> Vault {
    Vault::new(SecretStore::File(path.to_owned()), ClientIdentifier("client-1".into()))
}

fn mode(path: &Path) -> u32 {
    use std::os::unix::fs::PermissionsExt;
    std::fs::metadata(path).unwrap().permissions().mode() & 0o777
}

fn set_mode(path: &Path, mode: u32) {
    use std::os::unix::fs::PermissionsExt;
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
}

/// Runs a script on a private bus with a private home, with `daemon` started
/// first. `part NAME` runs one of the parts above. Returns what it all said.
fn session(daemon: &str, script: &str) -> String {
    let home = tempfile::tempdir().unwrap();
    let program = std::env::current_exe().unwrap();
    let wait = if daemon.is_empty() { "" } else { "answering" };
    let whole = format!(
        r#"
        mkdir -p -m 700 "$XDG_RUNTIME_DIR" "$XDG_DATA_HOME"
        part() {{ "{program}" --exact "$1" --ignored --nocapture; }}
        answering() {{
            for _ in $(seq 100); do
                gdbus call --session -d org.freedesktop.DBus -o /org/freedesktop/DBus \
                    -m org.freedesktop.DBus.NameHasOwner org.freedesktop.secrets | grep -q true \
                    && return
                sleep 0.1
            done
            echo "the keyring does not answer" >&2; return 1
        }}
        {daemon}
        keyring=$!
        {wait} {and} {script}
        code=$?
        [ -z "$keyring" ] || kill "$keyring"
        exit $code
        "#,
        program = program.display(),
        and = if wait.is_empty() { "" } else { "&&" },
    );
    let Output { status, stdout, stderr } = Command::new("dbus-run-session")
        .args(["--", "bash", "-c", &whole])
        .env("HOME", home.path())
        .env("XDG_RUNTIME_DIR", home.path().join("run"))
        .env("XDG_DATA_HOME", home.path().join(".local/share"))
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .output()
        .expect("install dbus, gnome-keyring, libsecret-tools and libglib2.0-bin");
    let said = format!("{}{}", String::from_utf8_lossy(&stdout), String::from_utf8_lossy(&stderr));
    assert!(status.success(), "{said}");
    assert!(said.contains("1 passed"), "the part has to exist:\n{said}");
    said
}
