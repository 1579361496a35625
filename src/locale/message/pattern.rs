//! Walks through the expressions of a Fluent pattern.

use std::collections::BTreeSet;

use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement, Variant};

/// Returns the names of the arguments that a pattern uses.
pub(super) fn variables(pattern: &Pattern<String>) -> BTreeSet<&str> {
    let mut names = BTreeSet::new();
    each_inline(pattern, &mut |inline| {
        if let InlineExpression::VariableReference { id } = inline {
            names.insert(id.name.as_str());
        }
    });
    names
}

/// Calls `visit` for every inline expression, selectors and arguments of functions included.
pub(super) fn each_inline<'a>(
    pattern: &'a Pattern<String>,
    visit: &mut impl FnMut(&'a InlineExpression<String>),
) {
    each_expression(pattern, &mut |expression| {
        let (Expression::Inline(inline)
        | Expression::Select {
            selector: inline, ..
        }) = expression;
        visit(inline);
        if let InlineExpression::FunctionReference { arguments, .. } = inline {
            arguments.positional.iter().for_each(&mut *visit);
        }
    });
}

/// Calls `visit` with the variants of every selection.
pub(super) fn each_choice<'a>(
    pattern: &'a Pattern<String>,
    visit: &mut impl FnMut(&'a [Variant<String>]),
) {
    each_expression(pattern, &mut |expression| {
        if let Expression::Select { variants, .. } = expression {
            visit(variants);
        }
    });
}

/// Calls `visit` for every expression of a pattern, also in variants and nested braces. Uses a list
/// instead of recursion, which would need a new type of closure at each level.
fn each_expression<'a>(
    pattern: &'a Pattern<String>,
    visit: &mut impl FnMut(&'a Expression<String>),
) {
    let mut patterns = vec![pattern];
    while let Some(pattern) = patterns.pop() {
        for element in &pattern.elements {
            let PatternElement::Placeable { expression } = element else {
                continue;
            };
            let mut next = Some(expression);
            while let Some(expression) = next.take() {
                visit(expression);
                match expression {
                    Expression::Select { variants, .. } => {
                        patterns.extend(variants.iter().map(|variant| &variant.value));
                    }
                    Expression::Inline(InlineExpression::Placeable { expression }) => {
                        next = Some(expression);
                    }
                    Expression::Inline(_) => {}
                }
            }
        }
    }
}
