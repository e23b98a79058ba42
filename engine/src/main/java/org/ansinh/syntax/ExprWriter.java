package org.ansinh.syntax;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// Writes expressions and cells, with the brackets that are needed and no others.
final class ExprWriter {
  /// `if`, `some`, `every`, `sum for`, `position` and `else`, which reach as far to the right as
  /// they can.
  private static final int OPEN = 0;

  private static final int COMPARISON = 3;
  private static final int SUM = 4;
  private static final int UNARY = 7;
  private static final int SUFFIX = 8;
  private static final int POSTFIX = 9;

  private ExprWriter() {}

  /// Where nothing follows that an open expression could swallow.
  static Doc whole(Expr expr) {
    return write(expr);
  }

  /// As an operand: brackets around what binds more loosely than `least`.
  private static Doc operand(Expr expr, int least) {
    return precedence(expr) < least ? bracketed(expr) : write(expr);
  }

  private static Doc bracketed(Expr expr) {
    return Doc.of(Doc.text("("), write(expr), Doc.text(")"));
  }

  /// Where `and`, `or` and comparisons may stand, but open expressions may not.
  private static Doc closed(Expr expr) {
    return operand(expr, 1);
  }

  /// An argument, or what an `else` gives: open expressions that no comma or `else` cuts may stand
  /// here.
  private static Doc argument(Expr expr) {
    return switch (expr) {
      case Expr.If e -> write(e);
      case Expr.Quantified e -> write(e);
      case Expr.SumFor e -> write(e);
      default -> closed(expr);
    };
  }

  /// An expression without comparisons, as after `from`, `was` or `=` of a fact.
  static Doc sum(Expr expr) {
    return operand(expr, SUM);
  }

  private static int precedence(Expr expr) {
    return switch (expr) {
      case Expr.If e -> OPEN;
      case Expr.Quantified e -> OPEN;
      case Expr.SumFor e -> OPEN;
      case Expr.Position e -> OPEN;
      case Expr.Else e -> OPEN;
      case Expr.Binary e -> e.op().precedence();
      case Expr.Not e -> COMPARISON;
      case Expr.Between e -> COMPARISON;
      case Expr.In e -> COMPARISON;
      case Expr.Negate e -> UNARY;
      case Expr.Baseline e -> SUFFIX;
      case Expr.OnDate e -> SUFFIX;
      case Expr.NumberLiteral e -> e.value().signum() < 0 ? UNARY : POSTFIX;
      case Expr.DateLiteral e -> POSTFIX;
      case Expr.TextLiteral e -> POSTFIX;
      case Expr.YesNoLiteral e -> POSTFIX;
      case Expr.Ref e -> POSTFIX;
      case Expr.Access e -> POSTFIX;
      case Expr.Index e -> POSTFIX;
      case Expr.Call e -> POSTFIX;
      case Expr.But e -> POSTFIX;
    };
  }

