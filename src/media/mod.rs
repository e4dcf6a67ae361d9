//! What the names of files and folders say about the library they could become.
mod camera;
mod medium;
mod text;
mod video;
