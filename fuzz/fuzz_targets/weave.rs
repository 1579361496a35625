#![no_main]

#[path = "../../tests/weave/markup.rs"]
#[allow(dead_code)]
mod markup;
#[path = "../targets.rs"]
#[allow(dead_code)]
mod targets;

libfuzzer_sys::fuzz_target!(|input: &[u8]| targets::weave(input));
