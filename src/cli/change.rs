//! Changes to the author's files: shown, then made.

use std::io::Write as _;

use hashiya::authoring::{Changed, Refusal, diff, write};

use super::site::Site;
use super::{Stop, terminal};

/// Shows changes on standard output: a patch that other tools can read. Nobody to read it is no
/// reason to stop.
pub fn show(changes: &[Changed]) {
    let mut out = std::io::stdout().lock();
    for change in changes {
        let _ = out.write_all(diff::unified(change).as_bytes());
    }
}

/// Says which changes could not be made.
pub fn refused(refused: &[Refusal]) {
    for refusal in refused {
        terminal::say(&format!(
            "left as it is: {}:{}: {}",
            refusal.path, refusal.line, refusal.reason
        ));
    }
}

/// Makes changes, file by file, if all of them can be made.
pub fn make(changes: &[Changed], site: &Site) -> Result<(), Stop> {
    write::clear(&site.root);
    write::check(&site.root, changes)?;
    for change in changes {
        write::replace(&site.root, change)?;
        terminal::say(&format!("Changed {}", change.path));
    }
    Ok(())
}
