//! Particles that Arabic and Hebrew write joined to the next word.

use std::sync::LazyLock;

use crate::text::proclitic::is_proclitic;

/// The particle ل together with the article.
pub(super) const LAM_ARTICLE: &str = "لل";

/// The least number of letters after a particle; after the article two are enough.
pub(super) const LETTERS_AFTER_PARTICLE: usize = 3;

/// Every chain of particles that the languages allow, longest first.
pub(super) static PARTICLES: LazyLock<Vec<String>> = LazyLock::new(|| {
    let mut found: Vec<String> = ["", "و", "ف"]
        .iter()
        .map(|conjunction| format!("{conjunction}{LAM_ARTICLE}"))
        .collect();
    for (letters, longest) in [("وفبكلا", 4), ("ושכלמהב", 5)] {
        let mut chains = vec![String::new()];
        for _ in 0..longest {
            chains = chains
                .iter()
                .flat_map(|chain| letters.chars().map(move |c| format!("{chain}{c}")))
                .collect();
            found.extend(chains.iter().filter(|chain| is_proclitic(chain)).cloned());
        }
    }
    found.sort_by(|a, b| {
        b.chars()
            .count()
            .cmp(&a.chars().count())
            .then_with(|| a.cmp(b))
    });
    found
});

#[cfg(test)]
mod tests {
    use super::PARTICLES;

    #[test]
    fn particles_are_chains_that_the_language_allows() {
        let has = |particle: &str| PARTICLES.iter().any(|known| known == particle);
        assert!(has("و") && has("وبال") && has("فلل"));
        assert!(!has("لל") && !has("بو"));
    }
}
