package org.ansinh.population;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ansinh.column.Column;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.ir.BooleanType;
import org.ansinh.ir.CategoryType;
import org.ansinh.ir.DateType;
import org.ansinh.ir.Input;
import org.ansinh.ir.NumberType;
import org.ansinh.ir.ValueType;
import org.ansinh.source.SourceSpan;

/// Which rows of a population a policy cannot use: values missing that it requires, or outside the
/// range it declares.
///
/// @param issues one an input with faults, with the count and the first rows; empty if there are
///   none
/// @param flagged entity name to its faulty rows; entities without any are left out
public record PopulationCheck(List<Issue> issues, Map<String, BitSet> flagged) {
  private static final int NAMED = 3;

  public PopulationCheck {
    issues = List.copyOf(issues);
    flagged = Map.copyOf(flagged);
  }

  public boolean passed() {
    return issues.isEmpty();
  }

  /// Checks the columns of `population` that `inputs` name.
  public static PopulationCheck of(Population population, Collection<Input> inputs) {
    List<Issue> issues = new ArrayList<>();
    Map<String, BitSet> flagged = new LinkedHashMap<>();
    for (Input input : inputs) {
      UnitTable table = population.table(input.entity().name());
      if (table == null || table.size() == 0) {
        continue;
      }
      BitSet faults = flagged.computeIfAbsent(table.entity(), entity -> new BitSet());
      Column column = table.column(input.name());
      if (column == null) {
        if (!input.optional() && input.standard() == null) {
          faults.set(0, table.size());
          issues.add(
              Issue.of(
                  IssueCode.FACT_MISSING,
                  SourceSpan.NONE,
                  "the population has no column `"
                      + input.name()
                      + "` of `"
                      + table.entity()
                      + "`"));
        }
      } else {
        checkMissing(input, column, faults, issues);
        checkRange(input, column, faults, issues);
      }
    }
    flagged.values().removeIf(BitSet::isEmpty);
    return new PopulationCheck(issues, flagged);
  }

  private static void checkMissing(Input input, Column column, BitSet faults, List<Issue> issues) {
    if (input.optional() || input.standard() != null || column.validity() == null) {
      return;
    }
    BitSet rows = new BitSet();
    for (int row = 0; row < column.size(); row++) {
      rows.set(row, !column.known(row));
    }
    if (!rows.isEmpty()) {
      faults.or(rows);
      issues.add(
          Issue.of(
              IssueCode.FACT_MISSING,
              SourceSpan.NONE,
              "`" + input.name() + "` is missing in " + counted(rows)));
    }
  }

  private static void checkRange(Input input, Column column, BitSet faults, List<Issue> issues) {
    Bounds bounds = boundsOf(input.type(), column.scale());
    if (column.low() >= bounds.low() && column.high() <= bounds.high() && bounds.step() == 1) {
      return;
    }
    BitSet rows = new BitSet();
    for (int row = 0; row < column.size(); row++) {
      if (column.known(row)) {
        long value = column.value(row);
        rows.set(row, value < bounds.low() || value > bounds.high() || value % bounds.step() != 0);
      }
    }
    if (!rows.isEmpty()) {
      faults.or(rows);
      int first = rows.nextSetBit(0);
      issues.add(
          Issue.of(
              IssueCode.FACT_OUT_OF_RANGE,
              SourceSpan.NONE,
              "`"
                  + input.name()
                  + "` is outside "
                  + range(input.type())
                  + " in "
                  + counted(rows)
                  + ": "
                  + shown(input.type(), column, first)));
    }
  }

  /// Least and greatest whole number in a column; values must be multiples of `step`.
  private record Bounds(long low, long high, long step) {}

  private static Bounds boundsOf(ValueType type, int scale) {
    return switch (type) {
      case NumberType number -> {
        long step =
            BigDecimal.ONE.movePointRight(Math.max(0, scale - number.scale())).longValueExact();
        BigDecimal low = number.range().low().movePointRight(scale);
        BigDecimal high = number.range().high().movePointRight(scale);
        yield new Bounds(clamped(low, true), clamped(high, false), step);
      }
      case BooleanType ignored -> new Bounds(0, 1, 1);
      case CategoryType category -> new Bounds(0, category.category().values().size() - 1L, 1);
      case DateType date -> new Bounds(date.earliest().toEpochDay(), date.latest().toEpochDay(), 1);
    };
  }

  private static long clamped(BigDecimal bound, boolean up) {
    BigDecimal whole = bound.setScale(0, up ? RoundingMode.CEILING : RoundingMode.FLOOR);
    return whole
        .max(BigDecimal.valueOf(Long.MIN_VALUE))
        .min(BigDecimal.valueOf(Long.MAX_VALUE))
        .longValueExact();
  }

  private static String range(ValueType type) {
    return switch (type) {
      case NumberType number -> number.range() + " " + number.describe();
      case BooleanType ignored -> "yes and no";
      case CategoryType category -> category.category().names().toString();
      case DateType date -> date.earliest() + " to " + date.latest();
    };
  }

  private static String shown(ValueType type, Column column, int row) {
    return switch (type) {
      case NumberType ignored -> column.decimal(row).toPlainString();
      case DateType ignored -> LocalDate.ofEpochDay(column.value(row)).toString();
      case BooleanType ignored -> String.valueOf(column.value(row));
      case CategoryType ignored -> String.valueOf(column.value(row));
    };
  }

  /// `3 rows, first in row 118`, or up to three rows by number.
  private static String counted(BitSet rows) {
    int count = rows.cardinality();
    if (count == 1) {
      return "row " + rows.nextSetBit(0);
    }
    StringBuilder text = new StringBuilder();
    text.append(count).append(" rows, the first ");
    int row = rows.nextSetBit(0);
    for (int i = 0; i < NAMED && row >= 0; i++) {
      text.append(i == 0 ? "" : ", ").append(row);
      row = rows.nextSetBit(row + 1);
    }
    return text.toString();
  }
}
