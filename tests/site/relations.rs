//! Relations, as an entity's page tells them.

use crate::support::Site;
use crate::support::page::plain;

#[test]
fn what_lasts_is_since_a_date_and_an_event_has_one() {
    let built = Site::new(
        "=== hashiya.yaml
        languages: [en, ar]
        === content/entities/all.yaml
        anna:
          name: {en: Anna, ar: آنا}
          kind: person
          gender: f
          relations:
            - {kind: founded, to: yard, since: 1850}
            - {kind: leads, to: yard, since: 1851}
        yard: {name: {en: The yard, ar: الحوض}, kind: organization}
        === content/articles/log/article.yaml
        title: {en: The log, ar: السجل}
        === content/articles/log/en.txt
        Anna was there.
        ",
    )
    .build();
    let told = |path: &str| -> Vec<String> { built.page(path).all(".relations dd").iter().map(|dd| plain(*dd)).collect() };
    assert_eq!(told("en/entities/anna/"), ["The yard (1850)", "The yard (since 1851)"]);
    assert_eq!(told("en/entities/yard/"), ["Anna (1850)", "Anna (since 1851)"], "from its other end, too");
    assert_eq!(told("ar/entities/anna/"), ["الحوض (1850)", "الحوض (منذ 1851)"]);
}
