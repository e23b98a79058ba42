/// Policy text, and positions in it.
///
/// First in the chain: every later stage points back into a [SourceText] by a [SourceSpan]. It
/// knows nothing of the language. Read [SourceText], then [SourceSpan].
@NullMarked
package org.ansinh.source;

import org.jspecify.annotations.NullMarked;
