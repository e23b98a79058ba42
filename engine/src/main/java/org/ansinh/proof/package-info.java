/// Static reasoning about the checked policy: which cases can occur together, and whether a claim
/// holds of every unit.
///
/// Beside the evaluators in the chain: the checker asks it about tables and exceptions, the console
/// about `check` items. Unlike the interpreter it computes with forms over unknown inputs, and it
/// answers with a proof, with a person, or with "not decided". It splits on every condition met on
/// the way and keeps what the conditions say in a [Store]: bounds of whole numbers, sets of
/// category values, and linear inequalities decided with exact rational arithmetic.
///
/// Read [CaseAnalysis] and [ClaimProver], then [Exploration], [Evaluation] and [Store].
///
/// ```
/// Verdict verdict = new ClaimProver().decide(claim);   // Proved, Refuted(witness) or Undecided(reason)
/// ```
@NullMarked
package org.ansinh.proof;

import org.jspecify.annotations.NullMarked;
