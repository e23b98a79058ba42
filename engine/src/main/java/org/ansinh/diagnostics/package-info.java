/// Issues: what is wrong, where, and what to do about it; and how they are drawn.
///
/// Stands beside every stage: stages return [Issue]s as values, and only the way in turns them into
/// an [EngineException]. Read [Issue], [IssueCode], then [IssuePrinter].
@NullMarked
package org.ansinh.diagnostics;

import org.jspecify.annotations.NullMarked;
