//! Usher: reads arguments, then runs the command line.
fn main() {}
