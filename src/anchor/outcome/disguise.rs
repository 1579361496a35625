//! How a target's words can differ from the text although a reader would call them the same.

/// From this number of letters on, words are taken to be the same even if look-alike letters could
/// make them different words.
const SURE: usize = 6;

/// How words were disguised.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Disguise {
    /// They were copied with their Markdown markup.
    Markup,
    /// They have characters that look like those of the text.
    LookAlikes(Vec<LookalikePair>),
}

/// Two characters that look the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LookalikePair {
    /// The character in the quote.
    pub written: char,
    /// The character in the text.
    pub stands: char,
}

impl Disguise {
    /// Is it certain that these are the same words? In a short word, a look-alike letter can make
    /// another word.
    pub fn is_sure(&self, words: &str) -> bool {
        let letters = words.chars().filter(|c| c.is_alphanumeric()).count();
        match self {
            Self::Markup => true,
            Self::LookAlikes(pairs) => {
                letters >= SURE || !pairs.iter().any(|pair| pair.may_differ())
            }
        }
    }
}

impl LookalikePair {
    /// Are the two different letters of one alphabet, so that exchanging them can make another
    /// word? (على “on”, علي “Ali”)
    pub const fn may_differ(self) -> bool {
        matches!(
            (self.written, self.stands),
            ('\u{649}', '\u{64A}') | ('\u{64A}', '\u{649}')
        )
    }
}
