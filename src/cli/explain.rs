//! `hashiya check --explain`.

use std::fmt::Write as _;
use std::io::Write as _;

use hashiya::diagnostic::explain::Explanation;

use super::Verdict;
use super::stop::Stop;

/// Says what a code means.
pub fn run(code: &str) -> Result<Verdict, Stop> {
    let Some(page) = Explanation::find(code) else {
        return Err(Stop::NoSuchCode {
            code: code.to_owned(),
            near: Explanation::near(code),
        });
    };
    // Where nobody reads on, that is no reason to fail.
    let _ = write!(anstream::stdout().lock(), "{}", shown(page));
    Ok(Verdict::Fine)
}

fn shown(page: &Explanation) -> String {
    let mut text = format!(
        "{}: {}\n\n{}\n",
        page.code.0,
        page.headline(),
        page.meaning()
    );
    for (title, files) in [("For example:", page.fault()), ("The cure:", page.cure())] {
        let _ = writeln!(text, "\n{title}\n");
        for line in files.lines() {
            let _ = writeln!(text, "    {line}");
        }
    }
    text
}
