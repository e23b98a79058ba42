package org.ansinh.amendment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.source.SourceSpan;
import org.ansinh.syntax.AmendmentItem;
import org.ansinh.syntax.BracketsChange;
import org.ansinh.syntax.Change;
import org.ansinh.syntax.Formatter;
import org.ansinh.syntax.TableChange;

/// Finds amendments that touch the same place on the same days without saying which of them comes
/// first.
final class Collisions {
  private Collisions() {}

  /// A place in the law: `table t`, `row other`, `rate`. It holds every longer place that begins
  /// like it.
  ///
  /// @param words as a reader says it
  private record Address(List<String> path, String words, SourceSpan where) {
    boolean touches(Address other) {
      int shorter = Math.min(path.size(), other.path.size());
      return path.subList(0, shorter).equals(other.path.subList(0, shorter));
    }
  }

  static List<Issue> among(AmendmentOrder order) {
    List<Issue> issues = new ArrayList<>();
    List<AmendmentItem> all = order.sorted();
    for (int i = 0; i < all.size(); i++) {
      for (int j = i + 1; j < all.size(); j++) {
        if (overlap(all.get(i), all.get(j)) && !order.areOrdered(all.get(i), all.get(j))) {
          between(all.get(i), all.get(j), issues);
        }
      }
    }
    return issues;
  }

  private static boolean overlap(AmendmentItem one, AmendmentItem other) {
    return beginsBeforeEndOf(one, other) && beginsBeforeEndOf(other, one);
  }

  private static boolean beginsBeforeEndOf(AmendmentItem one, AmendmentItem other) {
    return other.until() == null || !one.from().date().isAfter(other.until().date());
  }

  private static void between(AmendmentItem one, AmendmentItem other, List<Issue> issues) {
    for (Address second : addresses(other)) {
      for (Address first : addresses(one)) {
        if (first.touches(second)) {
          LocalDate from = one.from().date();
          LocalDate both = from.isAfter(other.from().date()) ? from : other.from().date();
          issues.add(
              Issue.of(
                      IssueCode.AMENDMENTS_COLLIDE,
                      second.where(),
                      "Amendments `"
                          + one.name()
                          + "` and `"
                          + other.name()
                          + "` both change "
                          + second.words()
                          + " from "
                          + both
                          + ".")
                  .relatedTo(first.where(), "`" + one.name() + "` changes it here")
                  .hint(
                      "Say which comes first: write `after "
                          + one.name()
                          + "` in `"
                          + other.name()
                          + "`, or the other way round."));
          break;
        }
      }
    }
  }

  private static List<Address> addresses(AmendmentItem amendment) {
    List<Address> all = new ArrayList<>();
    amendment.changes().forEach(change -> add(change, all));
    return all;
  }

  private static void add(Change change, List<Address> all) {
    switch (change) {
      case Change.AddItem c -> {
        String name = c.item().name().text();
        all.add(new Address(List.of("item", name), "`" + name + "`", c.item().name().span()));
      }
      case Change.ChangeParameter c -> {
        String name = c.parameter().text();
        List<String> path =
            c.at() == null ? List.of("parameter", name) : List.of("parameter", name, c.at().text());
        String at = c.at() == null ? "" : " at `" + c.at() + "`";
        all.add(new Address(path, "parameter `" + name + "`" + at, c.was().span()));
      }
      case Change.ChangeTable c ->
          c.changes().forEach(part -> all.add(address(c.table().text(), part)));
      case Change.ChangeBrackets c ->
          c.changes().forEach(part -> all.add(address(c.brackets().text(), part)));
      case Change.Neutralize c ->
          all.add(
              new Address(
                  List.of("rule", c.rule().text()), "rule `" + c.rule() + "`", c.rule().span()));
      case Change.ChangeRule c -> {
        String rule = c.rule().text();
        if (c.formula() != null) {
          String words = "the formula of rule `" + rule + "`";
          all.add(new Address(List.of("rule", rule, "formula"), words, c.rule().span()));
        }
        c.exceptions().stream()
            .filter(e -> e.name() != null)
            .forEach(e -> all.add(exception(rule, String.valueOf(e.name()), e.span())));
        c.removed().forEach(e -> all.add(exception(rule, e.name().text(), e.span())));
      }
    }
  }

  private static Address exception(String rule, String name, SourceSpan where) {
    String words = "exception `" + name + "` of rule `" + rule + "`";
    return new Address(List.of("rule", rule, "exception " + name), words, where);
  }

  private static Address address(String table, TableChange change) {
    String row = change.row().text();
    List<String> path =
        switch (change) {
          case TableChange.RowBecomes c -> List.of("table", table, row, c.column().text());
          case TableChange.AddRow c -> List.of("table", table, row);
          case TableChange.RemoveRow c -> List.of("table", table, row);
        };
    return new Address(path, "row `" + row + "` of table `" + table + "`", change.span());
  }

  private static Address address(String brackets, BracketsChange change) {
    String line =
        switch (change) {
          case BracketsChange.StartBecomes c -> "start";
          case BracketsChange.StepBecomes c -> "above " + Formatter.format(c.above());
          case BracketsChange.AddStep c -> "above " + Formatter.format(c.above());
          case BracketsChange.RemoveStep c -> "above " + Formatter.format(c.above());
        };
    String words = "the line `" + line + "` of brackets `" + brackets + "`";
    return new Address(List.of("brackets", brackets, line), words, change.span());
  }
}
