package org.ansinh.tabulation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ansinh.ir.Label;
import org.ansinh.ir.NumberType;
import org.ansinh.ir.Payer;
import org.ansinh.ir.Rule;
import org.ansinh.population.Population;
import org.ansinh.quantity.Unit;
import org.ansinh.simulation.Results;
import org.jspecify.annotations.Nullable;

/// A baseline beside an amended law, over one population: totals, budgets by payer, winners and
/// losers.
///
/// Make the rules to compare with [ComparedRule], simulate [ComparedRule#targets] in one run, then
/// ask for tables.
public final class Comparison {
  /// Payers that stand for persons themselves, by the names that policy packs give them.
  public static final Set<String> PERSONS = Set.of("worker", "insured", "person", "household");

  private static final Label BASELINE = new Label("Hiện hành", "Baseline");
  private static final Label AMENDED = new Label("Sửa đổi", "Amended");
  private static final Label CHANGE = new Label("Thay đổi", "Change");

  private final Results results;
  private final List<ComparedRule> rules;

  /// @param results of a run of [ComparedRule#targets] of `rules`
  public Comparison(Results results, List<ComparedRule> rules) {
    this.results = results;
    this.rules = List.copyOf(rules);
  }

  /// The weighted total of each rule before, after, and the change.
  public Table totals() {
    List<List<Cell>> rows = new ArrayList<>();
    for (ComparedRule rule : rules) {
      if (rule.either().entity() != null && rule.either().type() instanceof NumberType type) {
        List<Cell> row = new ArrayList<>();
        row.add(new Cell.Text(rule.name(), rule.label()));
        row.add(new Cell.Text(type.unit().toString(), Label.NONE));
        row.addAll(change(total(rule.baseline()), total(rule.amended())));
        rows.add(row);
      }
    }
    return new Table(
        "totals",
        new Label("Tổng các khoản", "Totals"),
        headings(
            heading("rule", new Label("Khoản", "Rule")),
            heading("unit", new Label("Đơn vị", "Unit"))),
        rows,
        List.of());
  }

  /// The weighted total of one rule by group, before, after, and the change; last over all groups.
  public Table totalsBy(ComparedRule rule, Grouping by) {
    String entity = Tabulator.entityOf(rule.either());
    Population population = results.population();
    Grouping groups = by.over(population, entity);
    @Nullable Totals before = totals(rule.baseline(), groups);
    @Nullable Totals after = totals(rule.amended(), groups);
    List<List<Cell>> rows = new ArrayList<>();
    for (int g = 0; g <= groups.groups().size(); g++) {
      List<Cell> row = new ArrayList<>();
      boolean all = g == groups.groups().size();
      row.addAll(all ? groups.all() : groups.groups().get(g));
      row.addAll(change(of(before, g, all), of(after, g, all)));
      rows.add(row);
    }
    List<Table.Heading> headings = new ArrayList<>();
    headings.addAll(by.by());
    Unit unit = Tabulator.unitOf(rule.either());
    headings.add(new Table.Heading("baseline", BASELINE, unit));
    headings.add(new Table.Heading("amended", AMENDED, unit));
    headings.add(new Table.Heading("change", CHANGE, unit));
    return new Table(rule.name(), rule.label(), headings, rows, List.of());
  }

  private static BigDecimal of(@Nullable Totals totals, int group, boolean all) {
    return totals == null ? BigDecimal.ZERO : all ? totals.all() : totals.get(group);
  }

  private @Nullable Totals totals(@Nullable Rule rule, Grouping groups) {
    return rule == null
        ? null
        : Totals.of(results.column(rule), results.population().weights(groups.entity()), groups);
  }

  private record Account(String payer, boolean pays, Unit unit) {}

  /// What each payer pays and receives, before, after, and the change: the sums of all rules that
  /// name it. Give the constructor all [ComparedRule#payments].
  public Table budget() {
    Map<Account, BigDecimal[]> accounts = new LinkedHashMap<>();
    Map<String, Label> labels = new LinkedHashMap<>();
    for (ComparedRule rule : rules) {
      book(rule.baseline(), 0, accounts, labels);
      book(rule.amended(), 1, accounts, labels);
    }
    List<List<Cell>> rows = new ArrayList<>();
    accounts.forEach(
        (account, sums) -> {
          List<Cell> row = new ArrayList<>();
          row.add(new Cell.Text(account.payer(), labels.getOrDefault(account.payer(), Label.NONE)));
          row.add(
              account.pays()
                  ? new Cell.Text("pays", new Label("chi", "pays"))
                  : new Cell.Text("receives", new Label("thu", "receives")));
          row.add(new Cell.Text(account.unit().toString(), Label.NONE));
          row.addAll(change(sums[0], sums[1]));
          rows.add(row);
        });
    return new Table(
        "budget",
        new Label("Ngân sách theo bên chi trả", "Budget by payer"),
        headings(
            heading("payer", new Label("Bên chi trả", "Payer")),
            heading("direction", new Label("Chiều", "Direction")),
            heading("unit", new Label("Đơn vị", "Unit"))),
        rows,
        List.of());
  }

  private void book(
      @Nullable Rule rule,
      int side,
      Map<Account, BigDecimal[]> accounts,
      Map<String, Label> labels) {
    if (rule == null || rule.payer() == null || !(rule.type() instanceof NumberType type)) {
      return;
    }
    BigDecimal total = total(rule);
    enter(rule.payer(), true, type.unit(), side, total, accounts, labels);
    Payer payee = rule.payee();
    if (payee != null) {
      enter(payee, false, type.unit(), side, total, accounts, labels);
    }
  }

  private static void enter(
      Payer payer,
      boolean pays,
      Unit unit,
      int side,
      BigDecimal total,
      Map<Account, BigDecimal[]> accounts,
      Map<String, Label> labels) {
    labels.put(payer.name(), payer.label());
    BigDecimal[] sums =
        accounts.computeIfAbsent(
            new Account(payer.name(), pays, unit),
            account -> new BigDecimal[] {BigDecimal.ZERO, BigDecimal.ZERO});
    sums[side] = sums[side].add(total);
  }

  /// Winners and losers by group, judged by the payments of persons: see [Outcomes].
  ///
  /// @param persons names of the payers that stand for persons, usually [#PERSONS]
  public Table winnersAndLosers(Grouping by, Set<String> persons) {
    return Outcomes.ofPayments(results, rules, persons).table(by);
  }

  /// Winners and losers by group, judged by one rule: those for whom it rises win.
  public Table winnersAndLosers(Grouping by, ComparedRule rule) {
    return Outcomes.of(results, rule).table(by);
  }

  private BigDecimal total(@Nullable Rule rule) {
    return rule == null ? BigDecimal.ZERO : Tabulator.total(results, rule);
  }

  private static List<Cell> change(BigDecimal before, BigDecimal after) {
    return List.of(Cell.of(before), Cell.of(after), Cell.of(after.subtract(before)));
  }

  private static Table.Heading heading(String name, Label label) {
    return new Table.Heading(name, label, null);
  }

  private static List<Table.Heading> headings(Table.Heading... first) {
    List<Table.Heading> headings = new ArrayList<>(List.of(first));
    headings.add(heading("baseline", BASELINE));
    headings.add(heading("amended", AMENDED));
    headings.add(heading("change", CHANGE));
    return headings;
  }
}
