//! Drawn signs, for the few places where a sign is clear without its word.

/// What is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "their names say all")]
pub enum Sign {
    Search,
    Link,
    Sun,
    Moon,
    Screen,
    Back,
    Next,
    Timeline,
    Person,
    Page,
    Filter,
    Rows,
    Key,
}

impl Sign {
    /// The stroke, in a square of 20.
    pub const fn path(self) -> &'static str {
        match self {
            Sign::Search => "M8.5 3.5a5 5 0 1 0 0 10a5 5 0 1 0 0-10M12.2 12.2L17 17",
            Sign::Link => {
                "M8.2 11.8a3.4 3.4 0 0 0 4.8 0l3-3a3.4 3.4 0 0 0-4.8-4.8l-1 1M11.8 8.2a3.4 3.4 0 0 0-4.8 0l-3 3a3.4 3.4 0 0 0 4.8 4.8l1-1"
            }
            Sign::Sun => {
                "M10 6.5a3.5 3.5 0 1 0 0 7a3.5 3.5 0 1 0 0-7M10 1.5v2M10 16.5v2M1.5 10h2M16.5 10h2M4 4l1.4 1.4M14.6 14.6L16 16M16 4l-1.4 1.4M5.4 14.6L4 16"
            }
            Sign::Moon => "M16.5 11.6A6.8 6.8 0 1 1 8.4 3.5a5.4 5.4 0 0 0 8.1 8.1z",
            Sign::Screen => "M2.5 4h15v9.5h-15zM7 17h6M10 13.5V17",
            Sign::Back => "M12.5 4.5L7 10l5.5 5.5",
            Sign::Next => "M7.5 4.5L13 10l-5.5 5.5",
            Sign::Timeline => "M4 3v14M4 6h6M4 10.5h12M4 15h8",
            Sign::Person => "M10 3.5a3 3 0 1 0 0 6a3 3 0 1 0 0-6M4.5 16.5v-1a4 4 0 0 1 4-4h3a4 4 0 0 1 4 4v1z",
            Sign::Page => "M5 2.5h6.5L15.5 6.5v11H5zM11.5 2.5v4h4M7.5 10.5h5M7.5 13.5h5",
            Sign::Filter => "M3 5.5h14M5.5 10h9M8 14.5h4",
            Sign::Key => "M6.5 4H3.5v12h3M13.5 4h3v12h-3M10 9.2a.8.8 0 1 0 0 1.6a.8.8 0 1 0 0-1.6",
            Sign::Rows => "M3 5h14M3 10h14M3 15h14",
        }
    }
}
