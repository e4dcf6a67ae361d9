//! How many times a whole set-up waits for the network: from a stored sign-in
//! and with three libraries, (wall at 100 ms for each request − wall at 0 ms)
//! / 100 ms.
//!
//! `cargo bench --bench latency` prints the figure and the requests that had
//! to wait for each other, and ends with exit code 1 where the figure is above
//! the limit. The test `the_chain_of_dependent_requests_is_short` watches the
//! same without measuring time.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout,
    missing_docs,
    reason = "a benchmark"
)]

#[path = "../journey/chain.rs"]
mod chain;
#[path = "../journey/mod.rs"]
mod journey;

use journey::{Journey, answers, whole_set_up};
use std::process::ExitCode;
use std::time::{Duration, Instant};
use usher::flow::setup::Purpose;
use usher::sim::{Request, World};

const RUNS: usize = 5;
const LATENCY: Duration = Duration::from_millis(100);
const LIMIT: f64 = 8.0;

#[tokio::main]
async fn main() -> ExitCode {
    // In turns, so that whatever else the computer does meets both alike.
    let (mut at_once, mut late) = (Vec::new(), Vec::new());
    let mut log = Vec::new();
    for _ in 0..RUNS {
        at_once.push(set_up(Duration::ZERO).await.0);
        let (wall, requests) = set_up(LATENCY).await;
        late.push(wall);
        log = requests;
    }
    let (at_once, late) = (median(at_once), median(late));
    let figure = (late - at_once) / LATENCY.as_secs_f64();
    println!("a whole set-up with three libraries, the median of {RUNS} runs:");
    println!("  {:7.1} ms where requests take no time", at_once * 1000.0);
    println!("  {:7.1} ms where each takes {} ms", late * 1000.0, LATENCY.as_millis());
    println!("it waits {figure:.2} times for the network (limit {LIMIT})");
    let chain = chain::longest(&log);
    println!("{} requests of {} had to wait for each other:", chain.len(), log.len());
    println!("{}", chain::shown(&chain));
    if figure <= LIMIT { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// The seconds that one set-up took, and its requests.
async fn set_up(latency: Duration) -> (f64, Vec<Request>) {
    let journey = Journey::to(World::plain()).await;
    journey.run_to_the_end(answers(Purpose::SignIn)).await;
    journey.practice.change(|world| world.latency = latency);
    let before = journey.practice.log().len();
    let begun = Instant::now();
    journey.run_to_the_end(whole_set_up()).await;
    (begun.elapsed().as_secs_f64(), journey.practice.log().split_off(before))
}

fn median(mut seconds: Vec<f64>) -> f64 {
    seconds.sort_by(f64::total_cmp);
    seconds[seconds.len() / 2]
}
