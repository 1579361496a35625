//! `hashiya publish`: what it leaves on the branch of a real repository of git, and what it refuses.
//! The repositories lie in temporary folders, and the settings of the user's git are not read.
#![allow(clippy::unwrap_used, clippy::panic)]

#[path = "../support/program.rs"]
mod program;

mod address;
mod bytes;
mod history;
mod places;
mod refused;
mod remote;
mod support;
