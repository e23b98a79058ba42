package org.ansinh.checker;

import java.util.ArrayList;
import java.util.List;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.ir.Citation;
import org.ansinh.ir.Expr;
import org.ansinh.ir.NumberType;
import org.ansinh.ir.ValueType;
import org.ansinh.quantity.Range;
import org.ansinh.source.SourceSpan;
import org.ansinh.syntax.Cell;
import org.ansinh.syntax.Expr.Ref;
import org.ansinh.syntax.HitPolicy;
import org.ansinh.syntax.Name;
import org.ansinh.syntax.TableItem;
import org.jspecify.annotations.Nullable;

/// Decision tables as cases.
///
/// A row holds if all its cells hold. A row of nothing but `otherwise` and `-` holds where no other
/// row does; an `otherwise` beside conditions holds where no other row's cell of that column does.
final class Tables {
  private final Formula formula;

  Tables(Formula formula) {
    this.formula = formula;
  }

  /// @param citation of the version, for rows without their own
  Expr cases(
      Declarations.OfTable table,
      TableItem.Version version,
      Context context,
      @Nullable Citation citation) {
    Citation cited =
        citation != null ? citation : formula.declarations.citationOrNull(version.citation());
    Problems problems = new Problems();
    List<@Nullable Expr> subjects = new ArrayList<>();
    for (Name column : version.columns()) {
      subjects.add(
          problems.attempt(() -> formula.value(new Ref(column, column.span()), context, null)));
    }
    problems.refuseIfAny();
    List<List<@Nullable Expr>> tests = tests(version, subjects, context, problems);
    problems.refuseIfAny();
    return new Rows(table, version, tests, cited, context).cases();
  }

  /// The test of each cell; null for `-` and `otherwise`.
  private List<List<@Nullable Expr>> tests(
      TableItem.Version version,
      List<@Nullable Expr> subjects,
      Context context,
      Problems problems) {
    List<List<@Nullable Expr>> tests = new ArrayList<>();
    for (TableItem.Row row : version.rows()) {
      List<@Nullable Expr> ofRow = new ArrayList<>();
      for (int c = 0; c < version.columns().size(); c++) {
        Cell cell = row.cells().get(c);
        Expr subject = subjects.get(c);
        if (subject == null || cell instanceof Cell.Any || cell instanceof Cell.Otherwise) {
          ofRow.add(null);
        } else {
          ofRow.add(problems.attempt(() -> formula.conditions.test(subject, cell, context, true)));
        }
      }
      tests.add(ofRow);
    }
    return tests;
  }

  /// One version's rows.
  private final class Rows {
    private final Declarations.OfTable table;
    private final TableItem.Version version;
    private final List<List<@Nullable Expr>> tests;
    private final @Nullable Citation citation;
    private final Context context;

    Rows(
        Declarations.OfTable table,
        TableItem.Version version,
        List<List<@Nullable Expr>> tests,
        @Nullable Citation citation,
        Context context) {
      this.table = table;
      this.version = version;
      this.tests = tests;
      this.citation = citation;
      this.context = context;
    }

    Expr cases() {
      String name = table.item().name().text();
      int last = requireOneResidual(name);
      List<Expr> conditions = conditions(last);
      Expr.CasesKind kind = kind();
      Problems problems = new Problems();
      List<Expr.Arm> arms = new ArrayList<>();
      List<Expr> possible = new ArrayList<>();
      Context here = context;
      for (int r = 0; r < conditions.size(); r++) {
        TableItem.Row row = version.rows().get(r);
        Expr condition = conditions.get(r);
        Context inside = here.assume(condition, true);
        Expr value =
            problems.attempt(() -> formula.declared(row.value(), inside, table.kind(), name));
        Citation cited =
            problems.attempt(() -> formula.declarations.citationOrNull(row.citation()));
        if (value != null) {
          arms.add(
              new Expr.Arm(
                  row.name().text(),
                  condition,
                  value,
                  cited == null ? citation : cited,
                  row.span()));
          if (!inside.known().contradicted()) {
            possible.add(value);
          }
        }
        if (kind == Expr.CasesKind.FIRST) {
          here = here.assume(condition, false);
        }
      }
      problems.refuseIfAny();
      List<Expr> values = arms.stream().map(Expr.Arm::value).toList();
      ValueType type = formula.answers(values, possible);
      if (type instanceof NumberType number) {
        type = kind == Expr.CasesKind.SUM ? sum(values, number) : number;
      } else if (kind == Expr.CasesKind.SUM
          || kind == Expr.CasesKind.HIGHEST
          || kind == Expr.CasesKind.LOWEST) {
        throw Formula.mismatch("a number", values.getFirst());
      }
      return new Expr.Cases(kind, name, arms, null, type, version.span());
    }

