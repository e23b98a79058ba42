/// Why a unit gets an amount: the values, choices and articles that led to it, and how values are
/// written for readers.
///
/// Stands on the interpreter: where that gives a value, this gives the tree of [Step]s by which it
/// came about. Read [Explainer], [Step], then [ValueText].
///
/// ```
/// Step why = new Explainer(interpreter).explain(siEmployee, "an");
/// String amount = ValueText.VIETNAMESE.text(why.value(), why.type());   // 3.744.000 đ/month
/// ```
@NullMarked
package org.ansinh.explanation;

import org.jspecify.annotations.NullMarked;
