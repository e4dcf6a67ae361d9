//! Draws egui's triangles on the processor: no driver, no window, and the same
//! picture everywhere.

use std::collections::HashMap;

use egui::epaint::{ImageData, ImageDelta, Mesh, Primitive, Vertex};
use egui::{Color32, Pos2, Rect, TextureId, TexturesDelta};
use egui_kittest::TestRenderer;
use image::RgbaImage;

/// Colours are premultiplied and blended as they are stored, which is what
/// egui's own renderers do.
#[derive(Default)]
pub struct SoftRenderer {
    textures: HashMap<TextureId, Texture>,
}

struct Texture {
    size: [usize; 2],
    pixels: Vec<Color32>,
}

impl TestRenderer for SoftRenderer {
    fn handle_delta(&mut self, delta: &mut TexturesDelta) {
        for (id, changes) in delta.set.drain() {
            for change in changes {
                self.change(id, &change);
            }
        }
        for id in delta.free.drain() {
            self.textures.remove(&id);
        }
    }

    fn render(
        &mut self,
        ctx: &egui::Context,
        output: &egui::FullOutput,
    ) -> Result<RgbaImage, String> {
        let scale = output.pixels_per_point;
        let size = ctx.content_rect().size() * scale;
        let mut canvas = Canvas::new(size.x.round() as usize, size.y.round() as usize);
        for clipped in ctx.tessellate(output.shapes.clone(), scale) {
            let Primitive::Mesh(mesh) = &clipped.primitive else { continue };
            let texture = self
                .textures
                .get(&mesh.texture_id)
                .ok_or_else(|| format!("no texture {:?}", mesh.texture_id))?;
            canvas.draw(mesh, texture, clipped.clip_rect, scale);
        }
        canvas.into_image()
    }
}

impl SoftRenderer {
    fn change(&mut self, id: TextureId, change: &ImageDelta) {
        let ImageData::Color(image) = &change.image;
        let [width, height] = image.size;
        match change.pos {
            None => {
                let texture = Texture { size: image.size, pixels: image.pixels.clone() };
                self.textures.insert(id, texture);
            }
            Some([left, top]) => {
                let texture = self.textures.get_mut(&id).expect("a part of a known texture");
                for row in 0..height {
                    let at = (top + row) * texture.size[0] + left;
                    texture.pixels[at..at + width]
                        .copy_from_slice(&image.pixels[row * width..(row + 1) * width]);
                }
            }
        }
    }
}

impl Texture {
    /// The colour at a place from 0 to 1, between the four nearest pixels.
    fn sample(&self, u: f32, v: f32) -> [f32; 4] {
        let (left, right, across) = neighbours(u, self.size[0]);
        let (top, bottom, down) = neighbours(v, self.size[1]);
        let row = |y: usize| {
            let one = self.pixels[y * self.size[0] + left];
            if across == 0.0 {
                return channels(one);
            }
            mix(channels(one), channels(self.pixels[y * self.size[0] + right]), across)
        };
        if down == 0.0 { row(top) } else { mix(row(top), row(bottom), down) }
    }
}

/// The pixels at both sides of a place, and how far it lies towards the second.
fn neighbours(place: f32, count: usize) -> (usize, usize, f32) {
    let last = count - 1;
    let at = (place * count as f32 - 0.5).clamp(0.0, last as f32);
    let first = at as usize;
    let between = at - first as f32;
    // What is a rounding error away from a pixel is that pixel.
    if between < 1e-3 {
        return (first, first, 0.0);
    }
    if between > 1.0 - 1e-3 {
        let next = (first + 1).min(last);
        return (next, next, 0.0);
    }
    (first, (first + 1).min(last), between)
}

struct Canvas {
    width: usize,
    height: usize,
    pixels: Vec<[u8; 4]>,
}

/// The pixels that may be drawn on.
#[derive(Clone, Copy)]
struct Window {
    left: usize,
    right: usize,
    top: usize,
    bottom: usize,
}

impl Canvas {
    fn new(width: usize, height: usize) -> Self {
        Self { width, height, pixels: vec![[0; 4]; width * height] }
    }

    fn into_image(self) -> Result<RgbaImage, String> {
        let bytes = self.pixels.into_iter().flatten().collect();
        RgbaImage::from_raw(self.width as u32, self.height as u32, bytes)
            .ok_or_else(|| "the picture has another size than its pixels".to_owned())
    }

    fn draw(&mut self, mesh: &Mesh, texture: &Texture, clip: Rect, scale: f32) {
        let pixel = |point: f32, most: usize| ((point * scale).round().max(0.0) as usize).min(most);
        let window = Window {
            left: pixel(clip.left(), self.width),
            right: pixel(clip.right(), self.width),
            top: pixel(clip.top(), self.height),
            bottom: pixel(clip.bottom(), self.height),
        };
        for corners in mesh.indices.chunks_exact(3) {
            let corner = |index: usize| {
                let vertex = mesh.vertices[corners[index] as usize];
                Vertex { pos: (vertex.pos.to_vec2() * scale).to_pos2(), ..vertex }
            };
            self.triangle([corner(0), corner(1), corner(2)], texture, window);
        }
    }