    private NumberType sum(List<Expr> values, NumberType either) {
      Range range = Range.ZERO;
      for (Expr value : values) {
        range = range.plus(((NumberType) value.type()).range().union(Range.ZERO));
      }
      NumberType sum = either.withRange(range);
      Arithmetic.requireFits(sum, "sum", version.span());
      return sum;
    }

    private Expr.CasesKind kind() {
      HitPolicy hit = table.item().hit();
      return switch (hit == null ? HitPolicy.UNIQUE : hit) {
        case UNIQUE -> Expr.CasesKind.UNIQUE;
        case FIRST -> Expr.CasesKind.FIRST;
        case HIGHEST -> Expr.CasesKind.HIGHEST;
        case LOWEST -> Expr.CasesKind.LOWEST;
        case SUM -> Expr.CasesKind.SUM;
      };
    }

    /// The index of the row for all that no other row takes, or -1.
    private int requireOneResidual(String name) {
      if (version.rows().isEmpty()) {
        throw new Refused(
            Issue.of(
                IssueCode.TABLE_SHAPE, version.span(), "Table `%s` has no rows.".formatted(name)));
      }
      int found = -1;
      for (int r = 0; r < version.rows().size(); r++) {
        if (isResidual(r)) {
          if (found >= 0) {
            throw new Refused(
                Issue.of(
                        IssueCode.TABLE_SHAPE,
                        version.rows().get(r).span(),
                        "Table `%s` has two rows for all that no other row takes.".formatted(name))
                    .relatedTo(version.rows().get(found).span(), "the other one"));
          }
          found = r;
        }
      }
      return found;
    }

    private boolean isResidual(int r) {
      boolean any = false;
      for (Cell cell : version.rows().get(r).cells()) {
        if (cell instanceof Cell.Otherwise) {
          any = true;
        } else if (!(cell instanceof Cell.Any)) {
          return false;
        }
      }
      return any;
    }

    private List<Expr> conditions(int residual) {
      List<Expr> conditions = new ArrayList<>();
      List<Expr> others = new ArrayList<>();
      for (int r = 0; r < tests.size(); r++) {
        if (r == residual) {
          conditions.add(Conditions.yes(version.rows().get(r).span()));
        } else {
          Expr condition = condition(r);
          conditions.add(condition);
          others.add(condition);
        }
      }
      boolean lastOfFirst = kind() == Expr.CasesKind.FIRST && residual == tests.size() - 1;
      if (residual >= 0 && !others.isEmpty() && !lastOfFirst) {
        SourceSpan span = version.rows().get(residual).span();
        conditions.set(residual, new Expr.Not(either(others, span), span));
      }
      return conditions;
    }

    private Expr condition(int r) {
      TableItem.Row row = version.rows().get(r);
      List<Expr> parts = new ArrayList<>();
      for (int c = 0; c < tests.get(r).size(); c++) {
        Expr test = tests.get(r).get(c);
        if (test != null) {
          parts.add(test);
        } else if (row.cells().get(c) instanceof Cell.Otherwise otherwise) {
          List<Expr> others = new ArrayList<>();
          for (int other = 0; other < tests.size(); other++) {
            Expr theirs = tests.get(other).get(c);
            if (other != r && theirs != null) {
              others.add(theirs);
            }
          }
          if (!others.isEmpty()) {
            parts.add(new Expr.Not(either(others, otherwise.span()), otherwise.span()));
          }
        }
      }
      return parts.isEmpty()
          ? Conditions.yes(row.span())
          : parts.size() == 1 ? parts.getFirst() : new Expr.And(parts, row.span());
    }

    private static Expr either(List<Expr> conditions, SourceSpan span) {
      return conditions.size() == 1 ? conditions.getFirst() : new Expr.Or(conditions, span);
    }
  }
}
