//! What pages are about, for programs that read pages: JSON-LD in the terms of schema.org.
//!
//! All addresses in it are absolute, so that there is none without a `base_url`. A thing is described
//! once on a page; elsewhere its `@id` stands for it. Articles and entities have the same `@id` on all
//! pages, and in `data/entities.jsonld`.

mod agent;
mod article;
mod claim;
mod described;
mod entity;
mod page;

pub use article::article;
pub use described::Described;
pub use entity::entity;
pub use page::page;
