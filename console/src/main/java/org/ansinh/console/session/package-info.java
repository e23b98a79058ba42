/// What is loaded and chosen: the pack, the date, the amendments, what was typed, the population,
/// the format.
///
/// Stands between the commands and the engine. A [Session] holds one immutable state and the states
/// before it, so that an entry that fails changes nothing and `undo` is one step back. Read
/// `Session`, then `EntryReader`.
@NullMarked
package org.ansinh.console.session;

import org.jspecify.annotations.NullMarked;
