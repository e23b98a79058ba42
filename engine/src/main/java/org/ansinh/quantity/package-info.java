/// Units, exact ranges and rounding.
///
/// At the ground of the chain: the checker infers with it, the evaluators compute with it. Numbers
/// are exact decimals; nothing here is floating point. Read [Unit], [Range], then [Rounding].
@NullMarked
package org.ansinh.quantity;

import org.jspecify.annotations.NullMarked;
