package org.ansinh.tabulation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.ansinh.column.Column;
import org.ansinh.ir.Entity;
import org.ansinh.ir.Label;
import org.ansinh.ir.NumberType;
import org.ansinh.ir.Payer;
import org.ansinh.ir.Rule;
import org.ansinh.population.Membership;
import org.ansinh.population.Population;
import org.ansinh.quantity.Unit;
import org.ansinh.simulation.Results;
import org.jspecify.annotations.Nullable;

/// What each unit owes more and gets back, added up over periods: give it the run of each period,
/// then ask for tables.
///
/// A unit owes more, or is owed back, by what its periods come to together: too much in one month
/// and too little in the next are set off against each other, within one rule and one payer.
public final class SettledSums {
  private static final Label MORE = new Label("Thêm", "More");
  private static final Label BACK = new Label("Hoàn lại", "Refund");
  private static final Label NET = new Label("Chênh lệch", "Net");

  private final Population population;
  private final Map<Account, Sum> sums = new LinkedHashMap<>();

  private record Account(String rule, String payer, String payee) {}

  /// @param net by unit, in units of ten to the power of `-scale`
  @SuppressWarnings("ArrayRecordComponent")
  private record Sum(
      Rule rule,
      Entity entity,
      @Nullable Payer payer,
      @Nullable Payer payee,
      Unit unit,
      int scale,
      long[] net) {}

  public SettledSums(Population population) {
    this.population = population;
  }

  /// Adds one period: what is due now, less what was due then.
  ///
  /// @param rule of a run in `results`, an amount with a pace
  public void add(Results results, ComparedRule rule) {
    book(results, rule.amended(), 1);
    book(results, rule.baseline(), -1);
  }

  private void book(Results results, @Nullable Rule rule, int sign) {
    Pace pace = rule == null ? null : Pace.of(rule);
    if (rule == null || pace == null || !(rule.type() instanceof NumberType type)) {
      return;
    }
    Column column = results.column(rule);
    Account account = new Account(rule.name(), name(rule.payer()), name(rule.payee()));
    Sum sum = sums.get(account);
    if (sum == null) {
      sum =
          new Sum(
              rule,
              Tabulator.entityIn(rule),
              rule.payer(),
              rule.payee(),
              pace.whole(type.unit()),
              column.scale(),
              new long[column.size()]);
    }
    Sum wide = rescaled(sum, Math.max(sum.scale(), column.scale()));
    long factor = Math.multiplyExact(sign, power(wide.scale() - column.scale()));
    long[] net = wide.net();
    for (int row = 0; row < net.length; row++) {
      net[row] = Math.addExact(net[row], Math.multiplyExact(factor, column.value(row)));
    }
    sums.put(account, wide);
  }

  private static Sum rescaled(Sum sum, int scale) {
    if (scale == sum.scale()) {
      return sum;
    }
    long factor = power(scale - sum.scale());
    long[] net = new long[sum.net().length];
    for (int row = 0; row < net.length; row++) {
      net[row] = Math.multiplyExact(sum.net()[row], factor);
    }
    return new Sum(sum.rule(), sum.entity(), sum.payer(), sum.payee(), sum.unit(), scale, net);
  }

  private static long power(int digits) {
    long factor = 1;
    for (int digit = 0; digit < digits; digit++) {
      factor = Math.multiplyExact(factor, 10);
    }
    return factor;
  }

  private static String name(@Nullable Payer payer) {
    return payer == null ? "" : payer.name();
  }

  /// The accounts in which any unit owes more or is owed back.
  private List<Sum> changed() {
    return sums.values().stream().filter(SettledSums::changesAnyone).toList();
  }

  private static boolean changesAnyone(Sum sum) {
    for (long net : sum.net()) {
      if (net != 0) {
        return true;
      }
    }
    return false;
  }

  /// Whether nobody owes more, and nobody is owed anything back.
  public boolean isEmpty() {
    return changed().isEmpty();
  }

