use super::*;
use crate::domain::*;
use std::collections::BTreeSet;
use std::ops::ControlFlow;
#[derive(Debug, Clone, Copy)]
pub struct Moved {
    pub bytes: u64,
    pub of: u64,
}
#[allow(missing_docs)]
impl Host {
    pub fn begin_safety_copy(&self, _: &CopyId, _: CopyReason, _: &Was) -> Result<(), Error> {
        Ok(())
    }
    pub fn set_aside(
        &self,
        _: &CopyId,
        _: Piece,
        _: &Path,
        _: &mut dyn FnMut(Moved),
    ) -> Result<(), Error> {
        Ok(())
    }
    pub fn put_back(&self, _: &CopyId, _: &Path, _: &mut dyn FnMut(Moved)) -> Result<(), Error> {
        Ok(())
    }
    pub fn safety_copies(&self) -> Result<Vec<SafetyCopy>, Error> {
        Ok(vec![])
    }
    pub fn delete_safety_copy(&self, _: &CopyId) -> Result<(), Error> {
        Ok(())
    }
    pub fn safety_copy_settings(&self, _: &CopyId) -> Result<PathBuf, Error> {
        Ok(PathBuf::new())
    }
    pub fn note_settings(&self, _: &CopyId, _: KeptSettings) -> Result<(), Error> {
        Ok(())
    }
    pub fn reset_settings(&self, _: &Path, _: &BTreeSet<SettingKind>) -> Result<(), Error> {
        Ok(())
    }
    pub fn restore_settings(&self, _: &Path) -> Result<(), Error> {
        Ok(())
    }
    pub fn belongings(&self) -> Belongings {
        Belongings::default()
    }
    pub fn data_is_elsewhere(&self) -> bool {
        false
    }
    pub fn count(&self, _: &Path, _: &mut dyn FnMut(FolderSize) -> ControlFlow<()>) -> FolderSize {
        FolderSize::default()
    }
}
