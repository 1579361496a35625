//! Opens the default browser.

use std::process::{Command, Stdio};

/// Opens a URL in the default browser. If that fails, `failed` is called with the reason. It is
/// called on another thread, because the command that opens the browser may run until the browser is
/// closed.
pub fn open_in_browser(url: &str, failed: impl FnOnce(String) + Send + 'static) {
    let mut command = opener(url);
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    std::thread::spawn(move || {
        let program = command.get_program().to_string_lossy().into_owned();
        match command.status() {
            Ok(status) if status.success() => {}
            Ok(status) => failed(format!("`{program}` ended with {status}")),
            Err(error) => failed(format!("cannot run `{program}`: {error}")),
        }
    });
}

fn opener(url: &str) -> Command {
    let (program, arguments): (&str, &[&str]) = if cfg!(target_os = "macos") {
        ("open", &[])
    } else if cfg!(windows) {
        // `start` takes its first quoted argument for the title of a window.
        ("cmd", &["/C", "start", ""])
    } else {
        ("xdg-open", &[])
    };
    let mut command = Command::new(program);
    command.args(arguments).arg(url);
    command
}
