package org.ansinh.syntax;

import java.util.ArrayList;
import java.util.List;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.source.SourceSpan;
import org.jspecify.annotations.Nullable;

/// Reads the items that say what the law sets, computes and demands of facts: parameters, rules and
/// constraints.
final class LawParser {
  private final TokenReader in;
  private final Phrases phrases;
  private final ExpressionParser expressions;

  LawParser(TokenReader in, Phrases phrases, ExpressionParser expressions) {
    this.in = in;
    this.phrases = phrases;
    this.expressions = expressions;
  }

  Item parameter() throws SyntaxException {
    int start = in.at();
    in.next();
    Name name = phrases.newName("the name of a parameter");
    Name category =
        in.accept(Keyword.BY) ? phrases.name("the name of a category after `by`") : null;
    in.expect(":", "before the kind of `" + name + "`");
    Kind kind = phrases.kind();
    Label label = phrases.optionalLabel();
    List<Name> columns = new ArrayList<>();
    if (in.accept("|")) {
      do {
        columns.add(phrases.name("a value of the category as a column"));
        in.expect("|", "after a column");
      } while (in.is(TokenKind.NAME));
    }
    Layout layout = in.layoutFrom(start);
    List<ParameterItem.Version> versions = new ArrayList<>();
    while (in.is(Keyword.FROM)) {
      versions.add(parameterVersion(columns));
    }
    if (versions.isEmpty()) {
      throw in.unexpected(
          "`from` and a date",
          "Every value of a parameter has a first day: `from 2024-07-01 = 5%`.");
    }
    return new ParameterItem(
        name, category, kind, label, columns, versions, layout, in.spanFrom(start));
  }

  private ParameterItem.Version parameterVersion(List<Name> columns) throws SyntaxException {
    int start = in.at();
    in.next();
    Day from = phrases.day("after `from`");
    Day until = in.accept(Keyword.UNTIL) ? phrases.day("after `until`") : null;
    List<Expr> values = new ArrayList<>();
    if (columns.isEmpty()) {
      if (in.is("|")) {
        throw in.unexpected(
            "`=` and a value", "A row of values needs a header: `| I | II |` above it.");
      }
      in.expect("=", "and a value after the date");
      values.add(expressions.expression());
    } else {
      checkWidth(columns.size(), "This row", "the header has " + columns.size());
      in.expect("|", "before the values");
      for (Name column : columns) {
        if (in.is("|")) {
          throw in.unexpected("a value for `" + column + "`");
        }
        values.add(expressions.sum());
        in.expect("|", "after the value for `" + column + "`");
      }
    }
    Citation citation = phrases.optionalCitation();
    Layout layout = in.layoutFrom(start);
    SourceSpan span = in.spanFrom(start);
    return new ParameterItem.Version(from, values, citation, closing(until), layout, span);
  }

  /// Refuses a row of a table that has another number of cells than the header.
  void checkWidth(int expected, String row, String header) throws SyntaxException {
    int cells = in.countOnLine("|") - 1;
    if (in.is("|") && cells != expected) {
      throw in.mistake(
          IssueCode.TABLE_SHAPE,
          in.peek().span(),
          row + " has " + cells + (cells == 1 ? " cell" : " cells") + ", but " + header + ".",
          "Write `-` for a condition that does not matter, and one bar at each end.");
    }
  }

  /// An `until` on the same line, or the `until` line that may follow a version.
  @Nullable Closing closing(@Nullable Day sameLine) throws SyntaxException {
    return sameLine != null
        ? new Closing(sameLine, null, Layout.NONE, sameLine.span())
        : phrases.optionalClosing();
  }

  Item rule() throws SyntaxException {
    int start = in.at();
    in.next();
    Name name = phrases.newName("the name of a rule");
    Name entity = in.accept(Keyword.OF) ? phrases.name("the name of an entity after `of`") : null;
    in.expect(":", "before the kind of `" + name + "`");
    Kind kind = phrases.kind();
    Label label = null;
    RuleItem.Rounded rounded = null;
    RuleItem.PaidBy paidBy = null;
    while (true) {
      if (in.is(TokenKind.TEXT) && label == null) {
        label = phrases.optionalLabel();
      } else if (in.is(Keyword.ROUNDED) && rounded == null) {
        rounded = rounded();
      } else if (in.is(Keyword.PAID) && paidBy == null) {
        paidBy = paidBy();
      } else {
        break;
      }
    }
    Layout layout = in.layoutFrom(start);
    List<RuleItem.Version> versions = versions("`=` and a formula, or `from` and a date");
    return new RuleItem(
        name, entity, kind, label, rounded, paidBy, versions, layout, in.spanFrom(start));
  }