  private static Doc write(Expr expr) {
    return switch (expr) {
      case Expr.NumberLiteral e -> Doc.text(number(e));
      case Expr.DateLiteral e -> Doc.text(e.value().toString());
      case Expr.TextLiteral e -> Doc.text(quoted(e.value()));
      case Expr.YesNoLiteral e -> Doc.text(e.value() ? "yes" : "no");
      case Expr.Ref e -> Doc.text(e.name().text());
      case Expr.Not e -> Doc.of(Doc.text("not "), operand(e.operand(), COMPARISON));
      case Expr.Negate e -> Doc.of(Doc.text("-"), operand(e.operand(), UNARY));
      case Expr.Baseline e -> Doc.of(Doc.text("baseline "), operand(e.operand(), POSTFIX));
      case Expr.Binary e -> binary(e);
      case Expr.Between e ->
          Doc.group(
              operand(e.subject(), SUM),
              Doc.text(" between "),
              operand(e.low(), SUM),
              Doc.text(" and "),
              operand(e.high(), SUM));
      case Expr.In e ->
          Doc.of(operand(e.subject(), SUM), Doc.text(" in "), cellsAfterIn(e.cells()));
      case Expr.Access e -> Doc.of(path(e.of()), Doc.text("." + e.member()));
      case Expr.Index e ->
          Doc.of(path(e.of()), Doc.text("["), inBrackets(e.inside()), Doc.text("]"));
      case Expr.Call e -> call(e);
      case Expr.If e -> conditional(e);
      case Expr.Quantified e ->
          Doc.group(
              Doc.text((e.every() ? "every " : "some ") + e.variable() + " in "),
              operand(e.range(), POSTFIX),
              new Doc.Nest(2, Doc.of(Doc.line(), Doc.text("satisfies "), argument(e.claim()))));
      case Expr.SumFor e ->
          Doc.group(
              Doc.text("sum for " + e.variable() + " from "),
              sum(e.from()),
              Doc.text(" to "),
              sum(e.to()),
              Doc.text(":"),
              new Doc.Nest(2, Doc.of(Doc.line(), sum(e.term()))));
      case Expr.Position e -> position(e);
      case Expr.But e -> but(e);
      case Expr.OnDate e ->
          Doc.of(
              e.of() instanceof Expr.Baseline ? write(e.of()) : operand(e.of(), POSTFIX),
              Doc.text(" on "),
              operand(e.date(), POSTFIX));
      case Expr.Else e ->
          Doc.of(operand(e.of(), SUFFIX), Doc.text(" else "), operand(e.otherwise(), SUM));
    };
  }

  /// What may stand before `.` or `[`: a number or date is put in brackets.
  private static Doc path(Expr expr) {
    return switch (expr) {
      case Expr.Ref e -> write(e);
      case Expr.Access e -> write(e);
      case Expr.Index e -> write(e);
      case Expr.Call e -> write(e);
      case Expr.But e -> write(e);
      default -> bracketed(expr);
    };
  }

  private static Doc inBrackets(Expr expr) {
    return write(expr);
  }

  private static Doc binary(Expr.Binary top) {
    int level = top.op().precedence();
    if (top.op().isComparison()) {
      return Doc.group(
          operand(top.left(), SUM),
          new Doc.Nest(
              2, Doc.of(Doc.line(), Doc.text(top.op().word() + " "), operand(top.right(), SUM))));
    }
    List<Doc> rest = new ArrayList<>();
    Expr left = top;
    while (left instanceof Expr.Binary b && b.op().precedence() == level) {
      rest.addFirst(
          Doc.of(Doc.line(), Doc.text(b.op().word() + " "), operand(b.right(), level + 1)));
      left = b.left();
    }
    return Doc.group(operand(left, level), new Doc.Nest(2, new Doc.Sequence(rest)));
  }

  private static Doc call(Expr.Call call) {
    if (call.arguments().isEmpty()) {
      return Doc.text(call.function() + "()");
    }
    return Doc.group(
        Doc.text(call.function() + "("),
        new Doc.Nest(
            2,
            Doc.of(
                Doc.soft(), commas(call.arguments().stream().map(ExprWriter::argument).toList()))),
        Doc.soft(),
        Doc.text(")"));
  }

