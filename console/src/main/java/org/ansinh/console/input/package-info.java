/// The line at the terminal: reading it with JLine, colouring it with the engine's own lexer,
/// completing names and labels.
///
/// Beside `command`, which it does not know: what can be completed comes to it as a
/// [org.ansinh.console.session.Vocabulary]. Read [LineEditor], then [EntryParser] and
/// [NameCompleter].
@NullMarked
package org.ansinh.console.input;

import org.jspecify.annotations.NullMarked;
