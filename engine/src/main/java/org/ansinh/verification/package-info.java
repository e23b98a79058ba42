/// Runs the tests and decides the checks that are part of a policy.
///
/// Stands on the interpreter: a test is computed, and what differs from its expectations is an
/// issue at the line that expected it; a check is proved or refuted by `proof`, and where that does
/// not decide, searched for a unit that refutes it. Read [CaseRunner], then [ClaimDecider].
///
/// ```
/// CaseResult result = new CaseRunner(ValueText.ENGLISH).run(test);   // no issues if all is as expected
/// ```
@NullMarked
package org.ansinh.verification;

import org.jspecify.annotations.NullMarked;
