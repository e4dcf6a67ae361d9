//! Which request had to wait for which: the longest chain of dependent
//! requests in a world's log.
//!
//! A request depends on every other whose answer had left before it came. An
//! answer is noted before it leaves, so a request that waited for one is never
//! taken for independent; two that were sent together are told apart from two
//! in a row by a world whose answers take a while.

use std::time::Duration;
use usher::sim::Request;

/// The longest chain, from the first request to the last.
pub fn longest(log: &[Request]) -> Vec<&Request> {
    let spans: Vec<(Duration, Option<Duration>)> =
        log.iter().map(|request| (request.at, request.answered_at)).collect();
    path(&spans).into_iter().map(|at| &log[at]).collect()
}

/// One line for each link, free of secrets.
pub fn shown(chain: &[&Request]) -> String {
    let line = |(n, request): (usize, &&Request)| {
        format!("  {}. {} {:?}", n + 1, request.method, request.call)
    };
    chain.iter().enumerate().map(line).collect::<Vec<_>>().join("\n")
}

/// The longest path through spans of (begin, end), each after the one before.
fn path(spans: &[(Duration, Option<Duration>)]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..spans.len()).collect();
    order.sort_by_key(|&at| spans[at].0);
    // For each span the length of the longest path that ends with it, and the
    // span before it on that path.
    let mut best: Vec<(usize, Option<usize>)> = vec![(1, None); spans.len()];
    for (n, &at) in order.iter().enumerate() {
        let before = order[..n].iter().copied();
        let before = before.filter(|&it| spans[it].1.is_some_and(|end| end <= spans[at].0));
        if let Some(longest) = before.max_by_key(|&it| best[it].0) {
            best[at] = (best[longest].0 + 1, Some(longest));
        }
    }
    let mut at = (0..spans.len()).max_by_key(|&it| best[it].0);
    let mut path = Vec::new();
    while let Some(link) = at {
        path.push(link);
        at = best[link].1;
    }
    path.reverse();
    path
}

#[test]
fn the_longest_path_is_found() {
    let span =
        |begin, end: Option<u64>| (Duration::from_millis(begin), end.map(Duration::from_millis));
    assert_eq!(path(&[]), Vec::<usize>::new());
    // Two at the same time, one after both, one without an answer, one after it.
    let spans = [
        span(0, Some(10)),
        span(1, Some(12)),
        span(12, Some(20)),
        span(20, None),
        span(30, Some(31)),
    ];
    assert_eq!(path(&spans).len(), 3);
    assert_eq!(path(&spans)[1], 2);
}
