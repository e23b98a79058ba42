/// From syntax to a checked policy: names looked up, kinds, units, scales and ranges inferred,
/// every rule in every stretch of time.
///
/// Stands between `syntax` and `ir`. The difference: an [org.ansinh.ir.Policy] has no unresolved
/// name, no unit error and nothing that can overflow or divide by zero. Read [Checker], then
/// [Declarations], [RuleBook], [Formula].
///
/// ```
/// CheckResult result = Checker.check("vn", items, List.of());
/// ```
@NullMarked
package org.ansinh.checker;

import org.jspecify.annotations.NullMarked;