    fn triangle(&mut self, corners: [Vertex; 3], texture: &Texture, window: Window) {
        let [one, mut two, mut three] = corners;
        let mut area = cross(one.pos, two.pos, three.pos);
        if area == 0.0 {
            return;
        }
        if area < 0.0 {
            std::mem::swap(&mut two, &mut three);
            area = -area;
        }
        let edges = [
            Edge::new(two.pos, three.pos),
            Edge::new(three.pos, one.pos),
            Edge::new(one.pos, two.pos),
        ];
        let tops = [one.pos.y, two.pos.y, three.pos.y];
        let top = (tops.iter().copied().fold(f32::MAX, f32::min).floor().max(0.0)) as usize;
        let bottom = (tops.iter().copied().fold(0.0, f32::max).ceil()) as usize;
        let corners = [one, two, three];
        let plain = plain_color(&corners, texture);
        for y in top.max(window.top)..bottom.min(window.bottom) {
            let Some((from, to)) = span(&edges, y, window) else { continue };
            let row = &mut self.pixels[y * self.width + from..y * self.width + to];
            match plain {
                Some([red, green, blue, 255]) => row.fill([red, green, blue, 255]),
                Some(color) => {
                    let color = color.map(f32::from);
                    row.iter_mut().for_each(|pixel| blend(pixel, color));
                }
                None => shade(row, from, y, &corners, &edges, area, texture),
            }
        }
    }
}

/// The colour of a triangle that has only one.
fn plain_color(corners: &[Vertex; 3], texture: &Texture) -> Option<[u8; 4]> {
    let [one, two, three] = corners;
    let same = one.color == two.color && two.color == three.color;
    if !same || one.uv != two.uv || two.uv != three.uv {
        return None;
    }
    let sample = texture.sample(one.uv.x, one.uv.y);
    let color = times(channels(one.color), sample);
    Some(color.map(|value| (value + 0.5) as u8))
}

/// Fills a row whose colour or texture changes along it.
fn shade(
    row: &mut [[u8; 4]],
    from: usize,
    y: usize,
    corners: &[Vertex; 3],
    edges: &[Edge; 3],
    area: f64,
    texture: &Texture,
) {
    let same = corners[0].color == corners[1].color && corners[1].color == corners[2].color;
    for (offset, pixel) in row.iter_mut().enumerate() {
        let shares = edges.map(|edge| (edge.at(from + offset, y) / area) as f32);
        let [mut u, mut v] = [0.0; 2];
        for (corner, share) in corners.iter().zip(shares) {
            u += corner.uv.x * share;
            v += corner.uv.y * share;
        }
        let sample = texture.sample(u, v);
        if sample[3] == 0.0 {
            continue;
        }
        let color = if same {
            channels(corners[0].color)
        } else {
            let mut mixed = [0.0; 4];
            for (corner, share) in corners.iter().zip(shares) {
                let of = channels(corner.color);
                for (sum, value) in mixed.iter_mut().zip(of) {
                    *sum += value * share;
                }
            }
            mixed
        };
        blend(pixel, times(color, sample));
    }
}

/// Lays a premultiplied colour over a pixel.
fn blend(pixel: &mut [u8; 4], color: [f32; 4]) {
    let rest = 1.0 - color[3] / 255.0;
    for (below, above) in pixel.iter_mut().zip(color) {
        *below = (above + f32::from(*below) * rest + 0.5).clamp(0.0, 255.0) as u8;
    }
}

/// One side of a triangle: positive inside, at the middles of pixels.
#[derive(Clone, Copy)]
struct Edge {
    a: f64,
    b: f64,
    c: f64,
    /// A pixel exactly on the side belongs to one of two neighbours alone.
    owns_its_line: bool,
}

impl Edge {
    fn new(from: Pos2, to: Pos2) -> Self {
        let [x0, y0, x1, y1] = [from.x, from.y, to.x, to.y].map(f64::from);
        let (a, b) = (y0 - y1, x1 - x0);
        Self { a, b, c: x0 * y1 - x1 * y0, owns_its_line: a > 0.0 || (a == 0.0 && b > 0.0) }
    }

    fn at(&self, x: usize, y: usize) -> f64 {
        self.a * (x as f64 + 0.5) + self.b * (y as f64 + 0.5) + self.c
    }

    fn holds(&self, x: usize, y: usize) -> bool {
        let value = self.at(x, y);
        value > 0.0 || (value == 0.0 && self.owns_its_line)
    }
}

/// The pixels of a row inside all three sides: from the first to before the last.
fn span(edges: &[Edge; 3], y: usize, window: Window) -> Option<(usize, usize)> {
    let (mut from, mut to) = (window.left, window.right);
    for edge in edges {
        if edge.a == 0.0 {
            if !edge.holds(0, y) {
                return None;
            }
            continue;
        }
        let crossing = -(edge.b * (y as f64 + 0.5) + edge.c) / edge.a - 0.5;
        let near = crossing.clamp(0.0, window.right as f64) as usize;
        // The division may be off by one; the edge itself decides.
        if edge.a > 0.0 {
            let mut first = near.saturating_sub(1);
            while first < to && !edge.holds(first, y) {
                first += 1;
            }
            from = from.max(first);
        } else {
            let mut end = (near + 2).min(window.right);
            while end > from && !edge.holds(end - 1, y) {
                end -= 1;
            }
            to = to.min(end);
        }
    }
    (from < to).then_some((from, to))
}

fn cross(one: Pos2, two: Pos2, three: Pos2) -> f64 {
    let [ax, ay] = [two.x - one.x, two.y - one.y].map(f64::from);
    let [bx, by] = [three.x - one.x, three.y - one.y].map(f64::from);
    ax * by - ay * bx
}

fn channels(color: Color32) -> [f32; 4] {
    color.to_array().map(f32::from)
}

fn mix(one: [f32; 4], other: [f32; 4], share: f32) -> [f32; 4] {
    std::array::from_fn(|channel| one[channel] + (other[channel] - one[channel]) * share)
}

fn times(one: [f32; 4], other: [f32; 4]) -> [f32; 4] {
    std::array::from_fn(|channel| one[channel] * other[channel] / 255.0)
}
