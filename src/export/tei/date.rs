//! Dates.

use crate::date::{Date, DatePoint};
use crate::xml::Xml;

/// Writes a date as the author wrote it. Attributes repeat it in numbers where it is certain and
/// its years are ones that XML Schema can express.
pub(super) fn write_date(xml: &mut Xml, date: Date) {
    let when = date
        .point()
        .filter(|point| point.is_certain())
        .and_then(DatePoint::iso);
    let (from, to) = date.ends();
    let not_before = from
        .filter(|point| point.is_certain() && when.is_none())
        .and_then(|from| from.iso().or_else(|| from.first().iso()));
    let not_after = to
        .filter(|point| point.is_certain() && when.is_none())
        .and_then(|to| to.iso().or_else(|| to.last().iso()));
    let attributes = [
        ("when", when),
        ("notBefore", not_before),
        ("notAfter", not_after),
    ];
    let known: Vec<_> = attributes
        .iter()
        .filter_map(|(name, value)| Some((*name, value.as_deref()?)))
        .collect();
    xml.element("date", &known, &date.to_string());
}
