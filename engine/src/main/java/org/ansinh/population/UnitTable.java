package org.ansinh.population;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ansinh.column.Column;
import org.jspecify.annotations.Nullable;

/// The units of one entity: a row each.
///
/// @param entity the entity's name, for example `Person`
/// @param size how many units there are
/// @param columns input name to values, in the order given
/// @param weights how many real units each stands for; null if none are given
public record UnitTable(
    String entity, int size, Map<String, Column> columns, @Nullable Column weights) {
  public UnitTable {
    columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
  }

  /// The values of the input called `name`, or null.
  public @Nullable Column column(String name) {
    return columns.get(name);
  }
}
