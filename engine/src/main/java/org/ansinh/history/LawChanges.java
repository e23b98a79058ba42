package org.ansinh.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.ansinh.history.LawChange.Amount;
import org.ansinh.history.LawChange.Difference;
import org.ansinh.history.LawChange.Turn;
import org.ansinh.history.LawChange.Wording;
import org.ansinh.ir.Label;
import org.ansinh.ir.Parameter;
import org.ansinh.ir.Value;
import org.ansinh.period.Dated;
import org.ansinh.syntax.BracketsItem;
import org.ansinh.syntax.Citation;
import org.ansinh.syntax.Closing;
import org.ansinh.syntax.FigureItem;
import org.ansinh.syntax.Formatter;
import org.ansinh.syntax.Item;
import org.ansinh.syntax.ParameterItem;
import org.ansinh.syntax.RuleItem;
import org.ansinh.syntax.SourceItem;
import org.ansinh.syntax.SuccessionItem;
import org.ansinh.syntax.TableItem;
import org.jspecify.annotations.Nullable;

/// Finds what differs between the law of one day and the law of another: of a later day, as known
/// on a later day, or with amendments.
///
/// Compared are the texts in force themselves. A rule whose own text stays is not listed, though
/// its value may move with a parameter it uses.
public final class LawChanges {
  private final Edition before;
  private final Edition after;
  private final List<LawChange> found = new ArrayList<>();

  private LawChanges(Edition before, Edition after) {
    this.before = before;
    this.after = after;
  }

  /// What differs, in the order of the text; sources last.
  public static List<LawChange> between(Edition before, Edition after) {
    LawChanges changes = new LawChanges(before, after);
    Map<String, Item> old = changes.laws(before);
    Map<String, Item> now = changes.laws(after);
    Set<String> names = new LinkedHashSet<>(now.keySet());
    names.addAll(old.keySet());
    names.forEach(name -> changes.compare(old.get(name), now.get(name)));
    changes.sources();
    return List.copyOf(changes.found);
  }

  private Map<String, Item> laws(Edition edition) {
    Map<String, Item> laws = new LinkedHashMap<>();
    for (Item item : edition.items()) {
      switch (item) {
        case ParameterItem _, RuleItem _, TableItem _, BracketsItem _, SuccessionItem _ ->
            laws.put(item.name().text(), item);
        case FigureItem figure -> laws.put(figure.address(), figure);
        default -> {}
      }
    }
    return laws;
  }

  private void compare(@Nullable Item old, @Nullable Item now) {
    if (old instanceof FigureItem || now instanceof FigureItem) {
      figure((FigureItem) old, (FigureItem) now);
      return;
    }
    InForce then = old == null ? null : InForce.of(old, before.day());
    InForce next = now == null ? null : InForce.of(now, after.day());
    if (next == null) {
      if (then != null && old != null) {
        Closing closing = InForce.ending(now == null ? old : now, after.day());
        found.add(
            new LawChange(
                Turn.ENDS,
                old,
                closing == null ? null : closing.lastDay().date().plusDays(1),
                closing == null ? null : closing.citation(),
                differences(old, then, null)));
      }
      return;
    }
    Item item = Objects.requireNonNull(now);
    List<Difference> differences = differences(item, then, next);
    if (then == null) {
      found.add(new LawChange(Turn.BEGINS, item, next.from(), next.citation(), differences));
    } else if (!differences.isEmpty()) {
      found.add(new LawChange(Turn.CHANGES, item, next.from(), next.citation(), differences));
    } else if (!Objects.equals(place(then.citation()), place(next.citation()))) {
      found.add(new LawChange(Turn.RESTATED, item, next.from(), next.citation(), List.of()));
    }
  }

  private static @Nullable String place(@Nullable Citation citation) {
    return citation == null ? null : citation.source() + " " + citation.article();
  }

