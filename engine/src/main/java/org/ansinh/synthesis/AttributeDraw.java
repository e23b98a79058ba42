package org.ansinh.synthesis;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ansinh.column.Column;
import org.ansinh.ir.Entity;
import org.ansinh.ir.Input;
import org.ansinh.ir.NumberType;
import org.ansinh.ir.Policy;

/// Draws the input variables of households and persons, one table after the other.
///
/// What is drawn for a household is the same for all its persons, whichever of the two the policy's
/// input belongs to.
final class AttributeDraw {
  private final Policy policy;
  private final long seed;
  private final int[] householdOf;
  private final int households;
  private final Map<String, long[]> ofHouseholds = new LinkedHashMap<>();
  private final Map<String, long[]> ofPersons = new LinkedHashMap<>();

  /// @param householdOf the household of each person
  AttributeDraw(Policy policy, long seed, int[] householdOf, int households) {
    this.policy = policy;
    this.seed = seed;
    this.householdOf = householdOf;
    this.households = households;
  }

  void givePersons(String input, long[] values) {
    ofPersons.put(input, values);
  }

  void giveHouseholds(String input, long[] values) {
    ofHouseholds.put(input, values);
  }

  void drawForHouseholds(Recipe.Table table) {
    ofHouseholds.put(table.input(), draw(table, households, false));
  }

  void drawForPersons(Recipe.Table table) {
    ofPersons.put(table.input(), draw(table, householdOf.length, true));
  }

  private long[] draw(Recipe.Table table, int units, boolean persons) {
    Input input = input(table.input());
    Draws draws = new Draws(seed, table.input());
    Row[] rows = table.rows().stream().map(row -> row(row, input, persons)).toArray(Row[]::new);
    long[] values = new long[units];
    for (int unit = 0; unit < units; unit++) {
      for (Row row : rows) {
        if (row.holds(unit)) {
          values[unit] = row.sampler().draw(draws, unit);
          break;
        }
      }
    }
    return values;
  }

  private Input input(String name) {
    Input found = policy.inputs().get(name);
    if (found == null) {
      throw new IllegalStateException("the recipe was checked, but there is no `" + name + "`");
    }
    return found;
  }

  /// A row ready to be used: conditions on arrays, and where values come from.
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Row(Test[] tests, Sampler sampler) {
    boolean holds(int unit) {
      for (Test test : tests) {
        if (!test.holds(unit)) {
          return false;
        }
      }
      return true;
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Test(long[] values, int[] via, long[] among, long from, long to) {
    boolean holds(int unit) {
      long value = values[via.length == 0 ? unit : via[unit]];
      if (among.length == 0) {
        return value >= from && value <= to;
      }
      for (long each : among) {
        if (each == value) {
          return true;
        }
      }
      return false;
    }
  }

  private Row row(Recipe.Row row, Input input, boolean persons) {
    Test[] tests =
        row.when().stream().map(condition -> test(condition, persons)).toArray(Test[]::new);
    return new Row(tests, Sampler.of(row.distribution(), input));
  }

  private Test test(Recipe.Condition condition, boolean persons) {
    Input input = input(condition.input());
    long[] theirs = persons ? ofPersons.get(condition.input()) : null;
    long[] values = theirs != null ? theirs : ofHouseholds.get(condition.input());
    if (values == null) {
      throw new IllegalStateException(
          "the recipe was checked, but " + condition.input() + " is not drawn");
    }
    int[] via = persons && theirs == null ? householdOf : new int[0];
    BigDecimal from = condition.from();
    BigDecimal to = condition.to();
    if (from != null && to != null && input.type() instanceof NumberType type) {
      return new Test(
          values,
          via,
          new long[0],
          from.movePointRight(type.scale()).longValueExact(),
          to.movePointRight(type.scale()).longValueExact());
    }
    long[] among =
        condition.values().stream().mapToLong(value -> Sampler.code(value, input.type())).toArray();
    return new Test(values, via, among, 0, 0);
  }

  /// The columns of the inputs of `entity`, as narrow as their values allow.
  Map<String, Column> columns(Entity entity) {
    Map<String, Column> columns = new LinkedHashMap<>();
    boolean group = entity.isGroup();
    ofPersons.forEach(
        (name, values) -> {
          if (input(name).entity().name().equals(entity.name())) {
            columns.put(name, column(name, values));
          }
        });
    ofHouseholds.forEach(
        (name, values) -> {
          if (input(name).entity().name().equals(entity.name())) {
            columns.put(name, column(name, group ? values : spread(values)));
          }
        });
    return columns;
  }

  private Column column(String name, long[] values) {
    int scale = input(name).type() instanceof NumberType type ? type.scale() : 0;
    return Column.of(values, scale, null);
  }

  private long[] spread(long[] values) {
    long[] each = new long[householdOf.length];
    for (int i = 0; i < each.length; i++) {
      each[i] = values[householdOf[i]];
    }
    return each;
  }
}