  /// Units that owe more, units that are owed back, and the sums, by rule.
  public Table byRule() {
    List<List<Cell>> rows = new ArrayList<>();
    for (Sum sum : changed()) {
      Grouping all = Grouping.all(population, sum.entity().name());
      Parts parts = parts(sum, all);
      List<Cell> row = new ArrayList<>();
      row.add(new Cell.Text(sum.rule().name(), sum.rule().label()));
      row.add(new Cell.Text(sum.unit().toString(), Label.NONE));
      row.add(Cell.of(parts.owing().all()));
      row.add(Cell.of(parts.owed().all()));
      row.add(Cell.of(parts.more().all()));
      row.add(Cell.of(parts.back().all()));
      rows.add(row);
    }
    List<Table.Heading> headings = new ArrayList<>();
    headings.add(new Table.Heading("rule", new Label("Khoản", "Rule"), null));
    headings.add(new Table.Heading("unit", new Label("Đơn vị", "Unit"), null));
    headings.add(new Table.Heading("owing", new Label("Phải thêm", "Owe more"), Unit.NUMBER));
    headings.add(new Table.Heading("owed", new Label("Được hoàn", "Get back"), Unit.NUMBER));
    headings.addAll(amountHeadings(null).subList(0, 2));
    return new Table(
        "settlement",
        new Label("Truy thu, trả thêm và hoàn lại theo khoản", "Arrears and refunds by rule"),
        headings,
        rows,
        List.of());
  }

  private record Way(String payer, String payee, Unit unit) {}

  /// The sums by who pays and who receives.
  public Table byPayer() {
    Map<Way, BigDecimal[]> ways = new LinkedHashMap<>();
    Map<String, Label> labels = new LinkedHashMap<>();
    for (Sum sum : changed()) {
      if (sum.payer() == null) {
        continue;
      }
      labels.put(name(sum.payer()), sum.payer().label());
      labels.put(name(sum.payee()), sum.payee() == null ? Label.NONE : sum.payee().label());
      Parts parts = parts(sum, Grouping.all(population, sum.entity().name()));
      BigDecimal[] both =
          ways.computeIfAbsent(
              new Way(name(sum.payer()), name(sum.payee()), sum.unit()),
              way -> new BigDecimal[] {BigDecimal.ZERO, BigDecimal.ZERO});
      both[0] = both[0].add(parts.more().all());
      both[1] = both[1].add(parts.back().all());
    }
    List<List<Cell>> rows = new ArrayList<>();
    ways.forEach(
        (way, both) -> {
          List<Cell> row = new ArrayList<>();
          row.add(new Cell.Text(way.payer(), labels.getOrDefault(way.payer(), Label.NONE)));
          row.add(
              way.payee().isEmpty()
                  ? new Cell.Text("", new Label("người hưởng", "beneficiary"))
                  : new Cell.Text(way.payee(), labels.getOrDefault(way.payee(), Label.NONE)));
          row.add(new Cell.Text(way.unit().toString(), Label.NONE));
          row.addAll(amounts(both[0], both[1]));
          rows.add(row);
        });
    List<Table.Heading> headings = new ArrayList<>();
    headings.add(new Table.Heading("payer", new Label("Bên chi", "Payer"), null));
    headings.add(new Table.Heading("payee", new Label("Bên nhận", "Receiver"), null));
    headings.add(new Table.Heading("unit", new Label("Đơn vị", "Unit"), null));
    headings.addAll(amountHeadings(null));
    return new Table(
        "payers",
        new Label("Theo bên chi và bên nhận", "By payer and receiver"),
        headings,
        rows,
        List.of());
  }

