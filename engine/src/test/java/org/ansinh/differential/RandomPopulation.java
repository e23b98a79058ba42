package org.ansinh.differential;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.ansinh.column.Column;
import org.ansinh.column.ColumnBuilder;
import org.ansinh.ir.BooleanType;
import org.ansinh.ir.CategoryType;
import org.ansinh.ir.DateType;
import org.ansinh.ir.Entity;
import org.ansinh.ir.Input;
import org.ansinh.ir.NumberType;
import org.ansinh.ir.Policy;
import org.ansinh.population.Membership;
import org.ansinh.population.Population;
import org.ansinh.population.UnitTable;

/// Random values, within their ranges, for the inputs of a policy.
final class RandomPopulation {
  private RandomPopulation() {}

  /// About `units` units of each entity without members, in groups of one to six; groups of the
  /// first kind are runs, of others not.
  static Population of(Policy policy, int units, RandomGenerator random) {
    List<UnitTable> tables = new ArrayList<>();
    List<Membership> memberships = new ArrayList<>();
    for (Entity entity : policy.entities().values()) {
      Entity.Containment containment = entity.containment();
      if (containment == null) {
        tables.add(table(policy, entity, units, random));
      } else {
        Membership membership =
            membership(entity, containment, units, memberships.isEmpty(), random);
        memberships.add(membership);
        tables.add(table(policy, entity, membership.groupCount(), random));
      }
    }
    return new Population("random", 2025, 0, tables, memberships);
  }

  private static Membership membership(
      Entity group,
      Entity.Containment containment,
      int units,
      boolean sorted,
      RandomGenerator random) {
    int[] groupOf = new int[units];
    int groups = 0;
    for (int row = 0; row < units; ) {
      for (int left = 1 + random.nextInt(6); left > 0 && row < units; left--) {
        groupOf[row++] = groups;
      }
      groups++;
    }
    if (!sorted) {
      for (int row = 0; row < units; row++) {
        int other = random.nextInt(units);
        int spare = groupOf[row];
        groupOf[row] = groupOf[other];
        groupOf[other] = spare;
      }
    }
    return Membership.indexed(group.name(), containment.member().name(), groupOf, groups);
  }

  private static UnitTable table(Policy policy, Entity entity, int size, RandomGenerator random) {
    Map<String, Column> columns = new LinkedHashMap<>();
    for (Input input : policy.inputs().values()) {
      if (input.entity().name().equals(entity.name())) {
        columns.put(input.name(), column(input, size, random));
      }
    }
    return new UnitTable(entity.name(), size, columns, null);
  }

  private static Column column(Input input, int size, RandomGenerator random) {
    int scale = input.type() instanceof NumberType t ? t.scale() : 0;
    boolean gaps = input.optional() || input.standard() != null;
    ColumnBuilder builder = new ColumnBuilder(scale, size);
    for (int row = 0; row < size; row++) {
      if (gaps && random.nextInt(3) == 0) {
        builder.addUnknown();
      } else {
        builder.add(value(input, scale, random));
      }
    }
    return builder.build();
  }

  private static long value(Input input, int scale, RandomGenerator random) {
    return switch (input.type()) {
      case BooleanType t -> random.nextInt(2);
      case CategoryType t -> random.nextInt(t.category().values().size());
      case DateType t -> random.nextLong(t.earliest().toEpochDay(), t.latest().toEpochDay() + 1);
      case NumberType t -> {
        long low = t.range().low().movePointRight(scale).longValueExact();
        long high = t.range().high().movePointRight(scale).longValueExact();
        yield switch (random.nextInt(10)) {
          case 0 -> low;
          case 1 -> high;
          case 2, 3, 4 -> random.nextLong(low, high + 1);
          default -> random.nextLong(low, Math.min(high, low + 100_000_000) + 1);
        };
      }
    };
  }
}
