package org.ansinh.syntax;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads amendments.
final class AmendmentParser {
  private final TokenReader in;
  private final Phrases phrases;
  private final ExpressionParser expressions;
  private final LawParser law;
  private final TableParser tables;
  private final ItemParser items;

  AmendmentParser(
      TokenReader in,
      Phrases phrases,
      ExpressionParser expressions,
      LawParser law,
      TableParser tables,
      ItemParser items) {
    this.in = in;
    this.phrases = phrases;
    this.expressions = expressions;
    this.law = law;
    this.tables = tables;
    this.items = items;
  }

  Item amendment() throws SyntaxException {
    int start = in.at();
    in.next();
    Name name = phrases.newName("the name of an amendment");
    Label label = phrases.optionalLabel();
    Citation citation = null;
    List<Name> after = new ArrayList<>();
    Day issued = null;
    Day from = null;
    Day until = null;
    while (true) {
      if (in.is(Keyword.BY) && citation == null) {
        citation = phrases.optionalCitation();
      } else if (in.is(Keyword.AFTER) && after.isEmpty()) {
        in.next();
        after.addAll(phrases.names("the name of an amendment after `after`"));
      } else if (in.is(Keyword.ISSUED) && issued == null) {
        in.next();
        issued = phrases.day("after `issued`");
      } else if (in.is(Keyword.FROM) && from == null) {
        from = phrases.optionalFrom();
        until = in.accept(Keyword.UNTIL) ? phrases.day("after `until`") : null;
      } else {
        break;
      }
    }
    if (from == null) {
      throw in.unexpected(
          "`from` and a date", "An amendment says from when it applies: `from 2027-01-01`.");
    }
    Layout layout = in.layoutFrom(start);
    List<Change> changes = new ArrayList<>();
    while (in.is(Keyword.ADD) || in.is(Keyword.CHANGE) || in.is(Keyword.NEUTRALIZE)) {
      changes.add(change());
    }
    if (changes.isEmpty()) {
      throw in.unexpected("`add`, `change` or `neutralize`");
    }
    return new AmendmentItem(
        name, label, citation, after, issued, from, until, changes, layout, in.spanFrom(start));
  }

  private Change change() throws SyntaxException {
    int start = in.at();
    if (in.accept(Keyword.ADD)) {
      Layout above = in.layoutFrom(start);
      Token word = in.peek();
      if (word.is(Keyword.AMENDMENT)
          || word.is(Keyword.TEST)
          || word.is(Keyword.CHECK)
          || word.is(Keyword.PACK)) {
        throw in.unexpected(
            "an item of law after `add`",
            "An amendment adds inputs, categories, parameters, rules, tables or brackets; tests"
                + " stand beside it.");
      }
      Item item = items.item();
      List<String> comments = new ArrayList<>(above.before());
      if (above.after() != null) {
        comments.add(above.after());
      }
      item.layout().before().stream().filter(line -> !line.isEmpty()).forEach(comments::add);
      return new Change.AddItem(
          item.withLayout(new Layout(List.of(), item.layout().after())),
          new Layout(comments, null),
          in.spanFrom(start));
    }
    if (in.accept(Keyword.NEUTRALIZE)) {
      Name rule = phrases.name("the name of a rule");
      Citation citation = phrases.optionalCitation();
      return new Change.Neutralize(rule, citation, in.layoutFrom(start), in.spanFrom(start));
    }
    in.next();
    if (in.accept(Keyword.TABLE)) {
      return changeTable(start);
    }
    if (in.accept(Keyword.PARAMETER)) {
      Name name = phrases.name("the name of a parameter");
      Name at = in.accept(Keyword.AT) ? phrases.name("a value of the category after `at`") : null;
      Day from = in.is(Keyword.FROM) ? phrases.optionalFrom() : null;
      Expr was = was();
      Expr becomes = becomes();
      Citation citation = phrases.optionalCitation();
      return new Change.ChangeParameter(
          name, at, from, was, becomes, citation, in.layoutFrom(start), in.spanFrom(start));
    }
    if (in.accept(Keyword.RULE)) {
      return changeRule(start);
    }
    if (in.accept(Keyword.BRACKETS)) {
      return changeBrackets(start);
    }
    throw in.unexpected("`table`, `parameter`, `rule` or `brackets` after `change`");
  }

  private Expr was() throws SyntaxException {
    in.expect(Keyword.WAS, "and the value that is replaced");
    return expressions.sum();
  }

  private Expr becomes() throws SyntaxException {
    in.expect(Keyword.BECOMES, "and the new value");
    return expressions.sum();
  }

  private Change changeTable(int start) throws SyntaxException {
    Name table = phrases.name("the name of a table");
    Layout layout = in.layoutFrom(start);
    List<TableChange> changes = new ArrayList<>();
    TableChange change = tableChange();
    while (change != null) {
      changes.add(change);
      change = tableChange();
    }
    if (changes.isEmpty()) {
      throw in.unexpected("`row`, `add row` or `remove row`");
    }
    return new Change.ChangeTable(table, changes, layout, in.spanFrom(start));
  }