  /// The sums by group, a table a rule.
  ///
  /// @param groups the groups of the units of an entity
  public List<Table> byGroup(Function<String, Grouping> groups) {
    List<Table> tables = new ArrayList<>();
    for (Sum sum : changed()) {
      Grouping by = groups.apply(sum.entity().name());
      Parts parts = parts(sum, by);
      List<List<Cell>> rows = new ArrayList<>();
      for (int g = 0; g < by.groups().size(); g++) {
        List<Cell> row = new ArrayList<>(by.groups().get(g));
        row.add(Cell.of(parts.owing().get(g)));
        row.add(Cell.of(parts.owed().get(g)));
        row.addAll(amounts(parts.more().get(g), parts.back().get(g)));
        rows.add(row);
      }
      List<Cell> row = new ArrayList<>(by.all());
      row.add(Cell.of(parts.owing().all()));
      row.add(Cell.of(parts.owed().all()));
      row.addAll(amounts(parts.more().all(), parts.back().all()));
      rows.add(row);
      List<Table.Heading> headings = new ArrayList<>(by.by());
      headings.add(new Table.Heading("owing", new Label("Phải thêm", "Owe more"), Unit.NUMBER));
      headings.add(new Table.Heading("owed", new Label("Được hoàn", "Get back"), Unit.NUMBER));
      headings.addAll(amountHeadings(sum.unit()));
      tables.add(new Table(sum.rule().name(), sum.rule().label(), headings, rows, List.of()));
    }
    return tables;
  }

  /// Who wins and who loses over all periods together, judged by what persons pay and receive; null
  /// if nothing that changes is paid by or to persons, or not in one unit.
  ///
  /// @param persons names of the payers that stand for persons, usually [Comparison#PERSONS]
  public @Nullable Table outcomes(Function<String, Grouping> groups, Set<String> persons) {
    List<Sum> own =
        changed().stream().filter(sum -> Outcomes.sign(sum.rule(), persons) != 0).toList();
    Set<Unit> units = new LinkedHashSet<>(own.stream().map(Sum::unit).toList());
    if (units.size() != 1) {
      return null;
    }
    Entity entity = own.getFirst().entity();
    int scale = 0;
    for (Sum sum : own) {
      entity = population.membership(sum.entity().name()) == null ? entity : sum.entity();
      scale = Math.max(scale, sum.scale());
    }
    long[] change = new long[population.size(entity.name())];
    for (Sum sum : own) {
      boolean same = sum.entity().name().equals(entity.name());
      Membership membership =
          same ? null : Objects.requireNonNull(population.membership(entity.name()));
      long factor =
          Math.multiplyExact(Outcomes.sign(sum.rule(), persons), power(scale - sum.scale()));
      for (int row = 0; row < sum.net().length; row++) {
        int to = membership == null ? row : membership.groupOf()[row];
        change[to] = Math.addExact(change[to], Math.multiplyExact(factor, sum.net()[row]));
      }
    }
    return Outcomes.of(population, entity, units.iterator().next(), scale, change)
        .table(groups.apply(entity.name()));
  }

  /// By group: how many owe more and are owed back, and how much.
  private record Parts(Totals owing, Totals owed, Totals more, Totals back) {}

  private Parts parts(Sum sum, Grouping by) {
    Column weights = population.weights(sum.entity().name());
    int count = by.groups().size();
    Parts parts =
        new Parts(
            new Totals(count, weights.scale()),
            new Totals(count, weights.scale()),
            new Totals(count, weights.scale() + sum.scale()),
            new Totals(count, weights.scale() + sum.scale()));
    for (int row = 0; row < sum.net().length; row++) {
      long net = sum.net()[row];
      int group = by.groupOf()[row];
      if (net > 0) {
        parts.owing().add(group, 1, weights.value(row));
        parts.more().add(group, net, weights.value(row));
      } else if (net < 0) {
        parts.owed().add(group, 1, weights.value(row));
        parts.back().add(group, -net, weights.value(row));
      }
    }
    return parts;
  }

  private static List<Cell> amounts(BigDecimal more, BigDecimal back) {
    return List.of(Cell.of(more), Cell.of(back), Cell.of(more.subtract(back)));
  }

  private static List<Table.Heading> amountHeadings(@Nullable Unit unit) {
    return List.of(
        new Table.Heading("more", MORE, unit),
        new Table.Heading("back", BACK, unit),
        new Table.Heading("change", NET, unit));
  }
}
