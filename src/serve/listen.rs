//! Binds a port that only this machine can reach.

use std::io;
use std::net::{Ipv4Addr, TcpListener};

use super::error::ServeError;

/// The port that is tried first without `--port`.
pub const DEFAULT_PORT: u16 = 4040;

/// How many ports are tried from [`DEFAULT_PORT`] on, before any free one is taken.
const TRIED: u16 = 100;

/// Binds `port`; without one, the first free port from [`DEFAULT_PORT`] on.
pub(super) fn listen(port: Option<u16>) -> Result<TcpListener, ServeError> {
    if let Some(port) = port {
        return at(port);
    }
    let free = |port| match at(port) {
        Err(ServeError::PortTaken(_)) => None,
        listening => Some(listening),
    };
    (DEFAULT_PORT..DEFAULT_PORT + TRIED)
        .find_map(free)
        .unwrap_or_else(|| at(0))
}

fn at(port: u16) -> Result<TcpListener, ServeError> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|source| match source.kind() {
        io::ErrorKind::AddrInUse => ServeError::PortTaken(port),
        _ => ServeError::Listen { port, source },
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_port_asked_for_is_that_port_or_an_error() {
        let taken = at(0).unwrap();
        let port = taken.local_addr().unwrap().port();
        assert!(matches!(listen(Some(port)), Err(ServeError::PortTaken(named)) if named == port));
    }

    #[test]
    fn without_one_a_free_port_is_found() {
        let (first, second) = (listen(None).unwrap(), listen(None).unwrap());
        assert_ne!(first.local_addr().unwrap(), second.local_addr().unwrap());
    }
}
