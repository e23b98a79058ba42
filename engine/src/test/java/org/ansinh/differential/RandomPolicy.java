package org.ansinh.differential;

import static org.ansinh.testing.TypedIr.CLUB;
import static org.ansinh.testing.TypedIr.HOUSEHOLD;
import static org.ansinh.testing.TypedIr.PERSON;
import static org.ansinh.testing.TypedIr.REGION;
import static org.ansinh.testing.TypedIr.input;
import static org.ansinh.testing.TypedIr.number;
import static org.ansinh.testing.TypedIr.optional;
import static org.ansinh.testing.TypedIr.standard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.random.RandomGenerator;
import org.ansinh.column.Column;
import org.ansinh.column.ColumnBuilder;
import org.ansinh.ir.BooleanType;
import org.ansinh.ir.CategoryType;
import org.ansinh.ir.DateType;
import org.ansinh.ir.Entity;
import org.ansinh.ir.Input;
import org.ansinh.ir.NumberType;
import org.ansinh.ir.Rule;
import org.ansinh.ir.Value;
import org.ansinh.population.Membership;
import org.ansinh.population.Population;
import org.ansinh.population.UnitTable;
import org.ansinh.testing.TypedIr;

/// Random rules over fixed inputs, and random populations that have them.
final class RandomPolicy {
  private static final DateType BIRTHS =
      new DateType(LocalDate.of(1900, 1, 1), LocalDate.of(2030, 12, 31));

  private static final List<Input> INPUTS =
      List.of(
          input("wage", PERSON, number(0, 0, 10_000_000_000L)),
          input("age", PERSON, number(0, 0, 120)),
          input("balance", PERSON, number(2, -50_000, 50_000)),
          input("employed", PERSON, BooleanType.YES_NO),
          input("region", PERSON, new CategoryType(REGION)),
          input("born", PERSON, BIRTHS),
          optional("pension", PERSON, number(1, 0, 1_000_000)),
          optional("ends", PERSON, number(0, 0, 3)),
          standard(
              "bonus", PERSON, number(0, -100, 100), new Value.NumberValue(BigDecimal.valueOf(7))),
          input("rent", HOUSEHOLD, number(0, 0, 30_000_000)),
          input("rural", HOUSEHOLD, BooleanType.YES_NO),
          input("place", HOUSEHOLD, new CategoryType(REGION)),
          optional("debt", HOUSEHOLD, number(0, -1000, 1000)),
          input("fee", CLUB, number(3, 0, 500)));

  private final RandomGenerator random;
  private final List<Entity> groups;
  private final List<Rule> rules = new ArrayList<>();

  RandomPolicy(RandomGenerator random) {
    this.random = random;
    this.groups = random.nextInt(4) == 0 ? List.of(HOUSEHOLD, CLUB) : List.of(HOUSEHOLD);
    int count = 3 + random.nextInt(10);
    for (int i = 0; i < count; i++) {
      Entity entity =
          switch (random.nextInt(10)) {
            case 0 -> null;
            case 1, 2, 3 -> groups.get(random.nextInt(groups.size()));
            default -> PERSON;
          };
      RandomExpressions expressions =
          new RandomExpressions(
              random,
              entity == null ? List.of() : INPUTS,
              List.copyOf(visible(entity)),
              entity == null ? List.of() : groups,
              entity);
      int depth = 1 + random.nextInt(4);
      if (entity == null) {
        rules.add(TypedIr.rule("r" + i, null, expressions.constant()));
      } else if (random.nextInt(5) == 0) {
        rules.add(TypedIr.rule("r" + i, entity, expressions.condition(depth)));
      } else if (random.nextInt(8) == 0) {
        rules.add(TypedIr.rule("r" + i, entity, expressions.date(depth)));
      } else {
        rules.add(TypedIr.rule("r" + i, entity, expressions.amount(depth)));
      }
    }
  }

  private List<Rule> visible(Entity entity) {
    return entity == null ? List.of() : rules;
  }

  List<Rule> rules() {
    return rules;
  }

  Population population() {
    int households = 1 + random.nextInt(12);
    int[] offsets = new int[households + 1];
    for (int h = 0; h < households; h++) {
      int size =
          random.nextInt(40) == 0
              ? 60 + random.nextInt(40)
              : random.nextInt(25) == 0 ? 0 : 1 + random.nextInt(12);
      offsets[h + 1] = offsets[h] + size;
    }
    int persons = offsets[households];
    int clubs = Math.max(1 + random.nextInt(5), (persons + 97) / 98);
    int[] clubOf = new int[persons];
    for (int p = 0; p < persons; p++) {
      clubOf[p] = p * 7 % clubs;
    }
    return new Population(
        "random",
        2024,
        1,
        List.of(table(PERSON, persons), table(HOUSEHOLD, households), table(CLUB, clubs)),
        List.of(
            Membership.sorted("Household", "Person", offsets),
            Membership.indexed("Club", "Person", clubOf, clubs)));
  }

  private UnitTable table(Entity entity, int size) {
    var columns = new LinkedHashMap<String, Column>();
    for (Input input : INPUTS) {
      boolean required = !input.optional() && input.standard() == null;
      if (input.entity().equals(entity) && (required || random.nextInt(6) != 0)) {
        columns.put(input.name(), column(input, size, required));
      }
    }
    return new UnitTable(entity.name(), size, columns, null);
  }

  private Column column(Input input, int size, boolean required) {
    int scale = input.type() instanceof NumberType t ? t.scale() : 0;
    ColumnBuilder builder = new ColumnBuilder(scale, size);
    boolean narrow = random.nextInt(3) == 0;
    boolean gaps = !required && random.nextInt(3) != 0;
    for (int row = 0; row < size; row++) {
      if (gaps && random.nextInt(3) == 0) {
        builder.addUnknown();
      } else {
        builder.add(value(input, scale, narrow));
      }
    }
    return builder.build();
  }

  private long value(Input input, int scale, boolean narrow) {
    return switch (input.type()) {
      case NumberType t -> {
        long low = t.range().low().movePointRight(scale).longValueExact();
        long high = t.range().high().movePointRight(scale).longValueExact();
        long least = narrow ? Math.max(low, -100) : low;
        long most = narrow ? Math.min(high, 100) : high;
        yield switch (random.nextInt(8)) {
          case 0 -> least;
          case 1 -> most;
          default -> random.nextLong(least, most + 1);
        };
      }
      case BooleanType t -> random.nextInt(2);
      case CategoryType t -> random.nextInt(t.category().values().size());
      case DateType t -> random.nextLong(t.earliest().toEpochDay(), t.latest().toEpochDay() + 1);
    };
  }
}
