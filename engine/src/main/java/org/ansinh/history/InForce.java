package org.ansinh.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.ansinh.syntax.BracketsItem;
import org.ansinh.syntax.Cell;
import org.ansinh.syntax.Citation;
import org.ansinh.syntax.Closing;
import org.ansinh.syntax.Day;
import org.ansinh.syntax.Formatter;
import org.ansinh.syntax.Item;
import org.ansinh.syntax.Name;
import org.ansinh.syntax.ParameterItem;
import org.ansinh.syntax.RuleItem;
import org.ansinh.syntax.SuccessionItem;
import org.ansinh.syntax.TableItem;
import org.jspecify.annotations.Nullable;

/// The version of an item that is in force on a day, part by part in the words of the language.
///
/// @param from its first day, or null if it has none
/// @param citation what the version as a whole rests on
/// @param parts name to text, in order: rows, exceptions, thresholds; the formula is called `=`
record InForce(@Nullable LocalDate from, @Nullable Citation citation, Map<String, Part> parts) {
  InForce {
    parts = new LinkedHashMap<>(parts);
  }

  /// @param condition when it applies; empty if always
  record Part(String condition, String value, @Nullable Citation citation) {
    String text() {
      return condition.isEmpty() ? value : "when " + condition + ": " + value;
    }
  }

  /// The version of `item` in force on `day`, or null.
  static @Nullable InForce of(Item item, LocalDate day) {
    return switch (item) {
      case ParameterItem i -> {
        var v = on(i.versions(), ParameterItem.Version::from, ParameterItem.Version::closing, day);
        yield v == null ? null : new InForce(v.from().date(), v.citation(), Map.of());
      }
      case RuleItem i -> {
        var v = on(i.versions(), RuleItem.Version::from, RuleItem.Version::closing, day);
        yield v == null ? null : new InForce(date(v.from()), v.citation(), parts(v));
      }
      case TableItem i -> {
        var v = on(i.versions(), TableItem.Version::from, TableItem.Version::closing, day);
        yield v == null ? null : new InForce(date(v.from()), v.citation(), parts(v));
      }
      case BracketsItem i -> {
        var v = on(i.versions(), BracketsItem.Version::from, BracketsItem.Version::closing, day);
        yield v == null ? null : new InForce(date(v.from()), v.citation(), parts(v));
      }
      case SuccessionItem i -> {
        LocalDate from = i.day().date();
        yield from.isAfter(day) ? null : new InForce(from, i.citation(), parts(i));
      }
      default -> null;
    };
  }

  /// What ended `item` before `day`: the closing of the last version that had begun by then.
  static @Nullable Closing ending(Item item, LocalDate day) {
    return switch (item) {
      case ParameterItem i ->
          last(i.versions(), ParameterItem.Version::from, ParameterItem.Version::closing, day);
      case RuleItem i -> last(i.versions(), RuleItem.Version::from, RuleItem.Version::closing, day);
      case TableItem i ->
          last(i.versions(), TableItem.Version::from, TableItem.Version::closing, day);
      case BracketsItem i ->
          last(i.versions(), BracketsItem.Version::from, BracketsItem.Version::closing, day);
      default -> null;
    };
  }

  private static @Nullable LocalDate date(@Nullable Day day) {
    return day == null ? null : day.date();
  }

  private static <V> @Nullable V begun(
      List<V> versions, Function<V, @Nullable Day> from, LocalDate day) {
    V found = null;
    for (V version : versions) {
      LocalDate first = date(from.apply(version));
      if (first == null || !first.isAfter(day)) {
        found = version;
      }
    }
    return found;
  }

  private static <V> @Nullable V on(
      List<V> versions,
      Function<V, @Nullable Day> from,
      Function<V, @Nullable Closing> closing,
      LocalDate day) {
    V found = begun(versions, from, day);
    Closing end = found == null ? null : closing.apply(found);
    return end != null && end.lastDay().date().isBefore(day) ? null : found;
  }

  private static <V> @Nullable Closing last(
      List<V> versions,
      Function<V, @Nullable Day> from,
      Function<V, @Nullable Closing> closing,
      LocalDate day) {
    V found = begun(versions, from, day);
    return found == null ? null : closing.apply(found);
  }

  private static Map<String, Part> parts(SuccessionItem i) {
    Map<String, Part> parts = new LinkedHashMap<>();
    for (SuccessionItem.Unit unit : i.units()) {
      String of = String.join(", ", unit.of().stream().map(Name::text).toList());
      put(parts, unit.name().text(), new Part("", of, unit.citation()));
    }
    return parts;
  }

  private static Map<String, Part> parts(RuleItem.Version v) {
    Map<String, Part> parts = new LinkedHashMap<>();
    parts.put("=", new Part("", Formatter.format(v.formula()), null));
    for (RuleItem.ExceptionClause e : v.exceptions()) {
      String condition = Formatter.format(e.condition());
      String name = e.name() == null ? "except" : "except " + e.name();
      put(parts, name, new Part(condition, Formatter.format(e.value()), e.citation()));
    }
    return parts;
  }

  private static Map<String, Part> parts(TableItem.Version v) {
    Map<String, Part> parts = new LinkedHashMap<>();
    for (TableItem.Row row : v.rows()) {
      List<String> conditions = new ArrayList<>();
      for (int i = 0; i < row.cells().size() && i < v.columns().size(); i++) {
        Cell cell = row.cells().get(i);
        String text = Formatter.format(cell);
        if (!text.equals("-") && !text.equals("otherwise")) {
          conditions.add(v.columns().get(i) + " is " + text);
        }
      }
      String condition = String.join(" and ", conditions);
      put(
          parts,
          row.name().text(),
          new Part(condition, Formatter.format(row.value()), row.citation()));
    }
    return parts;
  }

  private static Map<String, Part> parts(BracketsItem.Version v) {
    Map<String, Part> parts = new LinkedHashMap<>();
    BracketsItem.Start start = v.start();
    if (start != null) {
      String text = Formatter.format(start.amount()) + " at " + Formatter.format(start.at());
      parts.put("start", new Part("", text, start.citation()));
    }
    for (BracketsItem.Step step : v.steps()) {
      String name = "above " + Formatter.format(step.above());
      put(parts, name, new Part("", Formatter.format(step.add()), step.citation()));
    }
    return parts;
  }

  /// Parts of one name, such as exceptions without a name, are told apart by their number.
  private static void put(Map<String, Part> parts, String name, Part part) {
    String free = name;
    for (int i = 2; parts.containsKey(free); i++) {
      free = name + " " + i;
    }
    parts.put(free, part);
  }
}
