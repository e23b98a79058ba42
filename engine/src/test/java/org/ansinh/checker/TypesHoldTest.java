package org.ansinh.checker;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.ansinh.diagnostics.PolicyException;
import org.ansinh.interpreter.Facts;
import org.ansinh.interpreter.Interpreter;
import org.ansinh.ir.BooleanType;
import org.ansinh.ir.Case;
import org.ansinh.ir.CategoryType;
import org.ansinh.ir.DateType;
import org.ansinh.ir.Entity;
import org.ansinh.ir.Input;
import org.ansinh.ir.Law;
import org.ansinh.ir.NumberType;
import org.ansinh.ir.Policy;
import org.ansinh.ir.Rule;
import org.ansinh.ir.Value;
import org.ansinh.ir.ValueType;
import org.ansinh.source.SourceSpan;
import org.ansinh.source.SourceText;
import org.ansinh.syntax.Item;
import org.ansinh.syntax.Parser;
import org.junit.jupiter.api.Test;

/// What the checker infers holds: on random units, every value of every rule has at most the digits
/// of its type and lies in its range. Inputs lie at the ends of their ranges as often as within.
class TypesHoldTest {
  private static final long SEED = 20_250_701L;
  private static final int HOUSEHOLDS = 12;

  private static final String NARROWING =
      """
      entity Person
      entity Household contains Person as members up to 5
      input a of Person: number from -20.00 to 20.00
      input b of Person: number from 0 to 9
      input c of Person: VND from -1_000 to 1_000
      input born of Person: date from 1900-02-28 to 2024-02-29
      input on_it of Person: yes/no
      category Kind: x, y, z
      input kind of Person: Kind
      parameter p by Kind: number
                        | x | y  | z |
        from 2000-01-01 | 2 | -3 | 7 |
      rule less of Person: number = if a < b then b - a else a - b
      rule ratio of Person: number = if not (b = 0) then round half up(a / b, 3) else 0
      rule shifted of Person: number = if a + b > 3 and a < 2 then b else 1
      rule looked of Person: number = if kind != y then p[kind] else 4
      rule either of Person: number = if a > 15 or a = -3 or on_it then a else -a
      rule bounded of Person: number = min(max(a, -2), b) * max(b, 3) - abs(a)
      rule parts of Person: number = born.year - born.month * born.day
      rule age of Person: years = years_between(born, today)
      rule moved of Person: date = end_of_month(born + 13 months) - 1 years
      rule rest of Person: number = modulo(a, 7) + modulo(a, -3)
      rule power of Person: number = a ** 3 - b ** 2
      rule thousands of Person: VND rounded half up to 100 VND = c * 0.37
      rule exception of Person: number
        = floor(100 / b)
        except none when b <= 0: 0
      rule place of Person: number = position in household among on_it by a, born
      rule total of Household: number = sum(members.a)
      rule middle of Household: number = round half even(mean(members.a), 1)
      rule some_middle of Household: number
        = if count(members[on_it]) > 0 then round half even(mean(members[on_it].a), 1) else 0
      rule highest of Household: number = max(members[b > 3].less) else -99
      rule ladder of Person: number = steps(a)
      brackets steps(v: number): number
        start 3 at -10
        above -5 add 2
        above 5 add -1.5
      table best of Person: number
        hit highest
        | row | a        | b      | value |
        | one | > 0      | -      | a     |
        | two | -        | [2..5) | b     |
        | all | otherwise | otherwise | -1 |
      table added of Person: number
        hit sum
        | row | a    | on_it | value |
        | one | > 0  | -   | a     |
        | two | -    | yes | -b    |
      """;

  @Test
  void values_ofRandomUnits_lieInTheirTypes() {
    int seen = check(Sources.policy(Sources.items(NARROWING)), 100);
    assertTrue(seen > 10_000, () -> "only " + seen);
  }

  @Test
  void values_ofThePacks_lieInTheirTypes() {
    int seen = check(pack("vn"), 3) + check(pack("veridia"), 3);
    assertTrue(seen > 10_000, () -> "only " + seen);
  }

