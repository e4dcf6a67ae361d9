//! Tokens as types. Each is a secret string with no `Display`, a `Debug` that
//! hides it, and memory wiped when it goes. Only `plex` may look inside.

use secrecy::{ExposeSecret, SecretString};

macro_rules! secret {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone)]
        pub struct $name(SecretString);

        impl $name {
            /// Takes a secret over.
            pub fn new(text: impl Into<SecretString>) -> Self {
                Self(text.into())
            }

            /// The secret itself, for the wire and the vault alone.
            pub fn expose(&self) -> &str {
                self.0.expose_secret()
            }
        }

        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(concat!(stringify!($name), "(hidden)"))
            }
        }
    };
}

secret! {
    /// An account's token, made by a sign-in and good until sign-out.
    AuthToken
}
secret! {
    /// A `claim-…` token: good once, for four minutes (protocol page §2.1).
    ClaimToken
}
secret! {
    /// What a server accepts as its owner's word: the account's token, its own
    /// token, or the local admin token (protocol page §3.2).
    ServerToken
}
secret! {
    /// The four digits of a person in a Plex Home.
    HomePin
}

impl From<&AuthToken> for ServerToken {
    /// A claimed server takes its owner's account token (protocol page §2.6).
    fn from(token: &AuthToken) -> Self {
        Self(token.0.clone())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debug_hides_it() {
        assert_eq!(format!("{:?}", ClaimToken::new("claim-x")), "ClaimToken(hidden)");
    }
}
