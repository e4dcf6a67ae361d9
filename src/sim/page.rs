//! The pages a person sees in the browser: plain, without anybody's artwork.

use super::call::Call;
use super::request::Request;
use super::wire::{Reply, escape};
use super::world::{Approval, World};

/// The sign-in page. `clientID` and `code` come in the query, or behind `#?`
/// where only the page's own script can see them.
pub(super) fn answer(world: &mut World, request: &Request) -> Reply {
    let code = request.parameter("code").unwrap_or_default();
    let client = request.parameter("clientID").unwrap_or_default();
    match request.call {
        Call::AuthPage if code.is_empty() => from_fragment(world.approval),
        Call::AuthPage if world.approval == Approval::OnOpen => approve(world, &client, &code),
        Call::AuthPage => {
            let hidden = [("clientID", client.as_str()), ("code", code.as_str())];
            button(&question(world), "Approve", "/auth/approve", &hidden)
        }
        Call::Approve => approve(world, &client, &code),
        _ => Reply::refused(404, "Not Found"),
    }
}

fn approve(world: &mut World, client: &str, code: &str) -> Reply {
    let theirs = world.pins.iter().any(|pin| pin.code == code && pin.client == client);
    if world.approval != Approval::Never && theirs && world.approve(code) {
        message("Signed in. You can close this page and go back.")
    } else {
        message("This sign-in is not known, or it ran out.").with_status(404)
    }
}

fn question(world: &World) -> String {
    let name = world.account(world.at_the_browser).map(|account| account.username.as_str());
    format!("Sign in to the practice world as {}?", name.unwrap_or("nobody"))
}

/// A page that says one thing.
pub(super) fn message(words: &str) -> Reply {
    Reply::html(200, frame(&format!("<p>{}</p>", escape(words))))
}

/// A page that asks one thing, with a button that posts the hidden fields.
pub(super) fn button(question: &str, label: &str, action: &str, hidden: &[(&str, &str)]) -> Reply {
    let fields: String = hidden
        .iter()
        .map(|(name, value)| {
            format!("<input type=\"hidden\" name=\"{name}\" value=\"{}\">", escape(value))
        })
        .collect();
    Reply::html(
        200,
        frame(&format!(
            "<p>{}</p><form method=\"post\" action=\"{action}\">{fields}\
             <button>{label}</button></form>",
            escape(question)
        )),
    )
}

/// Reads what stands behind `#` and goes on with it: a browser does not send it.
fn from_fragment(approval: Approval) -> Reply {
    let script = match approval {
        Approval::OnOpen => {
            "const form = document.querySelector('form');\
             for (const name of ['clientID', 'code']) form[name].value = wanted.get(name) || '';\
             if (wanted.get('code')) form.submit();"
        }
        _ => {
            "for (const name of ['clientID', 'code'])\
             document.querySelector('form')[name].value = wanted.get(name) || '';"
        }
    };
    Reply::html(
        200,
        frame(&format!(
            "<p>Sign in to the practice world?</p>\
             <form method=\"post\" action=\"/auth/approve\">\
             <input type=\"hidden\" name=\"clientID\"><input type=\"hidden\" name=\"code\">\
             <button>Approve</button></form>\
             <script>const wanted = new URLSearchParams(location.hash.replace(/^#!?\\??/, ''));\
             {script}</script>"
        )),
    )
}

fn frame(body: &str) -> String {
    format!(
        "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\
         <title>Practice world</title></head><body><h1>Practice world</h1>{body}</body></html>\n"
    )
}
