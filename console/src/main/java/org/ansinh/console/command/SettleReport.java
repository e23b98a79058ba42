package org.ansinh.console.command;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ansinh.SettledLine;
import org.ansinh.Settlement;
import org.ansinh.console.output.Grid;
import org.ansinh.console.output.Language;
import org.ansinh.console.output.OutputFormat;
import org.ansinh.console.output.Report;
import org.ansinh.ir.Payer;
import org.ansinh.quantity.Unit;
import org.jspecify.annotations.Nullable;

/// Shows arrears and refunds of named units, period by period.
final class SettleReport {
  /// So many amounts are shown period by period if none was named.
  private static final int MONTHS_SHOWN = 2;

  private final Settlement settlement;
  private final String amendments;
  private final Context context;
  private final Language language;

  /// @param amendments the retroactive ones, as asked for; empty if two days as known were
  SettleReport(Settlement settlement, String amendments, Context context) {
    this.settlement = settlement;
    this.amendments = amendments;
    this.context = context;
    this.language = context.display().language();
  }

  Map<String, String> facts() {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("amendments", amendments);
    facts.put("from", settlement.from().toString());
    facts.put("until", settlement.until().toString());
    facts.put("known_then", String.valueOf(settlement.then().known()));
    facts.put("known_now", String.valueOf(settlement.now().known()));
    return facts;
  }

  /// What was settled, in a sentence.
  String closing() {
    if (amendments.isEmpty()) {
      return language
          .choose(
              "Luật theo những gì đã biết ngày %s so với ngày %s, cho các kỳ bắt đầu từ %s đến"
                  + " trước %s.",
              "The law as known on %s beside that known on %s, for periods that begin from %s until"
                  + " before %s.")
          .formatted(
              settlement.now().known(),
              settlement.then().known(),
              settlement.from(),
              settlement.until());
    }
    return language
        .choose(
            "%s, biết từ %s, cho các kỳ bắt đầu từ %s đến trước %s.",
            "%s, known from %s, for periods that begin from %s until before %s.")
        .formatted(amendments, settlement.now().known(), settlement.from(), settlement.until());
  }

  String sameFacts() {
    return language.choose(
        "Giả định: dữ kiện của mỗi người như nhau trong mọi kỳ.",
        "Assumed: the facts of everyone are the same in every period.");
  }

  /// Of units of which facts are given.
  ///
  /// @param named whether amounts were named; without, many are shown by their sums
  /// @param constant whether their facts are the same in all periods
  void ofUnits(List<SettledLine> lines, boolean named, boolean constant, @Nullable String file) {
    if (context.display().format() != OutputFormat.TABLE) {
      context.print(new Report(facts(), List.of(whole(lines), byPayer(lines, true)), ""), file);
      return;
    }
    if (lines.isEmpty()) {
      context.say(
          language.choose(
              "Không phải nộp thêm, không được hoàn lại khoản nào.",
              "Nothing more is due, and nothing is refunded."));
      return;
    }
    List<Grid> grids = new ArrayList<>();
    Map<List<String>, List<SettledLine>> byRule = new LinkedHashMap<>();
    for (SettledLine line : lines) {
      byRule.computeIfAbsent(List.of(line.unit(), line.rule()), _ -> new ArrayList<>()).add(line);
    }
    if (named || byRule.size() <= MONTHS_SHOWN) {
      byRule.values().forEach(own -> grids.add(months(own)));
    } else {
      grids.add(forOne(sums(List.copyOf(byRule.values()))));
    }
    grids.add(forOne(byPayer(lines, false)));
    String closing = constant ? closing() + " " + sameFacts() : closing();
    context.print(new Report(facts(), grids, closing), file);
  }

