package org.ansinh.proof;

import org.jspecify.annotations.Nullable;

/// The value of an expression on one path.
sealed interface Symbol {
  /// A number, in the unit of its type, or a date, in days since 1970-01-01.
  record Amount(Linear form) implements Symbol {}

  /// Yes or no; the path has decided which.
  record Truth(boolean truth) implements Symbol {}

  /// A category value: that of `term`, or `ordinal` where there is no term.
  record Choice(@Nullable Term term, int ordinal) implements Symbol {}
}
