//! Forms of address, which say whether somebody is "he" or "she".

use dateline_model::Span;

/// Which pronoun a form of address leaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Address {
    /// "Mr", "Sir".
    He,
    /// "Mrs", "Lady".
    She,
}

impl Address {
    /// The form of address that a name begins with or that stands right before it.
    pub(crate) fn of(text: &str, name: Span) -> Option<Address> {
        let before = text.get(..name.start as usize).unwrap_or_default().split_whitespace().next_back();
        let first = name.of(text).split_whitespace().next();
        [first, before].into_iter().flatten().find_map(|word| match word.trim_end_matches('.') {
            "Mr" | "Sir" | "Lord" | "King" | "Prince" | "Baron" | "Count" | "Father" | "Emperor" | "Pope" => {
                Some(Address::He)
            }
            "Mrs" | "Ms" | "Miss" | "Lady" | "Queen" | "Princess" | "Dame" | "Baroness" | "Countess" | "Mme" => {
                Some(Address::She)
            }
            _ => None,
        })
    }

    /// Whether a pronoun may mean whoever is addressed so.
    pub(crate) fn allows(self, pronoun: &str) -> bool {
        match pronoun.to_lowercase().as_str() {
            "he" | "him" | "his" | "himself" => self == Address::He,
            "she" | "her" | "hers" | "herself" => self == Address::She,
            _ => true,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Address;
    use dateline_model::Span;

    #[test]
    fn who_is_addressed_as_mrs_is_no_he() {
        let of = |text: &str, name: &str| {
            let start = text.find(name).unwrap() as u32;
            Address::of(text, Span { start, end: start + name.len() as u32 })
        };
        assert_eq!(of("He met Mrs. Hale in May.", "Hale"), Some(Address::She));
        assert_eq!(of("Lord Osei of Lorn left.", "Lord Osei"), Some(Address::He));
        assert_eq!(of("General Osei left.", "Osei"), None);
        assert!(!Address::She.allows("He") && Address::She.allows("her") && Address::He.allows("it"));
    }
}
