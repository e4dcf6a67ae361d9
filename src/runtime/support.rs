//! The support file: gathers what it is made of and every secret that is known
//! here, has both passes made over it, and saves what they let through.

use super::{Runtime, World, blocking, held, problems};
use crate::platform::{Host, files};
use crate::problem::Problem;
use crate::support::{Draft, Kind, Known, Material, Part, Refusal, System};
use secrecy::ExposeSecret;
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::PathBuf;

/// How many steps of the past a helper wants to see.
const STEPS: usize = 500;

impl Runtime {
    /// The support file as it would be saved: what `material` brings, the
    /// history, the ends of the server's logs and what Usher runs on, without
    /// the parts that are `left_out` by their names. Asks nobody on the
    /// network. Where something like a secret is left, there is no file:
    /// [`Problem::SupportFileUnsafe`] says in which part.
    pub fn support_file(
        &self,
        mut material: Material,
        left_out: BTreeSet<String>,
    ) -> impl Future<Output = Result<Draft, Problem>> + Send + use<> {
        let world = self.world.clone();
        async move {
            material.known.extend(world.known_secrets().await);
            blocking(move || {
                world.add_what_is_here(&mut material);
                material.draft(&left_out).map_err(|refusal| match refusal {
                    Refusal::Left(left) => {
                        Problem::SupportFileUnsafe { file: left.part, line: left.line }
                    }
                    Refusal::Broken(what) => Problem::Bug { what },
                })
            })
            .await?
        }
    }

    /// Saves a support file: for this user alone, and never over another file.
    /// Whatever goes wrong, no half of it stays behind.
    pub async fn save_support_file(draft: Draft, path: PathBuf) -> Result<(), Problem> {
        blocking(move || match files::write_if_absent(&path, draft.text().as_bytes()) {
            Ok(true) => Ok(()),
            Ok(false) => Err(Problem::SupportFileExists { path }),
            Err(error) => Err(problems::of_support_file(path, error)),
        })
        .await?
    }
}

impl World {
    /// Every secret and every name that is known without asking anybody.
    async fn known_secrets(&self) -> Vec<Known> {
        let mut known: Vec<Option<Known>> = Vec::new();
        // What the vault refuses to say is hidden by its look.
        if let Ok(Some(token)) = self.vault.account_token().await {
            known.push(Known::secret(Kind::SignInKey, token.expose()));
        }
        if let Ok(Some(token)) = self.vault.claim_token().await {
            known.push(Known::secret(Kind::ClaimToken, token.expose()));
        }
        if let Some(token) = self.local_admin_token().await {
            known.push(Known::secret(Kind::SignInKey, token.expose()));
        }
        if let Ok(identifier) = self.store.client_identifier() {
            known.push(Known::secret(Kind::Identifier, &identifier.0));
        }
        if let Some(account) = held(&self.account).as_ref() {
            known.push(Known::name(Kind::Person, &account.username));
            known.push(Known::name(Kind::Person, &account.title));
            known.push(Known::secret(Kind::Identifier, &account.uuid.0));
        }
        if let Some(last) = self.store.settings().ok().and_then(|it| it.last_account) {
            known.push(Known::name(Kind::Person, &last.title));
        }
        if let Some(listing) = held(&self.listing).as_ref() {
            known.push(Known::name(Kind::Server, &listing.name));
            known.push(Known::secret(Kind::Server, &listing.machine_identifier.0));
            let address = listing.public_address.as_deref();
            known.push(address.and_then(|it| Known::secret(Kind::Address, it)));
        }
        if let Some(name) = held(&self.settings).as_ref().and_then(|it| it.friendly_name.clone()) {
            known.push(Known::name(Kind::Server, &name));
        }
        if let Some((_, identity)) = held(&self.last_seen).as_ref() {
            known.push(Known::secret(Kind::Server, &identity.machine_identifier.0));
        }
        for word in self.around.ssh.iter().flat_map(|destination| destination.split('@')) {
            known.push(Known::name(Kind::Computer, word));
        }
        let host = self.around.host.clone();
        let of_machine = blocking(move || known_of_machine(&host)).await.unwrap_or_default();
        known.into_iter().chain(of_machine).flatten().collect()
    }

    fn add_what_is_here(&self, material: &mut Material) {
        let host = &self.around.host;
        let system = System {
            name: host.os.name().to_owned(),
            version: host.system_version(),
            processor: host.processor().to_owned(),
            language: material.summary.system.language.take(),
        };
        let history = self.folder.history().unwrap_or_default();
        let skipped = history.len().saturating_sub(STEPS);
        let mut lines = String::new();
        for line in history.iter().skip(skipped) {
            // Writing to memory does not fail.
            let _ = writeln!(lines, "{}", serde_json::to_string(line).unwrap_or_default());
        }
        material.parts.push(Part { name: "history".to_owned(), text: lines });
        for log in host.log_ends() {
            material.parts.push(Part { name: log.name, text: log.text });
        }
        let environment = format!(
            "server address: {}\nserver named by a person: {}\ndata folder: {}\n\
             log: {}\nUsher's folder: {}\n",
            self.around.server,
            self.around.server_given,
            host.data_folder().display(),
            host.server_log().display(),
            self.around.config_folder.display(),
        );
        material.parts.push(Part { name: "environment".to_owned(), text: environment });
        material.summary.system = system;
    }
}

/// What this computer knows of people and of the server. All calls block.
fn known_of_machine(host: &Host) -> Vec<Option<Known>> {
    let mut known = vec![
        Known::name(Kind::Computer, &host.computer_name()),
        Known::home(&host.home().to_string_lossy()),
    ];
    known.extend(host.people().iter().map(|it| Known::name(Kind::Person, it)));
    match host.stored_names() {
        Ok(stored) => {
            let token = stored.token.as_ref().map(|it| it.expose_secret());
            known.push(token.and_then(|it| Known::secret(Kind::SignInKey, it)));
            known.push(stored.mail.as_deref().and_then(|it| Known::secret(Kind::Email, it)));
            let name = |kind, text: Option<&str>| text.and_then(|it| Known::name(kind, it));
            known.push(name(Kind::Person, stored.username.as_deref()));
            known.push(name(Kind::Server, stored.friendly_name.as_deref()));
            known.extend(stored.identifiers.iter().map(|it| Known::secret(Kind::Server, it)));
            let certificate = stored.certificate.as_deref();
            known.push(certificate.and_then(|it| Known::secret(Kind::Certificate, it)));
            known.extend(stored.hosts.iter().map(|it| Known::secret(Kind::Address, it)));
        }
        Err(error) => tracing::debug!(%error, "the server's stored settings cannot be read"),
    }
    known
}
