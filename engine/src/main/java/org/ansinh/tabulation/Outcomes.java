package org.ansinh.tabulation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ansinh.column.Column;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.diagnostics.RequestException;
import org.ansinh.ir.Entity;
import org.ansinh.ir.Label;
import org.ansinh.ir.NumberType;
import org.ansinh.ir.Payer;
import org.ansinh.ir.Rule;
import org.ansinh.population.Membership;
import org.ansinh.population.Population;
import org.ansinh.quantity.Unit;
import org.ansinh.simulation.Results;
import org.ansinh.source.SourceSpan;
import org.jspecify.annotations.Nullable;

/// By how much each unit gains or loses.
///
/// Judged by payments, a unit's position is what it receives (amounts that others pay and that have
/// no payee, or a person as payee) less what it pays. Units are persons; if a payment is a
/// household's, units are households, with all that their members pay and receive.
final class Outcomes {
  private final Population population;
  private final String entity;
  private final Label called;
  private final Unit unit;
  private final int scale;
  private final long[] change;

  private Outcomes(Population population, Entity entity, Unit unit, int scale) {
    this(population, entity, unit, scale, new long[population.size(entity.name())]);
  }

  private Outcomes(Population population, Entity entity, Unit unit, int scale, long[] change) {
    this.population = population;
    this.entity = entity.name();
    this.called = entity.label();
    this.unit = unit;
    this.scale = scale;
    this.change = change;
  }

  /// Judged by what was worked out elsewhere.
  ///
  /// @param change of each unit of `entity`, in units of ten to the power of `-scale`
  static Outcomes of(Population population, Entity entity, Unit unit, int scale, long[] change) {
    return new Outcomes(population, entity, unit, scale, change.clone());
  }

  /// Judged by a rule: who has more of it gains.
  static Outcomes of(Results results, ComparedRule rule) {
    if (!(rule.either().type() instanceof NumberType type)) {
      throw refused("`" + rule.name() + "` is no amount, so nobody gains or loses by it");
    }
    Outcomes outcomes =
        new Outcomes(
            results.population(),
            Tabulator.entityIn(rule.either()),
            type.unit(),
            scale(List.of(rule)));
    outcomes.add(results, rule.amended(), 1);
    outcomes.add(results, rule.baseline(), -1);
    return outcomes;
  }

  /// Judged by all payments that persons make or receive and that the amendment touches; these must
  /// be in one unit.
  static Outcomes ofPayments(Results results, List<ComparedRule> rules, Set<String> persons) {
    List<ComparedRule> payments =
        rules.stream()
            .filter(
                rule -> sign(rule.baseline(), persons) != 0 || sign(rule.amended(), persons) != 0)
            .filter(rule -> rule.either().type() instanceof NumberType)
            .toList();
    List<ComparedRule> changed =
        payments.stream().filter(rule -> mayChange(rule) && rule.changesAnyone(results)).toList();
    List<ComparedRule> counted =
        changed.isEmpty() && !payments.isEmpty() ? List.of(payments.getFirst()) : changed;
    @Nullable Unit unit = null;
    @Nullable Entity entity = null;
    for (ComparedRule rule : counted) {
      Unit own = ((NumberType) rule.either().type()).unit();
      if (unit != null && !unit.equals(own)) {
        throw refused(
            "changed payments of persons are in "
                + unit
                + " and in "
                + own
                + "; name one rule to judge winners and losers by");
      }
      unit = own;
      Entity of = Tabulator.entityIn(rule.either());
      entity = entity == null || results.population().membership(of.name()) != null ? of : entity;
    }
    if (unit == null || entity == null) {
      throw refused(
          "no rule is paid by or to " + String.join(", ", persons.stream().sorted().toList()));
    }
    Outcomes outcomes = new Outcomes(results.population(), entity, unit, scale(counted));
    for (ComparedRule rule : counted) {
      outcomes.add(results, rule.amended(), sign(rule.amended(), persons));
      outcomes.add(results, rule.baseline(), -sign(rule.baseline(), persons));
    }
    return outcomes;
  }

  /// Whether the amendment touches a payment: by one with the same meaning before and after nobody
  /// wins or loses.
  private static boolean mayChange(ComparedRule rule) {
    Rule before = rule.baseline();
    Rule after = rule.amended();
    return before == null || after == null || !before.fingerprint().equals(after.fingerprint());
  }

  /// 1 if a person receives the amount, -1 if a person pays it, 0 if it passes between others.
  static int sign(@Nullable Rule rule, Set<String> persons) {
    Payer payer = rule == null ? null : rule.payer();
    if (rule == null || payer == null) {
      return 0;
    }
    Payer payee = rule.payee();
    boolean pays = persons.contains(payer.name());
    boolean receives = payee == null ? !pays : persons.contains(payee.name());
    return pays == receives ? 0 : receives ? 1 : -1;
  }