  /// A grid whose first column, who is meant, goes into the title if it is the same in all rows.
  private static Grid forOne(Grid grid) {
    Grid.Cell first = grid.rows().getFirst().getFirst();
    if (!(first instanceof Grid.Cell.Text who)
        || grid.rows().stream().anyMatch(row -> !row.getFirst().equals(first))) {
      return grid;
    }
    return new Grid(
        who.shown() + " · " + grid.title(),
        grid.columns().subList(1, grid.columns().size()),
        grid.keys() - 1,
        grid.rows().stream().map(row -> row.subList(1, row.size())).toList(),
        grid.notes());
  }

  /// A line for each unit and amount, over all its periods.
  private Grid sums(List<List<SettledLine>> byRule) {
    SettledLine first = byRule.getFirst().getFirst();
    List<List<Grid.Cell>> rows = new ArrayList<>();
    for (List<SettledLine> own : byRule) {
      BigDecimal then = BigDecimal.ZERO;
      BigDecimal now = BigDecimal.ZERO;
      for (SettledLine line : own) {
        then = then.add(line.then());
        now = now.add(line.now());
      }
      SettledLine any = own.getFirst();
      rows.add(
          List.of(
              new Grid.Cell.Text(any.unit()),
              new Grid.Cell.Text(any.rule(), language.label(any.label(), any.rule())),
              new Grid.Cell.Text(String.valueOf(own.size())),
              new Grid.Cell.Amount(then),
              new Grid.Cell.Amount(now),
              new Grid.Cell.Amount(now.subtract(then))));
    }
    List<Grid.Column> columns = new ArrayList<>();
    columns.add(Grid.Column.text("unit", language.choose("Người", "Unit")));
    columns.add(Grid.Column.text("rule", language.choose("Khoản", "Amount")));
    columns.add(Grid.Column.text("periods", language.choose("Kỳ", "Periods")));
    columns.addAll(amounts(first.whole()));
    String note =
        language.choose(
            "Nêu tên một khoản để xem từng kỳ, ví dụ %s.",
            "Name an amount to see its periods, for example %s.");
    return new Grid(
        language.choose("Cộng các kỳ", "All periods together"),
        columns,
        3,
        rows,
        List.of(note.formatted(first.rule())));
  }

  private List<Grid.Column> amounts(Unit whole) {
    return List.of(
        Grid.Column.number("then", language.choose("Đã tính", "Due then"), whole),
        Grid.Column.number("now", language.choose("Nay tính", "Due now"), whole),
        Grid.Column.difference("change", language.choose("Chênh lệch", "Difference"), whole));
  }

  private Grid months(List<SettledLine> lines) {
    SettledLine first = lines.getFirst();
    List<List<Grid.Cell>> rows = new ArrayList<>();
    BigDecimal then = BigDecimal.ZERO;
    BigDecimal now = BigDecimal.ZERO;
    for (SettledLine line : lines) {
      rows.add(row(period(line), line.then(), line.now()));
      then = then.add(line.then());
      now = now.add(line.now());
    }
    rows.add(row(language.choose("Cộng", "Sum"), then, now));
    List<Grid.Column> columns = new ArrayList<>();
    columns.add(Grid.Column.text("period", language.choose("Kỳ", "Period")));
    columns.addAll(amounts(first.whole()));
    return new Grid(
        first.unit() + " · " + language.label(first.label(), first.rule()),
        columns,
        1,
        rows,
        List.of());
  }

  private static List<Grid.Cell> row(String period, BigDecimal then, BigDecimal now) {
    return List.of(
        new Grid.Cell.Text(period),
        new Grid.Cell.Amount(then),
        new Grid.Cell.Amount(now),
        new Grid.Cell.Amount(now.subtract(then)));
  }

  /// A month as `2026-01`; a year or a day as its first day.
  private static String period(SettledLine line) {
    String day = line.period().toString();
    return day.endsWith("-01") ? day.substring(0, 7) : day;
  }

  private record Way(String unit, @Nullable Payer payer, @Nullable Payer payee, Unit whole) {}

