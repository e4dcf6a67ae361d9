//! The sentences that people meet on Plex's own pages, and the link of the
//! chain that each speaks of.
//!
//! They are Plex's words, not ours: they are compared and never shown. Those
//! in English are quoted in forums and in Plex's support pages; in the other
//! languages Plex's pages say the same, and a few telling words of each are
//! enough. What is pasted may be a whole page, with a server's name in the
//! middle of the sentence.

use super::Link;

/// Words that stand in a sentence in this order, with anything in between.
struct Phrase {
    words: &'static [&'static str],
    link: Link,
}

const fn phrase(words: &'static [&'static str], link: Link) -> Phrase {
    Phrase { words, link }
}

/// The more telling come first: the first that fits is the answer.
const PHRASES: &[Phrase] = &[
    // "app.plex.tv is unable to connect to “Attic” securely."
    phrase(&["unable to connect", "secure"], Link::Home),
    phrase(&["kann keine sichere verbindung"], Link::Home),
    phrase(&["nicht sicher", "verbinden"], Link::Home),
    phrase(&["connecter", "de manière sécurisée"], Link::Home),
    phrase(&["connexion sécurisée", "impossible"], Link::Home),
    phrase(&["conectar", "de forma segura"], Link::Home),
    phrase(&["安全に接続"], Link::Home),
    phrase(&["allow insecure connections"], Link::Home),
    phrase(&["no route to host"], Link::Home),
    // "Not authorized. You do not have access to this server."
    phrase(&["do not have access to this server"], Link::Claimed),
    phrase(&["don't have access to this server"], Link::Claimed),
    phrase(&["do not have permission to access this server"], Link::Claimed),
    phrase(&["don't have permission to access this server"], Link::Claimed),
    phrase(&["not authorized"], Link::Claimed),
    phrase(&["not authorised"], Link::Claimed),
    phrase(&["nicht autorisiert"], Link::Claimed),
    phrase(&["keinen zugriff auf diesen server"], Link::Claimed),
    phrase(&["keine berechtigung", "server"], Link::Claimed),
    phrase(&["pas autorisé"], Link::Claimed),
    phrase(&["non autorisé"], Link::Claimed),
    phrase(&["pas accès à ce serveur"], Link::Claimed),
    phrase(&["no autorizado"], Link::Claimed),
    phrase(&["no tienes acceso a este servidor"], Link::Claimed),
    phrase(&["権限がありません"], Link::Claimed),
    phrase(&["アクセス権がありません"], Link::Claimed),
    phrase(&["401 unauthorized"], Link::Claimed),
    phrase(&["claim token", "work"], Link::Claimed),
    phrase(&["server is unclaimed"], Link::Claimed),
    phrase(&["claim server"], Link::Claimed),
    phrase(&["looking for servers"], Link::Claimed),
    phrase(&["server werden gesucht"], Link::Claimed),
    phrase(&["suche nach servern"], Link::Claimed),
    phrase(&["recherche de serveurs"], Link::Claimed),
    phrase(&["buscando servidores"], Link::Claimed),
    phrase(&["サーバーを検索"], Link::Claimed),
    phrase(&["sign in", "loop"], Link::Claimed),
    // The server itself.
    phrase(&["startup maintenance"], Link::Answers),
    phrase(&["database migrations"], Link::Answers),
    phrase(&["still starting up"], Link::Answers),
    phrase(&["address already in use"], Link::Port),
    phrase(&["already running", "will not start"], Link::Running),
    phrase(&["database disk image is malformed"], Link::Running),
    phrase(&["database is malformed"], Link::Running),
    phrase(&["no space left on device"], Link::Running),
    phrase(&["err_connection_refused"], Link::Running),
    phrase(&["127.0.0.1 refused to connect"], Link::Running),
    phrase(&["can't connect to the server"], Link::Running),
    phrase(&["damaged and can"], Link::Installed),
    phrase(&["cannot be opened because"], Link::Installed),
    phrase(&["can't be opened because"], Link::Installed),
    phrase(&["developer cannot be verified"], Link::Installed),
    phrase(&["unverified developer"], Link::Installed),
    phrase(&["apple could not verify"], Link::Installed),
    phrase(&["nicht überprüfter entwickler"], Link::Installed),
    phrase(&["nicht geöffnet werden", "entwickler"], Link::Installed),
    phrase(&["développeur", "vérifié"], Link::Installed),
    phrase(&["desarrollador", "verific"], Link::Installed),
    phrase(&["開発元", "検証"], Link::Installed),
    // Folders and libraries.
    phrase(&["operation not permitted"], Link::Folders),
    phrase(&["permission denied"], Link::Folders),
    phrase(&["content unavailable"], Link::Folders),
    phrase(&["library is empty"], Link::Libraries),
    phrase(&["this library is empty"], Link::Libraries),
    phrase(&["no items"], Link::Libraries),
    phrase(&["mediathek ist leer"], Link::Libraries),
    phrase(&["bibliothek ist leer"], Link::Libraries),
    phrase(&["médiathèque est vide"], Link::Libraries),
    phrase(&["bibliothèque est vide"], Link::Libraries),
    phrase(&["biblioteca está vacía"], Link::Libraries),
    phrase(&["ライブラリは空"], Link::Libraries),
    // Outside.
    phrase(&["not available outside your network"], Link::Outside),
    phrase(&["fully accessible outside your network"], Link::Outside),
    phrase(&["außerhalb", "netzwerk", "nicht"], Link::Outside),
    phrase(&["en dehors de votre réseau"], Link::Outside),
    phrase(&["fuera de tu red"], Link::Outside),
    phrase(&["ネットワーク外"], Link::Outside),
    phrase(&["connection", "indirect"], Link::Outside),
    phrase(&["relay"], Link::Outside),
    phrase(&["double nat"], Link::Router),
    phrase(&["upnp"], Link::Router),
    phrase(&["manually specify public port"], Link::Router),
    phrase(&["server is offline"], Link::PlexTv),
    phrase(&["currently unavailable"], Link::PlexTv),
    phrase(&["server", "offline"], Link::PlexTv),
    phrase(&["hors ligne"], Link::PlexTv),
    phrase(&["sin conexión"], Link::PlexTv),
    phrase(&["オフライン"], Link::PlexTv),
];

