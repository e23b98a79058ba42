package org.ansinh.syntax;

import java.util.List;
import org.ansinh.source.SourceSpan;

/// A unit as written: `VND/month` is `VND` to the power 1 and `month` to the power -1; `/year`
/// (after a percentage) is `year` to the power -1 alone.
public record Unit(List<Term> terms, SourceSpan span) {
  public Unit {
    terms = List.copyOf(terms);
  }

  /// One factor of a unit; time units are in the singular.
  ///
  /// @param exponent 1 or -1
  public record Term(String name, int exponent) {}
}
