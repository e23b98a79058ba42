/// Printers: what the reader sees, written to a `Writer`.
///
/// Takes the engine's values and this package's [Grid]s and knows nothing of commands or sessions.
/// The same grid is drawn for people ([AlignedPrinter]: aligned, numbers in the reader's language,
/// at most so many columns wide) and for programs ([CsvPrinter], [JsonPrinter]: exact, plain
/// decimals). Read [Grid], [Figures], then [AlignedPrinter].
@NullMarked
package org.ansinh.console.output;

import org.jspecify.annotations.NullMarked;