  private @Nullable TableChange tableChange() throws SyntaxException {
    int start = in.at();
    if (in.accept(Keyword.ROW)) {
      Name row = phrases.name("the name of a row");
      Name column = phrases.name("the name of a column");
      in.expect(Keyword.WAS, "and the condition or result that is replaced");
      Cell was = tables.cell();
      in.expect(Keyword.BECOMES, "and what replaces it");
      Cell becomes = tables.cell();
      Citation citation = phrases.optionalCitation();
      return new TableChange.RowBecomes(
          row, column, was, becomes, citation, in.layoutFrom(start), in.spanFrom(start));
    }
    if (in.is(Keyword.ADD) && in.peek(1).is(Keyword.ROW)) {
      in.next();
      in.next();
      return addRow(start);
    }
    if (in.is(Keyword.REMOVE)) {
      in.next();
      in.expect(Keyword.ROW, "after `remove`");
      Name row = phrases.name("the name of a row");
      Expr was = was();
      Citation citation = phrases.optionalCitation();
      return new TableChange.RemoveRow(
          row, was, citation, in.layoutFrom(start), in.spanFrom(start));
    }
    return null;
  }

  private TableChange addRow(int start) throws SyntaxException {
    Name row = phrases.newName("the name of a row");
    boolean before = in.accept(Keyword.BEFORE);
    if (!before) {
      in.expect(Keyword.AFTER, "(or `before`) and the name of a row");
    }
    Name anchor = phrases.name("the name of a row");
    List<TableChange.Condition> conditions = new ArrayList<>();
    if (in.accept(Keyword.WHEN)) {
      conditions.addAll(tables.conditions());
    }
    in.expect(":", "and the value of the row");
    Expr value = expressions.sum();
    Citation citation = phrases.optionalCitation();
    return new TableChange.AddRow(
        row, before, anchor, conditions, value, citation, in.layoutFrom(start), in.spanFrom(start));
  }

  private Change changeRule(int start) throws SyntaxException {
    Name rule = phrases.name("the name of a rule");
    Expr was = null;
    Expr formula = null;
    Citation citation = null;
    if (in.accept(Keyword.WAS)) {
      was = expressions.expression();
      in.expect(Keyword.BECOMES, "and the new formula");
      formula = expressions.expression();
      citation = phrases.optionalCitation();
    } else if (in.accept("=")) {
      formula = expressions.expression();
      citation = phrases.optionalCitation();
    }
    Layout layout = in.layoutFrom(start);
    List<RuleItem.ExceptionClause> exceptions = new ArrayList<>();
    List<Change.RemoveException> removed = new ArrayList<>();
    while (true) {
      if (in.is(Keyword.EXCEPT)) {
        exceptions.add(law.exception());
      } else if (in.is(Keyword.REMOVE)) {
        int clause = in.at();
        in.next();
        in.expect(Keyword.EXCEPT, "after `remove`");
        Name name = phrases.name("the name of an exception");
        Citation cite = phrases.optionalCitation();
        removed.add(
            new Change.RemoveException(name, cite, in.layoutFrom(clause), in.spanFrom(clause)));
      } else {
        break;
      }
    }
    if (formula == null && exceptions.isEmpty() && removed.isEmpty()) {
      throw in.unexpected("`=` and a formula, `was`, `except` or `remove except`");
    }
    return new Change.ChangeRule(
        rule, was, formula, citation, exceptions, removed, layout, in.spanFrom(start));
  }

  private Change changeBrackets(int start) throws SyntaxException {
    Name brackets = phrases.name("the name of brackets");
    Layout layout = in.layoutFrom(start);
    List<BracketsChange> changes = new ArrayList<>();
    BracketsChange change = bracketsChange();
    while (change != null) {
      changes.add(change);
      change = bracketsChange();
    }
    if (changes.isEmpty()) {
      throw in.unexpected("`start`, `above`, `add above` or `remove above`");
    }
    return new Change.ChangeBrackets(brackets, changes, layout, in.spanFrom(start));
  }

  private @Nullable BracketsChange bracketsChange() throws SyntaxException {
    int start = in.at();
    if (in.accept(Keyword.START)) {
      Expr was = was();
      Expr becomes = becomes();
      Citation citation = phrases.optionalCitation();
      return new BracketsChange.StartBecomes(
          was, becomes, citation, in.layoutFrom(start), in.spanFrom(start));
    }
    if (in.accept(Keyword.ABOVE)) {
      Expr above = expressions.sum();
      Expr was = was();
      Expr becomes = becomes();
      Citation citation = phrases.optionalCitation();
      return new BracketsChange.StepBecomes(
          above, was, becomes, citation, in.layoutFrom(start), in.spanFrom(start));
    }
    if (in.is(Keyword.ADD) && in.peek(1).is(Keyword.ABOVE)) {
      in.next();
      in.next();
      Expr above = expressions.sum();
      in.expect(Keyword.ADD, "after the threshold");
      Expr add = expressions.sum();
      Citation citation = phrases.optionalCitation();
      return new BracketsChange.AddStep(
          above, add, citation, in.layoutFrom(start), in.spanFrom(start));
    }
    if (in.is(Keyword.REMOVE)) {
      in.next();
      in.expect(Keyword.ABOVE, "after `remove`");
      Expr above = expressions.sum();
      Expr was = was();
      Citation citation = phrases.optionalCitation();
      return new BracketsChange.RemoveStep(
          above, was, citation, in.layoutFrom(start), in.spanFrom(start));
    }
    return null;
  }
}
