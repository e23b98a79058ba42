/// The documentation of a pack as data: what there is, where it stands, what rests on what, how
/// sure it is. It knows nothing of how that is shown.
///
/// Read [Book], then [Statement] and [References].
@NullMarked
package org.ansinh.documentation;

import org.jspecify.annotations.NullMarked;
