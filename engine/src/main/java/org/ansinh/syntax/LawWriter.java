package org.ansinh.syntax;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes parameters, rules and constraints.
final class LawWriter {
  private final Lines lines;

  LawWriter(Lines lines) {
    this.lines = lines;
  }

  void parameter(ParameterItem item) {
    List<String> words = new ArrayList<>();
    String by = item.category() == null ? "" : " by " + item.category();
    words.add("parameter " + item.name() + by + ": " + ExprWriter.kind(item.kind()));
    if (item.label() != null) {
      words.add(Lines.label(item.label()));
    }
    String head = Lines.wrapped(words, lines.width(), 4);
    if (item.columns().isEmpty()) {
      lines.add(0, head, item.layout());
      lines.endBlock();
      for (ParameterItem.Version version : item.versions()) {
        Doc value = ExprWriter.whole(version.values().getFirst());
        lines.add(2, "from " + version.from() + " = ", value, version.citation(), version.layout());
        closing(version.closing());
      }
      return;
    }
    Grid grid = new Grid();
    grid.add(item.columns().stream().map(Name::text).toList());
    for (ParameterItem.Version version : item.versions()) {
      grid.add(version.values().stream().map(value -> ExprWriter.sum(value).flat()).toList());
    }
    lines.add(0, head + "\n" + " ".repeat(18) + grid.row(0), item.layout());
    lines.endBlock();
    for (int i = 0; i < item.versions().size(); i++) {
      ParameterItem.Version version = item.versions().get(i);
      String text = "  from " + version.from() + " " + grid.row(i + 1);
      lines.add(2, text, version.citation(), version.layout());
      closing(version.closing());
    }
  }

  void closing(@Nullable Closing closing) {
    if (closing != null) {
      lines.add(2, "  until " + closing.lastDay(), closing.citation(), closing.layout());
    }
  }

  void rule(RuleItem rule) {
    List<String> words = new ArrayList<>();
    String of = rule.entity() == null ? "" : " of " + rule.entity();
    words.add("rule " + rule.name() + of + ": " + ExprWriter.kind(rule.kind()));
    if (rule.label() != null) {
      words.add(Lines.label(rule.label()));
    }
    RuleItem.Rounded rounded = rule.rounded();
    if (rounded != null) {
      words.add(
          "rounded " + rounded.mode().words() + " to " + ExprWriter.sum(rounded.step()).flat());
    }
    RuleItem.PaidBy paid = rule.paidBy();
    if (paid != null) {
      words.add("paid by " + paid.payer() + (paid.payee() == null ? "" : " to " + paid.payee()));
    }
    lines.add(0, Lines.wrapped(words, lines.width(), 4), rule.layout());
    lines.endBlock();
    for (RuleItem.Version version : rule.versions()) {
      version(version);
    }
  }

  void constraint(ConstraintItem constraint) {
    List<String> words = new ArrayList<>();
    words.add("constraint " + constraint.name() + " of " + constraint.entity());
    if (constraint.label() != null) {
      words.add(Lines.label(constraint.label()));
    }
    lines.add(0, Lines.wrapped(words, lines.width(), 4), constraint.layout());
    lines.endBlock();
    for (RuleItem.Version version : constraint.versions()) {
      version(version);
    }
  }

  private void version(RuleItem.Version version) {
    Doc formula = ExprWriter.whole(version.formula());
    String prefix = version.from() == null ? "= " : "from " + version.from() + " = ";
    boolean fits = 2 + prefix.length() + formula.flat().length() <= lines.width();
    if (version.from() == null || fits) {
      lines.add(2, prefix, formula, version.citation(), version.layout());
    } else {
      String text = "  from " + version.from() + "\n    = " + formula.render(lines.width(), 6, 6);
      lines.add(2, text, version.citation(), version.layout());
    }
    version.exceptions().forEach(this::exception);
    closing(version.closing());
  }

  void exception(RuleItem.ExceptionClause exception) {
    exception(exception, 2);
  }

  void exception(RuleItem.ExceptionClause exception, int indent) {
    String name = exception.name() == null ? "" : exception.name() + " ";
    Doc doc =
        Doc.group(
            ExprWriter.whole(exception.condition()),
            Doc.text(":"),
            new Doc.Nest(2, Doc.of(Doc.line(), ExprWriter.whole(exception.value()))));
    lines.add(indent, "except " + name + "when ", doc, exception.citation(), exception.layout());
  }
}
