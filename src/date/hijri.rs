//! Converts years of the Hijri calendar to Gregorian ones, for a proposal to authors.

/// The Gregorian years in which a Hijri year begins and ends, in the tabular calendar with the civil
/// epoch. Returns `None` outside of the years 1 to 1600.
pub(super) fn gregorian_years(year: i64) -> Option<(i64, i64)> {
    (1..=1600).contains(&year).then(|| {
        (
            gregorian_year(first_day(year)),
            gregorian_year(first_day(year + 1) - 1),
        )
    })
}

/// The Julian day number of a Hijri year's first day.
const fn first_day(year: i64) -> i64 {
    1_948_440 + (year - 1) * 354 + (3 + 11 * year).div_euclid(30)
}

/// The Gregorian year of a Julian day number (Fliegel and Van Flandern's algorithm).
const fn gregorian_year(day: i64) -> i64 {
    let l = day + 68_569;
    let n = 4 * l / 146_097;
    let l = l - (146_097 * n + 3) / 4;
    let i = 4_000 * (l + 1) / 1_461_001;
    let l = l - 1_461 * i / 4 + 31;
    let j = 80 * l / 2_447;
    100 * (n - 49) + i + j / 11
}

#[cfg(test)]
mod tests {
    use super::gregorian_years;

    #[test]
    fn hijri_years_lie_in_one_or_two_gregorian_ones() {
        assert_eq!(gregorian_years(1), Some((622, 623)));
        assert_eq!(gregorian_years(450), Some((1058, 1059)));
        assert_eq!(gregorian_years(401), Some((1010, 1011)));
        assert_eq!(gregorian_years(500), Some((1106, 1107)));
        assert_eq!(gregorian_years(1446), Some((2024, 2025)));
        assert_eq!(gregorian_years(1429), Some((2008, 2008)));
        assert_eq!(gregorian_years(0), None);
    }
}
