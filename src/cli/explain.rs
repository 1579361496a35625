//! `hashiya check --explain`.

use std::fmt::Write as _;
use std::io::Write as _;

use hashiya::diagnostic::explain::Explanation;

use super::exit::{CommandError, SiteStatus};

/// Prints the page of a code: what it means, an example, and how to fix it.
pub fn run(code: &str) -> Result<SiteStatus, CommandError> {
    let Some(page) = Explanation::find(code) else {
        return Err(CommandError::NoSuchCode {
            code: code.to_owned(),
            near: Explanation::near(code),
        });
    };
    // A closed pipe is no error.
    let _ = write!(anstream::stdout().lock(), "{}", format_page(page));
    Ok(SiteStatus::Sound)
}

fn format_page(page: &Explanation) -> String {
    let mut text = format!(
        "{}: {}\n\n{}\n",
        page.code.0,
        page.headline(),
        page.meaning()
    );
    for (title, files) in [
        ("For example:", page.fault()),
        ("The remedy:", page.remedy()),
    ] {
        let _ = writeln!(text, "\n{title}\n");
        for line in files.lines() {
            let _ = writeln!(text, "    {line}");
        }
    }
    text
}
