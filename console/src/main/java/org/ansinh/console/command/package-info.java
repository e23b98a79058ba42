/// The commands, one class each, the same at the prompt, in a session file, from a pipe and from a
/// shell.
///
/// Stands on top of `session` and `output`: a [Command] reads its words with a [Request], works on
/// the [Context]'s session and writes to its screen. What goes wrong is thrown as the engine's
/// exceptions, which carry worded issues, and reported in one place. Read [Command], [Context],
/// then `Dispatcher`.
@NullMarked
package org.ansinh.console.command;

import org.jspecify.annotations.NullMarked;
