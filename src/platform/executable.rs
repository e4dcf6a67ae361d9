//! For which processors a program is made, read from the first bytes of its
//! file: Mach-O (alone or several in one file), ELF, PE.

use std::io::Read;
use std::path::Path;

/// A kind of processor that matters for a media server.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Processor {
    X86,
    X86_64,
    Arm,
    Arm64,
    /// Any other.
    Other,
}

/// Enough for the headers of more slices than any program has.
const ENOUGH: u64 = 4096;

/// The processors that a program is made for; `None` where the file is not
/// there, cannot be read or is no program.
pub(super) fn processors_of(program: &Path) -> Option<Vec<Processor>> {
    let mut head = Vec::new();
    std::fs::File::open(program).ok()?.take(ENOUGH).read_to_end(&mut head).ok()?;
    mach_o(&head).or_else(|| elf(&head)).or_else(|| portable(&head))
}

/// The processor that this very program was built for, so one that this
/// computer can run.
pub(super) fn own_processor() -> Processor {
    match std::env::consts::ARCH {
        "x86" => Processor::X86,
        "x86_64" => Processor::X86_64,
        "arm" => Processor::Arm,
        "aarch64" => Processor::Arm64,
        _ => Processor::Other,
    }
}

/// `mach-o/fat.h` is big-endian everywhere, `mach-o/loader.h` as the processor is.
fn mach_o(head: &[u8]) -> Option<Vec<Processor>> {
    const SEVERAL: u32 = 0xCAFE_BABE;
    const SEVERAL_LARGE: u32 = 0xCAFE_BABF;
    const ONE: [u32; 2] = [0xFEED_FACE, 0xFEED_FACF];
    /// More slices than there are processors: then it is a Java class, which
    /// begins with the same four bytes.
    const MOST: u32 = 16;
    let big = |at: usize| Some(u32::from_be_bytes(four(head, at)?));
    let little = |at: usize| Some(u32::from_le_bytes(four(head, at)?));
    let size = match big(0)? {
        SEVERAL => 20,
        SEVERAL_LARGE => 32,
        magic if ONE.contains(&magic) => return Some(vec![of_mach(big(4)?)]),
        _ if ONE.contains(&little(0)?) => return Some(vec![of_mach(little(4)?)]),
        _ => return None,
    };
    let count = big(4).filter(|count| *count <= MOST)?;
    (0..count as usize).map(|slice| big(8 + slice * size).map(of_mach)).collect()
}

/// `mach/machine.h`.
fn of_mach(cpu: u32) -> Processor {
    match cpu {
        7 => Processor::X86,
        0x0100_0007 => Processor::X86_64,
        12 => Processor::Arm,
        0x0100_000C => Processor::Arm64,
        _ => Processor::Other,
    }
}

/// elf(5): `e_ident`, then `e_machine` in the order that its sixth byte says.
fn elf(head: &[u8]) -> Option<Vec<Processor>> {
    if !head.starts_with(b"\x7fELF") {
        return None;
    }
    let machine = two(head, 18)?;
    let machine = match head.get(5)? {
        2 => u16::from_be_bytes(machine),
        _ => u16::from_le_bytes(machine),
    };
    Some(vec![match machine {
        3 => Processor::X86,
        62 => Processor::X86_64,
        40 => Processor::Arm,
        183 => Processor::Arm64,
        _ => Processor::Other,
    }])
}

/// The format of Windows: the offset of the real header stands at 0x3C.
fn portable(head: &[u8]) -> Option<Vec<Processor>> {
    if !head.starts_with(b"MZ") {
        return None;
    }
    let at = usize::try_from(u32::from_le_bytes(four(head, 0x3C)?)).ok()?;
    if four(head, at)? != *b"PE\0\0" {
        return None;
    }
    Some(vec![match u16::from_le_bytes(two(head, at.checked_add(4)?)?) {
        0x014C => Processor::X86,
        0x8664 => Processor::X86_64,
        0x01C4 => Processor::Arm,
        0xAA64 => Processor::Arm64,
        _ => Processor::Other,
    }])
}

fn four(head: &[u8], at: usize) -> Option<[u8; 4]> {
    head.get(at..at.checked_add(4)?)?.try_into().ok()
}

fn two(head: &[u8], at: usize) -> Option<[u8; 2]> {
    head.get(at..at.checked_add(2)?)?.try_into().ok()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]
    use super::*;
    use Processor::{Arm64, X86_64};

    fn of(head: &[u8]) -> Option<Vec<Processor>> {
        mach_o(head).or_else(|| elf(head)).or_else(|| portable(head))
    }

    #[test]
    fn a_universal_program_has_two_slices() {
        let slice = |cpu: u32| [&cpu.to_be_bytes()[..], &[0; 16]].concat();
        let header = [&[0xCA, 0xFE, 0xBA, 0xBE, 0, 0, 0, 2][..]];
        let file = [header.concat(), slice(0x0100_0007), slice(0x0100_000C)].concat();
        assert_eq!(of(&file), Some(vec![X86_64, Arm64]));
        assert_eq!(of(&file[..20]), None, "cut off");
        // A Java class of version 52.
        assert_eq!(of(&[0xCA, 0xFE, 0xBA, 0xBE, 0, 0, 0, 52]), None);
    }

    #[test]
    fn a_program_of_one_kind_says_which() {
        let intel = [0xCF, 0xFA, 0xED, 0xFE, 7, 0, 0, 1];
        assert_eq!(of(&intel), Some(vec![X86_64]));
        let mut elf = b"\x7fELF\x02\x01\x01".to_vec();
        elf.resize(18, 0);
        elf.extend([183, 0]);
        assert_eq!(of(&elf), Some(vec![Arm64]));
        let mut pe = b"MZ".to_vec();
        pe.resize(0x3C, 0);
        pe.extend([0x40, 0, 0, 0]);
        pe.extend(*b"PE\0\0\x64\x86");
        assert_eq!(of(&pe), Some(vec![X86_64]));
        assert_eq!(of(b"#!/bin/sh\n"), None);
    }

    #[test]
    fn this_program_is_made_for_this_computer() {
        let own = std::env::current_exe().unwrap();
        assert_eq!(processors_of(&own), Some(vec![own_processor()]));
        assert_eq!(processors_of(Path::new("/nowhere/program")), None);
    }
}
