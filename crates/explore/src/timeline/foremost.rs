//! The most important events of a range, and those that reach into a window, without reading the range: a tree of blocks, each knowing the
//! rank of its best event and the last day of its longest.
//!
//! Best-first search in a segment tree: to find `k` of `n` it opens about `k · log n` nodes.

use super::items::Item;
use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::ops::Range;

/// Over items in order, in blocks; the children of node `i` are `2i` and `2i + 1`, the root is 1.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Foremost {
    nodes: Vec<Node>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
struct Node {
    /// The lowest rank below it.
    best: u64,
    /// The latest last day below it.
    reach: i32,
}

/// So many items make a leaf: small enough to read, large enough that the tree is small beside them.
const BLOCK: usize = 16;

/// What waits to be opened: its rank, its place among the items, twice and one more for an item, and its node. A node comes before the items
/// that it does not hold, and an item before the nodes after it.
type Waiting = Reverse<(u64, usize, usize)>;

impl Foremost {
    pub(super) fn new(items: &[Item]) -> Foremost {
        let leaves = items.len().div_ceil(BLOCK).next_power_of_two();
        let mut nodes = vec![Node { best: u64::MAX, reach: i32::MIN }; leaves * 2];
        for (index, block) in items.chunks(BLOCK).enumerate() {
            for item in block {
                let node = &mut nodes[leaves + index];
                node.best = node.best.min(item.rank());
                node.reach = node.reach.max(item.until);
            }
        }
        for index in (1..leaves).rev() {
            let (left, right) = (nodes[2 * index], nodes[2 * index + 1]);
            nodes[index] = Node { best: left.best.min(right.best), reach: left.reach.max(right.reach) };
        }
        Foremost { nodes }
    }

    /// The places of at most `most` items of a range that last until `reach` or longer, the best first.
    pub(super) fn best(&self, items: &[Item], range: Range<usize>, reach: i32, most: usize) -> Vec<usize> {
        let mut found = Vec::with_capacity(most);
        let mut waiting: BinaryHeap<Waiting> = BinaryHeap::new();
        let leaves = self.nodes.len() / 2;
        let wait = |waiting: &mut BinaryHeap<Waiting>, node: usize| {
            let (first, after) = span_of(node, leaves);
            let Some(Node { best, reach: latest }) = self.nodes.get(node) else { return };
            if first < range.end && range.start < after && reach <= *latest {
                waiting.push(Reverse((*best, first * 2, node)));
            }
        };
        wait(&mut waiting, 1);
        while let Some(Reverse((_, place, node))) = waiting.pop() {
            if place % 2 == 1 {
                found.push(place / 2);
                if found.len() == most {
                    break;
                }
            } else if node < leaves {
                wait(&mut waiting, node * 2);
                wait(&mut waiting, node * 2 + 1);
            } else {
                let (first, after) = (range.start.max(place / 2), range.end.min(place / 2 + BLOCK));
                for (index, item) in (first..after).zip(&items[first.min(after)..after]) {
                    if reach <= item.until {
                        waiting.push(Reverse((item.rank(), index * 2 + 1, 0)));
                    }
                }
            }
        }
        found
    }

    /// Those of the first items that last until `reach` or longer, in order.
    pub(super) fn reaching<'a>(&'a self, items: &'a [Item], reach: i32) -> impl Iterator<Item = &'a Item> {
        let leaves = self.nodes.len() / 2;
        let mut at = 0;
        std::iter::from_fn(move || {
            while at < items.len() {
                if at % BLOCK == 0 {
                    // The largest part of the tree that begins here and ends too early is passed over at once.
                    let mut node = leaves + at / BLOCK;
                    if self.nodes[node].reach < reach {
                        while node.is_multiple_of(2) && self.nodes[node / 2].reach < reach {
                            node /= 2;
                        }
                        at = span_of(node, leaves).1;
                        continue;
                    }
                }
                at += 1;
                if reach <= items[at - 1].until {
                    return Some(&items[at - 1]);
                }
            }
            None
        })
    }
}

/// The items below a node: the first, and the one after the last.
fn span_of(node: usize, leaves: usize) -> (usize, usize) {
    let height = leaves.ilog2() - node.ilog2();
    let first = ((node << height) - leaves) * BLOCK;
    (first, first + (BLOCK << height))
}
