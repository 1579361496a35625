//! Decodes the picture of an article or an entity.

use crate::source::decode::Decoder;
use crate::source::entity::Image;
use crate::source::keys;
use crate::source::yaml::YamlNode;

/// Decodes `{file, alt, credit}`.
pub(super) fn decode(node: &YamlNode, decoder: &mut Decoder<'_>) -> Option<Image> {
    let fields = decoder.fields(node, &keys::IMAGE)?;
    decoder.report_missing_keys(&fields);
    let file = fields.decode("file", |node| decoder.text(node));
    let alt = fields.decode("alt", |node| decoder.needed(node));
    let credit = fields.decode("credit", |node| decoder.localized(node));
    Some(Image {
        file: file?,
        alt: alt?,
        credit,
    })
}
