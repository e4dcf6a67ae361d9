//! The support file in the window: made, looked at, saved.

use super::scene::SupportFile;
use super::window::Window;
use crate::app::{SupportNews, report};
use crate::flow::guide::{Sheet, Toast, Turn};
use crate::problem::Problem;
use egui::Context;

impl Window {
    /// Begins to put a file together: a new one, or the one at hand without this
    /// part too.
    pub(super) fn make_support_file(&mut self, leave_out: Option<String>) {
        if leave_out.is_none() {
            self.hands.left_out.clear();
        }
        self.hands.left_out.extend(leave_out);
        self.hands.support = SupportFile::Making;
        self.turn(Turn::Show(Sheet::SupportFile));
        let (material, left_out) = (self.material(), self.hands.left_out.clone());
        self.desktop.make_support_file(&self.app, material, left_out);
    }

    /// Asks what the file is to be called, and saves it.
    pub(super) fn save_support_file(&mut self) {
        if let SupportFile::Ready { draft, saving, problem } = &mut self.hands.support
            && !std::mem::replace(saving, true)
        {
            *problem = None;
            self.desktop.save_support_file(draft.as_ref().clone());
        }
    }

    /// Makes the lines for a forum, for the clipboard.
    pub(super) fn copy_summary(&mut self) {
        let material = self.material();
        self.desktop.make_summary(&self.app, material);
    }

    /// Takes in what became of it.
    pub(super) fn hear_of_support_file(&mut self, ctx: &Context) {
        while let Some(news) = self.desktop.support_news() {
            match news {
                SupportNews::Made(made) => {
                    self.hands.support = match made {
                        Ok(draft) => SupportFile::Ready {
                            draft: Box::new(draft),
                            saving: false,
                            problem: None,
                        },
                        Err(problem) => SupportFile::Refused(problem),
                    };
                }
                SupportNews::Summary(Ok(summary)) => {
                    ctx.copy_text(summary);
                    self.turn(Turn::Tell(Toast::SummaryCopied));
                }
                SupportNews::Summary(Err(problem)) => {
                    self.hands.support = SupportFile::Refused(problem);
                    self.turn(Turn::Show(Sheet::SupportFile));
                }
                SupportNews::Saved(Ok(path)) => {
                    self.hands.support = SupportFile::NotMade;
                    self.turn(Turn::CloseSheet);
                    self.turn(Turn::Tell(Toast::SupportFileSaved(path)));
                }
                SupportNews::Saved(Err(problem)) => self.not_saved(Some(problem)),
                SupportNews::NotNamed => self.not_saved(None),
            }
        }
    }

    fn not_saved(&mut self, why: Option<Problem>) {
        if let SupportFile::Ready { saving, problem, .. } = &mut self.hands.support {
            *saving = false;
            *problem = why;
        }
    }

    fn material(&self) -> crate::support::Material {
        report::material(&self.app.model, &self.words, self.place.practice)
    }
}
