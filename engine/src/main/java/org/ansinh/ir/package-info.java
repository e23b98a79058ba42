/// The checked policy: typed, resolved expressions and dated rules.
///
/// The middle of the chain: the checker makes it from syntax, the interpreter and the compiler take
/// it. Unlike syntax, every node has a [ValueType] with unit, scale and range, every name is
/// resolved, and nothing in it can fail when it is evaluated. Read [Policy], [Law], [Rule], [Expr],
/// then [ValueType].
@NullMarked
package org.ansinh.ir;

import org.jspecify.annotations.NullMarked;