  private static Policy pack(String name) {
    List<Item> items = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("../policies", name))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".law")).sorted().toList()) {
        items.addAll(Parser.parse(new SourceText(file.toString(), Files.readString(file))).items());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Checker.open(name, items, List.of()).policy();
  }

  private static int check(Policy policy, int rounds) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    TreeSet<LocalDate> dates = new TreeSet<>(policy.changes());
    dates.add(LocalDate.of(2026, 1, 1));
    int seen = 0;
    for (LocalDate date : dates) {
      Law law = policy.on(date);
      for (int round = 0; round < rounds; round++) {
        List<Case.Fact> facts = facts(policy, random);
        Interpreter interpreter = new Interpreter(date, Facts.of(facts));
        for (Policy.Declared declared : policy.rules().values()) {
          Rule rule = declared.function() ? null : rule(law, declared.name());
          if (rule != null) {
            seen += check(rule, facts, interpreter, date);
          }
        }
      }
    }
    return seen;
  }

  private static Rule rule(Law law, String name) {
    try {
      return law.findRule(name);
    } catch (PolicyException notInForce) {
      return null;
    }
  }

  private static int check(
      Rule rule, List<Case.Fact> facts, Interpreter interpreter, LocalDate date) {
    int seen = 0;
    for (Case.Fact fact : facts) {
      Entity entity = rule.entity();
      if (entity != null && entity.name().equals(fact.entity().name())) {
        Value value = interpreter.value(rule, fact.name());
        assertTrue(
            holds(value, rule.type()),
            () ->
                "%s on %s is %s, but its type is %s (seed %d) for %s"
                    .formatted(rule, date, value, rule.type(), SEED, facts));
        seen++;
      }
    }
    return seen;
  }

  private static boolean holds(Value value, ValueType type) {
    return switch (type) {
      case NumberType n ->
          n.range().contains(((Value.NumberValue) value).number())
              && ((Value.NumberValue) value).number().scale() <= n.scale();
      case DateType d ->
          !((Value.DateValue) value).date().isBefore(d.earliest())
              && !((Value.DateValue) value).date().isAfter(d.latest());
      case BooleanType _ -> value instanceof Value.BooleanValue;
      case CategoryType _ -> value instanceof Value.CategoryValue;
    };
  }

  /// Persons with every input, in groups of each kind.
  private static List<Case.Fact> facts(Policy policy, RandomGenerator random) {
    List<Case.Fact> facts = new ArrayList<>();
    for (Entity group : policy.entities().values()) {
      if (group.containment() != null) {
        for (int g = 0; g < HOUSEHOLDS; g++) {
          List<String> members = new ArrayList<>();
          int size = 1 + random.nextInt(Math.min(5, group.containment().atMost()));
          for (int m = 0; m < size; m++) {
            String name = group.name() + g + "_" + m;
            members.add(name);
            Entity member = group.containment().member();
            facts.add(fact(policy, name, member, List.of(), random));
          }
          facts.add(fact(policy, group.name() + g, group, members, random));
        }
      }
    }
    return facts;
  }

  private static Case.Fact fact(
      Policy policy, String name, Entity entity, List<String> members, RandomGenerator random) {
    Map<Input, Value> values = new HashMap<>();
    for (Input input : policy.inputs().values()) {
      boolean left = input.optional() && random.nextBoolean();
      if (input.entity().name().equals(entity.name()) && !left) {
        values.put(input, value(input.type(), random));
      }
    }
    return new Case.Fact(name, entity, members, values, SourceSpan.NONE);
  }

  private static Value value(ValueType type, RandomGenerator random) {
    return switch (type) {
      case NumberType n -> {
        BigInteger low = n.range().low().movePointRight(n.scale()).toBigIntegerExact();
        BigInteger high = n.range().high().movePointRight(n.scale()).toBigIntegerExact();
        long width = high.subtract(low).longValueExact();
        long step =
            switch (random.nextInt(4)) {
              case 0 -> 0;
              case 1 -> width;
              default -> random.nextLong(width + 1);
            };
        yield new Value.NumberValue(new BigDecimal(low.add(BigInteger.valueOf(step)), n.scale()));
      }
      case DateType d ->
          new Value.DateValue(
              d.earliest()
                  .plusDays(
                      random.nextLong(d.latest().toEpochDay() - d.earliest().toEpochDay() + 1)));
      case BooleanType _ -> Value.BooleanValue.of(random.nextBoolean());
      case CategoryType c ->
          new Value.CategoryValue(c.category(), random.nextInt(c.category().values().size()));
    };
  }
}
