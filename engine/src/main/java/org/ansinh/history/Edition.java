package org.ansinh.history;

import java.time.LocalDate;
import java.util.List;
import org.ansinh.ir.Policy;
import org.ansinh.syntax.Item;

/// The law of a day, as text and as a policy.
///
/// @param items what `policy` was made of: amendments applied, what was not known left out
public record Edition(LocalDate day, List<Item> items, Policy policy) {
  public Edition {
    items = List.copyOf(items);
  }
}