  /// What each unit's payer owes more to whom, and is owed back.
  private Grid byPayer(List<SettledLine> lines, boolean forPrograms) {
    Map<List<String>, BigDecimal> byRule = new LinkedHashMap<>();
    Map<List<String>, Way> ways = new LinkedHashMap<>();
    for (SettledLine line : lines) {
      List<String> key = List.of(line.unit(), line.rule());
      byRule.merge(key, line.difference(), BigDecimal::add);
      ways.put(key, new Way(line.unit(), line.payer(), line.payee(), line.whole()));
    }
    Map<Way, BigDecimal[]> sums = new LinkedHashMap<>();
    byRule.forEach(
        (key, sum) -> {
          BigDecimal[] both =
              sums.computeIfAbsent(
                  ways.get(key), _ -> new BigDecimal[] {BigDecimal.ZERO, BigDecimal.ZERO});
          both[0] = both[0].add(sum.max(BigDecimal.ZERO));
          both[1] = both[1].add(sum.negate().max(BigDecimal.ZERO));
        });
    Unit common = lines.isEmpty() ? Unit.NUMBER : lines.getFirst().whole();
    List<List<Grid.Cell>> rows = new ArrayList<>();
    sums.forEach(
        (way, both) ->
            rows.add(
                List.of(
                    new Grid.Cell.Text(way.unit()),
                    payer(way.payer(), ""),
                    payer(way.payee(), language.choose("người hưởng", "beneficiary")),
                    new Grid.Cell.Amount(both[0]),
                    new Grid.Cell.Amount(both[1]),
                    new Grid.Cell.Amount(both[0].subtract(both[1])))));
    return new Grid(
        forPrograms ? "" : language.choose("Truy thu và hoàn trả", "Arrears and refunds"),
        List.of(
            Grid.Column.text("unit", language.choose("Người", "Unit")),
            Grid.Column.text("payer", language.choose("Bên chi", "Payer")),
            Grid.Column.text("payee", language.choose("Bên nhận", "Receiver")),
            Grid.Column.number("more", language.choose("Thêm", "More"), common),
            Grid.Column.number("back", language.choose("Hoàn lại", "Refund"), common),
            Grid.Column.difference("change", language.choose("Chênh lệch", "Net"), common)),
        3,
        rows,
        List.of());
  }

  private Grid.Cell payer(@Nullable Payer payer, String otherwise) {
    return payer == null
        ? new Grid.Cell.Text("", otherwise)
        : new Grid.Cell.Text(payer.name(), language.label(payer.label(), payer.name()));
  }

  private Grid whole(List<SettledLine> lines) {
    List<List<Grid.Cell>> rows = new ArrayList<>();
    for (SettledLine line : lines) {
      List<Grid.Cell> row = new ArrayList<>();
      row.add(new Grid.Cell.Text(line.unit()));
      row.add(new Grid.Cell.Text(line.rule()));
      row.add(new Grid.Cell.Text(line.period().toString()));
      row.add(payer(line.payer(), ""));
      row.add(payer(line.payee(), ""));
      row.add(new Grid.Cell.Text(line.whole().toString()));
      row.add(new Grid.Cell.Amount(line.then()));
      row.add(new Grid.Cell.Amount(line.now()));
      row.add(new Grid.Cell.Amount(line.difference()));
      rows.add(row);
    }
    return new Grid(
        "",
        List.of(
            Grid.Column.text("unit", "unit"),
            Grid.Column.text("rule", "rule"),
            Grid.Column.text("period", "period"),
            Grid.Column.text("payer", "payer"),
            Grid.Column.text("payee", "payee"),
            Grid.Column.text("in", "in"),
            Grid.Column.number("then", "then", Unit.NUMBER),
            Grid.Column.number("now", "now", Unit.NUMBER),
            Grid.Column.difference("change", "change", Unit.NUMBER)),
        6,
        rows,
        List.of());
  }
}
