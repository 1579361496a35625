//! Bytes of authors as text.

/// The bytes as text.
///
/// # Errors
/// When they are not UTF-8: the line of the first wrong byte, from 1.
pub(super) fn text(bytes: &[u8]) -> Result<&str, usize> {
    std::str::from_utf8(bytes).map_err(|error| {
        let sound = bytes.iter().take(error.valid_up_to());
        1 + sound.filter(|byte| **byte == b'\n').count()
    })
}
