//! Who comes after the home's router on the way out. Routers keep an address of
//! their own to themselves when it is not public; the next one answers all the
//! same when a packet has gone far enough.

use super::program::GLANCE;
use super::{Cmd, Error, Host};
use crate::domain::Os;
use std::net::{IpAddr, Ipv4Addr};

impl Host {
    /// The second router on the way to `there`: one packet is sent that may pass
    /// one router and no more, so that it never arrives. `None` when nobody
    /// answers within 2 s; many networks do not.
    pub fn next_router(&self, there: Ipv4Addr) -> Result<Option<IpAddr>, Error> {
        // Its code only tells that nothing arrived.
        let output = self.run(&command(self.os, there).within(GLANCE))?;
        Ok(who_answered(&output.text(), there))
    }
}

/// The system's own `ping`: it may ask what we may not. Each has letters of its
/// own for the packet's life, one packet and the time to wait.
fn command(os: Os, there: Ipv4Addr) -> Cmd {
    let there = there.to_string();
    match os {
        Os::Linux => Cmd::new("/bin/ping", ["-n", "-c", "1", "-t", "2", "-w", "2", there.as_str()]),
        Os::MacOs => {
            Cmd::new("/sbin/ping", ["-n", "-c", "1", "-m", "2", "-t", "2", there.as_str()])
        }
        Os::Windows => Cmd::new(
            r"C:\Windows\System32\PING.EXE",
            ["-n", "1", "-i", "2", "-w", "2000", there.as_str()],
        ),
    }
}

/// The first address after the line that repeats who was asked. The words around
/// it are the person's language. An answer of `there` itself means that it is no
/// farther than one router away.
fn who_answered(output: &str, there: Ipv4Addr) -> Option<IpAddr> {
    // The first line repeats whom was asked.
    let answers = output.lines().skip_while(|line| line.trim().is_empty()).skip(1);
    let addresses = answers.flat_map(|line| line.split([' ', ':', ',', '(', ')']));
    let mut addresses = addresses.filter_map(|word| word.parse::<Ipv4Addr>().ok());
    addresses.next().filter(|it| *it != there).map(IpAddr::V4)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]
    use super::*;
    use crate::platform::Output;

    const THERE: Ipv4Addr = Ipv4Addr::new(198, 51, 100, 20);

    fn heard(output: &str) -> Option<String> {
        who_answered(output, THERE).map(|it| it.to_string())
    }

    #[test]
    fn every_system_says_who_answered() {
        let linux = "PING 198.51.100.20 (198.51.100.20) 56(84) bytes of data.\n\
            From 100.64.0.1 icmp_seq=1 Time to live exceeded\n\n\
            --- 198.51.100.20 ping statistics ---\n\
            1 packets transmitted, 0 received, +1 errors, 100% packet loss, time 0ms\n\n";
        assert_eq!(heard(linux).as_deref(), Some("100.64.0.1"));
        let macos = "PING 198.51.100.20 (198.51.100.20): 56 data bytes\n\
            92 bytes from 192.168.0.1: Time to live exceeded\n\
            Vr HL TOS  Len   ID Flg  off TTL Pro  cks      Src      Dst\n \
            4  5  00 5400 2f5e   0 0000  01  01 4c1c 192.168.1.10  198.51.100.20 \n\n";
        assert_eq!(heard(macos).as_deref(), Some("192.168.0.1"));
        let windows = "\r\nPing wird ausgef\u{fc}hrt f\u{fc}r 198.51.100.20 mit 32 Bytes Daten:\r\n\
            Antwort von 10.0.0.1: Die G\u{fc}ltigkeitsdauer wurde bei der \u{dc}bertragung \
            \u{fc}berschritten.\r\n\r\nPing-Statistik f\u{fc}r 198.51.100.20:\r\n";
        assert_eq!(heard(windows).as_deref(), Some("10.0.0.1"));
    }

    #[test]
    fn silence_and_the_end_of_the_way_are_nobody() {
        let silent = "PING 198.51.100.20 (198.51.100.20) 56(84) bytes of data.\n\n\
            --- 198.51.100.20 ping statistics ---\n1 packets transmitted, 0 received\n";
        assert_eq!(heard(silent), None);
        let there = "PING 198.51.100.20 (198.51.100.20) 56(84) bytes of data.\n\
            64 bytes from 198.51.100.20: icmp_seq=1 ttl=63 time=1.2 ms\n";
        assert_eq!(heard(there), None);
        assert_eq!(heard(""), None);
    }

    #[test]
    fn the_question_is_in_the_systems_letters() {
        fn answers(command: &Cmd) -> std::io::Result<Output> {
            Ok(Output::of(1, &format!("{command}\n100.64.0.1 {command}\n")))
        }
        for os in [Os::Linux, Os::MacOs, Os::Windows] {
            let host = Host::at(os, "/nowhere".into(), "/nowhere".into()).with_runner(answers);
            let next = host.next_router(THERE).unwrap();
            assert_eq!(next, Some(IpAddr::V4(Ipv4Addr::new(100, 64, 0, 1))));
        }
        let linux = command(Os::Linux, THERE).to_string();
        assert_eq!(linux, "/bin/ping -n -c 1 -t 2 -w 2 198.51.100.20");
    }
}
