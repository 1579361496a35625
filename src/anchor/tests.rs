//! What the stage as a whole promises.
