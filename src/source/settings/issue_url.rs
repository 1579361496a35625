//! `issue_url`: the form that takes readers' corrections.

use super::whole_host::has_whole_host;
use crate::diagnostic::Diagnostic;
use crate::href::Address;
use crate::percent::encode_component;
use crate::source::codes;
use crate::source::decode::Decoder;
use crate::source::yaml::YamlNode;

const TITLE: &str = "{title}";
const BODY: &str = "{body}";

/// The address of a form, with `{body}` and perhaps `{title}` where what is written into it belongs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IssueUrl(String);

impl IssueUrl {
    /// The address of the form with a title and a text in it.
    pub fn filled(&self, title: &str, body: &str) -> Address {
        // In one pass: what is written may contain the words that stand for it.
        let mut filled = String::new();
        let mut rest = self.0.as_str();
        while let Some(at) = rest.find('{') {
            let (before, after) = rest.split_at(at);
            filled.push_str(before);
            rest = if let Some(after) = after.strip_prefix(TITLE) {
                filled.push_str(&encode_component(title));
                after
            } else if let Some(after) = after.strip_prefix(BODY) {
                filled.push_str(&encode_component(body));
                after
            } else {
                filled.push_str("%7B");
                after.get(1..).unwrap_or_default()
            };
        }
        filled.push_str(rest);
        Address::new(filled)
    }
}

pub(super) fn decode_issue_url(node: &YamlNode, decoder: &mut Decoder<'_>) -> Option<IssueUrl> {
    const HELP: &str =
        "write it whole: https://github.com/someone/somewhere/issues/new?title={title}&body={body}";
    let text = decoder.text(node)?;
    let before = text.value.split('{').next().unwrap_or_default();
    // The part before what is filled in must be an address by itself. Otherwise that could become a
    // part of the host name.
    let fault = if !has_whole_host(before) {
        format!("`{}` is not an absolute web address", text.value)
    } else if !text.value.contains(BODY) {
        "`issue_url` has no place for what a reader quotes".to_owned()
    } else {
        return Some(IssueUrl(text.value));
    };
    decoder.report(Diagnostic::error(codes::URL, text.span, fault).help(HELP));
    None
}
