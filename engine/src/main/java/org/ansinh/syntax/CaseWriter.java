package org.ansinh.syntax;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes tests, checks and facts.
final class CaseWriter {
  private final Lines lines;

  CaseWriter(Lines lines) {
    this.lines = lines;
  }

  private static String head(
      String word, Name title, Day on, @Nullable Day known, List<Name> with) {
    String asKnown = known == null ? "" : " as known " + known;
    String amendments =
        with.isEmpty() ? "" : " with " + String.join(", ", with.stream().map(Name::text).toList());
    return word + " " + ExprWriter.quoted(title.text()) + "\n  on " + on + asKnown + amendments;
  }

  void test(TestItem test) {
    lines.add(0, head("test", test.name(), test.on(), test.known(), test.with()), test.layout());
    int unitWidth =
        test.lines().stream()
            .mapToInt(line -> line instanceof Fact f ? f.unit().text().length() : 0)
            .max()
            .orElse(0);
    List<TestItem.Line> all = test.lines();
    for (int i = 0; i < all.size(); i++) {
      switch (all.get(i)) {
        case Fact fact -> fact(fact, unitWidth);
        case TestItem.Expect first -> {
          List<TestItem.Expect> run = new ArrayList<>(List.of(first));
          while (i + 1 < all.size()
              && all.get(i + 1) instanceof TestItem.Expect next
              && next.layout().before().isEmpty()
              && rightShape(next).equals(rightShape(first))) {
            run.add(next);
            i++;
          }
          expectations(run);
        }
      }
    }
  }

  private void fact(Fact fact, int unitWidth) {
    String padding = " ".repeat(Math.max(0, Math.min(unitWidth, 12) - fact.unit().text().length()));
    List<String> words = words(fact, fact.unit() + padding);
    lines.add(2, "  " + Lines.wrapped(words, lines.width() - 2, 6), fact.layout());
  }

  /// A fact on one line.
  static String fact(Fact fact) {
    return String.join(" ", words(fact, fact.unit().text()));
  }

  private static List<String> words(Fact fact, String unit) {
    List<String> words = new ArrayList<>();
    words.add(unit + " is " + fact.entity());
    if (!fact.members().isEmpty()) {
      words.add("of");
      fact.members().forEach(member -> words.add(member + ","));
      words.set(words.size() - 1, fact.members().getLast().text());
    }
    if (!fact.values().isEmpty()) {
      words.set(words.size() - 1, words.getLast() + ":");
      for (int i = 0; i < fact.values().size(); i++) {
        Assignment value = fact.values().get(i);
        String comma = i < fact.values().size() - 1 ? "," : "";
        words.add(value.name() + " = " + TableWriter.flat(value.value()) + comma);
      }
    }
    return words;
  }

  /// What decides whether two expectations are set below each other: the unit and digits of the
  /// value expected.
  private static String rightShape(TestItem.Expect expect) {
    if (expect.claim() instanceof Expr.Binary b
        && b.op() == BinaryOp.EQUAL
        && b.right() instanceof Expr.NumberLiteral number) {
      String unit = number.unit() == null ? "" : ExprWriter.unit(number.unit(), false);
      return unit + (number.percent() ? "%" : "") + number.value().scale();
    }
    return "";
  }

  /// Expectations one below the other, their `=` and the numbers after it aligned.
  private void expectations(List<TestItem.Expect> run) {
    int left = 0;
    int right = 0;
    boolean numbers = true;
    for (TestItem.Expect expect : run) {
      if (expect.claim() instanceof Expr.Binary b && b.op() == BinaryOp.EQUAL) {
        left = Math.max(left, TableWriter.flat(b.left()).length());
        right = Math.max(right, TableWriter.flat(b.right()).length());
        numbers &= b.right() instanceof Expr.NumberLiteral;
      }
    }
    for (TestItem.Expect expect : run) {
      if (left <= 60
          && expect.claim() instanceof Expr.Binary b
          && b.op() == BinaryOp.EQUAL
          && left + right + 12 <= lines.width()) {
        String from = TableWriter.flat(b.left());
        String to = TableWriter.flat(b.right());
        String space = " ".repeat(left - from.length());
        String before = numbers ? " ".repeat(right - to.length()) : "";
        lines.add(2, "  expect " + from + space + " = " + before + to, expect.layout());
      } else {
        lines.add(2, "expect ", ExprWriter.whole(expect.claim()), null, expect.layout());
      }
    }
  }

  void check(CheckItem check) {
    String head = head("check", check.name(), check.on(), check.known(), check.with());
    String every = "for every " + check.entity() + " " + check.variable();
    Doc where =
        check.where() == null
            ? Doc.text(":")
            : Doc.of(Doc.text(" where "), ExprWriter.whole(check.where()), Doc.text(":"));
    Doc claim =
        Doc.group(where, new Doc.Nest(2, Doc.of(Doc.line(), ExprWriter.whole(check.claim()))));
    String text = claim.render(lines.width(), 2 + every.length(), 2);
    lines.add(0, head + "\n  " + every + text, check.layout());
  }
}
