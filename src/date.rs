//! Dates as coarse as what is known (EDTF level 1).

/// A date: a year, a month or a day, perhaps about then, perhaps uncertain.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Date {
    /// Gregorian year.
    pub year: i32,
    /// 1 to 12.
    pub month: Option<u8>,
    /// 1 to 31; only beside a month.
    pub day: Option<u8>,
    /// `~`: about then.
    pub approximate: bool,
    /// `?`: uncertain.
    pub uncertain: bool,
}
