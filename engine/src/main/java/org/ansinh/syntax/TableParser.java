package org.ansinh.syntax;

import java.util.ArrayList;
import java.util.List;

/// Reads decision tables and brackets.
final class TableParser {
  private final TokenReader in;
  private final Phrases phrases;
  private final ExpressionParser expressions;
  private final DeclarationParser declarations;
  private final LawParser law;
  private final CellParser cells;

  TableParser(
      TokenReader in,
      Phrases phrases,
      ExpressionParser expressions,
      DeclarationParser declarations,
      LawParser law) {
    this.in = in;
    this.phrases = phrases;
    this.expressions = expressions;
    this.declarations = declarations;
    this.law = law;
    this.cells = new CellParser(in, expressions);
  }

  Item table() throws SyntaxException {
    int start = in.at();
    in.next();
    Name name = phrases.newName("the name of a table");
    Name entity = null;
    List<Variable> variables = new ArrayList<>();
    if (in.accept(Keyword.OF)) {
      entity = phrases.name("the name of an entity after `of`");
    } else if (in.accept("(")) {
      do {
        variables.add(declarations.variable());
      } while (in.accept(","));
      in.expect(")", "after the variables of the table");
    } else {
      throw in.unexpected(
          "`of` and an entity, or `(` and variables",
          "For example: `table " + name + " of Person: percent`.");
    }
    in.expect(":", "before the kind of `" + name + "`");
    Kind kind = phrases.kind();
    Label label = phrases.optionalLabel();
    HitPolicy hit = in.accept(Keyword.HIT) ? hitPolicy() : null;
    if (label == null) {
      label = phrases.optionalLabel();
    }
    Layout layout = in.layoutFrom(start);
    List<TableItem.Version> versions = new ArrayList<>();
    if (in.is("|") || in.is(Keyword.BY)) {
      versions.add(tableVersion());
    }
    while (in.is(Keyword.FROM)) {
      versions.add(tableVersion());
    }
    if (versions.isEmpty()) {
      throw in.unexpected("the header of the table, or `from` and a date");
    }
    return new TableItem(
        name, entity, variables, kind, label, hit, versions, layout, in.spanFrom(start));
  }

  private HitPolicy hitPolicy() throws SyntaxException {
    for (HitPolicy policy : HitPolicy.values()) {
      if (in.is(TokenKind.NAME) && in.peek().text().equals(policy.word())) {
        in.next();
        return policy;
      }
    }
    throw in.unexpected("`unique`, `first`, `highest`, `lowest` or `sum` after `hit`");
  }

  private TableItem.Version tableVersion() throws SyntaxException {
    int start = in.at();
    Day from = phrases.optionalFrom();
    Day until = in.accept(Keyword.UNTIL) ? phrases.day("after `until`") : null;
    Citation citation = phrases.optionalCitation();
    List<Name> columns = header();
    Layout layout = in.layoutFrom(start);
    Name result = columns.removeLast();
    List<TableItem.Row> rows = new ArrayList<>();
    while (in.is("|")) {
      rows.add(row(columns));
    }
    if (rows.isEmpty()) {
      throw in.unexpected("a row of the table");
    }
    return new TableItem.Version(
        from, citation, columns, result, rows, law.closing(until), layout, in.spanFrom(start));
  }

  /// The names of the columns without `row`.
  private List<Name> header() throws SyntaxException {
    in.expect("|", "before the header of the table");
    if (!in.is(Keyword.ROW)) {
      throw in.unexpected(
          "`row` as the first column", "The first column names the rows: `| row | age | rate |`.");
    }
    in.next();
    in.expect("|", "after `row`");
    List<Name> columns = new ArrayList<>();
    do {
      columns.add(phrases.name("the name of a column"));
      in.expect("|", "after the name of a column");
    } while (!in.atEnd() && in.continuesLine(0));
    return columns;
  }

  private TableItem.Row row(List<Name> columns) throws SyntaxException {
    int start = in.at();
    int width = columns.size() + 2;
    law.checkWidth(width, "This row", "the header has " + width);
    in.next();
    Name name = phrases.newName("the name of a row");
    in.expect("|", "after the name of a row");
    List<Cell> conditions = new ArrayList<>();
    for (Name column : columns) {
      conditions.add(cells.tableCell());
      in.expect("|", "after the condition on `" + column + "`");
    }
    if (in.is("|")) {
      throw in.unexpected("the result of the row");
    }
    Expr value = expressions.sum();
    in.expect("|", "after the result of the row");
    Citation citation = phrases.optionalCitation();
    return new TableItem.Row(
        name, conditions, value, citation, in.layoutFrom(start), in.spanFrom(start));
  }

  Item brackets() throws SyntaxException {
    int start = in.at();
    in.next();
    Name name = phrases.newName("the name of brackets");
    in.expect("(", "and what the brackets are asked with");
    Variable variable = declarations.variable();
    in.expect(")", "after the variable of the brackets");
    in.expect(":", "before the kind of `" + name + "`");
    Kind kind = phrases.kind();
    Label label = phrases.optionalLabel();
    Layout layout = in.layoutFrom(start);
    List<BracketsItem.Version> versions = new ArrayList<>();
    do {
      versions.add(bracketsVersion());
    } while (in.is(Keyword.FROM));
    return new BracketsItem(name, variable, kind, label, versions, layout, in.spanFrom(start));
  }

  private BracketsItem.Version bracketsVersion() throws SyntaxException {
    int start = in.at();
    Day from = phrases.optionalFrom();
    Day until = in.accept(Keyword.UNTIL) ? phrases.day("after `until`") : null;
    Citation citation = phrases.optionalCitation();
    Layout layout = from == null && citation == null ? Layout.NONE : in.layoutFrom(start);
    int startAt = in.at();
    BracketsItem.Start first = null;
    if (in.accept(Keyword.START)) {
      Expr amount = expressions.sum();
      in.expect(Keyword.AT, "after the amount of `start`");
      Expr at = expressions.sum();
      Citation cite = phrases.optionalCitation();
      first =
          new BracketsItem.Start(amount, at, cite, in.layoutFrom(startAt), in.spanFrom(startAt));
    }
    List<BracketsItem.Step> steps = new ArrayList<>();
    while (in.is(Keyword.ABOVE)) {
      int stepAt = in.at();
      in.next();
      Expr above = expressions.sum();
      in.expect(Keyword.ADD, "after the threshold");
      Expr add = expressions.sum();
      Citation cite = phrases.optionalCitation();
      steps.add(
          new BracketsItem.Step(above, add, cite, in.layoutFrom(stepAt), in.spanFrom(stepAt)));
    }
    if (first == null && steps.isEmpty()) {
      throw in.unexpected(
          "`start` or `above`", "A line of brackets is `above 15 years add 2%/year`.");
    }
    return new BracketsItem.Version(
        from, citation, first, steps, law.closing(until), layout, in.spanFrom(start));
  }

  /// One condition, or a value.
  Cell cell() throws SyntaxException {
    return cells.cell();
  }

  /// A row as an amendment adds it: `when NAME is cell and …`.
  List<TableChange.Condition> conditions() throws SyntaxException {
    List<TableChange.Condition> conditions = new ArrayList<>();
    do {
      int start = in.at();
      Name column = phrases.name("the name of a column");
      in.expect(Keyword.IS, "after `" + column + "`");
      Cell cell = cells.cell();
      conditions.add(new TableChange.Condition(column, cell, in.spanFrom(start)));
    } while (in.accept(Keyword.AND));
    return conditions;
  }
}
