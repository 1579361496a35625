use proptest::prelude::*;

use super::*;

fn formatted(text: &str) -> String {
    format(text).unwrap_or_else(|error| panic!("{error}\n{text}"))
}

#[test]
fn levels_are_two_spaces_and_items_are_below_their_key() {
    let text = "\
annotations:
- quote: a
  note:
        en: b
        ar:
                - c
-   quote: d

    # about e
    see:
    - - e
      -   f
    -
     x: y
# about the defaults
defaults:
    by: me
";
    let expected = "\
annotations:
  - quote: a
    note:
      en: b
      ar:
        - c
  - quote: d

    # about e
    see:
      - - e
        - f
      -
        x: y
# about the defaults
defaults:
  by: me
";
    assert_eq!(formatted(text), expected);
}

#[test]
fn spaces_in_brackets_are_even_and_columns_outside_of_them_stay() {
    for (text, expected) in [
        ("a: [ b,c ,  d ]\n", "a: [b, c, d]\n"),
        (
            "a:    { b:  \"c, d\",e: {f: [ ]} }  # why\n",
            "a:    {b: \"c, d\", e: {f: []}}  # why\n",
        ),
        ("a: [b,\n    c ]\n", "a: [b,\n    c]\n"),
        ("a: {b: c, d: }\n", "a: {b: c, d:}\n"),
        ("name:   x\nalias:  y\n", "name:   x\nalias:  y\n"),
    ] {
        assert_eq!(formatted(text), expected);
    }
}

#[test]
fn values_over_several_lines_move_with_their_keys() {
    let text = "\
a:
    b: |
      one

        two
    c: >-   # folded
            three
    d: \"four
          five\"
    e: six
      seven
    f: [
      g, # why
      h
    ]
    i: |2
        j
k:
- |
     l
-
  m
";
    let expected = "\
a:
  b: |
    one

      two
  c: >-   # folded
    three
  d: \"four
        five\"
  e: six
    seven
  f: [
    g, # why
    h
  ]
  i: |2
      j
k:
  - |
    l
  -
    m
";
    assert_eq!(formatted(text), expected);
}

#[test]
fn blank_lines_and_ends_of_lines_are_tidied_outside_of_values() {
    for (text, expected) in [
        ("", ""),
        ("\n\n# only\n\n", "# only\n"),
        ("a: b  \n\n\n\t\nc: d", "a: b\n\nc: d\n"),
        ("a: |\n  b  \n\n\n  c\n\n\n\n", "a: |\n  b  \n\n\n  c\n"),
        ("a: |+\n  b\n\n\nc: d\n", "a: |+\n  b\n\n\nc: d\n"),
        ("a: |+\n  b\n\n", "a: |+\n  b\n\n"),
        ("a: b\r\nc:\r\n- d\r\n\r\n", "a: b\r\nc:\r\n  - d\r\n"),
        ("\u{FEFF}a:\n - b\n", "\u{FEFF}a:\n  - b\n"),
    ] {
        assert_eq!(formatted(text), expected, "{text:?}");
    }
}

#[test]
fn a_comment_stays_level_with_what_it_is_level_with() {
    let text = "\
# first
a:
# on b
- b   # beside
      # and below
    # on c
    # deeper
- c:
      d: e
# the end
";
    let expected = "\
# first
a:
  # on b
  - b   # beside
        # and below
      # on c
      # deeper
  - c:
      d: e
# the end
";
    assert_eq!(formatted(text), expected);
}

#[test]
fn a_comment_never_becomes_part_of_a_text_above_it() {
    let text = "a:\n b:\n  c: |\n      one\n    # on c\n  d: x\n";
    let expected = "a:\n  b:\n    c: |\n      one\n    # on c\n    d: x\n";
    assert_eq!(formatted(text), expected);
}

#[test]
fn what_cannot_be_read_is_refused() {
    for text in ["a: [b\n", "a: b\na: c\n"] {
        assert_eq!(format(text), Err(EditError::NotYaml), "{text}");
    }
}

/// A value as lines of YAML.
#[derive(Clone, Debug)]
enum Value {
    /// Its first line stands beside the key.
    Beside(Vec<String>),
    /// It stands below the key.
    Below(Vec<String>),
}

/// A value in some layout: each level is indented by its own number of spaces.
fn value(depth: u32) -> BoxedStrategy<Value> {
    let scalar = prop::sample::select(vec![
        "x",
        "\"a b\"",
        "'c'",
        "[ d,e ]",
        "{ f: g,h: i }",
        "قلم",
        "a b # c",
        "",
        "|\none\n\n  two",
        ">- # folded\none\ntwo",
        "|+\none\n\n",
        "\"a\nb\"",
        "a\nb",
        "[ a, # b\n c ]",
    ]);
    let lines = |text: &str| text.split('\n').map(str::to_owned).collect();
    let leaf = scalar.prop_map(move |it| Value::Beside(lines(it))).boxed();
    if depth == 0 {
        return leaf;
    }
    let comment = prop::sample::select(vec!["", "# c", "  # d", " ", "      # e"]);
    let entries = prop::collection::vec((value(depth - 1), comment), 1..4);
    let block = (entries, 1_usize..6, any::<bool>()).prop_map(|(entries, indent, is_list)| {
        let spaces = " ".repeat(indent);
        let mut lines = Vec::new();
        for (index, (value, comment)) in entries.into_iter().enumerate() {
            if !comment.is_empty() {
                lines.push(comment.to_owned());
            }
            let key = if is_list {
                "-".to_owned()
            } else {
                format!("k{index}:")
            };
            let below = match value {
                Value::Beside(mut value) => {
                    lines.push(format!("{key} {}", value.remove(0)));
                    value
                }
                Value::Below(value) => {
                    lines.push(key);
                    value
                }
            };
            lines.extend(below.into_iter().map(|line| format!("{spaces}{line}")));
        }
        Value::Below(lines)
    });
    prop_oneof![1 => leaf, 4 => block].boxed()
}

proptest! {
    #[test]
    fn the_result_means_the_same_and_is_laid_out(value in value(3)) {
        let (Value::Beside(lines) | Value::Below(lines)) = value;
        let text = lines.join("\n");
        if let Ok(once) = format(&text) {
            prop_assert_eq!(format(&once), Ok(once.clone()));
            let hashes = |text: &str| text.matches('#').count();
            prop_assert_eq!(hashes(&once), hashes(&text));
        } else {
            // Only what is no YAML is refused.
            prop_assert!(read(&text).is_none(), "{}", text);
        }
    }
}
