//! Writes lists of numbers as short strings, of which the index has very many.

/// The digits. None needs an escape in JSON.
const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
/// What a digit contributes to its number: 0 to 31. The other half of the digits means the same,
/// and that the number goes on.
const BASE: u64 = 32;

/// Numbers, one after another: each in digits of base 32, the least first. All digits of a number
/// but the last are from the second half of the alphabet.
pub fn packed(numbers: impl IntoIterator<Item = u64>) -> String {
    let mut text = String::new();
    for mut number in numbers {
        while number >= BASE {
            push(&mut text, number % BASE + BASE);
            number /= BASE;
        }
        push(&mut text, number);
    }
    text
}

fn push(text: &mut String, digit: u64) {
    let digit = usize::try_from(digit).ok().and_then(|at| DIGITS.get(at));
    text.extend(digit.map(|digit| char::from(*digit)));
}

#[cfg(test)]
mod tests {
    use super::packed;

    #[test]
    fn small_numbers_take_one_character_and_large_ones_a_few() {
        assert_eq!(packed([0, 31]), "Af");
        assert_eq!(packed([32, 33, 1023]), "gBhB_f");
        assert_eq!(packed([]), "");
    }
}
