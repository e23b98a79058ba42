package org.ansinh.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.ansinh.syntax.BracketsItem;
import org.ansinh.syntax.Closing;
import org.ansinh.syntax.FigureItem;
import org.ansinh.syntax.Item;
import org.ansinh.syntax.ParameterItem;
import org.ansinh.syntax.RuleItem;
import org.ansinh.syntax.TableItem;
import org.jspecify.annotations.Nullable;

/// Leaves out of the law what was not known on a day.
///
/// A dated version that was not known is not there: the one before it goes on. Declarations stay,
/// so that a rule of which nothing was known is one without a version, and sources, amendments,
/// tests and checks stay as they are.
public final class KnownLaw {
  private final KnownDays days;
  private final LocalDate known;

  private KnownLaw(List<Item> items, LocalDate known) {
    this.days = new KnownDays(items);
    this.known = known;
  }

  /// `items` as they were known on the day `known`.
  public static List<Item> cut(List<Item> items, LocalDate known) {
    KnownLaw law = new KnownLaw(items, known);
    List<Item> kept = new ArrayList<>();
    for (Item item : items) {
      if (!(item instanceof FigureItem figure) || law.isKnown(law.days.of(figure))) {
        kept.add(law.cut(item));
      }
    }
    return kept;
  }

  /// The first day on which any dated text of `items` was known, or null if nothing has a date.
  public static @Nullable LocalDate begin(List<Item> items) {
    KnownDays days = new KnownDays(items);
    return items.stream()
        .flatMap(item -> Dating.of(item, days).stream())
        .map(Dating::known)
        .min(LocalDate::compareTo)
        .orElse(null);
  }

  /// The first day that texts of `items` apply to which became known after the day `earlier` and
  /// until the day `later`, that day included; null if there are none.
  public static @Nullable LocalDate firstAffected(
      List<Item> items, LocalDate earlier, LocalDate later) {
    KnownDays days = new KnownDays(items);
    return items.stream()
        .flatMap(item -> Dating.of(item, days).stream())
        .filter(dating -> dating.known().isAfter(earlier) && !dating.known().isAfter(later))
        .map(Dating::applies)
        .min(LocalDate::compareTo)
        .orElse(null);
  }

  private boolean isKnown(LocalDate since) {
    return !since.isAfter(known);
  }

  private Item cut(Item item) {
    return switch (item) {
      case ParameterItem i -> parameter(i);
      case RuleItem i -> rule(i);
      case TableItem i -> table(i);
      case BracketsItem i -> brackets(i);
      default -> item;
    };
  }

  private <V> List<V> kept(
      List<V> versions, Function<V, LocalDate> since, Function<V, V> otherwise) {
    return versions.stream()
        .filter(version -> isKnown(since.apply(version)))
        .map(otherwise)
        .toList();
  }

  private @Nullable Closing closing(@Nullable Closing closing) {
    return closing != null && isKnown(days.of(closing)) ? closing : null;
  }

  private Item parameter(ParameterItem i) {
    List<ParameterItem.Version> versions =
        kept(
            i.versions(),
            days::of,
            v ->
                new ParameterItem.Version(
                    v.from(),
                    v.values(),
                    v.citation(),
                    closing(v.closing()),
                    v.layout(),
                    v.span()));
    return new ParameterItem(
        i.name(), i.category(), i.kind(), i.label(), i.columns(), versions, i.layout(), i.span());
  }

  private Item rule(RuleItem i) {
    List<RuleItem.Version> versions =
        kept(
            i.versions(),
            days::of,
            v ->
                new RuleItem.Version(
                    v.from(),
                    v.formula(),
                    v.citation(),
                    v.exceptions().stream().filter(e -> isKnown(days.of(e))).toList(),
                    closing(v.closing()),
                    v.layout(),
                    v.span()));
    return new RuleItem(
        i.name(),
        i.entity(),
        i.kind(),
        i.label(),
        i.rounded(),
        i.paidBy(),
        versions,
        i.layout(),
        i.span());
  }

  private Item table(TableItem i) {
    List<TableItem.Version> versions =
        kept(
            i.versions(),
            days::of,
            v ->
                new TableItem.Version(
                    v.from(),
                    v.citation(),
                    v.columns(),
                    v.result(),
                    v.rows(),
                    closing(v.closing()),
                    v.layout(),
                    v.span()));
    return new TableItem(
        i.name(),
        i.entity(),
        i.variables(),
        i.kind(),
        i.label(),
        i.hit(),
        versions,
        i.layout(),
        i.span());
  }

  private Item brackets(BracketsItem i) {
    List<BracketsItem.Version> versions =
        kept(
            i.versions(),
            days::of,
            v ->
                new BracketsItem.Version(
                    v.from(),
                    v.citation(),
                    v.start(),
                    v.steps(),
                    closing(v.closing()),
                    v.layout(),
                    v.span()));
    return new BracketsItem(
        i.name(), i.variable(), i.kind(), i.label(), versions, i.layout(), i.span());
  }
}
