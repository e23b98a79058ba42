package org.ansinh.tabulation;

import java.math.BigDecimal;
import org.ansinh.ir.Label;

/// One cell of a [Table].
public sealed interface Cell {
  Cell EMPTY = new Empty();

  /// A name: of a group, a rule, a payer.
  record Text(String name, Label label) implements Cell {}

  /// An exact number, in the unit of its heading.
  record Amount(BigDecimal value) implements Cell {}

  /// Nothing: the row has no such thing.
  record Empty() implements Cell {}

  static Cell of(BigDecimal value) {
    return new Amount(value.signum() == 0 ? BigDecimal.ZERO : value);
  }
}
