//! Files → typed sources: what authors wrote, read once, with the place of everything that can be wrong later.

pub mod annotation;
pub mod block;
pub mod body;
pub mod codes;
pub mod id;
pub mod localized;
pub mod target;
pub mod yaml;
