package org.ansinh.checker;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.ir.Category;
import org.ansinh.ir.CategoryType;
import org.ansinh.ir.Citation;
import org.ansinh.ir.Merging;
import org.ansinh.ir.Parameter;
import org.ansinh.ir.Succession;
import org.ansinh.ir.Value;
import org.ansinh.period.Dated;
import org.ansinh.period.Period;
import org.ansinh.period.Timeline;
import org.ansinh.syntax.Name;
import org.ansinh.syntax.SuccessionItem;
import org.jspecify.annotations.Nullable;

/// Reads successions: every old unit becomes part of exactly one new unit, and every new unit has
/// old ones. In formulas a succession is a parameter by the old units: `provinces_2025[province]`.
final class SuccessionReader {
  private static final int NOWHERE = -1;

  /// How many units that are missing are named.
  private static final int NAMED = 6;

  private final Declarations declarations;

  SuccessionReader(Declarations declarations) {
    this.declarations = declarations;
  }

  /// Where an old unit stands, and the new unit it is part of.
  private record Placed(Name old, Name unit) {}

  void succession(SuccessionItem item) {
    Problems problems = new Problems();
    Category from = problems.attempt(() -> category(item.from()));
    Category to = problems.attempt(() -> category(item.to()));
    Citation citation = problems.attempt(() -> declarations.citationOrNull(item.citation()));
    if (from == null || to == null || !problems.isEmpty()) {
      throw problems.refusal();
    }
    if (from.name().equals(to.name())) {
      throw new Refused(
          Issue.of(
                  IssueCode.NOT_MANY_TO_ONE,
                  item.to().span(),
                  "A succession leads from one category to another, but both are `%s`."
                      .formatted(from.name()))
              .hint("Declare a category for the units before, and one for those after."));
    }
    int[] into = new int[from.values().size()];
    Arrays.fill(into, NOWHERE);
    Map<Integer, Citation> citations = new HashMap<>();
    Map<Integer, Name> formed = new HashMap<>();
    Map<Integer, Placed> placed = new HashMap<>();
    for (SuccessionItem.Unit unit : item.units()) {
      problems.attempt(
          () -> {
            int ordinal = ordinal(unit.name(), to);
            requireOnce(unit.name(), formed.putIfAbsent(ordinal, unit.name()));
            for (Name old : unit.of()) {
              problems.attempt(() -> place(old, from, unit.name(), ordinal, into, placed));
            }
            Citation own = declarations.citationOrNull(unit.citation());
            if (own != null) {
              citations.put(ordinal, own);
            }
            return ordinal;
          });
    }
    if (problems.isEmpty()) {
      requireWhole(item, from, to, into, formed, problems);
    }
    problems.refuseIfAny();
    String name = item.name().text();
    Merging merging = new Merging(from, to, Arrays.stream(into).boxed().toList());
    Succession succession =
        new Succession(
            name,
            Declarations.label(item.label()),
            merging,
            item.day().date(),
            citation,
            citations,
            item.span());
    declarations.successions.put(name, succession);
    declarations.parameters.put(name, asParameter(succession));
  }

  private Category category(Name name) {
    Category category = declarations.categories.get(name.text());
    if (category != null) {
      return category;
    }
    List<Issue> known = declarations.faulty.get(name.text());
    throw known != null
        ? new Refused(known, null)
        : new Refused(Declarations.unknown("category", name, declarations.categories.keySet()));
  }

  private static int ordinal(Name name, Category category) {
    int ordinal = category.ordinalOf(name.text());
    if (ordinal < 0) {
      throw new Refused(
          Declarations.unknown(
              "`%s` is not a value of `%s`.".formatted(name, category.name()),
              name.text(),
              name.span(),
              category.names()));
    }
    return ordinal;
  }

  private static void requireOnce(Name name, @Nullable Name before) {
    if (before != null) {
      throw new Refused(
          Issue.of(
                  IssueCode.DUPLICATE_NAME,
                  name.span(),
                  "The new unit `%s` has two lines.".formatted(name))
              .relatedTo(before.span(), "the first one")
              .hint("Write all its old units in one line."));
    }
  }

  private static int place(
      Name old, Category from, Name unit, int ordinal, int[] into, Map<Integer, Placed> placed) {
    int place = ordinal(old, from);
    Placed before = placed.putIfAbsent(place, new Placed(old, unit));
    if (before != null && into[place] != ordinal) {
      throw new Refused(
          Issue.of(
                  IssueCode.NOT_MANY_TO_ONE,
                  old.span(),
                  "`%s` is split between `%s` and `%s`.".formatted(old, before.unit(), unit))
              .relatedTo(before.old().span(), "it stands here first")
              .hint(
                  "What is counted of a unit that is split cannot be restated exactly. Declare its"
                      + " parts as units of the older category."));
    }
    if (before != null) {
      throw new Refused(
          Issue.of(IssueCode.DUPLICATE_NAME, old.span(), "`%s` stands here twice.".formatted(old)));
    }
    into[place] = ordinal;
    return place;
  }

  private static void requireWhole(
      SuccessionItem item,
      Category from,
      Category to,
      int[] into,
      Map<Integer, Name> formed,
      Problems problems) {
    List<String> left = new ArrayList<>();
    for (int i = 0; i < into.length; i++) {
      if (into[i] == NOWHERE) {
        left.add("`" + from.values().get(i).name() + "`");
      }
    }
    if (!left.isEmpty()) {
      problems.add(
          Issue.of(
                  IssueCode.NOT_MANY_TO_ONE,
                  item.name().span(),
                  "`%s` does not say what became of %s.".formatted(item.name(), listed(left)))
              .hint("A unit that goes on unchanged has a line too: `x = x`."));
    }
    List<String> without = new ArrayList<>();
    for (int i = 0; i < to.values().size(); i++) {
      if (!formed.containsKey(i)) {
        without.add("`" + to.values().get(i).name() + "`");
      }
    }
    if (!without.isEmpty()) {
      problems.add(
          Issue.of(
                  IssueCode.NOT_MANY_TO_ONE,
                  item.name().span(),
                  "`%s` does not say what %s %s formed from."
                      .formatted(
                          item.name(), listed(without), without.size() == 1 ? "was" : "were"))
              .hint("Every value of `%s` has a line.".formatted(to.name())));
    }
  }

  /// The first of many names, and how many there are beside them.
  private static String listed(List<String> names) {
    return names.size() <= NAMED
        ? String.join(", ", names)
        : String.join(", ", names.subList(0, NAMED))
            + " and %d others".formatted(names.size() - NAMED);
  }

  /// The look-up that formulas use; it holds on every day, so that history can be restated.
  private static Parameter asParameter(Succession succession) {
    Merging merging = succession.merging();
    List<Value> values =
        merging.into().stream()
            .<Value>map(ordinal -> new Value.CategoryValue(merging.to(), ordinal))
            .toList();
    Parameter.Setting setting =
        new Parameter.Setting(values, succession.citation(), succession.span());
    return new Parameter(
        succession.name(),
        merging.from(),
        new CategoryType(merging.to()),
        succession.label(),
        new Timeline<>(List.of(new Dated<>(Period.from(Declarations.BEGINNING), setting))),
        succession.span());
  }
}
