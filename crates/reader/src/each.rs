//! One thing after another, or several at once: what is worked out for each document by itself.

/// What `work` makes of each item, in their order; with the feature `parallel` on all cores, which changes nothing but the time.
#[cfg(feature = "parallel")]
pub(crate) fn map<T: Sync, R: Send>(items: &[T], work: impl Fn(&T) -> R + Sync + Send) -> Vec<R> {
    use rayon::iter::{IntoParallelRefIterator, ParallelIterator};
    items.par_iter().map(work).collect()
}

/// What `work` makes of each item, in their order.
#[cfg(not(feature = "parallel"))]
pub(crate) fn map<T, R>(items: &[T], work: impl Fn(&T) -> R) -> Vec<R> {
    items.iter().map(work).collect()
}
