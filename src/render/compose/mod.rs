//! Page keys → page contexts: everything a template is shown, made ready.

mod advance;
mod article;
mod cards;
mod concordance;
mod contents;
mod entity;
mod faces;
mod facing;
mod frame;
mod free;
mod heading;
mod home;
mod image;
mod layers;
mod listing;
mod margin;
mod numbering;
mod pace;
mod parallel;
mod place;
mod prose;
mod social;
mod specimen;
mod structure;
mod text;
mod view;

pub use article::article;
pub use entity::entity;
pub use frame::PER_PAGE;
pub use free::{free, language_choice, not_found, redirect};
pub use home::home;
pub use image::static_path;
pub use listing::{articles, entities, kind, tag};
pub use parallel::parallel;
pub use view::View;
