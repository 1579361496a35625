//! The `hashiya` program. All of it is in [`cli`] and in the library.

mod cli;

fn main() -> std::process::ExitCode {
    cli::run()
}