  private static Doc commas(List<Doc> parts) {
    List<Doc> all = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      if (i > 0) {
        all.add(Doc.text(","));
        all.add(Doc.line());
      }
      all.add(parts.get(i));
    }
    return new Doc.Sequence(all);
  }

  private static Doc conditional(Expr.If e) {
    List<Doc> parts = new ArrayList<>();
    Expr rest = e;
    String word = "if ";
    while (rest instanceof Expr.If branch) {
      parts.add(Doc.text(word));
      parts.add(closed(branch.condition()));
      parts.add(Doc.line());
      parts.add(Doc.text("then "));
      parts.add(closed(branch.then()));
      parts.add(Doc.line());
      rest = branch.otherwise();
      word = "else if ";
    }
    parts.add(Doc.text("else "));
    parts.add(rest instanceof Expr.Quantified q ? write(q) : closed(rest));
    return new Doc.Group(new Doc.Sequence(parts));
  }

  private static Doc position(Expr.Position e) {
    Doc among =
        e.among() == null
            ? Doc.of()
            : Doc.of(Doc.line(), Doc.text("among "), operand(e.among(), COMPARISON));
    List<Doc> by = e.by().stream().map(ExprWriter::sum).toList();
    return Doc.group(
        Doc.text("position in " + e.group()),
        new Doc.Nest(2, Doc.of(among, Doc.line(), Doc.text("by "), commas(by))));
  }

  private static Doc but(Expr.But e) {
    List<Doc> changes =
        e.changes().stream()
            .map(change -> Doc.of(Doc.text(change.name() + " = "), sum(change.value())))
            .toList();
    return Doc.group(
        Doc.text("("),
        closed(e.of()),
        Doc.text(" but"),
        new Doc.Nest(2, Doc.of(Doc.line(), commas(changes))),
        Doc.text(")"));
  }

  private static Doc cellsAfterIn(List<Cell> cells) {
    Cell first = cells.getFirst();
    boolean alone =
        cells.size() == 1
            && (first instanceof Cell.Interval
                || (first instanceof Cell.Compare c && c.op() != BinaryOp.EQUAL));
    List<Doc> docs = cells.stream().map(cell -> Doc.text(cell(cell))).toList();
    return alone ? docs.getFirst() : Doc.of(Doc.text("("), commas(docs), Doc.text(")"));
  }

  /// A cell on one line.
  static String cell(Cell cell) {
    return switch (cell) {
      case Cell.Any c -> "-";
      case Cell.Otherwise c -> Keyword.OTHERWISE.word();
      case Cell.Compare c -> {
        String value = sum(c.value()).flat();
        yield c.op() == BinaryOp.EQUAL ? value : c.op().word() + " " + value;
      }
      case Cell.Interval c ->
          (c.lowIncluded() ? "[" : "(")
              + sum(c.low()).flat()
              + ".."
              + sum(c.high()).flat()
              + (c.highIncluded() ? "]" : ")");
      case Cell.NoneOf c -> "not(" + cells(c.cells()) + ")";
      case Cell.AnyOf c -> cells(c.cells());
    };
  }

  private static String cells(List<Cell> cells) {
    return String.join(", ", cells.stream().map(ExprWriter::cell).toList());
  }

  /// A number with its sign for per cent and its unit.
  static String number(Expr.NumberLiteral literal) {
    StringBuilder out = new StringBuilder(digits(literal.value(), literal.unit() == null ? 5 : 4));
    if (literal.percent()) {
      out.append('%');
    }
    if (literal.unit() != null) {
      boolean single = literal.value().compareTo(BigDecimal.ONE) == 0;
      String unit = unit(literal.unit(), single);
      out.append(unit.startsWith("/") ? "" : " ").append(unit);
    }
    return out.toString();
  }

  /// @param least how many digits before the point are set apart in threes; a year is not
  private static String digits(BigDecimal value, int least) {
    String plain = value.toPlainString();
    int point = plain.indexOf('.');
    String whole = point < 0 ? plain : plain.substring(0, point);
    String grouped =
        whole.length() < least ? whole : whole.replaceAll("(?<=\\d)(?=(\\d{3})+$)", "_");
    return point < 0 ? grouped : grouped + plain.substring(point);
  }

  /// A unit; a time unit above the line is in the plural unless there is one of it.
  static String unit(Unit unit, boolean single) {
    StringBuilder out = new StringBuilder();
    for (Unit.Term term : unit.terms()) {
      if (term.exponent() < 0) {
        out.append('/').append(term.name());
      } else {
        boolean time = Phrases.TIME_UNITS.containsKey(term.name());
        out.append(term.name()).append(time && !single ? "s" : "");
      }
    }
    return out.toString();
  }

  static String kind(Kind kind) {
    return switch (kind) {
      case Kind.Amount k -> unit(k.unit(), false);
      case Kind.Percent k -> "percent";
      case Kind.Plain k -> "number";
      case Kind.YesNo k -> "yes/no";
      case Kind.Date k -> "date";
      case Kind.Named k -> k.name().text();
    };
  }

  static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }
}
