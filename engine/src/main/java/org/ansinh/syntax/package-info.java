/// Lexer, parser, syntax tree and formatter: text in, tree out, and back.
///
/// Second in the chain, after `source`. The difference from plain text: a [ParsedFile] holds
/// [Item]s whose shape is that of the language, with names not yet looked up, and kinds and units
/// not yet checked (the checker does both). Read [Item], [Expr], then [Parser].
///
/// ```
/// ParsedFile file = Parser.parse(new SourceText("x.law", "rule x: VND = 1_000 VND\n"));
/// String canonical = Formatter.format(file);
/// ```
///
/// Spans are transparent to equality: two trees are equal when they mean the same and carry the
/// same comments.
@NullMarked
package org.ansinh.syntax;

import org.jspecify.annotations.NullMarked;