  Item constraint() throws SyntaxException {
    int start = in.at();
    in.next();
    Name name = phrases.newName("the name of a constraint");
    in.expect(Keyword.OF, "and an entity, as in `of Person`");
    Name entity = phrases.name("the name of an entity after `of`");
    Label label = phrases.optionalLabel();
    Layout layout = in.layoutFrom(start);
    List<RuleItem.Version> versions = versions("`=` and a condition, or `from` and a date");
    return new ConstraintItem(name, entity, label, versions, layout, in.spanFrom(start));
  }

  private List<RuleItem.Version> versions(String expected) throws SyntaxException {
    List<RuleItem.Version> versions = new ArrayList<>();
    if (in.is("=")) {
      versions.add(ruleVersion());
    }
    while (in.is(Keyword.FROM)) {
      versions.add(ruleVersion());
    }
    if (versions.isEmpty()) {
      throw in.unexpected(expected);
    }
    return versions;
  }

  private RuleItem.Rounded rounded() throws SyntaxException {
    int start = in.at();
    in.next();
    RoundingWord mode;
    if (in.accept(Keyword.UP)) {
      mode = RoundingWord.UP;
    } else if (in.accept(Keyword.DOWN)) {
      mode = RoundingWord.DOWN;
    } else if (in.accept(Keyword.HALF)) {
      if (in.accept(Keyword.UP)) {
        mode = RoundingWord.HALF_UP;
      } else if (in.accept(Keyword.DOWN)) {
        mode = RoundingWord.HALF_DOWN;
      } else {
        in.expect(Keyword.EVEN, "(or `up`, or `down`) after `half`");
        mode = RoundingWord.HALF_EVEN;
      }
    } else {
      throw in.unexpected("`up`, `down`, `half up`, `half down` or `half even` after `rounded`");
    }
    in.expect(Keyword.TO, "and the step, as in `to 1 VND/month`");
    return new RuleItem.Rounded(mode, expressions.sum(), in.spanFrom(start));
  }

  private RuleItem.PaidBy paidBy() throws SyntaxException {
    int start = in.at();
    in.next();
    in.expect(Keyword.BY, "after `paid`");
    Name payer = phrases.name("the name of a payer");
    Name payee = in.accept(Keyword.TO) ? phrases.name("the name of a payer after `to`") : null;
    return new RuleItem.PaidBy(payer, payee, in.spanFrom(start));
  }

  private RuleItem.Version ruleVersion() throws SyntaxException {
    int start = in.at();
    Day from = phrases.optionalFrom();
    Day until = in.accept(Keyword.UNTIL) ? phrases.day("after `until`") : null;
    in.expect("=", "before the formula");
    Expr formula = expressions.expression();
    Citation citation = phrases.optionalCitation();
    Layout layout = in.layoutFrom(start);
    List<RuleItem.ExceptionClause> exceptions = new ArrayList<>();
    while (in.is(Keyword.EXCEPT)) {
      exceptions.add(exception());
    }
    Closing closing = closing(until);
    return new RuleItem.Version(
        from, formula, citation, exceptions, closing, layout, in.spanFrom(start));
  }

  RuleItem.ExceptionClause exception() throws SyntaxException {
    int start = in.at();
    in.next();
    Name name =
        in.is(Keyword.WHEN) ? null : phrases.newName("the name of an exception, or `when`,");
    in.expect(Keyword.WHEN, "before the condition of the exception");
    Expr condition = expressions.expression();
    in.expect(":", "after the condition of the exception");
    Expr value = expressions.expression();
    Citation citation = phrases.optionalCitation();
    return new RuleItem.ExceptionClause(
        name, condition, value, citation, in.layoutFrom(start), in.spanFrom(start));
  }
}
