//! The registry: every code that a finding can have, in order.

use super::explanation::Explanation;
use crate::diagnostic::Code;

macro_rules! pages {
    ($($code:literal)*) => {
        &[$(Explanation { code: Code($code), text: include_str!(concat!($code, ".md")) }),*]
    };
}

/// The pages of all codes, in the order of the codes.
pub const PAGES: &[Explanation] = pages! {
    "H0101" "H0102" "H0103" "H0104" "H0105" "H0106" "H0107" "H0108" "H0109"
    "H0110" "H0111" "H0112" "H0113" "H0114" "H0115" "H0116" "H0117" "H0118" "H0119"
    "H0120" "H0121" "H0122" "H0123" "H0124" "H0125" "H0126" "H0127"
    "H0130" "H0131" "H0132" "H0133" "H0134" "H0135" "H0136"
    "H0140"
    "H0151" "H0152" "H0153"
    "H0170" "H0171" "H0172"
    "H0201" "H0202" "H0203" "H0204" "H0205" "H0206" "H0207" "H0208" "H0209"
    "H0210" "H0211" "H0212" "H0213" "H0214" "H0215" "H0216" "H0217"
    "H0220" "H0221"
    "H0230" "H0231"
    "H0240" "H0241" "H0242"
    "H0301" "H0302" "H0303" "H0304" "H0305" "H0306" "H0307" "H0308" "H0309"
    "H0310" "H0311" "H0312" "H0313" "H0314" "H0315"
    "H0330" "H0331" "H0332"
    "H0401" "H0402" "H0403" "H0404"
    "H0410"
    "H0501" "H0503" "H0504" "H0505" "H0506" "H0507" "H0508" "H0509"
    "H0510" "H0511" "H0512"
    "H0520" "H0521" "H0522" "H0523" "H0524"
    "H0530"
    "H0601" "H0602" "H0603" "H0604" "H0605" "H0606" "H0607"
    "H0701" "H0702"
    "H0801" "H0802" "H0803" "H0804"
    "H0901"
};
