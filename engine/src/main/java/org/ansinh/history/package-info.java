/// The law over time: what of it was known on a day, and what differs between two days.
///
/// Beside `amendment`, between `syntax` and `checker`. The difference from an amendment: nothing
/// new is said, texts are only left out. What comes out are items that the checker takes like any
/// other; decision 0009 says what "known" means. Read [KnownLaw], then [LawChanges].
///
/// ```
/// List<Item> then = KnownLaw.cut(items, LocalDate.of(2026, 3, 1));
/// ```
@NullMarked
package org.ansinh.history;

import org.jspecify.annotations.NullMarked;