  private void figure(@Nullable FigureItem old, @Nullable FigureItem now) {
    FigureItem figure = now == null ? Objects.requireNonNull(old) : now;
    String value = Formatter.format(figure.value());
    if (old == null || now == null) {
      found.add(
          new LawChange(
              old == null ? Turn.BEGINS : Turn.ENDS,
              figure,
              figure.day().date(),
              figure.citation(),
              List.of(
                  new Wording("", old == null ? null : value, now == null ? null : value, null))));
    }
  }

  private List<Difference> differences(Item item, @Nullable InForce then, @Nullable InForce next) {
    if (item instanceof ParameterItem) {
      return values(item.name().text());
    }
    Map<String, InForce.Part> old = then == null ? Map.of() : then.parts();
    Map<String, InForce.Part> now = next == null ? Map.of() : next.parts();
    List<Difference> differences = new ArrayList<>();
    Set<String> names = new LinkedHashSet<>(now.keySet());
    names.addAll(old.keySet());
    for (String name : names) {
      InForce.Part was = old.get(name);
      InForce.Part is = now.get(name);
      if (was != null && is != null && was.condition().equals(is.condition())) {
        if (!was.value().equals(is.value())) {
          differences.add(new Wording(name, was.value(), is.value(), is.citation()));
        }
      } else if (was == null || is == null || !was.text().equals(is.text())) {
        differences.add(
            new Wording(
                name,
                was == null ? null : was.text(),
                is == null ? null : is.text(),
                is == null ? null : is.citation()));
      }
    }
    List<String> kept = old.keySet().stream().filter(now::containsKey).toList();
    List<String> order = now.keySet().stream().filter(old::containsKey).toList();
    if (item instanceof TableItem && !kept.equals(order)) {
      differences.add(new Wording("rows", String.join(", ", kept), String.join(", ", order), null));
    }
    return differences;
  }

  /// A parameter's values, compared exactly: `3% + 14%` is 17%.
  private List<Difference> values(String name) {
    Parameter old = before.policy().parameters().get(name);
    Parameter now = after.policy().parameters().get(name);
    Parameter either = now == null ? old : now;
    if (either == null) {
      return List.of();
    }
    List<Value> was = setting(old, before.day());
    List<Value> is = setting(now, after.day());
    int count = Math.max(was.size(), is.size());
    List<Difference> differences = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Value from = i < was.size() ? was.get(i) : null;
      Value to = i < is.size() ? is.get(i) : null;
      if (!same(from, to)) {
        var by = either.by();
        differences.add(
            new Amount(
                by == null ? "" : by.values().get(i).name(),
                by == null ? Label.NONE : by.values().get(i).label(),
                from,
                to,
                either.type()));
      }
    }
    return differences;
  }

  private static boolean same(@Nullable Value from, @Nullable Value to) {
    if (from instanceof Value.NumberValue a && to instanceof Value.NumberValue b) {
      return a.number().compareTo(b.number()) == 0;
    }
    return Objects.equals(from, to);
  }

  private static List<Value> setting(@Nullable Parameter parameter, LocalDate day) {
    Dated<Parameter.Setting> setting = parameter == null ? null : parameter.history().on(day);
    return setting == null ? List.of() : setting.value().values();
  }

  private void sources() {
    LocalDate knownBefore = before.policy().known();
    LocalDate knownAfter = after.policy().known();
    for (Item item : after.items()) {
      if (item instanceof SourceItem source) {
        LocalDate inForce = source.inForce() == null ? null : source.inForce().date();
        LocalDate issued = source.issued() == null ? null : source.issued().date();
        boolean isKnown = knownAfter == null || issued == null || !issued.isAfter(knownAfter);
        if (isBetween(inForce, before.day(), after.day()) && isKnown) {
          found.add(new LawChange(Turn.IN_FORCE, source, inForce, null, List.of()));
        } else if (knownBefore != null
            && isBetween(issued, knownBefore, knownAfter == null ? LocalDate.MAX : knownAfter)) {
          found.add(new LawChange(Turn.ISSUED, source, issued, null, List.of()));
        }
      }
    }
  }

  private static boolean isBetween(@Nullable LocalDate day, LocalDate after, LocalDate until) {
    return day != null && day.isAfter(after) && !day.isAfter(until);
  }
}
