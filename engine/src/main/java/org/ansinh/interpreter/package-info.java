/// Evaluates the checked policy one unit at a time, plainly and exactly.
///
/// A back end beside the compiler: both take `ir`; the compiler makes kernels for columns of units,
/// this computes one value with decimals of any size. It is the oracle that kernels are tested
/// against, the folder of constants, and what explanations and tests are computed with. Values
/// reach it through [Bindings], so it needs no population. Read [Interpreter], [Bindings], then
/// [Facts].
///
/// ```
/// Facts facts = Facts.none().with("an", person, Map.of(wage, new NumberValue(new BigDecimal(50_000_000))));
/// Value amount = new Interpreter(date, facts).value(siEmployee, "an");
/// ```
@NullMarked
package org.ansinh.interpreter;

import org.jspecify.annotations.NullMarked;
