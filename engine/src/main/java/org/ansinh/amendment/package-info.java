/// Amendments: drafts of law laid over the law, in the syntax tree.
///
/// Stands between `syntax` and `checker`. The difference from syntax: what goes in are items and
/// the amendments to them, what comes out are items only, those of the law as amended, which the
/// checker takes like any other. Read [Overlay]; decision 0004 says what an amendment means.
///
/// ```
/// Overlay.Result amended = Overlay.apply(items, amendments);
/// ```
@NullMarked
package org.ansinh.amendment;

import org.jspecify.annotations.NullMarked;
