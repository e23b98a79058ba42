package org.ansinh.syntax;

import static org.ansinh.syntax.TableWriter.flat;

import java.util.ArrayList;
import java.util.List;

/// Writes amendments.
final class AmendmentWriter {
  private final Lines lines;
  private final LawWriter law;

  AmendmentWriter(Lines lines) {
    this.lines = lines;
    this.law = new LawWriter(lines);
  }

  void amendment(AmendmentItem amendment) {
    List<String> words = new ArrayList<>(List.of("amendment", amendment.name().text()));
    if (amendment.label() != null) {
      words.add(Lines.label(amendment.label()));
    }
    StringBuilder head = new StringBuilder(Lines.wrapped(words, lines.width(), 4));
    if (amendment.citation() != null) {
      head.append("\n  ").append(Lines.citation(amendment.citation()));
    }
    if (!amendment.after().isEmpty()) {
      head.append("\n  after ");
      head.append(String.join(", ", amendment.after().stream().map(Name::text).toList()));
    }
    if (amendment.issued() != null) {
      head.append("\n  issued ").append(amendment.issued());
    }
    head.append("\n  from ").append(amendment.from());
    if (amendment.until() != null) {
      head.append(" until ").append(amendment.until());
    }
    lines.add(0, head.toString(), amendment.layout());
    lines.endBlock();
    for (Change change : amendment.changes()) {
      change(change);
    }
  }

  private void change(Change change) {
    switch (change) {
      case Change.AddItem c -> {
        lines.endBlock();
        addItem(c);
      }
      case Change.ChangeTable c -> {
        lines.endBlock();
        lines.add(2, "  change table " + c.table(), c.layout());
        c.changes().forEach(this::tableChange);
        lines.endBlock();
      }
      case Change.ChangeParameter c -> {
        String at = c.at() == null ? "" : " at " + c.at();
        String text =
            "  change parameter "
                + c.parameter()
                + at
                + (c.from() == null ? "" : " from " + c.from())
                + " was "
                + flat(c.was())
                + " becomes "
                + flat(c.becomes());
        lines.add(2, text, c.citation(), c.layout());
      }
      case Change.ChangeRule c -> changeRule(c);
      case Change.ChangeBrackets c -> {
        lines.endBlock();
        lines.add(2, "  change brackets " + c.brackets(), c.layout());
        c.changes().forEach(this::bracketsChange);
        lines.endBlock();
      }
      case Change.Neutralize c ->
          lines.add(2, "  neutralize " + c.rule(), c.citation(), c.layout());
    }
  }

  private void addItem(Change.AddItem change) {
    Lines nested = new Lines(lines.width() - 2);
    new ItemWriter(nested, 0, 0).write(change.item());
    StringBuilder text = new StringBuilder("  add ");
    boolean first = true;
    for (String line : nested.done()) {
      for (String part :
          line.stripLeading().startsWith("/*") ? List.of(line) : List.of(line.split("\n", -1))) {
        if (!first) {
          text.append(part.isEmpty() ? "\n" : "\n  ");
        }
        text.append(part);
        first = false;
      }
    }
    lines.add(2, text.toString(), change.layout());
    lines.endBlock();
  }

  private void tableChange(TableChange change) {
    switch (change) {
      case TableChange.RowBecomes c ->
          lines.add(
              4,
              "    row "
                  + c.row()
                  + " "
                  + c.column()
                  + " was "
                  + ExprWriter.cell(c.was())
                  + " becomes "
                  + ExprWriter.cell(c.becomes()),
              c.citation(),
              c.layout());
      case TableChange.AddRow c -> {
        StringBuilder text = new StringBuilder("    add row ").append(c.row());
        text.append(c.before() ? " before " : " after ").append(c.anchor());
        for (int i = 0; i < c.conditions().size(); i++) {
          TableChange.Condition condition = c.conditions().get(i);
          text.append(i == 0 ? " when " : " and ").append(condition.column());
          text.append(" is ").append(ExprWriter.cell(condition.cell()));
        }
        text.append(": ").append(flat(c.value()));
        lines.add(4, text.toString(), c.citation(), c.layout());
      }
      case TableChange.RemoveRow c ->
          lines.add(
              4, "    remove row " + c.row() + " was " + flat(c.was()), c.citation(), c.layout());
    }
  }

  private void changeRule(Change.ChangeRule change) {
    lines.endBlock();
    String head = "change rule " + change.rule();
    Expr formula = change.formula();
    Expr was = change.was();
    if (formula == null) {
      lines.add(2, "  " + head, change.layout());
    } else if (was == null) {
      lines.add(2, head + " = ", ExprWriter.whole(formula), change.citation(), change.layout());
    } else {
      Doc doc =
          Doc.group(
              Doc.text("was "),
              ExprWriter.whole(was),
              Doc.line(),
              Doc.text("becomes "),
              ExprWriter.whole(formula));
      lines.add(2, head + " ", doc, change.citation(), change.layout());
    }
    change.exceptions().forEach(exception -> law.exception(exception, 4));
    for (Change.RemoveException removed : change.removed()) {
      lines.add(4, "    remove except " + removed.name(), removed.citation(), removed.layout());
    }
    lines.endBlock();
  }

  private void bracketsChange(BracketsChange change) {
    String text =
        switch (change) {
          case BracketsChange.StartBecomes c ->
              "    start was " + flat(c.was()) + " becomes " + flat(c.becomes());
          case BracketsChange.StepBecomes c ->
              "    above "
                  + flat(c.above())
                  + " was "
                  + flat(c.was())
                  + " becomes "
                  + flat(c.becomes());
          case BracketsChange.AddStep c ->
              "    add above " + flat(c.above()) + " add " + flat(c.add());
          case BracketsChange.RemoveStep c ->
              "    remove above " + flat(c.above()) + " was " + flat(c.was());
        };
    lines.add(4, text, change.citation(), change.layout());
  }
}
