//! Why there are no pages.

/// Why there are no pages.
#[derive(Debug, thiserror::Error)]
#[expect(missing_docs, reason = "each message says what its variant means")]
pub enum PagesError {
    #[error("{kind} `{id}`: an id names a folder, so it holds letters, digits, `-`, `_`, `~` and inner stops only")]
    Id { kind: String, id: String },
    #[error("`{0}`: the address of a site begins with `https://` or `http://` and ends with `/`")]
    PublicUrl(String),
    #[error(transparent)]
    Shell(#[from] ShellError),
}

/// Why a page is no shell.
#[derive(Debug, thiserror::Error)]
#[expect(missing_docs, reason = "each message says what its variant means")]
pub enum ShellError {
    #[error("index.html: there is no `<base href>`; begin its head with `<base data-trunk-public-url />`")]
    NoBase,
    #[error("index.html: there is no `<title>` in its head")]
    NoTitle,
    #[error("index.html: there is no `<body>`")]
    NoBody,
    #[error("index.html: it cannot be parsed: {0}")]
    NotHtml(String),
}