  private static int scale(List<ComparedRule> rules) {
    int scale = 0;
    for (Rule rule : ComparedRule.targets(rules)) {
      scale = rule.type() instanceof NumberType type ? Math.max(scale, type.scale()) : scale;
    }
    return scale;
  }

  private void add(Results results, @Nullable Rule rule, int sign) {
    if (rule == null || sign == 0) {
      return;
    }
    Column column = results.column(rule);
    long factor = sign;
    for (int digit = column.scale(); digit < scale; digit++) {
      factor *= 10;
    }
    String of = Tabulator.entityOf(rule);
    Membership membership = of.equals(entity) ? null : population.membership(entity);
    for (int row = 0; row < column.size(); row++) {
      int to = membership == null ? row : membership.groupOf()[row];
      change[to] = Math.addExact(change[to], Math.multiplyExact(factor, column.value(row)));
    }
  }

  /// Counts of winners, losers and others by group, and what they gain and lose in total and on
  /// average.
  Table table(Grouping by) {
    Grouping groups = by.over(population, entity);
    Column weights = population.weights(entity);
    int count = groups.groups().size();
    Totals winners = new Totals(count, weights.scale());
    Totals losers = new Totals(count, weights.scale());
    Totals unchanged = new Totals(count, weights.scale());
    Totals gains = new Totals(count, weights.scale() + scale);
    Totals losses = new Totals(count, weights.scale() + scale);
    for (int row = 0; row < change.length; row++) {
      int group = groups.groupOf()[row];
      long weight = weights.value(row);
      if (change[row] > 0) {
        winners.add(group, 1, weight);
        gains.add(group, change[row], weight);
      } else if (change[row] < 0) {
        losers.add(group, 1, weight);
        losses.add(group, change[row], weight);
      } else {
        unchanged.add(group, 1, weight);
      }
    }
    List<List<Cell>> rows = new ArrayList<>();
    for (int g = 0; g < count; g++) {
      rows.add(
          row(
              groups.groups().get(g),
              winners.get(g),
              losers.get(g),
              unchanged.get(g),
              gains.get(g),
              losses.get(g)));
    }
    if (count > 1) {
      rows.add(
          row(
              groups.all(),
              winners.all(),
              losers.all(),
              unchanged.all(),
              gains.all(),
              losses.all()));
    }
    return new Table(
        "outcomes",
        new Label("Người được lợi và người bị thiệt", "Winners and losers"),
        headings(by),
        rows,
        List.of(
            new Label(
                "Đếm theo "
                    + called.or(entity).toLowerCase(Locale.ROOT)
                    + "; số bình quân làm tròn đến hàng đơn vị",
                "Counted by "
                    + (called.en().isEmpty() ? entity : called.en()).toLowerCase(Locale.ROOT)
                    + "; averages are rounded half up to whole amounts")));
  }

  private List<Table.Heading> headings(Grouping by) {
    List<Table.Heading> headings = new ArrayList<>(by.by());
    headings.add(new Table.Heading("winners", new Label("Được lợi", "Winners"), null));
    headings.add(new Table.Heading("losers", new Label("Bị thiệt", "Losers"), null));
    headings.add(new Table.Heading("unchanged", new Label("Không đổi", "Unchanged"), null));
    headings.add(new Table.Heading("gain", new Label("Tổng được lợi", "Total gain"), unit));
    headings.add(new Table.Heading("loss", new Label("Tổng bị thiệt", "Total loss"), unit));
    headings.add(
        new Table.Heading("average_gain", new Label("Được lợi bình quân", "Average gain"), unit));
    headings.add(
        new Table.Heading("average_loss", new Label("Bị thiệt bình quân", "Average loss"), unit));
    return headings;
  }

  private static List<Cell> row(
      List<Cell.Text> names,
      BigDecimal winners,
      BigDecimal losers,
      BigDecimal unchanged,
      BigDecimal gain,
      BigDecimal loss) {
    List<Cell> row = new ArrayList<>(names);
    row.add(Cell.of(winners));
    row.add(Cell.of(losers));
    row.add(Cell.of(unchanged));
    row.add(Cell.of(gain));
    row.add(Cell.of(loss));
    row.add(average(gain, winners));
    row.add(average(loss, losers));
    return row;
  }

  private static Cell average(BigDecimal total, BigDecimal count) {
    return count.signum() == 0 ? Cell.EMPTY : Cell.of(total.divide(count, 0, RoundingMode.HALF_UP));
  }

  private static RequestException refused(String message) {
    return new RequestException(Issue.of(IssueCode.BAD_REQUEST, SourceSpan.NONE, message));
  }
}
