package org.ansinh.testing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ansinh.column.Column;
import org.ansinh.interpreter.Bindings;
import org.ansinh.ir.BooleanType;
import org.ansinh.ir.CategoryType;
import org.ansinh.ir.DateType;
import org.ansinh.ir.Entity;
import org.ansinh.ir.Input;
import org.ansinh.ir.NumberType;
import org.ansinh.ir.Value;
import org.ansinh.ir.ValueType;
import org.ansinh.population.Membership;
import org.ansinh.population.Population;
import org.ansinh.population.UnitTable;
import org.jspecify.annotations.Nullable;

/// A population as the interpreter sees it: a unit is an entity and a row.
public record PopulationBindings(Population population) implements Bindings {
  /// One unit of a population.
  public record Row(String entity, int row) {}

  /// The exact value in a row of a column of values of `type`.
  public static Value value(Column column, int row, ValueType type) {
    return switch (type) {
      case NumberType t ->
          new Value.NumberValue(BigDecimal.valueOf(column.value(row), column.scale()));
      case BooleanType t -> Value.BooleanValue.of(column.value(row) == 1);
      case CategoryType t -> new Value.CategoryValue(t.category(), (int) column.value(row));
      case DateType t -> new Value.DateValue(LocalDate.ofEpochDay(column.value(row)));
    };
  }

  @Override
  public @Nullable Value input(Object unit, Input input) {
    Row row = (Row) unit;
    UnitTable table = population.table(row.entity());
    Column column = table == null ? null : table.column(input.name());
    return column == null || !column.known(row.row())
        ? null
        : value(column, row.row(), input.type());
  }

  @Override
  public List<? extends Object> members(Object group, Entity entity) {
    Membership membership = population.membership(entity.name());
    List<Row> members = new ArrayList<>();
    if (membership != null) {
      int g = ((Row) group).row();
      for (int place = membership.offsets()[g]; place < membership.offsets()[g + 1]; place++) {
        members.add(new Row(membership.member(), membership.rowAt(place)));
      }
    }
    return members;
  }

  @Override
  public @Nullable Object groupOf(Object unit, Entity entity) {
    Membership membership = population.membership(entity.name());
    return membership == null
        ? null
        : new Row(entity.name(), membership.groupOf()[((Row) unit).row()]);
  }
}
