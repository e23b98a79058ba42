package org.ansinh.console.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ansinh.console.output.Figures;
import org.ansinh.console.output.Grid;
import org.ansinh.console.output.Language;
import org.ansinh.console.session.Items;
import org.ansinh.quantity.Unit;
import org.ansinh.syntax.Formatter;
import org.ansinh.syntax.Item;
import org.ansinh.syntax.Kind;
import org.ansinh.syntax.Name;
import org.ansinh.syntax.PayerItem;
import org.ansinh.syntax.RuleItem;
import org.jspecify.annotations.Nullable;

/// Who pays what to whom: every amount that names a payer, in the order of the payers.
final class PayersReport {
  /// What stands in the place of a name.
  static final String WORD = "payers";

  private final Language language;
  private final Figures figures;
  private final Map<String, String> labels = new HashMap<>();

  private PayersReport(Language language) {
    this.language = language;
    this.figures = new Figures(language);
  }

  /// A table for each payer, as people read them.
  static List<Grid> each(List<Item> items, Language language) {
    PayersReport report = new PayersReport(language);
    List<Grid> grids = new ArrayList<>();
    report
        .byPayer(items)
        .forEach(
            (payer, rules) -> {
              if (!rules.isEmpty()) {
                grids.add(
                    new Grid(
                        report.labels.getOrDefault(payer, payer),
                        report.columns(),
                        2,
                        rules.stream().map(report::row).toList(),
                        List.of()));
              }
            });
    return grids;
  }

  /// One table, for programs.
  static Grid whole(List<Item> items, Language language) {
    PayersReport report = new PayersReport(language);
    List<Grid.Column> columns = new ArrayList<>();
    columns.add(Grid.Column.text("payer", language.choose("Bên chịu", "Payer")));
    columns.addAll(report.columns());
    List<List<Grid.Cell>> rows = new ArrayList<>();
    report
        .byPayer(items)
        .forEach(
            (payer, rules) ->
                rules.forEach(
                    rule -> {
                      List<Grid.Cell> row = new ArrayList<>();
                      row.add(new Grid.Cell.Text(payer, report.labels.getOrDefault(payer, payer)));
                      row.addAll(report.row(rule));
                      rows.add(row);
                    }));
    return new Grid("payers", columns, 3, rows, List.of());
  }

  private List<Grid.Column> columns() {
    return List.of(
        Grid.Column.text("amount", language.choose("Khoản", "Amount")),
        Grid.Column.text("label", language.choose("Tên", "Label")),
        Grid.Column.text("receiver", language.choose("Bên nhận", "Receiver")),
        Grid.Column.text("unit", language.choose("Đơn vị", "Unit")));
  }

  private Map<String, List<RuleItem>> byPayer(List<Item> items) {
    Map<String, List<RuleItem>> byPayer = new LinkedHashMap<>();
    for (Item item : items) {
      if (item instanceof PayerItem payer) {
        byPayer.put(payer.name().text(), new ArrayList<>());
        labels.put(payer.name().text(), label(payer));
      }
    }
    for (Item item : items) {
      if (item instanceof RuleItem rule && rule.paidBy() != null) {
        List<RuleItem> rules = byPayer.get(rule.paidBy().payer().text());
        if (rules != null) {
          rules.add(rule);
        }
      }
    }
    return byPayer;
  }

  private List<Grid.Cell> row(RuleItem rule) {
    RuleItem.PaidBy paid = rule.paidBy();
    return List.of(
        new Grid.Cell.Text(rule.name().text()),
        new Grid.Cell.Text(label(rule)),
        receiver(paid == null ? null : paid.payee()),
        unit(rule.kind()));
  }

  private Grid.Cell unit(Kind kind) {
    String written = Formatter.format(kind);
    if (!(kind instanceof Kind.Amount amount)) {
      return new Grid.Cell.Text(written);
    }
    Unit unit = Unit.NUMBER;
    for (var term : amount.unit().terms()) {
      unit = unit.times(Unit.of(term.name()).power(term.exponent()));
    }
    return new Grid.Cell.Text(written, figures.unit(unit));
  }

  private Grid.Cell receiver(@Nullable Name payee) {
    return payee == null
        ? new Grid.Cell.Text("", language.choose("(không nêu)", "(not said)"))
        : new Grid.Cell.Text(payee.text(), labels.getOrDefault(payee.text(), payee.text()));
  }

  private String label(Item item) {
    List<String> texts = Items.labels(item.label());
    if (texts.isEmpty()) {
      return item.name().text();
    }
    return language.choose(texts.getFirst(), texts.getLast());
  }
}
