package org.ansinh.checker;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.ir.Entity;
import org.ansinh.ir.ValueType;
import org.ansinh.period.Timeline;
import org.ansinh.syntax.BracketsItem;
import org.ansinh.syntax.Citation;
import org.ansinh.syntax.Name;
import org.ansinh.syntax.RuleItem;
import org.ansinh.syntax.TableItem;
import org.ansinh.syntax.Variable;
import org.jspecify.annotations.Nullable;

/// Reads the headers, dates and citations of rules, tables and brackets; formulas wait until they
/// are asked for.
final class FormulaReader {
  private final Declarations declarations;
  private final Kinds kinds;
  private final ValueReader values;

  FormulaReader(Declarations declarations, Kinds kinds, ValueReader values) {
    this.declarations = declarations;
    this.kinds = kinds;
    this.values = values;
  }

  void rule(RuleItem item) {
    declarations.formulas.put(item.name().text(), read(item));
  }

  /// What a rule's text declares.
  Declarations.OfRule read(RuleItem item) {
    Problems problems = new Problems();
    Entity entity = problems.attempt(() -> values.entityOrNull(item.entity()));
    ValueType kind = problems.attempt(() -> kinds.of(item.kind()));
    RuleItem.PaidBy paid = item.paidBy();
    if (paid != null) {
      payer(problems, paid.payer());
      payer(problems, paid.payee());
    }
    for (RuleItem.Version version : item.versions()) {
      cite(problems, version.citation());
      version.exceptions().forEach(exception -> cite(problems, exception.citation()));
      exceptionNames(problems, version);
    }
    Timeline<RuleItem.Version> timeline =
        problems.attempt(
            () ->
                Versions.timeline(
                    item.name().text(),
                    item.versions(),
                    RuleItem.Version::from,
                    RuleItem.Version::closing,
                    RuleItem.Version::span,
                    declarations.changes));
    if (kind == null || timeline == null || !problems.isEmpty()) {
      throw problems.refusal();
    }
    return new Declarations.OfRule(item, entity, kind, timeline);
  }

  private static void exceptionNames(Problems problems, RuleItem.Version version) {
    Set<String> names = new HashSet<>();
    for (RuleItem.ExceptionClause exception : version.exceptions()) {
      if (exception.name() != null && !names.add(exception.name().text())) {
        problems.add(
            Issue.of(
                IssueCode.DUPLICATE_NAME,
                exception.name().span(),
                "Two exceptions are called `%s`.".formatted(exception.name())));
      }
    }
  }

  private void payer(Problems problems, @Nullable Name name) {
    if (name != null && !declarations.payers.containsKey(name.text())) {
      problems.add(Declarations.unknown("payer", name, declarations.payers.keySet()));
    }
  }

  private void cite(Problems problems, @Nullable Citation citation) {
    if (citation != null) {
      problems.attempt(() -> declarations.citation(citation));
    }
  }

  void table(TableItem item) {
    Problems problems = new Problems();
    Entity entity = problems.attempt(() -> values.entityOrNull(item.entity()));
    ValueType kind = problems.attempt(() -> kinds.of(item.kind()));
    List<Declarations.Argument> arguments = new ArrayList<>();
    for (Variable variable : item.variables()) {
      Declarations.Argument argument = problems.attempt(() -> values.argument(variable));
      if (argument != null) {
        arguments.add(argument);
      }
    }
    for (TableItem.Version version : item.versions()) {
      cite(problems, version.citation());
      version.rows().forEach(row -> cite(problems, row.citation()));
      shape(problems, item, version);
    }
    Timeline<TableItem.Version> timeline =
        problems.attempt(
            () ->
                Versions.timeline(
                    item.name().text(),
                    item.versions(),
                    TableItem.Version::from,
                    TableItem.Version::closing,
                    TableItem.Version::span,
                    declarations.changes));
    if (kind == null || timeline == null || !problems.isEmpty()) {
      throw problems.refusal();
    }
    declarations.formulas.put(
        item.name().text(), new Declarations.OfTable(item, entity, arguments, kind, timeline));
  }

  private static void shape(Problems problems, TableItem item, TableItem.Version version) {
    Set<String> columns = new HashSet<>();
    for (Name column : version.columns()) {
      if (!columns.add(column.text())) {
        problems.add(
            Issue.of(
                IssueCode.TABLE_SHAPE,
                column.span(),
                "Table `%s` has two columns `%s`.".formatted(item.name(), column)));
      }
    }
    Set<String> rows = new HashSet<>();
    for (TableItem.Row row : version.rows()) {
      if (!rows.add(row.name().text())) {
        problems.add(
            Issue.of(
                IssueCode.DUPLICATE_NAME,
                row.name().span(),
                "Table `%s` has two rows called `%s`.".formatted(item.name(), row.name())));
      }
      if (row.cells().size() != version.columns().size()) {
        problems.add(
            Issue.of(
                IssueCode.TABLE_SHAPE,
                row.span(),
                "Row `%s` has %d conditions, but table `%s` has %d columns for them."
                    .formatted(
                        row.name(), row.cells().size(), item.name(), version.columns().size())));
      }
    }
  }

  void brackets(BracketsItem item) {
    Problems problems = new Problems();
    ValueType kind = problems.attempt(() -> kinds.of(item.kind()));
    Declarations.Argument argument = problems.attempt(() -> values.argument(item.variable()));
    for (BracketsItem.Version version : item.versions()) {
      cite(problems, version.citation());
      version.steps().forEach(step -> cite(problems, step.citation()));
      if (version.start() != null) {
        cite(problems, version.start().citation());
      }
    }
    Timeline<BracketsItem.Version> timeline =
        problems.attempt(
            () ->
                Versions.timeline(
                    item.name().text(),
                    item.versions(),
                    BracketsItem.Version::from,
                    BracketsItem.Version::closing,
                    BracketsItem.Version::span,
                    declarations.changes));
    if (kind == null || argument == null || timeline == null || !problems.isEmpty()) {
      throw problems.refusal();
    }
    declarations.formulas.put(
        item.name().text(), new Declarations.OfBrackets(item, argument, kind, timeline));
  }
}
