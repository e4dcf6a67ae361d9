//! What the program brings to a support file: the chain and the facts, whole,
//! in English, and with nothing left in it that belongs to somebody.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "tests"
)]

#[path = "stage/mod.rs"]
mod stage;

use stage::{ACCOUNT, Stage};
use std::collections::BTreeSet;
use usher::app::{App, report};
use usher::flow::{Event, Press};
use usher::i18n::Words;
use usher::support::Draft;

/// The support file of a server of the account, in a German window.
fn drafted(stage: &Stage) -> Draft {
    stage.block_on(async {
        let mut app = App::start(stage.options()).await.unwrap();
        app.send(Event::Press(Press::Examine(None)));
        while app.model.asides.examination.goes_on() {
            assert!(app.hear().await);
        }
        let material = report::material(&app.model, &Words::for_tag("de"), true);
        let draft = app.support_file(material, BTreeSet::new()).await.unwrap();
        app.finish().await;
        draft
    })
}

#[test]
fn it_tells_the_chain_and_the_facts_and_nobodys_secrets() {
    let stage = Stage::new(|world| world.claim_for(ACCOUNT));
    let (name, identifier) = stage.world.change(|world| {
        (world.server.friendly_name().to_owned(), world.server.machine_identifier())
    });
    let draft = drafted(&stage);
    let text = draft.text();
    assert!(text.contains("practice: nothing here is about a real server"), "{text}");
    assert!(text.contains("language: de-DE"), "{text}");
    assert!(text.contains(" 4 answers: works – says that it is version"), "{text}");
    assert!(text.contains("12 outside: off by choice – as you chose"), "{text}");
    assert!(text.contains("signin_state"), "the facts are there: {text}");
    for secret in [name.as_str(), identifier.as_str()] {
        assert!(!text.contains(secret), "{secret} is left in {text}");
    }
    assert!(!draft.hidden().is_empty());
    assert!(draft.summary().contains("outside: off by choice"), "{}", draft.summary());
}
