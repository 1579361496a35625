//! Decodes what is known about a letter.

use crate::nonempty::NonEmpty;
use crate::source::decode::{Decoder, PersonIds};
use crate::source::keys;
use crate::source::letter::Correspondence;
use crate::source::yaml::YamlNode;

/// Decodes `{from, to, place, written, archive}`.
pub(super) fn decode(node: &YamlNode, decoder: &mut Decoder<'_>) -> Option<Correspondence> {
    let fields = decoder.fields(node, &keys::LETTER)?;
    decoder.report_missing_keys(&fields);
    let from = fields.decode_or_default("from", |node| decoder.people(node));
    let to = fields.decode_or_default("to", |node| decoder.people(node));
    let place = fields.decode("place", |node| decoder.someone(node, PersonIds::Entities));
    let written = fields.decode("written", |node| decoder.spanned_date(node));
    let archive = fields.decode("archive", |node| decoder.localized(node));
    Some(Correspondence {
        from: NonEmpty::new(from)?,
        to,
        place,
        written,
        archive,
    })
}
