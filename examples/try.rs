use std::path::Path;
fn main() {
    let site = std::env::args().nth(1).unwrap();
    let out = std::env::args().nth(2).unwrap();
    let target = hashiya::output::DiskTarget::open(Path::new(&out), Path::new(&site)).unwrap();
    let outcome = hashiya::pipeline::build(Path::new(&site), &Default::default(), &target, &|_| {}).unwrap();
    for d in &outcome.diagnostics {
        let place = d
            .span
            .and_then(|s| {
                outcome.sources.file(s.file).map(|f| {
                    let p = f.position(s.start);
                    format!("{}:{}:{}", f.path, p.line, p.column)
                })
            })
            .unwrap_or_default();
        eprintln!("{:?} {} {} {}\n    help: {:?}", d.severity, d.code.0, place, d.message, d.help);
    }
    println!("{:?}", outcome.counts);
    std::fs::write("/tmp/report.json", serde_json::to_string_pretty(&outcome.report).unwrap()).unwrap();
}