/// The link that a pasted sentence speaks of; `None`: nobody knows it.
pub fn recognised(pasted: &str) -> Option<Link> {
    let pasted = plain(pasted);
    let stands_in = |phrase: &&Phrase| {
        let mut rest = pasted.as_str();
        phrase.words.iter().all(|words| match rest.find(*words) {
            Some(at) => {
                rest = rest.get(at + words.len()..).unwrap_or_default();
                true
            }
            None => false,
        })
    };
    PHRASES.iter().find(stands_in).map(|phrase| phrase.link)
}

/// Small letters, straight apostrophes, and single blanks.
fn plain(text: &str) -> String {
    let text = text.to_lowercase().replace(['\u{2018}', '\u{2019}', '\u{02bc}'], "'");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sentences_that_people_meet_lead_to_their_link() {
        for (pasted, link) in [
            ("app.plex.tv is unable to connect to “Attic” securely.", Link::Home),
            ("Not authorized\nYou do not have access to this server", Link::Claimed),
            ("You don’t have permission to access this server", Link::Claimed),
            ("Looking for  servers…", Link::Claimed),
            ("Plex Media Server is currently running database migrations.", Link::Answers),
            ("Not available outside your network", Link::Outside),
            ("SQLITE3: database disk image is malformed", Link::Running),
            ("Sie haben keinen Zugriff auf diesen Server", Link::Claimed),
            ("Vous n’avez pas accès à ce serveur", Link::Claimed),
            ("No tienes acceso a este servidor", Link::Claimed),
            ("このサーバーにアクセス権がありません", Link::Claimed),
            ("Die Bibliothek ist leer", Link::Libraries),
        ] {
            assert_eq!(recognised(pasted), Some(link), "{pasted}");
        }
        assert_eq!(recognised("How do I make a playlist?"), None);
        assert_eq!(recognised(""), None);
    }

    #[test]
    fn every_phrase_is_written_as_it_is_compared_and_can_be_reached() {
        for phrase in PHRASES {
            let sentence = phrase.words.join(" … ");
            assert_eq!(plain(&sentence), sentence);
            assert_eq!(recognised(&sentence), Some(phrase.link), "{sentence}");
        }
    }
}
